/** The noun phrase before a figure: [注册用户]已突破23万, 培训[教师]百余人次, 镇里教出[绣娘]已达四百多人. */
import type { Word } from '../../reading.ts';
import { acts, causes, frames, links, measuredHeads, states } from '../data/counting-words.ts';
import { longest } from './behind.ts';
import { type WordIndex, wordAt } from './word-index.ts';

const noun = /^(?:n|nz|nt|nr|nrt|nrfg|vn|an|j|l|b|eng|ng|g|x|ns|s)$/;
const mostLinks = 6;

export interface NounBefore {
  readonly phrase: string;
  /** Whether a word such as 达 or 为 leads from it to the figure. */
  readonly isLinked: boolean;
  /** Whether it only says what is done: 销售, 生活. */
  readonly isAct: boolean;
}

export function nounsBefore(start: number, { words, starts }: WordIndex): NounBefore | null {
  let i = wordAt(starts, start);
  if ((starts[i] as number) === start) i--;
  let to = start;
  let hops = 0;
  // A word that runs into the figure, as 各类 before 7.8万 may, is no noun.
  if (i >= 0 && (starts[i + 1] as number) > start) i--;
  for (; i >= 0 && hops < mostLinks && (isLink(words[i] as Word) || isTimeBetween(words, i)); i--) {
    to = starts[i] as number;
    hops++;
  }
  if (isInverted(words, i)) to = starts[i--] as number;
  let first = i + 1;
  for (let j = i; j >= 0 && to - (starts[j] as number) <= longest; j--) {
    const { word, tag } = words[j] as Word;
    // 5G基站.
    const isModel = /^\d{1,2}$/.test(word) && /^[A-Za-z]/.test(words[j + 1]?.word ?? '');
    if (!(isModel || /^[\u4e00-\u9fff·A-Za-z]+$/.test(word)) || links.has(word)) break;
    const isAttribute =
      j === i - 1 &&
      (states.has(word) ||
        (/^v/.test(tag) && measuredHeads.test((words[i] as Word).word) && word.length === 2 && !causes.has(word)));
    const isCompound = hops === 0 && j >= i - 1 && isCompoundAt(words, i);
    const isOne = noun.test(tag) || isAttribute || isCompound || isMeasure(words[j] as Word) || isObject(words, j, i);
    if (!isOne || isReport.test(word)) break;
    first = j;
  }
  // 码头上码着460吨, 渔民捕到一条: what stands before is where it is, or who did it.
  if (words[i + 1]?.word === '着' || isDone.test(words[i]?.word ?? '')) return null;
  const own = trimmed(words.slice(first, i + 1));
  if (own.length === 0) return null;
  // 价格比 is one word to the segmenter; 粮食总产 counts 粮食.
  const phrase = withoutAct(own.map(({ word }) => word).join('')).replace(/(?<=..)(?:[比较]|总产|单产)$/, '');
  return phrase.length >= 2 || hops === 0
    ? {
        phrase,
        isLinked: hops > 0,
        isAct: own.length === 1 && isVerb(own[0]) && !measuredHeads.test(phrase) && !isObject(words, i, i),
      }
    : null;
}

/** 受理 申诉, 拆除 违建: a verb right before the figure that is the object of another. */
const isObject = (words: readonly Word[], j: number, last: number): boolean => {
  const { word, tag } = words[j] as Word;
  const before = words[j - 1]?.word ?? '';
  return (
    j === last &&
    /^v/.test(tag) &&
    word.length === 2 &&
    !acts.has(word) &&
    !causes.has(word) &&
    (acts.has(before) || /^(?:收到|接到|接获|受到)$/.test(before))
  );
};

