/** The formats that annotations are read from, by name. */
import { fromBio } from './bio.ts';
import { fromBrat } from './brat.ts';
import { type Counting, fromDoccano } from './doccano.ts';
import type { ImportFormat } from './format-names.ts';
import type { Imported } from './import.ts';
import { fromW3c } from './w3c.ts';

type Importer = (source: string, pageText: string, counting: Counting | null) => Imported;

export const importers = {
  brat: fromBrat,
  bio: fromBio,
  doccano: (source, pageText, counting) => fromDoccano(source, pageText, counting ?? 'utf16'),
  w3c: fromW3c,
} as const satisfies Readonly<Record<ImportFormat, Importer>>;
