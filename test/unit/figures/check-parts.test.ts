/** What all checks are made of: sentences and clauses around figures, and amounts that can be compared. */
import assert from 'node:assert/strict';
import {
  amountOf,
  differ,
  haveOneUnit,
  isAmount,
  isApproximate,
  shown,
  uncertaintyOf,
  unitOf,
} from '../../../src/core/figures/checks/amounts.ts';
import {
  checkedPage,
  clauseBefore,
  clauseBehind,
  figuresBetween,
  type Sentence,
  stretch,
  textBefore,
  textBetween,
} from '../../../src/core/figures/checks/page.ts';
import { readFigures } from '../../../src/core/figures/read.ts';
import type { Figure } from '../../../src/core/reading.ts';
import { checkedPassages } from './support/checked.ts';

const day = { year: 2025, month: 7, day: 6 };
const pageOf = (...parts: readonly string[]) => checkedPage(checkedPassages(parts, day));
const figureIn = (text: string) => readFigures(text)[0] as Figure;

describe('the sentences of a page', () => {
  const sentences = (...parts: readonly string[]) =>
    pageOf(...parts).sentences.map(({ passage, start, end, figures, index }) => [
      index,
      passage.text.slice(start, end),
      ...figures.map(({ text }) => text),
    ]);
  it('end with a stop, and those without a figure are none', () =>
    assert.deepEqual(sentences('来了3人。茶农笑了。走了5人！剩下2人'), [
      [0, '来了3人。', '3人'],
      [0, '走了5人！', '5人'],
      [0, '剩下2人', '2人'],
    ]));
  for (const stop of [...'。！？!?'])
    it(`end with ${stop}`, () => assert.equal(sentences(`来了3人${stop}走了5人`).length, 2));
  for (const mark of [...'；，、：…'])
    it(`do not end with ${mark}`, () => assert.equal(sentences(`来了3人${mark}走了5人`).length, 1));
  it('go on with 其中', () =>
    assert.deepEqual(sentences('来了13人。其中茶农5人。走了6人。'), [
      [0, '来了13人。其中茶农5人。', '13人', '5人'],
      [0, '走了6人。', '6人'],
    ]));
  it('belong to their passages', () =>
    assert.deepEqual(sentences('来了3人。', '茶农笑了。', '走了5人。'), [
      [0, '来了3人。', '3人'],
      [2, '走了5人。', '5人'],
    ]));
  it('are no longer than 401 characters', () => {
    const place = (before: number) =>
      pageOf(`${'茶'.repeat(before)}3人`).sentences.map(({ start, end }) => [start, end]);
    assert.deepEqual(place(398), [[0, 400]]);
    assert.deepEqual(place(400), [[0, 401]]);
    assert.deepEqual(place(401), [[401, 403]]);
  });
  it('may be empty', () => assert.deepEqual(sentences(''), []));
});

describe('the text around a figure', () => {
  const [sentence] = pageOf('昨天到了5人。在望川县，茶农“采茶”共3人在园里忙，又来了7人（很好）。').sentences.slice(
    1,
  ) as [Sentence];
  const [first, second] = sentence.figures as [Figure, Figure];
  it('is that of its sentence before it, and between two', () => {
    assert.equal(textBefore(sentence, first), '在望川县，茶农“采茶”共');
    assert.equal(textBetween(sentence, first, second), '在园里忙，又来了');
  });
  it('is its clause', () => {
    assert.equal(clauseBefore(sentence, first), '共');
    assert.equal(clauseBehind(sentence, first), '在园里忙');
    assert.equal(clauseBefore(sentence, second), '又来了');
    assert.equal(clauseBehind(sentence, second), '');
  });
  const own = (text: string) => {
    const only = pageOf(text).sentences[0] as Sentence;
    return [clauseBefore(only, only.figures[0] as Figure), clauseBehind(only, only.figures[0] as Figure)];
  };
  for (const mark of [...'，,；;：:（）()“”、'])
    it(`its clause ends at ${mark}`, () => assert.deepEqual(own(`茶农${mark}来了3人在园${mark}里`), ['来了', '在园']));
  it('its clause ends with the sentence', () => {
    assert.deepEqual(own('来了3人在园。'), ['来了', '在园']);
    assert.deepEqual(own('来了3人在园！'), ['来了', '在园']);
    assert.deepEqual(own('来了3人在园'), ['来了', '在园']);
  });
  it('its clause has 40 characters before it and 30 behind it at most', () => {
    const [before, behind] = own(`${'茶'.repeat(50)}3人${'农'.repeat(40)}`);
    assert.deepEqual([before?.length, behind?.length], [40, 30]);
  });
  it('may hold other figures of its passage', () => {
    const { passage } = pageOf('来了3人，走了5人。剩下2人，又来9人。').sentences[0] as Sentence;
    const between = (from: number, to: number) => figuresBetween(passage, from, to).map(({ text }) => text);
    const starts = passage.figures.map(({ start }) => start) as [number, number, number, number];
    assert.deepEqual(between(0, 99), ['3人', '5人', '2人', '9人']);
    assert.deepEqual(between(starts[0], starts[3]), ['3人', '5人', '2人']);
    assert.deepEqual(between(starts[0] + 1, starts[3] + 1), ['5人', '2人', '9人']);
    assert.deepEqual(between(starts[2], starts[2]), []);
    assert.deepEqual(between(99, 200), []);
  });
  it('is a stretch from the first figure to the last', () =>
    assert.deepEqual(stretch(sentence, second, first), { index: 0, start: first.start, end: second.end }));
});

