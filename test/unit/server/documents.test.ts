/** Which views of a document look for what its pages have against their figures. */
import assert from 'node:assert/strict';
import { CancellationToken } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createReadings } from '../../../src/server/documents.ts';
import { context } from '../invented-document.ts';

const uri = 'file:///page.txt';

describe('a view of a document', () => {
  /** Readings of one page, with how often its checks were looked for. */
  function reading() {
    let looked = 0;
    const own = Object.defineProperty({ ...context }, 'checks', { get: () => void looked++ });
    const decided: Parameters<typeof createReadings>[1]['decided'] = (_, { annotation }) => annotation;
    const readings = createReadings(async () => own, { decided, hasDecisions: () => false, onOtherMarks: null });
    readings.update(TextDocument.create(uri, 'zh-news', 1, '青石镇9月31日开会，共有5万人。\n'));
    return { readings, looked: () => looked };
  }
  it('for a card leaves the checks until they are asked for', async () => {
    const { readings, looked } = reading();
    const view = await readings.viewAround(uri, CancellationToken.None, 0);
    await readings.view(uri, CancellationToken.None);
    assert.equal(looked(), 0);
    assert.equal(view?.pages[0]?.annotation.checks[0]?.rule, 'impossible-date');
    assert.equal(looked(), 1);
  });
  it('for warnings has them', async () => {
    const { readings, looked } = reading();
    await readings.checkedView(uri, CancellationToken.None);
    assert.equal(looked(), 1);
  });
});
