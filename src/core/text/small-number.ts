/** Numbers up to 99 and years as dates write them. Numerals of any size are read in `figures/numerals.ts`. */

const digits: ReadonlyMap<string, number> = new Map([
  ...[...'零〇○一二三四五六七八九'].map((digit, i) => [digit, Math.max(0, i - 2)] as const),
  ['两', 2],
]);

/** 元 of 元月 → 1, 十三 → 13, 二十 → 20, 廿三 → 23, 初七 → 7, 两 → 2, 7 → 7, 一九九八 → 1998. Of anything else the result has no meaning. */
export function smallNumber(written: string): number {
  const text = written.replace('廿', '二十').replace('卅', '三十').replace('初', '').replace('元', '一');
  if (/^\d+$/.test(text)) return Number(text);
  const digit = (character: string) => digits.get(character) ?? 0;
  if (!text.includes('十')) return [...text].reduce((sum, character) => sum * 10 + digit(character), 0);
  const [tens, ones] = text.split('十');
  return (tens ? digit(tens) : 1) * 10 + (ones ? digit(ones) : 0);
}
