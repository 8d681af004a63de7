/** The year that an article is of, where the page prints none: the one year that it tells of itself. */
import type { Figure, ReferenceDay } from '../../../reading.ts';
import { groupBy } from '../../../text/group.ts';

/** What is read of a passage. */
interface DatedText {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly article: number;
  readonly day: ReferenceDay;
}

/** What stands before a year that is not the article's: 自2019年, 比2023年, 截至2024年底, 上一次在本市举办还是2018年. */
const otherBefore =
  /(?:[自从比较于到至]|截至|截止|预计|力争|始建|生于|早在|回到|由|(?:上一?[次回届个]|此前|曾|往年)[^，。；]*)$/;
/** What stands behind one: 2019年建成, 2024年底, 2030年前, 2024年年度报告. */
const otherBehind =
  /^(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[底末前后起]|年?度?(?:报告|财报|年报|业绩)|年报|以[来前后]|[^，,。；]{0,10}(?:成立|建成|建校|始建|创办|创建|出生|生(?![产活态长])|毕业|参军|入伍|退休|当选|竣工|通车|投产|完工|诞生|去世|逝世|嫁|考[上入]|开始|辞职|同期|相比|的\d))/;
/** 2025年10月9日, 2025年国庆, 2025年的第一场: told of the article's own year, whatever stands around. */
const ownBehind =
  /^(?:\d{1,2}月\d{1,2}[日号][^，。]{0,6}[，,（(上下昨今]|国庆|春节|中秋|元旦|暑假|寒假|度|教师节|[春夏秋冬]|[^，。]{1,3}[节季])/;
const ownBefore = /(?:如今|今年|现在|眼下|今天是?)[，,（(]?$/;

const yearOf = ({ kind, iso, text }: Figure): number | null => {
  const year = kind === 'date' && /^\d{4}年/.test(text) ? /^\d{4}/.exec(iso ?? '')?.[0] : undefined;
  return year === undefined ? null : Number(year);
};

/** How much around a year tells what it is of, in characters. */
const reach = 20;

export interface ToldYear {
  readonly year: number;
  /** Told of the article's own days; else it is one that nothing shows to be of another time. */
  readonly isOwn: boolean;
}

/** @param passages those of one article. @returns null where it tells none of its own, or more than one. */
function toldYear(passages: readonly DatedText[]): ToldYear | null {
  const own = new Set<number>();
  const open = new Set<number>();
  const other = new Set<number>();
  for (const { text, figures } of passages)
    for (const figure of figures) {
      const year = yearOf(figure);
      if (year === null) continue;
      const before = text.slice(Math.max(0, figure.start - reach), figure.start);
      // The year's own month and day belong to what stands behind it.
      const behind = text.slice(figure.start + yearLength, figure.start + yearLength + reach);
      const isOwn = ownBehind.test(behind) && !otherBehind.test(behind) && !/[至到]$/.test(before);
      const set = isOwn || ownBefore.test(before) ? own : open;
      (set === open && (otherBefore.test(before) || otherBehind.test(behind)) ? other : set).add(year);
    }
  const latest = Math.max(...own, ...open, ...other);
  const [year] = own.size > 0 ? own : open;
  if (year === undefined || (own.size > 0 ? own : open).size > 1) return null;
  // A later year that is told otherwise may be of what has come since.
  return year === latest ? { year, isOwn: own.size > 0 } : null;
}
const yearLength = '2025年'.length;

/** By article. */
export function toldYears(passages: readonly DatedText[]): ReadonlyMap<number, ToldYear> {
  const byArticle = groupBy(
    passages.filter(({ day }) => day.year === null),
    ({ article }) => article,
  );
  const years = [...byArticle].flatMap(([article, own]) => {
    const told = toldYear(own);
    return told === null ? [] : [[article, told] as const];
  });
  return new Map(years);
}
