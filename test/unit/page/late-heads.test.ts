/** Stories with their headline behind their text, among others that have it above. */
import assert from 'node:assert/strict';
import { pairsOf } from '../../../src/core/page/cohesion.ts';
import { withLateHeadlines } from '../../../src/core/page/late-heads.ts';
import type { StorySigns } from '../../../src/core/page/story-signs.ts';

const none = new Set<number>();
const signs: StorySigns = {
  bylines: [],
  setApart: none,
  kickers: none,
  behindFurniture: none,
  behindSignatures: none,
  continued: none,
  unsureHeadlines: none,
  hardlyHeadlines: none,
  setOut: none,
};

const kinds = { h: 'headline', s: 'subhead', p: 'paragraph', l: 'paragraph', r: 'paragraph' } as const;

/**
 * The articles of parts: a headline, h, a subhead, s, a text, p, a line that is read as text, l, a row, r, each with the number of its article; a | stands for who
 * wrote.
 */
function read(...parts: readonly (readonly [kind: string, text: string])[]): string {
  let text = '';
  const bylines: number[] = [];
  const spans = parts.flatMap(([kind, own]) => {
    const start = text.length;
    text += `${own}\n`;
    if (kind === '|') bylines.push(start);
    const letter = kind.charAt(0) as keyof typeof kinds;
    const span = { start, end: start + own.length, article: Number(kind.slice(1)) };
    return kind === '|' ? [] : [{ ...span, kind: kinds[letter], isPhrase: letter === 'l', isRow: letter === 'r' }];
  });
  return withLateHeadlines(text, pairsOf(text), spans, { ...signs, bylines })
    .map(({ kind, article }) => kind.charAt(0) + article)
    .join(' ');
}

const bridge = ['h0', '石桥修好了'] as const;
const bridgeText = ['p0', '村口的石桥上周修好了，学生不用再绕路。'] as const;
const bridgeMore = ['p0', '修好石桥的钱是村口的人凑的，一共十二万元。'] as const;
const baker = ['p0', '面包师傅乔木凌晨三点就到店里揉面。'] as const;
const bakerMore = ['p0', '他说，揉面要用手，机器揉的不香。'] as const;
const shop = ['h1', '书店搬家'] as const;
const shopText = ['p1', '开了三十年的书店昨天搬到了河边。'] as const;

