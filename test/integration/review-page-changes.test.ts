/** What happens to a page under review, other than typing: it is renamed, tidied and untidied, converted, changed by other programs. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAll,
  decisionsIn,
  openFile,
  recordsIn,
  saveAs as savedAs,
  showAsPage,
  sidecarOf,
  undoTo,
  untilCard,
} from './editor.ts';
import { until } from './until.ts';

const text = [
  '鹿鸣湖综合治理见成效',
  '',
  '　　昨日，鹿鸣湖管理局局长石大有在望川市介绍，全',
  '湖水质稳定在三类以上，越冬候鸟增加到4.7万',
  '多只。护湖员𠮷',
  '野青去年收入11.6万元。',
  '',
].join('\n');

describe('a page under review', () => {
  let document: vscode.TextDocument;
  let number = 0;

  beforeEach(async () => {
    document = (await openFile(`changed-${number++}.txt`, text)).document;
    await vscode.languages.setTextDocumentLanguage(document, 'zh-news');
    await untilCard(document, '石大有', /zhNews\.review\.accept/);
  });
  afterEach(closeAll);

  async function decide(command: string, quote: string): Promise<void> {
    const start = document.getText().indexOf(quote);
    assert.notEqual(start, -1, quote);
    const range = new vscode.Range(document.positionAt(start), document.positionAt(start + quote.length));
    if (command === 'person')
      (vscode.window.activeTextEditor as vscode.TextEditor).selection = new vscode.Selection(range.start, range.end);
    const target = { uri: document.uri.toString(), range };
    await vscode.commands.executeCommand(`zhNews.review.${command}`, ...(command === 'person' ? [] : [target]));
  }
  const quotes = async (page = document.uri) => (await recordsIn(sidecarOf(page))).map(({ quote }) => quote).join();
  const problems = () => vscode.languages.getDiagnostics(document.uri).map(({ message }) => message);

  it('takes its decisions along when it is renamed, also those that are not saved yet', async () => {
    const old = document.uri;
    const renamed = old.with({ path: old.path.replace('changed-', 'renamed-') });
    await decide('accept', '石大有');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(old, renamed);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('they are beside the new name', async () => (await quotes(renamed)) === '石大有');
    document = await showAsPage(renamed);
    await untilCard(document, '石大有', /Accepted/);
    await decide('accept', '望川市');
    await until('both are beside the new name', async () => (await quotes(renamed)) === '石大有,望川市');
    await until('none are beside the old one', async () => (await decisionsIn(sidecarOf(old))) === '');
  });

  async function saveAs(copy: vscode.Uri): Promise<void> {
    document = await savedAs(document, copy);
  }

  it('gives a copy of its decisions to the file that it is saved as, and keeps its own', async () => {
    const old = document.uri;
    const copy = old.with({ path: old.path.replace('changed-', 'copied-') });
    await decide('accept', '石大有');
    await saveAs(copy);
    await until('they are beside the new name', async () => (await quotes(copy)) === '石大有');
    assert.match(await decisionsIn(sidecarOf(copy)), /"page":"copied-/);
    await decide('accept', '望川市');
    await until('both are beside the new name', async () => (await quotes(copy)) === '石大有,望川市');
    await until('its own are beside the old name', async () => (await quotes(old)) === '石大有');
  });

  it('leaves the decisions of a file that it is saved over as they are', async () => {
    const old = document.uri;
    const copy = old.with({ path: old.path.replace('changed-', 'copied-') });
    await decide('accept', '石大有');
    await until('it is written', async () => (await quotes()) === '石大有');
    const others = (await decisionsIn(sidecarOf(old)))
      .replace('"accepted"', '"rejected"')
      .replace(/changed-/, 'copied-');
    await vscode.workspace.fs.writeFile(sidecarOf(copy), new TextEncoder().encode(others));
    await saveAs(copy);
    await untilCard(document, '石大有', /Rejected/);
    assert.equal(await decisionsIn(sidecarOf(copy)), others);
  });

  it('gives nothing to another file with the same text', async () => {
    const other = document.uri.with({ path: document.uri.path.replace('changed-', 'same-') });
    await decide('accept', '石大有');
    await until('it is written', async () => (await quotes()) === '石大有');
    await vscode.workspace.fs.writeFile(other, new TextEncoder().encode(text));
    await vscode.window.showTextDocument(document, { preview: false });
    document = await showAsPage(other);
    await untilCard(document, '望川市', /zhNews\.review\.accept/);
    await decide('accept', '望川市');
    await until('its own is written', async () => (await quotes(other)) !== '');
    assert.equal(await quotes(other), '望川市');
  });

  it('leaves its decisions where they are when it is deleted, and has them again when it comes back', async () => {
    const page = document.uri;
    await decide('accept', '石大有');
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(page);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('they are written all the same', async () => (await quotes(page)) === '石大有');
    await closeAll();
    await vscode.workspace.fs.writeFile(page, new TextEncoder().encode(text));
    document = await showAsPage(page);
    await untilCard(document, '石大有', /Accepted/);
  });

  it('has them where they were when tidying is undone', async () => {
    await decide('accept', '4.7万\n多只');
    await decide('person', '𠮷\n野青');
    await until('both are written', async () => (await quotes()) === '4.7万多只,𠮷野青');
    // What is selected would be tidied alone.
    (vscode.window.activeTextEditor as vscode.TextEditor).selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('zhNews.tidy');
    await until('it is tidy', () => document.getText().includes('4.7万多只'));
    await untilCard(document, '4.7万多只', /(?<!as )Checked/);
    await undoTo(document, text);
    await untilCard(document, '4.7万\n多只', /(?<!as )Checked/);
    await untilCard(document, '𠮷\n野青', /Added|Accepted/);
    await until('nothing is pointed out', () => problems().length === 0);
    assert.equal(await quotes(), '4.7万多只,𠮷野青');
  });

  it('has them again when it is reverted', async () => {
    await decide('accept', '石大有');
    await until('it is written', async () => (await quotes()) === '石大有');
    const before = await decisionsIn(sidecarOf(document.uri));
    const { range } = document.lineAt(2);
    // The line below begins as this one does: what comes back is not told character for character as it went.
    const edits = [vscode.TextEdit.delete(range), vscode.TextEdit.insert(new vscode.Position(0, 0), '全湖')];
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, edits);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('it has lost its place', () => problems().some((message) => message.includes('石大有')));
    await until('it is reverted', async () => {
      // What is reverted is the editor in front.
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.files.revert');
      return document.getText() === text;
    });
    await untilCard(document, '石大有', /Accepted/);
    await until('nothing is pointed out', () => problems().length === 0);
    assert.equal(await decisionsIn(sidecarOf(document.uri)), before);
  });

  it('keeps them when its line ends are converted', async () => {
    await decide('accept', '4.7万\n多只');
    await until('it is written', async () => (await quotes()) === '4.7万多只');
    const before = await decisionsIn(sidecarOf(document.uri));
    await vscode.window.activeTextEditor?.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF));
    await until('it is converted', () => document.getText().includes('\r\n'));
    await untilCard(document, '4.7万\r\n多只', /(?<!as )Checked/);
    await document.save();
    await decide('accept', '石大有');
    await until('another is written', async () => (await quotes()) === '石大有,4.7万多只');
    const [, line] = before.split('\n');
    assert.ok((await decisionsIn(sidecarOf(document.uri))).split('\n').includes(line as string));
    await until('nothing is pointed out', () => problems().length === 0);
  });

  it('keeps them when another program changes it meanwhile', async () => {
    await vscode.commands.executeCommand('zhNews.review.start');
    await decide('accept', '石大有');
    await until('it is written', async () => (await quotes()) === '石大有');
    const changed = `水清岸绿\n${text.replace('越冬候鸟', '冬候鸟')}`;
    await vscode.workspace.fs.writeFile(document.uri, new TextEncoder().encode(changed));
    await until('the change is there', () => document.getText() === changed);
    await untilCard(document, '石大有', /Accepted/);
    await vscode.commands.executeCommand('zhNews.review.leave');
    await until('nothing is pointed out', () => problems().length === 0);
  });

  it('has a merge of two people’s lines pointed out, and loses nothing of it', async () => {
    await decide('accept', '石大有');
    await until('it is written', async () => (await quotes()) === '石大有');
    const [header = '', line = ''] = (await decisionsIn(sidecarOf(document.uri))).trimEnd().split('\n');
    const theirs = line.replace('"accepted"', '"rejected"');
    const merge = [header, '<<<<<<< HEAD', line, '=======', theirs, '>>>>>>> other', ''].join('\n');
    const sidecar = sidecarOf(document.uri);
    await vscode.workspace.fs.writeFile(sidecar, new TextEncoder().encode(merge));
    await until('it is pointed out', () =>
      vscode.languages.getDiagnostics(sidecar).some(({ message }) => /merge conflict/.test(message)),
    );
    await untilCard(document, '石大有', /zhNews\.review\.accept/);
    await decide('accept', '望川市');
    await until('another is written', async () => (await decisionsIn(sidecar)).includes('"quote":"望川市"'));
    for (const part of merge.trimEnd().split('\n')) assert.ok((await decisionsIn(sidecar)).includes(part), part);
    await vscode.workspace.fs.writeFile(sidecar, new TextEncoder().encode([header, theirs, ''].join('\n')));
    await untilCard(document, '石大有', /Rejected/);
    await until('nothing is pointed out', () => vscode.languages.getDiagnostics(sidecar).length === 0);
  });
});
