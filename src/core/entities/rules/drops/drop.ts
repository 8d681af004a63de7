/** The shape that most rules on what is no name have. */
import type { NameSpan } from '../../../reading.ts';
import { outwards } from '../../../text/outwards.ts';
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

/** The sentence that a span stands in, without the span. */
export function sentenceAround(text: string, start: number, end: number): string {
  const around = outwards(text, { start, end }, endsSentence);
  return text.slice(around.start, start) + text.slice(end, around.end);
}
