/**
 * A Japanese surname alone stands for the person whose whole name the page gives.
 *   高桥早苗 … 批评高桥将国家引向危险 → 高桥 is a person
 */
import type { NameSpan } from '../reading.ts';
import { withoutOverlapping } from '../text/spans.ts';
import type { NamedPassage } from './named-passage.ts';
import { isJapaneseSurname } from './rules/japanese-names.ts';

/** Shortest name whose first two characters are taken for a surname, in characters. */
const LEAST = 4;
const SURNAME = 2;
/** What may stand behind a person, and begins no given name. */
const BEHIND = /^(?:$|[^\u4e00-\u9fff]|[的将称说表在对指则还于曾已首当认要就被把也政内访此其本方是向])/;

export function withSurnamesAlone(passages: readonly NamedPassage[]): readonly NamedPassage[] {
  const surnames = new Set(
    passages.flatMap(({ text, names }) =>
      names.flatMap(({ start, end, type }) => {
        const surname = text.slice(start, start + SURNAME);
        const isWhole = type === 'person' && end - start >= LEAST && !text.slice(start, end).includes('·');
        return isWhole && isJapaneseSurname(surname) ? [surname] : [];
      }),
    ),
  );
  if (surnames.size === 0) return passages;
  return passages.map((passage) => {
    const { text, names } = passage;
    const found = [...surnames].flatMap((surname) => placesOf(text, surname)).sort((a, b) => a.start - b.start);
    const added = withoutOverlapping(found, names);
    return added.length === 0 ? passage : { ...passage, names: [...names, ...added].sort((a, b) => a.start - b.start) };
  });
}

function placesOf(text: string, surname: string): NameSpan[] {
  const found: NameSpan[] = [];
  for (let at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + SURNAME)) {
    const end = at + SURNAME;
    if (BEHIND.test(text.slice(end, end + 1))) found.push({ start: at, end, type: 'person' });
  }
  return found;
}
