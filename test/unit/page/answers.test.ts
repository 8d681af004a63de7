/** Questions of readers who sign them, and the answers behind: one story, though a signature ends others. */
import assert from 'node:assert/strict';
import { readPage } from '../../../src/core/page/read.ts';
import { pageWeights } from '../../page-weights.ts';
import { setLines } from '../../pages/typesetter.ts';

const questions = [
  [
    '孩子咳嗽半个月要不要拍片',
    '“孩子五岁，咳了半个月，夜里更厉害，要不要拍片子？”（桥头镇读者 柏女士）',
    '县医院儿科主任医师秋实答：不发烧、精神好的孩子，不必急着拍片，先看看是不是过敏。',
  ],
  [
    '河边的护栏归谁管',
    '镇东河边的护栏断了三处，孩子放学从那里过，叫人捏一把汗。（市民 佟春生）',
    '区水务局答复：断裂的护栏已列入维修计划，本月二十日以前全部换新，施工期间请绕行。',
  ],
  [
    '旧家电怎么上门收',
    '我家有一台旧冰箱，搬不下楼，听说有上门回收的，电话是多少？（新苑小区住户 蒋小姐）',
    '供销社回收公司答：拨打服务热线预约即可，两日之内上门，搬运不收钱。',
  ],
] as const;

describe('the answer to what a reader signed', () => {
  for (const where of ['before', 'after'] as const) {
    for (const width of [14, 15, 18, 20]) {
      it(`is of the same story, headlines ${where} the texts, ${width} em wide`, () => {
        const text = questions
          .flatMap(([headline, ...texts]) => {
            const lines = texts.flatMap((own) => setLines(own, width, 2));
            return where === 'before' ? [headline, ...lines] : [...lines, headline];
          })
          .join('\n');
        const { articles } = readPage(text, pageWeights);
        assert.deepEqual(
          articles.map(({ headline }) => headline && text.slice(headline.start, headline.end)),
          questions.map(([headline]) => headline),
        );
      });
    }
  }
  for (const width of [11, 13, 15, 17]) {
    it(`is so below a signature on a line of its own, ${width} em wide`, () => {
      const text = questions
        .flatMap(([headline, letter, answer]) => {
          const at = letter.lastIndexOf('（');
          return [
            headline,
            ...[letter.slice(0, at), letter.slice(at), answer].flatMap((own) => setLines(own, width, 2)),
          ];
        })
        .join('\n');
      const { articles } = readPage(text, pageWeights);
      assert.deepEqual(
        articles.map(({ headline }) => headline && text.slice(headline.start, headline.end)),
        questions.map(([headline]) => headline),
      );
    });
  }
});
