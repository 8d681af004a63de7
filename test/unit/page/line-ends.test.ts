/** Which line ends may be wraps, by widths that are given: every bound is met from both sides. */
import assert from 'node:assert/strict';
import { bordersOf } from '../../../src/core/page/borders.ts';
import { pairsOf } from '../../../src/core/page/cohesion.ts';

/** A line: its text, or its width in em, or both. Lines without a text are no headlines and no verses. */
interface Own {
  readonly text?: string;
  readonly width?: number;
  readonly indent?: number;
  readonly gap?: number;
  readonly column?: number;
  readonly regularity?: number;
  readonly mark?: number;
}
const filler = '茶农在园里、山上采茶忙得';
const column = 16;

function bordersIn(page: readonly Own[], isCut = false) {
  let text = '';
  const lines = page.map(({ text: own = filler, width = column, indent = 0, gap = 0 }) => {
    const start = text.length;
    text += `${own}\n`;
    return { start, end: start + own.length, width, indent, gap };
  });
  const columns = page.map((own) => ({ width: own.column ?? column, regularity: own.regularity ?? 1 }));
  const marksBefore = Uint8Array.from(page, ({ mark }) => mark ?? 0);
  return bordersOf(text, { lines, columns, marksBefore, pairs: pairsOf(text) }, isCut);
}
const ends = (page: readonly Own[], isCut = false) => [...bordersIn(page, isCut).mayContinue].join('');

const line: Own = {};
const times = (count: number, own: Own = line) => Array.from({ length: count }, () => own);
/** The last line of a text, so that none of them is a headline. */
const last: Own = { text: `${filler}。` };
const stopped: Own = { text: `${filler}。` };

/** Whether a line may continue the one before it, in a column of 16 em that other lines show. */
function joins(
  before: Own,
  own: Own = line,
  others: { before?: readonly Own[]; behind?: readonly Own[]; isCut?: boolean } = {},
): boolean {
  const above = others.before ?? times(5);
  return (
    bordersIn([...above, before, own, ...(others.behind ?? [line, line, last])], others.isCut).mayContinue[
      above.length + 1
    ] !== 0
  );
}
const table = (rows: readonly (readonly [what: string, before: Own, own: Own, expected: boolean])[]) => {
  for (const [what, before, own, expected] of rows)
    it(`${what}: ${expected ? 'may be a wrap' : 'is a border'}`, () => assert.equal(joins(before, own), expected));
};

