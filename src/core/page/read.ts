/**
 * Reads a page: text → lines → labels of the lines → passages → articles.
 */
import type { Page, PassageKind, Span } from '../reading.ts';
import { foldForReading, isSimplified } from '../text/fold.ts';
import { joinSpans, type PassageSpan } from '../text/passage.ts';
import { articlesOf } from './articles.ts';
import { bordersOf } from './borders.ts';
import { opensCaption } from './captions.ts';
import { pairsOf, type TextPairs } from './cohesion.ts';
import { columnsOf } from './columns.ts';
import { withDoubts, withPlainParagraphs } from './doubts.ts';
import { evidenceOf, type Sequence } from './features.ts';
import { withBylined, withHeadlinesBehind, withTopLines } from './headline-sides.ts';
import { withAnnounced, withVerses, withWholeHeadlines } from './headlines.ts';
import { joinInitials } from './initials.ts';
import { labelWithCare, type Reading } from './joins.ts';
import { splitJumpLines } from './jump-lines.ts';
import { type Evidence, type Label, type LineState, type PageWeights, states } from './label.ts';
import { withLateHeadlines } from './late-heads.ts';
import { cutsAtMarks, joinFragments, joinVerticals, linesOf } from './lines.ts';
import { type MarkedSpan, markedSpans, markLines } from './marks.ts';
import { withOwnReports } from './own-reports.ts';
import { type Part, withCaptions, withMarks, withPictureStories, withUnbrokenHeadlines } from './parts.ts';
import { withRoundUps } from './round-ups.ts';
import { withSectionNames } from './section-names.ts';
import { joinSections } from './sections.ts';
import { withSharedHeads } from './shared-heads.ts';
import { storySigns } from './story-signs.ts';
import { valueLines } from './table-rows.ts';
import { withNewTopics } from './topics.ts';
import { withFirstLinesBelow } from './two-ended.ts';
import { uncertainWraps } from './uncertain.ts';

/** The lines of a page with their features: the first half of reading, which training shares. */
export interface PreparedPage extends Sequence {
  readonly pairs: TextPairs;
  /** For each line whether it is a row of a table. */
  readonly rows: readonly boolean[];
  /** For each line whether it is whole by what it says. */
  readonly lone: readonly boolean[];
  /** What was taken out between the lines, in text order. */
  readonly marks: readonly MarkedSpan[];
  readonly evidence: Evidence;
}

/** @param continuity see `PageWeights`. */
export function prepare(text: string, continuity: Float32Array): PreparedPage {
  const cut = splitJumpLines(text, joinInitials(text, joinVerticals(text, linesOf(text)), continuity));
  const rough = columnsOf(cut);
  const widthAt = (i: number) => rough[i]?.width ?? 0;
  const isCut = cutsAtMarks(text, cut, widthAt);
  const whole = joinFragments(text, cut, widthAt, isCut);
  const all = whole.length === cut.length ? rough : columnsOf(whole);
  const pairs = pairsOf(text);
  const marked = markLines(text, { lines: whole, columns: all, pairs }, isCut);
  const { lines, before } = marked;
  const columns = lines.length === whole.length ? all : columnsOf(lines);
  const { mayContinue, rows, lone, captions, speaks, listed } = bordersOf(
    text,
    { lines, columns, marksBefore: before, pairs },
    isCut,
  );
  const values = valueLines(lines.map(({ start, end }) => text.slice(start, end)));
  const isPlain = rows.map(
    (row, i) =>
      row ||
      captions[i] === true ||
      values[i] === true ||
      speaks[i] === true ||
      listed[i] === true ||
      opensCaption(text, lines[i]?.start ?? 0),
  );
  const sequence = { lines, columns, marksBefore: before, mayContinue, isPlain };
  return {
    ...sequence,
    pairs,
    marks: markedSpans(marked, whole),
    rows,
    lone,
    evidence: evidenceOf(text, pairs, sequence, continuity),
  };
}

/** The part of a page's structure that is needed for tidying its line wraps. */
export interface PageParts {
  readonly parts: readonly Part[];
  readonly uncertainWraps: readonly Span[];
}

