/** Quick fixes on a name: another type, no name at all, the same as another one, into a word list. The editor does what they say. */
import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver';
import { textOf } from '../../core/annotations/decision.ts';
import type { EntityType } from '../../core/reading.ts';
import { addToListCommand, mergeNameCommand, nameAsCommand } from '../../protocol/protocol.ts';
import type { CardWords } from '../cards/words.ts';
import type { DocumentView } from '../documents.ts';
import { pageAt, rangeOf } from '../positions.ts';
import { entityAt } from './references.ts';

const types: readonly EntityType[] = ['person', 'place', 'organization', 'work'];

/** @param range the cursor or the selection; a selection that is no name yet can be made one, also where it is a part of another name. */
export function nameFixes(view: DocumentView, range: Range, words: CardWords): CodeAction[] {
  const { uri } = view.document;
  const there = entityAt(view, range.start);
  const selected = joined(view, range);
  const place = there && (selected === '' || selected === there.mention.name) ? there : null;
  if (!place && (selected === '' || selected.length > longestName)) return [];
  const own = place ? rangeOf(view.document, place.page.start, place.mention) : range;
  const name = place?.mention.name ?? selected;
  const target = { uri, range: own };
  const fix = (title: string, command: string, args: readonly unknown[]): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    command: { title, command, arguments: [...args] },
  });
  return [
    ...types
      .filter((type) => type !== place?.entity.type)
      .map((type) => fix(words.markAs(name, type), nameAsCommand, [target, type])),
    ...(place ? [fix(words.markNot(name), nameAsCommand, [target, null])] : []),
    ...(place ? [fix(words.merge(name), mergeNameCommand, [target, place.entity.name, place.entity.type])] : []),
    fix(words.addToList(name), addToListCommand, [place?.entity.name ?? name, place?.entity.type ?? null]),
  ];
}

/** A longer selection is no name. */
const longestName = 60;

/** What is selected, without the blanks of a wrap. */
function joined(view: DocumentView, range: Range): string {
  const { document } = view;
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const place = start < end ? pageAt(view, start) : null;
  if (!place) return '';
  const { page, offset } = place;
  const text = document.getText().slice(page.start, page.start + page.length);
  return textOf(text, page.annotation, { start: offset, end: offset + end - start });
}
