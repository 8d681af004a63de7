/**
 * Amounts of one unit that a sentence, or the one beside it, tells as a whole and its parts, in whatever words. No single word decides: a slip of the
 * pen that explains why they do not add up, a word for a whole, for the rest or for the number of parts, and labels of one kind are weighed together.
 */
import type { Figure } from '../../../reading.ts';
import { groupBy } from '../../../text/group.ts';
import { areApart, areDivision } from '../../data/complements.ts';
import { overlapping } from '../../data/overlapping-groups.ts';
import { amountOf, haveOneUnit, unitOf } from '../amounts.ts';
import { clauseBefore, clauseBehind, figuresBetween, labelOf, type Sentence } from '../page.ts';
import { sharedPieces } from '../shared-words.ts';
import { make, sumOf, toleranceOf } from '../sums.ts';
import { haveOneHead, isOfOneSeries } from './labels.ts';
import { isLeftOf } from './ledgers.ts';
import type { Members } from './members.ts';
import { evidenceOfSlip } from './slip-chance.ts';
import { isTerm } from './window.ts';

/** How far before its parts, and behind them, a whole of another sentence may stand, in characters. */
const before = 100;
const behind = 60;
const mostParts = 9;
/** In powers of ten of likelihood. Chosen so that two corpora of clean news give no false warning. */
const needed = 2.5;
/** Parts that are off by more are of something else. */
const farthest = 4;
/** So much they may be off without a slip that explains it. */
const far = 2;

/** 涨价的17个，降价的9个 are told apart by these words. */
const priceWords = /(?:上?涨|下?降|下?跌|上?升)价?的/;

const wholeWord =
  /(?:全[体部县市省校国区镇村乡厂院馆队班组年站港社场店家线行所班组园区局司台]|共(?!同)|总|合|一共|合计|累计|可容纳|现有|应到|实到|收回|有效|要|分[成为]?[二两三四五六七八九十\d])[^，,。；]{0,12}$/;
const restWord =
  /^(?:而)?(?:其[余他它][^，,。；]{0,3}$|剩|余下|(?:另[外有]?|还有)$)|^(?:[^，,。；]{2,8})?(?:剩下|只有|仅有)[^，,。；]{0,2}$/;
/** 获救13人，其余12人: nobody is among those that are left and the others, whatever is said of them. */
const leftOver = /^(?:而)?(?:其余|剩下|余下)/;
/** Of another time, of a change, a rate, or a limit. */
const noPart =
  /[增减降涨跌比较超每均率差]|升(?![井学空旗入任])|同期|[去上前]年|往年|此前|计划|预计|目标|以上|以下|不足|最[高低多大少小]|相当|约合|利润|税|[宽高深厚]|中的|一半|(?:\d|[一二两三四五六七八九十])(?:天|年|小时)/;

/** 临江县 is no label of what is beside a river. */
const place = /[一-鿿]{1,3}[省县市区镇乡村](?= |$)/;

/** 除老张外，另: ends right before what is told besides somebody. */
const besides = /除了?([^，,。；]{1,8}?)(?:之外|以外|外)[，,]?(?:还有|另有?)[^，,。；]*$/;

interface Hypothesis {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
}

/** People are counted by 人 where they are told as patients, and by 人次 where their visits are. */
const groupOf = (figure: Figure): string => unitOf(figure).replace('人次', '人');

const groupsOf = (terms: readonly Figure[]): readonly (readonly Figure[])[] =>
  [...groupBy(terms, groupOf).values()].filter(({ length }) => length > 1 && length <= mostParts + 1);

/** 赞成262票，反对3票，弃权6票: votes are cast by those who are there, and on as many papers. */
const isVote = (passage: Sentence['passage'], vote: Figure): boolean =>
  vote.unit === '票' || (vote.unit === '张' && /票/.test(labelOf(passage, vote)));
const voter = /^[人名位张个国户]$/;
const votersTold = /实到|到会|出席|有效|收回|参加|参与|投票|表决|在场|打分|评议|评分/;

function votersOf({ passage, start, end }: Sentence, votes: readonly Figure[]): readonly Figure[] {
  if (!votes.every((vote) => isVote(passage, vote))) return [];
  const near = figuresBetween(passage, Math.max(0, start - before), end + behind);
  return near.filter((one) => {
    const told = `${labelOf(passage, one)} ${/^[^，,。；]*/.exec(passage.text.slice(one.end, one.end + longestNoun))?.[0]}`;
    return isTerm(one) && voter.test(one.unit ?? '') && votersTold.test(told);
  });
}
const longestNoun = 12;

