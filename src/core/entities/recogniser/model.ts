/**
 * The recogniser's model in memory: for every guideline a table of weights.
 * A guideline's weights are the shared ones plus its own (Daumé III 2007, "Frustratingly easy domain adaptation").
 */
import type { Guideline } from '../../reading.ts';
import { guidelines } from '../guidelines.ts';
import { createScratch, type Scratch } from './buffers.ts';
import { kindTable } from './features.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import { decodeModel, type ModelData, type Pack, sectionNames } from './model-file.ts';
import { buildTable, type Table } from './table.ts';

export interface Model {
  readonly lexicon: Lexicon;
  readonly kinds: Uint8Array;
  readonly scratch: Scratch;
  /** The weights to read by this guideline; made at the first call. */
  tableOf(guideline: Guideline): Table;
}

/**
 * @param bytes a model file as `encodeModel` makes it.
 * @param decompress undoes what its parts were compressed by.
 * @throws Error saying what is wrong with the file.
 */
export const loadModel = (bytes: Uint8Array, decompress: Pack): Model => modelOf(decodeModel(bytes, decompress));

export function modelOf(data: ModelData): Model {
  const tables = new Map<Guideline, Table>();
  return {
    lexicon: buildLexicon(data.bins, data.lexiconKeys, data.lexiconClasses),
    kinds: kindTable(),
    scratch: createScratch(),
    tableOf(guideline) {
      const known = tables.get(guideline);
      if (known) return known;
      const sections = sectionNames.flatMap((name, i) =>
        guidelines[guideline].sections.includes(name) ? data.section(i) : [],
      );
      const table = buildTable(sections);
      tables.set(guideline, table);
      return table;
    },
  };
}
