/** Pages of known structure as examples to learn from. */
import { stateAt } from '../../core/page/label.ts';
import { prepare } from '../../core/page/read.ts';
import { randomFrom } from '../random.ts';
import { articlesOf } from './corpus.ts';
import type { Example } from './crf.ts';
import { synthesize } from './synthesize.ts';

export interface Gold {
  readonly articles: readonly {
    readonly headline: readonly { readonly start: number; readonly end: number }[];
    readonly body: readonly {
      readonly kind: 'para' | 'subhead' | 'jumpLine';
      readonly start: number;
      readonly end: number;
    }[];
  }[];
}

/** What every line of a page shows, and the part that it truly plays. */
export function exampleOf(name: string, text: string, gold: Gold): Example {
  const { lines, evidence } = prepare(text);
  // The gold counts characters without white space.
  const bareAt = new Int32Array(text.length + 1);
  for (let i = 0, n = 0; i < text.length; i++) {
    bareAt[i] = n;
    if (!/\s/u.test(text.charAt(i))) n++;
    bareAt[i + 1] = n;
  }
  const parts = gold.articles.flatMap((article) => {
    let paragraphs = 0;
    const [headline, body] = [article.headline[0], article.body[0]];
    const kind = !headline
      ? ('none' as const)
      : body && headline.start > body.start
        ? ('after' as const)
        : ('before' as const);
    return [
      ...article.headline.map((h) => ({ ...h, kind, label: 'headline' as const })),
      ...article.body.map((b) => {
        const label = b.kind === 'para' ? (paragraphs++ === 0 ? ('first' as const) : ('next' as const)) : b.kind;
        return { start: b.start, end: b.end, kind, label };
      }),
    ];
  });
  const result = new Uint8Array(lines.length);
  lines.forEach((line, i) => {
    const from = bareAt[line.start] as number;
    const to = bareAt[line.end] as number;
    // The part that begins in the line, else the part that holds its beginning.
    const begins = parts.find((part) => part.start >= from && part.start < to && part.start - from <= 2);
    const holds = begins ?? parts.find((part) => part.start <= from && from < part.end);
    const label = holds?.label ?? 'next';
    const wraps = {
      first: 'wrap',
      next: 'wrap',
      headline: 'headlineWrap',
      subhead: 'subheadWrap',
      jumpLine: 'wrap',
    } as const;
    const state = stateAt(holds?.kind ?? 'none', begins ? label : wraps[label]);
    result[i] = state < 0 ? stateAt('none', 'jumpLine') : state;
  });
  return { name, evidence, gold: result };
}

/** The same page when its wraps are tidied: every part on a line of its own. A tidied page is to be read as the page that it was. */
export function tidiedExample(name: string, text: string, gold: Gold): Example {
  const bare = text.replace(/\s/gu, '');
  const parts = gold.articles.flatMap(({ headline, body }) => [...headline, ...body]).sort((a, b) => a.start - b.start);
  let at = 0;
  const lines = parts.map(({ end }) => {
    const line = bare.slice(at, Math.max(at, end));
    at = Math.max(at, end);
    return line;
  });
  return exampleOf(`${name}, tidied`, [...lines, bare.slice(at)].filter(Boolean).join('\n\n'), gold);
}

/** A page in both forms that it is read in: its lines as they stand, and every part on a line of its own. */
export interface PageExample {
  readonly lines: Example;
  readonly parts: Example;
}

export const pageExample = (name: string, text: string, gold: Gold): PageExample => ({
  lines: exampleOf(name, text, gold),
  parts: tidiedExample(name, text, gold),
});

/** @param file rows of a corpus of articles, of which pages of 3 to 7 are set. */
export function syntheticExamples(file: string, pages: number): PageExample[] {
  const articles = articlesOf(file);
  const random = randomFrom(7);
  return Array.from({ length: pages }, (_, page) => {
    const own = Array.from(
      { length: 3 + Math.floor(random() * 5) },
      () => articles[Math.floor(random() * articles.length)],
    );
    const { text, articles: gold } = synthesize(
      own.filter((article) => article !== undefined),
      page,
    );
    return pageExample(`synthetic ${page}`, text, { articles: gold });
  });
}
