/** Pages in a folder: its files of text, at any depth, those whose name begins with a dot left out. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { systemProblem } from './problem.ts';

export interface PageFile {
  readonly file: string;
  /** Relative to the folder that was named; the file's name for a file that was named itself. */
  readonly path: string;
}

/** @throws Problem when a file or a folder cannot be looked at. */
export function isFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory();
  } catch (error) {
    throw systemProblem(file, error);
  }
}

/** In the order of their names, found one after the other. */
export function* pagesIn(folder: string, path = ''): Generator<PageFile, void, void> {
  let entries: { name: string; isDirectory(): boolean; isFile(): boolean }[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw systemProblem(folder, error);
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const file = join(folder, entry.name);
    const own = join(path, entry.name);
    if (entry.isDirectory()) yield* pagesIn(file, own);
    else if (entry.isFile() && /\.txt$/i.test(entry.name)) yield { file, path: own };
  }
}
