/** Ranges the wrong way round: 18至12个月, 2℃至-6℃; lowest above highest. */
import type { Figure } from '../../../reading.ts';
import { dashAt } from '../../dashes.ts';
import { amountOf, haveOneUnit } from '../amounts.ts';
import {
  type CheckRule,
  type Contradiction,
  clauseBefore,
  placed,
  type Sentence,
  stretch,
  textBetween,
} from '../page.ts';
import { wrongExtremes } from '../relations/extremes.ts';
import { reversedStages } from './stages.ts';

/** What falls runs downwards: 从80%至50%. */
const falls = /[从由自降减跌缩落退调回]|倒数|下滑|收窄/;
/** 降水量 falls from the sky alone. */
const rain = /降[水雨雪]量?/g;
/** 分别被判处八年至三年不等: to each his own, as they are told, and the first are the gravest. */
const toEach = /分别|判处|获刑/;
const uncompared = /^(?:date|score|ratio|ordinal|dimensions)$/;

function reversed(sentence: Sentence, figure: Figure, next: Figure | undefined): Contradiction[] {
  if (!next || uncompared.test(figure.kind) || figure.kind !== next.kind || !haveOneUnit(figure, next)) return [];
  // 两次到一重: what the first counts has a word of its own.
  if (hasOtherClassifier(figure)) return [];
  // 歧口17—3 and 波音737—300 are names.
  if (figure.unit === null || figure.value === null || next.value === null || amountOf(figure) <= amountOf(next))
    return [];
  // 8－0.5 成都: the unit is of the next line of a table.
  if (next.unit === '成' && !Number.isInteger(next.value)) return [];
  // 客场2-0本菲卡: no range of things ends with none.
  if (next.kind === 'count' && next.text.startsWith('0')) return [];
  const between = textBetween(sentence, figure, next);
  if (!isLimits(sentence, figure, next) && !isRange(between)) return [];
  // 7年—5年前 counts backwards.
  const { text } = sentence.passage;
  const isSpread = /^(?:不等|之间)/.test(text.slice(next.end, next.end + 2));
  if (isSpread && toEach.test(clauseBefore(sentence, figure))) return [];
  if (
    (!isSpread && !isSpan(sentence, figure, next) && falls.test(clauseBefore(sentence, figure).replace(rain, ''))) ||
    /^前/.test(text.slice(next.end, next.end + 1))
  )
    return [];
  return [{ at: placed(sentence, figure), other: stretch(sentence, next), detail: [figure.text, next.text] }];
}

/** 面积由540至380方呎: from one end to the other of what there is, and nothing falls. */
const isSpan = (sentence: Sentence, figure: Figure, next: Figure): boolean =>
  measured.test(clauseBefore(sentence, figure)) &&
  textBetween(sentence, figure, next) === '至' &&
  spanBehind.test(sentence.passage.text.slice(next.end, next.end + 8));
/** A mark, and no verb of a fall behind it. */
const spanBehind = /^[，。；、](?![^，。；]*[降跌落减调])/;
const measured = /(?:面积|售价|[票租房楼月时]价|租金|收费|年龄|身高|层高)均?[由从]$/;

const hasOtherClassifier = ({ kind, unit, text }: Figure): boolean =>
  kind === 'count' && unit !== null && !text.endsWith(unit) && !/[\d零一二两三四五六七八九十百千万亿萬億]$/.test(text);

const isRange = (between: string) => between !== '' && dashAt(between, 0) === between;

/** 3月15日在桐坪镇举办，持续至3月10日. */
const lastsTo = /^[^。；]{0,16}[，,](?:将)?(?:一直)?(?:持续|延续|展出|开放)(?:至|到)$/;

/** 5月20日起，至5月10日. */
const fromTo = /^(?:起|开始)[^，。；]{0,4}[，,]?(?:一直)?(?:持续|延续)?(?:截)?[至到]$/;
/** 报名5月20日开始，5月10日截止. */
const closing = /^[^，。；]{0,2}(?:起|开始|启动|开幕)[^，。；]{0,4}[，,]$/;
const closes = /^(?:截止|结束|止|闭幕|落幕)/;

/** 自2018年9月立案，到2025年4月结案. */
const untilThen = /^[^，,。；]{0,10}[，,](?:直)?[到至]$/;

/** 从7月28日持续到7月15日. */
const lastsUntil = /^(?:起)?(?:一直)?(?:持续|延续|开放|展出|举行|举办)[到至]$/;