describe('the end of a line by its width', () => {
  table([
    ['3.5 em short', { width: 12.5 }, line, true],
    ['4 em short', { width: 12 }, line, false],
    ['5.5 em wide', { width: 5.5, column: 8 }, { column: 8 }, false],
    ['4 em short before a number of five digits', { width: 11.5 }, { text: '12345茶农' }, true],
    ['5.5 em short before it', { width: 10.5 }, { text: '12345茶农' }, false],
    ['4 em short before a number of two digits', { width: 12 }, { text: '12茶农' }, false],
    ['4 em short before a number that does not begin the line', { width: 12 }, { text: '茶12345农' }, false],
    ['2.5 em short behind a stop', { ...stopped, width: 13.5 }, line, true],
    ['3 em short behind a stop', { ...stopped, width: 13 }, line, false],
    ['3.5 em short with the blanks before it', { width: 10.5, indent: 2 }, line, true],
    ['4 em short with the blanks before it', { width: 10, indent: 2 }, line, false],
    ['full with 3.5 em of blanks', { width: 10.5, indent: 3.5 }, line, true],
    ['short but for 4 em of blanks', { width: 10.5, indent: 4 }, line, false],
    ['45 em', { width: 45 }, line, true],
    ['45.5 em', { width: 45.5 }, line, false],
    ['before a line of 45 em', line, { width: 45 }, true],
    ['before a line of 45.5 em', line, { width: 45.5 }, false],
  ]);

  describe('in a narrow column', () => {
    const narrow = (width: number, own: Own, columnWidth: number) => {
      const all = times(5, { width: columnWidth, column: columnWidth });
      return joins({ width, column: columnWidth }, { ...own, column: columnWidth }, { before: all });
    };
    it('it is none of a column from 5.5 em on', () => {
      assert.equal(narrow(5.5, line, 8), true);
      assert.equal(narrow(5, line, 8), false);
    });
    it('it leaves at most four tenths of the column empty', () => {
      assert.equal(narrow(6, { text: '123茶农' }, 10), true);
      assert.equal(narrow(5.5, { text: '12345茶农' }, 10), false);
    });
  });

  describe('where columns meet', () => {
    const meet = (width: number, [first, second]: readonly [number, number], others: number) => {
      const all = times(5, { width: others, column: first });
      return joins(
        { width, column: first },
        { width: others, column: second },
        { before: all, behind: [{ ...last, width: others }] },
      );
    };
    for (const columns of [
      [20, 16],
      [16, 20],
    ] as const) {
      it(`it is that of either: ${columns}`, () => {
        assert.equal(meet(15, columns, 16), true);
        assert.equal(meet(19, columns, 20), true);
        assert.equal(meet(15, columns, 20), false);
      });
    }
  });

  describe('by the lines around it', () => {
    /** A page whose other lines are so wide, but for those at some distances from the line. */
    const shown = (
      before: Own,
      own: Own,
      away: readonly number[],
      { width = column, other = 25, count = 30, at = 15 } = {},
    ) => {
      const page = times(count, { width: other }).map(
        (one, i): Own => (i === at - 1 ? before : i === at ? own : away.includes(i - at) ? { width } : one),
      );
      return bordersIn([...page, { ...last, width: other }]).mayContinue[at] === 1;
    };
    const at = (distance: number) => shown(line, { width: 25 }, [distance]);
    it('it takes one other line that ends there', () => {
      assert.equal(shown(line, { width: 25 }, []), false);
      assert.equal(shown(line, { width: 25 }, [-4]), true);
      assert.equal(shown(line, line, []), true);
    });
    it('it takes one of nine lines before it, itself or eight behind it', () =>
      assert.deepEqual([-10, -9, 8, 9].map(at), [false, true, true, false]));
    it('it takes lines that differ by 1 em at most', () => {
      const differ = (width: number) => shown(line, { width: 25 }, [-4], { width });
      assert.deepEqual([14.5, 15, 17, 17.5].map(differ), [false, true, true, false]);
    });
    it('it takes two of them behind a stop, which do not end with stops', () => {
      assert.equal(shown(stopped, { width: 25 }, [-4]), false);
      assert.equal(shown(stopped, { width: 25 }, [-4, 4]), true);
      const page = [stopped, stopped, { width: 25 }, { width: 25 }, stopped, { width: 25 }, { width: 25 }, stopped];
      assert.equal(bordersIn(page).mayContinue[5], 0);
    });
    it('it takes two of them where the line is more than 2 em wider', () => {
      assert.equal(shown({ width: 18 }, { width: 25 }, [-4]), true);
      assert.equal(shown({ width: 18.5 }, { width: 25 }, [-4]), false);
      assert.equal(shown({ width: 18.5 }, { width: 25 }, [-4, 4]), true);
    });
    it('it takes others than parts of a sentence where it is one', () => {
      const phrase = { text: '茶农走过田埂，' };
      const cut = {};
      const page = (own: Own, other: Own) => {
        const lines = [...times(4, { width: 25 }), other, other, own, { width: 12 }, ...times(4, { width: 25 })];
        return bordersIn([...lines, { ...last, width: 25 }]).mayContinue[7];
      };
      assert.equal(page(phrase, cut), 1);
      assert.equal(page(phrase, phrase), 0);
      assert.equal(page(cut, phrase), 1);
    });
    it('it takes one less of them in a text of five lines', () => {
      const five = (before: Own, others: readonly Own[]) =>
        bordersIn([...others, before, { width: 25 }, { ...last, width: 25 }]).mayContinue[others.length + 1];
      assert.equal(five(line, times(2, { width: 25 })), 1);
      assert.equal(five(line, times(3, { width: 25 })), 0);
      assert.equal(five(stopped, [line, { width: 25 }]), 1);
      assert.equal(five(stopped, [line, { width: 25 }, { width: 25 }]), 0);
    });
    it('it may be as wide as the line itself, where words of Latin letters end', () => {
      const latin = (text: string, width: number) =>
        shown({ text, width: 30 }, { width: 20, column: 10 }, [-4], { width, other: 20 });
      assert.equal(latin(`${filler}km`, 30), true);
      assert.equal(latin(`${filler}km`, 20), false);
      assert.equal(latin(filler, 30), false);
    });
  });

  describe('behind a stop', () => {
    const wide = (width: number, others: readonly Own[] = []) =>
      joins(stopped, { width }, { before: [...times(5), ...others] });
    it('it is none beyond 28 em', () => {
      const long = (width: number) => {
        const full = { width: 28, column: 28 };
        return bordersIn([...times(5, full), { ...stopped, width, column: 28 }, full, last]).mayContinue[6];
      };
      assert.equal(long(28), 1);
      assert.equal(long(28.5), 0);
    });
    it('it is none before a line that stands out of its column by more than a mark', () => {
      assert.equal(wide(17), true);
      assert.equal(wide(17.5), false);
    });
    it('it may be where a line near it stands out as far', () => {
      assert.deepEqual(
        [16, 16.5, 18.5, 19].map((width) => wide(17.5, [{ width }])),
        [false, true, true, false],
      );
      const far = (distance: number) => wide(17.5, [{ width: 17.5 }, ...times(distance - 2)]);
      assert.deepEqual([far(9), far(10)], [true, false]);
      const behind = (distance: number) =>
        joins(stopped, { width: 17.5 }, { behind: [...times(distance - 1), { width: 17.5 }, last] });
      assert.deepEqual([behind(8), behind(9)], [true, false]);
    });
    it('it may be where the other column is wider', () => {
      assert.equal(joins({ ...stopped, column: 18 }, { width: 17.5 }), true);
      assert.equal(joins(stopped, { width: 17.5, column: 18 }), true);
    });
    it('it is none of a line more than 2 em wider than its column', () => {
      assert.equal(joins({ ...stopped, width: 18 }, line), true);
      assert.equal(joins({ ...stopped, width: 18.5 }, line), false);
    });
  });
});

