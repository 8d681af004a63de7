/** Games that are won and lost, and the share that is won: 胜12局负3局，胜率80%. */
import type { Figure } from '../../../reading.ts';
import { amountOf, differ, uncertaintyOf } from '../amounts.ts';
import { clauseBefore, type Sentence } from '../page.ts';

export interface WinRate {
  readonly won: number;
  readonly lost: number;
  /** In per cent. */
  readonly expected: number;
  /** Where the games are told, in the passage. */
  readonly start: number;
  readonly end: number;
}

const told = /胜(\d{1,3})[局场盘][、，,]?负(\d{1,3})[局场盘]|(\d{1,3})胜(\d{1,3})负/;
const ofRate = /胜率(?:约|仅|高?达|为|是)*$/;
const reach = 40;

export function wrongWinRate(sentence: Sentence, rate: Figure): WinRate | null {
  if (rate.kind !== 'percent' || rate.value === null || rate.approx !== null) return null;
  if (!ofRate.test(clauseBefore(sentence, rate))) return null;
  const from = Math.max(sentence.start, rate.start - reach);
  const games = told.exec(sentence.passage.text.slice(from, rate.start));
  if (!games) return null;
  const [won, lost] = [Number(games[1] ?? games[3]), Number(games[2] ?? games[4])] as [number, number];
  const expected = (100 * won) / (won + lost);
  const start = from + games.index;
  if (won + lost === 0 || !differ(expected, amountOf(rate), 2 * uncertaintyOf(rate))) return null;
  return { won, lost, expected, start, end: start + games[0].length };
}
