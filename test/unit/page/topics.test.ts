/** A subhead that is another article's headline. */
import assert from 'node:assert/strict';
import { pairsOf } from '../../../src/core/page/cohesion.ts';
import type { StorySigns } from '../../../src/core/page/story-signs.ts';
import { withNewTopics } from '../../../src/core/page/topics.ts';
import type { PassageKind } from '../../../src/core/reading.ts';

const tea = '近几年来云川市南岗县把茶叶当成致富生意来做各乡建成茶园五十万亩吸引农户增收';
const water = '西水县入夏拨出专款翻修多年水渠如今已修好六十公里方便十五个村庄的农家';
const more = '南岗县的茶叶生意还要做大茶园要再建五十万亩云川市把致富生意来做各乡农户增收';

const unsigned: StorySigns = {
  bylines: [],
  setApart: new Set(),
  kickers: new Set(),
  behindFurniture: new Set(),
  behindSignatures: new Set<number>(),
  continued: new Set<number>(),
  unsureHeadlines: new Set(),
  hardlyHeadlines: new Set<number>(),
  setOut: new Set<number>(),
};

/** @param signsOf the signs of a page, from where its parts begin. */
function kinds(
  parts: readonly (readonly [kind: PassageKind, text: string])[],
  signsOf: (starts: readonly number[]) => StorySigns = () => unsigned,
) {
  const text = parts.map(([, own]) => own).join('\n');
  let at = 0;
  const spans = parts.map(([kind, own]) => {
    // The rows of these tests begin with an ornament.
    const span = { start: at, end: at + own.length, kind, article: 0, isRow: own.startsWith('●') };
    at += own.length + 1;
    return span;
  });
  const signs = signsOf(spans.map(({ start }) => start));
  return withNewTopics(text, pairsOf(text), spans, signs).map(({ kind, article }) => `${kind} ${article}`);
}

