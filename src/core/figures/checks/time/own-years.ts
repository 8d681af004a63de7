/**
 * Numbers of years, ages and anniversaries that their own clauses tie to a year: 1986年当上村支书，一晃干了33年; 1923年出生，今年58岁; 自1994年以来连续第六年. They are read
 * apart from all odds, and contradict the article where no two of its years, those reckoned from births and ages among them, lie so far apart.
 */
import type { Figure } from '../../../reading.ts';
import { groupBy } from '../../../text/group.ts';
import { type CheckedPage, clauseBefore, clauseBehind, type Sentence } from '../page.ts';
import { distancesOf, type Mismatch } from './fit.ts';
import { foundingWords } from './foundings.ts';
import { dateOf, yearFrom } from './instants.ts';
import { nowOf, type Point, pointsOf } from './points.ts';
import { somebodyElse } from './somebody-else.ts';
import { type Statement, statementOf, withBreaks } from './statements.ts';
import { areOfTwoNames } from './two-names.ts';

/** So many points and statements of an article are read: more are a chronicle. */
const most = 40;
/** A year that has begun may be counted. */
const begun = 1;

/** A point that the text tells. */
type ToldPoint = Point & { readonly figure: Figure; readonly sentence: Sentence };

/** What an article tells of years. */
interface Story {
  /** Of the calendar, told with all digits of the year, but for births. */
  readonly told: readonly ToldPoint[];
  readonly statements: readonly Statement[];
  /** Years of the calendar as they are told, births among them, and the years in which somebody had the ages that are told. */
  readonly points: readonly ToldPoint[];
  readonly now: Point;
  readonly years: ReadonlySet<number>;
}

const yearOf = ({ low }: Point): number => dateOf(low).getUTCFullYear();
const isTold = (point: Point): point is ToldPoint => point.figure !== null && point.sentence !== null;

/** 今年58岁, 58岁的周启发: of the day of the article. */
const ofNow = /(?:今年|现年|如今)[\u4e00-\u9fff]{0,3}$/;
const isOfNow = (sentence: Sentence, figure: Figure): boolean =>
  ofNow.test(clauseBefore(sentence, figure)) ||
  (sentence.passage.text.startsWith('的', figure.end) && opens.test(clauseBefore(sentence, figure)));
/** 52岁的总务主任, and not 收养了12岁的女孩. */
const opens = /^(?:最年[长小轻]的[\u4e00-\u9fff]{0,4}是)?$/;

/** 年龄最大的65岁，1947年出生: whose birth is told right behind the age. */
const birthBehind = /^(?:的[^，,。；]{2,6})?[，,]\d{4}年/;
const ofOldest = (sentence: Sentence, figure: Figure, at: number): readonly Statement[] =>
  figure.kind === 'age' && figure.value !== null && birthBehind.test(sentence.passage.text.slice(figure.end))
    ? [{ measure: 'age', sentence, figure, at, low: figure.value, high: figure.value, unit: 1 }]
    : [];

function storyOf(sentences: readonly Sentence[]): Story | null {
  const now = nowOf(sentences);
  const spans = sentences.flatMap((sentence, at) =>
    sentence.figures.flatMap((figure) => statementOf(sentence, figure, at) ?? ofOldest(sentence, figure, at)),
  );
  const statements = withBreaks(spans, sentences).slice(0, most);
  if (!now || statements.length === 0) return null;
  const all = pointsOf(sentences).filter(isTold).slice(0, most);
  // What has gone on ends in no year to come.
  const told = all.filter((one) => one.axis === 'calendar' && one.hasYear && yearOf(one) <= yearOf(now));
  const ages = all.filter(({ axis }) => axis === 'age');
  const births = [
    ...told.filter(({ source }) => source === 'birth').map(yearOf),
    ...ages.filter(({ sentence, figure }) => isOfNow(sentence, figure)).map(({ low }) => yearOf(now) - low),
  ];
  const reckoned = [...new Set(births)].flatMap((born) =>
    ages.map((age): ToldPoint => ({ ...age, ...yearFrom(born + age.low), axis: 'calendar', source: 'reckoned' })),
  );
  const points = [...told, ...reckoned];
  // An article of January is written of the year before, as often as not.
  const isOfJanuary = now.exact !== 'year' && dateOf(now.low).getUTCMonth() === 0;
  const years = new Set([...points.map(yearOf), yearOf(now), ...(isOfJanuary ? [yearOf(now) - 1] : [])]);
  const plain = told.filter(({ source, figure }) => source === 'told' && fullYear.test(figure.text));
  return { told: plain, statements, points, now, years };
}

