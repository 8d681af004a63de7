/** Durations against their two dates, clock times or ages: 8月15日开幕，8月19日闭幕，为期7天. */
import type { Figure } from '../../../reading.ts';
import { beginningWords, endingWords, wordsOf } from '../../data/time-cues.ts';
import { amountOf } from '../amounts.ts';
import {
  type CheckRule,
  type Contradiction,
  clauseBefore,
  figuresBetween,
  placed,
  type Sentence,
  stretch,
  textBetween,
} from '../page.ts';
import { completedDates } from '../time/completed-dates.ts';
import { type Bounds, elapsed } from '../time/elapsed.ts';
import { instantOf } from '../time/instants.ts';
import { linesOf, type Mismatch, mismatchesOf } from '../time/line.ts';
import { contradictedStretch } from './elapsed-time.ts';
import { contradictedYears } from './years-passed.ts';

const dayLength = 86_400_000;
const lasts =
  /(?:放假|封路|封闭|停[水电气运航课业]|闭馆|展出|施工|检修|为期|历时|历经|共|用时|长达|持续|前后|会期|工期|展期|赛期|整整|共计)[约近]?$/;

/** How long it may be from the beginning of one date to the end of the other, in the unit of the duration. */
function boundsOf({ from, to }: Span, figure: Figure): readonly Bounds[] {
  const first = instantOf({ ...from, iso: from.iso?.split('/')[0] ?? null });
  const last = instantOf({ ...to, iso: to.iso?.split('/').at(-1) ?? null });
  if (!first || !last) return [];
  // 11月1日至次年4月30日
  const year = /^(?:次|翌|明|第二)年/.test(to.text) && last.low < first.low ? daysOfYear : 0;
  const end = { ...last, low: last.low + year, high: last.high + year };
  return elapsed(first, end, figure.canonicalUnit as string, false);
}

interface Span {
  readonly from: Figure;
  readonly to: Figure;
}

/** 8月15日至19日，为期 before the duration. */
function spanBefore(sentence: Sentence, figure: Figure, at: number): Span | null {
  const dates = sentence.figures.slice(0, at).filter(isDated);
  const last = dates.at(-1);
  const isTold = last && isInterval(last) && isFollowed(textBetween(sentence, last, figure));
  return isTold ? { from: last, to: last } : null;
}

const isDated = ({ kind, text }: Figure) => kind === 'date' && !/^(?:周|星期|礼拜)/.test(text);
/** 7月1日至10日; 6月上旬 has two days in its form, too. */
const isInterval = ({ iso, text }: Figure) => (iso?.includes('/') ?? false) && /[至到—～-]/.test(text);
const isFollowed = (between: string) =>
  /^(?:[）)]|的这?)$/.test(between) || (between.length <= 16 && lasts.test(between) && !/[。；;]/.test(between));

/** 为期9天的展期, 共7个月: of all the time between the two days. */
const wholeBefore = /(?:为期|历时|历经|会期|展期|赛期|时间|[，,]共|一共|总共)$/;
/** 7天里, 58天时间里: of as much of it at most. */
const partBehind = /^(?:里|间|中(?!国)|来|时间|的(?:展期|会期|假期|赛程|行程))/;
/** 从7月15日开到8月31日, 1月14日（星期二）至2月22日. */
const rangeJoint = /^(?:[（(][^）)]*[）)])?[\u4e00-\u9fff]{0,5}[到至—～-]+$/;
const startsCourse = new RegExp(wordsOf(beginningWords));
const endsCourse = new RegExp(`^[\\u4e00-\\u9fff]{0,6}(?:${wordsOf(endingWords)}|返程)`);
const otherLength = /每|其中|除|扣|延|提前|推迟|停|净|[；;]/;

interface ToldSpan extends Span {
  /** The duration is told of all of it. */
  readonly isWhole: boolean;
}

