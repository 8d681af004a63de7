/** Finds all places of a string in a long text without reading the text again: by its groups of three units. */

export interface GramIndex {
  readonly text: string;
  /** The places of the groups with hash h are `places[starts[h]]` up to `places[starts[h + 1]]`, ascending. */
  readonly starts: Int32Array;
  readonly places: Int32Array;
}

const gram = 3;
const buckets = 1 << 17;

export function indexGrams(text: string): GramIndex {
  const count = Math.max(0, text.length - gram + 1);
  const hashes = new Int32Array(count);
  const starts = new Int32Array(buckets + 1);
  for (let i = 0; i < count; i++) {
    const hash = hashAt(text, i);
    hashes[i] = hash;
    starts[hash + 1] = (starts[hash + 1] as number) + 1;
  }
  for (let h = 0; h < buckets; h++) starts[h + 1] = (starts[h + 1] as number) + (starts[h] as number);
  const ends = starts.slice(0, buckets);
  const places = new Int32Array(count);
  hashes.forEach((hash, i) => {
    const end = ends[hash] as number;
    places[end] = i;
    ends[hash] = end + 1;
  });
  return { text, starts, places };
}

/**
 * The places where `pattern` stands, ascending.
 * @returns null when there may be more than `limit` of them, or when the pattern is shorter than three units.
 */
export function placesOf({ text, starts, places }: GramIndex, pattern: string, limit: number): number[] | null {
  if (pattern.length < gram) return null;
  let rarest = 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (let i = 0; i + gram <= pattern.length; i++) {
    const hash = hashAt(pattern, i);
    const size = (starts[hash + 1] as number) - (starts[hash] as number);
    if (size < fewest) {
      fewest = size;
      rarest = i;
    }
  }
  const hash = hashAt(pattern, rarest);
  const found: number[] = [];
  for (let k = starts[hash] as number; k < (starts[hash + 1] as number); k++) {
    const place = (places[k] as number) - rarest;
    if (place < 0 || !text.startsWith(pattern, place)) continue;
    if (found.length === limit) return null;
    found.push(place);
  }
  return found;
}

function hashAt(text: string, i: number): number {
  const mixed =
    Math.imul(text.charCodeAt(i), 0x9e3779b1) ^
    Math.imul(text.charCodeAt(i + 1), 0x85ebca77) ^
    Math.imul(text.charCodeAt(i + 2), 0xc2b2ae3d);
  return Math.imul(mixed ^ (mixed >>> 15), 0x27d4eb2f) >>> 15;
}
