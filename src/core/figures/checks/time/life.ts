/** Years that a text tells, and whether somebody was born in one. */
import type { Figure } from '../../../reading.ts';

const bornBehind = /^(?:[\d月日]{0,8})?(?:出生|生(?![产活意态长物]))/;
const bornBefore = /生[于於]$|出生[于於在]?$/;

/** The year of a date that is told with all its digits or is a day of such a year; null for any other figure. */
export function yearOf({ kind, iso }: Figure): number | null {
  const year = kind === 'date' ? /^(\d{4})(?:-|$)/.exec(iso ?? '')?.[1] : undefined;
  return year === undefined ? null : Number(year);
}

export function isBirth({ text }: { readonly text: string }, figure: Figure): boolean {
  return (
    bornBefore.test(text.slice(Math.max(0, figure.start - 4), figure.start)) ||
    bornBehind.test(text.slice(figure.end, figure.end + 10))
  );
}
