/** The file of the recogniser's model, and the effect of its weights. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Net, rowLength } from '../../../src/core/entities/net/net.ts';
import { createScratch } from '../../../src/core/entities/recogniser/buffers.ts';
import { extract, kindTable } from '../../../src/core/entities/recogniser/features.ts';
import { keyMask } from '../../../src/core/entities/recogniser/hash.ts';
import { beginTag, endTag, insideTag, labelCount, singleTag } from '../../../src/core/entities/recogniser/labels.ts';
import { buildLexicon } from '../../../src/core/entities/recogniser/lexicon.ts';
import { loadModel, type Model, modelOfParts, partsOf } from '../../../src/core/entities/recogniser/model.ts';
import {
  decodeModel,
  encodeModel,
  type ModelData,
  type Section,
} from '../../../src/core/entities/recogniser/model-file.ts';
import { recognise } from '../../../src/core/entities/recogniser/recognise.ts';
import { byModel } from '../../../src/core/entities/recogniser/recogniser.ts';
import type { Effort, NearSpan, Word } from '../../../src/core/reading.ts';
import { stepsOf } from '../../../src/training/entities/quantize.ts';

interface Row {
  readonly key: number;
  /** Place in the template's row and value. */
  readonly weights: readonly (readonly [place: number, value: number])[];
}

function sectionOf(rows: readonly Row[]): Section {
  const sorted = [...rows].sort((a, b) => a.key - b.key);
  const rowsOfSteps = sorted.map(({ weights }) =>
    stepsOf(
      weights.map(([place]) => place),
      weights.map(([, value]) => value),
    ),
  );
  return {
    keys: Int32Array.from(sorted, ({ key }) => key),
    lengths: Uint16Array.from(rowsOfSteps, ({ steps }) => steps.length),
    steps: Uint8Array.from(rowsOfSteps.flatMap(({ steps }) => steps)),
    values: Int8Array.from(rowsOfSteps.flatMap(({ values }) => values)),
    transitions: new Int32Array(labelCount * labelCount),
  };
}

/** Replaces the compressor in these tests. */
const backwards = (bytes: Uint8Array) => bytes.toReversed();
const none = sectionOf([]);
const dataOf = (shared: Section, msra = none, bins = new Uint16Array(0x10000)): ModelData => ({
  bins,
  lexiconKeys: new Int32Array(0),
  lexiconClasses: new Uint8Array(0),
  section: (index) => [shared, msra][index] ?? none,
});

const row = fc.record({
  key: fc
    .integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
    .map((key) => key & keyMask)
    .filter((key) => key !== 0),
  weights: fc
    .uniqueArray(fc.tuple(fc.nat(300), fc.integer({ min: -31, max: 31 })), {
      selector: ([place]) => place,
      maxLength: 20,
    })
    .map((weights) => [...weights].sort(([a], [b]) => a - b)),
});

describe('the model file', () => {
  it('reaches a far place by a weight of nothing between', () =>
    assert.deepEqual(stepsOf([2, 258], [7, -7]), { steps: [2, 255, 1], values: [7, 0, -7] }));

  it('is read as it was written', () =>
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ key }) => key, maxLength: 50 }), (rows) => {
        const section = sectionOf(rows);
        const bins = new Uint16Array(0x10000);
        bins[0x4e00] = 513;
        const read = decodeModel(encodeModel(dataOf(section, none, bins), backwards), backwards);
        assert.deepEqual(read.section(0), section);
        assert.deepEqual(read.section(3), none);
        assert.equal(read.bins[0x4e00], 513);
      }),
      { numRuns: 50 },
    ));

  const file = encodeModel(dataOf(sectionOf([{ key: 64, weights: [[3, 5]] }])), backwards);
  it('is rejected when a byte is changed', () => {
    const damaged = Uint8Array.from(file);
    damaged[damaged.length - 1] = (damaged[damaged.length - 1] as number) ^ 1;
    assert.throws(() => loadModel(() => damaged, backwards), /the model is damaged/);
  });
  it('is rejected when it is truncated', () => {
    assert.throws(() => loadModel(() => file.slice(0, -1), backwards), /damaged/);
    assert.throws(() => loadModel(() => file.slice(0, 3), backwards), /not a model of this version/);
  });
  it('is read again for a second guideline alone', () => {
    let times = 0;
    const model = loadModel(() => {
      times++;
      return file;
    }, backwards);
    const first = model.tableOf('msra');
    assert.equal(model.tableOf('msra'), first);
    assert.equal(times, 1);
    assert.deepEqual(model.tableOf('readers').slots, first.slots);
    assert.equal(times, 2);
  });
  it('is rejected when it is another file', () =>
    assert.throws(() => loadModel(() => new Uint8Array(100), backwards), /not a model of this version/));
});

