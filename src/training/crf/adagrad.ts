/**
 * Steps of AdaGrad (Duchi, Hazan and Singer 2011): the more a weight has been moved, the shorter its next steps. Each is followed by a step of L1
 * (Duchi and Singer 2009), which makes small weights 0.
 */

export type Floats = Float32Array | Float64Array;

export interface Step {
  /** Length of the first steps. */
  readonly rate: number;
  /** Strength of the L1 regularisation. */
  readonly l1: number;
}

/** @param squares the sums of the squared gradients of each weight; where one is infinite, the weight stays as it is. */
export function climb(weights: Floats, squares: Floats, at: number, gradient: number, { rate, l1 }: Step): void {
  const square = (squares[at] as number) + gradient * gradient;
  squares[at] = square;
  const pace = rate / Math.sqrt(square);
  const moved = (weights[at] as number) + pace * gradient;
  const shrink = pace * l1;
  weights[at] = moved > shrink ? moved - shrink : moved < -shrink ? moved + shrink : 0;
}

/** Length of the steps in an epoch, from 0: it falls evenly from the first one's to a tenth of it. */
export const rateAt = (rate: number, epoch: number, epochs: number): number =>
  rate * (1 - 0.9 * Math.min(1, epoch / epochs));
