/** Decisions by the commands that keys, menus and rows call, in a real editor: what shows, what is written, what edits leave. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, decisionsIn, openFile, recordsIn, showAsPage, sidecarOf, untilCard, untilFix } from './editor.ts';
import { until } from './until.ts';

const text = [
  '鹿鸣湖综合治理见成效',
  '',
  '　　本报望川7月6日电（记者秦扶摇）昨日，鹿鸣湖',
  '管理局局长秦扶摇在望川市介绍，全湖水质稳定在三类',
  '以上，沉水植被恢复到1.2万亩，越冬候鸟增加到4.7万',
  '多只。',
  '　　“湖好了，饭碗才端得长久。”护湖员石大有说，他',
  '每月工资2800元，去年全家收入11.6万元。秦扶摇表示，',
  '明年将再增加护湖员30名。',
  '',
].join('\n');

const run = (command: string, ...args: unknown[]) =>
  vscode.commands.executeCommand(`zhNews.review.${command}`, ...args);

describe('a review in the editor', () => {
  let editor: vscode.TextEditor;
  let sidecar: vscode.Uri;
  let number = 0;

  beforeEach(async () => {
    editor = await openFile(`review-${number++}.txt`, text);
    await vscode.languages.setTextDocumentLanguage(editor.document, 'zh-news');
    sidecar = sidecarOf(editor.document.uri);
    await untilCard(editor.document, '石大有', /石大有/);
    await until('the review knows the page', async () => (await actionsAt('石大有')).includes('zhNews.review.accept'));
  });
  afterEach(async () => {
    await run('leave');
    await closeAll();
  });

  const rangeOf = (quote: string, from = 0) => {
    const start = editor.document.getText().indexOf(quote, from);
    assert.notEqual(start, -1, quote);
    return new vscode.Range(editor.document.positionAt(start), editor.document.positionAt(start + quote.length));
  };
  const at = (quote: string) => ({ uri: editor.document.uri.toString(), range: rangeOf(quote) });
  /** The command links of the cards at a text. */
  async function actionsAt(quote: string): Promise<string> {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      rangeOf(quote).start,
    );
    return hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value)).join('\n');
  }
  const records = () => recordsIn(sidecar);
  const untilSaved = (count: number) =>
    until(`${count} decisions are saved`, async () => (await records()).length === count);
  const problems = () => vscode.languages.getDiagnostics(editor.document.uri).map(({ message }) => message);

  it('keeps a decision beside the page, and shows it on the card', async () => {
    await run('accept', at('石大有'));
    await untilSaved(1);
    const [record] = await records();
    assert.deepEqual(
      [record?.quote, record?.layer, record?.type, record?.state],
      ['石大有', 'entity', 'person', 'accepted'],
    );
    await until('the card says so', async () => /Accepted/.test(await actionsAt('石大有')));
  });

  it('is saved at once, also while others follow without a rest', async () => {
    for (let n = 0; n < 60 && (await records()).length === 0; n++) {
      await run('accept', at('石大有'));
      await new Promise((resolve) => setTimeout(resolve, 50));
      if ((await records()).length === 0) await run('undo');
    }
    assert.notEqual((await records()).length, 0);
  });

  it('makes a name of another type count on its card', async () => {
    await run('organization', at('石大有'));
    await until('the card shows an organization', async () => /organization/i.test(await actionsAt('石大有')));
    await untilSaved(1);
    assert.deepEqual((await records())[0]?.was, { type: 'person' });
  });

  it('takes a rejected name from the text, and undo brings it back', async () => {
    await run('reject', at('石大有'));
    const colours = async () => {
      const places = await vscode.commands.executeCommand<vscode.DocumentHighlight[] | undefined>(
        'vscode.executeDocumentHighlights',
        editor.document.uri,
        rangeOf('石大有').start,
      );
      return places?.length ?? 0;
    };
    await until('it is no mention any more', async () => (await colours()) === 0);
    await untilSaved(1);
    await run('undo');
    await until('it is one again', async () => (await colours()) > 0);
    await untilSaved(0);
  });

  it('reads a figure anew whose end is moved', async () => {
    const row = async (pattern: RegExp) => {
      await vscode.commands.executeCommand('zhNews.copyFigures', 'tsv');
      return pattern.test(await vscode.env.clipboard.readText());
    };
    await until('an area is read', () => row(/\t1\.2万亩\t.*\t亩\t/));
    await run('shrinkEnd', at('1.2万亩'));
    await until('a number is read', () => row(/\t1\.2万\t(?!.*\t亩\t).*\t12000\t/));
  });

  it('adds the selection as a name', async () => {
    const range = rangeOf('沉水植被');
    editor.selection = new vscode.Selection(range.start, range.end);
    await run('work');
    await untilSaved(1);
    const [record] = await records();
    assert.deepEqual([record?.quote, record?.type, record?.state], ['沉水植被', 'work', 'added']);
  });

  it('follows edits in the editor exactly, through a name that stands thrice', async () => {
    const second = editor.document.getText().indexOf('秦扶摇', editor.document.getText().indexOf('管理局'));
    await run('accept', { uri: editor.document.uri.toString(), range: rangeOf('秦扶摇', second) });
    await untilSaved(1);
    await editor.edit((builder) => {
      builder.delete(rangeOf('（记者秦扶摇）'));
      builder.insert(new vscode.Position(0, 0), '水清岸绿\n');
    });
    await editor.document.save();
    await until('the context is that of the edited text', async () => {
      const [record] = await records();
      return String(record?.before).endsWith('管理局局长') && Number(record?.at) > 0;
    });
    await until('nothing is pointed out', () => problems().length === 0);
    await until('the card is at the first one now', async () => /Accepted/.test(await actionsAt('秦扶摇')));
  });

  it('stands where it stood after tidying', async () => {
    await run('accept', at('石大有'));
    await run('accept', at('4.7万\n多只'));
    await untilSaved(2);
    const before = await records();
    await vscode.commands.executeCommand('zhNews.tidy');
    await until('the page is tidy', () => editor.document.getText().includes('4.7万多只'));
    await editor.document.save();
    await until('the card says so', async () => /(?<!as )Checked/.test(await actionsAt('4.7万多只')));
    assert.deepEqual(await records(), before);
  });

  it('takes over what another program writes, and says which line is no record', async () => {
    await run('accept', at('石大有'));
    await untilSaved(1);
    const changed = `${(await decisionsIn(sidecar)).replace('"accepted"', '"rejected"')}<<<<<<< mine\n`;
    await vscode.workspace.fs.writeFile(sidecar, new TextEncoder().encode(changed));
    await until('the card says so', async () => /Rejected/.test(await actionsAt('石大有')));
    await until('the line is pointed out', () => vscode.languages.getDiagnostics(sidecar).length === 1);
    await run('accept', at('秦扶摇'));
    await until('nothing of it is lost', async () => {
      const file = await decisionsIn(sidecar);
      return file.includes('<<<<<<< mine') && file.includes('"秦扶摇"');
    });
  });

  it('says when a place is lost, and puts it where it is said to belong', async () => {
    await run('accept', at('石大有'));
    await untilSaved(1);
    await editor.edit((builder) => builder.delete(rangeOf('护湖员石大有说，他\n')));
    await until('the loss is pointed out', () => problems().some((message) => message.includes('石大有')));
    const target = rangeOf('护湖员');
    editor.selection = new vscode.Selection(target.start, target.end);
    const fix = await untilFix(editor.document.uri, target, ({ title }) => title.startsWith('Place Here'));
    assert.ok(fix.command);
    await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
    await until('nothing is lost any more', () => problems().length === 0);
    await until('it is saved', async () => (await records())[0]?.quote === '护湖员');
  });

  it('asks whether a decision holds for a text that was changed, and keeps it with the new text', async () => {
    await run('accept', at('石大有'));
    await untilSaved(1);
    const middle = rangeOf('石大有').start.translate(0, 1);
    await editor.edit((builder) => builder.replace(new vscode.Range(middle, middle.translate(0, 1)), '小'));
    await until('the change is pointed out', () => problems().some((message) => message.includes('石大有')));
    const fix = await untilFix(editor.document.uri, rangeOf('石小有'), ({ title }) =>
      title.startsWith('Keep “石大有”'),
    );
    assert.equal(fix.command?.command, 'zhNews.review.confirmChanged');
    await run('confirmChanged', ...(fix.command?.arguments ?? []));
    await until('nothing is asked any more', () => problems().length === 0);
    await until('it is saved', async () => (await records())[0]?.quote === '石小有');
    assert.equal((await records()).length, 1);
  });

  it('keeps decisions on a page that is no file yet, and takes them along when it becomes one', async () => {
    await closeAll();
    const draft = await vscode.workspace.openTextDocument({ language: 'zh-news', content: text });
    editor = await vscode.window.showTextDocument(draft);
    await until('the review knows the page', async () => (await actionsAt('石大有')).includes('zhNews.review.accept'));
    await run('accept', at('石大有'));
    await until('the card says so', async () => /Accepted/.test(await actionsAt('石大有')));
    const uri = sidecar.with({ path: sidecar.path.replace(/[^/]+$/, 'saved-draft.txt') });
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await showAsPage(uri);
    sidecar = sidecarOf(uri);
    await untilSaved(1);
  });

  it('lets nobody type while it goes on, in a file and in a draft', async () => {
    const type = async () => {
      await vscode.commands.executeCommand('type', { text: '字' });
      return editor.document.getText().length;
    };
    /** Types until one character more has no effect, or until one has. */
    const untilTyping = (works: boolean) =>
      until(works ? 'typing works again' : 'nothing can be typed', async () => {
        const before = editor.document.getText().length;
        return (await type()) > before === works;
      });
    await run('start');
    await untilTyping(false);
    await run('leave');
    await untilTyping(true);
    const draft = await vscode.workspace.openTextDocument({ language: 'zh-news', content: text });
    editor = await vscode.window.showTextDocument(draft);
    await run('start');
    await untilTyping(false);
    await run('leave');
    await untilTyping(true);
  });

  it('begins with the first item for a key that is pressed while the page is still read', async () => {
    const title = '没有名字的一行\n\n';
    editor = await openFile(`review-long-${number++}.txt`, title + text.repeat(400));
    sidecar = sidecarOf(editor.document.uri);
    await vscode.languages.setTextDocumentLanguage(editor.document, 'zh-news');
    const starting = run('start');
    await new Promise((resolve) => setTimeout(resolve, 400));
    await run('accept');
    await starting;
    await untilSaved(1);
    assert.equal((await records())[0]?.quote, '鹿鸣湖');
  });

  // A settings file may hold a number as well.
  for (const annotator of ['李', 1])
    it(`writes into a file of the annotator whom the setting names, ${annotator}`, async () => {
      const settings = vscode.workspace.getConfiguration('zhNews', editor.document.uri);
      await settings.update('annotator', annotator, vscode.ConfigurationTarget.Workspace);
      try {
        sidecar = sidecarOf(editor.document.uri, String(annotator));
        await until('the setting holds', async () => {
          await run('accept', at('石大有'));
          return (await records()).length === 1;
        });
      } finally {
        await settings.update('annotator', undefined, vscode.ConfigurationTarget.Workspace);
      }
    });
});

