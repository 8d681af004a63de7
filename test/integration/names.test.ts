/** What a reader decides about a name, and a name corrected in the text. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAll,
  openFile,
  openSample,
  openText,
  saveAs,
  showAsPage,
  undoTo,
  untilCard,
  untilInFront,
} from './editor.ts';
import { until } from './until.ts';

const page = `新华社北京7月6日电（记者林知远）
6日从国家测绘局获悉，全国共有23万
人参加测绘，比前一年多出三万多人。
国家测绘局局长何思远说，测绘队走遍
了城东城西的街巷，今年2月白沙坪镇
举行了湖口节，请来测绘队的人。何思
远还说，明年再办，办得比今年更大。
`;

const actionsAt = async (document: vscode.TextDocument, text: string) => {
  const at = document.positionAt(document.getText().indexOf(text) + 1);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(at, at),
  );
};

describe('names', () => {
  let document: vscode.TextDocument;
  beforeEach(async () => {
    document = (await openText(page)).document;
    await untilCard(document, '林知远', /Person|人物/);
  });
  afterEach(async () => {
    const settings = vscode.workspace.getConfiguration('zhNews');
    await settings.update('wordList', undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
  });

  it('have quick fixes', async () => {
    await until('both are offered', async () => {
      const titles = (await actionsAt(document, '林知远')).map(({ title }) => title);
      return titles.includes('林知远 is a place') && titles.includes('林知远 is not a name');
    });
  });

  it('go into a word list that is asked for', async () => {
    await vscode.commands.executeCommand('zhNews.markPlace', { entity: { name: '湖口节' } });
    await untilCard(document, '湖口节', /Place|地点/);
  });

  it('are corrected everywhere, wraps kept, in one step', async () => {
    const at = document.positionAt(page.lastIndexOf('何思\n远') + 1);
    let edit: vscode.WorkspaceEdit | undefined;
    await until('it can be renamed', async () => {
      edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        at,
        '何思源',
      );
      return edit.size > 0;
    });
    await vscode.workspace.applyEdit(edit as vscode.WorkspaceEdit);
    await until('both are corrected', () => /局长何思源说[\s\S]*何思\n源还说/.test(document.getText()));
    await vscode.window.showTextDocument(document);
    await undoTo(document, page);
  });

  it('are introduced where F12 goes', async () => {
    const at = document.positionAt(page.lastIndexOf('何思\n远') + 1);
    let place: vscode.LocationLink | undefined;
    await until('it is introduced', async () => {
      [place] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        at,
      );
      return place !== undefined;
    });
    assert.ok(place?.originSelectionRange);
    assert.equal(document.offsetAt(place.targetRange.start), page.indexOf('何思远'));
    // What Ctrl and the pointer underline.
    assert.equal(document.getText(place.originSelectionRange), '何思\n远');
  });

  it('are copied from a card', async () => {
    await vscode.commands.executeCommand('zhNews.copyText', 'Lin Zhiyuan');
    await until('it is copied', async () => (await vscode.env.clipboard.readText()) === 'Lin Zhiyuan');
    await untilCard(document, '林知远', /Lín Zhīyuǎn · Lin Zhiyuan/);
  });
});

describe('the day of a page', () => {
  afterEach(closeAll);

  it('gives dates their year, and is kept for the file', async () => {
    const { document } = await openText(page);
    await untilCard(document, '今年2月', /year unknown/);
    await vscode.commands.executeCommand('zhNews.setPageDate', document.uri.toString(), '2024-07-07');
    await untilCard(document, '今年2月', /February 2024/);
    await untilCard(document, '7月6日', /6 July 2024/);
    await vscode.commands.executeCommand('zhNews.setPageDate', document.uri.toString(), '');
    await untilCard(document, '今年2月', /year unknown/);
  });

  it('is the one that its reader gives, whatever the page prints', async () => {
    const { document } = await openText(
      `望川日报　2025年7月8日　星期二\n\n湖口节开幕\n${page.replace('新华社北京7月6日电', '本报讯')}`,
    );
    await untilCard(document, '6日从', /6 July 2025/);
    await vscode.commands.executeCommand('zhNews.setPageDate', document.uri.toString(), '2024年9月7日');
    await untilCard(document, '6日从', /6 September 2024/);
  });

  it('goes along when its file is renamed, or a copy saved', async () => {
    const { document } = await openFile('dated.txt', page);
    const dated = await showAsPage(document.uri);
    await vscode.commands.executeCommand('zhNews.setPageDate', dated.uri.toString(), '2024-07-07');
    await untilCard(dated, '今年2月', /February 2024/);
    const copy = dated.uri.with({ path: dated.uri.path.replace('dated', 'dated-copy') });
    await untilCard(await saveAs(dated, copy), '今年2月', /February 2024/);
    const renamed = dated.uri.with({ path: dated.uri.path.replace('dated', 'dated-renamed') });
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(dated.uri, renamed);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await untilCard(await showAsPage(renamed), '今年2月', /February 2024/);
  });

  it('stands above the exported page', async () => {
    const { document } = await openText(page);
    await untilCard(document, '林知远', /Person|人物/);
    await vscode.commands.executeCommand('zhNews.setPageDate', document.uri.toString(), '2024-07-07');
    await vscode.commands.executeCommand('zhNews.exportMarkdown');
    const note = (await untilInFront('the note', ({ languageId }) => languageId === 'markdown')).getText();
    assert.match(note, /^# .+\n\n7 July 2024 · /);
  });
});

describe('a subhead of two lines', () => {
  afterEach(closeAll);

  it('is one heading of the exported page', async () => {
    await openSample();
    await vscode.commands.executeCommand('zhNews.exportMarkdown');
    const note = (await untilInFront('the note', ({ languageId }) => languageId === 'markdown')).getText();
    assert.match(note, /### 从“分头管”到“一起治” 一本账管住一湖水\n/);
  });
});
