/**
 * Pages of which one knows the persons, to learn from what shows a person that the recogniser does not find. The persons get other names, which the
 * news hardly has, each one through its page: what stands around them is as it was.
 */
import { findNames } from '../../core/entities/names.ts';
import { type Sighting, sightingsIn } from '../../core/entities/sightings/sightings.ts';
import type { NearSpan, Span } from '../../core/reading.ts';
import type { Resources } from '../../runtime/resources.ts';
import type { FrameNames } from '../entities/frame-names.ts';
import { bearableSurnames, isChineseName } from '../entities/given-names.ts';
import { chooserOf } from '../entities/invent.ts';
import { pick, type Random } from '../random.ts';

/** A passage with the persons that it names. */
export interface Known {
  readonly text: string;
  readonly persons: readonly Span[];
}

/** The sightings of one string on a page. */
export interface Group {
  readonly name: string;
  readonly sightings: readonly { readonly sighting: Sighting; readonly isPerson: boolean }[];
  /** Whether the product finds it as a person on the page. */
  readonly isFound: boolean;
  /** How often the page has the string. */
  readonly times: number;
}

/** Share of the persons that are called otherwise. */
const renamed = 0.75;

/** How a person may be called. @param givenNames to choose from. */
export function namerOf(names: FrameNames, givenNames: readonly string[], random: Random): () => string {
  const choose = chooserOf(random);
  const of = (kind: string) => (names[kind] as FrameNames[string]).invent();
  const surname = () => pick(random, bearableSurnames);
  const bynames = givenNames.filter((own) => own.length === 2);
  return () =>
    choose(
      [30, () => surname() + pick(random, givenNames)],
      [22, () => surname() + pick(random, givenNames).charAt(0)],
      [12, () => of('rareName')],
      [26, () => of('name')],
      [10, () => of('wholeName')],
      [10, () => of('called')],
      [18, () => pick(random, bynames)],
    );
}

export function withOtherNames(page: readonly Known[], name: () => string, random: Random): Known[] {
  const chosen = new Map<string, string>();
  return page.map((passage) => {
    let text = '';
    let from = 0;
    const persons: Span[] = [];
    for (const { start, end } of passage.persons) {
      if (start < from) continue;
      const own = passage.text.slice(start, end);
      const other = chosen.get(own) ?? (isChineseName(own) && random() < renamed ? name() : own);
      chosen.set(own, other);
      text += passage.text.slice(from, start) + other;
      persons.push({ start: text.length - other.length, end: text.length });
      from = end;
    }
    return { text: text + passage.text.slice(from), persons };
  });
}

export function groupsOf(page: readonly Known[], { segmenter, recogniser }: Resources): Group[] {
  const found = new Set<string>();
  const groups = new Map<string, { sighting: Sighting; isPerson: boolean }[]>();
  for (const { text, persons } of page) {
    const words = segmenter.tag(text);
    const nearly: NearSpan[] = [];
    const recognised = recogniser.names(text, words, 'readers', 'normal', nearly);
    const names = findNames(text, words, recognised, null, 'readers');
    for (const { start, end, type } of names) if (type === 'person') found.add(text.slice(start, end));
    const passage = { text, words, names, recognised, nearly };
    for (const sighting of sightingsIn(passage, recogniser.usages as Uint16Array)) {
      const name = text.slice(sighting.start, sighting.end);
      const isPerson = persons.some(({ start, end }) => start === sighting.start && end === sighting.end);
      groups.set(name, [...(groups.get(name) ?? []), { sighting, isPerson }]);
    }
  }
  const all = page.map(({ text }) => text).join('\n');
  return [...groups].map(([name, sightings]) => ({
    name,
    sightings,
    isFound: found.has(name),
    times: all.split(name).length - 1,
  }));
}

/** Persons of a passage as the product finds them. */
export function personsFound(text: string, { segmenter, recogniser }: Resources): Known {
  const words = segmenter.tag(text);
  const names = findNames(text, words, recogniser.names(text, words, 'readers', 'normal'), null, 'readers');
  return { text, persons: names.filter(({ type }) => type === 'person') };
}
