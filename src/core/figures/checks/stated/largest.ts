/** The largest of several against a larger one beside it: 青坪镇茶园最大，1.86万亩；柳荫镇茶园2.42万亩; 柳河水库次之，4.8亿立方米. */
import { type BrokenTie, between, type Row, stretchOf, type Term } from './terms.ts';

const largest = /最[大多高长重][，,]?(?:达到?|共?有|为|是|[日月年]均|[库客]?[容流]量?)*了?$/;
/** 次之，库容: the next in the row. */
const next = /次之[，,][\u4e00-\u9fff]{0,6}$|^[\u4e00-\u9fff]{0,2}[；;][\u4e00-\u9fff《》“”\dA-Za-z]{2,8}次之$/;
/** 是全国最大的市场, 最大的愿望: of nothing around. */
const ofMore =
  /全|共|总|合|其[余他它]|各|比|增|减|剩|另|平均|以[上下]|[一两三四五六七八九十]地|加起来|原|曾|去年|[计规]划|设计|预计|[将可]/;

/** The label of an amount, and the clause before it. */
const leadOf = ({ passage: { text } }: Row, { start }: Term): string =>
  /[^。；;！？\n]*$/.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? '';

export const brokenLargest = (row: Row): readonly BrokenTie[] =>
  row.terms.flatMap((most, at): readonly BrokenTie[] => {
    if (!largest.test(leadOf(row, most))) return [];
    return row.terms
      .slice(at + 1, at + 4)
      .filter((one) => {
        const way = between(row, most, one);
        return (
          one.unit === most.unit &&
          one.figure.per === most.figure.per &&
          !/[。！？\n]/.test(way) &&
          (way.match(/[；;]/g)?.length ?? 0) === 1 &&
          !ofMore.test(leadOf(row, one)) &&
          isBeside(row, most, one)
        );
      })
      .filter((one) => one.amount > most.amount)
      .slice(0, 1)
      .map((one) => ({
        rule: 'range-reversed' as const,
        at: { index: row.index, figure: one.figure },
        other: stretchOf(row, [most]),
        detail: [most.figure.text, one.figure.text, '第一', '第二'],
      }));
  });

/** The other one opens its clause behind the semicolon with its name and the same noun, or is told to be the next. */
function isBeside(row: Row, most: Term, one: Term): boolean {
  const lead = leadOf(row, one);
  if (next.test(lead)) return true;
  const noun = one.label.slice(-2);
  return noun.length === 2 && leadOf(row, most).includes(noun);
}
