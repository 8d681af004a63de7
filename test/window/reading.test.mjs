// The reading of a long page: how far it has come, cancelled, and gone on with.
import assert from 'node:assert/strict';
import { patience, runCommand } from '../host/page-window.mjs';
import { openText, sampleText } from './sample.mjs';

/** Long enough that its reading is going on when the palette has opened. */
const characters = 3_000_000;

describe('the reading of a long page', function () {
  this.timeout(5 * patience);
  let opened;

  before(async () => {
    opened = await openText('long.txt', longPage());
  });
  after(() => opened?.close());

  const status = (text) => opened.page.locator(`.statusbar-item[aria-label*="${text}"]`).first();

  it('is ended by Cancel Reading, and the status bar says so', async () => {
    await status('Click to cancel').waitFor({ timeout: patience });
    await runCommand(opened.page, 'Cancel Reading');
    await status('Reading cancelled').waitFor({ timeout: patience });
    await status('Click to cancel').waitFor({ state: 'detached', timeout: patience });
  });

  it('goes on to its end after Resume Reading, and says so until the counts are there', async () => {
    await runCommand(opened.page, 'Resume Reading');
    await status('Click to cancel').waitFor({ timeout: patience });
    const silent = await opened.page.evaluate(silenceBeforeCounts, 3 * patience);
    assert.ok(silent < 300, `${silent} ms`);
  });
});

/** In the window: for how many milliseconds the status bar said neither that the page is being read nor what was found, until it did. */
async function silenceBeforeCounts(limit) {
  const says = (text) => document.querySelector(`.statusbar-item[aria-label*="${text}"]`) !== null;
  let silent = 0;
  for (let last = performance.now(), end = last + limit; !says('articles'); ) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const now = performance.now();
    if (!says('Click to cancel') && !says('articles')) silent += now - last;
    last = now;
    if (now > end) throw new Error('no counts in time');
  }
  return silent;
}

/** The sample page over and over, each time of other names and numbers. */
function longPage() {
  const pieces = [];
  for (let i = 0; i * sampleText.length < characters; i++)
    pieces.push(sampleText.replaceAll('鹿鸣', `鹿${String.fromCodePoint(0x4e00 + i)}`).replaceAll('86.4', `${i}.4`));
  return pieces.join('\n\n');
}
