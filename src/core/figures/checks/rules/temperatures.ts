/** The temperatures of an article: the lowest above the highest, a range the wrong way round, a change that two temperatures do not make. */
import type { Figure } from '../../../reading.ts';
import { groupBy } from '../../../text/group.ts';
import { smallNumber } from '../../../text/small-number.ts';
import { differ, isApproximate, shown, uncertaintyOf } from '../amounts.ts';
import {
  type CheckRule,
  type Contradiction,
  clauseBefore,
  placed,
  type Sentence,
  stretch,
  textBefore,
  textBetween,
} from '../page.ts';
import { sharedPieces } from '../shared-words.ts';
import { digitsOfAmount, slipBetween } from '../slips.ts';

interface Degree {
  readonly sentence: Sentence;
  readonly figure: Figure;
  readonly low: number;
  readonly high: number;
  readonly isChange: boolean;
  readonly extreme: 'highest' | 'lowest' | 'average' | null;
  /** The clause before the figure. */
  readonly clause: string;
  /** The day that it is told of, which a sentence takes over from the one before it; null for none. */
  readonly day: string | null;
  /** Counts the sentences of the passage. */
  readonly at: number;
}

const extremeWords = /(最[高低]|[高低均]温|平均)(?!差)[\u4e00-\u9fff]{0,6}$/;
/** 白天 and 夜间 are both of the day told before them. */
const days =
  /[今明昨后前][天日晚夜晨早]|[次翌]日|未来|去年|同期|常年|往年|历史|(?:周|星期)[一二三四五六日天]|[\d一二三四五六七八九十]{1,3}[日号]/g;
/** 比昨天高3℃ is no day of a temperature. */
const compared = /[比较][^，。；]*/g;
const partsOfDay =
  /[今明昨]?[天日]?(?:白天|夜间|夜里|夜晚|晚间|晚上|凌晨|早晨|清晨|午后|中午|全天)|[今明昨][晨早晚夜]|当[天日]|预计|最|也|却|只|才|[而则但其的，]/g;

function degreesOf(sentences: readonly Sentence[]): readonly Degree[] {
  let day: string | null = null;
  return sentences.flatMap((sentence, at) =>
    sentence.figures.flatMap((figure): readonly Degree[] => {
      const { kind, value, canonicalUnit } = figure;
      const [low, high] = [figure.low ?? value, figure.high ?? value];
      day = textBefore(sentence, figure).replace(compared, '').match(days)?.at(-1) ?? day;
      if (!kind.startsWith('temperature') || low === null || high === null || canonicalUnit !== 'Cel') return [];
      const clause = clauseBefore(sentence, figure);
      const word = extremeWords.exec(clause)?.[1] ?? '';
      const extreme = word === '' ? null : /均/.test(word) ? 'average' : /高/.test(word) ? 'highest' : 'lowest';
      const isChange = kind === 'temperature-change';
      // 比20日的7.8℃骤降: that one is of the day told with it.
      const own = isChange ? day : (clause.match(days)?.at(-1) ?? day);
      return [{ sentence, figure, low, high, isChange, extreme, clause, day: own, at }];
    }),
  );
}

/** Log odds, about, that the two are of one day and place. */
const enough = 2.5;

function areOfOne(first: Degree, second: Degree): number {
  const gap = second.at - first.at;
  const [, own = ''] = /^(.*?)(?:最[高低]|[高低]温)/.exec(second.clause) ?? [];
  const place = own.replace(days, '').replace(partsOfDay, '');
  const before = textBefore(first.sentence, first.figure);
  const ofPlace = place === '' ? 1 : before.includes(place) ? 1.5 : sharedPieces(place, before) > 0 ? 1 : -4;
  return (gap === 0 ? 2 : 1 - gap / 2) + (first.day === second.day ? 1 : -4) + ofPlace;
}

const against = (at: Degree, other: Degree): Contradiction => ({
  at: placed(at.sentence, at.figure),
  other: stretch(other.sentence, other.figure),
  detail: [other.figure.text, at.figure.text],
});

/** 最高气温12℃，夜间最低气温15℃, of two beside each other. */
function wrongExtremes(degrees: readonly Degree[]): readonly Contradiction[] {
  const extremes = degrees.filter(({ extreme, isChange }) => extreme && extreme !== 'average' && !isChange);
  return extremes.flatMap((own, i) => {
    const before = extremes[i - 1];
    if (!before || before.extreme === own.extreme) return [];
    const [lowest, highest] = own.extreme === 'lowest' ? [own, before] : [before, own];
    return lowest.low > highest.high && areOfOne(before, own) >= enough ? [against(own, before)] : [];
  });
}

