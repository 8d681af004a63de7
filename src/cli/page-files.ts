/** Pages in a folder: its files of text, at any depth, those whose name begins with a dot left out. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Problem, systemProblem } from './problem.ts';

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
 * @param tell is told of a folder within that cannot be looked into, and of a name that is not in UTF-8; the others are.
 * @param leftOut a folder whose files are none of the pages, such as that of an export.
 * @throws Problem when the folder itself cannot be looked into.
 */
export function* pagesIn(
  folder: string,
  tell: (problem: Problem) => void,
  leftOut: string | null = null,
): Generator<PageFile, void, void> {
  for (const { file, path, isWithin } of entriesOf(folder)) {
    if (path.includes('\ufffd') && !isThere(file)) tell(systemProblem(file, { code: 'ENOENT' }));
    else if (!isWithin) yield { file, path };
    else if (leftOut === null || resolve(file) !== resolve(leftOut)) {
      try {
        for (const page of pagesIn(file, tell, leftOut)) yield { ...page, path: join(path, page.path) };
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        tell(error);
      }
    }
  }
}

/** Folders and pages. */
function entriesOf(folder: string): (PageFile & { readonly isWithin: boolean })[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw systemProblem(folder, error);
  }
  return entries
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => ({ entry, file: join(folder, entry.name), path: entry.name, isWithin: entry.isDirectory() }))
    .filter(
      ({ entry, file, isWithin }) =>
        isWithin || (/\.txt$/i.test(entry.name) && (entry.isFile() || isLinkToFile(entry, file))),
    );
}

/** Under its name as it was read: other bytes than those of UTF-8 are not in it. */
const isThere = (file: string): boolean => statSync(file, { throwIfNoEntry: false }) !== undefined;

/** A link that leads nowhere counts, so that it is told. */
function isLinkToFile(entry: Dirent, file: string): boolean {
  if (!entry.isSymbolicLink()) return false;
  try {
    return !statSync(file).isDirectory();
  } catch {
    return true;
  }
}
