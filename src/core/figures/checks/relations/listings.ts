/** Lists of names and nouns beside the number that the text tells of them: 东岭、西坪、北沟三个村; 四个阶段：动员、自查、总结. */
import type { Figure, Span } from '../../../reading.ts';
import type { Sentence } from '../page.ts';

export interface Listing extends Span {
  /** How many it lists: 和 may stand between two of them or within one. */
  readonly least: number;
  readonly most: number;
}

/** 《》, “” and brackets hold one item, whatever marks stand in them. */
const closed = /《[^《》]*》|“[^“”]*”|（[^（）]*）|\([^()]*\)/g;
/** What a closed item is counted as. */
const item = '〓';
const conjunctions = /以及|和|与|及|跟|加上|连同/g;

/** Each closed item as one character, with 、 between those beside each other: 《春潮》《山河》. */
const itemsOf = (text: string): string =>
  text
    .replace(closed, item)
    .replaceAll(item + item, `${item}、${item}`)
    .replaceAll(item + item, `${item}、${item}`);

/** 李春和 ends with none, and begins no second item. */
const conjoinedWith = new RegExp(`(?<=[\\u4e00-\\u9fff〓])(?:${conjunctions.source})(?=[\\u4e00-\\u9fff〓])`);
const conjoined = (items: readonly string[]): number =>
  items.reduce((count, item) => count + item.split(conjoinedWith).length - 1, 0);
/** 金湾的海韵坊和杜林的绿庭: two for sure, told in one way. */
const areTwo = (item: string): boolean => {
  const [a = '', b = '', ...more] = item.split(conjoinedWith);
  return more.length === 0 && b !== '' && (a.slice(-1) === b.slice(-1) || (/的/.test(a) && /的/.test(b)));
};

/** @param text items with 、 between them. @returns null where one is too long to be a name or a noun, or none is told. */
function listed(text: string, longest: number): Omit<Listing, keyof Span> | null {
  const plain = itemsOf(text);
  const items = plain.split('、');
  const isPlain = items
    .flatMap((one) => one.split(conjoinedWith))
    .every((one) => one.length > 0 && one.length <= longest && /^[\u4e00-\u9fff〓·]+$/.test(one));
  if (!isPlain || /等|之一|其[他它余]|[不只]止/.test(plain)) return null;
  return { least: items.length + items.filter(areTwo).length, most: items.length + conjoined(items) };
}

const longestItem = 10;
/** 四个阶段：, 四个镇——, 前三名分别是, 四支球队出线，它们是: all that there are follow. */
const opens =
  /^[\u4e00-\u9fff“”]{0,10}(?:[：:]|[—─]{1,2}|(?:分别|依次)(?:是|为|[有由][\u4e00-\u9fff]{0,3})|[\u4e00-\u9fff]{0,6}，(?:分别|依次|[它他她]们)(?:是|为))(?=[\u4e00-\u9fff《“])/;
/** 云川、海陵，以及平江; not 分别有760个、540个. */
const goesOn = (rest: string): boolean => {
  const next = /^[^，,。；;]*/.exec(rest)?.[0] ?? '';
  return /^(?:以及|还有|另|和)/.test(next) || (/、/.test(next) && !/\d|分别|依次/.test(next));
};
const some = /其中|包括|主要|例如|比如|如下|[说称道]/;
const farthest = 120;

/** The list that a colon, or 分别是, leads to. */
export function listBehind({ passage, end }: Sentence, figure: Figure): Listing | null {
  const behind = passage.text.slice(figure.end, Math.min(end, figure.end + farthest));
  const lead = opens.exec(behind)?.[0];
  if (!lead || some.test(lead) || some.test(behind.slice(lead.length, lead.length + 2))) return null;
  const [told = '', mark = '', rest = ''] =
    /^([^，,。；;：:！？—─]*)([，,。；;：:！？—─]|$)(.*)$/s.exec(behind.slice(lead.length))?.slice(1) ?? [];
  // 云川、海陵，以及平江: the list goes on behind a comma.
  if (!told.includes('、') && !/》[《和]/.test(told)) return null;
  if (/[：:]/.test(mark) || (/[，,]/.test(mark) && goesOn(rest))) return null;
  const list = listed(told, longestItem);
  const start = figure.end + lead.length;
  // 三条规矩：不迟到、不早退，不看手机: behind a comma the list may go on.
  const most = /[，,]/.test(mark) ? Number.POSITIVE_INFINITY : list?.most;
  return list && { ...list, most: most ?? list.most, start, end: start + told.length };
}

/** Works that stand right behind the noun: 两部作品《春潮》《山河》. */
export function worksBehind({ passage }: Sentence, figure: Figure): Listing | null {
  const told = /^[\u4e00-\u9fff]{0,6}?((?:《[^《》]{1,30}》[、和与及]?){2,})(?!等)/.exec(
    passage.text.slice(figure.end, figure.end + farthest),
  );
  if (!told?.[1] || !/[》]$/.test(told[1])) return null;
  const count = told[1].match(/《/g)?.length ?? 0;
  const end = figure.end + told[0].length;
  return { start: end - told[1].length, end, least: count, most: count };
}

