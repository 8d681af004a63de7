/**
 * Chinese in letters, after GB/T 16159: the syllables of a word are joined, a word of a name begins with a capital, and an apostrophe parts
 * a syllable that begins with a, o or e from the one before.
 *
 *     ['xī', 'ān'] → Xī'ān        ['wéi', 'wú', 'ěr'] → Wéiwú'ěr        ['dì', 'jiǔ'] → Dì-jiǔ
 */

const vowel = /^[aāáǎàoōóǒòeēéěè]/i;

/** One word of a name. */
export function joinSyllables(syllables: readonly string[]): string {
  const joined = syllables
    .map((syllable, i) => (i > 0 && vowel.test(syllable) ? `'${syllable}` : syllable))
    .join('')
    .toLowerCase();
  return capital(joined);
}

/** A word as a dictionary writes it, its syllables apart: `Tiān Shān`, `Shàng hǎi` → Tiān Shān, Shànghǎi. Capitals begin words. */
export function joinWords(syllables: readonly string[]): string {
  const words: string[][] = [];
  for (const syllable of syllables) {
    if (words.length === 0 || syllable !== syllable.toLowerCase()) words.push([syllable]);
    else words.at(-1)?.push(syllable);
  }
  return words.map(joinSyllables).join(' ');
}

/** Without tone marks, as English prints it: Wéiwú'ěr → Weiwu'er, Lǚ → Lü. */
export function withoutTones(spelled: string): string {
  return spelled
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC');
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
