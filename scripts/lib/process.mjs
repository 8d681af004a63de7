// Runs other programs. Uses only Node's built-in modules, since it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Runs a program with its output shown, and gives its exit code; a signal or a program that cannot be started counts as 1.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { started?: (child: import('node:child_process').ChildProcess) => void }} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, { started, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options });
    started?.(child);
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Like `run`, and ends the program with everything it started when it takes too long, which counts as 1, or when we are ended ourselves.
 * A signal to the program alone would leave a test runner's own child alive, with our output open for ever.
 * A program that has done its work and does not end is ended too, after its processes were shown, which counts as 0.
 * @param {number} limit milliseconds
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { isDone?: () => boolean, patience?: number }} [options] `isDone`: never by
 *   default; `patience`: seconds that a program has for its end after its work
 * @returns {Promise<number>}
 */
export async function runWithin(limit, program, args, { isDone = () => false, patience = 60, ...options } = {}) {
  let end = () => {};
  let showGroup = () => {};
  const onSignal = () => {
    end();
    process.exit(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, onSignal);
  const timer = setTimeout(() => {
    console.error(`No end within ${limit / 1000} s: ${path.basename(program)} ${args.join(' ')}`);
    end();
  }, limit);
  let secondsDone = 0;
  const lookout = setInterval(() => {
    if (!isDone() || ++secondsDone !== patience) return;
    console.error(`No end ${patience} s after the last result: ${path.basename(program)} ${args.join(' ')}`);
    showGroup();
    end();
  }, 1000);
  try {
    const code = await run(program, args, {
      ...options,
      detached: process.platform !== 'win32',
      started: (child) => {
        end = () => killGroup(child);
        showGroup = () => console.error(groupOf(child));
      },
    });
    return secondsDone >= patience ? 0 : code;
  } finally {
    clearTimeout(timer);
    clearInterval(lookout);
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, onSignal);
  }
}

/** The processes that a program started, itself among them, as ps shows them; empty without process groups. */
function groupOf({ pid }) {
  const columns = 'pgid,pid,ppid,stat,wchan:24,etime,args';
  const [head = '', ...lines] = (outputOf('ps', ['-eo', columns]) ?? '').split('\n');
  return [head, ...lines.filter((line) => line.trim().startsWith(`${pid} `))].join('\n');
}

/** Kills a program and its children; without process groups, the program alone. */
function killGroup(child) {
  if (process.platform === 'win32' || child.pid === undefined) {
    child.kill('SIGKILL');
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}

/**
 * Like `run`, and throws when the program fails.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export async function must(program, args, options) {
  const code = await run(program, args, options);
  if (code !== 0) throw new Error(`${path.basename(program)} ${args.join(' ')} failed with exit code ${code}`);
}

/**
 * The program and first arguments that run npm: the npm that runs us where there is one, so that no shell is needed on Windows.
 * @returns {[string, string[]]}
 */
export function npmCommand() {
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.c?js$/.test(cli)) return [process.execPath, [cli]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
}

/**
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function npm(args, options) {
  const [program, first] = npmCommand();
  return must(program, [...first, ...args], options);
}

/** The output of a program, or null when it cannot be run or fails. */
export function outputOf(program, args, options = {}) {
  const result = spawnSync(program, args, { encoding: 'utf8', ...options });
  return result.status === 0 ? result.stdout : null;
}

/** The place of a program on the PATH, or null. */
export function which(program) {
  const found = outputOf(process.platform === 'win32' ? 'where' : 'which', [program]);
  return found?.split(/\r?\n/)[0]?.trim() || null;
}