const fullYear = /^(?:\d{4}|[一二〇零○三四五六七八九]{4})年/;

const areApart = (years: ReadonlySet<number>, by: number): boolean =>
  [...years].some((from) => [by - begun, by, by + begun].some((one) => years.has(from + one)));

/** A point that a statement is counted from, in the kind of statement that it is. */
type Kind = (statement: Statement, story: Story) => Point | undefined;

/** 至今已干了, 一晃就是, 今年正好: up to now. */
const upToNow = /(?:至今|迄今|如今|今年|现在|一晃|转眼|已经?)[^，,。；;]{0,8}$/;
/** 如今退休五年: counted from something else. */
const sinceOther = /退休|离休|退役|退伍|[去离]世|结婚|毕业|离任|卸任|连续/;
const ended = /^(?:[\u4e00-\u9fff]{0,3}[，,。；;！!”）)]|$)/;
/** From a year to the number that is counted from it: the rest of its own clause, and no other one between. */
const nextClause = /^[^，,。；;]{0,24}[，,][^，,。；;、]{0,12}$/;

/** 1986年当上村支书，一晃干了33年; 12岁开始采茶，至今采了33年. */
const soFar: Kind = ({ sentence, figure, measure, low, high }, { told, points, years, now }) => {
  if (measure !== 'years' || low !== high || figure.approx !== null || areApart(years, low)) return undefined;
  const { text } = sentence.passage;
  const clause = clauseBefore(sentence, figure);
  if (!upToNow.test(clause) || sinceOther.test(clause) || !ended.test(text.slice(figure.end, figure.end + 4)))
    return undefined;
  // 今年58岁，从事田野工作已有29年: the age of today is no beginning.
  const reckoned = points.filter((one) => one.source === 'reckoned' && yearOf(one) < yearOf(now));
  return [...told, ...reckoned].find(
    (one) =>
      one.sentence === sentence &&
      !/截至|到$/.test(clauseBefore(sentence, one.figure)) &&
      nextClause.test(text.slice(one.figure.end, figure.start)),
  );
};

/** 上次分红是2006年，那已是5年前. */
const ago: Kind = ({ sentence, figure, measure, low, high }, { told, years }) => {
  const { text } = sentence.passage;
  if (measure !== 'years' || low !== high || !/^[以之]?前/.test(text.slice(figure.end)) || areApart(years, low))
    return undefined;
  return told.find(
    (one) => one.sentence === sentence && /^[，,][那这]已?经?是$/.test(text.slice(one.figure.end, figure.start)),
  );
};

/** 早在1987年，老覃就踩进过脚印。“21年前那一脚…”: ten years off, or digits in each other's place. */
const toldBefore: Kind = ({ sentence, figure, measure, low, high, at }, { told, now, years }) => {
  const { text } = sentence.passage;
  if (measure !== 'years' || low !== high || figure.approx !== null || areApart(years, low)) return undefined;
  if (!/^[以之]?前[那的我他她]/.test(text.slice(figure.end))) return undefined;
  const before = told.filter(
    (one) =>
      one.sentence.passage === sentence.passage &&
      (one.at === at - 1 || (one.at === at && one.figure.end <= figure.start)),
  );
  const [only] = before;
  const off = only ? Math.abs(yearOf(now) - yearOf(only) - low) : 0;
  return before.length === 1 && off > 0 && off % 10 === 0 ? only : undefined;
};

/** 平均年龄, 比他大, 两人: of several, or of nobody. */
const noAge = /平均|[大小长差]$|以[上下]|[、至到和]/;
/** What stands between a birth and the age of the same life. */
const farthest = 24;

/** 周启发1923年出生，今年58岁; 81岁的俞秀英，1928年出生. Any year of the sentence may be the one that it is told of. */
const ofBirth: Kind = ({ sentence, figure, measure, low, high }, { points, now }) => {
  if (measure !== 'age' || low !== high || figure.tier !== 'core') return undefined;
  const own = points.filter((one) => one.sentence === sentence && one.source !== 'reckoned');
  const [birth, ...others] = own.filter(({ source }) => source === 'birth');
  if (!birth || others.length > 0 || noAge.test(clauseBefore(sentence, figure))) return undefined;
  const [start, end] =
    birth.figure.end <= figure.start ? [birth.figure.end, figure.start] : [figure.end, birth.figure.start];
  const between = sentence.passage.text.slice(start, end);
  if (between.length > farthest || /[；;、]/.test(between) || somebodyElse.test(between)) return undefined;
  if (areOfTwoNames({ sentence, figure }, birth)) return undefined;
  // 65岁，1947年出生, and not 1965年出生，16岁上船.
  const isBeside = figure.end < birth.figure.start && /^[，,]$/.test(between);
  if (!isOfNow(sentence, figure) && !isBeside) return undefined;
  const isFit = [...own, now].some((one) => Math.abs(yearOf(one) - yearOf(birth) - low) <= begun);
  return isFit ? undefined : birth;
};

