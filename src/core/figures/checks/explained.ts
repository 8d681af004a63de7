/**
 * What other amounts of an article explain. Two amounts seldom make a third by chance: a figure that is exactly what its neighbours add up to, or what
 * a share or a growth beside it makes of them, is told rightly, and a relation that it does not fit was never meant. The more amounts stand near, the
 * more of them make any figure by chance, so that an explanation counts by how few others were as near.
 */
import type { CheckName, Figure, Span } from '../../reading.ts';
import { amountOf, differ, isAmount, isApproximate, uncertaintyOf, unitOf } from './amounts.ts';
import { figureOf } from './excuse.ts';
import { type Amount, isPercent, type Made, madeBeside, sharesAsTold, sumOf } from './made.ts';
import { type CheckedPassage, type FoundCheck, figuresBetween } from './page.ts';
import { digitsOfAmount } from './slips.ts';

/** How far from each other the amounts of an explanation may stand, in characters; so many of them are looked at, the nearest on either side. */
const reach = 260;
const most = 12;
/** So many explanations as near as the one that holds may be expected by chance: of amounts as far as they are rounded, and as they are told. */
const expectedByChance = { rounded: 0.08, told: 0.3 } as const;
/** Amounts are reckoned with as far as they are rounded, or as they are told: 5元 to 4元 is 20 %, and not anything between 0 and 36 %. */
type Reading = keyof typeof expectedByChance;
/** 三成 of an amount as it is told is 30 %, give or take so much of it. */
const leastRounding = 0.02;
/** The word of a change stands so near before its amount, in characters. */
const leadOfChange = 8;
/** What is so many times as large or as small is no rival of an explanation. */
const rivalRatio = 3;
/** A count is exact; so much of it is the least that chance is reckoned with. */
const leastWindow = 1e-3;

/** The amounts of an article in order, and where each stands among them. */
interface Told {
  readonly amounts: readonly Amount[];
  readonly places: ReadonlyMap<Figure, number>;
}

function toldIn(passages: readonly CheckedPassage[]): Told {
  let from = 0;
  const amounts = passages.flatMap((passage): Amount[] => {
    const start = from;
    from += passage.text.length;
    return passage.figures
      .filter((figure) => isAmount(figure) && amountOf(figure) > 0 && !isApproximate(figure))
      .map((figure) => ({
        figure,
        passage,
        at: start + figure.start,
        value: amountOf(figure),
        slack: uncertaintyOf(figure),
        unit: unitOf(figure),
      }));
  });
  return { amounts, places: new Map(amounts.map(({ figure }, i) => [figure, i])) };
}

const spanOf = (own: Amount, { of }: Made): number =>
  Math.max(own.at, ...of.map(({ at }) => at)) - Math.min(own.at, ...of.map(({ at }) => at));

const isChange = ({ passage, figure: { start } }: Amount): boolean =>
  /[增减降涨跌升少多幅][^，,。；]{0,4}$/.test(passage.text.slice(Math.max(0, start - leadOfChange), start));

/**
 * Whether others make an amount by more than chance.
 *
 * @param involved those of a contradiction: they do not explain each other. @param isTied whether one of them is what the amount is told to be a share of.
 */