describe('annotations of two people and of other programs', () => {
  let editor: vscode.TextEditor;
  const read = decisionsIn;
  const beside = (suffix: string) => editor.document.uri.with({ path: editor.document.uri.path + suffix });

  before(async () => {
    editor = await openFile('shared-page.txt', text);
    await vscode.languages.setTextDocumentLanguage(editor.document, 'zh-news');
    await untilCard(editor.document, '石大有', /zhNews\.review\.accept/);
    for (const quote of ['石大有', '望川市']) {
      const start = editor.document.getText().indexOf(quote);
      const positions = [start, start + quote.length].map((offset) => editor.document.positionAt(offset));
      const range = new vscode.Range(positions[0] as vscode.Position, positions[1] as vscode.Position);
      await run('accept', { uri: editor.document.uri.toString(), range });
    }
    await until('both are saved', async () => (await read(beside('.zhnotes.jsonl'))).split('\n').length === 4);
  });
  after(closeAll);

  it('are compared in the diff editor, and what is taken makes the agreed file', async () => {
    const own = await read(beside('.zhnotes.jsonl'));
    const other = own.replace(
      '"type":"person","state":"accepted"',
      '"type":"work","state":"corrected","was":{"type":"person"}',
    );
    assert.notEqual(other, own);
    await vscode.workspace.fs.writeFile(beside('.王.zhnotes.jsonl'), new TextEncoder().encode(other));
    await run('compare');
    const active = () => vscode.window.activeTextEditor;
    await until('the comparison is there', () => active()?.document.uri.scheme === 'zh-news-agreement');
    const shown = active() as vscode.TextEditor;
    await until('its figures are there', () =>
      /^# F1 of names, type and ends alike: 0\.500\n/.test(shown.document.getText()),
    );
    const line = shown.document
      .getText()
      .split('\n')
      .findIndex((row) => row.startsWith('石大有'));
    assert.ok(line > 0);
    const ticked = (side: string) =>
      vscode.workspace.textDocuments.some(
        ({ uri, getText }) => uri.scheme === 'zh-news-agreement' && uri.fragment === side && getText().includes('\n✓ '),
      );
    shown.selection = new vscode.Selection(line, 0, line, 0);
    await run('takeLeft');
    await until('the left one is taken', () => ticked('left'));
    await run('takeRight');
    await until('the right one is taken', () => ticked('right') && !ticked('left'));
    await run('writeAgreed');
    await until('it is written', async () => (await read(beside('.agreed.zhnotes.jsonl'))).includes('"work"'));
    const lines = (await read(beside('.agreed.zhnotes.jsonl'))).trimEnd().split('\n');
    assert.equal(lines.length, 3);
  });

  it('go to other programs and come back', async () => {
    await vscode.window.showTextDocument(editor.document);
    const target = beside('.jsonld');
    await vscode.commands.executeCommand('zhNews.exportAnnotations', { format: 'w3c', uri: target.toString() });
    await until('it is written', async () => (await read(target)).includes('石大有'));
    await run('undo');
    await run('undo');
    await until(
      'nothing is decided',
      async () => (await read(beside('.zhnotes.jsonl'))).trim().split('\n').length === 1,
    );
    await vscode.commands.executeCommand('zhNews.importAnnotations', { format: 'w3c', uri: target.toString() });
    await until('they are decided', async () => {
      const lines = (await read(beside('.zhnotes.jsonl'))).trim().split('\n');
      return lines.some((line) => line.includes('"石大有"')) && lines.some((line) => line.includes('"望川市"'));
    });
  });
});
