/** The settings of the server, with defaults for those that the editor does not send. */
import type { CheckChoice } from '../core/figures/checks/choice.ts';
import type { CheckName } from '../core/reading.ts';
import type { ServerSettings } from '../protocol/protocol.ts';

export const defaultSettings: ServerSettings = {
  segmenter: 'auto',
  referenceYear: null,
  tidy: { radicals: false, paragraphs: 'page' },
  diagnostics: { uncertainWraps: false, figures: true, mixedColumns: true },
  checks: {},
  silencedChecks: [],
  wordList: [],
};

/** @param given section `zhNews` of the configuration; other editors may send anything else. */
export function settingsFrom(given: unknown): ServerSettings {
  const settings = (given ?? {}) as Partial<ServerSettings>;
  return {
    segmenter: settings.segmenter === 'nodejieba' ? 'nodejieba' : 'auto',
    referenceYear: settings.referenceYear || null,
    tidy: { ...defaultSettings.tidy, ...settings.tidy },
    diagnostics: { ...defaultSettings.diagnostics, ...settings.diagnostics },
    checks: settings.checks ?? {},
    silencedChecks: settings.silencedChecks ?? [],
    wordList: settings.wordList ?? [],
  };
}

export function checkChoiceOf({ checks, silencedChecks }: ServerSettings): CheckChoice {
  const off = Object.keys(checks).filter((name) => checks[name] === false) as CheckName[];
  return { off: new Set(off), silenced: new Set(silencedChecks) };
}
