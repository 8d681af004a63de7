/** Names in bylines are persons. */
import assert from 'node:assert/strict';
import { withBylines } from '../../../src/core/entities/bylines.ts';
import { parseWordList } from '../../../src/core/entities/word-list.ts';
import type { Article, NameSpan, Page, Passage } from '../../../src/core/reading.ts';
import { joinText } from '../../../src/core/text/passage.ts';

const text = '新华社云川7月6日电（记者荣松、 \n林 知远）全市日前启用新楼。';
const passage: Passage = { ...joinText(text), article: 0 };
const article = {
  byline: { start: text.indexOf('荣松'), end: text.indexOf('）'), names: ['荣松', '林知远'] },
} as unknown as Article;
const page: Page = { articles: [article], passages: [passage], furniture: [], uncertainWraps: [] };
const shown = (names: readonly NameSpan[] | undefined) =>
  names?.map(({ start, end, type }) => `${type} ${passage.folded.slice(start, end)}`);
const at = (name: string, type: NameSpan['type']): NameSpan => ({
  start: passage.folded.indexOf(name),
  end: passage.folded.indexOf(name) + name.length,
  type,
});

describe('names in bylines', () => {
  it('are persons, also where the recogniser found none', () =>
    assert.deepEqual(shown(withBylines(page, [[at('云川', 'place')]], null)[0]), [
      'place 云川',
      'person 荣松',
      'person 林知远',
    ]));
  it('replace what the recogniser found there', () =>
    assert.deepEqual(shown(withBylines(page, [[at('知远', 'place'), at('全市', 'place')]], null)[0]), [
      'person 荣松',
      'person 林知远',
      'place 全市',
    ]));
  it("are left out where the reader's word list says so", () => {
    const { wordList } = parseWordList('荣松\tignore');
    assert.deepEqual(shown(withBylines(page, [[]], wordList)[0]), ['person 林知远']);
  });
  it("are what the reader's word list says", () => {
    const { wordList } = parseWordList('荣松\tplace');
    assert.deepEqual(shown(withBylines(page, [[]], wordList)[0]), ['place 荣松', 'person 林知远']);
  });
  it('are not looked for in running text', () =>
    assert.deepEqual(withBylines({ ...page, articles: [] }, [[at('云川', 'place')]], null), [[at('云川', 'place')]]));
});
