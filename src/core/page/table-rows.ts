/**
 * Rows of tables: weather, prices, results.
 *   品名 一级 二级 ⏎ 龙井 240 160 ⏎ 毛峰 180 110 · 首奖 4471 ⏎ 二奖 0826 ⏎ 三奖 9135 → rows
 */

import { hasSpace, withoutSpaces } from '../text/spaces.ts';
import { openerClass } from './datelines.ts';

const wideGap = /\S(?:[\u3000\t\u2003]+|[ \u00a0]{2,})\S/;
const numberChunk = /^[\d.,∶:+\-—～~%％℃°胜负平]+(?:[\u4e00-\u9fff℃％%]{0,2})$/;
/** 十九度到廿二度, too. */
const hasNumber = /[\d〇零一二三四五六七八九十廿卅百](?=[\d〇零一二三四五六七八九十廿卅百]|[度元角分斤]|$)|\d/;
/** Longest row, in characters. */
const longestRow = 80;

/** Longest title of a column, in characters: 最后一棒 他把腿跑断也没松手 is a headline. */
const longestTitle = 7;

/** What a line shows of whether it is a row. */
export interface RowShape {
  /** A row of a table: chunks set apart, or several numbers. */
  readonly row: boolean;
  /** Chunks set apart by blanks without a mark of a sentence: how many, from 2; else 0. */
  readonly cells: number;
  /** Which of them have digits: 0 none, 1 some, 2 the last. */
  readonly numbers: number;
  readonly isSpaced: boolean;
  /** Whether no cell is longer than what heads a column of a table. */
  readonly isOfShort: boolean;
  /** A name and nothing but its price: 黄金（每两）23,860元. */
  readonly isPriced: boolean;
}

export function rowShapeOf(line: string): RowShape {
  const chunks = line.length > longestRow ? [] : hasSpace(line) ? line.split(/\s+/) : [line];
  return {
    row:
      chunks.length > 1 &&
      openerClass(withoutSpaces(line)) === 0 &&
      (score.test(line) ||
        ((wideGap.test(line) || chunks.filter((chunk) => numberChunk.test(chunk)).length > 1) && !isSpaced(chunks))),
    cells: chunks.length > 1 && !/[，。、；：？！“”]/.test(line) ? chunks.length : 0,
    numbers: hasNumber.test(chunks.at(-1) ?? '') ? 2 : chunks.length !== 1 && hasNumber.test(line) ? 1 : 0,
    isSpaced: isSpaced(chunks),
    isOfShort: chunks.every(({ length }) => length <= longestTitle),
    isPriced: line.length <= longestPriced && priced.test(line),
  };
}

/** Longest such row, in characters. */
const longestPriced = 20;
const priced = /^[\u4e00-\u9fff]{2,8}(?:[（(][^）)]{1,6}[）)])?\s?[\d,]{1,9}(?:\.\d{1,4})?[元点點角港美日圆圓%]{0,3}$/;

/** 投 入 资 金: one character a chunk is no table, unless most are numbers: 1 金沙 27 18 6 3 60. */
const isSpaced = (chunks: readonly string[]) =>
  chunks.length > 3 &&
  chunks.every(({ length }) => length < 3) &&
  chunks.filter((chunk) => numberChunk.test(chunk)).length * 2 <= chunks.length;
/** 江 河 3:1 青 峰: two sides and their score. */
const score =
  /^[\u4e00-\u9fff]{1,8}(?:\s[\u4e00-\u9fff]{1,4}){0,3}\s+\d{1,3}[:：∶比\-－–]\d{1,3}\s+[\u4e00-\u9fff]{1,8}(?:\s[\u4e00-\u9fff]{1,4}){0,3}$/;

/** Rows of two cells, 首奖 4471, are a table when there are so many. */
const fewestPairs = 3;

/**
 * Rows of a table: two or more, one below the other, with as many cells where single blanks part them, as weather and prices have; above them
 * what the cells are: 品名 一级 二级.
 */
export function rowsOf(shapes: readonly RowShape[]): boolean[] {
  const hasCells = ({ cells, numbers, isSpaced }: RowShape) => cells > 2 && numbers > 0 && !isSpaced;
  const isLike = (own: RowShape, other: RowShape | undefined) =>
    other !== undefined && ((own.row && other.row) || (hasCells(own) && hasCells(other) && own.cells === other.cells));
  const rows = shapes.map((own, i) => isLike(own, shapes[i - 1]) || isLike(own, shapes[i + 1]));
  const isPair = (own: RowShape | undefined) => own?.cells === 2 && own.numbers === 2;
  for (let from = 0; from < shapes.length; from++) {
    let to = from;
    while (isPair(shapes[to])) to++;
    if (to - from >= fewestPairs) rows.fill(true, from, to);
    from = Math.max(from, to - 1);
  }
  // The last row of a table may have fewer cells: 人民币中间价 7.0967 below 创业板指 1762.88 -4.21%.
  for (let i = 1; i < shapes.length; i++) if (rows[i - 1] && (isPair(shapes[i]) || shapes[i]?.isPriced)) rows[i] = true;
  return rows.map((isRow, i) => {
    const own = shapes[i] as RowShape;
    return (
      isRow ||
      (rows[i + 1] === true &&
        own.cells > 1 &&
        own.isOfShort &&
        own.numbers === 0 &&
        own.cells === shapes[i + 1]?.cells)
    );
  });
}

/** 账号：71400779 */
const numbered = /^[\u4e00-\u9fff]{2,8}[：:]\s?[\d\-—－()（）X]{5,30}$/;
const keyed = /^[\u4e00-\u9fff]{2,8}[：:]\s?[^。？！]{2,24}$/;

/**
 * For each line whether it says a number or an address and whose it is, as lines of text do that may stand alone:
 * 账号：71400779 ⏎ 开户银行：云川银行营业部 ⏎ 电话：000-0000000.
 */
export function valueLines(lines: readonly string[]): boolean[] {
  const isNumbered = lines.map((line) => numbered.test(line));
  return lines.map(
    (line, i) => isNumbered[i] || ((isNumbered[i - 1] || isNumbered[i + 1]) === true && keyed.test(line)),
  );
}
