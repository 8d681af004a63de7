/**
 * A mean whose total and number stand sentences or paragraphs apart: 12个乡镇…总库容8.4万吨…平均每个乡镇9000吨 should be 7000. What it is told for each of must be
 * what the number counts, or a time that the total is told of; where any amounts around make it, nothing is said.
 */
import type { Figure } from '../../../reading.ts';
import { yetToBe } from '../../data/time-cues.ts';
import { amountOf, haveOneUnit, uncertaintyOf } from '../amounts.ts';
import type { ArticleText } from '../page.ts';
import { likelyRounding, roundingOfMean } from '../relations/evidence.ts';
import { evidenceOfSlip } from '../relations/slip-chance.ts';
import { isTerm } from '../relations/window.ts';
import { around, behindPlace, isAmountOf, labelOfPlace, type Place } from './places.ts';

export interface FarMean {
  readonly total: Place;
  /** How many the total is of; null for a time that is no amount: 去年. */
  readonly number: Place | null;
  readonly count: number;
  /** As `amountOf` gives it. */
  readonly expected: number;
}

/** How far from the mean its total and its number may stand, in characters. */
const reach = 400;
/** In powers of ten of likelihood. Chosen so that two corpora of clean news give no false warning. */
const needed = 1.8;
/** A mean that is off by more is of something else. */
const farthest = 2.3;
/** A mean is told roundly. */
const roundly = 0.03;

const mean = /平均|[日月年]均/;
/** Of another time, of a change or of one of many. */
const other = /[增减升降涨跌]|同比|环比|[比较]|全[国省]|最|同期|人均|户均|单日|[由从]$/;
const noTotal = /平均|均|每|其中|[又再](?!次)|最[高低多大少]|同期|预计|计划|目标|新增|比/;
const ofTime = /(?:每个?|一个?)?([天日月年])[\u4e00-\u9fff]{0,6}$|([日月年])均/;
/** 平均每个乡镇, 一个老师平均. */
const ofThing = /(?:每|一)[个名位家所座条户只台辆]?([\u4e00-\u9fff]{1,4})/;
const people = /^[名人位]$/;

interface Count {
  readonly number: Place | null;
  readonly count: number;
}

/** Stretches of time that are no amount, in days and in months. */
const stretches: readonly (readonly [RegExp, days: number, months: number])[] = [
  [/上半年|下半年/, 182, 6],
  [/前三季度|前三个?季度/, 273, 9],
  [/[一二三四]季度/, 91, 3],
  [/(?<!\d)\d{4}年(?![来间底初末前]|\d)|[去前上]年(?!同|[底末初])|全年|一年/, 365, 12],
];

/** The clauses of a total from the beginning of its sentence. */
const leadOf = ({ sentence: { passage, start }, figure }: Place): string => passage.text.slice(start, figure.start);

/** 提前了21天 tells by how much something is earlier, and not how long it lasts. */
const shifted = /(?:提前|推迟|推后|延后|提早)了?(?:约|近)?$/;

/** How many days, months or years the total is told of. */
function timesOf(each: string, total: Place, near: readonly Place[]): readonly Count[] {
  const lead = leadOf(total);
  const named = stretches.find(([words]) => words.test(lead));
  const ofName = named && !/年/.test(each) ? [{ number: null, count: each === '月' ? named[2] : named[1] }] : [];
  const told = near.flatMap((number): Count[] => {
    const { kind, value, unit, approx } = number.figure;
    if (kind !== 'duration' || value === null || value < 2 || (approx !== null && approx !== '近')) return [];
    if (shifted.test(labelOfPlace(number))) return [];
    if (unit === '年') return [{ number, count: value * (each === '年' ? 1 : each === '月' ? 12 : 365) }];
    if (unit === '个月' || unit === '月') return each === '月' ? [{ number, count: value }] : [];
    return /^[天日]$/.test(unit ?? '') && /[天日]/.test(each) ? [{ number, count: value }] : [];
  });
  return [...ofName, ...told];
}

/** The numbers of what a word behind 每 names. */
const numbersOf = (each: string, near: readonly Place[]): readonly Count[] =>
  near.flatMap((number): Count[] => {
    const { kind, value, unit, approx, counted } = number.figure;
    if (kind !== 'count' || value === null || value < 2 || approx !== null) return [];
    const noun = `${unit ?? ''}${behindPlace(number).slice(0, 6)}${counted ?? ''}`;
    const isOne =
      each === '人'
        ? people.test(unit ?? '')
        : noun.includes(each.slice(0, 2)) || (each.length === 1 && noun.includes(each));
    return isOne ? [{ number, count: value }] : [];
  });

/** 全长240公里 for 每公里: what is measured in the unit that the mean is told for one of. */
const measuresOf = (per: string | null, near: readonly Place[]): readonly Count[] =>
  per === null
    ? []
    : near.flatMap((number): Count[] => {
        const { value, unit } = number.figure;
        return unit === per && isTerm(number.figure) && value !== null && value > 1 ? [{ number, count: value }] : [];
      });

