/**
 * What a figure counts and per what: behind it (19个援疆省市, 30万吨钛白粉), or before it (注册用户超23万, 总投资3.2亿元); 每亩, 人均.
 * With words, the nouns next to the figure are taken; without, a run of Han up to a mark or a word that no noun holds.
 */
import type { Figure } from '../reading.ts';
import { nounsBefore } from './counted/before.ts';
import { nounsBehind } from './counted/behind.ts';
import { hanBefore, hanBehind } from './counted/without-words.ts';
import type { WordIndex } from './counted/word-index.ts';
import { currencyAtEnd } from './currency.ts';
import { measuredHeads } from './data/counting-words.ts';
import { kinds } from './kinds.ts';
import { perBefore, perBehind } from './per.ts';

/** The figure with what it counts and per what. Dates, ordinals, scores and ages count nothing. */
export function withCounted(text: string, figure: Figure, index: WordIndex | null): Figure {
  const { counted } = kinds[figure.kind];
  if (counted === null && figure.kind !== 'duration') return figure;
  const behind = figure.kind === 'money' ? perBehind(text, figure.end) : null;
  const per = figure.per ?? perBefore(text, figure.start) ?? behind;
  const own = counted === null ? null : index ? byWords(text, figure, index) : byCharacters(text, figure);
  // 月工资 for a month is 工资.
  const bare = own && per && own.length > per.length + 1 && own.startsWith(per) ? own.slice(per.length) : own;
  return { ...figure, counted: figure.kind === 'money' ? withoutCurrency(bare) : bare, per };
}

/** 投资新台币五千万元 counts 投资: the currency belongs to the amount. */
function withoutCurrency(counted: string | null): string | null {
  const currency = counted && currencyAtEnd(counted);
  const rest = currency ? counted.slice(0, -currency.length) : counted;
  return rest && (rest === counted || rest.length > 1) ? rest : null;
}

const byCharacters = (text: string, { start, end, kind }: Figure) =>
  kinds[kind].counted === 'behind' ? (hanBehind(text, end) ?? hanBefore(text, start)) : hanBefore(text, start);

/** 距离广东5000公里 measures a distance, whatever else stands there. */
const distance = /(?:距离|相距|距)[\u4e00-\u9fff]{0,6}$/;
const ofPeople = /^(?:人|人次)$/;
/** 年产6万吨碳纤维项目: what is made or treated is counted, not the works. */
const ofWorks = /(?:[年月日](?:产|处理|加工|吞吐)|产能)(?:约|达|近|超)?$/;
const works = /(?<=..)(?:生产线|项目|工程|装置|基地|车间|工厂)$/;
/** 航线数量增至148条 counts 航线. */
const numberOf = /(?<=..)(?:数量|总数)$/;
/** 高5426米, 深约3米. */
const dimension = /([高长宽深厚])(?:约|达|近|超)?$/;

function byWords(text: string, figure: Figure, index: WordIndex): string | null {
  const { start, end, kind, unit } = figure;
  const counts = kinds[kind].counted === 'behind';
  if (kind === 'length' && distance.test(text.slice(Math.max(0, start - 9), start))) return '距离';
  const side = kind === 'length' ? dimension.exec(text.slice(Math.max(0, start - 3), start))?.[1] : undefined;
  const before = nounsBefore(start, index);
  // 3万人就业: the unit is the noun, and a verb may follow it.
  const behind = nounsBehind(text, end, index, counts && !ofPeople.test(unit ?? ''), counts ? unit : null);
  if (behind && ofWorks.test(text.slice(Math.max(0, start - 5), start))) return behind.replace(works, '');
  // 致加沙地带超3.6万人死亡: a clause that goes on tells of the people themselves.
  const goesOn = /[\u4e00-\u9fff]/.test(text.charAt(end));
  if (ofPeople.test(unit ?? '')) return behind ?? (before?.isAct || goesOn ? null : before?.phrase) ?? '人';
  // 国家和地区的3496家: 的 before the figure tells whose they are.
  const isOwner = text.charAt(start - 1) === '的';
  if (counts) return behind ?? (before?.isAct || isOwner ? null : (before?.phrase.replace(numberOf, '') ?? null));
  // 66%的受访者, 650亿欧元的军事支持, but 总投资3.2亿元的项目.
  const of = text.charAt(end) === '的' ? nounsBehind(text, end + 1, index, false) : null;
  if (of && !(before && (before.isLinked || measuredHeads.test(before.phrase)))) return of;
  if (side && !before?.isLinked && (before?.phrase.length ?? 0) < 2) return side;
  const isSaidBefore = before && (before.isLinked || measuredHeads.test(before.phrase) || kind === 'percent');
  return (isSaidBefore ? before.phrase : behind) ?? before?.phrase ?? null;
}
