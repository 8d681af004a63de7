/** Commands of the palette and of menus, each run as its reader runs it, with the effect that they see. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cardOf, closeAll, openFile, openText, recordsIn, sidecarOf, untilCard } from './editor.ts';
import { until } from './until.ts';

const text =
  '新华社北京7月6日电（记者林知远）6日从国家测绘局获悉，全国共有23万人参加测绘。\n' +
  '国家测绘局局长何思远说，白沙坪镇在本月5日举行了湖口节。何思远还说，明年再办。\n';

let editor: vscode.TextEditor;
const run = (command: string, ...given: unknown[]) => vscode.commands.executeCommand(command, ...given);
const uri = () => editor.document.uri.toString();
const pause = () => new Promise((resolve) => setTimeout(resolve, 100));

function rangeOf(quote: string, from = 0): vscode.Range {
  const start = text.indexOf(quote, from);
  assert.notEqual(start, -1, quote);
  return new vscode.Range(editor.document.positionAt(start), editor.document.positionAt(start + quote.length));
}
function select(quote: string): void {
  const { start, end } = rangeOf(quote);
  editor.selection = new vscode.Selection(start, end);
}
const putCursor = (quote: string) => {
  const at = rangeOf(quote).start.translate(0, 1);
  editor.selection = new vscode.Selection(at, at);
};

/** Runs a command that asks, and takes the first choice of its list until the effect is there. */
async function runAndTakeFirst(what: string, command: () => Thenable<unknown>, done: () => boolean | Promise<boolean>) {
  void command();
  await until(what, async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await pause();
    return done();
  });
}

/** Copies the figures until they are as they are waited for: what was just decided may not have reached the panel. */
const copied = (format: string, pattern: RegExp) =>
  until(`the copied figures have ${pattern}`, async () => {
    await run('zhNews.copyFigures', format);
    return pattern.test(await vscode.env.clipboard.readText());
  });
/** A row's command, as its menu calls it, once the panel has its figures. */
async function untilFigureRow(command: string, pattern: RegExp): Promise<void> {
  await run('zhNews.extractFigures');
  await until(`${command} copied ${pattern}`, async () => {
    await run(command, { figure: 0 });
    return pattern.test(await vscode.env.clipboard.readText());
  });
}
const tabLabel = () => vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '';
const listed = () => JSON.stringify(vscode.workspace.getConfiguration('zhNews').get('wordList', []));

/** What each command does on the page above. */
const cases: Readonly<Record<string, () => Promise<unknown>>> = {
  'zhNews.copyFigures': async () => {
    await copied('tsv', /\t23万人\t/);
  },
  'zhNews.figure.copyRow': async () => {
    await untilFigureRow('zhNews.figure.copyRow', /\t/);
  },
  'zhNews.figure.copySentence': async () => {
    await untilFigureRow('zhNews.figure.copySentence', /测绘/);
  },
  'zhNews.figure.copyValue': async () => {
    await untilFigureRow('zhNews.figure.copyValue', /^[^\t\n]+$/);
  },
  'zhNews.figure.reveal': async () => {
    await untilFigureRow('zhNews.figure.copyRow', /\t/);
    editor.selection = new vscode.Selection(1, 0, 1, 0);
    await run('zhNews.figure.reveal', { figure: 0 });
    await until('it is there', () => editor.selection.active.line === 0);
  },
  'zhNews.nextMention': async () => {
    putCursor('何思远');
    await run('zhNews.nextMention');
    await until('the second one', () => editor.selection.active.isEqual(rangeOf('何思远', text.indexOf('湖口')).start));
  },
  'zhNews.previousMention': async () => {
    const second = rangeOf('何思远', text.indexOf('湖口')).start;
    editor.selection = new vscode.Selection(second, second);
    await run('zhNews.previousMention');
    await until('the first one', () => editor.selection.active.isEqual(rangeOf('何思远').start));
  },
  'zhNews.markPerson': async () => {
    select('湖口节');
    await run('zhNews.markPerson');
    await untilCard(editor.document, '湖口节', /Person|人物/);
  },
  'zhNews.markOrganization': async () => {
    select('湖口节');
    await run('zhNews.markOrganization');
    await untilCard(editor.document, '湖口节', /Organization|机构/);
  },
  'zhNews.reveal': async () => {
    await run('zhNews.reveal', uri(), rangeOf('湖口节'));
    await until('it is there', () => editor.selection.active.line === 1);
  },
  'zhNews.nameAs': async () => {
    await run('zhNews.nameAs', { uri: uri(), range: rangeOf('林知远') }, 'place');
    await untilCard(editor.document, '林知远', /Place|地点/);
  },
  'zhNews.mergeName': async () => {
    await runAndTakeFirst(
      'the name is an alias',
      () => run('zhNews.mergeName', { uri: uri(), range: rangeOf('林知远') }, '林知远', 'person'),
      () => /何思远.*alias.*林知远/.test(listed()),
    );
  },
  'zhNews.addToWordList': async () => {
    await runAndTakeFirst(
      'the name is in the list',
      () => run('zhNews.addToWordList', '湖口节', 'work'),
      () => /湖口节.*work/.test(listed()),
    );
    await untilCard(editor.document, '湖口节', /Work|作品/);
  },
  'zhNews.toggleFollowCursor': async () => {
    const follows = () => vscode.workspace.getConfiguration('zhNews').get<boolean>('articles.followCursor');
    const before = follows();
    await run('zhNews.toggleFollowCursor');
    await until('it is toggled', () => follows() === !before);
    await run('zhNews.toggleFollowCursor');
    await until('it is as before', () => follows() === before);
  },
  'zhNews.restartServer': async () => {
    await run('zhNews.restartServer');
    await untilCard(editor.document, '林知远', /Person|人物/);
  },
  'zhNews.openSettings': async () => {
    await run('zhNews.openSettings');
    await until('the settings are there', () => /Settings|设置/.test(tabLabel()));
  },
};

