/** Cohesion: which lines share words. */
import assert from 'node:assert/strict';
import { cohesionOf, pairsOf, recurringPairs } from '../../../src/core/page/cohesion.ts';
import { linesOf } from '../../../src/core/page/lines.ts';
import { randomFrom } from '../../../src/training/random.ts';

const cohesionSidesOf = (text: string) => [...cohesionOf(pairsOf(text), linesOf(text)).cohesionSide];
const [nowhere, before, after] = [0, 1, 5];

describe('where the words of a line occur again', () => {
  it('after it, or before it', () =>
    assert.deepEqual(cohesionSidesOf('望川古桥\n清水绕山\n石街有望川灯'), [after, nowhere, before]));
  it('whatever blanks stand between its characters', () =>
    assert.deepEqual(cohesionSidesOf('望 川\n清水绕山\n石街有望　川灯'), [after, nowhere, before]));
  it('not by a pair that a line end cuts', () =>
    assert.deepEqual(cohesionSidesOf('石街有望\n川灯\n清水绕望川山'), [nowhere, nowhere, nowhere]));
  it('not by a pair around a mark', () =>
    assert.deepEqual(cohesionSidesOf('有望，川灯\n清水绕望川山'), [nowhere, nowhere]));
});

/** Lines of characters that occur nowhere else: each pair of them once. */
function filler(from: number, length: number): string {
  return String.fromCharCode(...Array.from({ length }, (_, i) => 0x5000 + from + i));
}

describe('the pairs of a text', () => {
  const ids = (text: string) => [...pairsOf(text).ids];
  it('are numbered from 1 in the order in which they occur', () => {
    assert.deepEqual(ids('望川桥望川'), [0, 1, 2, 3, 1]);
    assert.deepEqual([...pairsOf('望川桥望川').counts].slice(1), [2, 1, 1]);
  });
  it('go on over blanks and line ends, and not over marks and digits', () => {
    assert.deepEqual(ids('望 川\n桥'), [0, 0, 1, 0, 2]);
    assert.deepEqual(ids('望，川3桥'), [0, 0, 0, 0, 0]);
  });
  it('are the same for radicals that look like characters', () => assert.deepEqual(ids('⽇月日月'), [0, 1, 2, 1]));
  it('recur where they occur more than once', () => {
    const recurs = recurringPairs(pairsOf('望川桥望川，'));
    assert.deepEqual([0, 1, 2, 3, 4, 5].map(recurs), [false, true, false, false, true, false]);
  });
});

describe('on which side of a line its words occur', () => {
  const side = (before: string, after: string, line = '望川古桥') =>
    cohesionSidesOf(`${before}\n${line}\n${after}`)[before.split('\n').length];
  // The line has the pairs 望川, 川古 and 古桥. A pair counts 1 / (n − 1) at each of its other places.
  for (const [before, after, expected] of [
    ['清水', '清水', 0],
    ['望川', '清水', 1],
    ['望川，川古，古桥', '望川', 2],
    ['望川', '古桥', 3],
    ['望川', '望川', 3],
    ['望川', '望川，川古，古桥', 4],
    ['清水', '望川', 5],
  ] as const)
    it(`${before} | 望川古桥 | ${after} → ${expected}`, () => assert.equal(side(before, after), expected));
  it('is none for a line wider than a headline', () => {
    assert.equal(side('清水', '望川', `望川${filler(0, 42)}`), 5);
    assert.equal(side('清水', '望川', `望川${filler(0, 43)}`), 0);
  });
  it('looks at 300 pairs before the line and behind it', () => {
    assert.equal(side('清水', `${filler(0, 300)}\n望川`), 5);
    assert.equal(side('清水', `${filler(0, 302)}\n望川`), 0);
    assert.equal(side(`望川\n${filler(0, 300)}`, '清水'), 1);
    assert.equal(side(`望川\n${filler(0, 301)}`, '清水'), 0);
  });
  it('ignores pairs that are everywhere', () => {
    assert.equal(side('清水', '望川，'.repeat(39)), 5);
    assert.equal(side('清水', '望川，'.repeat(40)), 0);
  });
});

