/** A server that dies: it is a process of its own, which there is not in the browser. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { until } from './until.ts';

const page = '新华社北京7月6日电（记者林知远）6日从国家测绘局获悉，\n全国共有23万人参加测绘。\n';

const cardAt = async (uri: vscode.Uri, line: number, character: number) => {
  const position = new vscode.Position(line, character);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value)).join('\n');
};

/** The language server among the processes that the extension host started. */
function serverProcess(): number | null {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  for (const line of list.split('\n')) {
    const [pid, parent, ...command] = line.trim().split(/\s+/);
    if (Number(parent) === process.pid && /dist.server\.js/.test(command.join(' '))) return Number(pid);
  }
  return null;
}

describe('when the server dies', () => {
  it('is started again and reads what was typed meanwhile', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'zh-news', content: page });
    const editor = await vscode.window.showTextDocument(document);
    await until('the card is there', async () => /林知远/.test(await cardAt(document.uri, 0, 13)));
    const first = serverProcess();
    assert.ok(first);
    process.kill(first, 'SIGKILL');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n'));
    await until('another server is there', () => ![null, first].includes(serverProcess()));
    await until('the card is there again', async () => /林知远/.test(await cardAt(document.uri, 1, 13)));
    assert.equal(document.getText(), `\n${page}`);
  });
});
