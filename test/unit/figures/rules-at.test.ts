import assert from 'node:assert/strict';
import { setPhrases, wordsAround } from '../../../src/core/figures/data/set-phrases.ts';
import { nonFigureEnd } from '../../../src/core/figures/non-figures.ts';
import { isNumeralStart } from '../../../src/core/figures/numerals/characters.ts';
import { nonFigureRules } from '../../../src/core/figures/rules/non-figure-rules.ts';
import { beginningAt, firstRule, markedWithin, placedRules } from '../../../src/core/figures/rules-at.ts';

const bits = (value: number): number[] => {
  const found: number[] = [];
  for (let rest = value; rest !== 0; rest &= rest - 1) found.push(firstRule(rest));
  return found;
};

describe('rules by their characters', () => {
  const rules = placedRules([{ starts: '一二' }, { marks: '号楼' }, {}, { starts: '三', marks: '路' }]);

  it('are asked where they begin', () => {
    assert.deepEqual(bits(beginningAt('一', 0, rules)), [0, 1, 2]);
    assert.deepEqual(bits(beginningAt('二', 0, rules)), [0, 1, 2]);
    assert.deepEqual(bits(beginningAt('三', 0, rules)), [1, 2, 3]);
    assert.deepEqual(bits(beginningAt('', 0, rules)), [1, 2]);
  });

  it('are asked where one of their marks stands near', () => {
    assert.deepEqual(bits(markedWithin('住三号楼', 0, 2, rules)), [0, 2]);
    assert.deepEqual(bits(markedWithin('住三号楼', 0, 3, rules)), [0, 1, 2]);
    assert.deepEqual(bits(markedWithin('路三', -3, 9, rules)), [0, 2, 3]);
  });

  it('have a bit each, the last one too', () => {
    const many = Array.from({ length: 32 }, (_, i) => ({ marks: i === 31 ? '末' : '首' }));
    assert.deepEqual(bits(markedWithin('末', 0, 1, placedRules(many))), [31]);
    assert.throws(() => placedRules([...many, {}]), /33 rules/);
  });
});

describe('rules on what is no figure say beside their marks what they say when they are asked without', () => {
  const anywhere = nonFigureRules.map(({ marks: _, ...rule }) => rule);
  const texts = nonFigureRules.flatMap(({ examples }) => examples.map(([before]) => before));

  const check = (text: string) => {
    for (let start = 0; start < text.length; start++)
      if (isNumeralStart(text.charAt(start)))
        assert.equal(
          nonFigureEnd(text, start, nonFigureRules),
          nonFigureEnd(text, start, anywhere),
          `${text} at ${start}`,
        );
  };

  it('of their examples', () => {
    for (const [i, text] of texts.entries()) check(`${text}${texts[(i * 7) % texts.length]}`);
  });

  it('of numerals of any length', () => {
    const numerals = ['1', '12', '123', '1234', '12345', '123456', '一', '十二', '一百二', '一二三四', '二百三十四'];
    for (const text of texts)
      for (const numeral of numerals) check(text.split(/[\d.零〇一二三四五六七八九十百千万]+/).join(numeral));
  });

  it('of the words of their tables', () => {
    for (const word of [...setPhrases, ...wordsAround])
      for (const behind of ['', '的', '千百十一万三千分之二']) check(word + behind);
  });
});
