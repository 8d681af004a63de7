/**
 * The formats of exchange by the names that the command line has for them, each with its name in menus. They stand apart from what writes and reads
 * them, which is loaded when it is needed.
 */
export const exportFormatNames = {
  html: 'HTML',
  brat: 'brat (.ann)',
  bio: 'CoNLL / BIO',
  doccano: 'doccano (JSONL)',
  'label-studio': 'Label Studio (JSON)',
  w3c: 'W3C Web Annotation (JSON-LD)',
  xmi: 'UIMA XMI (INCEpTION)',
  tei: 'TEI XML',
  csv: 'CSV',
  markdown: 'Markdown',
} as const;

export type ExportFormat = keyof typeof exportFormatNames;
export const exportFormats = Object.keys(exportFormatNames) as ExportFormat[];

export const importFormats = ['brat', 'bio', 'doccano', 'w3c'] as const satisfies readonly ExportFormat[];
export type ImportFormat = (typeof importFormats)[number];
