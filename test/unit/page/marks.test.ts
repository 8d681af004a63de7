/** Lines that are told before the page is read as a whole. */
import assert from 'node:assert/strict';
import { pairsOf } from '../../../src/core/page/cohesion.ts';
import { markLines } from '../../../src/core/page/marks.ts';

/** A line: its text, or its width in em, or both. */
interface Own {
  readonly text?: string;
  readonly width?: number;
  readonly gap?: number;
  readonly column?: number;
  readonly regularity?: number;
}
const filler = '茶农在园里采茶忙得不亦乐乎啊';
const page = (lines: readonly (Own | string)[], isCut = false) => {
  const own = lines.map((line): Own => (typeof line === 'string' ? { text: line, width: line.length } : line));
  let text = '';
  const all = own.map(({ text: words = filler, width = 14, gap = 0 }) => {
    const start = text.length;
    text += `${words}\n`;
    return { start, end: start + words.length, width, indent: 0, gap };
  });
  const columns = own.map(({ column = 14, regularity = 1 }) => ({ width: column, regularity }));
  return markLines(text, { lines: all, columns, pairs: pairsOf(text) }, isCut);
};
/** The marks of some lines, a dot for a line without one. */
const marks = (lines: readonly (Own | string)[], isCut = false) =>
  page(lines, isCut)
    .marks.map((mark) =>
      mark === null ? '.' : mark.kind === 'byline' ? 'B' : mark.kind === 'jumpLine' ? mark.direction : mark.furniture,
    )
    .join(' ');

describe('what was taken out of a page and stood before a line', () => {
  const classes = (...lines: readonly (Own | string)[]) => [...page(lines).before].join('');
  const [text, folio, from, to, byline] = [{}, '第2版', '（上接第一版）', '（下转第三版）', '本报记者 林知远'] as const;
  it('is nothing, furniture, where a story comes from, where one goes on, or who wrote', () =>
    assert.equal(classes(text, text, folio, text, from, text, to, text, byline, text), '001234'));
  it('is the one that tells most, of several', () => {
    assert.equal(classes(byline, folio, text), '4');
    assert.equal(classes(folio, byline, text), '4');
    assert.equal(classes(to, from, text), '3');
    assert.equal(classes(from, folio, text), '2');
  });
  it('holds for the next line alone', () => assert.equal(classes(folio, text, text), '10'));
  it('has blank lines before it that count for the line', () => {
    const gaps = (...lines: readonly (Own | string)[]) => page(lines).lines.map(({ gap }) => gap);
    assert.deepEqual(gaps(text, { text: folio, gap: 2 }, { gap: 1 }, text), [0, 2, 0]);
    assert.deepEqual(gaps(text, { text: folio, gap: 1 }, { gap: 2 }, { gap: 1 }), [0, 2, 1]);
  });
  it('leaves the other lines as they are', () => {
    const { lines } = page([text, folio, text]);
    assert.deepEqual(
      lines.map(({ start }) => start),
      [0, filler.length + 1 + folio.length + 1],
    );
  });
});

describe('a reference to another page', () => {
  it('says where a story goes on behind a whole sentence', () =>
    assert.equal(marks([filler, '街坊们都爱听人说书。', '详见A05版', filler]), '. . to .'));
  it('belongs to an index behind a title', () =>
    assert.equal(marks([filler, '街坊们都爱听人说书', '详见A05版', filler]), '. index index .'));
});

describe('lines of service', () => {
  it('are furniture', () =>
    assert.equal(
      marks(['街坊们都爱听人说书。', '便民提示', '天气 多云 19℃～28℃', filler, filler]),
      '. service service . .',
    ));
});

