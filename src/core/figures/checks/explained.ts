/**
 * What other amounts of an article explain. Two amounts seldom make a third by chance: a figure that is exactly what its neighbours add up to, or what
 * a share or a growth beside it makes of them, is told rightly, and a relation that it does not fit was never meant. The more amounts stand near, the
 * more of them make any figure by chance, so that an explanation counts by how few others were as near.
 */
import type { CheckName, Figure, Span } from '../../reading.ts';
import { groupBy } from '../../text/group.ts';
import { amountOf, differ, isAmount, isApproximate, uncertaintyOf, unitOf } from './amounts.ts';
import { type CheckedPassage, type FoundCheck, figuresBetween } from './page.ts';
import { digitsOfAmount } from './slips.ts';

/** How far from each other the amounts of an explanation may stand, in characters; so many of them are looked at, the nearest on either side. */
const reach = 260;
const most = 12;
/** So many explanations as near as the one that holds may be expected by chance. */
const expectedByChance = 0.08;
/** What is so many times as large or as small is no rival of an explanation. */
const rivalRatio = 3;
/** A count is exact; so much of it is the least that chance is reckoned with. */
const leastWindow = 1e-3;
const longestRow = 7;

/** An amount with its place in the article. */
interface Amount {
  readonly figure: Figure;
  /** From the beginning of the article, in characters. */
  readonly at: number;
  readonly value: number;
  readonly slack: number;
  readonly unit: string;
}

/** What some amounts make. */
interface Made {
  readonly value: number;
  readonly slack: number;
  readonly of: readonly Amount[];
}

const isPercent = ({ figure }: Amount): boolean => figure.kind === 'percent';

/** The amounts of an article in order, and where each stands among them. */
interface Told {
  readonly amounts: readonly Amount[];
  readonly places: ReadonlyMap<Figure, number>;
}

function toldIn(passages: readonly CheckedPassage[]): Told {
  let from = 0;
  const amounts = passages.flatMap(({ text, figures }): Amount[] => {
    const start = from;
    from += text.length;
    return figures
      .filter((figure) => isAmount(figure) && amountOf(figure) > 0 && !isApproximate(figure))
      .map((figure) => ({
        figure,
        at: start + figure.start,
        value: amountOf(figure),
        slack: uncertaintyOf(figure),
        unit: unitOf(figure),
      }));
  });
  return { amounts, places: new Map(amounts.map(({ figure }, i) => [figure, i])) };
}

/** What the others near an amount make: rows of them, what one leaves of another or of a row, shares and growths. */
function* madeBeside(own: Amount, near: readonly Amount[]): Generator<Made> {
  const alike = near.filter(({ unit }) => unit === own.unit);
  for (let from = 0; from < alike.length; from++)
    for (let to = from + 2; to <= Math.min(alike.length, from + longestRow); to++) {
      const row = alike.slice(from, to);
      const [value, slack] = [sumOf(row, 'value'), sumOf(row, 'slack')];
      if (isPercent(own)) {
        yield { value: 100 - value, slack, of: row };
        continue;
      }
      yield { value, slack, of: row };
      for (const whole of [alike[from - 1], alike[to]])
        if (whole) yield { value: whole.value - value, slack: slack + whole.slack, of: [whole, ...row] };
    }
  if (isPercent(own)) {
    for (const same of groupBy(near, ({ unit }) => unit).values())
      if (!isPercent(same[0] as Amount)) yield* ratios(own, near, same);
    return;
  }
  for (const [a, b] of neighbours(alike))
    yield { value: Math.abs(a.value - b.value), slack: a.slack + b.slack, of: [a, b] };
  for (const percent of near.filter(isPercent))
    for (const a of alike) if (isBeside(near, percent, a) || isBeside(near, percent, own)) yield* byPercent(a, percent);
}

