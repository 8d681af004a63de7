/** Makes persons of what expressions match. */
import type { NameSpan } from '../../../reading.ts';

export const person = (start: number, text: string): NameSpan => ({ start, end: start + text.length, type: 'person' });

/** Matches of the expression's groups, as persons. @param hint a cheaper expression that occurs in every text that the other one matches in. */
export function groupsOf(text: string, expression: RegExp, hint?: RegExp): NameSpan[] {
  if (hint && !hint.test(text)) return [];
  const found: NameSpan[] = [];
  for (const match of text.matchAll(expression)) {
    let at = match.index;
    for (const group of match.slice(1) as (string | undefined)[]) {
      if (!group) continue;
      at = text.indexOf(group, at) + group.length;
      found.push(person(at - group.length, group));
    }
  }
  return found;
}
