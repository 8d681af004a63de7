/** The message of each check, one sentence, in the languages of the interface. */
import type { CheckName, FigureCheck } from '../core/reading.ts';

export type Language = 'en' | 'zh';

type CheckMessages = Readonly<Record<CheckName, (detail: readonly string[], againstHeadline: boolean) => string>>;

const weekdayNames: Readonly<Record<string, string>> = {
  一: 'Monday',
  二: 'Tuesday',
  三: 'Wednesday',
  四: 'Thursday',
  五: 'Friday',
  六: 'Saturday',
  日: 'Sunday',
  天: 'Sunday',
};

const extremes: Readonly<Record<string, string>> = { average: '平均值', most: '最大值', least: '最小值' };
/** 25时40分, and not 2月30日. */
const isClock = (date: string): boolean => /[时点點]/.test(date);
const isVerb = (told: string): boolean => told.startsWith('“');
const isNone = (change: string): boolean => parseFloat(change) === 0;
const isFall = (change: string): boolean => change.startsWith('−') || change.startsWith('-');
const isEarlier = (told: string): boolean => /^此?前/.test(told);
const isShare = (text: string): boolean => /[%％折]|百分|半价/.test(text);
const isDay = (text: string): boolean => /月.*[日号]$/.test(text);
const isYear = (text: string): boolean => /^\d{4}$/.test(text);
const isBeginning = (text: string): boolean => isYear(text) || /\d[年月日号]$/.test(text);
const isScore = (text: string): boolean => /\d/.test(text);

const minutesOfHour = 60;
const counted = (number: number, unit: string): string => `${number} ${unit}${number === 1 ? '' : 's'}`;
const ends = (low: string, high: string, to: string): string => (low === high ? low : `${low}${to}${high}`);

/** 4, 5, days → 4 to 5 days; 210, 210, minutes → 3 hours 30 minutes */
function spanInEnglish([low = '', high = '', unit = '']: readonly string[]): string {
  if (unit !== 'minutes' || low !== high)
    return `${ends(low, high, ' to ')} ${high === '1' ? unit.slice(0, -1) : unit}`;
  const [hours, minutes] = [Math.floor(Number(low) / minutesOfHour), Number(low) % minutesOfHour];
  return [hours && counted(hours, 'hour'), minutes && counted(minutes, 'minute')].filter(Boolean).join(' ');
}

const chineseUnits: Readonly<Record<string, string>> = { years: '年', months: '个月', days: '天', minutes: '分钟' };

function spanInChinese([low = '', high = '', unit = '']: readonly string[]): string {
  if (unit !== 'minutes' || low !== high) return `${ends(low, high, '至')}${chineseUnits[unit]}`;
  const [hours, minutes] = [Math.floor(Number(low) / minutesOfHour), Number(low) % minutesOfHour];
  return `${hours ? `${hours}小时` : ''}${minutes ? `${minutes}分钟` : ''}`;
}

