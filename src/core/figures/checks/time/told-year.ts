/** The year that an article is of, where the page prints none: the one year that it tells of its own days. */
import type { Figure, ReferenceDay } from '../../../reading.ts';
import { groupBy } from '../../../text/group.ts';

/** What is read of a passage. */
interface DatedText {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly article: number;
  readonly day: ReferenceDay;
}

/** What stands behind a year that is not the article's: 2019年建成, 2024年底, 2030年前, 2024年年度报告. */
const otherBehind =
  /^(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[底末前后起]|年?度?(?:报告|财报|年报|业绩)|年报|以[来前后]|[^，,。；]{0,10}(?:成立|建成|建校|始建|创办|创建|出生|生(?![产活态长])|毕业|参军|入伍|退休|当选|竣工|通车|投产|完工|诞生|去世|逝世|嫁|考[上入]|开始|辞职|同期|相比|的\d))/;
/** 2025年10月9日, 2025年国庆, 2025年的第一场: told of the article's own year, whatever stands around. */
const ownBehind =
  /^(?:\d{1,2}月\d{1,2}[日号](?:[电讯電訊]|[^，。]{0,6}[，,（(上下昨今])|国庆|春节|中秋|元旦|暑假|寒假|教师节|[春夏秋冬]|[^，。]{1,3}[节季])/;
/** 2025年10月9日，村里开会, and not 粥铺2008年12月3日开张: a day of the article's own opens its clause. */
const opening = /(?:^|[，,。；;：:（(）)】〕！!？?”」\s讯訊电電]|记者|記者|今天是?|[当當]天)$/;
const fullDay = /^\d{1,2}月\d{1,2}[日号](?![电讯電訊])/;
const ownBefore = /(?:(?:如今|今年|现在|眼下|今天)是?)[，,（(]?$/;
/** 2013年前4个月 and 截至2015年9月底 of an article that compares them with the year before: a whole year, or its last months, would be told in the next. */
const ownPart =
  /^(?:前(?:[1-9一二三四五六七八九两]个?月|[一二三两]?季度?)|上半年|第?[一二三123]季度|首季|[1一]月?[至到—-][2-9二三四五六七八九]月)/;
const upToMonth = /^[1-9]月[底末]?/;
const compared = /同比|同期|[比较][去上常]年/;
/** 2020年半年度报告, 2012年上半年经济运行情况通报. */
const ofPart =
  /^(?:半年度?|上半年|第?[一二三123]季度|前三季度)[^，。；]{0,8}(?:报告?(?![道告])|财报|通报|公报|运行情况)/;

const yearOf = ({ kind, iso, text }: Figure): number | null => {
  const year = kind === 'date' && /^\d{4}年/.test(text) ? /^\d{4}/.exec(iso ?? '')?.[0] : undefined;
  return year === undefined ? null : Number(year);
};

/** How much around a year tells what it is of, in characters. */
const reach = 20;

/**
 * A year that the article tells of its own days. One that stands anywhere else may be of any time: who writes 今年 does not call it 2016年.
 * @param passages those of one article. @returns null where it tells none of its own, or more than one.
 */
function toldYear(passages: readonly DatedText[]): number | null {
  const own = new Set<number>();
  let latest = 0;
  let isDayTold = false;
  for (const { text, figures } of passages)
    for (const figure of figures) {
      const year = yearOf(figure);
      isDayTold ||= fullDay.test(figure.text);
      if (year === null) continue;
      latest = Math.max(latest, year);
      const before = text.slice(Math.max(0, figure.start - reach), figure.start);
      // The year's own month and day belong to what stands behind it.
      const behind = text.slice(figure.start + yearLength, figure.start + yearLength + reach);
      // Who has told a day without its year tells one with it because it is of another.
      const isOther = fullDay.test(behind) && (isDayTold || !opening.test(before));
      const isOwn = ownBehind.test(behind) && !isOther && !otherBehind.test(behind) && !/[至到]$/.test(before);
      if (isOwn || ownBefore.test(before) || isPartOfOwn(text, figure)) own.add(year);
    }
  const [year] = own;
  // A later year that is told otherwise may be of what has come since.
  return own.size === 1 && year === latest ? year : null;
}
const yearLength = '2025年'.length;
/** How far behind a part of the year it may be compared, in characters. */
const farCompared = 60;

function isPartOfOwn(text: string, { start }: Figure): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  if (/[去上前]年[^。]*$|[比较与同][^，。]{0,3}$/.test(before)) return false;
  const from = start + yearLength;
  const behind = text.slice(from, from + farCompared);
  const isPart = ownPart.test(behind) || (/截[至止]到?$/.test(before) && upToMonth.test(behind));
  return ofPart.test(behind) || (isPart && compared.test(/^[^。！？\n]*/.exec(behind)?.[0] ?? ''));
}

/** By article. */
export function toldYears(passages: readonly DatedText[]): ReadonlyMap<number, number> {
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
