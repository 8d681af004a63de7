/** Shares against the two amounts that they are told of: 1200公里公路中，安装路牌的有900公里，占85% is 75 %. */
import type { Figure } from '../../../reading.ts';
import {
  amountOf,
  differ,
  haveOneUnit,
  isAmount,
  isApproximate,
  jointUncertainties,
  roundingOfShare,
  shown,
  uncertaintyOf,
} from '../amounts.ts';
import {
  type Contradiction,
  clauseBefore,
  clauseBehind,
  figuresBetween,
  placed,
  type Sentence,
  stretch,
  textBefore,
  textBetween,
} from '../page.ts';
import { type DoneAndRest, doneAndRest } from '../relations/done-and-rest.ts';
import { inPercent, isOpenTo } from '../relations/open-shares.ts';
import { partitionsOf } from '../relations/partitions.ts';
import { wrongPartOfShare } from '../relations/parts-of-shares.ts';
import { type Quotient, wrongQuotient } from '../relations/quotients.ts';
import { wrongRoughShare } from '../relations/rough-shares.ts';
import { fits, wrongShareOfPart } from '../relations/shares-of-parts.ts';
import { wrongToldQuotient } from '../relations/told-quotients.ts';
import { isTerm } from '../relations/window.ts';

interface Parted {
  readonly whole: Figure;
  readonly part: Figure;
}

