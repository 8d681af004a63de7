/** Words that begin with a surname and that nobody is called by in the texts they were counted in, see `src/training/words/train.ts`. */
import counted from './plain-words.json' with { type: 'json' };

const plain: ReadonlySet<string> = new Set(counted.words.split(' '));

export const isPlainWord = (word: string): boolean => plain.has(word);