describe('a subhead', () => {
  it('whose words occur only behind it, where nothing goes on, is a headline', () =>
    assert.deepEqual(
      kinds([
        ['headline', '茶农迎来好年景'],
        ['paragraph', tea],
        ['subhead', '西水翻修多年水渠'],
        ['paragraph', water],
      ]),
      ['headline 0', 'paragraph 0', 'headline 1', 'paragraph 1'],
    ));
  it('of two lines beside others of two is one, though its first line is short', () => {
    const decks: readonly (readonly [PassageKind, string])[] = [
      ['headline', '茶农迎来好年景'],
      ['paragraph', tea],
      ['subhead', '生意做大'],
      ['subhead', '茶园还要再建'],
      ['paragraph', more],
      ['subhead', '农户增收'],
      ['subhead', '日子越过越好'],
      ['paragraph', more],
    ];
    const opened = (own: typeof decks) =>
      kinds(own, (starts) => ({
        ...unsigned,
        kickers: new Set(starts.filter((_, i) => own[i]?.[1].length === 4)),
      })).at(3);
    assert.equal(opened(decks), 'subhead 0');
    assert.equal(opened(decks.slice(0, 5)), 'headline 1');
  });
  it('whose words occur above it alone heads that where headlines stand behind, with datelines or without', () => {
    // Both texts share a word, as parts of a story do.
    const behind = (own: string, dateline = '') =>
      kinds([
        ['paragraph', `${dateline}${tea}`],
        ['subhead', own],
        ['paragraph', `近几${water}`],
        ['headline', '西水翻修多年水渠'],
      ])[1];
    assert.equal(behind('茶园五十万亩'), 'headline 0');
    assert.equal(behind('茶园五十万亩', '新华社云川7月6日电　'), 'headline 0');
    assert.equal(behind('一天比一天好了'), 'subhead 0');
  });
  it('behind which the text goes on stays a subhead', () =>
    assert.deepEqual(
      kinds([
        ['headline', '茶农迎来好年景'],
        ['paragraph', tea],
        ['subhead', '生意还要做大'],
        ['paragraph', more],
      ]),
      ['headline 0', 'paragraph 0', 'subhead 0', 'paragraph 0'],
    ));
  const going: readonly (readonly [PassageKind, string])[] = [
    ['headline', '茶农迎来好年景'],
    ['paragraph', tea],
    ['subhead', '生意还要做大'],
    ['paragraph', more],
  ];
  const parted = ['headline 0', 'paragraph 0', 'headline 1', 'paragraph 1'];
  it('with a byline behind it is a headline, whatever its words', () => {
    assert.deepEqual(
      kinds(going, (starts) => ({
        bylines: [(starts[3] as number) - 1],
        setApart: new Set(),
        kickers: new Set(),
        behindFurniture: new Set(),
        behindSignatures: new Set<number>(),
        continued: new Set<number>(),
        unsureHeadlines: new Set(),
        hardlyHeadlines: new Set<number>(),
        setOut: new Set<number>(),
      })),
      parted,
    );
    assert.deepEqual(
      kinds(going, (starts) => ({
        bylines: [(starts[2] as number) - 1],
        setApart: new Set(),
        kickers: new Set(),
        behindFurniture: new Set(),
        behindSignatures: new Set<number>(),
        continued: new Set<number>(),
        unsureHeadlines: new Set(),
        hardlyHeadlines: new Set<number>(),
        setOut: new Set<number>(),
      })),
      ['headline 0', 'paragraph 0', 'subhead 0', 'paragraph 0'],
    );
  });
  it('right behind who signs the text above it is a headline', () => {
    const behind = (part: number) =>
      kinds(going, (starts) => ({ ...unsigned, behindSignatures: new Set([starts[part] as number]) }));
    assert.deepEqual(behind(2), parted);
    assert.deepEqual(behind(3), ['headline 0', 'paragraph 0', 'subhead 0', 'paragraph 0']);
  });
  it('that stands further apart than paragraphs do is a headline', () =>
    assert.deepEqual(
      kinds(going, (starts) => ({
        bylines: [],
        setApart: new Set([starts[2] as number]),
        kickers: new Set(),
        behindFurniture: new Set(),
        behindSignatures: new Set<number>(),
        continued: new Set<number>(),
        unsureHeadlines: new Set(),
        hardlyHeadlines: new Set<number>(),
        setOut: new Set<number>(),
      })),
      parted,
    ));
  it('that is a quotation stays a subhead where a headline would be told by its words', () => {
    const told = (head: string) =>
      kinds([
        ['headline', '茶农迎来好年景'],
        ['paragraph', tea],
        ['subhead', head],
        ['paragraph', water],
      ])[2];
    assert.equal(told('西水翻修多年水渠'), 'headline 1');
    assert.equal(told('“西水翻修多年水渠”'), 'subhead 0');
  });
  it('of a longer line below a few characters is a headline, whatever its words', () => {
    const kicked = (...heads: readonly string[]) =>
      kinds(
        [
          ['headline', '茶农迎来好年景'],
          ['paragraph', tea],
          ...heads.map((own) => ['subhead', own] as const),
          ['paragraph', more],
        ],
        (starts) => ({
          bylines: [],
          setApart: new Set(),
          kickers: new Set([starts[2] as number]),
          behindFurniture: new Set(),
          behindSignatures: new Set<number>(),
          continued: new Set<number>(),
          unsureHeadlines: new Set(),
          hardlyHeadlines: new Set<number>(),
          setOut: new Set<number>(),
        }),
      ).join(' ');
    assert.equal(kicked('手记', '生意还要做大'), 'headline 0 paragraph 0 headline 1 headline 1 paragraph 1');
    assert.equal(kicked('手记'), 'headline 0 paragraph 0 subhead 0 paragraph 0');
    assert.equal(
      kicked('手记', '生意还要做大', '茶园还要再建'),
      'headline 0 paragraph 0 headline 1 headline 1 headline 1 paragraph 1',
    );
  });
  it('of a few characters above lines that are read as text is a headline with them', () => {
    const page = (doubted: boolean, ...heads: readonly string[]) => {
      const parts = [
        ['headline', '茶农迎来好年景'],
        ['paragraph', `${tea}。`],
        ['subhead', '街谈'],
        ...heads.map((own) => ['paragraph', own] as const),
        ['paragraph', `${more}。`],
      ] as const;
      const text = parts.map(([, own]) => own).join('\n');
      let at = 0;
      const spans = parts.map(([kind, own], i) => {
        const isDoubted = doubted && i === parts.length - 1;
        const span = { start: at, end: at + own.length, kind, article: 0, isRow: false, isDoubted };
        at += own.length + 1;
        return span;
      });
      const signs = { ...unsigned, kickers: new Set([spans[2]?.start as number]) };
      return withNewTopics(text, pairsOf(text), spans, signs)
        .slice(2)
        .map(({ kind, article }) => `${kind.charAt(0)}${article}`)
        .join(' ');
    };
    assert.equal(page(false, '摊主卖茶不收钱'), 'h1 h1 p1');
    assert.equal(page(false, '摊主卖茶不收钱', '反被街坊奖一百'), 'h1 h1 h1 p1');
    assert.equal(page(false, '摊主卖茶不收钱', '反被街坊奖一百', '茶客都说好'), 'h1 h1 h1 h1 p1');
    // No headline has so many lines that are read as text.
    assert.equal(page(false, '摊主卖茶不收钱', '反被街坊奖一百', '茶客都说好', '明日再来'), 's0 p0 p0 p0 p0 p0');
    // What goes on in the next line is the beginning of a text.
    assert.equal(page(true, '摊主卖茶不收钱'), 's0 p0 p0');
  });
  it('of two kickers is none by them', () => {
    const signs = (starts: readonly number[]) => ({
      ...unsigned,
      kickers: new Set([starts[2] as number, starts[3] as number]),
    });
    assert.equal(
      kinds(
        [
          ['headline', '茶农迎来好年景'],
          ['paragraph', tea],
          ['subhead', '手记'],
          ['subhead', '茶园'],
          ['paragraph', more],
        ],
        signs,
      ).at(-1),
      'paragraph 0',
    );
  });
  it('behind a title with a table alone is a headline', () => {
    const rows: readonly (readonly [PassageKind, string])[] = [
      ['paragraph', '●黄瓜 3.2 元'],
      ['paragraph', '●番茄 4.5 元'],
    ];
    assert.deepEqual(kinds([['headline', '菜价'], ...rows, ['subhead', '西水改造水渠'], ['paragraph', water]]), [
      'headline 0',
      'paragraph 0',
      'paragraph 0',
      'headline 1',
      'paragraph 1',
    ]);
    const told = ['headline', 'paragraph', 'paragraph', 'paragraph', 'subhead', 'paragraph'];
    assert.deepEqual(
      kinds([['headline', '菜价'], ['paragraph', tea], ...rows, ['subhead', '生意还要做大'], ['paragraph', more]]),
      told.map((kind) => `${kind} 0`),
    );
  });
  const long = (own: string, others: string) =>
    [...own].map((char, i) => char + (others[i % others.length] as string)).join('');
  const teaStory = `${tea}${more}${long('山坡采摘杀青揉捻烘干包装出口合作社农技员品牌展销', '茶园东山致富增收')}${long('春寒霜冻遮阳喷灌有机肥剪枝病虫绿色防控', '茶农带动全县产业')}`;
  const waterStory = `${water}${long('闸门泵站清淤衬砌管网巡护灌区用水计量节约', '渠道村庄西水公里')}${long('库容蓄洪汛期除险加固坝体护岸勘测监理', '工程资金群众如今')}`;
  it('whose text has no word of the text before is a headline, whatever its own words', () =>
    assert.deepEqual(
      kinds([
        ['headline', '好年景'],
        ['paragraph', teaStory],
        ['subhead', '群众说好'],
        ['paragraph', waterStory],
      ]),
      parted,
    ));
  it('of an article that has its headline behind it is that of the text before when its words are there alone', () =>
    assert.deepEqual(
      kinds([
        ['paragraph', `${teaStory}。`],
        ['subhead', '南岗县茶园致富'],
        ['paragraph', `${waterStory}。`],
        ['headline', '西水改造水渠'],
      ]),
      ['paragraph 0', 'headline 0', 'paragraph 1', 'headline 1'],
    ));
  it('of an article that has its headline behind it is that of a short text, too, when no word of it comes again', () => {
    const story = (head: string, behind: string) =>
      kinds([
        ['paragraph', `${tea}。`],
        ['subhead', head],
        ['paragraph', `${behind}。`],
        ['headline', '西水改造水渠'],
      ]);
    assert.deepEqual(story('南岗县茶园致富', water), ['paragraph 0', 'headline 0', 'paragraph 1', 'headline 1']);
    assert.deepEqual(story('南岗县茶园致富', more), ['paragraph 0', 'subhead 0', 'paragraph 0', 'headline 0']);
  });
  it('of an article that has its headline behind it stays a subhead', () =>
    assert.deepEqual(
      kinds([
        ['paragraph', tea],
        ['subhead', '西水翻修多年水渠'],
        ['paragraph', water],
        ['headline', '茶农迎来好年景'],
      ]),
      ['paragraph 0', 'subhead 0', 'paragraph 0', 'headline 0'],
    ));
});

