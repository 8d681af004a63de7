/** What the passages of an article say of it: headline, subtitle, dateline, byline, sections, and whether it goes on elsewhere. */
import type { Article, Byline, Passage, Section, Span } from '../reading.ts';
import { bylineOf, signatureOf } from './bylines.ts';
import { datelineOf } from './datelines.ts';
import { jumpOf } from './jump-lines.ts';

/** The articles of a page, from its text and its passages in text order. */
export function articlesOf(text: string, passages: readonly Passage[]): Article[] {
  const count = passages.reduce((most, { article }) => Math.max(most, article), -1) + 1;
  const groups: Passage[][] = Array.from({ length: count }, () => []);
  for (const passage of passages) groups[passage.article]?.push(passage);
  const isLikeLast = ({ article, kind }: Passage, i: number) =>
    passages[i - 1]?.article === article && passages[i - 1]?.kind === kind;
  const parted = new Set(passages.filter((passage, i) => !isLikeLast(passage, i)));
  return groups.map((group) => articleOf(text, group, parted));
}

/** @param parted the passages that do not stand right behind another one of their article and kind. */
function articleOf(text: string, passages: readonly Passage[], parted: ReadonlySet<Passage>): Article {
  const [heads, behindByline] = headsOf(passages);
  const cut = heads.findIndex((passage, i) => i > 0 && (/^[—―─]/.test(passage.text) || parted.has(passage)));
  const title = cut > 0 ? heads.slice(0, cut) : heads;
  const under = firstRun(cut > 0 ? heads.slice(cut) : behindByline, parted);
  const body = passages.filter(({ kind }) => kind === 'paragraph');
  const datelines = body.map((passage, i) => (i === 0 || i >= body.length - 3 ? datelineOf(passage) : null));
  return {
    start: passages[0]?.start ?? 0,
    end: passages.at(-1)?.end ?? 0,
    headline: spanOf(title),
    subtitle: spanOf(under),
    dateline: datelines.find((found) => found !== null) ?? null,
    byline: bylineIn(body),
    continued: continuation(passages),
    sections: sectionsOf(text, passages, parted, new Set([...title, ...under])),
  };
}

/** The headline's lines, which no text parts; and those that stand behind the byline, above the text. */
function headsOf(passages: readonly Passage[]): readonly [heads: readonly Passage[], behindByline: readonly Passage[]] {
  const from = Math.max(
    0,
    passages.findIndex(({ kind }) => kind === 'headline'),
  );
  const endOf = (start: number): number => {
    const to = passages.findIndex(({ kind }, i) => i > start && kind === 'paragraph');
    return to < 0 ? passages.length : to;
  };
  const isHead = ({ kind }: Passage) => kind === 'headline';
  const to = endOf(from);
  let behind = to;
  while (isBylineAlone(passages[behind])) behind++;
  return [passages.slice(from, to).filter(isHead), passages.slice(behind, endOf(behind - 1)).filter(isHead)];
}

/** The passages up to the first that is parted from the one before it. */
function firstRun(passages: readonly Passage[], parted: ReadonlySet<Passage>): readonly Passage[] {
  const end = passages.findIndex((passage, i) => i > 0 && parted.has(passage));
  return end < 0 ? passages : passages.slice(0, end);
}

/** Who wrote the article: in its first paragraphs or its last; a list of names may go on over the next line. */
function bylineIn(body: readonly Passage[]): Byline | null {
  for (const [i, passage] of body.entries()) {
    if (i > 1 && i < body.length - 3) continue;
    const found = bylineOf(passage, i >= body.length - 2);
    if (!found) continue;
    const more: Byline[] = [];
    for (let next = i + 1; isBylineAlone(passage) && isBylineAlone(body[next]); next++) {
      more.push(bylineOf(body[next] as Passage, false) as Byline);
    }
    return {
      start: found.start,
      end: more.at(-1)?.end ?? found.end,
      names: [found, ...more].flatMap(({ names }) => names),
    };
  }
  return null;
}

/** Whether a passage is nothing but a byline. */
const isBylineAlone = (passage: Passage | undefined): boolean =>
  passage !== undefined && signatureOf(passage.folded) !== null;

function spanOf(passages: readonly Passage[]): Span | null {
  const first = passages[0];
  const last = passages.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
}

function continuation(passages: readonly Passage[]): 'from' | 'to' | null {
  const jumps = passages.flatMap(({ kind, text }) => (kind === 'jumpLine' ? [jumpOf(text) ?? 'to'] : []));
  if (jumps.includes('from')) return 'from';
  if (jumps.includes('to')) return 'to';
  return passages.slice(-2).some(({ text }) => /[（(]下?[转轉]第?.{1,6}版[）)]?$/.test(text)) ? 'to' : null;
}

/** A paragraph with the jump lines that are printed within its lines: （上接第一版）会议指出，……. */
function withJumps(text: string, passages: readonly Passage[], i: number): Span {
  const before = passages[i - 1];
  const { start, end } = passages[i] as Passage;
  const next = passages[i + 1];
  const isOneLine = (from: number, to: number) => !/[\r\n]/.test(text.slice(from, to));
  return {
    start: before?.kind === 'jumpLine' && isOneLine(before.end, start) ? before.start : start,
    end: next?.kind === 'jumpLine' && isOneLine(end, next.start) ? next.end : end,
  };
}

/** @param heads the passages of the headline and the subtitle; a headline elsewhere in the article is a subhead. */
function sectionsOf(
  text: string,
  passages: readonly Passage[],
  parted: ReadonlySet<Passage>,
  heads: ReadonlySet<Passage>,
): Section[] {
  const sections: { heading: Span | null; paragraphs: Span[] }[] = [{ heading: null, paragraphs: [] }];
  for (const [i, passage] of passages.entries()) {
    const { kind, start, end } = passage;
    const section = sections.at(-1) as (typeof sections)[number];
    const isHeading = kind === 'subhead' || (kind === 'headline' && !heads.has(passage));
    if (kind === 'paragraph') section.paragraphs.push(withJumps(text, passages, i));
    if (isHeading && section.heading && !parted.has(passage)) section.heading = { start: section.heading.start, end };
    else if (isHeading) sections.push({ heading: { start, end }, paragraphs: [] });
  }
  return sections.filter(({ heading, paragraphs }) => heading || paragraphs.length);
}
