/** Times of the day: 上午9时30分, 晚8点半, 14:30, 20∶00, 今晚8至10时. */
import { two } from '../../text/calendar.ts';
import { smallNumber } from '../../text/small-number.ts';
import { isProportion, isTimeOfDay, partOfDay } from '../clock.ts';
import { dashMarks, rangeDash } from '../dashes.ts';
import type { DateRule } from '../dates.ts';
import { digits } from '../parts-of-year.ts';

const at = (pattern: RegExp, text: string, start: number): RegExpExecArray | null => {
  pattern.lastIndex = start;
  return pattern.exec(text);
};

/** What the words of parts of the day begin with. */
const partOfDayStarts = '凌清早晨上中正晌下傍晚深夜半午子';
const hour = '(\\d{1,2}|零(?=时|点(?![零〇一二三四五六七八九十几]))|[一二两三四五六七八九十]{1,3})';
const half = '半(?![数年价成球])';
/** 时 of an hour, and not of 时间, 时代 and the like; 8日6时的36小时 are counted from one. */
const hourMark =
  '时(?!间|代|尚|候|期|任|报|常|有|的(?![\\d一二两三四五六七八九十]{1,3}[个多]{0,2}(?:小时|分钟))|之|轮转|八节)';
const quarters = '[一二三1-3]刻(?!钟)';
/** What is done at an hour: 13点收摊. 一点 is a little, too. */
const done =
  '(?:开(?:饭|会|工|门|席|场|幕|赛|课|船|演|播|秤|市|馆|园)|收(?:摊|工|车|班)|关门|[上下](?:班|工|课|岗)|起床|出(?:发|门|车|工|摊)|到(?:家|站|岗|校)|回家|熄灯|打烊|散[会场席]|集合|发车|准时)';
const isHour = '(?<=(?:[\\d二两三四五六七八九十]|十一)点)';
/** 点 ends an hour where a part of the day stands before it, or more of the time behind it. */
const clock = new RegExp(
  `(?:${partOfDay}?${hour}(?:${hourMark}(?:(?!，)|(?<=(?:[至到]|(?:^|[。！？\\s])${partOfDay}?)(?:\\d{1,2}|[一二三四五六七八九十]{1,3})时))|点(?:(?=${done})${isHour}|(?=钟|整|档|${half}|${quarters}|许|多|左右|[零〇一二三四五六七八九十\\d]{1,3}分(?![钟贝]))))|(?:${partOfDay}|(?<=[昨今明当次翌前后][天日早晚晨夜]|[\\d一二三四五六七八九十][日号][）)]?|[今昨明][天日晚晨早]（[^）]{1,9}）|[点时](?:半|钟|整)?[到至]))${hour}(?:点|时(?=，)))(?:([零〇]?(?:\\d{1,2}|[一二三四五六七八九十廿卅]{1,3}))分(?:([零〇]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3}))秒(?!钟))?(?![之钟贝])|${half}|(${quarters})|整|许|钟)?|${partOfDay}?(\\d{1,2}[:：∶]\\d{2})(?:[:：]\\d{2})?(?![\\d万亿])`,
  'y',
);
const daytime = new RegExp(`${partOfDay}$`);

/** 下午4点半到6点: the second hour is of the same part of the day. */
const goesOnFromHour = new RegExp(`(${partOfDay})[\\d一二两三四五六七八九十]{1,3}[点时](?:半|钟|整)?[到至]$`);
const farthestHour = 14;
/** 今晚（2月7日）在综合频道8点档: the hour of an evening told before in the clause. */
const evening = /[今昨明当前](晚)(?:（[^（）]{1,9}）)?[^，。；、：]{0,16}$/;
const farthestEvening = 30;

/** 下午2:00—5:30: the end of a time is of the same part of the day. */
const goesOnFromTime = new RegExp(`(${partOfDay})\\d{1,2}[:：∶]\\d{2}${rangeDash}$`);
const farthestTime = 10;
const wordBefore = /^[^\d一二两三四五六七八九十]+/;

/** A time of a clock with its colon: 下午2:30 → T14:30. */
function digitalTime(written: string, before: string): string {
  const [hour = 0, ...rest] = written.replace(/^\D+/, '').split(/[:：∶]/);
  const word = wordBefore.exec(written)?.[0] ?? goesOnFromTime.exec(before)?.[1] ?? '';
  return `T${[two(hourOfDay(Number(hour), word)), ...rest].join(':')}`;
}

