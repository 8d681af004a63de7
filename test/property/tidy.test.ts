/** Properties of tidy and of the page reader, for arbitrary text and for pages of generated sentences. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tidy, tidyEdits } from '../../src/core/edits/tidy.ts';
import { readPage } from '../../src/core/page/read.ts';
import { pageWeights } from '../page-weights.ts';

const options = { radicals: false, range: null };
const bare = (text: string) => text.replace(/\s+/gu, '');

const sentence = fc
  .array(
    fc.constantFrom(
      '云川',
      '古桥',
      '测绘',
      '已经',
      '完成',
      '的',
      '工程',
      '23万',
      '人',
      '，',
      '“',
      '”',
      '7月',
      '6日',
      '石大有',
      '说',
    ),
    {
      minLength: 3,
      maxLength: 30,
    },
  )
  .map((words) => `${words.join('')}。`);
const line = fc.oneof(sentence, fc.constantFrom('', '　　', '新华社云川7月6日电', '（下转第4版）', '——测绘纪实'));
/** Sentences wrapped at the width of a column, with some blank lines between them. */
const page = fc
  .tuple(fc.array(line, { maxLength: 25 }), fc.integer({ min: 8, max: 22 }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, width, end]) =>
    lines.flatMap((text) => text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? ['']).join(end),
  );
const anything = fc.oneof(
  page,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom('\ud800中\n国', 'a\u2028b', '\0', '\ufeff中文\r\n'),
);

describe('properties of tidy', () => {
  it('keeps every character that is not white space', () =>
    fc.assert(
      fc.property(anything, (text) => assert.equal(bare(tidy(text, pageWeights, options)), bare(text))),
      { numRuns: 1500 },
    ));
  it('applied twice gives what it gives once', () =>
    fc.assert(
      fc.property(anything, (text) => {
        const once = tidy(text, pageWeights, options);
        assert.equal(tidy(once, pageWeights, options), once);
      }),
      { numRuns: 1500 },
    ));
  it('keeps CRLF, the byte order mark and the end of the file', () =>
    fc.assert(
      fc.property(page, fc.boolean(), (text, marked) => {
        const source = `${marked ? '\ufeff' : ''}${text}\r\n`.replace(/\r?\n/g, '\r\n');
        const tidied = tidy(source, pageWeights, options);
        assert.ok(!/(?<!\r)\n/.test(tidied));
        assert.equal(tidied.startsWith('\ufeff'), marked);
        assert.ok(tidied.endsWith('\r\n'));
      }),
    ));
  it('changes nothing outside the range', () =>
    fc.assert(
      fc.property(page, fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        for (const edit of tidyEdits(text, pageWeights, { radicals: false, range: { start, end } })) {
          assert.ok(edit.start >= start && edit.end <= end);
        }
      }),
    ));
});

describe('properties of pages', () => {
  it('have every character that is not white space in a passage, in order', () =>
    fc.assert(
      fc.property(anything, (text) => {
        const { passages } = readPage(text, pageWeights);
        let at = 0;
        for (const passage of passages) {
          assert.equal(text.slice(at, passage.start).trim(), '');
          assert.equal(bare(passage.text), bare(text.slice(passage.start, passage.end)));
          at = passage.end;
        }
        assert.equal(text.slice(at).trim(), '');
      }),
      { numRuns: 1000 },
    ));
});
