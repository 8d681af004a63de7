/** Durations against their two dates: 8月15日开幕，8月19日闭幕，为期7天. */
import type { Figure } from '../../../reading.ts';
import { amountOf } from '../amounts.ts';
import { type CheckRule, type Contradiction, placed, type Sentence, stretch, textBetween } from '../page.ts';

const dayLength = 86_400_000;
/** Words that begin something, and words that end it. */
const begins = /^[^，,；;。]{0,14}(?:开幕|开始|开工|启动|动工|开赛|起|试开放|开放|奠基|始建|动笔)|^日?(?:至|到|—|-|～)/;
const ends = /(?:闭幕|结束|竣工|完工|建成|通车|落幕|收官|止|完成|截止|投用|交付|贯通|封顶|合龙|落成|通航|投产|投运)/;
const lasts = /(?:为期|历时|历经|共|用时|长达|持续|前后|会期|工期)[约近]?$/;

/** Days since 1970 of the beginning of a date, and what it is exact to. */
function startOf({ iso }: Figure): { readonly day: number; readonly exact: 'day' | 'month' | 'year' } | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso ?? '');
  if (!match) return null;
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (month !== undefined && month > 12) return null;
  return {
    day: Date.UTC(year as number, (month ?? 1) - 1, day ?? 1) / dayLength,
    exact: day !== undefined ? 'day' : month !== undefined ? 'month' : 'year',
  };
}

/** How long it may be from one date to the other, in the unit of the duration; null when that cannot be told. */
function boundsOf(from: Figure, to: Figure, unit: string): readonly [low: number, high: number] | null {
  const [a, b] = [startOf(from), startOf(to)];
  if (!a || !b || a.exact !== b.exact || b.day < a.day) return null;
  const days = b.day - a.day;
  if (unit === 'd') return a.exact === 'day' ? [days, days + 1] : null;
  const months = days / 30.44;
  if (unit === 'mo') return a.exact === 'year' ? null : [months - 1.1, months + 1.1];
  if (unit === 'a') return [months / 12 - 1, months / 12 + 1.1];
  return null;
}

function checked(sentence: Sentence, figure: Figure, at: number): Contradiction[] {
  if (
    figure.kind !== 'duration' ||
    figure.value === null ||
    figure.approx !== null ||
    /[多余]/.test(figure.unit ?? '') ||
    !figure.canonicalUnit
  )
    return [];
  const dates = sentence.figures
    .slice(0, at)
    .filter(({ kind, text }) => kind === 'date' && !/^(?:周|星期|礼拜)/.test(text));
  const [from, to] = dates.slice(-2);
  if (!from || !to) return [];
  const between = textBetween(sentence, from, to);
  const before = textBetween(sentence, to, figure);
  const isSpan = begins.test(between) && (ends.test(before) || /^[（(]?(?:至|到|—|-|～)/.test(between));
  if (!isSpan || before.length > 20 || !(lasts.test(before) || /^[^，,]{0,6}，$/.test(before))) return [];
  const bounds = boundsOf(from, to, figure.canonicalUnit);
  const told = amountOf(figure);
  if (!bounds || (told >= bounds[0] - 0.01 && told <= bounds[1] + 0.01)) return [];
  return [
    { at: placed(sentence, figure), other: stretch(sentence, from, to), detail: [from.text, to.text, figure.text] },
  ];
}

export const durations: CheckRule = {
  name: 'duration',
  purpose: 'What begins on one date and ends on another lasts from the one to the other.',
  examples: [
    ['书展2025年8月15日开幕，8月19日闭幕，为期7天。', '书展2025年8月15日开幕，8月19日闭幕，为期[7天]。'],
    ['工程2022年10月开工，2025年10月竣工，历时五年。', '工程2022年10月开工，2025年10月竣工，历时[五年]。'],
    ['大桥2019年3月开工，2024年3月贯通，历时三年。', '大桥2019年3月开工，2024年3月贯通，历时[三年]。'],
    ['大桥2019年3月开工，2024年3月贯通，历时五年。', '大桥2019年3月开工，2024年3月贯通，历时五年。'],
    ['书展2025年8月15日开幕，8月19日闭幕，为期5天。', '书展2025年8月15日开幕，8月19日闭幕，为期5天。'],
  ],
  apply: ({ sentences }) =>
    sentences.flatMap((sentence) => sentence.figures.flatMap((figure, i) => checked(sentence, figure, i))),
};
