/**
 * A number of groups told together with the people in them, and how many each has sentences away: 22支队伍的152名车手…每队派出6人 should be 132. Where any numbers of
 * the article make the told one, or several are told for each, nothing is said.
 */
import { amountOf, haveOneUnit } from '../amounts.ts';
import { type ArticleText, clauseBehind } from '../page.ts';
import { isTerm } from '../relations/window.ts';
import { around, labelOfPlace, type Place } from './places.ts';

export interface FarProduct {
  readonly number: Place;
  readonly total: Place;
  readonly each: Place;
}

/** How far behind the total what each has may stand, in characters. */
const reach = 300;
/** What is off by more is of others. */
const farthest = 1.35;
/** From the groups to the people in them: 支队伍的, 个合唱团共, 条龙舟、. */
const toTotal = /^([\u4e00-\u9fff]{1,5}?)(?:[选派]出|选派|派来)?(?:的|共有?|一?共|、)$/;
const people = /^[名人位]$/;
const other = /另|还|平均|约|多|其中|教练|领队|最|[至到]少/;

/** 每校 of 16所中学. */
const named: Readonly<Record<string, string>> = { 校: '学' };

const isCount = ({ figure }: Place): boolean => figure.kind === 'count' && figure.value !== null && figure.value > 1;

/** @param at the place of what each has in its article. */
export function wrongFarProduct(places: ArticleText, at: number): FarProduct | null {
  const each = places[at] as Place;
  const { per, value, unit, approx } = each.figure;
  if (per === null || value === null || approx !== null || !people.test(unit ?? '')) return null;
  const near = around(places, at, reach).filter(isCount);
  const isEach = (one: Place) => one.figure.per === per && haveOneUnit(one.figure, each.figure);
  if (near.some((one) => one !== each && isEach(one)) || other.test(labelOfPlace(each))) return null;
  const pairs = near.flatMap((total, i): readonly (readonly [Place, Place])[] => {
    const number = near[i - 1];
    if (!number || !people.test(total.figure.unit ?? '') || !isTerm(total.figure) || total.at > each.at) return [];
    const noun = toTotal.exec(number.sentence.passage.text.slice(number.figure.end, total.figure.start))?.[1];
    return noun !== undefined && `${number.figure.unit}${noun}`.includes(named[per] ?? per) ? [[number, total]] : [];
  });
  const [pair] = pairs;
  if (!pair || pairs.length > 1) return null;
  const [number, total] = pair;
  const told = amountOf(total.figure);
  const isMade = near.some(
    (one) =>
      one !== each &&
      (amountOf(one.figure) * value === told ||
        (isTerm(one.figure) && amountOf(number.figure) * value + amountOf(one.figure) === told)),
  );
  const expected = amountOf(number.figure) * value;
  const isOff = told < expected * farthest && expected < told * farthest && told !== expected;
  return isOff && !isMade && !/^以[上下内]/.test(clauseBehind(each.sentence, each.figure))
    ? { number, total, each }
    : null;
}