/** The last hour that 夜里 is said of behind midnight, and that 中午 is. */
const lastOfNight = 5;
const lastOfNoon = 3;

/** @param spoken hour as it is told. @returns hour of the day: 深夜11点 is before midnight, 深夜2点 behind it. */
function hourOfDay(spoken: number, word: string): number {
  if (spoken === 12 && /[晚夜]/.test(word)) return 24;
  const isLate =
    /下午|午后|傍晚|晚/.test(word) ||
    (/夜/.test(word) && spoken > lastOfNight) ||
    (/[中正晌]午|午间/.test(word) && spoken <= lastOfNoon);
  return spoken + (isLate && spoken < 12 ? 12 : 0);
}

/** 一两点, 十一二点: an hour or the next. */
const hourPair =
  /^(十?)(?:(一)(?=[两二]$)|([两二])(?=三$)|(三)(?=四$)|(四)(?=五$)|(五)(?=六$)|(六)(?=七$)|(七)(?=八$)|(八)(?=九$))/;

/** T14:30; null for what no clock shows. */
function timeOf(match: RegExpExecArray, text: string, start: number): string | null {
  if (match[6]) return digitalTime(match[0], text.slice(Math.max(0, start - farthestTime), start));
  const written = match[1] ?? match[2] ?? '';
  const pair = hourPair.exec(written);
  const spoken = smallNumber(pair ? pair.slice(1).join('') : written);
  const word =
    wordBefore.exec(match[0])?.[0] ??
    daytime.exec(text.slice(Math.max(0, start - 2), start))?.[0] ??
    goesOnFromHour.exec(text.slice(Math.max(0, start - farthestHour), start))?.[1] ??
    evening.exec(text.slice(Math.max(0, start - farthestEvening), start))?.[1] ??
    '';
  const hour = hourOfDay(spoken, word);
  if (pair) return `T${two(hour)}:00/T${two(hour + 1)}:00`;
  const [minutes = '', seconds, quarter] = match.slice(3);
  const minute = match[0].endsWith('半')
    ? 30
    : quarter
      ? 15 * smallNumber(quarter.charAt(0))
      : smallNumber(minutes.replace(/^[零〇]/, ''));
  const second = seconds === undefined ? '' : `:${two(smallNumber(seconds.replace(/^[零〇]/, '')))}`;
  return hour <= 24 && minute < 60 ? `T${two(hour)}:${two(minute)}${second}` : null;
}

/** 以2时18分56秒的成绩夺冠 tells how long somebody ran. */
const isTimeOfRace = (text: string, start: number, end: number): boolean =>
  /(?:以|用时|历时|耗时|成绩[为是]?|跑出)$/.test(text.slice(Math.max(0, start - 3), start)) ||
  /^的(?:好|优异)?成绩|^[获夺完]/.test(text.slice(end, end + 5));

/** Before what is no beginning of a time; 时间：19:30 is one. */
const withinNumber = /[\d.]$|\d[:：∶]$/;

