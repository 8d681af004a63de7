/**
 * Names of sections and columns that stand beside a headline: 读者来信 ⏎ 这条路什么时候修好, 夜校开到厂门口 ⏎ 采访手记. No list has all of them. A name of one is short,
 * says nothing of what the story tells, and is set off by marks, or ends with what such names end with, or stands above a headline like others of its page.
 * But 图片新闻 heads its pictures.
 */
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
/** In so many characters of a story the words of its headline occur. */
const echoed = 1500;
/** Share of its pairs of characters that may, as 读者 of 读者之声. */
const mostEchoed = 0.34;

/** ·经济时评·, 【茶事】, ■以案说法, “百姓话题”. */
const setOff =
  /^(?:[·•].+[·•]|【[^】]+】|[〔［[][^〕］\]]+[〕］\]]|[■□●○◆◇★☆▍▌▎▶▷◎]\s?\S+|[“「『][^”」』]+[”」』]|[—─]{1,2}\S+[—─]{1,2})$/u;
/** How such names end: with a kind of writing, with where or how people speak, with what one looks with or through, with what stands beside a story. */
const ending =
  /(?:[评評论論谈談话話语語言记記录錄稿写寫讯訊闻聞谭譚议議声聲札说說读讀述想笔筆]|(?<![启啟])事|[坛壇廊窗苑园園圃台臺亭角吧汇匯线線桥橋屋厅廳堂]|[察焦点點镜鏡眼瞰]|[瞭眺守]望|背景|[话話][题題]|[链鏈鍊][接結结]|人物|[编編][后後]|[报報][导導道]|[周週][刊末]|副刊|天地|之[友家窗星])$/u;

const bareOf = (text: string, { start, end }: Part): string => text.slice(start, end).replace(/\s/g, '');
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
  /** Whether a line beside others of a headline tells of nothing that they or the story tell of. */
  const isApart = (i: number, others: string): boolean => {
    const pairs = pairsOf(wordsOf(lineAt(i)));
    if (pairs.some((pair) => others.includes(pair))) return false;
    const story = stories.get((parts[i] as Part).article) ?? '';
    return mostEchoed * pairs.length >= pairs.filter((pair) => story.includes(pair)).length;
  };
  /** The line next to one in its headline. */
  const besideOf = ({ from, to }: Run, i: number) => lineAt(i === from ? Math.min(from + 1, to - 1) : i - 1);
  const isUnknown = (run: Run) => {
    const [line, beside] = [lineAt(run.from), besideOf(run, run.from)];
    return (
      run.to - run.from > 1 &&
      line.length <= longestUnknown &&
      /^[\u3400-\u9fff]{2,}$/u.test(line) &&
      beside.length >= line.length + leastShorter &&
      isApart(run.from, beside)
    );
  };
  const unknown = new Set(runs.filter(isUnknown));
  const first = parts.findIndex(({ furniture }) => furniture === null);
  const names = new Set<number>();
  const headlines = new Set<number>();
  for (const run of runs) {
    const { from, to } = run;
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
    if (!unknown.has(run) || /[图圖]/.test(lineAt(from))) continue;
    const isBelowHead = from === first && /^(?:folio|section|masthead)$/.test(parts[from - 1]?.furniture ?? '');
    if (unknown.size >= fewestAlike || isBelowHead) names.add(from);
  }
  return parts.map((part, i): Part => {
    if (names.has(i)) return { ...part, kind: 'furniture', article: -1, furniture: 'section', isRow: true };
    return headlines.has(i) ? { ...part, kind: 'headline' } : part;
  });
}

/** 短评 ⏎ 便民亭不能一锁了之 ⏎ 林向晚: what stands below a name that was taken for the headline, and above who wrote or the text. */
function isAboveHeadline(text: string, parts: readonly Part[], i: number): boolean {
  const [own, next, behind] = [parts[i] as Part, parts[i + 1], parts[i + 2]];
  if (next?.kind !== 'paragraph' || behind?.kind !== 'paragraph') return false;
  if (next.article !== own.article || behind.article !== own.article) return false;
  const line = text.slice(next.start, next.end);
  return mayBeHeadline(line) && line.length > own.end - own.start;
}

/** Whether a line may be the name of a section by itself. */
function isName(line: string): boolean {
  const words = wordsOf(line);
  if (words.length < 2 || words.length > longest || /[图圖]/.test(line)) return false;
  return setOff.test(line) || (words === line && (ending.test(line) || guessOf(line)?.kind === 'section'));
}
