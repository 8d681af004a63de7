/** Rules that find stations, shops and crossing roads by their form and by what stands around them. */
import type { NameSpan, Word } from '../../../reading.ts';
import { overlapsOf } from '../../../text/spans.ts';
import { surnames } from '../../../text/surnames.ts';
import { type WordPlaces, wordPlaces } from '../../word-places.ts';
import { type PassageRule, placeOver } from '../passage-rule.ts';

const station = /[东西南北]?站/g;
/** That a passage is about trains, where what stands before 站 is a place. */
const aboutTrains = /列车|高铁|动车|铁路|地铁|车次|候车|换乘|乘车|始发|终到|停靠|检票|进站|出站|轻轨|旅客|上车|下车/;
/** 站 is the verb, or begins another word, or is where a competition or a show makes a stop. */
const noStation =
  /^(?:[着起立住了到出过满队成稳岗位点台长牌友军柜姿票]|(?:的)?(?:[四八]强|决赛|半决赛|正赛|首轮|次轮|资格赛|比赛|冠军|赛事|演出|演唱会|巡演|开赛|收官|夺冠|选拔赛|分站))/;
const verbLikely = /^在/;
const tourBefore =
  /(?:[A-Z]|赛|杯|巡回|联赛|巡演|演唱会|大奖赛|公开赛|第[一二三四五六七八九十\d]+|[首末次]|中国|世界)$/;
const mark = /[，。、；：！？“”（）\s]/;
/** What may stand between words of a sentence and the name of a station. */
const wayTo = /[从在到至抵往离经过达入出和与由沿是赴驶向]$/;

function stationsIn(text: string, words: readonly Word[], names: readonly NameSpan[]): NameSpan[] {
  const found: NameSpan[] = [];
  const { endingAt } = wordPlaces(words);
  const isAboutTrains = aboutTrains.test(text);
  for (const { index, 0: kind } of text.matchAll(station)) {
    const end = index + kind.length;
    const behind = text.slice(end, end + 4);
    if (noStation.test(behind) || (kind === '站' && verbLikely.test(behind) && !isAboutTrains)) continue;
    const start = placeBefore(text, index, endingAt, names) ?? (isAboutTrains ? wayBefore(text, index) : null);
    if (start === null || tourBefore.test(text.slice(Math.max(0, start - 4), start))) continue;
    const over = overlapsOf({ start, end }, names);
    if (over.every((name) => name.end <= end && name.start >= start && name.type !== 'work'))
      found.push({ start, end, type: 'place' });
  }
  return found;
}

/** Where the place begins that ends at an offset: one that was found, or a word for one; or null. */
function placeBefore(
  text: string,
  end: number,
  endingAt: WordPlaces['endingAt'],
  names: readonly NameSpan[],
): number | null {
  const name = names.find((own) => own.end === end);
  if (name) return name.type === 'place' && end - name.start < 5 && !/国$/.test(text.slice(0, end)) ? name.start : null;
  const { word, tag } = endingAt(end) ?? { word: '', tag: '' };
  const isPlace = tag === 'ns' && word.length > 1 && word.length < 5 && !word.endsWith('国');
  return isPlace ? end - word.length : null;
}

/** Where two or three characters before an offset begin, behind a mark or a word for going; or null. */
function wayBefore(text: string, end: number): number | null {
  for (const length of [2, 3]) {
    const start = end - length;
    if (start < 0 || !/^[\u4e00-\u9fff]+$/.test(text.slice(start, end)) || kindOfStation.test(text.slice(start, end)))
      return null;
    if (start === 0 || mark.test(text.charAt(start - 1)) || wayTo.test(text.slice(start - 1, start))) return start;
  }
  return null;
}
/** What kind of station is meant, and no name. */
const kindOfStation =
  /(?:[车首末终起各两本该每下上一进出到这那中客货]|地铁|高铁|中转|中继|枢纽|始发|终点|起点|沿线|服务|充电|加油|换电|水文|气象|监测|观测|发电|变电|工作|空间|网|换乘|停靠|沿途|铁路|城际|轨道|公交|客运|火车|动车|候车|检查|收费|救助|卫生|文化)$/;

