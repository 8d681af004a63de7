/** `status`: how far the pages of a folder are reviewed, a line a page, each as soon as it is known. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { annotationsOf } from '../core/annotations/file.ts';
import { sidecarOf } from '../core/annotations/sidecar.ts';
import type { AnnotatorContext } from '../core/document/context.ts';
import { exchangeDocument } from '../formats/exchange.ts';
import { loadContext } from './context.ts';
import type { StatusArguments } from './exchange-arguments.ts';
import { readText } from './files.ts';
import { counted, print, warn } from './output.ts';
import { isFolder, type PageFile, pagesIn } from './page-files.ts';
import { oneLine, Problem } from './problem.ts';
import { readPage } from './read-page.ts';
import { readSidecar } from './sidecar-file.ts';

interface Status {
  readonly page: string;
  /** Names decided about, of all names; suggestions of a page without a file of annotations are not counted. */
  readonly reviewed: number;
  readonly open: number | null;
  readonly accepted: number;
  readonly corrected: number;
  readonly rejected: number;
  readonly added: number;
  readonly notes: number;
  /** Annotations whose text was edited, or is not certain to be found. */
  readonly toCheck: number;
}

/** @returns the exit code. */
export async function runStatus(args: StatusArguments): Promise<number> {
  const { folder, json } = args;
  let code = 0;
  const tell = (problem: Problem) => {
    warn(problem.message);
    code = 2;
  };
  const pages = isFolder(folder) ? pagesIn(folder, tell) : [{ file: folder, path: basename(folder) }];
  let context: AnnotatorContext | null = null;
  const all: Status[] = [];
  if (!json) await print(`${heading}\n`);
  for (const page of pages) {
    try {
      if (existsSync(sidecarOf(page.file)) && !context) {
        const loaded = await loadContext(args);
        loaded.warnings.forEach(warn);
        context = loaded.context;
      }
      const status = await statusOf(page, context);
      all.push(status);
      await print(json ? `${JSON.stringify(status)}\n` : `${row(status)}\n`);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      tell(error);
    }
  }
  if (!json) await print(`\n${summary(all)}\n`);
  return code;
}

async function statusOf({ file, path }: PageFile, context: AnnotatorContext | null): Promise<Status> {
  const none = { reviewed: 0, open: null, accepted: 0, corrected: 0, rejected: 0, added: 0, notes: 0, toCheck: 0 };
  if (!context || !existsSync(sidecarOf(file))) return { page: path, ...none };
  const sidecar = await readSidecar(sidecarOf(file));
  const text = await readText(file);
  const read = readPage(file, text, sidecar, context);
  const names = exchangeDocument(read.name, text, read.pages, { decidedOnly: false, extra: {} }).marks.filter(
    ({ layer }) => layer === 'entity',
  );
  const annotations = annotationsOf(sidecar);
  const entities = annotations.filter(({ layer }) => layer === 'entity');
  const count = (state: string) => entities.filter((annotation) => annotation.state === state).length;
  return {
    page: path,
    reviewed: entities.length,
    open: names.filter(({ state }) => state === 'open').length,
    accepted: count('accepted'),
    corrected: count('corrected'),
    rejected: count('rejected'),
    added: count('added'),
    notes: annotations.filter(({ note }) => note !== null).length,
    toCheck: read.unplaced.length,
  };
}

const counts = ['accepted', 'corrected', 'rejected', 'added', 'open', 'notes', 'toCheck'] as const;
const heading = `${'reviewed'.padStart(12)}${counts.map((name) => (name === 'toCheck' ? 'to check' : name).padStart(10)).join('')}  page`;

function row(status: Status): string {
  const { page, reviewed, open } = status;
  const share = open === null ? 'not begun' : `${reviewed}/${reviewed + open}`;
  return `${share.padStart(12)}${counts.map((name) => String(status[name] ?? '–').padStart(10)).join('')}  ${oneLine(page)}`;
}

function summary(all: readonly Status[]): string {
  const begun = all.filter(({ open }) => open !== null);
  const done = begun.filter(({ open }) => open === 0).length;
  return `${counted(all.length, 'page')}: ${done} reviewed, ${begun.length - done} begun, ${all.length - begun.length} not begun`;
}