/** What falls is told downwards: 降到零下8℃至零下10℃. */
const falls = /[从由降减跌缩落退调回]|自(?!治)|下滑/;
const isFrost = /零下|[-－−—]\d/;
const ends =
  /([\d.]+|[一二三四五六七八九十]+)(?:度|摄氏度|℃|°C)?(?:到|至|[~～—–-])+[^\d一二三四五六七八九十]*([\d.]+|[一二三四五六七八九十]+)/;

const numberOf = (written: string): number => (/\d/.test(written) ? Number(written) : smallNumber(written));

/** 零下8℃至零下10℃, 零下四度至零下十一度. */
const turnedRanges = (degrees: readonly Degree[]): readonly Contradiction[] =>
  degrees.flatMap(({ sentence, figure, low, high, clause, isChange }) => {
    const [, from = '', to = ''] = ends.exec(figure.text) ?? [];
    const isTurned =
      low < high && high <= 0 && isFrost.test(figure.text) && numberOf(from) === -high && numberOf(to) === -low;
    if (isChange || !isTurned || falls.test(clause)) return [];
    return [{ at: placed(sentence, figure), other: null, detail: [from, to, figure.text] }];
  });

const runs = /[到至升降跌回爬窜蹿]/;
const ofForecast = /预计|将|可能|累计|局地|最大/;
/** How many temperatures before a change it may speak of, and behind it. */
const mostBefore = 4;
const mostBehind = 2;
/** How many sentences off. */
const farthest = 2;

const differenceOf = (a: Degree, b: Degree): number => Number(Math.abs(a.low - b.low).toFixed(6));

/** Log odds, about, that a change is told of the two. */
function worthOf(change: Degree, a: Degree, b: Degree, rank: number, among: number): number {
  const { sentence, clause, low } = change;
  const difference = differenceOf(a, b);
  const path = a.sentence === b.sentence ? textBetween(a.sentence, a.figure, b.figure) : '';
  const other = clause.match(days)?.at(-1);
  const facts: readonly (readonly [boolean, number])[] = [
    [a.sentence === sentence && b.sentence === sentence, 1.5],
    [a.sentence !== sentence && b.sentence !== sentence, -1.5],
    [rank > 0, -1],
    [among === 2, 1],
    [runs.test(path) || /[由从]$/.test(a.clause), 1.5],
    // 白天最高12℃，夜间最低2℃; 昨天最高28℃，今天最高17℃.
    [a.extreme !== null && b.extreme !== null && (a.extreme === b.extreme) === (a.day !== b.day), 1.5],
    [a.day !== b.day && a.extreme !== b.extreme, -1],
    [/差[了达约近为有是]?$|[比较]/.test(clause), 1],
    [ofForecast.test(clause) || (other !== undefined && other !== a.day && other !== b.day), -5],
    [a.extreme === 'average' || b.extreme === 'average' || [a, b].some((one) => areOfOtherExtremes(one, change)), -5],
    [isSlip(difference, low), 1],
    [!isSlip(difference, low), -1],
  ];
  return facts.reduce((sum, [holds, worth]) => (holds ? sum + worth : sum), 0);
}

/** 最高气温从18℃跌到5℃，最低气温下跌9℃. */
const areOfOtherExtremes = (a: Degree, b: Degree): boolean =>
  a.extreme !== null && b.extreme !== null && a.extreme !== b.extreme;

/** One digit, two that have changed places, or ten more or less. */
const isSlip = (right: number, told: number): boolean =>
  slipBetween(digitsOfAmount(right), digitsOfAmount(told)) !== null || Math.abs(right - told) === 10;

/** Whether two of these temperatures, in rising order, lie so far apart. One pass: a table of the weather has hundreds. */
function areApart(rising: readonly number[], by: number, tolerance: number): boolean {
  let from = 0;
  return rising.some((to) => {
    while (to - (rising[from] as number) > by && differ(to - (rising[from] as number), by, tolerance)) from++;
    return !differ(to - (rising[from] as number), by, tolerance);
  });
}

