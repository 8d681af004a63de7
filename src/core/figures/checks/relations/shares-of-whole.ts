/** Shares that a sentence tells one after the other as those of one whole, in whatever words: their labels, their sum and a slip are weighed together. */
import type { Figure } from '../../../reading.ts';
import { areDivision, complements } from '../../data/complements.ts';
import { areOnOneScale } from '../../data/exclusive-words.ts';
import { overlapping } from '../../data/overlapping-groups.ts';
import { amountOf, uncertaintyOf } from '../amounts.ts';
import { clauseBefore, clauseBehind, type Sentence, textBetween } from '../page.ts';
import { areBands } from './bands.ts';
import { haveOwnBases } from './bases.ts';
import { haveOneHead, isOfOneSeries } from './labels.ts';
import { evidenceOfSlip } from './slip-chance.ts';

export interface WrongShares {
  /** In text order. */
  readonly shares: readonly Figure[];
  /** What they should make, where the text tells it; otherwise they should make all. */
  readonly total: Figure | null;
}

const all = 100;
/** In powers of ten of likelihood. Chosen so that two corpora of clean news give no false warning. */
const needed = 2.4;
/** What is said of a share, and the label of the next one, in characters. */
const longestJoint = 36;
const mostShares = 9;
/** Each share is rounded by itself, and not all to one side. */
const likelyRounding = 0.6;
/** Tenths are told as they add up. */
const roundest = 2;

/** What is no share of a whole: a change, a rate, or what is compared. */
const noShare =
  /[增降升跌涨减]|提高|高[于出]|低于|同比|环比|(?<!支持|得票|占有|满座|上座)率|超|完成|利润|税(?!收?占)|打?折|概率|上浮|利息|^[比较]|首付|预付/;
const severalAnswers = /多选|多项|可选|不限|复选/;
/** The last share of a whole that is told in full. */
const rest = /其[余他它]|剩[余下]?|余下/;
/** Others beside those told before, and those who do nothing of what the others do. */
const others = /另[有外]?|还有|只[有占]|仅[有占]|没有|从不|从未|[不未无]|说不清/;
const ranking = /最[多大高]|其次|次之|居首|排第一|主力|紧随其后/;
const shareWord = /占|持股|选|的$|[为是有达比](?:了|到)?$/;
const behindShare = /^(?:以上|左右)?的?(?:人|受访|市民|居民|企业|家庭|网友|学生|读者|家长|住户|选)/;
/** 四成表示够用，三成半说有缺口: what is said, and by how many. */
const said = /^(?:的?[\u4e00-\u9fff]{0,4}?)(?:表示|说|感到|认为|觉得|选择?|打算|回答|明确|愿意?|不|想)/;
const question =
  /民调|支持率|一栏|问[到及题卷起]|调查|受访|抽样|从[^，,。]{1,8}看|按[^，,。]{1,8}分|[来构组]源?成|结构|分布|来源|[中里内](?:[，,]|$)|之中/;
/** 三种作物, 四类垃圾: as many as there are shares. */
const numbered = /([两三四五六七八九\d])(?:类|种|项|条|档|样|路|部分|者|大类|方|(?<!两)[个家块地国])/g;
const numerals = '零一两三四五六七八九';
/** 最盼儿女回家的, 最喜欢的: everybody names one. */
const ofMost = /最(?:不)?[盼想爱喜看担关希怕需愿常]/;
/** What one may do beside others. */
const besideOthers =
  /(?:喜欢|爱|使用|用|希望|关注|关心|担心|会|有|去过)[^，,。；占]{1,10}的(?:人|网友|受访者|读者|市民)?占|[去坐骑打用看]过|常去/;
const newWhole = /其中|改为|\d{4}年|同期/;
const totalWord = /(?:合计|一共|总共|共计|总计|合起来|加起来|[两二三四五六七八九]者|共)[^，,。；]{0,4}$/;

