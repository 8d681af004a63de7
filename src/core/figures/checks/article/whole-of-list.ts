/**
 * Lists of amounts that are told beside the amount that they are of and do not make it, read by their places and units: 十四名伤者中，工人九名，消防员五名，途人两名; 共受理41.6万件。
 * 其中1月12.9万件，2月14.2万件，3月15.5万件. Where any run of a list makes an amount of its article, nothing is said.
 */
import type { Figure } from '../../../reading.ts';
import { groupBy } from '../../../text/group.ts';
import { areDivision } from '../../data/complements.ts';
import { overlapping } from '../../data/overlapping-groups.ts';
import { amountOf, differ, shownAs, uncertaintyOf, unitOf } from '../amounts.ts';
import type { ArticleText, CheckedPage } from '../page.ts';
import { sharedPieces } from '../shared-words.ts';
import type { BrokenTie } from '../stated/terms.ts';
import { sumOf, toleranceOf } from '../sums.ts';
import { amountsOf, figuresOf, isPartOrWhole, isRest, type List, listsIn, mayBePart } from './listed-parts.ts';
import { behindPlace, labelOfPlace, type Place } from './places.ts';

/** How far before its list a whole may stand, in characters. */
const reach = 200;
/** So many amounts of its unit are looked at on either side of a list. */
const mostNear = 30;
const mostBefore = 5;
/** From here on some of a list make its whole by no chance. */
const beyondChance = 100;
/** So much is read behind a list, in characters. */
const longestBehind = 24;
/** What is off by more is of something else. */
const [farthestOver, farthestUnder] = [1.25, 0.85];

/** What leads to parts: 其中, 伤者中, a colon, 分别, 按区县分. */
const opening =
  /其中|[\u4e00-\u9fff][中里](?:[，,]|有|$)|[：:]|[，,]计有?|包括|分别|依次|由|(?:^|[，,。])[按从以][^，,。]{1,8}[分看计说论](?:[，,]|$)|(?:^|[。，,])分[^，,。]{1,6}看/;
/** The list is told as all of them: 按区县分, 依次, 由, 最多…其次…再次. */
const inFull =
  /分别|依次|由|(?:^|[，,。])[按从以][^，,。]{1,8}[分看计说论](?:[，,]|$)|(?:^|[。，,])分[^，,。]{1,6}看|[：:]|[，,]计有?|最[多重大高][，,].*其次/;
const ofOthers = /^[\u4e00-\u9fff]{0,4}[，,；;、]?(?:等|另|此外|还|其[余他它])/;

interface Whole {
  readonly whole: Place;
  readonly parts: readonly Place[];
  /** Another list of the article makes it. */
  readonly isShared?: true;
  /** No other amount of its unit stands before the list. */
  readonly isOnly?: boolean;
}

/** A whole is told as what there is, and not as what another amount is compared with. */
const mayBeWhole = (place: Place): boolean =>
  !/其中|[比较超均每]|同期|计划|预计|目标|最[高多大低少小]的|过半/.test(labelOfPlace(place)) &&
  !/^[\u4e00-\u9fff]{0,3}[比较]|^[的之]/.test(behindPlace(place));

/** Amounts as their list is rounded: each may be off by half of the last place of the finest. */
const slackOf = (figures: readonly Figure[]): number =>
  Math.min(Math.min(...figures.map(uncertaintyOf)) * figures.length, toleranceOf(figures));
const isSum = (whole: Figure, parts: readonly Figure[], slack: number): boolean =>
  !differ(sumOf(parts), amountOf(whole), slack);

const isWhole = (whole: Figure, list: readonly Place[]): boolean =>
  isSum(whole, figuresOf(list), slackOf([whole, ...figuresOf(list)]));

/**
 * Whether all of a list makes an amount of the article, or all but its first or last one do, or its whole is itself a part of one: 8个项目、4个奖项 of a whole
 * that stands among them.
 */
