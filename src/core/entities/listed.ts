/** Where a text lists things with 、. */

export interface List {
  /** Offset of the list in the text. */
  readonly start: number;
  /** Its members, set apart by 、, the last with what follows it. */
  readonly list: string;
}

/** Most characters of a member. */
const longestMember = 16;

/** Characters that no member holds: marks and white space, by code unit. */
const isBorder = new Uint8Array(0x10000);
for (const mark of '，。；：、！？“”‘’（）《》') isBorder[mark.charCodeAt(0)] = 1;
for (const space of '\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff') isBorder[space.charCodeAt(0)] = 1;
isBorder.fill(1, 0x2000, 0x200b);

/**
 * The lists of a text, in order. A list has two members at least, and none is empty; of what stands before the first 、 and behind the last one it
 * has as much as a member may have.
 */
export function listsIn(text: string): List[] {
  const lists: List[] = [];
  let from = 0;
  for (let mark = text.indexOf('、'); mark >= 0; mark = text.indexOf('、', Math.max(from, mark + 1))) {
    let start = mark;
    while (start > Math.max(from, mark - longestMember) && !isBorder[text.charCodeAt(start - 1)]) start--;
    if (start === mark) continue;
    const end = endOfList(text, mark);
    if (end === mark) continue;
    lists.push({ start, list: text.slice(start, end) });
    from = end;
  }
  return lists;
}

/** The end of the members that follow a 、; the offset of the 、 itself where none does. */
function endOfList(text: string, mark: number): number {
  let last = mark;
  for (;;) {
    let end = last + 1;
    while (end < text.length && end - last <= longestMember && !isBorder[text.charCodeAt(end)]) end++;
    if (end === last + 1) return last;
    if (text.charAt(end) !== '、') return end;
    last = end;
  }
}
