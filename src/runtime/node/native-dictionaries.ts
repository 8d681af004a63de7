/** The five dictionaries of nodejieba, and a check that they are identical to those of the build. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** In the order that the native module takes them. */
export const dictionaryFiles = [
  'jieba.dict.utf8',
  'hmm_model.utf8',
  'user.dict.utf8',
  'idf.utf8',
  'stop_words.utf8',
] as const;

/** Written by the build beside the dictionaries: a file's name → its SHA-256 in hexadecimal digits. */
const manifestFile = 'manifest.json';

/** @throws Error naming the first file that is missing, cannot be read or differs from the manifest. Takes about 10 ms. */
export function checkDictionaries(folder: string): void {
  // Loaded here: few ask for nodejieba, and a module of Node takes milliseconds of every start.
  const { createHash }: typeof import('node:crypto') = createRequire(join(folder, manifestFile))('node:crypto');
  const manifest: Record<string, string> = JSON.parse(read(folder, manifestFile).toString());
  for (const name of dictionaryFiles) {
    const digest = createHash('sha256').update(read(folder, name)).digest('hex');
    if (digest !== manifest[name]) throw new Error(`the dictionary ${name} is damaged`);
  }
}

function read(folder: string, name: string): Buffer {
  try {
    return readFileSync(join(folder, name));
  } catch (error) {
    throw new Error(`the dictionary ${name} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}
