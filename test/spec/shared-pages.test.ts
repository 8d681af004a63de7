/**
 * The pages of `../shared/pages/furniture` with the reading that its README calls right, and the page this product was asked for. The folder lies
 * beside the project and is no part of it; without it these tests are skipped, with a message.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { tidy } from '../../src/core/edits/tidy.ts';
import { readPage } from '../../src/core/page/read.ts';
import { yearOfPage } from '../../src/core/page/reference-day.ts';
import type { Page, Span } from '../../src/core/reading.ts';
import { pageWeights } from '../page-weights.ts';

const folder = resolve('../shared/pages');
const bare = (text: string) => text.replace(/\s+/g, '');

interface Reading {
  readonly page: Page;
  readonly tidied: string;
  readonly of: (span: Span | null | undefined) => string | null;
  readonly headlines: readonly (string | null)[];
  readonly furniture: readonly string[];
}

function readingOf(file: string): Reading {
  const text = readFileSync(resolve(folder, file), 'utf8');
  const page = readPage(text, pageWeights);
  const of = (span: Span | null | undefined) => (span ? bare(text.slice(span.start, span.end)) : null);
  return {
    page,
    of,
    tidied: tidy(text, pageWeights, { radicals: false, range: null }),
    headlines: page.articles.map(({ headline }) => of(headline)),
    furniture: page.furniture.map((own) => `${own.kind} ${of(own)}`),
  };
}

const tea = '东山茶农迎来好年景';
const water = '西水改造老旧水渠';
const greens = '北川出台措施支持蔬菜生产';
const railway = '山城轻轨条例表决通过';
const schools = '云川教育经费增长三成';
const talk = '校园不容烂梗';

const expectations: Readonly<Record<string, (reading: Reading) => void>> = {
  '1-masthead': ({ page, headlines, furniture }) => {
    assert.deepEqual(headlines, [tea, water]);
    assert.deepEqual(
      furniture.map((line) => line.split(' ')[0]),
      ['folio', 'section', 'colophon', 'colophon', 'masthead'],
    );
    assert.equal(yearOfPage(page), 2031);
  },
  '2-byline2lines': ({ page, headlines }) => {
    assert.deepEqual(headlines, [tea, water]);
    assert.deepEqual(page.articles[0]?.byline?.names, ['林一', '沈二', '周三']);
  },
  '3-photocredit': ({ headlines, furniture }) => {
    assert.deepEqual(furniture, ['credit 西水县博物馆供图']);
    assert.ok(headlines.includes(tea) && headlines.includes(greens));
    assert.ok(!headlines.some((headline) => headline?.includes('供图')));
  },
  '4-turn-brackets': ({ page, headlines }) => {
    assert.deepEqual(headlines, [tea, water, null]);
    assert.deepEqual(
      page.articles.map(({ continued }) => continued),
      ['to', null, 'from'],
    );
  },
  '5-subhead2lines': ({ page, of, headlines }) => {
    assert.deepEqual(headlines, [tea]);
    assert.deepEqual(
      page.articles[0]?.sections.map(({ heading }) => of(heading)),
      [null, '村村建站一百个实现全域覆盖', '“点单式”服务走进田头'],
    );
  },
  '6-endbyline': ({ page, headlines }) => {
    assert.deepEqual(headlines, [tea, water, greens]);
    assert.deepEqual(page.articles[0]?.byline?.names, ['张海', '付纯', '赵学']);
  },
  '7-flip': ({ headlines }) => assert.deepEqual(headlines, [tea, '东山县茶叶丰收', water, greens]),
  '8-spaced': ({ tidied }) => {
    for (const figure of ['700万元', '312座', '4.08万人', '90多公里']) assert.ok(tidied.includes(figure), figure);
    assert.equal(tidied.trim().split('\n').length, 1);
  },
  '9-lunar': ({ page, headlines, furniture }) => {
    assert.deepEqual(headlines, [tea]);
    assert.equal(furniture.length, 3);
    assert.equal(yearOfPage(page), 2025);
  },
  '10-names': ({ page, tidied }) => {
    assert.equal(page.articles.length, 1);
    assert.ok(tidied.includes('本报记者林一沈二三报道'));
  },
  '11-turnfrom-after-caption': ({ page, headlines }) => {
    assert.deepEqual(headlines, ['果园里的“剪枝课”', null, '一支口琴队的二十年']);
    assert.deepEqual(
      page.articles.map(({ continued }) => continued),
      [null, 'from', 'from'],
    );
  },
  '12-vertical-line': ({ headlines }) => assert.deepEqual(headlines, [tea, '西水县改造老旧水渠见实效', greens]),
  '13-noblank-mixed': ({ page, headlines, furniture }) => {
    assert.deepEqual(headlines, [water, tea, greens]);
    assert.deepEqual(furniture, ['folio 第2版2031年4月5日星期六', 'masthead 云川农报']);
    assert.ok(page.articles[2]?.sections.length === 1);
  },
  '14-lastline-full': ({ page, headlines }) => {
    assert.deepEqual(headlines, [tea]);
    assert.equal(page.articles.length, 1);
  },
  '15-two-datelines': ({ headlines }) => assert.deepEqual(headlines, [railway, schools, talk]),
  '16-short-columns': ({ page, headlines }) => {
    assert.deepEqual(headlines, [railway, schools, talk]);
    assert.deepEqual(page.articles[2]?.byline?.names, ['田玉']);
  },
  '17-masthead-end': ({ headlines, furniture }) => {
    assert.deepEqual(headlines, [railway, schools]);
    assert.deepEqual(
      furniture.map((line) => line.split(' ')[0]),
      ['index', 'index', 'colophon'],
    );
  },
};

/** The lines of `real-page.txt` that headlines take up, and subheads, as a reader sees them; null for the article that has its headline elsewhere. */
const realHeadlines = [[344, 344], [375, 376], null, [414, 415], [449, 450], [493, 494], [530, 530]];
const realSubheads = [
  [26, 27],
  [109, 110],
  [250, 251],
];

