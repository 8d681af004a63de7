/** Loads the resources for annotating, once for each process or worker. */
import { join } from 'node:path';
import type { AnnotatorContext } from '../core/document/context.ts';
import { parseWordList, type WordList } from '../core/entities/word-list.ts';
import { loadResources, type SharedResources } from '../runtime/node/resources.ts';
import { readText } from './files.ts';
import { Problem } from './problem.ts';
import type { ReadingOptions } from './reading-options.ts';

export interface LoadedContext {
  readonly context: AnnotatorContext;
  /** Missing resources that are not essential, one line each. */
  readonly warnings: readonly string[];
}

/** @throws Problem when the word list is bad, or the segmenter that was chosen by name cannot be loaded. */
export async function loadContext(
  { segmenter: choice, wordList: file, guideline, effort, year, date }: ReadingOptions,
  common: SharedResources | null = null,
): Promise<LoadedContext> {
  const wordList = file === null ? null : await readWordList(file);
  const resources = loadResources(join(__dirname, '..'), choice, common);
  const { segmenter, recogniser, pageWeights, gazetteer, fallback, problems } = resources;
  if (fallback !== null) throw new Problem(null, `nodejieba cannot be loaded: ${fallback}`);
  const context = { segmenter, recogniser, pageWeights, gazetteer, wordList, guideline, effort, year, date };
  return { context, warnings: problems };
}

async function readWordList(file: string): Promise<WordList | null> {
  const { wordList, problems } = parseWordList(await readText(file));
  const [first] = problems;
  if (first) throw new Problem(`${file}:${first.line + 1}`, first.message);
  return wordList;
}
