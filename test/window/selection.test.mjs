// What becomes of a selection in the editor's menu, and what is said where there is nothing to decide on.
import assert from 'node:assert/strict';
import { focusEditor, panelFrame, patience, runCommand, until } from '../host/page-window.mjs';
import { recordsOf, untilRecords } from './decisions.mjs';
import { withSample } from './sample.mjs';

describe('a selection in the window', function () {
  this.timeout(5 * patience);
  let sample;
  let page;

  withSample((opened) => {
    sample = opened;
    page = opened.page;
  });

  const status = (text) => page.locator('.statusbar-item:visible', { hasText: text }).first();
  const told = (text) => status(text).waitFor({ timeout: patience });
  const line = () => page.locator('.view-line', { hasText: '的护湖员石大有把小船' }).first();
  /** Puts the cursor before a character of the line, and selects so many; anew where the line has moved meanwhile, as after an undo. */
  async function select(text, count) {
    let place;
    await until(`${count} characters are selected`, async () => {
      place = await selectOnce(text, count);
      if (count > 0) await status(`(${count} selected)`).waitFor({ timeout: 3000 });
      return true;
    });
    return place;
  }
  async function selectOnce(text, count) {
    await focusEditor(page);
    await page.keyboard.press('Control+Home');
    const { x, y, width, height } = await line().evaluate((own, wanted) => {
      const walker = document.createTreeWalker(own, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect().toJSON();
      }
    }, text);
    await page.mouse.click(x + width / 5, y + height / 2);
    for (let i = 0; i < count; i++) await page.keyboard.press('Shift+ArrowRight');
    return { x: x + width / 2, y: y + height / 2 };
  }
  /** Chooses in the editor's menu at a place, which leaves a selection there alone. */
  async function choose(place, entry) {
    await page.mouse.click(place.x, place.y, { button: 'right' });
    const item = page.locator('.monaco-menu .action-item', { hasText: entry }).last();
    await until('the menu has it', async () => {
      await page.locator('.monaco-menu .action-item', { hasText: 'Mark or Review' }).first().hover();
      return item.isVisible();
    });
    await until('it is chosen', async () => {
      await item.click({ timeout: 1000 }).catch(() => {});
      return (await page.locator('.monaco-menu').count()) === 0;
    });
  }

  it('is none where the tree or the panel shows a place: what is typed next would take it', async () => {
    const paragraph = page.locator('.pane .monaco-list-row', { hasText: '如今的鹿鸣湖换了模样' }).first();
    await paragraph.click();
    await told('Ln 10, Col 1');
    const cell = (await panelFrame(page)).getByText('86.4平方公里', { exact: true }).first();
    await cell.click();
    await told('Ln 5, Col 8');
    assert.equal(await page.getByText('selected)').count(), 0);
  });

  it('says that there is nothing to decide on', async () => {
    await choose(await select('把小', 0), 'Accept');
    await told('There is no name or figure at the cursor. Select one first.');
    assert.deepEqual(recordsOf(sample.file), []);
  });

  it('says that one without a line end has nothing to tidy, and what is tidied without one', async () => {
    await select('石大', 3);
    await runCommand(page, 'Chinese News: Tidy Line Wraps');
    await told('No line wrap to tidy in the selection.');
    await line().waitFor({ timeout: patience });
  });

  it('is a name that was decided, and selected no more', async () => {
    await choose(await select('石大', 3), 'Decide: Person');
    await untilRecords('it is decided', sample.file, (records) => records.length > 0);
    await until('nothing is selected', async () => (await page.getByText('(3 selected)').count()) === 0);
    await runCommand(page, 'Chinese News: Tidy Line Wraps');
    await page.locator('.view-line', { hasText: '白沙坪镇的护湖员石大有' }).first().waitFor({ timeout: patience });
    await focusEditor(page);
    await page.keyboard.press('Control+z');
    await line().waitFor({ timeout: patience });
  });

  it('becomes a name, and the same is offered for its equals', async () => {
    await choose(await select('护湖', 3), 'Decide: Person');
    const offer = page.locator('.notification-toast', { hasText: '“护湖员” is decided here.' });
    await offer.first().waitFor({ timeout: patience });
    assert.match(await offer.first().textContent(), /All \d+ Equal Ones…/);
    await untilRecords('it is added', sample.file, (records) =>
      records.some(({ quote, state }) => quote === '护湖员' && state === 'added'),
    );
  });
});
