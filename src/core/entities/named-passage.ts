/** A passage with the names found in it, before they are gathered into entities. */
import type { NameSpan } from '../reading.ts';
import type { Sighting } from './sightings/sightings.ts';

export interface NamedPassage {
  /** As names are looked for in it; see `readable`. */
  readonly text: string;
  /** The same with its own characters, which names are shown in; left out where they are the same. */
  readonly shown?: string;
  /** Index of the article, or -1. */
  readonly article: number;
  readonly names: readonly NameSpan[];
  /** Words that are names of their type where the page has such a name elsewhere; none overlaps one of `names`. */
  readonly likely: readonly NameSpan[];
  /** Where else a person may stand; left out where nobody has looked. */
  readonly sightings?: readonly Sighting[];
}
