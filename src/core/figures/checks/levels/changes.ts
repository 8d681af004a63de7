/** Changes that an article tells, by how much and since when: 一年间增加870万吨, 今年是去年的3倍, 五年提高了22个百分点. */
import type { Figure } from '../../../reading.ts';
import { verbs } from '../../data/verbs-of-change.ts';
import { kinds } from '../../kinds.ts';
import { amountOf, jointUncertainties, uncertaintyOf, unitOf } from '../amounts.ts';
import { labelOfPlace, type Place } from '../article/places.ts';
import { figuresBetween, labelOf, type Sentence } from '../page.ts';
import { toldBy, verbOf } from '../relations/told-changes.ts';
import { differs, nounsOf } from './levels.ts';
import { isCompared, mentionsIn, sentenceStart, type Time } from './times.ts';

export interface TellsChange {
  readonly place: Place;
  /** The later level over the earlier one, their difference, or the share by which they differ. */
  readonly kind: 'ratio' | 'difference' | 'share' | 'points';
  /** Signed: less than nothing for a fall. */
  readonly amount: number;
  readonly slack: number;
  /** What the levels of a difference are told in; null where any unit will do. */
  readonly unit: string | null;
  /** The words that say since when: 同比, 比去年同期, 五年间. */
  readonly since: string;
  /** The times of the two levels, where the change names them. */
  readonly from: Time | null;
  readonly to: Time | null;
  /** The difference right before it, of the same two levels: 便宜690元，低37.5%. */
  readonly beside: Figure | null;
  /** What has changed, where the clause says it. */
  readonly noun: string;
}

/** 是去年的3倍, 扩大到原来的3倍, 相当于一九七八年的四倍. */
const timesOf = /(?:是|为|相当于|(?:扩大|增加|提高|增长|发展|增|扩|升)?[到至达])(?<of>[^，,。；是为]{1,12}?)的$/;
/** How far before a change the words that it is told since may stand, in characters. */
const reach = 26;
const sinceWords =
  /(?:比(?![重例率值分赛])|[较与同和跟])[^，,。；]{1,14}?(?:相比|(?=[增减升降涨跌多少高低上下提扩缩快慢翻]))|同比|环比|按年|(?<![\d一二三四五六七八九十两]|提前|推迟)[\d一二三四五六七八九十两]+(?:年|个月|周|天)(?:[间来内里]|时间|过去|中)?|短短[^，]{1,4}/g;
const adverbs =
  /[年月期]?时?间|[今本][年月届次]|[这本此][次届]|一下子?|按可比口径计算|按[^，]{1,6}计算|两相比较|相比之下|净|共|又|也|就|都|已|再|还|只|仅|约|近|正好|恰好|整整|实现|幅度?|总[数量]?|大幅|了/g;

/** A difference in the clause before that of a change. */
function differenceBeside({ sentence, figure }: Place): Figure | null {
  const last = sentence.figures.findLast(({ end, kind }) => end <= figure.start && kind !== 'date');
  if (!last || !kinds[last.kind].amount || last.kind === 'percent' || wayOf(sentence, last) === null) return null;
  return onlyMark.test(sentence.passage.text.slice(last.end, figure.start)) ? last : null;
}
const onlyMark = /^[\u4e00-\u9fff]{0,2}[，,][^，,]{0,6}$/;

/** Where the text between the last level before a change and it begins, in its sentence: in 一年间增加870万吨，增幅达12% both are since the same. */
function leadStart({ sentence, figure }: Place): number {
  const { passage, figures } = sentence;
  const last = figures.findLast(
    (one) => one.end <= figure.start && !/^(?:date|duration)$/.test(one.kind) && wayOf(sentence, one) === null,
  );
  return Math.max(sentenceStart(passage, figure.start), last?.end ?? 0, figure.start - reach);
}

/** What a change is told of; nothing where its clause leaves that out. */
function nounOf(clause: string): string {
  const noun = nounsOf(clause.replace(sinceWords, '').replace(adverbs, '')).replace(ofMeasure, '$1');
  return noun.length > 1 ? noun : '';
}
/** 售书量 is of 售书. */
const ofMeasure = /(.{2})[量数额值度]$/;

