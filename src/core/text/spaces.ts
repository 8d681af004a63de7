import { isSpace } from './characters.ts';

/** Whether a text has white space, as `\s` does. The lines of a page are asked often, and a loop over their few characters takes less than an expression. */
export function hasSpace(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isSpace(text.charCodeAt(i))) return true;
  return false;
}

/** A text without its white space. Most lines have none, and are returned as they are. */
export const withoutSpaces = (text: string): string => (hasSpace(text) ? text.replace(/\s+/g, '') : text);
