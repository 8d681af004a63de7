// Collects the licences of all third-party code that ships, from the packages.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @param {readonly string[]} files what went into the product, from the project's folder; those outside of node_modules are ours
 * @returns {string} one part for every package, in order of name
 * @throws when a package that ships has no licence file
 */
export function thirdPartyNotices(files) {
  const folders = new Set(files.filter((file) => file.includes('node_modules/')).map(licensedFolder));
  const parts = [...folders].sort().map((folder) => `${title(folder)}\n\n${licence(folder).trim()}\n`);
  parts.push(dictionary, corpora);
  const rule = `\n${'-'.repeat(80)}\n\n`;
  return `This product contains the following works of others, each under its own licence.\n${rule}${parts.join(rule)}`;
}

const dictionary = `CC-CEDICT of 4 January 2026
https://cc-cedict.org/

Names, readings and English names of places, people and organisations, and lists of words, are taken from CC-CEDICT, under the licence
Creative Commons Attribution-ShareAlike 4.0 International: https://creativecommons.org/licenses/by-sa/4.0/
`;

const corpora = `Corpora that the weights were learnt from

The weights in resources/ were learnt, as resources/README.md of the sources tells, from corpora that their makers give for research: MSRA's
news (SIGHAN 2006 bakeoff), the People's Daily of January 1998 (Peking University), CLUENER 2020 (from THUCNews of Tsinghua University) and
the résumés of "Chinese NER Using Lattice LSTM" (ACL 2018). No text of them is in this product: it holds hashes of features and numbers.
Whoever trains weights anew, or uses these for more than research, asks the makers of the corpora for their terms.
`;

/** Packages without a licence file, and one under the same licence of the same holder, Microsoft: MIT, as both manifests say. */
const licenceOfAnother = { '@vscode/l10n': 'vscode-jsonrpc' };

/** The nearest folder above a file that has a licence. */
function licensedFolder(file) {
  for (let folder = path.posix.dirname(file); folder !== '.'; folder = path.posix.dirname(folder)) {
    if (path.posix.basename(folder) === 'node_modules') break;
    if (licenceFile(folder) || otherFolder(folder)) return folder;
  }
  throw new Error(`${file} ships, and no licence file lies above it`);
}

/** The folder of the package whose licence stands for this one's, or null. The packages of a build elsewhere are reached over a link. */
function otherFolder(folder) {
  const at = folder.lastIndexOf('node_modules/') + 'node_modules/'.length;
  const other = licenceOfAnother[folder.slice(at)];
  return other ? folder.slice(0, at) + other : null;
}

function title(folder) {
  const manifest = path.join(folder, 'package.json');
  if (!existsSync(manifest)) return path.posix.basename(folder);
  const { name, version, homepage } = JSON.parse(readFileSync(manifest, 'utf8'));
  return [`${name} ${version}`, homepage].filter(Boolean).join('\n');
}

/** With those of the works that the package itself holds parts of. */
function licence(packageFolder) {
  const folder = otherFolder(packageFolder) ?? packageFolder;
  const files = readdirSync(folder).filter((name) => /^third.?party.?licen[cs]es(\.|$)/i.test(name));
  return [licenceFile(folder), ...files].map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n');
}
const licenceFile = (folder) => readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.|$)/i.test(name));
