/** Anchors: described in one state of a page, found in another. */
import assert from 'node:assert/strict';
import { anchorOf, bareText } from '../../../src/core/annotations/bare-text.ts';
import type { Anchor } from '../../../src/core/annotations/record.ts';
import { resolveAnchors } from '../../../src/core/annotations/resolve.ts';

const anchorFor = (text: string, quote: string, from = 0): Anchor => {
  const start = text.indexOf(quote, from);
  return anchorOf(bareText(text), { start, end: start + quote.length }) as Anchor;
};
const find = (text: string, ...anchors: Anchor[]) =>
  resolveAnchors(bareText(text), anchors).map((place) =>
    place.state === 'lost'
      ? 'lost'
      : `${place.state} ${place.span.start} ${text.slice(place.span.start, place.span.end)}`,
  );

const page = '本报讯（记者林知远）6日从望川\n市水务局获悉，全省共有23万人\n参加测绘，望川市占了一半，比去年多。\n';

describe('anchors', () => {
  it('count what is not white space', () => {
    assert.deepEqual(anchorFor(page, '望川\n市'), {
      at: 13,
      quote: '望川市',
      before: '报讯（记者林知远）6日从',
      after: '水务局获悉，全省共有23',
    });
    assert.equal(anchorOf(bareText(page), { start: 15, end: 16 }), null);
  });
  it('are found again with other wraps, line ends and radicals', () => {
    const anchor = anchorFor(page, '林知远');
    assert.deepEqual(find(page.replaceAll('\n', '\r\n　　'), anchor), ['placed 6 林知远']);
    const mended = page.replaceAll('\n', '').replace('日', '⽇');
    assert.deepEqual(find(mended, anchor), ['placed 6 林知远']);
  });
  it('do not mind whether a radical was made the character it stands for', () => {
    const anchor = anchorFor('记者⻩文⽇说', '⻩文⽇');
    assert.deepEqual(find('记者黄文日说', anchor), ['placed 2 黄文日']);
    assert.deepEqual(find('记者黃文日说', anchor), ['placed 2 黃文日']);
  });
  it('tell two equal names apart by what stands beside them', () => {
    const first = anchorFor(page, '望川\n市');
    const second = anchorFor(page, '望川市');
    const moved = `更正：昨日本报所登一文有误，现予重登。\n${page}`;
    assert.deepEqual(find(moved, first, second), ['placed 33 望川\n市', 'placed 57 望川市']);
  });
  it('are shown as changed or lost, not put on another name', () => {
    const second = anchorFor(page, '望川市');
    assert.match(find(page.replace('望川市占', '望江市占'), second)[0] as string, /^changed/);
    assert.deepEqual(find(page.replace(/，望川市占了一半，比去年多/, ''), second), ['lost']);
  });
});
