/** The preview of tidy: what it shows is taken over or discarded. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import lines from '../fixtures/unsure-wraps.json' with { type: 'json' };
import { closeAll, openFile, openSample, openText, undoTo, untilCard } from './editor.ts';
import { until } from './until.ts';

const isPreview = () => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff;

/** VS Code keeps the documents of earlier previews for a while. */
const previewOf = (page: vscode.TextDocument) =>
  vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'zh-news-tidy' && uri.query === page.uri.toString());

describe('the preview of tidy', () => {
  let page: vscode.TextDocument;
  beforeEach(async () => {
    page = await openSample();
    await vscode.commands.executeCommand('zhNews.previewTidy');
    await until('the preview is there', isPreview);
  });
  afterEach(closeAll);

  it('leaves the page alone when it is discarded', async () => {
    const source = page.getText();
    await vscode.commands.executeCommand('zhNews.discardTidy');
    await until('the preview is gone', () => !isPreview());
    assert.equal(page.getText(), source);
  });

  it('makes the page what it shows, in one undo step', async () => {
    const source = page.getText();
    let wanted = source;
    // The preview of an earlier test is kept with the page's own text, and asks for the tidied one when it is shown again.
    await until('the tidied page is shown', () => {
      const preview = previewOf(page);
      wanted = preview?.getText() ?? source;
      return preview?.languageId === 'zh-news' && wanted !== source;
    });
    void vscode.commands.executeCommand('zhNews.applyTidy');
    await until('the page is what the preview showed', () => page.getText() === wanted);
    await vscode.window.showTextDocument(page);
    await undoTo(page, source);
  });
});

describe('a command on a page in which its reader types on', () => {
  afterEach(closeAll);

  const article =
    '　　青岚县昨日召开会议，决定在白沙坪\n镇、莲塘村和湖口新建水库三座，总投\n资2.4亿元，明年六月动工，工期两年。\n青岚县新建水库三座\n';
  const effects: Readonly<Record<string, (text: string) => boolean>> = {
    'zhNews.tidy': (text) => text.includes('白沙坪镇、莲塘村和湖口新建水库三座，总投资'),
    'zhNews.moveHeadlines': (text) => text.startsWith('青岚县新建水库三座'),
    'zhNews.previewTidy': isPreview,
  };
  for (const [command, isThere] of Object.entries(effects))
    it(`${command} has its effect on the page as it is after the last key`, async () => {
      const { document, edit } = await openText(article);
      await untilCard(document, '2.4亿元', /2.4/);
      const running = vscode.commands.executeCommand(command);
      const end = article.indexOf('年。') + 1;
      await edit((builder) => builder.insert(document.positionAt(end), '有'));
      await edit((builder) => builder.insert(document.positionAt(end + 1), '余'));
      await running;
      await until('the effect is there', () => isThere(document.getText()));
      assert.ok(document.getText().includes('工期两年有余。'));
    });
});

/** A page on which two line ends are kept and one is joined, none of them surely. */
const unsure = lines.join('\n');

describe('line ends that the preview is not sure of', () => {
  const preview = () => previewOf(page);
  const marks = (message: string) => {
    const document = preview();
    return document
      ? vscode.languages.getDiagnostics(document.uri).filter((mark) => mark.message.includes(message))
      : [];
  };
  let page: vscode.TextDocument;
  afterEach(closeAll);

  async function openPreview() {
    page = (await openFile('unsure.txt', unsure)).document;
    await vscode.languages.setTextDocumentLanguage(page, 'zh-news');
    await untilCard(page, '秦扶', /Qín/);
    await vscode.commands.executeCommand('zhNews.previewTidy');
  }

  it('are marked where they stand in the tidied text', async () => {
    await openPreview();
    await until('one is marked', () => marks('may be a wrap').length === 1);
    const document = preview() as vscode.TextDocument;
    for (const { range } of marks('may be a wrap')) {
      assert.ok(range.end.isEqual(document.lineAt(range.end.line).range.end));
      assert.match(document.getText(range), /候鸟多起来了。$/);
    }
  });

  it('are marked on both sides where two lines are joined', async () => {
    await openPreview();
    await until('two are marked', () => marks('lines are joined').length === 2);
    const document = preview() as vscode.TextDocument;
    const texts = marks('lines are joined').map(({ range }) => {
      assert.equal(range.start.line, range.end.line);
      return document.getText(range);
    });
    assert.match(texts[0] ?? '', /分在十二个乡镇里头。这些人多数是本乡本土渔民/);
    assert.match(texts[1] ?? '', /本土渔民。秦扶摇表示/);
  });
});

describe('a page in GB18030 that is opened as UTF-8', () => {
  afterEach(closeAll);

  it('is read once it is opened in its own encoding', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0] ?? assert.fail();
    const uri = vscode.Uri.joinPath(folder.uri, 'gbk.txt');
    // 本报讯（记者林知远）… in GB18030, twenty times.
    const line = [
      0xb1, 0xbe, 0xb1, 0xa8, 0xd1, 0xb6, 0xa3, 0xa8, 0xbc, 0xc7, 0xd5, 0xdf, 0xc1, 0xd6, 0xd6, 0xaa, 0xd4, 0xb6,
    ];
    const rest = [0xa3, 0xa9, 0xd5, 0xe2, 0xca, 0xc7, 0xb5, 0xc4, 0xd4, 0xda, 0xb9, 0xfa, 0x0a];
    await vscode.workspace.fs.writeFile(
      uri,
      new Uint8Array(
        Array(20)
          .fill([...line, ...rest])
          .flat(),
      ),
    );
    const broken = await vscode.workspace.openTextDocument(uri);
    assert.match(broken.getText(), /\ufffd/);
    const document = await vscode.workspace.openTextDocument(uri, { encoding: 'gb18030' });
    await until('it is read', () => /^本报讯（记者林知远）这是的在国/.test(document.getText()));
  });
});
