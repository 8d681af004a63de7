/**
 * Learns the weights of `src/core/page/weights.ts` from pages of known structure, deterministic; see `field.ts`.
 *   tsx src/training/page/train.ts PAGES_DIR [--articles ROWS.jsonl --synthetic N] [--hold-out N] [--epochs N] [--out FILE]
 * PAGES_DIR holds X.txt beside X.gold.json. With --hold-out N every N-th page is left out and reported on. With --articles, N more pages are
 * set from that corpus.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { labelLines, stateAt } from '../../core/page/label.ts';
import { prepare } from '../../core/page/read.ts';
import { randomFrom } from '../random.ts';
import { articlesOf } from './corpus.ts';
import { type Example, train } from './field.ts';
import { synthesize } from './synthesize.ts';

interface Gold {
  readonly articles: readonly {
    readonly headline: readonly { readonly start: number; readonly end: number }[];
    readonly body: readonly {
      readonly kind: 'para' | 'subhead' | 'turn';
      readonly start: number;
      readonly end: number;
    }[];
  }[];
}

export function exampleOf(name: string, text: string, gold: Gold): Example {
  const { lines, evidence } = prepare(text);
  // The gold counts characters without white space.
  const bareAt = new Int32Array(text.length + 1);
  for (let i = 0, n = 0; i < text.length; i++) {
    bareAt[i] = n;
    if (!/\s/u.test(text.charAt(i))) n++;
    bareAt[i + 1] = n;
  }
  const parts = gold.articles.flatMap((article) => {
    let paragraphs = 0;
    const [headline, body] = [article.headline[0], article.body[0]];
    const kind = !headline
      ? ('none' as const)
      : body && headline.start > body.start
        ? ('after' as const)
        : ('before' as const);
    return [
      ...article.headline.map((h) => ({ ...h, kind, label: 'headline' as const })),
      ...article.body.map((b) => {
        const label = b.kind === 'para' ? (paragraphs++ === 0 ? ('first' as const) : ('next' as const)) : b.kind;
        return { start: b.start, end: b.end, kind, label };
      }),
    ];
  });
  const result = new Uint8Array(lines.length);
  lines.forEach((line, i) => {
    const from = bareAt[line.start] as number;
    const to = bareAt[line.end] as number;
    // The part that begins in the line, else the part that holds its beginning.
    const begins = parts.find((part) => part.start >= from && part.start < to && part.start - from <= 2);
    const holds = begins ?? parts.find((part) => part.start <= from && from < part.end);
    const label = holds?.label ?? 'next';
    const wraps = {
      first: 'wrap',
      next: 'wrap',
      headline: 'headlineWrap',
      subhead: 'subheadWrap',
      turn: 'wrap',
    } as const;
    const state = stateAt(holds?.kind ?? 'none', begins ? label : wraps[label]);
    result[i] = state < 0 ? stateAt('none', 'turn') : state;
  });
  return { name, evidence, gold: result };
}

/** The same page when its wraps are tidied: every part on a line of its own. A tidied page is to be read as the page that it was. */
export function tidiedExample(name: string, text: string, gold: Gold): Example {
  const bare = text.replace(/\s/gu, '');
  const parts = gold.articles.flatMap(({ headline, body }) => [...headline, ...body]).sort((a, b) => a.start - b.start);
  let at = 0;
  const lines = parts.map(({ end }) => {
    const line = bare.slice(at, Math.max(at, end));
    at = Math.max(at, end);
    return line;
  });
  return exampleOf(`${name} tidied`, [...lines, bare.slice(at)].filter(Boolean).join('\n\n'), gold);
}

export function syntheticExamples(file: string, pages: number): Example[] {
  const articles = articlesOf(file);
  const random = randomFrom(7);
  return Array.from({ length: pages }, (_, page) => page).flatMap((page) => {
    const own = Array.from(
      { length: 3 + Math.floor(random() * 5) },
      () => articles[Math.floor(random() * articles.length)],
    );
    const { text, articles: gold } = synthesize(
      own.filter((article) => article !== undefined),
      page,
    );
    const example = exampleOf(`synthetic ${page}`, text, { articles: gold });
    return page % 4 === 0 ? [example, tidiedExample(example.name, text, { articles: gold })] : [example];
  });
}

