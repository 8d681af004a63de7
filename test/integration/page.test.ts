/** The sample page in a real editor, asked as the editor itself asks. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { undoTo, untilCard } from './editor.ts';
import { until } from './until.ts';

describe('a page in the editor', () => {
  let document: vscode.TextDocument;

  before(async () => {
    let file: vscode.Uri | undefined;
    await until('the page is found', async () => {
      [file] = await vscode.workspace.findFiles('sample-page.txt');
      return file !== undefined;
    });
    document = (await vscode.window.showTextDocument(file as vscode.Uri)).document;
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
    await until('there are seven', async () => (await outline()).length === 7);
  });

  it('shows a card for a person', async () => {
    await untilCard(document, '秦扶摇', /秦扶摇[\s\S]*Qín Fúyáo/i);
  });

  it('gives tokens of names and figures to the editor', async () => {
    await until('there are more than a hundred', async () => {
      const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
        'vscode.provideDocumentRangeSemanticTokens',
        document.uri,
        new vscode.Range(0, 0, document.lineCount, 0),
      );
      return tokens !== undefined && tokens.data.length / 5 > 100;
    });
  });

  it('finds every mention of a person', async () => {
    await until('there are two or more', async () => {
      const places = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        positionOf('秦扶摇'),
      );
      return places.length >= 2;
    });
  });

  it('tidies its line wraps, loses nothing, and takes it back in one step', async () => {
    const source = document.getText();
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('zhNews.tidy');
    await until('the page has changed', () => document.getText() !== source);
    assert.equal(bare(document.getText()), bare(source));
    assert.ok(document.lineCount < source.split('\n').length / 2, `${document.lineCount} lines`);
    await undoTo(document, source);
  });
});

const bare = (text: string) => text.replace(/\s+/g, '');
