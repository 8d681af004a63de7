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
  it('are each line of a headline of several', () => {
    const text = `城区十八所幼儿园开门迎新\n家长不再发愁\n——望川市新增学位近四千个\n${article}`;
    assert.deepEqual(kindsOf(text), [
      ['headline', '城区十八所幼儿园开门迎新'],
      ['headline', '家长不再发愁'],
      ['headline', '——望川市新增学位近四千个'],
      ['paragraph', article],
    ]);
  });
  it('are no headline where a line tells who wrote them', () =>
    assert.deepEqual(
      kindsOf(`家长不再发愁\n本报记者 石大有\n${article}`).map(([kind]) => kind),
      ['headline', 'paragraph'],
    ));
  it('are none where a line is a point of a summary', () =>
    assert.deepEqual(
      kindsOf(`家长不再发愁\n●4年投资5亿元●新增学位4000个\n${article}`).map(([kind]) => kind),
      ['headline', 'paragraph'],
    ));
  for (const [why, text] of [
    ['has no line end', article],
    ['has four lines above', `${'十八所幼儿园开学\n'.repeat(4)}${article}`],
    ['begins with who wrote it', `本报记者 石大有\n${article}`],
    ['begins with a sentence', `昨天开学了。\n${article}`],
    ['is cut by a column', '望川市今年投入三千八百万元\n建设灌溉水渠，十二万名群众\n受益。'],
    ['is cut by a wide column', `${'望川市今年投入三千八百万元'.repeat(2)}\n${'建设灌溉水渠。'.repeat(5)}`],
    ['has a list below', `摊位费用一览\n${'摊位三十元，'.repeat(8)}`],
  ] as const)
    it(`is one where it ${why}`, () => assert.equal(runningPassages(text).length, 1));
});