export const timesOfDay: DateRule = {
  name: 'times-of-day',
  purpose: 'An hour with 时 or 点, and its minutes.',
  examples: [
    ['13点收摊，十二点开饭', '[13点 = T13:00]收摊，[十二点 = T12:00]开饭'],
    ['有一点开会的样子', '有一点开会的样子'],
    ['下午两点半开始', '{下午两点半 = T14:30}开始'],
    ['上午九时卅五分，三时廿分', '[上午九时卅五分 = T09:35]，[三时廿分 = T03:20]'],
    ['三十一日二十时，雨停了', '[三十一日][二十时 = T20:00]，雨停了'],
    ['十一时零五分，三点〇八分', '[十一时零五分 = T11:05]，[三点〇八分 = T03:08]'],
    ['九点三刻散场', '{九点三刻 = T09:45}散场'],
    ['晚上7点半开演', '[晚上7点半 = T19:30]开演'],
    ['12时25分38秒着陆', '[12时25分38秒 = T12:25:38]着陆'],
    ['以2时18分56秒的成绩夺冠', '以[2时18分56秒 = 8,336 秒]的成绩夺冠'],
    ['1月1日零点，零点五倍', '[1月1日 = --01-01][零点 = T00:00]，[零点五倍 = 0.5 倍]'],
    ['提出两点意见', '提出两点意见'],
    ['上午9时30分', '[上午9时30分 = T09:30]'],
    ['到9时零8分结束', '到[9时零8分 = T09:08]结束'],
    ['人已到齐。9时，大会开始', '人已到齐。[9时 = T09:00]，大会开始'],
    ['昨晚10时，列车到站', '[昨晚][10时 = T22:00]，列车到站'],
    ['下午3时，历时七小时', '[下午3时 = T15:00]，历时[七小时 = 7 小时]'],
    ['晚上7点开演', '[晚上7点 = T19:00]开演'],
    ['夜里11点45分出发', '[夜里11点45分 = T23:45]出发'],
    ['午夜12点', '[午夜12点 = T24:00]'],
    ['半夜2点出发', '[半夜2点 = T02:00]出发'],
    ['明早6点出发', '[明早][6点 = T06:00]出发'],
    ['早7点到晚8点半', '[早7点 = T07:00]到[晚8点半 = T20:30]'],
    ['午后3点', '[午后3点 = T15:00]'],
    ['于零时50分扑灭', '于[零时50分 = T00:50]扑灭'],
    ['开放至21时，免费', '开放至[21时 = T21:00]，免费'],
    ['凌晨一两点', '[凌晨一两点 = T01:00/T02:00]'],
    ['决赛10∶30开赛', '决赛[10∶30 = T10:30]开赛'],
    ['男女比例为10∶30。', '男女比例为[10∶30 = 10∶30]。'],
    ['1：20万区域地质图', '[1：20万 = 1：20万]区域地质图'],
    ['师生比为1:15，同比19:30', '师生比为[1:15 = 1:15]，同比[19:30 = T19:30]'],
    ['今天（9月6日）16时，雨停了。', '[今天]（[9月6日 = --09-06]）[16时 = T16:00]，雨停了。'],
    ['今晚（2月7日）在综合频道8点档播出', '[今晚]（[2月7日 = --02-07]）在综合频道[8点 = T20:00]档播出'],
    ['9日21时，列车到站', '[9日][21时 = T21:00]，列车到站'],
    ['下午2:00—5:30', '[下午2:00 = T14:00]—[5:30 = T17:30]'],
    ['上午8:30—11:30', '[上午8:30 = T08:30]—[11:30 = T11:30]'],
    ['下午4点半到6点', '[下午4点半 = T16:30]到[6点 = T18:00]'],
    ['提高到6点', '提高到[6点 = 6 点]'],
    ['6时到18时的12小时内', '[6时 = T06:00]到[18时 = T18:00]的[12小时 = 12 小时]内'],
  ],
  starts: `${digits}${partOfDayStarts}零一二两三四五六七八九十`,
  marks: '时点:：∶',
  apply(text, start) {
    if (withinNumber.test(text.slice(Math.max(0, start - 2), start))) return null;
    const match = at(clock, text, start);
    if (match?.[6] && isProportion(text, start)) return null;
    if (match?.[4] && isTimeOfRace(text, start, start + match[0].length)) return null;
    const ratio = match?.[6]?.includes('∶') ? match[6] : null;
    if (match && ratio && !isTimeOfDay(text, start + match[0].indexOf(ratio), ratio, false)) return null;
    // Halves and quarters in Chinese figures are how people speak of a time.
    const minor = match !== null && /^[^\d]*[半刻]$/.test(match[0]);
    return match && { end: start + match[0].length, iso: timeOf(match, text, start), minor };
  },
};

const hours = new RegExp(`(${partOfDay})?(\\d{1,2})${rangeDash}(\\d{1,2})${hourMark}`, 'y');

export const spansOfHours: DateRule = {
  name: 'spans-of-hours',
  purpose: 'Two hours that share their 时 are one interval.',
  examples: [
    ['11月30日0—24时', '[11月30日 = --11-30][0—24时 = T00:00/T24:00]'],
    ['上午8至11时营业', '[上午8至11时 = T08:00/T11:00]营业'],
    ['今晚8至10时', '[今晚][8至10时 = T20:00/T22:00]'],
    ['用了3至5时间', '用了{3至5 = 3–5}时间'],
  ],
  starts: `${digits}${partOfDayStarts}`,
  marks: dashMarks,
  apply(text, start) {
    if (/[\d.:：∶]/.test(text.charAt(start - 1))) return null;
    const match = at(hours, text, start);
    if (!match) return null;
    const word = match[1] ?? daytime.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? '';
    const [from, to] = [hourOfDay(Number(match[2]), word), hourOfDay(Number(match[3]), word)];
    return from < to && to <= 24 ? { end: start + match[0].length, iso: `T${two(from)}:00/T${two(to)}:00` } : null;
  },
};
