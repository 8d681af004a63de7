/** Things of several measure words behind a colon, and their number before it: 首饰9件：戒指2枚，银镯3只，玉坠2块 are 7. */
import type { Figure } from '../../../reading.ts';
import { isApproximate } from '../amounts.ts';
import type { Sentence } from '../page.ts';
import type { Members } from './members.ts';

/** Measure words of whatever there is. */
const anyThing = /^(?:件|样|个|项)$/;
const opens = /^[\u4e00-\u9fff]{0,6}[：:]/;
const some = /等|其中|包括|主要|各|每|约|余/;
const clause = /^[\u4e00-\u9fff“”]{1,8}$|^[，,、；;][\u4e00-\u9fff“”]{1,8}$/;

/** 玉坠2块 in a list of things is no money. */
const isCount = (figure: Figure): boolean =>
  (figure.kind === 'count' || figure.unit === '块') &&
  figure.value !== null &&
  figure.per === null &&
  !isApproximate(figure);

/** A number that the list up to the end of its sentence does not make. */
export function wrongMixedList(sentence: Sentence, at: number): Members | null {
  const { passage, end, figures } = sentence;
  const whole = figures[at] as Figure;
  if (!anyThing.test(whole.unit ?? '') || !isCount(whole)) return null;
  const behind = passage.text.slice(whole.end, end);
  const lead = opens.exec(behind)?.[0];
  if (!lead || some.test(behind)) return null;
  const members = figures.slice(at + 1);
  if (members.length < 2 || !members.every(isCount)) return null;
  const from = { end: whole.end + lead.length };
  const isListed = members.every((one, i) => clause.test(passage.text.slice((members[i - 1] ?? from).end, one.start)));
  const last = members.at(-1) as Figure;
  const units = new Set(members.map(({ unit }) => unit));
  if (!isListed || units.size < 2 || !/^[。！]?$/.test(passage.text.slice(last.end, end))) return null;
  const sum = members.reduce((total, { value }) => total + (value as number), 0);
  return sum === whole.value ? null : { whole, members };
}