/** What is celebrated, and how the names of what may celebrate it end. */
const feasts: readonly (readonly [feast: RegExp, founded: RegExp])[] = [
  [/建校$|校庆/, /(?:学校|小学|中学|大学|学院|一中|二中|三中)$/],
  [/建院$|院庆/, /(?:医院|学院|剧院|法院)$/],
  [/建厂$|厂庆/, /厂$/],
  [/建馆$/, /馆$/],
  [/建[站台]$|台庆/, /[站台]$/],
  [/通车$/, /(?:桥|路|公路|铁路|隧道|号线)$/],
];
const founding = /^(.*?)(?:于)?(?:始?[建创]办?于?|始建于|创建于|成立于?|诞生于)?$/;
const toCome = /[明后]年|年[后前]|筹备|启动|倒计时|曾/;
/** 松柏路小学创办于1965年…建校55周年: the one founding of the article. */
const ofFounding: Kind = ({ sentence, measure, figure, low, high }, { told, years, now }) => {
  const { text } = sentence.passage;
  if (measure !== 'anniversary' || low !== high || areApart(years, low)) return undefined;
  if (toCome.test(text.slice(sentence.start, sentence.end))) return undefined;
  const [, founded] =
    feasts.find(([feast]) => feast.test(clauseBefore(sentence, figure) + text.slice(figure.end, figure.end + 2))) ?? [];
  const subjectOf = (one: ToldPoint) => founding.exec(clauseBefore(one.sentence, one.figure))?.[1] ?? '';
  const all = told.filter((one) => isFounded(one) && founded?.test(subjectOf(one)));
  const [only] = all;
  const isOff = only && Math.abs(yearOf(now) - yearOf(only) - low) > begun;
  return isOff && new Set(all.map(yearOf)).size === 1 ? only : undefined;
};
const isFounded = ({ sentence, figure }: ToldPoint): boolean =>
  /[建创办立]于?$|成立于?$/.test(clauseBefore(sentence, figure)) ||
  new RegExp(`^(?:${foundingWords}|始建|建)`).test(clauseBehind(sentence, figure));

/** “福泰昌”1889年由何润生创办, 该厂1955年由三家作坊合并而成: a founding whose clause goes on. */
const foundedBy = /^由[^，,。；;]{1,14}?(?:创[办立建设]|开[办设]|成立|合并|组建)/;
const ofAnyFounding = /(?:创[办立建]|成立|开[业办张]|建[校院厂馆场站团社店])$/;
const nameBefore = /“([^”“]{2,10})”$|([\u4e00-\u9fff]{2,12})$/;
const pointedName = /[该这]([厂校店院馆团社场号])$/;

/** What was founded in a year, by the end of its name: 福泰昌, 红星农场; 厂 of 该厂. */
function nameOf({ sentence: { passage, start }, figure }: ToldPoint): string | null {
  const before = passage.text.slice(Math.max(start, figure.start - longestName), figure.start).replace(/[于是]+$/, '');
  const own = before.replace(/(?:始?建|创办|创建|成立|创立)$/, '');
  const pointedTo = pointedName.exec(own)?.[1];
  if (pointedTo) return pointedTo;
  const [, quoted, plain] = nameBefore.exec(own) ?? [];
  return quoted ?? plain?.slice(-lengthOfName) ?? null;
}
const [longestName, lengthOfName] = [14, 4];

/** “福泰昌”举行创立120周年庆典: the one founding of that name. Years in which something else happened to it are no reason for another number. */
const ofNamed: Kind = ({ sentence, measure, figure, low, high }, { told, now }) => {
  const { text } = sentence.passage;
  if (measure !== 'anniversary' || low !== high || !ofAnyFounding.test(clauseBefore(sentence, figure)))
    return undefined;
  const own = text.slice(sentence.start, sentence.end);
  if (toCome.test(own) || told.some((one) => one.sentence === sentence && yearOf(one) !== yearOf(now)))
    return undefined;
  const all = told.filter((one) => isFounded(one) || foundedBy.test(clauseBehind(one.sentence, one.figure)));
  const [only] = all;
  if (!only || new Set(all.map(yearOf)).size > 1) return undefined;
  const name = nameOf(only);
  const isOff = Math.abs(yearOf(now) - yearOf(only) - low) > begun;
  return isOff && name !== null && own.slice(0, figure.start - sentence.start).includes(name) ? only : undefined;
};

