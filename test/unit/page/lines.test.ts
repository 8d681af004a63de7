import assert from 'node:assert/strict';
import { cutsAtMarks, joinFragments, joinVerticals, linesOf } from '../../../src/core/page/lines.ts';

const linesIn = (text: string) =>
  joinFragments(
    text,
    linesOf(text),
    () => 14,
    cutsAtMarks(text, linesOf(text), () => 14),
  ).map(({ start, end }) => text.slice(start, end).replace(/\n/g, '⏎'));

describe('the lines of a page', () => {
  it('are joined where the extractor divided them between two punctuation marks', () => {
    const text = '他指着湖面说：\n“这里原来没有\n路。”\n';
    assert.deepEqual(linesIn(text), ['他指着湖面说：⏎“这里原来没有', '路。”']);
  });

  it("stay apart where the page cuts none: a paragraph's last line, and the first of the next", () => {
    const text = '有人说：“方法对头，难题就能解\n决。\n《青岚县志》记载，这里的\n';
    assert.deepEqual(linesIn(text), ['有人说：“方法对头，难题就能解', '决。', '《青岚县志》记载，这里的']);
  });

  it('are joined after the end of a sentence too, where the page is divided like that', () => {
    const text = '他指着湖面说：\n“这里原来没有\n路。\n《青岚县志》记载，这里的\n';
    assert.deepEqual(linesIn(text).at(-1), '路。⏎《青岚县志》记载，这里的');
  });

  it('count typed blanks as one character, and blanks of justification not at all', () => {
    const widths = linesOf('本报讯　望川县\n伊 拉 克\n').map(({ width }) => width);
    assert.deepEqual(widths, [7, 3]);
  });
});

describe('blank lines', () => {
  const wrapped =
    '镇上的老桥修好了，下游的村民\n再也不用绕路，每天上学的孩子\n少走二十分钟的山路。老支书站\n在桥头，一个一个地数着过桥的\n学生，数到最后一个才肯回家。\n茶园里也热闹起来，外地的客商\n'.repeat(
      2,
    );
  const gaps = (text: string) => linesOf(text).map(({ gap }) => gap);
  it('between all lines of print are none of the page', () => {
    assert.deepEqual(
      gaps(wrapped.replaceAll('\n', '\n\n')),
      Array.from({ length: 12 }, () => 0),
    );
    const parted = wrapped.replaceAll('\n', '\n\n').replace('回家。\n', '回家。\n\n');
    assert.deepEqual(gaps(parted).slice(0, 7), [0, 0, 0, 0, 0, 1, 0]);
  });
  it('between the pieces of a list are', () => {
    const list = Array.from({ length: 14 }, (_, i) => `${'桥头老街茶园新校灯会'.slice(i % 5, 4 + (i % 7))}夜市`);
    assert.deepEqual(
      gaps(list.join('\n\n')).slice(1),
      Array.from({ length: 13 }, () => 1),
    );
    const titles = Array.from({ length: 14 }, (_, i) => `${'桥头老街茶园新校灯会'.slice(i % 5, 4 + (i % 5))}夜市开张`);
    assert.deepEqual(
      gaps(titles.join('\n\n')).slice(1),
      Array.from({ length: 13 }, () => 1),
    );
    const clauses = Array.from({ length: 14 }, (_, i) => `${'第一条'.repeat(1 + ((i * 3) % 5))}，修桥`);
    assert.deepEqual(
      gaps(clauses.join('\n\n')).slice(1),
      Array.from({ length: 13 }, () => 1),
    );
  });
  it('between paragraphs are, and so are those of a short text', () => {
    const paragraphs = '镇上的老桥修好了。\n\n下游的村民再也不用绕路。\n\n'.repeat(6);
    assert.deepEqual(
      gaps(paragraphs).slice(1),
      Array.from({ length: 11 }, () => 1),
    );
    assert.deepEqual(gaps(wrapped.slice(0, 60).replaceAll('\n', '\n\n')).slice(1), [1, 1, 1]);
  });
});

