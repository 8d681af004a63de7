/** Short headlines that may be subheads. */
import assert from 'node:assert/strict';
import { areOfForm, areOfRow, areSetAlike, withOpenStories } from '../../../src/core/page/open-stories.ts';
import type { StorySigns } from '../../../src/core/page/story-signs.ts';
import type { PassageKind } from '../../../src/core/reading.ts';

describe('lines that may head sections of one story', () => {
  for (const [one, other, expected] of [
    ['看叶不看天', '收瓜听声', true],
    ['看叶浇水不看天', '收瓜听声', false],
    ['一棵秧上留一个瓜', '先看叶再看天浇水', true],
    ['一棵秧上只能留一个瓜', '先看叶再看天才浇水', false],
    ['桂花开 客人来', '收瓜先听声', false],
    ['收 瓜', '浇 水', true],
    ['浇水：先看叶再看天', '收瓜：听声不听人家夸', true],
    ['浇水：先看叶再看天', '收瓜时节：听声不听人家夸', false],
    ['浇水：先看叶再看天', '收瓜：听“声”不听夸', false],
    ['浇水：先看叶', '收瓜：听声不听人家怎么夸', false],
    ['浇水：先看叶再看天再看一看地里的墒情', '收瓜：听声不听夸再看一看地里的瓜和秧苗', false],
    ['从“看天浇水”到“看叶浇水”', '从“听人夸瓜”到“听瓜的声音”', true],
    ['“看叶”之后再浇水是本分', '“听声”之后再收瓜是本事', false],
  ] as const)
    it(`${one}, ${other}: ${expected}`, () => {
      assert.equal(areOfRow(one, other), expected);
      assert.equal(areOfRow(other, one), expected);
    });
  it('are parallel where a quarter of them is the same, as of two villages it is not', () => {
    assert.equal(areOfForm('一笔时间账', '一笔安全账'), true);
    assert.equal(areOfForm('一爐火', '一張單'), true);
    assert.equal(areOfForm('柳河镇夏粮开镰', '石桥镇蚕茧上市'), false);
  });
  it('are two', () => assert.equal(areOfRow('收瓜', undefined), false));
});

describe('the lines of two subheads are set alike', () => {
  for (const [one, other, expected] of [
    ['收瓜/听声不看皮', '种瓜人的日历本/上面没有字', true],
    ['收瓜/听声不看皮', '种瓜人的日历本', false],
    ['收瓜/听声不看皮', '种瓜人的日历本子上/记着三十年的天', true],
    ['收瓜/听声不看皮', '种瓜人的日历本子上面/记着三十年的天', false],
    ['瓜熟了，人来了', '棚里装了电灯/路上铺了石子', true],
    ['瓜熟了，人来了', '棚里装了电灯/路上铺了碎石子和沙', false],
    ['瓜熟了，人来了，车满了', '棚里装了电灯/路上铺了石子', false],
    ['瓜熟了人来了', '棚里装了电灯/路上铺了石子', false],
  ] as const)
    it(`${one}, ${other}: ${expected}`, () => {
      assert.equal(areSetAlike(one.split('/'), other.split('/')), expected);
      assert.equal(areSetAlike(other.split('/'), one.split('/')), expected);
    });
});

