/** 90日内 is how long, and so is 5日 behind what lasts: 为期5日, 等了5日, 离家5日未归; elsewhere 5日 is a day of the month. */
import { approximationBefore } from '../approximation.ts';
import { integer, less } from '../decimal.ts';
import type { TermRule } from '../term.ts';
import { dayUnit } from '../units.ts';

const behind = /^(?:内|之内|以内|以上|后|之后|$)/;
/** Whatever follows. */
const lastsBefore =
  /(?:为期|历时|连续|长达|时长|[^上全一]共|经过|整整|仅仅|短短|[再又]过|[首头]|[工会刑任租周]期为?|[期时]限为?|[一接]连|(?<![大相牵株流粘])连(?![城云忙接日年夜声带队长排营线锁市港州山江平])[\u4e00-\u9fff])$/;
/** 停牌, 停课: what stands still does so for days, unless the day begins something. */
const stopBefore = /停[课产电水运牌业工播航摆售]$/;
const beginsBehind = /^(?:起|开始|[前至到晚早凌上下中傍深夜清]|[\u4e00-\u9fff]{0,2}(?:宣布|公告|发布|[举召]))/;
/** 五日五夜 */
const nightsBehind = /^[一二三四五六七八九十\d]{1,3}[夜晚]/;
/** What somebody does or is for days, before the end of a clause or what came of it. */
const stateBefore =
  /(?:[\u4e00-\u9fff]了|持续|离[家岗校队]|外出|出走|失[联踪]|住院|卧床|昏迷|滞留|[被受]困|[羁扣关]押|拘[留役押禁]|隔离|[放休请]假|休[息整市]|[苦奋激鏖血]战|航行|行[军走]|跋涉|漂[流泊]|坚[守持]|逗留|停留|驻[留扎守]|[居借]住|守[候护]|等[候待]|陪[护伴]|绝食|潜[伏逃]|在[逃途外]|[逾超]期|旷工)$/;
const clauseEnds = /^(?:$|[^\u4e00-\u9fff\d]|[的后未仍才方便即]|之久|以来|[有多]余)/;
/** 答辩期为三十日, 公示期7日: the length of a term, but where it begins or ends on the day. */
const termBefore = /[\u4e00-\u9fff](?<![日分中同学早晚初末上下本近前后定到假按一二三四五六七八九十])期(?:限)?[为是]?$/;
const endsBehind = /^(?:结束|落幕|截止|届满|到期|收官|启动)/;
const longestBefore = 4;

/** Whether N日 from `start` to `end` tells how long. */
export function isSpanOfDays(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - longestBefore), start);
  return (
    lastsBefore.test(before) ||
    approximationBefore(text, start) !== null ||
    nightsBehind.test(text.slice(end, end + 4)) ||
    (termBefore.test(before) &&
      !beginsBehind.test(text.slice(end, end + 4)) &&
      !endsBehind.test(text.slice(end, end + 2))) ||
    (stopBefore.test(before) && !beginsBehind.test(text.slice(end, end + 4))) ||
    (stateBefore.test(before) && clauseEnds.test(text.slice(end, end + 2)))
  );
}

/** 七日游 and 五日均价 count nothing by themselves. */
const otherWord = /^[游均报元本产常程间]/;

/** No month has more. */
const mostDays = integer(31);

export const spanOfDays: TermRule = {
  name: 'span-of-days',
  purpose: '日 is a unit of time where 内, 后 or 以上 follows, and behind what lasts.',
  examples: [
    ['须在九十日内提出。', '须在[九十日 = 90 日]内提出。'],
    ['离家5日，', '离家[5日 = 5 日]，'],
    ['会议为期4日，6日闭幕', '会议为期[4日 = 4 日]，[6日]闭幕'],
    ['股价连跌四日，', '股价连跌[四日 = 4 日]，'],
    ['连办三日，首两日免票', '连办[三日 = 3 日]，首[两日 = 2 日]免票'],
    ['停牌五日整改，停牌5日起生效', '停牌[五日 = 5 日]整改，停牌[5日]起生效'],
    ['停水两日，', '停水[两日 = 2 日]，'],
    ['大连5日降雪，奋战五日五夜', '大连[5日]降雪，奋战[五日 = 5 日][五夜 = 5 夜]'],
    ['公布了14日袭击的画面', '公布了[14日]袭击的画面'],
    ['现场附近15日起火', '现场附近[15日]起火'],
    ['拍摄62日，', '拍摄[62日 = 62 日]，'],
    ['距案发九十六日。', '距案发[九十六日 = 96 日]。'],
    ['兑换500日元', '兑换[500日元 = 500 日元]'],
    ['七日游产品', '七日游产品'],
    ['共五日游产品', '共五日游产品'],
  ],
  apply(text, term) {
    const end = term.end + 1;
    if (term.unit || !term.value || text.charAt(term.end) !== '日' || otherWord.test(text.charAt(end))) return null;
    // 两日 is no day of a month.
    const isTwo = text.charAt(term.end - 1) === '两';
    return isTwo ||
      behind.test(text.slice(end, end + 2)) ||
      (less(mostDays, term.value) && clauseEnds.test(text.slice(end, end + 2))) ||
      isSpanOfDays(text, term.start, end)
      ? { ...term, end, unit: dayUnit }
      : null;
  },
};
