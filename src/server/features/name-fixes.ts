/** Quick fixes on a name: another type, no name at all, the same as another one, into a word list. The editor does what they say. */
import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver';
import type { EntityType } from '../../core/reading.ts';
import { addToListCommand, mergeNameCommand, nameAsCommand } from '../../protocol/protocol.ts';
import type { CardWords } from '../cards/words.ts';
import type { DocumentView } from '../documents.ts';
import { rangeOf } from '../positions.ts';
import { entityAt } from './references.ts';

const types: readonly EntityType[] = ['person', 'place', 'organization', 'work'];

/** @param range the cursor or the selection; a selection that is no name yet can be made one. */
export function nameFixes(view: DocumentView, range: Range, words: CardWords): CodeAction[] {
  const { uri } = view.document;
  const place = entityAt(view, range.start);
  const selected = view.document.getText(range).replace(/\s+/g, '');
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
