/** A way, the time it took and the speed: 全程450公里，跑了1.5小时，平均时速250公里 should be 300. */
import type { Figure } from '../../../reading.ts';
import { amountOf, differ, isApproximate, uncertaintyOf } from '../amounts.ts';
import { clauseBefore, clauseBehind, type Sentence } from '../page.ts';

export interface Speed {
  readonly way: Figure;
  readonly time: Figure;
  /** In kilometres an hour. */
  readonly expected: number;
}

const ofSpeed = /平均(?:时速|车速|速度|每小时)|均速|时速(?:也|就|约|仅|只|有|到|达)+$|时速平均/;
/** A way of others, or one of several, and a limit. */
const otherWay = /其中|分别|每(?!小时)|剩|还有|缩短|原[来先]|设计|最[高快]/;
/** So much of itself a mean speed is rounded. */
export const roundly = 0.06;
/** What is off by more is of another way. */
const farthest = 2.3;

export const hoursOf = (time: Figure): number | null => {
  const hours = { h: 1, min: 1 / 60 }[time.canonicalUnit ?? ''];
  const value = time.canonicalValue ?? time.value;
  return hours === undefined || value === null ? null : value * hours;
};

/** Metres as `amountOf` gives them, in kilometres. */
export const kilometres = (way: Figure): number => amountOf(way) / 1000;

/** 平均时速80公里, 以80公里的时速. */
const isSpeed = (sentence: Sentence, speed: Figure): boolean =>
  ofSpeed.test(clauseBefore(sentence, speed)) || /^的(?:平均)?(?:时速|速度|车速)/.test(clauseBehind(sentence, speed));

/** A mean speed in kilometres an hour, or as kilometres behind 时速. */
export const isMeanSpeed = (sentence: Sentence, speed: Figure): boolean =>
  /^(?:speed|length)$/.test(speed.kind) && /公里|千米/.test(speed.text) && isSpeed(sentence, speed);

/** 时速160公里，跑完全程480公里需要3个小时: a speed beside what the way takes. */
const isKeptUp = (sentence: Sentence, speed: Figure): boolean =>
  speed.kind === 'speed' &&
  speed.canonicalUnit?.endsWith('/h') === true &&
  /(?:每小时|时速|航速)[^，,。；最]{0,4}$/.test(clauseBefore(sentence, speed)) &&
  /需要?|走[了出完]|跑[了出完]|[航飞]行了|行驶了|驶[出完]|飞了|骑[了出完]|游[了出完]/.test(
    sentence.passage.text.slice(speed.end, sentence.end),
  );

/** @param speed a figure that a sentence tells as a mean speed, in kilometres an hour or as kilometres behind 时速. */
export function wrongSpeed(sentence: Sentence, speed: Figure): Speed | null {
  const { passage, start, end, figures } = sentence;
  const isMean = isMeanSpeed(sentence, speed);
  if (speed.value === null || !(isMean || isKeptUp(sentence, speed))) return null;
  if (otherWay.test(passage.text.slice(start, end))) return null;
  const others = figures.filter((one) => one !== speed);
  const [ways, times] = [
    others.filter((one) => one.kind === 'length' && one.value !== null && one.per === null),
    others.filter((one) => one.kind === 'duration' && hoursOf(one) !== null && !isApproximate(one)),
  ];
  const [way, time] = [ways[0], times[0]];
  if (!way || !time || ways.length + times.length > 2 || [way, time].some(isApproximate)) return null;
  if (!isMean && way.unit !== speed.unit) return null;
  const expected = (isMean ? kilometres(way) : (way.value as number)) / (hoursOf(time) as number);
  const rounding = uncertaintyOf(time) / amountOf(time) + uncertaintyOf(way) / amountOf(way);
  const ratio = speed.value / expected;
  const isFar = ratio > farthest || ratio < 1 / farthest;
  return isFar || !differ(expected, speed.value, (roundly + rounding) * expected) ? null : { way, time, expected };
}
