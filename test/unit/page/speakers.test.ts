/** Lines at which somebody begins to speak in an interview. */
import assert from 'node:assert/strict';
import { prepare } from '../../../src/core/page/read.ts';
import { speakerLines } from '../../../src/core/page/speakers.ts';
import { pageWeights } from '../../page-weights.ts';

const found = (...lines: readonly string[]) =>
  lines.filter((_, i) => speakerLines(lines)[i]).map((line) => line.slice(0, 4));

describe('the lines of speakers', () => {
  const talk = ['记者：练了几年？', '石大有：八年。', '每天都练。', '记者：累吗？', '石大有：不累。'];

  it('begin with the same names in turn, whatever stands before the first', () =>
    assert.deepEqual(found('“船是要自己摇的”', ...talk), ['记者：练', '石大有：', '记者：累', '石大有：']));
  it('may begin with 问 and 答', () =>
    assert.deepEqual(found('问：几年了？', '答：八年。', '问：累吗？', '答：不累。').length, 4));
  it('may be several who ask and who answer', () => {
    const asked = [
      '市民贺女士问：几年了？',
      '市住房公积金管理中心答：八年。',
      '读者老祝问：累吗？',
      '医生佟乐答：不累。',
    ];
    assert.equal(found(...asked).length, 4);
    assert.deepEqual(found(...asked.slice(0, 2)), []);
  });
  it('are whole: a name that a line end cuts asks and answers on the line before', () =>
    assert.deepEqual(
      found('问：几年了？', '市医院主任医师石', '大有答：八年。', '问：累吗？', '市医院主任医师石', '大有答：不累。'),
      [],
    ));
  it('are whole: who answers may fill the line before', () => {
    const asked = [
      '问：几年？',
      '市第一医院主任医师石大有',
      '答：八年。',
      '问：累吗？',
      '答：不累。',
      '问：怕吗？',
      '答：不怕。',
    ];
    assert.deepEqual(found(...asked), ['问：几年', '问：累吗', '答：不累', '问：怕吗', '答：不怕']);
  });
  it('are none of one who speaks alone, or of names that occur once', () => {
    assert.deepEqual(found('石大有：八年。', '石大有：不累。'), []);
    assert.deepEqual(found('记者：练了几年？', '石大有：八年。'), []);
  });
  it('are none within a sentence', () =>
    assert.deepEqual(found(...talk, '他带着摇船的人、', '石大有：的徒弟。').length, 4));
  it('are none of words that lead to a quotation', () =>
    assert.deepEqual(found('他笑着说：练。', '她问道：累吗？', '他笑着说：不累。', '她问道：真的？'), []));
});

describe('an interview', () => {
  it('is parted before each turn and below its headline', async () => {
    const lines = [
      '对话石大有',
      '“船是要自己摇的，我摇得很”',
      '记者：当年最难的时候是什么时候？',
      '石大有：是头一年，风大，船又旧，',
      '整天都在补船。',
      '记者：为什么没有想过要去城里呢？',
      '石大有：走了谁来摇船。',
    ];
    const { mayContinue, isPlain } = prepare(`${lines.join('\n')}\n`, pageWeights.continuity);
    // What somebody says is no headline.
    assert.deepEqual(
      [1, 2, 3, 4].map((i) => isPlain[i]),
      [false, true, true, false],
    );
    assert.deepEqual(
      [2, 3, 5, 6].map((i) => mayContinue?.[i]),
      [0, 0, 0, 0],
    );
  });
});
