/**
 * Sets articles in columns as a newspaper does, then extracts the lines as a PDF tool does. The page reader is trained on these pages too, since
 * no collection of real ones has as many layouts. Deterministic: the same seed gives the same pages.
 */
import { Converter } from 'opencc-js/cn2t';
import { pick, type Random, randomFrom } from '../random.ts';
import { fragmented, letterSpaced, misread, withLooseBlanks } from './extraction.ts';
import * as phrases from './phrases.ts';
import { setBesidePicture, setHeadline, setVertically, wrap } from './typesetting.ts';

/** An article's text without white space: the lines of its headline, its paragraphs and subheads. */
export interface SourceArticle {
  readonly headline: readonly string[];
  readonly body: readonly { readonly kind: 'para' | 'subhead'; readonly text: string }[];
}

export interface GoldSpan {
  readonly start: number;
  readonly end: number;
}

export interface GoldPart extends GoldSpan {
  readonly kind: 'para' | 'subhead' | 'turn' | 'byline';
}

export interface GoldArticle {
  readonly headline: readonly GoldSpan[];
  readonly body: readonly GoldPart[];
}

/** A page's text and its known structure; offsets count characters without white space. */
export interface SyntheticPage {
  readonly text: string;
  readonly articles: readonly GoldArticle[];
  /** What belongs to no article. */
  readonly furniture: readonly GoldSpan[];
}

interface Style {
  readonly width: number;
  readonly indent: 'css' | 'typed' | 'gap';
  readonly place: 'before' | 'after' | 'mixed';
  /** Blank lines between paragraphs, between articles and at column breaks. */
  readonly paragraphGap: boolean;
  /** Whether a headline before its text is set apart from it where paragraphs are. */
  readonly headlineGap: boolean;
  readonly articleGap: boolean;
  readonly columnGap: boolean;
  readonly hanging: boolean;
  readonly fragments: boolean;
  /** Shares of lines and of characters that the extraction damages. */
  readonly letterSpaced: number;
  readonly looseBlanks: number;
  readonly misread: number;
  /** Share of headlines set vertically, of lines that come out one character a line, and of paragraphs beside a picture. */
  readonly vertical: number;
  readonly exploded: number;
  readonly besidePicture: number;
  readonly headlineWidth: number;
  /** Width at which subheads are cut even within words, narrower than the column; 0 where they are broken by meaning. */
  readonly subheadWidth: number;
  readonly columnLines: number;
  /** Shares of articles with a byline, and of places where furniture may stand. */
  readonly bylines: number;
  readonly furniture: number;
  /** Share of paragraphs whose last line is full. */
  readonly fullEnds: number;
  /** Whether short paragraphs that end with a dash introduce the paragraphs after them. */
  readonly announced: boolean;
  readonly traditional: boolean;
  /** Shares of stories that open without a dateline, of those with a few paragraphs alone, and of headlines of a few words. */
  readonly undated: number;
  readonly brief: number;
  readonly shortHeadlines: number;
}

function styleOf(random: Random): Style {
  const indent = pick(random, ['css', 'css', 'css', 'typed', 'gap'] as const);
  const airy = random() < 0.5;
  const width = 12 + Math.floor(random() * 11);
  const some = (chance: number, value: number) => (random() < chance ? value : 0);
  return {
    width,
    indent,
    place: pick(random, ['before', 'before', 'before', 'before', 'after', 'after', 'after', 'mixed', 'mixed'] as const),
    paragraphGap: indent === 'gap' ? random() < 0.8 : airy && random() < 0.8,
    headlineGap: random() < 0.5,
    articleGap: airy || random() < 0.45,
    columnGap: airy,
    hanging: random() < 0.2,
    fragments: !airy && random() < 0.4,
    letterSpaced: random() < 0.03 ? 1 : some(0.15, 0.15),
    looseBlanks: some(0.3, 0.05),
    misread: some(0.15, 0.004),
    vertical: some(0.15, 0.4),
    exploded: some(0.08, 0.02),
    besidePicture: some(0.2, 0.3),
    headlineWidth:
      random() < 0.4 ? 44 : random() < 0.4 ? width - 3 + Math.floor(random() * 4) : 8 + Math.floor(random() * 18),
    subheadWidth: some(0.35, width - 4 - Math.floor(random() * 3)),
    columnLines: 12 + Math.floor(random() * 40),
    bylines: some(0.4, 0.6),
    furniture: some(0.4, 0.5),
    fullEnds: some(0.15, 0.6),
    announced: random() < 0.12,
    traditional: random() < 0.1,
    undated: pick(random, [0, 0, 0.3, 0.7, 1]),
    brief: pick(random, [0, 0, 0.6]),
    shortHeadlines: some(0.4, 0.5),
  };
}

