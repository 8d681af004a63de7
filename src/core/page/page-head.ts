/**
 * The head and the foot of a page: the lines at its top and at its end that belong to no story. No list has all names of papers, sections and sponsors, nor all
 * that a paper tells its readers, so many weak signs of each line are weighed, by what heads and feet of our own teach (`src/training/page/heads.ts`): the head
 * ends where their sum is highest, and the foot begins there.
 *   松原工人報 ⏎ 一九五三年六月二日 ⏎ 今日出版一張 ⏎ 煉鋼車間提前開工 ⏎ … → 3 lines
 *   … ⏎ 炉火又红了起来。 ⏎ 来稿请寄县文化馆二楼 ⏎ 每逢三、八出版 → 2 lines
 */
import { foldWidth } from '../text/fold.ts';
import { simplify } from '../text/simplify.ts';
import { withoutSpaces } from '../text/spaces.ts';
import { openerClass } from './datelines.ts';
import { signOf, weightsOf } from './learnt-signs.ts';
import learntFoot from './page-foot.json' with { type: 'json' };
import learnt from './page-head.json' with { type: 'json' };

/** No page has a longer head, in lines. */
export const longestHead = 12;
/** In so many lines below a line its words are looked for: a headline's occur again in its text. */
const echoed = 25;

const partMarks = /[\s·•|｜／/—―─:：()（）【】［］[\]<>《》“”]+/;
const numerals = /[\d〇○零一二三四五六七八九十百廿卅]+/g;
/** Longest part of a line that a name may be, in characters. */
const longestName = 12;

/** What a rule takes a line for, see `furniture.ts`. */
interface Guess {
  readonly kind: string;
  readonly sure: boolean;
}

/** Made for the first page. */
let weights: Record<Edge, ReadonlyMap<number, number>> | null = null;

export type Edge = 'head' | 'foot';

/**
 * Tells one by one the signs of the lines that may be of the head, or of the foot.
 * @param lines from that edge on. @param guesses what a rule takes each line for.
 */
export function* edgeSigns(
  edge: Edge,
  lines: readonly string[],
  guesses: readonly (Guess | null)[],
): Generator<number[]> {
  const plain = lines.slice(0, longestHead + echoed).map((line) => simplify(foldWidth(line)));
  for (const [i, line] of plain.slice(0, longestHead).entries()) {
    const guess = guesses[i];
    const kind = guess ? `${guess.sure ? 'sure' : 'maybe'} ${guess.kind}` : 'unknown';
    const echo = echoOf(plain, i);
    const names = ['line', kind, `echo ${echo}`, ...namesOf(line)];
    if (!guess) names.push(`${i === 0 ? 'first' : 'later'}, echo ${echo}, length ${lengthClass(line)}`);
    if (edge === 'foot') names.push(...restSigns(line, plain[i + 1] ?? ''));
    yield names.map(signOf);
  }
}

/** How the line above the foot ends, and whether a line may be the rest of that or who signs it: ”（本报电）. */
function restSigns(line: string, above: string): string[] {
  const end = /[。！？!?…][”’」』]*$/.test(above)
    ? 'sentence'
    : /[）)]$/.test(above)
      ? 'bracket'
      : /[\p{P}]$/u.test(above)
        ? 'mark'
        : 'word';
  const brackets = `${/^[（(]/.test(line) ? 'opens' : ''}${/[）)]$/.test(line) ? 'closes' : ''}`;
  return [
    `above ${end}`,
    `above ${end}, length ${lengthClass(line)}`,
    `brackets ${brackets}`,
    `mark first ${/^[\p{Pe}\p{Pf}，。、；：]/u.test(line)}`,
  ];
}

const lengthClass = (line: string): number => Math.min(9, Math.ceil(line.replace(/[\s\p{P}\p{S}]/gu, '').length / 3));

function namesOf(line: string): string[] {
  const parts = line
    .replace(/(?<=[\d年月第]) (?=[\d年月日期号版])/g, '')
    .replace(numerals, '0')
    .split(partMarks)
    .filter(Boolean);
  const words = parts.flatMap((part) =>
    part.length > longestName
      ? ['long part']
      : [`…${part.slice(-1)}`, `…${part.slice(-2)}`, `${part.slice(0, 2)}…`, ...(part.length < 5 ? [part] : [])],
  );
  const marks = ['，', '。', '“', '！', '？', '、', '：'].filter((mark) => line.includes(mark));
  const digits = (line.match(/\d/g)?.length ?? 0) / line.length;
  return [
    ...new Set(words),
    ...marks.map((mark) => `has ${mark}`),
    `length ${lengthClass(line)}`,
    `parts ${Math.min(4, parts.length)}`,
    `digits ${digits === 0 ? 0 : digits < 0.3 ? 1 : 2}`,
  ];
}

/** How much of a line's text occurs in the lines below it, in sixths; −1 for a line without text. */
function echoOf(lines: readonly string[], i: number): number {
  const own = (lines[i] as string).replace(/[^\u3400-\u9fff]/gu, '');
  if (own.length < 2) return -1;
  const below = withoutSpaces(lines.slice(i + 1, i + 1 + echoed).join(''));
  let found = 0;
  for (let k = 2; k <= own.length; k++) if (below.includes(own.slice(k - 2, k))) found++;
  return Math.min(4, Math.floor((6 * found) / (own.length - 1)));
}

/** 停水通知, 寻物启事: what heads a notice, with its day below it. */
const notice = /(?:通知|提示|提醒|通[报報]|[声聲]明|启事|啟事|公告|大事[记記])$/u;
/** No head goes on behind lines whose sum of weights is lower by so much: they are a story, though a foot stand below them. */
const deepest = 4;

/**
 * Log odds in favour of the line furthest from the edge that no rule knows, at least: a headline is no part of a head rather than the other way round. Feet
 * may say anything, of which our own have only some.
 */
const leastLead = { head: 0.25, foot: -0.5 };

/** @returns how many lines at the top of a page are its head, at most half of them. */
export const headLength = (lines: readonly string[], guesses: readonly (Guess | null)[]): number =>
  lengthAt('head', lines, guesses);

/** @returns how many lines at the end of a page are its foot, at most half of them. */
export const footLength = (lines: readonly string[], guesses: readonly (Guess | null)[]): number =>
  lengthAt('foot', lines.slice(-longestHead - echoed).reverse(), guesses.slice(-longestHead).reverse());

/** @param lines from that edge of the page on. */
function lengthAt(edge: Edge, lines: readonly string[], guesses: readonly (Guess | null)[]): number {
  weights ??= { head: weightsOf(learnt), foot: weightsOf(learntFoot) };
  let i = 0;
  let sum = 0;
  let best = 0;
  let length = 0;
  for (const signs of edgeSigns(edge, lines, guesses)) {
    for (const sign of signs) sum += weights[edge].get(sign) ?? 0;
    const line = withoutSpaces(lines[i] as string);
    if (sum < best - deepest || 2 * i + 2 > lines.length || notice.test(line)) break;
    // A dateline opens a story, however short, and so does all above it belong to stories.
    if (edge === 'foot' && openerClass(line) > 0) break;
    if (sum > best + (guesses[i] && edge === 'head' ? 0 : leastLead[edge])) [best, length] = [sum, i + 1];
    // What is printed last on a page is told by itself.
    if (edge === 'foot' && length === 0) break;
    i++;
  }
  // One line alone at the top that no rule knows, or at the end like the name of a section, may as well be a headline.
  const isAlone = edge === 'foot' ? guesses[0]?.kind === 'section' : !guesses[0];
  return length > 1 || !isAlone ? length : 0;
}
