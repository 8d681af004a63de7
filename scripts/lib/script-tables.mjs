// The tables between simplified and traditional characters, taken from the package opencc-js.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { configs as fromSimplified } from 'opencc-js/preset/cn2t';
import { configs as fromTraditional } from 'opencc-js/preset/t2cn';
import { root } from './process.mjs';

/** What went into the file, for the notices. */
export const scriptTableSources = ['node_modules/opencc-js/package.json'];

/**
 * Writes the file as `ScriptTables` of src/server/cards/other-script.ts describes it: JSON, packed by raw deflate.
 * @param {string} file from the project's folder
 */
export function makeScriptTables(file) {
  // OpenCC's own standard (爲, 峯) is what nobody prints: the characters of Taiwan take its place, most of which are those of Hong Kong too.
  const [, ofTaiwan] = fromSimplified.s2tw.conversionChain;
  const tables = {
    toSimplified: groupsOf(fromTraditional.t2s),
    toTraditional: [...groupsOf(fromSimplified.s2t), ofTaiwan.map(sorted)],
  };
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), deflateRawSync(JSON.stringify(tables), { level: 9 }));
}

/** Both chains are applied group after group; a segmentation before them would not be. */
function groupsOf({ normalizationChain = [], segmentation, conversionChain }) {
  if (segmentation) throw new Error('opencc-js cuts the text into words first, which the server does not do');
  return [...normalizationChain, ...conversionChain].map((group) => group.map(sorted));
}

/** The rows of a dictionary in ascending order of UTF-16 units, so that they can be searched where they stand. */
const sorted = (dictionary) => dictionary.split('|').sort().join('|');
