/** `export`: pages in a format of another program, the decisions of their readers laid over the suggestions. */
import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type ExchangeDocument, exchangeDocument } from '../formats/exchange.ts';
import type { Exporter } from '../formats/exporters.ts';
import { loadContext } from './context.ts';
import type { ExportArguments } from './exchange-arguments.ts';
import { nameOf, readText } from './files.ts';
import { print, warn } from './output.ts';
import { isFolder, type PageFile, pagesIn } from './page-files.ts';
import { Problem, systemProblem } from './problem.ts';
import { readPage } from './read-page.ts';
import { replaceFile } from './replace-file.ts';
import { sidecarOfPage, writeNew } from './sidecar-file.ts';

/** @returns the exit code. A page that cannot be read does not keep the others of a folder from being written. */
export async function runExport(args: ExportArguments): Promise<number> {
  const { exporters } = await import('../formats/exporters.ts');
  const exporter: Exporter = exporters[args.format];
  const several = args.files.length > 1 || args.files.some((file) => file !== '-' && isFolder(file));
  if (several && args.out === null && !exporter.streams) {
    throw new Problem(null, `several pages are no one file of ${args.format}: name a folder with --out`);
  }
  const { context, warnings } = await loadContext(args);
  warnings.forEach(warn);
  let code = 0;
  let first = true;
  for (const page of pagesOf(args.files)) {
    try {
      const text = await readText(page.file, args.encoding);
      const sidecar = page.file === '-' ? null : await sidecarOfPage(page.file, args.by);
      const read = readPage(page.file, text, sidecar, context);
      if (read.unplaced.length > 0) {
        warn(`${page.file}: ${read.unplaced.length} annotations have no certain place and are left out`);
      }
      const document = exchangeDocument(read.name, text, read.pages, {
        decidedOnly: args.decidedOnly,
        extra: read.extra,
      });
      const output = exporter.write(document, {
        counting: args.counting,
        first: first || args.out !== null,
        language: args.language,
      });
      if (args.out === null) await print(output);
      else writeInto(args.out, page, exporter, document, output);
      first = false;
    } catch (error) {
      if (!several || !(error instanceof Problem)) throw error;
      warn(error.message);
      code = 2;
    }
  }
  if (args.out !== null && exporter.companion && !first) {
    write(join(args.out, exporter.companion.name), exporter.companion.text());
  }
  return code;
}

function* pagesOf(files: readonly string[]): Generator<PageFile, void, void> {
  for (const file of files) {
    if (file !== '-' && isFolder(file)) yield* pagesIn(file);
    else yield { file, path: file === '-' ? 'page.txt' : basename(file) };
  }
}

/** brat reads a page's text beside its annotations under the same name. */
function writeInto(
  out: string,
  { path }: PageFile,
  exporter: Exporter,
  { text }: ExchangeDocument,
  output: string,
): void {
  const stem = join(out, path.replace(/\.txt$/i, ''));
  makeFolder(dirname(stem));
  write(`${stem}${exporter.extension}`, output);
  if (exporter.extension === '.ann') write(`${stem}.txt`, text);
}

/** Folder by folder: Node's own recursive way never returns where one is refused as missing, as in /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) {
    if (isFolder(folder)) return;
    throw new Problem(folder, 'is a file and no folder');
  }
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have made it meanwhile.
    if (!existsSync(folder)) throw systemProblem(folder, error);
  }
}

function write(file: string, text: string): void {
  if (existsSync(file)) replaceFile(file, text);
  else writeNew(nameOf(file), text);
}