/** 9月20日至9月10日: two days, or two months, of one year. */
function reversedDates(sentence: Sentence, figure: Figure, next: Figure | undefined): Contradiction[] {
  if (!next || figure.kind !== 'date' || next.kind !== 'date') return [];
  const between = textBetween(sentence, figure, next);
  const isLasting = lastsUntil.test(between);
  const isFrom = /[自从]$/.test(clauseBefore(sentence, figure)) && (untilThen.test(between) || isLasting);
  const hasBothYears = [figure, next].every(({ text }) => /\d{4}年/.test(text)) && (/^[到至]$/.test(between) || isFrom);
  const isDays = isFrom && isLasting;
  const isClosed = closing.test(between) && closes.test(sentence.passage.text.slice(next.end, next.end + 2));
  if (!isRange(between) && !hasBothYears && !lastsTo.test(between) && !fromTo.test(between) && !isClosed && !isDays)
    return [];
  const [from = '', end = ''] = [figure, next].map(
    ({ iso }) => /^(?:\d{4}|-)(?:-\d{2}){0,2}$/.exec(iso ?? '')?.[0] ?? '',
  );
  // 2024年9月3日起，至8月20日: the year is told once.
  const isYearOnce = /\d{4}/.test(figure.text) && !/年/.test(next.text) && !isRange(between);
  const to = isYearOnce ? end.replace(/^(?:\d{4}|-)(?=-)/, from.slice(0, 4)) : end;
  if (!from || !to || from.length !== to.length || from <= to || from.length === yearOnly) return [];
  // 9月起至8月 is a whole year.
  if (!/日|号/.test(next.text) && !isRange(between) && !hasBothYears) return [];
  // 12月20日至1月10日 and 10月至次年3月 run into the next year.
  const isTold = /\d{4}/.test(next.text) || monthOf(from) - monthOf(to) <= mostMonths;
  if (
    !isTold ||
    !/[月年]/.test(next.text) ||
    /[次翌明后来]|转/.test(next.text) ||
    (!/日|号/.test(next.text) && !hasBothYears && falls.test(clauseBefore(sentence, figure).slice(-1)))
  )
    return [];
  return [{ at: placed(sentence, figure), other: stretch(sentence, next), detail: [figure.text, next.text] }];
}
const yearOnly = 4;
const monthOf = (iso: string): number => Number(/^(?:\d{4}|-)-(\d{2})/.exec(iso)?.[1]);
/** So many months a range of one year may run back by a slip; what is told with more runs into the next year. */
const mostMonths = 2;

/** 追溯到, 公元前221年至前206年, 倒数. */
const backwards = /前|倒|溯|回[到顾]|年代/;
const longestYears = 60;
/** 1969年至1962年在农场劳动: years run forwards. */
function reversedYears(sentence: Sentence, figure: Figure, next: Figure | undefined): Contradiction[] {
  const [from, to] = [figure, next].map((one) =>
    one?.kind === 'date' ? /^\d{4}$/.exec(one.iso ?? '')?.[0] : undefined,
  );
  if (!next || !from || !to || from <= to || Number(from) - Number(to) > longestYears) return [];
  const between = textBetween(sentence, figure, next);
  if (!isRange(between) && !/^[到至]$/.test(between)) return [];
  if (![figure, next].every(({ text }) => fullYear.test(text)) || backwards.test(clauseBefore(sentence, figure)))
    return [];
  return [{ at: placed(sentence, figure), other: stretch(sentence, next), detail: [figure.text, next.text] }];
}
const fullYear = /^(?:\d{4}|[一二][\u4e00-\u9fff〇○]{3})年?$/;

/** 营业时间为9:00至8:30: what opens in the morning closes before it only on the next day. */
function reversedHours(sentence: Sentence, figure: Figure, next: Figure | undefined): Contradiction[] {
  const [from, to] = [figure, next].map((one) => /^T(\d{2}:\d{2})$/.exec(one?.iso ?? '')?.[1]);
  if (!next || !from || !to) return [];
  const between = textBetween(sentence, figure, next);
  if (from > to && areOfOneHalf(figure, next) && (isRange(between) || /^[到至]$/.test(between)))
    return [{ at: placed(sentence, figure), other: stretch(sentence, next), detail: [figure.text, next.text] }];
  if (!isRange(between)) return [];
  const isOfDay = from < noon || minutesOf(from) - minutesOf(to) <= nearlyDay;
  const isBackwards = from > to && isOfDay && to > dawn && !/\D\d/.test(next.text.replace(/[:：]/, ''));
  return isBackwards
    ? [{ at: placed(sentence, figure), other: stretch(sentence, next), detail: [figure.text, next.text] }]
    : [];
}
/** 早上11点到上午10点: both of one half of a day. */
const areOfOneHalf = (a: Figure, b: Figure): boolean =>
  [/^(?:凌晨|清晨|早[上晨]|上午)/, /^(?:下午|傍晚|晚)/].some((half) => half.test(a.text) && half.test(b.text));
