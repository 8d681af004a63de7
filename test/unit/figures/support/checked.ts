/** Pages for tests of the checks: `# ` or `## ` begins a headline and with it an article, every other part is a paragraph. */
import assert from 'node:assert/strict';
import { checkFigures } from '../../../../src/core/figures/checks/check.ts';
import { type Excuse, excuses } from '../../../../src/core/figures/checks/excuses.ts';
import type { CheckedPassage, CheckRule } from '../../../../src/core/figures/checks/page.ts';
import { fold } from '../../../../src/core/figures/fold.ts';
import { readFigures } from '../../../../src/core/figures/read.ts';
import { resolveDates } from '../../../../src/core/figures/resolve-dates.ts';
import type { CheckName, ReferenceDay } from '../../../../src/core/reading.ts';

export function checkedPassages(parts: readonly string[], day: ReferenceDay): CheckedPassage[] {
  let article = -1;
  return parts.map((own) => {
    const part = fold(own);
    const isHeadline = /^##? /.test(part);
    if (isHeadline) article++;
    return {
      text: part,
      figures: resolveDates(part, readFigures(part), day),
      kind: isHeadline ? 'headline' : 'paragraph',
      article: Math.max(article, 0),
      day,
    };
  });
}

/** @param told 2024-06-12 */
export function dayOf(told: string): ReferenceDay {
  const [year, month, day] = told.split('-').map(Number) as [number, number, number];
  return { year, month, day };
}

/** @param told the day of the text. @param text paragraphs with ／ between them. @returns the checks that find something in it, each as often as it does. */
export const rulesFoundOn = (told: string, text: string): readonly CheckName[] =>
  checkFigures(checkedPassages(text.split('／'), dayOf(told))).map(({ rule }) => rule);

/** Declares a test for each side of each pair, and for what is no contradiction. @param pairs {wrong|right} in a text. */
export function testPairs(pairs: readonly string[], right: readonly string[], rules: readonly CheckRule[]): void {
  const isRight = (line: string) => it(`is right: ${line}`, () => assert.equal(markContradictions(line, rules), line));
  for (const pair of pairs) {
    const side = (group: '$1' | '$2') => pair.replace(/\{(.*)\|(.*)\}/, group);
    it(`is wrong: ${side('$1')}`, () => assert.match(markContradictions(side('$1'), rules), /\[/));
    isRight(side('$2'));
  }
  for (const line of right) isRight(line);
}

/** @param text paragraphs with ／ between them. @returns it with the figures that show contradictions in brackets. */
export function markContradictions(
  text: string,
  rules: readonly CheckRule[],
  day: ReferenceDay = { year: 2025, month: 7, day: 6 },
  known: readonly Excuse[] = excuses,
): string {
  const parts = text.split('／');
  const found = checkFigures(checkedPassages(parts, day), rules, known);
  return parts
    .map((part, passage) =>
      found
        .filter((check) => check.passage === passage)
        .toReversed()
        .reduce(
          (shown, { start, end }) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`,
          part,
        ),
    )
    .join('／');
}