function isExplained({ whole, parts }: Whole, { members, isMixed }: List, all: readonly Figure[]): boolean {
  const own = figuresOf(members);
  const [first, last] = [own[0], own.at(-1)] as [Figure, Figure];
  const others = all.filter((one) => !own.includes(one));
  const isMade = (run: readonly Figure[], wholes: readonly Figure[], slack: number) =>
    run.length > 1 && wholes.some((one) => isSum(one, run, slack));
  if (isMade(own, others, toleranceOf(own)) || isMade(own.slice(1), [first], slackOf(own))) return true;
  if (isMade(own.slice(0, -1), [last], slackOf(own))) return true;
  const apart = others.filter(
    (one) => isMixed || amountOf(one) !== amountOf(whole.figure) || amountOf(one) >= beyondChance,
  );
  if (isMade(own.slice(1), apart, 0) || isMade(own.slice(0, -1), apart, 0)) return true;
  return isMade(
    [whole.figure, ...figuresOf(parts)],
    others.filter((one) => one !== whole.figure),
    0,
  );
}

/** Whether what is told before and around a list says that it is one of parts, and whether of all of them. */
function leadOf({ whole, parts }: Whole): string {
  const first = parts[0] as Place;
  const { passage, start } = first.sentence;
  const from = whole.sentence === first.sentence ? whole.figure.end : start;
  return passage.text.slice(from, first.figure.start);
}

function isBroken({ whole, parts, isShared, isOnly }: Whole, list: List, near: readonly Figure[]): boolean {
  const [first, last] = [parts[0], parts.at(-1)] as [Place, Place];
  const figures = figuresOf(parts);
  const sum = sumOf(figures);
  const ratio = sum / amountOf(whole.figure);
  const all = [whole.figure, ...figures];
  if (isSum(whole.figure, figures, slackOf(all)) || ratio > farthestOver || ratio < farthestUnder) return false;
  if (!mayBeWhole(whole) || !parts.every(mayBePart)) return false;
  if (figures.some((one) => amountOf(one) >= amountOf(whole.figure))) return false;
  const lead = leadOf({ whole, parts });
  const isOpened = opening.test(lead);
  if (isExplained({ whole, parts }, list, near)) return false;
  const { text } = first.sentence.passage;
  const isNear = whole.sentence === first.sentence;
  const labels = parts.map(labelOfPlace);
  const named = parts.map((one, i) => `${labels[i]} ${behindPlace(one)}`);
  const isDivision = areDivision(named);
  const label = labelOfPlace(whole);
  // 老馆有文物1850件。新馆设3个展厅: a colon leads to the parts of what is called alike, or of the only amount before it.
  const isTied =
    isNear ||
    isShared ||
    surely.test(lead) ||
    isOnly ||
    sharedPieces(label + behindPlace(whole), lead + named.join('')) > 0;
  if (!isNear && /[去前上]年/.test(label)) return false;
  if (!isTied || /交叉|重[叠复]/.test(text.slice(first.figure.start, last.figure.end + longestBehind))) return false;
  if (!areOfOneNoun(parts) || ofOthers.test(text.slice(last.figure.end, last.figure.end + longestBehind))) return false;
  if (!isDivision && named.some((one) => overlapping.test(one.replace(bounds, '')) || ofConcern.test(one)))
    return false;
  // 石坪乡收粮100万斤，柳桥乡50万斤，白沙乡40万斤: nothing says that the first is a whole; 投诉的36封，咨询的31封 are of one.
  const areGroups = labels.every((one) => one.endsWith('的'));
  if (!isOpened && !isDivision && !isShared && !areGroups && !ofAll.test(label)) return false;
  if (sum > amountOf(whole.figure)) return parts.length > 2 || (isDivision && (isNear || isShared === true));
  if (parts.length < 3 || labels.some((one) => /[等各]/.test(one))) return false;
  return (
    isRest(last) || isDivision || isShared === true || inFull.test(lead + text.slice(first.figure.end, last.figure.end))
  );
}
const surely = /其中|[按从以分][^，,。]{1,8}[分看计说论](?:[，,]|$)|[\u4e00-\u9fff][中里](?:[，,]|$)/;
/** What a whole is told with. */
const ofAll = /[共总全]|合计|应[收到交发]/;
/** 三年以上不满十年的 is no quality beside others. */
const bounds = /以[上下内]/g;
/** What is of several concerns at once. */
const ofConcern = /涉及|要求/;

