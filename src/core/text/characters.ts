/** Character classes. All functions take a UTF-16 code unit; a surrogate counts as Han, since most characters above the BMP in news are. */

/** Han characters, radicals and compatibility ideographs included. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x2e80 && code <= 0x2fdf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd840 && code <= 0xdfff) ||
    code === 0x3005 ||
    code === 0x3007
  );
}

/** CJK punctuation and full-width forms, and the quotation marks, dashes, ellipsis, middle dot and geometric marks that Chinese text uses. */
export function isWidePunctuation(code: number): boolean {
  return (
    (code >= 0x3001 && code <= 0x3004) ||
    (code >= 0x3008 && code <= 0x3020) ||
    code === 0x3030 ||
    (code >= 0xff01 && code <= 0xff0f) ||
    (code >= 0xff1a && code <= 0xff20) ||
    (code >= 0xff3b && code <= 0xff40) ||
    (code >= 0xff5b && code <= 0xff65) ||
    (code >= 0x2014 && code <= 0x2016) ||
    (code >= 0x2018 && code <= 0x201f) ||
    code === 0x2026 ||
    code === 0x00b7 ||
    (code >= 0x25a0 && code <= 0x25ff)
  );
}

export const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);

export function isLatinLetter(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
  );
}

/** White space within a line: what `\s` matches, except line ends. */
export function isBlank(code: number): boolean {
  // Han characters, most of a page, are above U+3000 and need one comparison.
  if (code > 0x3000) return code === 0xfeff;
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0x3000 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f
  );
}

/** What `\s` matches. */
export const isSpace = (code: number): boolean =>
  (code <= 0x3000 || code === 0xfeff) && (isBlank(code) || isLineBreak(code));

/** A line end: LF, VT, FF, CR, U+2028 or U+2029. */
export function isLineBreak(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x2028 || code === 0x2029;
}
