/**
 * What tells the headline of another story from a subhead of the same one, where neither a dateline nor a byline does. Each cue adds to the log
 * odds. The weights are those of a logistic regression on 175 such headlines and 365 subheads, of pages of known structure and of invented pages
 * with long stories among short ones, in steps of a quarter; on pages that were held out it told 89 in a hundred. Set by hand were `form`, `quotation`, `part-name`,
 * `dash`, `set-off` and `list`, which no such headline has, `items`, which no subhead has, `rest`, and `as-text` and `no-sentence`, which lists and tables have,
 * and `set-out`, which makes good for `as-text`.
 */

import { withoutSpaces } from '../text/spaces.ts';
import { isRest, partName } from './open-stories.ts';

/** Lines that look like subheads, between two texts. */
export interface Heads {
  /** The lines, without blanks at their ends. */
  readonly lines: readonly string[];
  /** The paragraphs behind them, up to the next such lines. */
  readonly textBehind: readonly string[];
  /** The last paragraph before them. */
  readonly textBefore: string;
  /** How much the section that they head is like the one of the story before that it is most like, from 0 to 1, see `likeness.ts`. */
  readonly likeBefore: number;
  /** The same of the sections behind it: the most of two; and of that section and the next. */
  readonly likeReturning: number;
  readonly likeNext: number;
  /** Whether the lines before them that head a section of the story are short ones, as long as they are, and the lines behind them are. */
  readonly isRowBefore: boolean;
  readonly isRowBehind: boolean;
  /** Whether either of these lines has the same marks as they have, see `areOfForm`. */
  readonly isOfForm: boolean;
  /** How many of their own pairs occur in the text that they would be the headline of, and in the other one. */
  readonly own: number;
  readonly others: number;
  /** Whether a table or furniture stands right before them. */
  readonly isApart: boolean;
  /** Whether the line is read as text, if it is none. */
  readonly isText: boolean;
  /** The same, though it lacks the blanks that the page's paragraphs begin with. */
  readonly isSetOut: boolean;
  /** Whether its label is that of no headline, and the second best one neither. */
  readonly isHardly: boolean;
  /** Whether the page's stories are short: long ones have subheads. */
  readonly isOfShort: boolean;
  /** Whether the page's stories begin with datelines. These lines have none below. */
  readonly isDated: boolean;
  /** Whether headlines stand behind their texts, and the words of the lines occur above them alone. */
  readonly isOfAbove: boolean;
}

export interface Cue {
  readonly name: string;
  /** In log odds, for each unit of what it measures. */
  readonly weight: number;
  readonly measure: (heads: Heads) => number | boolean;
}

/** A section of a page is so much like another one by chance. */
const byChance = 0.04;
const leastLike = 0.01;
/** In natural logarithms of the likeness that is by chance. */
const beyondChance = (likeness: number): number => Math.log((likeness + leastLike) / byChance);

const quotation = /^[“「『][^”」』]*[”」』]$/;
const sentence = /[。！？…][”」』）)]*$/;
/** 1.坐姿伸膝：…, 一是…, （一）…: what a story says of one thing at a time. */
const firstOfList = /^(?:[1１一①][.．、:：]|[（(][1一][）)]|[⒈①]|一是|其一|第一[，、：])/u;
/** ■市民赵先生来电：…: pieces of a column, each behind an ornament. */
const item = /^[■●▲◆□○★▶]/u;
const fewestItems = 2;
/** Longest short line, in characters. */
const short = 8;

export const storyCues: readonly Cue[] = [
  { name: 'like-before', weight: -2, measure: ({ likeBefore }) => beyondChance(likeBefore) },
  { name: 'like-returning', weight: -1.5, measure: ({ likeReturning }) => beyondChance(likeReturning) },
  { name: 'like-next', weight: 0.5, measure: ({ likeNext }) => beyondChance(likeNext) },
  { name: 'row-before', weight: -1, measure: ({ isRowBefore }) => isRowBefore },
  { name: 'row-behind', weight: -0.5, measure: ({ isRowBehind }) => isRowBehind },
  { name: 'form', weight: -2, measure: ({ isOfForm }) => isOfForm },
  { name: 'own-words', weight: 0.25, measure: ({ own }) => own >= 2 },
  { name: 'words-of-the-other', weight: -0.5, measure: ({ own, others }) => others > own },
  {
    name: 'two-lines',
    weight: 1,
    measure: ({ lines, isRowBefore, isRowBehind, isOfForm }) =>
      lines.length === 2 && !isRest(lines) && !isRowBefore && !isRowBehind && !isOfForm,
  },
  { name: 'rest', weight: -1, measure: ({ lines }) => isRest(lines) },
  { name: 'short-line', weight: -0.5, measure: ({ lines }) => lengthOf(lines) <= short },
  { name: 'set-off', weight: -1.5, measure: ({ lines }) => lines.length === 1 && /^【/.test(lines[0] as string) },
  { name: 'part-name', weight: -3, measure: ({ lines }) => lines.length === 1 && partName.test(lines[0] as string) },
  { name: 'dash', weight: -3, measure: ({ lines }) => /^[—─]/.test(lines[0] as string) },
  { name: 'quotation', weight: -3, measure: ({ lines }) => quotation.test(lines.join('')) },
  { name: 'of-him', weight: -1, measure: ({ textBehind }) => textBehind.some((text) => /[他她](?![们們])/.test(text)) },
  { name: 'one-paragraph', weight: -0.5, measure: ({ textBehind }) => textBehind.length === 1 },
  { name: 'no-sentence', weight: -2, measure: ({ textBehind }) => !textBehind.some((text) => sentence.test(text)) },
  { name: 'list', weight: -2.5, measure: ({ textBehind }) => firstOfList.test(textBehind[0] ?? '') },
  {
    name: 'items',
    weight: 2,
    measure: ({ textBefore, textBehind }) =>
      textBehind.length >= fewestItems && textBehind.every((text) => item.test(text)) && !item.test(textBefore),
  },
  { name: 'apart', weight: 1, measure: ({ isApart }) => isApart },
  { name: 'hardly', weight: -0.5, measure: ({ isHardly }) => isHardly },
  { name: 'as-text', weight: -1, measure: ({ isText }) => isText },
  { name: 'set-out', weight: 1.5, measure: ({ isSetOut }) => isSetOut },
  { name: 'of-above', weight: 2, measure: ({ isOfAbove }) => isOfAbove },
  { name: 'none-undated', weight: -1.5, measure: ({ isDated }) => isDated },
  { name: 'short-stories', weight: 1, measure: ({ isOfShort }) => isOfShort },
];
/** The log odds without any cue. */
const bias = 0.75;

const lengthOf = (lines: readonly string[]) => withoutSpaces(lines.join('')).length;

/** Whether such lines are the headline of another story. */
export const isOtherStory = (heads: Heads, cues: readonly Cue[] = storyCues): boolean =>
  cues.reduce((sum, { weight, measure }) => sum + weight * Number(measure(heads)), bias) > 0;
