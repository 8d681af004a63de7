/** What an article says of how much time lies between two points: 历时三年, 30周年, 今年28岁, 第十五届, 第9天. */
import type { Figure } from '../../../reading.ts';
import type { Sentence } from '../page.ts';

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
const counted = /^(?:年[头頭]|寒暑|春秋|冬夏)/;
/** 第41个教师节. */
const yearly = /^[\u4e00-\u9fff“”]{0,10}?(?:[节季日]|春运|暑运)(?![程常前期])/;
/** Terms, which have not gone on. */
const ofTerm = /获刑|徒刑|刑期|判处|质保|保质期|学制|存期/;
const everyOther = /[两二]年一[届次度]|每[两二]年[^，。]{0,4}一[届次]|隔年(?:举办|举行)/;
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
  if (kind === 'ordinal') {
    if (value === null || value < 2) return null;
    const measure = measureOfOrdinal(unit, behind);
    const years = measure === 'nth' && everyOther.test(sentence.passage.text) ? 2 : 1;
    const before = (value - 1) * years;
    return measure ? { ...own, measure, low: before, high: before + years - 1, unit: 1 } : null;
  }
  if (kind === 'age')
    return unit === '旬' || !/[岁歲]$/.test(figure.text) || approx !== null || isVeryOld.test(`${figure.text}${behind}`)
      ? null
      : { ...own, measure: 'age', low, high, unit: 1 };
  if (kind === 'count')
    return unit === '个' && counted.test(behind) ? { ...own, measure: 'years', low, high, unit: 1 } : null;
  if (kind !== 'duration' || ofTerm.test(sentence.passage.text.slice(Math.max(0, figure.start - 6), figure.start)))
    return null;
  if (unit === '周年') return { ...own, measure: 'anniversary', low, high, unit: 1 };
  const factor = value !== null && figure.canonicalValue != null && value > 0 ? figure.canonicalValue / value : 1;
  switch (canonicalUnit) {
    case 'a':
      return high * factor > mostYears
        ? null
        : { ...own, measure: 'years', low: low * factor, high: high * factor, unit: 1 };
    case 'mo':
      return { ...own, measure: 'months', low: low * factor, high: high * factor, unit: 1 };
    case 'd':
      return { ...own, measure: 'days', low: low * factor, high: high * factor, unit: 1 };
    case 'h':
    case 'min': {
      const ofUnit = canonicalUnit === 'h' ? 60 : 1;
      // 一天13小时 is so much of each day.
      const days = /^[一每]?天/.test(figure.text) ? minutesOfDay : 0;
      const unit = /半/.test(figure.text) ? 30 : ofUnit;
      return { ...own, measure: 'hours', low: low * ofUnit - days, high: high * ofUnit - days, unit };
    }
    default:
      return null;
  }
}

function measureOfOrdinal(unit: string | null, behind: string): Measure | null {
  if (unit === '天') return 'nth-day';
  if (unit === '年' || (unit === '个' && counted.test(behind))) return 'nth-year';
  return unit === '届' || (unit === '个' && yearly.test(behind)) ? 'nth' : null;
}

function boundsOf({ value, low, high, approx }: Figure): readonly [number | null, number | null] {
  if (approx === '近' && high !== null) return [low ?? nearly * high, high];
  if (approx !== null && !/^[多余餘几来]$/.test(approx)) return [null, null];
  return [low ?? value, high ?? value];
}
