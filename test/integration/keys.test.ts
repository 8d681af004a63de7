/** Keys: none that VS Code gives to anything by default. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

interface Binding {
  readonly key: string;
  readonly command?: string;
  readonly when?: string;
}

describe('the extension’s keys', () => {
  it('are no default of VS Code, but for those of the review, where letters do not type', async () => {
    const uri = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
    const text = (await vscode.workspace.openTextDocument(uri)).getText();
    const bindings = JSON.parse(text.replace(/^\s*\/\/.*$/gm, '')) as Binding[];
    assert.ok(bindings.length > 300, `${bindings.length} bindings`);
    const own = vscode.extensions.getExtension('zh-news.zh-news')?.packageJSON.contributes.keybindings as Binding[];
    const taken = new Set(bindings.filter(({ command }) => !command?.startsWith('zhNews.')).map(({ key }) => key));
    assert.deepEqual(
      own
        .filter(({ when }) => !when?.includes('zhNews.reviewing'))
        .map(({ key }) => key)
        .filter((key) => taken.has(key)),
      [],
    );
  });
});
