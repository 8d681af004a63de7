/** The net's arithmetic: by the WebAssembly kernel where there is SIMD, in TypeScript elsewhere, with the same results to the last number. */
import kernel from './kernel.wasm.json' with { type: 'json' };

/** One layer; all places are in bytes from the start of the memory. See `kernel.c` for the formula. */
export interface Layer {
  readonly weights: number;
  readonly bias: number;
  readonly inputs: number;
  readonly outputs: number;
  readonly taps: number;
  readonly dilation: number;
  readonly shift: number;
  /** Whether what comes in is added to what comes out, which is cut off below 0 first. */
  readonly residual: boolean;
}

export interface Arithmetic {
  readonly shorts: Int16Array;
  readonly ints: Int32Array;
  /** @param rows a multiple of 4. */
  run(layer: Layer, x: number, y: number, rows: number): void;
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
    const layer = exports.layer as Kernel;
    return {
      shorts: new Int16Array(memory.buffer),
      ints: new Int32Array(memory.buffer),
      run: ({ weights, bias, inputs, outputs, taps, dilation, shift, residual }, x, y, rows) =>
        layer(x, weights, bias, y, rows, inputs, outputs, taps, dilation, shift, residual ? 1 : 0),
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
  const sums = new Int32Array(8);
  const run: Arithmetic['run'] = ({ weights, bias, inputs, outputs, taps, dilation, shift, residual }, x, y, rows) => {
    for (let t = 0; t < rows; t++) {
      for (let o = 0; o < outputs; o += 8) {
        for (let k = 0; k < 8; k++) sums[k] = ints[(bias >> 2) + o + k] as number;
        let w = (weights >> 1) + o * taps * inputs;
        for (let tap = 0; tap < taps; tap++) {
          const row = (x >> 1) + (t + (tap - (taps >> 1)) * dilation) * inputs;
          for (let i = 0; i < inputs; i += 2) {
            const first = shorts[row + i] as number;
            const second = shorts[row + i + 1] as number;
            for (let k = 0; k < 8; k++, w += 2) {
              sums[k] = (sums[k] as number) + first * (shorts[w] as number) + second * (shorts[w + 1] as number);
            }
          }
        }
        for (let k = 0; k < 8; k++) {
          const sum = saturated((sums[k] as number) >> shift);
          const own = residual ? saturated(Math.max(0, sum) + (shorts[(x >> 1) + t * inputs + o + k] as number)) : sum;
          shorts[(y >> 1) + t * outputs + o + k] = own;
        }
      }
    }
  };
  return { shorts, ints, run };
}

const saturated = (value: number): number => Math.max(-32_768, Math.min(32_767, value));
