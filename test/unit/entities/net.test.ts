/** The net's arithmetic: WebAssembly and TypeScript give the same numbers, and the kernel is what its source gives. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Arithmetic,
  type Layer,
  plainArithmetic,
  sharedTaps,
  wasmArithmetic,
} from '../../../src/core/entities/net/arithmetic.ts';
import { pairHash } from '../../../src/core/entities/net/net.ts';

const width = 16;
const rowCount = 16;
/** Rows of zeros before and after the text, which a layer may look at. */
const around = 8;
/** Where all of a layer lies in a machine's memory. */
const places = { weights: 16_384, bias: 24_576, x: 2 * around * width, y: 32_768, scratch: 40_960 };

const shorts = (length: number, most: number) =>
  fc.array(fc.integer({ min: -most, max: most }), { minLength: length, maxLength: length });

/** What a layer with one or three taps gives for the rows, by the machine. */
function rowsBy(
  machine: Arithmetic | null,
  input: readonly number[],
  weights: readonly number[],
  bias: readonly number[],
  dilation: number,
): number[] {
  assert.ok(machine, 'this runtime has no WebAssembly with SIMD');
  const { x, y, scratch, ...own } = places;
  const three = weights.length === 3 * width * width;
  const packed = Int16Array.from(weights);
  machine.shorts.set(input, x >> 1);
  machine.shorts.set(three ? sharedTaps(packed, width) : packed, own.weights >> 1);
  machine.ints.set(bias, own.bias >> 2);
  const layer: Layer = { ...own, inputs: width, outputs: width, dilation, shift: 10 };
  if (three) machine.convolve(layer, x, y, rowCount, scratch);
  else machine.multiply(layer, x, y, rowCount);
  return [...machine.shorts.subarray(y >> 1, (y >> 1) + rowCount * width)];
}

describe('arithmetic of the net', () => {
  for (const taps of [1, 3]) {
    it(`is the same by WebAssembly and in TypeScript, with ${taps} taps`, () =>
      fc.assert(
        fc.property(
          shorts(rowCount * width, 16_383),
          shorts(taps * width * width, 2000),
          shorts(width, 1_000_000),
          fc.constantFrom(1, 2, 4),
          (input, weights, bias, dilation) => {
            const [plain, wasm] = [plainArithmetic(65_536), wasmArithmetic(65_536)].map((machine) =>
              rowsBy(machine, input, weights, bias, dilation),
            );
            assert.deepEqual(plain, wasm);
          },
        ),
        { numRuns: 30 },
      ));
  }

  it('adds up a row with its neighbours, and the row itself', () => {
    for (const dilation of [1, 2, 4]) {
      // One weight in each tap: the first input, to the first output.
      const weights = Array<number>(3 * width * width).fill(0);
      for (const tap of [0, 1, 2]) weights[tap * 8 * width] = 1024 * (tap + 1);
      const input = Array<number>(rowCount * width).fill(0);
      const firstOf = (row: number) => (row >= 0 && row < rowCount ? 3 ** (row % 7) : 0);
      for (let row = 0; row < rowCount; row++) input[row * width] = firstOf(row);
      const rows = rowsBy(plainArithmetic(65_536), input, weights, Array(width).fill(0), dilation);
      for (let row = 0; row < rowCount; row++) {
        const sum = firstOf(row - dilation) + 2 * firstOf(row) + 3 * firstOf(row + dilation);
        assert.equal(rows[row * width], sum + firstOf(row), `row ${row}, ${dilation} apart`);
      }
    }
  });

  it('keeps the numbers of a row where two of them can be added', () => {
    const weights = Array<number>(3 * width * width).fill(0);
    weights[0] = 10_000;
    const input = Array<number>(rowCount * width).fill(16_383);
    for (const machine of [plainArithmetic(65_536), wasmArithmetic(65_536)])
      assert.equal(Math.max(...rowsBy(machine, input, weights, Array(width).fill(1 << 20), 1)), 16_383);
  });
});

describe('pairHash', () => {
  it('is below the number of rows, and another for other characters', () => {
    const all = ['北京', '京北', '上海', '海上'].map((pair) =>
      pairHash(pair.charCodeAt(0), pair.charCodeAt(1), 65_536),
    );
    assert.equal(new Set(all).size, 4);
    assert.ok(all.every((hash) => hash >= 0 && hash < 65_536));
  });
});
