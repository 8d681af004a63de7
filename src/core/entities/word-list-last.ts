/**
 * The word list once more, behind all other rules: what its reader says of a name is not up to them.
 *   林知远 is a place by the list and a person by a verb of saying → a place
 */
import type { NameSpan } from '../reading.ts';
import type { NamedPassage } from './named-passage.ts';
import { placeOver } from './rules/passage-rule.ts';
import { isIgnored, type WordList } from './word-list.ts';

/**
 * @param before the passages as the list was laid over them.
 * @param after the same with the rules applied; a name that grew by them, 望川市|统计局, stays whole.
 */
export function withWordList(
  before: readonly NamedPassage[],
  after: readonly NamedPassage[],
  wordList: WordList | null,
): readonly NamedPassage[] {
  if (!wordList) return after;
  return after.map((passage, i) => {
    const { text } = passage;
    const textOf = ({ start, end }: NameSpan) => text.slice(start, end);
    const names = passage.names.filter((name) => !isIgnored(wordList, textOf(name)));
    const listed = (before[i]?.names ?? []).filter((name) => wordList.names.get(textOf(name))?.type === name.type);
    const grown =
      (span: NameSpan) =>
      ({ start, end }: NameSpan) =>
        start <= span.start && end >= span.end && end - start > span.end - span.start;
    const lost = listed.filter((span) => !names.includes(span) && !names.some(grown(span)));
    if (lost.length === 0 && names.length === passage.names.length) return passage;
    return { ...passage, names: placeOver(names, lost) };
  });
}
