/** Makes persons of what expressions match. */
import type { NameSpan } from '../../../reading.ts';

export const person = (start: number, text: string): NameSpan => ({ start, end: start + text.length, type: 'person' });

/** Matches of the expression's groups, as persons. @param hint a cheaper expression that occurs in every text that the other one matches in. */
export function groupsOf(text: string, expression: RegExp, hint?: RegExp): NameSpan[] {
  if (hint && !hint.test(text)) return [];
  return [...text.matchAll(expression)].flatMap((match) => groupsIn(text, match));
}

/** For `groupsBefore`: matches wherever one of the words begins. */
export const aheadOf = (words: readonly string[]): RegExp => new RegExp(`(?=${words.join('|')})`, 'g');

/**
 * The same for an expression whose matches begin shortly before one of a few words: it is tried there alone, and not at every character of the text.
 * @param expression sticky.
 * @param words a look-ahead, global: it matches wherever one of the words begins.
 * @param reach from where on before a word a match may begin, in UTF-16 units.
 */
export function groupsBefore(text: string, expression: RegExp, words: RegExp, reach: number): NameSpan[] {
  const found: NameSpan[] = [];
  let next = 0;
  for (const { index } of text.matchAll(words)) {
    for (next = Math.max(next, index - reach); next <= index; ) {
      expression.lastIndex = next;
      const match = expression.exec(text);
      if (match) found.push(...groupsIn(text, match));
      next += Math.max(1, match?.[0].length ?? 0);
    }
  }
  return found;
}

function groupsIn(text: string, match: RegExpMatchArray): NameSpan[] {
  const found: NameSpan[] = [];
  let at = match.index as number;
  for (let i = 1; i < match.length; i++) {
    const group = match[i];
    if (!group) continue;
    at = text.indexOf(group, at) + group.length;
    found.push(person(at - group.length, group));
  }
  return found;
}
