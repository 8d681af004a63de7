/** Parts against their whole: 23个乡镇，其中山区11个，平原9个，湖区4个 are 24. */
import type { Figure } from '../../../reading.ts';
import { areDivision, complements } from '../../data/complements.ts';
import { overlapping } from '../../data/overlapping-groups.ts';
import { cues } from '../../data/relation-cues.ts';
import {
  amountOf,
  amountsWithSwappedDigits,
  differ,
  haveOneUnit,
  isAmount,
  isApproximate,
  unitOf,
} from '../amounts.ts';
import {
  type CheckRule,
  type Contradiction,
  clauseBefore,
  clauseBehind,
  figuresBetween,
  type Sentence,
  textBetween,
} from '../page.ts';
import { wrongMembers } from '../relations/members.ts';
import { wrongScale } from '../relations/scales.ts';
import { isMadeByLast, isOfOtherYear, wrongWholeAtEnd } from '../relations/whole-at-end.ts';
import { digitsOf, digitsOfAmount, isScaleSlip, isSumWithSlip, slipBetween } from '../slips.ts';
import { haveOtherMarks } from '../subjects.ts';
import { wrongRemainders } from './remainders.ts';
import { contradiction, isPlainAmount, sumOf, toleranceOf } from './sums.ts';
import { wrongGames, wrongTallies } from './tallies.ts';

/** Words before an amount that make it a change, a share or another thing than a part. */
const noPart =
  /(?:增加|增长|减少|下降|上升|提高|新增|净增|增|减|多|少|比(?![赛例重分率值])|较|超过|高于|低于|每|平均|人均|均|约占|最高|最低|最多|最少|达到|其中|顺差|逆差|差额|只有|仅有)$|比(?![赛例重分率值])|较|每|平均|人均/;
/** The last part of a whole that is told in full. */
const rest = /其[余他它]|剩余|余下|剩下|尚[有余]|还[有剩]|仅剩/;

