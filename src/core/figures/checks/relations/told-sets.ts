/** Whether a tale of a match tells the scores of all its sets: 首局25∶19…连丢两局…决胜局15∶12 leaves some out. */
import type { Span } from '../../../reading.ts';
import { smallNumber } from '../../../text/small-number.ts';

const ordinal = /([首次末]|第[一二三四五六七\d]|决胜|最后一)[局盘]/g;
/** 此后连丢两局；第四局…: right before a score it would tell one of them. */
const unscored = /连[丢输失负扳胜赢追下][了回得]?[两三四][局盘][^，,。；;]{0,6}[，,。；;](?!(?:分别|比分|以|[为是])*$)/;

/** The number of a set in its match. */
function numberOf(word: string, count: number): number {
  if (word === '首') return 1;
  if (word === '次') return 2;
  return word.startsWith('第') ? smallNumber(word.slice(1)) : count;
}

/** @param scores of the sets, in order. @param count sets of the match, by its result. */
export function leavesSetsOut(text: string, scores: readonly Span[], count: number): boolean {
  return scores.some((score, i) => {
    const words = text.slice(Math.max(scores[i - 1]?.end ?? 0, score.start - longestTale), score.start);
    const last = [...words.matchAll(ordinal)].at(-1)?.[1];
    return (last !== undefined && numberOf(last, count) > i + 1) || unscored.test(words);
  });
}
/** Looked at before a score, in characters. */
const longestTale = 60;
