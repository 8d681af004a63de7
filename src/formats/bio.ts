/**
 * BIO, as CoNLL-2002 writes it (IOB2): a character and its tag a line, a blank line behind a sentence. White space is left out; of names
 * within names the outermost is written.
 *   望 B-LOC ⏎ 川 I-LOC ⏎ 市 I-LOC ⏎ 大 O
 */
import { isSpace } from '../core/text/characters.ts';
import { type ExchangeDocument, outermostNames } from './exchange.ts';
import { type Foreign, foreignAnchors, type Imported, type ImportProblem, place } from './import.ts';
import { labelOf, layerOfLabel } from './labels.ts';

export function toBio({ text, marks }: ExchangeDocument): string {
  const names = outermostNames(marks);
  const lines: string[] = [];
  let next = 0;
  let started: number | null = null;
  let place = 0;
  for (const character of text) {
    const start = place;
    place += character.length;
    while (next < names.length && (names[next] as (typeof names)[number]).end <= start) next++;
    if (isSpace(character.charCodeAt(0))) continue;
    const name = names[next];
    const inside = name !== undefined && name.start <= start;
    lines.push(`${character} ${inside ? `${started === next ? 'I' : 'B'}-${labelOf(name)}` : 'O'}\n`);
    if (inside) started = next;
    if (/[。！？]/.test(character) && !(inside && name.end > place)) lines.push('\n');
  }
  return lines.join('');
}

interface Piece {
  readonly line: number;
  readonly label: string;
  readonly start: number;
  end: number;
}

/**
 * Understands IOB2, IOB1, BIOES and BILOU, tokens of one character or more in the first column and the tag in the last one, columns
 * parted by blanks or tabs.
 */
export function fromBio(source: string, pageText: string): Imported {
  const problems: ImportProblem[] = [];
  const { text, pieces } = readBio(source, problems);
  const anchorIn = foreignAnchors(text);
  const foreign = pieces.flatMap(({ line, label, start, end }): Foreign[] => {
    const anchor = anchorIn({ start, end });
    const { extra, ...type } = layerOfLabel(label);
    return anchor ? [{ line, anchor, said: { ...type, extra } }] : [];
  });
  const placed = place(pageText, foreign);
  return { ...placed, problems: [...problems, ...placed.problems].sort((a, b) => a.line - b.line) };
}

function readBio(source: string, problems: ImportProblem[]): { text: string; pieces: Piece[] } {
  const tokens: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  let open: Piece | null = null;
  source
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .forEach((line, i) => {
      if (line.trim() === '' || line.startsWith('-DOCSTART-')) {
        open = null;
        return;
      }
      const columns = line.trim().split(/[ \t]+/);
      const [token = '', tag] = [columns[0], columns.at(-1)];
      const [, prefix, label] = /^([BIESLMUO])(?:-(.+))?$/.exec(tag ?? '') ?? [];
      if (columns.length < 2 || !prefix || (prefix !== 'O') !== (label !== undefined)) {
        problems.push({ line: i + 1, message: `not a token and a tag such as B-LOC, I-LOC or O: ${line}` });
        open = null;
        return;
      }
      const start = length;
      tokens.push(token);
      length += token.length;
      if (prefix === 'O' || label === undefined) {
        open = null;
        return;
      }
      const goesOn: boolean = open !== null && (open as Piece).label === label && /[IELM]/.test(prefix);
      if (goesOn) (open as unknown as Piece).end = length;
      else {
        open = { line: i + 1, label, start, end: length };
        pieces.push(open);
      }
      if (/[ESLU]/.test(prefix)) open = null;
    });
  return { text: tokens.join(''), pieces };
}