function isMade(
  place: number,
  { amounts }: Told,
  involved: ReadonlySet<Amount>,
  isTied: boolean,
  reading: Reading,
): boolean {
  const one = amounts[place] as Amount;
  const near = amounts
    .slice(Math.max(0, place - most), place + most + 1)
    .filter((other) => other !== one && Math.abs(other.at - one.at) <= reach);
  const isAsTold = reading === 'told';
  const own = isAsTold ? { ...one, slack: Math.min(one.slack, one.value * leastRounding) } : one;
  const made = [...madeBeside(one, near), ...(isAsTold && isPercent(one) ? sharesAsTold(one, near, isChange(one)) : [])]
    .filter(({ value, of, isOther }) => value > 0 && (isOther || of.some((other) => !involved.has(other))))
    .map((way) => ({ ...way, slack: isAsTold ? 0 : way.slack, span: spanOf(own, way) }))
    .filter(({ span }) => span <= reach)
    .toSorted((a, b) => a.span - b.span);
  // 女生840人，初中360人，高中490人，占全校2100人的40%: no share of the last one.
  const [part] = [...involved].filter((other) => !isPercent(other)).toSorted((a, b) => a.value - b.value);
  let byChance = 0;
  for (const { value, slack, of } of made) {
    const ratio = value / own.value;
    if (ratio > rivalRatio || ratio < 1 / rivalRatio) continue;
    byChance += Math.max(2 * (slack + own.slack), own.value * leastWindow) / own.value / (2 * Math.log(rivalRatio));
    if (byChance > expectedByChance[reading]) return false;
    const isOfOwn = !isTied || (of.some((other) => involved.has(other)) && (!isAsTold || !part || of.includes(part)));
    if (isOfOwn && !differ(value, own.value, slack + own.slack)) return true;
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

/** −1800人 for 1800人, 8000万 for 8亿元: the sign or the point is wrong, whatever makes the amounts. */
function haveSameDigits(detail: readonly string[]): boolean {
  const [expected, told] = detail.slice(-2).map((words) =>
    words
      .replace(/[^\d.]/g, '')
      .replace('.', '')
      .replace(/^0+|0+$/g, ''),
  );
  return expected !== '' && expected === told;
}

/** Told to rise by 20 % what has fallen by 20 %: the word is wrong, whatever makes the amount. */
export function isTurned({ detail }: FoundCheck, told: Figure | undefined): boolean {
  const [, made, scale = ''] = /^[−+](\d+(?:\.\d+)?)([万亿]?)/.exec(detail.at(-2) ?? '') ?? [];
  if (made === undefined || !told || told.value === null) return false;
  const own =
    told.kind === 'percent' ? amountOf(told) : told.kind === 'fraction' ? 100 * told.value : Math.abs(told.value);
  const expected = Number(made) * (scale === '亿' ? 1e8 : scale === '万' ? 1e4 : 1);
  return !differ(expected, own, turnedSlack * expected);
}
/** So much of itself a change may be off that is only told the wrong way round. */
const turnedSlack = 0.05;

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

/** Those that a contradiction is told of as outcomes: the percentage, wherever it stands, or all where each is as good as the others. */
function outcomesOf(
  rule: CheckName,
  own: readonly number[],
  others: readonly number[],
  amounts: readonly Amount[],
): readonly number[] {
  if (!ofOutcomes.includes(rule)) return [...own, ...others];
  const isShare = (place: number) => isPercent(amounts[place] as Amount);
  const shares = others.filter(isShare);
  if (own.every(isShare)) return shares.length > 1 && shares.length === others.length ? [...own, ...others] : own;
  return shares.length === 1 ? shares : own;
}

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
    // 7胜2负积15分: points that a rule makes of games.
    if (rule === 'parts-sum' && detail[0]?.includes(' × ')) return false;
    // 由1840名增加到1690名: the word is wrong, whatever makes the amounts.
    if (detail.at(-1)?.startsWith('“')) return false;
    if (isTurned(found, figureOf(passages, found))) return false;
    const told = toldOf(passages[passage]?.article ?? -1);
    const placesOf = (index: number, { start, end }: Span): readonly number[] =>
      figuresBetween(passages[index] as CheckedPassage, start, end)
        .filter((one) => one.start === found.start || isShown(one, found))
        .flatMap((one) => told.places.get(one) ?? []);
    const own = placesOf(passage, found);
    const others = other ? placesOf(other.passage, other) : [];
    const all = [...own, ...others];
    const involved = new Set(all.map((place) => told.amounts[place] as Amount));
    const asked = outcomesOf(rule, own, others, told.amounts);
    // 突破210万标箱 over 208万标箱, which is 160万 and 30%: what is told of one of the two explains no other.
    if (found.againstHeadline && others.length === 0) return false;
    if (rule === 'parts-sum' && isRestTold(involved, told)) return true;
    const isTied = isTiedTo(passages[passage] as CheckedPassage, found);
    const isExact = rule !== 'same-thing' && !haveSameDigits(detail);
    return (
      asked.length > 0 &&
      asked.every(
        (place) =>
          isMade(place, told, involved, isTied, 'rounded') ||
          (isExact && isMade(place, told, involved, isTied, 'told')),
      )
    );
  };
}
