/** Words that two clauses share, without a list of words: runs of two characters. */

const shortestNoun = 2;

/** Words that say how much and when, which any clause may have. */
const empty =
  /^(?:全[市县省区国]|今年|去年|上半年|目前|已经?|累计|共计|总计|达到?|超过?|我[市县省区]|其中|同比|左右|以上|实现|[一二三四]季度)/;

/** How many runs of two characters, which do not overlap, one clause shares with the other. */
export function sharedPieces(headline: string, text: string): number {
  let shared = 0;
  for (let i = 0; i + shortestNoun <= headline.length; ) {
    const piece = headline.slice(i, i + shortestNoun);
    // Asked first, since hardly any piece is.
    const isTold = text.includes(piece);
    const isShared = isTold && /^[\u4e00-\u9fff]{2}$/.test(piece) && !empty.test(headline.slice(i));
    shared += isShared ? 1 : 0;
    i += isShared ? shortestNoun : 1;
  }
  return shared;
}
