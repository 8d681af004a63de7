/** The command `tidy`: prints tidied pages, or rewrites their files. */
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { loadCompiled } from '../runtime/node/compiled-code.ts';
import { diskBytes } from '../runtime/node/resource-bytes.ts';
import type { TidyArguments } from './arguments.ts';
import { readText } from './files.ts';
import { print, warn } from './output.ts';
import { Problem } from './problem.ts';
import { terminalProgress } from './progress.ts';
import { replaceFile } from './replace-file.ts';
import { onStop } from './signals.ts';

/** @returns the exit code. */
export async function runTidy(args: TidyArguments): Promise<number> {
  const options = { radicals: args.radicals, paragraphs: args.paragraphs, range: null };
  const keepCompiled = loadCompiled(join(__dirname, 'tidier.js'), 'tidy');
  const { tidierOf } = await import('../core/edits/tidier.ts');
  const tidied = tidierOf(diskBytes(join(__dirname, '..')).read('resources/page-reader.bin'), options);
  if (args.write) return rewriteAll(args, tidied);
  const text = await readText(args.files[0] as string, args.encoding);
  await print(tidied(text));
  if (text.length >= wholePage) keepCompiled();
  return 0;
}

/** Text that makes use of most of what tidies, in characters. */
const wholePage = 2_000;

/**
 * If one file cannot be tidied, the others still are, unless there is no room for any. Signals are handled between two files.
 * @returns the exit code.
 */
async function rewriteAll(
  { files, progress: wanted }: TidyArguments,
  tidied: (text: string) => string,
): Promise<number> {
  let code = 0;
  let stopped: number | null = null;
  onStop((exitCode) => {
    stopped = exitCode;
  });
  const progress = terminalProgress('files', wanted);
  for (const [done, file] of files.entries()) {
    await nextTurn();
    if (stopped !== null) {
      progress.end();
      warn(`stopped after ${done} of ${files.length} files; no file is half-written`);
      return stopped;
    }
    progress.show(done, done / files.length);
    try {
      const text = await readText(file);
      const after = tidied(text);
      if (after !== text) replaceFile(file, after);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      progress.end();
      warn(error.message);
      code = 2;
      if (error.endsAll) break;
    }
  }
  progress.end();
  return code;
}