describe('the measures of lines', () => {
  const measured = (text: string) =>
    linesOf(text).map(({ start, end, indent, width, gap }) => [text.slice(start, end), indent, width, gap]);
  for (const [text, expected] of [
    [
      '茶农\n丰收',
      [
        ['茶农', 0, 2, 0],
        ['丰收', 0, 2, 0],
      ],
    ],
    [
      '茶农\r\n丰收\r茶',
      [
        ['茶农', 0, 2, 0],
        ['丰收', 0, 2, 0],
        ['茶', 0, 1, 0],
      ],
    ],
    [
      '茶农\u2028丰收',
      [
        ['茶农', 0, 2, 0],
        ['丰收', 0, 2, 0],
      ],
    ],
    [
      '\n\n茶农\n\n丰收\n',
      [
        ['茶农', 0, 2, 2],
        ['丰收', 0, 2, 1],
      ],
    ],
    [
      '茶农\r\n\r\n丰收',
      [
        ['茶农', 0, 2, 0],
        ['丰收', 0, 2, 1],
      ],
    ],
    [
      '茶\n\n\n\n\n\n农',
      [
        ['茶', 0, 1, 0],
        ['农', 0, 1, 3],
      ],
    ],
    [
      '茶\n \u3000\n农',
      [
        ['茶', 0, 1, 0],
        ['农', 0, 1, 1],
      ],
    ],
    [
      '茶\f农',
      [
        ['茶', 0, 1, 0],
        ['农', 0, 1, 3],
      ],
    ],
    [
      '茶\n\f农',
      [
        ['茶', 0, 1, 0],
        ['农', 0, 1, 3],
      ],
    ],
    ['　　茶农　', [['茶农', 2, 2, 0]]],
    ['  茶农 ', [['茶农', 1, 2, 0]]],
    ['\u2003茶农\t', [['茶农', 1, 2, 0]]],
    ['茶 农', [['茶 农', 0, 2, 0]]],
    ['茶　农', [['茶　农', 0, 3, 0]]],
    ['茶\u2003农', [['茶\u2003农', 0, 3, 0]]],
    ['茶\u2002农', [['茶\u2002农', 0, 2, 0]]],
    ['GDP增3%', [['GDP增3%', 0, 3.5, 0]]],
    ['艾力·汗', [['艾力·汗', 0, 4, 0]]],
    ['“茶”…', [['“茶”…', 0, 4, 0]]],
    ['𠮷田', [['𠮷田', 0, 2, 0]]],
    ['', []],
    [' \n', []],
  ] as const)
    it(JSON.stringify(text), () => assert.deepEqual(measured(text), expected));
});

describe('lines of one character each', () => {
  const joined = (text: string) =>
    joinVerticals(text, linesOf(text)).map(({ start, end, width, vertical }) => [
      text.slice(start, end).replaceAll('\n', ''),
      width,
      vertical === true,
    ]);
  it('are one vertical line from three on', () => {
    assert.deepEqual(joined('古\n桥\n灯\n清水绕山'), [
      ['古桥灯', 3, true],
      ['清水绕山', 4, false],
    ]);
    assert.deepEqual(joined('古\n桥\n清水绕山'), [
      ['古', 1, false],
      ['桥', 1, false],
      ['清水绕山', 4, false],
    ]);
    assert.deepEqual(joined('清水绕山\n古\n桥\n灯'), [
      ['清水绕山', 4, false],
      ['古桥灯', 3, true],
    ]);
  });
  it('may have characters of two code units', () => assert.deepEqual(joined('𠮷\n田\n村'), [['𠮷田村', 3, true]]));
  it('are parted by blank lines', () => assert.deepEqual(joined('古\n桥\n\n灯').length, 3));
  it('are at least half Han: columns of numbers are none', () => {
    assert.deepEqual(joined('3\n5\n茶').length, 3);
    assert.deepEqual(joined('3\n5\n茶\n农'), [['35茶农', 3, true]]);
  });
  it('are no marks of half a width, and no two characters', () => {
    assert.deepEqual(joined('-\n茶\n农\n村').at(-1), ['茶农村', 3, true]);
    assert.deepEqual(joined('茶农\n村\n桥').length, 3);
  });
});

