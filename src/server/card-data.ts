/** What lists of names and cards alone need. Each is loaded when it is first asked for: many windows show no card. */
import { cardFiles, type ResourceBytes } from '../runtime/resource-bytes.ts';
import { loadNameDictionary, type NameDictionary } from './cards/known-names.ts';
import { type FindOtherScript, otherScriptFinder } from './cards/other-script.ts';
import { type SyllablesOf, syllableReader } from './cards/syllables.ts';

export interface CardData {
  /** Empty when it cannot be loaded. */
  names(): Promise<NameDictionary>;
  /** Gives the characters themselves when it cannot be loaded. */
  syllablesOf(): Promise<SyllablesOf>;
  /** Finds nothing when its tables cannot be loaded. */
  otherScript(): Promise<FindOtherScript>;
}

/**
 * @param bytesOf fetches the files of these paths, from wherever they are.
 * @param onProblem is told in one line what cannot be loaded.
 */
export function createCardData(
  bytesOf: (paths: readonly string[]) => Promise<ResourceBytes>,
  onProblem: (problem: string) => void,
): CardData {
  const lazily = <T>(what: string, load: () => Promise<T>, otherwise: T) => {
    let loaded: Promise<T> | undefined;
    const attempt = async () => {
      try {
        return await load();
      } catch (error) {
        onProblem(`${what} cannot be loaded: ${(error as Error).message}`);
        return otherwise;
      }
    };
    return () => {
      loaded ??= attempt();
      return loaded;
    };
  };
  const none = loadNameDictionary({ rows: [] });
  return {
    names: lazily('The dictionary of names', async () => readNameDictionary(await bytesOf([cardFiles.names])), none),
    syllablesOf: lazily(
      'Pinyin',
      async () => readSyllables(await bytesOf([cardFiles.syllables])),
      (text) => [...text],
    ),
    otherScript: lazily(
      'The table of traditional characters',
      async () => readOtherScript(await bytesOf([cardFiles.scripts])),
      () => null,
    ),
  };
}

/** @throws Error when the file is missing or damaged. */
export const readNameDictionary = (bytes: ResourceBytes): NameDictionary =>
  loadNameDictionary(JSON.parse(textOf(bytes.read(cardFiles.names))));

/** @throws Error when the file is missing or damaged. */
export const readOtherScript = (bytes: ResourceBytes): FindOtherScript =>
  otherScriptFinder(JSON.parse(textOf(bytes.inflate(bytes.read(cardFiles.scripts)))));

/** @throws Error when the file is missing or damaged. */
export const readSyllables = (bytes: ResourceBytes): SyllablesOf =>
  syllableReader(JSON.parse(textOf(bytes.inflate(bytes.read(cardFiles.syllables)))));

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