describe('the end of a line by what it says', () => {
  const short = 8;
  table([
    ['within a sentence, 5.5 em short', { text: '茶农，采茶忙得不亦乐乎呀', width: 10.5 }, line, true],
    ['within a sentence, 6 em short', { text: '茶农，采茶忙得不亦乐乎呀', width: 10 }, line, false],
    ['in a sentence that opens in the line', { text: '茶农笑了。采茶，忙得不亦乐乎', width: short }, line, true],
    [
      'in a sentence without a mark that opens in the line',
      { text: '茶农，笑了。采茶忙得不亦乐乎', width: short },
      line,
      false,
    ],
    ['a mark alone, behind a closing mark', { text: '茶农”', width: 1.5 }, line, true],
    ['four characters with a closing mark', { text: '茶农茶”', width: 3.5 }, line, false],
    ['a stop and a closing mark', { text: '茶。”', width: 1.5 }, line, false],
    ['a closing mark within three characters', { text: '茶”农', width: 1.5 }, line, false],
    ['an opening mark behind seven characters', { text: '茶农采茶忙得“', width: short }, line, true],
    ['an opening mark behind eight', { text: '茶农采茶忙得呀“', width: short }, line, false],
    ['within brackets', { text: '茶农在园里（采茶忙得', width: short }, { text: '不亦乐乎）茶农' }, true],
    [
      'within brackets of a line before',
      { text: '茶农在园里采茶忙得', width: short },
      { text: '不亦乐乎）茶农' },
      false,
    ],
    ['before a quotation', { width: short }, { text: '“茶农' }, true],
    ['before a quotation, behind a stop', { ...stopped, width: short }, { text: '“茶（农' }, false],
    ['before a bracket, behind a stop', { ...stopped, width: short }, { text: '（茶农' }, true],
    ['before an item, behind a stop', stopped, { text: '（一）茶农' }, false],
    ['before an item, within a sentence', line, { text: '（一）茶农' }, true],
    ['before 二是, behind a semicolon', { text: `${filler}；` }, { text: '二是茶农' }, false],
    ['before 二是, where a semicolon is within the line', { text: '茶农；采茶忙得' }, { text: '二是茶农' }, true],
    ['a dash that announces, 1 em short', { text: `${filler}——`, width: 15 }, line, true],
    ['a dash that announces, 1.5 em short', { text: `${filler}——`, width: 14.5 }, line, false],
    ['a dash in a title', { text: '茶农在园里《采茶——', width: 14.5 }, line, true],
    ['a dash behind a title', { text: '茶农《采茶》忙——', width: 14.5 }, line, false],
    ['a caption with its credit', { text: '茶农采茶忙。林知远摄' }, line, false],
    ['before a caption that goes on', line, { text: '茶农采茶忙。林知远摄' }, true],
    ['before a caption, behind a stop', stopped, { text: '茶农采茶忙。林知远摄' }, false],
    [
      'before a caption, 3.5 em short',
      { text: '茶农，采茶忙得不亦乐乎呀', width: 12.5 },
      { text: '茶农采茶忙。林知远摄' },
      true,
    ],
    [
      'before a caption, 4 em short',
      { text: '茶农，采茶忙得不亦乐乎呀', width: 12 },
      { text: '茶农采茶忙。林知远摄' },
      false,
    ],
    ['before a caption 3.5 em wider', line, { text: '茶农采茶忙。林知远摄', width: 19.5 }, true],
    ['before a caption 4 em wider', line, { text: '茶农采茶忙。林知远摄', width: 20 }, false],
    ['before a dateline alone', line, { text: '本报讯', width: 3 }, false],
    ['before a dateline alone in brackets', line, { text: '（本报讯）', width: 5 }, true],
    ['before a dateline alone with a bracket behind it', line, { text: '新华社云川7月6日电（', width: 10 }, false],
    ['before a dateline that its line cuts', line, { text: '新华社云川7月' }, true],
    ['behind a dateline alone', { text: '新华社云川7月6日电', width: 9 }, line, true],
    ['behind a dateline alone, behind a blank line', { text: '新华社云川7月6日电', width: 9 }, { gap: 1 }, false],
    ['before 1.5 em of blanks', line, { indent: 1.5 }, false],
    ['before 1 em of blanks', line, { indent: 1 }, true],
    ['within a number, whatever the widths', { text: '茶农增至1.', width: short }, { text: '5万人' }, true],
    ['before the point of a number', { text: '茶农增至1', width: short }, { text: '.5万人' }, true],
    ['within thousands', { text: '茶农增至12,345,', width: short }, { text: '678人' }, true],
    ['between two numbers', { text: '茶农增至2025' }, { text: '30人参加' }, false],
    ['behind furniture', line, { mark: 1 }, true],
    ['behind a jump line', line, { mark: 2 }, false],
    ['behind a byline', line, { mark: 4 }, false],
    ['before the day below a notice', line, { text: '2025年5月28日', width: 9 }, false],
    ['before a day in a sentence', { text: '茶农在园里采茶忙于' }, { text: '2025年5月28日', width: 9 }, true],
    ['behind a salutation', { text: '编辑同志：' }, line, false],
    ['before a question', line, { text: '问：茶农好' }, false],
  ]);
  it('a dateline that its line cuts, and the next line ends, is a border', () =>
    assert.equal(joins(line, { text: '新华社云川7月' }, { behind: [{ text: '6日电茶农采茶忙得' }, last] }), false));
  it('a sentence with a comma at the end of the line before goes on, unless a blank line is between', () => {
    const comma = { before: [...times(4), { text: `${filler}，` }] };
    assert.equal(joins({ width: short }, line, comma), true);
    assert.equal(joins({ width: short, gap: 1 }, line, comma), false);
    assert.equal(joins({ width: short }, line), false);
  });
  it('brackets that an earlier line opened do not reach over a whole line', () =>
    assert.equal(
      joins({ text: '茶农', width: short }, { text: '不亦乐乎）茶农' }, { before: [...times(4), { text: '茶（农' }] }),
      false,
    ));
  it('on a page that is cut at marks, only stops end a paragraph', () => {
    const cut = { isCut: true };
    assert.equal(joins({ width: short }, line, cut), true);
    assert.equal(joins({ text: `${filler}：`, width: short }, line, cut), true);
    assert.equal(joins({ ...stopped, width: short }, line, cut), false);
    assert.equal(joins({ ...stopped, width: short }, { text: '“茶农' }, cut), true);
  });
  it('two lines without a mark and a blank line between them are headlines where there are hardly any columns', () => {
    const plain = { text: '茶农在园里采茶忙得' };
    const apart = (gap: number, regularity: number, before: Own = plain, own: Own = plain) =>
      joins(before, { ...own, gap, regularity });
    assert.equal(apart(1, 0.4), false);
    assert.equal(apart(1, 0.5), true);
    assert.equal(apart(0, 0.4), true);
    assert.equal(apart(1, 0.4, line), true);
    assert.equal(apart(1, 0.4, plain, line), true);
    const of = (length: number) => apart(1, 0.4, plain, { text: '茶'.repeat(length) });
    assert.deepEqual([of(24), of(25)], [false, true]);
  });
});

