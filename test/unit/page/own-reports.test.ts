/** 本报讯 opens a story of its own wherever it stands behind a text. */
import assert from 'node:assert/strict';
import { withOwnReports } from '../../../src/core/page/own-reports.ts';
import type { PassageSpan } from '../../../src/core/text/passage.ts';

const story =
  '临河市三千名青年带着铁锹、水桶，来到城北的荒滩上，参加义务植树活动。一天之内，他们栽下杨树、洋槐八万株。';

/** One passage a line, all of one article but for those behind a blank line; # begins a headline. */
function articlesIn(...lines: readonly string[]): readonly number[] {
  const text = lines.join('\n');
  let start = 0;
  let article = 0;
  const parts = lines.map((line): PassageSpan => {
    if (line === '') article++;
    const own = { start, end: start + line.length, kind: line.startsWith('#') ? 'headline' : 'paragraph', article };
    start = own.end + 1;
    return own as PassageSpan;
  });
  return withOwnReports(text, parts).map(({ article: own }) => own);
}

describe('本报讯', () => {
  for (const [lines, expected] of [
    [
      [`本报讯　${story}`, `本报讯（记者石大有）${story}`, story],
      [0, 1, 1],
    ],
    [
      [story, `【本報訊】${story}`],
      [0, 1],
    ],
    [
      [story, `（综合讯）${story}`, `（吉隆坡讯）${story}`],
      [0, 1, 2],
    ],
    [
      [story, `（镇上的喜讯）${story}`, `（简讯)${story}`],
      [0, 0, 0],
    ],
    [
      ['#植树忙', `本报讯　${story}`, story],
      [0, 0, 0],
    ],
    // A headline that was taken for text, and a byline, are no story.
    [
      ['植树忙', '石大有 文', `本报讯　${story}`],
      [0, 0, 0],
    ],
    [
      [story, `据新华社望川7月6日电　${story}`],
      [0, 0],
    ],
    [
      [story, '他说，本报讯里写过这件事。'],
      [0, 0],
    ],
    [
      [story, `本报讯　${story}`, '', story, `本报讯　${story}`],
      [0, 1, 2, 2, 3],
    ],
  ] as const)
    it(`opens articles ${expected.join(' ')} in ${lines.map((line) => line.slice(0, 8)).join(' ')}`, () =>
      assert.deepEqual(articlesIn(...lines), expected));
});
