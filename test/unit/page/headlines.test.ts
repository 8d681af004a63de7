/** Which lines belong to a headline. */
import assert from 'node:assert/strict';
import { withBylined, withHeadlinesBehind, withTopLines } from '../../../src/core/page/headline-sides.ts';
import { withAnnounced, withVerses, withWholeHeadlines } from '../../../src/core/page/headlines.ts';
import type { PassageKind } from '../../../src/core/reading.ts';
import type { PassageSpan } from '../../../src/core/text/passage.ts';

type Line = readonly [kind: PassageKind, article: number, text: string];

/** @param signed the indices of lines with a byline before them. @param isPhrase whether each line is one without a mark. */
function kinds(lines: readonly Line[], signed: readonly number[] = [], isPhrase = false) {
  let text = '';
  const bylines: number[] = [];
  const parts = lines.map(([kind, article, own], i) => {
    if (signed.includes(i)) {
      bylines.push(text.length);
      text += '□ 丰 年\n';
    }
    const start = text.length;
    text += `${own}\n`;
    return { start, end: start + own.length, kind, article, isPhrase };
  });
  return withWholeHeadlines(
    text,
    withVerses(text, parts, {
      bylines,
      setApart: new Set(),
      kickers: new Set(),
      behindFurniture: new Set(),
      behindSignatures: new Set<number>(),
      continued: new Set<number>(),
      unsureHeadlines: new Set(),
      hardlyHeadlines: new Set<number>(),
      setOut: new Set<number>(),
    }),
  ).map(({ kind, article }) => `${kind} ${article}`);
}
const phraseKinds = (lines: readonly Line[]) => kinds(lines, [], true);
const verses = ['你说风是盐做的', '所以信封发白', '我把它贴在耳边', '船都回来了', '只有灯塔醒着', '像一个忘记的字'];

