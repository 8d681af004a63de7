/** Where the file may lie that `zhNews.wordListFile` names. A workspace that nobody trusts may name its own files alone. */

/** Bytes of the longest word list that is read. */
export const longestWordList = 5_000_000;

export type WordListPlace =
  | { readonly kind: 'absolute' | 'relative'; readonly path: string }
  /** It may not be read as long as the workspace is not trusted. */
  | { readonly kind: 'forbidden' };

/** @param path as the setting has it, not empty. */
export function placeOfWordList(path: string, isTrusted: boolean): WordListPlace {
  const isAbsolute = /^(\/|\\|[A-Za-z]:)/.test(path);
  if (!isTrusted && (isAbsolute || leavesItsFolder(path))) return { kind: 'forbidden' };
  return { kind: isAbsolute ? 'absolute' : 'relative', path };
}

/** `lists/../../other` does; `lists/../names.txt` does not. */
function leavesItsFolder(path: string): boolean {
  let depth = 0;
  for (const part of path.split(/[\\/]/)) {
    if (part === '..') depth--;
    else if (part !== '.' && part !== '') depth++;
    if (depth < 0) return true;
  }
  return false;
}
