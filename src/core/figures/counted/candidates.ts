/** What a figure may count: the noun phrases before and behind it, the people whom its unit names, or nothing. */

import { classNamed, classNames } from './word-class.ts';
import type { NearWord } from './word-index.ts';

export type Side = 'none' | 'unit' | 'before' | 'behind';

/** Its words go from `first` to `last` of its side, where 0 is the nearest to the figure; before the figure, `first` is the farther. */
export type SeeCandidate = (side: Side, first: number, last: number) => void;

/** Longest noun phrase. */
const mostCharacters = 14;
const mostWords = 7;

const flags = (names: string): Uint8Array => {
  const members = new Uint8Array(classNames.length);
  for (const name of names.split(', ')) members[classNamed(name)] = 1;
  return members;
};
const neverWithin = flags('edge, comma, of, each, bracket, mark, particle, pronoun');
const neverFirst = flags(
  'edge, comma, pause, quote, bracket, digits, mark, of, each, and, degree, being, towards, stop, preposition, pronoun, short adverb, particle, frame',
);
const neverLast = flags(
  'edge, comma, pause, quote, bracket, digits, mark, of, each, and, degree, being, towards, stop, preposition, pronoun, short adverb, particle, frame, link, side, numeral, time',
);

const goesOn = flags('noun');
const mayBeWhole = flags('noun, name');
/** What bodies, works and places are called by, which a noun before them only tells the kind of: 三家粮食|加工厂. */
const wholes =
  /(?:[库厂站区团队艇馆园院社店船舰]|(?<![首转专本])场|公司|中心|企业|项目|工程|系统|平台|机构|基地|部门|集群|大户|学校|法官)$/;

const isWhole = ({ word, kind, isFigure }: NearWord): boolean =>
  mayBeWhole[kind] === 1 && !isFigure && wholes.test(word);

/**
 * Shows each candidate, those of a side one after another, and of these those that begin as near to the figure.
 * @param isOfPeople whether the unit itself may be counted: 3万人.
 */
export function eachCandidate(
  before: readonly NearWord[],
  behind: readonly NearWord[],
  isOfPeople: boolean,
  see: SeeCandidate,
): void {
  see('none', 0, 0);
  if (isOfPeople) see('unit', 0, 0);
  eachPhrase('before', before, see);
  eachPhrase('behind', behind, see);
}

function eachPhrase(side: 'before' | 'behind', words: readonly NearWord[], see: SeeCandidate): void {
  // The nearest word is the phrase's last one before the figure and its first one behind it.
  const [neverNear, neverFar] = side === 'before' ? [neverLast, neverFirst] : [neverFirst, neverLast];
  for (let near = 0; near < words.length; near++) {
    if (neverNear[(words[near] as NearWord).kind]) continue;
    const end = Math.min(words.length, near + mostWords);
    let length = 0;
    for (let far = near; far < end; far++) {
      const { word, kind, isFigure } = words[far] as NearWord;
      length += word.length;
      if (neverWithin[kind] || isFigure || length > mostCharacters) break;
      if (neverFar[kind]) continue;
      if (side === 'behind' && far + 1 < end && goesOn[kind] && isWhole(words[far + 1] as NearWord)) continue;
      if (side === 'before') see(side, far, near);
      else see(side, near, far);
    }
  }
}
