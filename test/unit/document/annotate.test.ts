/** The pipeline, with a segmenter and a recogniser that a test can follow. */
import assert from 'node:assert/strict';
import { annotatePage, annotateRunningTexts, type PassageCache } from '../../../src/core/document/annotate.ts';
import type { AnnotatorContext } from '../../../src/core/document/context.ts';
import { annotateDocument, annotateInSteps } from '../../../src/core/document/document.ts';
import { finish } from '../../../src/core/finish.ts';
import type { Effort, NameSpan, PageAnnotation } from '../../../src/core/reading.ts';
import { context } from '../invented-document.ts';

/** Finds these names wherever they are written; notes which texts were cut into words. */
function noting(changes: Partial<AnnotatorContext> = {}): { context: AnnotatorContext; tagged: string[] } {
  const tagged: string[] = [];
  const types = {
    石大有: 'person',
    青石5月社: 'organization',
    '6月社': 'organization',
    云川7: 'place',
    '《5年》': 'work',
    谢克尔: 'person',
    计二万: 'person',
    秦十三: 'person',
    石三: 'person',
  } as const;
  return {
    tagged,
    context: {
      ...context,
      segmenter: {
        name: 'noting',
        tag(text) {
          tagged.push(text);
          return context.segmenter.tag(text);
        },
      },
      recogniser: {
        names: (text) =>
          [...text.matchAll(/石大有|青石5月社|6月社|云川7|《5年》|谢克尔|计二万|秦十三|石三/g)].map(
            ({ 0: name, index }): NameSpan => ({
              start: index,
              end: index + name.length,
              type: types[name as keyof typeof types],
            }),
          ),
      },
      ...changes,
    },
  };
}

const page = '石大有来了。\n石大有来了。\n共有5万人。\n';

describe('reading a page', () => {
  it('finds its names and figures at their places', () => {
    const { mentions, figures } = finish(annotatePage(page, noting().context, new Map()));
    assert.deepEqual(
      mentions.map(({ start, end, name, entity }) => [page.slice(start, end), name, entity]),
      [
        ['石大有', '石大有', 0],
        ['石大有', '石大有', 0],
      ],
    );
    assert.deepEqual(
      figures.map(({ start, end, text }) => [page.slice(start, end), text]),
      [['5万人', '5万人']],
    );
  });
  it('reads a passage once that occurs twice, and none that is in the cache', () => {
    const { context: own, tagged } = noting();
    const cache: PassageCache = new Map();
    const first = finish(annotatePage(page, own, cache));
    assert.deepEqual(tagged, ['石大有来了。', '共有5万人。']);
    assert.deepEqual(finish(annotatePage(page, own, cache)), first);
    assert.equal(tagged.length, 2);
    finish(annotatePage(`${page}又有6万人。\n`, own, cache));
    assert.deepEqual(tagged.slice(2), ['又有6万人。']);
  });
  it('yields the share done after every step', () => {
    const shares = [...annotatePage(page, noting().context, new Map())];
    assert.deepEqual(shares, [0, 1 / 6, 2 / 6, 3 / 6, 4 / 6, 5 / 6, 1]);
  });
  it('takes the year of the page before that of the context', () => {
    const iso = (text: string) => {
      const { figures } = finish(annotatePage(text, noting({ year: 2023 }).context, new Map()));
      return figures.find((figure) => figure.text === '7月6日')?.iso;
    };
    assert.equal(iso('石大有7月6日来了。\n'), '2023-07-06');
    assert.equal(iso('2025年7月7日　星期一\n石大有7月6日来了。\n'), '2025-07-06');
  });
});

describe('figures and names', () => {
  const figuresOf = (text: string) => {
    const [annotation] = annotateRunningTexts([text], noting().context);
    return annotation?.figures.map((figure) => figure.text);
  };
  it('leave out the numeral of a name', () => assert.deepEqual(figuresOf('青石5月社有5万人。'), ['5万人']));
  it('keep a numeral that a name only begins with or ends in', () => {
    assert.deepEqual(figuresOf('6月社有5万人。'), ['6月', '5万人']);
    assert.deepEqual(figuresOf('在云川7月开工。'), ['7月']);
  });
  const namesOf = (text: string) => {
    const [annotation] = annotateRunningTexts([text], noting().context);
    return annotation?.mentions.map(({ name }) => name);
  };
  it('leave no person that ends in the middle of an amount', () => {
    assert.deepEqual(namesOf('二十四次，计二万九千三百元。'), []);
    assert.deepEqual(namesOf('他计二万。'), ['计二万']);
    assert.deepEqual(namesOf('秦十三把书捐了。'), ['秦十三']);
    assert.deepEqual(namesOf('石三9日到。'), ['石三']);
  });
  it('leave no name of the currency of an amount', () => {
    assert.deepEqual(namesOf('石大有付了500谢克尔。'), ['石大有']);
    assert.deepEqual(namesOf('谢克尔付了500元。'), ['谢克尔']);
  });
  it('keep a numeral in the title of a work', () => assert.deepEqual(figuresOf('看《5年》。'), ['5年']));
});

