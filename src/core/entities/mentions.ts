/** Marks further mentions of names that a page is known to have. */
import type { EntityType, NameSpan } from '../reading.ts';
import { groupBy } from '../text/group.ts';
import { overlapsOf } from '../text/spans.ts';
import type { NamedPassage } from './named-passage.ts';
import { placeOver } from './rules/passage-rule.ts';

/**
 * @param forms names with their types.
 * @param fits whether a form may stand before the rest of a text.
 * @returns the passages with the forms marked, but for those that overlap another name which they do not hold.
 */
export function withMentions(
  passages: readonly NamedPassage[],
  forms: ReadonlyMap<string, EntityType>,
  fits: (behind: string) => boolean = () => true,
): readonly NamedPassage[] {
  if (forms.size === 0) return passages;
  const lengths = new Map(
    [...groupBy(forms.keys(), (form) => form.slice(0, beginning))].map(([start, own]) => [
      start,
      [...new Set(own.map(({ length }) => length))].sort((a, b) => b - a),
    ]),
  );
  return passages.map((passage) => {
    const added = mentionsIn(passage.text, forms, lengths, fits).filter((span) =>
      overlapsOf(span, passage.names).every((name) => isWithin(name, span)),
    );
    return added.length === 0 ? passage : { ...passage, names: placeOver(passage.names, added) };
  });
}

/** Whether a Latin word goes on before what stands between the offsets, or behind it: WHO in WHOLE. */
const isInLatinWord = (text: string, start: number, end: number): boolean =>
  /[A-Za-z]{2}/.test(text.slice(start - 1, start + 1)) || /[A-Za-z]{2}/.test(text.slice(end - 1, end + 1));

/** Length of the beginnings that forms are looked up by, in characters; none is shorter. */
const beginning = 2;

/** Whether a name lies within a span, and is not the whole of it. */
const isWithin = (name: NameSpan, { start, end }: NameSpan) =>
  name.type !== 'work' && name.start >= start && name.end <= end && name.end - name.start < end - start;

/**
 * The longest form at each place, from left to right.
 * @param lengths of the forms, by how they begin, the longest first.
 */
function mentionsIn(
  text: string,
  forms: ReadonlyMap<string, EntityType>,
  lengths: ReadonlyMap<string, readonly number[]>,
  fits: (behind: string) => boolean,
): NameSpan[] {
  const found: NameSpan[] = [];
  for (let start = 0; start + beginning <= text.length; start++) {
    for (const length of lengths.get(text.slice(start, start + beginning)) ?? []) {
      const end = start + length;
      const type = forms.get(text.slice(start, end));
      if (!type || !fits(text.charAt(end)) || isInLatinWord(text, start, end)) continue;
      found.push({ start, end, type });
      start = end - 1;
      break;
    }
  }
  return found;
}