const messages: Readonly<Record<Language, CheckMessages>> = {
  en: {
    'impossible-date': ([date = '']) => `There is no such ${isClock(date) ? 'time' : 'day'}: ${date}.`,
    weekday: ([date, said = '', is = '']) => `${date} is a ${weekdayNames[is]}, not a ${weekdayNames[said]}.`,
    // Three parts: a name with two ages; two: a deed before the birth.
    age: ([born, year, expected, told]) =>
      told
        ? `Somebody born in ${born} turns ${expected} in ${year}, not ${told}.`
        : expected
          ? `“${born}” is told with two ages: ${year} and ${expected}.`
          : `Somebody born in ${born} was not yet there in ${year}.`,
    anniversary: ([since, year, expected, told]) =>
      `From ${since} to ${year} it is ${expected} years; the text says ${told}.`,
    // How long it really is, from and to, and in what.
    duration: ([from, to, told, ...length]) =>
      `${from === to ? `${from} is` : `From ${from} to ${to} it is`} ${spanInEnglish(length)}, not ${told}.`,
    // A single part is larger than its whole, or in another scale.
    'parts-sum': ([parts = '', sum, whole]) =>
      parts.includes('+')
        ? `The parts ${parts} add up to ${sum}; the whole is ${whole}.`
        : `${parts} cannot be a part of ${whole}.`,
    // Four parts: a share that its two amounts contradict; three: shares and what the text tells for all of them; two: shares that make no whole.
    shares: ([first, second, third, told]) =>
      told
        ? `${second} of ${first} are ${third}, not ${told}.`
        : third
          ? `The shares ${first} add up to ${second}; the text says ${third} for all of them.`
          : `The shares ${first} of one whole add up to ${second}.`,
    // The last part in quotation marks: a verb that goes the other way.
    growth: ([from, to, expected = '', told = '']) =>
      isVerb(told)
        ? `${to} is ${isNone(expected) ? 'no more and no less' : isFall(expected) ? 'less' : 'more'} than ${from}; the text says ${told}.`
        : `From ${from} to ${to} the change is ${expected}, not ${told}.`,
    multiple: ([from, to, ratio, told]) => `${to} is ${ratio} times ${from}; the text says ${told}.`,
    'percentage-points': ([from, to, told]) => `From ${from} to ${to}, ${told} would be percentage points.`,
    // What an amount for each makes, or a share or a discount of an amount; with its sign what a quotient or an extent is.
    product: ([rate, number = '', product, total]) =>
      /^[÷×=]/.test(number)
        ? `${number === '=' ? rate : `${rate} ${number}`} is ${product}; the text says ${total}.`
        : `${rate} ${isShare(number) ? 'at' : 'each for'} ${number} makes ${product}; the text says ${total}.`,
    // The last two parts: what each of the two is, an average, the most or the least; one alone: what lies outside a range.
    'range-reversed': ([from, to, first, second]) =>
      first && !second
        ? `${to} lies outside the range ${from}.`
        : first && second
          ? first in extremes
            ? `The ${first} is ${from} and the ${second} ${to}, which cannot be.`
            : `“${first}” (${from}) and “${second}” (${to}) are told the wrong way round.`
          : `The range runs the wrong way: ${from} to ${to}.`,
    // Three parts: the ends of a range; four: a change; two: the lowest and the highest.
    temperature: ([first, second, third, told]) =>
      told
        ? `From ${first} to ${second} it is ${third}; the text says ${told}.`
        : third
          ? `The range runs the wrong way: ${third}.`
          : `The lowest temperature is above the highest: ${first} and ${second}.`,
    // A score, the final one and 半场; a score and a word in quotation marks for how it ended; a set and a word for a match without a loss; how a
    // match went; or scores, and the result.
    sets: ([sets = '', result = '', atHalf]) =>
      atHalf
        ? `After ${sets} at half-time a match cannot end ${result}.`
        : isVerb(result)
          ? `${result} does not go with the score ${sets}.`
          : !isScore(result)
            ? `A match told as “${result}” has no lost set: ${sets}.`
            : isScore(sets)
              ? `The scores ${sets} do not give the result ${result}.`
              : `“${sets}” does not give the result ${result}.`,
    // The last part tells how often it was before: 前六次.
    // Without an event: a rank and how many are ranked. A year instead of one: what is counted from it.
    ordinal: ([event = '', one, other = '']) =>
      event === '' || isEarlier(other)
        ? `${one} does not go with “${other}”.`
        : isBeginning(event)
          ? `Counted from ${event} it would be number ${other}, not ${one}.`
          : `“${event}” is told with two numbers: ${one} and ${other}.`,
    listed: ([told, count]) => `The text says ${told} and lists ${count}.`,
    // Three parts: two times of one amount.
    magnitude: ([one, other, isChange]) =>
      isChange
        ? `${one} and ${other} are told of one amount; 万 and 亿 look mixed up.`
        : `The same digits stand with 万 and with 亿: ${one} and ${other}.`,
    // The name may be missing.
    'same-thing': ([name, one = '', other], againstHeadline) =>
      againstHeadline
        ? `The headline has ${one}, the text ${other}${name ? ` (“${name}”)` : ''}.`
        : name
          ? `“${name}” is told with two ${isDay(one) ? 'days' : 'values'}: ${one} and ${other}.`
          : `One thing is told with two values: ${one} and ${other}.`,
  },
  zh: {
    'impossible-date': ([date = '']) => `没有这${isClock(date) ? '个时刻' : '一天'}：${date}。`,
    weekday: ([date, said, is]) => `${date}是星期${is}，不是星期${said}。`,
    age: ([born, year, expected, told]) =>
      told
        ? `${born}年出生，${year}年应为${expected}岁，文中为${told}。`
        : expected
          ? `“${born}”的年龄前后不一：${year}，${expected}。`
          : `${born}年出生的人，${year}年尚未出生。`,
    anniversary: ([since, year, expected, told]) => `${since}年至${year}年为${expected}年，文中为${told}。`,
    duration: ([from, to, told, ...length]) =>
      `${from === to ? from : `${from}至${to}`}为${spanInChinese(length)}，文中为${told}。`,
    'parts-sum': ([parts = '', sum, whole]) =>
      parts.includes('+') ? `各部分合计 ${parts} = ${sum}，与总数${whole}不符。` : `${parts}不可能是${whole}的一部分。`,
    shares: ([first, second, third, told]) =>
      told
        ? `${second}占${first}的${third}，文中为${told}。`
        : third
          ? `各项占比 ${first} 合计 ${second}，文中合计为${third}。`
          : `同一整体的各部分占比 ${first} 合计 ${second}。`,
    growth: ([from, to, expected = '', told = '']) =>
      isVerb(told)
        ? `${to}${isNone(expected) ? '等于' : isFall(expected) ? '小于' : '大于'}${from}，与${told}不符。`
        : `${from}到${to}的变化为${expected}，文中为${told}。`,
    multiple: ([from, to, ratio, told]) => `${to}是${from}的${ratio}倍，文中为${told}。`,
    'percentage-points': ([from, to, told]) => `${from}到${to}相差的是百分点，文中为${told}。`,
    product: ([rate, number = '', product, total]) =>
      `${rate} ${number === '=' ? '' : `${/^[÷×]/.test(number) ? '' : '× '}${number} `}= ${product}，文中为${total}。`,
    'range-reversed': ([from, to, first = '', second = '']) =>
      first && !second
        ? `${to}不在${from}之内。`
        : first in extremes
          ? `${extremes[first]}${from}与${extremes[second]}${to}不能同时成立。`
          : first
            ? `“${first}”（${from}）与“${second}”（${to}）先后颠倒。`
            : `范围前后颠倒：${from}至${to}。`,
    temperature: ([first, second, third, told]) =>
      told
        ? `${first}与${second}相差${third}，文中为${told}。`
        : third
          ? `范围起止颠倒：${third}。`
          : `最低气温高于最高气温：${first}，${second}。`,
    sets: ([sets = '', result = '', atHalf]) =>
      atHalf
        ? `${atHalf}${sets}，终场不会是${result}。`
        : isVerb(result)
          ? `${result}与比分${sets}不符。`
          : !isScore(result)
            ? `“${result}”不应有负局：${sets}。`
            : isScore(sets)
              ? `比分${sets}与总比分${result}不符。`
              : `“${sets}”与总比分${result}不符。`,
    ordinal: ([event = '', one, other = '']) =>
      event === '' || isEarlier(other)
        ? `${one}与“${other}”不符。`
        : isBeginning(event)
          ? `自${event}${isYear(event) ? '年' : ''}算起应为第${other}，文中为${one}。`
          : `“${event}”的序数前后不一：${one}，${other}。`,
    listed: ([told, count]) => `文中说${told}，列出的却是${count}个。`,
    magnitude: ([one, other, isChange]) =>
      isChange
        ? `同一数量先后为${one}和${other}，“万”与“亿”疑有混用。`
        : `同一数字一处用“万”，一处用“亿”：${one}，${other}。`,
    'same-thing': ([name, one = '', other], againstHeadline) =>
      againstHeadline
        ? `${name ? `“${name}”` : ''}标题为${one}，正文为${other}。`
        : `${name ? `“${name}”` : '同一数字'}有两个${isDay(one) ? '日期' : '数值'}：${one}，${other}。`,
  },
};

export const checkMessage = ({ rule, detail, againstHeadline }: FigureCheck, language: Language): string =>
  messages[language][rule](detail, againstHeadline === true);
