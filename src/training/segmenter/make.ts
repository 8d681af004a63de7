/**
 * Makes the dictionary of the light segmenter from nodejieba's files. Part of every build.
 * Meaning and checks of the files as in cppjieba's DictTrie and HMMModel, which nodejieba is made of.
 */
import { deflateRawSync } from 'node:zlib';
import { type Dictionary, type Hmm, never, stateCount } from '../../runtime/segmenter/dictionary.ts';
import { encodeDictionary } from '../../runtime/segmenter/dictionary-file.ts';
import { nearestLog } from './nearest-log.ts';

export interface DictionaryTexts {
  /** `jieba.dict.utf8`: a word, how often it was seen and its tag in each line. */
  readonly dictionary: string;
  /** `user.dict.utf8`: a word, perhaps a frequency, perhaps a tag. */
  readonly user: string;
  /** `hmm_model.utf8`. */
  readonly hmm: string;
}

/** @throws Error when a file has another form. */
export const makeDictionaryFile = (texts: DictionaryTexts): Uint8Array =>
  encodeDictionary(readDictionary(texts), (bytes) => deflateRawSync(bytes, { level: 9, memLevel: 9 }));

interface Entry {
  readonly word: string;
  readonly weight: number;
  readonly tag: string;
}

function readDictionary({ dictionary, user, hmm }: DictionaryTexts): Dictionary {
  const rows = linesOf(dictionary).map((line) => {
    const [word, frequency, tag, ...more] = line.split(' ');
    if (!word || !(Number(frequency) > 0) || !tag || more.length > 0)
      throw new Error(`not a line of the dictionary: ${line}`);
    return { word, frequency: Number(frequency), tag };
  });
  const total = rows.reduce((sum, { frequency }) => sum + frequency, 0);
  const logs = new Map<number, number>();
  const weightOf = (frequency: number): number => {
    const known = logs.get(frequency) ?? nearestLog(frequency / total);
    logs.set(frequency, known);
    return known;
  };
  const entries: Entry[] = rows.map(({ word, frequency, tag }) => ({ word, weight: weightOf(frequency), tag }));
  const ascending = Float64Array.from(entries, ({ weight }) => weight).sort();
  // A word without a frequency gets the weight of the median word.
  const median = ascending[ascending.length >> 1] as number;
  for (const line of linesOf(user)) {
    const [word, second, third] = line.split(' ') as [string, string?, string?];
    const weight = third === undefined ? median : weightOf(Number(second));
    entries.push({ word, weight, tag: third ?? second ?? '' });
    if (word.length === 1)
      throw new Error(`${word}: the light segmenter has no rule for single characters of the user's`);
  }
  return { ...trieOf(entries), leastWeight: ascending[0] as number, hmm: readHmm(hmm) };
}

interface Node {
  readonly children: Map<number, Node>;
  entry: Entry | null;
}

function trieOf(entries: readonly Entry[]): Omit<Dictionary, 'leastWeight' | 'hmm'> {
  const newNode = (): Node => ({ children: new Map(), entry: null });
  const root = newNode();
  for (const entry of entries) {
    let node = root;
    for (const unit of unitsOf(entry.word)) {
      const next: Node = node.children.get(unit) ?? newNode();
      node.children.set(unit, next);
      node = next;
    }
    // Where a word is listed twice, the later entry counts.
    node.entry = entry;
  }

  const nodes = [root];
  const units = [0];
  const children: number[] = [];
  for (let i = 0; i < nodes.length; i++) {
    children.push(nodes.length);
    for (const [unit, child] of [...(nodes[i] as Node).children].sort(([a], [b]) => a - b)) {
      nodes.push(child);
      units.push(unit);
    }
  }
  children.push(nodes.length);

  const weights = [0, ...new Set(entries.map(({ weight }) => weight).sort((a, b) => b - a))];
  const tags = [...new Set(entries.map(({ tag }) => tag))];
  const [weightIndex, tagIndex] = [weights, tags].map(
    (list) => new Map<unknown, number>(list.map((value, i) => [value, i])),
  );
  if (weights.length > 0xffff || tags.length > 0xff || root.children.size > 0xffff)
    throw new Error('too many words, weights or tags');
  return {
    units: Uint16Array.from(units),
    children: Int32Array.from(children),
    roots: new Uint16Array(0),
    weightAt: Uint16Array.from(nodes, ({ entry }) => (entry ? (weightIndex?.get(entry.weight) as number) : 0)),
    weights: Float64Array.from(weights),
    tagAt: Uint8Array.from(nodes, ({ entry }) => (entry ? (tagIndex?.get(entry.tag) as number) : 0)),
    tags,
  };
}

/** Lines that are not comments: starts, four of transitions, then a line of emissions for each state. */
function readHmm(text: string): Hmm {
  const lines = linesOf(text).filter((line) => !line.startsWith('#'));
  if (lines.length !== 1 + 2 * stateCount) throw new Error('not a hidden Markov model of four states');
  const numbers = (line: string) => line.split(' ').map(Number);
  const states = lines.slice(1 + stateCount).map((line) => new Map(line.split(',').map(emissionOf)));
  const known = [...new Set(states.flatMap((state) => [...state.keys()]))].sort((a, b) => a - b);
  const rowOf = new Uint16Array(0x10000);
  const emissions = new Float64Array(stateCount * (known.length + 1)).fill(never);
  known.forEach((unit, i) => {
    rowOf[unit] = i + 1;
    states.forEach((state, s) => {
      emissions[stateCount * (i + 1) + s] = state.get(unit) ?? never;
    });
  });
  return {
    start: Float64Array.from(numbers(lines[0] as string)),
    transitions: Float64Array.from(lines.slice(1, 1 + stateCount).flatMap(numbers)),
    rowOf,
    emissions,
  };
}

function emissionOf(pair: string): [unit: number, weight: number] {
  const colon = pair.lastIndexOf(':');
  const [unit, ...more] = unitsOf(pair.slice(0, colon));
  const weight = Number(pair.slice(colon + 1));
  if (unit === undefined || more.length > 0 || !Number.isFinite(weight)) throw new Error(`not an emission: ${pair}`);
  return [unit, weight];
}

const unitsOf = (word: string): number[] => Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
