// Runs the compiled suite in desktop VS Code through @vscode/test-electron, under the same rules as in the server.
//
//   node test/host/desktop.mjs [--version VERSION] [--executable FILE]
//
// Needs a screen; on Linux without one, run it under xvfb-run. As root, Electron wants --no-sandbox, which is added.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { root } from '../../scripts/lib/process.mjs';
import { judge } from './run-tests.mjs';

const { values: options } = parseArgs({ options: { version: { type: 'string' }, executable: { type: 'string' } } });

const scratch = mkdtempSync(path.join(tmpdir(), 'zh-news-desktop-'));
const workspace = path.join(scratch, 'workspace');
cpSync(path.join(root, 'test/fixtures'), workspace, { recursive: true });
const report = path.join(scratch, 'report.json');
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
try {
  const answer = await runTests({
    ...(options.executable ? { vscodeExecutablePath: options.executable } : { version: options.version ?? 'stable' }),
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'out/integration/index.js'),
    extensionTestsEnv: { ZH_NEWS_TEST_REPORT: report },
    launchArgs: [
      workspace,
      '--disable-extensions',
      '--disable-workspace-trust',
      '--user-data-dir',
      path.join(scratch, 'user'),
      ...asRoot,
    ],
  }).catch((error) => {
    console.error(error.message);
    return 1;
  });
  const verdict = judge(answer, existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null, 0);
  if (verdict.problem) console.error(`[desktop] ${verdict.problem}`);
  process.exitCode = verdict.code;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
