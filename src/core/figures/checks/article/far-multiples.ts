/** A multiple of what there was at the beginning, of an amount told sentences before: 去年产钢一百零二万吨…当年只炼出一万七千吨，去年的产量是那一年的六倍 are sixty. Only the point has moved. */
import { amountOf, haveOneUnit, isApproximate } from '../amounts.ts';
import type { ArticleText } from '../page.ts';
import { isTerm } from '../relations/window.ts';
import { around, behindPlace, labelOfPlace, type Place } from './places.ts';

export interface FarMultiple {
  readonly from: Place;
  readonly to: Place;
}

/** How far before the multiple the later amount may stand, in characters. */
const reach = 400;
/** 产量是那一年的: what it is a multiple of. */
const ofThen = /([\u4e00-\u9fff]{2})(?:是|相当于)(?:那一?年|当[年初时]|那时|最初|起初)的$/;
/** So many figures of the sentence are looked at before the multiple. */
const between = 12;
/** Multiples are told roundly; and how near the digits of one come to those that it should have, as shares. */
const [roundly, hasDigits] = [0.15, 0.03];

const wordsOf = (place: Place): string => `${labelOfPlace(place)}${behindPlace(place)}`;

/** @param at the place of the multiple in its article. */
export function wrongFarMultiple(places: ArticleText, at: number): FarMultiple | null {
  const told = places[at] as Place;
  const { kind, value } = told.figure;
  const noun = ofThen.exec(labelOfPlace(told))?.[1];
  if (kind !== 'multiple' || value === null || isApproximate(told.figure) || !noun) return null;
  const from = places
    .slice(Math.max(0, at - between), at)
    .findLast((one) => one.sentence === told.sentence && isTerm(one.figure));
  if (!from || from.figure.kind === 'duration') return null;
  const others = around(places, at, reach).filter(
    (one) => one !== from && isTerm(one.figure) && haveOneUnit(one.figure, from.figure),
  );
  const ratioOf = (one: Place) => amountOf(one.figure) / amountOf(from.figure) / value;
  if (others.some((one) => Math.abs(ratioOf(one) - 1) <= roundly)) return null;
  const to = others.find(
    (one) =>
      one.at < from.at &&
      [...noun].some((character) => wordsOf(one).includes(character)) &&
      [10, 0.1].some((factor) => Math.abs(ratioOf(one) / factor - 1) <= hasDigits),
  );
  return to ? { from, to } : null;
}
