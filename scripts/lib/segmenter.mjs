// The dictionary of the light segmenter, made from the dictionaries that come with the package nodejieba.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './process.mjs';

export const cppjieba = 'node_modules/nodejieba/submodules/cppjieba';

/**
 * Writes the file, or copies what an earlier build made of the same sources.
 * @param {string} file from the project's folder
 */
export async function makeSegmenterFile(file) {
  const texts = Object.fromEntries(
    Object.entries({ dictionary: 'jieba.dict.utf8', user: 'user.dict.utf8', hmm: 'hmm_model.utf8' }).map(
      ([key, name]) => [key, readFileSync(path.join(root, cppjieba, 'dict', name), 'utf8')],
    ),
  );
  const maker = path.join(root, 'out/make-segmenter.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['src/training/segmenter/make.ts'],
    outfile: maker,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  const sum = createHash('sha256').update(readFileSync(maker)).update(JSON.stringify(texts)).digest('hex');
  const kept = path.join(root, `out/segmenter-${sum.slice(0, 16)}.bin`);
  if (!existsSync(kept)) {
    const { makeDictionaryFile } = await import(pathToFileURL(maker).href);
    writeFileSync(kept, makeDictionaryFile(texts));
  }
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), readFileSync(kept));
}
