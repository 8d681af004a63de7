/** Lines between two texts of which some head the text above and some the text below. */
import assert from 'node:assert/strict';
import { pairsOf } from '../../../src/core/page/cohesion.ts';
import { withSharedHeads } from '../../../src/core/page/shared-heads.ts';
import type { PassageKind } from '../../../src/core/reading.ts';

type Own = readonly [kind: PassageKind, article: number, text: string];
const story: readonly Own[] = [
  ['headline', 0, '茶农迎来好年景'],
  ['paragraph', 0, '南岗县的茶叶今春丰收，各乡都在忙着采茶。'],
  ['paragraph', 0, '红星厂试用棉秆皮织麻袋成功，麻袋结实耐磨。'],
  ['headline', 1, '棉秆皮织成麻袋'],
  ['headline', 1, '沙河两岸植树忙'],
  ['paragraph', 1, '沙河县组织群众植树，两岸已经绿了。'],
];

/** Of each part the first letter of its kind and its article. */
function read(own: readonly Own[]): string {
  const text = own.map(([, , line]) => line).join('\n');
  let at = 0;
  const parts = own.map(([kind, article, line]) => {
    const part = { start: at, end: at + line.length, kind, article, isPhrase: !/[，。]/.test(line) };
    at += line.length + 1;
    return part;
  });
  return withSharedHeads(text, pairsOf(text), parts)
    .map(({ kind, article }) => `${kind.charAt(0)}${article}`)
    .join(' ');
}
const whole = (own: readonly Own[]): string => own.map(([kind, article]) => `${kind.charAt(0)}${article}`).join(' ');
const changed = (i: number, ...own: Own) => story.with(i, own);

describe('lines between two texts', () => {
  it('are the headline behind the one, and that of the other', () => assert.equal(read(story), 'h0 p0 p1 h1 h2 p2'));
  it('are so as subheads of one article, and read as text', () => {
    const of = (kind: PassageKind) =>
      story.map(
        ([own, article, line], i): Own => (i === 3 || i === 4 ? [kind, 0, line] : [own, i === 5 ? 0 : article, line]),
      );
    assert.equal(read(of('subhead')), 'h0 p0 p1 h1 h2 p2');
    assert.equal(read(of('paragraph')), 'h0 p0 p1 h1 h2 p2');
  });
  it('are so behind a text without a headline of its own', () => assert.equal(read(story.slice(2)), 'p0 h0 h1 p1'));
  it('are one headline where the first is of the text below, too, or of none', () => {
    for (const line of ['沙河群众植树织麻袋', '一天比一天更忙了'])
      assert.equal(read(changed(3, 'headline', 1, line)), whole(story));
  });
  it('are one headline where nothing of the last is said below', () =>
    assert.equal(read(changed(4, 'headline', 1, '一天比一天更忙了')), whole(story)));
  it('are one headline where the whole text above has one and speaks of the first', () =>
    assert.equal(read(changed(1, 'paragraph', 0, '南岗县用棉秆皮织麻袋。')), whole(story)));
  it('are one headline where the text above ends within a sentence', () =>
    assert.equal(read(changed(1, 'paragraph', 0, '南岗县的茶叶今春丰收，各乡都在')), whole(story)));
  it('are so where the labels tell it, and give the first text two headlines', () =>
    assert.equal(
      read(story.map(([kind, article, line], i): Own => [kind, i === 3 ? 0 : article, line])),
      'h0 p0 p1 h1 h2 p2',
    ));
  it('are parted anew where the labels part them against their words', () => {
    const told = (below: string, article: number): readonly Own[] => [
      ...story.slice(2, 4).map(([kind, , line]): Own => [kind, 0, line]),
      ['headline', article, below],
      ['headline', 1, '两岸开出五十里绿带'],
      ['paragraph', 1, '沙河县组织群众植树，两岸已经绿了。'],
    ];
    assert.equal(read(told('沙河两岸植树忙', 0)), 'p0 h0 h1 h1 p1');
    assert.equal(read(told('麻袋结实又耐磨', 1)), 'p0 h0 h0 h1 p1');
    // Words that occur on neither side leave the labels.
    assert.equal(read(told('一天比一天更忙了', 0)), 'p0 h0 h0 h1 p1');
    assert.equal(read(told('一天比一天更忙了', 1)), 'p0 h0 h1 h1 p1');
  });
  it('leave what the labels read as text below a headline', () => {
    const told = [...story.slice(0, 5), ['paragraph', 1, '全县各乡一起动手植树'] as const, ...story.slice(5)];
    assert.equal(
      read(told.map(([kind, article, line], i): Own => [kind, i === 3 ? 0 : article, line])),
      'h0 p0 p1 h1 h2 p2 p2',
    );
  });
});

describe('an article with a headline at either end', () => {
  const both = (first: string): readonly Own[] => [
    ...story.slice(2, 4).map(([kind, , line]): Own => [kind, 0, line]),
    ['headline', 1, '沙河两岸植树忙'],
    ['paragraph', 1, '沙河县组织群众植树，两岸已经绿了。'],
    ['paragraph', 1, first],
    ['headline', 1, '广播站增加早晨节目'],
  ];
  it('is two, of which the second begins where the words of the last headline do', () =>
    assert.equal(read(both('县广播站每天增加早晨播音。')), 'p0 h0 h1 p1 p2 h2'));
  it('is parted where the words of both headlines part best', () => {
    // 增加 stands in the first story, too, and only its own words tell that it goes on.
    const more: readonly Own[] = [
      ...both('沙河还要植树，比去年增加一倍。').slice(0, -1),
      ['paragraph', 1, '县里又有了新节目。'],
      ['paragraph', 1, '广播站每天早晨增加播音。'],
      ['headline', 1, '广播站增加早晨节目'],
    ];
    assert.equal(read(more), 'p0 h0 h1 p1 p1 p2 p2 h2');
    // Within a sentence no text begins.
    assert.equal(read(more.with(4, ['paragraph', 1, '沙河还要植树，比去年增加一倍，'])), 'p0 h0 h1 p1 p1 p1 p1 h1');
  });
  it('stays one where no text has them', () => assert.equal(read(both('树苗都是本县育的。')), 'p0 h0 h1 p1 p1 h1'));
});
