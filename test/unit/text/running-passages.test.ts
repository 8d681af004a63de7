/** A text that was in no column: its headline is a passage of its own, and what columns have cut is none. */
import assert from 'node:assert/strict';
import { runningPassages } from '../../../src/core/text/passage.ts';

const kindsOf = (text: string) => runningPassages(text).map(({ kind, text: own }) => [kind, own]);
const article =
  '本报讯　到九月一日开学，望川市新增的普惠幼儿园达到十八所，新增学位近四千个，老城区的家长不再为入园发愁。';

describe('the passages of a running text', () => {
  it('are its headline and what stands below', () => {
    const text = `我市新增18所普惠幼儿园\n${article}\n园长说，孩子们很快活。`;
    const passages = runningPassages(text);
    assert.deepEqual(
      passages.map(({ kind }) => kind),
      ['headline', 'paragraph'],
    );
    assert.deepEqual(
      passages.map(({ start, end }) => text.slice(start, end)),
      ['我市新增18所普惠幼儿园', text.slice(text.indexOf('本报讯'))],
    );
  });
  it('are the same with the line ends of other systems, and blanks around the headline', () =>
    assert.deepEqual(kindsOf(` 我市新增18所普惠幼儿园 \r\n${article}`).at(0), ['headline', '我市新增18所普惠幼儿园']));
  for (const [why, text] of [
    ['has no line end', article],
    ['begins with a sentence', `昨天开学了。\n${article}`],
    ['is cut by a column', '望川市今年投入三千八百万元\n建设灌溉水渠，十二万名群众\n受益。'],
    ['is cut by a wide column', `${'望川市今年投入三千八百万元'.repeat(2)}\n${'建设灌溉水渠。'.repeat(5)}`],
    ['has a list below', `摊位费用一览\n${'摊位三十元，'.repeat(8)}`],
  ] as const)
    it(`is one where it ${why}`, () => assert.equal(runningPassages(text).length, 1));
});
