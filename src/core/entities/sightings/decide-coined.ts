/**
 * Which strings of a page are organizations and places that no list knows, by what their sightings say together (see `coined.ts`): a log-linear model
 * of what a string may be.
 *   蓝骏旗下三家工厂停产，创始人说，蓝骏的现金 → 蓝骏 is an organization in both places
 */
import type { NameSpan } from '../../reading.ts';
import { groupBy } from '../../text/group.ts';
import { overlapsOf } from '../../text/spans.ts';
import type { NamedPassage } from '../named-passage.ts';
import { placeOver } from '../rules/passage-rule.ts';
import type { WordList } from '../word-list.ts';
import type { CoinedSighting, Neighbours } from './coined.ts';
import learnt from './coined-weights.json' with { type: 'json' };

/** What a string may be; `none` has no weights. */
export const coinedTypes = ['person', 'place', 'organization'] as const;

/** Learnt by `npm run train:coined`. */
export interface CoinedWeights {
  /** Words that such names stand beside or end in, joined by blanks. */
  readonly before: string;
  readonly behind: string;
  readonly tails: string;
  /** Weights by sign, one for each type. */
  readonly signs: Readonly<Record<string, readonly number[]>>;
}

const weights: CoinedWeights = learnt;
export const neighbours: Neighbours = {
  before: new Set(weights.before.split(' ')),
  behind: new Set(weights.behind.split(' ')),
  tails: new Set(weights.tails.split(' ')),
  near: new Set(Object.keys(weights.signs).flatMap((sign) => (sign.startsWith('~') ? [sign.slice(1)] : []))),
};

/**
 * How much must speak for a name: the natural logarithm of the odds, by what it is and by what is read in its place, where the page has the string once, and
 * where it has it several times. A person is named often, and rarely a town.
 */
const least = {
  place: { none: [0.8, 0.5], other: [2, 2], person: [2, 3] },
  organization: { none: [1, 0.3], other: [1.4, 0.5], person: [2, 0.8] },
} as const;

/** Whether a name that is read goes on. */
const isLonger = ({ own }: CoinedSighting) => own.some((sign) => sign.startsWith('read holds'));
/** A place that is not read is coined, and does not go on. */
const mayBePlace = (sighting: CoinedSighting) =>
  !isLonger(sighting) && (!sighting.own.includes('read none') || sighting.own.some((sign) => coinedForm.test(sign)));
/** No word of the dictionary and no part of one: 机场 is no place without a name of its own. */
const coinedForm = /^form (?:x$|nr|.…)/;

/** The bias, and what the sightings show; of several each counts the less. */
export function coinedSigns(sightings: readonly CoinedSighting[]): ReadonlyMap<string, number> {
  const signs = new Map<string, number>([['', 1]]);
  const share = 1 / sightings.length;
  const weight = Math.sqrt(share);
  const see = (sign: string, value: number) => signs.set(sign, (signs.get(sign) ?? 0) + value);
  for (const { around, own } of sightings) {
    for (const sign of around) see(sign, weight);
    for (const sign of own) see(sign, share);
  }
  if (sightings.length > 1) see('again', 1);
  return signs;
}

/** The logarithms of the probabilities of none, person, place and organization. */
export function coinedOdds(signs: ReadonlyMap<string, number>, { signs: known }: CoinedWeights): number[] {
  const sums = [0, 0, 0, 0];
  for (const [sign, value] of signs) {
    const own = known[sign];
    if (!own) continue;
    for (let k = 0; k < 3; k++) sums[k + 1] = (sums[k + 1] as number) + value * (own[k] as number);
  }
  const top = Math.max(...sums);
  const all = top + Math.log(sums.reduce((sum, own) => sum + Math.exp(own - top), 0));
  return sums.map((own) => own - all);
}

export function withCoinedNames(passages: readonly NamedPassage[], wordList: WordList | null): readonly NamedPassage[] {
  const all = passages.flatMap(({ text, coined = [] }, passage) =>
    coined.map((sighting) => ({ sighting, passage, name: text.slice(sighting.start, sighting.end) })),
  );
  if (all.length === 0) return passages;
  const accepted = new Map<number, { readonly span: NameSpan; readonly odds: number }[]>();
  for (const [name, own] of groupBy(all, ({ name }) => name)) {
    if (wordList?.ignored.has(name) || wordList?.names.has(name)) continue;
    const logs = coinedOdds(coinedSigns(own.map(({ sighting }) => sighting)), weights);
    const best = logs.indexOf(Math.max(...logs));
    if (best < 2) continue;
    const type = coinedTypes[best - 1] as keyof typeof least;
    const chance = Math.exp(logs[best] as number);
    const odds = Math.log(chance / (1 - chance));
    for (const { sighting, passage } of own) {
      const { start, end } = sighting;
      const over = overlapsOf({ start, end }, (passages[passage] as NamedPassage).names);
      // What the rules on places have made otherwise since stays so.
      const isAsRead = sighting.own.includes('read none')
        ? over.length === 0
        : over.length === 1 && over[0]?.start === start && (over[0].end === end || isLonger(sighting));
      if (!isAsRead || (type === 'place' && !mayBePlace(sighting))) continue;
      const read = over.length === 0 ? 'none' : over.some((name) => name.type === 'person') ? 'person' : 'other';
      if (odds < least[type][read][own.length > 1 ? 1 : 0]) continue;
      accepted.set(passage, [...(accepted.get(passage) ?? []), { span: { start, end, type }, odds }]);
    }
  }
  return passages.map((passage, i) => {
    const own = accepted.get(i);
    return own ? { ...passage, names: placeOver(passage.names, likeliest(own)) } : passage;
  });
}

/** Of those that overlap the likelier ones, in text order. */
function likeliest(found: readonly { readonly span: NameSpan; readonly odds: number }[]): NameSpan[] {
  const kept: NameSpan[] = [];
  for (const { span } of [...found].sort((a, b) => b.odds - a.odds))
    if (kept.every(({ start, end }) => end <= span.start || start >= span.end)) kept.push(span);
  return kept.sort((a, b) => a.start - b.start);
}
