/** How characters are read. It is large, and loaded when the first name is to be read. */
import { pinyin } from 'pinyin-pro';

/** The likeliest reading of each character of a text; characters that are not Chinese stand for themselves. */
export type SyllablesOf = (text: string) => readonly string[];

export const syllablesOf: SyllablesOf = (text) =>
  pinyin(text, { type: 'all', toneSandhi: false }).map(({ origin, pinyin: read, isZh }) => (isZh ? read : origin));
