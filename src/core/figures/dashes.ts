/** The one definition of what joins the two ends of a range: 3—5, 3～5, 3-5, 3至5, 三到五. */

/** Source of a pattern, in a group that captures nothing. The text has been through `fold`. */
export const rangeDash = '(?:—{1,2}|―{1,2}|–|-{1,2}|~{1,2}|～{1,2}|〜|至|到)';

const dash = new RegExp(rangeDash, 'y');

/** The dash at `start`, or an empty string. */
export function dashAt(text: string, start: number): string {
  dash.lastIndex = start;
  return dash.exec(text)?.[0] ?? '';
}
