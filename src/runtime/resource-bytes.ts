/** Where the product's own data files come from. Node reads them from disk; the browser is given them by the editor. */

export interface ResourceBytes {
  /**
   * @param path from the folder of the installed package, such as `resources/model.bin`.
   * @throws Error in one line when there is no such file.
   */
  read(path: string): Uint8Array;
  /** Undoes raw deflate (RFC 1951), by which every data file is packed. @throws Error when the bytes are damaged. */
  inflate(bytes: Uint8Array): Uint8Array;
}

/** Every file that is read through `ResourceBytes`: what the editor gives to a server that has no disk. */
export const resourceFiles = [
  'dist/segmenter.bin',
  'resources/model.bin',
  'resources/net.bin',
  'resources/page-reader.bin',
  'resources/gazetteer.json',
] as const;

export type ResourceFile = (typeof resourceFiles)[number];
