/** The names of a passage: by the segmenter's tags, works in 《》, adjacent places, and the reader's word list. */
import assert from 'node:assert/strict';
import { findNames, likelyPlaces, namesFromTags } from '../../../src/core/entities/names.ts';
import { parseWordList } from '../../../src/core/entities/word-list.ts';
import type { Guideline } from '../../../src/core/reading.ts';
import { marksIn, written } from '../../name-marks.ts';

const found = (source: string, list = '', guideline: Guideline = 'readers'): string => {
  const { text, names, words } = marksIn(source);
  return written(text, findNames(text, words, names, list ? parseWordList(list).wordList : null, guideline));
};

describe('names by the tags of words', () => {
  it('are words of two characters and more that are tagged as names', () => {
    const { text, words } = marksIn(
      '<石大有:nr><在:p><望川:ns>，<安倍:nrt>、<米娜:nrfg>、<真主党:nt>、<湖:ns><好看:a>',
    );
    assert.equal(written(text, namesFromTags(words)), '{P|石大有}在{L|望川}，{P|安倍}、{P|米娜}、{O|真主党}、湖好看');
  });
  it('are likely as places of two characters, with what is around them', () => {
    const { text, words } = marksIn(
      '<惠及:v><梅山南北:ns>、<云江两岸:ns>、<石湖内外:ns>、<青石镇:ns>、<望川:ns>、<白云:nr>',
    );
    assert.equal(
      written(text, likelyPlaces(words)),
      '惠及{L|梅山}南北、{L|云江}两岸、{L|石湖}内外、青石镇、{L|望川}、白云',
    );
  });
});

describe('a quick reading', () => {
  const quick = (source: string) => {
    const { text, names, words } = marksIn(source);
    return written(text, findNames(text, words, names, null, 'readers', 'quick'));
  };
  it('knows the word lists and works beside the recogniser’s names, and no other rule', () => {
    const source = '{L|望川湖}、古塔、{L|青石桥}和<真主党:nt>：《青石》，{L|江苏省}{L|苏州市}。';
    assert.equal(quick(source), '{L|望川湖}、古塔、{L|青石桥}和{O|真主党}：{W|《青石》}，{L|江苏省苏州市}。');
    assert.equal(found(source), '{L|望川湖}、{L|古塔}、{L|青石桥}和{O|真主党}：{W|《青石》}，{L|江苏省苏州市}。');
  });
});

describe('works', () => {
  const inside = (length: number) => '长'.repeat(length);
  for (const [before, after] of [
    ['他读《湖边》和《山中》', '他读{W|《湖边》}和{W|《山中》}'],
    ['《评《湖边》三十年》', '{W|《评《湖边》三十年》}'],
    ['》《湖边》》', '》{W|《湖边》}》'],
    ['《》《湖边》', '《》{W|《湖边》}'],
    ['《湖边》《未完', '{W|《湖边》}《未完'],
    ['《一。二》', '{W|《一。二》}'],
    [`《${inside(78)}》`, `{W|《${inside(78)}》}`],
    [`《${inside(79)}》`, `《${inside(79)}》`],
    // A mark that is never closed ends with a sentence that is too long for a title.
    [`《${inside(80)}。《湖边》`, `《${inside(80)}。{W|《湖边》}`],
    [`《${inside(70)}。《湖边》`, `《${inside(70)}。《湖边》`],
    ['《{L|望川}往事》', '{W|《望川往事》}'],
  ] as const)
    it(`${before} → ${after}`, () => assert.equal(found(before), after));
  it('are found by each guideline, but over the names within them for readers only', () => {
    assert.equal(found('《往事》在{L|望川}', '', 'msra'), '{W|《往事》}在{L|望川}');
    assert.equal(found('《{L|望川}往事》在{L|望川}', '', 'msra'), '《{L|望川}往事》在{L|望川}');
    assert.equal(found('{P|石大有}在{L|望川市}{L|青石县}', '', 'msra'), '{P|石大有}在{L|望川市}{L|青石县}');
  });
});

describe('a place directly before another name', () => {
  for (const [before, after] of [
    ['{L|江宁省}{L|青岚县}', '{L|江宁省青岚县}'],
    ['{L|江宁省}{O|青岚公司}', '{O|江宁省青岚公司}'],
    ['{L|江宁地区}{L|青岚县}', '{L|江宁地区青岚县}'],
    ['{L|江宁省}{L|青岚县}{L|白沙镇}', '{L|江宁省青岚县白沙镇}'],
    ['{L|江宁省}、{L|青岚县}', '{L|江宁省}、{L|青岚县}'],
    ['{L|江宁省}{L|青岚湖}', '{L|江宁省}{L|青岚湖}'],
    ['{L|江宁湖}{L|青岚县}', '{L|江宁湖}{L|青岚县}'],
    ['{L|江宁省}{P|石大有}', '{L|江宁省}{P|石大有}'],
    ['{O|江宁省委}{L|青岚县}', '{O|江宁省委}{L|青岚县}'],
    // A township whose name was taken for two.
    ['{L|阿克}{L|喀什乡}', '{L|阿克喀什乡}'],
    ['{L|阿克湖}{L|喀什村}', '{L|阿克湖喀什村}'],
    ['{L|阿克苏湖}{L|喀什乡}', '{L|阿克苏湖}{L|喀什乡}'],
    ['{L|阿克}{L|喀什市}', '{L|阿克}{L|喀什市}'],
  ] as const)
    it(`${before} → ${after}`, () => assert.equal(found(before), after));
});

describe("the reader's word list", () => {
  for (const [before, list, after] of [
    ['石大有来到鹿鸣湖', '石大有\n鹿鸣湖\tplace', '{P|石大有}来到{L|鹿鸣湖}'],
    ['{L|石大}有来', '石大有\tperson', '{P|石大有}来'],
    ['《湖边》和《山中》', '湖边\tignore', '《湖边》和{W|《山中》}'],
    ['去{L|鹿鸣湖}边', '鹿鸣湖\tignore', '去鹿鸣湖边'],
    // A name of two characters begins where a word does, a longer one anywhere.
    ['<老石:n><大夫:n>', '石大\tperson', '老石大夫'],
    ['<老石大:n>夫', '石大夫\tperson', '老{P|石大夫}'],
    ['<老:a><石大:n>夫', '石大\tperson', '老{P|石大}夫'],
    // From left to right, the longest at each place.
    ['石大有大有田', '石大有\n有大有\n大有田', '{P|石大有}{P|大有田}'],
    ['石大有田', '石大有\n石大有田\tplace', '{L|石大有田}'],
  ] as const)
    it(`${list.replace(/\s+/g, ' ')}: ${before} → ${after}`, () => assert.equal(found(before, list), after));
  it('holds for each guideline', () =>
    assert.equal(found('{L|石大}有来到望川', '石大有', 'msra'), '{P|石大有}来到望川'));
});
