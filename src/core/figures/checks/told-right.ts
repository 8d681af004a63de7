/** Two amounts whose change is told right beside them: another percentage is of something else. 63亿元，增长26%；去年同期为50亿元，增长32%. */
import { amountOf, differ, uncertaintyOf } from './amounts.ts';
import { type CheckedPassage, type FoundCheck, figuresBetween } from './page.ts';

/** How far behind the two amounts their own percentage may stand, in characters. */
const reach = 30;
/** What a check shows is rounded to a tenth. */
const shownTo = 0.05;

/** Whether the percentage that amounts make, of which a contradiction says that the text tells another, stands beside them. */
export function isToldRight(passages: readonly CheckedPassage[], found: FoundCheck): boolean {
  const { rule, passage, start, other, detail } = found;
  const made = /^−?(\d+(?:\.\d+)?)%$/.exec(detail.at(-2) ?? '')?.[1];
  if (rule !== 'growth' || !made || !other || passages[passage]?.kind === 'headline') return false;
  return figuresBetween(passages[other.passage] as CheckedPassage, other.start, other.end + reach).some(
    (one) =>
      !(other.passage === passage && one.start === start) &&
      one.kind === 'percent' &&
      one.value !== null &&
      !differ(Number(made), amountOf(one), uncertaintyOf(one) + shownTo),
  );
}
