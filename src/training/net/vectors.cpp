// Skip-gram vectors with negative sampling (Mikolov et al. 2013) of numbered tokens.
//   vectors TOKENS.bin VOCABULARY DIMENSIONS WINDOW EPOCHS OUT.bin
// TOKENS.bin holds 32-bit integers; a negative one ends a sentence. OUT.bin holds VOCABULARY × DIMENSIONS floats.
// One thread and a fixed seed: the same tokens give the same vectors.
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

static const int NEGATIVES = 5;
static const int TABLE = 1 << 22;
static const float RATE = 0.03f, LEAST_RATE = 1e-4f;
// Tokens with a larger share of the text than this are read less often.
static const double FREQUENT = 1e-4;

static uint64_t state = 88172645463325252ull;
static uint64_t next_random() { state ^= state << 13; state ^= state >> 7; state ^= state << 17; return state; }
static float uniform() { return (next_random() % 100000) / 100000.f; }
static float sigmoid(float x) { return x > 8 ? 1 : x < -8 ? 0 : 1 / (1 + std::exp(-x)); }

static std::vector<int> read_tokens(const char* path) {
  FILE* file = std::fopen(path, "rb");
  if (!file) { std::perror(path); std::exit(2); }
  std::fseek(file, 0, SEEK_END);
  std::vector<int> tokens(std::ftell(file) / sizeof(int));
  std::rewind(file);
  if (std::fread(tokens.data(), sizeof(int), tokens.size(), file) != tokens.size()) std::exit(2);
  std::fclose(file);
  return tokens;
}

// Tokens in the shares with which they are drawn as negatives: count to the power 3/4.
static std::vector<int> sampling_table(const std::vector<double>& counts) {
  double total = 0;
  for (double count : counts) total += std::pow(count, .75);
  std::vector<int> table(TABLE);
  double reached = 0;
  size_t at = 0;
  for (size_t i = 0; i < counts.size(); i++) {
    reached += std::pow(counts[i], .75) / total;
    while (at < table.size() && at < reached * TABLE) table[at++] = (int)i;
  }
  while (at < table.size()) table[at++] = (int)counts.size() - 1;
  return table;
}

// Moves the token's vector, and those of the neighbour and of the negatives drawn, one step.
static void step(float* own, std::vector<float>& contexts, int dimensions, int neighbour, const std::vector<int>& table, float rate,
                 std::vector<float>& gradient) {
  gradient.assign(dimensions, 0);
  for (int k = 0; k <= NEGATIVES; k++) {
    int other = k ? table[next_random() & (TABLE - 1)] : neighbour;
    if (k && other == neighbour) continue;
    float* context = &contexts[(size_t)other * dimensions];
    float product = 0;
    for (int j = 0; j < dimensions; j++) product += own[j] * context[j];
    float amount = rate * ((k == 0) - sigmoid(product));
    for (int j = 0; j < dimensions; j++) { gradient[j] += amount * context[j]; context[j] += amount * own[j]; }
  }
  for (int j = 0; j < dimensions; j++) own[j] += gradient[j];
}

int main(int count, char** arguments) {
  if (count != 7) { std::fprintf(stderr, "vectors TOKENS VOCABULARY DIMENSIONS WINDOW EPOCHS OUT\n"); return 2; }
  const std::vector<int> tokens = read_tokens(arguments[1]);
  const int vocabulary = std::atoi(arguments[2]), dimensions = std::atoi(arguments[3]);
  const int window = std::atoi(arguments[4]), epochs = std::atoi(arguments[5]);
  std::vector<double> counts(vocabulary, 0);
  double total = 0;
  for (int token : tokens) if (token >= 0) { counts[token]++; total++; }
  std::vector<float> kept(vocabulary, 1);
  for (int i = 0; i < vocabulary; i++) {
    double ratio = FREQUENT * total / std::max(counts[i], 1.);
    kept[i] = std::sqrt(ratio) + ratio;
  }
  const std::vector<int> table = sampling_table(counts);
  std::vector<float> vectors((size_t)vocabulary * dimensions), contexts(vectors.size(), 0), gradient;
  for (float& value : vectors) value = (uniform() - .5f) / dimensions;
  std::vector<int> sentence;
  for (int epoch = 0; epoch < epochs; epoch++) {
    for (size_t i = 0; i < tokens.size();) {
      sentence.clear();
      for (; i < tokens.size() && tokens[i] >= 0; i++) if (uniform() < kept[tokens[i]]) sentence.push_back(tokens[i]);
      while (i < tokens.size() && tokens[i] < 0) i++;
      float done = (epoch + (float)i / tokens.size()) / epochs;
      float rate = std::max(LEAST_RATE, RATE * (1 - done));
      for (int p = 0; p < (int)sentence.size(); p++) {
        int reach = 1 + next_random() % window;
        for (int q = std::max(0, p - reach); q <= p + reach && q < (int)sentence.size(); q++)
          if (q != p) step(&vectors[(size_t)sentence[p] * dimensions], contexts, dimensions, sentence[q], table, rate, gradient);
      }
    }
    std::fprintf(stderr, "epoch %d\n", epoch + 1);
  }
  FILE* file = std::fopen(arguments[6], "wb");
  if (!file) { std::perror(arguments[6]); return 2; }
  std::fwrite(vectors.data(), sizeof(float), vectors.size(), file);
  return std::fclose(file);
}
