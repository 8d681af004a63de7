/** What is shown of one thing that is told with two values. */
import { type Contradiction, placed, stretch } from './page.ts';
import type { Told } from './subjects.ts';
import { isHeadline } from './words-of-amounts.ts';

/** At the second telling, or in the text where the headline has the other. @param shown how each is told; the figures themselves where nothing is said. */
export const toldTwice = (
  earlier: Told,
  own: Told,
  shown: readonly [string, string] = [earlier.figure.text, own.figure.text],
): Contradiction => ({
  at: placed(own.sentence, own.figure),
  other: stretch(earlier.sentence, earlier.figure),
  detail: [own.figure.counted ?? earlier.figure.counted ?? '', ...shown],
  ...(isHeadline(earlier) && { againstHeadline: true as const }),
});
