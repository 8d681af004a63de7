/** Votes that were cast, and which of them count: 收回1130张选票，1108张有效，废票26张 are 1134. */
import { shownAs } from '../amounts.ts';
import { make } from '../sums.ts';
import { type BrokenTie, between, figuresOf, type Row, stretchOf, type Term } from './terms.ts';

const wordsOf = ({ label, behind }: Term): string => `${label} ${behind}`;
const valid = /(?<!无|無)有效/;
const invalid = /废票|廢票|无效|無效/;
const cast = /收回|投票|投出|选票|選票/;
const unit = /^count [票张張人]/;
/** Some are neither, or of another vote. */
const others = /弃权|棄權|空白|另|轮|輪|[去上前]年|上届|\d{4}年/;
/** How far behind the last of them others may be told, in characters. */
const behindLast = 12;
/** How far before those that count the number of all may stand, in terms, and how far apart the votes, in characters. */
const [mostTerms, longestJoint] = [3, 16];
/** What is off by more is of something else, as a part of all. */
const farthest = 0.2;

/** The votes of a row that do not make those that were cast. */
export const brokenBallots = (row: Row): readonly BrokenTie[] =>
  row.terms.slice(1).flatMap((second, i): readonly BrokenTie[] => {
    const first = row.terms[i] as Term;
    const isBoth = valid.test(wordsOf(first)) && invalid.test(wordsOf(second)) && unit.test(first.unit);
    if (!isBoth || !unit.test(second.unit) || between(row, first, second).length > longestJoint) return [];
    const all = row.terms
      .slice(Math.max(0, i - mostTerms), i)
      .findLast((one) => unit.test(one.unit) && cast.test(wordsOf(one)));
    const figures = figuresOf([first, second]);
    if (!all || make(all.figure, figures)) return [];
    const told = row.passage.text.slice(all.end, second.end + behindLast);
    if (others.test(told) || /[。！？]/.test(between(row, all, second))) return [];
    const sum = first.amount + second.amount;
    if (Math.abs(sum / all.amount - 1) > farthest || second.amount > first.amount) return [];
    return [
      {
        rule: 'parts-sum',
        at: { index: row.index, figure: second.figure },
        other: stretchOf(row, [all, first]),
        detail: [figures.map(({ text }) => text).join(' + '), shownAs(all.figure, sum), all.figure.text],
      },
    ];
  });
