/** The settings of the server, with defaults for those that the editor does not send. */

import { paragraphSpacings } from '../core/edits/spacing.ts';
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

/** @param given section `zhNews` of the configuration; a settings file, or another editor, may hold anything. What is of no use is as if it were not there. */
export function settingsFrom(given: unknown): ServerSettings {
  const { segmenter, referenceYear: year, tidy, diagnostics, checks, silencedChecks, wordList } = recordOf(given);
  const { paragraphs, radicals } = recordOf(tidy);
  const warnings = recordOf(diagnostics);
  const flag = (value: unknown, otherwise: boolean) => (typeof value === 'boolean' ? value : otherwise);
  const { tidy: usual, diagnostics: shown } = defaultSettings;
  return {
    segmenter: segmenter === 'nodejieba' ? 'nodejieba' : 'auto',
    referenceYear: typeof year === 'number' && Number.isInteger(year) && year >= 1800 && year <= 2999 ? year : null,
    tidy: {
      radicals: flag(radicals, usual.radicals),
      paragraphs: paragraphSpacings.find((spacing) => spacing === paragraphs) ?? usual.paragraphs,
    },
    diagnostics: {
      uncertainWraps: flag(warnings.uncertainWraps, shown.uncertainWraps),
      figures: flag(warnings.figures, shown.figures),
      mixedColumns: flag(warnings.mixedColumns, shown.mixedColumns),
    },
    checks: recordOf(checks) as ServerSettings['checks'],
    silencedChecks: Array.isArray(silencedChecks) ? silencedChecks.filter((key) => typeof key === 'string') : [],
    // What is wrong with it is told where it is read.
    wordList: (wordList ?? []) as ServerSettings['wordList'],
  };
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

export function checkChoiceOf({ checks, silencedChecks }: ServerSettings): CheckChoice {
  const off = Object.keys(checks).filter((name) => checks[name] === false) as CheckName[];
  return { off: new Set(off), silenced: new Set(silencedChecks) };
}
