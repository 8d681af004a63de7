/**
 * The position of a cursor after an edit: before the same character as before the edit, also if that character was moved.
 *
 *     新疆|工\n作 → 新疆|工作        今日\n|新闻 → 今日|新闻        a headline that moved takes the cursor in it along
 */

/** Offsets into the text before the edit. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** @param changes do not overlap; in any order. @returns an offset into the text after the edit. */
export function cursorAfter(text: string, changes: readonly TextChange[], offset: number): number {
  const ordered = [...changes].sort((a, b) => a.start - b.start || a.end - b.end);
  let shift = 0;
  for (const { start, end, newText } of ordered) {
    if (end <= offset && !(start === end && start === offset)) {
      shift += newText.length - (end - start);
      continue;
    }
    if (start >= offset) break;
    return (
      movedTo(text, ordered, { start, end, newText }, offset) ??
      start + shift + inside(text, { start, end, newText }, offset)
    );
  }
  return offset + shift;
}

/** The position inside a replaced piece: after as many non-white-space characters as before the edit. */
function inside(text: string, { start, newText }: TextChange, offset: number): number {
  const before = text.slice(start, offset).replace(/\s/g, '').length;
  let seen = 0;
  let at = 0;
  for (; at < newText.length && seen < before; at++) if (/\S/.test(newText[at] as string)) seen++;
  return at;
}

/** The position in a piece that was deleted here and inserted elsewhere; null if it was not moved. */
function movedTo(text: string, ordered: readonly TextChange[], from: TextChange, offset: number): number | null {
  const piece = text.slice(from.start, from.end).trim();
  if (piece === '' || from.newText.includes(piece)) return null;
  let shift = 0;
  for (const change of ordered) {
    const at = change.newText.indexOf(piece);
    if (at >= 0) {
      const lead = text.slice(from.start, from.end).indexOf(piece);
      return change.start + shift + at + Math.max(0, Math.min(piece.length, offset - from.start - lead));
    }
    shift += change.newText.length - (change.end - change.start);
  }
  return null;
}
