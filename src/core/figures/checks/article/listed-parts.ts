/**
 * Lists of amounts of one unit, read by their place alone: each in a clause of its own, one mark after the other, whatever the words are. 城关区接种12.4万人，
 * 东山区9.6万人，河西区8.3万人; 女生16人、男生18人; 以农业五千万元最重，其次为渔业三千万元，再次为公共设施一千万元.
 */
import type { Figure } from '../../../reading.ts';
import { groupBy } from '../../../text/group.ts';
import { isApproximate } from '../amounts.ts';
import type { ArticleText } from '../page.ts';
import { behindPlace, labelOfPlace, type Place } from './places.ts';

/** A share, a growth or a bracket between two members, which says something of the one before it. */
const asides =
  /[（(][^（）()]*[）)]|[，,、](?:约|各|恰)?(?:占[^，,；;、。]{1,14}|[同环]比[^，,；;、。]{1,14})(?=[，,；;、])/g;
/** One mark, and at most so much of a clause on either side of it. */
const joint = /^[^，,、；;：:。！？\n]{0,10}([，,、；;]|[和与及])([^，,、；;：:。！？\n]{0,22})$/;
const longestJoint = 44;
/** A list hardly ever has more members. */
const mostMembers = 14;

const kindsOfParts = /^(?:count|money|length|area|mass|volume|power|energy)$/;
/** An amount told exactly and for a whole; 每月产能一厂3.2万片 is told for a time as its list is. */
export const isPartOrWhole = ({ figure }: Pick<Place, 'figure'>): boolean =>
  kindsOfParts.test(figure.kind) &&
  figure.value !== null &&
  figure.value > 0 &&
  !isApproximate(figure) &&
  (figure.per === null || /^[年月日季天]$/.test(figure.per));

/** 一个队, and not 消防员一人: the one is an article of its noun. */
const isArticle = (place: Place): boolean =>
  place.figure.tier === 'minor' &&
  place.figure.value === 1 &&
  (behindPlace(place) !== '' || /^$|[有的每同那这第是为但]$/.test(labelOfPlace(place)));

/** The amounts of an article that may be parts or wholes, in order. */
export const amountsOf = (places: ArticleText): ArticleText =>
  places.filter((place) => isPartOrWhole(place) && !isArticle(place));

/** A change, what is compared, a rate, or an amount of another time or of all: no part of what is told around it. */
const noPart =
  /[比较超均每率]|[增减升降涨跌添](?![\u4e00-\u9fff]{0,6}的)|提高|同期|上[届年次月]|[去前]年|预计|计划|目标|最[高多大低少小]的|合共|合计|累计|共[有计]?$|[还尚另]|差$|其中|[又再]|了$|目前|现[有在]/;
/** 增产的有, and not 比上年的. */
const groupLabel = /(?<![年月日期季前次])的(?:[有是为])?$/;
const rest = /^(?:而)?其[余他它]|^(?:剩余|余下|剩下)/;

/** Whether what is told around an amount may be that of a part. */
export function mayBePart(place: Place): boolean {
  const label = labelOfPlace(place).replace(/^其中/, '');
  // 比上年增产的有9个 names who they are.
  const isOther = groupLabel.test(label) ? /最|[均每]/.test(label) : noPart.test(label);
  return (rest.test(label) || !isOther) && !/^[\u4e00-\u9fff]{0,2}[比较]/.test(behindPlace(place));
}
export const isRest = (place: Place): boolean => rest.test(labelOfPlace(place));

/** What leads to the parts of the amount before it. */
const opens = /^(?:其中|计|包括|分别|依次)/;

/** How close two neighbours are joined, as the joint before them where it is a conjunction; null where more than one mark parts them. */
function closenessOf(one: Place, next: Place, before: number | null): number | null {
  const { text } = one.sentence.passage;
  const told = text.slice(one.figure.end, next.figure.start).replace(asides, '');
  const [, mark = '', label = ''] = told.length > longestJoint ? [] : (joint.exec(told) ?? []);
  if (mark === '' || opens.test(label)) return null;
  if (/[和与及]/.test(mark)) return before ?? 0;
  return /[；;]/.test(mark) ? 2 : /[，,]/.test(mark) ? 1 : 0;
}

export interface List {
  readonly members: readonly Place[];
  /** Marks of several kinds join them. */
  readonly isMixed: boolean;
}

/** The lists among amounts of one unit of a sentence: as long as one kind of mark joins them, and as long as any does. */
function listsAmong(told: readonly Place[]): readonly List[] {
  const lists: Place[][] = [];
  const runs: Place[][] = [];
  let list: Place[] = [];
  let run: Place[] = [];
  let closeness: number | null = null;
  for (const [i, one] of told.entries()) {
    const last = list.at(-1);
    const own: number | null = last ? closenessOf(last, one, closeness) : null;
    const next = told[i + 1];
    // 23个乡镇，山区11个、平原12个: the closer list begins behind the comma.
    const isNearer =
      own !== null && own > 0 && list.length === 1 && next && (closenessOf(one, next, null) ?? own) < own;
    if (own === null || own === 2 || run.length === mostMembers) {
      runs.push(run);
      run = [];
    }
    if (own === null || isNearer || (closeness !== null && own !== closeness) || list.length === mostMembers) {
      lists.push(list);
      list = [];
    }
    closeness = list.length > 0 ? own : null;
    list.push(one);
    run.push(one);
  }
  const all = [...lists, list];
  const mixed = [...runs, run].filter(
    (one) => !all.some((other) => other[0] === one[0] && other.length === one.length),
  );
  return [
    ...all.map((members) => ({ members, isMixed: false })),
    ...mixed.map((members) => ({ members, isMixed: true })),
  ].filter(({ members }) => members.length > 1);
}

/** The lists among amounts of one unit, sentence by sentence. @param amounts as `amountsOf` gives them. */
export const listsIn = (amounts: ArticleText): readonly List[] =>
  [...groupBy(amounts, ({ sentence }) => sentence).values()].flatMap(listsAmong);

export const figuresOf = (places: readonly Place[]): readonly Figure[] => places.map(({ figure }) => figure);
