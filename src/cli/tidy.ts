/** `tidy`: pages with their wraps mended, to standard output or back into their files. */
import { join } from 'node:path';
import { tidy } from '../core/edits/tidy.ts';
import { diskBytes } from '../runtime/node/resource-bytes.ts';
import { readPageWeights } from '../runtime/resources.ts';
import type { TidyArguments } from './arguments.ts';
import { readText, replaceFile } from './files.ts';
import { print, warn } from './output.ts';
import { Problem } from './problem.ts';

/** @returns the exit code. With --write, a file that cannot be tidied does not keep the others from it. */
export async function runTidy({ files, write, radicals }: TidyArguments): Promise<number> {
  const options = { radicals, range: null };
  const weights = readPageWeights(diskBytes(join(__dirname, '..')));
  if (!write) {
    await print(tidy(await readText(files[0] as string), weights, options));
    return 0;
  }
  let code = 0;
  for (const file of files) {
    try {
      const text = await readText(file);
      const tidied = tidy(text, weights, options);
      if (tidied !== text) replaceFile(file, tidied);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      warn(error.message);
      code = 2;
    }
  }
  return code;
}
