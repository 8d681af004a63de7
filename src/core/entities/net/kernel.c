// The net's arithmetic in whole numbers, for WebAssembly with SIMD: build it by `npm run build:kernel`, see scripts/kernel.mjs.
// `arithmetic.ts` does the same, number for number, where there is no SIMD.
#include <wasm_simd128.h>

#define EXPORT __attribute__((visibility("default")))

// Largest number of a row: the sum and the difference of two fit 16 bits.
static const short most = 16383;

// Four rows times the weights of 8 outputs, added to 8 sums of 4 numbers each. `w`: for every 2 inputs 8 pairs of weights.
#define ADD_PRODUCTS(p, stride, low0, high0, low1, high1, low2, high2, low3, high3) \
  for (int i = 0; i < pairs; i++, w += 16) {                                        \
    const v128_t w0 = wasm_v128_load(w), w1 = wasm_v128_load(w + 8);                \
    v128_t s = wasm_v128_load32_splat(p + i);                                       \
    low0 = wasm_i32x4_add(low0, wasm_i32x4_dot_i16x8(s, w0));                       \
    high0 = wasm_i32x4_add(high0, wasm_i32x4_dot_i16x8(s, w1));                     \
    s = wasm_v128_load32_splat(p + (stride) + i);                                   \
    low1 = wasm_i32x4_add(low1, wasm_i32x4_dot_i16x8(s, w0));                       \
    high1 = wasm_i32x4_add(high1, wasm_i32x4_dot_i16x8(s, w1));                     \
    s = wasm_v128_load32_splat(p + 2 * (stride) + i);                               \
    low2 = wasm_i32x4_add(low2, wasm_i32x4_dot_i16x8(s, w0));                       \
    high2 = wasm_i32x4_add(high2, wasm_i32x4_dot_i16x8(s, w1));                     \
    s = wasm_v128_load32_splat(p + 3 * (stride) + i);                               \
    low3 = wasm_i32x4_add(low3, wasm_i32x4_dot_i16x8(s, w0));                       \
    high3 = wasm_i32x4_add(high3, wasm_i32x4_dot_i16x8(s, w1));                     \
  }

static v128_t bounded(v128_t row) {
  return wasm_i16x8_max(wasm_i16x8_min(row, wasm_i16x8_splat(most)), wasm_i16x8_splat(-most));
}

// y[t][o] = (bias[o] + sum over i < inputs of x[t][i] * w) >> shift.
// x and y: rows of 16-bit numbers, `inputs` and `outputs` long; sums are of 32 bits; what is stored is at most `most` from 0.
// weights: for every 8 outputs, for every 2 inputs: 8 pairs of weights. inputs is even, outputs a multiple of 8, rows a multiple of 4.
EXPORT void multiply(const short* x, const short* weights, const int* bias, short* y, int rows, int inputs, int outputs, int shift) {
  const int pairs = inputs / 2;
  for (int t = 0; t < rows; t += 4) {
    const int* p = (const int*)(x + t * inputs);
    for (int o = 0; o < outputs; o += 8) {
      v128_t low0 = wasm_v128_load(bias + o), high0 = wasm_v128_load(bias + o + 4);
      v128_t low1 = low0, high1 = high0, low2 = low0, high2 = high0, low3 = low0, high3 = high0;
      const short* w = weights + o * inputs;
      ADD_PRODUCTS(p, pairs, low0, high0, low1, high1, low2, high2, low3, high3)
#define STORE(r, low, high) \
  wasm_v128_store(y + (t + r) * outputs + o, bounded(wasm_i16x8_narrow_i32x4(wasm_i32x4_shr(low, shift), wasm_i32x4_shr(high, shift))));
      STORE(0, low0, high0)
      STORE(1, low1, high1)
      STORE(2, low2, high2)
      STORE(3, low3, high3)
#undef STORE
    }
  }
}

