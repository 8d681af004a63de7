/** The README names exactly the commands and settings that exist. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArguments } from '../../src/cli/arguments.ts';
import { understoodByExchange } from '../../src/cli/exchange-arguments.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { command: string; title: string }[];
    readonly menus: { readonly commandPalette?: readonly { command: string; when?: string }[] };
    readonly configuration: { readonly properties: object };
  };
}

describe('README', () => {
  const { contributes } = JSON.parse(read('package.json')) as Manifest;
  const messages = JSON.parse(read('package.nls.json')) as Record<string, string>;
  const readme = read('README.md');

  it('names every command of the palette', () => {
    const hidden = (contributes.menus.commandPalette ?? [])
      .filter(({ when }) => when === 'false')
      .map(({ command }) => command);
    for (const { command, title } of contributes.commands) {
      if (hidden.includes(command)) continue;
      const name = title.replace(/^%(.+)%$/, (_, key: string) => messages[key] ?? assert.fail(`no message ${key}`));
      assert.ok(readme.includes(`| ${name.replace('…', '')}`), `${command}: ${name}`);
    }
  });

  it('names every setting, and no other', () => {
    const settings = Object.keys(contributes.configuration.properties).sort();
    const named = [...readme.matchAll(/^\| `(zhNews\.[^`]+)`/gm)].map(([, name]) => String(name)).sort();
    assert.deepEqual(named, settings);
  });

  for (const name of ['README.md', 'README.zh-cn.md']) {
    it(`${name} shows each command of the command line, in calls that are right`, () => {
      const calls = [...read(name).matchAll(/^node dist\/cli\.js (.*?)(?: *[<>|#].*)?$/gm)].map(([, call]) =>
        String(call),
      );
      const commands = calls.map((call) => parseArguments(call.split(' ')).command);
      const all = ['tidy', 'annotate', ...Object.keys(understoodByExchange)];
      assert.deepEqual([...new Set(commands)].sort(), all.sort());
    });
  }

  it('shows pictures that exist', () => {
    for (const [, file] of readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g))
      assert.doesNotThrow(() => read(String(file)), String(file));
  });
});

describe('CONTRIBUTING', () => {
  const tasks = read('CONTRIBUTING.md').split('## Where do I change')[1]?.split('\n## ')[0] ?? '';
  const paths = [...tasks.matchAll(/`([\w./-]+\/[\w./-]*|package\.json)`/g)].map(([, named]) => named as string);

  it('sends nobody to a file that does not exist', () => {
    assert.ok(paths.length > 20);
    const missing = paths.filter(
      (named) =>
        ![named, `src/${named}`, `src/core/figures/${named}`].some((file) => existsSync(path.join(root, file))),
    );
    assert.deepEqual(missing, []);
  });
});