describe('the command', () => {
  beforeEach(async () => {
    editor = await openText(text);
    await untilCard(editor.document, '何思远', /Person|人物/);
    await vscode.env.clipboard.writeText('');
  });
  afterEach(async () => {
    await vscode.workspace
      .getConfiguration('zhNews')
      .update('wordList', undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
  });
  for (const [command, check] of Object.entries(cases)) it(`${command} does what it says`, check);
});

/** Commands of the review: what is written beside the page afterwards, by quote. */
const decisions: Readonly<Record<string, { readonly on: string; readonly record: string }>> = {
  'zhNews.review.person': { on: '国家测绘局', record: '国家测绘局 person' },
  'zhNews.review.place': { on: '林知远', record: '林知远 place' },
  'zhNews.review.growEnd': { on: '林知远', record: '林知远） person' },
  'zhNews.review.shrinkEnd': { on: '林知远', record: '林知 person' },
  'zhNews.review.growStart': { on: '林知远', record: '者林知远 person' },
  'zhNews.review.shrinkStart': { on: '林知远', record: '知远 person' },
};

describe('the review’s command', () => {
  let number = 0;
  let sidecar: vscode.Uri;
  beforeEach(async () => {
    editor = await openFile(`commands-${number++}.txt`, text);
    await vscode.languages.setTextDocumentLanguage(editor.document, 'zh-news');
    sidecar = sidecarOf(editor.document.uri);
    await until('the review knows the page', async () =>
      (await cardOf(editor.document, '林知远')).includes('zhNews.review.accept'),
    );
  });
  afterEach(async () => {
    await run('zhNews.review.leave');
    await closeAll();
  });
  const at = (quote: string) => ({ uri: uri(), range: rangeOf(quote) });
  const records = async () => (await recordsIn(sidecar)).map(({ quote, type }) => `${quote} ${type}`);
  const untilRecords = (...wanted: string[]) =>
    until(`${wanted} is written`, async () => (await records()).join() === wanted.join());

  for (const [command, { on, record }] of Object.entries(decisions))
    it(`${command} writes ${record}`, async () => {
      await run(command, at(on));
      await untilRecords(record);
    });

  it('zhNews.review.add makes the selection a name', async () => {
    select('湖口节');
    await run('zhNews.review.add');
    await untilRecords('湖口节 person');
  });
  it('zhNews.review.reopen takes a decision away, zhNews.review.redo brings back what undo took', async () => {
    await run('zhNews.review.accept', at('林知远'));
    await untilRecords('林知远 person');
    await run('zhNews.review.reopen', at('林知远'));
    await untilRecords();
    await run('zhNews.review.undo');
    await untilRecords('林知远 person');
    await run('zhNews.review.redo');
    await untilRecords();
  });
  it('zhNews.review.next and zhNews.review.previous go from item to item', async () => {
    const at = async (quote: string) =>
      until(`the cursor is at ${quote}`, () => editor.selection.active.isEqual(rangeOf(quote).start));
    await run('zhNews.review.start');
    await at('新华社');
    await run('zhNews.review.next');
    await at('北京');
    await run('zhNews.review.next');
    await at('7月6日');
    await run('zhNews.review.previous');
    await at('北京');
  });
  it('zhNews.review.all decides all equal ones', async () => {
    await runAndTakeFirst(
      'both are written',
      () => run('zhNews.review.all', at('何思远')),
      async () => (await records()).join() === '何思远 person,何思远 person',
    );
  });
  it('zhNews.review.remove takes the annotation away', async () => {
    await run('zhNews.review.accept', at('林知远'));
    await untilRecords('林知远 person');
    const [record] = await recordsIn(sidecar);
    await run('zhNews.review.remove', { id: record?.id });
    await untilRecords();
  });
  it('zhNews.figure.check ticks a row of the panel, and takes the tick away', async () => {
    await run('zhNews.extractFigures');
    await vscode.env.clipboard.writeText('');
    await until('the panel has its figures', async () => {
      await run('zhNews.figure.copyRow', { figure: 0 });
      return (await vscode.env.clipboard.readText()).includes('\t');
    });
    await run('zhNews.figure.check', { figure: 0 });
    await until('one is written', async () => (await records()).length === 1);
    await copied('csv', /,checked,note[\s\S]*,✓,/);
    await run('zhNews.figure.check', { figure: 0 });
    await untilRecords();
    await copied('csv', /^[^✓]*,checked,note[^✓]*$/);
  });
  it('zhNews.note.save keeps a note, zhNews.note.delete takes it away', async () => {
    await run('zhNews.review.accept', at('林知远'));
    await untilRecords('林知远 person');
    const [record] = await recordsIn(sidecar);
    const note = { id: record?.id, uri: uri(), body: 'ask him' };
    const written = async () => (await recordsIn(sidecar))[0]?.note;
    await run('zhNews.note.save', note);
    await until('the note is kept', async () => (await written()) === 'ask him');
    await run('zhNews.note.delete', note);
    await until('the note is gone', async () => !(await written()));
  });
});
