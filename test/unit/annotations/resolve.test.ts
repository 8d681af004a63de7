/** How anchors are found in a page that other programs edited: each mechanism by the case that it is there for. */
import assert from 'node:assert/strict';
import { anchorOf, bareText } from '../../../src/core/annotations/bare-text.ts';
import { resolveAnchors } from '../../../src/core/annotations/resolve.ts';

const lead = '本报望川市七月六日电（记者石大有）六日从水务局获悉，今年以来全市新建管网四百公里。';
const middle = '负责人陆知秋说，青岚县上游来水偏少，湖区水位比去年同期低了半米，但水质稳定。';
const last = '据测绘院介绍，北岭县将在年底之前完成三座泵站的改造，届时可供六万人用水。';
const page = lead + middle + last;

/** Anchors on these quotes in the page, in text order; each may be written with what follows it, to tell it from others. */
const anchors = (...quotes: string[]) =>
  quotes.map((quote) => {
    const start = page.indexOf(quote);
    const anchor = anchorOf(bareText(page), { start, end: start + quote.length });
    assert.ok(start >= 0 && anchor, quote);
    return anchor;
  });
const names = ['望川市', '石大有', '水务局', '陆知秋', '青岚县', '湖区', '测绘院', '北岭县'];

/** What becomes of the names of the page in an edited one: their place, or a word. */
function find(edited: string, own: readonly string[] = names): (number | string)[] {
  return resolveAnchors(bareText(edited), anchors(...own)).map((place) =>
    place.state === 'placed' ? place.span.start : place.state,
  );
}
const placesIn = (edited: string) => names.map((name) => edited.indexOf(name));

describe('anchors in an edited page', () => {
  it('follow text put before them and taken away', () => {
    const edited = `更正启事。${page.replace('今年以来', '')}`;
    assert.deepEqual(find(edited), placesIn(edited));
  });
  it('follow a paragraph that was moved, and are asked about at its ends, where their context is another one', () => {
    const edited = last + lead + middle;
    const [first, ...others] = find(edited).toReversed();
    assert.equal(first, edited.indexOf('北岭县'));
    assert.deepEqual(
      others,
      placesIn(edited)
        .toReversed()
        .slice(1)
        .map((place, i) => (i === 0 ? 'changed' : place)),
    );
  });
  it('stay where they are when the passage is copied elsewhere, and are asked about where their own was edited', () => {
    const copied = middle + page;
    assert.deepEqual(
      find(copied).slice(3),
      placesIn(page)
        .slice(3)
        .map((place) => place + middle.length),
    );
    const edited = middle + page.replace('负责人陆知秋', '负责人：陆知秋');
    assert.deepEqual(find(edited)[3], 'changed');
  });
  it('are not sure where a passage stands twice and nothing tells which is meant', () => {
    const doubled = lead + middle + middle + last;
    assert.equal(find(doubled)[5], 'lost');
    assert.deepEqual(find(doubled)[7], doubled.indexOf('北岭县'));
  });
  it('are changed where the name itself was edited', () => {
    const edited = page.replace('陆知秋', '陆知春');
    const places = resolveAnchors(bareText(edited), anchors(...names));
    const place = places[3];
    assert.ok(place?.state === 'changed');
    assert.equal(edited.slice(place.span.start, place.span.end), '陆知春');
    assert.ok(places.every(({ state }, i) => i === 3 || state === 'placed'));
  });
  it('are lost where the sentence is gone, though the name stands elsewhere', () => {
    const edited = `${lead}${last}另据报道，陆知秋昨日出席了会议。`;
    assert.deepEqual(find(edited).slice(3, 6), ['lost', 'lost', 'lost']);
  });
  it('do not go to another name in the same sentence of another article', () => {
    const dateline = '本报望川市七月八日电（记者石大有）';
    const edited = page.replace('本报望川市七月六日电（记者石大有）', '') + dateline;
    assert.ok(
      find(edited)
        .slice(0, 2)
        .every((place) => place === 'lost' || place === 'changed'),
    );
  });
  it('are found by neighbours in a page whose lines count from different states of it', () => {
    const [first, ...others] = anchors(...names);
    assert.ok(first);
    const moved = { ...first, at: first.at + 500 };
    assert.deepEqual(
      resolveAnchors(bareText(page), [moved, ...others]).map(({ state }) => state),
      names.map(() => 'placed'),
    );
  });
});
