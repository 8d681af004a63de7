/** Reads texts from disk or standard input, and reports clearly what is not in the given encoding. */
import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { type Encoding, hiddenUtf16, likelyEncoding } from './encoding.ts';
import { Problem, systemProblem } from './problem.ts';

export const nameOf = (file: string): string => (file === '-' ? 'standard input' : file);

/**
 * The text of a file, or of standard input for `-`. A byte order mark stays and counts as one character.
 * @param encoding as `TextDecoder` takes it.
 * @throws Problem when it cannot be read or is not in that encoding, naming the line.
 */
export const readText = async (file: string, encoding = 'utf-8'): Promise<string> =>
  decodeText(await readBytes(file), nameOf(file), encoding);

/** @throws Problem when the file cannot be read. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return file === '-' ? await standardInput() : readFileSync(file);
  } catch (error) {
    throw systemProblem(nameOf(file), error);
  }
}

/**
 * @param where the name for messages.
 * @throws Problem when the bytes are not in that encoding, naming the line.
 */
export function decodeText(bytes: Uint8Array, where: string, encoding: string): string {
  if (encoding !== 'utf-8') return decodeAs(encoding, bytes, where);
  return decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), where);
}

/** The first hundred bytes of a file as text; '' when it cannot be read, which is reported later when it is read whole. */
export function firstBytes(file: string): string {
  try {
    const descriptor = openSync(file, 'r');
    try {
      const bytes = Buffer.alloc(100);
      return bytes.toString('utf8', 0, readSync(descriptor, bytes));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return '';
  }
}

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** @throws Problem naming the line of the first byte that is not UTF-8. */
export function decode(bytes: Buffer, where: string): string {
  const wide = hiddenUtf16(bytes);
  if (wide) throw new Problem(`${where}:1`, `not UTF-8${hint(wide)}`);
  if (!isUtf8(bytes)) throw new Problem(`${where}:${firstBadLine(bytes)}`, `not UTF-8${hint(likelyEncoding(bytes))}`);
  try {
    return bytes.toString('utf8');
  } catch (error) {
    throw systemProblem(where, error);
  }
}

function decodeAs(encoding: string, bytes: Uint8Array, where: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new Problem(where, `not ${encoding}`);
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

function hint(encoding: Encoding | null): string {
  if (!encoding) return '';
  const convert = `convert it with iconv -f ${encoding.iconv} -t UTF-8`;
  return ` but ${encoding.name}, it seems: ${encoding.label ? `read it with --encoding ${encoding.label}, or ` : ''}${convert}`;
}