/** What ends a sentence, as the number of a pair; and the character before the ones that stand for the other numbers. */
const stop = -1;
const firstHan = 0x3400;

/** Parts whose words are given as the numbers of their pairs, so that every bound can be met exactly; each number is a character, too. */
type Counted = readonly [
  kind: PassageKind,
  pairs: readonly number[],
  own?: { readonly isRow?: true; readonly article?: number },
];
const range = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);

/** The kinds and articles of the parts; `apart` are the indices of those that stand further apart than paragraphs do. */
/** @param isOfShort whether the page has few characters for each headline; if not, a long text follows. */
function counted(parts: readonly Counted[], apart: readonly number[] = [], isOfShort = false): string[] {
  const ids: number[] = [];
  const spans = parts.map(([kind, pairs, own]) => {
    // No pair ends at the first character of a part.
    const start = ids.push(0) - 1;
    ids.push(...pairs);
    if (kind === 'paragraph' && !own?.isRow) ids.push(stop);
    return { start, end: ids.length, kind, article: own?.article ?? 0, isRow: own?.isRow === true };
  });
  const signs = {
    bylines: [],
    setApart: new Set(apart.map((i) => spans[i]?.start as number)),
    kickers: new Set<number>(),
    behindFurniture: new Set<number>(),
    behindSignatures: new Set<number>(),
    continued: new Set<number>(),
    unsureHeadlines: new Set<number>(),
    hardlyHeadlines: new Set<number>(),
    setOut: new Set<number>(),
  };
  const text = { start: ids.length, end: ids.length + 1_000, kind: 'paragraph', article: 99, isRow: false } as const;
  const page = ids.map((id) => (id === stop ? '。' : id ? String.fromCharCode(firstHan + id) : ' ')).join('');
  return withNewTopics(
    page + '茶'.repeat(1_000),
    { ids: Int32Array.from(ids, (id) => Math.max(0, id)), counts: new Int32Array(1) },
    isOfShort ? spans : [...spans, text],
    signs,
  )
    .slice(0, spans.length)
    .map(({ kind, article }) => `${kind.charAt(0)}${article}`);
}