const among = /[，,；;：:。（(](?:其中|包括|分别是|分别为)[：:，,]?|[\u4e00-\u9fff](?:中|(?<!公)里)(?=[，,]|已|有)/g;
/** 640架无人机中: the noun between a whole and 中. */
const longestNoun = 8;
/** An amount of another time, that the whole is compared with. */
const compared = /比(?![赛例重分率值])|较|同期|上年|去年同/;
const newSubject =
  /其中|合并[前中后]|改制[前后]|分流|共计|合计|总计|总共|另外|另有|此外|同时|截至|目前|累计|上一?[场届轮次季]|去年|前年|此前|以往/;

export interface Partition {
  /** The amount that the parts are of: the last one before them, of those that they could be of. */
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  /** Other amounts before the parts that could be their whole. */
  readonly others: readonly Figure[];
}

/** Behind 中已有 the rest has to be told, too; 信息业等7个行业 may be some of those that were told before. */
function areTold(sentence: Sentence, parts: readonly Figure[]): boolean {
  const labels = parts.map((part) => clauseBefore(sentence, part));
  return (
    !labels.some((label) => /[等各也]/.test(label)) &&
    (!/[中里](?:已|有)/.test(labels[0] ?? '') || rest.test(labels.at(-1) ?? ''))
  );
}

/** 640架无人机 and not 61公斤级比赛, before 中. */
const isDividedThing = (noun: string): boolean =>
  noun.length <= longestNoun && /^[\u4e00-\u9fff]*$/.test(noun) && !/级|比赛|千兆/.test(noun);

/** Each 其中 of the sentence: the last amount before it is the whole, those of its unit behind are the parts. */
export function partitionsOf(sentence: Sentence): readonly Partition[] {
  const { passage, start, end, figures } = sentence;
  return [...passage.text.slice(start, end).matchAll(among)].flatMap((match) => {
    const at = start + match.index;
    const from = figures.findIndex(
      (figure, i) => figure.start >= at && figure.tier === 'core' && figure.kind !== 'age' && !isLabel(sentence, i),
    );
    const first = figures[from];
    if (!first) return [];
    const isWhole = (figure: Figure) =>
      figure.end <= at &&
      isAmount(figure) &&
      haveOneUnit(figure, first) &&
      (figure.per === null || ofTime.test(figure.per)) &&
      !compared.test(clauseBefore(sentence, figure));
    const isPlace = !/其中|包括|分别/.test(match[0]);
    const own = figures.filter(isWhole);
    // 种了36.8万亩小麦。县里介绍，其中一类苗21.5万亩: the whole stands in the sentence before.
    const wholes =
      own.length > 0 || isPlace ? own : figuresBetween(passage, start - longestLead, start).filter(isWhole);
    const whole = wholes.at(-1);
    if (!whole || noPart.test(clauseBefore(sentence, whole).slice(-4))) return [];
    if (isPlace && !isDividedThing(passage.text.slice(whole.end, at + 1))) return [];
    const parts = partsFrom(sentence, whole, from, match[0]);
    if (isPlace && !areTold(sentence, parts)) return [];
    return parts.length > 0 ? [{ whole, parts, others: wholes.slice(0, -1) }] : [];
  });
}

/** 日均到货量3200吨，其中叶菜类1300吨: a day's amount is divided as any other; that of a head is not. */
const ofTime = /^[日天周月季年]$/;

const longestLabel = 6;
/** How far before its sentence a whole may stand, in characters. */
const longestLead = 50;

const goesOn = /^[，,、；;](?![比较同])[^，,。；;增减]{1,8}$/;

/** 公办64家，民办122家: labels that make up a whole by their meaning, right behind it and without a word for parts. */
function completeParts(sentence: Sentence): readonly Partition[] {
  const { figures } = sentence;
  return figures.flatMap((whole, i) => {
    if (!/^(?:count|money)$/.test(whole.kind) || !isAmount(whole) || whole.per !== null) return [];
    const [first, second, third] = figures.slice(i + 1).filter(({ kind }) => kind !== 'percent');
    if (!first || !second) return [];
    const parts = [first, second];
    // A third part behind them: the two are not all.
    if (third && haveOneUnit(third, whole) && goesOn.test(textBetween(sentence, second, third))) return [];
    if (!parts.every((part) => isAmount(part) && haveOneUnit(part, whole) && part.per === null)) return [];
    const labels = parts.map((part) => clauseBefore(sentence, part));
    const isTold =
      complements.some(
        (group) => group.length === parts.length && group.every((one, j) => isWord(one, labels[j] ?? '')),
      ) &&
      /^[\u4e00-\u9fff]{0,4}[，,：:；;（(][\u4e00-\u9fff]{1,8}$/.test(
        textBetween(sentence, whole, parts[0] as Figure),
      ) &&
      !compared.test(clauseBefore(sentence, whole)) &&
      !labels.some((label) => noPart.test(label));
    // 带队5人，来了教师18人，学生30人: an amount that is smaller than a part, and by no slip of the pen, is no whole.
    const mayBeWhole =
      parts.every((part) => amountOf(part) < amountOf(whole)) || isSumWithSlip(sumOf(parts), whole, parts);
    return isTold && mayBeWhole ? [{ whole, parts, others: [] }] : [];
  });
}

/** A label that is hardly more than the word: 男生, 公办学校. */
const isWord = (word: RegExp, label: string): boolean => label.length <= 6 && word.test(label);

/** A time that only names the part right behind it: 其中2023年36万人次. */
function isLabel(sentence: Sentence, i: number): boolean {
  const [date, part] = [sentence.figures[i], sentence.figures[i + 1]];
  return (
    date?.kind === 'date' &&
    part !== undefined &&
    part.start - date.end <= longestLabel &&
    /^[\u4e00-\u9fff]*$/.test(textBetween(sentence, date, part))
  );
}

function partsFrom(sentence: Sentence, whole: Figure, from: number, opening: string): readonly Figure[] {
  const parts: Figure[] = [];
  let last: Figure = whole;
  let separator = '';
  for (let i = from; i < sentence.figures.length; i++) {
    const figure = sentence.figures[i] as Figure;
    if (isLabel(sentence, i)) continue;
    const between = textBetween(sentence, last, figure);
    if (figure.kind === 'date' || (last !== whole && newSubject.test(between + figure.text))) break;
    // Behind parts that a comma divides, a semicolon begins something else; and what has its own parts is a whole.
    if (
      /[；;]/.test(between) &&
      (separator === ',' || haveOtherMarks({ sentence, figure: whole }, { sentence, figure }))
    )
      break;
    if (ownParts.test(sentence.passage.text.slice(figure.end, figure.end + 6))) break;
    const label = clauseBefore(sentence, figure).replace(/^.*其中/, '');
    const isPart =
      isAmount(figure) &&
      figure.kind !== 'percent' &&
      haveOneUnit(whole, figure) &&
      figure.per === null &&
      haveOneNoun(sentence, whole, figure);
    if (isPart && !noPart.test(label) && !ofAll.test(label) && !inBrackets(between, opening, parts.length)) {
      if (parts.length > 0) separator = /[；;]/.test(between) ? ';' : ',';
      parts.push(figure);
    }
    last = figure;
  }
  return ofNounOf(sentence, whole, parts);
}

/** 共设30个大类、412个小类，包括甲项目18个大类、250个小类: parts that name the whole's noun are those of it, and what names another is of another. */
function ofNounOf(sentence: Sentence, whole: Figure, parts: readonly Figure[]): readonly Figure[] {
  const nounOf = (figure: Figure) => /^[\u4e00-\u9fff]{2,6}/.exec(clauseBehind(sentence, figure))?.[0];
  const noun = nounOf(whole);
  if (!noun || !parts.some((part) => nounOf(part) === noun)) return parts;
  return parts.filter((part) => (nounOf(part) ?? noun) === noun);
}

/** 黑白照片共有96幅, behind the parts: of all of them. */
const ofAll = /共[有计]$/;
/** 新增1473例，其中…: the amount is divided itself. */
const ownParts = /^[\u4e00-\u9fff]{0,3}[，,；;（(](?:其中|包括)/;

/** 4个大项 and 68个小项 count different things; most parts are told without their noun. */
function haveOneNoun(sentence: Sentence, whole: Figure, part: Figure): boolean {
  const [a, b] = [whole, part].map((figure) => /^[\u4e00-\u9fff]{1,6}/.exec(clauseBehind(sentence, figure))?.[0] ?? '');
  // Behind 1486个行政村中 stands what is said of the parts.
  const isPlace = /[中里]/.test(a ?? '');
  return !a || !b || isPlace || a.at(-1) === b.at(-1) || whole.kind !== 'count';
}

/** A note in brackets holds parts of a part. */
const inBrackets = (between: string, opening: string, count: number): boolean =>
  count > 0 && /[（(][^）)]*$/.test(between) && !/[（(]/.test(opening);

/** Total behind its parts: 小学2所、初中1所、幼儿园4所，共新增学校9所. */
const totalWord =
  /(?:^|[，,；;])(?:[\u4e00-\u9fff]{2,4}(?=[合总共]计))?(?:一共|总共|共计|合计|总计|共)(?![同有享和产青用线]|建(?![成设房起]))[\u4e00-\u9fff]{0,8}$/;

function partsBefore(sentence: Sentence, at: number): readonly Figure[] | null {
  const { figures, passage } = sentence;
  const total = figures[at] as Figure;
  if (!isAmount(total) || total.per !== null) return null;
  // 新收4160件，加上旧存312件，共审结4280件: what was done of both, and not both.
  if (cues.done.test(clauseBefore(sentence, total))) return null;
  const before = passage.text.slice(Math.max(sentence.start, total.start - 14), total.start);
  if (!totalWord.test(before)) return null;
  const parts: Figure[] = [];
  for (let i = at - 1; i >= 0; i--) {
    const figure = figures[i] as Figure;
    const between = textBetween(sentence, figure, figures[i + 1] as Figure);
    const isJoined = i === at - 1 || /^[\u4e00-\u9fff]{0,6}[、，,和及与][\u4e00-\u9fff“”]{0,10}$/.test(between);
    if (!isJoined || !haveOneUnit(figure, total) || !isPlainAmount(figure) || figure.per !== null) break;
    if (noPart.test(clauseBefore(sentence, figure))) return null;
    parts.unshift(figure);
  }
  return parts.length > 1 ? parts : null;
}

/** A part that is larger than the whole by more, and by no slip, is none. */
const farthest = 2.3;
/** What is left is told roundly: so much of the whole it may be off. */
const roundly = 0.01;
/** 1486 is told in full. */
const isRound = ({ text }: Figure): boolean => /[万亿]|0(?!\d)/.test(text);

function amongWhole(sentence: Sentence, { whole, parts, others }: Partition): Contradiction | null {
  if (isApproximate(whole) || parts.some(isApproximate) || saysOverlap(sentence)) return null;
  // 艺术类3200人含在文理科内.
  if (parts.some((part) => /^[含兼]/.test(clauseBehind(sentence, part)))) return null;
  const labels = parts.map((part) => clauseBefore(sentence, part));
  const hasRest = rest.test(labels.at(-1) ?? '');
  // In a party that travels everybody has one part: 一行25人，包括专家9人.
  const isParty = /一行$/.test(clauseBefore(sentence, whole)) && !labels.some((label) => /[男女]/.test(label));
  const isComplete =
    hasRest || (isParty && parts.length > 2) || areNumbered(sentence, whole, labels) || areDivision(labels);
  const [sum, tolerance] = [sumOf(parts), toleranceOf([whole, ...parts])];
  const exceeds = (amount: number, one: Figure) => amount > amountOf(one) + tolerance;
  // The parts may be those of an amount that is told farther before.
  if (others.some((other) => !exceeds(sum, other))) return null;
  const tooLarge = parts.find((part) => exceeds(amountOf(part), whole) && !brings.test(clauseBefore(sentence, part)));
  // 队伍2万人，其中4200人靠前驻防，10.8万名地方队员在岗: others beside them.
  const isFar =
    tooLarge &&
    amountOf(tooLarge) > farthest * amountOf(whole) &&
    !isSumWithSlip(sum, whole, parts) &&
    !isScaleSlip(digitsOf(whole), digitsOfAmount(sum));
  if (tooLarge && !isFar && (parts.length > 1 || isPlainPart(sentence, whole, tooLarge)))
    return contradiction(sentence, whole, parts, tooLarge);
  if (parts.length === 1 || addUpBeforeTheLast(whole, parts) || (!isComplete && areDeeds(sentence, parts))) return null;
  const mayOverlap =
    !haveOneForm(labels) || (!areOfOneKind(labels) && labels.some((label) => overlaps(sentence, whole, label)));
  if (!isComplete && !isParty && !areLevels(labels) && mayOverlap) return null;
  // Two opposites may leave something out: 中文40万册、外文5万册，另有电子书.
  const isOpposites = isComplete && !hasRest && parts.length === 2 && sum < amountOf(whole);
  const isWrong = isOpposites
    ? differ(sum, amountOf(whole), tolerance) && slipBetween(digitsOf(whole), digitsOfAmount(sum)) !== null
    : isComplete
      ? differ(sum, amountOf(whole), hasRest && isRound(whole) ? tolerance + roundly * amountOf(whole) : tolerance)
      : (exceeds(sum, whole) && mayBeAll(sum, whole, parts)) || isSlip(sum, whole, parts, tolerance);
  return isWrong ? contradiction(sentence, whole, parts, parts.at(-1) as Figure) : null;
}

/** 成交186亿元，其中买入98亿元，卖出88亿元，净买入10亿元: what stands behind parts that make up the whole is none. */
const addUpBeforeTheLast = (whole: Figure, parts: readonly Figure[]): boolean =>
  parts.some((_, i) => {
    const first = parts.slice(0, i);
    return i > 1 && !differ(sumOf(first), amountOf(whole), toleranceOf([whole, ...first]));
  });

/** 14个村中，8个通了气，6个修了广场，5个建了书屋: one may have done several of these. */
const areDeeds = (sentence: Sentence, parts: readonly Figure[]): boolean =>
  parts.filter((part) => /^[\u4e00-\u9fff]{1,3}[了过上]/.test(clauseBehind(sentence, part))).length > 1;

/** A single part may be something else than one of the whole, but for people, households and lengths. */
const isPlainPart = (sentence: Sentence, whole: Figure, part: Figure): boolean =>
  /^count [人户]|^length/.test(unitOf(whole)) &&
  haveOneUnit(whole, part) &&
  !overstretches.test(clauseBefore(sentence, whole)) &&
  !average.test(clauseBefore(sentence, whole));
/** Widths and heights have no lengths among them. */
const overstretches = /[宽高深厚径]$/;
/** 日均发送旅客176万人次，其中9月29日发送201万人次: one day may be above the average. */
const average = /[日月年人户]均/;

/** So much more than the whole parts are that do not overlap, if no slip of the pen is in them. */
const mostBeyond = 1.17;

/** 82万辆，其中汽车61万辆，私家车52万辆: parts that are far too many are counted twice, unless a slip of the pen explains them. */
const mayBeAll = (sum: number, whole: Figure, parts: readonly Figure[]): boolean =>
  sum < mostBeyond * amountOf(whole) || isSumWithSlip(sum, whole, parts);

/** What a part of the people does for others: 教师18人，带动3000人就业. */
const brings = /带动|帮助|服务|培训|惠及|实现|就业|累计|接待|受益|解决|可|能/;

/** 现房38万平方米，学区房31万平方米，两者有重叠: the sentence itself says that the parts overlap. */
const saysOverlap = ({ passage, start, end }: Sentence): boolean =>
  /重叠|重复(?:计算|统计)|交叉/.test(passage.text.slice(start, end));

/** 叶菜类1300吨，本地产的2100吨: a kind, and what is so of some of all kinds. */
const haveOneForm = (labels: readonly string[]): boolean =>
  new Set(labels.filter((label) => !rest.test(label)).map((label) => /的(?:有|是|为|达)?$/.test(label))).size < 2;

/** 青年教师、中年教师: labels that end in one noun of two characters, and tell its kinds. */
const areOfOneKind = (labels: readonly string[]): boolean => {
  const nouns = labels.map((label) => /^[\u4e00-\u9fff]{2}([\u4e00-\u9fff]{2})$/.exec(label)?.[1] ?? '');
  return nouns[0] !== '' && new Set(nouns).size === 1 && !labels.some((label) => /^[女新重优先]/.test(label));
};

const levels = /国家级|[省州市县区乡镇村]级/;
/** 省级3家、市级12家、县级21家: each is counted at its highest level. */
const areLevels = (labels: readonly string[]): boolean =>
  labels.length > 2 && new Set(labels.map((label) => levels.exec(label)?.[0] ?? '')).size === labels.length;

/** 集体收入108万元，其中租金收入42万元: the word that names the whole may name its parts. */
function overlaps(sentence: Sentence, whole: Figure, label: string): boolean {
  const own = /收入/.test(clauseBefore(sentence, whole)) ? label.replace('收入', '') : label;
  // Whoever is honoured twice is counted twice; money of a province and of a county is two sums.
  return overlapping.test(whole.kind === 'money' ? own.replace(levels, '').replace('配套', '') : own);
}

const ordinal = /第([一二三四五六七八九十])[批期次组轮届标段]/;
const ordinals = '一二三四五六七八九十';
/** How near before a whole the number of its parts stands, 3批共416吨, in characters. */
const nearest = 6;

/** 3批共416吨，其中第一批128吨，第二批96吨，第三批192吨: every one of the parts is told. */
const areNumbered = ({ figures }: Sentence, whole: Figure, labels: readonly string[]): boolean =>
  labels.every((label, i) => ordinal.exec(label)?.[1] === ordinals.charAt(i)) &&
  figures.some(({ end, value }) => value === labels.length && end <= whole.start && whole.start - end <= nearest);

/**
 * Whether parts that fall short of their whole do so by a slip of the pen: a point that has moved makes them a tenth of it,
 * two digits that have changed places make them short by exactly that, 76 and 67.
 */
function isSlip(sum: number, whole: Figure, parts: readonly Figure[], tolerance: number): boolean {
  if (!differ(sum * 10, amountOf(whole), tolerance)) return true;
  // 总投资860亿元，其中拨款500万元，捐款360万元.
  if (parts.length > 1 && isScaleSlip(digitsOf(whole), digitsOfAmount(sum))) return true;
  const missing = amountOf(whole) - sum;
  if (parts.length < 3 || missing <= 0) return false;
  return (
    isOneDigit(sum, whole) ||
    parts.some((part) =>
      amountsWithSwappedDigits(part).some((amount) => !differ(amount - amountOf(part), missing, exactness * missing)),
    )
  );
}
const exactness = 1e-6;
/** So much of the whole the parts make, at the least, where they are thought to be all of them. */
const mostOf = 0.75;

/** 58 for 68: one digit differs, and not the last, by which parts that are not all told would differ nine times of ten. */
function isOneDigit(sum: number, whole: Figure): boolean {
  const [own, other] = [digitsOf(whole), digitsOfAmount(sum)];
  return (
    sum > mostOf * amountOf(whole) && slipBetween(own, other) === 'digit' && own.digits.at(-1) === other.digits.at(-1)
  );
}

function beforeTotal(sentence: Sentence, at: number): Contradiction | null {
  const parts = partsBefore(sentence, at);
  const total = sentence.figures[at] as Figure;
  if (parts?.some((part) => isOfOtherYear(sentence, part, total))) return null;
  if (!parts || isApproximate(total) || isMadeByLast(parts, total)) return null;
  return differ(sumOf(parts), amountOf(total), toleranceOf([total, ...parts]))
    ? contradiction(sentence, total, parts, total)
    : null;
}

export const partsSum: CheckRule = {
  name: 'parts-sum',
  needs: { figures: 2 },
  purpose: 'Parts that a sentence lists as one whole may not be more than it, and where nothing is left out not less.',
  examples: [
    ['共有23个乡镇，其中山区11个，平原9个，湖区4个。', '共有23个乡镇，其中山区11个，平原9个，湖区[4个]。'],
    ['有8个村，其中30个党员、12个干部受到表彰。', '有8个村，其中30个党员、12个干部受到表彰。'],
    ['新增小学2所、初中1所、幼儿园4所，共新增学校9所。', '新增小学2所、初中1所、幼儿园4所，共新增学校[9所]。'],
    ['应到代表320人，出席298人，缺席12人。', '应到代表[320人]，出席298人，缺席12人。'],
    ['应到代表486人，实到487人。', '应到代表486人，实到[487人]。'],
    ['以9金5银4铜共16枚奖牌收官。', '以9金5银4铜共[16枚]奖牌收官。'],
    ['以9金5银4铜共18枚奖牌收官。', '以9金5银4铜共18枚奖牌收官。'],
    ['取得4胜1平1负，积15分。', '取得4胜1平1负，积[15分]。'],
    ['取得4胜1平1负，积13分。', '取得4胜1平1负，积13分。'],
    ['应到代表25人，实到23人，1人请假，1人出差。', '应到代表25人，实到23人，1人请假，1人出差。'],
    ['应到代表25人，实到23人，4人请假。', '应到代表[25人]，实到23人，4人请假。'],
    ['共设项目46个，其中田赛18个，径赛24个，全能8个。', '共设项目46个，其中田赛18个，径赛24个，全能[8个]。'],
    ['投入460万元，其中省级资金300万元，县级配套260万元。', '投入460万元，其中省级资金300万元，县级配套[260万元]。'],
    [
      '3批共416吨，其中第一批128吨，第二批96吨，第三批92吨。',
      '3批共416吨，其中第一批128吨，第二批96吨，第三批[92吨]。',
    ],
    ['3批共416吨，其中第一批128吨，第二批96吨。', '3批共416吨，其中第一批128吨，第二批96吨。'],
    [
      '计划改造公厕240座，目前已完成192座，剩余58座年底前完成。',
      '计划改造公厕240座，目前已完成192座，剩余[58座]年底前完成。',
    ],
    [
      '计划改造公厕240座，目前已完成192座，剩余48座年底前完成。',
      '计划改造公厕240座，目前已完成192座，剩余48座年底前完成。',
    ],
    ['应到代表320人，实到298人，缺席22人。', '应到代表320人，实到298人，缺席22人。'],
    ['馆藏120件，其中2023年征集56件，2024年征集74件。', '馆藏120件，其中2023年征集56件，2024年征集[74件]。'],
    ['奖牌50枚，其中金牌10枚、银牌20枚、铜牌30枚。', '奖牌50枚，其中金牌10枚、银牌20枚、铜牌[30枚]。'],
    ['商铺230家，其中餐饮20家，文创60家，其余50家。', '商铺230家，其中餐饮20家，文创60家，其余[50家]。'],
    ['一行25人，包括专家9人、队员7人、医生2人、后勤9人。', '一行25人，包括专家9人、队员7人、医生2人、后勤[9人]。'],
    ['电梯486部，其中住宅312部，商场98部，医院67部。', '电梯486部，其中住宅312部，商场98部，医院[67部]。'],
    [
      '确诊417例，其中输入43例，本土374例；新增无症状1473例，其中输入87例。',
      '确诊417例，其中输入43例，本土374例；新增无症状1473例，其中输入87例。',
    ],
    ['处分1647人，移送73人，其中厅局级54人、县处级285人。', '处分1647人，移送73人，其中厅局级54人、县处级285人。'],
    ['泊位42个，其中万吨级以上18个，其余34个。', '泊位42个，其中万吨级以上18个，其余[34个]。'],
    [
      '财政收入286亿元，其中税收收入221亿元，非税收入75亿元。',
      '财政收入286亿元，其中税收收入221亿元，非税收入[75亿元]。',
    ],
    ['养老机构186家，公办64家，民办132家。', '养老机构186家，公办64家，民办[132家]。'],
    ['养老机构186家，公办64家，民办122家。', '养老机构186家，公办64家，民办122家。'],
    ['比赛现场有观众460人，其中村民120人，游客440人。', '比赛现场有观众460人，其中村民120人，游客[440人]。'],
    ['签约居民1860人，其中老人2640人。', '签约居民1860人，其中老人[2640人]。'],
    ['培训教师60人，其中乡村教师18人，带动3000人就业。', '培训教师60人，其中乡村教师18人，带动3000人就业。'],
    [
      '进出口3860亿元，其中出口2316亿元，进口1544亿元，顺差772亿元。',
      '进出口3860亿元，其中出口2316亿元，进口1544亿元，顺差772亿元。',
    ],
    ['进岛2600人次，出岛1900人次，进出岛合计5500人次。', '进岛2600人次，出岛1900人次，进出岛合计[5500人次]。'],
    ['隧道全长5.8公里，其中盾构段长6.96公里。', '隧道全长5.8公里，其中盾构段长[6.96公里]。'],
    ['共有代表50人，其中妇女28人，党员40人。', '共有代表50人，其中妇女28人，党员40人。'],
    [
      '种了36.8万亩小麦。其中一类苗21.5万亩，二类苗21.1万亩。',
      '种了36.8万亩小麦。其中一类苗21.5万亩，二类苗[21.1万亩]。',
    ],
    ['1486个行政村中已有1412个通车，尚有94个待建。', '1486个行政村中已有1412个通车，尚有[94个]待建。'],
    ['1486个行政村中已有1412个通车，尚有74个待建。', '1486个行政村中已有1412个通车，尚有74个待建。'],
    ['640架无人机中，植保机486架，运输机178架。', '640架无人机中，植保机486架，运输机[178架]。'],
    ['640架无人机中，植保机486架，运输机138架。', '640架无人机中，植保机486架，运输机138架。'],
    ['茶企36家，其中省级3家、市级12家、县级31家。', '茶企36家，其中省级3家、市级12家、县级[31家]。'],
    ['船上共有19人，其中船员6人，乘客11人。', '船上共有19人，其中船员6人，乘客[11人]。'],
    ['共有23个乡镇，其中山区11个，平原9个。', '共有23个乡镇，其中山区11个，平原9个。'],
  ],
  apply: ({ sentences }) =>
    sentences.flatMap((sentence) => [
      ...[...partitionsOf(sentence), ...completeParts(sentence)].flatMap(
        (partition) => amongWhole(sentence, partition) ?? [],
      ),
      ...sentence.figures.flatMap((_, i) => beforeTotal(sentence, i) ?? []),
      ...wrongMembers(sentence).map(({ whole, members }) =>
        contradiction(sentence, whole, members, members.at(-1) as Figure),
      ),
      ...[wrongWholeAtEnd(sentence)].flatMap((wrong) =>
        wrong ? [contradiction(sentence, wrong.whole, wrong.members, wrong.whole)] : [],
      ),
      ...wrongScale(sentence).map(({ whole, part }) => contradiction(sentence, whole, [part], part)),
      ...wrongRemainders(sentence),
      ...wrongTallies(sentence),
      ...wrongGames(sentence),
    ]),
};
