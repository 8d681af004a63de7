/** What an amount is for one of, from the words around it: 每亩补贴500元, 人均收入2万元, 每10万人有3张, 5元一斤, 3500元每月. */
import type { Word } from '../reading.ts';
import { wordAt as indexAt, type WordIndex } from './counted/word-index.ts';
import { currencyNameBefore } from './currency.ts';
import { unitAt } from './units.ts';

/** 每50公斤（三等）127元: a note stands between. */
const notes = /[（(][\u4e00-\u9fff]{1,6}[）)]/g;
/** How far before its amount 每 stands at most, in characters. */
const farthest = 20;
const averaged =
  /(人|户|亩|年|日|月|周|季|单|地|村|次|件|班|套|台|校)均(?![价值线温]|气温|降[水雨])(?=[\u4e00-\u9fff]{0,12}$)/;
/** 时薪45元, 月租3000元: what is paid for so long. */
const paidFor =
  /(?<![\u4e00-\u9fff]?[上下同])([时日周月年])(?:薪|租金?|工资)(?:约为|达到|[约达为是近超仅只由从]|[涨升提增降减跌][高升加低]?[到至为]|高达|超过|不低于|不少于|至少|最低|最高)?$/;
/** 亩产480公斤, 亩增收200元: what land of the unit yields or costs; the amounts of a change share it. */
const ofLand =
  /(?<![\d一二三四五六七八九十百千万多余半两几])(亩|垧|公顷)(?:平均)?(?:单?产(?!业|品|地|区)[量值出]?|[增减]产|[增节]收|收[入益成]|效益|成本|纯?利润?|施肥|用[水肥种]|补贴)(?:普遍|平均|大多|均|都)?(?:[约达近超逾仅只高过到至为是在量值]|不[到足]|超过|接近|突破|[\u4e00-\u9fff]{1,4}[到至为达]|[由从](?:[^，,。；]{1,8}[\u4e00-\u9fff]{1,3}[到至]|[\u4e00-\u9fff]{1,4}的)?)?$/;
/** 百公里油耗, 万元产值能耗, 千人床位: a round number right before what is told for so many. */
const forRound =
  /(?<![\d一二三四五六七八九十百千万亿数几上近每多余])([百千万亿](?:公里|千米|人口?|户|元)|吨(?=[钢煤水铝纸]))(?![外内以之长远开路])(?:[\u4e00-\u9fff]|GDP){0,6}(?:[油电能水煤气]耗|成本|费用|床位数?|医[生师]数?|护士数?|警力|专利|[拥保]有量|[死伤]亡率|发[案病]率|事故率|利税|税收|利润|资金|产量)(?:约|仅|只有?|近|超过?|达到?|为|是|降[到至]|降为|增[到至])*$/;
const longestRound = 24;

/** A number of units that the amount is for: 每10万人, 每百公里, 每半小时. */
const number = /^(?:[一二两三四五六七八九半]|\d{1,6}(?:\.\d{1,3})?)?[十百千万亿]{0,2}/;
/** 每隔, 每逢 and 每当 tell when. */
const noUnit = /^[隔逢当到]/;

/** 间隔 begins with a classifier and is none. */
const interval = /^间隔/;

/**
 * Before the amount at `start`; null where it is for nothing in particular.
 * @param index the words of the text, or null; they tell 每处理一吨 from 每处公厕.
 * @param isSpan whether it is a span of time, which what is done says nothing of: 每处理一吨，比五年前省3元.
 */
export function perBefore(text: string, start: number, index: WordIndex | null, isSpan: boolean): string | null {
  // 时薪由新台币168元: the currency stands between.
  const to = start - (currencyNameBefore(text, start)?.length ?? 0);
  const near = text.slice(Math.max(0, to - farthest), to);
  const paid = paidFor.exec(near)?.[1];
  if (paid) return paid === '时' ? '小时' : paid;
  const land = /[亩垧顷]/.test(near) ? ofLand.exec(near)?.[1] : undefined;
  if (land) return land;
  const round = forRound.exec(text.slice(Math.max(0, to - longestRound), to))?.[1];
  if (round) return round;
  if (!near.includes('每') && !near.includes('均')) return null;
  const at = near.replace(notes, (note) => '（'.repeat(note.length)).lastIndexOf('每');
  const clause = clauseAtEnd.exec(near.replace(notes, ''))?.[0] ?? '';
  const behind = at + 1 + to - near.length;
  if (!clause.includes('每'))
    return (
      averaged.exec(clause)?.[1] ??
      (at < 0 || isSpan ? null : perDone(text, behind, verbAt(text, behind, index), to, index))
    );
  const rest = clause.slice(clause.lastIndexOf('每') + 1);
  if (noUnit.test(rest)) return null;
  const count = number.exec(rest)?.[0] ?? '';
  if (verbAt(text, behind + count.length, index))
    return count || isSpan ? null : perDone(text, behind, verbAt(text, behind, index), to, index);
  const word = wordAt(behind + count.length, rest.slice(count.length), index);
  if (word && !count && isVerbBefore(word.per, rest.slice(word.taken)))
    return isSpan ? null : perDone(text, behind, word.per, to, index);
  // The word and what it is told of: 每亩平均补贴, no other figure between.
  if (!word || !toldOf.test(rest.slice(count.length + word.taken))) return null;
  if (count === '半' && rest.startsWith('半个')) return `半个${word.per}`;
  return perOf(count, word.per);
}

