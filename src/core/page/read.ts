/**
 * Reading a page: text → lines → the part each line plays → passages → articles.
 */
import type { Article, Page, Passage, PassageKind, Section, Span } from '../reading.ts';
import { isSimplified } from '../text/fold.ts';
import { joinSpans, type PassageSpan } from '../text/passage.ts';
import { pairsOf, type TextPairs } from './cohesion.ts';
import { type Column, columnsOf } from './columns.ts';
import { bylineOf, datelineOf } from './datelines.ts';
import { evidenceOf } from './features.ts';
import {
  type ArticleKind,
  type Evidence,
  type Label,
  labelLines,
  type PageWeights,
  states,
  type Weights,
} from './label.ts';
import { joinFragments, type Line, linesOf, wholeLine } from './lines.ts';
import { joinSections } from './sections.ts';
import { uncertainWraps } from './uncertain.ts';

/** A page's lines with what they show; the first half of reading, which training shares. */
export interface PreparedPage {
  readonly lines: readonly Line[];
  readonly columns: readonly Column[];
  readonly pairs: TextPairs;
  readonly evidence: Evidence;
}

export function prepare(text: string): PreparedPage {
  const cut = linesOf(text);
  const rough = columnsOf(cut);
  const lines = joinFragments(text, cut, (i) => rough[i]?.width ?? 0);
  const columns = lines.length === cut.length ? rough : columnsOf(lines);
  const pairs = pairsOf(text);
  return { lines, columns, pairs, evidence: evidenceOf(text, pairs, lines, columns) };
}

