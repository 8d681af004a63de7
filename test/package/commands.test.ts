/** Every command that the package contributes is run by a test in a real editor, by its identifier or by its title in the palette. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const sourcesOf = (folder: string) =>
  readdirSync(folder)
    .filter((name) => /\.test\.m?[jt]s$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

/**
 * What tests call commands by: `executeCommand('zhNews.tidy')`, `run('accept')` in tests of the review, `run('Show Log')` and
 * `press('Edit the Note')` in windows, `command:zhNews.reveal` for the link of a card.
 */
function isRun(command: string, title: string, sources: readonly string[]): boolean {
  const short = command.replace('zhNews.review.', '');
  const calls = [`'${command}'`, `"${command}"`, `"command:${command}"`, `'${title}'`, `Chinese News: ${title}`];
  return sources.some(
    (source) =>
      calls.some((call) => source.includes(call)) ||
      (short !== command && /`zhNews\.review\.\$/.test(source) && source.includes(`run('${short}'`)),
  );
}

describe('commands', () => {
  it('each have a test in a real editor', () => {
    const titles = json('package.nls.json') as Record<string, string>;
    const contributed = json('package.json').contributes.commands as { command: string; title: string }[];
    const sources = [...sourcesOf('test/integration'), ...sourcesOf('test/window')];
    const missing = contributed
      .filter(({ command, title }) => !isRun(command, titles[title.replace(/%/g, '')] ?? title, sources))
      .map(({ command }) => command);
    assert.deepEqual(missing, []);
  });
});
