/**
 * Places inside of a longer name, which the guideline keeps as one: 上海 in 上海交通大学, 江苏省 and 苏州市 in 江苏省苏州市. Each can be looked up
 * by itself.
 */
import type { NameSpan } from '../reading.ts';
import type { Gazetteer } from './gazetteer.ts';

/** Longest name of a division. */
const longest = 15;

/**
 * @param text that holds the name, in simplified characters.
 * @returns the places that the name begins with, in text order, each the longest that is known; none that is the whole name.
 */
export function innerNames(text: string, name: NameSpan, { countries, divisions }: Gazetteer): readonly NameSpan[] {
  if (name.type !== 'organization' && name.type !== 'place') return [];
  const found: NameSpan[] = [];
  let start = name.start;
  while (start < name.end) {
    const most = Math.min(longest, name.end - start);
    let length = most;
    while (length > 1 && !isKnown(text.slice(start, start + length))) length--;
    if (length < 2 || (start === name.start && start + length === name.end)) break;
    found.push({ start, end: start + length, type: 'place' });
    start += length;
  }
  return found;

  function isKnown(own: string): boolean {
    return divisions.has(own) || countries.has(own);
  }
}
