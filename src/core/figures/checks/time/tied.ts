/** Spans that their own clauses tie to two times: 从3月6日到3月12日，历时6天; 6时5分发车，6时52分到达，全程47分钟. No other reading is as near, whatever else the article tells. */
import { type Sentence, textBetween } from '../page.ts';
import type { Around } from './around.ts';
import type { Point } from './points.ts';
import type { Statement } from './statements.ts';

/** All that stands before a span in its clause, where it is that of the whole course: 拍摄历时 is of a part. */
const ofWhole =
  /^[^，,；;]*[，,](?:前[后後]|[只仅共]|整整|总共)?(?:[历歷][时時经經]|全程|[用耗费費][时時]|[用花]了|[为為]期|工期|相[隔距差]|首尾|前[后後]|持[续續])了?(?:[长長]?[达達]|[约約]?[为為]|[仅僅只]|共[计計]?|一共|整整|已[经經]?)?$/;
/** 在陆上停留9小时. */
const ofStay = /^[^，,；;]*[，,](?:在[\u4e00-\u9fff]{1,4})?(?:停留|逗留|滞留|持续)了?$/;
/** 从2月2日开始，3月23日结束，共40天. */
const inAll = /[，,）)](?:前[后後])?(?:一?共[计計]?|总共|整整|[刚正]好)$/;
/** 相距154年: between the two, whatever they are. */
const apartOf = /相[隔距差]了?$/;
/** 10月1日至8日，共8天. */
const partOfDay = '(?:[早晚晨夜]|[上下中]午|凌晨|傍晚)?';
const ofRange = new RegExp(
  `^${partOfDay}[，,]?(?:(?:一?共[计計]?|[总總]共|前[后後]|整整|[刚正]好)|[\\u4e00-\\u9fff]{0,4}(?:连续|一连|接连))$`,
);
const joins = new RegExp(`^${partOfDay}(?:一直)?[至到—－~～-]{1,2}$`);
/** 2021年3月至2022年8月的28个月里, 从3月到9月，在长达半年的时间里. */
const withinRange = /^(?:的|[，,]?在?(?:[这那]|长达|整整|短短)*)$/;
const within = /^(?:的?时间)?[里裡内間间]/;
/** 到昨天（9月20日）. */
const untilNoted = /[至到][前昨今][日天][（(]$/;
/** 昨天是最后一天. */
const lastDay = /^是?最[后後]一[天日]/;
const inRow = /(?:连续|一连|接连)$/;
/** 用了3天浇筑桥面: no more than a part. */
const ended = /^(?:的?时间)?(?:[，,。；;！!）)]|$)/;
/** How long the words between the two may be, and those up to the span, in characters. */
const longestWay = 40;
const longestJoint = 24;

/** Whether no time but these two may be meant: the last two before the span, the second of them an end. */
export function isTied(
  { sentence, figure, measure }: Statement,
  { signs }: Around,
  from: Point,
  to: Point,
  points: readonly Point[],
  asFrom: readonly string[],
  asTo: readonly string[],
): boolean {
  if (!/^(?:years|months|days|hours)$/.test(measure) || signs.includes('other course')) return false;
  if (!isOwn(from, sentence) || !isOwn(to, sentence)) return false;
  const before = points.filter(
    (one) => isOwn(one, sentence) && one.axis === from.axis && one.figure.end <= figure.start,
  );
  // 宣统三年（1911年）: one year, told twice.
  const apart = before.filter((one, i) => one.low !== before[i + 1]?.low);
  if (apart.at(-1) !== to || apart.at(-2) !== from) return false;
  // 14时20分通过大桥，全程90分钟，15时抵达: the course goes on to a time behind it.
  const goesOn = (one: Point) =>
    isOwn(one, sentence) && one.axis === from.axis && /^[，,]$/.test(textBetween(sentence, figure, one.figure));
  if (points.some(goesOn)) return false;
  const behind = sentence.passage.text.slice(figure.end, figure.end + 5);
  const joint = textBetween(sentence, to.figure, figure);
  const isRange = from.figure.start === to.figure.start;
  const way = isRange ? '' : textBetween(sentence, from.figure, to.figure);
  if (joint.length > longestJoint || way.length > longestWay || /[；;]/.test(way)) return false;
  const areJoined = isRange || joins.test(way);
  if (areJoined && within.test(behind)) return withinRange.test(joint);
  if (areJoined && inRow.test(joint)) return ofRange.test(joint);
  if (!ended.test(behind)) return false;
  if (areJoined) return ofRange.test(joint) || ofWhole.test(joint);
  const isEnd = asTo.includes('to ends') || asTo.includes('to until') || lastDay.test(joint) || untilNoted.test(way);
  const isBegun = ['from begins', 'from since', 'from onwards'].some((sign) => asFrom.includes(sign));
  if (isEnd && isBegun && (inAll.test(joint) || ofStay.test(joint))) return true;
  return ofWhole.test(joint) && (isEnd || apartOf.test(joint));
}

type OwnPoint = Point & { readonly figure: NonNullable<Point['figure']> };
const isOwn = (point: Point, sentence: Sentence): point is OwnPoint =>
  point.source === 'told' && point.figure !== null && point.sentence === sentence;
