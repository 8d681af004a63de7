/**
 * Learns the weights of the line of time by stochastic gradient steps of AdaGrad, averaged over the second half. What a statement speaks of is not marked:
 * - clean articles are to be likely: the number of a statement follows from the points that it speaks of, or is any;
 * - they are to raise no warning, and those with a planted contradiction or a slip made here are to raise one.
 * Deterministic.
 */
import { likelihood } from '../../core/figures/checks/time/line.ts';
import type { Measure } from '../../core/figures/checks/time/statements.ts';
import { leastChance } from '../../core/figures/checks/time/weights.ts';
import { randomFrom, shuffled } from '../random.ts';
import type { Example, ToldNumber } from './examples.ts';

const epochs = 40;
const rate = 0.15;
/** Signs that are seen seldom are left out, and so are small weights. */
const fewest = 5;
const least = 0.1;
/** How much a weight is drawn to 0, over all that has its sign; words by themselves more. */
const decay = 0.5;
const decayOfWords = 8;
/** How much an example counts: of news, and of articles written for this. */
const ofOwn = 12;
/** How much each aim counts beside that clean articles are likely. */
const ofSilence = 6;
const ofOwnSilence = 1.6;
const ofPlanted = 5;
const ofSlips = 0.5;
const ofOwnSlips = 2;
/** Log odds from which a contradiction is told, about. */
const enough = 2.3;
/** Anniversaries of the year are told so often that their number is no chance. */
const mostOfAnniversaries = 0.03;

export interface Learnt {
  readonly signs: Readonly<Record<string, number>>;
  readonly chances: Readonly<Partial<Record<Measure, Readonly<Record<string, number>>>>>;
}

export function train(examples: readonly Example[]): Learnt {
  const names = seenOften(examples);
  const places = new Map(names.map(([name], i) => [name, i]));
  const drawn = names.map(([name, count]) => (/(^| )[ab][12] /.test(name) ? decayOfWords : decay) / count);
  const data = examples.map((example) => ({
    ...example,
    all: [example.none, ...example.tellings].map((signs) => signs.flatMap((sign) => places.get(sign) ?? [])),
  }));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(0.01);
  const average = new Float64Array(names.length);
  const random = randomFrom(15);
  let chances = chancesOf(data.filter(({ isWrong }) => !isWrong).map((example) => [example, 1]));
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    // What a number is by chance is learnt from the statements that speak of nothing.
    if (epoch % 4 === 2)
      chances = chancesOf(
        data
          .filter(({ isWrong }) => !isWrong)
          .map((one) => [one, share(likely(one.all, weights), one, one.told, chances).all[0] as number]),
      );
    for (const [step, example] of shuffled(data, random).entries()) {
      const { all, isNews, isWrong, told, slipped } = example;
      const own = likely(all, weights);
      const worth = isNews ? 1 : ofOwn;
      const pull = new Float64Array(all.length);
      const tell = (number: ToldNumber, by: (logOdds: number, right: readonly number[]) => number) => {
        const { right, wrong, logOdds } = share(own, example, number, chances);
        if (logOdds === null) return;
        const strength = by(logOdds, right);
        for (let i = 0; i < pull.length; i++)
          pull[i] = (pull[i] as number) + strength * ((wrong[i] as number) - (right[i] as number));
      };
      if (isWrong) tell(told, (odds) => ofPlanted * worth * logistic(enough - odds));
      else {
        const { all: posterior } = share(own, example, told, chances);
        for (let i = 0; i < pull.length; i++) pull[i] = worth * ((posterior[i] as number) - (own[i] as number));
        const silence = ofSilence * (isNews ? 1 : ofOwnSilence);
        if (epoch > 0) tell(told, (odds) => -silence * worth * logistic(odds - enough + 1));
        const fit = told.fits.reduce(
          (sum, one, i) => (one.fit === 'exact' ? sum + (posterior[i + 1] as number) : sum),
          0,
        );
        if (epoch > 0 && slipped)
          tell(slipped, (odds) => ofSlips * (isNews ? 1 : ofOwnSlips) * worth * fit * fit * logistic(enough - odds));
      }
      all.forEach((signs, i) => {
        for (const sign of signs) {
          const gradient = (pull[i] as number) - (drawn[sign] as number) * (weights[sign] as number);
          squares[sign] = (squares[sign] as number) + gradient * gradient;
          weights[sign] = (weights[sign] as number) + (rate * gradient) / Math.sqrt(squares[sign] as number);
        }
      });
      if (epoch >= epochs / 2 && step % 1000 === 0) {
        averaged++;
        weights.forEach((weight, i) => {
          average[i] = (average[i] as number) + weight;
        });
      }
    }
  }
  const rounded = names.map(
    ([name], i) => [name, Math.round((100 * (average[i] as number)) / averaged) / 100] as const,
  );
  const signs = rounded.filter(([name, weight]) => Math.abs(weight) >= least && name.isWellFormed());
  return { signs: Object.fromEntries(signs.toSorted(([a], [b]) => (a < b ? -1 : 1))), chances };
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Signs that enough examples have, with how many. */
function seenOften(examples: readonly Example[]): readonly (readonly [name: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { none, tellings } of examples)
    for (const sign of new Set([none, ...tellings].flat())) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= fewest);
}

