// Commands whose effect only the window shows: filters of the tree, the list of mentions, the card, the menu, the log, rows of the panel.
import assert from 'node:assert/strict';
import { answer, hoverOver, patience, runCommand, until } from '../host/page-window.mjs';
import { recordsOf, untilRecords } from './decisions.mjs';
import { withSample } from './sample.mjs';

describe('in the window, the command', function () {
  this.timeout(5 * patience);
  let sample;
  let page;

  withSample((opened) => {
    sample = opened;
    page = opened.page;
  });
  afterEach(() => page.keyboard.press('Escape'));

  const run = (title) => runCommand(page, `Chinese News: ${title}`);
  const names = () => page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Entities' }) });
  const rows = () => names().locator('.monaco-list-row');
  const untilRows = (what, holds) =>
    page.waitForFunction(
      ([text, wanted]) => {
        const panes = [...document.querySelectorAll('.pane')];
        const pane = panes.find((own) => own.querySelector('.pane-header')?.textContent.includes('Entities'));
        return (
          [...(pane?.querySelectorAll('.monaco-list-row') ?? [])].some((row) => row.textContent.includes(text)) ===
          wanted
        );
      },
      [what, holds],
      { timeout: patience },
    );
  /** Puts the cursor into a text of the page by a click. */
  const clickOn = (text) => page.locator('.view-line', { hasText: text }).first().getByText(text).first().click();

  it('Show Entity Card at Cursor shows the card', async () => {
    await clickOn('石大有');
    await run('Show Entity Card at Cursor');
    await page.locator('.monaco-hover:not(.hidden)', { hasText: 'Shí Dàyǒu' }).first().waitFor({ timeout: patience });
  });

  it('Change a Name opens the menu of what a name can be', async () => {
    await hoverOver(page, '石大有');
    await page.locator('.monaco-hover a[data-href^="command:zhNews.nameActions"]').first().click();
    const row = page.locator('.action-widget .monaco-list-row', { hasText: 'organization' }).first();
    // The menu lets no click through before the pointer has moved.
    await row.hover({ force: true });
    await row.click();
    await untilRecords('it is an organization', sample.file, (records) =>
      records.some(({ quote, type }) => quote === '石大有' && type === 'organization'),
    );
    await run('Undo the Last Decision');
    await untilRecords('it is taken back', sample.file, (records) => records.length === 0);
  });

  it('Find All Mentions lists them in place', async () => {
    await clickOn('石大有');
    await run('Find All Mentions');
    await page.locator('.zone-widget .monaco-list-row', { hasText: '石大有' }).first().waitFor({ timeout: patience });
  });

  it('Filter Entities by Text… finds pinyin, Clear Entity Filter shows all again', async () => {
    await untilRows('伊莲娜', true);
    await run('Filter Entities by Text…');
    await answer(page, 'shi dayou');
    await page.keyboard.press('Enter');
    await untilRows('伊莲娜', false);
    await run('Clear Entity Filter');
    await untilRows('伊莲娜', true);
  });

  it('Filter Entities by Type… keeps what is ticked', async () => {
    await run('Filter Entities by Type…');
    await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Places' }).first().click();
    await page.locator('.quick-input-widget .monaco-button', { hasText: 'OK' }).first().click();
    await untilRows('People', false);
    assert.ok((await rows().count()) > 0);
    await run('Clear Entity Filter');
    await untilRows('People', true);
  });

  it('Show Menu of the Page leads to the preview', async () => {
    await run('Show Menu of the Page');
    await answer(page, 'Preview');
    await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Preview' }).first().click();
    await page.locator('.tab', { hasText: 'tidied' }).first().waitFor({ timeout: patience });
    await run('Discard Tidied Text');
    await page.locator('.tab', { hasText: 'tidied' }).first().waitFor({ state: 'detached', timeout: patience });
  });

  it('Show Menu of the Page begins a review, which Leave Review ends', async () => {
    await run('Show Menu of the Page');
    await answer(page, 'Start Review');
    await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Start Review' }).first().click();
    const keys = page.locator('.statusbar-item', { hasText: 'Enter accept' }).first();
    await keys.waitFor({ timeout: patience });
    await run('Leave Review');
    await keys.waitFor({ state: 'detached', timeout: patience });
  });

  it('Show Log opens the output', async () => {
    await run('Show Log');
    await page.locator('.part.panel .output-view, .part.panel [id*="output"]').first().waitFor({ timeout: patience });
  });

  it('Write a Note… writes it beside the page', async () => {
    await clickOn('石大有');
    await run('Write a Note…');
    await answer(page, 'ask him');
    await page.keyboard.press('Enter');
    await untilRecords('the note is saved', sample.file, (records) => records.some(({ note }) => note === 'ask him'));
  });

  it('Save As… of the editor takes a copy of what was decided along', async () => {
    const copy = sample.file.replace(/\.txt$/, '-copy.txt');
    await runCommand(page, 'File: Save As...');
    // The dialog proposes the page's own name once it has looked at the folder, over whatever was typed before.
    const input = page.locator('.quick-input-widget input[type=text]').first();
    await until('a name is proposed', async () => (await input.inputValue()).endsWith('sample-page.txt'));
    await page
      .locator('.quick-input-widget .monaco-list-row', { hasText: 'sample-page.txt' })
      .first()
      .waitFor({ timeout: patience });
    await input.fill(copy);
    await page.keyboard.press('Enter');
    const isNoted = (records) => records.some(({ note }) => note === 'ask him');
    await untilRecords('the copy has the note', copy, isNoted);
    await clickOn('57岁');
    await run('Write a Note…');
    await answer(page, 'which county?');
    await page.keyboard.press('Enter');
    await untilRecords('what is noted now is noted there', copy, (records) =>
      records.some(({ note }) => note === 'which county?'),
    );
    assert.deepEqual(
      recordsOf(sample.file).map(({ note }) => note),
      ['ask him'],
    );
  });
});
