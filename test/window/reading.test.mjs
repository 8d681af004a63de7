// The reading of a long page: how far it has come, cancelled, and gone on with.
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

  it('goes on to its end after Resume Reading', async () => {
    await runCommand(opened.page, 'Resume Reading');
    await status('articles').waitFor({ timeout: 3 * patience });
  });
});

/** The sample page over and over, each time of other names and numbers. */
function longPage() {
  const pieces = [];
  for (let i = 0; i * sampleText.length < characters; i++)
    pieces.push(sampleText.replaceAll('鹿鸣', `鹿${String.fromCodePoint(0x4e00 + i)}`).replaceAll('86.4', `${i}.4`));
  return pieces.join('\n\n');
}
