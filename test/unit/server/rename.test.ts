/** What changes when a name is corrected: its characters alone, so that a wrap in it stays where it was. */
import assert from 'node:assert/strict';
import { replaced } from '../../../src/server/features/rename.ts';

const after = (source: string, wanted: string) =>
  replaced(source, wanted).reduceRight(
    (text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end),
    source,
  );

describe('a name that is corrected', () => {
  const cases: readonly (readonly [source: string, wanted: string, result: string])[] = [
    ['秦扶摇', '秦扶瑶', '秦扶瑶'],
    ['秦扶\n摇', '秦扶瑶', '秦扶\n瑶'],
    ['秦\n  扶摇', '秦浮瑶', '秦\n  浮瑶'],
    ['秦扶\n摇', '秦扶', '秦扶\n'],
    ['秦\n扶', '秦扶摇', '秦\n扶摇'],
    ['周 以宁', '周以凝', '周 以凝'],
    ['塔\n希尔', '塔希尔', '塔\n希尔'],
    ['𠮷田\n一', '𠮷野一', '𠮷野\n一'],
  ];
  for (const [source, wanted, result] of cases)
    it(`${JSON.stringify(source)} → ${JSON.stringify(result)}`, () => assert.equal(after(source, wanted), result));
});