describe('the recogniser', () => {
  const text = '记者林知远说';
  const words: readonly Word[] = [...text].map((word) => ({ word, tag: 'x' }));
  /** The key of the feature "one character" at each character. */
  const scratch = createScratch();
  const lexicon = buildLexicon(new Uint16Array(0x10000), new Int32Array(0), new Uint8Array(0));
  const count = extract(lexicon, kindTable(), scratch, text, 0, text.length, words, 0, words.length, true);
  const keys = [...scratch.keys.slice(0, count)].filter((_, e) => scratch.templates[e] === 0);
  /** The feature's row reaches from 3 characters before its own to 3 after. */
  const votes = (character: number, ...labels: readonly (readonly [label: number, value: number])[]): Row => ({
    key: (keys[character] as number) & keyMask,
    weights: labels.map(([label, value]) => [3 * labelCount + label, value]),
  });
  const vote = (character: number, label: number) => votes(character, [label, 31]);
  const findBy = (shared: readonly Row[], msra: readonly Row[]) =>
    recognise(
      loadModel(() => encodeModel(dataOf(sectionOf(shared), sectionOf(msra)), backwards), backwards),
      text,
      words,
      'msra',
      null,
      0,
    ).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);
  const find = (...rows: readonly Row[]) => findBy(rows, []);

  it('has the features of six characters', () => assert.equal(keys.length, text.length));
  it('finds nothing without weights', () => assert.deepEqual(find(), []));
  it('finds a name from its first to its last character', () =>
    assert.deepEqual(find(vote(2, beginTag), vote(4, endTag)), ['person 林知远']));
  it('finds a name of one character', () => assert.deepEqual(find(vote(3, singleTag + 4)), ['place 知']));
  it('adds the weights that two sections have for a feature', () => {
    // No name has 31, the name 25 by the shared section and 45 by both.
    const shared = [votes(2, [beginTag, 20]), votes(3, [0, 31]), votes(4, [endTag, 5])];
    const own = [votes(2, [beginTag, 20])];
    assert.deepEqual(findBy(shared, []), []);
    assert.deepEqual(findBy(shared, own), ['person 林知远']);
  });
  it('tells what persons it nearly finds, and how far behind they are', () => {
    const rows = [votes(2, [beginTag, 20]), votes(3, [0, 31]), votes(4, [endTag, 5])];
    const nearly: NearSpan[] = [];
    const model = loadModel(() => encodeModel(dataOf(sectionOf(rows), sectionOf([])), backwards), backwards);
    assert.deepEqual(recognise(model, text, words, 'msra', null, 0, true, nearly), []);
    assert.deepEqual(
      nearly.filter(({ end }) => end === 5),
      [{ start: 2, end: 5, type: 'person', behind: 6 }],
    );
  });
  it('finds no name without an end', () => assert.deepEqual(find(vote(5, beginTag)), []));
  it('reads sentence by sentence', () => {
    const two = '知。记者林知远说';
    const model = loadModel(() => encodeModel(dataOf(sectionOf([vote(3, singleTag + 4)])), backwards), backwards);
    const own = [...two].map((word) => ({ word, tag: 'x' }));
    assert.deepEqual(recognise(model, two, own, 'msra', null, 0), [
      { start: 0, end: 1, type: 'place' },
      { start: 5, end: 6, type: 'place' },
    ]);
  });

  /** What says of every character near it that it is in no name, as often as there are characters near: 知 hears it six times, 记 four times. */
  const against = (value: number, ...others: readonly (readonly [character: number, label: number, value: number])[]) =>
    keys.map((key, character): Row => {
      const own = others.filter(([at]) => at === character).map(([, label, vote]) => [3 * labelCount + label, vote]);
      const weights = [0, 1, 2, 3, 4, 5, 6].map((slot) => [slot * labelCount, value]);
      return {
        key: key & keyMask,
        weights: [...weights, ...own].sort(([a = 0], [b = 0]) => a - b) as [number, number][],
      };
    });
  it('reads the same by parts that threads share, whatever was laid out before, and by their guideline alone', () => {
    const rows = [vote(2, beginTag), vote(3, insideTag), vote(4, endTag), vote(0, singleTag + 4)];
    const file = encodeModel(dataOf(sectionOf(rows.slice(0, 2)), sectionOf(rows.slice(2))), backwards);
    const model = loadModel(() => file, backwards);
    const read = (own: Model) => recognise(own, text, words, 'msra', null, 0);
    const before = read(model);
    assert.equal(before.length, 2);
    const parts = partsOf(model, 'msra');
    const untouched = partsOf(
      loadModel(() => file, backwards),
      'msra',
    );
    for (const own of [parts, untouched]) assert.deepEqual(read(modelOfParts(own)), before);
    const { weights, slots } = parts.table;
    for (let slot = 0; slot < slots.length; slot += 2) assert.equal(slots[slot] === 0, slots[slot + 1] === 0);
    assert.ok(weights.length <= model.tableOf('msra').weights.length);
    assert.throws(() => recognise(modelOfParts(parts), text, words, 'readers'), /read by msra/);
  });
  it('gives a label that begins a name 1 more, which is 32 in its own units', () => {
    const found = (value: number) => {
      const model = loadModel(
        () => encodeModel(dataOf(sectionOf(against(10, [3, singleTag + 4, value]))), backwards),
        backwards,
      );
      return recognise(model, text, words, 'msra').length;
    };
    assert.deepEqual([found(29), found(27)], [1, 0]);
  });

  describe('with a net', () => {
    /** A net that takes 知 for a place, and tells how often it was asked. */
    function place(): { readonly net: Net; readonly asked: () => number } {
      let asked = 0;
      const scores = new Int16Array(rowLength * text.length);
      for (let i = 0; i < text.length; i++) scores[i * rowLength] = 100;
      scores[3 * rowLength + singleTag + 4] = 1000;
      const transitions = Array.from({ length: 4 }, () => new Int32Array(labelCount * labelCount));
      return { net: { scores, transitions, score: () => void asked++ }, asked: () => asked };
    }
    const modelOf = (...rows: readonly Row[]) =>
      loadModel(() => encodeModel(dataOf(sectionOf(rows), none), backwards), backwards);
    const namesBy = (model: Model, net: () => Net | null, effort: Effort) =>
      byModel(model, net)
        .names(text, words, 'msra', effort)
        .map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);

    it('reads all a second time when it is thorough, and nothing when it is quick', () => {
      const { net, asked } = place();
      assert.deepEqual(
        namesBy(modelOf(), () => net, 'thorough'),
        ['place 知'],
      );
      assert.equal(asked(), 1);
      namesBy(modelOf(), () => net, 'quick');
      assert.equal(asked(), 1);
    });
    it('otherwise reads a second time where the model is not sure', () => {
      const { net, asked } = place();
      assert.deepEqual(
        namesBy(modelOf(), () => net, 'normal'),
        ['place 知'],
      );
      assert.equal(asked(), 1);
    });
    it('and not where the best path is 90 ahead, which is nearly 3', () => {
      // A name of the first character alone has four votes against it, and 32 for it as the beginning of one.
      for (const [value, times] of [
        [31, 0],
        [30, 1],
      ] as const) {
        const { net, asked } = place();
        namesBy(modelOf(...against(value)), () => net, 'normal');
        assert.equal(asked(), times);
      }
    });
    it('adds the weights of pairs of labels that the model and the net have for the guideline', () => {
      const found = (inModel: number, inNet: number, guideline: 'msra' | 'pku', times = 1) => {
        const { net } = place();
        net.scores.fill(0);
        // 100 for each label of 林知远 as a person and for none elsewhere; the name has 48 more for its beginning.
        [0, 0, beginTag, insideTag, endTag, 0].forEach((label, i) => {
          net.scores[i * rowLength + label] = 100;
        });
        const into = (weight: number) =>
          Int32Array.from({ length: labelCount ** 2 }, (_, k) => (k % labelCount === beginTag ? weight : 0));
        net.transitions[guideline === 'pku' ? 1 : 0]?.set(into(inNet));
        const section = { ...sectionOf([]), transitions: into(inModel) };
        const model = loadModel(() => encodeModel(dataOf(section), backwards), backwards);
        const recogniser = byModel(model, () => net);
        return Array.from({ length: times }, () =>
          recogniser.names(text, words, guideline, 'thorough').some(({ start, end }) => start === 2 && end === 5),
        );
      };
      // The name has 300 and once 48; three names of one character have 48 each, which is 204 less.
      assert.deepEqual(found(0, 0, 'msra'), [true]);
      assert.deepEqual(found(-100, -103, 'msra'), [true]);
      assert.deepEqual(found(-100, -105, 'msra', 2), [false, false]);
      assert.deepEqual(found(-100, -103, 'pku'), [true]);
      assert.deepEqual(found(-100, -105, 'pku'), [false]);
    });
    it('is the model alone where there is no net', () => {
      const model = modelOf(vote(2, beginTag), vote(4, endTag));
      const alone = recognise(model, text, words, 'msra').map(
        ({ start, end, type }) => `${type} ${text.slice(start, end)}`,
      );
      assert.ok(alone.length > 0);
      assert.deepEqual(
        namesBy(model, () => null, 'thorough'),
        alone,
      );
    });
  });
});