describe('a subhead is a headline by the words around it', () => {
  /** Whether the subhead between two texts is the headline of the second. */
  const parts = (before: readonly number[], head: readonly number[], behind: readonly number[]) => {
    const shown = counted([
      ['headline', []],
      ['paragraph', before],
      ['subhead', head],
      ['paragraph', behind],
      ['paragraph', [9000]],
    ]).join(' ');
    assert.ok(['h0 p0 h1 p1 p1', 'h0 p0 s0 p0 p0'].includes(shown), shown);
    return shown === 'h0 p0 h1 p1 p1';
  };
  /** Pairs of a text behind, the first of which also stand before. */
  const sharing = (shared: number, count: number) => [...range(1, shared), ...range(1000, count - shared)];
  const own = [1990, 1991];
  const behind = (count: number) => [...sharing(0, count - 2), ...own];

  for (const [what, before, head, text, expected] of [
    ['its words stand behind it, before it 25 others', range(1, 25), own, behind(25), true],
    ['before it only 24', range(1, 24), own, behind(25), false],
    ['behind it only 24, with the last paragraph', range(1, 25), own, behind(23), false],
    ['1 in 100 words of the text stands before it', range(1, 100), own, sharing(1, 99), true],
    ['a third of them stands before it', range(1, 100), own, sharing(33, 99), false],
    ['words count once', [...range(1, 24), ...range(1, 24)], own, behind(25), false],
    ['its own words stand behind it, a few others before it', range(1, 25), own, [...sharing(5, 23), ...own], true],
    ['its own words stand before it, a few others, too', range(1, 25), [1, 2], sharing(5, 25), false],
  ] as const)
    it(`${what}: ${expected}`, () => assert.equal(parts(before, head, text), expected));

  it('of all the text before it', () =>
    assert.deepEqual(
      counted([
        ['paragraph', range(1, 20)],
        ['subhead', []],
        ['paragraph', range(21, 5)],
        ['subhead', own],
        ['paragraph', behind(25)],
        ['paragraph', []],
      ]),
      ['p0', 's0', 'p0', 'h1', 'p1', 'p1'],
    ));
  it('unless what was said before it is taken up again behind the next two', () => {
    const story = (...more: readonly Counted[]) =>
      counted([
        ['headline', []],
        ['paragraph', range(1, 100)],
        ['subhead', own],
        ['paragraph', behind(25)],
        ['paragraph', []],
        ...more,
      ])
        .slice(0, 4)
        .join(' ');
    const section = (shared: number): readonly Counted[] => [
      ['subhead', []],
      ['paragraph', [...range(1, shared), ...range(3000, 25 - shared)]],
    ];
    assert.equal(story(...section(1)), 'h0 p0 h1 p1');
    assert.equal(story(...section(20)), 'h0 p0 s0 p0');
    assert.equal(story(...section(0), ...section(20)), 'h0 p0 s0 p0');
    assert.equal(story(...section(0), ...section(0), ...section(20)), 'h0 p0 h1 p1');
  });
  it('since the last headline: 24 words of its text are too few for another', () => {
    const two = (count: number) =>
      counted([
        ['paragraph', range(1, 25)],
        ['subhead', own],
        ['paragraph', behind(count)],
        ['paragraph', []],
        ['subhead', [5000, 5001]],
        ['paragraph', range(4990, 30)],
        ['paragraph', []],
      ]).join(' ');
    assert.equal(two(25), 'p0 h1 p1 p1 h2 p2 p2');
    assert.equal(two(24), 'p0 s0 p0 p0 h1 p1 p1');
  });
  it('with the numbers of the articles behind it counted on', () =>
    assert.deepEqual(
      counted([
        ['paragraph', range(1, 25)],
        ['subhead', own],
        ['paragraph', behind(25)],
        ['paragraph', []],
        ['headline', [], { article: 1 }],
        ['paragraph', range(1, 25), { article: 1 }],
        ['subhead', own, { article: 1 }],
        ['paragraph', behind(25), { article: 1 }],
        ['paragraph', [], { article: 1 }],
        ['paragraph', [], { article: 2 }],
      ]),
      ['p0', 'h1', 'p1', 'p1', 'h2', 'p2', 'h3', 'p3', 'p3', 'p4'],
    ));
});

