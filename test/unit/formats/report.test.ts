/** The report of a page: amounts as its reader prints them, and what was checked. */
import assert from 'node:assert/strict';
import { anchorOf, bareText } from '../../../src/core/annotations/bare-text.ts';
import { overlayDocument } from '../../../src/core/annotations/overlay.ts';
import { newAnnotation } from '../../../src/core/annotations/record.ts';
import type { Language } from '../../../src/formats/check-messages.ts';
import { exchangeDocument } from '../../../src/formats/exchange.ts';
import { toReport } from '../../../src/formats/report/report.ts';
import { inventDocument } from '../invented-document.ts';

const { text, pages } = inventDocument('#甲村通路\n营收18.7亿元，每亩补贴数百元，近三成卖到外地。');

/** @param checked the figures that a reader has ticked. */
function reportOf(language: Language, ...checked: readonly string[]): string {
  const bare = bareText(text);
  const decisions = checked.map((quote, i) => {
    const start = text.indexOf(quote);
    const span = { start, end: start + quote.length };
    const anchor = anchorOf(bare, span);
    assert.ok(anchor);
    const figure = pages[0]?.annotation.figures.find((own) => own.start === start);
    const said = { id: `a${i}`, layer: 'figure', type: figure?.kind ?? null, state: 'accepted' } as const;
    return { annotation: newAnnotation(anchor, said), span };
  });
  const decided = overlayDocument(text, pages, decisions);
  return toReport(exchangeDocument('page.txt', text, decided, { extra: {}, decidedOnly: false }), language);
}

const cells = (report: string): readonly string[] =>
  [...report.matchAll(/<td class="number">([^<]*)<\/td>/g)].map(([, cell]) => cell ?? '');

describe('the report of a page', () => {
  it('tells amounts in English as the panel does', () =>
    assert.deepEqual(cells(reportOf('en')), ['1.87 billion yuan', '200–1,000 yuan / mu', 'nearly 30%']));
  it('tells them in Chinese as the panel does', () =>
    assert.deepEqual(cells(reportOf('zh')), ['18.7亿元', '200–1,000元 / 亩', '&lt; 3成']));
  it('has a tick at what was checked, with a name for who hears it, and counts them', () => {
    const report = reportOf('en', '18.7亿元');
    assert.match(report, /18\.7亿元<\/a> <span class="tick" role="img" aria-label="checked" title="checked">✓<\/span>/);
    assert.equal(report.match(/class="tick"/g)?.length, 1);
    assert.match(report, /1 of 3 figures checked/);
    assert.match(reportOf('zh', '18.7亿元', '近三成'), /数字已核对 2\/3 处/);
  });
  it('has no tick where nothing was checked', () => {
    assert.doesNotMatch(reportOf('en'), /class="tick"/);
    assert.match(reportOf('en'), /0 of 3 figures checked/);
  });
});
