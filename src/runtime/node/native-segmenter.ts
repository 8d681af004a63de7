/** nodejieba's native module, without its JavaScript, which assigns undeclared globals and so cannot be bundled. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Tagger } from '../segmenter/lossless-tagger.ts';
import { checkDictionaries, dictionaryFiles } from './native-dictionaries.ts';

interface NativeModule {
  load(dictionary: string, hmm: string, user: string, idf: string, stopWords: string): boolean;
  readonly tag: Tagger;
}

/**
 * Loads the module and its dictionaries. A dictionary that is missing or damaged would abort the whole process inside the native code,
 * so all are checked first.
 * @throws Error in one line when the module does not fit this system or a dictionary is not as it was built.
 */
export function loadNative(directory: string): Tagger {
  const folder = join(directory, 'dict');
  checkDictionaries(folder);
  const native: NativeModule = createRequire(join(directory, 'native.js'))(join(directory, 'nodejieba.node'));
  const [dictionary, hmm, user, idf, stopWords] = dictionaryFiles.map((name) => join(folder, name));
  if (!native.load(dictionary as string, hmm as string, user as string, idf as string, stopWords as string)) {
    throw new Error('nodejieba did not accept its dictionaries');
  }
  return native.tag;
}
