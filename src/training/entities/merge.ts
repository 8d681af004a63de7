/** The weights of two sections added up, as the model file stores them. */
import type { Section } from '../../core/entities/recogniser/model-file.ts';
import { mostValue } from '../../core/entities/recogniser/table.ts';
import { stepsOf } from './quantize.ts';

/** @param least in steps; weights nearer to 0 are left out, which makes the file smaller. */
export function sumOf(first: Section, second: Section, least = 1): Section {
  const [ours, theirs] = [rowsOf(first), rowsOf(second)];
  const keys = Int32Array.from(new Set([...ours.keys(), ...theirs.keys()])).sort();
  const rows = [...keys].map((key) => {
    const values = new Map(ours.get(key));
    for (const [place, value] of theirs.get(key) ?? []) values.set(place, (values.get(place) ?? 0) + value);
    const places = [...values.keys()]
      .filter((place) => Math.abs(values.get(place) as number) >= least)
      .sort((a, b) => a - b);
    const bounded = (place: number) => Math.max(-mostValue, Math.min(mostValue, values.get(place) as number));
    return { key, ...stepsOf(places, places.map(bounded)) };
  });
  const kept = rows.filter(({ steps }) => steps.length > 0);
  return {
    keys: Int32Array.from(kept, ({ key }) => key),
    lengths: Uint16Array.from(kept, ({ steps }) => steps.length),
    steps: Uint8Array.from(kept.flatMap(({ steps }) => steps)),
    values: Int8Array.from(kept.flatMap(({ values }) => values)),
    transitions: first.transitions.map((weight, k) => weight + (second.transitions[k] as number)),
  };
}

/** @param least in steps; weights nearer to 0 are left out, which makes the file smaller. */
export function withoutSmall(section: Section, least: number): Section {
  const nothing: Section = {
    keys: new Int32Array(),
    lengths: new Uint16Array(),
    steps: new Uint8Array(),
    values: new Int8Array(),
    transitions: new Int32Array(section.transitions.length),
  };
  return sumOf(section, nothing, least);
}

/** Of each feature the weights by their place in its row. */
function rowsOf({ keys, lengths, steps, values }: Section): Map<number, Map<number, number>> {
  const rows = new Map<number, Map<number, number>>();
  let at = 0;
  keys.forEach((key, i) => {
    const row = new Map<number, number>();
    let place = 0;
    for (const end = at + (lengths[i] as number); at < end; at++) {
      place += steps[at] as number;
      if (values[at] !== 0) row.set(place, values[at] as number);
    }
    rows.set(key, row);
  });
  return rows;
}
