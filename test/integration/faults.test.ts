/** What is unlike a plain disk: a file system in memory, one that takes nothing. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { showAsPage } from './editor.ts';
import { until } from './until.ts';

const page = '新华社北京7月6日电（记者林知远）6日从国家测绘局获悉，\n全国共有23万人参加测绘。\n';

const cardAt = async (uri: vscode.Uri, line: number, character: number) => {
  const position = new vscode.Position(line, character);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value)).join('\n');
};

/** One file in memory, on a disk that may refuse to be written. */
class MemoryDisk implements vscode.FileSystemProvider {
  readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  readonly files = new Map<string, Uint8Array>();
  readonly isFull: boolean;

  constructor(isFull: boolean) {
    this.isFull = isFull;
  }

  watch = () => new vscode.Disposable(() => {});
  stat(uri: vscode.Uri): vscode.FileStat {
    const file = this.files.get(uri.path);
    if (!file && uri.path !== '/') throw vscode.FileSystemError.FileNotFound(uri);
    const type = file ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime: 0, size: file?.length ?? 0 };
  }
  readDirectory = (): [string, vscode.FileType][] =>
    [...this.files.keys()].map((path) => [path.slice(1), vscode.FileType.File]);
  readFile = (uri: vscode.Uri): Uint8Array => this.files.get(uri.path) ?? new Uint8Array();
  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    if (this.isFull) throw vscode.FileSystemError.NoPermissions(uri);
    this.files.set(uri.path, content);
  }
  createDirectory(): void {}
  delete(): void {}
  rename(): void {}
}

describe('a page on a virtual file system', () => {
  const disk = new MemoryDisk(false);
  const uri = vscode.Uri.parse('zh-news-memory:/page.txt');
  let registered: vscode.Disposable;
  before(() => {
    disk.files.set('/page.txt', new TextEncoder().encode(page.repeat(20)));
    registered = vscode.workspace.registerFileSystemProvider('zh-news-memory', disk);
  });
  after(() => registered.dispose());

  it('is recognised, read and exported like any other', async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await until('it is recognised', () => vscode.window.activeTextEditor?.document.languageId === 'zh-news');
    await until('the card is there', async () => /林知远/.test(await cardAt(uri, 0, 13)));
    await vscode.commands.executeCommand('zhNews.exportFigures', 'csv', uri.with({ path: '/figures.csv' }));
    await until('they are written', () => /23万/.test(new TextDecoder().decode(disk.files.get('/figures.csv'))));
  });
});

describe('a page on a disk that takes nothing', () => {
  const disk = new MemoryDisk(true);
  const uri = vscode.Uri.parse('zh-news-full:/page.txt');
  let registered: vscode.Disposable;
  before(() => {
    disk.files.set('/page.txt', new TextEncoder().encode(page));
    registered = vscode.workspace.registerFileSystemProvider('zh-news-full', disk);
  });
  after(() => registered.dispose());

  it('keeps what was tidied, though it can neither be saved nor exported', async () => {
    const document = await showAsPage(uri);
    await until('the card is there', async () => /林知远/.test(await cardAt(uri, 0, 13)));
    await vscode.commands.executeCommand('zhNews.tidy');
    await until('it is tidy', () => document.getText() !== page);
    // The command ends in a message, not in an exception, which would reach us here.
    await vscode.commands.executeCommand('zhNews.exportFigures', 'csv', uri.with({ path: '/figures.csv' }));
    assert.equal(disk.files.has('/figures.csv'), false);
    assert.equal(await document.save().then(undefined, () => false), false);
    assert.equal(document.getText(), page.replace('获悉，\n', '获悉，'));
    assert.ok(document.isDirty);
    // Later tests could not close it: by then there is no such disk.
    await until('what was tidied is given up', async () => {
      if (!document.isClosed) await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      return document.isClosed || !document.isDirty;
    });
  });
});
