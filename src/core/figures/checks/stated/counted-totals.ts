/**
 * A total that says how many amounts it is of, or that it is of all of them, over clauses and sentences: 1973年清理过38座墓。这次又清理出86座，两次合计142座
 * should be 124.
 */
import { shownAs } from '../amounts.ts';
import { evidenceOfSlip } from '../relations/slip-chance.ts';
import { make, sumOf, toleranceOf } from '../sums.ts';
import { type BrokenTie, figuresOf, type Row, stretchOf, type Term } from './terms.ts';

const all = '合计|合共|共计|总计|总共|一共|累计|相加|相加起来|加起来|加在一起|合起来|合在一起|加总|共';
/** 两次合计清理, 三项相加, 两样加起来付了: how many there are, and the total. */
const ofSoMany = new RegExp(
  `([两二三四五六七八九十2-9])[\\u4e00-\\u9fff]{1,3}?(?:${all})(?![同有享和产青])[\\u4e00-\\u9fff]{0,7}$`,
);
/** 前后加起来, 合共: all of what is told, without their number. */
const ofAll = /(?:合共|相加|加起来|加在一起|合起来|合在一起|加总|前后(?:一?共|总共))(?!有期)[\u4e00-\u9fff]{0,7}$/;
/** Of each, a part, a change, what is left or what comes on top. */
const noPart =
  /其中|[每均比较占剩余欠]|增加|增长|减少|提高|降低|包括|计划|预计|原定|目标|最|各(?![为是])|另|约|共|累计|总/;
/** What the total is of besides what is told, or after something is taken off. */
const ofMore =
  /上[一个]?[年月次届]|连同|加上|除去|扣|另|历[年来次]|全[县市省国区镇乡村]|平均|每|[人户日月年亩]均|占|比|超过?|近|已/;
/** How far before its total an amount may stand, in characters. */
const reach = 110;
const mostTerms = 12;
/** A total that is off by more is of others as well. */
const farthest = 1.6;
const numbers = '零一二三四五六七八九十';

const isSentenceEnd = /[。！？\n]/g;

/** Where the sentence of a place begins, and the one before it. */
function sentencesBefore(text: string, at: number): readonly number[] {
  const from = Math.max(0, at - reach);
  const ends = [...text.slice(from, at).matchAll(isSentenceEnd)].map(({ index }) => from + index + 1);
  return [ends.at(-1) ?? from, ends.at(-2) ?? from];
}

/** 2 for 两次合计; 0 for all of what is told; null where no total is. */
function numberOf(lead: string): number | null {
  const told = ofSoMany.exec(lead)?.[1];
  if (told) return told === '两' ? 2 : numbers.includes(told) ? numbers.indexOf(told) : Number(told);
  return ofAll.test(lead) ? 0 : null;
}

/** The amounts that a total is of: as many as it says, in its sentence or with the one before it. */
function partsOf({ terms, passage: { text } }: Row, at: number, number: number): readonly Term[] | null {
  const total = terms[at] as Term;
  for (const from of sentencesBefore(text, total.start)) {
    const told = terms
      .slice(Math.max(0, at - mostTerms), at)
      .filter(
        (one) => one.start >= from && one.unit === total.unit && one.figure.per === null && !isNumber(one, total),
      );
    if (number > 0 ? told.length === number : told.length > 1) return told;
    if (told.length > number && number > 0) return null;
  }
  return null;
}

/** 两次 of 两次合计, and 一斤 of 一斤八元. */
const isNumber = (one: Term, total: Term): boolean =>
  one.figure.tier === 'minor' && one.figure.unit !== total.figure.unit;

/** Some of the amounts make the total, or one of them with another. */
function isMadeOtherwise(total: Term, near: readonly Term[]): boolean {
  const most = near.slice(-8);
  for (let chosen = 3; chosen < 2 ** most.length; chosen++) {
    const some = most.filter((_, i) => chosen & (1 << i));
    if (some.length > 1 && make(total.figure, figuresOf(some))) return true;
  }
  return false;
}

function brokenAt(row: Row, at: number): readonly BrokenTie[] {
  const total = row.terms[at] as Term;
  if (total.figure.per !== null || /^percent/.test(total.unit)) return [];
  const { text } = row.passage;
  const lead = /[^，,。；;：:（）()\n]*$/.exec(text.slice(Math.max(0, total.start - 16), total.start))?.[0] ?? '';
  const number = numberOf(lead);
  if (number === null || ofMore.test(lead)) return [];
  const parts = partsOf(row, at, number);
  if (!parts || parts.some(({ label }) => noPart.test(label))) return [];
  const told = figuresOf(parts);
  const isTime = total.unit.startsWith('duration');
  const expected = isTime ? parts.reduce((sum, { amount }) => sum + amount, 0) : sumOf(told);
  const near = row.terms.slice(Math.max(0, at - mostTerms), at).filter(({ unit }) => unit === total.unit);
  if (isTime ? expected === total.amount : make(total.figure, told) || isMadeOtherwise(total, near)) return [];
  const tolerance = isTime ? 0 : toleranceOf([total.figure, ...told]);
  const isSlip = !isTime && evidenceOfSlip([{ figure: total.figure, expected, tolerance }]) > 0;
  const ratio = expected / total.amount;
  if (!isSlip && (ratio > farthest || ratio < 1 / farthest)) return [];
  return [
    {
      rule: 'parts-sum',
      at: { index: row.index, figure: total.figure },
      other: stretchOf(row, parts),
      detail: [
        told.map((figure) => figure.text).join(' + '),
        isTime
          ? `${((expected / total.amount) * (total.figure.value ?? 0)).toFixed(0)}${total.figure.unit}`
          : shownAs(total.figure, expected),
        total.figure.text,
      ],
    },
  ];
}

/** The totals of a row that the amounts they are of do not make. */
export const brokenCountedTotals = (row: Row): readonly BrokenTie[] => row.terms.flatMap((_, at) => brokenAt(row, at));
