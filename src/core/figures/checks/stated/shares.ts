/**
 * Shares of one whole that a sentence tells in full, 占比38.6%…，其他占14.8%, and shares right behind the amounts that they are of, where the whole is told right
 * before, or those told beside them are of it: 4860件，网购2187件，占45%；预付卡1215件，占25%.
 */
import { differ, jointUncertainties, roundingOfShare, shown, uncertaintyOf } from '../amounts.ts';
import { evidenceOfSlip } from '../relations/slip-chance.ts';
import { type BrokenTie, between, type Row, stretchOf, type Term } from './terms.ts';

const isShare = ({ figure }: Term): boolean => figure.kind === 'percent';
const joint = /^(?:以上|以下)?[^，,、；;：:。！？\d]{0,6}(?:[，,、；;]|[和与及])\s?[^，,、；;：:。！？]{0,20}$/;
/** 剩下的人里 31% are of another whole. */
const rest = /^(?:而)?(?:其[余他它]|剩余|余下|剩下)(?!.*[里中])/;
const noShare = /[增减升降涨跌]|提高|比(?![重例])|较|率$|利[率润]|折|超|均/;
const [least, most] = [70, 140];
const mostShares = 8;
const surely = 1.5;
const mostSurely = 1.7;

/** The shares from one on, as long as one clause joins each to the one before. */
function sharesFrom(row: Row, at: number): readonly Term[] {
  const shares = [row.terms[at] as Term];
  for (let i = at + 1; i < row.terms.length && shares.length < mostShares; i++) {
    const next = row.terms[i] as Term;
    if (!isShare(next) || !joint.test(between(row, shares.at(-1) as Term, next))) break;
    shares.push(next);
  }
  return shares;
}

function brokenSum(row: Row, at: number): readonly BrokenTie[] {
  const own = row.terms[at] as Term;
  const before = row.terms[at - 1];
  if (!isShare(own) || (before && isShare(before) && joint.test(between(row, before, own)))) return [];
  const all = sharesFrom(row, at);
  const end = all.findIndex(({ label }) => rest.test(label));
  const shares = end > 0 ? all.slice(0, end + 1) : all;
  if (
    shares.length < 2 ||
    shares.some(({ label, behind }) => noShare.test(label.replace('占比', '')) || noShare.test(behind))
  )
    return [];
  // 42万升一成，内地旅客占五成三: what no words tell of is no share.
  if (shares.some(({ label }) => label === '')) return [];
  const sum = shares.reduce((total, { amount }) => total + amount, 0);
  const tolerance = shares.reduce((total, { figure }) => total + uncertaintyOf(figure), 0) + 0.11;
  if (sum < least || sum > most || !differ(sum, 100, tolerance)) return [];
  if (end <= 0) {
    const slip = evidenceOfSlip(
      shares.map(({ figure, amount }) => ({ figure, expected: amount + 100 - sum, tolerance: 0.06 })),
    );
    // 种植18.6%，加工47.2%，物流34.2%: only a slip that hardly is one by chance shows that they were all.
    const isNamed = shares.some(({ label }) => /占|比[重例]/.test(label));
    if (shares.length < 3 || slip < (isNamed ? surely : mostSurely)) return [];
  }
  const last = shares.at(-1) as Term;
  return [
    {
      rule: 'shares',
      at: { index: row.index, figure: last.figure },
      other: stretchOf(row, shares.slice(0, -1)),
      detail: [shares.map(({ figure }) => figure.text).join(' + '), `${shown(sum)}%`],
    },
  ];
}

