/**
 * Pages of which one knows the names, to learn from what stands around organizations and places that no list knows. Names of companies, clubs, schools,
 * towns and persons get others, each one through its page: what stands around them is as it was.
 */
import { findNames } from '../../core/entities/names.ts';
import { organizationKind } from '../../core/entities/organization-kind.ts';
import { type CoinedSighting, coinedSightingsIn, type Neighbours } from '../../core/entities/sightings/coined.ts';
import type { NameSpan, NearSpan } from '../../core/reading.ts';
import { groupBy } from '../../core/text/group.ts';
import type { Resources } from '../../runtime/resources.ts';
import type { FrameNames } from '../entities/frame-names.ts';
import { chooserOf, lists } from '../entities/invent.ts';
import { pick, type Random } from '../random.ts';

/** A passage with the names that it has. */
export interface Known {
  readonly text: string;
  readonly names: readonly NameSpan[];
}

/** The sightings of one string on a page. */
export interface Group {
  readonly name: string;
  readonly sightings: readonly CoinedSighting[];
  /** What most of the sightings are; null: none. */
  readonly type: NameSpan['type'] | null;
}

/** Shares of the names of each type that are called otherwise. */
const renamed = { person: 0.5, place: 0.5, organization: 0.65, work: 0 } as const;

const publicKinds: ReadonlySet<string> = new Set([
  'government',
  'legislature',
  'consultative',
  'police',
  'court',
  'arbitration',
  'military',
  'party',
  'partyBody',
  'international',
  'forum',
]);
const schools = '师大 农大 理工 医大 财大 林大 科大 工大 交大 海大 体院 美院 外院 师院 大 附中 职院'.split(' ');
const generic =
  '坪 坝 沟 岭 庄 寨 堡 屯 店 桥 塘 泉 井 湾 口 集 铺 营 垭 山 河 港 洲 岛 关 门 坡 峪 滩 浦 津 渡 墩 岗 市 县 镇 村 乡'.split(
    ' ',
  );
const beasts =
  '雄狮 猛虎 猎豹 飞鹰 海豹 灰狼 黑熊 白鲸 蓝鲸 飞龙 金牛 野马 战马 火狐 雪豹 鲨鱼 蛟龙 雷鸟 黄蜂 毒蛇 犀牛 骑士 水手 海盗 铁人 矿工 炮手 红魔 蓝军 风暴 闪电 烈火 彗星 流星 火箭 太阳 星辰'.split(
    ' ',
  );
const agencies =
  '路透社 法新社 美联社 韩联社 共同社 塔斯社 安莎社 埃菲社 德新社 彭博社 新华社 中新社 澎湃新闻 第一财经 财新 界面新闻'.split(
    ' ',
  );
const sites =
  '大桥 收费站 码头 路 大道 街 路口 大坝 渡口 水库 公园 广场 林场 农场 煤矿 车站 服务区 隧道 垭口 景区 古镇 湿地 半岛 群岛 高地 机场 港 矿区 口岸 大街 立交桥 国际机场 火车站 体育场 工业园 开发区 小区 教堂'.split(
    ' ',
  );
/** Beside those of `names.json`. */
export const trades =
  '投资 资本 劳务 制衣 文旅 便利 建设 开发 信贷 人寿 财险 新材 纸业 机床 重能 热电 高速 发展 会社 财团 商社 律所 智造 家纺 百货 国际 环境 精密 光电 微电子 船舶 海运 速递 影视 娱乐 互娱 体育'.split(
    ' ',
  );
const countries: ReadonlySet<string> = new Set(lists.countries);

