/** Access to the data files of the package. Node reads them from disk, the browser gets them from the editor. */

export interface ResourceBytes {
  /**
   * @param path from the folder of the installed package, such as `resources/model.bin`.
   * @throws Error in one line when there is no such file.
   */
  read(path: string): Uint8Array;
  /** Undoes raw deflate (RFC 1951), by which every data file is packed. @throws Error when the bytes are damaged. */
  inflate(bytes: Uint8Array): Uint8Array;
}

/** What pages are read with; the editor passes these files to a server in the browser together. */
export const resourceFiles = [
  'dist/segmenter.bin',
  'resources/model.bin',
  'resources/net.bin',
  'resources/page-reader.bin',
  'resources/gazetteer.json',
] as const;

/** What names are read aloud and shown on cards with; each is asked for when it is first needed. */
export const cardFiles = {
  names: 'resources/names.json',
  scripts: 'dist/script-tables.bin',
  syllables: 'dist/syllables.bin',
} as const;
