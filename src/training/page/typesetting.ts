/** Sets text in lines as a newspaper does. */
import type { Random } from '../random.ts';

/** What a line may not begin with, and may not end with. */
const notFirst = /[，。、；：？！”’」』）》〉】％%…—]/;
const notLast = /[“‘「『（《〈【]/;

/** Cuts a paragraph at the column's width; `first` em are taken from its first line. */
export function wrap(text: string, width: number, first: number, hanging: boolean): string[] {
  const units = text.match(/[A-Za-z0-9.,%]+|[\s\S]/gu) ?? [];
  const size = (unit: string) => (/^[A-Za-z0-9.,%]+$/.test(unit) ? unit.length / 2 : 1);
  const lines: string[] = [];
  let line: string[] = [];
  let room = width - first;
  for (const unit of units) {
    let used = line.reduce((sum, own) => sum + size(own), 0);
    if (line.length && used + size(unit) > room) {
      if (notFirst.test(unit)) {
        if (hanging && used + size(unit) <= room + 1) {
          line.push(unit);
          continue;
        }
        const carried: string[] = [];
        do carried.unshift(line.pop() as string);
        while (line.length > 1 && notFirst.test(carried[0] as string));
        lines.push(line.join(''));
        line = carried;
      } else {
        const carried: string[] = [];
        while (line.length > 1 && notLast.test(line.at(-1) as string)) carried.unshift(line.pop() as string);
        lines.push(line.join(''));
        line = carried;
      }
      room = width;
      used = 0;
    }
    line.push(unit);
  }
  if (line.length) lines.push(line.join(''));
  return lines;
}

/** A headline is set in lines of about the same length. */
export function setHeadline(text: string, width: number): string[] {
  const count = Math.ceil(text.length / Math.max(6, width));
  const each = Math.ceil(text.length / count);
  return wrap(text, each, 0, false);
}

/** One character a line, as a headline beside its article is set. */
export const setVertically = (text: string): string[] => [...text];

/** Sets a paragraph whose column grows or shrinks after its first lines, as beside a picture. */
export function setBesidePicture(
  text: string,
  widths: readonly [number, number],
  first: number,
  random: Random,
): string[] {
  const lines = wrap(text, widths[0], first, false);
  if (lines.length < 3) return lines;
  const kept = lines.slice(0, 1 + Math.floor(random() * (lines.length - 2)));
  return [...kept, ...wrap(text.slice(kept.join('').length), widths[1], 0, false)];
}