/** The clause of a change without its figures: 产量 of 产量比去年的26万吨增长. */
function withoutFigures(place: Place): string {
  const {
    figure,
    sentence: { passage },
  } = place;
  const label = labelOfPlace(place);
  const from = figure.start - label.length;
  return figuresBetween(passage, from, figure.start).reduceRight(
    (text, { start, end }) => text.slice(0, start - from) + text.slice(end - from),
    label,
  );
}
const ofChange = new RegExp(`(?:${verbs('compared')}|[增涨升降跌减]幅|增速|翻|多|少)[^，]{0,3}$`);

export function changeAt(place: Place): TellsChange | null {
  const { figure } = place;
  const label = labelOfPlace(place);
  if (figure.value === null || figure.approx !== null) return null;
  const { passage } = place.sentence;
  const start = leadStart(place);
  const lead = passage.text.slice(start, figure.start);
  const mentions = mentionsIn(passage, start, figure.start);
  const times = figure.kind === 'multiple' && figure.unit === '倍' ? timesOf.exec(label) : null;
  if (times) {
    const slack = figure.value * (/\./.test(figure.text) ? finely : roundly);
    const of = times.groups?.of ?? '';
    const from = mentions.findLast(({ end }) => end > figure.start - of.length - 2)?.time ?? null;
    const noun = nounOf(label.slice(0, times.index));
    return {
      place,
      kind: 'ratio',
      amount: figure.value,
      slack,
      unit: null,
      since: of,
      from,
      to: null,
      beside: null,
      noun,
    };
  }
  const told = wayOf(place.sentence, figure);
  if (!told || /年均|年平均|分别|各|占/.test(told.lead)) return null;
  const since = (lead.match(sinceWords) ?? []).join(' ');
  const noun = nounOf(withoutFigures(place).replace(ofChange, ''));
  const sign = told.isDown ? -1 : 1;
  const [from, to] = [true, false].map(
    (isFrom) => mentions.findLast((one) => isCompared(passage, one.start) === isFrom)?.time ?? null,
  ) as [Time | null, Time | null];
  const own = { place, since, from, to, beside: since === '' && noun === '' ? differenceBeside(place) : null, noun };
  const by = toldBy(figure);
  if (figure.kind === 'percentage-point')
    return { ...own, kind: 'points', amount: sign * by, slack: uncertaintyOf(figure), unit: 'percent % ' };
  if (figure.kind === 'multiple') {
    const ratio = told.verb === 'double' ? 2 ** by : 1 + by;
    return { ...own, kind: 'ratio', amount: ratio, slack: ratio * roundly, unit: null };
  }
  if (figure.kind === 'percent' || figure.kind === 'fraction') {
    const isFraction = figure.kind === 'fraction';
    const slack = isFraction ? ofFraction : (1.2 * uncertaintyOf(figure)) / 100;
    return { ...own, kind: 'share', amount: (sign * by) / (isFraction ? 1 : 100), slack, unit: null };
  }
  return { ...own, kind: 'difference', amount: sign * by, slack: uncertaintyOf(figure), unit: `${unitOf(figure)} ` };
}

/** Which way a figure tells that something has changed, also for each of something (每平方米便宜690元) and in two characters (多生产210台); null where it tells none. */
function wayOf(sentence: Sentence, figure: Figure): ReturnType<typeof verbOf> {
  const told = verbOf(sentence, { ...figure, per: null });
  if (told || !kinds[figure.kind].amount) return told;
  const way = differs.exec(labelOf(sentence.passage, figure))?.groups?.way;
  return way === undefined ? null : { verb: way === '多' ? 'up' : 'down', isDown: way === '少', lead: '' };
}

const [roundly, finely, ofFraction] = [0.15, 0.05, 0.06];

/** The change as the two levels make it. */
export function madeBy({ kind }: TellsChange, from: number, to: number): number {
  if (kind === 'ratio') return to / from;
  return kind === 'share' ? to / from - 1 : to - from;
}

/** Two levels are hardly ever both off by all that rounding allows. */
const likelyRounding = 0.6;
/** How far that may be off, for levels told to a last place. */
export function slackOf(change: TellsChange, from: Figure, to: Figure): number {
  const [a, b] = jointUncertainties(from, to).map((one) => one * likelyRounding) as [number, number];
  if (change.kind === 'points' || change.kind === 'difference') return change.slack + a + b;
  const ratio = amountOf(to) / amountOf(from);
  return change.slack + ratio * (a / amountOf(from) + b / amountOf(to));
}
