/** What rules on single names share. */
import type { NameSpan } from '../../../reading.ts';

export const ownOf = (text: string, { start, end }: NameSpan) => text.slice(start, end);
