/**
 * What is left of a whole that an article tells paragraphs before: 农家书屋214个…平川乡镇有96个…山区71个…余下的57个 should be 47. The word for the rest, the one
 * for the whole and a slip of the pen that explains why they do not add up are weighed together; where any of the amounts around add up, nothing is said.
 */
import type { Figure } from '../../../reading.ts';
import { amountOf, differ, shownAs, uncertaintyOf } from '../amounts.ts';
import { type ArticleText, type Contradiction, textBetween } from '../page.ts';
import { evidenceOfSlip } from '../relations/slip-chance.ts';
import { bareCount } from '../relations/window.ts';
import { make, sumOf, toleranceOf } from '../sums.ts';
import { around, behindPlace, isAmountOf, labelOfPlace, type Place, stretchOf } from './places.ts';

/** How far before the rest its whole may stand, in characters. */
const reach = 400;
const reachBehind = 80;
const [mostAmounts, mostBehind] = [8, 2];
/** In powers of ten of likelihood. Chosen so that two corpora of clean news give no false warning. */
const needed = 2.4;

const surely =
  /(?:其余|余下|剩下|剩余|剩|下余)(?:的|则)?(?:只有|还有|有)?(?:\d+[\u4e00-\u9fff]|[\u4e00-\u9fff])?[\u4e00-\u9fff]{0,8}$|^其[他它][\u4e00-\u9fff]{0,6}$|^(?:不足|缺少|差|缺)的$/;
/** 已灌溉12.6万亩，尚有: what is left where something is done before. */
const leftOver = /^(?:目前)?[尚还仍](?:有|余|剩)(?:约)?$/;
const isDone = /已|完成/;
const maybe = /(?:另[有外]|^还有|^另)[\u4e00-\u9fff]{0,6}$/;
const wholeWord = /共|总|全|现有|拥有|达|分[布为]|各类|各种|一行/;
/** Of another time, a change, a rate or a limit. */
const other =
  /[增减升降涨跌比较超每均率差]|同期|[去前上]年同|往年|此前|计划|预计|目标|以上|以下|最[高低多大少小]的?$|利润|税|[宽高深厚]$/;

/** What a stock has come to hold as well. */
const comesIn = /[又再][^，。]{0,3}(?:添|加|购|买|进|[收引调送借运]来)/;

interface Hypothesis {
  readonly whole: Place;
  readonly parts: readonly Place[];
}

const figureOf = ({ figure }: Place): Figure => figure;

/** Whether some of the amounts around the rest make one before them with it. */
function isExplained(rest: Figure, before: readonly Figure[], behind: readonly Figure[]): boolean {
  return before.some((whole, at) => {
    const others = [...before.slice(at + 1), ...behind].filter((one) => amountOf(one) < amountOf(whole));
    for (let subset = 1; subset < 2 ** others.length; subset++)
      if (makeExactly(whole, [...others.filter((_, i) => (subset >> i) & 1), rest])) return true;
    return false;
  });
}

/** Some of many amounts make another roundly by chance: the finest of those that are told tells how far rounding goes. */
const makeExactly = (whole: Figure, parts: readonly Figure[]): boolean =>
  !differ(
    sumOf(parts),
    amountOf(whole),
    Math.min(...[whole, ...parts].map(uncertaintyOf).filter((slack) => slack > 0), toleranceOf([whole, ...parts])),
  );

/** 18万亩，其中水稻11万亩，玉米5万亩，其他2万亩。已灌溉12.6万亩: parts that make the whole divide it in another way than what is left. */
function withoutDivision(whole: Place, parts: ArticleText): ArticleText {
  const end = parts.findIndex((_, i) => i > 0 && make(whole.figure, parts.slice(0, i + 1).map(figureOf)));
  return parts.slice(end + 1);
}

/** Each amount before the rest that all behind it could be the parts of. */
const hypothesesOf = (rest: Place, amounts: ArticleText): readonly Hypothesis[] =>
  amounts.slice(0, -1).flatMap((whole, i) => {
    const told = withoutDivision(whole, amounts.slice(i + 1));
    const parts = [...told, rest];
    return told.length > 0 && parts.every(({ figure }) => amountOf(figure) < amountOf(whole.figure))
      ? [{ whole, parts }]
      : [];
  });

function evidenceOf({ whole, parts }: Hypothesis, isSure: boolean): number {
  const figures = [whole, ...parts].map(figureOf);
  if (make(whole.figure, parts.map(figureOf))) return 0;
  const missing = amountOf(whole.figure) - sumOf(parts.map(figureOf));
  const tolerance = toleranceOf(figures);
  const slip = evidenceOfSlip([
    { figure: whole.figure, expected: amountOf(whole.figure) - missing, tolerance },
    ...parts.map(({ figure }) => ({ figure, expected: amountOf(figure) + missing, tolerance })),
  ]);
  return slip + (isSure ? 2 : 1) + Number(wholeWord.test(labelOfPlace(whole))) + (parts.length > 2 ? 0.5 : -0.5);
}

const isLeftOver = (rest: Place, last: Place | undefined): boolean =>
  last !== undefined &&
  leftOver.test(labelOfPlace(rest)) &&
  isDone.test(labelOfPlace(last)) &&
  !goesOn.test(sentenceBehind(rest));
/** 还有3万亩正在收，其余的: what is left is told in several parts. */
const goesOn = /其[余他它]|剩|余下|另/;
const sentenceBehind = ({ sentence: { passage, end }, figure }: Place): string => passage.text.slice(figure.end, end);

/** @param places of one article. */
export function wrongFarParts(places: ArticleText): readonly Contradiction[] {
  return places.flatMap((rest, at) => {
    const label = labelOfPlace(rest);
    const before = around(places, at, reach).filter((one) => one.at < rest.at);
    const isSure = surely.test(label) || isLeftOver(rest, before.at(-1));
    const isRest = isAmountOf(rest.figure);
    // 难度系数3.1，剩下三个分数是7.5: numbers without a unit, each of something else.
    if (!(isSure || maybe.test(label)) || !isRest(rest) || rest.figure.unit === null) return [];
    const amounts = before.filter(isRest).slice(-mostAmounts);
    const last = amounts.at(-1);
    if (last?.index === rest.index && bareCount.test(textBetween(rest.sentence, last.figure, rest.figure))) return [];
    const next = around(places, at, reachBehind).filter((one) => one.at > rest.at && isRest(one));
    const behind = next.slice(0, mostBehind).map(figureOf);
    if (amounts.length < 2 || isExplained(rest.figure, amounts.map(figureOf), behind)) return [];
    const told = amounts.filter((one) => !other.test(labelOfPlace(one)));
    const [found] = hypothesesOf(rest, told)
      .map((one) => ({ ...one, evidence: evidenceOf(one, isSure) }))
      .filter(({ evidence }) => evidence > needed)
      .toSorted((a, b) => b.evidence - a.evidence);
    // What a single sentence tells is read there; and what comes in or is counted twice is no part.
    if (!found || found.whole.sentence === rest.sentence) return [];
    if (found.parts.some((one) => comesIn.test(labelOfPlace(one)) || /^[含兼]/.test(behindPlace(one)))) return [];
    const { whole, parts } = found;
    return [
      {
        at: { index: rest.index, figure: rest.figure },
        other: stretchOf(whole),
        detail: [
          parts.map(({ figure: { text } }) => text).join(' + '),
          shownAs(whole.figure, sumOf(parts.map(figureOf))),
          whole.figure.text,
        ],
      },
    ];
  });
}