/** Reads one newspaper page. Any text is a page; one without any character has no passage. */
export function readPage(text: string, weights: PageWeights): Page {
  const { lines, columns, pairs, evidence } = prepare(text);
  const path = labelLines(evidence, weights.lines);
  const rough = partsOf(lines, columns, path);
  const parts = splitSubheads(lines, joinSections(text, regrouped(text, pairs, rough, weights.parts)));
  const simplified = isSimplified(text);
  const passages = joinSpans(text, parts, simplified);
  return {
    articles: articlesOf(passages),
    passages,
    furniture: [],
    uncertainWraps: uncertainWraps(lines, columns, path),
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
  jumpLine: 'jumpLine',
};
const continues = (label: Label) => label === 'wrap' || label === 'headlineWrap' || label === 'subheadWrap';

/** Lines that make one passage. */
interface RoughPart extends Span {
  readonly kind: PassageKind;
}

function partsOf(lines: readonly Line[], columns: readonly Column[], path: Uint8Array): RoughPart[] {
  const parts: RoughPart[] = [];
  lines.forEach(({ start, end }, i) => {
    const { label } = states[path[i] as number] as (typeof states)[number];
    const last = parts.at(-1);
    if (last && continues(label) && joins(label, lines[i - 1] as Line, lines[i] as Line, widerOf(columns, i))) {
      parts[parts.length - 1] = { ...last, end };
    } else parts.push({ start, end, kind: (continues(label) && last?.kind) || kindOf[label] });
  });
  return parts;
}

/**
 * Reads the page once more with every part on a line of its own: where articles begin and which line is a headline shows better beside
 * whole paragraphs than beside their wrapped lines, and so a page and its tidied text are read alike. Paragraphs stay as they are.
 */
function regrouped(text: string, pairs: TextPairs, rough: readonly RoughPart[], weights: Weights): PassageSpan[] {
  const whole = rough.map(({ start, end }) => wholeLine(text, start, end));
  const path = labelLines(evidenceOf(text, pairs, whole, columnsOf(whole)), weights);
  let article = -1;
  let last: PassageKind = 'paragraph';
  return rough.map(({ start, end, kind: first }, i) => {
    const state = states[path[i] as number] as (typeof states)[number];
    const before = i ? (states[path[i - 1] as number] as (typeof states)[number]) : null;
    if (!before || opensArticle(before.kind, before.label, state.kind, state.label)) article++;
    // A subhead's second line looks like a short paragraph when it stands alone.
    const kind = first === 'subhead' && last === 'subhead' ? 'subhead' : kindOf[state.label];
    last = kind;
    return { start, end, kind, article };
  });
}

/** The lines of a subhead stay apart, see `joins`. */
function splitSubheads(lines: readonly Line[], parts: readonly PassageSpan[]): PassageSpan[] {
  let next = 0;
  return parts.flatMap((part) => {
    const from = next;
    while (next < lines.length && (lines[next] as Line).start < part.end) next++;
    if (part.kind !== 'subhead' || next - from < 2) return [part];
    return lines.slice(from, next).map(({ start, end }) => ({ ...part, start, end }));
  });
}

/** A line much longer than a column is a paragraph of its own already; so nothing is joined in text that is tidy. */
const longestWrapped = 45;

/** Of two lines' columns the wider one: a page of a few lines tells little about the column of the shorter. */
const widerOf = (columns: readonly Column[], i: number): number =>
  Math.max((columns[i - 1] as Column).width, (columns[i] as Column).width);

function joins(label: Label, before: Line, line: Line, column: number): boolean {
  // 变“输血”为“造血” ⏎ 助力打造现代产业体系: a subhead of two lines is set so.
  if (label === 'subheadWrap') return false;
  return before.width <= Math.min(longestWrapped, column + 4) && line.width <= longestWrapped;
}

function opensArticle(fromKind: ArticleKind, from: Label, kind: ArticleKind, label: Label): boolean {
  if (kind === 'before')
    return label === 'headline' && !(fromKind === 'before' && (from === 'headline' || from === 'headlineWrap'));
  if (kind === 'after')
    return label === 'first' && !(fromKind === 'after' && (from === 'subhead' || from === 'subheadWrap'));
  return (
    label === 'jumpLine' ||
    (label === 'first' &&
      !(fromKind === 'none' && (from === 'jumpLine' || from === 'subhead' || from === 'subheadWrap')))
  );
}

function articlesOf(passages: readonly Passage[]): Article[] {
  const count = (passages.at(-1)?.article ?? -1) + 1;
  const groups: Passage[][] = Array.from({ length: count }, () => []);
  for (const passage of passages) groups[passage.article]?.push(passage);
  return groups.map(articleOf);
}

function articleOf(passages: readonly Passage[]): Article {
  const heads = passages.filter(({ kind }) => kind === 'headline');
  const dash = heads.findIndex(({ text }, i) => i > 0 && /^[—―─]/.test(text));
  const title = dash > 0 ? heads.slice(0, dash) : heads;
  const under = dash > 0 ? heads.slice(dash) : [];
  const body = passages.filter(({ kind }) => kind === 'paragraph');
  const datelines = body.map((passage, i) => (i === 0 || i >= body.length - 3 ? datelineOf(passage) : null));
  const bylines = body.map((passage, i) =>
    i <= 1 || i >= body.length - 3 ? bylineOf(passage, i >= body.length - 2) : null,
  );
  return {
    start: passages[0]?.start ?? 0,
    end: passages.at(-1)?.end ?? 0,
    headline: spanOf(title),
    subtitle: spanOf(under),
    dateline: datelines.find((found) => found !== null) ?? null,
    byline: bylines.find((found) => found !== null) ?? null,
    continued: continuation(passages),
    sections: sectionsOf(passages),
  };
}

function spanOf(passages: readonly Passage[]): Span | null {
  const [first, last] = [passages[0], passages.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

function continuation(passages: readonly Passage[]): 'from' | 'to' | null {
  if (passages.some(({ kind, text }) => kind === 'jumpLine' && /接/.test(text))) return 'from';
  return passages.slice(-2).some(({ text }) => /[（(]下?转第?.{1,6}版[）)]?$/.test(text)) ? 'to' : null;
}

function sectionsOf(passages: readonly Passage[]): Section[] {
  const sections: { heading: Span | null; paragraphs: Span[] }[] = [{ heading: null, paragraphs: [] }];
  for (const { kind, start, end } of passages) {
    const section = sections.at(-1) as (typeof sections)[number];
    if (kind === 'paragraph') section.paragraphs.push({ start, end });
    if (kind !== 'subhead') continue;
    if (section.heading && !section.paragraphs.length) section.heading = { start: section.heading.start, end };
    else sections.push({ heading: { start, end }, paragraphs: [] });
  }
  return sections.filter(({ heading, paragraphs }) => heading || paragraphs.length);
}
