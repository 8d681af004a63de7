/** The one definition of what joins the two ends of a range: 3—5, 3～5, 3-5, 3至5, 三到五. */

/** Source of a pattern, in a group that captures nothing. The text has been through `fold`. */
export const rangeDash = '(?:—{1,2}|―{1,2}|–|-{1,2}|~{1,2}|～{1,2}|〜|至|到)';

/** What a dash begins with. */
export const dashMarks = '—―–-~～〜至到';
/** By code unit, 1 for these. */
const dashes = new Uint8Array(0x10000);
for (const c of dashMarks) dashes[c.charCodeAt(0)] = 1;

/** Whether a dash may begin between two places, both of them included: a glance that spares most texts a pattern. */
export function mayBeDash(text: string, from: number, to: number): boolean {
  for (let at = from, last = Math.min(to, text.length - 1); at <= last; at++)
    if (dashes[text.charCodeAt(at)] === 1) return true;
  return false;
}

const dash = new RegExp(rangeDash, 'y');

/** The dash at `start`, or an empty string. */
export function dashAt(text: string, start: number): string {
  if (!mayBeDash(text, start, start)) return '';
  dash.lastIndex = start;
  return dash.exec(text)?.[0] ?? '';
}