const clauseAtEnd = /[^，,。；;：:！？、（）()“”]*$/;
const perOf = (count: string, per: string): string => (/^[一1]?$/.test(count) ? per : count + per);

/** Han alone, behind the day by which it is paid at most: 每月10日前缴纳租金2000元. */
const toldOf = /^(?:\d{1,2}[月日号](?:\d{1,2}[日号])?[之以]?[前底初末]?)?[\u4e00-\u9fff]{0,10}$/;

/** What one does each time, and how much of it: 每处理|1立方米污水, 每卖出|一套. What that brings stands behind it, or behind a comma. */
const done =
  /^[了过出完]?(\d{1,6}(?:\.\d{1,3})?[万亿]?|[一二两三四五六七八九十百千万半]{1,4})([\u4e00-\u9fff℃%]{1,12})(，[\u4e00-\u9fff]{1,12})?$/;

/** 每修一公里渠道: what is a classifier elsewhere is a verb before one of something; 每张一元 is not. */
const isVerbBefore = (word: string, rest: string): boolean =>
  /^一(?![十百千万亿])/.test(rest) && unitAt(word, 0)?.kind === 'count' && unitAt(rest, 1)?.kind !== 'money';

/** @param behind where 每 ends and the verb begins. @returns 立方米 of 每处理1立方米污水耗电…, or null where no amount is done. */
function perDone(
  text: string,
  behind: number,
  verb: string | null,
  to: number,
  index: WordIndex | null,
): string | null {
  if (!verb) return null;
  const own = text.slice(behind + verb.length, to);
  const [, count, told, next] = done.exec(own) ?? [];
  if (!count || !told) return null;
  const at = to - (next?.length ?? 0) - told.length;
  const word = wordAt(at, told, index);
  return word && (next || told.length > word.taken) ? perOf(count, word.per) : null;
}

/** The verb that begins at `at`, but for one that is a classifier as well. */
function verbAt(text: string, at: number, index: WordIndex | null): string | null {
  const own = index && beginningAt(at, index);
  if (!own?.tag.startsWith('v')) return null;
  return own.word.length > 1 || !unitAt(text, at) ? own.word : null;
}

/** The noun of two characters and more that begins at `at`: 每学生. */
function nounAt(at: number, index: WordIndex | null): string | null {
  const own = index && beginningAt(at, index);
  return own?.tag.startsWith('n') && own.word.length > 1 ? own.word : null;
}

function beginningAt(at: number, { words, starts }: WordIndex): Word | undefined {
  const own = indexAt(starts, at);
  return starts[own] === at ? words[own] : undefined;
}

interface Per {
  readonly per: string;
  readonly taken: number;
}

/** 每个考场30人: two characters between 个 and the amount are one word, but for 月付 and the like. */
const behindPiece =
  /^(?:(?:(?![月村人户班组队])[\u4e00-\u9fff]{2}$)|(?:小时|星期|季度|学生|家庭|孩子|乡镇|社区|项目|学期|百分点)|[月村人户班组队店厂家县乡镇市省校点站区床门字岗亩工])/;
/** 月租金 and 人均 go on behind what is meant. */
const goesOn = /^[月人]/;

/** A unit of measure, a noun, or the word behind 个: 月 of 个月, 村 of 个村. @param own what stands from `at` to the amount, without notes. */
function wordAt(at: number, own: string, index: WordIndex | null): Per | null {
  if (interval.test(own)) return null;
  if (own.startsWith('个')) {
    const noun = nounAt(at + 1, index);
    const piece = noun && !goesOn.test(noun) ? noun : behindPiece.exec(own.slice(1))?.[0];
    return piece ? { per: piece, taken: piece.length + 1 } : null;
  }
  const per =
    /^人口/.exec(own)?.[0] ??
    unitAt(own, 0)?.written ??
    /^(?:学期|学年|季度|月份|平台|车次|航班|日)/.exec(own)?.[0] ??
    nounAt(at, index) ??
    /^[\u4e00-\u9fff]/.exec(own)?.[0];
  return per ? { per, taken: per.length } : null;
}

const behind =
  /^(?:一(公斤|平方米|[斤亩个吨天张件只头户年月位名份次台辆条座米平杯碗瓶盒串根节课晚桶罐箱袋包捆本颗枚顿桌双套筐支枝盘场间听打])|每([年月日天周人户亩]|小时))(?=[，。、；！？）,的]|$)/;

/** Behind the amount that ends at `end`. */
export function perBehind(text: string, end: number): string | null {
  const match = behind.exec(text.slice(end, end + 6));
  return match?.[1] ?? match?.[2] ?? null;
}
