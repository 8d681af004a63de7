import assert from 'node:assert/strict';
import { isReference, jumpOf, splitJumpLines } from '../../../src/core/page/jump-lines.ts';
import { linesOf } from '../../../src/core/page/lines.ts';

describe('a jump line', () => {
  for (const [line, direction] of [
    ['（下转第二版）', 'to'],
    ['〈下转第二版)', 'to'],
    ['(下转A4版)', 'to'],
    ['▲（紧接第1版）', 'from'],
    ['[上接第一版）', 'from'],
    ['〈上接第一版〉', 'from'],
    ['上接1版', 'from'],
    ['（緊接第一版）', 'from'],
    ['（ 下 转 第 二 版 ）', 'to'],
    ['（上接第一版《老桥新貌》）', 'from'],
    ['（文接第1页）', 'from'],
    ['（文转第8页）', 'to'],
    ['（续第2页）', 'from'],
    ['（續自A3版）', 'from'],
    ['（轉第四頁）', 'to'],
    ['（续完）', null],
    ['续第2页的话题', null],
    ['文接前页', null],
    ['他接到第一版的电话', null],
    ['转版面的事，明天再说', null],
    ['（见第二版）', null],
  ] as const) {
    it(`${line} → ${direction ?? 'none'}`, () => assert.equal(jumpOf(line), direction));
  }

  for (const [line, expected] of [
    ['详见A05版', true],
    ['詳見今日第二版', true],
    ['全文见第4版', true],
    ['>>A03', true],
    ['▶3版', true],
    ['→ 第11页', true],
    ['>>3', false],
    ['（全文见第4版）', false],
    ['一场没有彩排的婚礼 ▶6版', false],
    ['读者在第3版看见老桥', false],
  ] as const)
    it(`${line} ${expected ? 'refers' : 'does not refer'} to another page`, () =>
      assert.equal(isReference(line), expected));

  const split = (text: string) => splitJumpLines(text, linesOf(text)).map(({ start, end }) => text.slice(start, end));
  it('before a text is a line of its own', () =>
    assert.deepEqual(split('[上接第一版）南岗县开春发放种子'), ['[上接第一版）', '南岗县开春发放种子']));
  it('behind a text, too', () =>
    assert.deepEqual(split('让人豁然开朗。(下转第二版)'), ['让人豁然开朗。', '(下转第二版)']));
  it('within a text is none', () =>
    assert.deepEqual(split('见（下转第二版）的后半部分'), ['见（下转第二版）的后半部分']));
  it('has its own width, and what stands behind it reaches as far as the line did', () => {
    const [jump, rest] = splitJumpLines('（上接第一版）北川市', linesOf('（上接第一版）北川市'));
    assert.deepEqual([jump?.width, rest?.width], [7, 10]);
  });
  it('before a full line of text was a line of its own, and leaves the text its width', () => {
    const text = '（上接第一版）南岗县开春送良种下\n乡来，农技员也到田头\n手把手地教人。';
    assert.deepEqual(
      splitJumpLines(text, linesOf(text)).map(({ width }) => width),
      [7, 9, 10, 7],
    );
  });
  it('that a line end cuts is put together', () => {
    assert.deepEqual(split('种出好瓜来。（下转\n第四版）'), ['种出好瓜来。', '（下转\n第四版）']);
    assert.deepEqual(split('（上接第1版《老桥新\n貌》）南岗县开春发放种子'), [
      '（上接第1版《老桥新\n貌》）',
      '南岗县开春发放种子',
    ]);
  });
  it('is left alone where it may be the end of the text above, and where a text goes on', () => {
    assert.deepEqual(split('（下转\n第四版）'), ['（下转', '第四版）']);
    assert.deepEqual(split('见（下转\n第四版）的后半部分'), ['见（下转', '第四版）的后半部分']);
    assert.deepEqual(split('见（上接\n第一版）'), ['见（上接', '第一版）']);
  });
  it('that a line end cuts says which way it points', () => assert.equal(jumpOf('（下转\n第四版）'), 'to'));
});
