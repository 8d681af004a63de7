/** `agree`: how far two annotators of one page agree, and where they do not. */
import { join } from 'node:path';
import {
  type Agreement,
  agreement,
  type Disagreement,
  type LabelledSpan,
  type Score,
} from '../core/annotations/agreement.ts';
import { type BareText, bareText, toPage } from '../core/annotations/bare-text.ts';
import { decidedNames } from '../core/annotations/decided-names.ts';
import { annotationsOf } from '../core/annotations/file.ts';
import { readPage } from '../core/page/read.ts';
import { splitPages } from '../core/page/split.ts';
import { lineCounter } from '../core/text/line-counter.ts';
import { createSentenceFinder } from '../core/text/sentences.ts';
import { diskBytes } from '../runtime/node/resource-bytes.ts';
import { readPageWeights } from '../runtime/resources.ts';
import type { AgreeArguments } from './exchange-arguments.ts';
import { readText } from './files.ts';
import { counted, print, warn } from './output.ts';
import { pageBeside, readSidecar } from './sidecar-file.ts';

/** @returns the exit code, whatever the two agree about. */
export async function runAgree({ files, page, json }: AgreeArguments): Promise<number> {
  const text = await readText(page ?? pageBeside(files[0]));
  const bare = bareText(text);
  const names: (readonly LabelledSpan[])[] = [];
  for (const file of files) {
    const decided = decidedNames(bare, annotationsOf(await readSidecar(file)));
    if (decided.left.length > 0)
      warn(`${file}: ${counted(decided.left.length, 'name')} not compared, without a certain place`);
    names.push(decided.names);
  }
  const [first, second] = names as [readonly LabelledSpan[], readonly LabelledSpan[]];
  const result = agreement(first, second, bare.bare.length);
  const disagreements = describe(result.disagreements, text, bare);
  await print(json ? `${JSON.stringify({ ...result, disagreements })}\n` : report(files, result, disagreements));
  return 0;
}

interface Told {
  readonly kind: Disagreement['kind'];
  readonly line: number;
  readonly sentence: string;
  readonly first: { readonly text: string; readonly label: string } | null;
  readonly second: { readonly text: string; readonly label: string } | null;
}

function describe(disagreements: readonly Disagreement[], text: string, bare: BareText): Told[] {
  const lineOf = lineCounter(text);
  const sentenceAt = sentencesOf(text);
  const side = (span: LabelledSpan | null) =>
    span && { text: bare.bare.slice(span.start, span.end), label: span.label };
  return disagreements.map(({ kind, first, second, start, end }) => {
    const place = toPage(bare, { start, end });
    const line = lineOf(place.start);
    return { kind, line, sentence: sentenceAt(place.start), first: side(first), second: side(second) };
  });
}

/** The sentence around an offset of the text, its lines joined. */
function sentencesOf(text: string): (offset: number) => string {
  const weights = readPageWeights(diskBytes(join(__dirname, '..')));
  const passages = splitPages(text).flatMap(({ start, end }) =>
    readPage(text.slice(start, end), weights).passages.map((passage) => ({ passage, start })),
  );
  const sentenceAt = createSentenceFinder();
  return (offset) => {
    const own = passages.find(({ passage, start }) => offset < start + passage.end);
    return own ? sentenceAt(own.passage, offset - own.start).text : '';
  };
}

function report([first, second]: readonly [string, string], result: Agreement, disagreements: readonly Told[]): string {
  const { all, relaxed, spans, strict, kappa, confusion } = result;
  const row = (name: string, { precision, recall, f1, first: a, second: b }: Score) =>
    `${name.padEnd(24)}${[precision, recall, f1].map((value) => value.toFixed(3).padStart(10)).join('')}${String(a).padStart(8)}${String(b).padStart(8)}`;
  const side = (told: Told['first']) => (told ? `${told.text} ${told.label}` : '–');
  return `${[
    `1: ${first}`,
    `2: ${second}`,
    '',
    `${' '.repeat(24)}${['precision', 'recall', 'F1'].map((name) => name.padStart(10)).join('')}${'in 1'.padStart(8)}${'in 2'.padStart(8)}`,
    row('span and type', all),
    ...Object.entries(strict).map(([label, score]) => row(`  ${label}`, score)),
    row('overlap and type', relaxed),
    row('span alone', spans),
    '',
    `Cohen's kappa by character: ${kappa === null ? 'not defined, since both give all characters one label' : kappa.toFixed(3)}`,
    'Most characters are in no name, which makes kappa higher than the agreement about names; judge names by F1.',
    '',
    'types met in 1 and in 2:',
    ...confusion.map(({ first: a, second: b, count }) => `${String(count).padStart(6)}  ${a ?? '–'} / ${b ?? '–'}`),
    ...(disagreements.length > 0 ? ['', `${counted(disagreements.length, 'disagreement')}:`] : []),
    ...disagreements.map(
      (told) => `line ${told.line}: ${side(told.first)} / ${side(told.second)}\n    ${told.sentence}`,
    ),
  ].join('\n')}\n`;
}