/** ，占45%: the share of the amount before it. */
const ofAmount =
  /^(?:[^，,。；;\d]|\d级){0,12}[，,（(](?:约|共|分别)?占(?:比|到|全部的?|总[数量额]的?)?(?:约|达|[为是])?$/;
/** How far before a share its whole may stand, in terms. */
const reach = 8;

interface Pair {
  readonly part: Term;
  readonly share: Term;
}

/** 4.65亿元和2.79亿元，占25%和15%: two amounts and the share of each, in their order. */
const listed = /^[和与及、]$/;
function pairInOrder(row: Row, at: number): Pair | null {
  const { terms } = row;
  const share = terms[at] as Term;
  const isFirst = terms[at + 1] !== undefined && listed.test(between(row, share, terms[at + 1] as Term));
  const [from, to] = isFirst ? [at - 2, at] : [at - 3, at - 1];
  const [first, second, ofFirst, ofSecond] = terms.slice(Math.max(0, from), from + 4);
  if (from < 0 || !first || !second || !ofFirst || !ofSecond) return null;
  const areShares = isShare(ofFirst) && isShare(ofSecond) && listed.test(between(row, ofFirst, ofSecond));
  const areParts = first.unit === second.unit && !isShare(second) && listed.test(between(row, first, second));
  const isTold = ofAmount.test(between(row, second, terms[to] as Term));
  return areShares && areParts && isTold ? { part: isFirst ? first : second, share } : null;
}

const pairAt = (row: Row, at: number): Pair | null => {
  const inOrder = isShare(row.terms[at] as Term) ? pairInOrder(row, at) : null;
  if (inOrder) return inOrder;
  const [last, share] = [row.terms[at - 1], row.terms[at] as Term];
  // 21个测得7级以上大风，占: a grade is none of the amounts.
  const part = last?.figure.unit === '级' ? row.terms[at - 2] : last;
  return part && isShare(share) && !isShare(part) && ofAmount.test(between(row, part, share)) ? { part, share } : null;
};

/** In per cent, with how far rounding may move it. */
function ratioOf(part: Term, whole: Term): { readonly expected: number; readonly slack: number } {
  const expected = (100 * part.amount) / whole.amount;
  const [a, b] = jointUncertainties(part.figure, whole.figure);
  return { expected, slack: expected * (a / part.amount + b / whole.amount) };
}
const fits = ({ part, share }: Pair, whole: Term): boolean => {
  const { expected, slack } = ratioOf(part, whole);
  return !differ(expected, share.amount, slack + roundingOfShare(share.figure));
};

/** 其中, and 32个站中，有: leads from the whole to its part. */
const ofWhole = /^[^，,。；;]{0,16}[，,。（(：:]其中[^，,。；;\d]{1,16}$|^[^，,。；;]{0,16}[中里]，(?:已|共|只)?有$/;

/** How near in points a share must fit to show what it is of. */
const exact = 0.6;

/** The whole that the shares told beside one are of, or the one that 其中 leads from. */
function wholeOf(row: Row, at: number, { part }: Pair): Term | null {
  const before = row.terms
    .slice(Math.max(0, at - reach), at - 1)
    .filter((one) => one.unit === part.unit && one.amount > part.amount && one.figure.per === null);
  const beside: Pair[] = [];
  for (let i = Math.max(0, at - reach); i <= Math.min(row.terms.length - 1, at + reach); i++) {
    const pair = i === at ? null : pairAt(row, i);
    if (pair && pair.part.unit === part.unit) beside.push(pair);
  }
  const shown = before.filter((whole) =>
    beside.some((pair) => {
      const { slack } = ratioOf(pair.part, whole);
      return pair.part !== whole && slack < exact && pair.part.start > whole.end && fits(pair, whole);
    }),
  );
  if (shown.length === 1) return shown[0] as Term;
  const last = before.at(-1);
  return last && ofWhole.test(between(row, last, part)) ? last : null;
}

function brokenShare(row: Row, at: number): readonly BrokenTie[] {
  const pair = pairAt(row, at);
  const whole = pair && wholeOf(row, at, pair);
  if (!pair || !whole || fits(pair, whole)) return [];
  const { expected } = ratioOf(pair.part, whole);
  const isOfOther = row.terms
    .slice(Math.max(0, at - 2 * reach), at + reach)
    .some(
      (one) =>
        one !== whole &&
        one !== pair.part &&
        one.unit === whole.unit &&
        one.amount > pair.part.amount &&
        fits(pair, one),
    );
  if (isOfOther) return [];
  return [
    {
      rule: 'shares',
      at: { index: row.index, figure: pair.share.figure },
      other: stretchOf(row, [whole, pair.part]),
      detail: [
        whole.figure.text,
        pair.part.figure.text,
        `${shown(Number(expected.toFixed(1)))}%`,
        pair.share.figure.text,
      ],
    },
  ];
}

/** The shares of a row that make no whole, or are not those of their amounts. */
export const brokenShares = (row: Row): readonly BrokenTie[] =>
  row.terms.flatMap((_, at) => [...brokenSum(row, at), ...brokenShare(row, at)]);
