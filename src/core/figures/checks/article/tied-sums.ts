/** Sums that the words of an article tie over its sentences: the members that a total counts, the parts of a year, the parts whose numbers make that of the whole. */
import type { Figure } from '../../../reading.ts';
import { smallNumber } from '../../../text/small-number.ts';
import { amountOf, haveOneUnit, shownAs } from '../amounts.ts';
import type { ArticleText, Contradiction } from '../page.ts';
import { evidenceOfSlip } from '../relations/slip-chance.ts';
import { isTerm } from '../relations/window.ts';
import { sharedPieces } from '../shared-words.ts';
import { make, sumOf, toleranceOf } from '../sums.ts';
import { around, labelOfPlace, type Place, stretchOf } from './places.ts';

/** How far from each other the whole and its parts may stand, in characters. */
const reach = 250;

interface Sum {
  readonly whole: Place;
  readonly parts: readonly Place[];
  /** The text tells that these are all of them, and not only their names. */
  readonly isCounted: boolean;
}

const figuresOf = (places: readonly Place[]): readonly Figure[] => places.map(({ figure }) => figure);

/** 3人的罚金合计. */
const countsMembers =
  /(?:^|[前这])([两二三四五六七八九十]|\d{1,2})[人名家个位支队村县市区国厂校]的([\u4e00-\u9fff]{2,4})(?:合计|共计|总计|一共|共)[\u4e00-\u9fff]{0,2}$/;

/** The members that a total tells the number of: as many amounts that are called by its noun. */
function membersOf(places: ArticleText, at: number): readonly Sum[] {
  const whole = places[at] as Place;
  const told = countsMembers.exec(labelOfPlace(whole));
  if (!told) return [];
  const [, number = '', noun = ''] = told;
  const before = around(places, at, reach).filter((one) => one.at < whole.at);
  const parts = before.filter((one) => haveOneUnit(one.figure, whole.figure) && labelOfPlace(one).includes(noun));
  return parts.length > 1 && parts.length === smallNumber(number) ? [{ whole, parts, isCounted: true }] : [];
}

const period = /(前三季度|[上下]半年|全年|第?[一二三四]季度)([\u4e00-\u9fff]{0,12})$/;
/** Parts of a year, and which of them make it. */
const divisions: Readonly<Record<string, readonly (readonly string[])[]>> = {
  全年: [
    ['上半年', '下半年'],
    ['前三季度', '四季度'],
  ],
  前三季度: [['上半年', '三季度']],
  上半年: [['一季度', '二季度']],
};
const saysHow = /^(?:[我本]?[省市县公司全]+)|累计|共(?!同)|实现|完成|录得|[达为约]到?|的/g;
/** Another year, and what is not added up over the year. */
const noPeriod = /[去前上]年|同期|计划|预计|每|均|率|比|[增减升降余]|[期年季]末/;

function periodOf({ figure, ...place }: Place): { readonly name: string; readonly of: string } | null {
  const label = labelOfPlace({ figure, ...place });
  const [, name = '', of = ''] = period.exec(label) ?? [];
  return name && !noPeriod.test(label) ? { name: name.replace('第', ''), of: of.replace(saysHow, '') } : null;
}

/** 营收 and 营业收入: the letters of the shorter name stand in the longer one, the first at its beginning. */
function areOneName(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (shorter.length < 2 || shorter.charAt(0) !== longer.charAt(0)) return false;
  let from = 0;
  for (const character of shorter) {
    const found = longer.indexOf(character, from);
    if (found < 0) return false;
    from = found + 1;
  }
  return true;
}

/** The amounts of the parts of a year that make that of the whole. */
function periodsOf(places: ArticleText, at: number): readonly Sum[] {
  const whole = places[at] as Place;
  const told = periodOf(whole);
  if (!told) return [];
  const near = around(places, at, reach).filter((one) => one !== whole && haveOneUnit(one.figure, whole.figure));
  const partOf = (name: string) =>
    near.find((one) => {
      const own = periodOf(one);
      // 前三季度46.8亿元，其中第三季度18.3亿元: the part that follows its whole needs no name.
      const isNext = one.sentence === whole.sentence && one.at > whole.at && own?.of === '';
      return own?.name === name && (isNext || areOneName(own.of, told.of));
    });
  return (divisions[told.name] ?? []).flatMap((names): Sum[] => {
    const parts = names.map(partOf).filter((one) => one !== undefined);
    return parts.length === names.length ? [{ whole, parts, isCounted: false }] : [];
  });
}

/** 4座水库蓄水7.5亿立方米: a number of things and the amount of them all. */
interface Pair {
  readonly number: Place;
  readonly amount: Place;
  readonly between: string;
}

const longestBetween = 14;
const noAmount = /每|均|其[中余]|[增减升降比超较]|各|计划|预计|同期/;
function pairsIn(places: ArticleText): readonly Pair[] {
  return places.flatMap((number, i) => {
    const amount = places[i + 1];
    if (number.figure.kind !== 'count' || !amount || amount.index !== number.index) return [];
    const between = number.sentence.passage.text.slice(number.figure.end, amount.figure.start);
    const isPair = /^[\u4e00-\u9fff]+$/.test(between) && between.length <= longestBetween && !noAmount.test(between);
    return isPair && !haveOneUnit(number.figure, amount.figure) ? [{ number, amount, between }] : [];
  });
}

/** The pairs behind one whose numbers make its number: none of the things is left out. */
function countedParts(pairs: readonly Pair[], at: number): readonly Sum[] {
  const { number, amount, between } = pairs[at] as Pair;
  const parts: Pair[] = [];
  for (const one of pairs.slice(at + 1, at + 1 + mostCounted)) {
    const isPart =
      one.number.at - amount.at < reach &&
      haveOneUnit(one.number.figure, number.figure) &&
      haveOneUnit(one.amount.figure, amount.figure) &&
      sharedPieces(one.between, between) > 0;
    if (!isPart) break;
    parts.push(one);
    const counted = sumOf(parts.map((part) => part.number.figure));
    if (parts.length > 1 && counted === amountOf(number.figure))
      return [{ whole: amount, parts: parts.map((part) => part.amount), isCounted: true }];
  }
  return [];
}
const mostCounted = 6;

function contradictionOf({ whole, parts, isCounted }: Sum): readonly Contradiction[] {
  const figures = figuresOf(parts);
  const all = [whole.figure, ...figures];
  if (make(whole.figure, figures)) return [];
  const sum = sumOf(figures);
  const missing = amountOf(whole.figure) - sum;
  const tolerance = toleranceOf(all);
  const slip = evidenceOfSlip([
    { figure: whole.figure, expected: sum, tolerance },
    ...figures.map((figure) => ({ figure, expected: amountOf(figure) + missing, tolerance })),
  ]);
  if (slip < 0 && !isCounted) return [];
  const last = [whole, ...parts].reduce((one, other) => (other.at > one.at ? other : one));
  return [
    {
      at: { index: last.index, figure: last.figure },
      other: stretchOf(last === whole ? (parts[0] as Place) : whole),
      detail: [figures.map(({ text }) => text).join(' + '), shownAs(whole.figure, sum), whole.figure.text],
    },
  ];
}

/** @param places of one article. */
export function wrongTiedSums(places: ArticleText): readonly Contradiction[] {
  const told = places.filter(({ figure }) => isTerm(figure));
  const pairs = pairsIn(told);
  return [
    ...told.flatMap((_, at) => [...membersOf(told, at), ...periodsOf(told, at)]),
    ...pairs.flatMap((_, at) => countedParts(pairs, at)),
  ].flatMap(contradictionOf);
}
