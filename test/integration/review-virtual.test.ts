/** Decisions on pages that are on no disk, and where nothing can be written. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cardOf, closeAll, untilCard } from './editor.ts';
import { MemoryFiles } from './memory-files.ts';
import { until } from './until.ts';

const text = '鹿鸣湖综合治理见成效\n\n　　昨日，鹿鸣湖管理局局长石大有在望川市介绍，水质稳定在三类以上。\n';
const sidecar = '/page.txt.zhnotes.jsonl';

describe('a review on a virtual file system', () => {
  let provider: vscode.Disposable;
  const mount = (scheme: string, isReadonly: boolean) => {
    const memory = new MemoryFiles();
    memory.files.set('/page.txt', new TextEncoder().encode(text));
    provider = vscode.workspace.registerFileSystemProvider(scheme, memory, { isCaseSensitive: true, isReadonly });
    return memory;
  };
  afterEach(async () => {
    await closeAll();
    provider.dispose();
  });

  async function acceptName(scheme: string): Promise<vscode.TextDocument> {
    const uri = vscode.Uri.from({ scheme, path: '/page.txt' });
    const { document } = await vscode.window.showTextDocument(uri);
    await vscode.languages.setTextDocumentLanguage(document, 'zh-news');
    await untilCard(document, '石大有', /zhNews\.review\.accept/);
    const start = text.indexOf('石大有');
    const range = new vscode.Range(document.positionAt(start), document.positionAt(start + 3));
    await vscode.commands.executeCommand('zhNews.review.accept', { uri: uri.toString(), range });
    await untilCard(document, '石大有', /Accepted/);
    return document;
  }

  it('keeps decisions beside the page', async () => {
    const memory = mount('zh-news-memory', false);
    await acceptName('zh-news-memory');
    await until('it is written', () => memory.files.has(sidecar));
    const lines = new TextDecoder().decode(memory.files.get(sidecar)).trimEnd().split('\n');
    assert.equal(JSON.parse(lines[1] ?? '').quote, '石大有');
    assert.deepEqual([...memory.files.keys()].sort(), ['/page.txt', sidecar]);
  });

  it('keeps them while the page is open where nothing can be written', async () => {
    const memory = mount('zh-news-readonly', true);
    const document = await acceptName('zh-news-readonly');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.deepEqual([...memory.files.keys()], ['/page.txt']);
    assert.match(await cardOf(document, '石大有'), /Accepted/);
  });
});