/** With so many others between them amounts are hardly told together. */
const between = 2;
const isBeside = (near: readonly Amount[], a: Amount, b: Amount): boolean =>
  near.filter(({ at }) => at > Math.min(a.at, b.at) && at < Math.max(a.at, b.at)).length <= between;

const neighbours = (amounts: readonly Amount[]): readonly (readonly [Amount, Amount])[] =>
  amounts.flatMap((a, i) => amounts.slice(i + 1, i + 2 + between).map((b) => [a, b] as const));

const sumOf = (row: readonly Amount[], of: 'value' | 'slack'): number => row.reduce((sum, one) => sum + one[of], 0);

/** What each two amounts of a unit make that are told together, or one of them with the percentage. */
function* ratios(own: Amount, near: readonly Amount[], amounts: readonly Amount[]): Generator<Made> {
  for (const [i, a] of amounts.entries())
    for (const [j, b] of amounts.entries()) {
      if (i === j) continue;
      if (Math.abs(i - j) > 1 + between && !isBeside(near, own, a) && !isBeside(near, own, b)) continue;
      const ratio = a.value / b.value;
      const slack = 100 * ratio * (a.slack / a.value + b.slack / b.value);
      yield { value: 100 * Math.abs(ratio - 1), slack, of: [a, b] };
      if (ratio < 1) yield { value: 100 * ratio, slack, of: [a, b] };
    }
}

/** An amount grown or fallen by a percentage, the share of it and what it is the share of, what it was before and by how much it has grown. */
function* byPercent(a: Amount, percent: Amount): Generator<Made> {
  const [share, off] = [percent.value / 100, percent.slack / 100];
  const factors: readonly (readonly [factor: number, slope: number])[] = [
    [1 + share, 1],
    [1 - share, 1],
    [share, 1],
    [1 / share, 1 / share ** 2],
    [1 / (1 + share), 1 / (1 + share) ** 2],
    [1 / (1 - share), 1 / (1 - share) ** 2],
    [share / (1 + share), 1 / (1 + share) ** 2],
    [(1 + share) / share, 1 / share ** 2],
  ];
  for (const [factor, slope] of factors)
    if (factor > 0)
      yield { value: a.value * factor, slack: a.slack * factor + a.value * off * slope, of: [a, percent] };
}

const spanOf = (own: Amount, { of }: Made): number =>
  Math.max(own.at, ...of.map(({ at }) => at)) - Math.min(own.at, ...of.map(({ at }) => at));

/**
 * Whether others make an amount by more than chance.
 *
 * @param involved those of a contradiction: they do not explain each other. @param isTied whether one of them is what the amount is told to be a share of.
 */
function isMade(place: number, { amounts }: Told, involved: ReadonlySet<Amount>, isTied: boolean): boolean {
  const own = amounts[place] as Amount;
  const near = amounts
    .slice(Math.max(0, place - most), place + most + 1)
    .filter((one) => one !== own && Math.abs(one.at - own.at) <= reach);
  const made = [...madeBeside(own, near)]
    .filter(({ value, of }) => value > 0 && of.some((one) => !involved.has(one)))
    .map((one) => ({ one, span: spanOf(own, one) }))
    .filter(({ span }) => span <= reach)
    .toSorted((a, b) => a.span - b.span);
  let byChance = 0;
  for (const { one } of made) {
    const ratio = one.value / own.value;
    if (ratio > rivalRatio || ratio < 1 / rivalRatio) continue;
    byChance += Math.max(2 * (one.slack + own.slack), own.value * leastWindow) / own.value / (2 * Math.log(rivalRatio));
    if (byChance > expectedByChance) return false;
    const isOfOwn = !isTied || one.of.some((other) => involved.has(other));
    if (isOfOwn && !differ(one.value, own.value, one.slack + own.slack)) return true;
  }
  return false;
}

/** So many digits an amount has at least that stands elsewhere by no chance. */
const enoughDigits = 3;

