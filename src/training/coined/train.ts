/**
 * Learns what shows an organization or a place that no list knows, `src/core/entities/sightings/coined-weights.json`.
 *   npm run train:coined -- CORPORA_DIR --raw RAW.jsonl.gz [--out FILE]
 * CORPORA_DIR holds the files named in `src/training/entities/corpora.ts`; of RAW, broadcast news without marks, every eighth five passages are
 * read, whose names are those that the product finds. A fifth of the pages is held aside, and what is found on it is printed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { Neighbours } from '../../core/entities/sightings/coined.ts';
import {
  type CoinedWeights,
  coinedOdds,
  coinedSigns,
  coinedTypes,
} from '../../core/entities/sightings/decide-coined.ts';
import { loadResources } from '../../runtime/node/resources.ts';
import { climb, rateAt } from '../crf/adagrad.ts';
import { readExamples, readFile } from '../entities/corpora.ts';
import { frameNamesOf } from '../entities/frame-names.ts';
import { filled, framedExamples } from '../entities/frames.ts';
import { givenNamesIn } from '../entities/given-names.ts';
import { inventorOf, knownNames, lists } from '../entities/invent.ts';
import { randomFrom } from '../random.ts';
import { namerOf } from '../sightings/examples.ts';
import { coinerOf, type Group, groupsOf, type Known, known as knownIn, trades, withOtherNames } from './examples.ts';
import data from './frames.json' with { type: 'json' };

/** Of ten pages of the corpora so many are read, lest there be too little of the trades, sports and towns that our own sentences are about. */
const tenths = 7;
/** Sentences by the frames beside this file, and by those that the recogniser learns from. */
const framed = { coined: 10000, others: 3000 };
/** Passages of a page, and between pages of the raw text. */
const [pageLength, pageStep] = [5, 8];
const learning = { epochs: 15, rate: 0.15, l1: 0.004 };
/** A sign is learnt from so many strings at least. */
const commonest = 30;
/** Weights that are smaller are left out, of words that are only near more of them; the others are kept in tenths. */
const [smallest, smallestNear] = [0.3, 0.6];
const seed = 1998;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    raw: { type: 'string' },
    out: { type: 'string', default: 'src/core/entities/sightings/coined-weights.json' },
  },
});
const [corpora] = positionals;
if (!corpora || !values.raw) throw new Error('Name the folder of the corpora, and the raw text with --raw.');

const resources = loadResources(resolve('.'), 'auto');
const natural = readExamples(corpora);
const random = randomFrom(seed);
const known = knownNames(resolve('src/training/entities/lexicons'));
const givenNames = givenNamesIn(natural.filter(({ section }) => section === 1));
const frameNames = frameNamesOf(known, inventorOf(known, random), random, givenNames);
const person = namerOf(frameNames, givenNames, random);

const corpusPages = [...pagesOfCorpora(), ...pagesOfRaw(values.raw)].filter((_, i) => i % 10 < tenths);
const words = countWords();
const nouns = [...words].flatMap(([word, { count, isNoun }]) =>
  isNoun && count > 5 && count < 300 && /^[\u4e00-\u9fff]{2}$/.test(word) ? [word] : [],
);
const { coin, kinds } = coinerOf(nouns, person, frameNames, random);
const pages = [...corpusPages, ...pagesOfFrames()];
const neighbours = neighboursOf();
console.log(
  `${pages.length} pages, ${neighbours.before.size} words before, ${neighbours.behind.size} behind, ${neighbours.tails.size} at ends`,
);

