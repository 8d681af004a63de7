/** A whole with the members that a list tells right behind it, without 其中: 全县中小学74所，高中6所，初中18所，小学60所 are 84. */
import type { Figure } from '../../../reading.ts';
import { areApart, areDivision } from '../../data/complements.ts';
import { overlapping } from '../../data/overlapping-groups.ts';
import { cues } from '../../data/relation-cues.ts';
import { amountOf, haveOneUnit } from '../amounts.ts';
import { clauseBefore, clauseBehind, figuresBetween, type Sentence, textBetween } from '../page.ts';
import { sharedPieces } from '../shared-words.ts';
import { isSumWithSlip } from '../slips.ts';
import { make, sumOf } from '../sums.ts';
import { areCounterparts, isOfOneSeries } from './labels.ts';
import { haveOneForm } from './part-labels.ts';
import { isTerm } from './window.ts';

export interface Members {
  readonly whole: Figure;
  readonly members: readonly Figure[];
}

/** A whole and two members. */
const fewest = 3;
/** What is said of a member behind its amount, and the label of the next one. */
const joint = /^(?:(?!其中)[一-鿿“”]){0,10}[，,、；;：:（(]\s?[一-鿿“”A-Za-z—0-9]{1,12}$/;
/** 占55%, of a member. */
const ownShare = /[，,（(](?:约|各)?占[^，,；;。]{0,6}(?:[%％]|[一二三四五六七八九十]成)[）)]?/g;
/** 按航线分, 分三类, 从来源看: what a list is told by. */
const division =
  '(?:按|从)[一-鿿]{1,8}(?:分|看|划分)|(?:分(?:为|成|作)?|由)[二两三四五六七八九十\\d]{1,2}[一-鿿]{1,4}(?:组成)?';
const byDivision = new RegExp(`^([^，,。；]{0,10})[，,：:](?:${division})[，,：:](?=[一-鿿])`);
/** 诉求中，咨询类 and 按航线分，近洋线: a sentence that begins with a list. */
const opensList = new RegExp(`^(?:[^，,。；]{1,14}[中里]|${division}|其中|分别是)[，,：:][^，,。；]{1,12}$`);
/** How far before its sentence the whole may stand, in characters. */
const reach = 90;
/** The sum of members whose labels say only that they may be members is off by no more of their whole. */
const farthest = 0.3;
/** Members that are left out or told together, amounts of another time or of a deed, and measures that are no parts of each other. */
const noMember =
  /[等各另剩余加先又再曾]|[了下出着过到]$|[宽高深厚径]度?$|原[有来]|此前|[去今上本]年|同期|预计|计划|最[高多大低少小]|两者|重叠|分流|全年|[净纯][利收]|利润|税金|亏|^[会懂爱]/;
/** Wholes of which a part is told by what it did, and a part behind 其中, which is none of the parts beside it. */
const noWhole = /其中|[宽高深厚径]度?$|原有|应到|应出席|应考|报名|核载|每|起步/;
/** 用手机看新闻的: what somebody does, and may do beside others. */
const frame = /^属于?|(?:结案|出行|方式)的$/;

interface List {
  readonly whole: Figure;
  readonly members: readonly Figure[];
  /** A word tells that it is a list of members. */
  readonly isTold: boolean;
}

/** The amounts of its unit that follow one with labels alone between them, the shares of each left out. */
function listBehind(sentence: Sentence, whole: Figure): List {
  const members: Figure[] = [];
  let isTold = false;
  for (const figure of sentence.figures) {
    if (figure.start <= whole.start || !isTerm(figure) || !haveOneUnit(figure, whole)) continue;
    let between = textBetween(sentence, members.at(-1) ?? whole, figure).replace(ownShare, '');
    if (members.length === 0 && byDivision.test(between)) {
      isTold = true;
      between = between.replace(byDivision, '$1，');
    }
    if (!joint.test(between)) break;
    members.push(figure);
  }
  return { whole, members, isTold };
}

/** The list that a sentence opens with, with the amounts before it that may be its whole. */
function listsAhead(sentence: Sentence): readonly List[] {
  const { figures, passage, start } = sentence;
  const first = figures.find(isTerm);
  if (!first || !opensList.test(passage.text.slice(start, first.start))) return [];
  const members = [first, ...listBehind(sentence, first).members];
  const wholes = figuresBetween(passage, start - reach, start).filter((one) => isTerm(one) && haveOneUnit(one, first));
  const isAll = rest.test(clauseBefore(sentence, members.at(-1) as Figure));
  // 54万标准箱，比上年的45万标准箱多出两成: the whole that the members make is told beside another amount.
  if (wholes.some((whole) => isMade(whole, members))) return [];
  return wholes.map((whole) => ({
    whole,
    members,
    isTold: !/其中/.test(passage.text.slice(start, first.start)) || isAll,
  }));
}
/** The last member of a whole that is told in full. */
const rest = /其[他它余]/;

/** 小麦320亩，玉米120亩，大豆80亩: an amount that is one of a list itself. */
const isListed = (sentence: Sentence, figure: Figure): boolean => {
  const before = sentence.figures.findLast((one) => one.end <= figure.start && isTerm(one) && haveOneUnit(one, figure));
  if (!before) return false;
  return joint.test(textBetween(sentence, before, figure).replace(ownShare, '').replace(byDivision, '$1，'));
};

/** Whether amounts from the first one on make the whole. */
const isMade = (whole: Figure, members: readonly Figure[]): boolean =>
  members.some((_, i) => i > 0 && make(whole, members.slice(0, i + 1)));

const isMissedBySlip = (whole: Figure, members: readonly Figure[]): boolean =>
  whole.tier === 'core' &&
  Math.abs(Math.log2(sumOf(members) / amountOf(whole))) < 1 &&
  !isMade(whole, members) &&
  isSumWithSlip(sumOf(members), whole, members);

/** 另有电子书, behind members that are less than the whole. */
const goesOn = /^[^，,。；]{0,8}[，,；;](?:另|此外|还|其[余他])/;

/** 远洋线 and 近洋线: labels with one head are names of one kind; 属唐代的 and 属宋代的. */
function areAlike(labels: readonly string[]): boolean {
  const names = labels.map((label) => label.replace(/的$/, ''));
  const [first = '', ...others] = names;
  const haveFrame = labels.every((label) => frame.test(label));
  // 老大、老二、老三 and 城东、城西: one character parts each from the first.
  const haveOneHead = others.every((name) => name.at(-1) === first.at(-1));
  return (
    new Set(names).size === names.length && (haveFrame || haveOneHead || (others.length > 1 && isOfOneSeries(names)))
  );
}

/**
 * 石坪乡收粮100万斤，柳桥乡50万斤，白沙乡40万斤; 最多的是王家，100元；李家50元，赵家40元: a name with the head of theirs stands before the verb. 8个乡收粮 and
 * 全乡收粮 name none.
 */
function isNamedAsThey({ passage, start }: Sentence, whole: Figure, labels: readonly string[]): boolean {
  const head = labels[0]?.at(-1) ?? '';
  if (head === '' || !labels.every((label) => label.length > 1 && label.endsWith(head))) return false;
  const told = passage.text.slice(Math.max(start, whole.start - longestLead), whole.start);
  const at = told.lastIndexOf(head);
  const isNumbered = labels.every((label) => numbered.test(label));
  return at > 0 && (isNumbered ? numbered : named).test(told.slice(0, at + 1));
}
const longestLead = 12;
const numbered = /[\d一二三四五六七八九十]\D$/;
const named = /[^，,。；;：:、个各全每几两\d一二三四五六七八九十].$/;

/** 设床位260张，护理床位180张，普通床位80张: the whole is told by the head of its members alone, and 增设康复床位 by more. */
function endsWithHead(whole: string, [first = '', ...others]: readonly string[]): boolean {
  const head = first.slice(-longestHead);
  return (
    first.length > longestHead &&
    whole.endsWith(head) &&
    leadsToHead.test(whole.slice(0, -longestHead)) &&
    others.every((label) => label.endsWith(head))
  );
}
const longestHead = 2;
/** A verb or the name of an institution, and no word that would make the head a kind of itself. */
const leadsToHead = /(?:^|[有设置开建办增配供发投购种养产院校县市区镇乡村馆厂])$/;

/** 停车场有车位1420个，地面车位860个: the word for the whole names its members. */
const areNamed = (sentence: Sentence, whole: Figure, labels: readonly string[]): boolean =>
  labels.some((label) => sharedPieces(label, clauseBefore(sentence, whole) + clauseBehind(sentence, whole)) > 0);

/** 新石器时代的, 汉朝的: what is no 新 of a change, and no 朝 of a side. */
const period = /新石器时代|[夏商周秦汉晋隋唐宋辽金元明清]朝/g;

function areMembers(sentence: Sentence, { whole, members, isTold }: List): boolean {
  const labels = members.map((one) => clauseBefore(sentence, one).replace(period, '古代'));
  const [before, behind] = [clauseBefore(sentence, whole), members.map((one) => clauseBehind(sentence, one))];
  if (labels.some((label) => noMember.test(label)) || noWhole.test(before)) return false;
  if (behind.some((one) => /^[中里]|[等各含]/.test(one))) return false;
  const last = members.at(-1) as Figure;
  if (sumOf(members) < amountOf(whole) && goesOn.test(sentence.passage.text.slice(last.end, sentence.end)))
    return false;
  // 女生83人，男生37人；独生子女96人: what stands beside the first is no whole of what follows.
  if (!cues.whole.test(before) && labels.some((label) => areApart(label, before))) return false;
  if (areDivision(labels)) return !cues.change.test(before);
  if (labels.some((label) => cues.noPart.test(label))) return false;
  if (labels.some((label) => areCounterparts(label, before))) return false;
  if (!cues.whole.test(before) && !endsWithHead(before, labels) && isNamedAsThey(sentence, whole, labels)) return false;
  // 东段820米，中段430米，西段350米: the first of a list is no whole of the others.
  if (!cues.whole.test(before) && !endsWithHead(before, labels) && areAlike([before, ...labels])) return false;
  if (!areAlike(labels) && labels.some((label) => overlapping.test(label))) return false;
  const isNear = Math.abs(sumOf(members) / amountOf(whole) - 1) < farthest;
  return (
    isTold ||
    areAlike(labels) ||
    (isNear &&
      (areNamed(sentence, whole, labels) || (members.length > 2 && cues.whole.test(before) && haveOneForm(labels))))
  );
}

/** Wholes that the members of their list miss by a slip of the pen. */
export function wrongMembers(sentence: Sentence): readonly Members[] {
  const { figures } = sentence;
  const wholes = figures.length < fewest ? [] : figures.filter((one) => isTerm(one) && !isListed(sentence, one));
  return [...wholes.map((whole) => listBehind(sentence, whole)), ...listsAhead(sentence)].filter(
    (list) => list.members.length > 1 && isMissedBySlip(list.whole, list.members) && areMembers(sentence, list),
  );
}