describe('a headline behind its text', () => {
  it('heads what says its words, right above the next headline', () => {
    assert.equal(read(bridge, bridgeText, baker, ['s0', '凌晨的面包师傅'], shop, shopText), 'h0 p0 p1 h1 h2 p2');
    assert.equal(read(bridge, bridgeText, baker, ['l0', '凌晨的面包师傅'], shop, shopText), 'h0 p0 p1 h1 h2 p2');
  });
  it('heads it at the end of the page, too, and above the text of a picture', () => {
    assert.equal(read(bridge, bridgeText, baker, ['s0', '凌晨的面包师傅']), 'h0 p0 p1 h1');
    assert.equal(
      read(bridge, bridgeText, baker, ['s0', '凌晨的面包师傅'], ['p0', '图为乔木在揉面。'], shop, shopText),
      'h0 p0 p1 h1 p1 h2 p2',
    );
  });
  it('is no line of a table, nor one that cannot be of a headline', () => {
    assert.equal(read(bridge, bridgeText, baker, ['l0', '面包师傅（凌晨。'], shop, shopText), 'h0 p0 p0 p0 h1 p1');
    assert.equal(
      read(bridge, bridgeText, ['s0', '凌晨'], ['s0', '凌晨的面包师傅'], shop, shopText),
      'h0 p0 s0 s0 h1 p1',
    );
  });
  it('may have several lines, and who wrote below it', () => {
    const lines = [
      ['s0', '灯亮得最早的店'],
      ['s0', '面包师傅揉面记'],
    ] as const;
    assert.equal(read(bridge, bridgeText, baker, ...lines, shop, shopText), 'h0 p0 p1 h1 h1 h2 p2');
    assert.equal(
      read(bridge, bridgeText, baker, ['s0', '凌晨的面包师傅'], ['l0', '本店记者 何 苗'], shop, shopText),
      'h0 p0 p1 h1 p1 h2 p2',
    );
    assert.equal(
      read(bridge, bridgeText, baker, ['h1', '凌晨的面包师傅'], ['|', '何苗'], shop, shopText),
      'h0 p0 p1 h1 h2 p2',
    );
  });
  it('is none right above a text, nor behind a text that does not end', () => {
    assert.equal(read(bridge, bridgeText, baker, ['s0', '凌晨的面包师傅'], bakerMore), 'h0 p0 p0 s0 p0');
    assert.equal(
      read(bridge, bridgeText, ['p0', '面包师傅乔木凌晨三点就到店里揉面，'], ['s0', '凌晨的面包师傅']),
      'h0 p0 p0 s0',
    );
  });
  it('is none whose words the story says before, or the next one says, or hardly anything says', () => {
    assert.equal(read(bridge, bridgeText, bridgeMore, ['s0', '学生的石桥']), 'h0 p0 p0 s0');
    assert.equal(
      read(bridge, bridgeText, baker, ['s0', '凌晨的面包师傅'], shop, ['p1', '面包师傅凌晨搬进书店，师傅说好。']),
      'h0 p0 p0 s0 h1 p1',
    );
    assert.equal(read(bridge, bridgeText, baker, ['s0', '山里的面包']), 'h0 p0 p0 s0');
  });
  it('is none where the headline above is not that of what stands before', () => {
    const said = ['p0', '面包师傅乔木天不亮就起床揉面，天亮时石桥边的面包都卖完了。'] as const;
    const more = ['p0', '揉面的面包师傅说，凌晨的面包最香，起床再早也值得。'] as const;
    const late = ['s0', '凌晨起床的面包师傅揉面记'] as const;
    assert.equal(read(bridge, ['p0', '石桥修好了，边上开了面包店。'], more, late), 'h0 p0 p1 h1');
    assert.equal(read(['h0', '厂女工在看新机'], ['p0', '石桥修好了，边上开了面包店。'], more, late), 'h0 p0 p0 s0');
    assert.equal(read(bridge, said, more, late), 'h0 p0 p0 s0');
    assert.equal(
      read(['h0', '厂女工在看新机'], ['p0', '老店里的面包师傅开了店。'], baker, ['s0', '凌晨的面包师傅']),
      'h0 p0 p0 s0',
    );
  });
  it('heads no text right below a subhead', () =>
    assert.equal(read(bridge, bridgeText, ['s0', '早起的人'], baker, ['s0', '凌晨的面包师傅']), 'h0 p0 s0 p0 s0'));
  it('is none of an article without a headline above', () =>
    assert.equal(read(bridgeText, baker, ['s0', '凌晨的面包师傅'], shop, shopText), 'p0 p0 s0 h1 p1'));
  it('heads what stands behind verse', () =>
    assert.equal(
      read(bridge, ['r0', '石桥上的月亮'], ['r0', '落进了水里'], baker, ['s0', '凌晨的面包师傅']),
      'h0 p0 p0 p1 h1',
    ));
  it('heads all that is least like the story before', () => {
    const late = ['s0', '凌晨的面包师傅'] as const;
    assert.equal(read(bridge, bridgeText, bridgeMore, baker, bakerMore, late), 'h0 p0 p0 p1 p1 h1');
    const first = ['p0', '河边的小店天不亮就有灯光，门口排着人。'] as const;
    const second = ['p0', '排队的人说，小店的面包师傅凌晨起床，天不亮就有面包。'] as const;
    assert.equal(read(bridge, bridgeText, bridgeMore, first, second, late), 'h0 p0 p0 p1 p1 h1');
  });
  it('heads what shares least of it with the story before, as long as that is', () => {
    const [brief, long] = [
      ['p0', '村口的石桥修好了。'],
      ['p0', '修桥的钱是大家凑的，施工队在村口干了四十天，每天有人送茶水，有人送西瓜，完工那天放了鞭炮。'],
    ] as const;
    const first = ['p0', '河边小店天不亮就亮灯，有人送茶水，门口排着长队。'] as const;
    const second = ['p0', '排队的说，小店的面包师傅凌晨起床，天不亮就揉面。'] as const;
    assert.equal(read(bridge, brief, long, first, second, ['s0', '凌晨的面包师傅']), 'h0 p0 p0 p1 p1 h1');
  });
  it('heads a column of another width, however few of its words are said', () => {
    const wide = ['p0', '村口的石桥上周修好了，学生不\n用再绕路，老人也不用再等渡船\n才能去赶集。'] as const;
    const narrow = ['p0', '面包师傅乔木凌晨三\n点到店里揉面，天还\n没有亮。'] as const;
    const late = ['s0', '老店里的面包'] as const;
    assert.equal(read(bridge, wide, narrow, late, shop, shopText), 'h0 p0 p1 h1 h2 p2');
    assert.equal(read(bridge, wide, baker, narrow, late), 'h0 p0 p1 p1 h1');
    assert.equal(read(bridge, wide, narrow, ['s0', '山里的茶']), 'h0 p0 p0 s0');
    assert.equal(read(wide, narrow, late, shop, shopText), 'p0 p0 s0 h1 p1');
  });
});
