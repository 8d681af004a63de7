/** A growth of the headline that the two amounts of its text do not make: 病床增25% over 病床由800张增至1080张, 案件翻番 over 上年的60起增加到90起. */
import type { Figure } from '../../../reading.ts';
import { groupBy } from '../../../text/group.ts';
import { nounsOfChange, verbs } from '../../data/verbs-of-change.ts';
import { amountOf, haveOneUnit, isAmount, isApproximate, shown } from '../amounts.ts';
import { type Change, changeBetween } from '../changes.ts';
import { type CheckedPage, clauseBefore, clauseBehind, placed, type Sentence, stretch } from '../page.ts';
import { amountsTold, mayStandFor } from '../rules/headline-amounts.ts';
import { isOfHeadline } from '../words-of-amounts.ts';
import type { BrokenTie } from './terms.ts';

/** Headlines shorten 增加 and 减少. */
const up = `${verbs('by', 'up')}|${nounsOfChange.up.join('|')}|增|升|涨|扩|翻`;
const down = `${verbs('by', 'down')}|${nounsOfChange.down.join('|')}|减|降|跌`;
/** What has changed, in two characters before the verb, and which way. */
const told = new RegExp(`(?<noun>[\\u4e00-\\u9fff]{2})(?:同比)?(?:(?<up>${up})|${down})了?$`);
/** How far a growth may be off, in points and as a share of itself. */
const [points, share, ofFraction] = [1, 0.04, 6];
/** What is farther off is of something else. */
const farthest = 4;

interface Growth {
  readonly noun: string;
  /** In per cent, less than nothing for a fall. */
  readonly by: number;
  readonly slack: number;
}

/** The growth that a figure of a headline tells, or null. */
function growthOf(sentence: Sentence, figure: Figure): Growth | null {
  if (!/^(?:percent|fraction|multiple)$/.test(figure.kind) || figure.value === null || isApproximate(figure))
    return null;
  const words = told.exec(clauseBefore(sentence, figure))?.groups;
  if (!words?.noun) return null;
  const sign = words.up ? 1 : -1;
  if (figure.kind === 'multiple') {
    const ratio = figure.unit === '番' ? 2 ** figure.value : 1 + figure.value;
    return { noun: words.noun, by: 100 * (ratio - 1), slack: 15 * ratio };
  }
  const by = figure.kind === 'fraction' ? 100 * figure.value : figure.value * (figure.unit === '成' ? 10 : 1);
  const isRough = figure.kind === 'fraction' || figure.unit === '成';
  return { noun: words.noun, by: sign * by, slack: isRough ? ofFraction : Math.max(points, share * by) };
}

interface Made {
  readonly sentence: Sentence;
  readonly change: Change;
  readonly by: number;
}

/** All that the text says of two amounts beside each other, of which the one became the other. */
export const changesIn = (sentence: Sentence): readonly Made[] => {
  const amounts = sentence.figures.filter(isAmount);
  return amounts.flatMap((to, i): readonly Made[] => {
    const from = amounts[i - 1];
    const change = from && haveOneUnit(from, to) ? changeBetween(sentence, from, to) : null;
    return change && to.kind !== 'percent' ? [{ sentence, change, by: 100 * (change.to / change.from - 1) }] : [];
  });
};

const isOf = (noun: string, { sentence, change: { figures } }: Made): boolean =>
  figures.some((one) => `${clauseBefore(sentence, one)} ${clauseBehind(sentence, one)}`.includes(noun));

/** 25% is no 20%, though a headline may cut an amount off. */
const tells = (text: Figure, headline: Figure): boolean =>
  haveOneUnit(text, headline) &&
  mayStandFor(headline, text) &&
  (headline.unit !== '%' || Math.abs(amountOf(text) - amountOf(headline)) < 1);

function against(headline: Sentence, figure: Figure, texts: readonly Sentence[]): readonly BrokenTie[] {
  const growth = growthOf(headline, figure);
  if (!growth) return [];
  const isTold = texts.some(({ figures }) => figures.flatMap(amountsTold).some((one) => tells(one, figure)));
  if (isTold) return [];
  const made = texts.flatMap(changesIn);
  const { by, slack } = growth;
  const [first, ...others] = made.filter((one) => isOf(growth.noun, one));
  if (!first || others.length > 0 || made.some((one) => Math.abs(one.by - by) <= slack)) return [];
  if (first.by / by > farthest || first.by / by < 1 / farthest) return [];
  const { sentence, change } = first;
  const isRatio = figure.kind === 'multiple';
  const expected = isRatio
    ? shown(Number((change.to / change.from).toFixed(2)))
    : `${shown(Number(Math.abs(first.by).toFixed(1)))}%`;
  const detail = [...change.shown, expected, isRatio ? `增长${figure.text}` : figure.text];
  const rule = isRatio ? 'multiple' : 'growth';
  return [{ rule, at: placed(headline, figure), other: stretch(sentence, ...change.figures), detail }];
}

/** The growths of a page's headlines that their texts do not make. */
export const brokenHeadlineChanges = ({ sentences }: CheckedPage): readonly BrokenTie[] =>
  [...groupBy(sentences, ({ passage }) => passage.article).values()].flatMap((own) => {
    const texts = own.filter((one) => !isOfHeadline(one));
    return own
      .filter(isOfHeadline)
      .flatMap((headline) => headline.figures.flatMap((figure) => against(headline, figure, texts)));
  });
