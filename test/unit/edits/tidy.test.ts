/** The edits of tidying: each the least that it needs, within a range, with radicals or without. */
import assert from 'node:assert/strict';
import type { ParagraphSpacing } from '../../../src/core/edits/spacing.ts';
import { applyEdits, tidy, tidyEdits } from '../../../src/core/edits/tidy.ts';
import type { Span } from '../../../src/core/reading.ts';
import { pageWeights } from '../../page-weights.ts';

const lines = [
  '　　本报讯（记者林一）云川市南岗县把茶叶当',
  '成致富产业来做，各乡建成茶园五十万亩，带动',
  '农户三万多户，茶农每年收入节节升高，日子越',
  '过越有奔头。',
  '　　南岗县气象台的人说，今年春天雨水很多，',
  '茶园里的茶长得比往年快，大家从三月起就在山',
  '上采茶，一直采到五月底。',
];
const text = `${lines.join('\n')}\n`;
const paragraphs = `${lines.slice(0, 4).join('')}\n${lines.slice(4).join('')}\n`;
const options = { radicals: false, range: null } as const;
const edits = (own: string, more: { radicals?: boolean; range?: Span | null; paragraphs?: ParagraphSpacing } = {}) =>
  tidyEdits(own, pageWeights, { ...options, ...more });

describe('tidying', () => {
  it('puts every paragraph on one line', () => assert.equal(tidy(text, pageWeights, options), paragraphs));
  it('takes out one line break with each edit', () =>
    assert.deepEqual(
      edits(text),
      [0, 1, 2, 4, 5].map((i) => {
        const start = lines.slice(0, i + 1).join('\n').length;
        return { start, end: start + 1, newText: '' };
      }),
    ));
  it('changes nothing in a tidy text', () => assert.deepEqual(edits(paragraphs), []));
  it('changes nothing in an empty text', () => assert.deepEqual(edits(''), []));
  it('changes what lies in a range alone', () => {
    const all = edits(text);
    const [, second, third] = all;
    assert.ok(second && third);
    assert.deepEqual(edits(text, { range: { start: second.start, end: third.end } }), [second, third]);
    assert.deepEqual(edits(text, { range: { start: second.start + 1, end: third.end } }), [third]);
    assert.deepEqual(edits(text, { range: { start: second.start, end: third.end - 1 } }), [second]);
    assert.deepEqual(edits(text, { range: { start: 0, end: text.length } }), all);
  });
  it('sets paragraphs apart as it is told', () => {
    const of = (spacing: ParagraphSpacing, own = text) => applyEdits(own, edits(own, { paragraphs: spacing }));
    const apart = paragraphs.replace('奔头。\n', '奔头。\n\n');
    assert.equal(of('blankLine'), apart);
    assert.equal(of('blankLine', apart), apart);
    assert.equal(of('none', apart), paragraphs);
    assert.equal(of('keep', apart), apart);
    assert.equal(of('keep'), paragraphs);
  });
  it('makes radicals the characters they stand for, when it is told to', () => {
    const radical = text.replace('日子', '⽇子');
    assert.equal(applyEdits(radical, edits(radical)), paragraphs.replace('日子', '⽇子'));
    assert.equal(applyEdits(radical, edits(radical, { radicals: true })), paragraphs);
    const place = radical.indexOf('⽇');
    const found = edits(radical, { radicals: true });
    assert.deepEqual(
      found.filter(({ newText }) => newText !== ''),
      [{ start: place, end: place + 1, newText: '日' }],
    );
    assert.deepEqual(
      [...found].sort((a, b) => a.start - b.start),
      found,
    );
    assert.deepEqual(edits(text, { radicals: true }), edits(text));
  });
  it('does the same on every page of a document', () => {
    assert.equal(tidy(`${text}\f${text}`, pageWeights, options), `${paragraphs}\f${paragraphs}`);
    const apart = applyEdits(`${text}\f${text}`, edits(`${text}\f${text}`, { paragraphs: 'blankLine' }));
    const one = paragraphs.replace('奔头。\n', '奔头。\n\n');
    assert.equal(apart, `${one}\f${one}`);
  });
  it('takes out blanks within a line where they part nothing', () => {
    const spaced = paragraphs.replace('气象台', '气 象 台');
    const found = edits(spaced);
    const place = spaced.indexOf('气 象 台');
    assert.deepEqual(found, [
      { start: place + 1, end: place + 2, newText: '' },
      { start: place + 3, end: place + 4, newText: '' },
    ]);
  });
});

describe('edits', () => {
  it('are applied in order', () => {
    const own = [
      { start: 0, end: 0, newText: '甲' },
      { start: 1, end: 2, newText: '' },
      { start: 3, end: 3, newText: '乙丙' },
    ];
    assert.equal(applyEdits('一二三四', own), '甲一三乙丙四');
    assert.equal(applyEdits('一二', []), '一二');
  });
});
