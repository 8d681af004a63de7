/**
 * Texts of one shape, twenty thousand times the same: every part is linear on them. One that is not takes minutes, and runs into the limit.
 */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import type { AnnotatorContext } from '../../src/core/document/context.ts';
import { annotateDocument } from '../../src/core/document/document.ts';
import { tidy } from '../../src/core/edits/tidy.ts';
import { loadResources } from '../../src/runtime/node/resources.ts';

/** Times that a piece is repeated. */
const often = 20_000;
/** Milliseconds for a text that takes well under a second where every part is linear. */
const limit = 60_000;

const pieces: readonly string[] = [
  ...[' ', '　', '\t', '\n', '\r\n', ' \n', '\f', '\0'],
  ...['一', '百', '万', '3', '3.', '1,', '1亿', '三千', '第', '约', '至', '%', '．'],
  ...['记者', '记者 ', '新华社', '新华社北京7月6日电', '本报讯', '说：', '省', '市', '王', '王小𠮷', '·', '阿·'],
  ...['“', '”', '《', '》', '（', '）', '——', '■', '，', '。', '、', ':', '：'],
  ...['7月', '7月6日', '2025年', '周一', '从3月至', '增长', '比去年', '其中', '占', '下转第4版', '（图'],
  ...['7月6日，', '2024年1月2日至3月4日，', '当日，', 'a@b.cn1', '1路、', '10∶30', '一座座', '数公里', '39度54分'],
  ...[
    '有3个村，共12户，平均4户。',
    '100万元，增长5%，',
    '1900年生，今年9岁，',
    '3月1日至7日，日均3人次，',
    '23岁的陈舟，',
    '男3名、女4名，',
  ],
  ...['\ud800', '\udc00', '𠮷', '\u0301', '\u200d', 'a', 'A1', 'é', 'https://example.org/', '[x](', '<', '=1+'],
];

describe('a text of one piece, again and again', function () {
  this.timeout(limit);
  let context: AnnotatorContext;
  before(() => {
    const { segmenter, recogniser, pageWeights, gazetteer } = loadResources(resolve('.'), 'auto');
    context = { segmenter, recogniser, pageWeights, gazetteer, wordList: null, guideline: 'readers', year: null };
  });

  for (const piece of pieces) {
    it(`${JSON.stringify(piece)} is read in a time that grows as the text does`, () => {
      const text = piece.repeat(often);
      const pages = annotateDocument(text, context);
      assert.equal(pages.at(-1)?.start, text.length - (pages.at(-1)?.length ?? 0));
      const tidied = tidy(text, context.pageWeights, { radicals: false, range: null });
      assert.equal(tidied.replace(/\s/g, ''), text.replace(/\s/g, ''));
    });
  }
});
