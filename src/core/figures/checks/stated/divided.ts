/** People or things that the text divides into so many groups and lists: 1800名劳力，分成三路：700人车水，650人开渠，450人打井. None is left out. */
import { smallNumber } from '../../../text/small-number.ts';
import { shownAs } from '../amounts.ts';
import { make, sumOf } from '../sums.ts';
import { type BrokenTie, between, figuresOf, type Row, stretchOf, type Term } from './terms.ts';

/** 名劳力，分成三路抗旱：第一队. */
const dividing =
  /^[^。；;！？\n]{0,20}(?:分[成为作]?|编[成为]|组成|划[成为分])了?([二两三四五六七八九]|\d)(?:[路队组班批片段]|[个支][\u4e00-\u9fff]{0,4}[组队班段片])[\u4e00-\u9fff]{0,4}[：:，,][^，,。；;：:\d]{0,6}$/;
/** From one group to the next. */
const joint = /^[^，,。；;、\d]{0,12}[，,、；;][^，,。；;、\d]{0,8}$/;
/** Some are told of in another way. */
const goesOn = /^[^，,。；;、]{0,12}[，,、；;](?:另|其[余他它]|还|剩|余下)/;
const noPart = /其中|[各每比增减约余]/;
/** Groups that are off by more are of others. */
const farthest = 1.5;

function groupsFrom(row: Row, at: number): { readonly whole: Term; readonly parts: readonly Term[] } | null {
  const first = row.terms[at] as Term;
  const whole = row.terms.slice(Math.max(0, at - mostBetween), at).findLast(({ unit }) => unit === first.unit);
  const told = whole && dividing.exec(between(row, whole, first))?.[1];
  if (!whole || !told) return null;
  const parts = row.terms.slice(at, at + smallNumber(told));
  const { text } = row.passage;
  const areGroups =
    parts.length === smallNumber(told) &&
    parts.every(({ unit, label }) => unit === first.unit && !noPart.test(label)) &&
    parts.slice(1).every((one, i) => joint.test(between(row, parts[i] as Term, one))) &&
    !goesOn.test(text.slice(parts.at(-1)?.end));
  return areGroups ? { whole, parts } : null;
}
/** The number of the groups may stand between. */
const mostBetween = 2;

/** The groups of a row that do not make what is divided. */
export const brokenGroups = (row: Row): readonly BrokenTie[] =>
  row.terms.flatMap((_, at): readonly BrokenTie[] => {
    const { whole, parts } = groupsFrom(row, at) ?? {};
    if (!whole || !parts || make(whole.figure, figuresOf(parts))) return [];
    const sum = sumOf(figuresOf(parts));
    const ratio = sum / whole.amount;
    if (ratio > farthest || ratio < 1 / farthest) return [];
    const last = parts.at(-1) as Term;
    return [
      {
        rule: 'parts-sum',
        at: { index: row.index, figure: last.figure },
        other: stretchOf(row, [whole, ...parts.slice(0, -1)]),
        detail: [parts.map(({ figure }) => figure.text).join(' + '), shownAs(whole.figure, sum), whole.figure.text],
      },
    ];
  });
