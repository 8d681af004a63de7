/** Sentences that are lists of amounts alone, with the total in the sentence before or behind: 一班48人，二班52人。全年级共110人. */
import type { Figure } from '../../../reading.ts';
import { areDivision } from '../../data/complements.ts';
import { overlapping } from '../../data/overlapping-groups.ts';
import { amountOf, haveOneUnit } from '../amounts.ts';
import { clauseBefore, clauseBehind, figuresBetween, type Sentence } from '../page.ts';
import { isSumWithSlip } from '../slips.ts';
import { make, sumOf } from '../sums.ts';
import { areCounterparts } from './labels.ts';
import type { Members } from './members.ts';
import { isTerm } from './window.ts';

/** How far from the list its total may stand, in characters. */
const reach = 60;
const longestClause = 18;
const longestNoun = 4;
/** Labels of another time, of a change, of one of many, or of what is no part. */
const noMember =
  /[比较增减升降涨跌超]|每|均|其中|新增|去年|上年|同期|今年|预计|计划|最|分别|带动|达到|原[有来]|[一两]次|第一[^，,]{0,2}[天日年]|[宽高深厚径]|利润|税/;
/** Several may be said of one member. */
const mayOverlap = /[获爱会懂]|参加|受过|有过/;

/** The members of a sentence of which each clause tells one, or null. 一班 and 第一车间 are labels. */
function listOf(sentence: Sentence): readonly Figure[] | null {
  const { passage, start, end, figures } = sentence;
  if (figures.filter(isTerm).length < 2) return null;
  const marks = [...passage.text.slice(start, end).matchAll(/[，,、；;。！]/g)].map(({ index }) => start + index);
  const ends = marks.at(-1) === end - 1 ? marks : [...marks, end];
  const members: Figure[] = [];
  for (const [i, to] of ends.entries()) {
    const from = i === 0 ? start : (ends[i - 1] as number) + 1;
    const told = figures.filter((one) => one.start >= from && one.end <= to);
    // 占55%, of the member before.
    if (i > 0 && told.length === 1 && told[0]?.kind === 'percent' && /^(?:约|各)?占/.test(passage.text.slice(from, to)))
      continue;
    const member = told.at(-1);
    if (!member || !isTerm(member) || to - from > longestClause) return null;
    if (!told.slice(0, -1).every(({ tier }) => tier === 'minor')) return null;
    members.push(member);
  }
  if (members.length < 2) return null;
  return members.every((one) => haveOneUnit(one, members[0] as Figure)) ? members : null;
}

/** How far each has come. */
const state = /^(?:已|正在?|未|待|尚|还)/;

/** @param whole the words around the total. 公办机构床位 and 民办机构床位, 山上 and 山下, 合格 and 不合格, 已拆除 and 正在拆除: labels with one head, or one the counterpart of the other. */
function areOfOneHead(labels: readonly string[], whole: string): boolean {
  const names = labels.map((label) => label.replace(/(?:[有为是了的]|共有)+$/, ''));
  const [first = '', ...others] = names;
  if (new Set(names).size < names.length || first === '') return false;
  const bare = names.map((name) => name.replace(/^(?:正在|[不未没已有])+/, ''));
  const isContrary = names.length === 2 && bare[0] === bare[1];
  const areStates =
    new Set(names.map((name) => state.exec(name)?.[0] ?? '')).size === names.length &&
    names.every((name) => state.test(name));
  // 硬化路 and 砂石路 of 修路; 初中 and 高中 of 中学.
  const head = first.slice(-1);
  const isNamed = whole.includes(head) && others.every((name) => name.length > 1 && name.endsWith(head));
  return (
    isContrary ||
    areStates ||
    isNamed ||
    others.every((name) => areCounterparts(name, first)) ||
    others.every((name) => name.slice(-2) === first.slice(-2))
  );
}

function areMembers(sentence: Sentence, members: readonly Figure[], whole: string): boolean {
  const labels = members.map((one) => clauseBefore(sentence, one));
  const told = members.map((one, i) => labels[i] + clauseBehind(sentence, one));
  if (told.some((one) => noMember.test(one) || mayOverlap.test(one))) return false;
  if (areDivision(labels)) return true;
  return areOfOneHead(labels, whole) || (members.length > 2 && !labels.some((label) => overlapping.test(label)));
}

const isMissed = (whole: Figure, members: readonly Figure[]): boolean =>
  whole.tier === 'core' &&
  members.every((one) => amountOf(one) < amountOf(whole)) &&
  !make(whole, members) &&
  Math.abs(sumOf(members) / amountOf(whole) - 1) < farthest &&
  isSumWithSlip(sumOf(members), whole, members);
const farthest = 0.5;

/** 全年级共有, 两个车间合计. */
const total = /(?:共|合计|总[计共数额]|一年[^，,]{0,2}收)[^，,。；]{0,6}$/;
/** A word that makes the amount before a list one of something else. */
const noWhole = /[比较增减每均]|加上|连同|其中|最|[宽高深厚径]$|去年|计划|应到|报名/;

/** The total told right before a list, or right behind it. */
export function wrongListSentence(sentence: Sentence): Members | null {
  const { passage, start, end } = sentence;
  const members = listOf(sentence);
  if (!members) return null;
  const [first] = members;
  const near = (from: number, to: number) =>
    figuresBetween(passage, from, to).filter((one) => isTerm(one) && haveOneUnit(one, first as Figure));
  const before = near(Math.max(0, start - reach), start);
  const behind = near(end, end + reach).filter((one) => total.test(clauseBefore({ ...sentence, start: end }, one)));
  const all = [...before, ...behind];
  if (all.some((one) => make(one, members))) return null;
  const [whole] = before.length === 1 ? before : before.length === 0 ? behind : [];
  const label =
    whole &&
    clauseBefore(
      whole.start < start ? { ...sentence, start: Math.max(0, start - reach) } : { ...sentence, start: end },
      whole,
    );
  if (!whole || label === undefined || noWhole.test(label) || !isMissed(whole, members)) return null;
  if (!areMembers(sentence, members, label + passage.text.slice(whole.end, whole.end + longestNoun))) return null;
  return { whole, members };
}
