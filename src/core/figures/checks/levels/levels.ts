/** What an article tells of a thing at a time: 2017年，港口吞吐量7250万吨. Levels of one thing at two times are what its changes are told of. */
import type { Figure } from '../../../reading.ts';
import { kinds } from '../../kinds.ts';
import { amountOf, isApproximate, unitOf } from '../amounts.ts';
import { behindPlace, labelOfPlace, type Place } from '../article/places.ts';
import { leads } from '../relations/told-changes.ts';
import { sharedPieces } from '../shared-words.ts';
import { type Time, timeOf } from './times.ts';

export interface Level {
  readonly place: Place;
  readonly amount: number;
  /** What levels that can be compared share. */
  readonly unit: string;
  readonly time: Time;
  /** What it is a level of, as far as its clause says. */
  readonly words: string;
  readonly counted: string | null;
  /** It is no plan, part, extreme or one of several: what changes are told of. */
  readonly isWhole: boolean;
  /** It is what is to be done. */
  readonly isPlan: boolean;
  /** Nothing in its clause says what it is of, so that it goes on from the one before. */
  readonly isBare: boolean;
}

/** A plan, a limit, a part, one of several, an extreme. */
const noLevel =
  /分别|连续|其中|最[高低多大少小早晚]|预计|计划|任务|目标|力争|争取|有望|至少|不[到足超低]|将|各|另|再|又|剩|余/;
/** 这一数字: what was told before. */
const anything = /^(?:数字|数据|指标|比[例重率值]|人|目标|水平|成绩|个|以上|余|规模|数量|总数|部分)$/;
/** 比重较去年同期的54%: of what was told before. */
const pronoun = /^(?:这[一个]?|该)?(?:比重|占比|比例|份额|数字|数据|指标)$/;
export const plan = /计划|任务|目标|将/;
const saysNothing =
  /\d+|[一二三四五六七八九十两几]+(?=[年月天个])|[去上今前当本这][年届次]|同[期日月季]|[年月日季度届份]|[初末底]|如今|现在|目前|眼下|只[有是]?|就|才|还|已经?|却|则|仅|共|总计|总共|累计|合计|达到?|超过?|突破|比(?![重例率值])|[的了为是有在到至由从较与和约近%％]/g;

const isTold = (figure: Figure): boolean =>
  (kinds[figure.kind].amount || figure.kind === 'temperature' || isClock(figure)) &&
  !/^(?:age|percentage-point|multiple|fraction)$/.test(figure.kind) &&
  figure.value !== null &&
  figure.value > 0 &&
  !isApproximate(figure);

/** How long a way or a treatment takes; years say when. */
const isClock = ({ kind, canonicalUnit }: Figure): boolean =>
  kind === 'duration' && /^(?:h|min|s)$/.test(canonicalUnit ?? '');

export const nounsOf = (text: string): string => text.replace(saysNothing, '');

export function levelAt(place: Place): Level | null {
  const { figure, sentence } = place;
  if (!isTold(figure)) return null;
  const label = labelOfPlace(place);
  if (leads.test(label) || differs.test(label)) return null;
  const counted = figure.counted === null || anything.test(figure.counted) ? null : figure.counted;
  const own = nounsOf(label);
  return {
    place,
    amount: amountOf(figure),
    unit: `${unitOf(figure)} ${figure.per ?? ''}`,
    time: timeOf(sentence.passage, figure),
    words: `${own} ${nounsOf(behindPlace(place).slice(0, longestBehind))} ${counted ?? ''}`,
    counted,
    isWhole: !noLevel.test(label) && !isOfPart(place),
    isPlan: plan.test(label),
    isBare: own.length < 2 || pronoun.test(own),
  };
}
/** 其中周六、日的日均客量: behind 、, too. */
const isOfPart = ({ sentence: { passage }, figure }: Place): boolean =>
  /其中[^，,。；;]*$/.test(passage.text.slice(Math.max(0, figure.start - longestPart), figure.start));
const longestPart = 24;
const longestBehind = 6;
/** 四月份比三月份多生产, 多栽了: what it is more by. */
export const differs =
  /(?:[比较][^，,。；]{1,14}|^(?:[今本]年|[今本]月|[本这][次届]|一共|总共)?)(?<way>[多少])[\u4e00-\u9fff]{1,2}了?$/;

/** Whether two levels are of one thing, as far as their words tell. @param all those among which the two stand, in text order. */
export function areOfOne(a: Level, b: Level, all: readonly Level[]): boolean {
  if (a.unit !== b.unit) return false;
  const isOne =
    a.counted !== null && b.counted !== null
      ? areOneNoun(bare(a.counted), bare(b.counted))
      : sharedPieces(a.words, b.words) > 0;
  return isOne || isMeasureOf(a, b) || isMeasureOf(b, a) || areOnlyOnes(a, b, all);
}
/** 产量 is of what is told as 生产自行车, 销量 of 销售. */
function isMeasureOf({ words }: Level, other: Level): boolean {
  const verb = /([产销运售存用])量/.exec(words)?.[1];
  return verb !== undefined && other.words.includes(verb);
}
/** 每平方米售价 and 上届门票收入 are 售价 and 门票收入. */
const bare = (noun: string): string =>
  noun.replace(/^(?:每平方米|每[\u4e00-\u9fff]|[上本去今这]一?[届年次月周季]|全[市县省区国])/, '');
const areOneNoun = (a: string, b: string): boolean =>
  a.endsWith(b) || b.endsWith(a) || a.startsWith(b) || b.startsWith(a);

/** 卖票3.6万张，去年同期是1.2万张: right behind it, and without a noun; or the only two of their unit around. */
function areOnlyOnes(a: Level, b: Level, all: readonly Level[]): boolean {
  const [first, second] = a.place.at < b.place.at ? [a, b] : [b, a];
  if (second.isBare) return second.place.at - first.place.at <= nextTo;
  return (
    (first.place.sentence !== second.place.sentence || first.place.figure.per !== null) &&
    (a.counted === null || b.counted === null) &&
    all.filter(({ unit }) => unit === a.unit).length === 2
  );
}
const nextTo = 60;
