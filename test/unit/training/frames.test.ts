/** Sentences with slots for names, from which the models learn what surrounds a name. */
import assert from 'node:assert/strict';
import { frameNamesOf } from '../../../src/training/entities/frame-names.ts';
import data from '../../../src/training/entities/frames.json' with { type: 'json' };
import { framedExamples } from '../../../src/training/entities/frames.ts';
import { inventorOf, type KnownNames } from '../../../src/training/entities/invent.ts';
import { randomFrom } from '../../../src/training/random.ts';

const known: KnownNames = {
  compoundSurnames: ['欧阳', '司徒'],
  places: ['望川', '青石湾'],
  divisions: ['云川县', '海州市'],
  organizations: ['远航科技', '望川日报社'],
  listed: ['青石股份', '望川重工'],
};
const examplesOf = (seed: number, count: number) =>
  framedExamples(
    count,
    randomFrom(seed),
    frameNamesOf(known, inventorOf(known, randomFrom(seed)), randomFrom(seed), ['望舒', '川']),
    4,
  );

describe('sentences made from frames', () => {
  const examples = examplesOf(1998, 4000);

  it('are the same for the same seed', () => {
    assert.deepEqual(examplesOf(7, 20), examplesOf(7, 20));
    assert.notDeepEqual(examplesOf(7, 20), examplesOf(8, 20));
  });

  it('fill every slot, and mark names that do not overlap', () => {
    for (const { text, marks } of examples) {
      assert.ok(!/[{}]|undefined/.test(text), text);
      marks.forEach(({ start, end }, i) => {
        assert.ok(start >= (marks[i - 1]?.end ?? 0) && end > start && end <= text.length, text);
      });
    }
  });

  it('say the same name again where a frame asks for it', () => {
    const again = examples.filter(({ text }) => text.startsWith('记者采访了'));
    assert.ok(again.length > 0);
    for (const { text, marks } of again) {
      const [first, second] = marks.map(({ start, end }) => text.slice(start, end));
      assert.equal(first, second, text);
    }
  });

  it('mark nothing where a role stands without a name', () => {
    const { role, notName } = data.lists;
    const without = new Set(role.split(' ').flatMap((who) => notName.split(' ').map((what) => `${who}${what}。`)));
    const found = examples.filter(({ text }) => without.has(text));
    assert.ok(found.length > 0);
    for (const { marks } of found) assert.deepEqual(marks, []);
  });

  it('have no frame twice', () => {
    const frames = data.frames.map(([, frame]) => frame);
    assert.equal(new Set(frames).size, frames.length);
  });
});
