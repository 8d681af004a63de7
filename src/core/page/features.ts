/**
 * What a line shows about its part in the page, as indices into the tables of weights. Every feature is one of a few classes or a pair of
 * them; the classes are read from the line, from the one before and from the one after.
 */
import { bonds, cohesionOf, pulls, type TextPairs } from './cohesion.ts';
import type { Column } from './columns.ts';
import type { Evidence } from './label.ts';
import type { Line } from './lines.ts';

/** The classes of one line. Each is a small integer; the comments of the functions below say what they stand for. */
interface Classes {
  readonly opening: number;
  readonly ending: number;
  readonly slack: number;
  readonly gap: number;
  readonly indent: number;
  readonly size: number;
  readonly shape: number;
  readonly regularity: number;
  readonly dateline: number;
  /** Buckets of the first character, the first two, the last and the last two; which words begin a sentence, a headline, a wrapped line. */
  readonly first: number;
  readonly firstTwo: number;
  readonly last: number;
  readonly lastTwo: number;
  /** Particles in the line (的 了 是 …), of which headlines have few: 0 none, 1, 2, 3 more. */
  readonly particles: number;
  /** Whether a quotation is open at the line's start. */
  readonly quoted: number;
  /** Lines from here to the next dateline: 0 this one, 1 to 4, 5 more. */
  readonly ahead: number;
  /** Where its words occur again, and how many words go on across its beginning; see `cohesion.ts`. */
  readonly pull: number;
  readonly bond: number;
}

const openings = 18;
const endings = 12;
const slacks = 13;
const gaps = 4;
const indents = 4;
const gapStyles = 5;
const sizes = 10;
const shapes = 13;
const distances = 6;
const traces = 4;
const buckets = 2048;
const particleClasses = 4;

/** Slack against the column in steps of half an em; negative where the line is wider. */
function slackClass(slack: number): number {
  if (slack <= -3) return 0;
  if (slack <= -1) return 1;
  if (slack < 0.25) return 2 + (slack < -0.25 ? 0 : 1);
  if (slack <= 4) return 4 + Math.min(5, Math.floor((slack - 0.25) / 0.5));
  return slack <= 6 ? 10 : slack <= 9 ? 11 : 12;
}

const dateline =
  /^(?:据|综合)?(?:新华社|本报|中新社|中新网|新华网|人民网|央视|法新社|路透社|美联社|[\u4e00-\u9fff]{2,4}[社报])[\u4e00-\u9fff·]{0,12}?(?:[\d一二三四五六七八九十○〇年]+[月⽉][\d一二三四五六七八九十]+[日⽇]?)?(?:专?电|讯|消息|综合)/;
