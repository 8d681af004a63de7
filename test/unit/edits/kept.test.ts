/** Line ends that tidying keeps though they may be wraps. */
import assert from 'node:assert/strict';
import { keptWraps } from '../../../src/core/edits/kept.ts';
import { pageWeights } from '../../page-weights.ts';

const keptIn = (text: string) =>
  keptWraps(text, pageWeights, { radicals: false }).map(({ start, end }) => text.slice(start - 3, end + 3));

/** No paragraph is indented, and the first ends where its column does: the line end behind it may be a wrap. */
const page = `本报望川7月6日电（记者秦扶
摇）昨日，鹿鸣湖管理局局长秦
扶摇在望川市介绍，全湖水质稳
定在三类以上，候鸟多起来了。
护湖员的收入也比去年多了三成
，湖区的船家大半改了行，在岸
上开起了饭馆，客人多是城里来
看鸟的人家。
秦扶摇表示，明年将再增加护湖
员三十名，全县共有护湖员二百
一十名，分在十二个乡镇。
`;

describe('line ends that tidying keeps though they may be wraps', () => {
  it('are those behind a full line that a paragraph may end with', () =>
    assert.deepEqual(keptIn(page), ['来了。\n护湖员']));
  it('are those on every page of a document', () =>
    assert.deepEqual(keptIn(`${page}\f${page}`), ['来了。\n护湖员', '来了。\n护湖员']));
  it('are none where every paragraph is indented', () => {
    const indented = page.replace(/^(?=本报|护湖|秦扶摇表)/gm, '　　');
    assert.deepEqual(keptIn(indented), []);
  });
  it('are none in an empty text', () => assert.deepEqual(keptIn(''), []));
});
