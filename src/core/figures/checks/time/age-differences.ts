/** By how much somebody is older or younger: 1931年出生…1934年出生，比丈夫小三岁; 老大三十八岁…老二比姐姐小三岁，今年三十五岁. */
import type { Figure } from '../../../reading.ts';
import { smallNumber } from '../../../text/small-number.ts';
import { type CheckedPage, type Contradiction, figuresBetween, type Sentence } from '../page.ts';
import { isBirth, yearOf } from './life.ts';

const told = /比([^，,。；\d]{1,6})([大小])了?([一二两三四五六七八九十]{1,3}|\d{1,2})岁/g;
/** How far before what is compared the other one may be told, in characters. */
const reach = 60;
/** Years of birth tell ages to a year. */
const tolerance = 1;
const [nextAge, longestNext] = [/^[，,](?:今年|现年)?$/, 8];

interface Two {
  readonly other: Figure;
  readonly own: Figure;
  /** How much older the own one is, in years. */
  readonly older: number;
}

/** 大她三岁: no age, but what parts two. */
const isDifference = ({ text }: Sentence['passage'], { start }: Figure): boolean =>
  /(?<!老)[大小长差][了他她]?$/.test(text.slice(Math.max(0, start - 3), start));

/** The births of both, or the ages: the own one is told last, or right behind. @param compared the one who is older or younger is compared with. */
function twoAround({ passage }: Sentence, start: number, end: number, compared: string): Two | null {
  const before = figuresBetween(passage, start - reach, start);
  const births = before.filter((one) => yearOf(one) !== null && /^\d{4}年/.test(one.text) && isBirth(passage, one));
  const [first, second] = births.slice(-2);
  if (first && second && births.length === 2)
    return { other: first, own: second, older: (yearOf(first) as number) - (yearOf(second) as number) };
  const isAge = ({ kind, value, low, high }: Figure) => kind === 'age' && value !== null && low === high;
  const [own] = figuresBetween(passage, end, end + longestNext).filter(isAge);
  const other = before.findLast(isAge);
  if (!own || !other || !nextAge.test(passage.text.slice(end, own.start))) return null;
  // 三妹又比二姐小三岁, whose own age is told by what parts her from the first.
  if (isDifference(passage, other)) return null;
  // 比弟弟大4岁，15岁的弟弟: told of the other one.
  const name = /^的([\u4e00-\u9fff]{2})/.exec(passage.text.slice(own.end, own.end + longestNext))?.[1];
  const isOfOther = name !== undefined && compared.includes(name);
  if (isOfOther) return { other: own, own: other, older: (other.value as number) - (own.value as number) };
  return { other, own, older: (own.value as number) - (other.value as number) };
}

export const wrongAgeDifferences = ({ sentences }: CheckedPage): readonly Contradiction[] =>
  sentences.flatMap((sentence) => {
    const { passage, index, figures } = sentence;
    return [...passage.text.slice(sentence.start, sentence.end).matchAll(told)].flatMap(
      ([words, compared = '', way, number = ''], i, all): readonly Contradiction[] => {
        const start = sentence.start + (all[i]?.index ?? 0);
        const two = twoAround(sentence, start, start + words.length, compared);
        if (!two) return [];
        // 小三岁 is no age, and where nothing is told of it the own one shows what is wrong.
        const at = figures.find((one) => one.end === start + words.length) ?? two.own;
        const difference = (smallNumber(number) || Number(number)) * (way === '大' ? 1 : -1);
        if (Math.abs(difference - two.older) <= tolerance) return [];
        return [
          {
            at: { index, figure: at },
            other: { index, start: two.other.start, end: two.other.end },
            detail: [two.other.text, two.own.text, `${Math.abs(two.older)}岁`, `${number}岁`],
          },
        ];
      },
    );
  });
