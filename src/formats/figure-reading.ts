/** What a figure says in one short line, for cards and lists. */
import { readingOf } from '../core/figures/render.ts';
import type { Figure } from '../core/reading.ts';
import { dateInWords } from './date-words.ts';

/** A date in words. What the figure is rated by is left out: it has a place of its own. Empty when nothing is certain. */
export function readingInWords(figure: Figure, chinese: boolean): string {
  if (figure.kind === 'date') return dateInWords(figure.iso, figure.text, chinese);
  return readingOf({ ...figure, per: null }).replace(/ (?=\p{Script=Han}|%|‰|℃)/gu, '');
}