const bareJoint = /^[，、；][\u4e00-\u9fff]{1,8}$/;
const opensWhole = /[\u4e00-\u9fff]{2,8}(?:[中里]|构成|组成|来源|结构)(?:为|是|如下)?[，：:]?[\u4e00-\u9fff]{1,8}$/;
/** What a sum that no slip explains says against shares that words tell of one whole. */
const leastSlip = -0.5;
/** 骑车的占46%，常锻炼的占39%，吃早餐的占82%: so much above a whole they are those of several. */
const farthest = 1.25;
const longestEnd = 12;
/** 剩下的人里31%说不清楚. */
const restOfRest = /(?:其[余他它]|剩[余下]|余下)(?:[^，,。]{0,6}[里中]|[^，,。]{2,8}的 )/;

/** 一、二、三产业, 男女生: labels told together that make up a whole. */
const isDivisionOf = (lead: string, count: number): boolean =>
  /一、(?:第)?二、(?:第)?三产业|三次产业/.test(lead)
    ? count === 3
    : complements.some((group) => group.length === count && group.every((one) => one.test(lead)));

/** 三种作物, 四类垃圾: how many there are. */
const numbersIn = (lead: string): readonly number[] =>
  [...lead.matchAll(numbered)].map(([, number = '']) => Number(number) || numerals.indexOf(number));

interface Run {
  readonly shares: readonly Figure[];
  readonly total: Figure | null;
}

const isShare = ({ kind, value }: Figure): boolean => kind === 'percent' && value !== null;
const sumOf = (shares: readonly Figure[]): number => shares.reduce((sum, share) => sum + amountOf(share), 0);
const toleranceOf = (shares: readonly Figure[]): number =>
  Math.max(
    likelyRounding,
    likelyRounding *
      shares.reduce((sum, one) => sum + (one.approx === null ? 1 : 3) * Math.min(roundest, uncertaintyOf(one)), 0),
  );
const isMade = (shares: readonly Figure[], whole: number): boolean =>
  Math.abs(sumOf(shares) - whole) <= toleranceOf(shares);

/** The shares of a sentence with at most a clause between two of them; a total told right before or behind them is none. */
function runsOf(sentence: Sentence): readonly Run[] {
  const runs: Figure[][] = [];
  let run: Figure[] = [];
  const next = () => {
    runs.push(run);
    run = [];
  };
  const shares = sentence.figures.filter(isShare);
  for (const [i, figure] of shares.entries()) {
    if (isToldAgain(sentence, figure, shares[i + 1])) continue;
    const last = run.at(-1);
    if (last && !goesOn(sentence, run, last, figure)) next();
    if (noShare.test(labelOf(sentence, figure))) next();
    else run.push(figure);
  }
  next();
  return runs.filter(({ length }) => length > 1 && length <= mostShares).map((shares) => withTotal(sentence, shares));
}

const labelOf = (sentence: Sentence, share: Figure): string =>
  `${clauseBefore(sentence, share).replace(/^.*的(?=占)/, '')} ${clauseBehind(sentence, share)}`;

function goesOn(sentence: Sentence, run: readonly Figure[], last: Figure, next: Figure): boolean {
  const between = textBetween(sentence, last, next);
  if (between.length > longestJoint || /[。！？]/.test(between)) return false;
  if (newWhole.test(between)) return run.length === 1 && totalWord.test(clauseBefore(sentence, last));
  if (areOfTwoWholes(sentence, last, next)) return false;
  // 两居室占40%；已售占92%，退房占8%: what a semicolon parts is another whole where commas part its shares.
  return (
    !/[；;]/.test(between) ||
    !run.some((one, i) => i > 0 && !/[；;]/.test(textBetween(sentence, run[i - 1] as Figure, one)))
  );
}

/** 男生中近视者占42%，女生中近视者占51%: the same of one and of another, of which the second may leave it out. */
function areOfTwoWholes(sentence: Sentence, a: Figure, b: Figure): boolean {
  const [one, other] = [a, b].map((share) => ofOwnWhole.exec(clauseBefore(sentence, share)));
  return !!one && !!other && one[1] !== other[1] && (one[2] === other[2] || other[2] === '');
}
const ofOwnWhole = /^(?:而|但|在)?([\u4e00-\u9fff]{2,8})(?<![高初])[中里]([\u4e00-\u9fff]{0,8}?)占?(?:比?[为达是约])?$/;

