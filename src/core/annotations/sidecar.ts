/** The names of files of annotations. They stand beside the page: `page.txt.zhnotes.jsonl`, `page.txt.NAME.zhnotes.jsonl`. */

const extension = '.zhnotes.jsonl';

/**
 * @param page the page's file name, without or with its folder.
 * @param by the name of a further annotator, or null for the file that the page's own decisions are in.
 */
export const sidecarOf = (page: string, by: string | null = null): string =>
  `${page}${by === null ? '' : `.${by}`}${extension}`;

export const isSidecar = (file: string): boolean => file.endsWith(extension);

/** Whether a name can stand in a file's name between two dots. */
export const isAnnotatorName = (name: string): boolean => /^[\p{L}\p{N}_-]{1,40}$/u.test(name);

/**
 * The page and the annotator of a file's name; `page.txt.li` may be a page of that name or one annotated by li.
 * @param exists whether there is a page of that name.
 */
export function pageOfSidecar(
  file: string,
  exists: (page: string) => boolean,
): { page: string; by: string | null } | null {
  if (!isSidecar(file)) return null;
  const stem = file.slice(0, -extension.length);
  if (exists(stem)) return { page: stem, by: null };
  const dot = stem.lastIndexOf('.');
  const by = stem.slice(dot + 1);
  if (dot > 0 && isAnnotatorName(by) && exists(stem.slice(0, dot))) return { page: stem.slice(0, dot), by };
  return { page: stem, by: null };
}
