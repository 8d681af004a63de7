/** A word against its two amounts: what is told to rise is more behind the verb than before it, 由600立方米增至450立方米 is not. */
import type { Figure } from '../../../reading.ts';
import { cues } from '../../data/relation-cues.ts';
import { verbs } from '../../data/verbs-of-change.ts';
import { kinds } from '../../kinds.ts';
import { amountOf, differ, haveOneUnit, isAmount, isApproximate, uncertaintyOf } from '../amounts.ts';
import { areAcrossMark, areOfOneMeasure, isOfDepth, withoutDates } from '../changes.ts';
import { clauseBefore, figuresBetween, type Sentence } from '../page.ts';

export interface Direction {
  readonly from: Figure;
  readonly to: Figure;
  /** As the text writes it: 增至, 下降到. */
  readonly verb: string;
}

/** Between the amounts stand what they count, the verb, and when it was: 600立方米左右逐步增至今年的450立方米. */
const turned = new RegExp(
  `^(?:[\\u4e00-\\u9fff]{0,8}?)(?<verb>(?:(?<up>${verbs('to', 'up')})|(?:${verbs('to', 'down')}))(?:到了|至|为|成|到))(?:[\\u4e00-\\u9fff]{0,6})$`,
);
const opens = /[由从自](?:[^，,。；;由从自]{0,18})$/;
/** Two turns in one: 先降后升到. */
const twice = /[先又再后]|[^\u4e00-\u9fff]/;
/** What goes up in rank, in speed or in its record goes down in number, and a rate of exchange may be read either way. */
const otherWay =
  /排名|排行|排位|位次|名次|名列|位列|座次|汇率|匯率|兑|中间价|负|成绩|纪录|误差|精度|分辨率|比例尺|降幅|跌幅|等级|级别|海拔/;
/** 加快, 提高 and the like say of hours that there are fewer of them. */
const isTime = ({ kind }: Figure): boolean => kind === 'duration';
const ofTime = /^(?:延长|缩短|压缩|增加|减少|增|减)/;
/** 用时 goes down as a runner gets better, but for 缩短至. */
const told = /用时|耗时|时限/;

/** The amounts around a verb that goes the other way, or null. @param to the amount behind the verb, the figure at `at`. */
export function wrongDirection(sentence: Sentence, to: Figure, at: number): Direction | null {
  const from = sentence.figures.slice(0, at).findLast(({ kind }) => kind !== 'date');
  if (!from || !mayTurn(from) || !mayTurn(to) || !areOfOneMeasure(from, to) || areAcrossMark(sentence, from, to))
    return null;
  if (isOfDepth.test(clauseBefore(sentence, from))) return null;
  const between = withoutDates(sentence, from, to);
  const { verb = '', up } = turned.exec(between)?.groups ?? {};
  const before = sentence.passage.text.slice(sentence.start, from.start);
  if (verb === '' || twice.test(between) || !opens.test(before) || otherWay.test(before + between)) return null;
  if ((isTime(to) || told.test(before + between)) && !ofTime.test(verb)) return null;
  const rise = amountOf(to) - amountOf(from);
  // 由一帮一发展到一帮十.
  if (rise === 0 && to.tier === 'minor') return null;
  return (up === undefined ? -rise : rise) > 0 ? null : { from, to, verb };
}

/** 湖水由5类提升到3类: a class goes up as its number goes down. */
const ofRank = /^[类级档等星]$/;
const mayTurn = (figure: Figure): boolean =>
  (figure.value ?? -1) >= 0 && (kinds[figure.kind].amount || isTime(figure)) && !ofRank.test(figure.unit ?? '');

/** What comes in and what goes out, and what the two leave: more of the one, or of the other. */
const accounts: readonly (readonly [plus: RegExp, minus: RegExp, surplus: RegExp, deficit: RegExp])[] = [
  [cues.income, cues.expense, /(盈余|盈利|结余|净赚|赚|获利)/, /(亏损|亏空|赤字|净亏|亏|缺口)/],
  [/出口/, /进口/, /(顺差|净出口)/, /(逆差|净进口)/],
  [/出生/, /死亡/, /(自然增加|自然增长|净增)/, /(自然减少|净减)/],
  [
    /迁入|流入|买入|转入/,
    /迁出|流出|卖出|转出/,
    /(净(?:迁入|流入|买入|转入)|净增)/,
    /(净(?:迁出|流出|卖出|转出)|净减)/,
  ],
];
const reach = 50;

/** 收入3.6亿元，支出3.72亿元，盈余1200万元: the right difference under the wrong name, or null. */
export function wrongSurplus(sentence: Sentence, told: Figure): Direction | null {
  if (!isAmount(told) || isApproximate(told)) return null;
  const clause = clauseBefore(sentence, told);
  const account = accounts.find(([, , ...names]) => names.some((name) => name.test(clause)));
  if (!account) return null;
  const [plus, minus, surplus, deficit] = account;
  const amounts = figuresBetween(sentence.passage, Math.max(sentence.start, told.start - reach), told.start).filter(
    (one) => isAmount(one) && haveOneUnit(one, told),
  );
  const of = (name: RegExp, other: RegExp) =>
    amounts.filter((one) => name.test(clauseBefore(sentence, one)) && !other.test(clauseBefore(sentence, one)));
  const [[comes, ...more], [goes, ...others]] = [of(plus, minus), of(minus, plus)];
  if (!comes || !goes || more.length + others.length > 0) return null;
  const difference = amountOf(comes) - amountOf(goes);
  const slack = [comes, goes, told].reduce((sum, one) => sum + uncertaintyOf(one), 0);
  const isGain = surplus.test(clause);
  if (isGain === deficit.test(clause) || isGain === difference > 0) return null;
  if (difference === 0 || differ(Math.abs(difference), amountOf(told), slack)) return null;
  return { from: goes, to: comes, verb: (isGain ? surplus : deficit).exec(clause)?.[1] ?? '' };
}