/** Names that the number of all follows: none is told with a verb, or with a word for some of them. */
const noItem =
  /[的了着过在对把被将为各这那该前后第每约近共另余有等是]|夫妇|父[子女]|母[子女]|兄[弟妹]|姐[妹弟]|祖孙|一家/;
/** 北欧五国, 西部三省: the number is of what lies there. */
const region = /[欧亚非美]洲?$|[部边]$|沿海$|地区$/;
const fewestNames = 3;

/** 面粉、食用油三种物资, and not 改善、维护、发展好两国关系: kinds are told with nouns, of which one may be longer. */
const isNoun = ({ length }: string, { unit }: Figure): boolean => unit === '种' && length <= 3;

/** What is told of one of them: 其妻冯彩莲（64岁）. */
const note = /（[^（）]{1,12}）|\([^()]{1,12}\)/g;
/** 其妻冯彩莲（64岁）及孙儿: a note ends an item. */
const noteBeforeLast = /(?:（[^（）]{1,12}）|\([^()]{1,12}\))(?:和|与|及)/g;
const beforeNumber = /(?:[^，,。；;：:！？（）()\s]|（[^（）]{1,12}）|\([^()]{1,12}\))*$/;

/** The list right before its number: 东岭、西坪、北沟三个村. */
export function listBefore({ passage, start, figures }: Sentence, figure: Figure): Listing | null {
  const text = passage.text.slice(Math.max(start, figure.start - farthest), figure.start);
  const told = beforeNumber.exec(text)?.[0] ?? '';
  const [first = '', ...others] = itemsOf(told.replace(noteBeforeLast, '、').replace(note, '')).split('、');
  const from = figure.start - told.length;
  // 五十天里走遍城关、石桥: a span or a day of what leads to the list is none of it.
  const second = from + told.indexOf('、');
  const isOfList = ({ kind, start: at, end }: Figure) =>
    at >= from &&
    end <= figure.start &&
    (at > second || !/^(?:date|duration)$/.test(kind)) &&
    !told.slice(0, at - from).endsWith('（');
  if (first === '' || figures.some(isOfList)) return null;
  const names = others.flatMap((one) => one.split(conjoinedWith));
  const isNames = names.every((one) => /^[\u4e00-\u9fff〓·]{1,6}$/.test(one) && !noItem.test(one));
  const last = names.at(-1) ?? '';
  const lengths = names.slice(0, -1).map(({ length }) => length);
  // 小王、小李、小赵带领三名工人 and 增进团结、促进两个文明: what is longer or shorter than the names before it holds a verb.
  const isName =
    (isNoun(last, figure) || last.length <= Math.max(...lengths)) && last.length + 1 >= Math.min(...lengths);
  if (names.length + 1 < fewestNames || !isNames || !isName || region.test(last)) return null;
  const least = others.length + 1;
  return { start: from, end: figure.start, least, most: least + conjoined([first, ...others]) };
}
/** 三名学生刘洋、陈静、王磊: who they are, and then the first of their names. */
const firstPerson = /^[\u4e00-\u9fff]{4,7}$|^[\u4e00-\u9fff]{3,9}[家员师授士手记任理匠][\u4e00-\u9fff]{2,3}$/;
/** 两位教练带领周明、李一凡: others. */
const withThem = /[和与及包]|带领|率领|指导|陪同|帮助|看望|走访|会见|采访|邀请/;
const person = /^[\u4e00-\u9fff]{2,4}$/;

/** People that stand right behind their number. */
export function peopleBehind({ passage, end }: Sentence, figure: Figure): Listing | null {
  const behind = passage.text.slice(figure.end, Math.min(end, figure.end + farthest));
  const told = /^[^，,。；;：:！？（）()\s]*/.exec(behind)?.[0] ?? '';
  const [first = '', ...others] = told.split('、');
  const last = others.at(-1) ?? '';
  const isList = firstPerson.test(first) && others.length > 0 && others.slice(0, -1).every((one) => person.test(one));
  if (!isList || noItem.test(first) || withThem.test(first) || /^[\u4e00-\u9fff]{0,4}等/.test(last)) return null;
  const conjoined = /^[\u4e00-\u9fff]{2,4}[和与及]/.test(last) ? 1 : 0;
  const count = others.length + 1;
  return { start: figure.end, end: figure.end + told.length, least: count, most: count + conjoined };
}

const numerals = '一二三四五六七八九十';
/** How far behind its number 一是 may stand, and how far behind one mark the next. */
const nearFirst = 60;
const nearNext = 300;

/** 一是…，二是…，三是…: as far as the passage goes on with them. @param next the text of the passage behind, where the list may go on. */
export function marksBehind({ passage: { text } }: Sentence, figure: Figure, next: string): Listing | null {
  const first = text.slice(figure.end, figure.end + nearFirst).search(/[：:，,。；;]一是/);
  if (first < 0) return null;
  const start = figure.end + first + 1;
  let end = start;
  let count = 0;
  while (count < numerals.length) {
    const mark = text.slice(end, end + (count === 0 ? 2 : nearNext)).search(new RegExp(`${numerals[count]}是`));
    if (mark < 0) break;
    end += mark + 2;
    count++;
  }
  return count > 1 && !next.startsWith(`${numerals[count]}是`) ? { start, end, least: count, most: count } : null;
}
