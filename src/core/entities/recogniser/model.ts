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
