/**
 * What V8 has compiled of a bundle, kept between runs, as Node 22 can keep it: to compile the functions that a page calls takes an eighth of its time.
 * It lies in the user's folder of caches, a file for each program, bundle and version of V8: two versions that are in use do not throw each other's code away.
 * `NODE_DISABLE_COMPILE_CACHE`, Node's own switch, turns this off; where anything is in the way, the bundle is loaded without.
 */
import { createHash, type Hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import Module from 'node:module';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** Keeps what has been compiled since a bundle was loaded; nothing where it was known before. */
export type KeepCompiled = () => void;

/**
 * Loads a bundle of CommonJS, so that `require` finds it.
 * @param file its path; it has no dependencies.
 * @param program whose code it is: each has V8 compile in its own way, and V8 rejects the code of another.
 */
export function loadCompiled(file: string, program: string): KeepCompiled {
  if (process.env.NODE_DISABLE_COMPILE_CACHE || !existsSync(file)) return () => {};
  const source = readFileSync(file);
  const begun = createHash('sha256').update(source);
  const place = placeFor(program, begun);
  if (!place) return () => {};
  const known = read(place, begun);
  const script = new Script(Module.wrap(source.toString()), { filename: file, ...(known && { cachedData: known }) });
  const own = new Module(file);
  own.filename = file;
  script.runInThisContext()(own.exports, own.require, own, file, dirname(file));
  own.loaded = true;
  require.cache[file] = own;
  if (known !== null && !script.cachedDataRejected) return () => {};
  return () => write(place, begun, script.createCachedData());
}

/** Where the code is kept; null where others may write too, since it is run as it is. */
function placeFor(program: string, begun: Hash): string | null {
  try {
    const folder = join(caches(), 'zh-news');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { uid, mode } = statSync(folder);
    if (process.getuid && (uid !== process.getuid() || (mode & 0o022) !== 0)) return null;
    const bundle = begun.copy().digest('hex').slice(0, 12);
    return join(folder, `${program}-${process.arch}-${process.versions.v8}-${bundle}.bin`);
  } catch {
    return null;
  }
}

function caches(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (process.platform === 'win32' && LOCALAPPDATA) return LOCALAPPDATA;
  return process.platform === 'darwin'
    ? join(homedir(), 'Library', 'Caches')
    : XDG_CACHE_HOME || join(homedir(), '.cache');
}

/** Before the code, and of the bundle with it: V8 itself looks at neither whole. @param begun of the bundle, so that nothing holds on to its text. */
const hashOf = (begun: Hash, code: Uint8Array): Buffer => begun.copy().update(code).digest();
const hashLength = 32;

/** null where there is none that fits. */
function read(place: string, begun: Hash): Buffer | null {
  try {
    const bytes = readFileSync(place);
    const code = bytes.subarray(hashLength);
    return hashOf(begun, code).equals(bytes.subarray(0, hashLength)) ? code : null;
  } catch {
    return null;
  }
}

function write(place: string, begun: Hash, code: Uint8Array): void {
  const temporary = `${place}.${process.pid}`;
  try {
    writeFileSync(temporary, Buffer.concat([hashOf(begun, code), code]), { mode: 0o600, flag: 'wx' });
    renameSync(temporary, place);
    removeOld(place);
  } catch {
    rmSync(temporary, { force: true });
  }
}

/** As many versions of a program as are likely to be in use by turns. */
const mostKept = 3;

/** Leaves the newest files of a program, and no other that was made before them. */
function removeOld(place: string): void {
  const folder = dirname(place);
  const [program] = basename(place).split('-');
  const own = readdirSync(folder).filter((name) => name.startsWith(`${program}-`));
  const made = (name: string) => statSync(join(folder, name)).mtimeMs;
  for (const name of own.sort((a, b) => made(b) - made(a)).slice(mostKept)) rmSync(join(folder, name), { force: true });
}
