/** Guesses the encoding of a text that is not UTF-8, for the hint in the error message. */

export interface Encoding {
  /** Its common name. */
  readonly name: string;
  /** Its name for `--encoding`; null when the platform cannot decode it. */
  readonly label: string | null;
  /** Its name for iconv. */
  readonly iconv: string;
}

const utf16: Encoding = { name: 'UTF-16', label: 'utf-16le', iconv: 'UTF-16' };
const utf16be: Encoding = { name: 'UTF-16 (big-endian)', label: 'utf-16be', iconv: 'UTF-16BE' };
const utf32: Encoding = { name: 'UTF-32', label: null, iconv: 'UTF-32' };
const gb18030: Encoding = { name: 'GB 18030', label: 'gb18030', iconv: 'GB18030' };
const big5: Encoding = { name: 'Big5', label: 'big5', iconv: 'BIG5' };

/** Byte order marks in hexadecimal digits; that of UTF-32 begins as that of UTF-16. */
const marks: readonly (readonly [string, Encoding])[] = [
  ['fffe0000', utf32],
  ['0000feff', { ...utf32, iconv: 'UTF-32BE' }],
  ['fffe', utf16],
  ['feff', utf16be],
];

/** Number of bytes that are examined. */
const sampleLength = 1 << 14;

/** @returns null when no encoding is likely. */
export function likelyEncoding(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, sampleLength);
  const start = Buffer.from(sample.subarray(0, 4)).toString('hex');
  const marked = marks.find(([mark]) => start.startsWith(mark));
  if (marked) return marked[1];
  const zeros = zeroShares(sample);
  if (zeros[2] > 0.9 && zeros[3] > 0.9) return { ...utf32, iconv: 'UTF-32LE' };
  if (zeros[0] > 0.9 && zeros[1] > 0.9) return { ...utf32, iconv: 'UTF-32BE' };
  const candidates = [gb18030, big5, { ...utf16, iconv: 'UTF-16LE' }, utf16be];
  const scores = candidates.map((encoding) => ({ encoding, share: frequentShare(sample, encoding.label as string) }));
  const best = scores.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share > leastShare ? best.encoding : null;
}

/**
 * Whether bytes that are valid UTF-8 are really ASCII characters in UTF-16, of which every other byte is zero.
 * @returns the encoding, or null.
 */
export function hiddenUtf16(bytes: Uint8Array): Encoding | null {
  if (bytes.length < 4) return null;
  const [a, b, c, d] = zeroShares(bytes.subarray(0, sampleLength));
  if (b > 0.8 && d > 0.8 && a < 0.05 && c < 0.05) return { ...utf16, iconv: 'UTF-16LE' };
  if (a > 0.8 && c > 0.8 && b < 0.05 && d < 0.05) return utf16be;
  return null;
}

/** The share of zeros at each of the four byte positions modulo 4. */
function zeroShares(sample: Uint8Array): [number, number, number, number] {
  const zeros: [number, number, number, number] = [0, 0, 0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i & (3 as 0 | 1 | 2 | 3)] = (zeros[i & 3] as number) + 1;
  });
  return zeros.map((count) => count / Math.max(1, sample.length / 4)) as typeof zeros;
}

/** Frequent characters. They are about a fifth of a text that is decoded correctly, and rare in one decoded wrongly. */
const leastShare = 0.05;
const frequent = new Set(
  '的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產，。、：“”　\n',
);

function frequentShare(sample: Uint8Array, label: string): number {
  // A whole number of code units, so that the last one is complete.
  const text = new TextDecoder(label).decode(sample.subarray(0, sample.length & ~1));
  let found = 0;
  for (const character of text) if (frequent.has(character)) found++;
  return found / Math.max(1, text.length);
}