const agencyStart = /^(?:据)?(?:新华社|本报|中新社|中新网|新华网|人民网)/;
const turnFrom = /^[▲■◆●\s]*[（(]?(?:紧接|上接|接)第?.{1,6}版/;
const turnTo = /^[▲■◆●\s]*[（(]?(?:下转|转)第?.{1,6}版/;
const enumeration =
  /^(?:第?[一二三四五六七八九十]{1,3}[、是，：]|首先|其次|再次|最后|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[、.．])/;

/** Classes of single characters, from what is of each class; of several classes the first counts. */
const byCharacter = (classes: readonly (readonly [number, string])[]): ReadonlyMap<string, number> =>
  new Map(classes.flatMap(([own, characters]) => [...characters].map((c) => [c, own] as const)).reverse());
const arabic = '0123456789０１２３４５６７８９';
const latin = Array.from({ length: 26 }, (_, i) =>
  String.fromCharCode(0x41 + i, 0x61 + i, 0xff21 + i, 0xff41 + i),
).join('');

/** What a line's first character tells by itself. */
const openingOf = byCharacter([
  [1, '，。、；：？！”’」』）》〉】·…'],
  [2, '“‘「『'],
  [3, '（(【［'],
  [4, '《〈'],
  [7, '—―─-'],
  [8, '▲△■□◆◇●○★☆※*'],
  [5, arabic],
  [6, latin],
]);
/** First characters with which more must be looked at: of turns, datelines, enumerations, captions, times and reporters. */
const telling = new Set(
  '▲■◆●（(紧上接下转据新本中人第一二三四五六七八九十首其再最0123456789图左右题近日今去目⽬昨多随此同记通',
);

/** 0 other, 1 mark that no sentence begins with, 2 opening quotation mark, 3 bracket, 4 title mark, 5 digit, 6 Latin, 7 dash, 8 ornament,
 * 9 dateline, 10 jump line, 11 enumeration, 12 agency or 本报 alone, 13 captions 图为, 14 time (今年 近日 日前), 15 reporter, 16 下转第2版, 17 a line in brackets. */
function openingClass(text: string, isDateline: boolean): number {
  const first = text.charAt(0);
  const byFirst = openingOf.get(first) ?? 0;
  if (!isDateline && !telling.has(first)) return byFirst;
  if (turnFrom.test(text)) return 10;
  if (turnTo.test(text)) return 16;
  if (/^[（(].{1,22}[）)]$/.test(text)) return 17;
  if (isDateline) return 9;
  if (agencyStart.test(text)) return 12;
  if (byFirst !== 0 && byFirst !== 5) return byFirst;
  if (enumeration.test(text)) return 11;
  if (byFirst !== 0) return byFirst;
  if (/^(?:图[为⽚片]|上图|下图|左图|右图|题图)/.test(text)) return 13;
  if (/^(?:近日|日前|今年|去年|目前|⽬前|昨[日天]|今[日天]|据|多年来|近年来|随着|此外|同时)/.test(text)) return 14;
  return /^(?:记者|通讯员)/.test(text) ? 15 : 0;
}

/** What a line's last character tells by itself. */
const endingOf = byCharacter([
  [1, '。！？!?'],
  [3, '，、,'],
  [4, '：:'],
  [5, '；;'],
  [9, '“‘「『（(《'],
  [10, '—―─'],
  [8, `％%${arabic}${latin}`],
]);

/** 0 other, also ……, after which a sentence may go on; 1 final mark, 2 final mark and closing quotation mark, 3 comma, 4 colon, 5 semicolon, 6 closing bracket, 7 closing quotation
 * mark alone, 8 digit or Latin, 9 opening mark, 10 dash, 11 credit in brackets. */
function endingClass(text: string): number {
  const last = text.charAt(text.length - 1);
  if (!/[”’」』）)》]/.test(last)) return endingOf.get(last) ?? 0;
  if (/[。！？!?…][”’」』]+$/.test(text)) return 2;
  if (/[）)]/.test(last)) return /(?:[摄电讯文图]|记者.{2,12}|[（(][\u4e00-\u9fff\s]{2,9})[）)]$/.test(text) ? 11 : 6;
  return 7;
}

/** Characters and pairs of them share buckets: which ones do does not matter, since the frequent ones are few. */
function bucket(text: string): number {
  let hash = text.length;
  for (let i = 0; i < text.length; i++) {
    const product = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1);
    hash = product ^ (product >>> 15);
  }
  return (hash >>> 8) & (buckets - 1);
}

/** 本报记者陈一鸣, 新华社记者王小川李明. */
const reporters =
  /^[■●▲◆□]?(?:(?:本报|新华社|中新社|人民日报|本刊)?(?:特约|见习|驻[\u4e00-\u9fff]{2,6})?(?:记者|通讯员|特派员|评论员))[\u4e00-\u9fff·、]{2,16}$/;

/** The line's width: 0 ≤ 3 em, then in steps to 9, more than 28. */
function sizeClass(width: number): number {
  const limits = [3, 5, 7, 9, 11, 14, 18, 23, 28];
  const at = limits.findIndex((limit) => width <= limit);
  return at < 0 ? limits.length : at;
}

/** 0 other, 1 no mark at all, 2 no sentence mark, 3 a final mark inside, 4 commas inside, 5 a question or exclamation at the end, 6 marked as with a
 * picture, 7 name of one person, 8 has a dateline's end (电 讯) early, 9 credit alone, 10 begins with a dash, 11 digits for the most part, 12 reporters alone. */
