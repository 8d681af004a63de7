/**
 * What a line shows about its part in the page, as indices into the tables of weights, and which labels it may have.
 */

import { isPunctuation } from '../text/plain-han.ts';
import { readable } from '../text/simplify.ts';
import { withoutSpaces } from '../text/spaces.ts';
import { asHeadline, isSure } from './borders.ts';
import { briefsOf } from './briefs.ts';
import { isNamesAlone } from './bylines.ts';
import { bytesOf } from './bytes.ts';
import { cohesionOf, type TextPairs } from './cohesion.ts';
import type { Column } from './columns.ts';
import { continuityClass } from './continuity.ts';
import { openerClass, openerClassAcross } from './datelines.ts';
import { inParagraph } from './first-lines.ts';
import { asText } from './justified.ts';
import { anyLabel, type Evidence, headsBelow, labelSet } from './label.ts';
import { classesOf, dateline, fitClass, growthClass, leftClass, roomNeeded } from './line-classes.ts';
import type { Line } from './lines.ts';
import { answersLetter, isDialogue, isNotice, isQuestion, opensLetter } from './lone-lines.ts';
import { sentenceEnd } from './sentence-end.ts';
import { authorClass, bodyName, titledAuthor, titledName } from './signatures.ts';
import { distancesTo, openQuotations, pageClasses, placesOf, quotationsOpened, stopRatesOf } from './surroundings.ts';
import { featuresOf } from './templates.ts';

/** The lines of a page, or its parts, as they are read. */
export interface Sequence {
  readonly lines: readonly Line[];
  readonly columns: readonly Column[];
  /** What stood before each line and was taken out, see `marks.ts`. */
  readonly marksBefore: Uint8Array;
  /** For each line whether it may continue the one before it, see `borders.ts`; null when none does. */
  readonly mayContinue: Uint8Array | null;
  /** For each line whether it is a row of a table or the text of a picture, which are no headlines. */
  readonly isPlain: readonly boolean[];
}

/** What every line shows. */
export function evidenceOf(text: string, pairs: TextPairs, sequence: Sequence, continuity: Float32Array): Evidence {
  const { lines, columns, marksBefore, mayContinue } = sequence;
  const quoted = openQuotations(text, lines);
  const { cohesionSide, boundaryStrength } = cohesionOf(pairs, lines);
  const gapless = lines.map(({ start, end }) => withoutSpaces(text.slice(start, end)));
  const firstQuestions = firstQuestionsOf(gapless);
  const openers = bytesOf(gapless, (own, i) => {
    if (opensLetter(own) || firstQuestions[i]) return 2;
    const found = openerClassAcross(own, lines[i + 1]?.gap ? '' : (gapless[i + 1] ?? ''));
    return found === 1 && goesOn(sequence, i) ? 2 : found;
  });
  const datelines = bytesOf(gapless, (own, i) => (openers[i] || dateline.test(own) ? 1 : 0));
  const ahead = distancesTo(datelines);
  const needed = gapless.map(roomNeeded);
  const rates = stopRatesOf(gapless, lines, columns);
  const places = placesOf(gapless, lines, columns, mayContinue);
  const simplified = readable(text);
  const words =
    simplified === text ? gapless : lines.map(({ start, end }) => withoutSpaces(simplified.slice(start, end)));
  const classes = lines.map((line, i) =>
    classesOf(gapless[i] as string, words[i] as string, line, {
      column: columns[i] as Column,
      dateline: datelines[i] as number,
      ahead: ahead[i] as number,
      quoted: quoted[i] as number,
      fit: i ? fitClass(lines[i - 1] as Line, columns[i - 1] as Column, needed[i] as number) : 0,
      stopRate: rates[i] as number,
      mark: marksBefore[i] as number,
      cohesionSide: cohesionSide[i] as number,
      boundaryStrength: boundaryStrength[i] as number,
      place: places[i] as number,
      left: i ? leftClass(lines[i - 1] as Line, columns[i] as Column, needed[i] as number) : 0,
      growth: i ? growthClass(lines[i - 1] as Line, line) : 0,
      continuity: i ? continuityClass(words[i - 1] as string, words[i] as string, continuity) : 0,
      wordsBefore: words[i - 1] ?? '',
    }),
  );
  const { features, placementFeatures } = featuresOf(classes, pageClasses(lines, columns, classes));
  const contexts = bytesOf(classes, ({ opening, gap }) => (opening === 9 || opening === 12 ? 2 : 0) + (gap ? 1 : 0));
  const briefs = briefsOf(gapless);
  const isTyped = hasTypedIndents(gapless, lines);
  const isNarrow = (i: number) => (lines[i] as Line).width < narrow * (columns[i] as Column).width;
  // 要敢用“有缺点的能 ⏎ 人” ⏎ 本报评论员: who wrote stands below the headline.
  const isSignedBelow = (i: number) => marksBefore[i + 1] === byline || marksBefore[i + 2] === byline;
  const notices = gapless.map(
    (own, i) => briefs.titles[i] || isNotice(own, i === 0 || isNarrow(i - 1) ? '' : (gapless[i - 1] as string)),
  );
  const signed = lines.map(
    (_, i) => i > 0 && isSigned(endOf(text, lines, i - 1)) && !answersLetter(`${gapless[i]}${gapless[i + 1] ?? ''}`),
  );
  const allowed = allowedLabels(sequence).map((own, i) =>
    notices[i] || (briefs.ends[i] && (isNarrow(i) || isSignedBelow(i)))
      ? (own & headline || own) | (notices[i] ? headsBelow : 0)
      : own,
  );
  return {
    features,
    placementFeatures,
    contexts,
    continues: bytesOf(lines, (_, i) => (isSure(mayContinue?.[i]) ? 1 : 0)),
    allowed,
    likely: likelyLabels(
      allowed,
      openers,
      gapless.map((own, i) => openers[i] === 2 && openerClass(own) === 1),
      quotationsOpened(text, lines),
      gapless.map((own, i) => isUnmarked(own) && !sequence.isPlain[i]),
      signed,
      lines.map((line, i) => line.vertical === true && isWhole(gapless[i] as string, gapless[i - 1])),
      lines.map((_, i) => marksBefore[i] === 2),
      lines.map((_, i) => mayContinue?.[i] === asText),
      lines.map(
        ({ indent }, i) =>
          mayContinue?.[i] === inParagraph || (isTyped && indent < typedIndent && mayContinue?.[i] === 1),
      ),
    ),
  };
}

