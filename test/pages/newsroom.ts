/** Invented news: articles made of sentences with invented people, places and figures. The same seed gives the same articles. */

import { pick, type Random, randomFrom } from '../../src/training/random.ts';
import { setLines } from './typesetter.ts';

/** An article's text without line ends. */
export interface InventedArticle {
  readonly headline: readonly string[];
  readonly paragraphs: readonly string[];
}

const surnames = [...'石陆卓江白沈唐柳钟温叶夏秦顾严'];
const givenNames = ['大有', '知秋', '文博', '雨桐', '晓岚', '立群', '思远', '敏', '浩然', '静怡', '长河', '桂芳'];
const places = [
  ...['望川市', '青岚县', '白沙坪镇', '云泽市', '石桥区', '鹿鸣湖', '澜江', '莲塘村'],
  ...['北岭县', '临海市', '松岗镇', '梅溪县', '东渡口村', '南屏山', '宁州市', '金沙湾'],
];
const bodies = [
  '望川市水务局',
  '青岚县人民政府',
  '云泽农业大学',
  '澜江流域管理委员会',
  '北岭县第二人民医院',
  '临海市统计局',
  '省环境科学研究院',
  '白沙坪镇卫生院',
];
const posts = ['局长', '主任', '研究员', '镇长', '负责人', '教授', '院长', '工程师'];
const things = ['污水管网', '湿地公园', '农村公路', '灌溉水渠', '社区食堂', '光伏电站', '冷链仓库', '养老驿站'];
const measures = ['公里', '个', '座', '万亩', '万吨', '万人次', '户', '万千瓦'];
const causes = [
  '过去各管一段，谁都管不好',
  '路通了，人心也就通了',
  '账要一笔一笔算，树要一棵一棵种',
  '先把家底摸清，再谈怎么用',
  '孩子们有了操场，老人们有了去处',
];

/** Whom and what one article is about. */
interface Cast {
  readonly persons: readonly string[];
  readonly places: readonly string[];
  readonly bodies: readonly string[];
  readonly thing: string;
  readonly measure: string;
  readonly cause: string;
}

type Slot = (random: Random, cast: Cast) => string;
const number =
  (low: number, high: number, digits = 0): Slot =>
  (random) =>
    (low + random() * (high - low)).toFixed(digits);
const person: Slot = (random, { persons }) => pick(random, persons);
const place: Slot = (random, { places }) => pick(random, places);
const body: Slot = (random, { bodies }) => pick(random, bodies);
const post: Slot = (random) => pick(random, posts);
const thing: Slot = (_, cast) => cast.thing;
const measure: Slot = (_, cast) => cast.measure;
const cause: Slot = (_, cast) => cast.cause;
const year = number(2012, 2025);
const month = number(1, 12);
const amount = number(12, 980);
const share = number(2, 97, 1);

const fill = (strings: TemplateStringsArray, ...slots: readonly Slot[]): Slot => {
  return (random, cast) => strings.reduce((text, part, i) => text + part + (slots[i]?.(random, cast) ?? ''), '');
};

const sentences: readonly Slot[] = [
  fill`${body}介绍，今年前${month}个月，全市新建${thing}${amount}${measure}，同比增长${share}%。`,
  fill`记者从${body}获悉，截至${year}年底，${place}共有${thing}${amount}${measure}，比上年多了${amount}${measure}。`,
  fill`“${cause}。”${body}${post}${person}说。`,
  fill`${person}今年${number(24, 76)}岁，在${place}住了${number(3, 40)}年，见过这里最难的时候。`,
  fill`${year}年${month}月，${place}与${place}签订协议，设立总额${number(1, 9, 1)}亿元的补偿资金，按季度结算。`,
  fill`从那时起，每到${month}月，来${place}的客人总要排起长队。`,
  fill`改造以后，${place}的${thing}由${number(11, 40)}${measure}增加到${number(50, 99)}${measure}，惠及${number(2, 30, 1)}万人。`,
  fill`${body}${post}${person}告诉记者，下一步还要投入${number(200, 900)}万元，用${number(2, 5)}年时间补上短板。`,
  fill`这笔钱从哪里来？${place}的办法是“群众出一点、村里补一点、企业帮一点”。`,
  fill`在${place}，${person}家的老屋翻修一新，院子里种上了${number(20, 90)}多棵果树，去年收入近${number(3, 12)}万元。`,
  fill`会议指出，要把${thing}建设摆在更加突出的位置，做到${cause}。`,
  fill`专家认为，${place}的经验说明，只要方法对头，难题就能一件一件解决。`,
  fill`据统计，${place}的优良天数达到${number(260, 355)}天，空气中的细颗粒物浓度下降${share}%。`,
  fill`《${place}志》记载，这里的渡口已有${number(200, 700)}多年历史。`,
  fill`昨天下午，${number(30, 300)}名志愿者来到${place}，把${number(400, 2000)}份图书送到孩子们手中。`,
  fill`${person}说：“${cause}，这话一点不假。”`,
];

