/**
 * The corpora of `../shared/ner/dev`: every name that is found as marked there must stay so, and no other may be found, see `known-mistakes.ts`.
 * The recogniser needs the words of the segmenter, whose dictionary `npm run build` makes; without it these tests are skipped, with a message.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { annotateRunningTexts } from '../../src/core/document/annotate.ts';
import type { AnnotatorContext } from '../../src/core/document/context.ts';
import type { EntityType, Guideline, Span } from '../../src/core/reading.ts';
import { loadResources } from '../../src/runtime/node/resources.ts';
import type { Resources } from '../../src/runtime/resources.ts';
import { assertNoNewMistakes } from './known-mistakes.ts';

interface Row {
  readonly text: string;
  readonly entities: readonly (Span & { readonly type: string })[];
  /** Spans that may be marked or not. */
  readonly unsure?: readonly Span[];
}

const labels: Readonly<Record<EntityType, string>> = { person: 'PER', place: 'LOC', organization: 'ORG', work: 'WORK' };

/** `12+34` is a name in line 12 that begins at 34 and is none, `12-34` one that is missed. */
function mistakesIn(content: string, rows: number, context: AnnotatorContext): string[] {
  const golds = content
    .split('\n')
    .slice(0, rows)
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
  const texts = golds.map(({ text }) => text);
  return annotateRunningTexts(texts, context).flatMap((annotation, i) => {
    const { entities, unsure = [] } = golds[i] as Row;
    const isSure = (name: Span) => !unsure.some(({ start, end }) => name.start < end && start < name.end);
    // Only the corpus with unsure spans has works.
    const types = (golds[i] as Row).unsure ? Object.values(labels) : ['PER', 'LOC', 'ORG'];
    const key = ({ start, end }: Span, type: string) => `${start} ${end} ${type}`;
    const found = annotation.mentions
      .map((name) => ({ ...name, label: labels[name.type] }))
      .filter((name) => types.includes(name.label) && isSure(name));
    const wanted = entities.filter(({ type }) => types.includes(type));
    const foundKeys = new Set(found.map((name) => key(name, name.label)));
    const wantedKeys = new Set(wanted.map((name) => key(name, name.type)));
    return [
      ...found.filter((name) => !wantedKeys.has(key(name, name.label))).map(({ start }) => `${i + 1}+${start}`),
      ...wanted.filter((name) => !foundKeys.has(key(name, name.type))).map(({ start }) => `${i + 1}-${start}`),
    ];
  });
}

describe('names of ../shared', () => {
  const corpora: readonly [name: string, guideline: Guideline, rows: number][] = [
    ['modern', 'readers', 80],
    ['msra', 'msra', 100],
    ['cluener', 'cluener', 200],
  ];
  let resources: Resources | null = null;
  before(function () {
    if (!existsSync(resolve('dist/segmenter.bin'))) {
      console.log('      skipped: dist/segmenter.bin is missing; npm run build makes it');
      this.skip();
    }
    resources = loadResources(resolve('.'), 'auto');
  });
  for (const [name, guideline, rows] of corpora) {
    it(`are found as in ${name}`, function () {
      const context = { ...(resources as Resources), wordList: null, guideline, year: null };
      assertNoNewMistakes(this, [`ner/dev/${name}.jsonl`], (content = '') => mistakesIn(content, rows, context));
    });
  }
});
