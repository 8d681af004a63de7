/** The words of an amount: those around it, and whether they tell what it has reached, what it was, what it has changed by, or a part. */
import { verbs } from '../data/verbs-of-change.ts';
import { clauseBefore, clauseBehind, type Sentence } from './page.ts';
import { sharedPieces } from './shared-words.ts';
import type { Told } from './subjects.ts';

export const isOfHeadline = ({ passage }: Sentence): boolean => /^(?:headline|subtitle)$/.test(passage.kind);
export const isHeadline = ({ sentence }: Told): boolean => isOfHeadline(sentence);

/** Of an earlier time, a change, a plan, an extreme, one of several, a part or what comes on top: no amount that an article is of. */
export const otherTold = /[增减升降比较超每均]|同期|此前|往年|计划|预计|目标|其中|最|另/;

/** How much of a clause tells what a figure is of, in characters. */
const reach = 14;

/** The words around a figure in its clause, without which two figures of one unit are of two things. */
export const around = ({ sentence, figure }: Told): string =>
  `${clauseBefore(sentence, figure).slice(-reach)} ${clauseBehind(sentence, figure).slice(0, reach)}`;

/** Whether one clause says the noun and the verb of the other. */
export const tellTheSame = (headline: string, text: string, fewest = 2): boolean =>
  sharedPieces(headline, text) >= fewest;

/** 升至61.2% and 由55.8%提高到62.1%: what a value has reached is compared with that alone. */
const reached = /(?:[至到达破]|达到|突破|为)[约近]?$/;
export const isReached = ({ sentence, figure }: Told) => reached.test(clauseBefore(sentence, figure));
export const isBase = (told: Told) =>
  !isReached(told) &&
  !isAgent(told) &&
  !isChange(told) &&
  /(?:[由从较]|(?<!同)比)[^，,。\d]{0,8}$/.test(clauseBefore(told.sentence, told.figure).slice(-10));
/** 由36名队员组成, 从143幅作品中: nothing goes on from there. */
const isAgent = ({ sentence, figure }: Told) => {
  const lead = clauseBefore(sentence, figure).slice(-1);
  const behind = clauseBehind(sentence, figure);
  return (
    (lead === '由' && /^.{0,10}(?:组成|构成|负责|承办)/.test(behind)) || (lead === '从' && /^.{0,8}[中里]/.test(behind))
  );
};
const changed = new RegExp(`(?:${verbs('by')}|新增|净增|其中)了?$`);
export const isChange = ({ sentence, figure }: Told) => changed.test(clauseBefore(sentence, figure));

/** Words of a figure that is one of several, or not all. */
const ofPart = /分别|又|再|另|还|先后|首批|[首一二三]期|其中|等|各/;
export const isOfPart = ({ sentence, figure }: Told) => ofPart.test(clauseBefore(sentence, figure));

/** The words of a figure's sentence, so far as it may tell what the figure is of. */
export const wordsAround = ({ sentence, figure }: Told): string => {
  const { text } = sentence.passage;
  const before = text.slice(Math.max(sentence.start, figure.start - farReach), figure.start);
  return `${before} ${text.slice(figure.end, Math.min(sentence.end, figure.end + farReach))}`;
};
const farReach = 30;