/** How names of each type may be called. @param nouns words of two characters. */
export function coinerOf(nouns: readonly string[], person: () => string, frames: FrameNames, random: Random) {
  const choose = chooserOf(random);
  const one = (words: readonly string[]) => pick(random, words);
  const syllables = [...new Set([...lists.brands.join(''), ...lists.given.join(''), ...lists.placeHeads.join('')])];
  const coined = () => one(syllables) + one(syllables);
  const foreign = (least: number, most: number) => {
    const length = least + Math.floor(random() * (most - least + 1));
    let name = '';
    while (name.length < length) name += one(lists.foreign).slice(0, 1 + Math.floor(random() * 3));
    return name.slice(0, length);
  };
  const head = () => one(lists.placeHeads);
  const framed = (...kinds: string[]) => (frames[one(kinds)] as FrameNames[string]).invent();
  const trade = () => one([...lists.trades, ...trades]);
  const company = () =>
    choose(
      [14, () => framed('shop', 'oldBody', 'overseasBody', 'company', 'broker', 'brand')],
      [30, coined],
      [16, () => one(nouns)],
      [10, () => foreign(2, 4)],
      [10, () => coined() + trade()],
      [6, () => one(nouns) + trade()],
      [6, () => head() + one(generic) + trade()],
      [6, () => coined() + one(['德', '康', '达', '科', '特', '美', '通', '源', '家', '鲜', '优', '宝'])],
      [4, () => one(nouns) + coined()],
      [4, () => coined() + coined()],
    );
  const school = () => one([...lists.placeHeads, ...lists.given]) + (random() < 0.3 ? head() : '') + one(schools);
  const town = () =>
    choose(
      [30, () => head() + one(generic)],
      [14, () => head() + head() + one(generic)],
      [10, () => head() + head()],
      [4, () => one(nouns)],
      [4, () => one(nouns) + one(generic)],
      [12, () => framed('sight', 'village')],
      [16, () => (random() < 0.6 ? head() + head() : foreign(2, 4)) + one(sites)],
    );
  const place = (name: string) =>
    /^[\u4e00-\u9fff]{2,3}$/.test(name) && random() < 0.7
      ? town()
      : foreign(3, 5) + (random() < 0.2 ? one(['堡', '斯克', '市', '尔', '亚', '镇', '州']) : '');
  const beast = () => one(beasts);
  const club = () =>
    choose(
      [4, beast],
      [3, () => one(nouns)],
      [3, () => foreign(2, 4)],
      [3, town],
      [2, coined],
      [1, () => town() + beast()],
    );
  const kinds: FrameNames = {
    firm: { type: 'organization', invent: company },
    club: { type: 'organization', invent: club },
    school: { type: 'organization', invent: school },
    agency: { type: 'organization', invent: () => one(agencies) },
    town: { type: 'place', invent: () => (random() < 0.65 ? town() : foreign(2, 5)) },
    person: { type: 'person', invent: () => (random() < 0.6 ? person() : foreign(2, 5)) },
  };
  /** null where a name stays as it is. */
  const coin = ({ type }: NameSpan, name: string): string | null => {
    if (random() >= renamed[type] || !/^[\u4e00-\u9fff·]+$/.test(name)) return null;
    if (type === 'person') return name.length < 5 && !name.includes('·') ? person() : foreign(3, 5);
    if (type === 'place') return countries.has(name) || name.length > 5 || name === '中国' ? null : place(name);
    const kind = organizationKind(name);
    if (kind !== null && publicKinds.has(kind)) return null;
    return kind === 'school' ? school() : company();
  };
  return { coin, kinds };
}

export function withOtherNames(page: readonly Known[], coin: (span: NameSpan, name: string) => string | null): Known[] {
  const chosen = new Map<string, string>();
  return page.map((passage) => {
    let text = '';
    let from = 0;
    const names: NameSpan[] = [];
    for (const span of passage.names) {
      const { start, end, type } = span;
      if (start < from) continue;
      const own = passage.text.slice(start, end);
      const key = `${type} ${own}`;
      const other = chosen.get(key) ?? coin(span, own) ?? own;
      chosen.set(key, other);
      text += passage.text.slice(from, start) + other;
      names.push({ start: text.length - other.length, end: text.length, type });
      from = end;
    }
    return { text: text + passage.text.slice(from), names };
  });
}

export function groupsOf(
  page: readonly Known[],
  { segmenter, recogniser }: Resources,
  neighbours: Neighbours,
): Group[] {
  const all: { name: string; sighting: CoinedSighting; type: NameSpan['type'] | null }[] = [];
  for (const { text, names: marked } of page) {
    const words = segmenter.tag(text);
    const nearly: NearSpan[] = [];
    const recognised = recogniser.names(text, words, 'readers', 'normal', nearly);
    const names = findNames(text, words, recognised, null, 'readers');
    const types = new Map(marked.map(({ start, end, type }) => [`${start} ${end}`, type]));
    const passage = { text, words, names, recognised, nearly };
    for (const sighting of coinedSightingsIn(passage, recogniser.usages as Uint16Array, neighbours)) {
      const { start, end } = sighting;
      all.push({ name: text.slice(start, end), sighting, type: types.get(`${start} ${end}`) ?? null });
    }
  }
  return [...groupBy(all, ({ name }) => name)].map(([name, own]) => {
    const counts = [...groupBy(own, ({ type }) => type)].sort((a, b) => b[1].length - a[1].length);
    return { name, sightings: own.map(({ sighting }) => sighting), type: counts[0]?.[0] ?? null };
  });
}

/** A passage with the names that the product finds. */
export function known(text: string, { segmenter, recogniser }: Resources): Known {
  const words = segmenter.tag(text);
  return { text, names: findNames(text, words, recogniser.names(text, words, 'readers', 'normal'), null, 'readers') };
}
