/** Files of annotations on disk. */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type AnnotationFile, newFile, parseFile, serialiseFile } from '../core/annotations/file.ts';
import { pageOfSidecar, sidecarOf } from '../core/annotations/sidecar.ts';
import { readText } from './files.ts';
import { warn } from './output.ts';
import { Problem, systemProblem } from './problem.ts';
import { replaceFile, temporaryBeside } from './replace-file.ts';

/** A file of annotations; its lines that cannot be read are told on standard error and count for nothing. */
export async function readSidecar(file: string): Promise<AnnotationFile> {
  const parsed = parseFile(await readText(file));
  for (const { line, message } of parsed.problems) warn(`${file}:${line}: ${message}`);
  return parsed;
}

/** The file beside a page, or null when there is none. */
export async function sidecarOfPage(page: string, by: string | null): Promise<AnnotationFile | null> {
  const file = sidecarOf(page, by);
  return existsSync(file) ? readSidecar(file) : null;
}

export const newSidecar = (page: string, by: string | null): AnnotationFile => newFile({ page: basename(page), by });

/** The page that a file of annotations is about, which stands beside it. */
export function pageBeside(file: string): string {
  const exists = (name: string) => existsSync(join(dirname(file), name));
  const found = pageOfSidecar(basename(file), exists);
  if (!found || !exists(found.page))
    throw new Problem(file, 'the page it is about is not beside it: name it with --page');
  return join(dirname(file), found.page);
}

/**
 * Writes the file whole or not at all.
 * @throws Problem when it cannot be written, or belongs to a later version.
 */
export function saveSidecar(file: string, annotations: AnnotationFile): void {
  if (!annotations.writable) throw new Problem(file, 'written by a later version of this program; it is left as it is');
  const text = serialiseFile(annotations);
  if (existsSync(file)) replaceFile(file, text);
  else writeNew(file, text);
}

/** A file that is there under its name when all of it is written. */
export function writeNew(file: string, text: string): void {
  const temporary = temporaryBeside(file);
  try {
    writeFileSync(temporary, text, { flag: 'wx', flush: true });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw systemProblem(file, error);
  }
}
