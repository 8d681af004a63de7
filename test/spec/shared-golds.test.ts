/** The pages of known structure in `../shared/pages`: every headline and paragraph that is read right must stay so, see `known-mistakes.ts`. */
import { readPage } from '../../src/core/page/read.ts';
import type { Span } from '../../src/core/reading.ts';
import { pageWeights } from '../page-weights.ts';
import { assertNoNewMistakes } from './known-mistakes.ts';

/** Offsets count the page's characters without white space. */
interface Gold {
  readonly articles: readonly {
    readonly headline: readonly Span[];
    readonly body: readonly (Span & { readonly kind: string })[];
  }[];
}

/** The headlines and paragraphs that are not read just so, or not as parts of one article: `2.h` is the headline of the third article. */
function mistakesIn(text: string, { articles }: Gold): string[] {
  const bare = bareOffsets(text);
  const owners = new Map<string, number>();
  readPage(text, pageWeights).articles.forEach(({ headline, sections }, article) => {
    const parts = sections.flatMap((section) => section.paragraphs);
    for (const part of headline ? [headline, ...parts] : parts) owners.set(key(bare, part), article);
  });
  return articles.flatMap(({ headline, body }, article) => {
    // The corpus counts the author's name below a headline as a line of it: as for `score-pages.mjs`, a headline may end with any of its lines.
    const start = headline[0]?.start ?? 0;
    const end = headline.findLast((line) => owners.has(`${start} ${line.end}`))?.end ?? headline.at(-1)?.end ?? 0;
    const whole = headline.length > 0 ? [{ start, end }] : [];
    const paragraphs = body.flatMap((part, i) => (part.kind === 'para' ? [[String(i), part] as const] : []));
    const parts = [...whole.map((part) => ['h', part] as const), ...paragraphs];
    const owner = parts.map(([, { start, end }]) => owners.get(`${start} ${end}`)).find((own) => own !== undefined);
    return parts.flatMap(([name, { start, end }]) => {
      const own = owners.get(`${start} ${end}`);
      return own !== undefined && own === owner ? [] : [`${article}.${name}`];
    });
  });
}

const key = (bare: Int32Array, { start, end }: Span) => `${bare[start]} ${bare[end]}`;

/** The number of characters that are no white space before each offset. */
function bareOffsets(text: string): Int32Array {
  const offsets = new Int32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) offsets[i + 1] = (offsets[i] as number) + (/\s/u.test(text.charAt(i)) ? 0 : 1);
  return offsets;
}

describe('pages of ../shared', () => {
  for (let page = 0; page < 81; page++) {
    const name = `pages/set-${String(page).padStart(3, '0')}`;
    it(`are read as in ${name}.gold.json`, function () {
      assertNoNewMistakes(this, [`${name}.txt`, `${name}.gold.json`], (text = '', gold = '') =>
        mistakesIn(text, JSON.parse(gold) as Gold),
      );
    });
  }
});
