/** One amount that an article tells with two values a slip of the pen apart: 查扣冻品480吨 and 查扣冻品840吨; 食堂68家 and “86家食堂中”. */

import type { Figure } from '../../../reading.ts';
import { groupBy } from '../../../text/group.ts';
import { amountOf, differ, hasScale, isAmount, unitOf } from '../amounts.ts';
import { type Candidate, candidateOf, digitsWorth, mayBeSlip, opens, wordingOf } from '../evidence-of-one.ts';
import {
  type CheckedPage,
  type Contradiction,
  clauseBefore,
  clauseBehind,
  figuresBetween,
  textBetween,
} from '../page.ts';
import { slipBetween } from '../slips.ts';
import type { Told } from '../subjects.ts';
import { toldTwice } from '../told-twice.ts';
import { isOfHeadline } from '../words-of-amounts.ts';
import { hasSum } from './headline-amounts.ts';
import { isManifold } from './headlines.ts';

/** Log odds that are enough: in 61,000 articles and paragraphs of news a dozen pairs have as much. */
export const enough = 1.6;
/** So many amounts of an article are compared; a longer one is a table. */
const mostTold = 300;
/** So many of one unit before an amount are compared with it. */
const mostEarlier = 40;

/** 全程58分钟 is compared as amounts are; years and days pass in every article. */
const isTimeOfRun = ({ figure }: Told): boolean =>
  figure.kind === 'duration' && figure.tier === 'core' && /^(?:min|h)$/.test(figure.canonicalUnit ?? '');

/** 第68次献血, and “68次啦”. */
const isNumbered = ({ figure }: Told): boolean =>
  figure.kind === 'ordinal' && /^[次例位名座场]$/.test(figure.unit ?? '') && (figure.value ?? 0) >= fewestTimes;
const fewestTimes = 10;

/** What can be seen of an amount without looking at the text around it. */
const isCompared = (told: Told): boolean => {
  const { figure } = told;
  // 38.6万停电用户 leaves the unit out.
  if (figure.kind === 'number' && !hasScale(figure)) return false;
  return (
    (isAmount(figure) || isTimeOfRun(told) || isNumbered(told)) &&
    figure.value !== 0 &&
    figure.unit !== '级' &&
    !isManifold(figure) &&
    !isPlaceOnRoad(told)
  );
};
/** 206国道113公里处: where on the road it is. */
const isPlaceOnRoad = ({ sentence, figure }: Told): boolean =>
  figure.kind === 'length' && clauseBehind(sentence, figure).startsWith('处');

/** The amounts of a page's text that are compared, in its order. */
export const amountsOf = ({ sentences }: CheckedPage): readonly Candidate[] =>
  sentences
    .filter((sentence) => !isOfHeadline(sentence))
    .flatMap((sentence) =>
      sentence.figures
        .map((figure): Told => ({ sentence, figure }))
        .filter(isCompared)
        .map(candidateOf),
    );

/** In the order of the text; each at its second telling. @param amounts see `amountsOf`. */
export function slipsOfThePen({ sentences }: CheckedPage, amounts: readonly Candidate[]): Contradiction[] {
  const headlines = groupBy(sentences.filter(isOfHeadline), ({ passage }) => passage.article);
  const byArticle = groupBy(amounts, ({ sentence }) => sentence.passage.article);
  return [...byArticle].flatMap(([article, told]) =>
    told.length < 2
      ? []
      : withoutParallels(
          ofArticle(
            told.slice(0, mostTold),
            (headlines.get(article) ?? []).flatMap(({ figures }) => figures),
          ),
        ),
  );
}

/** 迎客42万 over 接待游客42万人次: what the headline tells as well is what the article is about. */
const isOfHeadlines = ({ figure }: Told, headlines: readonly Figure[]): boolean =>
  headlines.some(
    (one) => (one.kind === 'number' || unitOf(one) === unitOf(figure)) && amountOf(one) === amountOf(figure),
  );

/** “45万人次的客流没有发生事故”, 这4800册书: taken up as known, and nothing that was hoped for. */
function isKnown(own: Candidate): boolean {
  const { sentence, figure } = own;
  const behind = clauseBehind(sentence, figure);
  if (!opens(own) || /目标|计划|任务|[预期]|记录|纪录|最|[去往前]年|另|其[他余它]/.test(behind)) return false;
  const lead = sentence.passage.text.slice(Math.max(0, figure.start - longestLead), figure.start);
  return /^的/.test(behind) || /[这该此]$/.test(lead) || /[说称道][，：:“]+$/.test(lead);
}
const longestLead = 6;
/** In log odds. */
const ofKnown = 3.6;

/**
 * 过火面积420平方米，损失38万元 and 过火面积42平方米，损失3.8万元: a pen slips once, so that two paragraphs with several amounts told otherwise are
 * of two things.
 */
function withoutParallels(found: readonly SaidTwice[]): Contradiction[] {
  const unitsOf = new Map<string, Set<string>>();
  const pairOf = ({ contradiction: { at, other } }: SaidTwice) => `${other?.index} ${at.index}`;
  for (const one of found) unitsOf.set(pairOf(one), (unitsOf.get(pairOf(one)) ?? new Set()).add(one.unit));
  return found.filter((one) => unitsOf.get(pairOf(one))?.size === 1).map(({ contradiction }) => contradiction);
}

interface SaidTwice {
  readonly unit: string;
  readonly contradiction: Contradiction;
}