describe('a subhead before a text with its headline behind it', () => {
  /** 25 pairs of a text behind, the last of which also stand before. */
  const sharing = (shared: number) => [...range(1000, 25 - shared), ...range(26 - shared, shared)];
  const closes = (head: readonly number[], behind: readonly number[], isOfShort = true) =>
    counted(
      [
        ['paragraph', range(1, 25)],
        ['subhead', head],
        ['paragraph', behind],
        ['paragraph', []],
        ['headline', []],
      ],
      [],
      isOfShort,
    ).join(' ');
  it('is that of the text before it whose words it has', () =>
    assert.equal(closes([1, 2], range(1000, 25)), 'p0 h0 p1 p1 h1'));
  it('is so in an article without a headline behind one that has it there', () => {
    const open = (...first: readonly Counted[]) =>
      counted([
        ...first,
        ['paragraph', range(1, 25), { article: 1 }],
        ['subhead', [1, 2], { article: 1 }],
        ['paragraph', sharing(3), { article: 1 }],
        ['paragraph', [], { article: 1 }],
      ]).join(' ');
    assert.equal(open(['paragraph', []], ['headline', []]), 'p0 h0 p1 h1 p2 p2');
    assert.equal(open(['headline', []], ['paragraph', []]), 'h0 p0 p1 s1 p1 p1');
  });
  it('is none when its words stand behind it', () => {
    assert.equal(closes([1, 2], sharing(7)), 'p0 h0 p1 p1 h1');
    assert.equal(closes([1000, 1001], sharing(7)), 'p0 s0 p0 p0 h0');
  });
  it('is compared with the text since the last headline', () => {
    const third = (shared: readonly number[]) =>
      counted([
        ['paragraph', range(1, 25)],
        ['subhead', [1, 2]],
        ['paragraph', range(1000, 25)],
        ['paragraph', []],
        ['subhead', [1000, 1001]],
        ['paragraph', [...range(2000, 13), ...shared]],
        ['paragraph', []],
        ['headline', []],
      ])
        .slice(4)
        .join(' ');
    assert.equal(third(range(3000, 12)), 'h1 p2 p2 h2');
    assert.equal(third(range(1010, 12)), 's1 p1 p1 h1');
  });
});

