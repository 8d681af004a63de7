/** The parts of the core, each against nodejieba's `tag` alone on the same text in the same run; and how their times grow. */
import { join } from 'node:path';
import { readBlock } from '../src/cli/block-reader.ts';
import type { Block } from '../src/cli/blocks.ts';
import type { AnnotatorContext } from '../src/core/document/context.ts';
import { annotateDocument } from '../src/core/document/document.ts';
import { tidy } from '../src/core/edits/tidy.ts';
import { findNames } from '../src/core/entities/names.ts';
import { readFigures } from '../src/core/figures/read.ts';
import { readPage } from '../src/core/page/read.ts';
import { splitPages } from '../src/core/page/split.ts';
import type { Effort, Word } from '../src/core/reading.ts';
import { compileSooner, longRun } from '../src/runtime/node/compile-later.ts';
import { loadNative } from '../src/runtime/node/native-segmenter.ts';
import { diskBytes } from '../src/runtime/node/resource-bytes.ts';
import { loadResources } from '../src/runtime/node/resources.ts';
import { readModel } from '../src/runtime/resources.ts';
import { inventNewspaper } from '../test/pages/newsroom.ts';
import { type Measure, medianTime, type Tell } from './measure.ts';

const guideline = 'readers';
/** Characters of one page, of 1 MB and of 10 MB of UTF-8. */
const sizes = { page: 7_000, '1 MB': 350_000, '10 MB': 3_500_000 };

/** `annotate --jsonl` with a passage a row, from the bytes that come in to those that go out. */
const stream = 'annotate, rows of a stream';
/** Bytes that come in at once. */
const blockLength = 65_536;

/** With `--quick`: nothing is read twice. Without it, unsure sentences are. */
const quick = 'annotate --quick';
const quickStream = 'annotate --quick, rows of a stream';

/** Characters a second that were asked for. */
const leastSpeeds: Readonly<Record<string, number>> = {
  figures: 1_000_000,
  annotate: 150_000,
  [stream]: 150_000,
  [quickStream]: 400_000,
};

/** nodejieba alone, on the joined passages that the parts of the core read too, and on the pages with their line ends, as `annotate` gets them. */
const joinedTag = "nodejieba's tag";
const rawTag = "nodejieba's tag of wrapped lines";

/** How many times nodejieba's time was asked for at most: of a single page, of more, of rows. */
const mostTimes = (size: string, name: string): number | undefined =>
  name === quickStream ? 2.5 : name === quick ? (size === 'page' ? 2.5 : 2) : undefined;

/** Milliseconds that a part runs for at least, before it is measured and then. */
const leastTime = 1500;

interface Part {
  readonly name: string;
  readonly run: () => unknown;
}

export async function measureParts(root: string, tell: Tell): Promise<void> {
  const modelBegun = performance.now();
  readModel(diskBytes(root)).tableOf(guideline);
  tell({ name: 'load model', value: performance.now() - modelBegun, unit: 'ms', limit: 100 });
  const loadBegun = performance.now();
  const { segmenter, recogniser, pageWeights, gazetteer, problems } = loadResources(root, 'auto');
  tell({ name: 'load segmenter, model and gazetteer', value: performance.now() - loadBegun, unit: 'ms' });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const context: AnnotatorContext = {
    segmenter,
    recogniser,
    pageWeights,
    gazetteer,
    wordList: null,
    guideline,
    year: null,
  };
  const tag = loadNative(join(root, 'dist', 'segmenter'));

  for (const [size, length] of Object.entries(sizes)) {
    const times = new Map<string, number>();
    // As the command line does.
    if (length >= longRun) compileSooner();
    for (const { name, run } of partsOf(inventNewspaper(length, length), tag, context)) {
      const time = await medianTime(run, length > 1e6 ? 0 : leastTime);
      times.set(name, time);
      tell(...rowsOf(size, name, (length / time) * 1000, (tagged) => time / (times.get(tagged) as number)));
    }
  }
  await growth(tag, context, tell);
}

/** @param speed in characters a second. @param against how many times the time of tagging with nodejieba alone a part takes. */
function rowsOf(size: string, name: string, speed: number, against: (tagged: string) => number): Measure[] {
  const least = leastSpeeds[name];
  const own: Measure = {
    name: `${size}: ${name}`,
    value: speed,
    unit: 'characters/s',
    ...(least && { limit: least }),
  };
  if (name === joinedTag || name === rawTag) return [own];
  const ratio = (tagged: string, limit?: number): Measure => ({
    name: `${size}: ${name} / ${tagged}`,
    value: against(tagged),
    unit: '×',
    ...(limit !== undefined && { limit }),
  });
  const raw = name === 'annotate' || name === quick ? [ratio(rawTag)] : [];
  return [own, ratio(joinedTag, mostTimes(size, name)), ...raw];
}

/** What twice the text takes against the text itself. */
async function growth(tag: (text: string) => unknown, context: AnnotatorContext, tell: Tell): Promise<void> {
  const text = inventNewspaper(11, sizes['1 MB']);
  const whole = partsOf(text, tag, context);
  const half = partsOf(text.slice(0, sizes['1 MB'] / 2), tag, context);
  for (const [i, { name, run }] of whole.entries()) {
    const small = await medianTime((half[i] as Part).run, leastTime);
    tell({ name: `growth: ${name}`, value: (await medianTime(run, leastTime)) / small, unit: '×', limit: 2.2 });
  }
}

function partsOf(text: string, tag: (text: string) => unknown, context: AnnotatorContext): Part[] {
  const pages = splitPages(text).map(({ start, end }) => text.slice(start, end));
  const passages = pages.flatMap((page) => readPage(page, context.pageWeights).passages.map(({ folded }) => folded));
  const blocks = blocksOfRows(passages);
  const quickContext: AnnotatorContext = { ...context, effort: 'quick' };
  const words: (readonly Word[])[] = passages.map((passage) => context.segmenter.tag(passage));
  const namesOf = (effort: Effort) =>
    passages.map((passage, i) => {
      const own = words[i] as readonly Word[];
      return findNames(
        passage,
        own,
        context.recogniser.names(passage, own, guideline, effort),
        null,
        guideline,
        effort,
      );
    });
  return [
    { name: joinedTag, run: () => passages.map(tag) },
    { name: rawTag, run: () => pages.map(tag) },
    { name: 'page reading', run: () => pages.map((page) => readPage(page, context.pageWeights)) },
    { name: 'tidy', run: () => pages.map((page) => tidy(page, context.pageWeights, { radicals: false, range: null })) },
    { name: 'names', run: () => namesOf('normal') },
    { name: 'names --quick', run: () => namesOf('quick') },
    {
      name: 'figures',
      run: () => passages.map((passage, i) => readFigures(passage, words[i] as readonly Word[])),
    },
    { name: 'light tag', run: () => passages.map((passage) => context.segmenter.tag(passage)) },
    { name: 'annotate', run: () => annotateDocument(text, context) },
    { name: stream, run: () => blocks.map((block) => readBlock(block, context, false)) },
    { name: quick, run: () => annotateDocument(text, quickContext) },
    { name: quickStream, run: () => blocks.map((block) => readBlock(block, quickContext, false)) },
  ];
}

function blocksOfRows(texts: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let rows = '';
  for (const [i, text] of texts.entries()) {
    rows += `${JSON.stringify({ text })}\n`;
    if (rows.length * 3 < blockLength && i < texts.length - 1) continue;
    blocks.push({ bytes: Buffer.from(rows), firstLine: 1, isCut: false });
    rows = '';
  }
  return blocks;
}
