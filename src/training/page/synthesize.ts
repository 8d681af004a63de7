/**
 * Sets articles in columns as a newspaper does and pulls them out again as a PDF tool does, so that the reader of pages meets more layouts
 * than any collection holds. Deterministic: the same seed gives the same pages.
 */

import { pick, type Random, randomFrom } from '../random.ts';

/** An article's text without white space: the lines of its headline, its paragraphs and subheads. */
export interface SourceArticle {
  readonly headline: readonly string[];
  readonly body: readonly { readonly kind: 'para' | 'subhead'; readonly text: string }[];
}

export interface GoldPart {
  readonly kind: 'para' | 'subhead' | 'jumpLine';
  readonly start: number;
  readonly end: number;
}

export interface GoldArticle {
  readonly headline: readonly { readonly start: number; readonly end: number }[];
  readonly body: readonly GoldPart[];
}

/** A page's text and its truth; offsets count its characters without white space. */
export interface SyntheticPage {
  readonly text: string;
  readonly articles: readonly GoldArticle[];
}

interface Style {
  readonly width: number;
  readonly indent: 'css' | 'typed' | 'gap';
  readonly place: 'before' | 'after' | 'mixed';
  /** Blank lines between paragraphs, between articles and at column breaks. */
  readonly paragraphGap: boolean;
  readonly articleGap: boolean;
  readonly columnGap: boolean;
  readonly hanging: boolean;
  readonly fragments: boolean;
  readonly letterSpaced: number;
  readonly looseBlanks: number;
  readonly headlineWidth: number;
  readonly columnLines: number;
}

function styleOf(random: Random): Style {
  const indent = pick(random, ['css', 'css', 'css', 'typed', 'gap'] as const);
  const airy = random() < 0.5;
  return {
    width: 12 + Math.floor(random() * 11),
    indent,
    place: pick(random, ['before', 'before', 'before', 'before', 'after', 'after', 'after', 'after', 'mixed'] as const),
    paragraphGap: indent === 'gap' ? random() < 0.8 : airy && random() < 0.8,
    articleGap: airy || random() < 0.6,
    columnGap: airy,
    hanging: random() < 0.2,
    fragments: !airy && random() < 0.5,
    letterSpaced: random() < 0.15 ? 0.15 : 0,
    looseBlanks: random() < 0.3 ? 0.05 : 0,
    headlineWidth: random() < 0.4 ? 44 : 8 + Math.floor(random() * 18),
    columnLines: 12 + Math.floor(random() * 40),
  };
}

const surnames = '王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗高';
const given = '明华建国志强文军平海燕芳伟丽敏静杰涛晓东云飞雪梅';
const places = ['北京', '上海', '云川', '青石', '乌鲁木齐', '香港', '洛杉矶', '德黑兰', '广州', '成都', '石桥', '南岭'];

function nameOf(random: Random): string {
  const one = () => pick(random, [...given]);
  return pick(random, [...surnames]) + one() + (random() < 0.5 ? one() : '');
}

const datelineOf = (random: Random) => {
  const day = `${1 + Math.floor(random() * 12)}月${1 + Math.floor(random() * 28)}日`;
  const where = pick(random, places);
  const reporter = pick(random, [
    '',
    `（记者${nameOf(random)}）`,
    `（记者${nameOf(random)}、${nameOf(random)}）`,
    `记者${nameOf(random)}报道：`,
  ]);
  return (
    pick(random, [
      `新华社${where}${day}电`,
      `据新华社${where}${day}电`,
      '本报讯',
      `本报${where}${day}电`,
      `本报${day}讯`,
    ]) + reporter
  );
};

interface Block {
  readonly kind: 'headline' | 'para' | 'subhead' | 'jumpLine';
  readonly lines: readonly string[];
}

/** What a line may not begin with, and may not end with. */
const notFirst = /[，。、；：？！”’」』）》〉】％%…—]/;
const notLast = /[“‘「『（《〈【]/;

