/** The formats of exchange by name. */

import { toBio } from './bio.ts';
import { toBrat } from './brat.ts';
import type { Language } from './check-messages.ts';
import { type Counting, toDoccano } from './doccano.ts';
import type { ExchangeDocument } from './exchange.ts';
import type { ExportFormat } from './format-names.ts';
import { toLabelStudio } from './label-studio.ts';
import { marksToCsv, marksToMarkdown } from './mark-rows.ts';
import { toReport } from './report/report.ts';
import { toTei } from './tei.ts';
import { toW3c } from './w3c.ts';
import { toXmi, xmiTypeSystem } from './xmi.ts';

export interface WriteOptions {
  /** What offsets count, where the format leaves that open; null for its own unit. */
  readonly counting: Counting | null;
  /** False behind another page of a stream, whose header is written once. */
  readonly first: boolean;
  /** Of what a person reads in the export. */
  readonly language: Language;
}

export interface Exporter {
  /** Of the file's name, behind the page's own. */
  readonly extension: string;
  readonly write: (document: ExchangeDocument, options: WriteOptions) => string;
  /** Whether the exports of several pages, one behind the other, are one export. */
  readonly streams: boolean;
  /** A file that goes beside the exports, the same for all. */
  readonly companion: { readonly name: string; readonly text: () => string } | null;
}

const alone = { streams: false, companion: null };

export const exporters = {
  brat: { extension: '.ann', write: toBrat, ...alone },
  bio: { extension: '.bio', write: toBio, streams: true, companion: null },
  doccano: {
    extension: '.doccano.jsonl',
    write: (document, { counting }) => toDoccano(document, counting ?? 'utf16'),
    streams: true,
    companion: null,
  },
  'label-studio': {
    extension: '.label-studio.json',
    write: (document, { counting }) => toLabelStudio(document, counting ?? 'code-points'),
    ...alone,
  },
  w3c: { extension: '.jsonld', write: toW3c, ...alone },
  xmi: { extension: '.xmi', write: toXmi, streams: false, companion: { name: 'TypeSystem.xml', text: xmiTypeSystem } },
  tei: { extension: '.tei.xml', write: toTei, ...alone },
  csv: {
    extension: '.csv',
    write: (document, { first }) => marksToCsv(document, first),
    streams: true,
    companion: null,
  },
  markdown: { extension: '.md', write: marksToMarkdown, ...alone },
  html: { extension: '.html', write: (document, { language }) => toReport(document, language), ...alone },
} as const satisfies Readonly<Record<ExportFormat, Exporter>>;
