/**
 * Han characters of the two large blocks. They are neither punctuation nor symbols, so that an expression with `\p{P}` or `\p{S}`, which V8 answers
 * by a search for every character, need not be tried on them: they are most of a page.
 */
export const isPlainHan = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);

/** How many a text has. */
export function plainHanIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isPlainHan(text.charCodeAt(i))) count++;
  return count;
}

/** Whether a UTF-16 code unit is punctuation, `\p{P}`; NaN, behind a text's end, is none. */
export const isPunctuation = (code: number): boolean => !isPlainHan(code) && /\p{P}/u.test(String.fromCharCode(code));

/** Whether a text has punctuation, and whether it ends with it. */
export const hasPunctuation = (text: string): boolean => plainHanIn(text) < text.length && /\p{P}/u.test(text);
export const endsWithPunctuation = (text: string): boolean =>
  !isPlainHan(text.charCodeAt(text.length - 1)) && /\p{P}$/u.test(text);