describe('a line that is read as text', () => {
  const story = (line: string, ...behind: readonly (readonly [PassageKind, string])[]) =>
    kinds([['headline', '茶农迎来好年景'], ['paragraph', `${tea}。`], ['paragraph', line], ...behind]).join(' ');
  const texts = [
    ['paragraph', `${water}。`],
    ['paragraph', '村民都说好。'],
  ] as const;
  const whole = 'headline 0 paragraph 0 paragraph 0 paragraph 0 paragraph 0';
  it('is a headline between two texts, as a subhead is', () => {
    assert.equal(
      story('西水县翻修多年水渠，好不好？', ...texts),
      'headline 0 paragraph 0 headline 1 paragraph 1 paragraph 1',
    );
    assert.equal(story('生意还要做大', ['paragraph', `${more}。`], ['paragraph', '村民都说好。']), whole);
  });
  it('may be two, of which the first leads to the second', () => {
    const lines = (first: string, second: string) =>
      kinds([['headline', '茶农'], ['paragraph', `${tea}。`], ['paragraph', first], ['paragraph', second], ...texts])
        .slice(2, 4)
        .join(' ');
    assert.equal(lines('西水县水务局：', '渠要修好，钱要管好'), 'headline 1 headline 1');
    assert.equal(lines('西水县水务局长说，要修好：', '渠要修好，钱要管好'), 'paragraph 0 paragraph 0');
    assert.equal(lines('渠要修好，钱要管好', '西水县水务局：'), 'paragraph 0 paragraph 0');
  });
  for (const line of [
    '西水县翻修多年水渠。',
    '西水县：翻修多年水渠',
    '西水县翻修多年水渠，',
    '西水县多年水渠 林一摄',
    '●西水县翻修多年水渠',
  ])
    it(`is none when it is ${line}`, () => assert.equal(story(line, ...texts), whole));
  it('is none above a row', () =>
    assert.equal(story('西水县翻修多年水渠', ['paragraph', '●水渠 60 里'], texts[0]), whole));
  it('is none behind a text that does not end', () =>
    assert.equal(
      kinds([['headline', '茶农'], ['paragraph', tea], ['paragraph', '西水县翻修多年水渠'], ...texts])[2],
      'paragraph 0',
    ));
});