/** 新华社北京1月3日电（记者周二）, 本报讯. */
const opening =
  /^(?:据)?(?:本报|新华社)[^。，：]{0,24}?(?:电|讯)(?:[（(][^）)]{0,20}[）)]|[^，。：]{0,24}报道：)?(?=.{12})/;
const phrase = /[，：、！？—“”（）《》·\s]+/;

/** The article as a page of the style has it. */
function adapted({ headline, body }: SourceArticle, style: Style, random: Random): SourceArticle {
  const short = (headline[0] as string).split(phrase).find((own) => own.length >= 4 && own.length <= 14);
  const kept = random() < style.brief ? body.slice(0, 1 + Math.floor(random() * 3)) : body;
  const [first, ...rest] = kept;
  const isUndated = first !== undefined && random() < style.undated;
  return {
    headline: short && random() < style.shortHeadlines ? [short] : headline,
    body: isUndated ? [{ ...first, text: first.text.replace(opening, '') }, ...rest] : kept,
  };
}

interface Block {
  readonly kind: 'headline' | 'furniture' | GoldPart['kind'];
  readonly lines: readonly string[];
}

type Place = 'before' | 'after' | 'none';

/** Puts some words of a subhead in quotation marks, which is common: 变“输血”为“造血”. */
function withQuotation(line: string, random: Random): string {
  if (random() > 0.5 || line.length < 5) return line;
  const from = Math.floor(random() * (line.length - 3));
  const to = Math.min(line.length, from + 2 + Math.floor(random() * 3));
  return `${line.slice(0, from)}“${line.slice(from, to)}”${line.slice(to)}`;
}

/** The text with characters removed from its middle until its last line is full. */
function withFullEnd(text: string, width: number, first: number): string {
  const lines = wrap(text, width, first, false);
  const last = (lines.at(-1) as string).length;
  const middle = (lines[Math.floor(lines.length / 2)] as string).length;
  if (lines.length < 3 || last >= width - 1) return text;
  const at = lines.slice(0, Math.floor(lines.length / 2)).join('').length + 1;
  const cut = Math.min(last, middle - 2);
  return text.slice(0, at) + text.slice(at + cut);
}

function setParagraph(given: string, style: Style, random: Random): Block {
  const first = style.indent === 'gap' ? 0 : 2;
  const text = random() < style.fullEnds ? withFullEnd(given, style.width, first) : given;
  if (random() >= style.besidePicture) return { kind: 'para', lines: wrap(text, style.width, first, style.hanging) };
  const other = Math.max(7, style.width + pick(random, [-5, -4, -3, 3, 4, 6]));
  return { kind: 'para', lines: setBesidePicture(text, [style.width, other], first, random) };
}

/** One subhead, of one line or two. */
function subheadOf(style: Style, random: Random, words: readonly string[]): Block[] {
  const one = () => withQuotation(pick(random, words), random);
  if (style.subheadWidth) {
    const text = `${one()}${random() < 0.7 ? pick(random, words) : ''}`;
    // Each line of a subhead is a part of its own, as the reader keeps it.
    return wrap(text, style.subheadWidth, 0, false).map((line) => ({ kind: 'subhead', lines: [line] }));
  }
  const lines = random() < 0.4 ? [one(), one()] : [one()];
  return lines.map((line) => ({ kind: 'subhead', lines: [line.slice(0, style.width + 2)] }));
}

