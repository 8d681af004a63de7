/** Line ends of which tidying is not sure: those that it keeps, and those that it joins. */
import assert from 'node:assert/strict';
import { tidy } from '../../../src/core/edits/tidy.ts';
import { unsureLineEnds } from '../../../src/core/edits/unsure.ts';
import lines from '../../fixtures/unsure-wraps.json' with { type: 'json' };
import { pageWeights } from '../../page-weights.ts';

const options = { radicals: false };
const unsureIn = (text: string) => {
  const { kept, joined } = unsureLineEnds(text, pageWeights, options);
  const around = ({ start, end }: { start: number; end: number }) => text.slice(start - 3, end + 3);
  return { kept: kept.map(around), joined: joined.map(around) };
};

/** No paragraph is indented, and those that end do so where their column does, or little before: their line ends may be wraps, or not. */
const page = lines.join('\n');
const kept = ['来了。\n护湖员'];
const joined = ['里头。\n这些人', '渔民。\n秦扶摇'];

describe('line ends of which tidying is not sure', () => {
  it('are kept behind a full line that a paragraph may end with', () => assert.deepEqual(unsureIn(page).kept, kept));
  it('are joined where they look more like wraps', () => {
    assert.deepEqual(unsureIn(page).joined, joined);
    assert.match(tidy(page, pageWeights, { ...options, range: null }), /里头。这些人/);
  });
  it('are those on every page of a document', () =>
    assert.deepEqual(unsureIn(`${page}\f${page}`), { kept: [...kept, ...kept], joined: [...joined, ...joined] }));
  it('are none where every paragraph is indented', () => {
    const indented = page.replace(/^(?=本报|护湖员的|他们说|这些人|秦扶摇表)/gm, '　　');
    assert.deepEqual(unsureIn(indented), { kept: [], joined: [] });
  });
  it('are none in an empty text', () => assert.deepEqual(unsureIn(''), { kept: [], joined: [] }));
});
