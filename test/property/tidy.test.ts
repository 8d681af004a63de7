/** Properties of tidy and of the page reader, for arbitrary text and for pages of generated sentences. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { paragraphSpacings } from '../../src/core/edits/spacing.ts';
import { tidy, tidyEdits } from '../../src/core/edits/tidy.ts';
import { readPage } from '../../src/core/page/read.ts';
import type { Article, Span } from '../../src/core/reading.ts';
import { foldRadicals } from '../../src/core/text/fold.ts';
import { pageWeights } from '../page-weights.ts';
import { type Layout, printPage } from '../pages/press.ts';

const options = { radicals: false, range: null };
const bothOptions = [options, { radicals: true, range: null }] as const;
/** A loaded machine takes its time. */
const longest = 120_000;
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

/** A printed page with pieces taken out, put in and moved. */
const damaged = fc
  .tuple(
    fc.nat({ max: 2 ** 30 }),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat({ max: 40 }),
        fc.constantFrom(
          '',
          '\n',
          '\n\n',
          ' ',
          '　　',
          '⻓⽇',
          '。',
          '12',
          '（下转第4版）',
          '\n第3版\n',
          '\n本报记者 石敏\n',
        ),
      ),
      {
        maxLength: 8,
      },
    ),
  )
  .map(([seed, cuts]) => {
    const { text } = printPage(seed);
    return cuts.reduce((own, [at, length, put]) => {
      const from = at % (own.length + 1);
      return own.slice(0, from) + put + own.slice(from + length);
    }, text);
  });
const spacing = fc.constantFrom(...paragraphSpacings);

describe('promises about tidy', () => {
  it('loses nothing', () =>
    fc.assert(
      fc.property(anything, (text) => assert.equal(bare(tidy(text, pageWeights, options)), bare(text))),
      { numRuns: 1500 },
    )).timeout(longest);
  it('loses nothing of printed pages that were damaged, whatever is set', () =>
    fc.assert(
      fc.property(damaged, spacing, fc.boolean(), (text, paragraphs, radicals) => {
        const tidied = tidy(text, pageWeights, { radicals, paragraphs, range: null });
        assert.equal(bare(tidied), bare(radicals ? foldRadicals(text) : text));
      }),
      { numRuns: 200 },
    )).timeout(longest);
  it('twice is once, with radicals as well', () =>
    fc.assert(
      fc.property(anything, fc.constantFrom(...bothOptions), (text, chosen) => {
        const once = tidy(text, pageWeights, chosen);
        assert.equal(tidy(once, pageWeights, chosen), once);
      }),
      { numRuns: 1500 },
    )).timeout(longest);
  it('twice is once of printed pages that were damaged, whatever is set', () =>
    fc.assert(
      fc.property(damaged, spacing, fc.boolean(), (text, paragraphs, radicals) => {
        const chosen = { radicals, paragraphs, range: null };
        const once = tidy(text, pageWeights, chosen);
        assert.equal(tidy(once, pageWeights, chosen), once);
      }),
      { numRuns: 200 },
    )).timeout(longest);
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
  it('sets the paragraphs of an article apart in one way', () =>
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 30 }), fc.constantFrom('blankLine', 'none'), (seed, paragraphs) => {
        const { text } = printPage(seed, plain(12));
        const lines = tidy(text, pageWeights, { radicals: false, paragraphs, range: null }).trimEnd().split('\n');
        const long = lines.flatMap((line, i) => (line.length > 40 && (lines[i + 1]?.length ?? 0) > 40 ? [i] : []));
        const blank = lines.filter((line) => line === '').length;
        assert.ok(paragraphs === 'none' ? blank === 0 : long.length === 0, JSON.stringify(lines));
      }),
      { numRuns: 60 },
    )).timeout(longest);
  it('touches nothing outside the range', () =>
    fc.assert(
      fc.property(page, fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        for (const edit of tidyEdits(text, pageWeights, { radicals: false, range: { start, end } })) {
          assert.ok(edit.start >= start && edit.end <= end);
        }
      }),
    ));
});

/** A page without anything beside its articles. */
const plain = (
  width: number,
  headlines: Layout['headlines'] = 'before',
  blankLines: Layout['blankLines'] = 'none',
): Layout => ({
  ...{ width, headlines, blankLines, indent: 'lost', bylines: false, furniture: false, vertical: false, spaced: false },
});

describe('two articles, of any width, with headlines before, after or both, with and without blank lines', () => {
  const layouts = fc.record({
    seed: fc.nat({ max: 2 ** 30 }),
    width: fc.integer({ min: 9, max: 30 }),
    headlines: fc.constantFrom('before', 'after', 'mixed'),
    blankLines: fc.constantFrom('none', 'articles', 'paragraphs'),
  } as const);
  const printed = layouts.map(({ seed, width, headlines, blankLines }) =>
    printPage(seed, plain(width, headlines, blankLines), 2),
  );

  it('never have a headline joined to a text', () =>
    fc.assert(
      fc.property(printed, ({ text, articles }) => {
        const lines = tidy(text, pageWeights, options).split('\n').map(bare);
        const heads = articles.flatMap(({ headline }) => headline.map(bare));
        for (const head of heads) {
          const holding = lines.filter((line) => line.startsWith(head) || line.endsWith(head));
          assert.ok(
            holding.some((line) => bare(heads.reduce((rest, own) => rest.replace(own, ''), line)) === ''),
            `${head} in ${holding.join(' | ')}`,
          );
        }
      }),
      { numRuns: 400 },
    )).timeout(longest);

  it('stay as they are when they are tidy', () =>
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 30 }), fc.boolean(), fc.constantFrom('', '　　'), (seed, blank, indent) => {
        const { articles } = printPage(seed, plain(15), 2);
        const lines = articles.flatMap(({ headline, paragraphs }) => [
          ...headline,
          ...paragraphs.map((text) => indent + text),
        ]);
        const text = `${lines.join(blank ? '\n\n' : '\n')}\n`;
        assert.equal(tidy(text, pageWeights, options), text);
      }),
      { numRuns: 300 },
    )).timeout(longest);
});

describe('promises about pages', () => {
  it('passages hold every character that is not white space, in order', () =>
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
  it('every passage is in one part of one article, or is furniture; a jump line in a paragraph or in none', () =>
    fc.assert(
      fc.property(fc.oneof({ weight: 3, arbitrary: damaged }, anything), (text) => {
        const { passages, articles, furniture } = readPage(text, pageWeights);
        const parts = [...furniture, ...articles.flatMap(partsOf)];
        for (const { kind, start, end } of passages) {
          const holding = parts.filter((part) => part.start < end && part.end > start);
          const isOne = kind === 'jumpLine' ? holding.length < 2 : holding.length === 1;
          assert.ok(isOne, `${kind}: ${text.slice(start, end)}`);
          assert.ok(holding.every((part) => part.start <= start && part.end >= end));
        }
      }),
      { numRuns: 1000 },
    )).timeout(longest);
});

const partsOf = ({ headline, subtitle, sections }: Article): Span[] =>
  [headline, subtitle, ...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])].filter(
    (part) => part !== null,
  );
