/** A numeral with its unit and what stands between and behind them: 3年半, 7亿多元, 5米多, 三元五角八分. */
import type { Rule } from '../rule.ts';
import { unitCollisions } from './data/unit-collisions.ts';
import { type Decimal, integer, less } from './decimal.ts';
import type { Numeral } from './numerals/numeral.ts';
import { numeralAt } from './numerals.ts';
import { toldUnit } from './unit-senses.ts';
import { type Unit, unitAt } from './units.ts';
import { unitOfChange } from './units-of-change.ts';

export interface Term {
  readonly start: number;
  readonly end: number;
  readonly numeral: Numeral;
  readonly value: Decimal | null;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly approx: string | null;
  readonly unit: Unit | null;
  /** What the amount is for one of, as written behind the unit: 平方米 in 元/平方米. */
  readonly per: string | null;
}

/**
 * The term with what the rule adds to it, or null when it adds nothing.
 * @param rules those of the list it belongs to, to read a term within.
 */
export type TermRule = Rule<(text: string, term: Term, rules: readonly TermRule[]) => Term | null>;

/** The term at `start`, or null. The rules say what belongs to it behind its unit, each taking up where the one before it ends. */
export function termAt(text: string, start: number, rules: readonly TermRule[]): Term | null {
  const numeral = numeralAt(text, start);
  if (!numeral) return null;
  const unit = unitFor(text, start, numeral) ?? unitOfChange(text, start, numeral.end);
  const { value, low, high, approx } = numeral;
  const bare = {
    start,
    end: numeral.end + (unit?.written.length ?? 0),
    numeral,
    value,
    low,
    high,
    approx,
    unit,
    per: null,
  };
  return rules.reduce<Term>((term, rule) => rule.apply(text, term, rules) ?? term, bare);
}

const victims = /^(?:[死亡]|[重轻]?伤)/;
const besideVictims =
  /[\d一二两三四五六七八九十]{1,4}(?:[死亡]|[重轻]?伤|失踪)[、，]?[\d一二两三四五六七八九十]{1,4}(?:人?(?:[死亡]|[重轻]?伤|失踪|失联))/y;

/** 3死7伤, 2死1重伤: those dead and hurt, two numbers at least, beside each other. */
function isOfVictims(text: string, end: number): boolean {
  if (!'死亡伤重轻'.includes(text.charAt(end) || ' ') || !victims.test(text.slice(end, end + 2))) return false;
  for (let at = Math.max(0, end - 8); at < end; at++) {
    besideVictims.lastIndex = at;
    if (besideVictims.test(text) && besideVictims.lastIndex > end) return true;
  }
  return false;
}

const results =
  /(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:胜|平|负)[、，]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:胜|平|负)/y;

/** 7胜2平1负: matches won, drawn and lost, two numbers at least, beside each other. */
function isOfResults(text: string, end: number): boolean {
  if (!'胜平负'.includes(text.charAt(end))) return false;
  for (let at = Math.max(0, end - 8); at < end; at++) {
    results.lastIndex = at;
    if (results.test(text) && results.lastIndex > end) return true;
  }
  return false;
}

/** The unit behind a numeral; its `written` begins with a blank where one stands between: 3 km. */
function unitFor(text: string, start: number, numeral: Numeral): Unit | null {
  if (isOfVictims(text, numeral.end)) return { ...(unitAt('人', 0) as Unit), written: text.charAt(numeral.end) };
  if (isOfResults(text, numeral.end)) return { ...(unitAt('场', 0) as Unit), written: text.charAt(numeral.end) };
  const blank = !numeral.chinese && /^ [A-Za-zμ°℃%]/.test(text.slice(numeral.end, numeral.end + 2)) ? 1 : 0;
  const unit = behindClassifier(text, numeral.end) ?? unitAt(text, numeral.end + blank);
  if (!unit) return toldUnit(text, start, numeral.end);
  if (blank) return { ...unit, written: ` ${unit.written}` };
  if (/^[度°]$/.test(unit.written)) return degree(text, start, numeral, unit);
  // 四万八成交: of more than ten tenths none is told.
  if (unit.written === '成' && numeral.low && less(integer(10), numeral.low)) return null;
  // 1032个点位 are places; 3个点 is per cent.
  // 积58分升至第三 is points; 58分升 is a volume.
  if (unit.written === '分升' && /[至到入上级]/.test(text.charAt(numeral.end + 2))) return unitAt('分', 0);
  if (unit.written === '个点' && /[\u4e00-\u9fff]/.test(text.charAt(numeral.end + 2))) return unitAt('个', 0);
  // 一个钟 is an hour, 一个钟表 a clock.
  if (
    unit.written.endsWith('钟') &&
    unit.written.startsWith('个') &&
    /[表楼声点琴塔鼓摆]/.test(text.charAt(numeral.end + unit.written.length))
  )
    return unitAt('个', 0);
  // 数万市民, 三百村民: the people of a place, and no places.
  if (/^[市县区乡镇村州军]$/.test(unit.written) && text.charAt(numeral.end + 1) === '民') return null;
  if (unit.written.length > 1) {
    // 4人年龄 and 千亩次生林: the last character of the unit begins another word.
    const behind = text.slice(numeral.end + unit.written.length, numeral.end + unit.written.length + 2);
    return unitCollisions[unit.written]?.test(behind) ? unitAt(unit.written.slice(0, -1), 0) : unit;
  }
  const told = toldUnit(text, start, numeral.end);
  if (told) return told;
  // 三方签署 tells of parties; 三方沙土 is a volume.
  // 百万年薪: 年薪 is what is paid.
  if (unit.written === '年' && text.charAt(numeral.end + 1) === '薪') return null;
  if (unit.written === '方' && numeral.chinese && !numeral.scaled && !isVolumeOf.test(text.charAt(numeral.end + 1)))
    return null;
  const rest = text.slice(numeral.end + 1, numeral.end + 5);
  // 1996两年: 两 counts the years.
  if (unit.written === '两' && !numeral.chinese && /^[年国个地省]/.test(rest)) return null;
  // 十五、六两日: it counts the days.
  if (unit.written === '两' && text.charAt(start - 1) === '、' && /^[年月日天]/.test(rest)) return null;
  if (unit.written === '起') return isCase(text, numeral) ? unit : null;
  // 骁龙8处理器
  if (unit.written === '处' && /^[理罚置]/.test(rest)) return null;
  if (!(unitCollisions[unit.written]?.test(rest) ?? false)) return unit;
  // Behind Arabic figures, and long Chinese ones, a classifier is likelier than another word, but for these.
  return /[会所分开发着面点升目出工打国部方手篮球转注挂群通单环成]/.test(unit.written) || isOneCharacter(text, numeral)
    ? null
    : unit;
}

