/** What rules on single names share. */
import type { NameSpan } from '../../../reading.ts';

export const ownOf = (text: string, { start, end }: NameSpan) => text.slice(start, end);

const made = /^(?:执导|主演|编剧|作曲|作词|饰演|演唱|领唱|监制|撰文|配音|设计|创办|主持)/;

/** Whether what stands at an offset says that a work was made. */
export const makesWork = (text: string, at: number): boolean => made.test(text.slice(at, at + 2));
