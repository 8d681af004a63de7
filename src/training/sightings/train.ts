/**
 * Learns what shows a person that the recogniser does not find, `src/core/entities/sightings/weights.json`.
 *   npm run train:sightings -- CORPORA_DIR --raw RAW.jsonl.gz [--out FILE]
 * CORPORA_DIR holds the files named in `src/training/entities/corpora.ts`; of RAW, broadcast news without marks, every eighth five passages are
 * read, whose persons are those that the product finds. A fifth of the pages is held aside, and what is found on it is printed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import {
  type PackedWeights,
  type SightingWeights,
  signsAlone,
  signsTogether,
} from '../../core/entities/sightings/decide.ts';
import { signBefore, signBehind } from '../../core/entities/sightings/sightings.ts';
import { loadResources } from '../../runtime/node/resources.ts';
import { climb, rateAt } from '../crf/adagrad.ts';
import { readExamples } from '../entities/corpora.ts';
import { frameNamesOf } from '../entities/frame-names.ts';
import { givenNamesIn } from '../entities/given-names.ts';
import { inventorOf, knownNames } from '../entities/invent.ts';
import { randomFrom } from '../random.ts';
import { type Group, groupsOf, type Known, namerOf, personsFound, withOtherNames } from './examples.ts';

/** How often the pages are read, each time with other names. */
const rounds = 4;
/** Passages of a page, and between pages of the raw text. */
const [pageLength, pageStep] = [5, 8];
const learning = { epochs: 30, rate: 0.2, decay: 1e-5 };
/** Weights that are smaller are left out; the others are kept in tenths. */
const smallest = 0.1;
const seed = 1998;
/** So many characters before and behind a string have a weight, and each was seen so often: in all, or beside persons. */
const mostCharacters = 300;
const fewest = { all: 30, persons: 3 } as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    raw: { type: 'string' },
    out: { type: 'string', default: 'src/core/entities/sightings/weights.json' },
  },
});
const [corpora] = positionals;
if (!corpora || !values.raw) throw new Error('Name the folder of the corpora, and the raw text with --raw.');

const resources = loadResources(resolve('.'), 'auto');
const natural = readExamples(corpora);
const random = randomFrom(seed);
const known = knownNames(resolve('src/training/entities/lexicons'));
const givenNames = givenNamesIn(natural.filter(({ section }) => section === 1));
const namer = namerOf(frameNamesOf(known, inventorOf(known, random), random, givenNames), givenNames, random);

const pages = [...pagesOfCorpus(), ...pagesOfRaw(values.raw)];
console.log(`${pages.length} pages`);
const groups = Array.from({ length: rounds }, () =>
  pages.map((page) => groupsOf(withOtherNames(page, namer, random), resources)),
).flat();
const isHeld = (_: unknown, i: number) => (i % pages.length) % 5 === 4;
const [taught, held] = [groups.filter((own, i) => !isHeld(own, i)).flat(), groups.filter(isHeld).flat()];
const alone = learnFew(taught.flatMap(asAlone), 0);
const together = learnFew(taught.flatMap(asTogether), mostCharacters);
report('not found on the page', held.flatMap(asTogether), together);
report('found on the page', held.flatMap(asAlone), alone);
writeFileSync(values.out, `${JSON.stringify({ alone: packed(together), known: packed(alone) }, null, 2)}\n`);

interface Case {
  readonly signs: ReadonlyMap<string, number>;
  readonly isPerson: boolean;
}

function asTogether({ sightings, isFound, times }: Group): Case[] {
  if (isFound) return [];
  const signs = signsTogether(
    sightings.map(({ sighting }) => sighting),
    times,
  );
  return [{ signs, isPerson: sightings.some(({ isPerson }) => isPerson) }];
}

function asAlone({ sightings, isFound }: Group): Case[] {
  return isFound ? sightings.map(({ sighting, isPerson }) => ({ signs: signsAlone(sighting), isPerson })) : [];
}

function isCharacter(sign: string): boolean {
  return sign.startsWith(signBefore) || sign.startsWith(signBehind);
}

