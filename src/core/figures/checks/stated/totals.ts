/** A total right behind amounts that 、 and 和 join: 22座、28座和32座，累计84座 should be 82. */
import { shownAs } from '../amounts.ts';
import { make, sumOf } from '../sums.ts';
import { type BrokenTie, between, figuresOf, type Row, stretchOf, type Term } from './terms.ts';

/** From one member to the next: 、, 和. */
const joint = /^[\u4e00-\u9fff]{0,4}(?:、|以?及|[和与])[\u4e00-\u9fff]{0,6}$/;
/** ，累计. */
const toTotal = /^[\u4e00-\u9fff]{0,6}[，,]?(?:累计|合计|共计|总计|一共|总共|合起来|加起来|共)(?:[是为有达]|达到)?$/;
/** Of each of them, or of which some are left out. */
const noSum = /每|均|各(?![为是])|约|多|其中|[比较增减升降]|分红|最/;
/** What is off by more is a total of others. */
const farthest = 1.4;

/** The members right before a place, the nearest last. */
function membersBefore(row: Row, at: number): readonly Term[] {
  const total = row.terms[at] as Term;
  let from = at - 1;
  while (from > 0 && isMember(row, from - 1, total)) from--;
  return row.terms.slice(from, at);
}

const isMember = ({ terms, passage: { text } }: Row, i: number, total: Term): boolean => {
  const [own, next] = [terms[i] as Term, terms[i + 1] as Term];
  return own.unit === total.unit && joint.test(text.slice(own.end, next.start));
};

/** 9个村、3个社区，共14个支部: what such a unit counts its noun alone says. */
function isOfOthers(total: Term, members: readonly Term[]): boolean {
  const noun = total.behind.slice(0, 2);
  const words = members.map(({ label, behind }) => label + behind).join('');
  return (
    /^[个家处座所项]$/.test(total.figure.unit ?? '') && noun !== '' && ![...noun].some((one) => words.includes(one))
  );
}

/** The totals of a row that their members do not make. */
export const brokenTotals = (row: Row): readonly BrokenTie[] =>
  row.terms.flatMap((total, at): readonly BrokenTie[] => {
    const last = row.terms[at - 1];
    if (!last || last.unit !== total.unit || /^(?:percent|duration)/.test(total.unit)) return [];
    if (!toTotal.test(between(row, last, total))) return [];
    const members = membersBefore(row, at);
    const first = members[0] as Term;
    // 头两年6座，后三年分别22座、28座和32座，累计88座: what stands before may be counted, too.
    const isOpen = row.terms
      .slice(Math.max(0, at - members.length - most), at - members.length)
      .some(
        (one) =>
          one.unit === total.unit &&
          (make(total.figure, figuresOf([one, ...members])) || make(total.figure, [one.figure, last.figure])),
      );
    const figures = figuresOf(members);
    const ratio = sumOf(figures) / total.amount;
    if (members.length < 2 || isOpen || make(total.figure, figures)) return [];
    if (isOfOthers(total, members)) return [];
    if (ratio > farthest || ratio < 1 / farthest || noSum.test(first.label)) return [];
    return [
      {
        rule: 'parts-sum',
        at: { index: row.index, figure: total.figure },
        other: stretchOf(row, members),
        detail: [figures.map(({ text }) => text).join(' + '), shownAs(total.figure, sumOf(figures)), total.figure.text],
      },
    ];
  });
const most = 2;