const dawn = '05:00';
const noon = '12:00';
/** In minutes: nothing is open for all of a day but so much. */
const nearlyDay = 120;
const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** 平均降雨量126毫米，最大降雨量达112毫米; 最大的23岁，最小的52岁. */
const ofExtremes = (sentence: Sentence): Contradiction[] =>
  wrongExtremes(sentence).map(({ at, other, roles }) => ({
    at: placed(sentence, at),
    other: stretch(sentence, other),
    detail: [at.text, other.text, ...roles],
  }));

/** 50元以上200元以下: the text between the two tells no more than that the first is the least. */
const isLimits = (sentence: Sentence, figure: Figure, next: Figure): boolean =>
  /以上$/.test(figure.text) && /以下$/.test(next.text) && textBetween(sentence, figure, next) === '';

export const reversedRanges: CheckRule = {
  name: 'range-reversed',
  needs: { figures: 2 },
  purpose: 'A range runs from the smaller to the larger amount; what falls is told with 从 or a word for it.',
  examples: [
    ['本案自2018年9月立案，到2017年4月才结案。', '本案自[2018年9月]立案，到2017年4月才结案。'],
    ['本案自2018年9月立案，到2025年4月才结案。', '本案自2018年9月立案，到2025年4月才结案。'],
    ['改造期限为18至12个月。', '改造期限为[18]至12个月。'],
    ['气温在2℃至-6℃之间。', '气温在[2℃]至-6℃之间。'],
    ['处200元以上50元以下罚款。', '处[200元以上]50元以下罚款。'],
    ['招聘年龄为45至18周岁。', '招聘年龄为[45]至18周岁。'],
    ['申领时间为9月20日至9月10日。', '申领时间为[9月20日]至9月10日。'],
    ['茶会3月15日在青石举办，持续至3月10日。', '茶会[3月15日]在青石举办，持续至3月10日。'],
    ['报名自2024年9月3日起，至8月20日止。', '报名自[2024年9月3日]起，至8月20日止。'],
    ['报名从5月20日开始，5月10日截止。', '报名从[5月20日]开始，5月10日截止。'],
    ['户型面积由540至320平方米不等。', '户型面积由[540]至320平方米不等。'],
    ['四人分别被判处八年六个月至一年九个月不等的有期徒刑。', '四人分别被判处八年六个月至一年九个月不等的有期徒刑。'],
    ['营业时间为9:00至8:30。', '营业时间为[9:00]至8:30。'],
    ['挂号从早上11点到上午10点。', '挂号从[早上11点]到上午10点。'],
    ['营业时间为18:00至2:00。', '营业时间为18:00至2:00。'],
    ['营业时间为9:00至晚8:30。', '营业时间为9:00至晚8:30。'],
    ['从2022年10月到2022年3月，他们走了五省。', '从[2022年10月]到2022年3月，他们走了五省。'],
    ['活动由10月28日至10月5日举行。', '活动由[10月28日]至10月5日举行。'],
    ['平均降雨量126毫米，最大降雨量达112毫米。', '平均降雨量[126毫米]，最大降雨量达112毫米。'],
    ['平均降雨量106毫米，最大降雨量达112毫米。', '平均降雨量106毫米，最大降雨量达112毫米。'],
    ['申领时间为12月20日至1月10日。', '申领时间为12月20日至1月10日。'],
    ['处50元以上200元以下罚款。', '处50元以上200元以下罚款。'],
    ['他2019年考上大学，2016年毕业后回乡。', '他2019年考上大学，[2016年]毕业后回乡。'],
    ['他2012年考上大学，2016年毕业后回乡。', '他2012年考上大学，2016年毕业后回乡。'],
    ['他2012年大学毕业，2015年考上公务员。', '他2012年大学毕业，2015年考上公务员。'],
    ['初赛2月25日举行，决赛定于2月20日。', '初赛2月25日举行，决赛定于[2月20日]。'],
    ['东桥2019年开工，西桥2016年竣工。', '东桥2019年开工，西桥2016年竣工。'],
    ['最大的23岁，最小的52岁。', '最大的[23岁]，最小的52岁。'],
    ['最大的52岁，最小的23岁。', '最大的52岁，最小的23岁。'],
    ['占比从80%至50%逐步下降。', '占比从80%至50%逐步下降。'],
    ['改造期限为12至18个月。', '改造期限为12至18个月。'],
    ['客场2-0本菲卡', '客场2-0本菲卡'],
  ],
  apply: ({ sentences }) =>
    sentences.flatMap((sentence) => [
      ...ofExtremes(sentence),
      ...reversedStages(sentence),
      ...sentence.figures.flatMap((figure, i) => [
        ...reversed(sentence, figure, sentence.figures[i + 1]),
        ...reversedHours(sentence, figure, sentence.figures[i + 1]),
        ...reversedDates(sentence, figure, sentence.figures[i + 1]),
        ...reversedYears(sentence, figure, sentence.figures[i + 1]),
      ]),
    ]),
};