/** 从6月3日办到6月9日。7天里; 10月1日至7日举行。在为期9天的展期内: the two days stand right before, in the sentence before as well. */
function spanTold(sentence: Sentence, figure: Figure): ToldSpan | null {
  if (!/^(?:d|mo)$/.test(figure.canonicalUnit ?? '')) return null;
  const { passage, end } = sentence;
  const isWhole = wholeBefore.test(passage.text.slice(Math.max(0, figure.start - 4), figure.start));
  if (!isWhole && !(clauseBefore(sentence, figure).length < 2 && partBehind.test(passage.text.slice(figure.end, end))))
    return null;
  const dates = completedDates(figuresBetween(passage, figure.start - farBefore, figure.start).filter(isDated));
  const [from, to] = dates.slice(-2);
  const last = dates.at(-1);
  if (!last || otherLength.test(passage.text.slice(last.end, figure.start))) return null;
  if (/^[，,、](?:另|其余|剩|还|加上)/.test(passage.text.slice(figure.end, end))) return null;
  if (isInterval(last)) return { from: last, to: last, isWhole };
  if (!from?.iso || !to?.iso || isInterval(from) || from.iso === to.iso) return null;
  const joint = passage.text.slice(from.end, to.start);
  const isCourse = startsCourse.test(joint) && endsCourse.test(passage.text.slice(to.end, figure.start));
  return rangeJoint.test(joint) || isCourse ? { from, to, isWhole } : null;
}
/** In characters. */
const farBefore = 60;

const longestJoint = 6;

