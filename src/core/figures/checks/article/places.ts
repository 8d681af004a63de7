/** What stands around the figures of an article, whichever paragraph they stand in. */
import type { Figure } from '../../../reading.ts';
import { haveOneUnit } from '../amounts.ts';
import { type ArticleText, labelOf, type PlaceOfText, type Stretch } from '../page.ts';
import { isTerm } from '../relations/window.ts';

export type Place = PlaceOfText;

export const labelOfPlace = ({ sentence: { passage }, figure }: Place): string => labelOf(passage, figure);
/** Up to the next mark. */
export const behindPlace = ({ sentence: { passage }, figure }: Place): string =>
  /^[^，,；;：:。（）()“”、！？]*/.exec(passage.text.slice(figure.end, figure.end + longestBehind))?.[0] ?? '';
const longestBehind = 16;

export const isAmountOf =
  (unitOf: Figure) =>
  ({ figure }: Place): boolean =>
    isTerm(figure) && haveOneUnit(figure, unitOf);

/** The places around one of them that stand no farther from it, in characters; so many at most on either side. */
export const around = (places: ArticleText, at: number, reach: number): ArticleText =>
  places
    .slice(Math.max(0, at - mostAround), at + mostAround)
    .filter((one) => Math.abs(one.at - (places[at] as Place).at) < reach);
const mostAround = 60;

/** As the other side of a contradiction. */
export const stretchOf = ({ index, figure: { start, end } }: Place): Stretch => ({ index, start, end });
