/** Which lines begin the text of a picture. */
import assert from 'node:assert/strict';
import { opensCaption } from '../../../src/core/page/captions.ts';

describe('the text of a picture', () => {
  for (const line of [
    '图为农民卖菜',
    '1、图为新桥通车',
    '②图为小镇夜市',
    '（3）图为渡口',
    '2：图为采茶',
    '2. 图為舞龍',
    '上图：合影',
    '右图为苗圃',
    '下图（从左到右）',
    '左图為渔港',
  ])
    it(`begins with ${line}`, () => assert.equal(opensCaption(`前。\n${line}`, 3), true));
  for (const line of ['图书馆开门', '图案新颖', '上图书馆看书', '1、图书下乡', '为农民画图为乐', '2024图为证'])
    it(`does not begin with ${line}`, () => assert.equal(opensCaption(line, 0), false));
});
