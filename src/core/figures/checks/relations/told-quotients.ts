/** A share, a rate or a progress with the part and the whole that it is the quotient of, wherever they stand around it: 收购27万吨，进度为60%；计划是45万吨. */
import type { Figure } from '../../../reading.ts';
import { cues } from '../../data/relation-cues.ts';
import { amountOf, haveOneUnit, isApproximate, jointUncertainties, roundingOfShare } from '../amounts.ts';
import { clauseBehind, figuresBetween, labelOf, type Sentence } from '../page.ts';
import { sharedPieces } from '../shared-words.ts';
import type { Quotient } from './quotients.ts';
import { isCalledBy } from './rate-names.ts';
import { evidenceOfSlip } from './slip-chance.ts';
import { isTerm } from './window.ts';

/** How far before the share, and behind it, its amounts may stand, in characters. */
const before = 90;
const behind = 50;
const mostAmounts = 6;
/** In powers of ten of likelihood. Chosen so that two corpora of clean news give no false warning. */
const needed = 3;
/** A share that is off by more, and by no slip, is of something else. */
const farthest = 2.3;
/** 约18%: so much of itself it may be off. */
const roundly = 0.15;

const wholeLabel = /计划|任务|目标|定额|指标|总|全[县市省校国区镇村乡厂院馆社年体部]|共有?|应|需|原有|报名|参加/;
/** Leads to what is to be done, where the share is of a plan. */
const toBeDone = /要|需|拟|将|应|安排|有|共/;
const doneLabel = /已|了$|完成|收购|达|建成|落实|合格|通过|到位|实[到有际]|其中|占/;
/** Shares that are none of two amounts told beside them. */
const otherShare = /其中|[增降升跌涨减高低快慢]|同比|环比|利率|税率|平均|每|贡献|折|[比较](?!例|重)/;
/** In per cent. */
const toldBy = (share: Figure): number => (share.kind === 'fraction' ? 100 * (share.value as number) : amountOf(share));
/** A fraction is told roundly, in points. */
const fractionSlack = 4;

const shareWord = /占|进度|率|比[例重]|完成|相当于|达到?/;

const isPercent = ({ kind }: Figure): boolean => kind === 'percent';

const expectedOf = (part: Figure, whole: Figure): number => (100 * amountOf(part)) / amountOf(whole);

function toleranceOf(share: Figure, part: Figure, whole: Figure): number {
  const [ofPart, ofWhole] = jointUncertainties(part, whole);
  const relative = ofPart / amountOf(part) + ofWhole / amountOf(whole) + (isApproximate(share) ? roundly : 0);
  return relative * expectedOf(part, whole) + (share.kind === 'fraction' ? fractionSlack : roundingOfShare(share));
}

export function wrongToldQuotient(sentence: Sentence, share: Figure): Quotient | null {
  if (!/^(?:percent|fraction)$/.test(share.kind) || share.value === null || toldBy(share) === 0) return null;
  const { passage } = sentence;
  const label = labelOf(passage, share);
  if (!shareWord.test(label) || otherShare.test(label)) return null;
  const amounts = figuresBetween(passage, share.start - before, share.end + behind).filter(
    (one) => isTerm(one) && one.kind !== 'duration' && one.tier === 'core',
  );
  if (amounts.length < 2 || amounts.length > mostAmounts) return null;
  const pairs = amounts.flatMap((part) =>
    amounts.flatMap((whole) => (part !== whole && haveOneUnit(part, whole) ? [{ part, whole }] : [])),
  );
  const told = toldBy(share);
  // The share may be that of the rest, or a growth.
  const fits = ({ part, whole }: { part: Figure; whole: Figure }) => {
    const off = [told, 100 - told, 100 + told].map((one) => Math.abs(expectedOf(part, whole) - one));
    return Math.min(...off) <= toleranceOf(share, part, whole);
  };
  if (pairs.some(fits)) return null;
  const [best] = pairs
    .map((pair) => ({ ...pair, evidence: evidenceOf(sentence, share, label, pair, amounts) }))
    .filter(({ evidence }) => evidence > needed)
    .toSorted((a, b) => b.evidence - a.evidence);
  return best ? { whole: best.whole, part: best.part, expected: expectedOf(best.part, best.whole) } : null;
}

const clauseOf = (passage: Sentence['passage'], figure: Figure): string =>
  clauseBehind({ passage, start: 0, end: passage.text.length, index: 0, figures: [] }, figure);

function evidenceOf(
  { passage }: Sentence,
  share: Figure,
  label: string,
  { part, whole }: { readonly part: Figure; readonly whole: Figure },
  amounts: readonly Figure[],
): number {
  const told = toldBy(share);
  if (told < 100 === amountOf(part) > amountOf(whole)) return 0;
  const [ofPart, ofWhole] = [part, whole].map((one) => labelOf(passage, one)) as [string, string];
  if (/[增减比较均每]|同期|[去上前明来后]年/.test(ofPart + ofWhole)) return 0;
  const expected = expectedOf(part, whole);
  const tolerance = toleranceOf(share, part, whole);
  const relative = tolerance / expected;
  const slip = evidenceOfSlip([
    ...(share.kind === 'fraction' ? [] : [{ figure: share, expected, tolerance }]),
    { figure: part, expected: (told * amountOf(whole)) / 100, tolerance: (relative * told * amountOf(whole)) / 100 },
    { figure: whole, expected: (100 * amountOf(part)) / told, tolerance: (relative * 100 * amountOf(part)) / told },
  ]);
  if (slip <= 0 && (told / expected > farthest || told / expected < 1 / farthest)) return 0;
  // The part of a share stands before it, with no other share between.
  const isNext = part.end <= share.start && !figuresBetween(passage, part.end, share.start).some(isPercent);
  const isBetween = whole.start > part.end && whole.end <= share.start;
  if (!isNext || isBetween || amountOf(part) === amountOf(whole)) return 0;
  const same = amounts.filter((one) => haveOneUnit(one, part));
  const [from, to] = [Math.min(part.start, whole.start, share.start), Math.max(part.end, whole.end, share.end)];
  const others = figuresBetween(passage, from, to).filter(
    (one) => ![part, whole, share].includes(one) && !/^(?:date|ordinal|percentage-point)$/.test(one.kind),
  );
  // 占计划的84%, and not 占发电量的31% of a part that is told with that name itself.
  const named = label.includes('占')
    ? label.replace(/^.*占/, '').replace(/全[部体年]|年度|任务|计划|目标|[总的约为达]/g, '')
    : '';
  const wholeTold = `${ofWhole} ${clauseOf(passage, whole)}`;
  if (
    !isCalledBy(
      label,
      `${ofPart} ${clauseOf(passage, part)} ${wholeTold}`,
      passage.text.slice(Math.min(part.end, whole.end), Math.max(part.start, whole.start)),
    )
  )
    return 0;
  const isNamed = sharedPieces(named, wholeTold) > 0 && sharedPieces(named, ofPart) === 0;
  const isWhole = wholeLabel.test(ofWhole) || (toBeDone.test(ofWhole) && doneLabel.test(ofPart));
  if (!(named.length > 1 ? isNamed : isWhole)) return 0;
  return (
    slip +
    (cues.rate.test(label) || /完成了?$/.test(label) ? 1 : 0) +
    (isWhole ? 1 : 0) +
    (doneLabel.test(ofPart) ? 0.5 : 0) +
    (isNamed ? 1 : 0) +
    (same.length === 2 ? 0.5 : -0.5) +
    (others.length === 0 ? 0.5 : -0.5)
  );
}
