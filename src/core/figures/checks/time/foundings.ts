/** The years in which a text tells that something began, and the words for it. */
import type { Figure } from '../../../reading.ts';
import { sharedPieces } from '../shared-words.ts';
import { yearOf } from './life.ts';

export interface Founding {
  readonly figure: Figure;
  readonly year: number;
  /** 建校, 成立, 通车. */
  readonly word: string;
  /** The words around the year, which name what was founded. */
  readonly clause: string;
}

export const foundingWords =
  '创办|成立|建校|始建|建院|创建|建厂|建成|创刊|诞生|建馆|开馆|开诊|开园|开业|开张|设立|组建|建团|建队|建站|通车|投产|投用|投运|开通|运营|首演|首播|创立|开办|入列|升空|落成|开播|挂牌|开埠|建城|始办|首办|创设|结为|对外开放';
const behind = new RegExp(
  `^(?:\\d{1,2}月)?(?:\\d{1,2}日)?[，,]?[\\u4e00-\\u9fff“”]{0,12}?(${foundingWords})(?![\\d一二三四五六七八九十百]+周年)`,
);
const before = new RegExp(`(${foundingWords}|建)于?$`);

/** How far behind a year its word may stand, in characters. */
const reach = 24;
const longestWord = 3;

export function foundingsIn(text: string, figures: readonly Figure[]): readonly Founding[] {
  return figures.flatMap((figure) => {
    const year = yearOf(figure);
    if (year === null || !/^\d{4}年/.test(figure.text)) return [];
    const word =
      before.exec(text.slice(Math.max(0, figure.start - longestWord), figure.start))?.[1] ??
      behind.exec(text.slice(figure.end, figure.end + reach))?.[1];
    // 2025年是学校成立60周年 is no founding.
    const isAnniversary = new RegExp(`^[^。年]{0,16}(?:${foundingWords})?[\\d一二三四五六七八九十百]+周年`).test(
      text.slice(figure.end, figure.end + reach),
    );
    return word === undefined || isAnniversary ? [] : [{ figure, year, word, clause: clauseAround(text, figure) }];
  });
}

const clauseAround = (text: string, { start, end }: Figure): string =>
  `${/[^，,。；]*$/.exec(text.slice(Math.max(0, start - reach), start))?.[0]} ${/^[，,]?[^，,。；]*/.exec(text.slice(end, end + reach))?.[0]}`;

/** Words that any founding and any anniversary may have. */
const empty = new RegExp(`周年|迎来|庆祝|纪念|举办|举行|正式|${foundingWords}`, 'g');

/** 建团65周年, 65周年校庆, 迎来70周年: not 上市14周年, 工作满40周年. */
const ofFounding = new RegExp(
  `(?:${foundingWords}|迎来|庆祝|喜迎)[\\d一二三四五六七八九十百]+(?:周年|岁的?(?:生日|华诞))|(?:${foundingWords})[\\d一二三四五六七八九十百]+年(?:了|之际)|今年[\\d一二三四五六七八九十百]+岁|周年(?:[\\u4e00-\\u9fff]庆|庆生|庆典|华诞|生日)`,
);

/** 举办了成立40周年的聚会: whose it is needs no word. */
const ofOwn = new RegExp(`(?:[了的]|举办|举行)(?:${foundingWords})[\\d一二三四五六七八九十百]+周年`);

const nameOfFounding = new RegExp(`([\\u4e00-\\u9fff]{2,})(?<!正式|建设)(?:${foundingWords})(?!的)`);
const nameOfAnniversary = new RegExp(
  `([\\u4e00-\\u9fff]{2,})(?:${foundingWords})[\\d一二三四五六七八九十百]+(?:周年|年)`,
);
/** 青石大桥通车, and 青石隧道通车15周年. */
function haveOtherNames(clause: string, around: string): boolean {
  const [one, other] = [nameOfFounding.exec(clause)?.[1], nameOfAnniversary.exec(around)?.[1]];
  if (!one || !other || /(?:迎来|庆祝|纪念|举行|举办|之际|[是的了])$/.test(other)) return false;
  return !one.includes(other.slice(-2)) && !other.includes(one.slice(-2));
}

/** Whether an anniversary is of what a founding tells of: 建校 of 学校, or a noun that stands around both. */
export function isOfFounding({ clause }: Founding, around: string): boolean {
  if (!ofFounding.test(around) || haveOtherNames(clause, around)) return false;
  const kind = /建([校院馆厂团队站])|([校院馆厂刊社台])庆(?!生)/.exec(around);
  if (kind) return new RegExp(`${kind[1] ?? kind[2]}(?![里内区长办友])`).test(clause);
  if (ofOwn.test(around)) return true;
  return sharedPieces(clause.replace(empty, ' '), around.replace(empty, ' ')) > 0;
}