/** 最低气温低于零下8℃的有3个: a bound that no place has. */
const isBound = /(?:[高低]于|超过|不足)$/;
/** 由-18℃降到-27℃，一夜之间跌了19℃. */
function wrongChanges(degrees: readonly Degree[]): readonly Contradiction[] {
  const levels = degrees.filter(({ isChange, clause }) => !isChange && !isBound.test(clause));
  const told = [...new Set(levels.flatMap((one) => [one.low, one.high]))].sort((a, b) => a - b);
  return degrees.flatMap((change) => {
    const { sentence, figure, low, at } = change;
    if (!change.isChange || low !== change.high || isApproximate(figure)) return [];
    if (areApart(told, Math.abs(low), 2 * uncertaintyOf(figure))) return [];
    const exact = levels.filter((one) => one.low === one.high && Math.abs(one.at - at) <= farthest);
    const isBefore = (one: Degree) => one.at < at || (one.at === at && one.figure.start < figure.start);
    const near = [
      ...exact.filter(isBefore).slice(-mostBefore),
      ...exact.filter((one) => !isBefore(one)).slice(0, mostBehind),
    ];
    const [best] = near
      .flatMap((a, i) => near.slice(i + 1).map((b, k) => ({ a, b, worth: worthOf(change, a, b, k, levels.length) })))
      .toSorted((one, other) => other.worth - one.worth);
    if (!best || best.worth < enough) return [];
    const { a, b } = best;
    const other = a.sentence === b.sentence ? stretch(a.sentence, a.figure, b.figure) : stretch(b.sentence, b.figure);
    const right = `${shown(differenceOf(a, b))}${figure.unit ?? ''}`;
    return [{ at: placed(sentence, figure), other, detail: [a.figure.text, b.figure.text, right, figure.text] }];
  });
}

export const temperatures: CheckRule = {
  name: 'temperature',
  needs: { kinds: ['temperature'] },
  purpose:
    'The lowest temperature is not above the highest, a range runs upwards, and a change is what two temperatures make.',
  examples: [
    ['最低气温零下8℃，最高气温-12℃。', '最低气温零下8℃，最高气温[-12℃]。'],
    ['今天白天最高气温12℃，夜间最低气温15℃。', '今天白天最高气温12℃，夜间最低气温[15℃]。'],
    ['今天白天最高气温12℃，今天夜间最低气温15℃。', '今天白天最高气温12℃，今天夜间最低气温[15℃]。'],
    ['今天白天最高气温15℃，夜间最低气温12℃。', '今天白天最高气温15℃，夜间最低气温12℃。'],
    ['昨天最高气温12℃，今天最低气温15℃。', '昨天最高气温12℃，今天最低气温15℃。'],
    ['山区最高气温12℃，河谷最低气温15℃。', '山区最高气温12℃，河谷最低气温15℃。'],
    ['8日山区最高气温12℃。山区夜间最低气温15℃。', '8日山区最高气温12℃。山区夜间最低气温[15℃]。'],
    ['8日山区最高气温12℃。9日山区最低气温15℃。', '8日山区最高气温12℃。9日山区最低气温15℃。'],
    ['8日最高气温12℃，9日夜间最低气温15℃。', '8日最高气温12℃，9日夜间最低气温15℃。'],
    ['最低气温零下8℃，最高气温3℃。', '最低气温零下8℃，最高气温3℃。'],
    ['山上气温零下6℃至零下9℃。', '山上气温[零下6℃至零下9℃]。'],
    ['自治区北部零下四度至零下十一度。', '自治区北部[零下四度至零下十一度]。'],
    ['山上气温零下9℃至零下6℃。', '山上气温零下9℃至零下6℃。'],
    ['山上气温降到零下6℃至零下9℃。', '山上气温降到零下6℃至零下9℃。'],
    ['早晨只有6℃，到中午已是19℃，一上午升了23℃。', '早晨只有6℃，到中午已是19℃，一上午升了[23℃]。'],
    ['早晨只有6℃，到中午已是19℃，一上午升了13℃。', '早晨只有6℃，到中午已是19℃，一上午升了13℃。'],
    ['早晨6℃，中午19℃，预计明天升温23℃。', '早晨6℃，中午19℃，预计明天升温23℃。'],
  ],
  apply: ({ sentences }) =>
    [...groupBy(sentences, ({ passage }) => passage).values()]
      .map(degreesOf)
      .flatMap((degrees) => [...turnedRanges(degrees), ...wrongExtremes(degrees), ...wrongChanges(degrees)]),
};
