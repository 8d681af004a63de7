/** Votes and the share of all that they are told to be: 得票218.4万张，得票率52%；…得票201.6万张，得票率58% are of two numbers of votes. */
import type { Figure } from '../../../reading.ts';
import { amountOf, isApproximate, shownAs, uncertaintyOf } from '../amounts.ts';
import { figuresBetween } from '../page.ts';
import { type BrokenTie, type Row, stretchOf, type Term } from './terms.ts';

interface Votes {
  readonly votes: Term;
  readonly share: Figure;
  /** How many all votes are, as the two make it, and how far rounding takes that, as a part of it. */
  readonly all: number;
  readonly slack: number;
}

const toShare = /^[\u4e00-\u9fff]{0,4}[，,（(][\u4e00-\u9fff]{0,4}得票率(?:[为是达约]|达到)?$/;
/** How far behind its votes a share may stand, in characters. */
const nearest = 14;
/** Another vote. */
const otherVote = /轮|届|[去上前]年|\d{4}年|相比|同期/;
/** A share is hardly ever off by all that rounding allows. */
const rounding = 1.2;

function votesAt(row: Row, votes: Term): readonly Votes[] {
  const { passage } = row;
  const share = figuresBetween(passage, votes.end, votes.end + nearest).find(({ kind }) => kind === 'percent');
  if (!share?.value || isApproximate(share) || !toShare.test(passage.text.slice(votes.end, share.start))) return [];
  const part = amountOf(share) / 100;
  const slack = (rounding * uncertaintyOf(share)) / amountOf(share) + uncertaintyOf(votes.figure) / votes.amount;
  return [{ votes, share, all: votes.amount / part, slack }];
}

const fits = ({ all, slack }: Votes, amount: number): boolean => Math.abs(all / amount - 1) <= slack;
const areOfOne = (a: Votes, b: Votes): boolean => Math.abs(a.all / b.all - 1) <= a.slack + b.slack;

/** The shares of a row that are not of the same votes as the one beside them. */
export function brokenVoteShares(row: Row): readonly BrokenTie[] {
  if (!row.passage.text.includes('得票率')) return [];
  const told = row.terms.flatMap((term) => votesAt(row, term));
  return told.slice(1).flatMap((next, i): readonly BrokenTie[] => {
    const last = told[i] as Votes;
    const way = row.passage.text.slice(last.share.end, next.votes.start);
    if (otherVote.test(way) || areOfOne(last, next)) return [];
    // 有效票420万张 tells which of the two is wrong.
    const isKnown = row.terms.some(({ amount }) => fits(next, amount));
    const [wrong, right] = isKnown && !row.terms.some(({ amount }) => fits(last, amount)) ? [last, next] : [next, last];
    const expected = (100 * wrong.votes.amount) / right.all;
    return [
      {
        rule: 'shares',
        at: { index: row.index, figure: wrong.share },
        other: stretchOf(row, [right.votes, right.share]),
        detail: [
          shownAs(wrong.votes.figure, right.all),
          wrong.votes.figure.text,
          `${Number(expected.toFixed(1))}%`,
          wrong.share.text,
        ],
      },
    ];
  });
}
