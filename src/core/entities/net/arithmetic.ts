/** The net's arithmetic: by the WebAssembly kernel where there is SIMD, in TypeScript elsewhere, with the same results to the last number. */
import kernel from './kernel.wasm.json' with { type: 'json' };

/** One layer; all places are in bytes from the start of the memory, and begin at multiples of 16. See `kernel.c` for the formulas. */
export interface Layer {
  readonly weights: number;
  readonly bias: number;
  readonly inputs: number;
  readonly outputs: number;
  readonly dilation: number;
  readonly shift: number;
}

export interface Arithmetic {
  readonly shorts: Int16Array;
  readonly ints: Int32Array;
  /** Each row for itself. @param x where the first row that comes in begins. @param y where those that go out do. @param rows a multiple of 4. */
  multiply(layer: Layer, x: number, y: number, rows: number): void;
  /**
   * Each row with those `dilation` before and behind it, and what comes in added to what comes out. @param layer as many outputs as inputs; its
   * weights as `sharedTaps` makes them. @param rows a multiple of 8. @param scratch of `scratchRows` rows.
   */
  convolve(layer: Layer, x: number, y: number, rows: number, scratch: number): void;
}

/** Rows that `convolve` needs to work in. */
export const scratchRows = 16;
/** Farthest from 0 that a number of a row can be, so that sums and differences of two fit 16 bits. */
const most = 16_383;

/**
 * Weights of three taps, for `convolve`. @param weights for every 8 outputs, for every tap, for every 2 inputs 8 pairs of weights, each at most 10,922
 * from 0. @param inputs of an output.
 */
export function sharedTaps(weights: Int16Array, inputs: number): Int16Array {
  const tap = 8 * inputs;
  const shared = new Int16Array((weights.length / 3) * 4);
  // What rows that share products are multiplied by, in the order of `kernel.c`; plainly, since the first name waits for it.
  for (let from = 0, to = 0; from < weights.length; from += 3 * tap, to += 4 * tap) {
    for (let i = 0; i < tap; i++) {
      const before = weights[from + i] as number;
      const own = weights[from + tap + i] as number;
      const next = weights[from + 2 * tap + i] as number;
      shared[to + i] = before + own + next;
      shared[to + tap + i] = before - own + next;
      shared[to + 2 * tap + i] = 2 * before;
      shared[to + 3 * tap + i] = -2 * next;
    }
  }
  return shared;
}

/** @param size of the memory, in bytes. */
export const arithmeticOf = (size: number): Arithmetic => wasmArithmetic(size) ?? plainArithmetic(size);

const page = 65_536;
/** Pages that the kernel wants for itself; it uses none of them, since it keeps all in registers. */
const kernelPages = 2;

/** The part of the WebAssembly namespace that is used; every runtime has it. */
interface WebAssemblyNamespace {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (descriptor: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Instance: new (module: object, imports: object) => { readonly exports: Record<string, unknown> };
}
type Kernel = (...numbers: readonly number[]) => void;

/** null where WebAssembly or its SIMD is missing. */
export function wasmArithmetic(size: number): Arithmetic | null {
  const { WebAssembly: wasm } = globalThis as unknown as { readonly WebAssembly?: WebAssemblyNamespace };
  if (!wasm) return null;
  try {
    const memory = new wasm.Memory({ initial: kernelPages + Math.ceil(size / page) });
    const { exports } = new wasm.Instance(new wasm.Module(bytesOf(kernel.base64)), { env: { memory } });
    const { multiply, convolve } = exports as Record<'multiply' | 'convolve', Kernel>;
    return {
      shorts: new Int16Array(memory.buffer),
      ints: new Int32Array(memory.buffer),
      multiply: ({ weights, bias, inputs, outputs, shift }, x, y, rows) =>
        multiply(x, weights, bias, y, rows, inputs, outputs, shift),
      convolve: ({ weights, bias, inputs, dilation, shift }, x, y, rows, scratch) =>
        convolve(x, weights, bias, y, rows, inputs, dilation, shift, scratch),
    };
  } catch {
    return null;
  }
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

export function plainArithmetic(size: number): Arithmetic {
  const memory = new ArrayBuffer(Math.ceil(size / page) * page);
  const shorts = new Int16Array(memory);
  const ints = new Int32Array(memory);
  /** Adds a row times the weights of 8 outputs to `sums`; both begin at numbers of 16 bits. */
  const add = (row: number, weights: number, inputs: number, sums: Int32Array) => {
    for (let i = 0, w = weights; i < inputs; i += 2) {
      const first = shorts[row + i] as number;
      const second = shorts[row + i + 1] as number;
      for (let k = 0; k < 8; k++, w += 2) {
        sums[k] = (sums[k] as number) + first * (shorts[w] as number) + second * (shorts[w + 1] as number);
      }
    }
  };
  const [sums, others] = [new Int32Array(8), new Int32Array(8)];
  const multiply: Arithmetic['multiply'] = ({ weights, bias, inputs, outputs, shift }, x, y, rows) => {
    for (let t = 0; t < rows; t++) {
      for (let o = 0; o < outputs; o += 8) {
        for (let k = 0; k < 8; k++) sums[k] = ints[(bias >> 2) + o + k] as number;
        add((x >> 1) + t * inputs, (weights >> 1) + o * inputs, inputs, sums);
        for (let k = 0; k < 8; k++) shorts[(y >> 1) + t * outputs + o + k] = bounded((sums[k] as number) >> shift);
      }
    }
  };
  const convolve: Arithmetic['convolve'] = ({ weights, bias, inputs: width, dilation, shift }, x, y, rows, scratch) => {
    const [from, to, work] = [x >> 1, y >> 1, scratch >> 1];
    const apart = dilation * width;
    const store = (at: number, own: Int32Array) => {
      for (let k = 0; k < 8; k++) {
        const sum = saturated((own[k] as number) >> (shift + 1));
        shorts[to + at + k] = bounded(Math.max(0, sum) + (shorts[from + at + k] as number));
      }
    };
    for (let t = 0; t < rows; t++) {
      if (Math.floor(t / dilation) % 2 === 1) continue;
      for (let i = 0, row = from + t * width; i < width; i++, row++) {
        const [own, next] = [shorts[row] as number, shorts[row + apart] as number];
        shorts[work + i] = own + next;
        shorts[work + width + i] = next - own;
        shorts[work + 2 * width + i] = (shorts[row - apart] as number) - next;
        shorts[work + 3 * width + i] = own - (shorts[row + 2 * apart] as number);
      }
      for (let o = 0; o < width; o += 8) {
        const w = (weights >> 1) + 4 * o * width;
        for (let k = 0; k < 8; k++) sums[k] = 2 * (ints[(bias >> 2) + o + k] as number);
        add(work, w, width, sums);
        others.fill(0);
        add(work + width, w + 8 * width, width, others);
        for (let k = 0; k < 8; k++) {
          const [one, other] = [sums[k] as number, others[k] as number];
          sums[k] = one + other;
          others[k] = one - other;
        }
        add(work + 2 * width, w + 16 * width, width, sums);
        add(work + 3 * width, w + 24 * width, width, others);
        store(t * width + o, sums);
        store(t * width + o + apart, others);
      }
    }
  };
  return { shorts, ints, multiply, convolve };
}

const saturated = (value: number): number => Math.max(-32_768, Math.min(32_767, value));
const bounded = (value: number): number => Math.max(-most, Math.min(most, value));
