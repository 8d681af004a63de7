/** Texts from and to disk: UTF-8 or a clear complaint, and never half a file. */
import { isUtf8 } from 'node:buffer';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Problem, systemProblem } from './problem.ts';

export const nameOf = (file: string): string => (file === '-' ? 'standard input' : file);

/**
 * The text of a file, or of standard input for `-`. A byte order mark stays and counts as one character.
 * @throws Problem when it cannot be read or is not UTF-8, naming the line.
 */
export async function readText(file: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = file === '-' ? await standardInput() : readFileSync(file);
  } catch (error) {
    throw systemProblem(nameOf(file), error);
  }
  return decode(bytes, nameOf(file));
}

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** @throws Problem naming the line of the first byte that is not UTF-8. */
export function decode(bytes: Buffer, where: string): string {
  if (!isUtf8(bytes)) throw new Problem(`${where}:${firstBadLine(bytes)}`, `not UTF-8${guess(bytes)}`);
  try {
    return bytes.toString('utf8');
  } catch (error) {
    throw systemProblem(where, error);
  }
}

/** Counted from 1. */
function firstBadLine(bytes: Buffer): number {
  let line = 1;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(0x0a, start);
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
    line++;
  }
}

function guess(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') return ' but UTF-16: convert it with iconv -f UTF-16 -t UTF-8';
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return '; if it is GB 18030, convert it with iconv -f GB18030 -t UTF-8';
  } catch {
    return '';
  }
}

/**
 * Puts `text` in the file's place at once: whoever reads it sees the old file or the new one. Mode and owner stay; of a symbolic link
 * the target is rewritten.
 * @throws Problem when the file or its folder cannot be written.
 */
export function replaceFile(file: string, text: string): void {
  let temporary: string | null = null;
  try {
    const target = realpathSync(file);
    accessSync(target, constants.W_OK);
    const { mode, uid, gid } = statSync(target);
    temporary = join(dirname(target), `.zh-news-${process.pid}.tmp`);
    writeFileSync(temporary, text, { flush: true, flag: 'wx' });
    chmodSync(temporary, mode);
    keepOwner(temporary, uid, gid);
    renameSync(temporary, target);
  } catch (error) {
    if (temporary && (error as NodeJS.ErrnoException).code !== 'EEXIST') rmSync(temporary, { force: true });
    throw systemProblem(file, error);
  }
}

/** Only the system's administrator may give files away; for everybody else the new file is theirs as the old one was. */
function keepOwner(file: string, uid: number, gid: number): void {
  const { uid: ownUid, gid: ownGid } = statSync(file);
  if (uid !== ownUid || gid !== ownGid) chownSync(file, uid, gid);
}
