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
  stretch,
  textBefore,
} from '../page.ts';
import { sharedPieces } from '../shared-words.ts';
import { digitsOf } from '../slips.ts';
import type { Told } from '../subjects.ts';

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
const isReached = ({ sentence, figure }: Told) => reached.test(clauseBefore(sentence, figure));
export const isBase = (told: Told) =>
  !isReached(told) &&
  /(?:[由从较]|(?<!同)比)[^，,。\d]{0,8}$/.test(clauseBefore(told.sentence, told.figure).slice(-10));
const changed = new RegExp(`(?:${verbs('by')}|新增|净增|其中)了?$`);
export const isChange = ({ sentence, figure }: Told) => changed.test(clauseBefore(sentence, figure));

/** Words of a figure that is one of several, or not all. */
const ofPart = /又|再|另|还|先后|首批|[首一二三]期|其中|等|各/;
export const isOfPart = ({ sentence, figure }: Told) => ofPart.test(clauseBefore(sentence, figure));

function tellsOtherwise(headline: Told, text: Told): boolean {
  const [a, b] = [headline.figure, text.figure];
  if (a.kind === 'percent' && isReached(headline) !== isReached(text)) return false;
  if (isBase(text) || isOfPart(text) || isChange(headline) !== isChange(text) || a.per !== b.per) return false;
  if (isApproximate(b) || !isSlip(a, b)) return false;
  return tellTheSame(around(headline), around(text)) || isGrowthOfNoun(headline, text);
}

/** 进出口增长12% and 进出口总额560亿元，同比增长21%: the noun stands before the amount that has grown. */
function isGrowthOfNoun(headline: Told, text: Told): boolean {
  if (text.figure.kind !== 'percent' || !isChange(headline)) return false;
  const before = textBefore(text.sentence, text.figure);
  const noun = /[\u4e00-\u9fff]{2,14}(?=\d[\d.]*[万亿]?[^，。；\d]{1,6}[，,](?:同比)?[^，,。；]{2,4}$)/.exec(
    before,
  )?.[0];
  return noun !== undefined && tellTheSame(clauseBefore(headline.sentence, headline.figure), noun, 1);
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

/** Those told in more of the headline's words than any others: 60%的受访者每周跑步, and not 25%的受访者从不跑步. */
function mostAlike(headline: Told, all: readonly Told[]): readonly Told[] {
  const alike = all.map((one) => sharedPieces(around(headline), around(one)));
  const most = Math.max(...alike);
  return all.filter((_, i) => alike[i] === most);
}

/** 行车时间缩短至55分钟 is compared as well as amounts are. */
const isCompared = ({ figure }: Told): boolean =>
  figure.kind !== 'number' && (isAmount(figure) || (figure.kind === 'duration' && figure.tier === 'core'));

/** A headline rounds the amount of the text, or cuts it off: 两万 for 2.8万, 720元 for 723元. */
function isRoundedFrom(headline: Figure, text: Figure): boolean {
  const [a, b] = [digitsOf(headline), digitsOf(text)];
  if (a.power === b.power && b.digits.startsWith(a.digits)) return true;
  const [told, exact, half] = [amountOf(headline), amountOf(text), uncertaintyOf(headline)];
  return !differ(told, exact, half) || (exact > told && !differ(told, exact, half * 2));
}

function against(own: Told, text: readonly Told[]): Contradiction[] {
  if (!isCompared(own) || isApproximate(own.figure)) return [];
  const ofUnit = text.filter(({ figure }) => haveOneUnit(figure, own.figure));
  const isSame = ({ figure }: Told) => isRoundedFrom(own.figure, figure);
  if (ofUnit.some(isSame)) return [];
  const others = mostAlike(
    own,
    ofUnit.filter((one) => tellsOtherwise(own, one)),
  );
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
