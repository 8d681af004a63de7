/** Who speaks behind a quotation. */
import assert from 'node:assert/strict';
import { speakersIn } from '../../../src/core/entities/speakers.ts';

const found = (text: string) => speakersIn(text).map(({ start, end }) => text.slice(start, end));

describe('who speaks behind a quotation', () => {
  for (const [text, ...speakers] of [
    ['“好。”石大有说，“真好。”', '石大有'],
    ['“先救人！”井大河喊道。', '井大河'],
    ['“我不走。”柳雪摇摇头说，“家就在这儿。”', '柳雪'],
    ['“来吧。”支小花笑着问道：', '支小花'],
    ['「好。」石大有說，「真好。」'],
    ['「好。」石大有道：', '石大有'],
    ['“好。”严格地说，好。'],
    ['“开车！”司机说：“好。”'],
    ['天晴了。石大有说：“好。”', '石大有'],
    ['天晴了。支小花说：“好。”'],
  ] as const)
    it(`${text} → ${speakers.join(', ')}`, () => assert.deepEqual(found(text), speakers));
});
