/** Promises about anchors: what only moves white space changes nothing, and no anchor is ever put on other text than it was on. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorOf, type BareText, bareText } from '../../src/core/annotations/bare-text.ts';
import type { Anchor } from '../../src/core/annotations/record.ts';
import { resolveAnchors } from '../../src/core/annotations/resolve.ts';
import { tidy } from '../../src/core/edits/tidy.ts';
import { inventNewspaper } from '../pages/newsroom.ts';

/** An anchor every few characters, of one to six units. */
function anchorsOf(page: BareText, every: number): Anchor[] {
  const anchors: Anchor[] = [];
  for (let at = 3; at < page.bare.length - 6; at += every) {
    const span = { start: page.offsets[at] as number, end: (page.offsets[at + (at % 6)] as number) + 1 };
    anchors.push(anchorOf(page, span) as Anchor);
  }
  return anchors;
}

/** A character of the old page, or one that was not there. */
interface Unit {
  readonly character: string;
  readonly origin: number | null;
}
const unitsOf = (text: string): Unit[] => [...text].map((character, origin) => ({ character, origin }));

/** How many anchors are placed where their text is, placed elsewhere, or left for a reader to look at. */
function judge(anchors: readonly Anchor[], after: readonly Unit[]) {
  const text = after.map(({ character }) => character).join('');
  const placeOf = new Map(after.flatMap(({ origin }, place) => (origin === null ? [] : [[origin, place] as const])));
  const verdicts = { right: 0, wrong: 0, asked: 0 };
  resolveAnchors(bareText(text), anchors).forEach((place, i) => {
    const { at, quote } = anchors[i] as Anchor;
    const now = Array.from(quote, (_, k) => placeOf.get(at + k));
    const stayed = now.every((own, k) => own !== undefined && own === (now[0] as number) + k);
    if (place.state !== 'placed') verdicts.asked++;
    else if (stayed && place.span.start === now[0] && place.span.end === place.span.start + quote.length)
      verdicts.right++;
    else verdicts.wrong++;
  });
  return verdicts;
}

/** The seed of a page: a failure is told with it, not with the page. */
const page = fc.integer({ min: 0, max: 1_000_000 });
const newspaper = (seed: number) => inventNewspaper(seed, 3000);
/** The runs are the same every time: a share of wrong places is no promise about each page. */
const seed = 20;

describe('promises about anchors', () => {
  const holdsFor = (change: (text: string) => string) =>
    fc.assert(
      fc.property(page, (number) => {
        const text = newspaper(number);
        const before = bareText(text);
        const anchors = anchorsOf(before, 7);
        const changed = change(text);
        const after = bareText(changed);
        for (const [i, place] of resolveAnchors(after, anchors).entries()) {
          const { at, quote } = anchors[i] as Anchor;
          const end = (after.offsets[at + quote.length - 1] as number) + 1;
          assert.deepEqual(place, { state: 'placed', span: { start: after.offsets[at], end } });
        }
      }),
      { numRuns: 60, seed },
    );
  it('tidy moves none', () => holdsFor((text) => tidy(text, { radicals: false, range: null })));
  it('other line ends and a byte order mark move none', () =>
    holdsFor((text) => `\ufeff${text.replaceAll('\n', '\r\n')}`));
  it('another column width moves none', () => holdsFor((text) => text.replace(/\s/g, '').replace(/.{11}/gu, '$&\n　')));
  it('radicals in place of characters move none', () =>
    holdsFor((text) => text.replaceAll('日', '⽇').replaceAll('月', '⽉').replaceAll('长', '⻓')));
  it('radicals mended by tidy move none', () =>
    fc.assert(
      fc.property(page, (number) => {
        const raw = newspaper(number).replaceAll('日', '⽇').replaceAll('人', '⼈');
        const anchors = anchorsOf(bareText(raw), 7);
        const after = bareText(tidy(raw, { radicals: true, range: null }));
        resolveAnchors(after, anchors).forEach((place, i) => {
          assert.ok(place.state === 'placed' && place.span.start === after.offsets[anchors[i]?.at ?? -1]);
        });
      }),
      { numRuns: 60, seed },
    ));

  /** Passages of these lengths cut out and put in elsewhere. */
  const moves = (least: number, most: number, count: number) =>
    fc.array(fc.record({ length: fc.integer({ min: least, max: most }), from: fc.nat(), to: fc.nat() }), {
      minLength: 1,
      maxLength: count,
    });
  const noneIsWrong = (least: number, most: number, count: number) => {
    let right = 0;
    let all = 0;
    fc.assert(
      fc.property(page, moves(least, most, count), (number, moved) => {
        const { bare } = bareText(newspaper(number));
        const anchors = anchorsOf(bareText(bare), 7);
        const units = unitsOf(bare);
        for (const { length, from, to } of moved) {
          const cut = units.splice(from % (units.length - length), length);
          units.splice(to % units.length, 0, ...cut);
        }
        const verdicts = judge(anchors, units);
        right += verdicts.right;
        all += anchors.length;
        assert.equal(verdicts.wrong, 0);
      }),
      { numRuns: 60, seed },
    );
    console.log(right / all);
    assert.ok(right / all > 0.9, `${right} of ${all} are found`);
  };
  it('moved headlines are found or asked about', () => noneIsWrong(8, 24, 4));
  it('moved articles are found or asked about', () => noneIsWrong(200, 900, 2));

  it('after twenty edits hardly any is wrong, and most are found', () => {
    const edit = fc.record({ kind: fc.nat(2), length: fc.integer({ min: 1, max: 6 }), at: fc.nat(), copied: fc.nat() });
    const sum = { right: 0, wrong: 0, asked: 0 };
    fc.assert(
      fc.property(page, fc.array(edit, { minLength: 20, maxLength: 20 }), (number, edits) => {
        const { bare } = bareText(newspaper(number));
        const units = unitsOf(bare);
        for (const { kind, length, at, copied } of edits) {
          const from = copied % (bare.length - length);
          const put = [...bare.slice(from, from + length)].map((character) => ({ character, origin: null }));
          units.splice(at % units.length, kind === 1 ? 0 : length, ...(kind === 0 ? [] : put));
        }
        const { right, wrong, asked } = judge(anchorsOf(bareText(bare), 7), units);
        sum.right += right;
        sum.wrong += wrong;
        sum.asked += asked;
      }),
      { numRuns: 100, seed },
    );
    const all = sum.right + sum.wrong + sum.asked;
    console.log(sum);
    assert.ok(sum.wrong / all <= 0.001, `${sum.wrong} of ${all} are wrong`);
    assert.ok(sum.right / all > 0.9, `${sum.right} of ${all} are right`);
  });
});
