/**
 * Ranges, pairs and lists of terms, which share what they write once: 3至5万名; 5、6万元; 6.9、8.7和5.3个百分点; 从九千到两万港元.
 */
import { smallNumber } from '../text/small-number.ts';
import { dashAt } from './dashes.ts';
import { type Decimal, integer, less, multiply, negate } from './decimal.ts';
import { isNegative as isSignNegative, signAt } from './sign.ts';
import { type Term, type TermRule, termAt } from './term.ts';

/** What an open range leaves out of the dash: 1万(含)-5万元. */
const including = /^[（(]不?含[）)]/;

/** Where the second end of a range begins, behind the dash, or −1. */
function behindDash(text: string, at: number): number {
  const note = including.exec(text.slice(at, at + 4))?.[0].length ?? 0;
  spacedDash.lastIndex = at + note;
  if (spacedDash.test(text)) return spacedDash.lastIndex;
  const dash = dashAt(text, at + note);
  return dash ? at + note + dash.length : -1;
}

/** -2 ~ 3℃: blanks beside the dash. */
const spacedDash = / (?:~|–|—{1,2}) ?|(?:~|–|—{1,2}) /y;

export interface Range {
  readonly term: Term;
  /** False for 18至12个月: two terms that share their unit, and no range. */
  readonly inOrder: boolean;
  readonly second: Term;
}

/** 3至5万名, 10%—20%, -5～6℃: the first takes the factor and the unit it lacks from the second. */
export function rangeAt(text: string, first: Term, isNegative: boolean, rules: readonly TermRule[]): Range | null {
  let at = behindDash(text, first.end);
  if (at < 0 || !first.low) return null;
  let sign = signAt(text, at);
  // -5--3℃: of two dashes the second is a sign.
  if (!sign && isNegative && text.slice(at - 2, at) === '--') [sign, at] = ['-', at - 1];
  const second = termAt(text, at + sign.length, rules);
  if (!second?.low || !second.high || !haveOneUnit(text, first, second)) return null;
  const from = withSign(first, isNegative, sharedFactor(text, first, second));
  // 零下5至3度 without a second sign is read below zero at both ends.
  const isBelowAlike = sign === '' && !first.unit && text.slice(first.start - 2, first.start) === '零下';
  const isNegativeToo = isSignNegative(sign) || (isNegative && isBelowAlike);
  const to = withSign(second, isNegativeToo, integer(1));
  const term = { ...second, start: first.start, value: null, approx: second.approx ?? first.approx };
  const isInOrder = !less(to.low, from.low) && !less(to.high, from.high);
  if (isInOrder) return { term: { ...term, low: from.low, high: to.high }, inOrder: true, second };
  // Below zero and before now the larger number comes first: 零下5至零下8度; 2.5亿年至6500万年.
  if ((isNegative && isNegativeToo) || isLongAgo(second))
    return { term: { ...term, low: to.low, high: from.high }, inOrder: true, second };
  const { unit, per } = second;
  return { term: { ...first, ...from, unit, per }, inOrder: false, second: { ...second, ...to, start: at } };
}

interface Bounds {
  readonly value: Decimal | null;
  readonly low: Decimal;
  readonly high: Decimal;
}

/** The value and bounds of one end of a range times `factor`: below zero the bounds change places, and 上万 begins a range at its least. */
function withSign({ value, low, high }: Term, isNegative: boolean, factor: Decimal): Bounds {
  const signed = isNegative ? negate(factor) : factor;
  const [a, b] = [multiply(low as Decimal, signed), multiply((high ?? low) as Decimal, signed)];
  return { value: value && multiply(value, signed), low: isNegative ? b : a, high: isNegative ? a : b };
}

const isLongAgo = ({ unit, low }: Term) => unit?.canonical === 'a' && low !== null && !less(low, integer(1000));

const isLarge = ({ low }: Term) => low !== null && !less(low, integer(1000));

