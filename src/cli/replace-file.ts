/** Rewrites a file so that nobody ever sees half of it, and nothing is left behind. */
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
import { systemProblem } from './problem.ts';

/**
 * Puts `text` in the file's place at once: whoever reads it sees the old file or the new one. Mode and owner stay; of a symbolic link
 * the target is rewritten. A file with several names is rewritten where it is, so that it keeps them.
 * It is synchronous, so that a signal whose handler is set is heard before or after it.
 * @throws Problem when the file or its folder cannot be written.
 */
export function replaceFile(file: string, text: string): void {
  try {
    const target = realpathSync(file);
    const { nlink } = statSync(target);
    if (nlink > 1) rewrite(target, text);
    else replace(target, text);
  } catch (error) {
    throw systemProblem(file, error);
  }
}

function replace(target: string, text: string): void {
  // Whether the file may be written, which renaming would not ask.
  closeSync(openSync(target, 'r+'));
  // A name that nobody has: a run that was killed may have left its own.
  const temporary = join(dirname(target), `.zh-news-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeCopy(temporary, text, statSync(target));
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Until it has the mode and owner of the other file, nobody else can read it. */
function writeCopy(file: string, text: string, { mode, uid, gid }: { mode: number; uid: number; gid: number }): void {
  const descriptor = openSync(file, 'wx', 0o600);
  try {
    writeFileSync(descriptor, text);
    const own = fstatSync(descriptor);
    // Only the system's administrator may give files away; for everybody else the new file is theirs as the old one was.
    if (uid !== own.uid || gid !== own.gid) fchownSync(descriptor, uid, gid);
    fchmodSync(descriptor, mode);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Into the file itself; when that fails in the middle, what was there is written back. */
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
