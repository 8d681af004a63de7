/** Every setting takes effect at once: what is open is read anew, without a restart and without an edit. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cardOf, closeAll, openText, untilCard, untilFix } from './editor.ts';
import { stays, until } from './until.ts';

const page =
  '新华社北京7月6日电（记者林知远）6日从国家测绘局获悉，全国共有23万人参加测绘。\n' + '白沙坪在本月5日举行了湖口节。\n';

const settings = () => vscode.workspace.getConfiguration('zhNews');
const set = (key: string, value: unknown) => settings().update(key, value, vscode.ConfigurationTarget.Workspace);
const warningsOf = (uri: vscode.Uri) =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'zh-news');

describe('a setting that changes', () => {
  let document: vscode.TextDocument;

  beforeEach(async () => {
    document = (await openText(page)).document;
    await untilCard(document, '林知远', /Person|人物/);
  });
  afterEach(async () => {
    for (const key of [
      'wordList',
      'wordListFile',
      'referenceYear',
      'diagnostics.figures',
      'diagnostics.uncertainWraps',
      'tidy.radicals',
      'checks',
      'silencedChecks',
      'segmenter',
      'recognition',
    ])
      await set(key, undefined);
    await closeAll();
  });

  it('zhNews.wordList marks a name and forgets it again', async () => {
    await set('wordList', [{ name: '湖口节', type: 'work' }]);
    await untilCard(document, '湖口节', /Work|作品/);
    await set('wordList', [{ name: '林知远', ignore: true }]);
    await until('the name is no longer marked', async () => (await cardOf(document, '林知远')) === '');
  });

  it('zhNews.wordList of the workspace does not hide that of the user', async () => {
    const ofUser = (list: unknown) => settings().update('wordList', list, vscode.ConfigurationTarget.Global);
    try {
      await ofUser([
        { name: '湖口节', type: 'work' },
        { name: '林知远', ignore: true },
      ]);
      await untilCard(document, '湖口节', /Work|作品/);
      await set('wordList', [{ name: '林知远', type: 'place' }]);
      await untilCard(document, '林知远', /Place|地点/);
      await untilCard(document, '湖口节', /Work|作品/);
    } finally {
      await ofUser(undefined);
    }
  });

  it('zhNews.wordListFile is read, and read again when it changes on disk', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0] ?? assert.fail();
    const file = vscode.Uri.joinPath(folder.uri, 'names.txt');
    const write = (text: string) => vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    await write('湖口节\twork\n');
    await set('wordListFile', 'names.txt');
    await untilCard(document, '湖口节', /Work|作品/);
    await write('湖口节\torganization\n');
    await untilCard(document, '湖口节', /Organization|机构/);
    await vscode.workspace.fs.delete(file);
    await until('the name is no longer marked', async () => !/湖口节\*\*/.test(await cardOf(document, '湖口节')));
  });

  it('zhNews.referenceYear gives dates their year', async () => {
    await set('referenceYear', 2023);
    await untilCard(document, '7月6日', /2023/);
    await set('referenceYear', 2021);
    await untilCard(document, '7月6日', /2021/);
  });

  it('zhNews.diagnostics.figures turns warnings off and on', async () => {
    const { document } = await openText('白沙坪在2025年7月5日（星期一）举行了湖口节，约有300人参加。\n');
    await until('the warning is there', () => warningsOf(document.uri).length > 0);
    await set('diagnostics.figures', false);
    await until('the warning is gone', () => warningsOf(document.uri).length === 0);
    await set('diagnostics.figures', true);
    await until('the warning is back', () => warningsOf(document.uri).length > 0);
  });

  it('zhNews.diagnostics.uncertainWraps points at line ends that were kept', async () => {
    const { document } = await openText(
      '青岚县水利局昨日宣布，今年上半年\n全县新建水库三座，新增灌溉面积一\n　　百二十亩，惠及六个乡镇四万群众\n' +
        '，其中白沙坪镇的石大有一家增收两\n千八百元。县水利局局长何思远说，\n明年还要再建两座。\n',
    );
    await untilCard(document, '何思远', /Person|人物/);
    await until('nothing is pointed at', () => warningsOf(document.uri).length === 0);
    await set('diagnostics.uncertainWraps', true);
    await until('the line end is pointed at', () =>
      warningsOf(document.uri).some(({ range }) => range.start.line === 1 && range.end.line === 2),
    );
    await set('diagnostics.uncertainWraps', false);
    await until('it is no longer', () => warningsOf(document.uri).length === 0);
  });

  it('zhNews.tidy.radicals writes the characters that radicals stand for', async () => {
    const source =
      '青岚县水利局局⻓何思远说，今年上半年全县新建水库3座，\n新增灌溉面积1.2万亩，惠及6个乡镇的4.7万名群众。\n';
    const { document } = await openText(source);
    await untilCard(document, '何思远', /Person|人物/);
    await vscode.commands.executeCommand('zhNews.tidy');
    assert.match(document.getText(), /局⻓/);
    await set('tidy.radicals', true);
    await until('the radical is a character', async () => {
      await vscode.commands.executeCommand('zhNews.tidy');
      return document.getText().includes('局长');
    });
  });

  it('a quick fix silences one contradiction, another switches off its rule', async () => {
    const { document } = await openText('白沙坪在2025年7月5日（星期一）举行了湖口节，约有300人参加。\n');
    const warning = async () => {
      await until('the warning is there', () => warningsOf(document.uri).length > 0);
      return warningsOf(document.uri)[0] ?? assert.fail();
    };
    /** Runs the quick fix of the warning that calls a command, as a click on it does. */
    const fix = async (command: string) => {
      const { command: chosen } = await untilFix(
        document.uri,
        (await warning()).range,
        (action) => action.command?.command === command,
      );
      await vscode.commands.executeCommand(command, ...(chosen?.arguments ?? []));
      await until('the warning is gone', () => warningsOf(document.uri).length === 0);
    };
    await fix('zhNews.silenceCheck');
    await set('silencedChecks', undefined);
    await fix('zhNews.switchOffCheck');
    const stored = vscode.workspace.getConfiguration('zhNews').inspect('checks');
    assert.deepEqual(stored?.workspaceValue, { weekday: false });
    await set('checks', undefined);
    await warning();
  });

  it('zhNews.silencedChecks of the workspace does not hide that of the user, nor does what is no list', async () => {
    const ofUser = (list: unknown) => settings().update('silencedChecks', list, vscode.ConfigurationTarget.Global);
    const { document } = await openText('白沙坪在2025年7月5日（星期一）举行了湖口节，约有300人参加。\n');
    const untilWarned = (count: number) =>
      until(`${count} warnings are there`, () => warningsOf(document.uri).length === count);
    const silence = async () => {
      const fix = await untilFix(
        document.uri,
        new vscode.Range(0, 0, 1, 0),
        ({ command }) => command?.command === 'zhNews.silenceCheck',
      );
      await vscode.commands.executeCommand('zhNews.silenceCheck', ...(fix.command?.arguments ?? []));
    };
    try {
      await untilWarned(1);
      await set('silencedChecks', 5);
      await silence();
      await untilWarned(0);
      const silenced = settings().inspect('silencedChecks')?.workspaceValue;
      await ofUser(silenced);
      await set('silencedChecks', ['of another page']);
      await stays('it is silenced', () => warningsOf(document.uri).length === 0, 2);
      await ofUser(undefined);
      await untilWarned(1);
    } finally {
      await ofUser(undefined);
    }
  });

  it('zhNews.wordList takes a name where there was no list, and keeps what is no entry', async () => {
    const editor = vscode.window.activeTextEditor ?? assert.fail();
    const at = document.positionAt(page.indexOf('湖口节'));
    editor.selection = new vscode.Selection(at, at.translate(0, 3));
    for (const [given, kept] of [
      [5, []],
      [
        [null, '望川'],
        [null, '望川'],
      ],
    ] as const) {
      await set('wordList', given);
      await vscode.commands.executeCommand('zhNews.markWork');
      await untilCard(document, '湖口节', /Work|作品/);
      const stored = settings().inspect<unknown[]>('wordList')?.workspaceValue;
      assert.deepEqual(stored, [...kept, { name: '湖口节', type: 'work' }]);
    }
  });

  it('zhNews.segmenter is loaded anew and reads the same names', async () => {
    await set('segmenter', 'nodejieba');
    await untilCard(document, '林知远', /Person|人物/);
    await set('segmenter', 'auto');
    await untilCard(document, '林知远', /Person|人物/);
  });

  it('zhNews.recognition is asked anew of what is open', async () => {
    await set('recognition', 'off');
    await closeAll();
    const { document: plain } = await openText(page.repeat(3), 'plaintext');
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(plain.languageId, 'plaintext');
    await set('recognition', 'on');
    await until('it is recognised', () => vscode.window.activeTextEditor?.document.languageId === 'zh-news');
  });

  it('the commands that mark names take effect as settings do', async () => {
    const editor = vscode.window.activeTextEditor ?? assert.fail();
    const at = document.positionAt(page.indexOf('湖口节'));
    editor.selection = new vscode.Selection(at, at.translate(0, 3));
    await vscode.commands.executeCommand('zhNews.markWork');
    await untilCard(document, '湖口节', /Work|作品/);
    await vscode.commands.executeCommand('zhNews.notAnEntity');
    await until('the name is no longer marked', async () => !/湖口节\*\*/.test(await cardOf(document, '湖口节')));
  });
});
