/** Sets running text in lines for tests; written apart from the typesetter that the page reader is trained with. */

/** Half-width characters take half a square. */
const widthOf = (character: string): number => ((character.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1);
/** Letters and digits that stay together on a line. */
const words = /[A-Za-z0-9][A-Za-z0-9.,%]*|[\s\S]/gu;
const closing = new Set('，。、；：？！”’）》」』％');
const opening = new Set('“‘（《「『');

/** The lines of a text in a column of `width` em, the first shorter by `indent`. Closing marks hang into the margin; an opening one goes down. */
export function setLines(text: string, width: number, indent: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = indent;
  for (const [word] of text.matchAll(words)) {
    const size = [...word].reduce((sum, character) => sum + widthOf(character), 0);
    if (used + size > width && line && !closing.has(word)) {
      const last = line.at(-1) as string;
      const carried = opening.has(last) ? last : '';
      lines.push(line.slice(0, line.length - carried.length));
      line = carried;
      used = carried.length;
    }
    line += word;
    used += size;
  }
  return line ? [...lines, line] : lines;
}