/** Kinds of shops, as they stand at the end of a name. */
const shopKinds =
  '水果店 面馆 拉面馆 牛肉面馆 火锅店 米线店 米粉店 包子铺 早餐店 早点铺 羊汤馆 羊肉馆 饺子馆 小吃店 烧烤店 烤鸭店 餐饮店 餐馆 菜馆 茶馆 茶楼 茶庄 奶茶店 汤馆 粥店 饭馆 酒馆 面庄 裁缝铺 铁匠铺 修鞋铺 杂货铺 馒头铺 烧饼铺 肉铺 药铺 茶铺 饼店 糖水铺 咖啡馆 蛋糕店 糕点店 超市 便利店 商行 副食店 粮油店 百货店 杂货店 文具店 服装店 眼镜店 五金店 建材店 家具店 花店 书店 书屋 理发店 美发店 美容院 养生馆 足浴店 洗衣店 照相馆 大药房 药房 诊所 口腔门诊部 宠物医院 修理厂 汽修厂 修车行 修车铺 饭店 酒楼 药店 饭庄 粉店 凉粉店 凉皮店 面包店 卤菜店 干洗店 鞋店 布店 茶舍 批发部 经营部 门市部 生鲜店 海鲜店 熟食店 卤味店 豆腐坊 磨坊 农家乐 客栈 养殖场 家庭农场 合作社'.split(
    ' ',
  );
const shop = new RegExp(
  `(?<=^|[，。、；：！？“（《\\s的在是和与对了到被为叫]|店主|当事人|检查|走进|经营|开设|关于)((?:(?![在的是了和与对从被把为到开有等叫去来也都就又还要会能可让或及以之于])[\\u4e00-\\u9fff]|好又多|有家){2,8}?(?:${shopKinds.join('|')}))(?![的里们内外门前])`,
  'g',
);
const endsInShop = new RegExp(`..(?:${shopKinds.join('|')})$`);
/** What says which or how many shops, and not whose. */
const noShopName =
  /^(?:[一二两三四五六七八九十几多数百\d]+[家个间处座]|[这那某该各每哪本另][家个间]?|全[国省市县区球]|我们|他们|附近|周边|当地|路边|街边|楼下|门口|隔壁|村里|镇上|县里|城里|小区|社区|大型|小型|连锁|便民|网红|老字号|无人|平价|进口|国营|自家|一些|许多|不少|多家|各类|所有|部分|知名|开了|经营|打造)|[在的是了和与对从被把为到开]/;
/** A word of the language that names no shop. */
const ordinary = /^(?:n|vn?|a|b|d|f|t|m|q|r|s|z|l|i|ad|an)$/;

/** The business of a person, in brackets behind the name that it begins with: 薛锐江（薛锐江日用品店）. */
const ownBusiness = /([\u4e00-\u9fff]{2,3})[（(](\1[\u4e00-\u9fff]{1,8}[店馆铺部厂坊行吧屋社庄楼摊场])[）)]/g;

function businessesIn(text: string): NameSpan[] {
  return [...text.matchAll(ownBusiness)].flatMap(({ index, 1: owner = '', 2: own = '' }) => {
    const start = index + owner.length + 1;
    const business: NameSpan = { start, end: start + own.length, type: 'organization' };
    const isPerson = surnames.includes(owner.charAt(0));
    return isPerson ? [{ start: index, end: index + owner.length, type: 'person' as const }, business] : [business];
  });
}

function shopsIn(text: string, words: readonly Word[], names: readonly NameSpan[]): NameSpan[] {
  const { endingAt } = wordPlaces(words);
  return [...text.matchAll(shop)].flatMap(({ index, 1: own = '' }) => {
    const end = index + own.length;
    const place = names.find((name) => name.type === 'place' && name.start === index && name.end < end - 2);
    const start = place?.end ?? index;
    const isNamed = !noShopName.test(text.slice(start, end)) && hasOwnName(text, start, end, endingAt);
    const over = overlapsOf({ start: index, end }, names);
    const isFree = over.every((name) => name.start >= index && name.end <= end && name.type !== 'work');
    return isNamed && isFree ? [{ start: index, end, type: 'organization' as const }] : [];
  });
}