/** Learns, leaves out all but those characters beside a string that say most, and learns again. */
function learnFew(cases: readonly Case[], most: number): SightingWeights {
  const counts = new Map<string, number>();
  const shown = new Map<string, number>();
  for (const { signs, isPerson } of cases)
    for (const sign of signs.keys())
      if (isCharacter(sign))
        for (const own of isPerson ? [counts, shown] : [counts]) own.set(sign, (own.get(sign) ?? 0) + 1);
  const isFrequent = (sign: string) =>
    (counts.get(sign) ?? 0) >= fewest.all || (shown.get(sign) ?? 0) >= fewest.persons;
  const withOnly = (isKept: (sign: string) => boolean) =>
    cases.map(({ signs, isPerson }) => ({
      signs: new Map([...signs].filter(([sign]) => !isCharacter(sign) || isKept(sign))),
      isPerson,
    }));
  if (most === 0) return learn(withOnly(() => false));
  const { signs } = learn(withOnly(isFrequent));
  const worth = (sign: string) => Math.abs(signs.get(sign) ?? 0) * Math.sqrt(counts.get(sign) ?? 0);
  const best = [...signs.keys()]
    .filter((sign) => isCharacter(sign) && sign.length > signBefore.length)
    .sort((a, b) => worth(b) - worth(a));
  const kept = new Set(best.slice(0, most));
  return learn(withOnly((sign) => kept.has(sign)));
}

/** @returns the weights as the file has them. */
function packed({ bias, signs }: SightingWeights): PackedWeights {
  const byWeight = (lead: string) => {
    const own: Record<string, string> = {};
    for (const [sign, weight] of signs)
      if (sign.startsWith(lead)) own[weight] = (own[weight] ?? '') + sign.slice(lead.length);
    return own;
  };
  const others = [...signs].filter(([sign]) => !isCharacter(sign));
  return { bias, signs: Object.fromEntries(others), before: byWeight(signBefore), behind: byWeight(signBehind) };
}

/** Logistic regression by AdaGrad with a weight decay. */
function learn(cases: readonly Case[]): SightingWeights {
  const names = ['bias', ...new Set(cases.flatMap(({ signs }) => [...signs.keys()]))];
  const places = new Map(names.map((name, i) => [name, i]));
  const data = cases.map(({ signs, isPerson }) => ({
    isPerson,
    signs: [[0, 1] as const, ...[...signs].map(([sign, value]) => [places.get(sign) as number, value] as const)],
  }));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(0.1);
  const order = Int32Array.from(data.keys());
  for (let epoch = 0; epoch < learning.epochs; epoch++) {
    const step = { rate: rateAt(learning.rate, epoch, learning.epochs), l1: 0 };
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const index of order) {
      const { signs, isPerson } = data[index] as (typeof data)[number];
      const odds = signs.reduce((sum, [at, value]) => sum + value * (weights[at] as number), 0);
      const pull = (isPerson ? 1 : 0) - 1 / (1 + Math.exp(-odds));
      for (const [at, value] of signs)
        climb(weights, squares, at, pull * value - learning.decay * (weights[at] as number), step);
    }
  }
  const rounded = (weight: number) => Math.round(weight * 10) / 10;
  const kept = names.flatMap((name, i) =>
    i > 0 && Math.abs(weights[i] as number) >= smallest ? [[name, rounded(weights[i] as number)] as const] : [],
  );
  return {
    bias: rounded(weights[0] as number),
    signs: new Map(kept.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function report(what: string, cases: readonly Case[], { bias, signs }: SightingWeights): void {
  const all = cases.filter(({ isPerson }) => isPerson).length;
  for (const least of [0, 0.4, 0.8, 1.2, 1.6]) {
    const taken = cases.filter(
      (own) => [...own.signs].reduce((sum, [sign, value]) => sum + value * (signs.get(sign) ?? 0), bias) >= least,
    );
    const right = taken.filter(({ isPerson }) => isPerson).length;
    console.log(`${what}, from ${least}: ${taken.length} taken, ${right} right of ${all}`);
  }
}

/** Passages of the People's Daily, whose persons are marked. */
function pagesOfCorpus(): Known[][] {
  const own = natural
    .filter(({ section }) => section === 2)
    .map(({ text, names }) => ({ text, persons: names.filter(({ type }) => type === 'person') }));
  return pagesOf(own, pageLength).filter((page) => page.some(({ persons }) => persons.length > 0));
}

function pagesOfRaw(raw: string): Known[][] {
  const texts = gunzipSync(readFileSync(raw)).toString('utf8').split('\n').filter(Boolean);
  const own = texts
    .filter((_, i) => i % pageStep < pageLength)
    .map((line) => (JSON.parse(line) as { text: string }).text);
  return pagesOf(own, pageLength)
    .filter((_, i) => i % 2 === 0)
    .map((page) => page.map((text) => personsFound(text, resources)));
}

function pagesOf<T>(passages: readonly T[], length: number): T[][] {
  return Array.from({ length: Math.floor(passages.length / length) }, (_, i) =>
    passages.slice(i * length, (i + 1) * length),
  );
}
