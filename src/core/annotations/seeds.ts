/** Places of anchors that are found without a doubt; the others are found between them. */
import { type GramIndex, placesOf } from './grams.ts';
import { type Sought, standsWhole } from './sought.ts';

/** How many of the last shifts are tried: lines of a file may count from different states of the page. */
const shiftsTried = 4;

/** A passage shorter than this may be a copy of what an anchor meant, so an anchor or two that are found there alone are in doubt. */
const shortPassage = 60;

/**
 * Places of the quote where it stands with its whole context: where the anchors around it say, or at one place of the page alone.
 * Where those before and those behind say differently, a passage stands twice and nothing tells which is meant.
 * @returns for each anchor its place or null.
 */
export function findSeeds(text: string, sought: readonly Sought[], index: () => GramIndex): (number | null)[] {
  const forward = followShifts(text, sought, index);
  const backward = followShifts(text, sought.toReversed(), index).reverse();
  return forward.map((place, i) => {
    const other = backward[i] ?? null;
    return place === null || other === null ? (place ?? other) : place === other ? place : null;
  });
}

function followShifts(text: string, sought: readonly Sought[], index: () => GramIndex): (number | null)[] {
  let shifts: number[] = [];
  return sought.map((own) => {
    const near = [...shifts, 0].find((shift) => standsWhole(text, own, own.at + shift));
    const place = near === undefined ? onlyPlace(index(), own) : own.at + near;
    if (place === null) return null;
    const shift = place - own.at;
    shifts = [shift, ...shifts.filter((other) => other !== shift)].slice(0, shiftsTried);
    return place;
  });
}

/** Where the quote stands with its whole context, if that is one place. */
export function onlyPlace(index: GramIndex, { whole, from }: Sought): number | null {
  const [place, ...others] = placesOf(index, whole, 2) ?? [];
  return place === undefined || others.length > 0 ? null : place + from;
}

/** Seeds one after the other that moved by the same distance. */
interface Run {
  readonly shift: number;
  readonly members: number[];
  readonly start: number;
  end: number;
}

/** The seeds without those of a short passage that did not move as the passages before or behind it. */
export function withoutDoubtful(seeds: readonly (number | null)[], sought: readonly Sought[]): (number | null)[] {
  const runs = runsOf(seeds, sought);
  const solid = runs.map(({ start, end }) => end - start >= shortPassage);
  const kept = seeds.slice();
  runs.forEach(({ shift, members }, i) => {
    if (solid[i]) return;
    const before = runs[solid.lastIndexOf(true, i)];
    const behind = runs[solid.indexOf(true, i)];
    if ((before ?? behind) && before?.shift !== shift && behind?.shift !== shift) {
      for (const member of members) kept[member] = null;
    }
  });
  return kept;
}

function runsOf(seeds: readonly (number | null)[], sought: readonly Sought[]): Run[] {
  const runs: Run[] = [];
  seeds.forEach((seed, i) => {
    if (seed === null) return;
    const { at, quote } = sought[i] as Sought;
    const last = runs.at(-1);
    if (last?.shift === seed - at) {
      last.members.push(i);
      last.end = Math.max(last.end, seed + quote.length);
    } else runs.push({ shift: seed - at, members: [i], start: seed, end: seed + quote.length });
  });
  return runs;
}
