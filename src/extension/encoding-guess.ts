/** Which of the encodings of Chinese some bytes are in, told by the commonest characters. */

const encodings = [
  { id: 'gb18030', label: 'GB18030 (GBK)' },
  { id: 'big5hkscs', label: 'Big5' },
] as const;

/** The encoding in which the bytes hold more of the commonest characters; null when they are Chinese in neither. */
export function guessEncoding(bytes: Uint8Array): (typeof encodings)[number] | null {
  const scored = encodings.map((encoding) => {
    const text = new TextDecoder(encoding.id === 'big5hkscs' ? 'big5' : encoding.id).decode(bytes);
    const common = text.match(/[的一是在不了有和人这這中大为為上个個国國年日月]/gu)?.length ?? 0;
    const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
    return { encoding, share: han > 0 ? common / text.length : 0 };
  });
  const best = scored.sort((a, b) => b.share - a.share)[0];
  return best && best.share >= leastCommon ? best.encoding : null;
}

/** Of a hundred characters of Chinese prose some fifteen are among those; of wrongly decoded ones hardly any. */
const leastCommon = 0.04;