describe('the page this product was asked for', () => {
  const file = resolve(folder, 'real-page.txt');
  before(function () {
    if (!existsSync(file)) {
      console.log('      skipped: ../shared, which is no part of the project, is not there');
      this.skip();
    }
  });
  const linesOf = (text: string, { start, end }: Span) =>
    [start, end].map((at) => text.slice(0, at).split('\n').length);
  it('has its headlines behind its articles, and its subheads', () => {
    const text = readFileSync(file, 'utf8');
    const { articles } = readPage(text, pageWeights);
    assert.deepEqual(
      articles.map(({ headline }) => headline && linesOf(text, headline)),
      realHeadlines,
    );
    assert.deepEqual(
      articles.flatMap(({ sections }) => sections.flatMap(({ heading }) => (heading ? [linesOf(text, heading)] : []))),
      realSubheads,
    );
  });
  it('joins the datelines that stand alone to their text, and the phrase over a blank line', () => {
    const lines = tidy(readFileSync(file, 'utf8'), pageWeights, { radicals: false, range: null }).split('\n');
    const alone = lines.filter((line) => /^新华社.{2,6}\d月\s?\d+日电$/.test(line));
    assert.equal(alone.length, 1, 'only the one that closes the first article');
    assert.ok(!lines.some((line) => /增强$/.test(line)));
    assert.ok(!lines.some((line) => /^.·/.test(line)), 'no line begins within a name');
  });
});

describe('pages with furniture, read as their README says', () => {
  before(function () {
    if (!existsSync(folder)) {
      console.log('      skipped: ../shared, which is no part of the project, is not there');
      this.skip();
    }
  });
  for (const [name, assertRight] of Object.entries(expectations))
    it(name, () => assertRight(readingOf(`furniture/${name}.txt`)));
});