describe('the lines of a headline', () => {
  it('are those before it that no text follows', () =>
    assert.deepEqual(
      kinds([
        ['headline', 0, '老街更有味'],
        ['paragraph', 0, '老街修好了。'],
        ['subhead', 0, '供热改造收官在即'],
        ['headline', 1, '老城不再怕停暖'],
        ['paragraph', 1, '老城有三十座锅炉房。'],
      ]),
      ['headline 0', 'paragraph 0', 'headline 1', 'headline 1', 'paragraph 1'],
    ));
  it('are not those of an article that is nothing else', () =>
    assert.deepEqual(
      kinds([
        ['headline', 0, '老街更有味'],
        ['subhead', 0, '图片新闻'],
        ['headline', 1, '老城不再怕停暖'],
      ]),
      ['headline 0', 'subhead 0', 'headline 1'],
    ));
  for (const [kind, name, before, expected] of [
    ['paragraph', '故纸堆', '老街修好了。', 'headline 1'],
    ['subhead', '望川时评', '他说：“老街修好了。”', 'headline 1'],
    ['paragraph', '讀者來函', '（林知远）', 'headline 1'],
    ['paragraph', '场 边', '老街修好了', 'paragraph 0'],
    ['paragraph', '省 一 度 电', '老街修好了。', 'headline 1'],
    ['paragraph', '长篇连载（27）', '老街修好了。', 'headline 1'],
    ['paragraph', '长篇连载（老街）', '老街修好了。', 'paragraph 0'],
    ['paragraph', '故纸堆，', '老街修好了。', 'paragraph 0'],
    ['paragraph', '街坊们的故纸堆', '老街修好了。', 'paragraph 0'],
    ['paragraph', '12', '老街修好了。', 'paragraph 0'],
    ['paragraph', '专访省农科院研究员夏侯霖：', '老街修好了。', 'headline 1'],
    ['paragraph', '他说，夏侯霖是研究员：', '老街修好了。', 'paragraph 0'],
    ['paragraph', '专访省农科院研究员和望川县领导夏侯霖：', '老街修好了。', 'paragraph 0'],
  ] as const)
    it(`are the name of a column above it: ${before} ⏎ ${name}: ${expected}`, () =>
      assert.equal(
        kinds([
          ['headline', 0, '老街更有味'],
          ['paragraph', 0, before],
          [kind, 0, name],
          ['headline', 1, '一本账簿里的婚事'],
          ['paragraph', 1, '账簿是旧货摊上买的。'],
        ])[2],
        expected,
      ));
  for (const [line, expected] of [
    ['一条巷子四个“老王”', 'headline 0'],
    ['居委会编了号，谁是老大？', 'headline 0'],
    ['居委会编了号，谁是老大，', 'paragraph 0'],
    ['居委会主任说：编了号', 'paragraph 0'],
    ['居委会主任编号 林一摄', 'paragraph 0'],
    ['居委会编了号，一号老王今年八十六岁，二号老王今年八十', 'paragraph 0'],
  ] as const)
    it(`are the line above one that stands behind its text: ${line}: ${expected}`, () => {
      const page = (text: string, article: number) =>
        kinds([
          ['paragraph', 0, text],
          ['paragraph', 0, line],
          ['headline', article, '一号老王今年八十六'],
        ])[1];
      assert.equal(page('四位老人并不恼。', 0), expected);
      assert.equal(page('四位老人并不恼，', 0), 'paragraph 0');
      assert.equal(page('四位老人并不恼。', 1), 'paragraph 0');
    });
  for (const [issuer, title, expected] of [
    ['望川县水务公司', '关于停水的通知', 'headline 1'],
    ['望川县水务公司', '关于停水三天', 'paragraph 0'],
    ['望川县水务公司。', '关于停水的通知', 'paragraph 0'],
  ] as const)
    it(`are whose notice it is: ${issuer} ⏎ ${title}: ${expected}`, () =>
      assert.equal(
        kinds([
          ['headline', 0, '老街更有味'],
          ['paragraph', 0, '老街修好了。'],
          ['paragraph', 0, issuer],
          ['headline', 1, title],
          ['paragraph', 1, '明日停水。'],
        ])[2],
        expected,
      ));
  it('are the name of a column above them on the first line, and between text and headline', () => {
    assert.deepEqual(
      kinds([
        ['paragraph', 0, '故纸堆'],
        ['headline', 1, '老街更有味'],
        ['paragraph', 1, '老街修好了。'],
      ]),
      ['headline 1', 'headline 1', 'paragraph 1'],
    );
    assert.deepEqual(
      kinds([
        ['paragraph', 0, '老街修好了。'],
        ['paragraph', 0, '故纸堆'],
        ['headline', 0, '老街更有味'],
      ]),
      ['paragraph 0', 'headline 0', 'headline 0'],
    );
  });
  it('are those below it that begin with a dash, and are no sentence', () =>
    assert.deepEqual(
      kinds([
        ['headline', 0, '小卒怎样过河'],
        ['subhead', 0, '——谈谈残局中的等着'],
        ['paragraph', 0, '残局最难。'],
        ['headline', 1, '秋光正好'],
        ['paragraph', 1, '——他说，去看看就知道了。'],
      ]),
      ['headline 0', 'headline 0', 'paragraph 0', 'headline 1', 'paragraph 1'],
    ));
});

describe('a headline that the end of its line cuts', () => {
  const read = (first: string, rest: string, before = '老街修好了。') =>
    kinds([
      ['paragraph', 0, before],
      ['paragraph', 0, first],
      ['headline', 1, rest],
      ['paragraph', 1, '一条狗从货舱逃走。'],
    ])[1];
  for (const [first, rest, expected] of [
    ['一只狗从飞机货舱“逃', '生”', 'headline 1'],
    ['一位教师的“退', '休课”开讲了', 'headline 1'],
    ['纺织女工有了完整的周', '末', 'headline 1'],
    ['“风大的时候，我反而不怕”', '专访检修员屈小川', 'headline 1'],
    ['“风大的时候，我反而不怕。”', '专访检修员屈小川', 'paragraph 0'],
    ['“风大的时候”我反而不怕', '专访检修员屈小川', 'paragraph 0'],
    ['纺织女工有了完整的', '周末了吗', 'paragraph 0'],
    ['纺织女工有了完整的周。', '末', 'paragraph 0'],
    ['一只狗从飞机货舱“逃生”', '记狗”', 'paragraph 0'],
  ] as const)
    it(`${first} ⏎ ${rest}: ${expected}`, () => assert.equal(read(first, rest), expected));
  it('stands behind a whole text', () => assert.equal(read('一只狗从飞机货舱“逃', '生”', '老街修好了'), 'paragraph 0'));
  it('may be the first of the page, whatever its rest', () =>
    assert.deepEqual(
      kinds([
        ['paragraph', 0, '手指发僵，半小时'],
        ['headline', 1, '不缓解要当心'],
        ['paragraph', 1, '早上醒来手指发僵。'],
      ]),
      ['headline 1', 'headline 1', 'paragraph 1'],
    ));
});

