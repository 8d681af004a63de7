/** One amount with two digits that have changed places: 查扣冻品480吨 and 查扣冻品840吨 of one article. */
import type { Figure } from '../../../reading.ts';
import { amountOf, amountsWithSwappedDigits, differ, haveOneUnit, isAmount, isApproximate } from '../amounts.ts';
import { type CheckedPage, type Contradiction, placed, stretch } from '../page.ts';
import { areOfTwo, type Told } from '../subjects.ts';
import { around, isChange, isHeadline, isOfPart, tellTheSame } from './headlines.ts';

/** Smaller amounts are turned into each other by chance: 12人, 21人. */
const leastAmount = 20;
/** So many amounts of an article are compared; a longer one is a table. */
const mostTold = 300;

/** The last so many tellings of one amount are compared. */
const mostAlike = 4;

/** Whether two amounts are one, however they are rounded. Only amounts that are nearly equal are written out, which takes long. */
const areOne = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-7 * Math.abs(b) && a.toPrecision(9) === b.toPrecision(9);

/** In the order of the text; each at its second telling, or in the text where the headline has the other. */
export function swappedDigits({ sentences }: CheckedPage): Contradiction[] {
  const byArticle = new Map<number, Told[]>();
  for (const sentence of sentences) {
    const { article } = sentence.passage;
    const own = byArticle.get(article) ?? [];
    byArticle.set(article, own);
    for (const figure of sentence.figures)
      if (
        isAmount(figure) &&
        !isApproximate(figure) &&
        figure.per === null &&
        Math.abs(amountOf(figure)) >= leastAmount
      )
        own.push({ sentence, figure });
  }
  return [...byArticle.values()].flatMap((told) => ofArticle(told.slice(0, mostTold)));
}

function ofArticle(told: readonly Told[]): Contradiction[] {
  if (told.length < 2) return [];
  const amounts = told.map(({ figure }) => amountOf(figure));
  return told.flatMap((own, i) => {
    const other = amountsWithSwappedDigits(own.figure)
      .flatMap((amount) => told.filter((_, k) => k < i && areOne(amounts[k] as number, amount)).slice(-mostAlike))
      .find((earlier) => isOfOne(earlier, own) && !isToldAlike(earlier, own, told));
    if (!other) return [];
    const detail = [own.figure.counted ?? own.figure.unit ?? '', other.figure.text, own.figure.text];
    return [{ at: placed(own.sentence, own.figure), other: stretch(other.sentence, other.figure), detail }];
  });
}

/** Whether two amounts are told of the same: in the same words, or a headline's amount of no unit. */
function isOfOne(earlier: Told, own: Told): boolean {
  const isBare = isHeadline(earlier) && earlier.figure.kind === 'number' && own.figure.kind === 'count';
  if (!isBare && !haveOneUnit(earlier.figure, own.figure)) return false;
  if (isChange(earlier) !== isChange(own) || isOfPart(own) || isOfPart(earlier)) return false;
  if (isHeadline(earlier)) return isBare || tellTheSame(around(earlier), around(own), 1);
  // The rates of two places are told in the same words.
  if (own.figure.kind === 'percent' || areOfTwo(earlier, own)) return false;
  const isRare = hasManyDigits(own.figure) || /[万亿][^元人个名位次]/.test(own.figure.text);
  return (isRare && own.figure.kind === 'count') || tellTheSame(around(earlier), around(own), isRare ? 1 : 2);
}

/** Three digits hardly ever are those of another amount by chance. */
const manyDigits = 3;
const hasManyDigits = ({ text }: Figure): boolean => text.replace(/\D/g, '').replace(/0+$/, '').length >= manyDigits;

/** A headline's amount that the text has too needs no other; nor does one of two in the text that stand in one sentence. */
function isToldAlike(earlier: Told, own: Told, told: readonly Told[]): boolean {
  if (earlier.sentence === own.sentence) return true;
  return (
    isHeadline(earlier) &&
    told.some((one) => !isHeadline(one) && !differ(amountOf(one.figure), amountOf(earlier.figure), 0))
  );
}