// y[t] = max(0, (bias + w0 x[t - d] + w1 x[t] + w2 x[t + d]) >> shift) + x[t], each w a matrix of width times width, d the dilation 1, 2 or 4.
// Two rows that are d apart share products (Winograd's F(2, 3)), four instead of six, of these combinations of rows and of weights:
//   m0 = (x[t - d] - x[t + d]) 2 w0,  m1 = (x[t] + x[t + d]) (w0 + w1 + w2),  m2 = (x[t + d] - x[t]) (w0 - w1 + w2),  m3 = (x[t] - x[t + 2 d]) (-2 w2)
//   2 y[t] = m0 + m1 + m2,  2 y[t + d] = m1 - m2 + m3
// weights: for every 8 outputs, for m1, m2, m0, m3: as in `multiply`. rows is a multiple of 8; scratch has place for 16 rows.
EXPORT void convolve(const short* x, const short* weights, const int* bias, short* y, int rows, int width, int dilation, int shift,
                     short* scratch) {
  const int pairs = width / 2;
  const v128_t zero = wasm_i16x8_splat(0);
  for (int block = 0; block < rows; block += 8) {
    int at[4];
    for (int q = 0; q < 4; q++) {
      const int t = block + q / dilation * 2 * dilation + q % dilation;
      at[q] = t;
      const short *b = x + t * width, *a = b - dilation * width, *c = b + dilation * width, *d = c + dilation * width;
      short* to = scratch + q * width;
      for (int i = 0; i < width; i += 8) {
        const v128_t own = wasm_v128_load(b + i), next = wasm_v128_load(c + i);
        wasm_v128_store(to + i, wasm_i16x8_add(own, next));
        wasm_v128_store(to + 4 * width + i, wasm_i16x8_sub(next, own));
        wasm_v128_store(to + 8 * width + i, wasm_i16x8_sub(wasm_v128_load(a + i), next));
        wasm_v128_store(to + 12 * width + i, wasm_i16x8_sub(own, wasm_v128_load(d + i)));
      }
    }
    const int* p = (const int*)scratch;
    for (int o = 0; o < width; o += 8) {
      const short* w = weights + o * width * 4;
      const v128_t low = wasm_i32x4_shl(wasm_v128_load(bias + o), 1), high = wasm_i32x4_shl(wasm_v128_load(bias + o + 4), 1);
      v128_t s0 = low, s1 = low, s2 = low, s3 = low, t0 = high, t1 = high, t2 = high, t3 = high;
      ADD_PRODUCTS(p, pairs, s0, t0, s1, t1, s2, t2, s3, t3)
      v128_t u0 = zero, u1 = zero, u2 = zero, u3 = zero, v0 = zero, v1 = zero, v2 = zero, v3 = zero;
      ADD_PRODUCTS(p + 4 * pairs, pairs, u0, v0, u1, v1, u2, v2, u3, v3)
#define TWO(s, u) { const v128_t sum = wasm_i32x4_add(s, u); u = wasm_i32x4_sub(s, u); s = sum; }
      TWO(s0, u0) TWO(s1, u1) TWO(s2, u2) TWO(s3, u3)
      TWO(t0, v0) TWO(t1, v1) TWO(t2, v2) TWO(t3, v3)
#undef TWO
      ADD_PRODUCTS(p + 8 * pairs, pairs, s0, t0, s1, t1, s2, t2, s3, t3)
      ADD_PRODUCTS(p + 12 * pairs, pairs, u0, v0, u1, v1, u2, v2, u3, v3)
#define STORE(r, low, high)                                                                                              \
  {                                                                                                                      \
    const v128_t sum = wasm_i16x8_narrow_i32x4(wasm_i32x4_shr(low, shift + 1), wasm_i32x4_shr(high, shift + 1));         \
    const v128_t own = wasm_v128_load(x + (r) * width + o);                                                              \
    wasm_v128_store(y + (r) * width + o, bounded(wasm_i16x8_add_sat(wasm_i16x8_max(sum, zero), own)));                   \
  }
      STORE(at[0], s0, t0) STORE(at[1], s1, t1) STORE(at[2], s2, t2) STORE(at[3], s3, t3)
      STORE(at[0] + dilation, u0, v0) STORE(at[1] + dilation, u1, v1) STORE(at[2] + dilation, u2, v2) STORE(at[3] + dilation, u3, v3)
#undef STORE
    }
  }
}
