/** The names of annotation files, the order of their lines, and the names that a reader has decided. */
import assert from 'node:assert/strict';
import { anchorOf, bareText } from '../../../src/core/annotations/bare-text.ts';
import { inTextOrder } from '../../../src/core/annotations/change-file.ts';
import { decidedNames } from '../../../src/core/annotations/decided-names.ts';
import { keyOf } from '../../../src/core/annotations/decision.ts';
import { newFile, parseFile } from '../../../src/core/annotations/file.ts';
import { type Anchor, type Annotation, newAnnotation } from '../../../src/core/annotations/record.ts';
import { isAnnotatorName, isSidecar, pageOfSidecar, sidecarOf } from '../../../src/core/annotations/sidecar.ts';

describe('the name of a file of annotations', () => {
  it('is that of its page, with the annotator before its end', () => {
    assert.equal(sidecarOf('a/page.txt'), 'a/page.txt.zhnotes.jsonl');
    assert.equal(sidecarOf('a/page.txt', 'li'), 'a/page.txt.li.zhnotes.jsonl');
    assert.deepEqual([isSidecar('page.txt.zhnotes.jsonl'), isSidecar('page.txt')], [true, false]);
  });
  it('may have any short name of letters, digits, _ and -', () => {
    for (const name of ['li', '李一', 'li_2-b', 'x'.repeat(40)]) assert.ok(isAnnotatorName(name), name);
    for (const name of ['', 'li.2', 'l i', 'x'.repeat(41)]) assert.ok(!isAnnotatorName(name), name);
  });
  for (const [file, pages, expected] of [
    ['page.txt.zhnotes.jsonl', ['page.txt'], { page: 'page.txt', by: null }],
    ['page.txt.li.zhnotes.jsonl', ['page.txt'], { page: 'page.txt', by: 'li' }],
    ['page.txt.li.zhnotes.jsonl', ['page.txt', 'page.txt.li'], { page: 'page.txt.li', by: null }],
    ['page.txt.li.zhnotes.jsonl', [], { page: 'page.txt.li', by: null }],
    ['page.txt.l i.zhnotes.jsonl', ['page.txt'], { page: 'page.txt.l i', by: null }],
    ['page.txt', ['page.txt'], null],
  ] as const)
    it(`${file} beside ${pages.join(' and ') || 'no page'}`, () =>
      assert.deepEqual(
        pageOfSidecar(file, (page) => (pages as readonly string[]).includes(page)),
        expected,
      ));
});

describe('the order of the lines of a file', () => {
  const own = (id: string, at: number, quote: string, layer: Annotation['layer'] = 'entity') =>
    newAnnotation({ at, quote, before: '', after: '' }, { id, layer, type: 'place', state: 'accepted' });
  it('is by place, then the longer first, then by layer, then by id', () => {
    const sorted = [
      own('z', 1, '望川'),
      own('y', 5, '望川市'),
      own('a', 5, '望川'),
      own('b', 5, '望川'),
      own('c', 5, '望川'),
      own('a', 5, '望川', 'figure'),
      own('a', 9, '望川'),
    ];
    for (let shift = 0; shift < sorted.length; shift++) {
      const entries = [...sorted.slice(shift), ...sorted.slice(0, shift)].toReversed();
      const { entries: ordered } = inTextOrder({ ...newFile({}), entries }, ({ at }) => at);
      assert.deepEqual(ordered, sorted);
    }
  });
  it('keeps lines that are none behind the one they stand behind', () => {
    const [first, second] = [own('a', 1, '望川'), own('b', 5, '望川')];
    const entries = [{ kept: 'x' }, second, { kept: 'y' }, { kept: 'z' }, first];
    assert.deepEqual(inTextOrder({ ...newFile({}), entries }, ({ at }) => at).entries, [
      { kept: 'x' },
      first,
      second,
      { kept: 'y' },
      { kept: 'z' },
    ]);
  });
});

describe('the names that a reader has decided', () => {
  const text = '六日从 望川市\n水务局获悉，负责人陆知秋说今年新建管网四百公里，供水更稳。';
  const page = bareText(text);
  const decide = (quote: string, more: Partial<Annotation> = {}) => {
    const start = text.indexOf(quote);
    const anchor = anchorOf(page, { start, end: start + quote.length }) as Anchor;
    return newAnnotation(anchor, { id: quote, layer: 'entity', type: 'place', state: 'accepted', ...more });
  };
  it('are those that stand, by their places in the page without white space', () => {
    const place = decide('望川市');
    const lost = {
      ...decide('陆知秋'),
      quote: '何处去',
      before: '茶农采茶忙得不亦乐乎',
      after: '又唱又跳又笑又闹又来',
    };
    const { names, left } = decidedNames(page, [
      place,
      decide('水务局', { state: 'rejected' }),
      decide('四百公里', { layer: 'figure' }),
      lost,
      decide('管网', { type: null }),
    ]);
    const at = page.bare.indexOf('望川市');
    const pipes = page.bare.indexOf('管网');
    assert.deepEqual(names, [
      { start: at, end: at + 3, label: 'place' },
      { start: pipes, end: pipes + 2, label: '' },
    ]);
    assert.deepEqual(left, [lost]);
  });
});

describe('marks of a merge conflict', () => {
  const problems = (line: string) =>
    parseFile(`{"zhNotes":1,"page":"page.txt"}\n${line}\n`).problems.map(({ message }) => message);
  for (const line of ['=======', '>>>>>>> theirs', '||||||| base', '>>>>>>>', '<<<<<<< ours'])
    it(`${line} is told as one`, () => assert.match(problems(line)[0] ?? '', /merge conflict/));
  for (const line of ['======', '> theirs', '| base', '>>>>>>>theirs', 'x ======='])
    it(`${line} is told as no JSON`, () => assert.match(problems(line)[0] ?? '', /not JSON/));
});

describe('the key of a span', () => {
  it('is its own', () => {
    const keys = new Set<number>();
    for (let start = 0; start < 20; start++) for (let end = start; end < 40; end++) keys.add(keyOf({ start, end }));
    assert.equal(keys.size, 20 * 40 - 190);
    assert.notEqual(keyOf({ start: 1, end: 1 }), keyOf({ start: 0, end: 0x3fffff }));
  });
});
