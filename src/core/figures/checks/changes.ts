/** Two amounts of which the text says that one became the other, told before a growth, a multiple or a difference. */
import type { Figure, Span } from '../../reading.ts';
import { verbs } from '../data/verbs-of-change.ts';
import { amountOf, hasScale, haveOneUnit, isApproximate, jointUncertainties, uncertaintyOf } from './amounts.ts';
import { clauseBefore, type Sentence, textBefore, textBetween } from './page.ts';
import { inOrderOfTime, monthsApart } from './told-times.ts';

export interface Change {
  readonly from: number;
  readonly to: number;
  /** How far each may be off by rounding. */
  readonly uncertainty: { readonly from: number; readonly to: number };
  /** The figures it is told with, in text order: the growth stands behind the last. */
  readonly figures: readonly [Figure, Figure];
  /** The amounts as a message shows them; null where only the difference is told. */
  readonly shown: readonly [from: string, to: string];
  /** The growth stands behind another one of the same two amounts. */
  readonly isSecond?: boolean;
}

/** How long a noun that two amounts both carry is: 3 for 12吨标准煤降到9吨标准煤. */
export function nounOfBoth({ passage: { text } }: Sentence, a: Span, b: Span): number {
  let length = 0;
  while (length < longestNoun && isNounAt(text, a.end + length) && text[a.end + length] === text[b.end + length])
    length++;
  return length;
}
const longestNoun = 8;
const isNounAt = (text: string, at: number): boolean => /[\u4e00-\u9fff]/.test(text.charAt(at));

/** The text between two figures, behind the noun that both carry. */
const behindNoun = (sentence: Sentence, a: Figure, b: Figure): Span => ({
  start: a.start,
  end: a.end + nounOfBoth(sentence, a, b),
});