/** What may be a whole and its parts: the first amount of a sentence and the others, the last and the others, or all and one of the next sentence. */
function hypothesesOf(sentence: Sentence): readonly Hypothesis[] {
  if (sentence.figures.length < 2) return [];
  const { passage, start, end } = sentence;
  return groupsOf(sentence.figures.filter(isTerm)).flatMap((group) => {
    const [first, ...others] = group as [Figure, ...Figure[]];
    const last = others.at(-1) as Figure;
    const near = (from: number, to: number) =>
      figuresBetween(passage, from, to).filter((one) => isTerm(one) && groupOf(one) === groupOf(first));
    const own =
      others.length > 1
        ? [
            { whole: first, parts: others },
            { whole: last, parts: group.slice(0, -1) },
            ...seriesOf(sentence, others).map((parts) => ({ whole: first, parts })),
          ]
        : [];
    // 一期4.2亿元，二期6.5亿元。总投资16亿元: a whole of another sentence needs a word for it.
    const wholes = [
      ...near(Math.max(0, start - before), start).slice(-1),
      ...near(end, end + behind).slice(0, 1),
    ].filter((one) => wholeWord.test(clauseBefore({ ...sentence, start: 0 }, one)));
    return [...own, ...[...wholes, ...votersOf(sentence, group)].map((whole) => ({ whole, parts: group }))];
  });
}

/** 东部18.4万亩，中部27.9万亩，西部16.5万亩 among others: the longest run of labels of one series. */
function seriesOf(sentence: Sentence, terms: readonly Figure[]): readonly (readonly Figure[])[] {
  const labels = terms.map((term) => labelOf(sentence.passage, term));
  const runs = terms.flatMap((_, i) =>
    terms.flatMap((_, j) => (j > i + 1 && isOfOneSeries(labels.slice(i, j + 1)) ? [terms.slice(i, j + 1)] : [])),
  );
  // 特别奖4件，一等奖75件，二等奖109件: what is left out has another head.
  const isApart = (run: readonly Figure[]) =>
    terms.every(
      (term, i) => run.includes(term) || labels[i]?.at(-1) !== labelOf(sentence.passage, run[0] as Figure).at(-1),
    );
  return runs
    .filter((run) => run.length < terms.length && isApart(run))
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 1);
}

/** Whether some of the amounts make another of them. */
function anyFits(figures: readonly Figure[]): boolean {
  return figures.some((whole) => {
    const others = figures.filter((one) => one !== whole && amountOf(one) < amountOf(whole));
    for (let subset = 3; subset < 2 ** others.length; subset++) {
      const parts = others.filter((_, i) => (subset >> i) & 1);
      if (parts.length > 1 && make(whole, parts)) return true;
    }
    return false;
  });
}

