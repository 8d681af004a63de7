/** Agreement of two annotators. Expected figures are worked out by hand from the definitions. */
import assert from 'node:assert/strict';
import { agreement, type LabelledSpan } from '../../../src/core/annotations/agreement.ts';

const span = (start: number, end: number, label: string): LabelledSpan => ({ start, end, label });
const near = (value: number | null, expected: number) =>
  assert.ok(value !== null && Math.abs(value - expected) < 1e-9, `${value} is not ${expected}`);

describe('agreement', () => {
  const first = [span(0, 3, 'place'), span(5, 8, 'person'), span(10, 12, 'place'), span(15, 18, 'work')];
  const second = [span(0, 3, 'place'), span(5, 8, 'place'), span(10, 13, 'place'), span(20, 22, 'person')];
  const result = agreement(first, second, 30);

  it('has F1 by span and type, by overlap, and by span alone', () => {
    near(result.all.f1, 1 / 4);
    near(result.spans.f1, 2 / 4);
    near(result.relaxed.f1, 2 / 4);
    assert.deepEqual(
      Object.entries(result.strict).map(([label, { precision, recall }]) => [label, precision, recall]),
      [
        ['person', 0, 0],
        ['place', 1 / 3, 1 / 2],
        ['work', 0, 0],
      ],
    );
  });
  it("has Cohen's kappa over characters", () => {
    // 30 characters. First: place 5, person 3, work 3, none 19. Second: place 9, person 2, none 19. Same: place 5, none 16.
    const observed = 21 / 30;
    const chance = (5 * 9 + 3 * 2 + 19 * 19) / 900;
    near(result.kappa, (observed - chance) / (1 - chance));
  });
  it('has no kappa where there is one label alone', () => {
    assert.equal(agreement([], [], 30).kappa, null);
    assert.equal(agreement([], [], 30).all.f1, 1);
  });
  it('counts which label met which', () => {
    assert.deepEqual(
      new Set(result.confusion.map(({ first, second, count }) => `${first} ${second} ${count}`)),
      new Set(['place place 1', 'person place 1', 'place null 1', 'null place 1', 'work null 1', 'null person 1']),
    );
  });
  it('lists where they differ and how', () => {
    assert.deepEqual(
      result.disagreements.map(({ kind, start, end }) => [kind, start, end]),
      [
        ['label', 5, 8],
        ['span', 10, 13],
        ['only-first', 15, 18],
        ['only-second', 20, 22],
      ],
    );
  });
  it('exchanges precision and recall with the annotators', () => {
    const other = agreement(second, first, 30);
    near(other.strict.place?.precision ?? null, 1 / 2);
    near(other.strict.place?.recall ?? null, 1 / 3);
    near(other.kappa, result.kappa as number);
  });
});

describe('agreement of spans that touch, cross or lie in one another', () => {
  const kinds = (first: readonly LabelledSpan[], second: readonly LabelledSpan[]) =>
    agreement(first, second, 40).disagreements.map(({ kind, start, end }) => `${kind} ${start}-${end}`);

  it('takes spans that touch for two', () => {
    assert.deepEqual(kinds([span(0, 3, 'place')], [span(3, 6, 'place')]), ['only-first 0-3', 'only-second 3-6']);
    assert.deepEqual(kinds([span(3, 6, 'place')], [span(0, 3, 'place')]), ['only-second 0-3', 'only-first 3-6']);
    near(agreement([span(0, 3, 'place')], [span(3, 6, 'place')], 40).relaxed.f1, 0);
  });
  it('finds a long span that begins far before and reaches over short ones', () => {
    const second = [span(0, 20, 'place'), span(2, 4, 'place'), span(5, 7, 'place')];
    assert.deepEqual(kinds([span(18, 22, 'place')], second), ['span 0-22', 'only-second 2-4', 'only-second 5-7']);
  });
  it('pairs each span once', () => {
    const first = [span(0, 3, 'place'), span(4, 6, 'place')];
    assert.deepEqual(kinds(first, [span(2, 5, 'place')]), ['span 0-5', 'only-first 4-6']);
  });
  it('does not pair a span that the other has exactly', () => {
    const both = span(0, 6, 'organization');
    assert.deepEqual(kinds([both, span(0, 3, 'place')], [both]), ['only-first 0-3']);
  });
  it('asks for the same label of overlapping spans', () => {
    const { relaxed } = agreement([span(0, 3, 'place')], [span(0, 4, 'person'), span(2, 6, 'place')], 40);
    near(relaxed.recall, 1);
    near(relaxed.precision, 1 / 2);
  });
  it('gives characters the label of the outermost name, and none outside the text', () => {
    const outer = [span(2, 5, 'person'), span(0, 6, 'organization')];
    assert.equal(agreement(outer, [span(0, 6, 'organization')], 6).kappa, null);
    // 4 characters. First: work 2, none 2. Second: work 3, none 1. Same: work 2, none 1. Chance: 2·3 + 2·1 of 16.
    near(agreement([span(-1, 2, 'work')], [span(0, 3, 'work')], 4).kappa, (3 / 4 - 8 / 16) / (1 - 8 / 16));
  });
  it('counts pairs of labels together, the most frequent first', () => {
    const first = [span(0, 1, 'work'), span(2, 3, 'place'), span(4, 5, 'place')];
    const second = [span(0, 1, 'person'), span(2, 3, 'person'), span(4, 5, 'person')];
    assert.deepEqual(agreement(first, second, 9).confusion, [
      { first: 'place', second: 'person', count: 2 },
      { first: 'work', second: 'person', count: 1 },
    ]);
  });
  it('has no precision and no recall where only one has names', () => {
    const { all } = agreement([span(0, 2, 'place')], [], 9);
    assert.deepEqual(all, { precision: 0, recall: 0, f1: 0, first: 1, second: 0 });
    const { all: other } = agreement([], [span(0, 2, 'place')], 9);
    assert.deepEqual(other, { precision: 0, recall: 0, f1: 0, first: 0, second: 1 });
  });
});