describe('fragments of a line', () => {
  /** Which line ends of a text are within a printed line of 14 em. */
  const fragments = (text: string, afterFinal = false) =>
    joinFragments(text, linesOf(text), () => 14, afterFinal)
      .map(({ start, end }) => text.slice(start, end).replace(/\n/g, '⏎'))
      .join('|');
  const half = '茶农丰收了啊'; // 6 em
  const seven = '“茶农丰收好啊'; // 7 em
  for (const [what, text, expected, afterFinal] of [
    ['a mark that begins no line', `${half}\n，好`, `${half}⏎，好`],
    ['a closing mark', `${half}\n”好`, `${half}⏎”好`],
    ['the apostrophe of a year, which may begin one', `${half}\n’97回归`, `${half}|’97回归`],
    ['but goes on with a sentence', `${half}，\n’97回归`, `${half}，⏎’97回归`],
    ['a closing apostrophe', `${half}\n’9回归`, `${half}⏎’9回归`],
    ['a mark behind a blank line', `${half}\n\n，好`, `${half}|，好`],
    ['a mark that is indented', `${half}\n　，好`, `${half}|，好`],
    ['a mark behind half a blank', `${half}\n ，好`, `${half}⏎ ，好`],
    ['two marks in a line that both fill', `${half}：\n${seven}`, `${half}：⏎${seven}`],
    ['two marks in a line that both fill but for one em', `${half}：\n“茶农丰收好`, `${half}：⏎“茶农丰收好`],
    ['two marks where more is left', `${half}：\n“茶农丰收`, `${half}：|“茶农丰收`],
    ['two marks in a line a little too wide', `${half}：\n${seven}呀`, `${half}：⏎${seven}呀`],
    ['two marks in a line that is too wide', `${half}：\n${seven}呀呀`, `${half}：|${seven}呀呀`],
    ['no mark before the opening one', `${half}啊\n${seven}`, `${half}啊|${seven}`],
    ['a stop before it', `${half}。\n${seven}`, `${half}。|${seven}`],
    ['a stop before it on a page that is cut there', `${half}。\n${seven}`, `${half}。⏎${seven}`, true],
    [
      'a title that is too wide with its rest',
      `${half}。\n“好啊好”\n：说大真大说小真小`,
      `${half}。|“好啊好”⏎：说大真大说小真小`,
      true,
    ],
    ['a title with its rest', `${half}：\n“好啊\n”，真好`, `${half}：⏎“好啊⏎”，真好`],
    ['a full line before it', `${half}${half}啊：\n“`, `${half}${half}啊：|“`],
    ['a line before it that lacks one em', `${half}${half}：\n“`, `${half}${half}：⏎“`],
  ] as const)
    it(what, () => assert.equal(fragments(text, afterFinal), expected));
  it('add up to the width of the whole line', () => {
    const text = `${half}：\n${seven}`;
    assert.deepEqual(
      joinFragments(text, linesOf(text), () => 14, false).map(({ width }) => width),
      [14],
    );
  });
  it('show that a page is cut at marks where more lines are cut than are whole', () => {
    const cuts = (text: string) => cutsAtMarks(text, linesOf(text), () => 14);
    const cut = `${half}：\n${seven}\n`;
    const whole = `${half}：“好啊\n`;
    assert.equal(cuts(cut), true);
    assert.equal(cuts(cut + whole), false);
    assert.equal(cuts(cut + cut + whole), true);
    assert.equal(cuts(`${half}。\n${seven}\n`), false);
    assert.equal(cuts(''), false);
  });
});
