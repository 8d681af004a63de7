/** Promises about anchors: what only moves white space changes nothing, and no anchor is ever put on other text than it was on. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorOf, type BareText, bareText } from '../../src/core/annotations/bare-text.ts';
import type { Anchor } from '../../src/core/annotations/record.ts';
import { resolveAnchors } from '../../src/core/annotations/resolve.ts';
import { tidy } from '../../src/core/edits/tidy.ts';
import { pick, randomFrom } from '../../src/training/random.ts';
import { pageWeights } from '../page-weights.ts';
import { inventArticles, inventNewspaper } from '../pages/newsroom.ts';

/** An anchor every seven characters, of one to six units, in text order; none holds a full stop, as no name and no figure does. */
function anchorsOf(page: BareText): Anchor[] {
  const anchors: Anchor[] = [];
  for (let at = 3; at < page.bare.length - 6; at += 7) {
    const span = { start: page.offsets[at] as number, end: (page.offsets[at + (at % 6)] as number) + 1 };
    const anchor = anchorOf(page, span) as Anchor;
    if (!/[。”]/.test(anchor.quote)) anchors.push(anchor);
  }
  return anchors;
}

/** A character of the old page, or one that was not there. */
interface Unit {
  readonly character: string;
  readonly origin: number | null;
}
const unitsOf = (text: string): Unit[] => text.split('').map((character, origin) => ({ character, origin }));

/** The units of each part of a page, without white space. */
function unitsOfParts(parts: readonly string[]): Unit[][] {
  let origin = 0;
  return parts.map((part) => Array.from(bareText(part).bare, (character) => ({ character, origin: origin++ })));
}
/** Headlines and paragraphs made of a few sentences that come again and again. */
const repetitiveParts = (number: number) =>
  inventArticles(randomFrom(number), 6).flatMap(({ headline, paragraphs }) => [...headline, ...paragraphs]);
/** Headlines and paragraphs in which names and words come again, but no sentence does. */
function variedParts(number: number): string[] {
  const random = randomFrom(number);
  const words =
    '望川市 石大有 陆知秋 云泽 测绘 工程 水务局 已经 建成 投用 23万 3.5亿元 居民 昨天 说 的 在 和 “ ” ， 、 更加 湿地 公园'.split(
      ' ',
    );
  const sentence = (length: number) => Array.from({ length }, () => pick(random, words)).join('');
  const part = () => (random() < 0.3 ? sentence(6) : `${sentence(20 + Math.floor(random() * 100))}。`);
  return Array.from({ length: 30 }, part);
}
const textOf = (units: readonly Unit[]) => units.map(({ character }) => character).join('');

interface Verdicts {
  right: number;
  wrong: number;
  asked: number;
}
function add(sum: Verdicts, { right, wrong, asked }: Verdicts): void {
  sum.right += right;
  sum.wrong += wrong;
  sum.asked += asked;
}

/** How many anchors are placed where their text is, placed elsewhere, or left for a reader to look at. */
function judge(anchors: readonly Anchor[], after: readonly Unit[]): Verdicts {
  const placeOf = new Map(after.flatMap(({ origin }, place) => (origin === null ? [] : [[origin, place] as const])));
  const verdicts = { right: 0, wrong: 0, asked: 0 };
  resolveAnchors(bareText(textOf(after)), anchors).forEach((place, i) => {
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
        const anchors = anchorsOf(before);
        const changed = change(text);
        const after = bareText(changed);
        for (const [i, place] of resolveAnchors(after, anchors).entries()) {
          const { at, quote } = anchors[i] as Anchor;
          const end = (after.offsets[at + quote.length - 1] as number) + 1;
          assert.deepEqual(place, { state: 'placed', span: { start: after.offsets[at], end } });
        }
      }),
      { numRuns: 60, seed, endOnFailure: true },
    );
  it('tidy moves none', () => holdsFor((text) => tidy(text, pageWeights, { radicals: false, range: null })));
  it('other line ends and a byte order mark move none', () =>
    holdsFor((text) => `\ufeff${text.replaceAll('\n', '\r\n')}`));
  it('another column width moves none', () => holdsFor((text) => text.replace(/\s/g, '').replace(/.{11}/gu, '$&\n　')));
  it('radicals in place of characters move none', () =>
    holdsFor((text) => text.replaceAll('日', '⽇').replaceAll('月', '⽉').replaceAll('长', '⻓')));
  it('radicals mended by tidy move none', () =>
    fc.assert(
      fc.property(page, (number) => {
        const raw = newspaper(number).replaceAll('日', '⽇').replaceAll('人', '⼈');
        const anchors = anchorsOf(bareText(raw));
        const after = bareText(tidy(raw, pageWeights, { radicals: true, range: null }));
        resolveAnchors(after, anchors).forEach((place, i) => {
          assert.ok(place.state === 'placed' && place.span.start === after.offsets[anchors[i]?.at ?? -1]);
        });
      }),
      { numRuns: 60, seed, endOnFailure: true },
    ));

  /** Some headlines and paragraphs cut out and put before another one, one to four times. */
  const moves = (least: number, most: number) =>
    fc.array(fc.record({ count: fc.integer({ min: least, max: most }), from: fc.nat(), to: fc.nat() }), {
      minLength: 1,
      maxLength: 4,
    });
  /** The share of anchors that are placed right and wrong after moves. */
  const afterMoves = (partsOf: (number: number) => readonly string[], least: number, most: number) => {
    const sum = { right: 0, wrong: 0, asked: 0 };
    fc.assert(
      fc.property(page, moves(least, most), (number, moved) => {
        const parts = unitsOfParts(partsOf(number));
        const anchors = anchorsOf(bareText(textOf(parts.flat())));
        for (const { count, from, to } of moved) {
          const cut = parts.splice(from % (parts.length - count), count);
          parts.splice(to % parts.length, 0, ...cut);
        }
        add(sum, judge(anchors, parts.flat()));
      }),
      { numRuns: 60, seed },
    );
    const all = sum.right + sum.wrong + sum.asked;
    return { right: sum.right / all, wrong: sum.wrong / all };
  };
  for (const [title, least, most] of [
    ['a headline or a paragraph', 1, 1],
    ['articles', 2, 9],
  ] as const) {
    it(`moving ${title} puts none wrong`, () => {
      const { right, wrong } = afterMoves(variedParts, least, most);
      assert.equal(wrong, 0);
      assert.ok(right > 0.95, `${right} are found`);
    });
    it(`moving ${title} puts hardly any wrong even among sentences that come again`, () => {
      const { right, wrong } = afterMoves(repetitiveParts, least, most);
      assert.ok(wrong <= 0.001, `${wrong} are wrong`);
      assert.ok(right > 0.95, `${right} are found`);
    });
  }

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
        add(sum, judge(anchorsOf(bareText(bare)), units));
      }),
      { numRuns: 100, seed, endOnFailure: true },
    );
    const all = sum.right + sum.wrong + sum.asked;
    assert.ok(sum.wrong / all <= 0.001, `${sum.wrong} of ${all} are wrong`);
    assert.ok(sum.right / all > 0.9, `${sum.right} of ${all} are right`);
  });
});
