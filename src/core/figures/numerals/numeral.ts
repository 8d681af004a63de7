/** What a numeral says. */
import type { Decimal } from '../decimal.ts';

export interface Numeral {
  readonly end: number;
  /** null when the text gives no one value (几十, 二三). */
  readonly value: Decimal | null;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  /** 多 余 来 几 数 上 as written within, or null. */
  readonly approx: string | null;
  /** Whether it is written in Chinese figures alone. */
  readonly chinese: boolean;
  /** A factor 万 or 亿 stands in it, or one could not be added. */
  readonly scaled: boolean;
  /** Chinese figures without 十 百 千: 一九九八, 二○○○. */
  readonly digitString: boolean;
  /** The value before its last factor, for ranges that share it: 3至5万. */
  readonly factor: Decimal;
}

/** Longest numeral that is read, in characters: no text means more, and reckoning grows with the square of the digits. */
export const longestNumeral = 40;