/** What is measured in 方. */
const isVolumeOf = /[沙土石木料水砼泥渣]/;

/** 三天才 but not 三十天才: has the numeral one character? */
function isOneCharacter(text: string, { chinese, scaled, approx, end }: Numeral): boolean {
  return chinese && !scaled && approx === null && !/[零〇一二两三四五六七八九十百千万亿点]/.test(text.charAt(end - 2));
}

const scaleBefore = /([华摄])氏[零负-]?[\d.零一二三四五六七八九十百点]{0,8}$/;

/** No mark, and no word that goes on with an amount: 三度左右, 两度的 and 四度电. */
const oftenBehind = /[\u4e00-\u9fff](?<![的左以多高低温地和与至到电钱才就便])/;
const electricityBefore = /电[^，。；]{0,9}$/;

/** What has been done two times or so, behind 度. */
const timesOf =
  /^.?[两三四五六七八九]度(?:[同与邀访当夺出获登入赴任担蝉捧率参执重修停易遭被会通提对向召举来回荣发进走]|因(?!为))/;

/** 华氏70度, 摄氏37°: the scale stands before the numeral; of an angle or of electric power 度 is another unit. */
function degree(text: string, start: number, { end, value }: Numeral, unit: Unit): Unit | null {
  const before = text.slice(Math.max(0, end - 16), end);
  const scale = scaleBefore.exec(before)?.[1];
  if (scale) return { ...(unitAt(scale === '华' ? '华氏度' : '摄氏度', 0) as Unit), written: unit.written };
  if (unitCollisions.度?.test(text.slice(end + 1, end + 4))) return null;
  // 两度会晤 tells how often.
  if (timesOf.test(text.slice(end - 2, end + 3))) return { ...(unitAt('次', 0) as Unit), written: unit.written };
  // 火炉边两度落泪 tells how often, whatever stands before.
  const isOften = /^[一两三四几]$/.test(text.slice(start, end)) && oftenBehind.test(text.charAt(end + 1));
  const told = isOften ? null : toldUnit(text, start, end);
  if (told) return told;
  const isLarge = value !== null && value.digits >= 100n * 10n ** BigInt(value.scale);
  if (isLarge && electricityBefore.test(before)) return { ...(unitAt('度电', 0) as Unit), written: unit.written };
  return isLarge && unit.written === '度' ? { ...unit, kind: 'number', canonical: 'deg' } : unit;
}

/** 195起 counts cases; from 1995起 does not. */
function isCase(text: string, { end, chinese }: Numeral): boolean {
  if (/^(?:来|到|草|点|步|床|飞|诉|源|义|伏|因|用|码|初|航|降(?![到至为])|重|跑)/.test(text.slice(end + 1, end + 3)))
    return false;
  const before = text.slice(Math.max(0, end - 14), end);
  // 首付15万起 is where a price begins.
  if (/(?:首付|[售房均单票报总]价|[月租]金|月[供薪租])[\u4e00-\u9fff]{0,3}[\d.]+[万千]?$/.test(before)) return false;
  // 由80起降到60起
  if (/^(?:[上下]?[降升]|[增减])/.test(text.slice(end + 1, end + 3)) || /[到至为]\d+$/.test(before)) return true;
  return chinese ? !/[从自由于日月年][^，。；]{0,8}$/.test(before) : !/[从自由]/.test(before);
}

/** 六个加仑: a classifier before a unit of measure. */
function behindClassifier(text: string, start: number): Unit | null {
  if (text.charAt(start) !== '个') return null;
  const unit = unitAt(text, start + 1);
  // 两个方案 are no volume.
  if (unit && unitCollisions[unit.written]?.test(text.slice(start + 2, start + 6))) return null;
  return unit && !/^(?:count|duration|age|money|multiple|percent)$/.test(unit.kind)
    ? { ...unit, written: `个${unit.written}` }
    : null;
}
