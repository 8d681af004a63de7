/** The classes of the words beside a figure, by which the choice of what it counts is made. */
import type { Word } from '../../reading.ts';
import { acts, causes, frames, links, measuredHeads, predicates, states } from '../data/counting-words.ts';
import { verbsOfChange } from '../data/verbs-of-change.ts';
import verbs from './verbs.json' with { type: 'json' };

interface WordClass {
  readonly name: string;
  readonly holds: (word: string, tag: string) => boolean;
}

const tagged = (pattern: RegExp) => (_: string, tag: string) => pattern.test(tag);
const spelt = (pattern: RegExp) => (word: string) => pattern.test(word);
const listed = (words: string | ReadonlySet<string>) => {
  const set = typeof words === 'string' ? new Set(words.split(' ')) : words;
  return (word: string) => set.has(word);
};
const changes = verbsOfChange.map(({ words }) => words).join(' ');
/** 一级 of 一级文物 tells which; 大项 and 分项 are things, though the tagger takes them for numerals. */
const numeral = /[〇零一二三四五六七八九十百千万亿两几多余]/;

const goods = /^零[件部食]/;

/** 越冬, 同行: verbs that the segmenter takes for nouns or names. */
const otherVerbs: ReadonlySet<string> = new Set(verbs.words.match(/../g));
/** 票|一抢而空: most other idioms tell of a thing as often as of what it does. */
const idiom = /^一.而.$|^..而[空去归返]$/;
/** 矿工|下落不明, 商铺|化为灰烬: a denial tells how they are, and 为 what has become of them. */
const denial = /^..[不未].|^[化夷沦变]为../;
/** Whether the tagger or the dictionary has the word for a verb. */
export const isVerb = (word: string, tag: string): boolean => /^v/.test(tag) || otherVerbs.has(word);

/** In this order: a word is of the first class that holds. */
const table: readonly WordClass[] = [
  { name: 'edge', holds: spelt(/^[。！？；：:;!?\s…—|]/) },
  { name: 'comma', holds: spelt(/^[，,]$/) },
  { name: 'pause', holds: spelt(/^、$/) },
  { name: 'quote', holds: spelt(/^[“”‘’《》]$/) },
  { name: 'bracket', holds: spelt(/^[（）()【】「」]$/) },
  { name: 'digits', holds: spelt(/^[\d.%]/) },
  { name: 'mark', holds: (word) => !/^[\u3400-\u9fff·A-Za-z\u{20000}-\u{323af}]+$/u.test(word) },
  { name: 'of', holds: spelt(/^[的之]$/) },
  { name: 'and', holds: listed('和 与 及 以及 或 暨') },
  { name: 'each', holds: spelt(/^(?:每|[每各].{1,2})$/) },
  {
    name: 'degree',
    holds: listed(
      '首 约 约莫 估摸 共约 总约 近 超 超过 逾 突破 破 将近 接近 不足 不到 大约 约为 至少 最多 高达 多达 共 仅 只 达 达到 已达 总计 合计 共计 一共 总共 累计 ' +
        '不能 不得 不应 不可 不许 不宜 必须 应当 应 须 均应 均须 满',
    ),
  },
  {
    name: 'being',
    holds: listed(
      '为 是 有 载有 装有 藏有 共有 已有 现有 仅有 约有 还有 拥有 设 设有 共设 占 占到 另有 仍有 只有 均为 分别为 仅为 位居 位列 名列 处于 位于 跻身',
    ),
  },
  { name: 'change', holds: listed(changes) },
  { name: 'towards', holds: listed('到 至 由 从 比 较 自') },
  { name: 'dimension', holds: listed('高 长 宽 深 厚 重') },
  {
    name: 'stop',
    holds: listed('以上 以下 左右 以内 不等 同比 环比 以来 以后 内 外 后 前 中 时 等 之后 之前 之间 之内 上 下 里'),
  },
  { name: 'attribute', holds: listed('全面') },
  { name: 'adverb', holds: listed('双双') },
  // The tagger takes them for a name, an adjective and a verb.
  { name: 'noun', holds: listed('城市 合同 劳工') },
  { name: 'time', holds: listed('年度 本年度 上年度 财年') },
  { name: 'frame', holds: (word) => word.length > 1 && frames.test(word) },
  { name: 'link', holds: (word, tag) => links.has(word) && !/^[nv]n?$/.test(tag) },
  { name: 'state', holds: listed(states) },
  { name: 'measured', holds: (word, tag) => measuredHeads.test(word) && /^[nvxjl]/.test(tag) },
  { name: 'link', holds: listed(links) },
  {
    name: 'predicate',
    holds: (word, tag) =>
      predicates.has(word) || (tag === 'i' && idiom.test(word)) || (/^[il]$/.test(tag) && denial.test(word)),
  },
  { name: 'cause', holds: listed(causes) },
  { name: 'act', holds: listed(acts) },
  { name: 'attribute', holds: spelt(/^(?![男女]性$)..?[性级型式]$/) },
  { name: 'verbal noun', holds: tagged(/^vn/) },
  { name: 'short verb', holds: (word, tag) => /^v/.test(tag) && word.length === 1 },
  { name: 'verb', holds: isVerb },
  { name: 'place', holds: tagged(/^(?:ns|s)$/) },
  { name: 'name', holds: tagged(/^(?:nr|nrt|nrfg|nt)$/) },
  {
    name: 'short noun',
    holds: (word, tag) => word.length === 1 && (/^(?:n|nz|ng|g|j|zg)$/.test(tag) || frames.test(word)),
  },
  { name: 'noun', holds: tagged(/^(?:n|nz|ng|g|an|l|j|eng)$/) },
  { name: 'attribute', holds: tagged(/^(?:a|b|ad|z|zg|ag)$/) },
  { name: 'time', holds: tagged(/^t/) },
  { name: 'numeral', holds: (word, tag) => /^m/.test(tag) && numeral.test(word) && !goods.test(word) },
  { name: 'noun', holds: tagged(/^m/) },
  { name: 'classifier', holds: tagged(/^q/) },
  { name: 'pronoun', holds: tagged(/^r/) },
  { name: 'preposition', holds: tagged(/^p/) },
  { name: 'side', holds: tagged(/^f/) },
  { name: 'short adverb', holds: (word, tag) => /^d/.test(tag) && word.length === 1 },
  { name: 'adverb', holds: tagged(/^d/) },
  { name: 'particle', holds: tagged(/^[uyc]/) },
  { name: 'short unknown', holds: ({ length }) => length === 1 },
  { name: 'unknown', holds: () => true },
];

