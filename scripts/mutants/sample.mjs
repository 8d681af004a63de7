// A checker for StrykerJS that lets a random sample of the mutants through, the same one for the same seed. The others count as invalid, which leaves
// them out of the score.
import { CheckStatus } from '@stryker-mutator/api/check';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

class Sample {
  #chosen = new Set();

  async init() {}

  /** StrykerJS calls this once, with all mutants in the order of the files. */
  async group(mutants) {
    const size = Math.min(Number(process.env.MUTANT_SAMPLE), mutants.length);
    // Every mutant has the same chance, and each file its share: one at a random place of each of as many equal parts.
    const random = generator(Number(process.env.MUTANT_SEED));
    for (let i = 0; i < size; i++) {
      this.#chosen.add(mutants[Math.floor(((i + random()) * mutants.length) / size)].id);
    }
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants) {
    const left = { status: CheckStatus.CompileError, reason: 'not in the sample' };
    return Object.fromEntries(
      mutants.map(({ id }) => [id, this.#chosen.has(id) ? { status: CheckStatus.Passed } : left]),
    );
  }
}

/** Numbers from 0 to 1, exclusive: mulberry32. */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'sample', Sample)];