describe('how many words go on across the beginning of a line', () => {
  const strengths = (text: string) => [...cohesionOf(pairsOf(text), linesOf(text)).boundaryStrength];
  it('is told in ranks: up to 8, 20 and 50 in 100 lines of the page', () => {
    // 望川 goes on from the first line to the last, 古桥 from the second to the last but one, and so on: 0 1 2 3 4 5 4 3 2 1 words.
    const words = ['望川', '古桥', '石街', '灯火', '茶园'];
    assert.deepEqual(strengths([...words, ...words.toReversed()].join('\n')), [0, 1, 2, 2, 3, 3, 3, 2, 2, 1]);
  });
  it('looks at 180 pairs on either side', () => {
    const apart = (pairs: number) => strengths(`望川\n${filler(0, pairs + 1)}\n望川`);
    assert.deepEqual(apart(179), [0, 2, 2]);
    assert.deepEqual(apart(180), [0, 0, 0]);
  });
  it('is the same for all lines of a page whose words never occur again', () =>
    assert.deepEqual(strengths(`${filler(0, 5)}\n${filler(10, 5)}\n${filler(20, 5)}`), [0, 0, 0]));
});

describe('the cohesion of pages of few words', () => {
  /** What the definition says, without any index: all pairs of all lines are compared with each other. */
  function naive(text: string): Record<'cohesionSide' | 'lowest' | 'highest', number[]> {
    const lines = linesOf(text);
    const pairs: string[] = [];
    const from: number[] = [];
    for (const { start, end } of lines) {
      from.push(pairs.length);
      // Blanks and line ends part no pair, marks do; a pair is a line's when both of its characters are.
      for (const run of text.slice(start, end).replace(/ /g, '').split('，'))
        for (let k = 1; k < run.length; k++) pairs.push(run.slice(k - 1, k + 1));
    }
    from.push(pairs.length);
    const counts = new Map<string, number>();
    for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    const weightOf = (pair: string) => {
      const times = counts.get(pair) as number;
      return times > 1 && times <= 40 ? 1 / (times - 1) : 0;
    };
    const sum = (some: readonly string[]) => some.reduce((total, pair) => total + weightOf(pair), 0);
    const cohesionSide = lines.map(({ width }, i) => {
      const [start, end] = [from[i] as number, from[i + 1] as number];
      const own = pairs.slice(start, end);
      const among = (others: readonly string[]) => sum(own.flatMap((pair) => others.filter((other) => other === pair)));
      const [before, after] = [among(pairs.slice(Math.max(0, start - 300), start)), among(pairs.slice(end, end + 300))];
      if (width > 44 || before + after < 0.35) return 0;
      const side = (after - before) / (after + before);
      return 1 + [-0.8, -0.25, 0.25, 0.8].filter((limit, k) => (k < 2 ? side >= limit : side > limit)).length;
    });
    const strengths = lines.map((_, i) => {
      const at = from[i] as number;
      const right = new Set(pairs.slice(at, at + 180));
      return sum([...new Set(pairs.slice(Math.max(0, at - 180), at))].filter((pair) => right.has(pair)));
    });
    const sorted = [...strengths].sort((a, b) => a - b);
    const limits = [0.08, 0.2, 0.5].map((share) => sorted[Math.floor(share * lines.length)] as number);
    // Sums of the same weights in another order may differ in their last digit, so two that are equal may have either rank.
    const rank = (own: number, by: number) => limits.filter((limit) => own + by > limit).length;
    return {
      cohesionSide,
      lowest: strengths.map((own) => rank(own, -1e-9)),
      highest: strengths.map((own) => rank(own, 1e-9)),
    };
  }
  for (let seed = 1; seed <= 12; seed++) {
    const random = randomFrom(seed);
    const upTo = (limit: number) => Math.floor(random() * limit);
    const characters = 6 + 2 * upTo(12);
    const word = () => String.fromCharCode(0x5000 + upTo(characters)) + (upTo(9) ? '' : '，') + (upTo(12) ? '' : ' ');
    const line = () => Array.from({ length: 1 + upTo(upTo(4) ? 18 : 50) }, word).join('');
    const text = Array.from({ length: 5 + upTo(40) }, line).join('\n');
    it(`of seed ${seed} is that of its definition`, () => {
      const { cohesionSide, boundaryStrength } = cohesionOf(pairsOf(text), linesOf(text));
      const expected = naive(text);
      assert.deepEqual([...cohesionSide], expected.cohesionSide);
      boundaryStrength.forEach((own, i) => {
        assert.ok(own >= (expected.lowest[i] as number) && own <= (expected.highest[i] as number), `line ${i}: ${own}`);
      });
    });
  }
});
