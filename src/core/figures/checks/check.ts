/** Contradictions that a page shows by itself. Silence is better than a false alarm: each rule speaks only where the wording leaves no other reading. */

import type { CheckName } from '../../reading.ts';
import { isAsked, wrongRelations } from './arithmetic/reader.ts';
import { checkRules } from './check-rules.ts';
import { type Excuse, excuses, isExcused } from './excuses.ts';
import { explainer } from './explained.ts';
import { brokenChanges } from './levels/broken-changes.ts';
import {
  type CheckedPassage,
  type CheckRule,
  type Contradiction,
  checkedPage,
  type FoundCheck,
  figuresBetween,
  forRule,
  type Stretch,
} from './page.ts';
import { areSiblings } from './siblings.ts';
import { heldIn } from './stated/article-rates.ts';
import { brokenTies, namedDifferences } from './stated/stated.ts';
import type { BrokenTie } from './stated/terms.ts';
import { isToldRight } from './told-right.ts';

/** @param passages those of one page, in order: articles contradict each other too. @param known what excuses a contradiction. */
export function checkFigures(
  passages: readonly CheckedPassage[],
  rules: readonly CheckRule[] = checkRules,
  known: readonly Excuse[] = excuses,
): readonly FoundCheck[] {
  const page = checkedPage(passages);
  if (page.sentences.length === 0) return [];
  const isExplained = explainer(page.passages);
  const shown = new Set<string>();
  const found = rules.flatMap((rule) => rule.apply(forRule(page, rule)).map((one) => foundBy(rule.name, one)));
  const names = new Set(rules.map(({ name }) => name));
  const isNew =
    (others: readonly FoundCheck[]) =>
    ({ rule, other }: BrokenTie) =>
      names.has(rule) && !others.some((one) => overlap(one, other));
  const isNamed = namedDifferences(page);
  const weighed = (isAsked(names) ? wrongRelations(page) : [])
    .filter(({ at }) => !isNamed.has(at.figure))
    .filter(isNew(found))
    .map(({ rule, ...one }) => foundBy(rule, one));
  // What the wording asserts by itself no other amounts explain.
  const isTold = (one: FoundCheck) =>
    !isExcused(page.passages, one, known) && !isToldRight(page.passages, one) && !areSiblings(page.passages, one);
  const isHeld = heldIn(page.passages);
  // 130人 each are right with the 96所 of the lead, whatever stands beside them.
  const isMadeElsewhere = ({ rule, passage, other, ...one }: FoundCheck) =>
    rule === 'product' &&
    [{ passage, ...one }, ...(other ? [other] : [])].some((place) =>
      figuresBetween(page.passages[place.passage] as CheckedPassage, place.start, place.end).some(isHeld),
    );
  const kept = [...found, ...weighed].filter((one) => !isExplained(one) && !isMadeElsewhere(one)).filter(isTold);
  const stated = [...brokenTies(page), ...brokenChanges(page)]
    .filter(isNew(kept))
    .map(({ rule, ...one }) => foundBy(rule, one))
    .filter(isTold);
  return [...kept, ...stated]
    .filter(({ passage, start }) => {
      const key = `${passage} ${start}`;
      return !shown.has(key) && shown.add(key);
    })
    .sort((a, b) => a.passage - b.passage || a.start - b.start);
}

const foundBy = (rule: CheckName, { at, other, ...told }: Contradiction): FoundCheck => ({
  rule,
  start: at.figure.start,
  end: at.figure.end,
  passage: at.index,
  other: other && { passage: other.index, start: other.start, end: other.end },
  ...told,
});

/** Whether a contradiction found before is told of the same stretch. */
const overlap = (found: FoundCheck, stretch: Stretch | null): boolean =>
  stretch !== null &&
  [found, found.other].some(
    (one) => one?.passage === stretch.index && one.start < stretch.end && one.end > stretch.start,
  );
