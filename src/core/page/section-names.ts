/**
 * Names of sections and columns that stand beside a headline: 读者来信 ⏎ 这条路什么时候修好, 夜校开到厂门口 ⏎ 采访手记. No list has all of them. A name of one is short,
 * says nothing of what the story tells, and is set off by marks, or ends with what such names end with, or is told by all that `column-names.ts` weighs, the more
 * easily where other headlines of the page have such a line.
 * But 图片新闻 heads its pictures.
 */

import { simplify } from '../text/simplify.ts';
import { withoutSpaces } from '../text/spaces.ts';
import { echoed, mayBeName, nameOdds } from './column-names.ts';
import { guessOf } from './furniture-guesses.ts';
import { mayBeHeadline } from './headlines.ts';
import type { Part } from './parts.ts';

/** Longest name, without its marks, and longest one that nothing but its place tells, in characters. */
const longest = 6;
const longestUnknown = 4;
/** A name is shorter than the headline by so many characters at least, where nothing else tells it. */
const leastShorter = 3;
/** So many headlines of a page have such a line above them where that is what the page does. */
const fewestAlike = 2;
/** Least log odds of a name above a headline, and below one, where nothing else tells it. */
const least = 2;
const leastBelow = 1.5;
/** The same where the page has other names, and where the line is the first below the head of the page. */
const leastAmongOthers = 1;
const leastBelowHead = 0.5;
/** The same of a few characters that only their place tells. */
const leastUnknown = -1;
/** Share of its pairs of characters that may, as 读者 of 读者之声. */
const mostEchoed = 0.34;

/** ·经济时评·, 【茶事】, ■以案说法, “百姓话题”. */
const setOff =
  /^(?:[·•].+[·•]|【[^】]+】|[〔［[][^〕］\]]+[〕］\]]|[■□●○◆◇★☆▍▌▎▶▷◎]\s?\S+|[“「『][^”」』]+[”」』]|[—─]{1,2}\S+[—─]{1,2})$/u;
/** 交流站·读者来函, 经济·市场: two names beside each other. */
const dotted = /^[\u3400-\u9fff]{2,4}[·•・][\u3400-\u9fff]{2,4}$/u;
/** How such names end, in simplified characters: with a kind of writing, 编者手记, as headlines may, too. */
const writing = /(?:[评论谈话语言记录稿写讯闻谭议声札说读述笔]|(?<!启)事|话题|随想|杂感|文摘|拾零|荟萃|钩沉)$/u;
/** The same for what is the name of a column alone: where people meet, 教练席; what one looks at or with, 新股透视; how news comes, 新法速递; what stands beside a story. */
const column = new RegExp(
  `(?:${[
    '[坛廊窗苑圃台亭吧席]|园地|角落|茶座|茶馆|沙龙|客厅|信箱|热线|专线|连线|在线|天地|讲堂|课堂|学堂|驿站|之[友家窗星]',
    '[察焦点镜眼瞰]|[瞭眺守]望|[视广]角|视[野窗界]|透视|扫描|追踪|剪影|写真|风采|人物|背景|档案',
    '链接|编后|报[导道]|周[刊末]|副刊|专[刊栏版]|回[音应放眸]|速递|快递|动态|综述|解析|释疑|答疑|问答|咨询|[门问]诊|处方|支招|锦囊|提[示醒]|导[航读]|指南',
  ].join('|')})$`,
  'u',
);
/** 今日好店, 每周一菜, 本期人物. */
const beginning = /^(?:今日|本[日周月期]|每[日周月期]|一周)/u;

const bareOf = (text: string, { start, end }: Part): string => withoutSpaces(text.slice(start, end));
const wordsOf = (line: string): string => line.replace(/[\p{P}\p{S}]/gu, '');
const pairsOf = (line: string): string[] => [...line].slice(1).map((second, k) => line.charAt(k) + second);

/** Lines of one headline, one right behind the other: the index of the first and behind the last. */
interface Run {
  readonly from: number;
  readonly to: number;
}

function headlinesIn(parts: readonly Part[]): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < parts.length; from = Math.max(from + 1, runs.at(-1)?.to ?? 0)) {
    if (parts[from]?.kind !== 'headline') continue;
    let to = from + 1;
    while (parts[to]?.kind === 'headline' && parts[to]?.article === parts[from]?.article) to++;
    runs.push({ from, to });
  }
  return runs;
}

/** The first characters of the text of each article, without blanks. */
function storiesOf(text: string, parts: readonly Part[]): ReadonlyMap<number, string> {
  const stories = new Map<number, string>();
  for (const part of parts) {
    const own = stories.get(part.article) ?? '';
    if (part.kind === 'paragraph' && own.length < echoed) stories.set(part.article, own + bareOf(text, part));
  }
  return stories;
}