/** How likely a statement speaks of nothing, and of each two points. */
function likely(all: readonly (readonly number[])[], weights: Float64Array): readonly number[] {
  const sums = all.map((signs) => signs.reduce((sum, sign) => sum + (weights[sign] as number), 0));
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const whole = powers.reduce((sum, one) => sum + one, 0);
  return powers.map((one) => one / whole);
}

/** What each reading has of all that makes a number, of what makes it rightly, and by a slip. */
function share(own: readonly number[], { measure }: Example, { value, fits }: ToldNumber, chances: Learnt['chances']) {
  const byChance = (own[0] as number) * (chances[measure]?.[value] ?? leastChance);
  const all = [byChance, ...fits.map(({ fit }, i) => (own[i + 1] as number) * likelihood[fit])];
  const right = [byChance, ...fits.map(({ fit }, i) => (fit === 'off' ? 0 : (all[i + 1] as number)))];
  const wrong = [0, ...fits.map(({ fit, slip }, i) => (fit === 'off' ? (own[i + 1] as number) * slip : 0))];
  const [ofAll, ofRight, ofWrong] = [all, right, wrong].map((one) => one.reduce((sum, x) => sum + x, 0)) as [
    number,
    number,
    number,
  ];
  return {
    all: all.map((one) => one / ofAll),
    right: right.map((one) => one / ofRight),
    wrong: wrong.map((one) => one / (ofWrong || 1)),
    logOdds: ofWrong > 0 ? Math.log(ofWrong / ofRight) : null,
  };
}

/** Numbers beside the told one are about as likely. */
const spread = [0.05, 0.1, 0.7, 0.1, 0.05];

function chancesOf(counted: readonly (readonly [Example, number])[]): Learnt['chances'] {
  const chances: Partial<Record<Measure, Record<string, number>>> = {};
  for (const measure of new Set(counted.map(([{ measure: own }]) => own))) {
    const own = counted.filter(([example]) => example.measure === measure);
    const whole = own.reduce((sum, [, weight]) => sum + weight, 0);
    const byValue = new Map<number, number>();
    for (const [{ told }, weight] of own)
      spread.forEach((part, i) => {
        const value = told.value + i - 2;
        byValue.set(value, (byValue.get(value) ?? 0) + part * weight);
      });
    const most = measure === 'anniversary' ? mostOfAnniversaries : 1;
    const told = [...byValue].map(([value, count]) => [value, Math.min(most, count / (whole + 20))] as const);
    chances[measure] = Object.fromEntries(
      told
        .filter(([, chance]) => chance > leastChance)
        .map(([value, chance]) => [value, Math.round(1000 * chance) / 1000]),
    );
  }
  return chances;
}
