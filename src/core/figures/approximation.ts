/**
 * Words before and behind a figure that open its bounds. What they say of the value:
 * 约 左右: about, no bounds; 近 不足 不到 以下: at most; 超 逾 以上 至少: at least; 高达 达 says nothing.
 */
export type Direction = 'about' | 'atMost' | 'atLeast';

/** Words, and whether the amount that they stand at is left out: 不到300 is 299 at most, 至多300 may be 300. */
type Bound = readonly [direction: Direction, isLeftOut: boolean, words: string];

const before: readonly Bound[] = [
  ['atMost', true, '近 将近 接近 不足 不到 未满 不满 低于 少于 小于 不及 短于 未达 未到 差不多 < ＜'],
  ['atMost', false, '最多 至多 顶多 至迟 ≤'],
  [
    'atLeast',
    true,
    '超 超过 逾 突破 破 大于 高于 多于 长于 超出 超逾 愈 已超 年过 年逾 超过了 突破了 超出了 不止 不只 何止 > ＞',
  ],
  ['atLeast', false, '至少 不下 不下于 起码 最少 ≥'],
  ['about', false, '约 约占 大约 约合 大概 约为 估计 约计 约有 大致 约莫 约摸 ≈'],
];

const behind: readonly Bound[] = [
  ['atMost', false, '以下 以内 之内 或以下 及以下 封顶'],
  ['atMost', true, '不到 不足'],
  ['atLeast', false, '以上 及以上 或以上 打底'],
  ['atLeast', true, '开外 之上 出头 有余 挂零'],
  ['about', false, '左右 上下 前后'],
];

export interface Approximation {
  readonly word: string;
  readonly direction: Direction;
}

const longest = 4;

/** Words that end as one of those does, and say nothing of a value: 签约286户 are 286. */
const otherWords = new Set(
  '侦破 攻破 打破 击破 告破 连破 再破 又破 爆破 看破 识破 签约 节约 预约 续约 履约 违约 毁约 解约 合约 相约 邀约 北约 邻近 附近 靠近 临近 最近 新近 反超 赶超 中超 英超 治愈 痊愈'.split(
    ' ',
  ),
);

/** 小两万 is nearly 20,000; 比它小两百倍 and 大小一百二十间 tell of sizes. */
const nearly: Approximation = { word: '小', direction: 'atMost' };
const roundAmount = /^[一两二三四五六七八九][百千万亿](?!倍)/;
const ofSize = /比[^，。；]{0,8}$|[大最更较偏变缩减老幼中]$/;

const isNearly = (text: string, end: number): boolean =>
  text.charAt(end - 1) === '小' &&
  roundAmount.test(text.slice(end, end + 3)) &&
  !ofSize.test(text.slice(Math.max(0, end - 10), end - 1));

/** The longest word that ends at `end`, or null. */
export function approximationBefore(text: string, end: number): Approximation | null {
  if (isNearly(text, end)) return nearly;
  if (lastOfBefore[text.charCodeAt(end - 1)] !== 1) return null;
  if (otherWords.has(text.slice(Math.max(0, end - 2), end))) return null;
  for (let length = Math.min(longest, end); length > 0; length--) {
    const found = beforeWords.get(text.slice(end - length, end));
    if (found) return denied(text, end, found);
  }
  return null;
}

const compares = /^(?:超过?|[多少大小高低长短]于)$/;
const denies = /(?:不(?:得|能|可以?|应当?|宜|会|许|准|允许|要|该|再)?|未|没有?|禁止|严禁)$/;
const longestDenial = 3;

/** 不超过3人 and 不得高于50元 are at most so much, 不应低于 and 没有少于 at least. */
function denied(text: string, end: number, found: Approximation): Approximation {
  if (!compares.test(found.word)) return found;
  const at = end - found.word.length;
  const denial = denies.exec(text.slice(Math.max(0, at - longestDenial), at))?.[0];
  if (!denial) return found;
  return { word: denial + found.word, direction: found.direction === 'atMost' ? 'atLeast' : 'atMost' };
}

/** Adverbs that open the bounds over the verb behind them: 至少造成12人受伤, 最多可容纳500人. 最多的 and 最多时 tell of the largest. */
const limits = /(至少|最少|起码|至多|最多|顶多)[\u4e00-\u9fff]{1,4}$/;
const noVerb = /[的时者次是一天年月]/;
const longestLimit = 6;

export function limitBefore(text: string, end: number): Approximation | null {
  const [all = '', word = ''] = limits.exec(text.slice(Math.max(0, end - longestLimit), end)) ?? [];
  return all && !noVerb.test(all.slice(word.length)) ? (beforeWords.get(word) ?? null) : null;
}

/** The longest word that begins at `start`, or null. */
export function approximationBehind(text: string, start: number): Approximation | null {
  if (firstOfBehind[text.charCodeAt(start)] !== 1) return null;
  for (let length = longest; length > 0; length--) {
    const found = behindWords.get(text.slice(start, start + length));
    if (found) return belongsToNext.test(text.slice(start, start + longest)) ? null : found;
  }
  return null;
}

/** 47%不足半小时, 24小时封顶20元: the bound of the amount behind it. */
const belongsToNext = /^(?:不[足到]|封顶)[\d半一二两三四五六七八九十百千万]/;

const table = (rows: readonly Bound[]) =>
  new Map(rows.flatMap(([direction, , words]) => words.split(' ').map((word) => [word, { word, direction }] as const)));
const beforeWords = table(before);
const behindWords = table(behind);
/** By code unit, 1 for what the words end and begin with. */
const lastOfBefore = flags([...beforeWords.keys()].map((word) => word.charCodeAt(word.length - 1)));
const firstOfBehind = flags([...behindWords.keys()].map((word) => word.charCodeAt(0)));

function flags(codes: readonly number[]): Uint8Array {
  const flagged = new Uint8Array(0x10000);
  for (const code of codes) flagged[code] = 1;
  return flagged;
}

const leavingOut = new Set([
  ...[...before, ...behind].flatMap(([, isLeftOut, words]) => (isLeftOut ? words.split(' ') : [])),
  // 过半, 小两万, 超30多万, 三百有余, 一半强 and 四分之一弱, which are found elsewhere.
  ...'过小多余强弱',
]);

/** Whether the bound that a word opens is itself left out: 逾 and 不足, but not 至少, 以内 and 不低于. @param approx of a figure */
export const leavesOut = (approx: string | null): boolean => approx !== null && leavingOut.has(approx);
