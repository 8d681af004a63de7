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
