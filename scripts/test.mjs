// The whole test run, from a fresh clone: installs what is missing, then goes through all stages and sums them up.
//
//   node scripts/test.mjs [STAGE …]     all stages but `web`, or those named
//
// The last line is `N passed, N failed`: test cases, and one failure for every stage that failed without failing cases. A stage of
// tests that reports no case has failed, whatever its exit code. Uses only Node's built-in modules until the dependencies are installed.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureChromium } from '../test/host/chromium.mjs';
import { ensureVSCode } from '../test/host/vscode.mjs';
import { aptInstall } from './lib/apt.mjs';
import { ensureDependencies } from './lib/install.mjs';
import { outputOf, root, runWithin, which } from './lib/process.mjs';

const vsix = 'out/zh-news.vsix';
const minute = 60_000;

const program = (...args) => [process.execPath, args];
const plainMocha = (...args) =>
  program('node_modules/mocha/bin/mocha.js', '--reporter=scripts/lib/mocha-stats.cjs', ...args);
const mocha = (...args) => plainMocha('--import=tsx', ...args);
const inVSCode = (...args) =>
  program(
    'test/host/run-tests.mjs',
    ...(args.includes('--tests') ? [] : ['--tests', 'out/integration/index.js']),
    '--folder',
    'test/fixtures',
    '--artifacts',
    'out/artifacts',
    ...args,
  );

/** In this order. `cases` marks a stage that must report test cases; `needs` names commands and the packages that they are in, `modules` those of Python. */
const stages = {
  types: { commands: [program('node_modules/typescript/bin/tsc', '--noEmit')] },
  lint: { commands: [program('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.')] },
  unit: { commands: [mocha('test/unit/**/*.test.ts', 'test/spec/**/*.test.ts')], cases: true },
  property: { commands: [mocha('test/property/**/*.test.ts')], cases: true, limit: 15 * minute },
  build: { commands: [program('scripts/package.mjs', '--out', vsix), program('scripts/build-tests.mjs')] },
  // The built programs, each in its own process: server, command line, package.
  programs: {
    needs: ['parallel', 'jing'],
    modules: { distributed: 'python3-distributed' },
    commands: [
      mocha(
        '--timeout=180000',
        'test/{server,cli,package,hostile,archive}/**/*.test.{ts,mjs}',
        'test/spec/shared-names.test.ts',
      ),
    ],
    cases: true,
    limit: 25 * minute,
  },
  harness: { commands: [plainMocha('test/host/**/*.test.mjs')], cases: true, window: true, limit: 15 * minute },
  integration: {
    commands: [inVSCode('--extension', root, '--timeout', '1200')],
    cases: true,
    window: true,
    limit: 25 * minute,
  },
  // The same in a worker of the browser.
  browser: {
    commands: [
      inVSCode(
        ...['--extension', root, '--timeout', '1200', '--in-browser', '--tests', 'out/integration-browser/index.js'],
      ),
    ],
    cases: true,
    window: true,
    limit: 25 * minute,
  },
  // A VS Code that has no server, of another version and 60 MB more: `npm run test:hosts` alone names it.
  web: {
    commands: [plainMocha('test/web/**/*.test.mjs')],
    cases: true,
    window: true,
    onlyWhenNamed: true,
    limit: 15 * minute,
  },
  vsix: { commands: [inVSCode('--vsix', vsix, '--timeout', '1200')], cases: true, window: true, limit: 25 * minute },
  // What can be seen only in the window.
  window: { commands: [plainMocha('test/window/**/*.test.mjs')], cases: true, window: true, limit: 30 * minute },
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in stages));
if (unknown.length > 0)
  throw new Error(`No such stage: ${unknown.join(', ')}. There are: ${Object.keys(stages).join(', ')}`);
process.chdir(root);
await ensureDependencies();

const results = [];
for (const [name, stage] of Object.entries(stages)) {
  if (chosen.length > 0 ? !chosen.includes(name) : stage.onlyWhenNamed) continue;
  results.push({ name, ...(await runStage(name, stage)) });
}
summarise(results);

async function runStage(name, stage) {
  console.log(`\n── ${name} ${'─'.repeat(70 - name.length)}\n`);
  const start = Date.now();
  const scratch = mkdtempSync(path.join(tmpdir(), 'zh-news-test-'));
  const stats = path.join(scratch, 'stats.json');
  try {
    await aptInstall([...(stage.needs ?? []).filter((command) => !which(command)), ...missingModules(stage)]);
    if (stage.window) {
      await ensureChromium();
      await ensureVSCode();
    }
    const env = { ...process.env, MOCHA_STATS: stats };
    const limit = stage.limit ?? 10 * minute;
    let code = 0;
    // A process or a pipe that a test has left open must not hide what all tests have said.
    const isDone = () => existsSync(stats);
    for (const command of stage.commands) code ||= await runWithin(limit, ...command, { env, isDone });
    return { ...judgeStage(stage, code, stats), seconds: (Date.now() - start) / 1000 };
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1, seconds: (Date.now() - start) / 1000 };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Debian's packages of the Python modules that are not there. */
function missingModules({ modules = {} }) {
  const has = (name) => outputOf('/usr/bin/python3', ['-c', `import ${name}`]) !== null;
  return Object.entries(modules).flatMap(([name, debian]) => (has(name) ? [] : debian));
}

function judgeStage(stage, code, stats) {
  const { passes, failures } = existsSync(stats) ? JSON.parse(readFileSync(stats, 'utf8')) : { passes: 0, failures: 0 };
  const good = code === 0 && failures === 0 && (!stage.cases || passes > 0);
  return { passed: passes, failed: good ? 0 : Math.max(1, failures) };
}

function summarise(results) {
  console.log('');
  for (const { name, passed, failed, seconds } of results) {
    console.log(
      `${failed ? '✘' : '✔'} ${name.padEnd(12)}${`${seconds.toFixed(1)} s`.padStart(9)}${passed ? `   ${passed} passed` : ''}${failed ? `   ${failed} failed` : ''}`,
    );
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
}
