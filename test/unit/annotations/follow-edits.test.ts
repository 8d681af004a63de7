/** Places of a text through edits. A place is written in the text as [name]; `|` in an expectation stands for a place that is gone. */
import assert from 'node:assert/strict';
import { followEdits, startTracking, type Tracked } from '../../../src/core/annotations/follow-edits.ts';
import type { Edit } from '../../../src/core/reading.ts';

function marked(text: string): Tracked {
  const places: { id: string; span: { start: number; end: number } }[] = [];
  let plain = '';
  let start = 0;
  for (const character of text) {
    if (character === '[') start = plain.length;
    else if (character === ']') places.push({ id: String(places.length), span: { start, end: plain.length } });
    else plain += character;
  }
  return startTracking(plain, places);
}

function shown({ text, places }: Tracked): string {
  const spans = places.flatMap(({ span }) => span ?? []).sort((a, b) => b.start - a.start);
  const written = spans.reduce(
    (rest, { start, end }) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
    text,
  );
  return written + '|'.repeat(places.length - spans.length);
}

/** Replaces the first `old` of the text; several at once count in the text before them. */
function replaced(state: Tracked, ...changes: readonly (readonly [old: string, newText: string])[]): Tracked {
  const edits = changes.map(([old, newText]): Edit => {
    const start = state.text.indexOf(old);
    assert.notEqual(start, -1, `the text has ${old}`);
    return { start, end: start + old.length, newText };
  });
  return followEdits(state, edits);
}

const cases: readonly [what: string, before: string, changes: [string, string][], after: string][] = [
  [
    'changes on both sides that come as one edit',
    '甲。昨日湖区管理局局长[石大有]在望川市介绍水质，乙。',
    [['甲。昨日湖区管理局局长石大有在望川市介绍水质，乙', '丙丁。昨日湖区管理局局长石大有在望川市介绍水质，戊']],
    '丙丁。昨日湖区管理局局长[石大有]在望川市介绍水质，戊。',
  ],
  [
    'another passage with the same name',
    '甲。昨日湖区管理局局长[石大有]在望川市介绍水质，乙。',
    [['甲。昨日湖区管理局局长石大有在望川市介绍水质，乙', '丙。护湖员石大有每月工资2800元，丁']],
    '丙。护湖员石大有每月工资2800元，丁。|',
  ],
  [
    'the same passage twice in place of one',
    '甲。昨日湖区管理局局长[石大有]在望川市介绍水质，乙。',
    [
      [
        '甲。昨日湖区管理局局长石大有在望川市介绍水质，乙',
        '丙。昨日湖区管理局局长石大有在望川市介绍水质，昨日湖区管理局局长石大有在望川市介绍水质，丁',
      ],
    ],
    '丙。昨日湖区管理局局长石大有在望川市介绍水质，昨日湖区管理局局长石大有在望川市介绍水质，丁。|',
  ],
  ['text before it', '在[望川市]举行', [['在', '昨天在']], '昨天在[望川市]举行'],
  ['text behind it', '在[望川市]举行', [['举行', '开幕']], '在[望川市]开幕'],
  ['text put in right before it', '在[望川市]', [['在', '在新']], '在新[望川市]'],
  ['text put in right behind it', '[望川市]举行', [['举', '里举']], '[望川市]里举行'],
  ['a wrap in it that is mended', '在[望\n川市]举行', [['望\n川', '望川']], '在[望川市]举行'],
  ['a wrap made in it', '在[望川市]举行', [['望川', '望\r\n川']], '在[望\r\n川市]举行'],
  ['line breaks around it', '在\n[望川市]\n举行', [['在\n望川市\n举', '在望川市举']], '在[望川市]举行'],
  [
    'the whole text with other white space',
    '在[望\n川市]\n举　行',
    [['望\n川市\n举　行', '望川市举行']],
    '在[望川市]举行',
  ],
  ['a character of it', '在[望川市]举行', [['川', '州']], '在[望州市]举行'],
  ['its first character', '在[望川市]举行', [['望', '忘']], '在[忘川市]举行'],
  ['its last character taken out', '在[望川市]举行', [['市', '']], '在[望川]举行'],
  ['all of it typed over', '在[望川市]举行', [['望川市', '青石县']], '在[青石县]举行'],
  ['a cut through its beginning', '在[望川市]举行', [['在望', '']], '[川市]举行'],
  ['a cut through its end', '在[望川市]举行', [['市举', '']], '在[望川]行'],
  ['all of it taken out', '在[望川市]举行', [['望川市', '']], '在举行|'],
  ['a longer passage rewritten', '在[望川市]举行', [['在望川市举', '昨天闭']], '昨天闭行|'],
  ['a passage rewritten around it but for its own line', '甲乙[丙丁]戊己', [['甲乙', '子丑']], '子丑[丙丁]戊己'],
  [
    'two edits in one step',
    '[甲]乙[丙]',
    [
      ['甲', '天甲'],
      ['乙', ''],
    ],
    '天[甲][丙]',
  ],
  ['a place before white space alone', '[甲] 乙', [[' ', '']], '[甲]乙'],
  ['a pair of surrogates', '在[𠮷田]举行', [['在', '在在']], '在在[𠮷田]举行'],
];

