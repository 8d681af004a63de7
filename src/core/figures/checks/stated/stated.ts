/**
 * Ties: relations that the wording of one clause or of neighbouring clauses asserts by itself. One that its numbers break is a contradiction, however
 * many other figures the article has, so that no odds are weighed against how many there are.
 */
import type { Figure } from '../../../reading.ts';
import { brokenLists } from '../article/whole-of-list.ts';
import { contraryAttributes } from '../attributes/contrary.ts';
import type { CheckedPage } from '../page.ts';
import { brokenAdditions } from './additions.ts';
import { brokenArticleProducts } from './article-products.ts';
import { brokenBallots } from './ballots.ts';
import { brokenBounds } from './bounds.ts';
import { brokenClockSteps } from './clock-steps.ts';
import { brokenComparisons } from './comparisons.ts';
import { brokenCompounds } from './compound.ts';
import { brokenWays } from './contrary-ways.ts';
import { brokenConversions } from './conversions.ts';
import { brokenCountedTotals } from './counted-totals.ts';
import { brokenGroups } from './divided.ts';
import { brokenDivisions } from './divisions.ts';
import { brokenHeadlineChanges } from './headline-changes.ts';
import { brokenHeadlineWays } from './headline-ways.ts';
import { brokenLargest } from './largest.ts';
import { brokenMargins } from './margins.ts';
import { brokenMemberShares } from './member-shares.ts';
import { memberAt } from './members.ts';
import { brokenNamedDifferences } from './named-differences.ts';
import { brokenNamedPlacings } from './named-placings.ts';
import { brokenNets } from './nets.ts';
import { brokenNumbersOfLists } from './numbers-of-lists.ts';
import { brokenPairs } from './one-rate.ts';
import { membersOutside } from './outside-ranges.ts';
import { brokenParts } from './parts.ts';
import { brokenPlacings } from './placings.ts';
import { brokenPlainRates } from './plain-rates.ts';
import { brokenRankedLists } from './ranked-lists.ts';
import { brokenChains } from './rate-chains.ts';
import { brokenReckonings } from './reckonings.ts';
import { brokenRecords } from './records-broken.ts';
import { brokenShareScales } from './share-scales.ts';
import { brokenSharesOut } from './shared-out.ts';
import { brokenShares } from './shares.ts';
import { brokenShotPoints } from './shot-points.ts';
import { brokenSumsOfProducts } from './sums-of-products.ts';
import { contraryNumbers } from './taken-up.ts';
import { type BrokenTie, type Row, rowOf } from './terms.ts';
import { brokenTimeRates } from './time-rates.ts';
import { brokenTotals } from './totals.ts';
import { brokenVoteShares } from './vote-shares.ts';
import { brokenWeekdays } from './weekdays.ts';

type Kind = (row: Row) => readonly BrokenTie[];
const kinds: readonly Kind[] = [
  brokenParts,
  brokenSumsOfProducts,
  brokenShares,
  brokenComparisons,
  brokenWays,
  brokenNamedDifferences,
  brokenPlacings,
  brokenNamedPlacings,
  brokenLargest,
  brokenRankedLists,
  brokenTotals,
  brokenCountedTotals,
  brokenAdditions,
  brokenConversions,
  brokenPairs,
  brokenCompounds,
  brokenShareScales,
  brokenMemberShares,
  brokenMargins,
  brokenReckonings,
  brokenRecords,
  brokenGroups,
  brokenNumbersOfLists,
  brokenVoteShares,
  brokenBallots,
  brokenTimeRates,
  brokenPlainRates,
  brokenSharesOut,
  brokenNets,
  brokenShotPoints,
  brokenClockSteps,
];

/** The ties of a page that its numbers break. */
export function brokenTies(page: CheckedPage): readonly BrokenTie[] {
  const worded = wordedTies(page);
  const told = new Set(worded.flatMap(({ at: { figure } }) => [figure]));
  return [...worded, ...brokenLists(page).filter(({ at: { figure } }) => !told.has(figure))];
}

const wordedTies = (page: CheckedPage): readonly BrokenTie[] => [
  ...page.passages.flatMap((passage, index) => {
    if (passage.figures.length < 2) return [];
    const row = rowOf(passage, index);
    return kinds.flatMap((broken) => broken(row));
  }),
  ...brokenWeekdays(page.passages),
  ...contraryAttributes(page),
  ...brokenDivisions(page),
  ...brokenChains(page),
  ...brokenArticleProducts(page),
  ...brokenHeadlineChanges(page),
  ...brokenHeadlineWays(page),
  ...contraryNumbers(page),
  ...membersOutside(page),
  ...brokenBounds(page),
];

/** Differences whose two amounts the wording names in a list: no others make them. */
export const namedDifferences = ({ passages }: CheckedPage): ReadonlySet<Figure> =>
  new Set(
    passages.flatMap((passage, index) => {
      if (!/比/.test(passage.text)) return [];
      const row = rowOf(passage, index);
      return row.terms.flatMap(({ figure }, at) => (memberAt(row, at) ? [figure] : []));
    }),
  );
