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
  const lines = gunzipSync(readFileSync(raw)).toString('utf8').split('\n').filter(Boolean);
  const texts = lines
    .map((line) => (JSON.parse(line) as { text: string }).text)
    .filter(({ length }) => length >= shortest && length <= longest)
    .filter((text, i) => i % step === 1 && !without.some((kept) => text.includes(kept)));
  const context = { ...resources, wordList: null, guideline: 'readers', year: null, effort: 'thorough' } as const;
  return annotateRunningTexts(texts, context).map(({ mentions }, i) => {
    const marks = mentions.flatMap(({ start, end, type }): Mark[] =>
      type === 'work' ? [] : [{ start, end, kind: type, type }],
    );
    return exampleOf(texts[i] as string, marks, section);
  });
}