/** A line that fills less of its column was not wrapped in it. */
const narrow = 0.8;
/** See `markClasses`. */
const byline = 4;

/** Typed blanks before a paragraph, in em; so many lines have them at least, and such a share of them begins behind a sentence's end. */
const typedIndent = 1.5;
const deepIndent = 4;
const fewestTyped = 3;
const mostlyBehindEnds = 0.8;

/** Whether the paragraphs of a page begin with typed blanks: a line without them goes on. */
function hasTypedIndents(gapless: readonly string[], lines: readonly Line[]): boolean {
  let typed = 0;
  let behind = 0;
  lines.forEach(({ indent, gap }, i) => {
    if (indent < typedIndent || indent >= deepIndent) return;
    typed++;
    if (i === 0 || gap > 0 || sentenceEnd.test((gapless[i - 1] as string).slice(-4))) behind++;
  });
  return typed >= fewestTyped && behind >= mostlyBehindEnds * typed;
}

const mayGoOn = (may: number | undefined): boolean => may === 1 || may === inParagraph || may === asText;

/** Whether a dateline alone on its line has its text right below it, two lines of which the first is full: then it opens that text and closes none. */
function goesOn({ lines, columns, mayContinue }: Sequence, i: number): boolean {
  const next = lines[i + 1];
  const third = lines[i + 2];
  if (!next || !third || next.gap || third.gap || !mayContinue?.[i + 1] || !mayGoOn(mayContinue[i + 2])) return false;
  return next.width >= narrow * (columns[i + 1] as Column).width;
}

const textWrap = labelSet('wrap');
const textWraps = labelSet('wrap', 'subheadWrap');
const wraps = labelSet('wrap', 'headlineWrap', 'subheadWrap');
const subheads = labelSet('subhead', 'subheadWrap');
const heads = labelSet('headline', 'headlineWrap', 'subhead', 'subheadWrap');
const paragraphs = labelSet('first', 'next');
const opensText = labelSet('first');
const headline = labelSet('headline');
const opensArticle = labelSet('first', 'headline');
const wholeHeadline = labelSet('headline', 'headlineWrap');

/** The labels that a line may have: none continues a line that ends at a border; a jump line says where a story goes on or comes from. */
const allowedLabels = ({ lines, marksBefore, mayContinue, isPlain }: Sequence): Uint8Array =>
  bytesOf(lines, ({ vertical }, i) => {
    if (marksBefore[i] === 2) return opensText;
    if (marksBefore[i] === 3) return opensArticle;
    const may = mayContinue?.[i] ?? 0;
    const own = may === asHeadline ? anyLabel & ~textWraps : may ? anyLabel : anyLabel & ~wraps;
    if (isPlain[i]) return own & ~heads;
    // No subhead is set from top to bottom, nor stands above where a story comes from.
    return vertical || marksBefore[i + 1] === 2 ? own & ~subheads : own;
  });

