/**
 * A mean speed whose way stands sentences before: 总里程520公里…用时13小时整，平均时速46公里 should be 40. The time stands in its sentence; where any way and any time of
 * the article make the speed, nothing is said.
 */
import type { Figure } from '../../../reading.ts';
import { amountOf, differ, isApproximate, uncertaintyOf } from '../amounts.ts';
import type { ArticleText } from '../page.ts';
import { hoursOf, isMeanSpeed, kilometres, roundly } from '../relations/speeds.ts';
import { around, labelOfPlace, type Place } from './places.ts';

export interface FarSpeed {
  readonly way: Place;
  readonly time: Place;
  /** In kilometres an hour. */
  readonly expected: number;
}

/** How far before the speed its way may stand, in characters. */
const reach = 300;
/** What is off by more is of another way. */
const farthest = 1.6;
/** The way as a whole, and the time that it took. */
const ofWhole = /(?:总里程|全程|全长|总长|行程|航程|航线|赛程|路程)[\u4e00-\u9fff]{0,4}$/;
const noWay = /其中|剩|还有|原|设计|最/;
const ofGap = /[比较快慢提]/;
const took = /用时|耗时|历时|费时|用了|[走飞跑开骑驶行]了?$/;

const isWay = ({ figure }: Place): boolean => figure.kind === 'length' && figure.value !== null && figure.per === null;
const timeIn = ({ figure }: Place): number | null =>
  figure.kind === 'duration' && !isApproximate(figure) ? hoursOf(figure) : null;

const slackOf = (way: Figure, time: Figure): number =>
  roundly + uncertaintyOf(way) / amountOf(way) + uncertaintyOf(time) / amountOf(time);

/** @param at the place of the speed in its article. */
export function wrongFarSpeed(places: ArticleText, at: number): FarSpeed | null {
  const told = places[at] as Place;
  const { figure, sentence } = told;
  const own = figure.value;
  if (own === null || !isMeanSpeed(sentence, figure)) return null;
  const near = around(places, at, reach);
  const ways = near.filter((one) => one.figure !== figure && isWay(one));
  const times = near.filter((one) => timeIn(one) !== null);
  const speedOf = (way: Place, time: Place) => kilometres(way.figure) / (timeIn(time) as number);
  const isMade = ways.some((way) =>
    times.some(
      (time) =>
        (time.sentence === sentence || time.sentence === way.sentence) &&
        !differ(speedOf(way, time), own, slackOf(way.figure, time.figure) * own),
    ),
  );
  const beside = times.filter((one) => one.sentence === sentence && !ofGap.test(labelOfPlace(one)));
  const [time] = beside.filter((one) => one.at < told.at && took.test(labelOfPlace(one)));
  const wholes = ways.filter((one) => one.at < told.at && ofWhole.test(labelOfPlace(one)));
  const [way] = wholes;
  const isOne =
    beside.length === 1 && wholes.length === 1 && !ways.some((one) => one.sentence === sentence && one !== way);
  if (isMade || !time || !way || !isOne || isApproximate(way.figure) || noWay.test(labelOfPlace(way))) return null;
  const expected = speedOf(way, time);
  return own < expected * farthest && expected < own * farthest ? { way, time, expected } : null;
}