describe('a quick reading', () => {
  const written = '石大有（58岁，1962年生）来了。\n云川7，石大有7月1日到1月32日。\n';
  const readBy = (effort: Effort) => finish(annotatePage(written, noting({ effort }).context, new Map()));
  it('looks for no contradictions, and says so', () => {
    const { checks, isUnchecked } = readBy('normal');
    assert.notEqual(checks.length, 0);
    assert.equal(isUnchecked, undefined);
    const quick = readBy('quick');
    assert.deepEqual([quick.checks, quick.isUnchecked], [[], true]);
  });
  it('has the same figures, and the names of the recogniser', () => {
    const [quick, normal] = [readBy('quick'), readBy('normal')];
    assert.deepEqual(quick.figures, normal.figures);
    assert.deepEqual(
      quick.mentions.map(({ name }) => name),
      ['石大有', '云川7', '石大有'],
    );
  });
});

describe('the checks of a page', () => {
  const checksOf = (text: string) =>
    finish(annotatePage(text, noting().context, new Map())).checks.map(({ start, end, detail }) => [
      text.slice(start, end),
      ...detail,
    ]);
  describe('are looked for', () => {
    const written = '石大有（58岁，1962年生）来了。石大有7月1日到1月32日。\n';
    /** The context, which counts how often a page's checks are chosen from what was found. */
    function counting() {
      const { context: own } = noting();
      let looked = 0;
      Object.defineProperty(own, 'checks', { get: () => void looked++ });
      return { own, looked: () => looked };
    }
    it('when they are first read, and once', () => {
      const { own, looked } = counting();
      const annotation = finish(annotatePage(written, own, new Map()));
      assert.equal(looked(), 0);
      const { checks } = annotation;
      assert.notEqual(checks.length, 0);
      assert.equal(annotation.checks, checks);
      assert.equal(looked(), 1);
    });
    for (const [what, read] of [
      ['a document', (own) => annotateDocument(written, own)[0]?.annotation],
      ['running texts', (own) => annotateRunningTexts([written], own)[0]],
    ] satisfies [string, (own: AnnotatorContext) => PageAnnotation | undefined][]) {
      it(`at once in ${what}`, () => {
        const checks = Object.getOwnPropertyDescriptor(read(noting().context), 'checks');
        assert.notEqual(checks?.value?.length ?? 0, 0);
      });
    }
  });
  it('read traditional characters as simplified ones, and show those of the page', () => {
    assert.deepEqual(checksOf('書展9月13日開幕，9月21日閉幕，歷時十五天。'), [
      ['十五天', '9月13日', '9月21日', '十五天', '8', '9', 'days'],
    ]);
    assert.deepEqual(checksOf('書展9月13日開幕，9月21日閉幕，歷時九天。'), []);
    assert.deepEqual(checksOf('該廠創辦於1975年，2025年迎來建廠四十週年。'), [
      ['四十週年', '1975', '2025', '50', '四十週年'],
    ]);
  });
  it('go by no year that is only thought to be the page’s', () => {
    const told = '晒出成绩单\n5月18日，星期日，博物馆发布报告。自2015年5月18日对外开放以来，来了752万人。\n';
    assert.deepEqual(checksOf(told), []);
    assert.equal(checksOf(`2015年5月20日\n\n${told}`).length, 1);
  });
});

describe('reading running texts', () => {
  it('reads each as one passage of no article', () => {
    const [annotation] = annotateRunningTexts(['石大有\n来了'], noting().context);
    assert.deepEqual(annotation?.page.articles, []);
    assert.deepEqual(
      annotation?.page.passages.map(({ text }) => text),
      ['石大有来了'],
    );
    assert.equal(annotation?.mentions[0]?.article, -1);
  });
  it('reads their dates by the day that is given', () => {
    const { context: own } = noting({ date: { year: 2031, month: 7, day: 6 } });
    const [annotation] = annotateRunningTexts(['昨日来了'], own);
    assert.equal(annotation?.figures[0]?.iso, '2031-07-05');
  });
  it('reads equal texts once and answers all', () => {
    const { context: own, tagged } = noting();
    const annotations = annotateRunningTexts(['石大有', '好', '石大有'], own);
    assert.deepEqual(tagged, ['石大有', '好']);
    assert.deepEqual(
      annotations.map(({ mentions }) => mentions.length),
      [1, 0, 1],
    );
  });
  it('uses the year of the context', () => {
    const [annotation] = annotateRunningTexts(['7月6日来了'], noting({ year: 2023 }).context);
    assert.equal(annotation?.figures[0]?.iso, '2023-07-06');
  });
});

describe('reading a document', () => {
  it('reads each of its pages, and the same passage once', () => {
    const { context: own, tagged } = noting();
    const pages = annotateDocument(`${page}\f${page}`, own);
    assert.deepEqual(
      pages.map(({ start, length, annotation }) => [start, length, annotation.mentions.length]),
      [
        [0, page.length + 1, 2],
        [page.length + 1, page.length, 2],
      ],
    );
    assert.equal(tagged.length, 2);
  });
  it('tells the share done, over all of its pages', () => {
    const text = `${page}\f${page}`;
    const shares = [...annotateInSteps(text, noting().context)];
    const first = (page.length + 1) / text.length;
    // The passages of the second page are known from the first: its structure is its one step.
    assert.deepEqual(shares, [
      ...[0, 1, 2, 3, 4, 5, 6].map((steps) => ((steps / 6) * (page.length + 1)) / text.length),
      first,
    ]);
  });
});