const lists =
  /^[^，,。；]{0,8}[，,：:（(]?(?:计有|计|分[为成在布别到][^，,。；：]{0,8}[：:，,]?|分[\u4e00-\u9fff]{1,4}[：:，,]|[有含包]括?[男老新大]有[女少旧小][：:，,])/;
/** 三个科室, 分三期, 两部分: the number of parts is told. */
const headLength = 2;
const numberOfParts = /([两三四五六七八九])[期批类种部段处家人][^，,。；]{0,6}$/;
const numerals = '两三四五六七八九';
const isNumbered = ({ figures, ...others }: Sentence, { whole, parts }: Hypothesis): boolean =>
  numberOfParts.exec(clauseBefore({ figures, ...others }, whole))?.[1] === numerals.charAt(parts.length - 2) ||
  figures.some(
    (one) =>
      one !== whole &&
      !parts.includes(one) &&
      one.kind === 'count' &&
      one.value === parts.length &&
      !haveOneUnit(one, whole),
  );

function evidenceOf(sentence: Sentence, { whole, parts }: Hypothesis): number {
  const labels = parts.map((part) => clauseBefore(sentence, part));
  const nouns = parts.map((part) => clauseBehind(sentence, part));
  const named = labels.map((label, i) => `${label} ${nouns[i]}`);
  const isDivided = areDivision(named);
  if (
    named.some((name) => noPart.test(name.replace(priceWords, ''))) ||
    /[增减升降涨跌比较超每均]|共同|[净纯]|加上|连同|算上/.test(clauseBefore(sentence, whole))
  )
    return 0;
  if (labels.slice(1).some((label) => label.includes('其中'))) return 0;
  // 全国6注，本省2注，除老张外，另一注在邻市: besides one of those right before, and so their part.
  const excepted = besides.exec(sentence.passage.text.slice(sentence.start, parts.at(-1)?.start))?.[1];
  if (excepted && !labels.some((label) => sharedPieces(label, excepted) > 0)) return 0;
  const isComplete = isDivided || restWord.test(labels.at(-1) ?? '');
  // 5人死亡。…造成5人死亡，另有一人受伤: told again, and not a whole; nor is 4人死亡 of 2人死亡、1人受伤.
  if (parts.some((part) => amountOf(part) === amountOf(whole))) return 0;
  if (/^(?:死亡|遇难|受伤|失踪|获救)/.test(clauseBehind({ ...sentence, end: sentence.passage.text.length }, whole)))
    return 0;
  const all = [whole, ...parts];
  const missing = amountOf(whole) - sumOf(parts);
  const tolerance = toleranceOf(all);
  const slip = evidenceOfSlip([
    { figure: whole, expected: sumOf(parts), tolerance },
    ...parts.map((part) => ({ figure: part, expected: amountOf(part) + missing, tolerance })),
  ]);
  const [from, to] = [Math.min(...all.map(({ start }) => start)), Math.max(...all.map(({ end }) => end))];
  const isAlone = sentence.figures.every(
    (one) =>
      one.start < from ||
      one.end > to ||
      all.includes(one) ||
      one.kind === 'percent' ||
      one.kind === 'ordinal' ||
      (one.tier === 'minor' && one.value === parts.length),
  );
  // 计有, 分为: the parts are listed in full.
  const isListed =
    whole.end <= (parts[0] as Figure).start &&
    lists.test(sentence.passage.text.slice(whole.end, (parts[0] as Figure).start));
  const isCalled = wholeWord.test(clauseBefore(sentence, whole));
  // 女生73人，男生37人；独生子女46人: the first stands beside the second.
  if (!isCalled && labels.some((label) => areApart(label, clauseBefore(sentence, whole)))) return 0;
  // 三批全部完成后累计 is more than the two that are told.
  const told = numberOfParts.exec(clauseBefore(sentence, whole))?.[1];
  if (told && told !== numerals.charAt(parts.length - 2)) return 0;
  const areAlike = haveOneHead(labels) || isOfOneSeries(labels);
  // 接收档案4.86万卷，文书档案2.13万卷，专业档案1.92万卷: the head of the labels names the whole.
  const head = labels[0]?.slice(-headLength) ?? '';
  const isOfHead =
    head.length === headLength &&
    whole.start >= sentence.start &&
    whole.start === from &&
    new Set(labels).size === labels.length &&
    !labels[0]?.includes('其中') &&
    isAlone &&
    labels.every((label) => label.endsWith(head)) &&
    clauseBefore(sentence, whole).endsWith(head);
  const ratio = sumOf(parts) / amountOf(whole);
  if (slip <= 0 && (ratio > far || ratio < 1 / far)) return 0;
  const isAll = isComplete || isListed || isOfHead || isOfOneSeries(labels) || isNumbered(sentence, { whole, parts });
  return (
    slip +
    // Parts that are less than their whole may be some of them.
    (missing > 0 && !isAll ? -1 : 0) +
    (labels[0]?.includes('其中') && !isComplete ? -1.5 : 0) +
    (isDivided ? 2 : areAlike ? 1 : 0) +
    Number(isOfHead) +
    Number(isListed) +
    Number(isCalled) +
    (restWord.test(labels.at(-1) ?? '') ? 1.5 : 0) +
    Number(isNumbered(sentence, { whole, parts })) +
    (isAlone ? 0.5 : 0) +
    (parts.length > 2 ? 0.5 : 0) +
    (whole.start >= sentence.start && whole.end <= sentence.end ? 0 : -0.5) -
    (!isDivided &&
    !leftOver.test(labels.at(-1) ?? '') &&
    !(areAlike && isCalled && missing < 0) &&
    named.some((name) => overlapping.test(name.replace(place, '')))
      ? 1.5
      : 0)
  );
}

/** 支出36.2万元。支出里，米19.5万元，房租13.5万元，其他3.2万元: the first is a part, too, of what stands before them. */
const areAllParts = ({ passage }: Sentence, { whole, parts }: Hypothesis): boolean => {
  const all = [whole, ...parts];
  const start = Math.min(...all.map((one) => one.start));
  return figuresBetween(passage, Math.max(0, start - before), start).some(
    (one) => isTerm(one) && haveOneUnit(one, whole) && make(one, all),
  );
};

/** The likeliest whole that its parts miss, or null. */
export function wrongToldSum(sentence: Sentence): Members | null {
  const [best] = hypothesesOf(sentence)
    .filter(({ whole, parts }) => {
      const ratio = sumOf(parts) / amountOf(whole);
      return ratio < farthest && ratio > 1 / farthest && !make(whole, parts);
    })
    .map((one) => ({ ...one, evidence: evidenceOf(sentence, one) }))
    .filter(({ evidence }) => evidence > needed)
    .toSorted((a, b) => b.evidence - a.evidence);
  const hasFit = (parts: readonly Figure[]) => votersOf(sentence, parts).some((voters) => make(voters, parts));
  if (best && [best.whole, ...best.parts].some((one) => isLeftOf(sentence.passage, one))) return null;
  if (!best || anyFits([best.whole, ...best.parts]) || hasFit(best.parts) || areAllParts(sentence, best)) return null;
  return { whole: best.whole, members: best.parts };
}
