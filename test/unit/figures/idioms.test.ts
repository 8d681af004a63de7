/** Idioms of the dictionary hold no figures; amounts that the dictionary has as words do. */
import assert from 'node:assert/strict';
import { readFigures } from '../../../src/core/figures/read.ts';
import type { Word } from '../../../src/core/reading.ts';

const figuresOf = (written: string) => {
  const words = written.split(' ').map((one): Word => {
    const [word = '', tag = ''] = one.split('/');
    return { word, tag };
  });
  return readFigures(words.map(({ word }) => word).join(''), words).map(({ text }) => text);
};

const cases: readonly (readonly [words: string, figures: readonly string[]])[] = [
  ['不过/c 九牛一毛/nz', []],
  ['彼此/r 半斤八两/i', []],
  ['进步/n 一日千里/m', []],
  ['三天打鱼/i 两天晒网/i', []],
  ['产值/n 翻两番/i', ['两番']],
  ['人次/q 增加一倍/l', ['一倍']],
  ['产值/n 增为三倍/l', ['三倍']],
  ['从此/d 身价十倍/l', []],
  ['来了/v 近百名/l 学生/n', ['百名']],
  ['五项原则/n', ['五项']],
  ['当/t 日本队/nt 开球/n', []],
  ['改革/vn 后/f 天台县/ns 设市/v', []],
  ['雨前/t 天色/n', []],
  ['上/f 月球/n', []],
  ['晚上/t 周末/t 剧场/n', []],
  ['明日之星/nz 俱乐部/n', []],
  ['签约/v 次日/t 到/v', ['次日']],
  ['前/f 天/q 到/v', ['前天']],
  ['作家/n 二月河/nz 写/v', []],
  ['五月花/nz 号/m', []],
  ['八月份/t 开工/v', ['八月份']],
  ['八月中/t 开工/v', ['八月']],
  ['收/v 半斤/m 八两/m', ['半斤', '八两']],
  ['栽/v 九里香/nr 和/c 千里光/nr', []],
  ['走过/v 一条街/n', ['一条']],
  ['听/v 一席话/l', ['一席']],
  ['跑/v 四百米/n', ['四百米']],
  ['走/v 数十里/m', ['数十里']],
  ['质量/n 万里行/nr', ['万里']],
];

describe('numerals in idioms', () => {
  for (const [words, figures] of cases)
    it(`${words} → ${figures.join(' ') || 'none'}`, () => assert.deepEqual(figuresOf(words), figures));
});
