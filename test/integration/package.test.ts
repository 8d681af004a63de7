import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const id = 'zh-news.zh-news';

/** Command ids that VS Code makes up for a view: none of ours. */
const ofView = /\.(focus|open|resetViewLocation|removeView|toggleVisibility)$/;

function manifest() {
  const extension = vscode.extensions.getExtension(id);
  assert.ok(extension, `${id} is not installed`);
  return extension;
}

describe('package', () => {
  it('is installed, in the version of its manifest', () => {
    assert.match(manifest().packageJSON.version, /^\d+\.\d+\.\d+$/);
  });

  it('activates', async () => {
    await manifest().activate();
    assert.equal(manifest().isActive, true);
  });

  it('registers every command that it contributes, and no other', async () => {
    await manifest().activate();
    const contributed: string[] = manifest().packageJSON.contributes.commands.map(
      ({ command }: { command: string }) => command,
    );
    const registered = (await vscode.commands.getCommands(true)).filter((name) => name.startsWith('zhNews.'));
    assert.ok(contributed.length > 0);
    assert.deepEqual(
      contributed.filter((name) => !registered.includes(name)),
      [],
    );
    assert.deepEqual(
      registered.filter(
        (name) => !ofView.test(name) && !name.startsWith('zhNews.internal.') && !contributed.includes(name),
      ),
      [],
    );
  });
});