function haveOneUnit(text: string, first: Term, second: Term): boolean {
  if (second.numeral.digitString !== first.numeral.digitString) return false;
  // 八千到一万二 and 两到三万 are ranges; 到 behind a smaller number is a verb.
  if (!first.unit)
    return (
      second.unit !== null ||
      text.charAt(first.end) !== '到' ||
      (isLarge(first) && isLarge(second)) ||
      (second.numeral.scaled && less(integer(1), sharedFactor(text, first, second)))
    );
  if (!second.unit || first.unit.kind !== second.unit.kind) return false;
  return first.unit.written === second.unit.written || first.unit.canonical === second.unit.canonical;
}

/** 3至5万: what the first is multiplied by. 九千到两万 shares nothing, since it would run backwards. */
function sharedFactor(text: string, first: Term, second: Term): Decimal {
  const one = integer(1);
  if (first.unit || !first.high) return one;
  const { scaled, factor, low } = second.numeral;
  if (scaled) {
    const fits = !first.numeral.scaled && low && !less(low, multiply(first.high, factor));
    return fits ? factor : one;
  }
  // 两到三百, 3~5百
  const whole = /^[二两三四五六七八九\d]([百佰千仟])$/.exec(text.slice(second.start, second.numeral.end))?.[1];
  return whole && first.numeral.end - first.start === 1 ? integer(/[百佰]/.test(whole) ? 100 : 1000) : one;
}

/** Words before a list that say each of its terms has an owner, so that 5、6 is no pair. */
const each = /(?:分别|依次|各自|为|达)[^。；]{0,6}$/;
/** Units that number things: 5、6号, 3、4楼. */
const numbering = /^(?:号|楼|层|版|路|线|月|日|年级|班|组|名次|届|期|节|章|条|款|周|岁半)$/;

/** 5、6万元 and 2、3百人: two digits that follow each other, and one amount. */
export function pairAt(text: string, first: Term, rules: readonly TermRule[]): Term | null {
  if (text.charAt(first.start + 1) !== '、') return null;
  const pair = /^([1-9一二两三四五六七八九])、([1-9一二三四五六七八九])(?=[百千万亿\u4e00-\u9fff%])/.exec(
    text.slice(first.start, first.start + 4),
  );
  if (!pair || /[\d、.零一二三四五六七八九十百千万]/.test(text.charAt(first.start - 1))) return null;
  const [a, b] = [smallNumber(pair[1] as string), smallNumber(pair[2] as string)];
  if (b !== a + 1 && !(a === 3 && b === 5)) return null;
  if (each.test(text.slice(Math.max(0, first.start - 12), first.start)) || text.charAt(first.start - 1) === '第')
    return null;
  const second = termAt(text, first.start + 2, rules);
  if (
    !second?.value ||
    !second.unit ||
    numbering.test(second.unit.written) ||
    /[、和]\d/.test(text.slice(second.end, second.end + 2))
  )
    return null;
  const step = { digits: second.value.digits / BigInt(b), scale: second.value.scale };
  if (step.digits * BigInt(b) !== second.value.digits) return null;
  return { ...second, start: first.start, value: null, low: multiply(step, integer(a)), high: second.value };
}

/** Words that give each term an owner; 达十二、三万亩 has one. */
const ofSeveral = /(?:分别|依次|各)[^。；]{0,6}$/;
const lastPlaces = /[十百千万]([一二三四五六七八])、([二三四五六七八九])(?=[百千万亿个]?[\u4e00-\u9fff%])/y;
/** How far the second number and its unit are read, in characters. */
const longestSecond = 24;

