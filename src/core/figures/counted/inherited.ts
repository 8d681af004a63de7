/** What a figure counts goes on to those behind it that tell only how it has changed: 发电4168亿千瓦时，同比[增长3.8%]; 11%[和11.8%]. */
import type { Figure } from '../../reading.ts';
import { acts } from '../data/counting-words.ts';
import { announcedBefore, isMember } from './members.ts';

const change = '(?:增长|下降|上升|上涨|提高|减少|增加|回落|下跌|降低|增|降|涨|跌)';
/** All that may stand between a figure and the one that goes on with it. */
const goesOn = new RegExp(
  `^(?:[、和与及]|[，,（(](?:同比|环比|比[^，,。；]{1,8}?|较[^，,。；]{1,8}?)?(?:分别|实际|名义|累计)?${change}了?(?:约|近|超|超过)?)$`,
);
/** 50.2%，同比和环比均上升0.1个百分点; 53.4%，高于上月1.1个百分点: points are of the percentage before. */
const points =
  /^[，,](?:[比较同环和均分别]|上[月年季]|去年)*[^，,。；\d]{0,4}(?:高于|低于|上升|下降|提高|回升|回落|增加|减少|扩大|收窄|降低)(?:上[月年季]|去年|同期|全[国省市]|平均|水平|了)*$/;
const longestJoint = 16;
/** 由不足3000只增加到4.7万多只: what an amount has become is of the same. */
const became = new RegExp(
  `^(?:${change}|发展|扩大|壮大|恢复|升|缩减|压减|压缩|[上下]调|调整|扩充|提升|改|调[升降高低])[到至为](?:了)?(?:约|近|超|超过|目前的|如今的|现在的)?$`,
);
/** 营收35亿元，去年同期为30亿元: an amount of the same in another year. */
const otherTime =
  /^[\u4e00-\u9fff]{0,6}[，,；;（(](?:而|但)?(?:去年|上年|前年|\d{4}年)(?:同期|全年)?则?(?:[仅约]?[为是]|[仅只]有|仅|约|近|超|超过|达|达到)*$/;

/** 捐款50元、100元: amounts of one thing. Behind 分别 each is of another. */
const isOneOfList = (text: string, { start, unit }: Figure, between: string): boolean =>
  unit !== null &&
  /^[、和与及]$/.test(between) &&
  !/(?:分别|各)[^，。；]*$/.test(text.slice(Math.max(0, start - longestList), start));
const longestList = 40;

/** 受理民事案件512件，审结498件: what of the same has been done. */
const doneWith = /^[，,](?:其中|已|共|先后|全部|当年)*([\u4e00-\u9fff]{2})了?$/;
const finished = /^(?:办结|结案|侦破|批捕|移送|执结|整改|立案|采纳|公诉)$/;
function doneOf(between: string): string | null {
  const verb = doneWith.exec(between)?.[1];
  return verb !== undefined && (acts.has(verb) || finished.test(verb)) ? verb : null;
}

/** 文物点1487处，新发现612处; 击落敌机6架，击伤9架: a verb alone stands between two of one classifier. 个, 次 and 人 count anything. */
const verbBetween = /^[，,](?:其中|已|共|先后|又|再|新|另|还)*[\u4e00-\u9fff]{2}了?$/;
const countsAnything = /^[万千百亿多余]*(?:个|次|人|项|种|名|家|件)$/;
const isOfLast = ({ kind, unit, counted }: Figure, between: string): boolean =>
  kind === 'count' && unit !== null && counted === null && !countsAnything.test(unit) && verbBetween.test(between);

const isTrade = /^进口|^出口|进出口|[外内]贸|贸易/;

const isPoint = ({ kind }: Figure): boolean => kind === 'percentage-point';

/**
 * The figure with what the one before it counts, where it has no words of its own and goes on with that.
 * @param last the figure before it that is no date.
 */
export function withInherited(text: string, figure: Figure, last: Figure | undefined): Figure {
  if (figure.kind === 'date') return figure;
  const between = last ? text.slice(last.end, figure.start) : '';
  // 进出口总额1562亿元，其中出口986亿元: trade has its parts, which have nothing done to them.
  const done = isTrade.test(last?.counted ?? '') ? null : doneOf(between);
  const isContinued =
    last?.counted != null &&
    (figure.counted === null || figure.counted === '人' || figure.counted === done) &&
    between.length <= longestJoint &&
    (/^percent/.test(figure.kind)
      ? goesOn.test(between) || became.test(between) || (isPoint(figure) && points.test(between))
      : figure.unit === last.unit &&
        (became.test(between) ||
          done !== null ||
          isOfLast(figure, between) ||
          otherTime.test(between) ||
          isMember(between) ||
          isOneOfList(text, last, between)));
  // 每亩由120元提高到150元; 每吨分别降低190元和180元
  const isListed =
    last?.per != null &&
    figure.per === null &&
    (/^[、和与及]$/.test(between) || became.test(between)) &&
    figure.kind === last.kind &&
    figure.unit === last.unit;
  const listed = isListed && last ? { ...figure, per: last.per } : figure;
  const told = isContinued && last ? last.counted : null;
  const isUntold = listed.counted === null || listed.counted === '人';
  const first = told === null && isUntold && figure.kind === 'count' ? announcedBefore(text, figure.start) : null;
  return told === null && first === null ? listed : { ...listed, counted: told ?? first };
}
