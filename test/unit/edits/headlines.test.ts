/** Headlines that stand after their articles move above them. */
import assert from 'node:assert/strict';
import { moveHeadlines } from '../../../src/core/edits/headlines.ts';
import { applyEdits } from '../../../src/core/edits/tidy.ts';
import { pageWeights } from '../../page-weights.ts';

const moved = (text: string) => applyEdits(text, moveHeadlines(text, pageWeights));

const first = `新华社云川7月6日电　（记者
林知远）云川市测绘局6日宣布，全
市已有23万人参加古桥测绘，比去
年增长15.5%。

米娜娃·塔希尔说，她和同事走遍
了城东的街巷。塔希尔表示，测绘成
果将收入《云川古桥图志》。`;
const second = `本报讯　（记者周以宁）青石镇
第二医院日前启用新楼，总投资1.2
亿元，设病床300张。
青石二院院长何思远说，新楼将服
务周边5个乡镇。`;
const firstHeadline = '云川古桥测绘吸引二十三万人';
const secondHeadline = '青石镇第二医院新楼启用';

describe('moving headlines', () => {
  it('puts each above its article', () =>
    assert.equal(
      moved(`${first}\n\n${firstHeadline}\n\n${second}\n\n${secondHeadline}\n`),
      `${firstHeadline}\n\n${first}\n\n${secondHeadline}\n\n${second}\n`,
    ));
  it('changes nothing where they stand above already', () => {
    const text = `${firstHeadline}\n\n${first}\n\n${secondHeadline}\n\n${second}\n`;
    assert.deepEqual(moveHeadlines(text, pageWeights), []);
  });
  it('does the same on every page of a document', () => {
    const page = `${first}\n\n${firstHeadline}\n\n${second}\n\n${secondHeadline}\n`;
    assert.equal(moved(`${page}\f${page}`), `${moved(page)}\f${moved(page)}`);
  });
  it('changes nothing in a text without headlines', () => assert.deepEqual(moveHeadlines('', pageWeights), []));
});