/** 十七、八岁, 十二、三万亩, 一百二、三十户: the last digits follow each other, and the places before and behind them are written once. */
export function pairOfPlacesAt(text: string, first: Term, rules: readonly TermRule[]): Term | null {
  const at = first.numeral.end;
  if (!first.numeral.chinese || first.unit || text.charAt(at) !== '、' || at - first.start < 2) return null;
  lastPlaces.lastIndex = at - 2;
  const [, one, next] = lastPlaces.exec(text) ?? [];
  if (!one || !next || smallNumber(next) !== smallNumber(one) + 1) return null;
  if (text.charAt(first.start - 1) === '第' || ofSeveral.test(text.slice(Math.max(0, first.start - 12), first.start)))
    return null;
  const [head, behind] = [text.slice(first.start, at - 1), text.slice(at + 2, at + 2 + longestSecond)];
  const [low, high] = [one, next].map((digit) => termAt(head + digit + behind, 0, rules)) as [Term | null, Term | null];
  if (!low?.value || !high?.value || !high.unit || numbering.test(high.unit.written) || low.end !== high.end)
    return null;
  // 十五、六两日: 两 counts the days.
  const end = first.start + high.end + 2;
  if (high.unit.written === '两' && /[年月日天个]/.test(text.charAt(end))) return null;
  // 十二、三、四人 lists numbers.
  if (/^[、和][\d一二三四五六七八九]/.test(text.slice(end, end + 2))) return null;
  const numeral = { ...high.numeral, end: first.start + high.numeral.end + 2 };
  return { ...high, numeral, start: first.start, end, value: null, low: low.value, high: high.value };
}

const mostTerms = 20;

/** 140/90毫米汞柱: the two pressures of the blood stand on both sides of a slash. */
const isOfBlood = ({ unit }: Term): boolean => unit?.canonical === 'mm[Hg]' || unit?.canonical === 'kPa';

/** 6.4、2.7和9.1亿元: each a figure, factor and unit written once, behind the last. */
export function listAt(text: string, first: Term, rules: readonly TermRule[]): readonly Term[] | null {
  if (first.unit || !/[、和与/]/.test(text.charAt(first.end)) || !mayBeListed(text, first)) return null;
  const terms = [first];
  while (terms.length < mostTerms) {
    const end = (terms.at(-1) as Term).end;
    const joint = /^(?:、|和|与|及|以及|\/)/.exec(text.slice(end, end + 2))?.[0];
    const next = joint ? termAt(text, end + joint.length, rules) : null;
    if (!next || !mayBeListed(text, next) || (joint === '/' && !isOfBlood(next))) break;
    terms.push(next);
    if (next.unit) break;
  }
  const last = terms.at(-1) as Term;
  const { unit, per } = last;
  if (!unit || terms.length < 2) return null;
  const factor = factorOfList(terms);
  const scaled = (value: Decimal | null) => value && multiply(value, factor);
  return terms.map((term) =>
    term === last
      ? term
      : { ...term, unit, per, value: scaled(term.value), low: scaled(term.low), high: scaled(term.high) },
  );
}

/** Chinese numerals of one character are listed without their unit where 分别 says so: 分别达二十、三十万; 三、四两项 is another thing. */
function mayBeListed(text: string, { numeral, start }: Term): boolean {
  const isLong = numeral.end - start > 1 && !numeral.digitString;
  return !numeral.chinese || isLong || /分别|依次|各/.test(text.slice(Math.max(0, start - 24), start));
}

/** How far apart amounts may be that share a factor: 4500、3800及12万人 do not. */
const mostSpread = 200;

/** The factor of the last term, where the others have none and are of its size: 45.2、38.6、12.1万亩. */
function factorOfList(terms: readonly Term[]): Decimal {
  const { numeral, value } = terms.at(-1) as Term;
  const one = integer(1);
  if (!numeral.scaled || !value) return one;
  const shares = terms.slice(0, -1).every((term) => {
    if (term.numeral.scaled || !term.value) return false;
    const scaled = multiply(term.value, numeral.factor);
    return less(scaled, multiply(value, integer(mostSpread))) && less(value, multiply(scaled, integer(mostSpread)));
  });
  return shares ? numeral.factor : one;
}
