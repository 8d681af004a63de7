/**
 * A name's spelling corrected wherever the document has it, wraps and blanks kept: 秦扶\n摇 → 秦扶\n瑶. The form at the cursor is what is
 * renamed; longer forms of the same entity that hold it are corrected with it.
 */
import type { Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { DocumentView } from '../documents.ts';
import { rangeOf } from '../positions.ts';
import { entityAt } from './references.ts';

export interface RenamePlace {
  readonly range: Range;
  /** The name without line ends and blanks. */
  readonly placeholder: string;
}

export function renamePlace(view: DocumentView, position: Position): RenamePlace | null {
  const place = entityAt(view, position);
  return place && { range: rangeOf(view.document, place.page.start, place.mention), placeholder: place.mention.name };
}

export function rename(view: DocumentView, position: Position, newName: string): WorkspaceEdit | null {
  const place = entityAt(view, position);
  const wanted = newName.trim().replace(/\s+/g, ' ');
  if (!place || wanted === '') return null;
  const form = place.mention.name;
  const edits = place.entity.mentions.flatMap(({ page, mention }) => {
    const at = mention.name.indexOf(form);
    if (at < 0) return [];
    const start = page.start + mention.start;
    const source = view.document.getText(rangeOf(view.document, page.start, mention));
    const { from, to } = partOf(source, [...mention.name.slice(0, at)].length, [...form].length);
    return replaced(source.slice(from, to), wanted).map(
      ({ start: begin, end, newText }): TextEdit => ({
        range: {
          start: view.document.positionAt(start + from + begin),
          end: view.document.positionAt(start + from + end),
        },
        newText,
      }),
    );
  });
  return { changes: { [view.document.uri]: edits } };
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Edits that replace single characters, so that line ends between them are kept. Equal characters at both ends are not replaced. */
export function replaced(source: string, wanted: string): readonly Change[] {
  const places = [...source.matchAll(/\S/gu)].map(({ index, 0: character }) => ({ index, character }));
  const target = [...wanted];
  const alike = (a: number, b: number) => places[a]?.character === target[b];
  let head = 0;
  while (head < places.length && head < target.length && alike(head, head)) head++;
  let tail = 0;
  while (
    tail < places.length - head &&
    tail < target.length - head &&
    alike(places.length - 1 - tail, target.length - 1 - tail)
  )
    tail++;
  const old = places.slice(head, places.length - tail);
  const fresh = target.slice(head, target.length - tail);
  if (old.length === 0) {
    const after = places[head - 1];
    const at = after ? after.index + after.character.length : 0;
    return fresh.length > 0 ? [{ start: at, end: at, newText: fresh.join('') }] : [];
  }
  return old.map(({ index, character }, i) => ({
    start: index,
    end: index + character.length,
    newText: i === old.length - 1 ? fresh.slice(i).join('') : (fresh[i] ?? ''),
  }));
}

/** The places in the source of `count` characters of a mention, beginning with `first`. */
function partOf(source: string, first: number, count: number): { from: number; to: number } {
  const places = [...source.matchAll(/\S/gu)];
  const last = places[first + count - 1];
  return { from: places[first]?.index ?? 0, to: last ? last.index + last[0].length : source.length };
}
