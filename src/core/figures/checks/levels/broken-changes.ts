/**
 * Changes that the two levels they are told of do not make, wherever in an article these stand: 7250万吨…一年间…增幅达21% over 8120万吨. The levels are of one thing and
 * of the two times that the change names, and no others around make it.
 */
import { shown, shownAs } from '../amounts.ts';
import { labelOfPlace, type Place, stretchOf } from '../article/places.ts';
import { atConstantPrices, ofPrices, otherMeasure } from '../excuses.ts';
import type { ArticleText, CheckedPage } from '../page.ts';
import { digitsOfAmount, slipBetween } from '../slips.ts';
import type { BrokenTie } from '../stated/terms.ts';
import { changeAt, madeBy, slackOf, type TellsChange } from './changes.ts';
import { type Level, levelAt, plan } from './levels.ts';
import { beside, isOfUnit, type Pair, pairsOf } from './pairs.ts';

/** How far from a change its levels may stand, in characters; so many figures at most are looked at on either side. */
const [reach, mostFigures] = [500, 30];
/** A change that is off by more is of something else, as a ratio of the later levels. */
const farthest = { ratio: 2.1, share: 1.4, difference: 1.4, points: 1.4 } as const;

const fits = (change: TellsChange, { from, to }: Pair): boolean =>
  Math.abs(madeBy(change, from.amount, to.amount) - change.amount) <=
  slackOf(change, from.place.figure, to.place.figure) + 1e-9;

/** Whether two amounts of one thing make the change, or two of one unit right beside it. */
const isExplained = (change: TellsChange, levels: readonly Level[]): boolean =>
  levels.some((from) =>
    levels.some(
      (to) =>
        from !== to &&
        from.unit === to.unit &&
        isOfUnit(change, from.unit) &&
        fits(change, { from, to }) &&
        [from, to].some(({ place }) => isBeside(change.place, place)),
    ),
  );

/** In the sentence of the change, or right before it. */
const isBeside = (change: Place, { at, sentence }: Place): boolean =>
  sentence === change.sentence || (at < change.at && change.at - at <= beside);

/** 签约2890套，成交2710套: another level of the same time, of which the change may be told as well. */
const isRival = (one: Pair, pair: Pair): boolean =>
  one.from.place.sentence === pair.from.place.sentence &&
  one.to === pair.to &&
  one.from.amount !== pair.from.amount &&
  one.from.time.months === pair.from.time.months &&
  one.from.time.before === pair.from.time.before;

const distance = ({ place: { at } }: TellsChange, { from, to }: Pair): number =>
  Math.abs(from.place.at - at) + Math.abs(to.place.at - at);

/** As a ratio of the later level: what the change makes of the earlier one over what is told. */
function ratioOf(change: TellsChange, { from, to }: Pair): number {
  const { kind, amount } = change;
  const expected =
    kind === 'ratio' ? from.amount * amount : kind === 'share' ? from.amount * (1 + amount) : from.amount + amount;
  return expected / to.amount;
}

function brokenIn(change: TellsChange, levels: readonly Level[]): readonly BrokenTie[] {
  const pairs = pairsOf(change, levels).toSorted((a, b) => distance(change, a) - distance(change, b));
  const [pair] = pairs;
  if (!pair || isExplained(change, levels) || pairs.some((one) => isRival(one, pair))) return [];
  const ratio = ratioOf(change, pair);
  if (change.beside === null && !(ratio > 1 / farthest[change.kind] && ratio < farthest[change.kind])) return [];
  const { from, to } = pair;
  const [first, last] = from.place.at < to.place.at ? [from.place, to.place] : [to.place, from.place];
  if (isOfOthers(change, pair)) return [];
  if (isMeasuredOtherwise(change, pair)) return [];
  return [
    {
      rule: change.kind === 'ratio' ? 'multiple' : 'growth',
      at: change.place,
      other: first.index === last.index ? { ...stretchOf(last), start: first.figure.start } : stretchOf(last),
      detail: [from.place.figure.text, to.place.figure.text, expectedOf(change, pair), change.place.figure.text],
    },
  ];
}

/** 每户多收0.70元, and levels of another paragraph: by how much anything differs, but for a slip of the pen. */
const isOfOthers = (change: TellsChange, { from, to }: Pair): boolean =>
  change.kind === 'difference' &&
  [from, to].some(({ place }) => place.index !== change.place.index) &&
  slipBetween(digitsOfAmount(Math.abs(to.amount - from.amount)), digitsOfAmount(change.amount)) === null;

/** At constant prices, or near what amounts that have been revised since would make. */
function isMeasuredOtherwise(change: TellsChange, { from, to }: Pair): boolean {
  if (change.kind !== 'share') return false;
  const text = [change.place, from.place, to.place].map(sentenceOf).join(' ');
  const made = madeBy(change, from.amount, to.amount);
  const ratio = made / change.amount;
  const isFar = change.place.sentence !== from.place.sentence || change.place.sentence !== to.place.sentence;
  if (isFar && ratio > 0 && (ratio > most || ratio < least || (ratio < revised && ratio > 1 / revised))) return true;
  return otherMeasure.test(text) || (atConstantPrices.test(text) && Math.abs(made - change.amount) <= ofPrices);
}
/** How far a growth is off that is of something else, and of amounts that were revised since. */
const [most, least, revised] = [3.5, 0.25, 1.13];
const sentenceOf = ({ sentence: { passage, start, end } }: Place): string => passage.text.slice(start, end);

function expectedOf(change: TellsChange, { from, to }: Pair): string {
  const made = madeBy(change, from.amount, to.amount) * (change.amount < 0 ? -1 : 1);
  if (change.kind === 'ratio') return shown(Number(made.toFixed(2)));
  if (change.kind === 'share') return `${shown(Number((100 * made).toFixed(1)))}%`;
  if (change.kind === 'points') return `${shown(Number(made.toFixed(2)))}个百分点`;
  return shownAs(change.place.figure, made);
}

function brokenOf(places: ArticleText): readonly BrokenTie[] {
  const known = new Map<Place, Level | null>();
  const levelOf = (place: Place): Level | null => {
    const level = known.has(place) ? (known.get(place) as Level | null) : levelAt(place);
    known.set(place, level);
    return level;
  };
  return places.flatMap((place, at) => {
    const change = changeAt(place);
    if (!change) return [];
    const near = places
      .slice(Math.max(0, at - mostFigures), at + mostFigures)
      .filter((one) => one !== place && Math.abs(one.at - place.at) < reach);
    // What is planned for next year is no level of 四年翻了一番.
    const levels = near.flatMap((one) => levelOf(one) ?? []);
    return brokenIn(change, plan.test(labelOfPlace(place)) ? levels : levels.filter(({ isPlan }) => !isPlan));
  });
}

/** The changes of a page that their levels do not make. */
export const brokenChanges = ({ articles }: CheckedPage): readonly BrokenTie[] => articles.flatMap(brokenOf);