/** How often the known pages are seen in an epoch, against once for each synthetic one. */
const timesKnown = 10;

/** Weights nearer to 0 than this, in units of 1 / 64, are dropped. */
const smallest = 5;

/** Weights as text: runs of [index, weight × 64] pairs in base 36. */
export function packed(values: Float32Array): string {
  let last = 0;
  const items: string[] = [];
  values.forEach((value, i) => {
    const scaled = Math.round(value * 64);
    if (Math.abs(scaled) < smallest) return;
    items.push(`${(i - last).toString(36)}:${scaled.toString(36)}`);
    last = i;
  });
  return items.join(' ');
}

if (process.argv[1]?.endsWith('train.ts')) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'hold-out': { type: 'string' },
      articles: { type: 'string' },
      synthetic: { type: 'string', default: '3000' },
      epochs: { type: 'string', default: '8' },
      rate: { type: 'string', default: '0.1' },
      decay: { type: 'string', default: '0.001' },
      out: { type: 'string' },
    },
  });
  const folder = positionals[0];
  if (!folder) throw new Error('Name the folder of the pages.');
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .sort();
  const pages = names.map((name) => ({
    name,
    text: readFileSync(join(folder, name.replace('.gold.json', '.txt')), 'utf8'),
    gold: JSON.parse(readFileSync(join(folder, name), 'utf8')) as Gold,
  }));
  const examples = pages.map(({ name, text, gold }) => exampleOf(name, text, gold));
  const tidied = pages.map(({ name, text, gold }) => tidiedExample(name, text, gold));
  const every = Number(values['hold-out'] ?? 0);
  const held = examples.filter((_, i) => every && i % every === 0);
  const used = examples.filter((_, i) => !every || i % every !== 0);
  const usedTidied = tidied.filter((_, i) => !every || i % every !== 0);
  const extra = values.articles ? syntheticExamples(values.articles, Number(values.synthetic)) : [];
  const options = { epochs: Number(values.epochs), rate: Number(values.rate), decay: Number(values.decay) };
  const weights = train([...Array(timesKnown).fill(used).flat(), ...usedTidied, ...usedTidied, ...extra], options);
  const report = (what: string, part: readonly Example[]) => {
    let lines = 0;
    let right = 0;
    let pages = 0;
    for (const { evidence, gold } of part) {
      const guess = labelLines(evidence, weights);
      const wrong = guess.filter((state, i) => state !== gold[i]).length;
      if (!wrong) pages++;
      lines += gold.length;
      right += gold.length - wrong;
    }
    console.log(
      `${what}: ${part.length} pages, ${pages} without a mistake, states ${((100 * right) / lines).toFixed(2)} % of ${lines} lines`,
    );
  };
  report('trained', used);
  if (extra.length) report('synthetic', extra);
  if (held.length) report('held out', held);
  if (held.length)
    report(
      'held out, tidied',
      tidied.filter((_, i) => i % every === 0),
    );
  if (values.out) {
    const code = `/**
 * Weights of the page reader, learnt by \`src/training/page/train.ts\` from ${used.length} pages of known structure. Made by that script: do not edit.
 * Each item is the distance to the next index and a weight × 64, both in base 36.
 */
import { featureCount } from './features.ts';
import { labelCount, transitionCount, type Weights } from './label.ts';
import { unpack } from './unpack.ts';

const features =
  '${packed(weights.features)}';
const transitions =
  '${packed(weights.transitions)}';

export const pageWeights: Weights = {
  features: unpack(features, featureCount * labelCount),
  transitions: unpack(transitions, transitionCount),
};
`;
    writeFileSync(values.out, code);
  }
}