/** How an article of an agency or of the paper's own reporters begins: with its dateline. */
const leads: readonly Slot[] = [
  fill`本报${place}${month}月${number(1, 28)}日电（记者${person}）记者从${body}获悉，${place}${thing}日前全部建成。`,
  fill`新华社${place}${month}月${number(1, 28)}日电　${body}${number(1, 28)}日发布消息，全市${thing}已有${amount}${measure}。`,
  fill`本报讯　${place}今年投入${number(2, 9, 1)}亿元建设${thing}，${number(2, 30, 1)}万名群众受益。`,
];

const headlines: readonly Slot[] = [
  fill`${place}${thing}建成投用`,
  fill`${place}全力推进${thing}建设`,
  fill`${place}携手邻县共建${thing}`,
  fill`${thing}进山来 日子有奔头`,
  fill`${body}发布${thing}年度报告`,
  fill`${person}：把${thing}办到群众家门口`,
];

const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

/** Casts of which no two share a place, a body or a thing. @param count at most 8 */
function castsOf(random: Random, count: number): Cast[] {
  const shuffled = <T>(items: readonly T[]) =>
    items
      .map((item) => ({ item, key: random() }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
  const [ownPlaces, ownBodies, ownThings, family] = [places, bodies, things, surnames].map(shuffled) as [
    string[],
    string[],
    string[],
    string[],
  ];
  return times(count, (i) => ({
    persons: [2 * i, 2 * i + 1].map((at) => (family[at % family.length] as string) + pick(random, givenNames)),
    places: [2 * i, 2 * i + 1].map((at) => ownPlaces[at] as string),
    bodies: [ownBodies[i] as string],
    thing: ownThings[i] as string,
    measure: pick(random, measures),
    cause: pick(random, causes),
  }));
}

/** Articles of 2 to 9 paragraphs with 1 to 4 sentences each. */
export function inventArticles(random: Random, count: number): InventedArticle[] {
  return castsOf(random, count).map((cast) => {
    const say = (slots: readonly Slot[]) => pick(random, slots)(random, cast);
    const paragraph = () => times(1 + Math.floor(random() * 4), () => say(sentences)).join('');
    return {
      headline: times(random() < 0.7 ? 1 : 2, () => say(headlines)),
      paragraphs: [say(leads), ...times(1 + Math.floor(random() * 8), paragraph)],
    };
  });
}

/** How a page is set. */
interface Layout {
  /** Width of a full line, in em. */
  readonly width: number;
  readonly headlines: 'before' | 'after';
  /** Lines in a column, after which a blank line may stand in the middle of a sentence; Infinity for none. */
  readonly depth: number;
}

/** Sets articles in columns as a PDF tool pulls them out: the indent of a first line is lost, a blank line parts the articles. */
export function setPage(articles: readonly InventedArticle[], { width, headlines, depth }: Layout): string {
  let inColumn = 0;
  const parts = articles.map(({ headline, paragraphs }) => {
    const body = paragraphs
      .flatMap((text) => setLines(text, width, 2).map((line) => line.trimStart()))
      .flatMap((line) => (++inColumn % depth === 0 ? [line, ''] : [line]));
    return (headlines === 'before' ? [...headline, ...body] : [...body, ...headline]).join('\n');
  });
  return `${parts.join('\n\n')}\n`;
}

/** A layout of those that papers use. */
export const pickLayout = (random: Random): Layout => ({
  width: 13 + Math.floor(random() * 5),
  headlines: pick(random, ['before', 'after']),
  depth: pick(random, [Number.POSITIVE_INFINITY, 19, 31]),
});

/** Running text of `length` characters: pages with their line wraps one after the other, none of them twice. */
export function inventNewspaper(seed: number, length: number): string {
  const random = randomFrom(seed);
  let text = '';
  while (text.length < length) text += `${setPage(inventArticles(random, 7), pickLayout(random))}\n\n`;
  return text.slice(0, length);
}
