/** Ratios and scores (2∶1, 3比2), dimensions (30×50毫米), times of races (25秒15, 1分23秒45), ordinals (第十一批). */
import type { Figure, FigureKind } from '../reading.ts';
import { add, decimal, integer, multiply } from './decimal.ts';
import { figureOf } from './figure.ts';
import { numeralAt } from './numerals.ts';
import { unitAt, units } from './units.ts';

const ratio = /(\d{1,4}(?:[.·]\d+)?)[∶:：比](\d{1,4}(?:[.·]\d+)?)(?:[∶:：](\d{1,4}(?:[.·]\d+)?))?(?![\d∶:：])/y;
const chineseRatio = /([零一二三四五六七八九十]{1,3})比([零一二三四五六七八九十]{1,3})(?![\u4e00-\u9fff]?一)/y;
const dimensions =
  /(\d+(?:\.\d+)?)[^\d\s，。、×xX*＊]{0,4}[×xX*＊](\d+(?:\.\d+)?)(?:[^\d\s，。、×xX*＊]{0,4}[×xX*＊](\d+(?:\.\d+)?))?/y;
const raceTime = /(?:(\d{1,2})小时)?(?:(\d{1,2})分)?(\d{1,2})秒(\d{1,3})(?!\d)/y;
const minutes = /(\d{1,2})分(\d{1,2}(?:\.\d+)?)秒/y;

/** What `read.ts` tries before plain quantities; null when nothing of the kind stands at `start`. */
export function specialAt(text: string, start: number): Figure | null {
  return ratioAt(text, start) ?? dimensionsAt(text, start) ?? raceTimeAt(text, start);
}

function at(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}

const plain = (text: string, start: number, end: number, kind: FigureKind) =>
  figureOf(text, { start, end, kind, value: null, low: null, high: null, approx: null, unit: null, minor: false });

/** The two terms are the bounds, since a ratio has no one value: 3∶2 → 2 and 3. */
function ratioAt(text: string, start: number): Figure | null {
  const match = at(ratio, text, start) ?? at(chineseRatio, text, start);
  if (!match || /[\d.∶:：]/.test(text.charAt(start - 1)) || /^\d{1,2}[:：][0-5]\d$/.test(match[0])) return null;
  const terms = [match[1], match[2]].map((term) => {
    const numeral = numeralAt(term as string, 0)?.value;
    return numeral ? Number(numeral.digits) / 10 ** numeral.scale : 0;
  });
  const isScore =
    /比/.test(match[0]) || /(?:分|胜|负|平|局|赛|战|败|球|以)/.test(text.slice(Math.max(0, start - 8), start));
  const figure = plain(
    text,
    start,
    start + match[0].length,
    isScore && !/比例|配比|之比|比率/.test(text.slice(Math.max(0, start - 8), start)) ? 'score' : 'ratio',
  );
  return { ...figure, low: Math.min(...terms), high: Math.max(...terms) };
}

function dimensionsAt(text: string, start: number): Figure | null {
  const match = at(dimensions, text, start);
  if (!match || /[\d.A-Za-z]/.test(text.charAt(start - 1))) return null;
  const end = start + match[0].length;
  const unit = unitAt(text, end);
  const figure = plain(text, start, end + (unit?.kind === 'length' ? unit.written.length : 0), 'dimensions');
  return unit?.kind === 'length' ? { ...figure, unit: unit.written, canonicalUnit: unit.canonical } : figure;
}

function raceTimeAt(text: string, start: number): Figure | null {
  const match = at(raceTime, text, start) ?? at(minutes, text, start);
  if (!match || /[\d.]/.test(text.charAt(start - 1))) return null;
  const isMinutes = match.length === 3;
  const [hours, minute, second, part] = isMinutes ? [undefined, match[1], match[2], undefined] : match.slice(1);
  const whole = add(
    multiply(integer(Number(hours ?? 0)), integer(3600)),
    multiply(integer(Number(minute ?? 0)), integer(60)),
  );
  const value = add(whole, decimal(part ? `${second}.${part}` : (second as string)));
  const unit = units.get('秒') ?? null;
  return figureOf(text, {
    start,
    end: start + match[0].length,
    kind: 'duration',
    value,
    low: value,
    high: value,
    approx: null,
    unit,
    minor: false,
  });
}

const ordinalUnits =
  /^(?:批|次|届|名|位|个|期|代|季度|轮|条|章|节|卷|版|页|集|号|站|场|局|天|年|日|步|阶段|组|道|层|部|张|任|周|等|级|类|大|家|款|项|回|辑|遍|例|座|枚|块|线)/;

/** 十一届三中全会, 八届全国人大: an ordinal without 第. */
function sessionAt(text: string, start: number): Figure | null {
  const session =
    /^([一二三四五六七八九十]{1,3})届(?=[一二三四五六七八九十]中|[一二三四五六七八九十]次|全国|人大|政协|中央)/.exec(
      text.slice(start, start + 8),
    );
  const value = session && numeralAt(session[1] as string, 0)?.value;
  if (!session || !value) return null;
  const end = start + session[0].length;
  const reading = {
    start,
    end,
    kind: 'ordinal',
    value,
    low: value,
    high: value,
    approx: null,
    unit: null,
    minor: true,
  } as const;
  return { ...figureOf(text, reading), unit: '届' };
}

/** 第十一批, 第3位. A name such as 第九人民医院 is none: `end` then says where to read on. */
export function ordinalAt(
  text: string,
  start: number,
): { readonly figure: Figure | null; readonly end: number } | null {
  const session = sessionAt(text, start);
  if (session) return { figure: session, end: session.end };
  if (text.charAt(start) !== '第') return null;
  const numeral = numeralAt(text, start + 1);
  if (!numeral) return null;
  const unit = ordinalUnits.exec(text.slice(numeral.end, numeral.end + 2))?.[0];
  const bare = !/[\u4e00-\u9fff]/.test(text.charAt(numeral.end));
  if (!unit && !bare) return { figure: null, end: numeral.end };
  const end = numeral.end + (unit?.length ?? 0);
  const figure = figureOf(text, {
    start,
    end,
    kind: 'ordinal',
    value: numeral.value,
    low: numeral.low,
    high: numeral.high,
    approx: null,
    unit: null,
    minor: true,
  });
  return { figure: { ...figure, unit: unit ?? null }, end };
}
