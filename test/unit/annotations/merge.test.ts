/** Annotations from elsewhere put into a file. */
import assert from 'node:assert/strict';
import { anchorOf, bareText } from '../../../src/core/annotations/bare-text.ts';
import {
  type AnnotationFile,
  annotationsOf,
  newFile,
  parseFile,
  serialiseFile,
} from '../../../src/core/annotations/file.ts';
import { mergeInto } from '../../../src/core/annotations/merge.ts';
import { type Annotation, newAnnotation } from '../../../src/core/annotations/record.ts';

const text = '石大有在望川市\n说，陆知秋在青岚县。';
const page = bareText(text);

/** A decision about the only place where `quote` stands. */
function decided(quote: string, said: Partial<Annotation> = {}): Annotation {
  const start = text.indexOf(quote);
  const anchor = anchorOf(page, { start, end: start + quote.length });
  assert.ok(anchor, quote);
  return newAnnotation(anchor, { id: quote, layer: 'entity', type: 'person', state: 'accepted', ...said });
}

const empty = newFile({ page: 'page.txt', by: 'li', guideline: 'readers', extra: {} });
const fileOf = (...annotations: readonly Annotation[]): AnnotationFile => ({ ...empty, entries: annotations });
const quotesOf = (file: AnnotationFile) => annotationsOf(file).map(({ quote }) => quote);

describe('merging annotations into a file', () => {
  it('adds what the file does not have, in text order, and keeps the lines of the file', () => {
    const own = fileOf(decided('石大有'), decided('陆知秋'));
    const { file, added, conflicts } = mergeInto(own, [decided('望川市'), decided('青岚县')], text);
    assert.deepEqual(quotesOf(file), ['石大有', '望川市', '陆知秋', '青岚县']);
    assert.equal(added, 2);
    assert.deepEqual(conflicts, []);
  });
  it('adds before the first annotation of the file what stands before it', () => {
    const { file } = mergeInto(fileOf(decided('陆知秋')), [decided('石大有'), decided('望川市')], text);
    assert.deepEqual(quotesOf(file), ['石大有', '望川市', '陆知秋']);
  });
  it('says nothing of what both say', () => {
    const own = fileOf(decided('石大有'));
    const { file, added, conflicts } = mergeInto(own, [decided('石大有', { id: 'other', note: 'theirs' })], text);
    assert.deepEqual(file.entries, own.entries);
    assert.equal(added, 0);
    assert.deepEqual(conflicts, []);
  });
  it('keeps the decision of the file where the other differs, and says so', () => {
    const own = fileOf(decided('石大有'), decided('望川市', { type: 'place' }));
    const others = [decided('石大有', { state: 'rejected' }), decided('望川市', { type: 'organization' })];
    const { file, added, conflicts } = mergeInto(own, others, text);
    assert.deepEqual(file.entries, own.entries);
    assert.equal(added, 0);
    assert.deepEqual(conflicts, [
      "石大有 is person in the file and rejected here; the file's own stays",
      "望川市 is place in the file and organization here; the file's own stays",
    ]);
  });
  it('compares notes by what they say, and names by their type alone', () => {
    const note = (said: string) => decided('望川市', { layer: 'note', type: null, note: said });
    assert.deepEqual(mergeInto(fileOf(note('查')), [note('查')], text).conflicts, []);
    assert.deepEqual(mergeInto(fileOf(note('查')), [note('改')], text).conflicts, [
      "望川市 is a note in the file and a note here; the file's own stays",
    ]);
  });
  it('takes a name and a note at one place for two annotations', () => {
    const { added, conflicts } = mergeInto(
      fileOf(decided('望川市')),
      [decided('望川市', { id: 'n', layer: 'note' })],
      text,
    );
    assert.equal(added, 1);
    assert.deepEqual(conflicts, []);
  });
  it('gives a new identifier to what has one of the file', () => {
    const { file } = mergeInto(fileOf(decided('石大有', { id: 'a' })), [decided('望川市', { id: 'a' })], text);
    const ids = annotationsOf(file).map(({ id }) => id);
    assert.equal(new Set(ids).size, 2);
    assert.equal(ids[0], 'a');
  });
  it('adds an annotation once', () => {
    const { file, added } = mergeInto(fileOf(), [decided('石大有'), decided('石大有', { id: 'b' })], text);
    assert.deepEqual([quotesOf(file), added], [['石大有'], 1]);
  });
  it('finds the annotations of the file where the page has moved them', () => {
    // The file was written when three more characters stood before the name.
    const moved = fileOf({ ...decided('陆知秋'), at: decided('陆知秋').at + 3 });
    const { added, conflicts } = mergeInto(moved, [decided('陆知秋', { id: 'b', state: 'rejected' })], text);
    assert.equal(added, 0);
    assert.equal(conflicts.length, 1);
  });
  it('leaves lines that cannot be read where they are', () => {
    const own = parseFile(serialiseFile(fileOf(decided('石大有'), decided('陆知秋'))).replace('\n', '\n{"id":\n'));
    const { file } = mergeInto(own, [decided('望川市')], text);
    assert.deepEqual(
      serialiseFile(file)
        .split('\n')
        .map((line) => /"quote":"([^"]*)"/.exec(line)?.[1] ?? line.slice(0, 6)),
      ['{"zhNo', '{"id":', '石大有', '望川市', '陆知秋', ''],
    );
  });
});