/** Whose shop it is: 老张, 周记, 李家. */
const ofPerson = new RegExp(`^(?:[老小阿][${surnames}]|[${surnames}].?[记家氏])$`);

/** Whether something before the kind of shop is no word of two characters or more: 一品鲜, 阿香, 老杨家. */
function hasOwnName(text: string, start: number, end: number, endingAt: WordPlaces['endingAt']): boolean {
  const kind = shopKindAt(text, start, end);
  if (kind - start < 2) return false;
  // 星火农机合作社: behind a name of its own a cooperative says what it does.
  if (text.startsWith('合作社', kind) && kind - start >= 4) return true;
  if (ofPerson.test(text.slice(start, kind))) return true;
  for (let at = kind; at > start; ) {
    const { word, tag } = endingAt(at) ?? { word: '', tag: '' };
    if (at - word.length < start || word.length < 2 || !ordinary.test(tag)) return true;
    at -= word.length;
  }
  return false;
}

/** Where the longest kind of shop begins that a name ends in. */
function shopKindAt(text: string, start: number, end: number): number {
  const own = text.slice(start, end);
  const lengths = shopKinds.flatMap((kind) => (own.endsWith(kind) ? kind.length : []));
  return end - Math.max(0, ...lengths);
}

export const stationAndShopRules: readonly PassageRule[] = [
  {
    name: 'stations',
    purpose: 'A place before 站 is a station, unless somebody stands there or a competition stops there.',
    examples: [
      ['<奉节:ns><站:n>开通', '{L|奉节站}开通'],
      ['驶出{L|望川}<北站:n>', '驶出{L|望川北站}'],
      ['列车从望川东站开出', '列车从{L|望川东站}开出'],
      ['列车到了下一站', '列车到了下一站'],
      ['<青石:ns><站:v>着', '青石站着'],
      ['巡回赛{L|望川}站', '巡回赛{L|望川}站'],
    ],
    needs: ['站'],
    apply: (names, { text, words }) => placeOver(names, stationsIn(text, words, names)),
  },
  {
    name: 'business-of-person',
    purpose:
      'In brackets behind a person, what begins with the same name and ends like a shop is the person’s business.',
    examples: [
      ['当事人{P|石有}（石有日用品店）', '当事人{P|石有}（{O|石有日用品店}）'],
      ['当事人石有（石有修理店）', '当事人{P|石有}（{O|石有修理店}）'],
      ['当事人{P|石有}（日用品店）', '当事人{P|石有}（日用品店）'],
    ],
    needs: ['（', '('],
    apply: (names, { text }) => placeOver(names, businessesIn(text)),
  },
  {
    name: 'shops',
    purpose: 'A shop with a name of its own is an organization, with the place that it stands behind.',
    examples: [
      ['<一品:m><鲜:a><水果店:n>老板', '{O|一品鲜水果店}老板'],
      ['{L|青石区}<一品:m><鲜:a><水果店:n>老板', '{O|青石区一品鲜水果店}老板'],
      ['{L|望川县老杨家羊汤馆}老板', '{O|望川县老杨家羊汤馆}老板'],
      ['<老张:n><修车行:n>老板', '{O|老张修车行}老板'],
      ['小店叫<榴木:x><面馆:n>', '小店叫{O|榴木面馆}'],
      ['<连锁:vn><便利店:n>老板', '连锁便利店老板'],
      ['一家面馆老板', '一家面馆老板'],
    ],
    needs: shopKinds,
    apply(names, { text, words }) {
      const retyped = names.map((name) => {
        const isShop =
          (name.type === 'place' || name.type === 'person') && endsInShop.test(text.slice(name.start, name.end));
        return isShop ? { ...name, type: 'organization' as const } : name;
      });
      return placeOver(retyped, shopsIn(text, words, retyped));
    },
  },
];
