/**
 * An organization of which the page gives a longer form elsewhere begins as far back as that form shows, and takes the places before it
 * along where the longer form begins with places too.
 *   望川省青石县青少年[球类交流团] beside 望川省青少年球类交流团 → 望川省青石县青少年球类交流团
 */
import type { NameSpan } from '../reading.ts';
import { groupBy } from '../text/group.ts';
import type { NamedPassage } from './named-passage.ts';
import type { WordList } from './word-list.ts';

/** Minimum number of characters before a name that must match the longer form. */
const shortest = 2;
/** Length of the suffix that forms are indexed by. */
const suffix = 2;

export function withLongerForms(passages: readonly NamedPassage[], wordList: WordList | null): readonly NamedPassage[] {
  const forms = new Set(
    passages.flatMap(({ text, names }) =>
      names.flatMap(({ start, end, type }) => (type === 'organization' ? [text.slice(start, end)] : [])),
    ),
  );
  if (forms.size < 2) return passages;
  const byEnd = groupBy(forms, (form) => form.slice(-suffix));
  const leadsOf = (own: string): readonly string[] =>
    wordList?.names.has(own)
      ? []
      : (byEnd.get(own.slice(-suffix)) ?? [])
          .filter((form) => form.length >= own.length + shortest && form.endsWith(own))
          .map((form) => form.slice(0, -own.length));
  return passages.map((passage) => {
    const { text, names } = passage;
    const kept: NameSpan[] = [];
    for (const name of names) kept.push(grown(text, kept, name, leadsOf));
    return kept.every((name, i) => name === names[i]) ? passage : { ...passage, names: kept };
  });
}

/**
 * @param before the passage's names before `name`; places that become part of it are taken from its end.
 * @param leadsOf what longer forms have before an organization's name.
 */
function grown(
  text: string,
  before: NameSpan[],
  name: NameSpan,
  leadsOf: (own: string) => readonly string[],
): NameSpan {
  if (name.type !== 'organization') return name;
  const room = name.start - (before.at(-1)?.end ?? 0);
  if (room < shortest) return name;
  const [lead, shared] = leadsOf(text.slice(name.start, name.end))
    .map((lead) => [lead, Math.min(room, sharedEnd(lead, text, name.start))] as const)
    .reduce((best, other) => (other[1] > best[1] ? other : best), ['', 0] as const);
  if (shared < shortest) return name;
  let start = name.start - shared;
  if (shared < lead.length) {
    for (let last = before.at(-1); last?.type === 'place' && last.end === start; last = before.at(-1)) {
      start = last.start;
      before.pop();
    }
  }
  return { ...name, start };
}

/** Length of the common suffix of `lead` and the text before an offset. */
function sharedEnd(lead: string, text: string, end: number): number {
  let count = 0;
  while (count < lead.length && count < end && lead.at(-1 - count) === text.charAt(end - 1 - count)) count++;
  return count;
}
