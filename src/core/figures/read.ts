/** The reader of figures: one pass over a text, from numeral to numeral. */
import type { Figure, Word } from '../reading.ts';
import { withoutSpaces } from '../text/spaces.ts';
import { ageInWordsAt, ageStarts, isAgeWordAt } from './ages-in-words.ts';
import { brokenNumeralAt } from './broken-numerals.ts';
import { indexWords, type WordIndex } from './counted/word-index.ts';
import { withAllCounted } from './counted.ts';
import { dateAt, dateStarts, isDateWordAt } from './dates.ts';
import { withSpansBehindVerbs } from './days-behind-verbs.ts';
import { withDaysOfSubjects } from './days-of-subjects.ts';
import { clockedTimeAt, dimensionsAt, raceTimeAt } from './dimensions.ts';
import { figureOf } from './figure.ts';
import { fold } from './fold.ts';
import { outsideIdioms } from './idioms.ts';
import { indefiniteAt, isOneOrSoAt } from './indefinite.ts';
import { nonFigureEnd } from './non-figures.ts';
import { isNumeralStart, numeralStarts } from './numerals/characters.ts';
import { longestNumeral } from './numerals/numeral.ts';
import { oneMetre } from './numerals.ts';
import { ordinalAt, serialNumber } from './ordinals.ts';
import { quantitiesAt } from './quantities.ts';
import { continueDates } from './resolve-dates.ts';
import { type FigureRules, figureRules } from './rules/rules.ts';
import { ratioAt } from './scores.ts';
import { spokenRangeAt } from './spoken-ranges.ts';
import { currencySignAt, currencyStarts } from './units.ts';

/** By code unit: 1 for what a figure, an ordinal or a currency may begin with, 2 for what begins nothing but the word of a date. */
const triggers = new Uint8Array(0x10000);
for (const c of `${dateStarts}${ageStarts}个`) triggers[c.charCodeAt(0)] = 2;
for (const c of `${numeralStarts}.半第成米${currencyStarts}`) triggers[c.charCodeAt(0)] = 1;

/**
 * The figures of a joined text, in order, without overlaps. Offsets count from its start.
 * Full-width and traditional forms are read as half-width and simplified ones; what the figures show is the text as given.
 * @param words the text's words, which tell better what is counted; null to do without.
 */
export function readFigures(
  text: string,
  words: readonly Word[] | null = null,
  rules: FigureRules = figureRules,
): readonly Figure[] {
  const folded = fold(text);
  const figures: Figure[] = [];
  let at = 0;
  while (at < folded.length) {
    const trigger = triggers[folded.charCodeAt(at)];
    if (
      trigger === 0 ||
      (trigger === 2 && !isDateWordAt(folded, at) && !isAgeWordAt(folded, at) && !isOneOrSoAt(folded, at))
    ) {
      at++;
      continue;
    }
    const found = figuresAt(folded, at, figures.at(-1)?.end ?? 0, rules);
    figures.push(...found.figures);
    at = Math.max(at + 1, found.end);
  }
  if (figures.length === 0) return figures;
  const index: WordIndex | null = words && indexWords(words, figures);
  const own = index ? withDaysByWords(folded, outsideIdioms(figures, index), index) : figures;
  const all = outsideTitles(folded, withAllCounted(folded, text, continueDates(folded, own), index));
  return folded === text ? all : all.map((figure) => asWritten(text, figure));
}

const withDaysByWords = (text: string, figures: readonly Figure[], index: WordIndex): readonly Figure[] =>
  withSpansBehindVerbs(text, withDaysOfSubjects(text, figures, index), index);

const titles = /《[^《》。]{1,40}》/g;

/** What stands in the title of a work is nothing that a newsroom checks: 《湖边三十年》. */
function outsideTitles(text: string, figures: readonly Figure[]): readonly Figure[] {
  if (!text.includes('《')) return figures;
  const spans = [...text.matchAll(titles)].map(({ index, 0: title }) => ({ start: index, end: index + title.length }));
  let at = 0;
  return figures.map((figure) => {
    while ((spans[at]?.end ?? Number.POSITIVE_INFINITY) <= figure.start) at++;
    const isWithin = (spans[at]?.start ?? Number.POSITIVE_INFINITY) < figure.start;
    return isWithin ? { ...figure, tier: 'minor' } : figure;
  });
}

/** Traditional characters, which the reading has made simplified, as they stand in the text; full-width ones stay half-width. */
function asWritten(text: string, figure: Figure): Figure {
  const written = withoutSpaces(text.slice(figure.start, figure.end));
  return { ...figure, text: [...written].length === figure.text.length ? mixed(written, figure.text) : figure.text };
}

const mixed = (written: string, folded: string): string =>
  [...folded]
    .map((c, i) =>
      /[\u4e00-\u9fff]/.test(c) || c === '-' || /[A-Za-z]/.test(written.charAt(i)) ? written.charAt(i) : c,
    )
    .join('');

interface Found {
  readonly figures: readonly Figure[];
  readonly end: number;
}
const none = (end: number): Found => ({ figures: [], end });
const one = (figure: Figure): Found => ({ figures: [figure], end: figure.end });

function figuresAt(text: string, start: number, from: number, rules: FigureRules): Found {
  const character = text.charAt(start);
  if (character === '米' && !oneMetre(text, start)) return none(start + 1);
  const isNumeral =
    character === '米' || isNumeralStart(character) || (character === '.' && /\d/.test(text.charAt(start + 1)));
  const score = isNumeral ? ratioAt(text, start) : null;
  if (score?.kind === 'score') return one(score);
  const clocked = isNumeral ? clockedTimeAt(text, start) : null;
  if (clocked) return one(clocked);
  const date = dateAt(text, start, rules.dates);
  if (date) return one(date);
  const age = ageInWordsAt(text, start);
  if (age) return one(figureOf(text, age));
  const indefinite = indefiniteAt(text, start) ?? spokenRangeAt(text, start);
  if (indefinite) return one(indefinite);
  if (!isNumeral && character !== '第' && character !== '半' && !currencySignAt(text, start)) return none(start + 1);
  const ordinal = ordinalAt(text, start);
  if (ordinal) return { figures: ordinal.figure ? [ordinal.figure] : [], end: ordinal.end };
  const silent = nonFigureEnd(text, start, rules.nonFigures);
  if (silent > start) return { figures: serialNumber(text, start, silent), end: silent };
  const special = score ?? dimensionsAt(text, start) ?? raceTimeAt(text, start);
  if (special) return one(special);
  const quantities = quantitiesAt(text, start, from, rules.terms);
  if (!quantities) {
    const broken = brokenNumeralAt(text, start);
    if (!broken) return none(endOfRun(text, start));
    return broken.figure ? one(broken.figure) : none(broken.end);
  }
  return { figures: quantities.map((reading) => figureOf(text, reading)), end: quantities.at(-1)?.end ?? start + 1 };
}

/** A run of Arabic figures that is no figure is passed over as a whole, and so is one of Chinese figures that is longer than any numeral. */
function endOfRun(text: string, start: number): number {
  let end = start;
  while (text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) end++;
  if (end > start) return end;
  while (isNumeralStart(text.charAt(end))) end++;
  return end - start > longestNumeral ? end : start + 1;
}
