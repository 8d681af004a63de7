/** Units of several senses: 度 of heat, angle, power, spirits and glasses; 分 of points, money, land and interest; 平, 钱, 石, 斗 where they measure. */
import { unitCollisions } from './data/unit-collisions.ts';
import { unitSenses } from './data/unit-senses.ts';
import { type Unit, unitOf } from './units.ts';

/** How far words that tell the sense stand before the numeral, in characters, and behind the unit. */
const longestBefore = 24;
const longestBehind = 12;

/** 三胜两平, 战成一平 of a team of a shop or a works. */
const drawn = /[胜负战比]/;

/** The unit at `at` in the sense that the words around tell, or null where they tell none. @param start of its numeral. */
export function toldUnit(text: string, start: number, at: number): Unit | null {
  const written = text.charAt(at);
  const senses = unitSenses[written];
  if (!senses) return null;
  const before = text.slice(Math.max(0, start - longestBefore), start);
  const behind = text.slice(at + 1, at + 1 + longestBehind);
  const isOtherWord =
    (unitCollisions[written]?.test(behind) ?? false) ||
    (written === '平' && drawn.test(before.slice(-5) + behind.slice(0, 2)));
  const sense = senses.find((own) => own.behind?.test(behind) || (!isOtherWord && own.before?.test(before)));
  return sense ? { ...unitOf(written, sense.kind, sense.canonical, sense.factor), isTold: true } : null;
}
