/** What is coloured of a page right after an edit, before it is read anew. */
import assert from 'node:assert/strict';
import { annotatePage } from '../../../src/core/document/annotate.ts';
import type { AnnotatorContext } from '../../../src/core/document/context.ts';
import { finish } from '../../../src/core/finish.ts';
import type { NameSpan } from '../../../src/core/reading.ts';
import { isSameMarks, type Marks, marksAfterEdit } from '../../../src/server/marks.ts';
import { context as plain } from '../invented-document.ts';

/** Finds 石大有, and every place of two characters before 市, wherever they are written. */
const context: AnnotatorContext = {
  ...plain,
  recogniser: {
    names: (text) =>
      [...text.matchAll(/石大有|..(?=市)/g)].map(
        ({ 0: name, index }): NameSpan => ({
          start: index,
          end: index + name.length,
          type: name === '石大有' ? 'person' : 'place',
        }),
      ),
  },
};

const page = '石大有昨日来到望川市。\n\n全市共有5万人，石大有\n说。\n\n云川市有7万人。\n';

function marksAfter(before: string, after: string): Marks | null {
  const annotation = finish(annotatePage(before, context, new Map()));
  return marksAfterEdit({ text: before, annotation }, after, context, new Map());
}

function shown(text: string, marks: Marks | null): readonly string[] {
  assert.ok(marks, 'the page must not be read anew');
  const all = [...marks.mentions, ...marks.figures].sort((a, b) => a.start - b.start);
  return all.map(({ start, end }) => text.slice(start, end));
}

describe('the marks of an edited page', () => {
  const edits: readonly (readonly [what: string, before: string, after: string])[] = [
    ['a character within a paragraph', '共有', '共约有'],
    ['a name', '共有', '石大有等共有'],
    ['what ends a name', '石大有\n说', '石大有新\n说'],
    ['what splits a name', '石大有\n说', '石大新有\n说'],
    ['a deletion in a name', '石大有\n说', '石大\n说'],
    ['a digit in a figure', '5万人', '53万人'],
    ['a figure that goes', '共有5万人', '共有人'],
    ['the first character of the page', '石大有昨', '大有昨'],
    ['a character before the first', '石大有昨', '新石大有昨'],
    ['the end of a paragraph', '说。\n\n', '说。对\n\n'],
  ];
  for (const [what, before, after] of edits) {
    it(`are those of the page read anew after ${what}`, () => {
      const text = page.replace(before, after);
      assert.notEqual(text, page);
      const read = finish(annotatePage(text, context, new Map()));
      const marks = marksAfter(page, text);
      assert.deepEqual(shown(text, marks), shown(text, read));
      assert.ok(marks && isSameMarks(marks, read));
    });
  }

  it('keep the type that the page gave to a name that is not touched', () => {
    const annotation = finish(annotatePage(page, context, new Map()));
    const mentions = annotation.mentions.map((mention) => ({ ...mention, type: 'work' as const }));
    const text = page.replace('昨日', '昨天日');
    const marks = marksAfterEdit({ text: page, annotation: { ...annotation, mentions } }, text, context, new Map());
    assert.deepEqual(new Set(marks?.mentions.map(({ type }) => type)), new Set(['work']));
  });

  for (const [what, before, after] of [
    ['a line end is typed', '共有', '共\n有'],
    ['a line end is deleted', '石大有\n说', '石大有说'],
    ['a page ends', '共有', '共\f有'],
    ['two paragraphs are edited', '来到望川市。\n\n全市共有', '到望川市。\n\n全市有'],
    ['a blank is typed at the end of a paragraph', '说。\n\n', '说。 \n\n'],
    ['a line is written between paragraphs', '。\n\n全', '。\n新\n全'],
  ] as const) {
    it(`are not told before the page is read where ${what}`, () => {
      const text = page.replace(before, after);
      assert.notEqual(text, page);
      assert.equal(marksAfter(page, text), null);
    });
  }

  it('differ where a place, a type or a tier differs', () => {
    const marks: Marks = {
      mentions: [{ start: 0, end: 3, type: 'person' }],
      figures: [{ start: 5, end: 6, tier: 'core' }],
    };
    assert.ok(isSameMarks(marks, structuredClone(marks)));
    assert.ok(!isSameMarks(marks, { ...marks, mentions: [] }));
    assert.ok(!isSameMarks(marks, { ...marks, mentions: [{ start: 0, end: 3, type: 'place' }] }));
    assert.ok(!isSameMarks(marks, { ...marks, figures: [{ start: 5, end: 6, tier: 'minor' }] }));
  });
});
