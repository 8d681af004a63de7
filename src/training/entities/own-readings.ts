/**
 * Passages of the raw text with the names that the product itself finds in them. Learnt beside the sentences of `frames.json` they keep everything
 * else as it is, and the linear model learns from them what so far the net and the rules know (Hinton, Vinyals and Dean 2015, "distillation").
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { annotateRunningTexts } from '../../core/document/annotate.ts';
import type { Resources } from '../../runtime/resources.ts';
import { type Example, exampleOf, type Mark } from './corpora.ts';

/** Passages of this many characters, and one in so many of them. */
const [shortest, longest, step] = [16, 259, 2];

/**
 * @param raw the corpus, JSON rows with "text", packed by gzip.
 * @param without passages that are kept to judge by: no text that holds one of them is read.
 */
export function ownReadings(raw: string, without: readonly string[], resources: Resources, section: number): Example[] {
  const texts = textsIn(raw)
    .filter(({ length }) => length >= shortest && length <= longest)
    .filter((text, i) => i % step === 1 && !without.some((kept) => text.includes(kept)));
  return readingsOf(texts, resources, section);
}

/** @param raw a corpus, JSON rows with "text", packed by gzip. */
export const textsIn = (raw: string): string[] =>
  gunzipSync(readFileSync(raw))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text);

/** The names that the product finds, reading thoroughly. */
export function readingsOf(texts: readonly string[], resources: Resources, section: number): Example[] {
  const context = { ...resources, wordList: null, guideline: 'readers', year: null, effort: 'thorough' } as const;
  return annotateRunningTexts(texts, context).map(({ mentions }, i) => {
    const marks = mentions.flatMap(({ start, end, type }): Mark[] =>
      type === 'work' ? [] : [{ start, end, kind: type, type }],
    );
    return exampleOf(texts[i] as string, marks, section);
  });
}

/** In characters: what two texts share that tell the same in the same words. */
const told = 20;

/** @returns whether a text shares no run of twenty characters with what is kept to judge by. */
export function apartFrom(kept: readonly string[]): (text: string) => boolean {
  const runsOf = (text: string) =>
    Array.from({ length: Math.max(0, text.length - told + 1) }, (_, i) => text.slice(i, i + told));
  const runs = new Set(kept.flatMap(runsOf));
  return (text) => !runsOf(text).some((run) => runs.has(run));
}

/** Cuts at the ends of sentences, where the text allows; nowhere within a name. @param most characters of a piece, unless a sentence is longer. */
export function sentencesOf({ text, marks, section }: Example, most: number): Example[] {
  const ends = [...text.matchAll(/[。！？；!?][”’」』）)]?|\n/g)]
    .map(({ 0: mark, index }) => index + mark.length)
    .filter((end) => marks.every((name) => name.end <= end || name.start >= end));
  const cuts = [0];
  let last = 0;
  for (const end of [...ends, text.length]) {
    if (end - (cuts.at(-1) as number) > most && last > (cuts.at(-1) as number)) cuts.push(last);
    last = end;
  }
  return cuts.map((start, i) => {
    const end = cuts[i + 1] ?? text.length;
    const own = marks.filter((name) => name.start >= start && name.end <= end);
    const moved = own.map((name) => ({ ...name, start: name.start - start, end: name.end - start }));
    return exampleOf(text.slice(start, end), moved, section);
  });
}
