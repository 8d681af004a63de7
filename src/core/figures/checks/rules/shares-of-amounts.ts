/** Shares against the two amounts that they are told of: 1200公里公路中，安装路牌的有900公里，占85% is 75 %. */
import type { Figure } from '../../../reading.ts';
import {
  amountOf,
  differ,
  haveOneUnit,
  isAmount,
  isApproximate,
  jointUncertainties,
  shown,
  uncertaintyOf,
} from '../amounts.ts';
import { type Contradiction, placed, type Sentence, stretch, textBefore, textBetween } from '../page.ts';
import { partitionsOf } from '../relations/partitions.ts';
import { type Quotient, wrongQuotient } from '../relations/quotients.ts';
import { wrongRoughShare } from '../relations/rough-shares.ts';
import { fits, wrongShareOfPart } from '../relations/shares-of-parts.ts';
import { isTerm } from '../relations/window.ts';

interface Parted {
  readonly whole: Figure;
  readonly part: Figure;
}

/** 占85%, 占总数的85%: of the amount told before. */
const shareOfIt =
  /^[^，。；]{0,12}[，,（(](?:约|大约)?占(?:比|总数的?|总量的?|全部的?|总面积的?|总人数的?|总户数的?|到|了)?(?:为|达)?(?:约|近|超|超过)?$/;
const isPlain = (one: Figure) => isAmount(one) && !isApproximate(one) && one.per === null;

/** 四分之一 and 一半 are shares as well as 25%. */
const isShare = ({ kind, value }: Figure): boolean => (kind === 'percent' || kind === 'fraction') && value !== null;
const inPercent = (share: Figure): number =>
  share.kind === 'fraction' ? 100 * (share.value as number) : amountOf(share);
/** A fraction is told roundly, in points. */
const fractionSlack = 4;

/** 一半以上 for 60 % and 不足三成 for 27 % are right; 近 tells a share as closely as 约 does. */
const openness = 15;
const isOpenTo = (share: Figure, expected: number): boolean => {
  const over = expected - inPercent(share);
  if (share.high === null && share.low !== null) return over >= 0 && over <= openness;
  return (
    share.low === null &&
    share.high !== null &&
    /[不未]|以[下内]/.test(share.approx ?? '') &&
    over <= 0 &&
    over >= -openness
  );
};

export function ofAmounts(sentence: Sentence, share: Figure): Contradiction[] {
  if (!isShare(share)) return [];
  const wrong = wrongQuotient(sentence, share) ?? wrongShareOfPart(sentence, share);
  const rough = wrongRoughShare(sentence, share) ?? (wrong && isOpenTo(share, wrong.expected) ? null : wrong);
  return rough ? [contradiction(sentence, share, rough)] : [];
}

/** 教师96人，新教师48人，占50%: the share is one of another amount before. */
const isOfAnother = (sentence: Sentence, share: Figure, part: Figure): boolean =>
  sentence.figures.some(
    (one) => one.end <= part.start && isTerm(one) && haveOneUnit(one, part) && fits(share, part, one),
  );

/** 人口486万人，其中男性248万人，占51%；女性238万人，占49%: each share right behind its part. */
export function ofParts(sentence: Sentence): Contradiction[] {
  if (!sentence.figures.some(isShare)) return [];
  return partitionsOf(sentence).flatMap(({ whole, parts, others }) =>
    others.length > 0
      ? []
      : parts.flatMap((part) => {
          const share = sentence.figures[sentence.figures.indexOf(part) + 1];
          const isTold = share && isShare(share) && shareOfIt.test(textBetween(sentence, part, share));
          return isTold && !isOfAnother(sentence, share, part) ? checked(sentence, share, { whole, part }) : [];
        }),
  );
}

function checked(sentence: Sentence, share: Figure, parted: Parted): Contradiction[] {
  const { whole, part } = parted;
  if (!isPlain({ ...whole, per: null }) || !isPlain(part)) return [];
  if (!haveOneUnit(whole, part) || amountOf(part) > amountOf(whole)) return [];
  const expected = (100 * amountOf(part)) / amountOf(whole);
  const [ofPart, ofWhole] = jointUncertainties(part, whole);
  const rounding = ofPart / amountOf(part) + ofWhole / amountOf(whole);
  const told = inPercent(share);
  const exact = share.kind === 'fraction' ? fractionSlack : uncertaintyOf(share) * 1.2;
  const slack = isApproximate(share) ? Math.max(told * 0.1, 5) : exact;
  if (!differ(expected, told, rounding * expected + slack)) return [];
  return [contradiction(sentence, share, { whole, part, expected })];
}

const contradiction = (sentence: Sentence, share: Figure, { whole, part, expected }: Quotient): Contradiction => ({
  at: placed(sentence, share),
  other: stretch(sentence, whole, part),
  detail: [whole.text, part.text, `${shown(Number(expected.toFixed(1)))}%`, withBound(share)],
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

/** Terms are told to a tenth, or to a whole. */
const roundingOfTerms = 1;
