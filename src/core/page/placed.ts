import type { PassageSpan } from '../text/passage.ts';

/**
 * A part as one of an article, and of a kind. One that is both already is returned as it is: that holds for nearly all, and V8 takes long to copy an
 * object with other values for some of its properties.
 */
export const placed = <P extends PassageSpan>(part: P, article: number, kind: P['kind'] = part.kind): P =>
  part.article === article && part.kind === kind ? part : { ...part, article, kind };
