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
import { buildTable, type Table, type TableData, tableOf, wholeData } from './table.ts';

export interface Model {
  readonly lexicon: Lexicon;
  readonly kinds: Uint8Array;
  readonly scratch: Scratch;
  /** The weights to read by this guideline; made at the first call. */
  tableOf(guideline: Guideline): Table;
}

/**
 * @param read gives a model file as `encodeModel` makes it. It is called again for a second guideline, since the bytes, several megabytes, are
 * dropped when the first table has been made of them.
 * @param decompress undoes what its parts were compressed by.
 * @throws Error saying what is wrong with the file.
 */
export function loadModel(read: () => Uint8Array, decompress: Pack): Model {
  const data = decodeModel(read(), decompress);
  let unused: ModelData['section'] | null = data.section;
  return modelOf(data, () => {
    const section = unused ?? decodeModel(read(), decompress).section;
    unused = null;
    return section;
  });
}

type Lexical = Pick<ModelData, 'bins' | 'lexiconKeys' | 'lexiconClasses'>;

/** @param sections called for each table; gives what reads the sections. */
export function modelOf({ bins, lexiconKeys, lexiconClasses }: Lexical, sections: () => ModelData['section']): Model {
  const tables = new Map<Guideline, Table>();
  return {
    lexicon: buildLexicon(bins, lexiconKeys, lexiconClasses),
    kinds: kindTable(),
    scratch: createScratch(),
    tableOf(guideline) {
      const known = tables.get(guideline);
      if (known) return known;
      const section = sections();
      const table = buildTable(
        sectionNames.flatMap((name, i) => (guidelines[guideline].sections.includes(name) ? section(i) : [])),
      );
      tables.set(guideline, table);
      return table;
    },
  };
}

/** What threads can share of a model that reads by one guideline: arrays of numbers that do not change. */
export interface ModelParts {
  readonly lexicon: Lexicon;
  readonly guideline: Guideline;
  readonly table: TableData;
}

export const partsOf = (model: Model, guideline: Guideline): ModelParts => ({
  lexicon: model.lexicon,
  guideline,
  table: wholeData(model.tableOf(guideline)),
});

/** A model of such parts, which reads by their guideline alone. */
export function modelOfParts({ lexicon, guideline, table }: ModelParts): Model {
  const own = tableOf(table);
  return {
    lexicon,
    kinds: kindTable(),
    scratch: createScratch(),
    tableOf(wanted) {
      if (wanted !== guideline) throw new Error(`these parts read by ${guideline}`);
      return own;
    },
  };
}
