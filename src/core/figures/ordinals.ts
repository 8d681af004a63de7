/** Ordinals: 第十一批, 第3位, 八届全国人大. */
import type { Figure } from '../reading.ts';
import { dashAt } from './dashes.ts';
import { type Decimal, integer, less } from './decimal.ts';
import { figureOf } from './figure.ts';
import type { Numeral } from './numerals/numeral.ts';
import { numeralAt } from './numerals.ts';

const ordinalUnits =
  /^(?:批|次|届|名|位|个|期|代|季度|轮|条|章|节|卷|版|页|集|号|站|场|局|天|年|日|步|阶段|组|道|层|部|张|任|周|等|级|类|大|家|款|项|回|辑|遍|例|座|枚|块|线|球|金|胜|冠|跳|投|杯|盘|局|圈|棒|洞|分钟|小时|公里|顺位|人|户|艘|架|辆|间|套|颗|篇|本|首|幅|单|笔|头|株|棵|眼|列|只)/;
const session =
  /([一二三四五六七八九十]{1,3})届(?=[一二三四五六七八九十]中|历次全会|[一二三四五六七八九十]次|全国|人大|政协|中央|[\u4e00-\u9fff]{0,8}(?:委员会|常委会)|、[一二三四五六七八九十]{1,3}届)/y;

export interface Ordinal {
  /** null for a name such as 第九人民医院. */
  readonly figure: Figure | null;
  /** Where to read on. */
  readonly end: number;
}

export function ordinalAt(text: string, start: number): Ordinal | null {
  if (text.charAt(start) !== '第') return sessionAt(text, start);
  const numeral = numeralAt(text, start + 1);
  if (!numeral) return null;
  const stoppage = stoppageTimeAt(text, start);
  if (stoppage) return stoppage;
  const last = lastOfRange(text, numeral);
  if (last) return rangeOf(text, start, numeral, last);
  const unit = ordinalUnits.exec(text.slice(numeral.end, numeral.end + 2))?.[0] ?? null;
  const isBare = !/[\u4e00-\u9fff]/.test(text.charAt(numeral.end));
  if (!unit && !isBare) return { figure: null, end: numeral.end };
  return made(text, start, numeral.end + (unit?.length ?? 0), numeral, unit);
}

/** 第45+2分钟: a minute of the time that is added to a half. */
function stoppageTimeAt(text: string, start: number): Ordinal | null {
  const [all, minute, added] = /^第(\d{1,3})\+(\d{1,2})分钟?/.exec(text.slice(start, start + 10)) ?? [];
  if (!all) return null;
  const [low, high] = [integer(Number(minute)), integer(Number(minute) + Number(added))];
  return made(text, start, start + all.length, { value: null, low, high }, '分钟');
}

/** The second end of 第3-5页 and 第3至第5名, where it is the larger one. */
function lastOfRange(text: string, first: Numeral): Numeral | null {
  const dash = dashAt(text, first.end);
  if (!dash) return null;
  const at = first.end + dash.length;
  const last = numeralAt(text, text.charAt(at) === '第' ? at + 1 : at);
  return last?.high && first.low && first.high && less(first.high, last.high) ? last : null;
}

function rangeOf(text: string, start: number, first: Numeral, last: Numeral): Ordinal {
  const unit = ordinalUnits.exec(text.slice(last.end, last.end + 2))?.[0] ?? null;
  const ends = { ...last, value: null, low: first.low };
  return made(text, start, last.end + (unit?.length ?? 0), ends, unit);
}

/** 二十号 of 神舟二十号 and 18号 of an address: a number that names is kept as an ordinal. */
export function serialNumber(text: string, start: number, end: number): readonly Figure[] {
  const numeral = numeralAt(text, start);
  if (
    !numeral?.value ||
    numeral.end >= end ||
    text.charAt(numeral.end) !== '号' ||
    text.charAt(numeral.end + 1) === '线'
  )
    return [];
  const { figure } = made(text, start, numeral.end + 1, numeral, '号');
  return figure ? [figure] : [];
}

/** 十一届三中全会: an ordinal without 第. */
function sessionAt(text: string, start: number): Ordinal | null {
  session.lastIndex = start;
  const written = session.exec(text)?.[1];
  const numeral = written ? numeralAt(written, 0) : null;
  return numeral?.value ? made(text, start, start + numeral.end + 1, numeral, '届') : null;
}

interface Bounds {
  readonly value: Decimal | null;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
}

function made(text: string, start: number, end: number, { value, low, high }: Bounds, unit: string | null): Ordinal {
  const figure = figureOf(text, { start, end, kind: 'ordinal', value, low, high, minor: true });
  return { figure: { ...figure, unit }, end };
}
