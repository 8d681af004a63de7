/** What 加上 adds to an amount, and all of them behind: 增设12个，加上原有的28个，共有40个; 620立方米，加上255立方米和345立方米，总容积1220立方米. */
import { cues } from '../../data/relation-cues.ts';
import { shownAs } from '../amounts.ts';
import { make, sumOf } from '../sums.ts';
import { type BrokenTie, between, figuresOf, type Row, stretchOf, type Term } from './terms.ts';

const added = /^[^。；，,]{0,12}[，,]再?加上[^，,。；]{0,14}$/;
const more = /^[^，,。；]{0,8}[、和与及][^，,。；]{0,8}$/;
const toTotal =
  /^[^，,。；]{0,12}[，,](?![^，,。；]{0,12}[比超增减])[^，,。；]{0,10}(?:共|总|合计|累计|达|就是|增至|升至)[^，,。；]{0,8}$/;
/** Only what is told beside the amounts is added up. */
const noTerm = /约|多|其中|每|比/;
/** So many amounts of a passage are looked at. */
const mostTerms = 200;
/** A total that is off by more is of others as well. */
const farthest = 1.6;

/** The amounts that are added, up to the total; null where none follows. */
function addedFrom(row: Row, at: number): { readonly terms: readonly Term[]; readonly total: Term } | null {
  const first = row.terms[at] as Term;
  const second = row.terms[at + 1];
  if (!second || second.unit !== first.unit || !added.test(between(row, first, second))) return null;
  const terms = [first, second];
  for (const next of row.terms.slice(at + 2, at + 8)) {
    const last = terms.at(-1) as Term;
    if (next.unit !== first.unit || next.figure.per !== null) return null;
    const joint = between(row, last, next);
    if (toTotal.test(joint)) return { terms, total: next };
    if (!more.test(joint)) return null;
    terms.push(next);
  }
  return null;
}

export const brokenAdditions = (row: Row): readonly BrokenTie[] =>
  row.terms.slice(0, mostTerms).flatMap((_, at): readonly BrokenTie[] => {
    const found = addedFrom(row, at);
    if (!found || found.terms.some(({ label, figure }) => noTerm.test(label) || figure.per !== null)) return [];
    const { terms, total } = found;
    // 新收4160件，加上旧存312件，共审结4280件: what was done of both.
    if (cues.done.test(total.label)) return [];
    const figures = figuresOf(terms);
    const ratio = sumOf(figures) / total.amount;
    // What stands before may be added to, too: 两期800套和600套，加上这次540套.
    const before = row.terms.slice(Math.max(0, at - 2), at).filter(({ unit }) => unit === total.unit);
    const isMore = before.some((_, i) => make(total.figure, figuresOf([...before.slice(i), ...terms])));
    if (make(total.figure, figures) || isMore || ratio > farthest || ratio < 1 / farthest) return [];
    return [
      {
        rule: 'parts-sum',
        at: { index: row.index, figure: total.figure },
        other: stretchOf(row, terms),
        detail: [figures.map(({ text }) => text).join(' + '), shownAs(total.figure, sumOf(figures)), total.figure.text],
      },
    ];
  });
