// The net's arithmetic in whole numbers, for WebAssembly with SIMD: build it by `npm run build:kernel`, see scripts/kernel.mjs.
// `layer.ts` does the same, number for number, where there is no SIMD.
#include <wasm_simd128.h>

#define EXPORT __attribute__((visibility("default")))

// y[t][o] = max(0, (bias[o] + sum over k < taps, i < inputs of x[t + (k - taps / 2) * dilation][i] * w) >> shift), plus x[t][o] where `residual`.
// x and y: rows of 16-bit numbers, `inputs` and `outputs` long; sums are of 32 bits; what is stored is saturated to 16 bits.
// weights: for every 8 outputs, for every tap, for every 2 inputs: 8 pairs of weights. inputs is even, outputs a multiple of 8, rows a multiple of 4.
EXPORT void layer(const short* x, const short* weights, const int* bias, short* y, int rows, int inputs, int outputs, int taps, int dilation,
                  int shift, int residual) {
  const int pairs = inputs / 2;
  const v128_t zero = wasm_i16x8_splat(0);
  for (int t = 0; t < rows; t += 4) {
    for (int o = 0; o < outputs; o += 8) {
      v128_t low0 = wasm_v128_load(bias + o), high0 = wasm_v128_load(bias + o + 4);
      v128_t low1 = low0, high1 = high0, low2 = low0, high2 = high0, low3 = low0, high3 = high0;
      const short* w = weights + (long)o * taps * inputs;
      for (int k = 0; k < taps; k++) {
        const int* p = (const int*)(x + (t + (k - taps / 2) * dilation) * inputs);
        for (int i = 0; i < pairs; i++, w += 16) {
          const v128_t w0 = wasm_v128_load(w), w1 = wasm_v128_load(w + 8);
          v128_t s = wasm_v128_load32_splat(p + i);
          low0 = wasm_i32x4_add(low0, wasm_i32x4_dot_i16x8(s, w0));
          high0 = wasm_i32x4_add(high0, wasm_i32x4_dot_i16x8(s, w1));
          s = wasm_v128_load32_splat(p + pairs + i);
          low1 = wasm_i32x4_add(low1, wasm_i32x4_dot_i16x8(s, w0));
          high1 = wasm_i32x4_add(high1, wasm_i32x4_dot_i16x8(s, w1));
          s = wasm_v128_load32_splat(p + 2 * pairs + i);
          low2 = wasm_i32x4_add(low2, wasm_i32x4_dot_i16x8(s, w0));
          high2 = wasm_i32x4_add(high2, wasm_i32x4_dot_i16x8(s, w1));
          s = wasm_v128_load32_splat(p + 3 * pairs + i);
          low3 = wasm_i32x4_add(low3, wasm_i32x4_dot_i16x8(s, w0));
          high3 = wasm_i32x4_add(high3, wasm_i32x4_dot_i16x8(s, w1));
        }
      }
#define STORE(r, low, high)                                                                                      \
  {                                                                                                              \
    v128_t sum = wasm_i16x8_narrow_i32x4(wasm_i32x4_shr(low, shift), wasm_i32x4_shr(high, shift));               \
    if (residual) sum = wasm_i16x8_add_sat(wasm_i16x8_max(sum, zero), wasm_v128_load(x + (t + r) * inputs + o)); \
    wasm_v128_store(y + (t + r) * outputs + o, sum);                                                             \
  }
      STORE(0, low0, high0)
      STORE(1, low1, high1)
      STORE(2, low2, high2)
      STORE(3, low3, high3)
    }
  }
}