/** 自1994年以来连续第六年: the year itself is counted, or the one behind it. */
const sinceYear = /(?:自|从)[^，,。；;]{0,2}$/;
const inRow = /(?:以来|起)[，,]?[^，,。；;]{0,6}连续$/;
const running: Kind = ({ sentence, figure, measure, low }, { told, now }) => {
  if (measure !== 'nth-year' && measure !== 'nth') return undefined;
  const { text } = sentence.passage;
  const from = told.find(
    (one) =>
      one.sentence === sentence &&
      sinceYear.test(clauseBefore(sentence, one.figure)) &&
      inRow.test(text.slice(one.figure.start, figure.start)) &&
      figure.start - one.figure.end < farthest,
  );
  const passed = from && yearOf(now) - yearOf(from);
  return passed !== undefined && (low > passed || low < passed - 1) ? from : undefined;
};

/** 1981年参加工作，这是他经历的第24个春运. */
const thisIs = /^[，,][^，,。；]{0,12}[，,]?(?:这|今年)[已也正]?是[^，,。；]{0,8}$/;
const nthSince: Kind = ({ sentence, figure, measure, low }, { told, now, years }) => {
  if (measure !== 'nth' && measure !== 'nth-year') return undefined;
  if (figure.unit === '届' || areApart(years, low)) return undefined;
  const { text } = sentence.passage;
  const from = told.find(
    (one) =>
      one.sentence === sentence &&
      thisIs.test(text.slice(one.figure.end + clauseBehind(sentence, one.figure).length, figure.start)),
  );
  if (!from) return undefined;
  // 1998年创办，今年是上市第12年: of what began in another year.
  const event = otherEvent.exec(clauseBefore(sentence, figure))?.[1];
  if (event && figure.unit === '年' && !clauseBehind(sentence, from.figure).includes(event)) return undefined;
  const passed = yearOf(now) - yearOf(from);
  return low > passed || low < passed - 1 ? from : undefined;
};
const otherEvent = /是[^，,。；]{0,6}?([\u4e00-\u9fff]{2})的?$/;

/** What years are counted from, and how it is told with its year. */
const events: readonly (readonly [counted: RegExp, told: RegExp])[] = [
  [/(?:结婚|成婚)$/, /结婚|结了婚|成[亲婚]|完婚|婚礼|领证/],
  [/从教$/, /从教|讲台|任教|当[上了]?[\u4e00-\u9fff]{0,2}[教老]师/],
  [/从医$/, /从医|行医|当[上了]?[\u4e00-\u9fff]{0,4}医生/],
  [/入党$/, /入党/],
  [/(?:入伍|参军|从军)$/, /入伍|参军|当兵/],
];
/** 结婚60年, and the one year in which the article tells of it. */
const ofEvent: Kind = ({ sentence, figure, measure, low, high }, { told, now }) => {
  if ((measure !== 'years' && measure !== 'anniversary') || low !== high || figure.approx !== null) return undefined;
  const clause = clauseBefore(sentence, figure);
  const event = events.find(([counted]) => counted.test(clause))?.[1];
  if (!event || toCome.test(sentence.passage.text.slice(figure.start - clause.length - 4, figure.end + 2)))
    return undefined;
  const all = told.filter((one) => {
    // Up to the number itself, whose own words tell of the event, too.
    const end = one.sentence === sentence ? figure.start - clause.length : one.sentence.end;
    const behind = one.sentence.passage.text.slice(one.figure.end, end);
    return event.test(behind) && !/[；;]/.test(behind);
  });
  const [only] = all;
  if (!only || all.length > 1 || somebodyElse.test(sentence.passage.text.slice(sentence.start, figure.start)))
    return undefined;
  // Whoever has taught for 38 years may have stopped; a marriage goes on.
  const off = low - (yearOf(now) - yearOf(only));
  return off > begun || (off < -begun && /婚$/.test(clause)) ? only : undefined;
};

const kinds: readonly Kind[] = [soFar, ago, toldBefore, ofBirth, ofFounding, ofNamed, running, nthSince, ofEvent];

export const wrongYears = ({ sentences }: CheckedPage): readonly Mismatch[] =>
  [...groupBy(sentences, ({ passage }) => passage.article).values()].flatMap((own) => {
    const story = storyOf(own);
    if (!story) return [];
    const { statements, now } = story;
    return statements.flatMap((statement): readonly Mismatch[] => {
      const [from] = kinds.flatMap((kind) => kind(statement, story) ?? []);
      return from ? [{ statement, from, to: now, distances: distancesOf(statement, from, now) }] : [];
    });
  });
