/**
 * Whole pages for judging the reader: invented articles set in columns with what else papers print, and pulled out again in several ways. It
 * shares nothing with the typesetter that the reader is trained with. The same seed gives the same page.
 */
import { pick, type Random, randomFrom } from '../../src/training/random.ts';
import { inventArticles } from './newsroom.ts';
import { setLines } from './typesetter.ts';

export interface PrintedArticle {
  readonly headline: readonly string[];
  /** Without what was printed beside them: bylines, jump lines. */
  readonly paragraphs: readonly string[];
}

export interface PrintedPage {
  readonly text: string;
  readonly articles: readonly PrintedArticle[];
  /** Lines that belong to no article. */
  readonly furniture: readonly string[];
}

export interface Layout {
  /** Width of a column, in em. */
  readonly width: number;
  readonly headlines: 'before' | 'after' | 'mixed';
  readonly blankLines: 'none' | 'articles' | 'paragraphs';
  /** First lines: two characters short and the blanks lost, with typed blanks, or full. */
  readonly indent: 'lost' | 'typed' | 'none';
  readonly bylines: boolean;
  readonly furniture: boolean;
  readonly vertical: boolean;
  /** Whether every character stands apart. */
  readonly spaced: boolean;
}

const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const under = (random: Random, limit: number) => Math.floor(random() * limit);

export const pickLayout = (random: Random): Layout => ({
  width: 10 + under(random, 14),
  headlines: pick(random, ['before', 'before', 'after', 'mixed']),
  blankLines: pick(random, ['none', 'none', 'articles', 'paragraphs']),
  indent: pick(random, ['lost', 'lost', 'typed', 'none']),
  bylines: random() < 0.5,
  furniture: random() < 0.6,
  vertical: random() < 0.15,
  spaced: random() < 0.05,
});

const reporters = ['陆文博', '江晓岚', '石敏', '沈立群', '夏静怡', '叶长河', '顾思远'];
const reporter = (random: Random) => pick(random, reporters);
const byline = (random: Random): string[] =>
  pick(random, [
    [`本报记者 ${reporter(random)}`],
    [`本报记者 ${reporter(random)} ${reporter(random)}`],
    [`新华社记者${reporter(random)}、本报记者${reporter(random)}报道`],
    [`记者 ${reporter(random)}`, `通讯员 ${reporter(random)}`],
    [`□本报记者 ${reporter(random)} 文/图`],
  ]);

function mast(random: Random): string[] {
  const number = 1 + under(random, 12);
  const lines = [
    `第${number}版`,
    pick(random, ['综合新闻', '要闻', '民生·社会', '文化']),
    `2027年${1 + under(random, 12)}月${1 + under(random, 28)}日 星期${pick(random, [...'一二三四五六日'])}`,
    `责任编辑：${reporter(random)} 美术编辑：${reporter(random)}`,
    '望川日报',
  ];
  return lines.filter(() => random() < 0.7);
}
const stray = (random: Random): string =>
  pick(random, [
    '望川市文化馆供图',
    '新华社发',
    `本报记者 ${reporter(random)} 摄`,
    '【要闻】',
    `${reporter(random)} 摄`,
  ]);

/** One page of 2 to 6 articles. */
export function printPage(
  seed: number,
  layout: Layout = pickLayout(randomFrom(seed + 1)),
  count?: number,
): PrintedPage {
  const random = randomFrom(seed);
  const invented = inventArticles(random, count ?? 2 + under(random, 5));
  const furniture: string[] = [];
  const lines: string[] = [];
  const putFurniture = (own: readonly string[]) => {
    furniture.push(...own);
    lines.push(...own);
  };
  if (layout.furniture && random() < 0.7) putFurniture(mast(random));
  invented.forEach(({ headline, paragraphs }, index) => {
    if (index && layout.blankLines !== 'none') lines.push('');
    const isBefore = layout.headlines === 'mixed' ? random() < 0.5 : layout.headlines === 'before';
    const isVertical = layout.vertical && random() < 0.5 && headline.every((own) => /^[\u4e00-\u9fff]+$/.test(own));
    const heads = headline.flatMap((own) => (isVertical ? [...own] : [own]));
    const gap = () => {
      if (layout.blankLines === 'paragraphs') lines.push('');
    };
    if (isBefore) {
      lines.push(...heads);
      gap();
      if (layout.bylines && random() < 0.5) lines.push(...byline(random));
    }
    paragraphs.forEach((text, i) => {
      if (i) gap();
      const set = setLines(text, layout.width, layout.indent === 'none' ? 0 : 2);
      lines.push(...set.map((line, k) => (k === 0 && layout.indent === 'typed' ? `　　${line}` : line)));
      if (layout.furniture && i < paragraphs.length - 1 && random() < 0.04) putFurniture([stray(random)]);
    });
    if (!isBefore) {
      gap();
      lines.push(...heads);
    }
    if (layout.furniture && random() < 0.1) putFurniture([stray(random)]);
  });
  if (layout.furniture && random() < 0.5) putFurniture(mast(random));
  const text = lines.map((line) => (layout.spaced && line.length > 3 ? [...line].join(' ') : line)).join('\n');
  return { text: `${text}\n`, articles: invented, furniture };
}

/** So many pages, each of its own seed. */
export const printPages = (count: number, seed: number): PrintedPage[] =>
  times(count, (i) => printPage(seed + 1000 * i));
