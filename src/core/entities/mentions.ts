/** Marks further mentions of names that a page is known to have. */
import type { EntityType, NameSpan } from '../reading.ts';
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
  const longestFirst = [...forms].sort(([a], [b]) => b.length - a.length);
  return passages.map((passage) => {
    let found: readonly NameSpan[] = [];
    for (const [form, type] of longestFirst) found = placeOver(placesOf(passage.text, form, type, fits), found);
    const added = found.filter(({ start, end }) =>
      passage.names.every((name) => name.end <= start || name.start >= end || isWithin(name, start, end)),
    );
    return added.length === 0 ? passage : { ...passage, names: placeOver(passage.names, added) };
  });
}

/** Whether a name lies within a span, and is not the whole of it. */
const isWithin = (name: NameSpan, start: number, end: number) =>
  name.type !== 'work' && name.start >= start && name.end <= end && name.end - name.start < end - start;

function placesOf(text: string, form: string, type: EntityType, fits: (behind: string) => boolean): NameSpan[] {
  const found: NameSpan[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
    const end = at + form.length;
    if (fits(text.slice(end, end + 1))) found.push({ start: at, end, type });
  }
  return found;
}
