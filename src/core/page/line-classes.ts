/** The classes that a line shows by itself and beside its neighbours; the templates of `templates.ts` make features of them. */
import { hasPunctuation } from '../text/plain-han.ts';
import type { Column } from './columns.ts';
import type { Line } from './lines.ts';
import { authorClass } from './signatures.ts';

/** The classes of one line. Each is a small integer; the comments of the functions below say what they stand for. */
export interface Classes {
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
  /** Bucket of the last character of the line before and the first of this one. */
  readonly meeting: number;
  /** Particles in the line (的 了 是 …), of which headlines have few: 0 none, 1, 2, 3 more. */
  readonly particles: number;
  /** Whether a quotation is open at the line's start. */
  readonly quoted: number;
  /** Lines from here to the next dateline: 0 this one, 1 to 4, 5 more. */
  readonly ahead: number;
  /** Room that the line before left for the beginning of this one, see `fitClass`. */
  readonly fit: number;
  /** How many of the full lines around it end a sentence: of wrapped ones few do, see `stopRatesOf`. */
  readonly stopRate: number;
  /** What stood before it and was taken out, see `marks.ts`. */
  readonly mark: number;
  /** Where its words occur again, and how many words go on across its beginning; see `cohesion.ts`. */
  readonly cohesionSide: number;
  readonly boundaryStrength: number;
  /** Where in its text it begins, see `placesOf`. */
  readonly place: number;
  /** 1 where it begins within a sentence. */
  readonly inSentence: number;
  /** The room that the line before left, more finely than `fit`, see `leftClass`. */
  readonly left: number;
  /** By how much it is wider than the line before, see `growthClass`. */
  readonly growth: number;
  /** Whether the words before it read on in it, see `continuity.ts`. */
  readonly continuity: number;
  /** The same in fewer classes: 0 hardly, or untold, 1 perhaps, 2 likely. */
  readonly flow: number;
  /** Whether it looks like who wrote, see `signatures.ts`. */
  readonly author: number;
}

export const openings = 18;
export const endings = 12;
export const slacks = 13;
export const gaps = 4;
export const indents = 4;
export const gapStyles = 5;
export const sizes = 10;
export const shapes = 13;
export const distances = 6;
export const stopRates = 4;
export const fits = 6;
export const traces = 4;
export const lefts = 11;
export const growths = 9;
export const places = 5;
export const flows = 3;
export const buckets = 2048;
export const particleClasses = 4;

/** Slack against the column in steps of half an em; negative where the line is wider. */
function slackClass(slack: number): number {
  if (slack <= -3) return 0;
  if (slack <= -1) return 1;
  if (slack < 0.25) return 2 + (slack < -0.25 ? 0 : 1);
  if (slack <= 4) return 4 + Math.min(5, Math.floor((slack - 0.25) / 0.5));
  return slack <= 6 ? 10 : slack <= 9 ? 11 : 12;
}

export const dateline =
  /^(?:据|综合)?(?:新华社|本报|中新社|中新网|新华网|人民网|央视|法新社|路透社|美联社|[\u4e00-\u9fff]{2,4}[社报])[\u4e00-\u9fff·]{0,12}?(?:[\d一二三四五六七八九十○〇年]+[月⽉][\d一二三四五六七八九十]+[日⽇]?)?(?:专?电|讯|消息|综合)/;
