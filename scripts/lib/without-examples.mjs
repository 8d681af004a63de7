// Rules carry examples, which only tests read. They are left out of what is shipped, where they were a tenth of a bundle.
import { readFile } from 'node:fs/promises';

/** A plugin of esbuild that empties the lists of examples of all rules in src/core. */
export const withoutExamples = {
  name: 'without-examples',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]core[\\/].*\.ts$/ }, async ({ path: file }) => ({
      contents: emptyExamples(await readFile(file, 'utf8')),
      loader: 'ts',
    }));
  },
};

const opening = /^( +)examples: \[/gm;
/** What is skipped as one: a comment, a string, a bracket. */
const token = /\/\/.*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|[[\]]/g;

/**
 * The source of a module with `examples: []` for each property of that name whose value is written as a list.
 * @throws Error where such a list has no end.
 */
export function emptyExamples(source) {
  const pieces = [];
  let at = 0;
  for (const found of source.matchAll(opening)) {
    const start = found.index + found[0].length;
    pieces.push(source.slice(at, start));
    at = endOfList(source, start);
  }
  return pieces.join('') + source.slice(at);
}

/** Where the bracket stands that closes the list whose items begin at `start`. */
function endOfList(source, start) {
  let depth = 1;
  token.lastIndex = start;
  for (let found = token.exec(source); found; found = token.exec(source)) {
    if (found[0] === '[') depth++;
    if (found[0] === ']' && --depth === 0) return found.index;
  }
  throw new Error('a list of examples has no end');
}
