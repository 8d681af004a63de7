/**
 * Learns what shows the name of a column beside a headline, `src/core/page/column-names.json`, from the names of `column-names.txt` and the headlines and stories
 * of our own pages: each name is put beside headlines of stories drawn at random, and is told from the lines of headlines that have several, or are cut in two.
 *   npm run train:columns -- [--hold-out N] [--out FILE]
 * With --hold-out N every N-th name and story is left out of training, and how many of them are told right is shown. Deterministic.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { echoed, type LineInStory, longestName, type NameSigns, nameSigns } from '../../core/page/column-names.ts';
import { packedWeights, signCount, weightSteps } from '../../core/page/learnt-signs.ts';
import { climb, rateAt } from '../crf/adagrad.ts';
import { pick, randomFrom, shuffled } from '../random.ts';
import { ownPagesOf } from './own-pages.ts';

const folder = join('src', 'training', 'page');
/** What a line says is left out wholly now and then, so that where it stands is learnt for names that nobody has seen. */
const learning = { epochs: 12, rate: 0.2, l1: 3e-4, wordless: 0.3, dropout: 0.4 };
/** A line that is told so well already teaches nothing more. */
const leastGradient = 0.02;
/** How often a name is put beside a headline, and a headline cut in two. */
const [namings, cuts] = [3, 5];
/** In how many stories each of the short headlines is looked for. */
const settingsOfShort = 4;
/** Share of the names that marks set off, and of the lines of headlines that the same marks do by chance. */
const setOff = { names: 0.2, lines: 0.01 };
/** Shares of the names of whose beginning or end their stories speak. */
const topical = { first: 0.3, last: 0.1 };
const settings = ['【*】', '■*', '◆*', '●*', '·*·', '［*］', '“*”', '★*', '—*—', '▍*'];

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join('src', 'core', 'page', 'column-names.json') },
    'hold-out': { type: 'string', default: '0' },
  },
});
const random = randomFrom(1978);
const every = Number(values['hold-out']);
const isHeld = (i: number) => every > 0 && i % every === 0;
const names = readFileSync(join(folder, 'column-names.txt'), 'utf8').split(/\s+/).filter(Boolean);
const bare = (text: string) => text.replace(/\s/g, '');
const stories = ownPagesOf(readFileSync(join(folder, 'own-pages.txt'), 'utf8'))
  .flatMap((page) => page.stories)
  .map((parts) => ({
    headline: parts.filter(({ kind }) => kind === 'headline').map(({ text }) => bare(text)),
    story: bare(
      parts
        .filter(({ kind }) => kind === 'para')
        .map(({ text }) => text)
        .join(''),
    ).slice(0, echoed),
  }))
  .filter(({ headline }) => headline.length > 0);

interface Example {
  readonly signs: NameSigns;
  readonly isName: boolean;
  readonly isHeld: boolean;
}

const set = (line: string, share: number) => (random() < share ? pick(random, settings).replace('*', line) : line);

const example = (line: LineInStory, isName: boolean, held: boolean): Example => ({
  signs: nameSigns(line),
  isName,
  isHeld: held,
});

/** A story says what its column is about, 楼市 of 楼市热线, or how it ends. */
function toldOf(name: string, story: string): string {
  const which = random();
  if (which < topical.first) return `${name.slice(0, 2)}，${story}`;
  return which < topical.first + topical.last ? `${story.slice(0, -2)}${name.slice(-2)}` : story;
}

const ofNames = names.flatMap((name, i) =>
  Array.from({ length: namings }, () => {
    const { headline, story } = pick(random, stories);
    const beside = (random() < 0.7 ? headline[0] : headline.at(-1)) as string;
    return example({ line: set(name, setOff.names), beside, story: toldOf(name, story) }, true, isHeld(i));
  }),
);

/** A line of a headline beside the next one, or the one before. */
const linesOf = (headline: readonly string[], story: string): LineInStory[] =>
  headline.flatMap((line, i) =>
    [headline[i + 1], headline[i - 1]].flatMap((beside) =>
      beside ? [{ line: set(line, setOff.lines), beside, story }] : [],
    ),
  );

const ofHeadlines = stories.flatMap(({ headline, story }, i) => {
  const cut = Array.from({ length: cuts }, () => {
    const line = pick(random, headline);
    const at = 2 + Math.floor(random() * (longestName - 1));
    return line.length > at + 1 ? linesOf([line.slice(0, at), line.slice(at)], story) : [];
  }).flat();
  return [...linesOf(headline, story), ...cut]
    .filter(({ line }) => line.length <= longestName + 2)
    .map((line) => example(line, false, isHeld(i)));
});

/** Headlines without their stories: one story says their words, another does not. */
const ofShort = readFileSync(join(folder, 'short-headlines.txt'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .flatMap((line, i) => {
    const headline = line.split('｜');
    return Array.from({ length: settingsOfShort }, (_, k) => {
      const { story } = pick(random, stories);
      return linesOf(headline, k % 2 ? headline.join('') + story : story);
    })
      .flat()
      .filter((own) => own.line.length <= longestName + 2)
      .map((own) => example(own, false, isHeld(i)));
  });

const examples = [...ofNames, ...ofHeadlines, ...ofShort];
const weights = learn(examples.filter((own) => !own.isHeld));
const packed = packedWeights(weights);
writeFileSync(values.out, `${JSON.stringify(packed, null, 2)}\n`);
console.log(
  `${ofNames.length} names and ${ofHeadlines.length} lines of headlines, ${packed.steps.split(' ').length} weights`,
);
if (every > 0) {
  for (const isName of [true, false]) {
    const own = examples.filter((one) => one.isHeld && one.isName === isName);
    const told = own.filter(({ signs }) => oddsOf(signs) > 0 === isName).length;
    console.log(`held out, ${isName ? 'names' : 'lines of headlines'}: ${told} of ${own.length} told right`);
  }
}

/** Log odds as the reader has them, with rounded weights. */
function oddsOf({ place, words }: NameSigns): number {
  return [...place, ...words].reduce(
    (sum, sign) => sum + Math.round((weights[sign] as number) * weightSteps) / weightSteps,
    0,
  );
}

/** Logistic regression; at each step some of the signs are left out. */
function learn(own: readonly Example[]): Float64Array {
  const learnt = new Float64Array(signCount);
  const squares = new Float64Array(signCount).fill(0.1);
  for (let epoch = 0; epoch < learning.epochs; epoch++) {
    const step = { rate: rateAt(learning.rate, epoch, learning.epochs), l1: learning.l1 };
    for (const { signs, isName } of shuffled(own, random)) {
      const words = random() < learning.wordless ? [] : signs.words.filter(() => random() >= learning.dropout);
      const used = [...signs.place, ...words];
      let odds = 0;
      for (const sign of signs.place) odds += learnt[sign] as number;
      for (const sign of words) odds += (learnt[sign] as number) / (1 - learning.dropout);
      const gradient = (isName ? 1 : 0) - 1 / (1 + Math.exp(-odds));
      if (Math.abs(gradient) > leastGradient) for (const sign of used) climb(learnt, squares, sign, gradient, step);
    }
  }
  return learnt;
}
