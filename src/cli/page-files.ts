/** Pages in a folder: its files of text, at any depth, those whose name begins with a dot left out. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
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

/**
 * In the order of their names, found one after the other. A link to a file counts as one; a link to a folder is not followed, it may
 * lead back.
 * @param leftOut a folder whose files are none of the pages, such as that of an export.
 */
export function* pagesIn(folder: string, leftOut: string | null = null, path = ''): Generator<PageFile, void, void> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw systemProblem(folder, error);
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const file = join(folder, entry.name);
    const own = join(path, entry.name);
    if (entry.isDirectory()) {
      if (leftOut === null || resolve(file) !== resolve(leftOut)) yield* pagesIn(file, leftOut, own);
    } else if (/\.txt$/i.test(entry.name) && (entry.isFile() || isLinkToFile(entry, file))) {
      yield { file, path: own };
    }
  }
}

/** A link that leads nowhere counts, so that it is told. */
const isLinkToFile = (entry: Dirent, file: string): boolean =>
  entry.isSymbolicLink() && !statSync(file, { throwIfNoEntry: false })?.isDirectory();