describe('the first line of an article without a headline', () => {
  const body = '货车司机老尉十年来夜夜鼾声如雷，白天等红灯都能睡着，家里人都让他去看一看医生。';
  const other: readonly Line[] = [
    ['headline', 1, '春天吃笋，先焯一焯'],
    ['paragraph', 1, '春笋鲜嫩。'],
  ];
  const first = (lines: readonly Line[]) => {
    let text = '';
    const parts = lines.map(([kind, article, own]) => {
      const start = text.length;
      text += `${own}\n`;
      return { start, end: start + own.length, kind, article };
    });
    return withTopLines(text, parts)
      .map(({ kind }) => kind.charAt(0))
      .join('');
  };
  const page = (line: string, behind = body, ...more: readonly Line[]) =>
    first([...more, ['paragraph', 0, line], ['paragraph', 0, behind], ...other]);
  it('is its headline on a page that has headlines above texts', () => {
    assert.equal(page('打呼噜的人，夜里缺的是氧'), 'hphp');
    assert.equal(
      first([
        ['paragraph', 0, '打呼噜的人，夜里缺的是氧'],
        ['paragraph', 0, body],
      ]),
      'pp',
    );
  });
  for (const line of ['打呼噜的人，夜里缺的是氧。', '各位的街坊：', '打呼噜', '本报讯　打呼噜的人夜里缺氧，要看'])
    it(`is none when it is ${line}`, () => assert.equal(page(line), 'pphp'));
  it('may be read as the last line of a table before it', () => {
    const table = (isRow: boolean) => {
      const lines = ['足球赛果', '望川队 3:1 云川队', '马拉松冠军停下扶人', body];
      let at = 0;
      const parts = lines.map((own, i) => {
        const start = at;
        at += own.length + 1;
        const kind: PassageKind = i ? 'paragraph' : 'headline';
        return { start, end: start + own.length, kind, article: i < 3 ? 0 : 1, isRow: isRow && i === 1 };
      });
      return withTopLines(lines.join('\n'), parts)
        .map(({ kind, article }) => `${kind.charAt(0)}${article}`)
        .join(' ');
    };
    assert.equal(table(true), 'h0 p0 h1 p1');
    assert.equal(table(false), 'h0 p0 p0 p1');
  });
  it('is none above a short text', () => assert.equal(page('打呼噜的人，夜里缺的是氧', '夜里缺的是氧。'), 'pphp'));
  it('is none on a page that has headlines behind texts', () =>
    assert.equal(
      first([
        ['paragraph', 0, '打呼噜的人，夜里缺的是氧'],
        ['paragraph', 0, body],
        ['paragraph', 1, body],
        ['headline', 1, '春天吃笋'],
      ]),
      'ppph',
    ));
});

describe('headlines of a page that begins with who wrote', () => {
  const read = (kinds: string, bylinesBefore: readonly number[]) => {
    const parts = [...kinds].map((kind, i) => ({
      start: 10 * i + 5,
      end: 10 * i + 9,
      kind: kind === 'h' ? ('headline' as const) : ('paragraph' as const),
      article: i,
    }));
    const sets = { setApart: new Set<number>(), kickers: new Set<number>(), behindFurniture: new Set<number>() };
    const signs = {
      behindSignatures: new Set<number>(),
      bylines: bylinesBefore.map((i) => 10 * i + 1),
      ...sets,
      continued: new Set<number>(),
      unsureHeadlines: new Set<number>(),
      hardlyHeadlines: new Set<number>(),
      setOut: new Set<number>(),
    };
    return withHeadlinesBehind(parts, signs)
      .map(({ article }) => article)
      .join('');
  };
  it('stand behind their texts', () => {
    assert.equal(read('pphpphhph', [0, 3, 7]), '000111122');
    assert.equal(read('pphpphhph', [0, 7]), '000111122');
  });
  it('do not where none stands above who wrote', () => assert.equal(read('pphpphhph', [0]), '012345678'));
  it('do not where the page begins with a headline, ends with a text, or has nobody above it', () => {
    assert.equal(read('hphph', [0, 1, 3]), '01234');
    assert.equal(read('phphp', [0, 2, 4]), '01234');
    assert.equal(read('phph', [2]), '0123');
  });
});

