/** The share of a member by its name, of the whole that a list beside it makes: 其中夏粮11.4万吨，秋粮19.2万吨，夏粮占全年总产的62.7% should be 37.3. */
import { differ, jointUncertainties, roundingOfShare, shown, shownAs } from '../amounts.ts';
import { make, sumOf } from '../sums.ts';
import { type BrokenTie, figuresOf, labelAt, type Row, stretchOf, type Term } from './terms.ts';

/** 夏粮占全年总产的, 双门的占总销量的: the member, of all. */
const named =
  /^([\u4e00-\u9fff]{2,6}?)[类的]?占(?:全[年县市省村乡厂校区])?[\u4e00-\u9fff]{0,4}总[\u4e00-\u9fff]{0,4}?的?(?:比[重例])?[为达]?$/;
/** How many terms before the share its list may begin. */
const reach = 10;
const [fewest, fewestWithoutWhole] = [2, 3];

/** In points, beyond what rounding leaves open. */
function isOff(share: Term, part: Term, whole: number): boolean {
  const [slack] = jointUncertainties(part.figure, part.figure);
  const expected = (100 * part.amount) / whole;
  return differ(expected, share.amount, roundingOfShare(share.figure) + (2 * expected * slack) / part.amount);
}

function brokenAt(row: Row, at: number): BrokenTie | null {
  const { text } = row.passage;
  const share = row.terms[at] as Term;
  const name = share.figure.kind === 'percent' ? named.exec(labelAt(text, 0, share.start))?.[1] : undefined;
  if (!name) return null;
  const before = row.terms.slice(Math.max(0, at - reach), at);
  const part = before.filter(
    ({ start, figure }) => figure.kind !== 'percent' && labelAt(text, 0, start).includes(name),
  );
  const [member] = part;
  if (!member || part.length > 1) return null;
  const opened = text.lastIndexOf('其中', member.start);
  const alike = before.filter(({ unit, figure }) => unit === member.unit && figure.per === null);
  const list = alike.filter(({ start }) => start > opened);
  if (opened < 0 || list.length < fewest || /[。！？]/.test(text.slice(opened, share.start))) return null;
  const sum = sumOf(figuresOf(list));
  const whole = alike.find((one) => one.start < opened && make(one.figure, figuresOf(list)));
  const wholes = [sum, ...alike.filter(({ amount }) => amount > member.amount).map(({ amount }) => amount)];
  if (!whole && list.length < fewestWithoutWhole) return null;
  if (wholes.some((one) => !isOff(share, member, one))) return null;
  const expected = (100 * member.amount) / sum;
  return {
    rule: 'shares',
    at: { index: row.index, figure: share.figure },
    other: stretchOf(row, [...(whole ? [whole] : list), member]),
    detail: [
      whole?.figure.text ?? shownAs(member.figure, sum),
      member.figure.text,
      `${shown(Number(expected.toFixed(1)))}%`,
      share.figure.text,
    ],
  };
}

/** The shares of members of a row that are not theirs. */
export const brokenMemberShares = (row: Row): readonly BrokenTie[] =>
  row.terms.flatMap((_, at) => brokenAt(row, at) ?? []);
