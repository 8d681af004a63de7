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

/** All files that are read through `ResourceBytes`; the editor passes them to a server in the browser. */
export const resourceFiles = [
  'dist/segmenter.bin',
  'resources/model.bin',
  'resources/net.bin',
  'resources/page-reader.bin',
  'resources/gazetteer.json',
] as const;

export type ResourceFile = (typeof resourceFiles)[number];