/** 超过四成，为43.8%: the same share roundly, and then as it is. */
const isToldAgain = (sentence: Sentence, share: Figure, next: Figure | undefined): boolean =>
  share.approx !== null &&
  next !== undefined &&
  /^[，,（(](?:[为达]到?|占|约)?$/.test(textBetween(sentence, share, next)) &&
  Math.abs(amountOf(next) - amountOf(share)) < uncertaintyOf(share) * 2;

/** 三类合计占51%，其中…; 甲占28%，乙占13%，两项共占41%. */
function withTotal(sentence: Sentence, shares: readonly Figure[]): Run {
  const at = [0, shares.length - 1].find((i) => {
    const label = clauseBefore(sentence, shares[i] as Figure);
    // 其余各项共占25% are a share beside the others.
    return totalWord.test(label) && !rest.test(label);
  });
  const total = at === undefined || shares.length < 3 ? null : (shares[at] as Figure);
  return { shares: shares.filter((one) => one !== total), total };
}

export function wrongShares(sentence: Sentence): readonly WrongShares[] {
  return runsOf(sentence).filter(
    (run) => !isWholeWithin(sentence, run) && !isToldRoundly(sentence, run) && evidenceOf(sentence, run) > needed,
  );
}

/** 三类占了一半还多，分别占22%、17%和14%: what they make together is told before them, roundly. */
const isToldRoundly = ({ figures }: Sentence, { shares }: Run): boolean =>
  figures.some(
    ({ kind, value, end }) =>
      kind === 'fraction' &&
      value !== null &&
      end <= (shares[0] as Figure).start &&
      Math.abs(sumOf(shares) - 100 * value) <= roughly,
  );
/** In points. */
const roughly = 10;

/** 男生占52%，女生占48%，走读生占61%: some of the shares beside each other make a whole; of those with a rest the last ones do. */
function isWholeWithin(sentence: Sentence, { shares, total }: Run): boolean {
  const whole = total ? amountOf(total) : all;
  const last = shares.length - 1;
  const hasRest = rest.test(clauseBefore(sentence, shares[last] as Figure));
  return shares.some((_, i) =>
    shares.some((_, j) => j > i && (j === last || !hasRest) && isMade(shares.slice(i, j + 1), whole)),
  );
}

/** 占全省总量的, 占出口的: what a share is one of; empty where it has been said before. */
const ofWhole = /占(?:比|到|了|据|总[数量额])?([\u4e00-\u9fff]{2,12}?)的?(?:[为达约近]|超过)?$/;
const haveOtherWholes = (labels: readonly string[]): boolean =>
  new Set(labels.flatMap((label) => ofWhole.exec(label)?.[1] ?? [])).size > 1;

/** 美国为45%，法国只有5%，美国为65%: of two questions. */
function haveOneName(labels: readonly string[]): boolean {
  const names = labels.map((label) => label.replace(/^[而但]|(?:占|[为是有达])+$/g, ''));
  return names.some((name, i) => name.length > 1 && names.indexOf(name) < i);
}

/** 不满意停车的占41%，不满意噪声的占38%: one may say the same of several. */
function haveOneVerb(labels: readonly string[]): boolean {
  const [first = '', ...others] = labels.map((label) => /^(.*)的(?:人|受访者)?占?$/.exec(label)?.[1] ?? '');
  return first !== '' && !choosesOne.test(first) && others.every((one) => one.slice(0, 2) === first.slice(0, 2));
}
const choosesOne = /^(?:选|来自|属|住|[坐乘骑开])/;

/** What may stand before a share that opens its clause: it is one of what the clause before tells another one of. */
const opensPart = /^(?:另[有外]?|还有|剩[余下]的?|其[余他它]的?)?$/;

const ofEach = /占[一-鿿]{2,}的?比[重例]分别/;

/** How sure it is that shares were meant to make a whole, and do not. */
function evidenceOf(sentence: Sentence, { shares, total }: Run): number {
  const [first, last] = [shares[0] as Figure, shares.at(-1) as Figure];
  const { text } = sentence.passage;
  const lead = text.slice(sentence.start, first.start);
  const told = text.slice(sentence.start, Math.min(sentence.end, last.end + longestEnd));
  if (severalAnswers.test(told) || /各占/.test(told) || shares.some(({ approx }) => approx !== null && approx !== '约'))
    return 0;
  const labels = shares.map((share) => clauseBefore(sentence, share));
  const nouns = shares.map((share) => clauseBehind(sentence, share));
  const joints = shares.slice(1).map((share, i) => textBetween(sentence, shares[i] as Figure, share));
  const named = labels.map((label, i) => `${label} ${nouns[i]}`);
  const lastName = named.at(-1) as string;
  // 城镇、乡村的比重分别为64%和46%: the names stand before all of the shares.
  const isParted = /分别/.test(labels[0] ?? '') && joints.every((joint) => /^(?:[、和与及]|以及)$/.test(joint));
  // 占东、中、西部乡镇的比重分别为: of each its own.
  if (isParted && ofEach.test(labels[0] as string)) return 0;
  if (restOfRest.test(lastName) || haveOtherWholes(labels) || haveOneName(labels) || haveOwnBases(labels)) return 0;
  const whole = total ? amountOf(total) : all;
  const [sum, tolerance] = [sumOf(shares), toleranceOf(shares)];
  const isMany = shares.length > 2;
  const hasRest = rest.test(lastName);
  const isDivision =
    areDivision(named) || areBands(sentence, shares) || (isParted && isDivisionOf(lead, shares.length));
  const isScale = areOnOneScale(named, (label) => rest.test(label));
  const isNumbered = numbersIn(lead).includes(shares.length);
  // 面积占六成，人口占五成: two shares are of one whole where words say so.
  if (!isMany && !hasRest && !isDivision && !isNumbered) return 0;
  const isOfMost = labels.some((label) => ofMost.test(label)) || ofMost.test(lead);
  const mayLeaveOut =
    sum < whole && !hasRest && !((isDivision || isNumbered) && !/其中|主要|[前最]/.test(lead)) && total === null;
  const areBare = isMany && opensWhole.test(lead) && joints.every((joint) => bareJoint.test(joint));
  const areTold = areBare || labels.every((label) => /占/.test(label));
  // 46%去了南亚，33%去了欧洲，另外26%销往国内.
  const areParts =
    isMany &&
    sum > whole &&
    sum <= farthest * whole &&
    labels.slice(1).every((label) => opensPart.test(label)) &&
    nouns.every((noun) => noun.length > 1);
  const areAnswers =
    (isParted && /[占比]/.test(labels[0] as string)) ||
    labels.every((label, i) => shareWord.test(label) || behindShare.test(nouns[i] as string));
  const areSaid = nouns.every((noun) => said.test(noun));
  const claims = shares.map((figure) => ({ figure, expected: amountOf(figure) + whole - sum, tolerance }));
  return (
    Math.max(leastSlip, evidenceOfSlip(claims)) +
    (mayLeaveOut ? -2 : 0) +
    (sum > farthest * whole && !hasRest ? -1.5 : 0) +
    (hasRest ? 2.5 : others.test(lastName) && !named.slice(0, -1).every((name) => others.test(name)) ? 1 : 0) +
    (isDivision ? 2 : isScale ? 1.5 : haveOneHead(labels) || isOfOneSeries(labels) ? 1 : 0) +
    (isNumbered ? 1.5 : 0) +
    (total ? 2 : 0) +
    (ranking.test(told) || isOfMost ? 1.5 : 0) +
    (question.test(lead) ? 0.5 : 0) +
    (areParts ? 2.5 : areTold ? 2 : areSaid ? 1.5 : areAnswers ? 1 : 0) +
    (isMany ? 0.5 : -0.5) -
    (!isOfMost && (besideOthers.test(told) || haveOneVerb(labels)) ? 1.5 : 0) -
    (!isDivision && !isScale && !hasRest && named.some((name) => overlapping.test(name)) ? 1 : 0)
  );
}