/** 增加到, 增至, 降至: leads from the first amount to the second. */
const towards = new RegExp(
  `(?:(?:${verbs('to')})(?:到了|至|为|成|到)|达到了?|(?<=[\\u4e00-\\u9fff])到了?)(?:如今|现在|目前|今年|去年)?(?:[\\u4e00-\\u9fff]{0,6}的?)(?:约|近|超)?$`,
);
const fromBefore = /[由从自][^，,。]{0,18}$/;
/** 比去年同期的, 较2020年: leads from the second amount back to the first; behind 增加 or 低 stands a difference instead. */
const compared =
  /^[\u4e00-\u9fff]{0,6}[，,（(]?(?:总[数量额]|[涨增降跌]幅)?(?:同?比(?![重例率值])|较)(?:最[高低多少大小]|[^，,。；增减多少高低升降]){1,12}$/;
/** 与去年同期的32.5元相比. */
const comparedWith = /^[\u4e00-\u9fff]{0,6}[，,]?(?:与|同|和|跟)[^，,。；]{1,12}$/;
/** 比上年末增加, 较年初减少: leads to the difference. */
const difference = new RegExp(
  `^[，,]?(?:同?比|较)[^，,。；]{1,10}?(?:净?(?:${verbs('compared', 'up')})|(?<fall>${verbs('compared', 'down')}))了?$`,
);
/** 2024年达到: leads from an earlier amount to a later one. */
const reached = new RegExp(`(?:达到|突破|达|(?:${verbs('to')})[到至])了?$`);
/** 去年同期为, 前年只有, 前一周是: the second amount is the one that the first has come from. */
const earlier =
  /^[，,；;（(](?:而|但)?(?:去年|上年|前年|上一年度?|[前上]一?(?:[周月季]|季度))(?:同期|全年|同季|同月)?[\u4e00-\u9fff]{0,6}?(?:则?[为是]|仅为|只有|仅有|完成|实现)?$/;
/** 是2021年9000件的3倍: the second amount is the one that the multiple is of. */
const multipleOf = /^[，,]?(?:约|大约)?(?:是|为|相当于)[\u4e00-\u9fff]{0,12}$/;
/** 当年只有12人，如今有36人. */
const thenOf = /(?:当年|当初|起初|最初|过去|以前|原来|原先|那时|建[厂校馆]时|开业时|刚开始)[\u4e00-\u9fff]{0,6}$/;
const nowOf = /[，,；;](?:而|到)?(?:如今|现在|目前|眼下|现已?)[\u4e00-\u9fff]{0,8}$/;
/** 为270亿元，由去年同月的300亿元回落: the new amount stands first. */
const backFrom = /^[\u4e00-\u9fff]{0,4}[，,（(](?:由|从|较|比(?![重例率值]))[\u4e00-\u9fff]{0,10}$/;
const turned = new RegExp(`^(?:${verbs('by')})`);
const longestJoint = 24;

/** The last change told before a figure, or around it: 9.3亿元，增长24%；前年为7.5亿元. */
export function changeOf(sentence: Sentence, at: number): Change | null {
  return changeBefore(sentence, at) ?? changeAround(sentence, at);
}

const ofGrowth = new RegExp(`(?:^[\\u4e00-\\u9fff]{0,2}|[，,])(?:净|共)?(?:${verbs('compared')})了?$`);
const isGrowth = (sentence: Sentence, before: Figure, figure: Figure) =>
  ofGrowth.test(textBetween(sentence, before, figure));

/** Hours and minutes are told to change as amounts are; years and days say when, but for 由22天增加到33天. */
const isTold = (sentence: Sentence, figure: Figure) =>
  figure.kind !== 'date' &&
  figure.kind !== 'ordinal' &&
  (figure.kind !== 'duration' ||
    /^(?:h|min|s)$/.test(figure.canonicalUnit ?? '') ||
    ofChange.test(clauseBefore(sentence, figure)));
const ofChange = /[由从][^，,。]{0,8}$|[增减延缩压长短][^，,。]{0,2}[到至为][^，,。]{0,4}$/;

function changeBefore(sentence: Sentence, at: number): Change | null {
  const told = toldBefore(sentence, at);
  // In 由21元调整为24元，上调3元，涨幅14.3% the second growth is of the same two amounts.
  const isSecond = told.length > 2 && isGrowth(sentence, told.at(-2) as Figure, told.at(-1) as Figure);
  const [a, b] = (isSecond ? told.slice(0, -1) : told).slice(-2);
  const change = a && b ? changeBetween(sentence, a, b) : null;
  return change && isSecond ? { ...change, isSecond } : change;
}

const toldBefore = (sentence: Sentence, at: number): readonly Figure[] =>
  sentence.figures
    .slice(0, at)
    .filter((figure) => isTold(sentence, figure) || figure.kind === sentence.figures[at]?.kind);

/** 由地下9.6米回升至3.1米: what lies less deep has risen. */
export const isOfDepth = /地下$|埋深[^，。；]{0,4}$|地表以下$/;

/** Of which of two amounts the text says that it became the other; null for none. */
export function changeBetween(sentence: Sentence, a: Figure, b: Figure): Change | null {
  const { passage, start } = sentence;
  if (!areComparable(a, b) || areAcrossMark(sentence, a, b)) return null;
  if (isOfDepth.test(clauseBefore(sentence, a))) return null;
  const written = textBetween(sentence, behindNoun(sentence, a, b), b);
  if (written.length > longestJoint || /。|其中/.test(written)) return null;
  const timed = inOrderOfTime(sentence, a, b);
  if (timed) return made(timed[0], timed[1], [a, b]);
  // 前年40万元，去年160万元: the one before is earlier still.
  if (earlier.test(written) && !/前年|头一?年/.test(clauseBefore(sentence, a))) return made(b, a, [a, b]);
  const dates = datesBetween(sentence, a, b);
  const isLater = dates.length > 0 && reached.test(written) && !/同比/.test(written);
  if (isLater && isAfter(sentence, a, dates)) return made(a, b, [a, b]);
  if (/[；;]/.test(written) && !nowOf.test(written)) return null;
  const before = passage.text.slice(Math.max(start, a.start - 20), a.start);
  if (towards.test(withoutDates(sentence, a, b, dates)) && fromBefore.test(before)) {
    const change = made(a, b, [a, b]);
    // 由2.4元涨到2.7元: a price is told exactly.
    const isSet = a.kind === 'money' && !hasScale(a) && !hasScale(b);
    return isSet ? { ...change, uncertainty: { from: 0, to: 0 } } : change;
  }
  if (nowOf.test(written) && (thenOf.test(before) || (monthsApart(sentence, a, b) ?? 0) > 0)) return made(a, b, [a, b]);
  const isBackFrom = backFrom.test(written) && turned.test(passage.text.slice(b.end, b.end + 4));
  const isComparedWith = comparedWith.test(written) && passage.text.startsWith('相比', b.end);
  // 2134点，比前一天上涨40点: by how much, and not from what.
  const sign = difference.exec(written);
  if (isBackFrom || isComparedWith || (!sign && compared.test(written))) {
    return made(b, a, [a, b]);
  }
  if (multipleOf.test(withoutDates(sentence, a, b, dates)) && passage.text.charAt(b.end) === '的')
    return made(b, a, [a, b]);
  return sign ? byDifference(a, b, sign.groups?.fall !== undefined) : null;
}

const datesBetween = ({ figures }: Sentence, a: Figure, b: Figure): readonly Figure[] =>
  figures.filter(({ kind, start, end }) => kind === 'date' && start >= a.end && end <= b.start);

/** The text between two figures but for its dates, 增加到2024年的4.8亿: they say only when. */
export function withoutDates(sentence: Sentence, a: Figure, b: Figure, dates = datesBetween(sentence, a, b)): string {
  const first = behindNoun(sentence, a, b);
  return dates.reduceRight(
    (text, { start, end }) => text.slice(0, start - first.end) + text.slice(end - first.end),
    textBetween(sentence, first, b),
  );
}

/** Across a semicolon the first amount must have its own, earlier year: 2023年为1.1万头；2024年增加到1.32万头. */
function isAfter(sentence: Sentence, a: Figure, dates: readonly Figure[]): boolean {
  if (!/[；;]/.test(sentence.passage.text.slice(a.end, (dates[0] as Figure).start))) return true;
  const year = sentence.figures.findLast(({ kind, end }) => kind === 'date' && end <= a.start)?.iso?.slice(0, 4);
  return year !== undefined && year < (dates[0]?.iso ?? '');
}

const reachedBehind = /^[，,](?:达到?|增至|升至|降至|涨到|[为至])[\u4e00-\u9fff]{0,2}$/;
const comparedBefore = /(?:比(?![重例率值])|较)(?:去年|上年|前年|年初|上月|上届|上季度|同期|此前|原来)[^，,。；]{0,6}$/;

/** The amount before a growth and, behind it, the earlier one that it has grown from. */
function changeAround(sentence: Sentence, at: number): Change | null {
  const growth = sentence.figures[at] as Figure;
  const a = sentence.figures.slice(0, at).findLast((one) => isTold(sentence, one));
  const b = sentence.figures.slice(at + 1).find((one) => isTold(sentence, one));
  if (!a || !b || !areComparable(a, b) || b.start - growth.end > longestJoint) return null;
  const joint = textBetween(sentence, growth, b);
  // 比去年的500万元增加两成，达到600万元; 由每天2小时增加一倍，达到4小时.
  const before = textBefore(sentence, a);
  if (reachedBehind.test(joint) && (comparedBefore.test(before) || fromBefore.test(before))) return made(a, b, [a, b]);
  // 是去年同期的4倍，去年全年12万元.
  const isOfPart = /全年/.test(joint) && !/全年/.test(clauseBefore(sentence, a));
  return earlier.test(joint) && !isOfPart ? made(b, a, [a, b]) : null;
}

/** 警戒线以上0.8米 and 警戒线以下1.2米: the two lie on either side of a mark. */
export const areAcrossMark = (sentence: Sentence, a: Figure, b: Figure): boolean => {
  const [one, other] = [a, b].map((figure) => /以([上下])$/.exec(clauseBefore(sentence, figure))?.[1]);
  return one !== undefined && other !== undefined && one !== other;
};

/** Whether both are exact amounts of one unit, and differ. */
export const areComparable = (a: Figure, b: Figure): boolean => areOfOneMeasure(a, b) && a.value !== b.value;

/** Whether both are exact amounts of one unit. */
export const areOfOneMeasure = (a: Figure, b: Figure): boolean =>
  haveOneUnit(a, b) &&
  a.value !== null &&
  b.value !== null &&
  (b.per === null || a.per === b.per) &&
  !isApproximate(a) &&
  !isApproximate(b);

function made(from: Figure, to: Figure, figures: readonly [Figure, Figure]): Change {
  const [ofFrom, ofTo] = jointUncertainties(from, to);
  return {
    from: amountOf(from),
    to: amountOf(to),
    uncertainty: { from: ofFrom, to: ofTo },
    figures,
    shown: [from.text, to.text],
  };
}

/** 900亿元，比上年增加70亿元: from 830 to 900. */
function byDifference(to: Figure, by: Figure, isFall: boolean): Change {
  const from = amountOf(to) + (isFall ? amountOf(by) : -amountOf(by));
  return {
    from,
    to: amountOf(to),
    uncertainty: { from: uncertaintyOf(by) + uncertaintyOf(to), to: 0 },
    figures: [to, by],
    shown: [`${to.text}${isFall ? ' + ' : ' − '}${by.text}`, to.text],
  };
}