/** 中小水库蓄水3.8亿和1.7亿立方米，各类水库合计25.1亿立方米, with 大型水库19.6亿立方米 farther before: what the parts leave of the whole is told, too. */
function isRestTold(involved: ReadonlySet<Amount>, { amounts }: Told): boolean {
  const [whole, ...parts] = [...involved].toSorted((a, b) => b.value - a.value);
  if (!whole || parts.length < 2) return false;
  const all = [whole, ...parts];
  const missing = whole.value - sumOf(parts, 'value');
  const slack = sumOf(all, 'slack');
  return amounts.some(
    (one) =>
      one.unit === whole.unit &&
      !involved.has(one) &&
      all.some(({ at }) => Math.abs(at - one.at) <= reach) &&
      digitsOfAmount(one.value).digits.length >= enoughDigits &&
      !differ(one.value, missing, slack + one.slack),
  );
}

/** Of these checks the figure that they stand at is told as an outcome; one of two values, or of a sum, is as good as the others. */
const ofOutcomes: readonly CheckName[] = ['shares', 'growth', 'multiple', 'percentage-points', 'product'];
const ofEquals: readonly CheckName[] = ['parts-sum', 'same-thing'];

/** Whether a contradiction is told of an amount in its stretch. */
const isShown = ({ text }: Figure, { detail }: FoundCheck): boolean => detail.some((words) => words.includes(text));

/** Whether the text ties an outcome to the amounts before it, which no two others explain: 玉器34件，占总数的20.3%; 由144元调为168元，调幅14.3%. */
function isTiedTo({ text }: CheckedPassage, { passage, start, other }: FoundCheck): boolean {
  if (other?.passage !== passage) return false;
  const before = (at: number) => text.slice(Math.max(0, at - longestTie), at);
  const lead = text.slice(other.end, start);
  return (
    /占[^，,。；]{0,12}$/.test(before(start)) ||
    (/[由从][^，,。；]{0,6}$/.test(before(other.start)) && other.end <= start && lead.length <= longestTie)
  );
}
/** 占 and the name of the whole, in characters. */
const longestTie = 14;

/** Tells of a page's contradictions whether others explain the outcome that one is told of, or, where it has none, all of its amounts. */
export function explainer(passages: readonly CheckedPassage[]): (found: FoundCheck) => boolean {
  const articles = new Map<number, Told>();
  const toldOf = (article: number): Told => {
    const told = articles.get(article) ?? toldIn(passages.filter((one) => one.article === article));
    articles.set(article, told);
    return told;
  };
  return (found) => {
    const { rule, passage, other, detail } = found;
    if (!ofOutcomes.includes(rule) && !ofEquals.includes(rule)) return false;
    const isOutcome = ofOutcomes.includes(rule) && !detail[0]?.includes(' + ');
    // 7胜2负积15分: points that a rule makes of games.
    if (rule === 'parts-sum' && detail[0]?.includes(' × ')) return false;
    // 由1840名增加到1690名: the word is wrong, whatever makes the amounts.
    if (detail.at(-1)?.startsWith('“')) return false;
    const told = toldOf(passages[passage]?.article ?? -1);
    const placesOf = (index: number, { start, end }: Span): readonly number[] =>
      figuresBetween(passages[index] as CheckedPassage, start, end)
        .filter((one) => one.start === found.start || isShown(one, found))
        .flatMap((one) => told.places.get(one) ?? []);
    const own = placesOf(passage, found);
    const others = other ? placesOf(other.passage, other) : [];
    const all = [...own, ...others];
    const involved = new Set(all.map((place) => told.amounts[place] as Amount));
    const asked = isOutcome ? own : all;
    // 突破210万标箱 over 208万标箱, which is 160万 and 30%: what is told of one of the two explains no other.
    if (found.againstHeadline && others.length === 0) return false;
    if (rule === 'parts-sum' && isRestTold(involved, told)) return true;
    const isTied = isTiedTo(passages[passage] as CheckedPassage, found);
    return asked.length > 0 && asked.every((place) => isMade(place, told, involved, isTied));
  };
}
