/**
 * Sentences of the project's own writing with their names, see `test/fixtures/README.md`. Most were written to judge how names are read before that
 * was tried on them. The recogniser needs the words of the segmenter, whose dictionary `npm run build` makes; without it these tests are skipped, with
 * a message.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { annotateRunningTexts } from '../../src/core/document/annotate.ts';
import { annotateDocument } from '../../src/core/document/document.ts';
import type { EntityType, Mention, PageAnnotation } from '../../src/core/reading.ts';
import { loadResources } from '../../src/runtime/node/resources.ts';

type OneOf<T> = T | readonly T[];

interface Case {
  readonly kind: string;
  readonly text: string;
  /** Read as a page and not as running text. */
  readonly page?: true;
  /** What is a name, and how often at least where that is more than once; several where any of them will do. Other names may be there, too. */
  readonly names?: readonly (readonly [name: OneOf<string>, type: OneOf<EntityType>, times?: number])[];
  /** What is no name. */
  readonly not?: readonly string[];
  /** Nothing is a name. */
  readonly none?: true;
  /** Pairs of names of one entity. */
  readonly same?: readonly (readonly [string, string])[];
}

/** So many are not all right today. Whoever mends some lowers it. */
const mostWrong = 133;

const cases = readFileSync(new URL('../fixtures/names.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Case);

/** A name without the blanks and line ends in it. */
const bare = (text: string) => text.replace(/\s/g, '');
const allOf = <T extends string>(one: OneOf<T>): readonly string[] => [one].flat() as string[];

function isRight({ text, names = [], not = [], none, same = [] }: Case, { mentions }: PageAnnotation): boolean {
  const nameOf = ({ start, end }: Mention) => bare(text.slice(start, end));
  const entitiesOf = (name: string) =>
    new Set(mentions.filter((mention) => nameOf(mention) === name).map(({ entity }) => entity));
  const isThere = ([name, type, times = 1]: NonNullable<Case['names']>[number]) => {
    const [spellings, types] = [allOf(name).map(bare), allOf(type)];
    return (
      mentions.filter((mention) => types.includes(mention.type) && spellings.includes(nameOf(mention))).length >= times
    );
  };
  return (
    names.every(isThere) &&
    !mentions.some((mention) => none === true || not.includes(nameOf(mention))) &&
    same.every(([one, other]) => [...entitiesOf(one)].some((entity) => entitiesOf(other).has(entity)))
  );
}

describe('names in sentences of our own', () => {
  it(`are all right, but in ${mostWrong} of ${cases.length}`, function () {
    if (!existsSync(resolve('dist/segmenter.bin'))) {
      console.log('      skipped: dist/segmenter.bin is missing; npm run build makes it');
      this.skip();
    }
    const context = {
      ...loadResources(resolve('.'), 'auto'),
      wordList: null,
      guideline: 'readers',
      year: null,
    } as const;
    const sentences = cases.filter(({ page }) => !page);
    const readings = annotateRunningTexts(
      sentences.map(({ text }) => text),
      context,
    );
    const pages = cases.filter(({ page }) => page);
    const wrong = [
      ...sentences.filter((own, i) => !isRight(own, readings[i] as PageAnnotation)),
      ...pages.filter((own) => !isRight(own, annotateDocument(own.text, context)[0]?.annotation as PageAnnotation)),
    ];
    assert.ok(
      wrong.length <= mostWrong,
      `${wrong.length} wrong:\n${wrong.map(({ kind, text }) => `${kind}: ${text}`).join('\n')}`,
    );
  }).timeout(60_000);
});
