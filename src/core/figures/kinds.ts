/** What each kind of figure implies, in one table that the compiler keeps complete. */
import type { FigureKind } from '../reading.ts';

export interface KindFacts {
  readonly name: { readonly en: string; readonly zh: string };
  /** Where the words stand that say what the figure counts or measures; null for kinds that count nothing. */
  readonly counted: 'behind' | 'before' | null;
  /** Whether two values of the kind can be compared as amounts, and parts of it added to a whole. */
  readonly amount: boolean;
  /** Whether a minus sign is likely before it: 气温-9℃, 增速-0.3%; not 米格-27. */
  readonly signed: boolean;
}

const amount = { amount: true, signed: false } as const;
const other = { counted: null, amount: false, signed: false } as const;

export const kinds: Readonly<Record<FigureKind, KindFacts>> = {
  count: { name: { en: 'Count', zh: '数量' }, counted: 'behind', ...amount },
  money: { name: { en: 'Money', zh: '金额' }, counted: 'before', amount: true, signed: true },
  percent: { name: { en: 'Percent', zh: '百分比' }, counted: 'before', amount: true, signed: true },
  'percentage-point': {
    name: { en: 'Percentage points', zh: '百分点' },
    counted: 'before',
    amount: false,
    signed: true,
  },
  ratio: { name: { en: 'Ratio', zh: '比例' }, ...other, counted: 'before' },
  score: { name: { en: 'Score', zh: '比分' }, ...other },
  fraction: { name: { en: 'Fraction', zh: '分数' }, counted: 'before', amount: false, signed: false },
  multiple: { name: { en: 'Multiple', zh: '倍数' }, counted: 'before', amount: false, signed: false },
  length: { name: { en: 'Length', zh: '长度' }, counted: 'before', ...amount },
  area: { name: { en: 'Area', zh: '面积' }, counted: 'before', ...amount },
  mass: { name: { en: 'Mass', zh: '质量' }, counted: 'before', ...amount },
  volume: { name: { en: 'Volume', zh: '体积' }, counted: 'before', ...amount },
  speed: { name: { en: 'Speed', zh: '速度' }, counted: 'before', ...amount },
  power: { name: { en: 'Power', zh: '功率' }, counted: 'before', ...amount },
  energy: { name: { en: 'Energy', zh: '能量' }, counted: 'before', ...amount },
  temperature: { name: { en: 'Temperature', zh: '温度' }, counted: 'before', amount: false, signed: true },
  'temperature-change': {
    name: { en: 'Temperature change', zh: '温度变化' },
    counted: 'before',
    amount: false,
    signed: true,
  },
  duration: { name: { en: 'Duration', zh: '时长' }, ...other },
  age: { name: { en: 'Age', zh: '年龄' }, ...other },
  date: { name: { en: 'Date', zh: '日期' }, ...other },
  ordinal: { name: { en: 'Ordinal', zh: '序数' }, ...other },
  dimensions: { name: { en: 'Dimensions', zh: '尺寸' }, ...other },
  number: { name: { en: 'Number', zh: '数' }, counted: 'behind', ...amount },
};

/** The names of all kinds in a language of the interface. */
export function kindNames(language: keyof KindFacts['name']): Readonly<Record<FigureKind, string>> {
  const names = Object.entries(kinds).map(([kind, { name }]) => [kind, name[language]]);
  return Object.fromEntries(names) as Record<FigureKind, string>;
}