const countsOf = (label: string, per: string | null, total: Place, near: readonly Place[]): readonly Count[] => {
  const measures = measuresOf(per, near);
  if (measures.length > 0) return measures;
  const time = ofTime.exec(label.replace(/平均(?:下来)?/, '平均'));
  if (time) return timesOf((time[1] ?? time[2]) as string, total, near);
  const thing = ofThing.exec(label)?.[1]?.replace(/平均.*$/, '');
  return thing ? [...numbersOf(thing, near), ...(thing.startsWith('人') ? numbersOf('人', near) : [])] : [];
};

/** @param at the place of the mean in its article. */
export function wrongFarMean(places: ArticleText, at: number): FarMean | null {
  const told = places[at] as Place;
  const { figure, sentence } = told;
  const label = labelOfPlace(told);
  // 平均下来，一年献血2400次.
  const before = sentence.passage.text.slice(
    Math.max(sentence.start, figure.start - label.length - leadBefore),
    figure.start - label.length,
  );
  const isMean = mean.test(label) || /平均(?:下来)?[，,]$/.test(before);
  if (!isMean || other.test(label) || !isTerm({ ...figure, per: null })) return null;
  const near = around(places, at, reach);
  const totals = near.filter(
    (one) => one.at < told.at && isAmountOf(figure)(one) && amountOf(one.figure) > amountOf(figure),
  );
  const own = amountOf(figure);
  // 平均每对290担，合计13920担: its own total may stand behind it.
  const behind = near.filter(
    (one) =>
      one.at > told.at &&
      one.sentence === sentence &&
      isAmountOf(figure)(one) &&
      amountOf(one.figure) > amountOf(figure),
  );
  const isMade = [...totals, ...behind].some((total) =>
    [
      ...countsOf(label, figure.per, total, near).map(({ count }) => count),
      ...near.flatMap(({ figure: { value, kind } }) =>
        value !== null && value > 1 && (kind === 'count' || kind === 'duration') ? [value] : [],
      ),
    ].some(
      (count) =>
        Math.abs(amountOf(total.figure) / count / own - 1) <=
        roundly + likelyRounding(figure) + roundingOfMean(figure) / own,
    ),
  );
  if (isMade) return null;
  const [best] = totals
    .filter((total) => !noTotal.test(labelOfPlace(total)) && !hasOtherMean(told, total, near) && !isOfThen(told, total))
    .flatMap((total) => countsOf(label, figure.per, total, near).map((count) => ({ total, ...count })))
    // 普查员2.14万名，平均每人负责200人…百岁老人214人: what is told behind is no number of those.
    .filter(({ number }) => number?.figure.kind !== 'count' || number.at < told.at)
    .filter(({ number }) => !number || !yetToBe.test(labelOfPlace(number)))
    .map((one) => ({ ...one, expected: amountOf(one.total.figure) / one.count }))
    .filter(({ expected }) => own / expected < farthest && expected / own < farthest)
    .map((one) => ({ ...one, evidence: evidenceOf(figure, one) }))
    .filter(({ evidence }) => evidence > needed)
    .toSorted((a, b) => b.evidence - a.evidence);
  return best ?? null;
}
const leadBefore = 8;

/** 1986年建成时，平均每天成交6万公斤: a mean of another year than the one that the total is told of. */
const isOfThen = (told: Place, total: Place): boolean => {
  const then = /(?:19|20)\d{2}年/.exec(leadOf(told))?.[0];
  const { passage, start, end } = total.sentence;
  return then !== undefined && told.sentence !== total.sentence && !passage.text.slice(start, end).includes(then);
};

/** 一期32公里，投资192亿元，平均每公里6亿元。二期18公里，平均每公里7亿元: the total has a mean of its own. */
const hasOtherMean = (told: Place, total: Place, near: readonly Place[]): boolean => {
  const { per } = told.figure;
  const others = near.filter(
    ({ figure }) => figure.per === per && haveOneUnit(figure, told.figure) && figure !== told.figure,
  );
  return (
    per !== null &&
    others.some(({ figure }) =>
      measuresOf(per, near).some(
        ({ count }) => Math.abs(amountOf(total.figure) / count / amountOf(figure) - 1) <= roundly,
      ),
    )
  );
};
/** That it is told as a mean, and that what the number counts is named. */
const [byWords, byNumber] = [2, 0.5];

function evidenceOf(figure: Figure, { total, number, count, expected }: FarMean): number {
  const tolerance = uncertaintyOf(figure) + expected * (likelyRounding(total.figure) + (number === null ? 0.002 : 0));
  const all = amountOf(figure) * count;
  const claims = [
    { figure, expected, tolerance },
    { figure: total.figure, expected: all, tolerance: (tolerance * all) / expected },
    ...(number && number.figure.kind === 'count'
      ? [
          {
            figure: number.figure,
            expected: amountOf(total.figure) / amountOf(figure),
            tolerance: (tolerance * count) / expected,
          },
        ]
      : []),
  ];
  return evidenceOfSlip(claims) + byWords + (number === null ? 0 : byNumber);
}
