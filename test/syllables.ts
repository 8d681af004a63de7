/** How characters are read, as it ships; the table is made here, so that tests need no build. */
// @ts-expect-error A script, which has no types.
import { syllableTable } from '../scripts/lib/syllable-table.mjs';
import { type SyllableTable, syllableReader } from '../src/server/cards/syllables.ts';

export const table: SyllableTable = syllableTable();
export const syllablesOf = syllableReader(table);