describe('what was said, in a box', () => {
  const box = (title: string) =>
    kinds([
      ['paragraph', 0, title],
      ['paragraph', 0, '抓革命，促生产。'],
      ['headline', 0, '红旗渠边凯歌高'],
      ['headline', 1, '公社秋收双丰收'],
      ['paragraph', 1, '公社秋收了。'],
    ]).join(' ');
  it('has no headline behind it', () => {
    assert.equal(box('毛主席语录'), 'paragraph 0 paragraph 0 headline 1 headline 1 paragraph 1');
    assert.equal(box('老街的故事'), 'paragraph 0 paragraph 0 headline 0 headline 1 paragraph 1');
  });
});

describe('a line above who wrote', () => {
  const body: Line = ['paragraph', 0, '火苗舔着锅底。'];
  const read = (lines: readonly Line[], own = '冬 至 谣') => {
    let text = '';
    const at: number[] = [];
    const parts = [...lines, ['paragraph', 0, own] as const, ['paragraph', 0, '昼短了影子长了'] as const].map(
      ([kind, article, words]) => {
        at.push(text.length);
        text += `${words}\n${words === own ? '○ 柏舟\n' : ''}`;
        return { start: at.at(-1) as number, end: (at.at(-1) as number) + words.length, kind, article };
      },
    );
    const bylines = [text.indexOf('○')];
    const signs = {
      bylines,
      setApart: new Set<number>(),
      kickers: new Set<number>(),
      behindFurniture: new Set<number>(),
      behindSignatures: new Set<number>(),
      continued: new Set<number>(),
      unsureHeadlines: new Set<number>(),
      hardlyHeadlines: new Set<number>(),
      setOut: new Set<number>(),
    };
    return withBylined(text, parts, signs).map(({ kind, article }) => `${kind} ${article}`);
  };
  it('heads what stands below', () =>
    assert.deepEqual(read([['headline', 0, '灶火'], body]), [
      'headline 0',
      'paragraph 0',
      'headline 1',
      'paragraph 1',
    ]));
  it('is a headline behind a whole text alone, and none that ends a sentence', () => {
    assert.equal(
      read([
        ['headline', 0, '灶火'],
        ['paragraph', 0, '火苗舔着'],
      ])[2],
      'paragraph 0',
    );
    assert.equal(read([['headline', 0, '灶火'], body], '火大了。')[2], 'paragraph 0');
  });
  it('is none where headlines stand behind their texts', () =>
    assert.deepEqual(
      read([
        ['paragraph', 1, '豆花的担子来了。'],
        ['headline', 1, '集市'],
        ['paragraph', 2, '说书的先生来了。'],
        ['headline', 2, '说书'],
        body,
      ])[5],
      'paragraph 0',
    ));
});

describe('verse', () => {
  it('is text under its title', () =>
    assert.deepEqual(kinds([['headline', 0, '秋信'], ...verses.map((own) => ['subhead', 0, own] as const)]), [
      'headline 0',
      ...verses.map(() => 'paragraph 0'),
    ]));
  it('is text behind a byline, and in the article of its title', () =>
    assert.deepEqual(
      kinds(
        [
          ['headline', 0, '秋信'],
          ...verses.map((own, i) => (i > 3 ? ['headline', 1, own] : ['subhead', 0, own]) as Line),
        ],
        [1],
      ),
      ['headline 0', ...verses.map(() => 'paragraph 0')],
    ));
  it('ends before the line that heads the text behind it', () =>
    assert.deepEqual(
      kinds([
        ['headline', 0, '秋信'],
        ...verses.map((own) => ['subhead', 0, own] as const),
        ['headline', 1, '夜班调度室'],
        ['paragraph', 1, '公交公司的夜班调度室有四块屏幕。'],
      ]),
      ['headline 0', ...verses.map(() => 'paragraph 0'), 'headline 1', 'paragraph 1'],
    ));
  it('has six lines and more: a headline may have several', () =>
    assert.deepEqual(
      kinds(verses.slice(0, 5).map((own) => ['headline', 0, own] as const)),
      verses.slice(0, 5).map(() => 'headline 0'),
    ));
});

