/**
 * Pages of our own to learn from, `own-pages.txt`: invented papers of many places, kinds and years with all that stands on them, so that the reader
 * learns what no corpus of articles has, such as lists, verse, letters, notices, stories without a dateline. Only their text is kept;
 * each is set in several ways, as `synthesize.ts` sets articles.
 *
 * `@@` begins a page. `--` begins a story, `--0` one without a headline. Of the other lines the first character tells what they are: `#` of the headline,
 * `>` a byline, caption or furniture, `&` a jump line, `+` a subhead, `|` a line that stands alone; a line without such a character is a paragraph.
 */
import { pick, type Random, randomFrom } from '../random.ts';
import { type Block, type SetPage, Sheet } from './sheet.ts';
import { type Style, styleOf } from './style.ts';
import { setHeadline, wrap } from './typesetting.ts';

const kinds = { '#': 'headline', '>': 'furniture', '&': 'turn', '+': 'subhead', '|': 'line' } as const;

interface Part {
  readonly kind: Block['kind'];
  readonly text: string;
}

/** What stands above the first story, and the stories. */
export interface OwnPage {
  readonly head: readonly string[];
  readonly stories: readonly (readonly Part[])[];
}

/** @param source see above. */
export function ownPagesOf(source: string): OwnPage[] {
  return source
    .split(/^@@\n/m)
    .slice(1)
    .map((page) => {
      const [head, ...stories] = page.split(/^--0?\n/m).map((part) => part.split('\n').filter(Boolean).map(partOf));
      return { head: (head as Part[]).map(({ text }) => text), stories };
    });
}

function partOf(line: string): Part {
  const kind = kinds[line.charAt(0) as keyof typeof kinds];
  return kind ? { kind, text: line.slice(1) } : { kind: 'para', text: line };
}

/** The page as one of many papers sets it. */
export function setOwnPage({ head, stories }: OwnPage, seed: number): SetPage {
  const random = randomFrom(seed);
  const style = styleOf(random);
  const sheet = new Sheet();
  sheet.putFurniture(head);
  const articles = stories.map((story) => {
    const isAfter = style.place === 'after' || (style.place === 'mixed' && random() < 0.5);
    return sheet.putStory(
      inOrder(story, isAfter, random).flatMap((part) => blocksOf(part, style, random)),
      style,
      random,
    );
  });
  return { text: sheet.text, articles, furniture: sheet.furniture };
}

/** A headline behind its story takes the byline below it with it, or leaves it above the text. */
function inOrder(story: readonly Part[], isAfter: boolean, random: Random): readonly Part[] {
  if (!isAfter) return story;
  const textFrom = story.findIndex(({ kind }) => kind !== 'headline' && kind !== 'furniture');
  const heads = story.slice(0, Math.max(0, textFrom));
  const goes = random() < 0.5 ? () => true : ({ kind }: Part) => kind === 'headline';
  return [...heads.filter((part) => !goes(part)), ...story.slice(heads.length), ...heads.filter(goes)];
}

/** Wider by so much than its column a line that stands alone is set in one. */
const mostOverhang = 4;

function blocksOf({ kind, text }: Part, style: Style, random: Random): Block[] {
  const indent = style.indent === 'gap' ? 0 : 2;
  if (kind === 'headline') return [{ kind, lines: setHeadline(text, style.headlineWidth) }];
  if (kind === 'para') return [{ kind, lines: wrap(text, style.width, indent, style.hanging) }];
  // Each printed line of a subhead is a part of its own, as the reader keeps it.
  if (kind === 'subhead') return wrap(text, style.width, 0, false).map((line) => ({ kind, lines: [line] }));
  const isOne = text.length <= style.width + mostOverhang || random() < 0.2;
  return [{ kind, lines: isOne ? [text] : wrap(text, style.width, kind === 'line' ? indent : 0, style.hanging) }];
}

/** Every page set in several ways. */
export const setOwnPages = (pages: readonly OwnPage[], ways: number, seed: number): readonly SetPage[] =>
  pages.flatMap((page, i) => Array.from({ length: ways }, (_, way) => setOwnPage(page, seed + i * ways + way)));

/** Fewest and most stories of a page that others were mixed to. */
const fewestMixed = 2;
const mostMixed = 6;

/** Pages of stories drawn from all pages, each below the head of one: what stands above and below a story tells less of it than the story does. */
export function mixed(pages: readonly OwnPage[], count: number, seed: number): OwnPage[] {
  const random = randomFrom(11 + seed);
  const stories = pages.flatMap((page) => page.stories);
  return Array.from({ length: pages.length ? count : 0 }, () => ({
    head: random() < 0.5 ? pick(random, pages).head : [],
    stories: Array.from({ length: fewestMixed + Math.floor(random() * (mostMixed - fewestMixed + 1)) }, () =>
      pick(random, stories),
    ),
  }));
}
