/** Amounts without a numeral of their own: 数以万计, 成百上千, 千百年, 几十上百, 数公里, 数日. They give a least amount, or two bounds, and no value. */
import type { Figure } from '../reading.ts';
import { unitCollisions } from './data/unit-collisions.ts';
import { integer } from './decimal.ts';
import { figureOf } from './figure.ts';
import { dayUnit, type Unit, unitAt, units } from './units.ts';

const factors: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
/** Groups: the factor that is the least. */
const phrases: readonly RegExp[] = [
  /数以([十百千万亿]{1,2})计/y,
  /[成几]([十百千万])上[百千万亿]/y,
  /千千万(万)/y,
  /千(百)(?![\d一二三四五六七八九十万亿分])/y,
];

/** The amount at `start`, or null. From the least on it is open. */
export function indefiniteAt(text: string, start: number): Figure | null {
  if (isOneOrSoAt(text, start)) return oneOrSo(text, start);
  if (!'数成几千'.includes(text.charAt(start))) return null;
  for (const phrase of phrases) {
    phrase.lastIndex = start;
    const match = phrase.exec(text);
    if (!match) continue;
    const least = [...(match[1] as string)].reduce((product, c) => product * (factors[c] as number), 1);
    const end = start + match[0].length;
    const unit: Unit | null = match[0].startsWith('数以') ? null : unitAt(text, end);
    const low = integer(match[0].startsWith('几') ? 2 * least : least);
    return figureOf(text, {
      start,
      end: end + (unit?.written.length ?? 0),
      kind: unit?.kind ?? 'number',
      low,
      approx: match[0].charAt(0),
      unit,
    });
  }
  return text.charAt(start) === '数' ? someOf(text, start) : null;
}

/** 个把月, 个把小时: one of a time, or a little more. */
export const isOneOrSoAt = (text: string, at: number): boolean =>
  text.charAt(at) === '个' &&
  text.charAt(at + 1) === '把' &&
  !/[两三四五六七八九十百千万\d几多余来]/.test(text.charAt(at - 1));

function oneOrSo(text: string, start: number): Figure | null {
  const unit = unitAt(text, start + 2) ?? (text.charAt(start + 2) === '月' ? (units.get('个月') as Unit) : null);
  if (unit?.kind !== 'duration') return null;
  const written = unit.written.replace('个', '');
  if (unitCollisions[written]?.test(text.slice(start + 2 + written.length, start + 6 + written.length))) return null;
  const [one, end] = [integer(1), start + 2 + written.length];
  return figureOf(text, { start, end, kind: unit.kind, value: one, low: one, approx: '把', unit, minor: true });
}

/** What 数 makes a noun with: 人数, 总数, 次数. Behind any other word 数公里 and 数小时 are some. */
const numberOf =
  /[人总次级指个多少基函参系票件户倍位分读岁天年月日度页辈复负正整小大奇偶质实虚常变无有如悉全心招套路算充凑报计代对乘除里字株头吨车班亩场局步胜球层单双约众频劫气礼定命异术法作半尾余根底样阶维因例笔篇句段码号时秒周届回趟台辆架艘只匹条项种股手订量存款税支收集名家]$/;
/** What 数 of 数名 may stand behind: what people and things are counted by often begins another word. */
const leadsToCount = /^$|[^\u4e00-\u9fff]|[了过约近达长经时需花走行延绵续隔距逾持历已连后前在的又将有用留住待等]/;
/** Units of which there are some: measures, and what people and events are counted by. */
const someUnits = /^(?:length|area|volume|mass|duration)$/;
const someCounts = new Set(
  '个 名 位 家 次 人 人次 项 种 处 座 台 辆 艘 架 所 件 户 栋 条 场 批 轮 具 枚 头 只'.split(' '),
);
/** 数日 and 数月: days and months that some other numeral would date. */
const oneLetter: Readonly<Record<string, Unit>> = {
  日: dayUnit,
  月: { ...(units.get('个月') as Unit), written: '月' },
};

/** 数公里, 数年, 数名: from 2 to 9, as 几公里. */
function someOf(text: string, start: number): Figure | null {
  const next = text.charAt(start + 1);
  const unit = oneLetter[next] ?? unitAt(text, start + 1);
  if (!unit || !(someUnits.test(unit.kind) || someCounts.has(unit.written))) return null;
  const before = text.charAt(start - 1);
  if (!leadsToCount.test(before) && (unit.kind === 'count' || unit === oneLetter[next] || numberOf.test(before)))
    return null;
  const end = start + 1 + unit.written.length;
  if (text.startsWith('如一日', end)) return null;
  // 数天才, 数月饼: the unit begins another word.
  if (
    unitCollisions[unit.written]?.test(text.slice(end, end + 4)) ||
    (oneLetter[next] && /[历报饼光亮本球]/.test(text.charAt(end)))
  )
    return null;
  return figureOf(text, {
    start,
    end,
    kind: unit.kind,
    low: integer(2),
    high: integer(9),
    approx: '数',
    unit,
    minor: unit.kind === 'count',
  });
}