/**
 * The labels that are likely: a hard opener begins an article's text, as does what follows a jump line that says where a story comes from, and
 * no subhead stands before either. Only a round-up has several datelines under one headline.
 */
function likelyLabels(
  allowed: Uint8Array,
  openers: Uint8Array,
  isDatelineAlone: readonly boolean[],
  opensQuotation: Uint8Array,
  endsUnmarked: readonly boolean[],
  signed: readonly boolean[],
  setVertically: readonly boolean[],
  isContinued: readonly boolean[],
  isOfText: readonly boolean[],
  isWithin: readonly boolean[],
): Uint8Array {
  const likely = allowed.map((own, i) => (openers[i] === 2 && own & opensText && own !== anyLabel ? opensText : own));
  for (let i = 0; i < likely.length; i++) {
    if (setVertically[i]) likely[i] = (likely[i] as number) & wholeHeadline || (likely[i] as number);
  }
  for (let i = 1; i < likely.length; i++) {
    if (isOfText[i]) likely[i] = (likely[i] as number) & textWrap || (likely[i] as number);
  }
  for (let i = 1; i < likely.length; i++) {
    if (isWithin[i]) likely[i] = (likely[i] as number) & ~paragraphs || (likely[i] as number);
  }
  for (let i = 1; i < likely.length; i++) {
    if (signed[i]) likely[i] = (likely[i] as number) & opensArticle || (likely[i] as number);
  }
  for (let i = 1; i < likely.length; i++) {
    if (isDatelineAlone[i - 1]) likely[i] = (likely[i] as number) & ~heads || (likely[i] as number);
  }
  for (let i = 0; i < likely.length - 1; i++) {
    // No headline and no subhead stops within a quotation that the next lines close.
    if (opensQuotation[i]) likely[i] = (likely[i] as number) & ~heads || (likely[i] as number);
  }
  for (let i = 1; i < likely.length; i++) {
    if (likely[i] !== opensText) continue;
    // What ends without a mark there is no paragraph but the article's headline, or one that the last paragraph is cut off in; above a story that comes
    // from another page it may sign the one before.
    const own = (likely[i - 1] as number) & ~subheads;
    likely[i - 1] = endsUnmarked[i - 1] && !isContinued[i] ? own & ~paragraphs || own : own;
  }
  return likely;
}

/** A question so far behind another is of another interview, in lines. */
const longestAnswer = 30;

/** For each line whether it is the first question of an interview, right behind a line without a mark: its headline. */
function firstQuestionsOf(gapless: readonly string[]): boolean[] {
  let last = Number.NEGATIVE_INFINITY;
  return gapless.map((own, i) => {
    if (!isDialogue(own)) return false;
    const isFirst = isQuestion(own) && i - last > longestAnswer && isUnmarked(gapless[i - 1] ?? '。');
    last = i;
    return isFirst;
  });
}

/** Whose the text is that ends there: …不由得掩卷长叹。（薛明哲）, （某部通讯组）. */
const signature = /(?:^|[。！？”])\s*[（(]([^（）()，。：]{2,24})[）)]$/u;
const isSigned = (line: string): boolean => {
  if (!/[）)]$/.test(line.slice(-1))) return false;
  const own = signature.exec(line)?.[1];
  return (
    own !== undefined &&
    (isNamesAlone(own) ||
      titledName(own) !== null ||
      bodyName(own) !== null ||
      authorClass(withoutSpaces(own)) === titledAuthor)
  );
};
/** A line with the one before it, where that opens the bracket that it closes. */
function endOf(text: string, lines: readonly Line[], i: number): string {
  const { start, end } = lines[i] as Line;
  const isWhole = i === 0 || /[（(]/.test(text.slice(start, end));
  return text.slice(isWhole ? start : lines[i - 1]?.start, end);
}

/** Whether a line has no mark and no sentence before it goes on. */
const isWhole = (line: string, before: string | undefined): boolean =>
  !/[，。、；：！？…]/.test(line) && (before === undefined || /[。！？…][”’」』）)]*$/.test(before));

const isUnmarked = (line: string): boolean => !isPunctuation(line.charCodeAt(line.length - 1));
