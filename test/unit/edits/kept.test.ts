/** Line ends that tidying keeps though they may be wraps. */
import assert from 'node:assert/strict';
import { keptWraps } from '../../../src/core/edits/kept.ts';
import lines from '../../fixtures/unsure-wraps.json' with { type: 'json' };
import { pageWeights } from '../../page-weights.ts';

const keptIn = (text: string) =>
  keptWraps(text, pageWeights, { radicals: false }).map(({ start, end }) => text.slice(start - 3, end + 3));

/** No paragraph is indented, and the first ends where its column does: the line end behind it may be a wrap. */
const page = lines.join('\n');

describe('line ends that tidying keeps though they may be wraps', () => {
  it('are those behind a full line that a paragraph may end with', () =>
    assert.deepEqual(keptIn(page), ['来了。\n护湖员']));
  it('are those on every page of a document', () =>
    assert.deepEqual(keptIn(`${page}\f${page}`), ['来了。\n护湖员', '来了。\n护湖员']));
  it('are none where every paragraph is indented', () => {
    const indented = page.replace(/^(?=本报|护湖|秦扶摇表)/gm, '　　');
    assert.deepEqual(keptIn(indented), []);
  });
  it('are none in an empty text', () => assert.deepEqual(keptIn(''), []));
});
