/** Invented articles in which {clean|planted} stands for what is planted, with a proof for each: `= kind: clean ; planted`. */

export interface Plant {
  /** Which of the article's passages it stands in, and where in the planted text. */
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly texts: readonly string[];
  /** The numbers of its proof. */
  readonly numbers: readonly number[];
}

export interface Article {
  readonly name: string;
  readonly texts: readonly string[];
  readonly plants: readonly Plant[];
  /** Whether every relation that holds in it was meant. */
  readonly isPlain: boolean;
}

const alternatives = /\{([^|{}]*)\|([^|{}]*)\}/g;

/** @param file blocks that begin with `# name` and a line `@ day`; every other line is a passage, of which `## ` begins a headline, or a proof. */
export const articlesIn = (file: string): readonly Article[] =>
  file
    .split(/^# /m)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const [name = '', , ...lines] = block.trim().split('\n');
      const passages = lines.filter((line) => line !== '' && !line.startsWith('= '));
      const proofs = lines.filter((line) => line.startsWith('= '));
      const texts = passages.map((line) => line.replace(alternatives, '$1'));
      const places = passages.flatMap((line, passage) =>
        [...line.matchAll(alternatives)].map((match) => ({ passage, match })),
      );
      return {
        name,
        texts,
        isPlain: name.startsWith('plain'),
        plants: places.map(({ passage, match }, at) => {
          const line = passages[passage] as string;
          const before = line.slice(0, match.index).replace(alternatives, '$1');
          const wrong = match[2] as string;
          const behind = line.slice(match.index + match[0].length).replace(alternatives, '$1');
          return {
            passage,
            start: before.length,
            end: before.length + wrong.length,
            texts: texts.map((text, i) => (i === passage ? before + wrong + behind : text)),
            numbers: ((proofs[at] ?? '').split(' ; ')[0]?.match(/\d+(?:\.\d+)?(?:e\d+)?/g) ?? []).map(Number),
          };
        }),
      };
    });