describe('amounts', () => {
  for (const [text, unit, amount] of [
    ['3公里', 'length m', 3000],
    ['30厘米', 'length m', 0.3],
    ['3毫米', 'length m', 0.003],
    ['3米', 'length m', 3],
    ['2吨', 'mass kg', 2000],
    ['5克', 'mass kg', 0.005],
    ['5斤', 'mass kg', 2.5],
    ['3平方公里', 'area m2', 3_000_000],
    ['2万人', 'count 人', 20_000],
    ['2名', 'count 人', 2],
    ['2位', 'count 人', 2],
    ['2个', 'count 个', 2],
    ['2家', 'count 个', 2],
    ['2所', 'count 个', 2],
    ['2座', 'count 个', 2],
    ['2棵', 'count 棵', 2],
  ] as const)
    it(`${text} is ${amount} in ${unit}`, () => {
      const figure = figureIn(text);
      assert.equal(unitOf(figure), unit);
      assert.ok(Math.abs(amountOf(figure) - amount) < 1e-9, String(amountOf(figure)));
    });
  it('in different units are not the same', () => {
    assert.equal(haveOneUnit(figureIn('3公里'), figureIn('3米')), true);
    assert.equal(haveOneUnit(figureIn('3公里'), figureIn('3吨')), false);
    assert.equal(haveOneUnit(figureIn('3棵'), figureIn('3人')), false);
  });
  it('have one value and count something', () => {
    assert.equal(isAmount(figureIn('300人')), true);
    assert.equal(isAmount(figureIn('7月6日')), false);
    assert.equal(isAmount(figureIn('数十人')), false);
  });
  for (const [text, approximate] of [
    ['300人', false],
    ['约300人', true],
    ['300多人', true],
    ['近300人', true],
  ] as const)
    it(`${text} is ${approximate ? '' : 'not '}approximate`, () =>
      assert.equal(isApproximate(figureIn(text)), approximate));

  for (const [text, uncertainty] of [
    ['218.6亿元', 5_000_000],
    ['12.345万元', 5],
    ['300人', 0],
    ['3,000人', 0],
    ['300万人', 5000],
    ['5千人', 500],
    ['三百万人', 500_000],
    ['三百人', 0],
    ['12.5%', 0.05],
    ['12%', 0.5],
    ['三成', 5],
    ['三成三', 0.5],
    ['300米', 0.5],
    ['3公里', 500],
    ['0人', 0],
  ] as const)
    it(`${text} is told within ${uncertainty}`, () => {
      const actual = uncertaintyOf(figureIn(text));
      assert.ok(Math.abs(actual - uncertainty) < 1e-9 * Math.max(1, uncertainty), String(actual));
    });

  it('differ by more than a tolerance', () => {
    assert.equal(differ(10, 12, 2), false);
    assert.equal(differ(10, 12.001, 2), true);
    assert.equal(differ(12.001, 10, 2), true);
    assert.equal(differ(0.1 + 0.2, 0.3, 0), false);
    assert.equal(differ(1e12, 1e12 + 100, 0), false);
    assert.equal(differ(1e12, 1e12 + 10_000, 0), true);
    assert.equal(differ(-1e12, -1e12 + 100, 0), false);
  });
  for (const [value, text] of [
    [12, '12'],
    [0.5, '0.5'],
    [1 / 3, '0.333333'],
    [9999, '9999'],
    [10_000, '1万'],
    [-12_000, '-1.2万'],
    [99_999_999, '10000万'],
    [100_000_000, '1亿'],
    [1.23456789e8, '1.23457亿'],
    [-2e8, '-2亿'],
  ] as const)
    it(`${value} is shown as ${text}`, () => assert.equal(shown(value), text));
});
