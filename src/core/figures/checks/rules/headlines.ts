/** A figure of the headline that the text tells otherwise: 引进32个项目 over 共引进项目23个. */
import type { Figure } from '../../../reading.ts';
import { verbs } from '../../data/verbs-of-change.ts';
import { amountOf, differ, haveOneUnit, isAmount, isApproximate, isSlip, uncertaintyOf } from '../amounts.ts';
import {
  type CheckedPage,
  type Contradiction,
  clauseBefore,
  clauseBehind,
  placed,
  type Sentence,
  stretch,
} from '../page.ts';

export interface Told {
  readonly sentence: Sentence;
  readonly figure: Figure;
}

const shortestNoun = 2;
/** How much of a clause tells what a figure is of, in characters. */
const reach = 14;

/** The words around a figure in its clause, without which two figures of one unit are of two things. */
export const around = ({ sentence, figure }: Told): string =>
  `${clauseBefore(sentence, figure).slice(-reach)} ${clauseBehind(sentence, figure).slice(0, reach)}`;

/** Words that say how much and when, which any clause may have. */
const empty =
  /^(?:全[市县省区国]|今年|去年|上半年|目前|已经?|累计|共计|总计|达到?|超过?|我[市县省区]|其中|同比|左右|以上|实现|[一二三四]季度)/;

/** Whether one clause says the noun and the verb of the other: two runs of two characters that do not overlap, or one of four. */
export function tellTheSame(headline: string, text: string, fewest = 2): boolean {
  let shared = 0;
  for (let i = 0; i + shortestNoun <= headline.length; ) {
    const piece = headline.slice(i, i + shortestNoun);
    const isShared = /^[\u4e00-\u9fff]{2}$/.test(piece) && !empty.test(headline.slice(i)) && text.includes(piece);
    shared += isShared ? 1 : 0;
    i += isShared ? shortestNoun : 1;
  }
  return shared >= fewest;
}

/** 升至61.2% and 由55.8%提高到62.1%: what a value has reached is compared with that alone. */
const reached = /(?:[至到达破]|达到|突破|为)[约近]?$/;
const isReached = ({ sentence, figure }: Told) => reached.test(clauseBefore(sentence, figure));
const isBase = ({ sentence, figure }: Told) =>
  /[由从比较][^，,。\d]{0,8}$/.test(clauseBefore(sentence, figure).slice(-9));
const changed = new RegExp(`(?:${verbs('by')}|新增|净增|其中)了?$`);
export const isChange = ({ sentence, figure }: Told) => changed.test(clauseBefore(sentence, figure));

/** Words of a figure that is one of several, or not all. */
const ofPart = /又|再|另|还|先后|首批|[首一二三]期|其中|等|各/;
export const isOfPart = ({ sentence, figure }: Told) => ofPart.test(clauseBefore(sentence, figure));

function tellsOtherwise(headline: Told, text: Told): boolean {
  const [a, b] = [headline.figure, text.figure];
  if (a.kind === 'percent' && isReached(headline) !== isReached(text)) return false;
  if (isBase(text) || isOfPart(text) || isChange(headline) !== isChange(text) || a.per !== b.per) return false;
  return !isApproximate(b) && isSlip(a, b) && tellTheSame(around(headline), around(text));
}

export const isHeadline = ({ sentence }: Told) => /^(?:headline|subtitle)$/.test(sentence.passage.kind);
/** So many figures of headlines are looked up in an article. */
const mostInHeadlines = 20;

/** Headlines whose figure the text has nowhere, while it tells one other value of the same. */
export function headlineAgainstText({ sentences }: CheckedPage): Contradiction[] {
  const byArticle = new Map<number, Told[]>();
  for (const sentence of sentences) {
    const { article } = sentence.passage;
    const own = byArticle.get(article) ?? [];
    byArticle.set(article, own);
    for (const figure of sentence.figures) own.push({ sentence, figure });
  }
  return [...byArticle.values()].flatMap((told) => {
    const text = told.filter((one) => !isHeadline(one) && one.figure.value !== null);
    return told
      .filter(isHeadline)
      .slice(0, mostInHeadlines)
      .flatMap((own) => against(own, text));
  });
}

function against(own: Told, text: readonly Told[]): Contradiction[] {
  if (!isAmount(own.figure) || isApproximate(own.figure) || own.figure.kind === 'number') return [];
  const ofUnit = text.filter(({ figure }) => haveOneUnit(figure, own.figure));
  const isSame = ({ figure }: Told) => !differ(amountOf(figure), amountOf(own.figure), uncertaintyOf(own.figure) * 2);
  if (ofUnit.some(isSame)) return [];
  const others = ofUnit.filter((one) => tellsOtherwise(own, one));
  const [other] = others;
  if (!other || new Set(others.map(({ figure }) => amountOf(figure))).size !== 1) return [];
  return [
    {
      at: placed(other.sentence, other.figure),
      other: stretch(own.sentence, own.figure),
      detail: [own.figure.counted ?? own.figure.unit ?? '', own.figure.text, other.figure.text],
    },
  ];
}
