/** A subhead that is another article's headline. */
import assert from 'node:assert/strict';
import { pairsOf } from '../../../src/core/page/cohesion.ts';
import { withNewTopics } from '../../../src/core/page/topics.ts';
import type { PassageKind } from '../../../src/core/reading.ts';

const tea = '去年以来云川市东山县把茶叶作为富民产业来抓全县建成茶园三十万亩带动农户增收';
const water = '西水县今年投入资金改造老旧水渠目前已完成四十公里惠及十二个村庄的群众';
const more = '东山县的茶叶产业还要做大茶园要再建三十万亩云川市把富民产业来抓全县农户增收';

function kinds(parts: readonly (readonly [kind: PassageKind, text: string])[]) {
  const text = parts.map(([, own]) => own).join('\n');
  let at = 0;
  const spans = parts.map(([kind, own]) => {
    const span = { start: at, end: at + own.length, kind, article: 0 };
    at += own.length + 1;
    return span;
  });
  return withNewTopics(pairsOf(text), spans).map(({ kind, article }) => `${kind} ${article}`);
}

describe('a subhead', () => {
  it('whose words occur only behind it, where nothing goes on, is a headline', () =>
    assert.deepEqual(
      kinds([
        ['headline', '茶农迎来好年景'],
        ['paragraph', tea],
        ['subhead', '西水改造老旧水渠'],
        ['paragraph', water],
      ]),
      ['headline 0', 'paragraph 0', 'headline 1', 'paragraph 1'],
    ));
  it('behind which the text goes on stays a subhead', () =>
    assert.deepEqual(
      kinds([
        ['headline', '茶农迎来好年景'],
        ['paragraph', tea],
        ['subhead', '产业还要做大'],
        ['paragraph', more],
      ]),
      ['headline 0', 'paragraph 0', 'subhead 0', 'paragraph 0'],
    ));
  it('of an article that has its headline behind it stays a subhead', () =>
    assert.deepEqual(
      kinds([
        ['paragraph', tea],
        ['subhead', '西水改造老旧水渠'],
        ['paragraph', water],
        ['headline', '茶农迎来好年景'],
      ]),
      ['paragraph 0', 'subhead 0', 'paragraph 0', 'headline 0'],
    ));
});
