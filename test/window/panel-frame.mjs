// The frame of the figures panel in a window: webviews are frames within frames.
import { patience } from '../host/page-window.mjs';

/** The frame that holds the panel itself: webviews are frames within frames. */
export async function panelFrame(page) {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    for (const frame of page.frames()) {
      if (
        await frame
          .locator('main#panel')
          .count()
          .catch(() => 0)
      )
        return frame;
    }
    await page.waitForTimeout(200);
  }
  throw new Error('the panel did not come');
}
