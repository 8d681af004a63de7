/**
 * Copies of sentences with their names replaced, so that the model learns the context and the form of names instead of the names of 1998.
 * The new names are foreign and Uyghur ones with ·, Chinese ones, and divisions of today.
 */
import { shortForm } from '../../core/entities/gazetteer.ts';
import { groupBy } from '../../core/text/group.ts';
import type { Random } from '../random.ts';
import { pick } from '../random.ts';
import { countSurnames } from './character-usage.ts';
import { type Example, exampleOf, type Mark } from './corpora.ts';
import type { Inventor } from './invent.ts';
import { divisionNames } from './lists.ts';

/** Parts that names in Uyghur and Kazakh are commonly made of, in the usual transliteration. */
const turkicParts = (
  '阿卜杜 阿不都 热合曼 热西提 克里木 买买提 麦麦提 穆罕默德 艾合买提 艾买提 吐尔逊 吐尔洪 图尔荪 图孙 努尔 古丽 古力 祖丽 阿亚 热依汗 帕提古丽 帕丽达 ' +
  '米尔 扎提 卡米力 卡德尔 玉素甫 依明 伊敏 伊力哈木 迪丽 努拉 热巴 阿依 木沙 沙吾提 肉孜 赛买提 合提 合力力 司马义 斯马伊 艾尔肯 艾力 阿里木 江 提 別克 ' +
  '叶尔 波拉提 哈力克 巴哈尔 马合木提 米吉提 莫合塔尔 牙生 亚森 尼亚孜 凯赛尔 夏依 夏米 西尔 艾沙 阿布都 拉 如孜 萨迪克 塔依尔 托合提 乌买尔 吾守尔 孜尧顿 库尔班 比拉力 达吾提'
).split(' ');

type Renamer = (name: string, type: string) => string;

/** One altered copy of every sentence for which `random() < share` and whose names can be changed. */
export function augment(examples: readonly Example[], share: number, random: Random): Example[] {
  const rename = renamerOf(examples, random);
  return examples.flatMap((example) => {
    if (random() >= share) return [];
    const altered = replaceNames(example, rename);
    return altered.text === example.text ? [] : [altered];
  });
}

function replaceNames(example: Example, rename: Renamer): Example {
  const chosen = new Map<string, string>();
  const names = example.marks.filter(({ type }) => type !== null);
  return rewrite(example, names, (name, { type }) => {
    const other = chosen.get(type + name) ?? rename(name, type as string);
    chosen.set(type + name, other);
    return other;
  });
}

/** The example with other words in place of these marks, which must not overlap. It keeps no other marks. */
export function rewrite(
  example: Example,
  marks: readonly Mark[],
  replace: (words: string, mark: Mark) => string,
): Example {
  let text = '';
  let from = 0;
  const moved = marks.map((mark) => {
    const other = replace(example.text.slice(mark.start, mark.end), mark);
    text += example.text.slice(from, mark.start) + other;
    from = mark.end;
    return { ...mark, start: text.length - other.length, end: text.length };
  });
  return exampleOf(text + example.text.slice(from), moved, example.section);
}

/** How many of a copy's marks are exchanged, and how many of those for an invented name where there is an inventor. */
const exchanged = 0.8;
const invented = 0.35;

/**
 * Copies of the sentences in which most marks are exchanged for others of their kind from anywhere in the corpus: the words around a company
 * show that it is one, whatever its name (Dai and Adel 2020, "mention replacement").
 */
export function exchange(
  examples: readonly Example[],
  copies: number,
  random: Random,
  inventor: Inventor | null = null,
): Example[] {
  const all = examples.flatMap(({ text, marks }) =>
    marks.map(({ start, end, kind }) => ({ kind, words: text.slice(start, end) })),
  );
  const byKind = groupBy(all, ({ kind }) => kind);
  const other = (words: string, { kind, type }: Mark) => {
    if (random() >= exchanged) return words;
    if (inventor && type && random() < invented) return inventor[type]();
    return pick(random, byKind.get(kind) as typeof all).words;
  };
  return Array.from({ length: copies }, () =>
    examples.map((example) => rewrite(example, withoutOverlaps(example.marks), other)),
  ).flat();
}

const withoutOverlaps = (marks: readonly Mark[]): Mark[] =>
  marks.filter(({ start }, i) => marks.slice(0, i).every(({ end }) => end <= start));

function renamerOf(examples: readonly Example[], random: Random): Renamer {
  const surnames = countSurnames(examples);
  const persons = namesOf(examples, 'person');
  const chinese = persons.filter((name) => surnames.has(name.charAt(0)) && name.length <= 3 && name.length > 1);
  const foreign = persons.filter((name) => name.length > 3 && /^[\u4e00-\u9fff]+$/.test(name));
  const parts = [...foreign, ...persons.filter((name) => name.includes('·')).flatMap((name) => name.split('·'))];
  const divisions = divisionNames().filter((name) => name.length <= 6);
  const turkic = () => Array.from({ length: 1 + Math.floor(random() * 2.4) }, () => pick(random, turkicParts)).join('');
  const given = () => {
    const [a, b] = [pick(random, chinese), pick(random, chinese)];
    return random() < 0.25 ? a.slice(-1) : a.charAt(1) + b.slice(-1);
  };
  const person: Renamer = (name) => {
    if (name.length < 2) return name;
    const dice = random();
    if (dice < 0.2) return `${turkic()}·${turkic()}`;
    if (dice < 0.38) return `${pick(random, parts)}·${pick(random, parts)}`;
    if (dice < 0.48) return pick(random, parts);
    return pick(random, chinese).charAt(0) + given();
  };
  const place: Renamer = (name) => {
    if (!/[省市县区州旗]$/.test(name) || name.length > 6 || name.length < 3) return name;
    const alike = pick(random, divisions);
    return random() < 0.8 ? alike : shortForm(alike);
  };
  const organization: Renamer = (name) => {
    const found = /^([\u4e00-\u9fff]{2,3}?)([省市县区])(?=.{2})/.exec(name);
    return found ? pick(random, divisions) + name.slice(found[0].length) : name;
  };
  return (name, type) => (type === 'person' ? person : type === 'place' ? place : organization)(name, type);
}

const namesOf = (examples: readonly Example[], type: string) => [
  ...new Set(
    examples.flatMap(({ text, names }) => names.filter((n) => n.type === type).map((n) => text.slice(n.start, n.end))),
  ),
];
