import assert from 'node:assert/strict';
import { pinyinOf } from '../../../src/server/pinyin.ts';

describe('pinyin', () => {
  const cases = [
    ['单雪清', 'person', 'Shàn Xuěqīng'],
    ['曾小川', 'person', 'Zēng Xiǎochuān'],
    ['司徒清和', 'person', 'Sītú Qīnghé'],
    ['伊莲娜·佩特罗维克', 'person', 'Yīliánnà·Pèitèluówéikè'],
    ['ABC', 'organization', ''],
  ] as const;
  for (const [name, type, expected] of cases)
    it(`${name} → ${expected}`, () => assert.equal(pinyinOf(name, type), expected));
});
