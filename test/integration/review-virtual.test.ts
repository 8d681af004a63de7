/** Decisions on pages that are on no disk, and where nothing can be written. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cardOf, closeAll, decisionsIn, sidecarOf, untilCard } from './editor.ts';
import { MemoryFiles } from './memory-files.ts';
import { stays, until } from './until.ts';

const text = '鹿鸣湖综合治理见成效\n\n　　昨日，鹿鸣湖管理局局长石大有在望川市介绍，水质稳定在三类以上。\n';
/** Seconds, more than a file that was deleted is waited for. */
const longAway = 3;

describe('a review on a virtual file system', () => {
  let provider: vscode.Disposable;
  /** A page of its own for each test: an editor may keep a document for a while after it was closed. */
  let page: string;
  let sidecar: string;
  let number = 0;
  const mount = (scheme: string, isReadonly: boolean) => {
    const memory = new MemoryFiles();
    page = `/page-${number++}.txt`;
    sidecar = `${page}.zhnotes.jsonl`;
    memory.files.set(page, new TextEncoder().encode(text));
    provider = vscode.workspace.registerFileSystemProvider(scheme, memory, { isCaseSensitive: true, isReadonly });
    return memory;
  };
  afterEach(async () => {
    await closeAll();
    provider.dispose();
  });

  const open = async (scheme: string): Promise<vscode.TextDocument> => {
    const { document } = await vscode.window.showTextDocument(vscode.Uri.from({ scheme, path: page }));
    await vscode.languages.setTextDocumentLanguage(document, 'zh-news');
    await untilCard(document, '石大有', /zhNews\.review\.(?:accept|reject)/);
    return document;
  };
  async function decide(document: vscode.TextDocument, command: 'accept' | 'reject', name: string): Promise<void> {
    const start = text.indexOf(name);
    const range = new vscode.Range(document.positionAt(start), document.positionAt(start + name.length));
    await vscode.commands.executeCommand(`zhNews.review.${command}`, { uri: document.uri.toString(), range });
    await untilCard(document, name, command === 'accept' ? /Accepted/ : /Rejected/);
  }
  async function acceptName(scheme: string): Promise<vscode.TextDocument> {
    const document = await open(scheme);
    await decide(document, 'accept', '石大有');
    return document;
  }
  /** A card that a busy reader gives up says nothing. */
  async function staysAccepted(document: vscode.TextDocument, seconds: number): Promise<void> {
    await stays('it is accepted', async () => /Accepted|^$/.test(await cardOf(document, '石大有')), seconds);
    await untilCard(document, '石大有', /Accepted/);
  }
  /** What another program does earlier may come between the product's own steps. */
  const untilWritten = (memory: MemoryFiles) => until('it is written', () => memory.confirmed.has(sidecar));
  const written = (memory: MemoryFiles) => new TextDecoder().decode(memory.files.get(sidecar));
  const quotes = (memory: MemoryFiles) => [...written(memory).matchAll(/"quote":"(.*?)"/g)].map(([, quote]) => quote);
  const write = (memory: MemoryFiles, content: string) =>
    memory.writeFile(vscode.Uri.from({ scheme: 'zh-news-memory', path: sidecar }), new TextEncoder().encode(content));
  const remove = (memory: MemoryFiles) => memory.delete(vscode.Uri.from({ scheme: 'zh-news-memory', path: sidecar }));

  it('keeps decisions beside the page', async () => {
    const memory = mount('zh-news-memory', false);
    await acceptName('zh-news-memory');
    await untilWritten(memory);
    assert.deepEqual(quotes(memory), ['石大有']);
    assert.deepEqual([...memory.files.keys()].sort(), [page, sidecar]);
  });

  it('keeps them while the page is open where nothing can be written', async () => {
    const memory = mount('zh-news-readonly', true);
    const document = await acceptName('zh-news-readonly');
    await staysAccepted(document, 1);
    assert.deepEqual([...memory.files.keys()], [page]);
  });

  it('reads them from the draft while it replaces their file', async () => {
    const memory = mount('zh-news-memory', false);
    const document = await acceptName('zh-news-memory');
    await untilWritten(memory);
    const replacing = new Promise<() => void>((begun) => {
      memory.beforeRename = () => new Promise((resolve) => begun(resolve));
    });
    await decide(document, 'accept', '望川市');
    const goOn = await replacing;
    assert.equal(memory.files.has(sidecar), false);
    assert.match(await decisionsIn(sidecarOf(document.uri)), /"石大有"[\s\S]*"望川市"/);
    goOn();
    await until('it is replaced', () => quotes(memory).join() === '石大有,望川市');
    assert.deepEqual([...memory.files.keys()].sort(), [page, sidecar]);
  });

  it('takes a file that another program deletes and makes anew for what it is then', async () => {
    const memory = mount('zh-news-memory', false);
    const document = await acceptName('zh-news-memory');
    await untilWritten(memory);
    const before = written(memory);
    remove(memory);
    await staysAccepted(document, longAway);
    assert.equal(memory.files.has(sidecar), false);
    write(memory, before.replace('"accepted"', '"rejected"'));
    await untilCard(document, '石大有', /Rejected/);
  });

  it('writes all of them again with one that is made while the file is away', async () => {
    const memory = mount('zh-news-memory', false);
    const document = await acceptName('zh-news-memory');
    await untilWritten(memory);
    remove(memory);
    await decide(document, 'accept', '望川市');
    await until('both are written', () => quotes(memory).join() === '石大有,望川市');
  });

  it('joins them with what another program writes just before they are', async () => {
    const memory = mount('zh-news-memory', false);
    const document = await acceptName('zh-news-memory');
    await untilWritten(memory);
    const [header = '', line = ''] = written(memory).trimEnd().split('\n');
    const writeFile = memory.writeFile.bind(memory);
    let isTheirTurn = true;
    memory.writeFile = (uri, content) => {
      writeFile(uri, content);
      if (!isTheirTurn || !uri.path.endsWith('.tmp')) return;
      isTheirTurn = false;
      write(memory, [header, line.replace('"accepted"', '"rejected"'), ''].join('\n'));
    };
    await decide(document, 'accept', '望川市');
    await until(
      'both are written',
      () => quotes(memory).join() === '石大有,望川市' && /"石大有".*"rejected"/.test(written(memory)),
    );
    await untilCard(document, '石大有', /Rejected/);
  });

  it('joins them with what another program wrote at the same time', async () => {
    const memory = mount('zh-news-memory', false);
    const document = await acceptName('zh-news-memory');
    await untilWritten(memory);
    const [header = '', line = ''] = written(memory).trimEnd().split('\n');
    const at = [...text.replace(/\s/g, '')].join('').indexOf('望川市');
    const other = JSON.stringify({
      ...JSON.parse(line),
      id: 'other',
      at,
      quote: '望川市',
      type: 'place',
      before: '',
      after: '',
    });
    const readFile = memory.readFile.bind(memory);
    let isTheirTurn = true;
    memory.readFile = (uri) => {
      if (isTheirTurn && uri.path === sidecar) {
        isTheirTurn = false;
        write(memory, `${[header, line, other].join('\n')}\n`);
      }
      return readFile(uri);
    };
    await decide(document, 'reject', '石大有');
    await until(
      'both are written',
      () => quotes(memory).join() === '石大有,望川市' && /rejected/.test(written(memory)),
    );
    await untilCard(document, '望川市', /Accepted/);
    await untilCard(document, '石大有', /Rejected/);
  });
});