describe('a line that begins with a dash', () => {
  const deck = (text: string, before: Line = ['headline', 0, '小卒怎样过河'], article = 0) =>
    kinds([before, ['paragraph', article, text]])[1];
  for (const [what, text, expected] of [
    ['is of the headline', '——谈谈残局', 'headline 0'],
    ['may have another dash', '──谈谈残局', 'headline 0'],
    ['has two of them', '—谈谈残局', 'paragraph 0'],
    ['begins with them', '谈谈——残局', 'paragraph 0'],
    ['is no sentence', '——谈谈残局。', 'paragraph 0'],
    ['is no part of one', '——谈谈残局；', 'paragraph 0'],
    ['has up to 36 characters', `——${'谈'.repeat(34)}`, 'headline 0'],
    ['has no 37 characters', `——${'谈'.repeat(35)}`, 'paragraph 0'],
  ] as const)
    it(`${what}: ${text}`, () => assert.equal(deck(text), expected));
  it('stands below a headline of its article', () => {
    assert.equal(deck('——谈谈残局', ['paragraph', 0, '残局最难。']), 'paragraph 0');
    assert.equal(deck('——谈谈残局', ['subhead', 0, '残局']), 'paragraph 0');
    assert.equal(deck('——谈谈残局', undefined, 1), 'paragraph 1');
  });
  it('may be followed by another, but not by one behind a text', () =>
    assert.deepEqual(
      kinds([
        ['headline', 0, '小卒怎样过河'],
        ['subhead', 0, '——谈谈残局'],
        ['subhead', 0, '——谈谈等着'],
        ['paragraph', 0, '残局最难。'],
        ['subhead', 0, '——谈谈开局'],
      ]),
      ['headline 0', 'headline 0', 'headline 0', 'paragraph 0', 'subhead 0'],
    ));
});

describe('a line between a table and a headline', () => {
  /** @param article of the line; the headline below it is of article 1. */
  const kindOf = (line: string, article = 0, isRow = true) => {
    const lines = ['南岭 3比2 海港', line, '带走两块金牌', '石川昨天退役。'];
    let start = 0;
    const parts = lines.map((own, i): PassageSpan => {
      const span = { start, end: start + own.length, isRow: i === 0 && isRow };
      start = span.end + 1;
      return { ...span, kind: i === 2 ? 'headline' : 'paragraph', article: i > 1 ? 1 : i > 0 ? article : 0 };
    });
    const found = withWholeHeadlines(lines.join('\n'), parts)[1];
    return `${found?.kind} ${found?.article}`;
  };
  it('is the first of that where its words occur in the text', () => {
    assert.equal(kindOf('“铁人”石川挂靴在即'), 'headline 1');
    assert.equal(kindOf('以上由组委会提供给读者'), 'paragraph 0');
  });
  it('is none where it is a sentence, or stands behind no table', () => {
    assert.equal(kindOf('“铁人”石川挂靴在即。'), 'paragraph 0');
    assert.equal(kindOf('“铁人”石川挂靴在即', 0, false), 'paragraph 0');
  });
});

describe('subheads at the end of an article', () => {
  const story = ['paragraph', 0, '老街修好了。'] as const;
  it('are its headline where it has none', () => {
    assert.deepEqual(kinds([story, ['subhead', 0, '老城的供热管网改造'], ['subhead', 0, '收官在即']]), [
      'paragraph 0',
      'headline 0',
      'headline 0',
    ]);
    assert.deepEqual(kinds([story, ['subhead', 0, '供热改造'], ['paragraph', 1, '老城有锅炉房。']]), [
      'paragraph 0',
      'headline 0',
      'paragraph 1',
    ]);
  });
  it('stay where a text is behind them, where it has one, and where they sign it', () => {
    assert.deepEqual(kinds([story, ['subhead', 0, '供热改造'], story]), ['paragraph 0', 'subhead 0', 'paragraph 0']);
    assert.deepEqual(kinds([['headline', 0, '老城'], story, ['subhead', 0, '供热改造']]), [
      'headline 0',
      'paragraph 0',
      'subhead 0',
    ]);
    for (const signed of ['——编者', '望川市老街建设公司'] as const)
      assert.deepEqual(kinds([story, ['subhead', 0, signed]]), ['paragraph 0', 'subhead 0']);
  });
});