describe('a page on which most lines are indented', () => {
  const isWrap = (indented: number, stops: number, indent = 2) => {
    const page = Array.from(
      { length: 20 },
      (_, i): Own => ({
        ...(i < stops ? stopped : line),
        indent: i < indented ? indent : 0,
      }),
    );
    // The last indented line, behind one that is full.
    return bordersIn([...page, last]).mayContinue[indented - 1] === 1;
  };
  it('is a block of text, when more than six tenths are and few of them end a sentence', () => {
    assert.equal(isWrap(13, 0), true);
    assert.equal(isWrap(12, 0), false);
    assert.equal(isWrap(15, 5), true);
    assert.equal(isWrap(15, 6), false);
  });
  it('counts blanks of 1.5 em and more, and is no block where they are 4 em', () => {
    assert.equal(isWrap(14, 0, 1.5), true);
    assert.equal(isWrap(14, 0, 4), false);
  });
});

describe('tables', () => {
  const row: Own = { text: '龙井　240　160', width: 9 };
  it('have a title above them', () => {
    const titled = (title: string) => bordersIn([...times(5), { text: title }, row, row, last]).mayContinue[5];
    assert.equal(titled('今日菜价'), 0);
    assert.equal(titled('今日，菜价'), 0);
    assert.equal(titled('今日菜价，'), 1);
    assert.equal(bordersIn([...times(5), { text: '今日菜价' }, line, line, last]).mayContinue[5], 1);
  });
  it('have a narrow line below them that no other continues', () => {
    const below = (width: number) =>
      bordersIn([...times(5), row, row, { text: '茶农，采茶忙得', width }, line, line, last]).mayContinue[8];
    assert.equal(below(13.5), 1);
    assert.equal(below(13), 0);
  });
  it('have it where a line within nine has a wider column', () => {
    const wider = (at: number) => {
      const page = [...times(12), row, row, { text: '茶农，采茶忙得', width: 13.5 }, line, ...times(12), last];
      return bordersIn(page.map((own, i) => (i - 15 === at ? { ...own, column: 17 } : own))).mayContinue[15];
    };
    assert.deepEqual([-10, -9, 8, 9].map(wider), [1, 0, 0, 1]);
  });
});

