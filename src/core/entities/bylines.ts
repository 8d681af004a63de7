/** Names in bylines. They are persons, also where the recogniser does not know a pen name: （荣松）. */
import type { Byline, NameSpan, Page, Passage } from '../reading.ts';
import { withOneDot } from '../text/simplify.ts';
import { withoutOverlapping } from '../text/spans.ts';
import { isIgnored, type WordList } from './word-list.ts';

/**
 * @param names of each passage of the page, in text order.
 * @returns the same with the names of the articles' bylines, but for those that the reader's word list leaves out.
 */
export function withBylines(
  { articles, passages }: Page,
  names: readonly (readonly NameSpan[])[],
  wordList: WordList | null,
): readonly (readonly NameSpan[])[] {
  return passages.map((passage, i) => {
    const own = names[i] ?? [];
    const byline = articles[passage.article]?.byline;
    if (!byline || byline.end <= passage.start || byline.start >= passage.end) return own;
    const persons = personsIn(passage, byline).flatMap((person): NameSpan[] => {
      const name = withOneDot(passage.folded.slice(person.start, person.end));
      if (wordList && isIgnored(wordList, name)) return [];
      return [{ ...person, type: wordList?.names.get(name)?.type ?? 'person' }];
    });
    return [...withoutOverlapping(own, persons), ...persons].sort((a, b) => a.start - b.start);
  });
}

function personsIn({ start: origin, folded, offsets }: Passage, { start, names }: Byline): NameSpan[] {
  let from = offsets.findIndex((offset) => origin + offset >= start);
  return names.flatMap((name): NameSpan[] => {
    // A letter-spaced name may have kept its blanks.
    const pattern = new RegExp([...name].map((character) => escaped(character)).join(' ?'), 'u');
    const found = pattern.exec(folded.slice(from));
    if (!found) return [];
    const own = from + found.index;
    from = own + found[0].length;
    return [{ start: own, end: from, type: 'person' }];
  });
}

const escaped = (character: string) => character.replace(/[.*+?^${}()|[\]\\]/, '\\$&');
