/**
 * Learns what shows the head of a page, `src/core/page/page-head.json`, from the heads of our own pages and from those of `own-heads.txt`, which has heads alone with a
 * blank line between them. They are put above stories of our own pages in any order and in parts, as papers print them and extractors give them.
 * With `--foot` what shows its foot, `src/core/page/page-foot.json`, from `own-feet.txt` below the stories, and from heads there, as extractors give them at the end.
 *   npm run train:heads -- [--foot] [--out FILE]
 * Deterministic.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { guessOf } from '../../core/page/furniture-guesses.ts';
import { packedWeights, signCount } from '../../core/page/learnt-signs.ts';
import { type Edge, edgeSigns, longestHead } from '../../core/page/page-head.ts';
import { climb, rateAt } from '../crf/adagrad.ts';
import { pick, randomFrom, shuffled } from '../random.ts';
import { ownPagesOf, setOwnPage } from './own-pages.ts';

const folder = join('src', 'training', 'page');
/** Pages that are set, and the share of them without a head, or a foot. */
const pages = 12_000;
const bare = { head: 0.3, foot: 0.3 };
const learning = { epochs: 10, rate: 0.2, l1: 1e-4, dropout: 0.15 };
/** A line that is told so well already teaches nothing more. */
const leastGradient = 0.005;
/** So many signs are kept, and learnt again without the others. */
const mostSigns = { head: 420, foot: 1000 };

const { values } = parseArgs({
  options: { foot: { type: 'boolean', default: false }, out: { type: 'string' } },
});
const edge: Edge = values.foot ? 'foot' : 'head';
const out = values.out ?? join('src', 'core', 'page', `page-${edge}.json`);
const random = randomFrom(1956);
const own = ownPagesOf(readFileSync(join(folder, 'own-pages.txt'), 'utf8'));
const stories = own.flatMap((page) => page.stories);
const linesIn = (file: string): string[][] =>
  readFileSync(join(folder, file), 'utf8')
    .split(/\n{2,}/)
    .map((lines) => lines.split('\n').filter(Boolean));
const heads = [...own.map(({ head }) => head).filter(({ length }) => length > 0), ...linesIn('own-heads.txt')];
const feet = values.foot ? linesIn('own-feet.txt') : [];
/** Share of pages with the head at their end. */
const headLast = 0.2;

/** A page without a foot lacks fewer lines than this of its last story. */
const mostCut = 3;

/** The lines at the edge of a page. */
const edgeOfPage = (): readonly string[] => pick(random, values.foot && random() > headLast ? feet : heads);

/** The lines of a page from its edge on. */
interface Example {
  /** The signs of each line. */
  readonly signs: readonly (readonly number[])[];
  /** How many of the lines are the head or the foot. */
  readonly length: number;
}

/** A head as another paper would print it, or an extractor give it: in another order, without some lines, two in one, one in two. */
function varied(head: readonly string[]): string[] {
  const kept = head.filter(() => random() > 0.15);
  const lines: string[] = [];
  for (const line of (random() < 0.5 ? shuffled(kept, random) : kept).flatMap((line) =>
    random() < 0.25 ? line.split(/\s+/) : [line],
  )) {
    if (lines.length && random() < 0.2) lines.push(`${lines.pop()}${pick(random, [' ', '　', '  '])}${line}`);
    else lines.push(line);
  }
  return lines;
}

const examples = Array.from({ length: pages }, (_, i): Example => {
  const head = random() < bare[edge] ? [] : varied(edgeOfPage());
  const top = values.foot ? [] : head;
  const lines = setOwnPage({ head: top, stories: [pick(random, stories), pick(random, stories)] }, 3_000_000 + i)
    .text.split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (values.foot) {
    // What is cut off anywhere has no foot either.
    if (head.length === 0) lines.length -= Math.floor(random() * mostCut);
    lines.push(...head);
    lines.reverse();
  }
  return {
    signs: [...edgeSigns(edge, lines, lines.slice(0, longestHead).map(guessOf))],
    length: Math.min(longestHead, head.length),
  };
});

const all = learn(new Uint8Array(signCount).fill(1));
const counts = new Float64Array(signCount);
for (const { signs } of examples) for (const sign of signs.flat()) counts[sign] = (counts[sign] as number) + 1;
const weighty = (sign: number) => Math.abs(all[sign] as number) * Math.sqrt(counts[sign] as number);
const kept = [...all.keys()].sort((a, b) => weighty(b) - weighty(a) || a - b).slice(0, mostSigns[edge]);
const isKept = new Uint8Array(signCount);
for (const sign of kept) isKept[sign] = 1;
const packed = packedWeights(learn(isKept));
writeFileSync(out, `${JSON.stringify(packed, null, 2)}\n`);
console.log(`${examples.length} pages, ${packed.steps.split(' ').length} weights`);

/** Maximises the likelihood of where the heads end. @param may which signs may have a weight. */
function learn(may: Uint8Array): Float64Array {
  const weights = new Float64Array(signCount);
  const squares = new Float64Array(signCount).fill(0.1);
  for (let epoch = 0; epoch < learning.epochs; epoch++) {
    const step = { rate: rateAt(learning.rate, epoch, learning.epochs), l1: learning.l1 };
    for (const { signs, length } of shuffled(examples, random)) {
      const used = signs.map((line) => line.filter((sign) => may[sign] && random() >= learning.dropout));
      const shares = sharesInHead(used, weights);
      used.forEach((line, i) => {
        const gradient = (i < length ? 1 : 0) - (shares[i] as number);
        if (Math.abs(gradient) > leastGradient) for (const sign of line) climb(weights, squares, sign, gradient, step);
      });
    }
  }
  return weights;
}

/** How likely each line is in the head, which may end behind any line. */
function sharesInHead(signs: Example['signs'], weights: Float64Array): number[] {
  let sum = 0;
  const odds = [
    0,
    ...signs.map((line) => {
      for (const sign of line) sum += (weights[sign] as number) / (1 - learning.dropout);
      return sum;
    }),
  ];
  const most = Math.max(...odds);
  const shares = odds.map((own) => Math.exp(own - most));
  const total = shares.reduce((all, share) => all + share, 0);
  let rest = total;
  return signs.map((_, i) => {
    rest -= shares[i] as number;
    return rest / total;
  });
}