/** The page's parts with names of sections as furniture; the line below one that stood for the headline is that. */
export function withSectionNames(text: string, parts: readonly Part[]): Part[] {
  const runs = headlinesIn(parts);
  const stories = storiesOf(text, parts);
  const lineAt = (i: number) => bareOf(text, parts[i] as Part);
  /** Whether a line beside another of a headline tells of nothing that it or the story tells of. What a column is about, 新股 of 新股透视, its stories do. */
  const isApart = (i: number, beside: string, isListed = true): boolean => {
    const words = wordsOf(lineAt(i));
    const pairs = pairsOf(words);
    if (pairs.some((pair) => beside.includes(pair))) return false;
    const story = stories.get((parts[i] as Part).article) ?? '';
    const inStory = (pair: string) => story.includes(pair);
    const ending = column.exec(simplify(words))?.[0];
    // 暑假里的网吧 tells of what its story tells of.
    if (ending) return !story.includes(words) && (ending.length > 1 || !inStory(words.slice(-2)));
    if (!isListed) return !pairs.some(inStory);
    if (beginning.test(words)) return !pairs.slice(Math.min(1, pairs.length - 1)).some(inStory);
    return mostEchoed * pairs.length >= pairs.filter(inStory).length;
  };
  /** The line next to one in its headline. */
  const besideOf = ({ from, to }: Run, i: number) => lineAt(i === from ? Math.min(from + 1, to - 1) : i - 1);
  const oddsAt = (i: number, beside: number): number => {
    const line = lineAt(i);
    const other = lineAt(beside);
    if (!mayBeName(line) || other.length < wordsOf(line).length) return Number.NEGATIVE_INFINITY;
    return nameOdds({ line, beside: other, story: stories.get((parts[i] as Part).article) ?? '' });
  };
  /** Whether the last line of a headline is so much shorter than the one above it that it may be a name. */
  const isLongAbove = ({ from, to }: Run) =>
    to - from > 1 && lineAt(to - 2).length >= wordsOf(lineAt(to - 1)).length + leastShorter;
  const isUnknown = (run: Run, shorter: number) => {
    const line = lineAt(run.from);
    const beside = besideOf(run, run.from);
    return (
      run.to - run.from > 1 &&
      line.length <= longestUnknown &&
      /^[\u3400-\u9fff]{2,}$/u.test(line) &&
      beside.length >= line.length + shorter &&
      isApart(run.from, beside, false) &&
      oddsAt(run.from, run.from + 1) > leastUnknown
    );
  };
  const unknown = new Set(runs.filter((run) => isUnknown(run, leastShorter)));
  const odds = new Map(
    runs
      .filter(({ from, to }) => to - from > 1 || isAboveHeadline(text, parts, from))
      .map((run) => [run, oddsAt(run.from, run.from + 1)] as const),
  );
  const isUsual = [...odds.values()].filter((own) => own > least).length >= fewestAlike;
  const first = parts.findIndex(({ furniture }) => furniture === null);
  const names = new Set<number>();
  const headlines = new Set<number>();
  for (const run of runs) {
    const { from, to } = run;
    // “风雨桥” ⏎ ——记石桥夜校: what a second line stands below is the first.
    if (to - from > 1 && /^[—─]{2}[\u3400-\u9fff]/u.test(lineAt(from + 1))) continue;
    for (const i of [from, to - 1]) {
      const line = lineAt(i);
      if (!isName(line)) continue;
      if (to - from > 1) {
        const beside = besideOf(run, i);
        if (beside.length >= wordsOf(line).length && isApart(i, beside)) names.add(i);
      } else if (isAboveHeadline(text, parts, i) && isApart(i, lineAt(i + 1))) {
        names.add(i);
        headlines.add(i + 1);
      }
      if (names.has(i)) break;
    }
    const isBelowHead = from === first && /^(?:folio|section|masthead)$/.test(parts[from - 1]?.furniture ?? '');
    if (names.has(from) || names.has(to - 1) || /[图圖]/.test(lineAt(from))) continue;
    const own = odds.get(run) ?? Number.NEGATIVE_INFINITY;
    const asked = isBelowHead ? leastBelowHead : isUsual ? leastAmongOthers : least;
    if (own > asked && isApart(from, lineAt(from + 1), false)) {
      names.add(from);
      headlines.add(from + 1);
    } else if (isLongAbove(run) && oddsAt(to - 1, to - 2) > leastBelow) names.add(to - 1);
    else if ((unknown.has(run) && unknown.size >= fewestAlike) || (isBelowHead && isUnknown(run, 1))) names.add(from);
  }
  return parts.map((part, i): Part => {
    if (names.has(i)) return { ...part, kind: 'furniture', article: -1, furniture: 'section', isRow: true };
    return headlines.has(i) ? { ...part, kind: 'headline' } : part;
  });
}

/** 短评 ⏎ 便民亭不能一锁了之 ⏎ 林向晚: what stands below a name that was taken for the headline, and above who wrote or the text. */
function isAboveHeadline(text: string, parts: readonly Part[], i: number): boolean {
  const own = parts[i] as Part;
  const next = parts[i + 1];
  const behind = parts[i + 2];
  if (next?.kind !== 'paragraph' || behind?.kind !== 'paragraph') return false;
  if (next.article !== own.article || behind.article !== own.article) return false;
  const line = text.slice(next.start, next.end);
  return mayBeHeadline(line) && line.length > own.end - own.start && !/[记記]者|通[讯訊][员員]/.test(line);
}

const isNameOf = (line: string): boolean => writing.test(line) || column.test(line) || beginning.test(line);

/** Whether a line may be the name of a section by itself. */
function isName(line: string): boolean {
  if (dotted.test(line)) return true;
  const words = wordsOf(line);
  if (words.length < 2 || words.length > longest || /[图圖]/.test(line)) return false;
  return setOff.test(line) || (words === line && (isNameOf(simplify(line)) || guessOf(line)?.kind === 'section'));
}
