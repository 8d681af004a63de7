/**
 * An organization of which the page gives a longer form elsewhere begins as far back as that form shows, and takes the places before it
 * along where the longer form begins with places too.
 *   望川省青石县青少年[球类交流团] beside 望川省青少年球类交流团 → 望川省青石县青少年球类交流团
 */
import type { NameSpan } from '../annotation.ts';
import type { NamedPassage } from './resolve.ts';

/** Fewest characters before a name that must be those of the longer form. */
const LEAST = 2;

export function withLongerForms(passages: readonly NamedPassage[]): readonly NamedPassage[] {
  const forms = new Set(
    passages.flatMap(({ text, names }) =>
      names.flatMap(({ start, end, type }) => (type === 'organization' ? [text.slice(start, end)] : [])),
    ),
  );
  return passages.map((passage) => {
    const names = passage.names.reduce<readonly NameSpan[]>(
      (before, name) => grown(passage.text, before, name, forms),
      [],
    );
    return names.every((name, i) => name === passage.names[i]) ? passage : { ...passage, names };
  });
}

/** @param before the passage's names before `name`. @returns the same with `name`, and without the places that have become part of it. */
function grown(
  text: string,
  before: readonly NameSpan[],
  name: NameSpan,
  forms: ReadonlySet<string>,
): readonly NameSpan[] {
  if (name.type !== 'organization') return [...before, name];
  const own = text.slice(name.start, name.end);
  const leads = [...forms].flatMap((form) => (form !== own && form.endsWith(own) ? [form.slice(0, -own.length)] : []));
  const room = name.start - (before.at(-1)?.end ?? 0);
  const shared = (lead: string) => Math.min(room, sharedEnd(lead, text.slice(0, name.start)));
  const lead = leads.sort((a, b) => shared(b) - shared(a))[0];
  if (lead === undefined || shared(lead) < LEAST) return [...before, name];
  let start = name.start - shared(lead);
  let kept = before.length;
  if (shared(lead) < lead.length) {
    for (let last = before[kept - 1]; last?.type === 'place' && last.end === start; last = before[kept - 1]) {
      start = last.start;
      kept--;
    }
  }
  return [...before.slice(0, kept), { ...name, start }];
}

/** How many characters two texts have alike at their ends. */
function sharedEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count++;
  return count;
}