/** What tidying asks for: whether a line is a headline or a subhead is nothing to it. */
export function readParts(text: string, weights: PageWeights): PageParts {
  const page = prepare(text, weights.continuity);
  const { lines, columns } = page;
  const reading = labelWithCare(page.evidence, weights);
  const doubted = withDoubts(text, page, reading, weights);
  const path = withPlainParagraphs(text, page, reading);
  const rough = withOwnReports(text, withRoundUps(text, numbered(partsOf(text, page, { path, doubted })), page.marks));
  const signs = storySigns(text, lines, page.marks, { ...reading, path });
  const bylined = withAnnounced(text, withVerses(text, withBylined(text, rough, signs), signs), signs);
  const headed = withFirstLinesBelow(page.pairs, withSharedHeads(text, page.pairs, bylined));
  const parted = withLateHeadlines(text, page.pairs, withNewTopics(text, page.pairs, headed, signs), signs);
  const body = joinSections(text, withHeadlinesBehind(withWholeHeadlines(text, withTopLines(text, parted)), signs));
  return {
    parts: withPictureStories(
      text,
      withSectionNames(text, withUnbrokenHeadlines(withCaptions(text, withMarks(body, page.marks)))),
    ),
    uncertainWraps: uncertainWraps(text, { lines, columns }, path, doubted),
  };
}

/** Reads one newspaper page. Any text is a page; one without any character has no passage. */
export function readPage(text: string, weights: PageWeights): Page {
  const simplified = isSimplified(text);
  // What is printed as a radical is read as the character it stands for.
  const { parts, uncertainWraps } = readParts(foldForReading(text, simplified), weights);
  const passages = joinSpans(text, parts, simplified);
  return {
    articles: articlesOf(text, passages),
    passages,
    furniture: parts.flatMap(({ start, end, furniture }) => (furniture ? [{ start, end, kind: furniture }] : [])),
    uncertainWraps,
  };
}

const kindOf: Readonly<Record<Label, PassageKind>> = {
  first: 'paragraph',
  next: 'paragraph',
  wrap: 'paragraph',
  headline: 'headline',
  headlineWrap: 'headline',
  subhead: 'subhead',
  subheadWrap: 'subhead',
};
const continues = (label: Label) => label === 'wrap' || label === 'headlineWrap' || label === 'subheadWrap';

/** Lines that make one passage. */
interface RoughPart extends Span {
  readonly kind: PassageKind;
  /** Whether it continues the part before it, from which it is separated by furniture. */
  readonly continued: boolean;
  readonly isRow: boolean;
  /** See `PassageSpan`. */
  readonly isPhrase: boolean;
  /** Of its first line and of its last so far. */
  readonly first: LineState;
  readonly last: LineState;
}

/**
 * The lines of a text are put together. 山乡修通“致富路” ⏎ 竹笋当天运到省城里: those of a headline or subhead are set so, and stay lines.
 */
function partsOf(
  text: string,
  { lines, marksBefore, rows, lone }: PreparedPage,
  { path, doubted }: Pick<Reading, 'path' | 'doubted'>,
): RoughPart[] {
  // A part grows in place, line by line: a new one for every line would take longer than all else here.
  const parts: { -readonly [K in keyof RoughPart]: RoughPart[K] }[] = [];
  lines.forEach(({ start, end }, i) => {
    const state = states[path[i] as number] as LineState;
    const last = parts.at(-1);
    const continued = last !== undefined && continues(state.label);
    const isApart = marksBefore[i] || lone[i] || lone[i - 1] || doubted[i];
    if (state.label === 'wrap' && last && !isApart) {
      last.end = end;
      last.last = state;
      last.isPhrase = false;
    } else {
      const kind = continued ? last.kind : kindOf[state.label];
      const isPhrase = kind === 'paragraph' && isUnmarked(text.slice(start, end));
      parts.push({ start, end, kind, continued, first: state, last: state, isRow: rows[i] === true, isPhrase });
    }
  });
  return parts;
}

/** Longest line that may be a headline, in characters. */
const longestPhrase = 40;
const isUnmarked = (line: string): boolean => line.length <= longestPhrase && !/[，。、；！？]/.test(line);

/** The parts with the article that each belongs to: where one opens, by the states of the lines that the parts begin with. */
function numbered(rough: readonly RoughPart[]): PassageSpan[] {
  let article = -1;
  let before: LineState | null = null;
  return rough.map(({ start, end, kind, first, last, continued, isRow, isPhrase }) => {
    if (!continued && (!before || opensArticle(before, first))) article++;
    before = last;
    return { start, end, kind, article, isRow, isPhrase, isDoubted: first.label === 'wrap' && !isPhrase };
  });
}

function opensArticle(before: LineState, { kind, label }: LineState): boolean {
  const sameKind = before.kind === kind;
  if (kind === 'before')
    return label === 'headline' && !(sameKind && (before.label === 'headline' || before.label === 'headlineWrap'));
  return label === 'first' && !(sameKind && (before.label === 'subhead' || before.label === 'subheadWrap'));
}
