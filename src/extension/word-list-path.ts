/** Where the file named by `zhNews.wordListFile` may be. An untrusted workspace may name only its own files. */

/** Largest word list that is read, in bytes. */
export const longestWordList = 5_000_000;

export type WordListPlace =
  | { readonly kind: 'absolute' | 'relative'; readonly path: string }
  /** It must not be read while the workspace is untrusted. */
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

/** The file and the folders on the way to it, each of which may be a link: `lists/names.txt` → `lists`, `lists/names.txt`. */
export const onTheWay = (path: string): readonly string[] => {
  const parts = path.split('/').filter((part) => part !== '');
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
};