/** 占85%, 占总数的85%: of the amount told before. */
const shareOfIt =
  /^[^，。；]{0,12}[，,（(](?:约|大约)?占(?:比|总数的?|总量的?|全部的?|总面积的?|总人数的?|总户数的?|到|了)?(?:为|达)?(?:约|近|超|超过)?$/;
const isPlain = (one: Figure) => isAmount(one) && !isApproximate(one) && one.per === null;

/** Leads from a part to its whole. */
const toWhole = /^[\u4e00-\u9fff]{0,4}[，,（(]?(?:已|约)?(?:占|达到?|完成|实现|相当于)[\u4e00-\u9fff]{0,10}$/;

/** 老人1240人，占常住人口6200人的20%; 收购12.6万吨，完成计划21万吨的60%: the share is of the amount right before it. */
function wholeWithin(sentence: Sentence, share: Figure, at: number): Parted | null {
  const [part, whole] = sentence.figures.slice(Math.max(0, at - 2), at);
  if (!whole || !part) return null;
  const isTold =
    toWhole.test(textBetween(sentence, part, whole)) &&
    /^[\u4e00-\u9fff]{0,6}的(?:约|近)?$/.test(textBetween(sentence, whole, share));
  return isTold ? { whole, part } : null;
}

/** 机电产品出口1389亿元，占出口总值的60%: the whole stands elsewhere near under its name. */
const ofNamedWhole =
  /^[^，。；]{0,6}[，,（(](?:约)?占([\u4e00-\u9fff]{2,12}?)(?:总[值额量数])?的?(?:比重|比例)?(?:约|达到|[为是达])?$/;

/** A word for the whole alone names none. */
const wholeOnly = /^(?:总[数量额值体]?|全.|整体)$/;

/** Whether a label is the name, or the name of somebody's: 县 in 县一般公共预算支出. */
const isNamed = (label: string, name: string): boolean =>
  label.endsWith(name) && label.replace(/^.*其中/, '').length - name.length <= longestOwner;
const longestOwner = 2;

function ofWhole(sentence: Sentence, share: Figure, at: number): Parted | null {
  const part = sentence.figures[at - 1];
  const name = part && ofNamedWhole.exec(textBetween(sentence, part, share))?.[1];
  if (!part || part.kind === 'percent' || !name || wholeOnly.test(name)) return null;
  const near = figuresBetween(sentence.passage, share.start - farthest, share.start + farthest).filter(
    // 人均可支配收入5000元, 工资性收入3000元: both are of one person.
    (one) => one !== part && isAmount(one) && !isApproximate(one) && haveOneUnit(one, part),
  );
  const wholes = near.filter(
    (one) =>
      isNamed(labelOf(sentence, one), name) &&
      amountOf(one) !== amountOf(part) &&
      // 明年任务是1200亩.
      !(one.start > share.end && /[明来后去前]年/.test(clauseBefore(sentence, one))),
  );
  return wholes.length === 1 ? { part, whole: wholes[0] as Figure } : null;
}

/** 税收收入占一般公共预算收入的比重为77.2%: both amounts stand before under these names. */
const named = /([\u4e00-\u9fff]{2,10}?)占([\u4e00-\u9fff]{2,12}?)的?(?:比重|比例)?(?:约|达到|[为是达])?$/;
/** How far before the share its amounts may stand, in characters. */
const farthest = 160;

function byName(sentence: Sentence, share: Figure): Parted | null {
  const [, part, whole] = named.exec(clauseBefore(sentence, share)) ?? [];
  if (!part || !whole) return null;
  const before = figuresBetween(sentence.passage, share.start - farthest, share.start);
  const tellingsOf = (name: string) => before.filter((one) => isPlain(one) && labelOf(sentence, one).endsWith(name));
  const [parts, wholes] = [tellingsOf(part), tellingsOf(whole)];
  return parts.length === 1 && wholes.length === 1 && parts[0] !== wholes[0]
    ? { part: parts[0] as Figure, whole: wholes[0] as Figure }
    : null;
}

const labelOf = ({ passage }: Sentence, { start }: Figure): string =>
  /[\u4e00-\u9fff]*$/
    .exec(passage.text.slice(Math.max(0, start - 16), start))?.[0]
    .replace(/(?:[为达是共]|达到)$/, '') ?? '';

/** 四分之一 and 一半 are shares as well as 25%. */
const isShare = ({ kind, value }: Figure): boolean => (kind === 'percent' || kind === 'fraction') && value !== null;
/** A fraction is told roundly, in points. */
const fractionSlack = 4;

/** 胜9局负3局，胜率75%: what is lost is no part of what is won. */
const isOfGames = ({ passage, figures }: Sentence, at: number): boolean =>
  figures.slice(Math.max(0, at - 2), at).some(({ start }) => /[负输败]了?$/.test(passage.text.slice(start - 2, start)));

/** 4.65亿元和2.79亿元，占25%和15%: the first share is of the first amount; such lists are read with what is stated. */
const listed = /^[和与及、]$/;
function isFirstOfTwo(sentence: Sentence, part: Figure, share: Figure): boolean {
  const at = sentence.figures.indexOf(part);
  const [first, next] = [sentence.figures[at - 1], sentence.figures[at + 2]];
  const areTwo = first !== undefined && haveOneUnit(first, part) && listed.test(textBetween(sentence, first, part));
  return areTwo && next?.kind === share.kind && listed.test(textBetween(sentence, share, next));
}

export function ofAmounts(sentence: Sentence, share: Figure, at: number): Contradiction[] {
  const before = sentence.figures[at - 1];
  if (!isShare(share) || isOfGames(sentence, at) || (before && isFirstOfTwo(sentence, before, share))) return [];
  const remains = doneAndRest(sentence, share, at);
  if (remains) return remains.fits ? [] : [ofDone(sentence, share, remains)];
  const parted = wholeWithin(sentence, share, at) ?? ofWhole(sentence, share, at) ?? byName(sentence, share);
  if (parted && isOfSum(sentence, share, parted)) return [];
  const found = parted ? checked(sentence, share, parted) : [];
  if (found.length > 0) return found;
  const wrong =
    wrongQuotient(sentence, share) ?? wrongShareOfPart(sentence, share) ?? wrongToldQuotient(sentence, share);
  if (wrong && isOfSum(sentence, share, wrong)) return [];
  const rough = wrongRoughShare(sentence, share) ?? (wrong && isOpenTo(share, wrong.expected) ? null : wrong);
  if (rough) return [contradiction(sentence, share, rough)];
  if (wrong) return [];
  const part = sentence.figures[at + 1];
  const ofShare = wrongPartOfShare(sentence, share, part);
  // 三年以上的占三成，一口缸出酱油320斤: one of them, and no part.
  if (!ofShare || !part || part.value === 1) return [];
  return [{ ...contradiction(sentence, share, ofShare), at: placed(sentence, part) }];
}

/** 教师96人，新教师48人，占50%: the share is one of another amount before. */
const isOfAnother = (sentence: Sentence, share: Figure, part: Figure): boolean =>
  sentence.figures.some(
    (one) => one.end <= part.start && isTerm(one) && haveOneUnit(one, part) && fits(share, part, one),
  );

/** 女生840人，初中360人，高中480人，占全校学生2100人的40%: the share is that of what its parts before it make. */
const isOfSum = (sentence: Sentence, share: Figure, { whole, part }: Parted): boolean =>
  sentence.figures.some((sum, i) => {
    if (sum.end > part.start || !isTerm(sum) || !haveOneUnit(sum, part)) return false;
    const parts = sentence.figures
      .slice(i + 1, sentence.figures.indexOf(part) + 1)
      .filter(({ kind }) => kind !== 'date');
    const made = parts.reduce((all, one) => all + amountOf(one), 0);
    const isSum = parts.every(isTerm) && !differ(amountOf(sum), made, uncertaintyOf(sum));
    return isSum && checked(sentence, share, { whole, part: sum }).length === 0;
  });

/** 人口486万人，其中男性248万人，占51%；女性238万人，占49%: each share right behind its part. */
export function ofParts(sentence: Sentence): Contradiction[] {
  if (!sentence.figures.some(isShare)) return [];
  return partitionsOf(sentence).flatMap(({ whole, parts, others }) =>
    others.length > 0
      ? []
      : parts.flatMap((part) => {
          const share = sentence.figures[sentence.figures.indexOf(part) + 1];
          const isTold = share && isShare(share) && shareOfIt.test(textBetween(sentence, part, share));
          return isTold && !isOfAnother(sentence, share, part) && !isFirstOfTwo(sentence, part, share)
            ? checked(sentence, share, { whole, part })
            : [];
        }),
  );
}

/** 2.5万人，占12.5万农村劳动力的: their noun alone says what is counted. */
const countsPeople = (whole: Figure, part: Figure): boolean =>
  whole.unit === null && /^[人名位]$/.test(part.unit ?? '');

function checked(sentence: Sentence, share: Figure, parted: Parted): Contradiction[] {
  const { whole, part } = parted;
  if (!isPlain({ ...whole, per: null }) || !isPlain(part)) return [];
  if (!(haveOneUnit(whole, part) || countsPeople(whole, part)) || amountOf(part) > amountOf(whole)) return [];
  const expected = (100 * amountOf(part)) / amountOf(whole);
  const [ofPart, ofWhole] = jointUncertainties(part, whole);
  const rounding = ofPart / amountOf(part) + ofWhole / amountOf(whole);
  const told = inPercent(share);
  const exact = share.kind === 'fraction' ? fractionSlack : roundingOfShare(share);
  const slack = isApproximate(share) ? Math.max(told * 0.1, 5) : exact;
  if (!differ(expected, told, rounding * expected + slack)) return [];
  return [contradiction(sentence, share, { whole, part, expected })];
}

const contradiction = (sentence: Sentence, share: Figure, { whole, part, expected }: Quotient): Contradiction => ({
  at: placed(sentence, share),
  other: stretch(sentence, whole, part),
  detail: [whole.text, part.text, `${shown(Number(expected.toFixed(1)))}%`, withBound(share)],
});

const ofDone = (sentence: Sentence, share: Figure, { done, rest, expected }: DoneAndRest): Contradiction => ({
  at: placed(sentence, share),
  other: stretch(sentence, done, rest),
  detail: [`${done.text} + ${rest.text}`, done.text, `${shown(Number(expected.toFixed(1)))}%`, share.text],
});

/** 过半, of which the figure is 半. */
const withBound = ({ approx, text }: Figure): string =>
  approx !== null && !text.includes(approx) && /[不未超过近]/.test(approx) ? `${approx}${text}` : text;

/** 三次产业结构为7.5∶42.9∶49.6: terms that make up a hundred. */
const structure = /(?:结构|构成|占比|比例|比重|比)[\u4e00-\u9fff]{0,6}$/;

export function ofStructure(sentence: Sentence, ratio: Figure): Contradiction[] {
  if (ratio.kind !== 'ratio' || !structure.test(textBefore(sentence, ratio).slice(-16))) return [];
  const terms = ratio.text.split(/[∶:：]/).map(Number);
  const sum = terms.reduce((total, term) => total + term, 0);
  const isOfHundred = terms.length > 2 && sum > 80 && sum < 120;
  if (!isOfHundred || !differ(sum, 100, roundingOfTerms)) return [];
  return [{ at: placed(sentence, ratio), other: null, detail: [terms.join(' + '), shown(sum)] }];
}

const ofRatio = /([\u4e00-\u9fff]{2})(?<!之)比(?:约|达到?|[为是])*$/;

/** 教师96人，学生1920人，师生比为1∶20: two amounts against each other, of which the smaller is told as one. */
export function ofTwoAmounts(sentence: Sentence, ratio: Figure): Contradiction[] {
  const name = ratio.kind === 'ratio' ? ofRatio.exec(clauseBefore(sentence, ratio))?.[1] : undefined;
  if (name === undefined) return [];
  const terms = ratio.text.split(/[∶:：比]/).map(Number);
  const [a, b] = sentence.figures.filter((one) => one.end <= ratio.start && isTerm(one)).slice(-2);
  if (!a || !b || terms.length !== 2 || Math.min(...terms) !== 1) return [];
  // 医护比 is of no beds.
  const around = [a, b].map((one) => `${clauseBefore(sentence, one)}${clauseBehind(sentence, one)}`);
  const isOf = (i: number, k: number) => [...name].every((one, n) => around[n === 0 ? i : k]?.includes(one));
  if (name !== '性别' && !isOf(0, 1) && !isOf(1, 0)) return [];
  const [small, large] = [a, b].map(amountOf).toSorted((one, other) => one - other) as [number, number];
  const [told, expected] = [Math.max(...terms), large / small];
  const place = 10 ** -(String(told).split('.')[1]?.length ?? 0);
  // 医护比1∶1.2 of 620 beds is of others.
  if (!differ(told, expected, place) || told > expected * farFactor || expected > told * farFactor) return [];
  const [least, most] = amountOf(a) < amountOf(b) ? [a, b] : [b, a];
  const detail = [most.text, least.text, `1∶${shown(Number(expected.toFixed(1)))}`, ratio.text];
  return [{ at: placed(sentence, ratio), other: stretch(sentence, a, b), detail }];
}
/** What is off by more is a ratio of others. */
const farFactor = 1.5;

/** Terms are told to a tenth, or to a whole. */
const roundingOfTerms = 1;
