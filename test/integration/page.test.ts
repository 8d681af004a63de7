/** The sample page in a real editor, asked as the editor itself asks. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './until.ts';

describe('a page in the editor', () => {
  let document: vscode.TextDocument;

  before(async () => {
    const [file] = await vscode.workspace.findFiles('sample-page.txt');
    assert.ok(file);
    document = (await vscode.window.showTextDocument(file)).document;
    await until('the page is recognised', () => document.languageId === 'zh-news');
    await until('it is read', async () => (await outline()).length > 0);
  });

  const outline = async () =>
    (await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    )) ?? [];
  const positionOf = (text: string) => document.positionAt(document.getText().indexOf(text) + 1);

  it('has its seven pieces in the outline', async () => {
    assert.equal((await outline()).length, 7);
  });

  it('shows a card for a person', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionOf('秦扶摇'),
    );
    const text = hovers.flatMap(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value));
    assert.match(text.join('\n'), /秦扶摇[\s\S]*Qín Fúyáo/i);
  });

  it('gives tokens of names and figures to the editor', async () => {
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentRangeSemanticTokens',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
    );
    assert.ok(tokens && tokens.data.length / 5 > 100, `${(tokens?.data.length ?? 0) / 5} tokens`);
  });

  it('finds every mention of a person', async () => {
    const places = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      positionOf('秦扶摇'),
    );
    assert.ok(places.length >= 2, `${places.length} mentions`);
  });

  it('tidies its line wraps, loses nothing, and takes it back in one step', async () => {
    const source = document.getText();
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('zhNews.tidy');
    await until('the page has changed', () => document.getText() !== source);
    assert.equal(bare(document.getText()), bare(source));
    assert.ok(document.lineCount < source.split('\n').length / 2, `${document.lineCount} lines`);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), source);
  });
});

const bare = (text: string) => text.replace(/\s+/g, '');