describe('headlines', () => {
  const head = (width: number, text = '茶农在园里采茶忙得'): Own => ({ text, width });
  it('are lines without a mark behind a full line that ends a sentence', () => {
    const page = (own: readonly Own[]) => ends([...times(5), stopped, ...own]).slice(6);
    assert.equal(page([head(16)]), '0');
    assert.equal(page([head(16), head(10)]), '01');
    assert.equal(page([head(16), last]), '11');
  });
  it('that are wrapped have lines about as wide but the last, or are several', () => {
    const three = (first: number, second: number, third: number, texts: readonly string[] = []) =>
      ends([...times(5), stopped, ...[first, second, third].map((width, i) => head(width, texts[i]))]).slice(6);
    assert.equal(three(16, 13.5, 10), '011');
    assert.equal(three(16, 13, 10), '010');
    assert.equal(three(13, 16, 10), '010');
    assert.equal(three(16, 13, 6.5), '011');
    assert.equal(three(16, 13, 7), '010');
    assert.equal(three(10, 13, 10), '001');
    assert.equal(three(16, 13, 10, ['茶农，在园里采茶忙得']), '111');
    assert.equal(three(16, 13, 10, [filler, '茶农，在园里采茶忙得']), '111');
    assert.equal(three(16, 13, 10, [filler, filler, '茶农在园里采茶忙得。']), '111');
  });
});

