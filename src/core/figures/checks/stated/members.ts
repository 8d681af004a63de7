/** Two members of a list that are compared by their names: 一季度1800万元，二季度2400万元，三季度2900万元，四季度3300万元，四季度比一季度多出1500万元. */
import { type Compared, labelAt, type Row, type Term } from './terms.ts';

/** How many terms before a difference its list may begin. */
const reach = 16;
const [fewest, longestName] = [3, 6];
/** 四季度比一季度多出, 3日比1日多. */
const named = new RegExp(
  `^((?:\\d{1,2}|[\\u4e00-\\u9fff]{1,${longestName}}?)[\\u4e00-\\u9fff])比((?:\\d{1,2}|[\\u4e00-\\u9fff]{1,${longestName}}?)[\\u4e00-\\u9fff])(?:[多少高低快慢长短](?:出|用|卖|产|收)?|增加|减少)了?$`,
);

/** @returns the comparison, none where the list does not tell both, or null where the term at a place is no such difference. */
export function memberAt(row: Row, at: number): readonly Compared[] | null {
  const { text } = row.passage;
  const told = row.terms[at] as Term;
  const [, own, base] = named.exec(labelAt(text, 0, told.start)) ?? [];
  if (!own || !base || own.at(-1) !== base.at(-1)) return null;
  const list = row.terms
    .slice(Math.max(0, at - reach), at)
    .filter((one) => one.unit === told.unit && !/[。！？\n]/.test(text.slice(one.end, told.start)))
    .map((term) => ({ term, label: labelAt(text, 0, term.start) }));
  if (list.length < fewest) return null;
  const of = (name: string) => list.filter(({ label }) => new RegExp(`(?<!\\d)${name}`).test(label));
  const [to, from] = [of(own), of(base)];
  // 一季度1800万元，二季度2400万元，利税320万元，二季度比一季度多出80万元: what is told last is another thing.
  const isMember = list.at(-1)?.label.includes(own.slice(-1));
  const isOne = isMember && to.length === 1 && from.length === 1;
  return isOne ? [{ from: from[0]?.term as Term, to: to[0]?.term as Term, told }] : [];
}