describe('subheads before a headline', () => {
  it('are all its lines, up to the text', () =>
    assert.deepEqual(
      kinds([
        ['paragraph', 0, '老街修好了。'],
        ['subhead', 0, '供热改造'],
        ['subhead', 0, '收官在即'],
        ['headline', 1, '老城不再怕停暖'],
        ['paragraph', 1, '老城有锅炉房。'],
      ]),
      ['paragraph 0', 'headline 1', 'headline 1', 'headline 1', 'paragraph 1'],
    ));
  it('are none of it when they begin with a dash, or are of its own article', () => {
    assert.deepEqual(
      kinds([
        ['paragraph', 0, '老街修好了。'],
        ['subhead', 0, '——编者'],
        ['headline', 1, '老城不再怕停暖'],
      ]),
      ['paragraph 0', 'subhead 0', 'headline 1'],
    );
    assert.deepEqual(
      kinds([
        ['paragraph', 0, '老街修好了。'],
        ['subhead', 0, '供热改造收官在即'],
        ['headline', 0, '老城不再怕停暖'],
      ]),
      ['paragraph 0', 'subhead 0', 'headline 0'],
    );
  });
});

describe('a line that announces a headline', () => {
  const read = (before: string, announcing: string, kind: PassageKind = 'paragraph', isSigned = false) => {
    const bylines: number[] = [];
    const own: readonly Line[] = [
      ['paragraph', 0, before],
      [kind, 0, announcing],
      ['subhead', 0, '夏季谨防中暑'],
      ['paragraph', 0, '气温连日升高。'],
      ['subhead', 0, '多喝水'],
    ];
    let text = '';
    const parts = own.map(([partKind, article, line], i) => {
      if (isSigned && i === 2) {
        bylines.push(text.length);
        text += '□ 丰 年\n';
      }
      const start = text.length;
      text += `${line}\n`;
      return { start, end: start + line.length, kind: partKind, article };
    });
    const kickers = new Set(
      parts.flatMap(({ start, end }) =>
        /^.{2,4}$/.test(text.slice(start, end)) && text[end - 1] !== '：' ? [start] : [],
      ),
    );
    return withAnnounced(text, parts, {
      bylines,
      setApart: new Set(),
      kickers,
      behindFurniture: new Set(),
      behindSignatures: new Set<number>(),
      continued: new Set<number>(),
      unsureHeadlines: new Set(),
      hardlyHeadlines: new Set<number>(),
      setOut: new Set<number>(),
    })
      .map(({ kind: found, article }) => `${found.charAt(0)}${article}`)
      .join(' ');
  };
  it('opens an article with it behind a sentence', () => {
    assert.equal(read('老街修好了。', '校医院提醒：'), 'p0 h1 h1 p1 s1');
    assert.equal(read('老街修好了。', '校医院提醒：', 'subhead'), 'p0 h1 h1 p1 s1');
  });
  it('may be a few characters that are read as text', () => {
    assert.equal(read('老街修好了。', '答疑'), 'p0 h1 h1 p1 s1');
    assert.equal(read('老街修好了。', '答疑', 'subhead'), 'p0 s0 s0 p0 s0');
    assert.equal(read('老街修好了', '答疑'), 'p0 p0 s0 p0 s0');
  });
  it('is alone above who wrote the text', () =>
    assert.equal(read('老街修好了。', '操场', 'paragraph', true), 'p0 h1 s1 p1 s1'));
  for (const [before, announcing] of [
    ['老街修好了', '校医院提醒：'],
    ['老街修好了。', '校医院提醒'],
    ['老街修好了。', '图片：'],
    ['老街修好了。', '他昨天对学生们提醒说过：'],
    ['老街修好了。', '他说，提醒：'],
  ] as const)
    it(`is none: ${before} ⏎ ${announcing}`, () => assert.equal(read(before, announcing), 'p0 p0 s0 p0 s0'));
});

