/** Which lines of a file change when its page was edited in the editor. */
import assert from 'node:assert/strict';
import { anchorOf, bareText } from '../../../src/core/annotations/bare-text.ts';
import { annotationsOf, newFile, parseFile, serialiseFile } from '../../../src/core/annotations/file.ts';
import { reanchored } from '../../../src/core/annotations/reanchor.ts';
import { newAnnotation } from '../../../src/core/annotations/record.ts';
import { type Place, resolveAnchors } from '../../../src/core/annotations/resolve.ts';

const page = '本报讯（记者林知远）6日从望川市水务局获悉，全省共有23万人参加测绘，青岚县占了一半，比去年多。';
const names = ['林知远', '望川市', '青岚县'];

/** The file after the page became `edited`, the places of the names followed through the edit. */
function save(edited: string, quotes = names) {
  const bare = bareText(page);
  const entries = names.map((name, i) => {
    const start = page.indexOf(name);
    const anchor = anchorOf(bare, { start, end: start + name.length });
    assert.ok(anchor);
    return newAnnotation(anchor, { id: `n${i}`, layer: 'entity', type: 'place', state: 'accepted' });
  });
  const file = parseFile(serialiseFile({ ...newFile({ page: 'page.txt' }), entries }));
  const places = new Map(
    quotes.map((quote, i): [string, Place] => {
      const start = edited.indexOf(quote);
      return [`n${i}`, { state: 'placed', span: { start, end: start + quote.length } }];
    }),
  );
  const saved = reanchored(file, bareText(edited), places);
  const changed = annotationsOf(saved).filter((annotation) => !annotationsOf(file).includes(annotation));
  return {
    changed: changed.map(({ id }) => id),
    found: resolveAnchors(bareText(edited), annotationsOf(saved)),
    places,
  };
}

describe('anchors brought up to date', () => {
  it('change no line when white space changes, or text far before', () => {
    assert.deepEqual(save(page.replace('水务局', '水\r\n务局')).changed, []);
    assert.deepEqual(save(`更正：昨日一文有误。${page}`).changed, ['n0']);
  });
  it('change the lines beside an edit alone', () => {
    assert.deepEqual(save(page.replace('去年多', '去年多了')).changed, ['n2']);
  });
  it('are found where they were followed to, also in text that stands twice', () => {
    const twice = `${page}\n${page}`;
    const { found, places } = save(twice);
    assert.deepEqual(found, [...places.values()]);
  });
  it('take over a quote that was edited and placed again', () => {
    const { changed, found } = save(page.replace('望川市', '望江市'), ['林知远', '望江市', '青岚县']);
    assert.deepEqual(changed, ['n0', 'n1']);
    assert.ok(found.every(({ state }) => state === 'placed'));
  });
});