describe('the title of a table below a headline', () => {
  const page = (last: string, ...behind: readonly string[]) =>
    kinds(
      [
        ['paragraph', `${tea}。`],
        ['subhead', '南岗县茶园'],
        ['subhead', last],
        ...behind.map((own) => ['paragraph', own] as const),
        ['headline', '西水改造水渠'],
      ],
      (starts) => ({ ...unsigned, kickers: new Set([starts[2] as number]) }),
    ).join(' ');
  it('is no line of it', () =>
    assert.equal(
      page('茶叶行情', '●红茶 60 元', `${water}。`),
      'paragraph 0 headline 0 subhead 1 paragraph 1 paragraph 1 headline 1',
    ));
  it('is one where text follows', () =>
    assert.equal(page('茶叶行情', `${water}。`), 'paragraph 0 headline 0 headline 0 paragraph 1 headline 1'));
});

describe('a subhead that stands apart', () => {
  const apart = (...parts: readonly Counted[]) =>
    counted(parts, [parts.findIndex(([kind]) => kind === 'subhead')]).join(' ');
  it('is a headline behind 25 words, and before a text', () => {
    assert.equal(apart(['paragraph', range(1, 25)], ['subhead', []], ['paragraph', []]), 'p0 h1 p1');
    assert.equal(apart(['paragraph', range(1, 24)], ['subhead', []], ['paragraph', []]), 'p0 s0 p0');
    assert.equal(apart(['paragraph', range(1, 25)], ['subhead', []]), 'p0 s0');
  });
  it('is none in an article that has its headline behind its text', () =>
    assert.equal(
      apart(['paragraph', range(1, 25)], ['subhead', []], ['paragraph', []], ['headline', []]),
      'p0 s0 p0 h0',
    ));
});

it('a subhead of results with nothing but rows below it is a headline where it is long', () => {
  const page = (title: string, ...rows: readonly string[]) =>
    kinds([
      ['headline', '茶农迎来好年景'],
      ['paragraph', `${tea}。`],
      ['subhead', title],
      ...rows.map((row) => ['paragraph', row] as const),
    ])[2];
  assert.equal(page('城市足球联赛战报', '●云川 3:1', '●望川 2:2'), 'headline 1');
  assert.equal(page('城市足球联赛纪事', '●云川 3:1', '●望川 2:2'), 'subhead 0');
  assert.equal(page('联赛战报', '●云川 3:1', '●望川 2:2'), 'subhead 0');
  assert.equal(page('城市足球联赛战报', '●云川 3:1'), 'subhead 0');
  assert.equal(page('城市足球联赛战报', '●云川 3:1', '观众都来了。'), 'subhead 0');
});

describe('the title of results behind a table', () => {
  const page = (...parts: readonly (readonly [PassageKind, string])[]) =>
    kinds([['headline', '茶农迎来好年景'], ['paragraph', '●云川 3:1'], ['paragraph', '●望川 2:2'], ...parts])[3];
  const rows = [
    ['paragraph', '●柳三 5球'],
    ['paragraph', '●何六 4球'],
  ] as const;
  it('is a headline, short as it is, though it looks like a row', () => {
    assert.equal(page(['paragraph', '●射手榜'], ...rows), 'headline 1');
    assert.equal(page(['paragraph', '●射手榜（前两名）'], ...rows), 'headline 1');
    assert.equal(page(['subhead', '射手榜'], ...rows), 'headline 1');
  });
  it('is one where it was read as text', () => assert.equal(page(['paragraph', '射手榜'], ...rows), 'headline 1'));
  it('is none with a blank or a mark in it, with other words, or without rows below it', () => {
    assert.equal(page(['paragraph', '●柳三 射手榜'], ...rows), 'paragraph 0');
    assert.equal(page(['paragraph', '●柳三，射手榜'], ...rows), 'paragraph 0');
    assert.equal(page(['paragraph', '●射手们'], ...rows), 'paragraph 0');
    assert.equal(page(['paragraph', '射手们'], ...rows), 'paragraph 0');
    assert.equal(page(['paragraph', '●射手榜'], ['paragraph', `${water}。`]), 'paragraph 0');
  });
  it('is none in rows that another text goes on with', () =>
    assert.deepEqual(
      kinds([
        ['headline', '茶农迎来好年景'],
        ['paragraph', tea],
        ['paragraph', '●西水翻修多年水渠'],
        ['paragraph', '●入夏拨出专款修好'],
        ['paragraph', water],
      ]).slice(2),
      ['paragraph 0', 'paragraph 0', 'paragraph 0'],
    ));
});

