/** What somebody does in the first minute: the sample page, the walkthrough's commands, a paste into an untitled text. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openSample, openText, untilCard, untilInFront } from './editor.ts';
import { until } from './until.ts';

const active = () => vscode.window.activeTextEditor?.document;

const short =
  '本报讯（记者林知远）记者6日从青岚县水利局获悉，今年上半年，全县新建\n' +
  '水库3座，新增灌溉面积1.2万亩，惠及6个乡镇的4.7万名群众，其中白沙坪\n' +
  '镇的石大有一家增收2800元。县水利局局长何思远说，明年还要再建两座。\n';

describe('the first minute', () => {
  afterEach(closeAll);

  it('opens the sample page, which is read', async () => {
    assert.equal((await openSample()).isDirty, false);
  });

  it('uses the page shown last when something else is in front of it', async () => {
    const page = await openSample();
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'zh-news.zh-news#start');
    await until('the walkthrough is in front', () => active() === undefined);
    const source = page.getText();
    await vscode.commands.executeCommand('zhNews.tidy');
    await until('the page was tidied', () => page.getText() !== source);
    await untilInFront('the page', (document) => document === page);
    await vscode.commands.executeCommand('undo');
  });

  it('recognises a short paste into an untitled text, and a long one into a text that was taken for something else', async () => {
    const editor = await openText('', 'plaintext');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), short));
    await until('the short text is recognised', () => active()?.languageId === 'zh-news');
    await closeAll();
    const other = await openText('# Notes\n', 'plaintext');
    // As VS Code does when it guesses the language of an untitled text.
    await vscode.languages.setTextDocumentLanguage(other.document, 'markdown');
    await other.edit((edit) => edit.insert(new vscode.Position(1, 0), short.repeat(4)));
    await until('the long text is recognised', () => active()?.languageId === 'zh-news');
  });

  it('keeps a paste whose language VS Code guesses a moment later, and leaves what is chosen then', async () => {
    const { document } = await openText('', 'plaintext');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), short);
    await vscode.workspace.applyEdit(edit);
    await until('the text is recognised', () => active()?.languageId === 'zh-news');
    // The guess began when the text was pasted.
    await vscode.languages.setTextDocumentLanguage(document, 'ini');
    await until('it is news again', () => active()?.languageId === 'zh-news');
    await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(active()?.languageId, 'markdown');
  });

  it('leaves an exported page in Markdown, though it reads like news', async () => {
    await openText(short.repeat(4));
    await until('the page is read, and its Markdown is shown', async () => {
      await vscode.commands.executeCommand('zhNews.exportMarkdown');
      return active()?.languageId === 'markdown';
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(active()?.languageId, 'markdown');
    assert.match(active()?.getText() ?? '', /^# /);
  });

  it('marks names in two lines that their reader calls news', async () => {
    const { document } = await openText('记者 林知远\n青岚县昨日新建水库3座。\n', 'plaintext');
    await vscode.commands.executeCommand('zhNews.treatAsNews');
    await until('it is news', () => active()?.languageId === 'zh-news');
    await untilCard(active() ?? document, '林知远', /Person|人物/);
  });

  it('leaves English notes alone, also in an untitled text', async () => {
    const editor = await openText('', 'plaintext');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'A long English paragraph. '.repeat(40)));
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(active()?.languageId, 'plaintext');
  });
});

describe('commands on a page that begins with a blank', () => {
  const page =
    '  青岚县昨日新建水库3座，新增灌溉面积1.2万亩，惠及6个乡\n镇的4.7万名群众。县水利局局长何思远说，明年还要再建两\n座。\n青岚县新建水库三座\n';
  afterEach(closeAll);

  it('copies the article with the cursor at its very beginning', async () => {
    const editor = await openText(page);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand('zhNews.copyArticle');
    await until('the article is in the clipboard', async () => /水库3座/.test(await vscode.env.clipboard.readText()));
  });

  it('moves the headline without the blank', async () => {
    const { document } = await openText(page);
    await vscode.commands.executeCommand('zhNews.moveHeadlines');
    await until('the headline was moved', () => document.lineAt(0).text === '青岚县新建水库三座');
    assert.match(document.lineAt(1).text, /^ {2}青岚县昨日/);
  });
});
