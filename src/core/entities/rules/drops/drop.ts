/** The shape that most rules on what is no name have. */
import type { NameSpan } from '../../../reading.ts';
import type { MentionRule } from '../mention-rule.ts';

export const ownText = (text: string, { start, end }: NameSpan): string => text.slice(start, end);

/** A rule that drops the names for which `isNone` holds. */
export const drop = (
  name: string,
  purpose: string,
  examples: MentionRule['examples'],
  isNone: (own: string, name: NameSpan, inside: ReadonlySet<number>, text: string) => boolean,
): MentionRule => ({
  name,
  purpose,
  examples,
  apply: (found, { text, insideLongWords }) =>
    isNone(ownText(text, found), found, insideLongWords, text) ? [] : [found],
});

const endsSentence = /[。！？；\n]/;
/** So many characters of a sentence are looked at on either side of a span: a passage without a stop would be gone through anew for each of its names. */
const reach = 300;

/** The sentence that a span stands in, without the span. */
export function sentenceAround(text: string, start: number, end: number): string {
  let [from, to] = [start, end];
  while (from > Math.max(0, start - reach) && !endsSentence.test(text.charAt(from - 1))) from--;
  while (to < Math.min(text.length, end + reach) && !endsSentence.test(text.charAt(to))) to++;
  return text.slice(from, start) + text.slice(end, to);
}
