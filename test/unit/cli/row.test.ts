/** A row of a stream: its text, and what is passed through as it was written. */
import assert from 'node:assert/strict';
import { membersOfBeginning, parseRow } from '../../../src/cli/row.ts';

describe('a row', () => {
  const passed = (line: string) => parseRow(line).passed;

  it('is a text alone', () =>
    assert.deepEqual(parseRow('{"text":"共有"}'), { text: '共有', page: false, date: null, passed: '' }));
  it('is a page when it says so', () => {
    assert.equal(parseRow('{"text":"","page":true}').page, true);
    assert.equal(parseRow('{"text":"","page":false}').page, false);
  });
  it('says the day that it was printed on', () => {
    const rowOf = (date: unknown) => parseRow(JSON.stringify({ text: '', date }));
    assert.deepEqual(rowOf('2025-07-06').date, { year: 2025, month: 7, day: 6 });
    assert.deepEqual(rowOf('2025-07-06T08:30:00Z').date, { year: 2025, month: 7, day: 6 });
    assert.equal(rowOf('2025-07-06').passed, '"date":"2025-07-06"');
    // Another archive may keep anything under that name.
    for (const other of ['2025-02-30', '2025年7月6日', 'Sunday', 20250706, null]) assert.equal(rowOf(other).date, null);
  });
  it('passes numbers and escapes as they were written', () =>
    assert.equal(
      passed('{"id":12345678901234567890,"x":1.0,"s":"\\u4e2d\\"}","text":""}'),
      '"id":12345678901234567890,"x":1.0,"s":"\\u4e2d\\"}"',
    ));
  it('passes what is nested, braces in strings included', () =>
    assert.equal(passed('{"a":{"b":["}",{"c":1}]},"text":"","d":[[]]}'), '"a":{"b":["}",{"c":1}]},"d":[[]]'));
  it('passes words and numbers up to the blank behind them', () =>
    assert.equal(passed('{ "a" : null ,\t"b": true , "text" : "", "c": -1e5 }'), '"a":null,"b":true,"c":-1e5'));
  it('understands keys whose last character is escaped', () =>
    assert.equal(passed('{"a\\\\":1,"b\\"":2,"text":""}'), '"a\\\\":1,"b\\"":2'));
  it('does not pass what the answer has itself', () =>
    assert.equal(
      passed('{"articles":1,"entities":2,"figures":3,"furniture":4,"checks":5,"te\\u0078t":"","text":"","page":true}'),
      '"page":true',
    ));
  for (const [line, problem] of [
    ['', 'an empty line'],
    [' \t', 'an empty line'],
    ['[]', 'not an object'],
    ['null', 'not an object'],
    ['"text"', 'not an object'],
    ['{}', 'no "text"'],
    ['{"text":1}', '"text" is not a string'],
    ['{"text":"","page":1}', '"page" is neither true nor false'],
  ] as const) {
    it(`is refused with a reason: ${JSON.stringify(line)}`, () =>
      assert.throws(() => parseRow(line), { message: problem }));
  }
  it('is refused when it is no JSON', () =>
    assert.throws(() => parseRow('{"text":}'), /^Error: not JSON: Unexpected token/));
});

describe('the beginning of a row', () => {
  for (const [beginning, members] of [
    ['{"id":7,"text":"全省，", "共', '"id":7'],
    ['{"id": 1.0, "source": {"a": [1, 2]}, "text": "全省共", "x": 3, "y": "', '"id":1.0,"source":{"a": [1, 2]},"x":3'],
    ['{"error":1,"note":"a,b","text":"全', '"note":"a,b"'],
    ['{"text":"全省，共', ''],
    ['全省，共', ''],
    ['', ''],
  ] as const) {
    it(`gives the members that end within it: ${beginning}`, () =>
      assert.equal(membersOfBeginning(beginning), members));
  }
});
