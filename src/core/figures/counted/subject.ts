/** What something has happened to, told before its verb and its number: 电杆倒伏320根, 航班取消58架次, 贫困村退出310个. */
import type { Figure, Word } from '../../reading.ts';
import { acts, causes, frames, links } from '../data/counting-words.ts';
import { wordsOfChange } from '../data/verbs-of-change.ts';
import { type WordIndex, wordAt } from './word-index.ts';

const endOfClause = /^(?:$|[，。；、！？）\n])/;
/** Who does things to others, so that the number may be of those. */
const doers = /(?:[人众者员民工警方队组局部厅院校厂司社团会家府店户兵军委办们师生媒]|法庭|学校|机构|企业|单位)$/;
/** What is counted in these are things; others count what has happened as well: 管道泄漏两处. */
const ofThings =
  /^[万千百亿多余]*(?:根|棵|株|头|只|匹|辆|架|架次|艘|条|间|栋|幢|座|台|部|列|班|班次|块|面|个|家|所|亩|顶|口|眼|盏|扇|张)$/;

/** What happens in places is counted with its verb: 道路坍方8处. */
const happens = /^[万千百多余]*(?:处|起|宗)$/;

/** @returns the noun, with its verb where that is counted, or null where no verb without an object stands between one and the figure, or the clause goes on. */
export function subjectBefore(
  text: string,
  { kind, unit, start, end }: Figure,
  { words, starts }: WordIndex,
): string | null {
  const isEvent = happens.test(unit ?? '');
  if (kind !== 'count' || !(isEvent || ofThings.test(unit ?? '')) || !endOfClause.test(text.slice(end, end + 1)))
    return null;
  const at = wordAt(starts, start - 1);
  const [subject, verb] = [words[at - 1], words[at]];
  if (!subject || !verb || at < 1 || (starts[at] as number) + verb.word.length !== start) return null;
  return isDone(verb) && isThing(subject) ? text.slice(starts[at - 1] as number, isEvent ? start : starts[at]) : null;
}

const isDone = ({ word, tag }: Word): boolean =>
  tag === 'v' &&
  /^[\u4e00-\u9fff]{2}$/.test(word) &&
  !/[为有达到至成是]$|(?<!退)出$/.test(word) &&
  !links.has(word) &&
  !acts.has(word) &&
  !causes.has(word) &&
  !wordsOfChange.has(word);

const isThing = ({ word, tag }: Word): boolean =>
  /^(?:n|nz)$/.test(tag) && /^[\u4e00-\u9fff]{2,}$/.test(word) && !frames.test(word) && !doers.test(word);
