/** Contradictions that a page shows by itself. Silence is better than a false alarm: each rule speaks only where the wording leaves no other reading. */
import { checkRules } from './check-rules.ts';
import { type CheckedPassage, type CheckRule, checkedPage, type FoundCheck, forRule } from './page.ts';

/** @param passages those of one page, in order: articles contradict each other too. */
export function checkFigures(
  passages: readonly CheckedPassage[],
  rules: readonly CheckRule[] = checkRules,
): readonly FoundCheck[] {
  const page = checkedPage(passages);
  if (page.sentences.length === 0) return [];
  const shown = new Set<string>();
  const found = rules.flatMap((rule) => {
    const own = forRule(page, rule);
    if (own.sentences.length === 0) return [];
    return rule.apply(own).map(
      ({ at, other, detail }): FoundCheck => ({
        rule: rule.name,
        start: at.figure.start,
        end: at.figure.end,
        passage: at.index,
        other: other && { passage: other.index, start: other.start, end: other.end },
        detail,
      }),
    );
  });
  return found
    .filter(({ passage, start }) => {
      const key = `${passage} ${start}`;
      return !shown.has(key) && shown.add(key);
    })
    .sort((a, b) => a.passage - b.passage || a.start - b.start);
}