interface Case {
  readonly signs: Int32Array;
  readonly values: Float32Array;
  readonly type: number;
  readonly isHeld: boolean;
  readonly isRead: boolean;
}
const ids = new Map<string, number>();
const counts: number[] = [];
const cases: Case[] = [];
let [reached, wanted] = [0, 0];
for (const [i, page] of pages.entries()) {
  const other = withOtherNames(page, coin);
  const groups = groupsOf(other, resources, neighbours);
  const found = new Map(groups.map(({ name, type }) => [name, type]));
  for (const { text, names } of other)
    for (const { start, end, type } of names) {
      if (type !== 'organization') continue;
      wanted++;
      if (found.get(text.slice(start, end)) === type) reached++;
    }
  for (const group of groups) cases.push(caseOf(group, i % 5 === 4));
}
console.log(`${cases.length} strings, ${ids.size} signs; ${reached} of ${wanted} organizations are looked at`);
const held = cases.filter(({ isHeld }) => isHeld);
const learnt = learn(cases.filter(({ isHeld }) => !isHeld));
report();
writeFileSync(values.out, `${JSON.stringify(learnt)}\n`);

function caseOf({ sightings, type }: Group, isHeld: boolean): Case {
  const signs = coinedSigns(sightings);
  const own = [...signs.keys()].map((sign) => {
    const id = ids.get(sign) ?? ids.size;
    ids.set(sign, id);
    counts[id] = (counts[id] ?? 0) + 1;
    return id;
  });
  return {
    signs: Int32Array.from(own),
    values: Float32Array.from(signs.values()),
    type: 1 + coinedTypes.indexOf(type as (typeof coinedTypes)[number]),
    isHeld,
    isRead: !sightings.every(({ own }) => own.includes('read none')),
  };
}

