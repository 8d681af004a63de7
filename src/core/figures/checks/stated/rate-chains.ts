/**
 * What two amounts for each make, with the number that the first is told for: 3座楼宇，每座楼高30层，每层6户 are 540户, and 24个班…每班45人. The one total of their unit that an
 * article tells stands against them, in whichever paragraph.
 */
import { groupBy } from '../../../text/group.ts';
import { shownAs } from '../amounts.ts';
import type { CheckedPage } from '../page.ts';
import { countFor, eachIn } from './article-rates.ts';
import { type BrokenTie, between, type Row, rowOf, stretchOf, type Term } from './terms.ts';

/** What is farther off is of something else. */
const farthest = 1.7;
/** 首层为商铺: some have another number. */
const others = /首层|底层|商[铺业]|架空|裙[楼房]|避难|复式|不等|部分|其[中余]|另|除|左右|最|[至到]少|上下/;
const noTotal = /[增减升降涨跌]|比(?!赛)|较|每|各|其[中余他]|分别|[去前上]年|首|第|又|再|还|已|剩|余|另/;
/** 单位 of a building, 套 and 户 are dwellings. */
const dwelling = /^(?:户|套|伙|个单位|个住宅|个家庭)/;

const sortOf = ({ figure: { unit, counted }, behind }: Term): string => {
  const own = `${unit ?? ''}`;
  if (dwelling.test(own === '个' ? `个${behind || counted || ''}` : own)) return '户';
  return /^[名人位]$/.test(own) ? '人' : own;
};

interface Chain {
  readonly row: Row;
  readonly terms: readonly [Term, Term, Term];
  readonly product: number;
}

/** 16个代表队 for 每队, beside 48个班 for 每班. */
function countOf(number: Term, rate: Term): number | null {
  const { per } = rate.figure;
  if (per === null) return null;
  return countFor(number, eachIn(per)) ?? (number.behind.endsWith(per) ? number.figure.value : null);
}

/** A number right before two amounts for each, of which the second is told for what the first counts. */
function chainAt(row: Row, at: number): Chain | null {
  const [number, first, second] = row.terms.slice(at, at + 3);
  if (!number || !first || !second || number.figure.per !== null) return null;
  if (/[。！？；;]/.test(between(row, number, second))) return null;
  const [count, each] = [countOf(number, first), countOf(first, second)];
  if (!count || !each) return null;
  return { row, terms: [number, first, second], product: count * each * (second.figure.value as number) };
}

const isRight = ({ figure, amount }: Term, product: number): boolean => figure.value === product || amount === product;

function brokenOf(chain: Chain, rows: readonly Row[]): readonly BrokenTie[] {
  const { row, terms, product } = chain;
  const [first, , last] = terms;
  const { text } = row.passage;
  const from = text.lastIndexOf('。', first.start) + 1;
  const stop = text.indexOf('。', last.end);
  if (others.test(text.slice(from, stop < 0 ? text.length : stop))) return [];
  const sort = sortOf(last);
  const told = rows.flatMap((own) => own.terms.filter((one) => sortOf(one) === sort).map((term) => ({ own, term })));
  if (told.some(({ term }) => isRight(term, product))) return [];
  const near = told.filter(({ term }) => term.amount < product * farthest && term.amount > product / farthest);
  const [total, ...more] = near;
  if (!total || more.some(({ term }) => term.amount !== total.term.amount)) return [];
  if (noTotal.test(total.term.label)) return [];
  const detail = [
    last.figure.text,
    [first, terms[1]].map(({ figure }) => figure.text).join(' × '),
    shownAs(total.term.figure, product),
    total.term.figure.text,
  ];
  const at = { index: total.own.index, figure: total.term.figure };
  return [{ rule: 'product', at, other: stretchOf(row, terms), detail }];
}

/** So many amounts of an article are read; a longer one is a table. */
const mostTerms = 200;

/** The chains of a page that the total of their article does not fit. */
export const brokenChains = ({ passages }: CheckedPage): readonly BrokenTie[] =>
  [...groupBy([...passages.entries()], ([, { article }]) => article).values()].flatMap((own) => {
    if (!own.some(([, { text }]) => (text.match(/每/g)?.length ?? 0) > 1)) return [];
    const rows = own.map(([index, passage]) => rowOf(passage, index));
    if (rows.reduce((sum, { terms }) => sum + terms.length, 0) > mostTerms) return [];
    return rows
      .flatMap((row) => row.terms.flatMap((_, at) => chainAt(row, at) ?? []))
      .flatMap((one) => brokenOf(one, rows));
  });
