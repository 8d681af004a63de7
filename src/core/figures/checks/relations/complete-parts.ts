/** Two parts whose names make up a whole by their meaning: 养老机构186家，公办64家，民办122家. */
import type { Figure } from '../../../reading.ts';
import { complements } from '../../data/complements.ts';
import { amountOf, haveOneUnit, isAmount } from '../amounts.ts';
import { clauseBefore, type Sentence, textBetween } from '../page.ts';
import { sumOf } from '../rules/sums.ts';
import { isSumWithSlip } from '../slips.ts';
import { compared, noPart } from './part-labels.ts';
import type { Partition } from './partitions.ts';

/** What stands before a third part of the same list. */
const goesOn = /^[，,、；;](?![比较同])[^，,。；;增减]{1,8}$/;

/** 公办64家，民办122家: labels that make up a whole by their meaning, right behind it and without a word for parts. */
export function completeParts(sentence: Sentence): readonly Partition[] {
  const { figures } = sentence;
  return figures.flatMap((whole, i) => {
    if (!/^(?:count|money)$/.test(whole.kind) || !isAmount(whole) || whole.per !== null) return [];
    const [first, second, third] = figures.slice(i + 1).filter(({ kind }) => kind !== 'percent');
    if (!first || !second) return [];
    const parts = [first, second];
    // A third part behind them: the two are not all.
    if (third && haveOneUnit(third, whole) && goesOn.test(textBetween(sentence, second, third))) return [];
    if (!parts.every((part) => isAmount(part) && haveOneUnit(part, whole) && part.per === null)) return [];
    const labels = parts.map((part) => clauseBefore(sentence, part));
    const isTold =
      complements.some(
        (group) => group.length === parts.length && group.every((one, j) => isWord(one, labels[j] ?? '')),
      ) &&
      /^[\u4e00-\u9fff]{0,4}[，,：:；;（(][\u4e00-\u9fff]{1,8}$/.test(
        textBetween(sentence, whole, parts[0] as Figure),
      ) &&
      !compared.test(clauseBefore(sentence, whole)) &&
      !labels.some((label) => noPart.test(label));
    // 带队5人，来了教师18人，学生30人: an amount that is smaller than a part, and by no slip of the pen, is no whole.
    const mayBeWhole =
      parts.every((part) => amountOf(part) < amountOf(whole)) || isSumWithSlip(sumOf(parts), whole, parts);
    return isTold && mayBeWhole ? [{ whole, parts, others: [] }] : [];
  });
}

/** A label that is hardly more than the word: 男生, 公办学校. */
const isWord = (word: RegExp, label: string): boolean => label.length <= longestLabel && word.test(label);
const longestLabel = 6;