/** Softmax regression by AdaGrad with L1. */
function learn(taught: readonly Case[]): CoinedWeights {
  const weights = coinedTypes.map(() => new Float64Array(ids.size));
  const squares = coinedTypes.map(() => new Float64Array(ids.size).fill(0.1));
  const isCommon = Uint8Array.from(counts, (count) => (count >= commonest ? 1 : 0));
  const order = Int32Array.from(taught.keys());
  for (let epoch = 0; epoch < learning.epochs; epoch++) {
    const step = { rate: rateAt(learning.rate, epoch, learning.epochs), l1: learning.l1 };
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const index of order) {
      const { signs, values: own, type } = taught[index] as Case;
      const sums = weights.map((weight) => {
        let sum = 0;
        for (let i = 0; i < signs.length; i++) sum += (own[i] as number) * (weight[signs[i] as number] as number);
        return sum;
      });
      const top = Math.max(0, ...sums);
      const all = Math.exp(-top) + sums.reduce((sum, value) => sum + Math.exp(value - top), 0);
      for (let k = 0; k < sums.length; k++) {
        const pull = (type === k + 1 ? 1 : 0) - Math.exp((sums[k] as number) - top) / all;
        if (Math.abs(pull) < 1e-3) continue;
        for (let i = 0; i < signs.length; i++) {
          const at = signs[i] as number;
          if (isCommon[at])
            climb(weights[k] as Float64Array, squares[k] as Float64Array, at, pull * (own[i] as number), step);
        }
      }
    }
  }
  const rounded = (weight: number) => Math.round(weight * 10) / 10;
  const signs = [...ids].flatMap(([sign, id]) => {
    const own = weights.map((weight) => rounded(weight[id] as number));
    return own.some((weight) => Math.abs(weight) >= (sign.startsWith('~') ? smallestNear : smallest))
      ? [[sign, own] as const]
      : [];
  });
  return {
    before: [...neighbours.before].join(' '),
    behind: [...neighbours.behind].join(' '),
    tails: [...neighbours.tails].join(' '),
    signs: Object.fromEntries(signs.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function report(): void {
  const names = [...ids.keys()];
  console.log(`${Object.keys(learnt.signs).length} weights`);
  for (const isRead of [false, true])
    for (const least of [0, 0.5, 1, 1.5, 2, 2.5, 3]) {
      const line = coinedTypes.slice(1).map((name, k) => {
        let [taken, right, all] = [0, 0, 0];
        for (const own of held) {
          if (own.isRead !== isRead) continue;
          if (own.type === k + 2) all++;
          const seen = new Map([...own.signs].map((id, i) => [names[id] as string, own.values[i] as number]));
          const logs = coinedOdds(seen, learnt);
          const chance = Math.exp(logs[k + 2] as number);
          if (Math.log(chance / (1 - chance)) < least) continue;
          taken++;
          if (own.type === k + 2) right++;
        }
        return `${name} ${taken} taken, ${right} right of ${all}`;
      });
      console.log(`${isRead ? 'read' : 'unread'}, from ${least}: ${line.join('; ')}`);
    }
}

/** How often each word stands in the pages, and whether it is a noun. */
function countWords(): Map<string, { count: number; isNoun: boolean }> {
  const counted = new Map<string, { count: number; isNoun: boolean }>();
  for (const page of corpusPages)
    for (const { text } of page)
      for (const { word, tag } of resources.segmenter.tag(text)) {
        const own = counted.get(word) ?? { count: 0, isNoun: tag === 'n' };
        own.count++;
        counted.set(word, own);
      }
  return counted;
}

/** Words that stand beside organizations and places often enough. */
function neighboursOf(): Neighbours {
  const [before, behind, tails] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const all = new Map<string, number>();
  for (const page of pages)
    for (const { text, names } of page) {
      const [starts, ends] = [
        new Set(names.filter(({ type }) => type !== 'person').map(({ start }) => start)),
        new Set(names.filter(({ type }) => type !== 'person').map(({ end }) => end)),
      ];
      let at = 0;
      for (const { word } of resources.segmenter.tag(text)) {
        all.set(word, (all.get(word) ?? 0) + 1);
        if (ends.has(at)) behind.set(word, (behind.get(word) ?? 0) + 1);
        at += word.length;
        if (ends.has(at)) tails.set(word, (tails.get(word) ?? 0) + 1);
        if (starts.has(at)) before.set(word, (before.get(word) ?? 0) + 1);
      }
    }
  const often = (own: ReadonlyMap<string, number>) =>
    new Set(
      [...own].flatMap(([word, count]) =>
        count >= 8 && count / (all.get(word) as number) >= 0.12 && /^[\u4e00-\u9fff]+$/.test(word) ? [word] : [],
      ),
    );
  return {
    before: often(before),
    behind: often(behind),
    tails: new Set([...often(tails), ...lists.trades, ...trades]),
    near: null,
  };
}

/** The corpora whose names are whole, a sentence of CLUENER being a page. */
function pagesOfCorpora(): Known[][] {
  const peoples = natural.filter(({ section }) => section === 2).map(({ text, names }) => ({ text, names }));
  const cluener = readFile(join(corpora as string, 'cluener.jsonl'), 3).map(({ text, names }) => [{ text, names }]);
  return [...pagesOf(peoples, pageLength), ...cluener].filter((page) => page.some(({ names }) => names.length > 0));
}

/** Sentences of our own, each of them a page. */
function pagesOfFrames(): Known[][] {
  const words = new Map(Object.entries(data.lists).map(([name, words]) => [name, words.split(' ')]));
  return [
    ...filled(data.frames, words, framed.coined, random, kinds, 1),
    ...framedExamples(framed.others, random, frameNames, 1),
  ].map(({ text, names }) => [{ text, names }]);
}

function pagesOfRaw(raw: string): Known[][] {
  const texts = gunzipSync(readFileSync(raw)).toString('utf8').split('\n').filter(Boolean);
  const own = texts
    .filter((_, i) => i % pageStep < pageLength)
    .map((line) => (JSON.parse(line) as { text: string }).text);
  return pagesOf(own, pageLength)
    .filter((_, i) => i % 4 === 0)
    .map((page) => page.map((text) => knownIn(text, resources)));
}

function pagesOf<T>(passages: readonly T[], length: number): T[][] {
  return Array.from({ length: Math.floor(passages.length / length) }, (_, i) =>
    passages.slice(i * length, (i + 1) * length),
  );
}
