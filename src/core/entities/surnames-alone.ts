/**
 * A Japanese surname alone stands for the person whose whole name the page gives.
 *   高桥早苗 … 批评高桥将国家引向危险 → 高桥 is a person
 */

import { isJapaneseSurname } from './japanese-names.ts';
import { withMentions } from './mentions.ts';
import type { NamedPassage } from './named-passage.ts';

/** Shortest name whose first two characters are taken for a surname, in characters. */
const shortest = 4;
const surnameLength = 2;
/** What may stand behind a person, and begins no given name. */
const behindName = /^(?:$|[^\u4e00-\u9fff]|[的将称说表在对指则还于曾已首当认要就被把也政内访此其本方是向])/;

export function withSurnamesAlone(passages: readonly NamedPassage[]): readonly NamedPassage[] {
  const surnames = new Set(
    passages.flatMap(({ text, names }) =>
      names.flatMap(({ start, end, type }) => {
        if (type !== 'person' || end - start < shortest || text.slice(start, end).includes('·')) return [];
        const surname = text.slice(start, start + surnameLength);
        return isJapaneseSurname(surname) ? [surname] : [];
      }),
    ),
  );
  return withMentions(passages, new Map([...surnames].map((surname) => [surname, 'person'])), (behind) =>
    behindName.test(behind),
  );
}