/** The names of the classes; the last is for what is not there, at the ends of a text. */
export const classNames: readonly string[] = [...new Set(table.map(({ name }) => name)), 'nothing'];
export const nothing = classNames.length - 1;

const index = new Map(classNames.map((name, i) => [name, i]));

/** @throws Error when there is no such class. */
export function classNamed(name: string): number {
  const found = index.get(name);
  if (found === undefined) throw new Error(`no class of words is called ${name}`);
  return found;
}

/** By class: 1 for those named, parted by commas. */
export function classFlags(names: string): Uint8Array {
  const members = new Uint8Array(classNames.length);
  for (const name of names.split(', ')) members[classNamed(name)] = 1;
  return members;
}

const classes = table.map(({ name }) => classNamed(name));

/** The class of a word, an index into `classNames`. */
export const classOf = ({ word, tag }: Word): number =>
  classes[table.findIndex(({ holds }) => holds(word, tag))] as number;

/** Classes that some signs take together. */
const groups: readonly (readonly [name: string, members: readonly string[]])[] = [
  ['nominal', ['measured', 'noun', 'name', 'unknown', 'short noun']],
  ['done', ['verbal noun', 'act', 'cause', 'state', 'predicate']],
  ['verbal', ['verb', 'short verb', 'change', 'link', 'being']],
  ['attributive', ['attribute', 'place', 'time', 'frame', 'numeral', 'classifier', 'digits']],
  ['boundary', ['edge', 'comma', 'bracket', 'mark']],
  ['end', ['nothing']],
  ['other', []],
];
export const groupNames: readonly string[] = groups.map(([name]) => name);
/** The group of each class. */
export const groupOf: readonly number[] = classNames.map((name) => {
  const found = groups.findIndex(([, members]) => members.includes(name));
  return found < 0 ? groups.length - 1 : found;
});
