/**
 * What English calls a unit. What newsrooms keep in Chinese (mu, jin) and what is counted (households) goes by the unit as it is written; every
 * other unit goes by the one that it is a multiple of: 公里, KM and 千米 are kilometres, 70% is what 七成 is.
 */
import { unitSenses } from '../core/figures/data/unit-senses.ts';
import { decimal } from '../core/figures/decimal.ts';
import { toCanonical, units } from '../core/figures/units.ts';
import type { Figure } from '../core/reading.ts';

const written: Readonly<Record<string, string>> = {
  人: 'people',
  名: 'people',
  位: 'people',
  口: 'people',
  人次: 'visits',
  户: 'households',
  对: 'pairs',
  双: 'pairs',
  件: 'items',
  辆: 'vehicles',
  次: 'times',
  票: 'votes',
  分: 'points',
  层: 'storeys',
  页: 'pages',
  车道: 'lanes',
  标箱: 'TEU',
  斤: 'jin',
  两: 'liang',
  担: 'dan',
  亩: 'mu',
  里: 'li',
  华里: 'li',
  尺: 'chi',
  寸: 'cun',
  丈: 'zhang',
  坪: 'ping',
  打: 'dozen',
  '‰': '‰',
  倍: 'times',
  番: 'doublings',
};

/** By UCUM, whose own signs do for the rest: kW, MPa, dB. */
const canonical: Readonly<Record<string, string>> = {
  '%': '%',
  km: 'kilometres',
  m: 'metres',
  cm: 'centimetres',
  mm: 'millimetres',
  '[nmi_i]': 'nautical miles',
  '[mi_i]': 'miles',
  '[ft_i]': 'feet',
  '[in_i]': 'inches',
  '[ly]': 'light years',
  km2: 'square kilometres',
  m2: 'square metres',
  cm2: 'square centimetres',
  har: 'hectares',
  '[acr_us]': 'acres',
  '[mu]': 'mu',
  m3: 'cubic metres',
  cm3: 'cubic centimetres',
  L: 'litres',
  mL: 'millilitres',
  '[gal_us]': 'gallons',
  '[bbl_us]': 'barrels',
  t: 'tonnes',
  kg: 'kilograms',
  g: 'grams',
  mg: 'milligrams',
  ug: 'micrograms',
  '[lb_av]': 'pounds',
  '[oz_av]': 'ounces',
  '[car_m]': 'carats',
  'km/h': 'kilometres an hour',
  'm/s': 'metres a second',
  '[HP]': 'horsepower',
  'kW.h': 'kilowatt-hours',
  'MW.h': 'megawatt-hours',
  'GW.h': 'gigawatt-hours',
  Cel: '°C',
  '[degF]': '°F',
  s: 'seconds',
  min: 'minutes',
  h: 'hours',
  d: 'days',
  wk: 'weeks',
  mo: 'months',
  a: 'years',
};

/** Classifiers that say more than that something is counted, without one word for it in English: 八折, 里氏5级. */
const untold = new Set('折 级 步 维 重 档 转 号 线 点 站 开 像素 学分 分制 马身'.split(' '));

/** What an amount is told in, and by how much it is multiplied for that. */
export interface EnglishUnit {
  readonly name: string;
  readonly factor: number;
}

/** Empty names are of what is counted without a unit; null where no English name is known. */
export function englishUnit(figure: Figure): EnglishUnit | null {
  const { kind, unit, canonicalUnit } = figure;
  if (kind === 'age') return { name: 'years old', factor: 1 };
  const known = units.get(unit ?? '');
  // 三分 of points are points; of 月息三分, 三分菜地 and 卖三分 they are not.
  const isPlain = !(unit && unit in unitSenses) || canonicalUnit === (known?.canonical ?? null);
  const own = unit === null ? '' : written[unit];
  if (own !== undefined && isPlain) return { name: own, factor: 1 };
  if (unit === null || canonicalUnit === null)
    return kind === 'count' && unit !== null && !untold.has(unit) ? { name: '', factor: 1 } : null;
  const name = (kind === 'money' ? currencyName(canonicalUnit) : undefined) ?? nameOf(canonicalUnit);
  if (name === undefined) return null;
  const factor = isPlain && known ? toCanonical(decimal('1'), known) : factorOfSense(figure);
  return { name: kind === 'percentage-point' ? 'percentage points' : name, factor };
}

/** Of a unit of several senses, by the value in both; 度 of 用电300度, and what else has one sense more, is told in it as it stands. */
function factorOfSense({ unit, canonicalUnit, value, canonicalValue }: Figure): number {
  if (value && canonicalValue !== null) return canonicalValue / value;
  const sense = unitSenses[unit ?? '']?.find(({ canonical }) => canonical === canonicalUnit);
  return Number(sense?.factor ?? 1);
}

/** What something is for one of: 每亩 → mu, 每平方米 → square metre; in Chinese where English has no name for it. */
export function englishPer(per: string): string {
  const name = written[per] ?? nameOf(units.get(per)?.canonical ?? '');
  return name ? oneOf(name) : per;
}

const nameOf = (code: string): string | undefined => canonical[code] ?? (/^[A-Za-z]+$/.test(code) ? code : undefined);

/** The singular of a unit: mu, person, inch, year old. */
export const oneOf = (name: string): string =>
  name
    .replace(/\bpeople$/, 'person')
    .replace(/\bfeet$/, 'foot')
    .replace(/(?<=ch)es$|(?<=[a-z])s\b(?= old$| an? |$)/, '');

/** @param code of ISO 4217, or of another unit, which has none: a user may mark tonnes as money. */
function currencyName(code: string): string | undefined {
  if (code === 'CNY') return 'yuan';
  if (!/^[A-Z]{3}$/.test(code)) return undefined;
  const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency: code, currencyDisplay: 'name' });
  return format.formatToParts(2).find(({ type }) => type === 'currency')?.value;
}
