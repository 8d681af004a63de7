/**
 * Learns the page reader's weights, `resources/page-reader.bin`, from pages of known structure; see `trainer.ts`. Deterministic.
 *   npm run train:pages -- PAGES_DIR … [--articles ROWS.jsonl --synthetic N] [--hold-out N [--fold K]] [--epochs N] [--trainings N] [--seed K] [--out FILE]
 *     --running ROWS.jsonl[.gz] … | --continuity FILE
 * With --running, texts to learn from how a text goes on across a line end, see `continuity.ts`; with --continuity, the file of weights whose own are kept.
 * With --trainings N, the mean of so many trainings on pages that were set in other ways, those of --seed K and the next ones: it misreads fewer pages than any
 * of them.
 * Each PAGES_DIR holds X.txt beside X.gold.json. With --hold-out N every N-th page, starting with the K-th (0 is the first), is left out of training and scored.
 * With --articles, N more pages are set from that corpus. Our own pages are learnt from as well, see `own-pages.ts`; --own names another file of them.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { labelLines } from '../../core/page/decode.ts';
import { contextCount, type PageWeights, stateAt, states, transitionAt } from '../../core/page/label.ts';
import { continuityIn, packPageWeights, storedContinuity } from '../../core/page/weights.ts';
import { learnContinuity } from './continuity.ts';
import { textsOf } from './corpus.ts';
import { type Gold, ownExamples, pageExample, syntheticExamples } from './examples.ts';
import { learnJoins } from './joins.ts';
import { ownPagesOf } from './own-pages.ts';
import { type Example, type Options, train } from './trainer.ts';

/** How often an epoch shows each known page, as it is and tidied. Synthetic pages are shown once, and one in `tidiedShare` also tidied. */
const known = 14;
const knownTidied = 4;
const tidiedShare = 3;
/** In how many ways each of our own pages is set, and how many pages are mixed of their stories. */
const ownSettings = { ways: 4, mixes: 1500 };
/** How often the second look at joins is shown each known page. */
const knownInJoins = 8;
/** Pages set by script hold more stories in as many lines than printed ones, by so much in log odds. */
const fewerStories = 0.3;
const learning: Omit<Options, 'epochs' | 'seed'> = { rate: 0.1, decay: 0.001, dropout: 0.5 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'hold-out': { type: 'string', default: '0' },
    fold: { type: 'string', default: '0' },
    seed: { type: 'string', default: '0' },
    trainings: { type: 'string', default: '1' },
    own: { type: 'string', default: join('src', 'training', 'page', 'own-pages.txt') },
    articles: { type: 'string' },
    synthetic: { type: 'string', default: '3000' },
    running: { type: 'string', multiple: true, default: [] },
    continuity: { type: 'string' },
    epochs: { type: 'string', default: '7' },
    out: { type: 'string' },
  },
});
if (!positionals.length) throw new Error('Name the folders of the pages.');
const every = Number(values['hold-out']);
const epochs = Number(values.epochs);
const seeds = Array.from({ length: Number(values.trainings) }, (_, i) => Number(values.seed) + i);
const continuity = storedContinuity(
  values.continuity ? continuityIn(readFileSync(values.continuity)) : learnContinuity(values.running.flatMap(textsOf)),
);
const pages = positionals.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name.replace('.gold.json', '.txt')), 'utf8');
      return pageExample(name, text, JSON.parse(readFileSync(join(folder, name), 'utf8')) as Gold, continuity);
    }),
);
const fold = Number(values.fold);
const isHeld = (i: number) => every > 0 && i % every === fold;
const used = pages.filter((_, i) => !isHeld(i));
const held = pages.filter((_, i) => isHeld(i));
const own = ownPagesOf(readFileSync(values.own, 'utf8'));
const ownUsed = own.filter((_, i) => !isHeld(i));
const ownHeld = ownExamples(
  own.filter((_, i) => isHeld(i)),
  { ways: 1, mixes: 0 },
  continuity,
  0,
);
const weights = meanOf(seeds.map(learnt));
for (const [what, examples] of Object.entries({ learnt: used, held, 'own held': ownHeld })) {
  report(
    what,
    examples.map(({ lines }) => lines),
    weights,
  );
  report(
    `${what}, tidied`,
    examples.map(({ tidied }) => tidied()),
    weights,
  );
}
if (values.out) writeFileSync(values.out, packPageWeights(weights));

/** The weights of one training. @param seed of how pages are set, and of the order in which they are learnt. */
function learnt(seed: number): PageWeights {
  const set = [
    ...ownExamples(ownUsed, ownSettings, continuity, seed),
    ...(values.articles ? syntheticExamples(values.articles, Number(values.synthetic), continuity, seed) : []),
  ];
  const ofLabels = train(
    [
      ...[...repeat(known, used), ...set].map(({ lines }) => lines),
      // Tidied text is read too.
      ...repeat(
        knownTidied,
        used.map(({ tidied }) => tidied()),
      ),
      ...set.filter((_, i) => i % tidiedShare === 0).map(({ tidied }) => tidied()),
    ],
    { epochs, seed, ...learning },
  );
  const joins = learnJoins([...repeat(knownInJoins, used), ...set].map(({ lines }) => lines));
  return { ...ofLabels, transitions: withFewerStories(ofLabels.transitions), joins, continuity };
}

/** The weights of pairs of states, as they are where stories are fewer: a headline behind anything else has lower odds. */
function withFewerStories(transitions: Float32Array): Float32Array {
  const fewer = transitions.slice();
  const headline = stateAt('before', 'headline');
  for (let context = 0; context < contextCount; context++) {
    states.forEach(({ label }, from) => {
      if (label === 'headline' || label === 'headlineWrap') return;
      const at = transitionAt(context, from, headline);
      fewer[at] = (fewer[at] as number) - fewerStories;
    });
  }
  return fewer;
}

/** The mean of several weights, which have their continuity in common. */
function meanOf(all: readonly PageWeights[]): PageWeights {
  const mean = (part: 'features' | 'placementFeatures' | 'transitions' | 'joins') =>
    (all[0] as PageWeights)[part].map(
      (_, i) => all.reduce((sum, own) => sum + (own[part][i] as number), 0) / all.length,
    );
  return {
    features: mean('features'),
    placementFeatures: mean('placementFeatures'),
    transitions: mean('transitions'),
    joins: mean('joins'),
    continuity: (all[0] as PageWeights).continuity,
  };
}

function repeat<T>(times: number, items: readonly T[]): T[] {
  return Array.from({ length: times }, () => items).flat();
}

function report(what: string, examples: readonly Example[], weights: PageWeights): void {
  let lines = 0;
  let right = 0;
  let whole = 0;
  for (const { evidence, gold } of examples) {
    const guess = labelLines(evidence, weights);
    const wrong = guess.filter((state, i) => state !== gold[i]).length;
    if (!wrong) whole++;
    lines += gold.length;
    right += gold.length - wrong;
  }
  const share = ((100 * right) / Math.max(1, lines)).toFixed(2);
  console.log(`${what}: ${examples.length} pages, ${whole} without a mistake, ${share} % of ${lines} states`);
}
