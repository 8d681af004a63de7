/** What an amount is for one of, from the words around it: 每亩补贴500元, 人均收入2万元, 每10万人有3张, 5元一斤, 3500元每月. */
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

/** Before the amount at `start`; null where it is for nothing in particular. */
export function perBefore(text: string, start: number): string | null {
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
  const clause = /[^，,。；;：:！？、（）()“”]*$/.exec(near.replace(notes, ''))?.[0] ?? '';
  const at = clause.lastIndexOf('每');
  if (at < 0) return averaged.exec(clause)?.[1] ?? null;
  const rest = clause.slice(at + 1);
  if (noUnit.test(rest)) return null;
  const count = number.exec(rest)?.[0] ?? '';
  const word = wordAt(rest.slice(count.length));
  // The word and what it is told of: 每亩平均补贴, no other figure between.
  if (!word || !toldOf.test(rest.slice(count.length + word.taken))) return null;
  if (count === '半' && rest.startsWith('半个')) return `半个${word.per}`;
  return count === '一' ? word.per : count + word.per;
}

/** Han alone, behind the day by which it is paid at most: 每月10日前缴纳租金2000元. */
const toldOf = /^(?:\d{1,2}[月日号](?:\d{1,2}[日号])?[之以]?[前底初末]?)?[\u4e00-\u9fff]{0,10}$/;

/** A unit of measure, or the word behind 个: 月 of 个月, 村 of 个村. */
function wordAt(text: string): { readonly per: string; readonly taken: number } | null {
  if (text.startsWith('个')) {
    // 每个考场30人: two characters between 个 and the amount are one word, but for 月付 and the like.
    const noun =
      /^个(?:(?:(?![月村人户班组队])[\u4e00-\u9fff]{2}$)|(?:小时|星期|季度|学生|家庭|孩子|乡镇|社区|项目|学期|百分点)|[月村人户班组队店厂家县乡镇市省校点站区床门字岗亩工])/.exec(
        text,
      )?.[0];
    return noun ? { per: noun.slice(1), taken: noun.length } : null;
  }
  const written =
    /^人口/.exec(text)?.[0] ??
    unitAt(text, 0)?.written ??
    (/^(?:学期|学年|季度|月份|平台|车次|航班|日)/.exec(text) ?? /^[\u4e00-\u9fff]/.exec(text))?.[0] ??
    '';
  return written ? { per: written, taken: written.length } : null;
}

const behind =
  /^(?:一(公斤|平方米|[斤亩个吨天张件只头户年月位名份次台辆条座米平杯碗瓶盒串根节课晚桶罐箱袋包捆本颗枚顿桌双套筐支枝盘场间听打])|每([年月日天周人户亩]|小时))(?=[，。、；！？）,的]|$)/;

/** Behind the amount that ends at `end`. */
export function perBehind(text: string, end: number): string | null {
  const match = behind.exec(text.slice(end, end + 6));
  return match?.[1] ?? match?.[2] ?? null;
}
