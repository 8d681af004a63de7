/**
 * Sets articles in columns as a newspaper does, then extracts the lines as a PDF tool does. The page reader is trained on these pages too, since
 * no collection of real ones has as many layouts. Deterministic: the same seed gives the same pages.
 */
import { Converter } from 'opencc-js/cn2t';
import { pick, type Random, randomFrom } from '../random.ts';
import * as phrases from './phrases.ts';
import { type Block, type GoldArticle, type SetPage, Sheet } from './sheet.ts';
import { type Style, styleOf } from './style.ts';
import { subheadsOf } from './subheads.ts';
import { setBesidePicture, setHeadline, setVertically, wrap } from './typesetting.ts';

/** An article's text without white space: the lines of its headline, its paragraphs and subheads. */
export interface SourceArticle {
  readonly headline: readonly string[];
  readonly body: readonly { readonly kind: 'para' | 'subhead'; readonly text: string }[];
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

/** Fewest paragraphs of a story whose sections have heads of their own. */
const fewestOfFeature = 3;

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
  const ownSubheads =
    !withSubheads && article.body.length >= fewestOfFeature && random() < style.features
      ? subheadsOf(
          article.body.map(({ text }) => text),
          random,
        )
      : [];
  const closing = random();
  let goesOn = closing > 0.8 && closing < 0.9;
  article.body.forEach(({ kind, text }, i) => {
    if (kind === 'subhead') {
      body.push({ kind, lines: wrap(text, style.width, 0, false) });
      return;
    }
    const isInner = i > 0 && i < article.body.length - 1;
    const own = ownSubheads[i];
    if (own) body.push({ kind: 'subhead', lines: [own] });
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
    const signed = last && closing < 0.2 ? `（${phrases.nameOf(random)}${random() < 0.3 ? '摄' : ''}）` : '';
    // An extractor that cuts lines at marks cuts off a jump line that was printed behind the text.
    const hasJump = last && goesOn && random() < (style.fragments ? 1 : 0.4);
    const end = hasJump ? phrases.jumpTo(random) : signed;
    if (hasJump) goesOn = false;
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
  if (goesOn) body.push({ kind: 'turn', lines: [phrases.jumpTo(random)] });
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

/** Pages of articles, each with its known structure. */
export function synthesize(given: readonly SourceArticle[], seed: number): SetPage {
  const random = randomFrom(seed);
  let style = styleOf(random);
  const stories = given.map((article) => adapted(article, style, random));
  const articles = style.traditional ? stories.map(inTraditional) : stories;
  const found = articles
    .flatMap(({ headline }) => (headline[0] as string).split(phrase))
    .filter((phrase) => phrase.length >= 4 && phrase.length <= 14);
  const words = found.length ? found : articles.map(({ headline }) => headline[0] as string);
  const sheet = new Sheet();
  const hasFurniture = random() < style.furniture;
  if (hasFurniture && random() < 0.7) sheet.putFurniture(phrases.pageFurniture(random));
  const gold = articles.map((article, index): GoldArticle => {
    if (index && random() < 0.3) style = { ...style, width: Math.max(10, style.width + Math.floor(random() * 7) - 3) };
    const place =
      random() < 0.08 ? 'none' : style.place === 'mixed' ? pick(random, ['before', 'after'] as const) : style.place;
    const own = sheet.putStory(blocksOf(article, style, random, place, words), style, random);
    if (random() < style.furniture * 0.15) sheet.putFurniture([phrases.strayFurniture(random)]);
    return own;
  });
  if (hasFurniture && random() < 0.6) sheet.putFurniture(phrases.pageFurniture(random));
  return { text: sheet.text, articles: gold, furniture: sheet.furniture };
}