/** 水稻 种植 3.5万亩, 生猪 出栏 42万头: statistics put the verb behind its object; people and bodies are the subject of theirs. */
const isInverted = (words: readonly Word[], i: number): boolean => {
  const [object, verb, before] = [words[i - 1], words[i], words[i - 2]];
  return (
    verb !== undefined &&
    /^v/.test(verb.tag) &&
    acts.has(verb.word) &&
    object !== undefined &&
    /^(?:n|nz)$/.test(object.tag) &&
    object.word.length > 1 &&
    !subject.test(object.word) &&
    !acts.has(before?.word ?? '')
  );
};
const subject =
  /[人民员工者司户家局厅委院校队社厂站县市镇村乡国省会部团师生兵警医方店场]$|^(?:企业|单位|机构|部门|园区|项目|工程|活动|平台|基地|中心|干部|群众)$/;

/** 充电 桩: the dictionary has the head of such a compound as a classifier alone. */
const isCompoundAt = (words: readonly Word[], i: number): boolean => {
  const [verb, head] = [words[i - 1], words[i]];
  return /^v/.test(verb?.tag ?? '') && verb?.word.length === 2 && head?.tag === 'q' && head.word.length === 1;
};

/** 收入 is tagged as a verb as often: 营业 收入 8.8万亿元. */
const isMeasure = ({ word, tag }: Word) => /^v/.test(tag) && word.length === 2 && nounsOfMeasure.test(word);
const nounsOfMeasure = /^(?:收入|支出|投资|产出|库存|结余|存款|贷款|消费|出口|进口)$/;
/** 捕到, 救出. */
const isDone = /^[捕钓捡拾买收找抓摘采挖挑救送运搬卖端拿][到出起下得回来走]$/;
/** 以媒称: who says it is not what is counted. */
const isReport = /(?:称|说|报道)$/;

/** How many words a time between 由 and its figure may have. */
const longestTime = 5;

/** 森林面积由十年前的31.2亿亩: the time says only when. */
function isTimeBetween(words: readonly Word[], i: number): boolean {
  for (let j = i; j >= 0 && i - j < longestTime; j--) {
    const { word, tag } = words[j] as Word;
    if (/[由从比较]$/.test(word)) return j < i;
    if (!/^(?:t|m|f|uj|b)$/.test(tag) && !/^(?:去年|上年)同期$/.test(word) && !/^[年月日底初末]$/.test(word))
      return false;
  }
  return false;
}

/** 活动 and 生产 are tagged as nouns of verbs; only those that are done with the counted things are acts. */
const isVerb = (word: Word | undefined) =>
  word !== undefined && /^v/.test(word.tag) && (word.tag !== 'vn' || acts.has(word.word));

const isLink = ({ word, tag }: Word) =>
  links.has(word) || /^(?:d|ad|u|ul|uj|uz|ud|zg)$/.test(tag) || (tag === 'x' && /^已|达$/.test(word));

/** 发放贷款 is one word of the dictionary. */
const withoutAct = (phrase: string) =>
  phrase.length === 4 && acts.has(phrase.slice(0, 2)) && (causes.has(phrase.slice(0, 2)) || !measuredHeads.test(phrase))
    ? phrase.slice(2)
    : phrase;

/** Without the owner at its beginning and without the verb whose object the noun is. */
function trimmed(words: readonly Word[]): readonly Word[] {
  const head = words.at(-1)?.word ?? '';
  const act = words.findLastIndex(
    ({ word, tag }, i) =>
      i < words.length - 1 &&
      ((/^v/.test(tag) && causes.has(word)) ||
        // 补种 and 年产 are no verbs to the tagger.
        (/^[vnj]/.test(tag) && acts.has(word) && !measuredHeads.test(head))),
  );
  let own = words.slice(act + 1);
  while (
    own.length > 1 &&
    !(own.length === 2 && /^(?:数量|人数|总数|总量|规模)$/.test(head)) &&
    own[0] &&
    (frames.test(own[0].word) ||
      /^(?:ns|nt|s|t|nr)$/.test(own[0].tag) ||
      (acts.has(own[0].word) && !measuredHeads.test(head)))
  )
    own = own.slice(1);
  return own.length === 1 &&
    own[0] &&
    (frames.test(own[0].word) || own[0].tag === 'ns' || (acts.has(own[0].word) && own[0].tag === 'v'))
    ? []
    : own;
}
