/** `export`: pages in a format of another program, the decisions of their readers laid over the suggestions. */
import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type ExchangeDocument, exchangeDocument } from '../formats/exchange.ts';
import type { Exporter } from '../formats/exporters.ts';
import { loadContext } from './context.ts';
import type { ExportArguments } from './exchange-arguments.ts';
import { nameOf, readText } from './files.ts';
import { counted, print, warn } from './output.ts';
import { isFolder, type PageFile, pagesIn } from './page-files.ts';
import { Problem, systemProblem } from './problem.ts';
import { readPage } from './read-page.ts';
import { replaceFile } from './replace-file.ts';
import { sidecarOfPage, writeNew } from './sidecar-file.ts';

/**
 * @returns the exit code: 2 when a page or an annotation was left out; all else is written. A page that cannot be read does not keep the
 * others of a folder from being written.
 */
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
  const tell = (problem: Problem) => {
    warn(problem.message);
    code = 2;
  };
  let first = true;
  const written = new Map<string, string>();
  for (const page of pagesOf(args.files, tell, args.out)) {
    try {
      const text = await readText(page.file, args.encoding);
      const sidecar = page.file === '-' ? null : await sidecarOfPage(page.file, args.by);
      if (args.by !== null && !sidecar) warn(`${page.file}: no annotations by ${args.by} beside it`);
      const read = readPage(page.file, text, sidecar, context);
      if (read.unplaced.length > 0) {
        tell(
          new Problem(page.file, `${counted(read.unplaced.length, 'annotation')} left out, without a certain place`),
        );
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
      else writeInto(stemOf(args.out, page, written), page, exporter, document, output);
      first = false;
    } catch (error) {
      if (!several || !(error instanceof Problem) || error.endsAll) throw error;
      tell(error);
    }
  }
  if (args.out !== null && exporter.companion && !first) {
    write(join(args.out, exporter.companion.name), exporter.companion.text());
  }
  return code;
}

/** @param out where exports go: none of them is a page. */
function* pagesOf(
  files: readonly string[],
  tell: (problem: Problem) => void,
  out: string | null,
): Generator<PageFile, void, void> {
  for (const file of files) {
    if (file !== '-' && isFolder(file)) yield* pagesIn(file, tell, out);
    else yield { file, path: file === '-' ? 'page.txt' : basename(file) };
  }
}

/**
 * What the files of a page's export are called, without their extension.
 * @param written the pages that have been exported, by what their files are called.
 * @throws Problem when another page has that name: a/page.txt and b/page.txt, or page.txt and page.TXT.
 */
function stemOf(out: string, { file, path }: PageFile, written: Map<string, string>): string {
  const stem = join(out, path.replace(/\.txt$/i, ''));
  const other = written.get(stem);
  if (other !== undefined) throw new Problem(file, `not exported: ${stem} is the export of ${other}`);
  written.set(stem, file);
  return stem;
}

function writeInto(stem: string, page: PageFile, exporter: Exporter, document: ExchangeDocument, output: string): void {
  makeFolder(dirname(stem));
  const own = `${stem}${exporter.extension}`;
  if (exporter.extension === '.ann') writeBesideBrat(`${stem}.txt`, own, page, document.text);
  write(own, output);
}

/**
 * brat reads a page's text beside its annotations under the same name.
 * @throws Problem when the file of that name is no copy that an export made: the page itself in another encoding, or another page.
 */
function writeBesideBrat(file: string, annotations: string, page: PageFile, text: string): void {
  if (existsSync(file)) {
    if (readFileSync(file).equals(Buffer.from(text))) return;
    const isPage = page.file !== '-' && realpathSync(file) === realpathSync(page.file);
    if (isPage || !existsSync(annotations)) {
      throw new Problem(file, 'would be overwritten by the text that brat needs: name another folder with --out');
    }
  }
  write(file, text);
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