const agencyStart = /^(?:据)?(?:新华社|本报|中新社|中新网|新华网|人民网)/;
const turnFrom = /^[▲■◆●\s]*[（(]?(?:紧接|上接|接)第?.{1,6}版/;
const turnTo = /^[▲■◆●\s]*[（(]?(?:下转|转)第?.{1,6}版/;
const enumeration = /^(?:第?[一二三四五六七八九十]{1,3}[、是，：]|首先|其次|再次|最后|\d{1,2}[、.．])/;

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

/** Characters, and pairs of them, share buckets. It does not matter which ones share one, since few of them are frequent. */
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
  if (!hasPunctuation(text)) return 1;
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

/** What goes to the next line as a whole: a word or number, an opening mark with what it opens, a character with the mark behind it. */
const cluster = /^(?:[A-Za-z0-9][A-Za-z0-9.,%·]*|[“‘「『（《〈【〔(]+.?|.)[，。、；：？！”’」』）》〉】〕％%]?/u;

/**
 * How much of its column the line before left empty, beyond what the beginning of the next line needs: a wrapped line has no room for it. 0 no
 * room, 1 half a character and more, 2 one, 3 two and a half, 4 five; 5 the line is wider than its column.
 * @param needed what the next line begins with, see `roomNeeded`.
 */
export function fitClass(before: Line, column: Column, needed: number): number {
  const room = column.width - before.width - (before.indent < 3 ? before.indent : 0);
  if (room < -1.5) return 5;
  const left = room - needed;
  return left < 0.4 ? 0 : left < 1 ? 1 : left < 2.5 ? 2 : left < 5 ? 3 : 4;
}

/** Bounds of the room, in em, between the classes of `leftClass`. */
const leftLimits = [-2.25, -1.25, -0.6, -0.1, 0.4, 0.75, 1.25, 1.75, 2.25, 4];

/**
 * What a line left empty of its column less what the next line begins with, by halves of a character around −1, where the line is full, and 1, where
 * it is full behind an indent of two characters that the extractor dropped.
 * @param needed as in `fitClass`.
 */
export function leftClass(before: Line, column: Column, needed: number): number {
  const left = column.width - before.width - (before.indent < 3 ? before.indent : 0) - needed;
  const at = leftLimits.findIndex((limit) => left < limit);
  return at < 0 ? leftLimits.length : at;
}

/** 0 narrower by more than 2.5 em, 1 by 2, … 4 as wide, … 8 wider by more than 3.5. */
export const growthClass = (before: Line, line: Line): number =>
  Math.max(0, Math.min(8, 3 + Math.round(line.width + line.indent - before.width - before.indent)));

/** The width of what a line begins with that goes to the next line as a whole, in em. */
export function roomNeeded(line: string): number {
  const found = cluster.exec(line)?.[0] ?? '';
  let needed = 0;
  for (let i = 0; i < found.length; i++) needed += found.charCodeAt(i) < 0x2000 ? 0.5 : 1;
  return needed;
}

/** What is known of a line from the lines around it. */
export interface Surroundings {
  readonly column: Column;
  readonly dateline: number;
  readonly ahead: number;
  readonly quoted: number;
  readonly fit: number;
  readonly stopRate: number;
  readonly mark: number;
  readonly cohesionSide: number;
  readonly boundaryStrength: number;
  readonly place: number;
  readonly left: number;
  readonly growth: number;
  readonly continuity: number;
  /** The line before in simplified characters, without its blanks; empty before the first. */
  readonly wordsBefore: string;
}

/** @param gapless the line's text without its blanks. @param words the same in simplified characters. */
export function classesOf(gapless: string, words: string, line: Line, around: Surroundings): Classes {
  const first = bucket(words.slice(0, 1));
  const { column, dateline, ahead, quoted, fit, stopRate, mark, cohesionSide, boundaryStrength } = around;
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
    first,
    firstTwo: bucket(words.slice(0, 2)),
    last: bucket(words.slice(-1)),
    lastTwo: bucket(words.slice(-2)),
    meeting: (bucket(around.wordsBefore.slice(-1)) * 31 + first * 7) & (buckets - 1),
    particles: particleClass(gapless),
    quoted,
    ahead,
    fit,
    stopRate,
    mark,
    cohesionSide,
    boundaryStrength,
    place: around.place,
    inSentence: around.place === 0 ? 1 : 0,
    left: around.left,
    growth: around.growth,
    continuity: around.continuity,
    flow: Math.floor((around.continuity + 2) / 4),
    author: authorClass(words),
  };
}

/** What stands before the first line and behind the last. */
export const border: Classes = {
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
  meeting: 0,
  particles: 0,
  quoted: 0,
  ahead: distances - 1,
  fit: 0,
  stopRate: 0,
  mark: 0,
  cohesionSide: 0,
  boundaryStrength: 0,
  place: 0,
  inSentence: 1,
  left: 0,
  growth: 0,
  continuity: 0,
  flow: 0,
  author: 0,
};
