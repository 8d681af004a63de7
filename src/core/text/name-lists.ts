/**
 * Lists of persons that are set apart by blanks, where a name of two characters may have a blank inside.
 *   方 圆　柳依依　欧阳 修远　古丽米热·艾尔肯 → 方圆, 柳依依, 欧阳修远, 古丽米热·艾尔肯
 */
import type { Span } from '../reading.ts';
import { isBlank, isLineBreak, isWidePunctuation } from './characters.ts';
import { compoundSurnames, surnames, traditionalSurnames } from './surnames.ts';

/** Most characters that are looked at on either side of a blank. */
const longestSide = 60;
/** Fewest names that are a list, and the share of them that begin with a surname or have a dot. */
const fewestNames = 3;
const surnameShare = 0.75;
/** The same where one has the dot of foreign names: others of the list may be of people without surnames. */
const surnameShareBesideDotted = 0.6;
/** Words that may stand before the first name, as pieces between blanks, and behind the last one. */
const mostBefore = 2;
const mostBehind = 1;

const dotted = /^[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8})+$/;
const plain = /^[\u3400-\u9fff]{2,4}$/;
const single = /^[\u3400-\u9fff]$/;
const compounds: ReadonlySet<string> = new Set(compoundSurnames);
const firstCharacters = surnames + traditionalSurnames;
/** A piece with words before what may be a name at its end: 获奖的有方圆. */
const endsInName = new RegExp(`^[\\u3400-\\u9fff]{2,}[${firstCharacters}][\\u3400-\\u9fff]{1,2}$`);

/** Whether so many of the names begin with a surname, or have the dot of foreign names, that all are persons. */
export function areNames(names: readonly string[]): boolean {
  const sure = names.filter(
    (name) =>
      dotted.test(name) ||
      (plain.test(name) && (firstCharacters.includes(name.charAt(0)) || compounds.has(name.slice(0, 2)))),
  );
  const share = names.some((name) => dotted.test(name)) ? surnameShareBesideDotted : surnameShare;
  return names.length >= fewestNames && sure.length >= share * names.length;
}

/** A piece between two blanks; `isWide` says that the blank before it is U+3000, or several. */
interface Piece extends Span {
  readonly text: string;
  readonly isWide: boolean;
}

/**
 * What the blanks from `start` to `end` do in a list of persons.
 * @returns `between` two names, `inside` one, or null where there is no such list.
 */
export function blankInNameList(text: string, start: number, end: number, span: Span): 'between' | 'inside' | null {
  const pieces = piecesAround(text, start, end, span);
  // A list of whole names needs three pieces, and so many are cheap to count.
  if (pieces.length < fewestNames) return null;
  for (let before = 0; before <= mostBefore; before++) {
    for (let behind = 0; behind <= mostBehind; behind++) {
      const names = namesOf(pieces.slice(before, pieces.length - behind));
      if (!names || !areNames(names.map(({ name }) => name))) continue;
      if (names.some(({ given }) => given?.start === end)) return 'inside';
      // 获奖的有方圆 柳依依: before the first whole name another may end, behind words.
      const isBetween = ({ first }: ListedName, i: number) =>
        first.start === end && (i > 0 || endsInName.test(pieces[before - 1]?.text ?? ''));
      return names.some(isBetween) ? 'between' : null;
    }
  }
  return null;
}

export const beginsWithSurname = (text: string): boolean => firstCharacters.includes(text.charAt(0));

/**
 * Whether the pieces of the line around a blank, up to the next mark, are all as short as names and roles, so many that they are a row, and one is a
 * surname of one character before a given name of one.
 */
export function isRowWithSpacedName(text: string, start: number, end: number, span: Span): boolean {
  const pieces = piecesAround(text, start, end, span).map((piece) => piece.text);
  const isSurname = (piece: string) => single.test(piece) && firstCharacters.includes(piece);
  return (
    pieces.length >= fewestNames &&
    pieces.every((piece) => /^[\u3400-\u9fff·]{1,6}$/.test(piece) || dotted.test(piece)) &&
    pieces.some((piece, i) => isSurname(piece) && single.test(pieces[i + 1] ?? ''))
  );
}

/** The pieces of the line around a blank, up to the next mark. */
function piecesAround(text: string, start: number, end: number, span: Span): readonly Piece[] {
  const isBorder = (code: number) => isLineBreak(code) || (isWidePunctuation(code) && code !== 0xb7);
  let from = start;
  let to = end;
  const earliest = Math.max(span.start, start - longestSide);
  const last = Math.min(span.end, end + longestSide);
  while (from > earliest && !isBorder(text.charCodeAt(from - 1))) from--;
  while (to < last && !isBorder(text.charCodeAt(to))) to++;
  const pieces: Piece[] = [];
  let at = from;
  while (at < to) {
    const gap = at;
    while (at < to && isBlank(text.charCodeAt(at))) at++;
    const own = at;
    while (at < to && !isBlank(text.charCodeAt(at))) at++;
    const isWide = own - gap > 1 || text.charCodeAt(gap) === 0x3000;
    if (at > own) pieces.push({ start: own, end: at, text: text.slice(own, at), isWide });
  }
  return pieces;
}

/** A name of one piece, or of two with a blank between surname and given name. */
interface ListedName {
  readonly name: string;
  readonly first: Piece;
  readonly given: Piece | null;
}

/** The names that the pieces are, or null where they are anything else. Where blanks are of two widths, the wide ones stand between names. */
function namesOf(pieces: readonly Piece[]): readonly ListedName[] | null {
  const inner = pieces.slice(1);
  const hasBoth = inner.some(({ isWide }) => isWide) && inner.some(({ isWide }) => !isWide);
  const names: ListedName[] = [];
  for (let i = 0; i < pieces.length; ) {
    const first = pieces[i] as Piece;
    const next = pieces[i + 1];
    const given = next && !(hasBoth && next.isWide) ? next : undefined;
    // Words may stand directly before the first surname: 获奖的有方 圆.
    const surname = given && !dotted.test(first.text) ? surnameBefore(first.text, given.text, i === 0) : undefined;
    if (!surname && !plain.test(first.text) && !dotted.test(first.text)) return null;
    names.push(
      surname && given ? { name: surname + given.text, first, given } : { name: first.text, first, given: null },
    );
    i += surname ? 2 : 1;
  }
  return names;
}

/** The surname at the end of a piece that the given name behind the blank belongs to, or undefined. */
function surnameBefore(piece: string, given: string, isFirst: boolean): string | undefined {
  if (!/^[\u3400-\u9fff]{1,2}$/.test(given)) return undefined;
  const compound = piece.slice(-2);
  if (compounds.has(compound) && (isFirst || piece.length === 2)) return compound;
  // 许 知远: one character is no whole name.
  if (single.test(piece) && firstCharacters.includes(piece)) return piece;
  return single.test(given) && (isFirst || single.test(piece)) ? piece.slice(-1) : undefined;
}