describe('a subhead above a table with a headline below it', () => {
  const row: Counted = ['paragraph', [], { isRow: true }];
  const [text, head, title]: readonly Counted[] = [
    ['paragraph', []],
    ['subhead', []],
    ['headline', []],
  ];
  for (const [what, parts, expected] of [
    ['is that of the text above it', [text, head, row, row, title], 'p0 h0 p1 p1 h1'],
    ['is none with one row', [text, head, row, title], 'p0 s0 p0 h0'],
    ['is none with a text among the rows', [text, head, row, text, row, title], 'p0 s0 p0 p0 p0 h0'],
    ['is none where the headline stands above', [title, text, head, row, row], 'h0 p0 s0 p0 p0'],
    ['is none below rows', [row, head, row, row, title], 'p0 s0 p0 p0 h0'],
  ] as const)
    it(what, () => assert.equal(counted(parts as readonly Counted[]).join(' '), expected));
});

describe('a subhead behind a table', () => {
  const row: Counted = ['paragraph', [], { isRow: true }];
  const title: Counted = ['headline', []];
  const text: Counted = ['paragraph', []];
  const head: Counted = ['subhead', []];
  for (const [what, parts, expected] of [
    ['of two rows is a headline', [row, row, head, text], 'p0 p0 h1 p1'],
    ['of a title and a row is one', [title, row, head, text], 'h0 p0 h1 p1'],
    ['of one row is none', [row, head, text], 'p0 s0 p0'],
    ['with a title within it is none', [row, title, row, head, text], 'p0 h0 p0 s0 p0'],
    ['with text above it is none', [text, row, row, head, text], 'p0 p0 p0 s0 p0'],
    ['before another row is none', [row, row, head, row], 'p0 p0 s0 p0'],
    ['before nothing is none', [row, row, head], 'p0 p0 s0'],
    ['before a headline is none', [row, row, head, title, text], 'p0 p0 s0 h0 p0'],
    ['below another subhead is one', [text, head, row, row, head, text], 'p0 s0 p0 p0 h1 p1'],
  ] as const)
    it(what, () => assert.equal(counted(parts).join(' '), expected));
});

/** Headlines of essays and interviews, each with who wrote it or who speaks below. */
const signed = [
  ['水渠要修更要管', '云川市水务局局长陆文海'],
  ['让孩子多走几步路', '望川师范学院教授石敏'],
  ['粮价为什么稳得住', '省粮食局副局长江长河'],
  ['老街不该只剩门面', '古城保护协会会长周一鸣'],
  ['当医生先要会听', '县人民医院主任医师何桂芳'],
  ['厂子小也要闯市场', '石湾制衣厂厂长林大有'],
  ['我为什么回村教书', '南岗县湖湾小学教师谢小兰'],
  ['把账本晒在太阳下', '柳河镇镇长孟建平'],
  ['别让老人怕手机', '社区志愿者郑美玲'],
  ['渔民也要懂天气', '县气象台工程师黄立本'],
] as const;

describe('a subhead with who wrote below it', () => {
  for (const [head, author] of signed) {
    it(`is a headline: ${head}`, () =>
      assert.deepEqual(
        kinds([
          ['headline', '茶农迎来好年景'],
          ['paragraph', tea],
          ['subhead', head],
          ['subhead', author],
          ['paragraph', more],
        ]),
        ['headline 0', 'paragraph 0', 'headline 1', 'headline 1', 'paragraph 1'],
      ));
  }
  it('is none where the name stands alone', () =>
    assert.deepEqual(
      kinds([
        ['headline', '茶农迎来好年景'],
        ['paragraph', tea],
        ['subhead', '云川市水务局局长陆文海'],
        ['paragraph', more],
      ]),
      ['headline 0', 'paragraph 0', 'subhead 0', 'paragraph 0'],
    ));
});