describe('a line that says who wrote', () => {
  /** A line below one that ends a sentence, before a text. */
  const own = (text: string, line: Own = {}, above: Own | string = `${filler}。`) =>
    marks([{}, above, { text, width: text.length, ...line }, {}]).split(' ')[2] === 'B';
  const check = (what: string, actual: () => boolean, expected: boolean) =>
    it(`${what}: ${expected}`, () => assert.equal(actual(), expected));
  check('has a role and a name', () => own('本报记者 林知远'), true);
  check('has a role and a name without a blank', () => own('本报记者林知远'), true);
  check('fills its column like a text that speaks of a reporter', () => own('本报记者林知远', { width: 14 }), false);
  check('fills its column and has blanks before the names', () => own('本报记者 林知远', { width: 14 }), true);
  check('fills its column and has an ornament', () => own('■本报记者林知远', { width: 14 }), true);
  check('fills its column and has two papers', () => own('新华社记者林知远本报记者何川', { width: 14 }), true);
  check('is 1.5 em short', () => own('本报记者林知远', { width: 12.5 }), false);
  check('is 2 em short', () => own('本报记者林知远', { width: 12 }), true);
  check('is 1.5 em too wide', () => own('本报记者林知远', { width: 15.5 }), false);
  check('is 2 em too wide', () => own('本报记者林知远', { width: 16 }), true);
  check('is full where there is hardly a column', () => own('本报记者林知远', { width: 14, regularity: 0.45 }), true);
  check('is full where there is one', () => own('本报记者林知远', { width: 14, regularity: 0.5 }), false);
  check('has a word for a reporter, but no role', () => own('评论员的文章好看'), false);
  check('is a credit of a picture', () => own('本报记者 林知远 周一林 摄影'), false);
  check('says that they wrote and took the pictures', () => own('本报记者 林知远 文/摄'), true);
  check('has a comma', () => own('本报记者林知远，何川'), false);
  check('ends a sentence', () => own('本报记者林知远。'), false);
  check('has a bracket', () => own('（本报记者林知远'), false);
  check('tells what they are', () => own('读者 林知远'), true);
  check(
    'tells what they are in a full line below a headline',
    () => own('读者 林知远', { width: 14 }, '茶农采茶'),
    false,
  );
  check('tells what they are in a full line below a sentence', () => own('读者 林知远', { width: 14 }), true);
  check('tells what they are, where a sentence runs into it', () => own('读者 林知远', {}, {}), false);
  check('is a committee', () => own('江州机床厂党委', {}, '茶农在园里采茶'), true);
  check('is a committee below a sentence', () => own('江州机床厂党委'), false);
  check('is a committee, where a full line runs into it', () => own('江州机床厂党委', {}, {}), false);
  check('has names alone', () => own('林远 何川 周志'), true);
  check('has names alone in a full line', () => own('林远 何川 周志', { width: 14 }), false);
  check('has names alone, where a full line runs into it', () => own('林远 何川 周志', {}, {}), false);
  check('has names alone, where a comma runs into it', () => own('林远 何川 周志', {}, '茶农，采茶'), false);
  check('has names alone below a headline', () => own('林远 何川 周志', {}, '茶农采茶'), true);
  check('has a name below a headline of five characters', () => own('林知远', {}, '茶农采茶忙'), true);
  check('has a name below a headline of two', () => own('林知远', {}, '采茶'), true);
  check('has a name below a single character', () => own('林知远', {}, '茶'), false);
  check('has a name below a sentence', () => own('林知远'), false);
  check('has a name below a headline with a quotation', () => own('林知远', {}, '改革须啃“硬骨头”'), true);
  check('has a name below a quotation that is a sentence', () => own('林知远', {}, '他说“茶农笑了。”'), false);
  check('has an ornament and a name', () => own('□ 林知远', {}, {}), true);
  check('has an ornament and the name of a section', () => own('□ 时 评', {}, {}), false);
  it('is none within the brackets of a dateline that takes several lines', () => {
    const reporters = '军报记者林知远、新华社记者沈一舟';
    assert.equal(marks(['新华社望川1月10日电（解放', reporters, '方）受总政治部委托，今天']), '. . .');
    assert.equal(marks(['茶农在园里采茶。', reporters, '方茶园受总场委托，今天']), '. B .');
  });
  it('has a name alone before a line of nine characters', () => {
    const next = (text: string) => marks([{}, '茶农采茶忙', '林知远', { text, width: 14 }, {}]).split(' ')[2];
    assert.equal(next('茶农在园里采茶忙得'), 'B');
    assert.equal(next('茶农在园里采茶忙'), '.');
    assert.equal(marks([{}, '茶农采茶忙', '林知远']).split(' ')[2], '.');
    assert.equal(marks(['林知远', {}]), '. .');
  });
  it('goes on with names alone behind another', () => {
    assert.equal(marks([{}, '茶农采茶', '本报记者 林知远', '何川', {}]), '. . B B .');
    assert.equal(marks([{}, '茶农采茶。', '何川', {}]), '. . . .');
  });
  it('has no more than 20 characters with names alone, and 60 with a role', () => {
    assert.equal(own('林远 何川 周志 王一 李想 赵航 石大'), false);
    assert.equal(own(`本报记者 ${'林知远、'.repeat(13)}何川`, { width: 60, column: 14 }), true);
    assert.equal(own(`本报记者 ${'林知远、'.repeat(13)}何川、林知`, { width: 60, column: 14 }), false);
  });
});

describe('the text of a picture', () => {
  const caption = '茶农在采茶。林知远摄';
  const opening = '新华社云川7月6日电 茶农增收';
  it('between a headline and the dateline of its story is no text of that', () => {
    assert.equal(marks(['茶农采茶忙', caption, opening, {}]), '. caption . .');
    assert.equal(marks(['茶农采茶忙', caption, {}, {}]), '. . . .');
    assert.equal(marks(['茶农采茶忙', '茶农在采茶', opening, {}]), '. . . .');
    assert.equal(marks([{}, caption, opening, {}]), '. . . .');
  });
  it('may have a dateline behind it that its line cuts', () =>
    assert.equal(marks(['茶农采茶忙', caption, '新华社云川7月', '6日电茶农增收']), '. caption . .'));
  it('may stand before a dateline with blanks in it', () =>
    assert.equal(marks(['茶农采茶忙', caption, '新华社 云川 7月6日电 茶农增收', {}]), '. caption . .'));
});

describe('a jump line in brackets on a page that is cut at marks', () => {
  const jump = '（下转第四版）';
  const above = (text: string, width = 10): Own => ({ text, width });
  it('may have been printed at the end of its text', () => {
    assert.equal(marks([{}, above('茶农采茶。'), jump], true), '. . .');
    assert.equal(marks([{}, above('茶农采茶。'), { text: jump, gap: 1 }], true), '. . to');
    assert.equal(marks([{}, above('茶农采茶'), jump], true), '. . to');
    assert.equal(marks([jump], true), 'to');
    assert.equal(marks([{}, above('茶农采茶。'), '下转第四版'], true), '. . to');
    assert.equal(marks([{}, above('茶农采茶。'), '（上接第一版）'], true), '. . from');
  });
  it('may have been so on another page, where there is room for it', () => {
    assert.equal(marks([{}, above('茶农采茶。', 7.5), { text: jump, width: 7 }]), '. . .');
    assert.equal(marks([{}, above('茶农采茶。', 8), { text: jump, width: 7 }]), '. . to');
  });
});
