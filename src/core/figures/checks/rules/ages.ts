/** Ages against years of birth: 生于1998年，今年35岁 in 2025. */
import type { Figure } from '../../../reading.ts';
import { type CheckRule, type Contradiction, placed, type Sentence, stretch, textBetween } from '../page.ts';

const bornBehind = /^(?:[\d月日]{0,8})?(?:出生|生(?![产活意态长物]))/;
const bornBefore = /(?:出)?生于$|出生(?:于|在)?$/;
/** A year told otherwise than as that of the article: an age of then. */
const earlier = /时年|那年|当年|终年|享年|去世|逝世|岁时|岁(?:那|就|便|开始|参|入|当|考|进)/;
/** 虚岁 counts from one and turns with the year. */
const tolerance = 1;

function yearOf({ kind, iso }: Figure): number | null {
  const year = kind === 'date' ? /^(\d{4})(?:-|$)/.exec(iso ?? '')?.[1] : undefined;
  return year === undefined ? null : Number(year);
}

function isBirth(sentence: Sentence, figure: Figure): boolean {
  const { text } = sentence.passage;
  return (
    bornBefore.test(text.slice(Math.max(0, figure.start - 4), figure.start)) ||
    bornBehind.test(text.slice(figure.end, figure.end + 10))
  );
}

function checked(sentence: Sentence, birth: Figure, articleYear: number | null): Contradiction[] {
  const born = yearOf(birth);
  if (born === null || articleYear === null || !/\d{4}|[一二]./.test(birth.text) || !isBirth(sentence, birth))
    return [];
  const age = sentence.figures.find(({ kind, start }) => kind === 'age' && start > birth.end);
  if (age === undefined || age.value === null || age.low !== age.high || age.unit === '旬') return [];
  const between = textBetween(sentence, birth, age);
  const behind = sentence.passage.text.slice(age.start, age.end + 2);
  const hasOtherDate = sentence.figures.some(
    (figure) =>
      figure.start > birth.end && figure.end <= age.start && yearOf(figure) !== null && yearOf(figure) !== articleYear,
  );
  if (
    between.length > 24 ||
    hasOtherDate ||
    earlier.test(between + behind) ||
    /、|父|母|儿|女儿|妻|丈夫|孩子/.test(between)
  )
    return [];
  const expected = articleYear - born;
  if (Math.abs(expected - age.value) <= tolerance) return [];
  return [
    {
      at: placed(sentence, age),
      other: stretch(sentence, birth),
      detail: [String(born), String(articleYear), String(expected), age.text],
    },
  ];
}

export const ages: CheckRule = {
  name: 'age',
  purpose: 'Who was born in a year is as old as the year of the article makes them, or a year off.',
  examples: [
    ['赵航生于1998年，今年35岁。', '赵航生于1998年，今年[35岁]。'],
    ['校长1970年出生，今年55岁。', '校长1970年出生，今年55岁。'],
    ['他1970年出生，20岁时参军。', '他1970年出生，20岁时参军。'],
  ],
  apply: ({ sentences }) =>
    sentences.flatMap((sentence) =>
      sentence.figures.flatMap((figure) => checked(sentence, figure, sentence.passage.day.year)),
    ),
};