describe('a short unsure headline', () => {
  type Own = readonly [kind: PassageKind, text: string, article: number, isRow?: boolean];
  const story: readonly Own[] = [
    ['headline', '瓜田里的行家老苗', 0],
    ['paragraph', '老苗种了三十年西瓜。', 0],
    ['headline', '看叶不看天', 1],
    ['paragraph', '叶子打蔫了才浇水。', 1],
    ['headline', '收瓜听声', 2],
    ['paragraph', '声音发闷的熟了。', 2],
  ];
  const opened = (own: readonly Own[], change?: (starts: readonly number[]) => Partial<StorySigns>) => {
    let at = 0;
    const parts = own.map(([kind, text, article, isRow = false]) => {
      const part = { start: at, end: at + text.length, kind, article, isRow };
      at += text.length + 1;
      return part;
    });
    const signs: StorySigns = {
      bylines: [],
      setApart: new Set(),
      kickers: new Set(),
      behindFurniture: new Set(),
      behindSignatures: new Set<number>(),
      continued: new Set<number>(),
      unsureHeadlines: new Set(parts.map(({ start }) => start)),
      hardlyHeadlines: new Set<number>(),
      setOut: new Set<number>(),
      ...change?.(parts.map(({ start }) => start)),
    };
    const text = own.map(([, line]) => line).join('\n');
    return withOpenStories(text, parts, signs)
      .map(({ kind, article }) => `${kind.charAt(0)}${article}`)
      .join(' ');
  };
  const whole = 'h0 p0 h1 p1 h2 p2';
  const replaced = (i: number, ...own: Own) => story.with(i, own);
  it('is a subhead until the words are asked, beside another as long', () =>
    assert.equal(opened(story), 'h0 p0 s0 p0 s0 p0'));
  it('is one, however sure, where it is parallel to another', () => {
    const parallel = replaced(4, 'headline', '看人不看瓜', 2);
    assert.equal(
      opened(parallel, () => ({ unsureHeadlines: new Set() })),
      'h0 p0 s0 p0 s0 p0',
    );
  });
  it('is one, unsure, where it says what its part is for', () => {
    const part = replaced(4, 'headline', '专家支招', 2).with(2, ['headline', '叶子打蔫的时候才能浇水', 1]);
    assert.equal(opened(part), 'h0 p0 h1 p1 s1 p1');
    assert.equal(
      opened(part, () => ({ unsureHeadlines: new Set() })),
      whole,
    );
  });
  it('is none where it is sure', () =>
    assert.equal(
      opened(story, () => ({ unsureHeadlines: new Set() })),
      whole,
    ));
  it('is none beside lines of other lengths', () =>
    assert.equal(opened(replaced(4, 'headline', '收瓜时要先听一听声音', 2)), whole));
  it('is none above a dateline, nor behind a story with one', () => {
    assert.equal(opened(replaced(3, 'paragraph', '本报讯　叶子打蔫了才浇水。', 1)), 'h0 p0 h1 p1 h2 p2');
    assert.equal(opened(replaced(1, 'paragraph', '本报讯　老苗种了三十年西瓜。', 0)), 'h0 p0 h1 p1 s1 p1');
  });
  it('is none above a byline, nor where it stands apart', () => {
    assert.equal(
      opened(story, (starts) => ({ bylines: [(starts[3] as number) - 1] })),
      'h0 p0 h1 p1 s1 p1',
    );
    assert.equal(
      opened(story, (starts) => ({ setApart: new Set([starts[4] as number]) })),
      'h0 p0 s0 p0 h1 p1',
    );
  });
  it('is none above what is continued from another page', () =>
    assert.equal(
      opened(story, (starts) => ({ continued: new Set([starts[5] as number]) })),
      'h0 p0 s0 p0 h1 p1',
    ));
  it('is none beside a row', () =>
    assert.equal(opened(replaced(3, 'paragraph', '黄瓜 3.2 元', 1, true)), 'h0 p0 h1 p1 h2 p2'));
  it('is none behind a story without a headline, unless that is continued from another page, nor where headlines stand behind their texts', () => {
    assert.equal(opened(story.slice(1)), 'p0 h1 p1 h2 p2');
    assert.equal(
      opened(story.slice(1), (starts) => ({ continued: new Set(starts.slice(0, 1)) })),
      'p0 s0 p0 s0 p0',
    );
    assert.equal(
      opened([
        ['headline', '瓜田里的行家老苗', 0],
        ['paragraph', '老苗种了三十年西瓜。', 0],
        ['headline', '看叶不看天', 0],
        ['paragraph', '叶子打蔫了才浇水。', 1],
        ['headline', '收瓜听声', 1],
      ]),
      'h0 p0 h0 p1 h1',
    );
  });
});