describe('the lines of verse', () => {
  const all = (kind: string) => verses.map(() => `${kind} 0`);
  const lines = (own: readonly string[]) => own.map((text): Line => ['subhead', 0, text]);
  const title: Line = ['headline', 0, '秋信'];
  it('stand right below each other', () => {
    assert.deepEqual(kinds([title, ...lines(verses)]), ['headline 0', ...all('paragraph')]);
    const parted = verses.map((own, i) => (i === 2 ? `\n${own}` : own));
    let text = '';
    const parts = parted.map((own) => {
      text += own.startsWith('\n') ? '\n' : '';
      const start = text.length;
      text += `${own.trim()}\n`;
      return { start, end: text.length - 1, kind: 'subhead' as const, article: 0 };
    });
    const read = withVerses(text, parts, {
      bylines: [],
      setApart: new Set(),
      kickers: new Set(),
      behindFurniture: new Set(),
      behindSignatures: new Set<number>(),
      continued: new Set<number>(),
      unsureHeadlines: new Set(),
      hardlyHeadlines: new Set<number>(),
      setOut: new Set<number>(),
    });
    assert.deepEqual(
      read.map(({ kind }) => kind),
      verses.map(() => 'subhead'),
    );
  });
  it('may be parted into stanzas of one length', () => {
    const count = (stanzas: readonly number[]) => {
      let text = '';
      let line = 0;
      const parts = stanzas.flatMap((length) => {
        const own = Array.from({ length }, () => {
          const start = text.length;
          text += `${verses[line++ % verses.length]}\n`;
          return { start, end: text.length - 1, kind: 'subhead' as const, article: 0 };
        });
        text += '\n';
        return own;
      });
      const none = new Set<number>();
      const signs = {
        bylines: [],
        setApart: none,
        kickers: none,
        behindFurniture: none,
        behindSignatures: new Set<number>(),
        continued: none,
      };
      const read = withVerses(text, parts, { ...signs, unsureHeadlines: none, hardlyHeadlines: none, setOut: none });
      return read.filter(({ kind }) => kind === 'paragraph').length;
    };
    // The first line of all heads the others.
    assert.equal(count([4, 4]), 7);
    assert.equal(count([4, 4, 4]), 11);
    assert.equal(count([4, 3]), 6);
    assert.equal(count([3, 3]), 0);
  });
  it('have no blanks in most of them: lists of names have', () => {
    const spaced = (count: number) => verses.map((own, i) => (i < count ? `${own.slice(0, 2)} ${own.slice(2)}` : own));
    assert.deepEqual(kinds([title, ...lines(spaced(3))]), ['headline 0', ...all('paragraph')]);
    assert.deepEqual(kinds([title, ...lines(spaced(4))]), ['headline 0', ...all('subhead')]);
  });
  it('begin below a title, without a byline', () =>
    assert.deepEqual(kinds(lines(verses)), ['subhead 0', ...all('paragraph').slice(1)]));
  it('have none that heads the text behind them, when they are six with it', () =>
    assert.deepEqual(kinds([...lines(verses), ['paragraph', 0, '公交公司有四块屏幕。']]), [
      'subhead 0',
      ...all('paragraph'),
    ]));
  it('have their title above them where a text ends, and end before the title of a list', () =>
    assert.deepEqual(
      kinds([
        ['headline', 0, '公交公司换上新屏幕'],
        ['paragraph', 0, '公交公司有四块屏幕。'],
        ['subhead', 0, '秋信'],
        ...lines(verses),
        ['subhead', 0, '本周新书'],
        ['paragraph', 0, '《渡口》 叶长河'],
      ]),
      ['headline 0', 'paragraph 0', 'headline 1', ...verses.map(() => 'paragraph 1'), 'headline 2', 'paragraph 2'],
    ));
  it('end before a headline of their own article', () =>
    assert.equal(kinds([title, ...lines(verses), ['headline', 0, '老街更有味']], [7]).at(-1), 'headline 1'));
  it('are lines that are read as text among those that are not', () => {
    const mixed = (marked: string) =>
      phraseKinds([
        title,
        ...verses.map((own, i): Line => [i % 2 ? 'paragraph' : 'subhead', 0, i === 3 ? marked : own]),
      ]);
    assert.deepEqual(mixed('船都回来了'), ['headline 0', ...all('paragraph')]);
    assert.deepEqual(mixed('船都回来了。')[1], 'subhead 0');
  });
  describe('behind a title and who wrote them', () => {
    const body: Line = ['paragraph', 0, '公交公司有四块屏幕。'];
    const next: Line = ['subhead', 0, '公交公司换上新屏幕'];
    const poem = (count: number, ...rest: readonly Line[]) =>
      kinds([title, ...lines(verses.slice(0, count)), ...rest], [1]);
    const read = (count: number, ...rest: readonly string[]) => [
      'headline 0',
      ...all('paragraph').slice(0, count),
      ...rest,
    ];
    it('are four, and what heads the text behind them opens an article', () =>
      assert.deepEqual(poem(4, next, body), read(4, 'headline 1', 'paragraph 1')));
    it('with the line below that which begins with a dash', () =>
      assert.deepEqual(
        poem(4, next, ['subhead', 0, '——记公交三路'], body),
        read(4, 'headline 1', 'headline 1', 'paragraph 1'),
      ));
    it('are no three lines, which may be a headline', () =>
      assert.deepEqual(poem(3, next, body), ['headline 0', ...all('subhead').slice(0, 4), 'paragraph 0']));
    it('end where the next article begins', () =>
      assert.deepEqual(
        poem(4, ['headline', 1, '公交公司换上新屏幕'], ['paragraph', 1, '公交公司有四块屏幕。']),
        read(4, 'headline 1', 'paragraph 1'),
      ));
    it('may have stanzas of any length, and commas behind three lines', () => {
      const read = (own: readonly string[]) => {
        let text = '';
        const parts = own.map((line, i) => {
          const start = text.length + (line.startsWith('\n') ? 1 : 0);
          text += i === 0 ? `${line}\n林远\n` : `${line}\n`;
          const isText = line.includes('，');
          const kind = i === 0 ? 'headline' : isText ? 'paragraph' : 'subhead';
          return { start, end: start + line.trim().length, kind, article: 0, isPhrase: false } as const;
        });
        const none = new Set<number>();
        const signs = {
          bylines: [3],
          setApart: none,
          kickers: none,
          behindFurniture: none,
          behindSignatures: new Set<number>(),
          continued: none,
        };
        return withVerses(text, parts, { ...signs, unsureHeadlines: none, hardlyHeadlines: none, setOut: none })
          .map(({ kind }) => kind.charAt(0))
          .join('');
      };
      const [a, b, c, d, e, f] = verses as [string, string, string, string, string, string];
      assert.equal(read(['秋信', a, b, c, '一封，又一封', d, `\n${e}`, f, a]), 'hpppppppp');
      assert.equal(read(['秋信', a, b, '一封，又一封', c, d]), 'hsspss');
      assert.equal(read(['秋信', a, b, c, '一封，又一封。', d]), 'hsssps');
    });
    it('are none behind a text that somebody signed', () =>
      assert.deepEqual(kinds([body, ...lines(verses.slice(0, 4)), next, body], [1]), [
        'paragraph 0',
        ...all('subhead').slice(0, 4),
        'subhead 0',
        'paragraph 0',
      ]));
  });
  it('are rows, so that their blanks stay', () => {
    const text = `${verses.join('\n')}\n`;
    let at = 0;
    const parts = verses.map((own) => {
      const start = at;
      at += own.length + 1;
      return { start, end: start + own.length, kind: 'headline' as const, article: 0 };
    });
    const read = withVerses(text, parts, {
      bylines: [],
      setApart: new Set(),
      kickers: new Set(),
      behindFurniture: new Set(),
      behindSignatures: new Set<number>(),
      continued: new Set<number>(),
      unsureHeadlines: new Set(),
      hardlyHeadlines: new Set<number>(),
      setOut: new Set<number>(),
    });
    assert.deepEqual(
      read.map(({ isRow }) => isRow === true),
      [false, true, true, true, true, true],
    );
  });
});