/** Cuts a paragraph at the column's width; `first` em are taken from its first line. */
export function wrap(text: string, width: number, first: number, hanging: boolean): string[] {
  const units = text.match(/[A-Za-z0-9.,%]+|[\s\S]/gu) ?? [];
  const size = (unit: string) => (/^[A-Za-z0-9.,%]+$/.test(unit) ? unit.length / 2 : 1);
  const lines: string[] = [];
  let line: string[] = [];
  let room = width - first;
  for (const unit of units) {
    let used = line.reduce((sum, own) => sum + size(own), 0);
    if (line.length && used + size(unit) > room) {
      if (notFirst.test(unit)) {
        if (hanging && used + size(unit) <= room + 1) {
          line.push(unit);
          continue;
        }
        const carried: string[] = [];
        do carried.unshift(line.pop() as string);
        while (line.length > 1 && notFirst.test(carried[0] as string));
        lines.push(line.join(''));
        line = carried;
      } else {
        const carried: string[] = [];
        while (line.length > 1 && notLast.test(line.at(-1) as string)) carried.unshift(line.pop() as string);
        lines.push(line.join(''));
        line = carried;
      }
      room = width;
      used = 0;
    }
    line.push(unit);
  }
  if (line.length) lines.push(line.join(''));
  return lines;
}

/** A headline is set in lines of about the same length. */
function setHeadline(text: string, width: number): string[] {
  const count = Math.ceil(text.length / Math.max(6, width));
  const each = Math.ceil(text.length / count);
  return wrap(text, each, 0, false);
}

/** Puts some of a subhead's words in quotation marks, as many are: 变“输血”为“造血”. */
function withQuotation(line: string, random: Random): string {
  if (random() > 0.5 || line.length < 5) return line;
  const from = Math.floor(random() * (line.length - 3));
  const to = Math.min(line.length, from + 2 + Math.floor(random() * 3));
  return `${line.slice(0, from)}“${line.slice(from, to)}”${line.slice(to)}`;
}

function blocksOf(
  article: SourceArticle,
  style: Style,
  random: Random,
  place: 'before' | 'after' | 'none',
  phrases: readonly string[],
): Block[] {
  const body: Block[] = [];
  const para = (text: string): Block => ({
    kind: 'para',
    lines: wrap(
      text,
      style.width,
      style.indent === 'gap' || style.indent === 'typed' ? (style.indent === 'typed' ? 2 : 0) : 2,
      style.hanging,
    ),
  });
  const withSubheads = article.body.length >= 5 && random() < 0.2;
  const closing = random();
  if (place === 'none')
    body.push({
      kind: 'jumpLine',
      lines: [pick(random, ['（紧接第1版）', '▲▲（紧接第1版）', '（上接第一版）', '▲（紧接第3版）'])],
    });
  article.body.forEach(({ kind, text }, i) => {
    if (kind === 'subhead') {
      body.push({ kind, lines: wrap(text, style.width, 0, false) });
      return;
    }
    if (withSubheads && i > 0 && i < article.body.length - 1 && random() < 0.3) {
      const lines = random() < 0.4 ? [pick(random, phrases), pick(random, phrases)] : [pick(random, phrases)];
      // Each line of a subhead is a part of its own, as the reader keeps it.
      for (const line of lines)
        body.push({ kind: 'subhead', lines: [withQuotation(line, random).slice(0, style.width + 2)] });
    }
    const last = i === article.body.length - 1;
    const start =
      i === 0 && place !== 'none' && random() < 0.45 && !/^(?:本报|新华社|据新华社)/.test(text)
        ? datelineOf(random)
        : '';
    const end =
      last && closing < 0.25
        ? `（${nameOf(random)}${random() < 0.3 ? '摄' : ''}）`
        : last && closing > 0.9
          ? '（下转第4版）'
          : '';
    const block = para(start + text + end);
    // Some papers leave the dateline alone on its line.
    const alone = start.length > 6 && /电$/.test(start) && random() < 0.3;
    body.push(alone ? { ...block, lines: [start, ...wrap(text + end, style.width, 0, style.hanging)] } : block);
  });
  if (closing > 0.45 && closing < 0.65) {
    const names = [nameOf(random), nameOf(random), nameOf(random)].slice(0, 1 + Math.floor(random() * 3)).join(' ');
    body.push({
      kind: 'para',
      lines: [`${pick(random, ['新华社记者 ', '本报记者 ', '记者 ', '■本报记者 '])}${names}`],
    });
    if (random() < 0.7)
      body.push({
        kind: 'para',
        lines: [`新华社${pick(random, places)}${1 + Math.floor(random() * 12)}月${1 + Math.floor(random() * 28)}日电`],
      });
  }
  const heads: Block[] = article.headline.map((line) => ({
    kind: 'headline',
    lines: setHeadline(line, style.headlineWidth),
  }));
  if (random() < 0.15)
    heads.push({
      kind: 'headline',
      lines: setHeadline(`——${pick(random, phrases)}${pick(random, phrases)}`, style.headlineWidth + 6),
    });
  if (random() < 0.05) heads.push({ kind: 'headline', lines: [nameOf(random)] });
  if (place === 'none') return body;
  return place === 'before' ? [...heads, ...body] : [...body, ...heads];
}

