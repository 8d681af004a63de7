/** What an article says of how much time lies between two points: 历时三年, 30周年, 今年28岁, 第十五届, 第9天. */
import type { Figure } from '../../../reading.ts';
import { smallNumber } from '../../../text/small-number.ts';
import { clauseBefore, type Sentence } from '../page.ts';
import { roleOf } from '../series/numbered.ts';
import { isOfHeadline } from '../words-of-amounts.ts';

/** What is counted, and how: the N-th of something has one less before it. `nth`: what is held each year, `nth-year`: 第12个年头. */
export type Measure = 'years' | 'anniversary' | 'age' | 'nth' | 'nth-year' | 'months' | 'days' | 'nth-day' | 'hours';

export interface Statement {
  readonly measure: Measure;
  readonly sentence: Sentence;
  readonly figure: Figure;
  /** Counts the sentences of the article. */
  readonly at: number;
  /** In years, months, days or minutes. */
  readonly low: number;
  readonly high: number;
  /** In the same: how much the unit that it is told in leaves open. */
  readonly unit: number;
}

/** 百岁老人 are a hundred or more. */
const isVeryOld = /^百[岁歲](?!.{0,2}(?:生日|[寿壽]|[诞誕]))/;
/** 10个月来新高. */
const ofRecord = /^[以之]?来?的?(?:新[高低]|最[高低大小好])/;
/** 连续7天最高气温超过35℃ tells of no record. */
const inRow = /连续?$/;
/** 每30分钟一班: how often, and not how long. */
const ofInterval = /每隔?$/;
/** 其间有两天停演: some of the time. */
const isInner = /(?:其间|期间|其中|中间)(?:有|曾|还|也|的)?$/;
/** Clocks of two places. */
const ofTwoZones = /时差|(?:当地|北京)时间[^。]*(?:当地|北京)时间|起飞[^。]*当地时间/;
/** 一个8岁、一个5岁, 比他大5岁, 由60岁延长至63岁, 干到55岁退休, 争取再献到60岁: a difference, a limit, and what is to come. */
const isNoAge =
  /(?:一[个名]|[大小长差由至]|大了|小了|[干做教当唱跑开]到|(?:再|争取|[希盼]望|打算|力争)[\u4e00-\u9fff]{1,6}到)$/;
/** 最长的等了5个半小时. */
const ofOne = /最[长短久][^，。；]{0,6}$/;
/** 老人生于1926年，年纪最大的105岁: of another one. */
const ofOneOfMany = /最[年小大长老高轻][^，。；]{0,10}$/;
const counted = /^(?:年[头頭]|寒暑|春秋|冬夏|[春夏秋冬][天季])/;
const nights = /^(?:晚上|夜晚|白天|昼夜)/;
/** 第41个教师节. */
const yearly = /^[\u4e00-\u9fff“”]{0,10}?(?:[节季日]|春运|暑运)(?![程常前期])/;
/** Terms, which have not gone on. */
const ofTerm = /获刑|判刑|徒刑|刑期|判处|判$|求刑|[判坐囚][囚监牢狱]|监禁|质保|保质期|学制|存期/;
/** 从2014年办到今年，一年一场，从未断过: what is counted by 次 or 场 is held each year, too. */
export const eachYear =
  /每[个年][^，。]{1,6}都|[一每]年(?:都|均|只)?[^，。]{0,4}一[度次场场回届]|年年|一[年届场次]没[^，。]{0,2}[断落停]|从未[间中]断|连续举办/;
const eachYearOrFirst = new RegExp(`首[届次]|第一[届次]|头一[届次回]|${eachYear.source}`);
const timesHeld = /^[次场回度]$/;
const inEditions = /年[^，。；]{0,6}一届/;
/** How far before an ordinal it may be told that each year has one, in characters. */
const nearBefore = 60;
export const everyOther = /[两二]年一[届次度]|每[两二]年[^，。]{0,4}一[届次]|隔年(?:举办|举行)/;
/** 此前已连续8天高温, 过去坐汽车要11个半小时: of a time that the dates beside it are not of. */
const ofBefore = /(?:此前|在此之前|此后|之后)[^，。；]{0,10}$|(?:过去|以前|从前|往常|往日|原先)[^，。；\d]{2,12}$/;
const feastOfThen = /曾/;
/** 每年办两届. */
const oftener = /[每一]年[^，。；]{0,4}[两二三四][届次]/;
const isPart = /(?:[头首]|(?<!提)前|最后|(?<!前)后)$/;
/** 近100年 is this share of it at least. */
const nearly = 0.75;
/** 一天, 一年 are told of anything. */
const fewest = 1.5;
/** 5000年文明 began in no year. */
const mostYears = 400;
const minutesOfDay = 24 * 60;

