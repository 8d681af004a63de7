/** Rewrites a file atomically, without leaving temporary files. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Problem, systemProblem } from './problem.ts';

/**
 * Replaces the content of a file in one step: other processes see the old content or the new one. Mode and owner stay; of a symbolic link
 * the target is rewritten. A file with several hard links is rewritten in place, so that all of them show the new content.
 * It is synchronous, so that signal handlers run before or after it.
 * @throws Problem when the file or its folder cannot be written.
 */
export function replaceFile(file: string, text: string): void {
  try {
    const target = realpathSync(file);
    const stat = statSync(target);
    // A pipe or a device would become a file.
    if (!stat.isFile()) throw new Problem(file, 'is no file that can be rewritten');
    if (stat.nlink > 1) rewrite(target, text);
    else replace(target, text);
  } catch (error) {
    throw error instanceof Problem ? error : systemProblem(file, error);
  }
}

/**
 * Where a file is written before it gets its name. Unique, since a run that was killed may have left such a file, and short, since the
 * file's own name may be as long as a name can be.
 */
export const temporaryBeside = (file: string): string =>
  join(dirname(file), `.zh-news-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);

function replace(target: string, text: string): void {
  // Renaming would also replace a file without write permission.
  closeSync(openSync(target, 'r+'));
  const temporary = temporaryBeside(target);
  try {
    writeCopy(temporary, text, statSync(target));
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Gives a file the mode and owner of another. Before that only its owner can read it. */
function writeCopy(file: string, text: string, { mode, uid, gid }: { mode: number; uid: number; gid: number }): void {
  const descriptor = openSync(file, 'wx', 0o600);
  try {
    writeFileSync(descriptor, text);
    const own = fstatSync(descriptor);
    // Only root may change the owner; for other users the new file has the same owner as the old one.
    if (uid !== own.uid || gid !== own.gid) fchownSync(descriptor, uid, gid);
    fchmodSync(descriptor, mode);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Overwrites the file in place; if that fails half way, the old content is written back. */
function rewrite(target: string, text: string): void {
  const old = readFileSync(target);
  const descriptor = openSync(target, 'r+');
  const put = (bytes: Uint8Array) => {
    ftruncateSync(descriptor, 0);
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at, bytes.length - at, at);
    fsyncSync(descriptor);
  };
  try {
    put(Buffer.from(text));
  } catch (error) {
    put(old);
    throw error;
  } finally {
    closeSync(descriptor);
  }
}