describe('lines before the dateline of a story', () => {
  const dateline: Own = { text: '本报讯近日茶农在园里采茶忙得' };
  const heads = (own: readonly Own[], opening: readonly Own[] = [dateline]) =>
    ends([
      { ...stopped, width: 8 },
      ...own.map((one, i) => ({ text: titles[i] ?? '', ...one })),
      ...opening,
      line,
      last,
    ]).slice(1, own.length + 1);
  const titles = ['春茶上市', '山村添新景', '农家笑开颜'];
  const at = (width: number, text?: string): Own => (text === undefined ? { width } : { text, width });
  it('are lines of its headline', () => assert.equal(heads([at(16), at(14), at(10)]), '022'));
  it('are so before a dateline that its line cuts', () =>
    assert.equal(
      heads([at(16), at(14), at(10)], [{ text: '新华社云川7月', width: 7 }, { text: '6日电茶农采茶忙得' }]),
      '022',
    ));
  it('are no headline before another text', () => assert.equal(heads([at(16), at(14), at(10)], [line]), '011'));
  it('are text when one of them ends a sentence', () => {
    assert.equal(heads([at(16, '茶农在园里。采茶忙得'), at(14), at(10)]), '011');
    assert.equal(heads([at(16), at(14), at(16, '茶农在园里采茶忙得。')]), '011');
  });
  it('are text when the last is a short rest', () => {
    assert.equal(heads([at(16), at(16), at(8)]), '011');
    assert.equal(heads([at(16), at(16), at(8.5)]).charAt(2) !== '1', true);
  });
  it('are a summary when all are full and what stands across their ends occurs elsewhere', () => {
    const across = '市山景农春茶上市';
    assert.equal(heads([at(16), at(16), at(12)]), '022');
    assert.equal(heads([at(16, across), at(16), at(12)]), '011');
    assert.equal(heads([at(16, '市山春茶上市'), at(16), at(12)]), '012');
    assert.equal(heads([at(16, across), at(15), at(12)]), '011');
    assert.equal(heads([at(16, across), at(14.5), at(12)]), '012');
    assert.equal(heads([at(15, across), at(15), at(15.5)]), '022');
    assert.equal(heads([at(15, across), at(15), at(15)]), '011');
  });
});

