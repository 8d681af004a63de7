/** The words before and behind a figure in its clause, from the nearest on, each with its class. */
import type { Word } from '../../reading.ts';
import { acts, causes } from '../data/counting-words.ts';
import { classNamed, classOf } from './word-class.ts';
import { type WordIndex, wordAt } from './word-index.ts';

export interface NearWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Its class, an index into `classNames`. */
  readonly kind: number;
}

/** How many words on a side are looked at. */
const farthest = { before: 12, behind: 10 };
const edge = classNamed('edge');
const comma = classNamed('comma');

interface PlacedWord extends Word {
  readonly start: number;
}

/** From the word before the figure to the edge of the sentence or its part, and with it. */
export function wordsBefore(start: number, { words, starts }: WordIndex): readonly NearWord[] {
  const near: NearWord[] = [];
  // A word that runs into the figure, as 各类 before 7.8万 may, is what stands before it.
  for (let i = wordAt(starts, start - 1); i >= 0 && near.length < farthest.before && near.at(-1)?.kind !== edge; i--) {
    const word = placed(words, starts, i, 0, start);
    if (word) near.push(...parts(word).reverse().map(classed));
  }
  return near;
}

const endsPhrase = (word: NearWord | undefined): boolean => word?.kind === edge || word?.kind === comma;

/** From the word behind the figure to the next comma or edge, and with it. */
export function wordsBehind(end: number, { words, starts }: WordIndex): readonly NearWord[] {
  const near: NearWord[] = [];
  // The figure may end within a word: 节车厢 of 212节车厢 leaves 车厢.
  for (
    let i = wordAt(starts, end);
    i < words.length && near.length < farthest.behind && !endsPhrase(near.at(-1));
    i++
  ) {
    const word = placed(words, starts, i, end, Number.POSITIVE_INFINITY);
    if (word) near.push(...parts(word).map(classed));
  }
  return near;
}

/** What of the word stands between two offsets, or null. */
function placed(words: readonly Word[], starts: Int32Array, i: number, from: number, to: number): PlacedWord | null {
  const { word, tag } = words[i] as Word;
  const start = starts[i] as number;
  if (start >= from && start + word.length <= to) return { word, tag, start };
  const begin = Math.max(from, start);
  const rest = word.slice(begin - start, Math.min(to, start + word.length) - start);
  // 万个 and 节车厢 are numerals to the tagger; what is left of them is not.
  return rest === '' ? null : { word: rest, tag: tag === 'm' ? 'n' : tag, start: begin };
}

/** 价格比去年: 价格比 is a word of the dictionary. */
const withThan = /^[\u4e00-\u9fff]{2}[比较]$/;
const withVerb = /[为有占达超设通共约近至到过]$/;

/** Words that the segmenter leaves in one: 率为, 苗占, which it does not know, and 发放贷款, a word of its dictionary. */
function parts(whole: PlacedWord): PlacedWord[] {
  const { word, tag, start } = whole;
  if (tag === 'x' && word.length > 1 && withVerb.test(word)) {
    const verb = word.length - 1;
    return [
      { word: word.slice(0, verb), tag: verb === 1 ? 'ng' : 'x', start },
      { word: word.slice(verb), tag: 'v', start: start + verb },
    ];
  }
  if (/^n/.test(tag) && withThan.test(word))
    return [
      { word: word.slice(0, -1), tag: 'n', start },
      { word: word.slice(-1), tag: 'p', start: start + word.length - 1 },
    ];
  const act = word.slice(0, 2);
  if (word.length === 4 && /^(?:n|l|v|nr|nz|i)$/.test(tag) && (acts.has(act) || causes.has(act)))
    return [
      { word: act, tag: 'v', start },
      { word: word.slice(2), tag: 'n', start: start + 2 },
    ];
  return [whole];
}

const classed = (word: PlacedWord): NearWord => ({
  word: word.word,
  start: word.start,
  end: word.start + word.word.length,
  kind: classOf(word),
});
