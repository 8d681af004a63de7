// The word list of a team: what cannot be read of it is told, and nothing of it is lost when a name is added.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { patience, runCommand, until } from '../host/page-window.mjs';
import { openSample, untilColoured, withSample } from './sample.mjs';

/** 望川 in GB 18030, as an editor of Windows may have saved it. */
const notUnicode = Buffer.from([0xcd, 0xfb, 0xb4, 0xa8, 0x0a]);
/** What Excel and Notepad make: a byte order mark, and line ends of Windows. */
const ofWindows = '\ufeff望川\tplace\r\n';

describe('the word list of a team', function () {
  this.timeout(5 * patience);
  let sample;
  let page;
  let file;

  before(async () => {
    sample = await openSample();
    page = sample.page;
    await untilColoured(page);
    file = path.join(path.dirname(sample.file), 'team.txt');
    const settings = path.join(path.dirname(sample.file), '.vscode');
    mkdirSync(settings, { recursive: true });
    writeFileSync(path.join(settings, 'settings.json'), '{ "zhNews.wordListFile": "team.txt" }');
  });
  after(() => sample?.close());

  const untilTold = (text) =>
    page.locator('.notification-toast', { hasText: text }).first().waitFor({ timeout: patience });
  async function add() {
    await page.locator('.view-line', { hasText: '石大有' }).first().getByText('石大有').first().click();
    await runCommand(page, 'Chinese News: Add to a Word List…');
    for (const choice of ['person', 'Shared word list']) {
      const row = page.locator('.quick-input-widget .monaco-list-row', { hasText: choice }).first();
      await row.waitFor({ timeout: patience });
      await row.click();
    }
  }

  it('is not asked for where there is no name', async () => {
    await page.locator('.view-line', { hasText: '湖水一度降到' }).first().getByText('湖水一度').first().click();
    await runCommand(page, 'Chinese News: Add to a Word List…');
    await page
      .locator('.statusbar-item:visible', { hasText: 'Select a name first.' })
      .first()
      .waitFor({ timeout: patience });
    assert.equal(await page.locator('.quick-input-widget:visible').count(), 0);
  });

  it('is missed when the setting names a file that is not there', () =>
    untilTold('The word list team.txt is not read: there is no such file.'));

  it('is told to be in another encoding, and left as it is', async () => {
    writeFileSync(file, notUnicode);
    await untilTold('The word list team.txt is not read: it is not in UTF-8.');
    await add();
    await untilTold('Nothing was added to the word list team.txt: it is not in UTF-8');
    assert.deepEqual(readFileSync(file), notUnicode);
  });

  it('keeps its byte order mark and its line ends', async () => {
    writeFileSync(file, ofWindows);
    await add();
    // A file that is being written is empty for a moment.
    await until('the name is added', () => readFileSync(file, 'utf8').includes('石大有'));
    assert.equal(readFileSync(file, 'utf8'), `${ofWindows}石大有\tperson\r\n`);
  });

  it('loses it again by Undo', async () => {
    const told = page.locator('.notification-toast', { hasText: 'Added to the word list: 石大有' }).first();
    await told.locator('.monaco-button', { hasText: 'Undo' }).click({ timeout: patience });
    await until('the name is gone', () => readFileSync(file, 'utf8') === ofWindows);
  });
});

describe('the word list of a workspace', function () {
  this.timeout(5 * patience);
  let sample;
  let page;
  withSample((opened) => {
    sample = opened;
    page = opened.page;
  });

  const listed = () => {
    const settings = path.join(path.dirname(sample.file), '.vscode/settings.json');
    return existsSync(settings) ? JSON.parse(readFileSync(settings, 'utf8'))['zhNews.wordList'] : undefined;
  };

  it('gets a name that is marked, and loses it again by Undo', async () => {
    await page.locator('.view-line', { hasText: '石大有' }).first().getByText('石大有').first().click();
    await runCommand(page, 'Chinese News: Mark as Place');
    const told = page.locator('.notification-toast', { hasText: 'Added to the word list: 石大有' }).first();
    await told.waitFor({ timeout: patience });
    await until('it is listed', () => listed()?.[0]?.name === '石大有');
    await told.locator('.monaco-button', { hasText: 'Undo' }).click();
    await until('it is gone', () => listed() === undefined);
  });

  it('gets the name that is pointed at in the preview, and has what it said of it again by Undo', async () => {
    await runCommand(page, 'Chinese News: Preview Tidy');
    const shown = page.locator('.editor.modified .view-line', { hasText: '石大有' }).first();
    // A piece of its own when its colour has come; before, a click would be in the middle of the line.
    await shown.getByText('石大有', { exact: true }).first().click({ timeout: patience });
    await runCommand(page, 'Chinese News: Mark as Place');
    await until('it is listed', () => listed()?.[0]?.name === '石大有' && listed()[0].type === 'place');
    await runCommand(page, 'Chinese News: Not an Entity');
    const told = page.locator('.notification-toast', { hasText: 'No longer marked: 石大有' }).first();
    await told.locator('.monaco-button', { hasText: 'Undo' }).click({ timeout: patience });
    await until('it is a place again', () => listed()?.[0]?.type === 'place');
    await page
      .locator('.statusbar-item:visible', { hasText: 'Undone in the word list: 石大有' })
      .first()
      .waitFor({ timeout: patience });
  });
});
