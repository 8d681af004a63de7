/**
 * Furniture: what a paper prints on a page that belongs to no article. Masthead, folio, names of sections, colophon, credits of pictures and
 * index lines. A line is furniture when the pieces of `furniture-rules.ts` leave hardly anything of it.
 */
import type { FurnitureKind } from '../reading.ts';
import type { Rule } from '../rule.ts';
import { furnitureRules, type Piece } from './furniture-rules.ts';
import { isLetterSpaced } from './letter-spacing.ts';
import { isNotice } from './lone-lines.ts';
import { runningHead } from './running-heads.ts';

/** Longest line that is examined for furniture, in characters. */
const longest = 240;
/** Uncertain lines are furniture only within this many lines of the edge of the page. */
const edge = 4;
/** Longest names of papers and of sections that are told by their place alone, in characters. */
const longestPaperName = 6;
const longestSectionName = 8;
/** The same of sections beside the number of their page. */
const longestUnlisted = 4;
const fillers = /[\s·．•|/／\-—―─:：;；，、。.（）()【】〖〗[\]“”"'‘’<>《》■□●◆★▲▼※*&+]+/g;
const dailyName = /^[\u4e00-\u9fff]{2,6}(?:日报|晚报|晨报|早报|时报|商报|都市报|日報|晚報|晨報|早報|時報|商報)$/u;
const bracketed = /^[【〖［[<《]\s?.{2,12}\s?[】〗］\]>》]$/u;
/** An article's title and the page it is on: 望川湖清淤过半　2版, 水镇古巷迎来新面貌（第2版）, 老厂房里开出书店 详见5版. */
const indexLine =
  /^(?=.{6,50}$)[^。，！？；]{4,40}?(?:[\s　.…·▶►→]{1,6}|[（(【])(?:详见|詳見|见|見|刊)?\s?第?\s?[A-D]?[\d一二三四五六七八九十]{1,3}\s?[版页頁][）)】]?$/u;

/** What every such line has. */
const pageWord = /[版页頁]/;

export interface Guess {
  readonly kind: FurnitureKind;
  readonly sure: boolean;
}

/** A line that ends a sentence or a part of one, or has the particles of one, is no furniture. */
const isSentence = /[，。；！？、]$|[了着就也]|(?<![首成京古])都(?![市江])/;

type GuessOf = (line: string) => Guess | null;

/** What a line by itself may be, or null. */
export const guessOf: GuessOf = guesserBy(furnitureRules);

function guesserBy(rules: readonly Rule<Piece>[]): GuessOf {
  const needed = neededBy(rules);
  return (line) => guessBy(line, rules, needed);
}

/** A bit for each rule. */
type RuleSet = number;

/** Of each UTF-16 unit the rules that need it, or another one in its place. */
function neededBy(rules: readonly Rule<Piece>[]): Uint32Array {
  const needed = new Uint32Array(0x10000);
  rules.forEach(({ apply: { needs } }, i) => {
    for (const character of needs)
      needed[character.charCodeAt(0)] = (needed[character.charCodeAt(0)] as RuleSet) | (1 << i);
  });
  return needed;
}

function guessBy(line: string, rules: readonly Rule<Piece>[], needed: Uint32Array): Guess | null {
  if (line.length > longest || isSentence.test(line)) return null;
  const text = isLetterSpaced(line) ? line.replace(/\s/g, '') : line.replace(/\s+/g, ' ');
  // Extractors set blanks within numbers.
  return (
    guessIn(text, line, rules, needed) ??
    (/\d \d/.test(text) ? guessIn(text.replace(/(?<=\d) (?=\d)/g, ''), line, rules, needed) : null)
  );
}

function guessIn(text: string, line: string, rules: readonly Rule<Piece>[], needed: Uint32Array): Guess | null {
  let rest = text;
  let first: Guess | null = null;
  let pieces = 0;
  let likely: RuleSet = 0;
  for (let i = 0; i < text.length; i++) likely |= needed[text.charCodeAt(i)] as RuleSet;
  for (const [i, { apply }] of rules.entries()) {
    if (apply.needs !== '' && (likely & (1 << i)) === 0) continue;
    const left = rest.replace(apply.pattern, () => {
      pieces++;
      return ' ';
    });
    if (left === rest) continue;
    rest = left;
    first ??= apply;
  }
  if (!first) return pageWord.test(line) && indexLine.test(line) ? { kind: 'index', sure: true } : null;
  const total = text.replace(fillers, '').length;
  const left = rest.replace(fillers, '').length;
  if (first.kind === 'index' && left > 2 && indexLine.test(line)) return { kind: 'index', sure: true };
  // 年定价48元，邮发代号41-88，全 is a line of a sentence.
  if (left > 0 && text.includes('，')) return null;
  // 06 街坊: beside the number of a page a few characters are a section that no list has.
  if (
    first.kind === 'folio' &&
    !first.sure &&
    left > 1 &&
    left <= longestUnlisted &&
    /^\s*[\u4e00-\u9fff]+\s*$/u.test(rest)
  )
    return /[\u4e00-\u9fff]\s|\s[\u4e00-\u9fff]/u.test(text) ? { kind: 'folio', sure: false } : null;
  // Three pieces or more are no accident, whatever an extractor has put between them.
  if (left > (pieces > 2 && first.sure ? Math.max(8, 0.4 * total) : total > 12 ? 2 : 1)) return null;
  return { kind: first.kind, sure: first.sure || bracketed.test(text) };
}

/** The kind of furniture that each line of a page is, or null. @param lines their texts, in order. */
export function furnitureOf(lines: readonly string[], rules?: readonly Rule<Piece>[]): (FurnitureKind | null)[] {
  const guesses = lines.map(rules ? guesserBy(rules) : guessOf);
  for (const i of lines.length > edge ? [0, 1, lines.length - 1] : []) {
    const kind = guesses[i]?.sure ? null : runningHead(lines[i] as string);
    if (kind) guesses[i] = { kind, sure: true };
  }
  const accepted = guesses.map((guess) => guess?.sure === true);
  const spread = (order: readonly number[]) => {
    let beside = false;
    for (const i of order) {
      if (guesses[i] && (beside || accepted[i])) accepted[i] = true;
      beside = accepted[i] === true;
    }
  };
  const forward = [...lines.keys()];
  // At the page's edge, lines that are nothing but such pieces need no neighbour, if there are several.
  const edges = [forward.slice(0, edge), forward.slice(-edge).reverse()];
  for (const own of lines.length > 2 * edge ? edges : []) {
    // Above the others a paper's name may stand that no rule knows.
    const from = own[0] === 0 && !guesses[0] && isNameAlone(lines[0] as string) ? 1 : 0;
    const end = own.findIndex((i, k) => k >= from && !guesses[i]);
    const run = own.slice(from, end < 0 ? edge : end);
    if (run.length + from > 1) for (const i of run) accepted[i] = true;
  }
  // The name of a daily on the very first or last line needs no neighbour at all.
  for (const i of lines.length > edge ? [0, lines.length - 1] : []) {
    if (guesses[i]?.kind === 'masthead' && dailyName.test((lines[i] as string).replace(/\s/g, ''))) accepted[i] = true;
  }
  spread(forward);
  spread(forward.toReversed());
  const head = headOf(lines, accepted, guesses);
  return guesses.map((guess, i) =>
    accepted[i] && guess
      ? guess.kind
      : (titleOfIndex(lines, accepted, guesses, i) ??
        unlisted(lines, accepted, guesses, i) ??
        (i < head ? 'masthead' : null)),
  );
}

/** No page has a longer head, in lines. */
const longestHead = 14;
/** Longest line of a head that no rule knows, in characters; so many may stand one below the other. */
const longestUnknown = 14;
const mostUnknown = 2;

/**
 * How many lines at the top of a page are its head: to the last line of the masthead, the folio or the colophon that hardly anything but short
 * lines without a mark stand above, fewer than those that the rules know. 2026年4月 ⏎ 29 ⏎ 江海日报报业集团出版 ⏎ 第25417号 今日8版.
 */
function headOf(lines: readonly string[], accepted: readonly boolean[], guesses: readonly (Guess | null)[]): number {
  let head = 0;
  let known = 0;
  let unknown = 0;
  if (lines.length <= 2 * edge) return head;
  for (let i = 0; i < Math.min(lines.length, longestHead); i++) {
    const kind = accepted[i] ? guesses[i]?.kind : undefined;
    if (kind === 'credit' || kind === 'index') break;
    if (kind) {
      known++;
      unknown = 0;
      if (2 * known > i + 1) head = i + 1;
    } else if (++unknown > mostUnknown || !isShortUnmarked(lines[i] as string)) break;
  }
  return head;
}

const isShortUnmarked = (line: string): boolean =>
  line.replace(/\s/g, '').length <= longestUnknown && !/[，。；！？、“”]/.test(line);

/**
 * Names that no list has, by where they stand: a section's between two lines of the page's head or foot, 1999年11月3日 ⏎ 茶市 ⏎ 第6版, the paper's
 * on the first line above them, 狮城早讯 ⏎ 1998年7月16日 星期四.
 */
function unlisted(
  lines: readonly string[],
  accepted: readonly boolean[],
  guesses: readonly (Guess | null)[],
  i: number,
): FurnitureKind | null {
  const isEdge = (k: number) => {
    const kind = accepted[k] ? guesses[k]?.kind : undefined;
    return kind !== undefined && kind !== 'credit' && kind !== 'index';
  };
  const own = (lines[i] as string).replace(/\s/g, '');
  if (lines.length <= edge || !isEdge(i + 1) || /[\p{P}\d]/u.test(own)) return null;
  const names = (lines[i] as string).trim().split(/\s+/);
  if (i === 0) return own.length <= longestPaperName || areNames(names) ? 'masthead' : null;
  const isNearEdge = i < 2 * edge || i >= lines.length - 2 * edge;
  return isNearEdge && isEdge(i - 1) && own.length <= longestSectionName ? 'section' : null;
}

/** 春苗, 铁道前哨: a paper's name, not the title of a notice, which has its day below it. */
const isNameAlone = (line: string): boolean => {
  const own = line.replace(/\s/g, '');
  return (
    own.length <= longestPaperName &&
    /^[\u3400-\u9fff]+(?<!通知|提示|提醒|通[报報]|[声聲]明|大事[记記])$/u.test(own) &&
    !isNotice(own, '')
  );
};

/** 读者来信 群言堂: names side by side, not letters of one. */
const areNames = (names: readonly string[]): boolean =>
  names.length === 2 && names.every(({ length }) => length > 1 && length <= longestPaperName);

/** 如何预防和减少近视 ⏎ 详见第二版: the title before a reference belongs to the index, too, where nothing else can follow it. */
function titleOfIndex(
  lines: readonly string[],
  accepted: readonly boolean[],
  guesses: readonly (Guess | null)[],
  i: number,
): FurnitureKind | null {
  const next = guesses[i + 1];
  if (!accepted[i + 1] || next?.kind !== 'index' || !/[见見]/.test(lines[i + 1] as string)) return null;
  return (lines[i] as string).length <= 24 && !/[。，；！？]/.test(lines[i] as string) ? 'index' : null;
}