function shapeClass(text: string): number {
  if (/[）)]$/.test(text)) {
    if (/[（(](?:附?图[片⽚]|附).{0,8}.$/.test(text)) return 6;
    if (/^[（(].{2,24}.$/.test(text)) return 9;
  }
  if (/^[—―─]{1,3}/.test(text)) return 10;
  if (reporters.test(text)) return 12;
  const stop = text.indexOf('。');
  if (stop >= 0 && stop < text.length - 1) return 3;
  if (agencyStart.test(text) && /^[^。]{0,22}(?:电|讯)(?:$|[（(\s　记])/.test(text)) return 8;
  if (/^[\u4e00-\u9fff⼀-⿕]\s?[\u4e00-\u9fff⼀-⿕]{1,2}$/.test(text)) return 7;
  if (/[！？!?]$/.test(text)) return 5;
  if (text.includes('，')) return 4;
  if ((text.match(/\d/g)?.length ?? 0) * 2 > text.length) return 11;
  if (!/[\p{P}]/u.test(text)) return 1;
  return /[。，；]$/.test(text) ? 0 : 2;
}

/** 1 for each of them, by code unit. */
const isParticle = new Uint8Array(0x10000);
for (const c of '的了是在和与将为以不也就等着过这那其') isParticle[c.charCodeAt(0)] = 1;

function particleClass(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) count += isParticle[text.charCodeAt(i)] as number;
  return Math.min(particleClasses - 1, count);
}

/** What is known of a line from the lines around it. */
interface Surroundings {
  readonly column: Column;
  readonly dateline: number;
  readonly ahead: number;
  readonly quoted: number;
  readonly pull: number;
  readonly bond: number;
}

/** @param gapless the line's text without its blanks. */
function classesOf(gapless: string, line: Line, around: Surroundings): Classes {
  const { column, dateline, ahead, quoted, pull, bond } = around;
  return {
    opening: openingClass(gapless, dateline === 1),
    ending: endingClass(gapless),
    slack: slackClass(column.width - line.width),
    gap: line.gap,
    indent: line.indent === 0 ? 0 : line.indent < 1.5 ? 1 : line.indent < 3 ? 2 : 3,
    size: sizeClass(line.width),
    shape: shapeClass(gapless),
    regularity: column.regularity < 0.3 ? 0 : column.regularity < 0.55 ? 1 : column.regularity < 0.75 ? 2 : 3,
    dateline,
    first: bucket(gapless.slice(0, 1)),
    firstTwo: bucket(gapless.slice(0, 2)),
    last: bucket(gapless.slice(-1)),
    lastTwo: bucket(gapless.slice(-2)),
    particles: particleClass(gapless),
    quoted,
    ahead,
    pull,
    bond,
  };
}

/** The templates: how many values each has, and its value at a line from the classes of the line before, the line and the line after. */
type Template = readonly [
  size: number,
  value: (before: Classes, own: Classes, after: Classes, page: PageClasses) => number,
];

/** What holds for the whole page: whether blank lines stand between paragraphs, whether first lines are indented by typed blanks. */
export interface PageClasses {
  /** Blank lines: 0 hardly any, 1 some, 2 many, none of them within a sentence; 3 some, 4 many, columns break within sentences. */
  readonly gaps: number;
  /** 0 no indents, 1 some, 2 many. */
  readonly indents: number;
  /** What a dropped indent leaves: 0 unknown, 1 first lines are two characters short, 2 they are full, 3 both occur. */
  readonly trace: number;
}

const templates: readonly Template[] = [
  [1, () => 0],
  [openings, (_, own) => own.opening],
  [endings, (_, own) => own.ending],
  [endings, (before) => before.ending],
  [openings, (_b, _o, after) => after.opening],
  [slacks, (before) => before.slack],
  [slacks, (_, own) => own.slack],
  [slacks, (_b, _o, after) => after.slack],
  [endings * slacks, (before) => before.ending * slacks + before.slack],
  [endings * slacks, (_, own) => own.ending * slacks + own.slack],
  [endings * slacks, (before, own) => before.ending * slacks + own.slack],
  [slacks * slacks, (before, own) => before.slack * slacks + own.slack],
  [endings * openings, (before, own) => before.ending * openings + own.opening],
  [endings * gaps * gapStyles, (before, own, _, page) => (before.ending * gaps + own.gap) * gapStyles + page.gaps],
  [gaps * gapStyles, (_, own, _a, page) => own.gap * gapStyles + page.gaps],
  [gaps * gapStyles, (_b, _o, after, page) => after.gap * gapStyles + page.gaps],
  [gaps * gaps * shapes, (_, own, after) => (own.gap * gaps + after.gap) * shapes + own.shape],
  [gaps * gaps * gapStyles, (_, own, after, page) => (own.gap * gaps + after.gap) * gapStyles + page.gaps],
  [indents * 3, (_, own, _a, page) => own.indent * 3 + page.indents],
  [indents * 3, (before, _o, _a, page) => before.indent * 3 + page.indents],
  [indents * 3 * endings, (before, own, _a, page) => (own.indent * 3 + page.indents) * endings + before.ending],
  [sizes, (_, own) => own.size],
  [shapes, (_, own) => own.shape],
  [shapes * slacks, (_, own) => own.shape * slacks + own.slack],
  [shapes * sizes, (_, own) => own.shape * sizes + own.size],
  [shapes * openings, (_, own, after) => own.shape * openings + after.opening],
  [shapes * endings, (before, own) => own.shape * endings + before.ending],
  [shapes * shapes, (before, own) => before.shape * shapes + own.shape],
  [shapes * shapes, (_, own, after) => own.shape * shapes + after.shape],
  [endings * endings, (before, own) => before.ending * endings + own.ending],
  [endings * slacks * slacks, (before, own) => (before.ending * slacks + before.slack) * slacks + own.slack],
  [4 * slacks, (before, own) => own.regularity * slacks + before.slack],
  [4 * endings, (before, own) => own.regularity * endings + before.ending],
  [openings * 4, (_, own, after) => own.opening * 4 + after.gap],
  [buckets, (_, own) => own.first],
  [buckets, (_, own) => own.firstTwo],
  [buckets, (_, own) => own.last],
  [buckets, (_, own) => own.lastTwo],
  [buckets, (before) => before.last],
  [buckets, (before) => before.lastTwo],
  [buckets, (_b, _o, after) => after.firstTwo],
  [buckets, (before, own) => (before.last * 31 + own.first * 7) & (buckets - 1)],
  [particleClasses * shapes, (_, own) => own.particles * shapes + own.shape],
  [particleClasses * slacks, (_, own) => own.particles * slacks + own.slack],
  [particleClasses * shapes, (before) => before.particles * shapes + before.shape],
  [2 * gaps * endings, (before, own) => (own.quoted * gaps + own.gap) * endings + before.ending],
  [2 * openings, (_, own) => own.quoted * openings + own.opening],
  // A quotation open at the line's start, and at its end: no headline and no subhead stops within one.
  [4 * shapes, (_, own, after) => (own.quoted * 2 + after.quoted) * shapes + own.shape],
  [4 * gaps, (_, own, after) => (own.quoted * 2 + after.quoted) * gaps + after.gap],
  [traces * slacks * endings, (before, own, _a, page) => (page.trace * slacks + own.slack) * endings + before.ending],
  [traces * slacks * slacks, (before, own, _a, page) => (page.trace * slacks + own.slack) * slacks + before.slack],
  [distances * shapes, (_, own) => own.ahead * shapes + own.shape],
  [distances * gaps, (_, own) => own.ahead * gaps + own.gap],
  [distances * endings, (before, own) => own.ahead * endings + before.ending],
  [2 * endings * 2, (before, own, after) => (own.dateline * endings + before.ending) * 2 + after.dateline],
  [pulls * shapes, (_, own) => own.pull * shapes + own.shape],
  [bonds * bonds * gaps, (_, own, after) => (own.bond * bonds + after.bond) * gaps + own.gap],
  [bonds * endings, (before, own) => own.bond * endings + before.ending],
];

/** Templates of what tells on which side of its article a headline stands; weighed for every state, not for every label. */
const placings: readonly Template[] = [
  [pulls * gaps, (_, own) => own.pull * gaps + own.gap],
  [pulls * bonds * bonds, (_, own, after) => (own.pull * bonds + own.bond) * bonds + after.bond],
  [pulls * gaps, (_, own, after) => own.pull * gaps + after.gap],
  [bonds * bonds * gapStyles, (_, own, after, page) => (own.bond * bonds + after.bond) * gapStyles + page.gaps],
  [gaps * gaps * gapStyles, (_, own, after, page) => (own.gap * gaps + after.gap) * gapStyles + page.gaps],
];

/** Where each template's values begin, and at last the number of all. */
const basesOf = (all: readonly Template[]) =>
  all.reduce<number[]>((bases, [size]) => bases.concat((bases.at(-1) as number) + size), [0]);
const bases = basesOf(templates);
const placingBases = basesOf(placings);
export const featureCount = bases.at(-1) as number;
export const placingCount = placingBases.at(-1) as number;

const border: Classes = {
  opening: 0,
  ending: 1,
  slack: 3,
  gap: 3,
  indent: 0,
  size: 0,
  shape: 0,
  regularity: 0,
  dateline: 0,
  first: 0,
  firstTwo: 0,
  last: 0,
  lastTwo: 0,
  particles: 0,
  quoted: 0,
  ahead: distances - 1,
  pull: 0,
  bond: 0,
};

/** What every line shows. */
export function evidenceOf(
  text: string,
  pairs: TextPairs,
  lines: readonly Line[],
  columns: readonly Column[],
): Evidence {
  const quoted = openQuotations(text, lines);
  const { pull, bond } = cohesionOf(pairs, lines);
  const gapless = lines.map(({ start, end }) => withoutBlanks(text.slice(start, end)));
  const datelines = Uint8Array.from(gapless, (own) => (dateline.test(own) ? 1 : 0));
  const ahead = distancesTo(datelines);
  const classes = lines.map((line, i) =>
    classesOf(gapless[i] as string, line, {
      column: columns[i] as Column,
      dateline: datelines[i] as number,
      ahead: ahead[i] as number,
      quoted: quoted[i] as number,
      pull: pull[i] as number,
      bond: bond[i] as number,
    }),
  );
  const page = pageClasses(lines, columns, classes);
  const valuesOf = (all: readonly Template[], from: readonly number[]) => {
    const values = new Int32Array(lines.length * all.length);
    for (let i = 0; i < lines.length; i++) {
      const before = classes[i - 1] ?? border;
      const own = classes[i] as Classes;
      const after = classes[i + 1] ?? border;
      for (let t = 0; t < all.length; t++) {
        values[i * all.length + t] = (from[t] as number) + (all[t] as Template)[1](before, own, after, page);
      }
    }
    return values;
  };
  const contexts = Uint8Array.from(
    classes,
    ({ opening, gap }) => (opening === 9 || opening === 12 ? 2 : 0) + (gap ? 1 : 0),
  );
  return { features: valuesOf(templates, bases), placings: valuesOf(placings, placingBases), contexts };
}

/** A quotation that is not closed within so many lines was never meant to be. */
const longestQuotation = 12;

/** For every line whether a quotation that an earlier line opened is still open: 0 or 1. */
function openQuotations(text: string, lines: readonly Line[]): Uint8Array {
  const open = new Uint8Array(lines.length);
  let since = -1;
  lines.forEach((line, i) => {
    open[i] = since >= 0 && i - since <= longestQuotation ? 1 : 0;
    for (let k = line.start; k < line.end; k++) {
      const code = text.charCodeAt(k);
      if (code === 0x201c) since = i;
      else if (code === 0x201d) since = -1;
    }
  });
  return open;
}

const withoutBlanks = (text: string) => (/\s/.test(text) ? text.replace(/\s+/g, '') : text);

/** Lines from each to the next dateline, see `Classes.ahead`. */
function distancesTo(datelines: Uint8Array): Uint8Array {
  const ahead = new Uint8Array(datelines.length);
  let distance = distances - 1;
  for (let i = datelines.length - 1; i >= 0; i--) {
    distance = datelines[i] ? 0 : Math.min(distances - 1, distance + 1);
    ahead[i] = distance;
  }
  return ahead;
}

/** Fewest paragraph starts that tell how paragraphs begin. */
const fewestStarts = 4;

/** How lines begin that follow a short line with a final mark, so are certain to begin a paragraph. */
function traceOf(lines: readonly Line[], columns: readonly Column[], classes: readonly Classes[]): number {
  let short = 0;
  let full = 0;
  for (let i = 1; i < lines.length; i++) {
    const [before, own] = [classes[i - 1] as Classes, classes[i] as Classes];
    const room = (columns[i - 1] as Column).width - (lines[i - 1] as Line).width;
    if ((before.ending !== 1 && before.ending !== 2) || room < 2.5 || own.indent > 0) continue;
    const slack = (columns[i] as Column).width - (lines[i] as Line).width;
    if (Math.abs(slack - 2) <= 0.6) short++;
    else if (Math.abs(slack) <= 0.6) full++;
  }
  if (short + full < fewestStarts) return 0;
  const share = short / (short + full);
  return share > 0.65 ? 1 : share < 0.3 ? 2 : 3;
}

function pageClasses(lines: readonly Line[], columns: readonly Column[], classes: readonly Classes[]): PageClasses {
  const share = (count: number) => count / Math.max(1, lines.length);
  const level = (value: number, low: number, high: number) => (value < low ? 0 : value < high ? 1 : 2);
  const gapped = [...lines.keys()].filter((i) => i > 0 && (lines[i] as Line).gap > 0);
  // Before the gap a full line without a final mark: the sentence goes on after it.
  const torn = gapped.filter((i) => {
    const { ending, slack } = classes[i - 1] as Classes;
    return (ending === 0 || ending === 3 || ending === 8) && slack >= 2 && slack <= 5;
  });
  const amount = level(share(gapped.length), 0.02, 0.12);
  return {
    gaps: amount && torn.length > 0.15 * gapped.length ? amount + 2 : amount,
    indents: level(share(lines.filter(({ indent }) => indent >= 1.5).length), 0.02, 0.08),
    trace: traceOf(lines, columns, classes),
  };
}
