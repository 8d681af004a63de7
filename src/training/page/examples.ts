/** Pages of known structure as examples to learn from. */
import { type ArticleKind, type Label, type LineState, labelSet, stateAt, states } from '../../core/page/label.ts';
import { prepare } from '../../core/page/read.ts';
import { foldRadicals } from '../../core/text/fold.ts';
import { randomFrom } from '../random.ts';
import { articlesOf } from './corpus.ts';
import { mixed, type OwnPage, setOwnPage, setOwnPages } from './own-pages.ts';
import type { GoldPart, GoldSpan, SetPage } from './sheet.ts';
import { synthesize } from './synthesize.ts';
import type { Example } from './trainer.ts';

/** A page's structure; furniture may stand within an article, too. */
export interface Gold {
  readonly articles: readonly {
    readonly headline: readonly GoldSpan[];
    readonly body: readonly (GoldSpan & { readonly kind: GoldPart['kind'] | 'furniture' })[];
  }[];
  readonly furniture?: readonly GoldSpan[];
}

/** The evidence of every line of a page, and its true state. @param continuity see `PageWeights`. */
export function exampleOf(name: string, text: string, gold: Gold, continuity: Float32Array): Example {
  // The reader folds radicals too.
  const { lines, evidence } = prepare(foldRadicals(text), continuity);
  const allowed = evidence.allowed.slice();
  // The gold counts characters without white space.
  const bareAt = new Int32Array(text.length + 1);
  for (let i = 0, n = 0; i < text.length; i++) {
    bareAt[i] = n;
    if (!/\s/u.test(text.charAt(i))) n++;
    bareAt[i + 1] = n;
  }
  const parts = gold.articles.flatMap((article, index) => {
    const [headline, body] = [article.headline[0], article.body[0]];
    const kind: ArticleKind = !headline ? 'none' : body && headline.start > body.start ? 'after' : 'before';
    return [
      ...article.headline.map((part) => ({ ...part, index, kind, label: 'headline' as const })),
      ...article.body.map(
        (part) => ({ ...part, index, kind, label: part.kind === 'subhead' ? 'subhead' : 'next' }) as const,
      ),
    ];
  });
  const opened = new Set<number>();
  const result = new Uint8Array(lines.length);
  lines.forEach((line, i) => {
    const from = bareAt[line.start] as number;
    const to = bareAt[line.end] as number;
    // The part that begins in the line, else the part that the line's start lies in.
    const begins = parts.find((part) => part.start >= from && part.start < to && part.start - from <= 2);
    const holds = begins ?? parts.find((part) => part.start <= from && from < part.end);
    const { kind, label } = holds
      ? { kind: holds.kind, label: labelOf(holds.label, begins !== undefined, !opened.has(holds.index)) }
      : besideArticles(states[result[i - 1] as number]);
    // Lines that the reader recognises by rules, such as bylines, do not begin the article's text.
    if (label === 'first' && holds) opened.add(holds.index);
    result[i] = stateAt(kind, label);
    allowed[i] = (allowed[i] as number) | labelSet(label);
  });
  return { name, evidence: { ...evidence, allowed, likely: allowed }, gold: result };
}

/** A line of no article, a caption or a row of a table, is a paragraph of the article before it, or one of its own behind a headline. */
function besideArticles(before: LineState | undefined): LineState {
  const isBehindHeadline = before?.label === 'headline' || before?.label === 'headlineWrap';
  return before && !isBehindHeadline ? { kind: before.kind, label: 'next' } : { kind: 'none', label: 'first' };
}

function labelOf(part: 'headline' | 'subhead' | 'next', begins: boolean, opens: boolean): Label {
  if (part === 'headline') return begins ? 'headline' : 'headlineWrap';
  if (part === 'subhead') return begins ? 'subhead' : 'subheadWrap';
  return opens ? 'first' : begins ? 'next' : 'wrap';
}

/** The same page after tidying, with every part on a line of its own. It must be read as the page was. */
function tidiedExample(name: string, text: string, gold: Gold, continuity: Float32Array): Example {
  const bare = text.replace(/\s/gu, '');
  const parts = [
    ...gold.articles.flatMap(({ headline, body }) => [...headline, ...body]),
    ...(gold.furniture ?? []),
  ].sort((a, b) => a.start - b.start);
  let at = 0;
  const lines = parts.map(({ end }) => {
    const line = bare.slice(at, Math.max(at, end));
    at = Math.max(at, end);
    return line;
  });
  return exampleOf(`${name}, tidied`, [...lines, bare.slice(at)].filter(Boolean).join('\n\n'), gold, continuity);
}

/** A page in both forms that users have: as it was extracted, and tidied with every part on a line of its own. */
export interface PageExample {
  readonly lines: Example;
  readonly tidied: () => Example;
}

export const pageExample = (name: string, text: string, gold: Gold, continuity: Float32Array): PageExample => ({
  lines: exampleOf(name, text, gold, continuity),
  tidied: () => tidiedExample(name, text, gold, continuity),
});

/** So many pages of a kind at most have a seed of their own in a run. */
const seedsOfRun = 10_000;

/** @param file a corpus of articles; each page has 3 to 7 of them. @param seed 0 and up: each sets the same corpus in other pages. */
export function syntheticExamples(file: string, pages: number, continuity: Float32Array, seed: number): PageExample[] {
  const articles = articlesOf(file);
  const random = randomFrom(7 + seed);
  return Array.from({ length: pages }, (_, page) => {
    const own = Array.from(
      { length: 3 + Math.floor(random() * 5) },
      () => articles[Math.floor(random() * articles.length)],
    );
    return setExample(
      `synthetic ${page}`,
      synthesize(
        own.filter((article) => article !== undefined),
        seed * seedsOfRun + page,
      ),
      continuity,
    );
  });
}

const setExample = (name: string, { text, ...gold }: SetPage, continuity: Float32Array): PageExample =>
  pageExample(name, text, gold, continuity);

/** Our own pages, each in several ways, and as many of their stories mixed as asked for; see `own-pages.ts`. @param seed as above. */
export const ownExamples = (
  pages: readonly OwnPage[],
  { ways, mixes }: { readonly ways: number; readonly mixes: number },
  continuity: Float32Array,
  seed: number,
): PageExample[] => {
  const first = seed * seedsOfRun;
  const several = mixed(pages, mixes, seed).map((page, i) => setOwnPage(page, 2_000_000 + first + i));
  return [...setOwnPages(pages, ways, 1_000_000 + first), ...several].map((page, i) =>
    setExample(`own ${i}`, page, continuity),
  );
};