describe('lines that are joined to none', () => {
  const keyed = (text: string, width: number): Own => ({ text, width });
  it('are names with their values, up to 24 em wide', () => {
    const pair = (width: number) =>
      ends([
        ...times(3),
        keyed('时间：二十日上午九时三十分于礼堂', width),
        keyed('地点：文化广场东侧的礼堂里面呀', width),
        line,
        last,
      ]).slice(3, 6);
    assert.equal(pair(16), '000');
    assert.equal(pair(24.5), '111');
    assert.equal(pair(24), '000');
  });
  it('are single lines with a name and a value only below each other', () =>
    assert.equal(ends([...times(3), keyed('时间：二十日上午九时三十分于礼堂', 16), line, last]).slice(3), '111'));
  it('are none of a text where a full line ends with a mark', () => {
    const pair = (width: number, text: string) =>
      ends([...times(3), keyed(text, width), keyed('地点：文化广场东侧的礼堂里面呀', 16), line, last]).charAt(3);
    assert.equal(pair(16, '林知远：茶农在园里采茶忙得，'), '1');
    assert.equal(pair(15, '林知远：茶农在园里采茶忙得，'), '1');
    assert.equal(pair(14.5, '林知远：茶农在园里采茶忙得，'), '0');
    assert.equal(pair(16, '林知远：茶农在园里采茶忙得'), '0');
  });
  const marked = (width: number): Own => ({ text: '春到茶山绿，采茶，', width });
  const plain = (width: number): Own => ({ text: '春到茶山绿', width });
  const verse = (own: (width: number) => Own, widths: readonly number[], isCut = false) =>
    ends([line, line, ...widths.map(own), line, last], isCut).slice(3, 2 + widths.length);
  it('are five lines and more that end with marks at different widths', () => {
    assert.equal(verse(marked, [16, 16, 13, 13, 13]), '0000');
    assert.notEqual(verse(marked, [16, 16, 16, 13, 13]), '0000');
    assert.notEqual(verse(marked, [16, 16, 13, 13]), '000');
    assert.equal(verse(marked, [16, 15, 13, 13, 15]), '0000');
    assert.notEqual(verse(marked, [16, 15.5, 15.5, 13, 13]), '0000');
  });
  it('are six lines and more without a mark at different widths', () => {
    assert.equal(verse(plain, [16, 16, 16, 13, 13, 13]), '00000');
    assert.notEqual(verse(plain, [16, 16, 16, 16, 13, 13]), '00000');
    assert.notEqual(verse(plain, [16, 16, 13, 13, 13]), '0000');
  });
  it('are no verses wider than 24 em, or on a page that is cut at marks', () => {
    assert.equal(verse(plain, [24, 24, 13, 13, 13, 13]), '00000');
    assert.notEqual(verse(plain, [24.5, 24.5, 13, 13, 13, 13]), '00000');
    assert.notEqual(verse(marked, [16, 16, 13, 13, 13], true), '0000');
    assert.notEqual(verse(plain, [16, 16, 16, 13, 13, 13], true), '00000');
  });
  it('are no lines with a dateline among them', () =>
    assert.notEqual(
      ends([
        line,
        line,
        ...[16, 13, 16].map(plain),
        { text: '本报讯 近日', width: 13 },
        ...[16, 13].map(plain),
        line,
        last,
      ]).slice(3, 8),
      '00000',
    ));
  it('are joined to lines behind them neither', () =>
    assert.equal(ends([line, line, ...[16, 16, 13, 13, 13, 16].map(plain), line, line, last]).slice(8), '011'));
});

describe('a line above who wrote', () => {
  it('goes on with a headline alone, when it ends without a mark', () => {
    const above = (own: Own) => ends([...times(6), own, { mark: 4 }, line, last])[6];
    assert.equal(above(line), '2');
    assert.equal(above(stopped), '1');
    assert.equal(ends([...times(6), line, { mark: 1 }, line, last])[6], '1');
  });
});

describe('captions', () => {
  it('end with a credit, in brackets or not', () =>
    assert.deepEqual(
      bordersIn([
        { text: '茶农采茶忙。林知远摄' },
        { text: '茶农采茶忙。（林知远摄）' },
        { text: `${'茶'.repeat(70)}。林知远摄` },
        { text: '茶农采茶忙。林知远摄，' },
      ]).captions,
      [true, true, true, false],
    ));
});