/** Which amounts are compared: people and what 个 counts as well, and with all counts what is told without a unit: 新馆首月迎客15万. */
const groupOf = ({ figure, unit }: Candidate): string => {
  if (figure.per) return unit;
  const own = figure.kind === 'ordinal' ? unit : unitOf(figure);
  return own === 'count 人' ? 'count 个' : own;
};

function ofArticle(told: readonly Candidate[], headlines: readonly Figure[]): readonly SaidTwice[] {
  const byGroup = groupBy(told, groupOf);
  const withoutUnit = byGroup.get('number ') ?? [];
  return [...byGroup].flatMap(([group, ofUnit]) => {
    if (group === 'number ' && byGroup.size > 1) return [];
    const all =
      ofUnit[0]?.figure.kind === 'count' && withoutUnit.length > 0
        ? [...ofUnit, ...withoutUnit].toSorted(inOrderOfText)
        : ofUnit;
    return all.flatMap((own, i) => {
      const earlier = all.slice(Math.max(0, i - mostEarlier), i);
      // What was told before is known.
      if (earlier.some(({ amount, unit }) => amount === own.amount && unit === own.unit)) return [];
      const other = earlier.find((one) => isOneThing(one, own, all, headlines) && !isToldAlike(one, own, told));
      if (!other) return [];
      return [{ unit: own.unit, contradiction: toldTwice(other, own) }];
    });
  });
}

const inOrderOfText = (a: Told, b: Told): number =>
  a.sentence.index - b.sentence.index || a.figure.start - b.figure.start;

/** 比上年的89.6亿元增长8%: what another amount is compared with is none of its values. */
const isCompareBase = ({ sentence, figure }: Told): boolean =>
  /[比较][^，。；]{0,8}$/.test(clauseBefore(sentence, figure));

/** 购入一个680呎单位: any one, and none that was told of. */
const isIndefinite = ({ sentence, figure }: Told): boolean =>
  /一[个個套間间棟栋][^，,。；]{0,3}$/.test(clauseBefore(sentence, figure));

/** Three digits that have changed places make one of 5246人 and 5426个铺位. */
const haveOneUnit = (a: Candidate, b: Candidate): boolean =>
  a.unit === b.unit ||
  (slipBetween(a.digits, b.digits) === 'swapped' && Math.min(a.digits.digits.length, b.digits.digits.length) > 2);

function isOneThing(
  earlier: Candidate,
  own: Candidate,
  all: readonly Candidate[],
  headlines: readonly Figure[],
): boolean {
  // 第十二次 and 第十三次 are two; a number and its count are one.
  const numbered = [earlier, own].filter(isNumbered).length;
  if (numbered === 2) return false;
  if (
    numbered === 1 &&
    (clauseBefore(own.sentence, own.figure) !== '' || slipBetween(earlier.digits, own.digits) !== 'swapped')
  )
    return false;
  if (!mayBeSlip(earlier, own) || !haveOneUnit(earlier, own) || isCompareBase(own) || isIndefinite(own)) return false;
  const worth = digitsWorth(earlier, own);
  if (worth === null) return false;
  if (earlier.sentence === own.sentence && !isTakenUp(earlier, own)) return false;
  const ofUnit = all.filter(({ unit }) => unit === earlier.unit || unit === own.unit);
  const known = isKnown(own) && isOfHeadlines(earlier, headlines) && !isOfHeadlines(own, headlines) ? ofKnown : 0;
  return worth + known + wordingOf(earlier, own, ofUnit) >= enough;
}

/** 剧场有座位168个，昨晚186个座位全部坐满; clauses of one form tell of two: 12个站点换了新牌，21个站点加了座椅; 86名徒弟里，68名 are a part. */
const isTakenUp = (earlier: Candidate, own: Candidate): boolean =>
  opens(own) &&
  !opens(earlier) &&
  !/[里中][，,]$/.test(textBetween(own.sentence, earlier.figure, own.figure)) &&
  own.sentence.passage.text.charAt(own.figure.start - 1) !== '、' &&
  slipBetween(earlier.digits, own.digits) === 'swapped';

/** How far back an amount is known from, in characters. */
const justTold = 100;
/** 两个院区合计2100张: the same for what is told as a total. */
const longAgo = 400;

/** What was told before is known. */
function isToldAlike(earlier: Told, own: Told, told: readonly Told[]): boolean {
  const hasAmount = (figure: Figure) => (one: Figure) =>
    (figure.kind === 'number' || unitOf(one) === unitOf(figure)) &&
    one !== figure &&
    !differ(amountOf(one), amountOf(figure), 0);
  if (hasDifference(earlier, own, told)) return true;
  const isTotal = /合计|总计|共/.test(clauseBefore(own.sentence, own.figure));
  const reach = isTotal ? longAgo : justTold;
  const before = figuresBetween(own.sentence.passage, own.figure.start - reach, own.figure.start).filter(
    ({ value }) => value !== null,
  );
  // 51.3万元…30万元盖宿舍，6万元扩建，15.3万元作奖金: the parts of what was told before.
  if (hasSum(earlier.figure, own.sentence.figures)) return true;
  // 17个沿用，2个新建，这19个: what is told again is both.
  return before.some(hasAmount(own.figure)) || hasSum(own.figure, before);
}

/** 警方追回97万元，其中18万元是另一案的, under 被骗79万元: what the two differ by is told. */
const hasDifference = (earlier: Told, own: Told, told: readonly Told[]): boolean => {
  const difference = Math.abs(amountOf(earlier.figure) - amountOf(own.figure));
  return told.some(
    ({ figure, sentence }) =>
      sentence === own.sentence && unitOf(figure) === unitOf(earlier.figure) && amountOf(figure) === difference,
  );
};
