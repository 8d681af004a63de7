/** Signs of a line by their names, and what each of them weighs: small linear models that were learnt from pages of our own. */

/** Signs are told apart by a hash of their names, as so many. */
export const signCount = 1 << 16;

/** The number of a sign. */
export function signOf(name: string): number {
  let hash = 0;
  for (let k = 0; k < name.length; k++) hash = Math.imul(hash ^ name.charCodeAt(k), 0x9e3779b1) ^ (hash >>> 15);
  return hash >>> 16;
}

/** Weights are kept in steps of one part in so many. */
export const weightSteps = 4;

/** The weights that are not 0: how far the number of each sign is from the one before, and its weight in steps. */
export type PackedWeights = Readonly<Record<'gaps' | 'steps', string>>;

/** The weights by their signs. */
export function weightsOf({ gaps, steps }: PackedWeights): ReadonlyMap<number, number> {
  const values = steps.split(' ');
  let at = 0;
  return new Map(
    gaps.split(' ').map((gap, i) => {
      at += Number(gap);
      return [at, Number(values[i]) / weightSteps];
    }),
  );
}

/** The same as they are kept. @param weights of each sign. */
export function packedWeights(weights: Float64Array): PackedWeights {
  const steps = Array.from(weights, (weight) => Math.round(weightSteps * weight));
  const places = [...steps.keys()].filter((at) => steps[at] !== 0);
  return {
    gaps: places.map((at, k) => at - (places[k - 1] ?? 0)).join(' '),
    steps: places.map((at) => steps[at]).join(' '),
  };
}