function bodyOf(
  article: SourceArticle,
  style: Style,
  random: Random,
  place: Place,
  words: readonly string[],
  hasByline: boolean,
): Block[] {
  const body: Block[] = [];
  const withSubheads = article.body.length >= 5 && random() < 0.35;
  const closing = random();
  article.body.forEach(({ kind, text }, i) => {
    if (kind === 'subhead') {
      body.push({ kind, lines: wrap(text, style.width, 0, false) });
      return;
    }
    const isInner = i > 0 && i < article.body.length - 1;
    if (withSubheads && isInner && random() < 0.3) body.push(...subheadOf(style, random, words));
    else if (style.announced && isInner && random() < 0.3)
      body.push({
        kind: 'para',
        lines: wrap(`${pick(random, words)}，${pick(random, words)}——`, style.width, 2, false),
      });
    const last = i === article.body.length - 1;
    const isDated = /^(?:本报|新华社|据新华社)/.test(text);
    const start =
      i === 0 && place !== 'none' && random() < (hasByline ? 0.1 : 0.6) * (1 - style.undated) && !isDated
        ? phrases.datelineOf(random)
        : '';
    const end = last && closing < 0.2 ? `（${phrases.nameOf(random)}${random() < 0.3 ? '摄' : ''}）` : '';
    const block = setParagraph(start + text + end, style, random);
    // Some papers leave the dateline alone on its line.
    const alone = start.length > 6 && /电$/.test(start) && random() < 0.3;
    body.push(alone ? { ...block, lines: [start, ...wrap(text + end, style.width, 0, style.hanging)] } : block);
    if (!last && random() < style.furniture * 0.06)
      body.push(
        random() < 0.3
          ? { kind: 'para', lines: [phrases.captionOf(random, pick(random, words))] }
          : { kind: 'furniture', lines: [phrases.strayFurniture(random)] },
      );
  });
  if (closing > 0.45 && closing < 0.6) {
    body.push({ kind: 'byline', lines: phrases.bylineOf(random) });
    if (random() < 0.6) body.push({ kind: 'para', lines: [phrases.closingDateline(random)] });
  } else if (closing > 0.9 && style.bylines) body.push({ kind: 'byline', lines: [phrases.namesAlone(random)] });
  if (closing > 0.8 && closing < 0.9) {
    const jump = phrases.jumpTo(random);
    const final = body.at(-1) as Block;
    if (random() < 0.3)
      body[body.length - 1] = { ...final, lines: [...final.lines.slice(0, -1), final.lines.at(-1) + jump] };
    else body.push({ kind: 'turn', lines: [jump] });
  }
  return body;
}

function blocksOf(
  article: SourceArticle,
  style: Style,
  random: Random,
  place: Place,
  words: readonly string[],
): Block[] {
  const hasByline = place === 'before' && random() < style.bylines;
  const body = bodyOf(article, style, random, place, words, hasByline);
  const isVertical = random() < style.vertical;
  const set = (line: string, width: number) =>
    isVertical && /^[\u4e00-\u9fff“”、，]{4,20}$/.test(line) ? setVertically(line) : setHeadline(line, width);
  const heads: Block[] = article.headline.map((line) => ({ kind: 'headline', lines: set(line, style.headlineWidth) }));
  if (random() < 0.15) {
    const deck = `——${pick(random, words)}${pick(random, words)}`;
    heads.push({ kind: 'headline', lines: setHeadline(deck, style.headlineWidth + 6) });
  }
  const byline: Block[] = hasByline
    ? [{ kind: 'byline', lines: random() < 0.2 ? [phrases.namesAlone(random)] : phrases.bylineOf(random) }]
    : [];
  const jump: Block = { kind: 'turn', lines: [phrases.jumpFrom(random)] };
  if (place === 'none') return [jump, ...body];
  if (place === 'after') return [...body, ...heads];
  return random() < 0.03 ? [...heads, jump, ...body] : [...heads, ...byline, ...body];
}

const toTraditional = Converter({ from: 'cn', to: 'tw' });
const inTraditional = (article: SourceArticle): SourceArticle => ({
  headline: article.headline.map(toTraditional),
  body: article.body.map(({ kind, text }) => ({ kind, text: toTraditional(text) })),
});