/** Breaks a line between two marks, as some extractors do. */
const fragmented = (line: string) =>
  line.replace(/([，。、；：？！”’》）])(?=[“‘《（”’，。、；：])/g, '$1\n').split('\n');

/** Pages of articles, each with its truth. */
export function synthesize(articles: readonly SourceArticle[], seed: number): SyntheticPage {
  const random = randomFrom(seed);
  let style = styleOf(random);
  const phrases = articles
    .flatMap(({ headline }) => (headline[0] as string).split(/[，：、！？—“”（）《》·\s]+/))
    .filter((p) => p.length >= 4 && p.length <= 14);
  let text = '';
  let bare = 0;
  let sinceBreak = 0;
  const gold: GoldArticle[] = [];
  const put = (line: string) => {
    text += `${line}\n`;
    bare += line.replace(/\s+/g, '').length;
  };
  articles.forEach((article, index) => {
    if (index && random() < 0.3) style = { ...style, width: Math.max(10, style.width + Math.floor(random() * 7) - 3) };
    const kind =
      random() < 0.08 ? 'none' : style.place === 'mixed' ? pick(random, ['before', 'after'] as const) : style.place;
    const blocks = blocksOf(article, style, random, kind, phrases.length ? phrases : [article.headline[0] as string]);
    const headline: { start: number; end: number }[] = [];
    const body: GoldPart[] = [];
    blocks.forEach((block, b) => {
      const start = bare;
      const closingLine = block.kind === 'para' && block.lines.length === 1;
      block.lines.forEach((line, i) => {
        const atColumn = block.kind === 'para' && i > 0 && ++sinceBreak >= style.columnLines && random() < 0.5;
        if (atColumn) {
          sinceBreak = 0;
          if (style.columnGap) text += '\n';
        }
        const spaced =
          block.kind === 'para' &&
          !closingLine &&
          random() < style.letterSpaced &&
          /^[\u4e00-\u9fff，。、]+$/.test(line);
        const typed = block.kind === 'para' && i === 0 && style.indent === 'typed' ? '　　' : '';
        const loose = spaced
          ? [...line].join(' ')
          : line.replace(/(?<=\d)(?=[年月日多万个])|(?<=[\u4e00-\u9fff])(?=\d)/g, () =>
              random() < style.looseBlanks ? ' ' : '',
            );
        for (const piece of style.fragments ? fragmented(loose) : [loose])
          put(typed && piece === loose ? typed + piece : piece);
      });
      if (block.kind === 'headline') headline.push({ start, end: bare });
      else body.push({ kind: block.kind, start, end: bare });
      const next = blocks[b + 1];
      const betweenKinds = next !== undefined && next.kind !== block.kind;
      const closings = next?.kind === 'para' && next.lines.length === 1 && closingLine;
      if (
        betweenKinds ? style.paragraphGap && random() < 0.9 : style.paragraphGap && !closings && block.kind === 'para'
      )
        text += '\n';
    });
    if (style.articleGap && random() < 0.8) text += '\n';
    gold.push({ headline, body });
  });
  return { text, articles: gold };
}