/** 为期15天，从6月20日持续到7月4日: the dates stand behind. */
function spanBehind(sentence: Sentence, figure: Figure, at: number): Span | null {
  const before = clauseBefore(sentence, figure).slice(-6);
  const [from, to] = sentence.figures.slice(at + 1, at + 3);
  if (
    !from ||
    !/(?:为期|历时|持续|会期|工期|^[\u4e00-\u9fff]{0,2}[用花]了|用时|耗时)[约近]?$/.test(before) ||
    !isDated(from)
  )
    return null;
  const lead = textBetween(sentence, figure, from);
  const begin = sentence.figures.slice(0, at).findLast(isDated);
  // 昨日启幕，为期15天，将持续至7月19日
  if (begin && !isInterval(begin) && /^[，,](?:将)?(?:一直)?(?:持续|延续|展出)?[至到]$/.test(lead))
    return { from: begin, to: from };
  if (!/^(?:的?时间)?[，,（(]?(?:将)?(?:从|自|于)?$/.test(lead)) return null;
  if (isInterval(from)) return { from, to: from };
  if (!to || !isDated(to)) return null;
  const between = textBetween(sentence, from, to);
  const isJoined = between.length <= longestJoint && /(?:至|到|—|-|～)$/.test(between);
  return isJoined || (opening.test(between) && closing.test(sentence.passage.text.slice(to.end, to.end + 4)))
    ? { from, to }
    : null;
}
/** 为期10天，7月1日开幕，7月10日闭幕. */
const opening = new RegExp(`^[\\u4e00-\\u9fff]{0,4}(?:${wordsOf(beginningWords)})[，,、]$`);
const closing = new RegExp(`^(?:正式)?(?:${wordsOf(endingWords)})`);

/** What has begun and lasted: the page's day is its latest end. */
const begun =
  /^(?:正式)?(?:开工|动工|开建|奠基|启动|始建|开始)[^，,。；]{0,6}[，,](?:已)?(?:历时|历经|用时|耗时)[约近]?$/;
const toCome = /预计|计划|工期|总工期|将|拟|明年|后年/;

/** 2022年3月开工，历时5年 in an article of 2025. */
function longerThanSince(sentence: Sentence, figure: Figure, at: number): Span | null {
  const { day, text } = sentence.passage;
  const from = sentence.figures[at - 1];
  if (!from || !isDated(from) || day.year === null || figure.canonicalUnit !== 'a') return null;
  if (!begun.test(textBetween(sentence, from, figure)) || toCome.test(text.slice(sentence.start, sentence.end)))
    return null;
  const start = instantOf(from);
  if (!start?.hasYear) return null;
  const years = (Date.UTC(day.year, (day.month ?? 12) - 1, day.day ?? 28) / dayLength - start.low) / daysOfYear;
  return amountOf(figure) > years + 1 ? { from, to: from } : null;
}
const daysOfYear = 365;

function checked(sentence: Sentence, figure: Figure, at: number): Contradiction[] {
  const { kind, value, approx, unit, canonicalUnit } = figure;
  if (kind !== 'duration' || value === null || !canonicalUnit) return [];
  const isMore = approx === null ? /[多余]/.test(unit ?? '') : /^[多余]$/.test(approx);
  const stretchOfTime = approx === null || approx === '近' || isMore ? contradictedStretch(sentence, figure) : null;
  if (stretchOfTime) return contradiction(sentence, figure, stretchOfTime);
  if (approx !== null || isMore) return [];
  if (canonicalUnit === 'h') return [];
  const since = longerThanSince(sentence, figure, at);
  if (since) return contradiction(sentence, figure, since);
  const own = spanBefore(sentence, figure, at) ?? spanBehind(sentence, figure, at);
  const before = own ? null : spanTold(sentence, figure);
  const span = own ?? before;
  const bounds = span ? boundsOf(span, figure) : [];
  const told = amountOf(figure);
  // 三天里 of five: what is told of a part is shorter.
  const least = own || before?.isWhole ? 0.01 : Number.POSITIVE_INFINITY;
  if (!span || bounds.length === 0 || bounds.some(({ low, high }) => told >= low - least && told <= high + 0.01))
    return [];
  return contradiction(sentence, figure, span);
}

/** 1991年到县医院，干了43个年头. */
function yearsPassed(sentence: Sentence, figure: Figure): Contradiction[] {
  const from = contradictedYears(sentence, figure);
  return from ? contradiction(sentence, figure, { from, to: from }) : [];
}

function contradiction(sentence: Sentence, figure: Figure, { from, to }: Span): Contradiction[] {
  const { year, month } = sentence.passage.day;
  const today = `${year}年${month === null ? '' : `${month}月`}`;
  const ends = isInterval(from) ? from.text.split(/[至到—～-]/) : [from.text, today];
  const detail = from === to ? ends : [from.text, to.text];
  return [
    { at: placed(sentence, figure), other: stretch(sentence, from, to), detail: [...detail.slice(0, 2), figure.text] },
  ];
}

function offLine({ span, from, to }: Mismatch): Contradiction {
  const { year, month } = span.sentence.passage.day;
  const today = `${year}年${month === null ? '' : `${month}月`}`;
  return {
    at: placed(span.sentence, span.figure),
    other: stretch(from.told.sentence, from.told.figure),
    detail: [from.told.figure.text, to.told?.figure.text ?? today, span.figure.text],
  };
}

export const durations: CheckRule = {
  name: 'duration',
  needs: { kinds: ['duration', 'ordinal', 'age', 'count', 'date'] },
  purpose: 'What begins on one date and ends on another lasts from the one to the other.',
  examples: [
    ['书展2025年8月15日开幕，8月19日闭幕，为期7天。', '书展2025年8月15日开幕，8月19日闭幕，为期[7天]。'],
    ['品种从2014年开始选育，到2024年通过审定，历时十二年。', '品种从2014年开始选育，到2024年通过审定，历时[十二年]。'],
    ['首例于2021年3月进行，至2024年9月满千例，用时三年半。', '首例于2021年3月进行，至2024年9月满千例，用时三年半。'],
    ['首例于2021年3月进行，至2024年9月满千例，用时两年。', '首例于2021年3月进行，至2024年9月满千例，用时[两年]。'],
    ['工程2022年10月开工，2025年10月竣工，历时五年。', '工程2022年10月开工，2025年10月竣工，历时[五年]。'],
    ['大桥2019年3月开工，2024年3月贯通，历时三年。', '大桥2019年3月开工，2024年3月贯通，历时[三年]。'],
    ['大桥2019年3月开工，2024年3月贯通，历时六年。', '大桥2019年3月开工，2024年3月贯通，历时[六年]。'],
    ['大桥2022年10月开工，2024年12月贯通，历时三年。', '大桥2022年10月开工，2024年12月贯通，历时三年。'],
    ['大桥2019年3月开工，2024年3月贯通，历时五年。', '大桥2019年3月开工，2024年3月贯通，历时五年。'],
    ['活动为期25天，从6月20日持续到7月4日。', '活动为期[25天]，从6月20日持续到7月4日。'],
    ['活动7月1日至7月10日举行，为期20天。', '活动7月1日至7月10日举行，为期[20天]。'],
    [
      '3时15分接到报警，4时05分明火扑灭，整个过程只有40分钟。',
      '3时15分接到报警，4时05分明火扑灭，整个过程只有[40分钟]。',
    ],
    [
      '3时15分接到报警，4时05分明火扑灭，整个过程只有50分钟。',
      '3时15分接到报警，4时05分明火扑灭，整个过程只有50分钟。',
    ],
    ['2014年6月28日通车，2024年6月28日迎来通车十二周年。', '2014年6月28日通车，2024年6月28日迎来通车[十二周年]。'],
    ['下午2时10分起火，5时40分被扑灭，燃烧了两个半小时。', '下午2时10分起火，5时40分被扑灭，燃烧了[两个半小时]。'],
    ['下午2时10分起火，5时40分被扑灭，燃烧了三个半小时。', '下午2时10分起火，5时40分被扑灭，燃烧了三个半小时。'],
    ['发掘2023年4月开始，2025年6月结束，历时三年多。', '发掘2023年4月开始，2025年6月结束，历时[三年多]。'],
    ['发掘2023年4月开始，2025年6月结束，历时两年多。', '发掘2023年4月开始，2025年6月结束，历时两年多。'],
    ['修缮2024年10月动工，用了8个月，2025年3月开放。', '修缮2024年10月动工，用了[8个月]，2025年3月开放。'],
    [
      '1959年他开始研究油菜。1985年新品种通过审定，前后三十六年。',
      '1959年他开始研究油菜。1985年新品种通过审定，前后[三十六年]。',
    ],
    ['1978年他进厂当学徒。1995年新车间建成，前后花了三年。', '1978年他进厂当学徒。1995年新车间建成，前后花了三年。'],
    ['从4月6日到4月17日，他用二十二天走遍五县。', '从4月6日到4月17日，他用[二十二天]走遍五县。'],
    ['学校建于1956年，2026年已走过60个春秋。', '学校建于1956年，2026年已走过[60个春秋]。'],
    ['今年5月6日开幕，去年是5月6日，会期7天。', '今年5月6日开幕，去年是5月6日，会期7天。'],
    ['1943年参军，从军32年后于1985年转业。', '1943年参军，从军[32年]后于1985年转业。'],
    ['1943年参军，从军42年后于1985年转业。', '1943年参军，从军42年后于1985年转业。'],
    ['他16岁学艺，如今46岁，干这一行已经40年。', '他16岁学艺，如今46岁，干这一行已经[40年]。'],
    ['他16岁学艺，如今46岁，干这一行已经30年。', '他16岁学艺，如今46岁，干这一行已经30年。'],
    ['施工队9月3日进场，9月24日撤离，前后用了11天。', '施工队9月3日进场，9月24日撤离，前后用了[11天]。'],
    ['1847年10月4日出海，12月28日抵达，历时86天。', '1847年10月4日出海，12月28日抵达，历时86天。'],
    ['1847年10月4日出海，12月28日抵达，历时66天。', '1847年10月4日出海，12月28日抵达，历时[66天]。'],
    ['手术上午9时开始，下午5时结束，历时10个小时。', '手术上午9时开始，下午5时结束，历时[10个小时]。'],
    ['手术上午9时开始，下午5时结束，历时8个小时。', '手术上午9时开始，下午5时结束，历时8个小时。'],
    ['手术晚上9时开始，次日凌晨5时结束，历时8个小时。', '手术晚上9时开始，次日凌晨5时结束，历时8个小时。'],
    ['7月5日启幕，为期25天，将持续至7月19日。', '7月5日启幕，为期[25天]，将持续至7月19日。'],
    [
      '工期原定2019年3月至2022年3月，后因洪水延长一年，实际用时四年。',
      '工期原定2019年3月至2022年3月，后因洪水延长一年，实际用时四年。',
    ],
    ['从2019年5月动笔到2025年5月收尾，他画了整整八年。', '从2019年5月动笔到2025年5月收尾，他画了整整[八年]。'],
    ['从2019年5月动笔到2025年5月收尾，他画了整整六年。', '从2019年5月动笔到2025年5月收尾，他画了整整六年。'],
    ['从1998年工作到2025年退休，他当了20年校长。', '从1998年工作到2025年退休，他当了20年校长。'],
    ['隧道昨日贯通。工程2022年3月开工，历时5年。', '隧道昨日贯通。工程2022年3月开工，历时[5年]。'],
    ['隧道昨日贯通。工程2022年3月开工，历时3年。', '隧道昨日贯通。工程2022年3月开工，历时3年。'],
    ['茶旅节5月24日开幕，为期三天，5月28日闭幕。', '茶旅节5月24日开幕，为期[三天]，5月28日闭幕。'],
    ['茶旅节5月24日开幕，为期三天，5月26日闭幕。', '茶旅节5月24日开幕，为期三天，5月26日闭幕。'],
    ['从1998年至今的17年间，他每天巡堤。', '从1998年至今的[17年]间，他每天巡堤。'],
    ['从1998年至今的27年间，他每天巡堤。', '从1998年至今的27年间，他每天巡堤。'],
    ['1985年她走上讲台，50年来学生过千。', '1985年她走上讲台，[50年]来学生过千。'],
    ['从2016年到2020年的8年间，村子变了样。', '从2016年到2020年的[8年]间，村子变了样。'],
    ['图书节为期12天，7月1日开幕，7月10日闭幕。', '图书节为期[12天]，7月1日开幕，7月10日闭幕。'],
    ['6日0时至6时，大桥封闭施工8小时。', '6日0时至6时，大桥封闭施工[8小时]。'],
    ['5月12日，2022年3月开工的大桥通车，历时48个月。', '5月12日，2022年3月开工的大桥通车，历时[48个月]。'],
    ['5月12日，2022年3月开工的大桥通车，历时38个月。', '5月12日，2022年3月开工的大桥通车，历时38个月。'],
    ['“五一”假期（5月1日至5日）7天。', '“五一”假期（5月1日至5日）[7天]。'],
    ['活动为期15天，从6月20日持续到7月4日。', '活动为期15天，从6月20日持续到7月4日。'],
    ['昨日（7月5日），为期三天的书展开幕。', '昨日（7月5日），为期三天的书展开幕。'],
    ['书展2025年8月15日开幕，8月19日闭幕，为期5天。', '书展2025年8月15日开幕，8月19日闭幕，为期5天。'],
  ],
  apply: (page) => [
    ...page.sentences.flatMap((sentence) =>
      sentence.figures.flatMap((figure, i) => {
        const found = checked(sentence, figure, i);
        return found.length > 0 ? found : yearsPassed(sentence, figure);
      }),
    ),
    ...linesOf(page).flatMap((line) => mismatchesOf(line).map(offLine)),
  ],
};
