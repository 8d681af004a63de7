/** Which amounts of a sentence are the parts of which whole, behind 其中, 包括, 分别是 or the noun of the whole with 中. */
import type { Figure } from '../../../reading.ts';
import { amountOf, haveOneUnit, isAmount } from '../amounts.ts';
import { clauseBefore, clauseBehind, figuresBetween, type Sentence, textBetween } from '../page.ts';
import { haveOtherMarks } from '../subjects.ts';
import { compared, noPart, rest } from './part-labels.ts';

/** What leads from a whole to its parts. */
const among = /[，,；;：:。（(](?:其中|包括|分别是|分别为)[：:，,]?|[\u4e00-\u9fff](?:中|(?<!公)里)(?=[，,]|已|有)/g;
/** 640架无人机中: the noun between a whole and 中. */
const longestNoun = 8;
/** Words with which the sentence leaves the parts of the whole for something else. */
const newSubject =
  /其中|合并[前中后]|改制[前后]|分流|共计|合计|总计|总共|另外|另有|此外|同时|截至|目前|累计|上一?[场届轮次季]|去年|前年|上年|同期|此前|以往/;

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
      !compared.test(clauseBefore(sentence, figure));
    const isPlace = !/其中|包括|分别/.test(match[0]);
    const own = figures.filter(isWhole);
    // 种了36.8万亩小麦。县里介绍，其中一类苗21.5万亩: the whole stands in the sentence before.
    const wholes =
      own.length > 0 || isPlace ? own : figuresBetween(passage, start - longestLead, start).filter(isWhole);
    const whole = wholes.at(-1);
    // 人均支出18742元，其中: what is told of a head is divided itself, and none of the amounts before it.
    if (whole?.per && !ofTime.test(whole.per)) return [];
    // 去年2400台，今年头九个月，其中车床1300台: those of this year.
    if (whole && isOfYearBefore.test(clauseBefore(sentence, whole)) && thisYear.test(passage.text.slice(whole.end, at)))
      return [];
    if (!whole || noPart.test(clauseBefore(sentence, whole).slice(-4))) return [];
    if (isPlace && !isDividedThing(passage.text.slice(whole.end, at + 1))) return [];
    const parts = partsFrom(sentence, whole, from, match[0]);
    // 7人未受伤。伤者送往三家医院，其中县医院12人: what the sentence before tells last is of something else.
    if (own.length === 0 && parts.some((part) => amountOf(part) > amountOf(whole))) return [];
    if (isPlace && !areTold(sentence, parts)) return [];
    return parts.length > 0
      ? [{ whole, parts, others: wholes.slice(0, -1).filter(({ per }) => per === null || ofTime.test(per)) }]
      : [];
  });
}

const isOfYearBefore = /[去上前]年/;
const thisYear = /今年|本年/;

/** 日均到货量3200吨，其中叶菜类1300吨: a day's amount is divided as any other; that of a head is not. */
const ofTime = /^[日天周月季年]$/;

/** The longest label between a time and the part that it names, in characters. */
const longestLabel = 6;
/** How far before its sentence a whole may stand, in characters. */
const longestLead = 50;

/** A time or a bound that only names the part right behind it: 其中2023年36万人次, 其中50万元以上的3个村. */
function isLabel(sentence: Sentence, i: number): boolean {
  const [label, part] = [sentence.figures[i], sentence.figures[i + 1]];
  if (!label || !part) return false;
  const between = textBetween(sentence, label, part);
  return label.kind === 'date'
    ? part.start - label.end <= longestLabel && /^[\u4e00-\u9fff]*$/.test(between)
    : bound.test(between) && !haveOneUnit(label, part);
}
const bound = /^(?:以[上下内外]|之间)?的$/;

function partsFrom(sentence: Sentence, whole: Figure, from: number, opening: string): readonly Figure[] {
  const parts: Figure[] = [];
  let last: Figure = whole;
  let separator = '';
  let isListed = false;
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
    // 水面860公顷；乙公园1620公顷: behind a semicolon what is larger than the whole is another one.
    if (/[；;]/.test(between) && haveOneUnit(figure, whole) && amountOf(figure) > amountOf(whole)) break;
    // 医生9人、护士6人，共诊治803人: behind a list that a comma ends what is larger than the whole is of something else.
    if (isListed && haveOneUnit(figure, whole) && amountOf(figure) > amountOf(whole) && /[，,]/.test(between)) break;
    if (ownParts.test(sentence.passage.text.slice(figure.end, figure.end + ownLead))) break;
    const label = clauseBefore(sentence, figure).replace(/^.*其中/, '');
    const isPart =
      isAmount(figure) &&
      figure.kind !== 'percent' &&
      haveOneUnit(whole, figure) &&
      figure.per === null &&
      haveOneNoun(sentence, whole, figure);
    if (isPart && !noPart.test(label) && !ofAll.test(label) && !inBrackets(between, opening, parts.length)) {
      isListed = /^[\u4e00-\u9fff]{0,6}、/.test(between);
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
const ownParts = /^[\u4e00-\u9fff]{0,3}[，,；;（(](?:其中|包括)|^[\u4e00-\u9fff]{1,6}[中里][，,]/;
const ownLead = 9;

/** 4个大项 and 68个小项 count different things; most parts are told without their noun. */
function haveOneNoun(sentence: Sentence, whole: Figure, part: Figure): boolean {
  const [a, b] = [whole, part].map((figure) => /^[\u4e00-\u9fff]{1,6}/.exec(clauseBehind(sentence, figure))?.[0] ?? '');
  // Behind 1486个行政村中 stands what is said of the parts.
  const isPlace = /[中里]/.test(a ?? '');
  // 12个村集体收入486万元，其中5个村在50万元以上.
  const isNamed = a?.at(-1) === b?.at(-1) || a?.at(0) === b?.at(0) || a?.at(-1) === b?.at(0);
  return !a || !b || isPlace || isNamed || whole.kind !== 'count';
}

/** A note in brackets holds parts of a part. */
const inBrackets = (between: string, opening: string, count: number): boolean =>
  count > 0 && /[（(][^）)]*$/.test(between) && !/[（(]/.test(opening);