describe('places through edits', () => {
  for (const [what, before, changes, after] of cases) {
    it(`${what}: ${before} → ${after}`.replaceAll('\n', '↵'), () => {
      assert.equal(shown(replaced(marked(before), ...changes)), after);
    });
  }

  it('nested places keep their own ends', () => {
    const state = startTracking('在望川大学里', [
      { id: 'a', span: { start: 1, end: 5 } },
      { id: 'b', span: { start: 1, end: 3 } },
    ]);
    const { places } = replaced(state, ['大学', '学院']);
    assert.deepEqual(places, [
      { id: 'a', span: { start: 1, end: 5 } },
      { id: 'b', span: { start: 1, end: 3 } },
    ]);
  });

  it('a passage that moves in one step takes its places along', () => {
    const moved = replaced(marked('正文在此。\n[望川]春早\n尾'), ['正', '望川春早\n正'], ['望川春早\n', '']);
    assert.equal(shown(moved), '[望川]春早\n正文在此。\n尾');
  });

  it('what is cut and put in again at its place is there again, as by undo', () => {
    const cut = replaced(marked('在[望川市]与[青石县]之间'), ['望川市与青石县', '']);
    assert.equal(shown(cut), '在之间||');
    assert.equal(shown(replaced(cut, ['在', '在望川市与青石县'])), '在[望川市]与[青石县]之间');
  });

  it('the place of what was cut is followed', () => {
    const cut = replaced(marked('在[望川市]之间'), ['望川市', '']);
    const later = replaced(cut, ['在', '昨日在']);
    assert.equal(shown(followEdits(later, [{ start: 3, end: 3, newText: '望川市' }])), '昨日在[望川市]之间');
  });

  it('a long passage that is put in elsewhere later takes its places along', () => {
    const passage = '村民在望川市的集市上卖出头一批橙子。';
    const cut = replaced(marked(`起\n村民在[望川市]的集市上卖出头一批橙子。\n末尾`), [`${passage}\n`, '']);
    assert.equal(
      shown(replaced(cut, ['末尾', `末尾\n${passage}`])),
      '起\n末尾\n村民在[望川市]的集市上卖出头一批橙子。',
    );
  });

  it('a name that is typed elsewhere later is another one', () => {
    const cut = replaced(marked('在[望川市]举行，末尾'), ['望川市', '']);
    assert.equal(shown(replaced(cut, ['末尾', '望川市'])), '在举行，望川市|');
  });

  it('a passage put in twice at once is left to the anchors', () => {
    const cut = replaced(marked('起[望川市的集市上卖出头一批橙子]末'), ['望川市的集市上卖出头一批橙子', '']);
    const twice = replaced(cut, ['起', '起望川市的集市上卖出头一批橙子望川市的集市上卖出头一批橙子']);
    assert.match(shown(twice), /\|$/);
  });

  const people = (name: string) => `昨日，管理局局长${name}在望川市介绍，水质稳定。`;
  /** What is taken out, what else is done, and the whole text that comes back then: a file that is reverted, or of another version. */
  const reverted: readonly [what: string, text: string, cut: string, more: [string, string][]][] = [
    ['like its neighbours', `${people('秦扶摇')}\n${people('[石大有]')}\n${people('何思远')}`, people('石大有'), []],
    [
      'with an edit before it',
      `开湖。\n${people('[石大有]')}\n${people('何思远')}`,
      people('石大有'),
      [['开', '今日开']],
    ],
    ['with an edit behind it', `${people('[石大有]')}\n${people('何思远')}`, people('石大有'), [['何思', '何小思']]],
    ['a clause', `县长${people('[石大有]')}县长${people('何思远')}`, '局长石大有在望川市', []],
    ['a name alone', `开湖。${people('[石大有]')}`, '石大有', [['开湖', '开大湖']]],
    [
      'two names',
      `开湖。${people('[石大有]')}${people('[何思远]')}`,
      '石大有',
      [
        ['开湖', '湖开'],
        ['何思远', ''],
      ],
    ],
  ];
  for (const [what, text, cut, more] of reverted)
    it(`what is gone is there again when the text is reverted: ${what}`, () => {
      const before = marked(text);
      const changed = more.reduce((state, change) => replaced(state, change), replaced(before, [cut, '']));
      assert.match(shown(changed), /\|$/);
      assert.equal(shown(replaced(changed, [changed.text, before.text])), text);
    });

  it('a text that comes with another name between the same words gives no place back', () => {
    const cut = replaced(marked(`开湖。${people('[石大有]')}末`), [people('石大有'), '']);
    assert.match(shown(replaced(cut, [cut.text, `湖开。${people('倪雪清')}尾`])), /\|$/);
  });
});