/** 14个大类、190个小类，10个大类、128个小类 are told by turns, and 52家、3160个 are of two units. */
function areOfOneNoun(parts: readonly Place[]): boolean {
  const units = new Set(parts.map(({ figure: { unit } }) => (/^[名位人]$/.test(unit ?? '') ? '人' : unit)));
  const nouns = parts.map((one) => behindPlace(one).slice(0, 2)).filter((noun) => noun !== '');
  const different = new Set(nouns).size;
  return units.size === 1 && (different < 2 || different === nouns.length);
}

const haveOneNoun = (a: Place, b: Place): boolean =>
  behindPlace(a).length > 1 && behindPlace(a).slice(0, 2) === behindPlace(b).slice(0, 2);

/** The amounts that a list may be the parts of: its own first one, those near before it, and what another list makes. */
function wholesOf({ members: list }: List, same: ArticleText, shared: ReadonlySet<Place>): readonly Whole[] {
  const first = list[0] as Place;
  const at = same.indexOf(first);
  const largest = Math.max(...figuresOf(list).map(amountOf));
  const before = same.slice(Math.max(0, at - mostBefore), at).toReversed();
  const [nearest, ...others] = before.filter(
    (one) => first.at - one.at < reach && amountOf(one.figure) > largest && mayBeWhole(one),
  );
  // 14个大队，96个生产队: what is farther away shares its noun with a part.
  const called = others.find((one) => list.some((part) => haveOneNoun(part, one)));
  const isAlone = before[0]?.sentence !== first.sentence;
  return [
    ...[nearest, called].flatMap((whole) => (whole ? [{ whole, parts: list, isOnly: before.length === 1 }] : [])),
    ...(list.length > 2 && isAlone ? [{ whole: first, parts: list.slice(1) }] : []),
    ...same
      .filter((one) => shared.has(one) && !list.includes(one) && Math.abs(one.at - first.at) < 2 * reach)
      .map((whole): Whole => ({ whole, parts: list, isShared: true })),
  ];
}

/** The lists of one unit of an article that do not make their whole. @param heads the amounts of its headlines in that unit. */
function brokenAmong(same: ArticleText, heads: readonly Figure[]): readonly BrokenTie[] {
  const lists = listsIn(same);
  const places = new Map(same.map((place, i) => [place, i]));
  const around = ({ members }: List): ArticleText => {
    const at = places.get(members[0] as Place) ?? 0;
    return same.slice(Math.max(0, at - mostNear), at + mostNear);
  };
  const exact = lists.filter(
    (list) => list.members.length > 2 && around(list).some(({ figure }) => isWhole(figure, list.members)),
  );
  const shared = new Set(exact.flatMap((list) => around(list).filter(({ figure }) => isWhole(figure, list.members))));
  const explained = new Set(exact.flatMap(({ members }) => members.slice(-1)));
  return lists.flatMap((list): readonly BrokenTie[] => {
    const last = list.members.at(-1) as Place;
    if (explained.has(last)) return [];
    const near = around(list);
    const found = wholesOf(list, near, shared).find((one) =>
      isBroken(one, list, [...heads.slice(0, mostNear), ...figuresOf(near)]),
    );
    if (!found) return [];
    const { whole, parts } = found;
    const figures = figuresOf(parts);
    return [
      {
        rule: 'parts-sum',
        at: { index: last.index, figure: last.figure },
        other: { index: whole.index, start: whole.figure.start, end: whole.figure.end },
        detail: [figures.map(({ text }) => text).join(' + '), shownAs(whole.figure, sumOf(figures)), whole.figure.text],
      },
    ];
  });
}

/** The lists of a page that do not make the amount that they are told beside. */
export function brokenLists({ passages, articles }: CheckedPage): readonly BrokenTie[] {
  const heads = groupBy(
    passages.filter(({ kind }) => kind === 'headline' || kind === 'subtitle'),
    ({ article }) => article,
  );
  return articles.flatMap((places) => {
    const own = heads.get(places[0]?.sentence.passage.article ?? -1) ?? [];
    const told = own.flatMap(({ figures }) => figures.filter((figure) => isPartOrWhole({ figure })));
    return [...groupBy(amountsOf(places), ({ figure }) => unitOf(figure))].flatMap(([unit, same]) =>
      brokenAmong(
        same,
        told.filter((figure) => unitOf(figure) === unit),
      ),
    );
  });
}
