/** A verb against its two amounts: what is told to rise is more behind the verb than before it, 由600立方米增至450立方米 is not. */
import type { Figure } from '../../../reading.ts';
import { verbs } from '../../data/verbs-of-change.ts';
import { amountOf, isAmount } from '../amounts.ts';
import { areAcrossMark, areComparable, withoutDates } from '../changes.ts';
import type { Sentence } from '../page.ts';

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
  /排名|排行|排位|位次|名次|名列|位列|座次|汇率|匯率|兑|中间价|负|亏|赤字|逆差|成绩|纪录|误差|精度|分辨率|比例尺|降幅|跌幅|等级|级别|海拔/;
/** 加快, 提高 and the like say of hours that there are fewer of them. */
const isTime = ({ kind }: Figure): boolean => kind === 'duration';
const ofTime = /^(?:延长|缩短|压缩|增加|减少|增|减)/;
/** 用时 goes down as a runner gets better, but for 缩短至. */
const told = /用时|耗时|时限/;

/** The amounts around a verb that goes the other way, or null. @param to the amount behind the verb, the figure at `at`. */
export function wrongDirection(sentence: Sentence, to: Figure, at: number): Direction | null {
  const from = sentence.figures.slice(0, at).findLast(({ kind }) => kind !== 'date');
  if (!from || !mayTurn(from) || !mayTurn(to) || !areComparable(from, to) || areAcrossMark(sentence, from, to))
    return null;
  const between = withoutDates(sentence, from, to);
  const { verb = '', up } = turned.exec(between)?.groups ?? {};
  const before = sentence.passage.text.slice(sentence.start, from.start);
  if (verb === '' || twice.test(between) || !opens.test(before) || otherWay.test(before + between)) return null;
  if ((isTime(to) || told.test(before + between)) && !ofTime.test(verb)) return null;
  const isRise = amountOf(to) > amountOf(from);
  return isRise === (up !== undefined) ? null : { from, to, verb };
}

const mayTurn = (figure: Figure): boolean =>
  (isAmount(figure) || isTime(figure) || figure.kind === 'percent') && (figure.value ?? -1) >= 0;