/** Collects the lines of the page, and counts their characters without white space. */
class Sheet {
  text = '';
  bare = 0;
  put(line: string): void {
    this.text += `${line}\n`;
    this.bare += line.replace(/\s+/g, '').length;
  }
  gap(): void {
    this.text += '\n';
  }
}

/** Puts a block's lines on the sheet as an extractor gives them. @param sinceBreak lines of text since the column began. */
function putBlock(sheet: Sheet, block: Block, style: Style, random: Random, sinceBreak: number): number {
  let depth = sinceBreak;
  const isText = block.kind === 'para';
  const isLong = isText && block.lines.length > 1;
  block.lines.forEach((line, i) => {
    if (isText && i > 0 && ++depth >= style.columnLines && random() < 0.5) {
      depth = 0;
      if (style.columnGap) sheet.gap();
    }
    const typed = isText && i === 0 && style.indent === 'typed' ? '　　' : '';
    const seen = block.kind === 'furniture' ? line : misread(line, style.misread, random);
    if (isLong && random() < style.exploded && seen.length < 14) {
      for (const character of seen) sheet.put(character);
      return;
    }
    const isSpaced =
      (isLong || style.letterSpaced === 1) && random() < style.letterSpaced && /^[\u4e00-\u9fff，。、]+$/.test(line);
    const loose = isSpaced ? letterSpaced(seen) : withLooseBlanks(seen, style.looseBlanks, random);
    const pieces = style.fragments ? fragmented(loose) : [loose];
    for (const [k, piece] of pieces.entries()) if (piece) sheet.put(k === 0 ? typed + piece : piece);
  });
  return depth;
}

/** Pages of articles, each with its known structure. */
export function synthesize(given: readonly SourceArticle[], seed: number): SyntheticPage {
  const random = randomFrom(seed);
  let style = styleOf(random);
  const stories = given.map((article) => adapted(article, style, random));
  const articles = style.traditional ? stories.map(inTraditional) : stories;
  const found = articles
    .flatMap(({ headline }) => (headline[0] as string).split(phrase))
    .filter((phrase) => phrase.length >= 4 && phrase.length <= 14);
  const words = found.length ? found : articles.map(({ headline }) => headline[0] as string);
  const sheet = new Sheet();
  const furniture: GoldSpan[] = [];
  const putFurniture = (lines: readonly string[]) => {
    for (const line of lines) {
      const start = sheet.bare;
      sheet.put(line);
      furniture.push({ start, end: sheet.bare });
    }
  };
  const hasFurniture = random() < style.furniture;
  if (hasFurniture && random() < 0.7) putFurniture(phrases.pageFurniture(random));
  let sinceBreak = 0;
  const gold = articles.map((article, index): GoldArticle => {
    if (index && random() < 0.3) style = { ...style, width: Math.max(10, style.width + Math.floor(random() * 7) - 3) };
    const place =
      random() < 0.08 ? 'none' : style.place === 'mixed' ? pick(random, ['before', 'after'] as const) : style.place;
    const blocks = blocksOf(article, style, random, place, words);
    const headline: GoldSpan[] = [];
    const body: GoldPart[] = [];
    blocks.forEach((block, b) => {
      const start = sheet.bare;
      sinceBreak = putBlock(sheet, block, style, random, sinceBreak);
      const span = { start, end: sheet.bare };
      if (block.kind === 'headline') headline.push(span);
      else if (block.kind === 'furniture') furniture.push(span);
      else body.push({ kind: block.kind, ...span });
      const next = blocks[b + 1];
      const isClosing = (own: Block) => own.kind === 'byline' || (own.kind === 'para' && own.lines.length === 1);
      const closings = next !== undefined && isClosing(next) && isClosing(block);
      if (
        style.paragraphGap &&
        (style.headlineGap || block.kind !== 'headline') &&
        next &&
        (next.kind !== block.kind ? random() < 0.9 : !closings && block.kind === 'para')
      )
        sheet.gap();
    });
    if (style.articleGap && random() < 0.8) sheet.gap();
    if (random() < style.furniture * 0.15) putFurniture([phrases.strayFurniture(random)]);
    return { headline, body };
  });
  if (hasFurniture && random() < 0.6) putFurniture(phrases.pageFurniture(random));
  return { text: sheet.text, articles: gold, furniture };
}
