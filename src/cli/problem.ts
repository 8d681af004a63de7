/** Errors of the call or the input. They are reported in one line, with exit code 2. */
export class Problem extends Error {
  override readonly name = 'Problem';

  /** Whether what comes after it would fail alike, such as on a full disk. */
  readonly endsAll: boolean;

  /** @param where `FILE` or `FILE:LINE`, or null when the call itself is wrong. */
  constructor(where: string | null, message: string, endsAll = false) {
    super(oneLine(where === null ? message : `${where}: ${message}`));
    this.endsAll = endsAll;
  }
}

/** The error of a system call, such as a missing file, in words. */
export function systemProblem(where: string, error: unknown): Problem {
  const { code, message } = error as NodeJS.ErrnoException;
  const isNameless = code === 'ENOENT' && where.includes('\ufffd');
  return new Problem(
    where,
    isNameless ? unreadableName : ((code && reasons[code]) ?? message),
    code !== undefined && ofWholeDisk.has(code),
  );
}

/** Names in GB 18030 are common where an archive was packed on Windows. */
const unreadableName = 'no such file, or its name is not in UTF-8: convmv -f gb18030 -t utf8 renames such files';

/** A limit of the memory was reached. */
const outOfMemory = (): Problem =>
  new Problem(null, 'out of memory: split the text, or give Node more with NODE_OPTIONS=--max-old-space-size=8192');

/** The message for exceptions of V8 that are no errors of the program; null for all others. */
export function limitProblem(error: unknown): Problem | null {
  const { code, message } = error as NodeJS.ErrnoException;
  // The second comes from nodejieba, whose memory is not that of Node.
  if (code === 'ERR_WORKER_OUT_OF_MEMORY' || message === 'std::bad_alloc') return outOfMemory();
  if (!(error instanceof RangeError)) return null;
  if (/Invalid string length/.test(message))
    return new Problem(null, 'the answer is too long for one object: --format jsonl writes one for each page');
  return /allocation|array length|maximum size/i.test(message) ? outOfMemory() : null;
}

/** Errors that the next file meets too: the disk, or what a user may have of it, is full, or read-only. */
const ofWholeDisk: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'is a directory',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'no space left of what the user may have of the disk',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'too many symbolic links',
  ERR_FS_FILE_TOO_LARGE: 'too large: a page has at most 512 MB',
  ERR_STRING_TOO_LONG: 'too large: a page has at most 512 MB',
};

/** Replaces control characters and line ends, which file names and rows can contain, so that a message stays on one line. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
