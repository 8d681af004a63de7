/** How files of decisions are written to disk, where other programs read them at any moment. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { parseFile } from '../../src/core/annotations/file.ts';
import { closeAll, openFile, untilCard } from './editor.ts';
import { until } from './until.ts';

const names = ['秦扶摇', '石大有', '何思远', '倪雪清'];
const text = `鹿鸣湖综合治理见成效\n\n${names.map((name) => `　　昨日，管理局局长${name}在望川市介绍，水质稳定在三类以上。\n`).join('')}`;

describe('a file of decisions on disk', () => {
  after(closeAll);

  it('is whole at every moment while decisions are saved', async () => {
    const { document } = await openFile('written-often.txt', text);
    await vscode.languages.setTextDocumentLanguage(document, 'zh-news');
    await untilCard(document, '石大有', /zhNews\.review\.accept/);
    const file = `${document.uri.fsPath}.zhnotes.jsonl`;
    const seen = new Set<string>();
    let isDone = false;
    const watching = (async () => {
      while (!isDone) {
        if (seen.size > 0 || existsSync(file)) seen.add(readFileSync(file, 'utf8'));
        await new Promise(setImmediate);
      }
    })();
    const decide = async (command: string, name: string) => {
      const start = document.getText().indexOf(name);
      const range = new vscode.Range(document.positionAt(start), document.positionAt(start + name.length));
      const saved = seen.size;
      await vscode.commands.executeCommand(`zhNews.review.${command}`, { uri: document.uri.toString(), range });
      await document.save();
      await until('it is written', () => seen.size > saved);
    };
    for (const name of names) await decide('organization', name);
    for (const name of names) await decide('work', name);
    isDone = true;
    await watching;
    assert.ok(seen.size >= 2 * names.length, `${seen.size} states`);
    for (const content of seen) {
      assert.ok(content.endsWith('\n'));
      assert.deepEqual(parseFile(content).problems, []);
    }
  });

  /** A page that waits for decisions. */
  async function openPage(name: string): Promise<{ sidecar: string; accept: () => Thenable<unknown> }> {
    const { document } = await openFile(name, text);
    await vscode.languages.setTextDocumentLanguage(document, 'zh-news');
    await untilCard(document, '石大有', /zhNews\.review\.accept/);
    const start = document.getText().indexOf('石大有');
    const range = new vscode.Range(document.positionAt(start), document.positionAt(start + 3));
    return {
      sidecar: `${document.uri.fsPath}.zhnotes.jsonl`,
      accept: () => vscode.commands.executeCommand('zhNews.review.accept', { uri: document.uri.toString(), range }),
    };
  }

  it('stays as it is where it is not in UTF-8', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? assert.fail();
    // 望川 in GB 18030.
    const name = Buffer.from([0xcd, 0xfb, 0xb4, 0xa8]);
    const bytes = Buffer.concat([Buffer.from('{"zhNotes":1,"page":"'), name, Buffer.from('.txt"}\n')]);
    writeFileSync(vscode.Uri.joinPath((folder as vscode.WorkspaceFolder).uri, 'wide.txt.zhnotes.jsonl').fsPath, bytes);
    const { sidecar, accept } = await openPage('wide.txt');
    await accept();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.deepEqual(readFileSync(sidecar), bytes);
  });

  it('is written beside a page whose name is as long as a name can be', async () => {
    const { sidecar, accept } = await openPage(`${'长'.repeat(76)}ab.txt`);
    await accept();
    await until('it is written', () => existsSync(sidecar) && readFileSync(sidecar, 'utf8').includes('"石大有"'));
  });
});
