/** The file of annotations: what is read, what is reported, and which lines change. */
import assert from 'node:assert/strict';
import { inTextOrder } from '../../../src/core/annotations/change-file.ts';
import { annotationsOf, newFile, parseFile, serialiseFile } from '../../../src/core/annotations/file.ts';

const header = '{"zhNotes":1,"page":"page.txt","by":"li","guideline":"readers","team":"desk"}';
const line = (id: string, at: number, more = '') =>
  `{"id":"${id}","at":${at},"quote":"望川市","before":"6日从","after":"获悉","layer":"entity","type":"place","state":"accepted"${more}}`;
const text = (...lines: string[]) => `${lines.join('\n')}\n`;
const at = ({ at }: { at: number }) => at;

describe('the file of annotations', () => {
  it('reads a record, and what it does not know', () => {
    const { header: head, entries } = parseFile(text(header, line('a', 3, ',"colour":"red"')));
    assert.deepEqual(head, { page: 'page.txt', by: 'li', guideline: 'readers', extra: { team: 'desk' } });
    const decided = { id: 'a', layer: 'entity', type: 'place', state: 'accepted', extra: { colour: 'red' } };
    const anchor = { at: 3, quote: '望川市', before: '6日从', after: '获悉' };
    const unsaid = { was: null, entity: null, value: null, note: null, by: null };
    assert.deepEqual(entries, [{ ...decided, ...anchor, ...unsaid }]);
  });
  it('writes only the line that was changed, in text order', () => {
    // Blanks and the order of members show whether a line is as it was.
    const odd = line('b', 9).replace('{"id":"b",', '{ "id" : "b" , ');
    const file = parseFile(text(header, line('a', 3), odd, line('c', 20)));
    const [a] = annotationsOf(file);
    assert.ok(a);
    const own = { ...a, at: 12, state: 'corrected', was: { type: 'person' } } as const;
    const changed = inTextOrder({ ...file, entries: file.entries.map((entry) => (entry === a ? own : entry)) }, at);
    const corrected = line('a', 12).replace('"accepted"', '"corrected","was":{"type":"person"}');
    assert.equal(serialiseFile(changed), text(header, odd, corrected, line('c', 20)));
    const without = { ...file, entries: file.entries.filter((entry) => entry !== a) };
    assert.equal(serialiseFile(without), text(header, odd, line('c', 20)));
  });
  it('says nothing of a line that both sides of a merge have, and writes it once', () => {
    const lines = [header, line('a', 3), line('c', 20), line('a', 3)];
    const file = parseFile(text(...lines));
    assert.deepEqual(file.problems, []);
    assert.equal(annotationsOf(file).length, 2);
    assert.equal(serialiseFile(file), text(...lines));
    assert.equal(serialiseFile(inTextOrder(file, at)), text(...lines.slice(0, 3)));
  });
  it('keeps what counts of two lines about one annotation, in whatever order they stand', () => {
    const other = line('c', 20).replace('"place"', '"work"');
    const file = parseFile(text(header, line('c', 20), line('a', 3), other, line('b', 9)));
    assert.deepEqual(
      file.problems.map((problem) => problem.line),
      [4],
    );
    const ordered = serialiseFile(inTextOrder(file, at));
    assert.equal(ordered, text(header, line('a', 3), line('b', 9), line('c', 20), other));
    assert.equal(annotationsOf(parseFile(ordered)).find(({ id }) => id === 'c')?.type, 'place');
  });
  it('keeps what it cannot read where it stands, and says which lines', () => {
    const broken = ['{"id":', '', line('a', 4), line('x', -1), '[]', '{"id":"y","at":1}'];
    const file = parseFile(text(header, line('a', 3), ...broken, line('c', 20)));
    assert.deepEqual(
      file.problems.map((problem) => problem.line),
      [3, 5, 6, 7, 8],
    );
    assert.match(file.problems[1]?.message ?? '', /a is on line 2/);
    assert.equal(serialiseFile(file), text(header, line('a', 3), ...broken, line('c', 20)));
    const without = { ...file, entries: file.entries.slice(0, -1) };
    assert.equal(serialiseFile(without), text(header, line('a', 3), ...broken));
  });
  it('tells a merge conflict once and keeps all of it', () => {
    const conflict = ['<<<<<<< ours', line('b', 9), '=======', line('b', 10), '>>>>>>> theirs'];
    const source = text(header, line('a', 3), ...conflict, line('c', 20));
    const file = parseFile(source);
    assert.equal(file.problems.length, 1);
    assert.deepEqual(file.problems[0]?.line, 3);
    assert.match(file.problems[0]?.message ?? '', /merge conflict up to line 7/);
    assert.deepEqual(
      annotationsOf(file).map(({ id }) => id),
      ['a', 'c'],
    );
    assert.equal(serialiseFile(file), source);
  });
  it('stays with its line ends, its byte order mark, and without a last line end', () => {
    for (const source of [
      `${header}\r\n${line('a', 3)}\r\n`,
      `\ufeff${header}\n${line('a', 3)}`,
      `${header}\n\n\n`,
      `${line('a', 3)}\n`,
    ]) {
      const again = serialiseFile(parseFile(source));
      assert.equal(source.startsWith('{"id"') ? again.split('\n').slice(1).join('\n') : again, source);
    }
  });
  it('leaves a file of a later version alone', () => {
    const file = parseFile(text('{"zhNotes":2,"page":"page.txt"}'));
    assert.equal(file.writable, false);
    assert.match(file.problems[0]?.message ?? '', /version 2/);
  });
  it('begins with a header', () => {
    assert.equal(serialiseFile(newFile({ page: 'page.txt', by: 'li' })), '{"zhNotes":1,"page":"page.txt","by":"li"}\n');
    assert.match(parseFile('{"id":"a"}\n').problems[0]?.message ?? '', /first line is no header/);
    assert.deepEqual(parseFile('').problems, []);
  });
});