export function statementOf(sentence: Sentence, figure: Figure, at: number): Statement | null {
  const { kind, value, unit, canonicalUnit, approx } = figure;
  const own = { sentence, figure, at };
  const [low, high] = boundsOf(figure);
  if (low === null || high === null || high < fewest) return null;
  const behind = sentence.passage.text.slice(figure.end, figure.end + 12);
  const before = sentence.passage.text.slice(Math.max(0, figure.start - 6), figure.start);
  if ((ofRecord.test(behind) && !inRow.test(before)) || ofInterval.test(before)) return null;
  if (
    kind === 'duration' &&
    (isInner.test(clauseBefore(sentence, figure)) ||
      ofOne.test(clauseBefore(sentence, figure)) ||
      ofBefore.test(clauseBefore(sentence, figure)))
  )
    return null;
  if (kind === 'ordinal') {
    // 开车前第20天; 去年的第八届.
    if (value === null || value < 2 || before.endsWith('前') || roleOf(sentence, figure) !== 'now') return null;
    const { text } = sentence.passage;
    const near = text.slice(Math.max(0, figure.start - nearBefore), figure.end);
    // 每年一届，这是第四次捧杯: what is held is counted by 届, and 次 counts something else.
    const isYearly = eachYear.test(near) && !inEditions.test(near);
    const measure = isYearly && timesHeld.test(unit ?? '') ? 'nth' : measureOfOrdinal(unit, behind);
    const around = text.slice(Math.max(0, figure.start - farAround), figure.end + farAround);
    if (measure === 'nth' && oftener.test(around)) return null;
    const years = measure === 'nth' && everyOther.test(around) ? 2 : 1;
    const passed = (value - 1) * years + (measure === 'nth' ? yearsWithout(around) : 0);
    return measure ? { measure, low: passed, high: passed + years - 1, unit: 1, ...own } : null;
  }
  if (kind === 'age')
    return unit === '旬' ||
      // 期望寿命82.5岁: nobody's.
      low % 1 !== 0 ||
      /^[末初首]/.test(behind) ||
      isNoAge.test(before) ||
      !/[岁歲]$/.test(figure.text) ||
      approx !== null ||
      isVeryOld.test(`${figure.text}${behind}`) ||
      ofOneOfMany.test(clauseBefore(sentence, figure))
      ? null
      : { measure: 'age', low, high, unit: 1, ...own };
  if (kind === 'count') {
    // 自2016年首届以来已举办九届: with the one of this year or without it.
    const isCounted =
      unit === '届' &&
      /[办行了]$/.test(before) &&
      eachYearOrFirst.test(sentence.passage.text.slice(sentence.start, sentence.end));
    if (isCounted) return { ...own, measure: 'nth', low: low - 1, high, unit: 1 };
    const measure = unit !== '个' ? null : counted.test(behind) ? 'years' : nights.test(behind) ? 'days' : null;
    return measure && { measure, low, high, unit: 1, ...own };
  }
  if (kind !== 'duration' || ofTerm.test(before)) return null;
  // 风雨同舟八十载: a headline in high style.
  if (unit === '载' && isOfHeadline(sentence)) return null;
  // 6月1日至7日…头三天: a part of the time.
  if (isPart.test(before) && /^(?:d|wk|mo)$/.test(canonicalUnit ?? '')) return null;
  // 迁校五十周年时曾出版纪念册: a feast of another year.
  if (unit === '周年' && feastOfThen.test(clauseBefore(sentence, figure) + behind)) return null;
  if (unit === '周年') return { measure: 'anniversary', low, high, unit: 1, ...own };
  const factor = value !== null && figure.canonicalValue != null && value > 0 ? figure.canonicalValue / value : 1;
  switch (canonicalUnit) {
    case 'a':
      return high * factor > mostYears
        ? null
        : { measure: 'years', low: low * factor, high: high * factor, unit: 1, ...own };
    case 'mo':
      return { measure: 'months', low: low * factor, high: high * factor, unit: 1, ...own };
    case 'd':
      return { measure: 'days', low: low * factor, high: high * factor, unit: 1, ...own };
    case 'h':
    case 'min': {
      // 暴雨中的36小时: a headline rounds, or tells of something else.
      if (/^(?:headline|subtitle)$/.test(sentence.passage.kind)) return null;
      if (ofTwoZones.test(sentence.passage.text.slice(sentence.start, sentence.end))) return null;
      const ofUnit = canonicalUnit === 'h' ? 60 : 1;
      // 一天13小时 is so much of each day.
      const days = /^[一每]?天/.test(figure.text) ? minutesOfDay : 0;
      const unit = /半/.test(figure.text) ? 30 : ofUnit;
      return { measure: 'hours', low: low * ofUnit - days, high: high * ofUnit - days, unit, ...own };
    }
    default:
      return null;
  }
}

