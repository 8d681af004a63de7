/** The net's arithmetic: WebAssembly and TypeScript give the same numbers, and the kernel is what its source gives. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Layer, plainArithmetic, wasmArithmetic } from '../../../src/core/entities/net/arithmetic.ts';
import { pairHash } from '../../../src/core/entities/net/net.ts';

const inputs = 16;
const outputs = 16;
const rowCount = 8;
/** Rows of zeros before and after the text, which a layer may look at. */
const around = 4;

const shorts = (length: number, most: number) =>
  fc.array(fc.integer({ min: -most, max: most }), { minLength: length, maxLength: length });

describe('arithmetic of the net', () => {
  it('is the same by WebAssembly and in TypeScript', () =>
    fc.assert(
      fc.property(
        shorts(rowCount * inputs, 32_767),
        shorts(3 * inputs * outputs, 2000),
        shorts(outputs, 1_000_000),
        fc.constantFrom(1, 2, 4),
        fc.boolean(),
        (input, weights, bias, dilation, residual) => {
          const machines = [plainArithmetic(65_536), wasmArithmetic(65_536)];
          const [plain, wasm] = machines.map((machine) => {
            assert.ok(machine, 'this runtime has no WebAssembly with SIMD');
            const x = 2 * around * inputs;
            const [w, b, y] = [8192, 16_384, 20_480];
            machine.shorts.set(input, x >> 1);
            machine.shorts.set(weights, w >> 1);
            machine.ints.set(bias, b >> 2);
            const shape = { inputs: inputs, outputs: outputs, taps: 3, dilation, shift: 10, residual };
            const layer: Layer = { ...shape, weights: w, bias: b };
            machine.run(layer, x, y, rowCount);
            return [...machine.shorts.subarray(y >> 1, (y >> 1) + rowCount * outputs)];
          });
          assert.deepEqual(plain, wasm);
        },
      ),
      { numRuns: 30 },
    ));

  it('adds up a row with its neighbours', () => {
    const machine = plainArithmetic(65_536);
    // One weight in each tap: the first input, to the first output.
    for (const tap of [0, 1, 2]) machine.shorts[4096 + tap * 8 * inputs] = 1024 * (tap + 1);
    for (const row of [0, 1, 2, 3]) machine.shorts[(around + row) * inputs] = 10 ** row;
    const shape = { inputs: inputs, outputs: 8, taps: 3, dilation: 1, shift: 10, residual: false };
    machine.run({ ...shape, weights: 8192, bias: 16_384 }, 2 * around * inputs, 20_480, 4);
    const firsts = [0, 1, 2, 3].map((row) => machine.shorts[(20_480 >> 1) + row * 8]);
    assert.deepEqual(firsts, [2 + 30, 1 + 20 + 300, 10 + 200 + 3000, 100 + 2000]);
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
