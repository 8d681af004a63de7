/** Settings of any shape: VS Code hands over what a settings file holds, whatever the manifest asks for. */
import assert from 'node:assert/strict';
import { checkChoiceOf, defaultSettings, settingsFrom } from '../../../src/server/settings.ts';

describe('settings of the server', () => {
  it('are taken as they are where they can be used', () => {
    const given = {
      segmenter: 'nodejieba',
      referenceYear: 2024,
      tidy: { radicals: true, paragraphs: 'none' },
      diagnostics: { uncertainWraps: true, figures: false, mixedColumns: false },
      checks: { weekday: false },
      silencedChecks: ['a'],
      wordList: [{ name: '石大有' }],
    };
    assert.deepEqual(settingsFrom(given), given);
  });
  it('are the usual ones where they are not there or of no use', () => {
    const useless = [
      ...[undefined, null, 5, 'x', [], {}],
      { segmenter: 5, referenceYear: '2024', tidy: 'x', diagnostics: null, checks: null, silencedChecks: 5 },
      { referenceYear: 2024.5, tidy: { radicals: 'yes', paragraphs: 'some' }, diagnostics: { figures: 'no' } },
      { referenceYear: 1e9, checks: 'x', silencedChecks: { a: true }, wordList: null },
      { silencedChecks: [5, null] },
    ];
    for (const given of useless) {
      const settings = settingsFrom(given);
      assert.deepEqual(settings, defaultSettings, JSON.stringify(given));
      assert.equal(checkChoiceOf(settings).silenced.size, 0);
    }
  });
});
