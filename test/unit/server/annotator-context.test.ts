/** What documents are read with, and by which settings. */
import assert from 'node:assert/strict';
import { createAnnotatorContexts } from '../../../src/server/annotator-context.ts';
import { defaultSettings } from '../../../src/server/settings.ts';
import { context } from '../invented-document.ts';

const uri = 'file:///page.txt';
const resources = { ...context, fallback: null, problems: [] };

describe('the settings of a document', () => {
  function asking() {
    const asked: string[] = [];
    const settingsOf = async (of: string) => {
      asked.push(of);
      return { ...defaultSettings, referenceYear: 2023 };
    };
    const contexts = createAnnotatorContexts(
      async () => resources,
      settingsOf,
      () => {},
    );
    return { asked, contexts };
  }
  it('are asked for once, for its reading and its cards', async () => {
    const { asked, contexts } = asking();
    assert.equal((await contexts.context(uri)).year, 2023);
    assert.equal((await contexts.settings(uri)).referenceYear, 2023);
    assert.deepEqual(asked, [uri]);
  });
  it('are asked for anew when they have changed, or the document is opened again', async () => {
    const { asked, contexts } = asking();
    await contexts.settings(uri);
    contexts.configure(defaultSettings);
    await contexts.settings(uri);
    contexts.forget(uri);
    await contexts.settings(uri);
    assert.deepEqual(asked, [uri, uri, uri]);
  });
});
