// The pages and rows that both builds read.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} Inputs
 * @property {string} pages a folder of the pages, each under a name of its own
 * @property {readonly string[]} pageNames
 * @property {string} fewPages a folder of every eighth of them, for what reads the pages many times
 * @property {ReadonlyMap<string, readonly { text: string, page?: boolean, id: string }[]>} rows by the name of a file
 * @property {string} hash of all of them
 */

/** Training data and what has no end: too much to be read for each comparison. */
const leftOut = /(?:^|\/)(?:train|raw|net-trial|web-host|vscode-host)\//;

/**
 * @param {string} data a folder: each `.txt` in it is a page, each line of a `.jsonl` with a text is a row
 * @param {string} out where the pages are copied to
 * @returns {Inputs}
 */
export function collectInputs(data, out) {
  const files = readdirSync(data, { recursive: true })
    .filter((file) => !leftOut.test(file))
    .sort();
  const hash = createHash('sha256');
  const [pages, fewPages] = ['pages', 'few-pages'].map((name) => emptyFolder(path.join(out, name)));
  const pageNames = [];
  for (const file of files.filter((file) => file.endsWith('.txt'))) {
    const name = file.replaceAll(path.sep, '+');
    const bytes = readFileSync(path.join(data, file));
    hash.update(name).update(bytes);
    writeFileSync(path.join(pages, name), bytes);
    if (pageNames.length % 8 === 0) writeFileSync(path.join(fewPages, name), bytes);
    pageNames.push(name);
  }
  const rows = new Map();
  rows.set(
    'pages',
    pageNames.map((id) => ({ text: readFileSync(path.join(pages, id), 'utf8'), page: true, id })),
  );
  for (const file of files.filter((file) => file.endsWith('.jsonl'))) {
    const content = readFileSync(path.join(data, file), 'utf8');
    const found = content.split('\n').flatMap((line, index) => rowOf(line, index));
    if (found.length > 0) rows.set(path.basename(file, '.jsonl'), found);
    hash.update(file).update(content);
  }
  return { pages, fewPages, pageNames, rows, hash: hash.digest('hex').slice(0, 12) };
}

function rowOf(line, index) {
  if (line.trim() === '') return [];
  const { text, input, id, page } = JSON.parse(line);
  const read = text ?? input;
  return typeof read === 'string' ? [{ text: read, ...(page === true && { page }), id: String(id ?? index + 1) }] : [];
}

function emptyFolder(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