/** The statements of an article, or of one of its paragraphs. */
export const statementsIn = (sentences: readonly Sentence[]): readonly Statement[] =>
  withBreaks(
    sentences.flatMap((sentence, at) => sentence.figures.flatMap((figure) => statementOf(sentence, figure, at) ?? [])),
    sentences,
  );

/** 第八届…／自2014年首届以来，只有2020年停办: a break that another paragraph tells may be of this event or of another. */
export function withBreaks(statements: readonly Statement[], sentences: readonly Sentence[]): readonly Statement[] {
  if (!statements.some(({ measure }) => measure === 'nth')) return statements;
  const passages = [...new Set(sentences.map(({ passage }) => passage))];
  return statements.map((one) => {
    if (one.measure !== 'nth') return one;
    const others = passages.filter((passage) => passage !== one.sentence.passage);
    return { ...one, high: one.high + Math.max(0, ...others.map(({ text }) => yearsWithout(text))) };
  });
}

const toCome = /倒计时|筹备|筹办|启动|即将|将迎|迎接|明年|前夕/;
const yearsLater = /([一两二三四五\d])年[后後]|(后年)/;
/** How far behind its sentence it may be told when an anniversary is, in characters. */
const reachBehind = 60;

/** An anniversary that is prepared for, counted down to or to be held lies a year ahead, or as many as the text says. */
export function yearsAheadOf({ passage: { text }, start, end }: Sentence): number {
  const told = text.slice(start, end + reachBehind);
  const [, later, next] = yearsLater.exec(told) ?? [];
  const years = next ? 2 : later ? smallNumber(later) : 0;
  return toCome.test(told) || years > 0 ? Math.max(1, years) : 0;
}

/** How far from the number of an event it may be told in which years it is held, in characters. */
const farAround = 600;
const notHeld = '(?:停办|停赛|停(?=[了过])|暂停|中断|取消|未能?举[办行]|没有?[办举])';
const yearsNotHeld = new RegExp(`((?:\\d{4}年?[、和与及至到—-]?){1,4})[^，。；\\d]{0,8}${notHeld}`);
const rangeOfYears = /^(\d{4})年?[至到—-](\d{4})年?$/;
const timesNotHeld = new RegExp(`${notHeld}[了过]{0,2}([一两二三四])[届年次]`);

/** In how many years what is held each year was not: 2020年、2021年停办, 2020年至2022年停办, 停办过两届. */
export function yearsWithout(text: string): number {
  const told = yearsNotHeld.exec(text)?.[1] ?? '';
  const [, first, last] = rangeOfYears.exec(told) ?? [];
  if (first && last) return Number(last) - Number(first) + 1;
  const years = told.match(/\d{4}/g);
  if (years) return new Set(years).size;
  const times = timesNotHeld.exec(text)?.[1];
  return times ? (smallNumber(times) ?? 0) : 0;
}

/** 第十七届人大: bodies that sit for years. */
const termOf = /^[\u4e00-\u9fff]{0,4}(?:人大|人民代表|政协|党代会|中央|委员会)/;

function measureOfOrdinal(unit: string | null, behind: string): Measure | null {
  if (unit === '天') return 'nth-day';
  if (unit === '年' || (unit === '个' && counted.test(behind))) return 'nth-year';
  if (unit === '届' && termOf.test(behind)) return null;
  return unit === '届' || (unit === '个' && yearly.test(behind)) ? 'nth' : null;
}

function boundsOf({ value, low, high, approx }: Figure): readonly [number | null, number | null] {
  if (approx === '近' && high !== null) return [low ?? nearly * high, high];
  if (approx !== null && !/^[多余餘几来]$/.test(approx)) return [null, null];
  return [low ?? value, high ?? value];
}
