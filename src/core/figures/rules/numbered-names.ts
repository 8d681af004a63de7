/** Numerals that number or name a thing: 神舟二十号, 3号楼, 国办发〔2024〕15号, “3·15”, 107国道. */
import { isDigit, type NonFigureRule } from '../non-figures.ts';
import { termAt } from '../term.ts';

const numeral = '(?:\\d{1,6}|[零〇一二三四五六七八九十百]{1,5})';

function endAt(pattern: RegExp, text: string, start: number): number | null {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : null;
}

const bracketedYear = /(?:19|20)\d{2}[〕\]）)】]/y;
const numberBehind =
  /^(?:[\u4e00-\u9fff]{1,3}\d{2,4}[\u4e00-\u9fff]{1,4}|[\u4e00-\u9fff]{0,8}第?)\d{1,6}(?:-\d{1,4})?号/;

export const documentNumbers: NonFigureRule = {
  name: 'document-numbers',
  purpose: 'A year in brackets before a number is the number of a document.',
  examples: [
    ['国办发〔2024〕15号文件', '国办发〔2024〕15号文件'],
    ['（2024）湛仲字第2342号裁决', '（2024）湛仲字{第2342号 = 2,342 号}裁决'],
    ['报告（2024）提出', '报告（[2024 = 2,024]）提出'],
  ],
  apply(text, start) {
    if (!/[〔[（(【]/.test(text.charAt(start - 1))) return null;
    const end = endAt(bracketedYear, text, start);
    if (end === null) return null;
    const behind = numberBehind.exec(text.slice(end, end + 18))?.[0];
    if (text.charAt(start - 1) !== '〔' && !behind) return null;
    // The number stands directly behind; with words between it is an ordinal of its own.
    return behind && /^\d|\d.*[\u4e00-\u9fff]\d/.test(behind) ? end + behind.length : end;
  },
};

const dayOfEvent = /(?:1[0-2]|[1-9])[·.](?:3[01]|[12]\d|[1-9])(?!\d)/y;
const eventBehind =
  /^(?:[”’」』]|晚会|大促|购物|事故|事件|案|特大|国际|世界|消费者|讲话|惨案|地震|空难|爆炸|洪|行动|专案|火灾|矿难|暴|恐|活动|诗会)/;

export const eventDays: NonFigureRule = {
  name: 'days-that-name-events',
  purpose: '3·15, 11·5 and 618 name what happened or is held on a day.',
  examples: [
    ['“11·5”事故', '“11·5”事故'],
    ['3·15晚会和618大促', '3·15晚会和618大促'],
    ['双11成交活跃', '双11成交活跃'],
    ['增长2·5%', '增长[2·5% = 2.5 %]'],
    ['登记618人', '登记[618人 = 618 人]'],
  ],
  apply(text, start, code) {
    if (!code) return null;
    const end = endAt(dayOfEvent, text, start);
    if (end !== null && /[·]/.test(text.slice(start, end)) && eventBehind.test(text.slice(end, end + 3))) return end;
    if (text.charAt(start - 1) === '双' && /^1[12](?!\d)/.test(text.slice(start, start + 3))) return start + 2;
    if (
      /^(?:618|315|110|119|120|122|1024|520)(?=[”’」』]|大促|购物|晚会|促销|电商节|报警|指令|指挥|急救|出警)/.test(
        text.slice(start, start + 6),
      )
    )
      return start + (/^\d+/.exec(text.slice(start, start + 4))?.[0].length ?? 3);
    return null;
  },
};

const road = /(?:\d{2,4}|[一二三四五六七八九〇零]{3})(?=(?:国道|省道|县道|乡道))/y;

export const roads: NonFigureRule = {
  name: 'roads',
  purpose: 'A national or provincial road is named by its number.',
  examples: [
    ['沿三一八国道前行', '沿三一八国道前行'],
    ['里程三一八公里', '里程[三一八公里 = 318 公里]'],
  ],
  apply: (text, start) => endAt(road, text, start),
};

const series = new RegExp(`${numeral}(?:[、和至到及—-]${numeral}){1,9}(?=[号#](?!召))`, 'y');

export const seriesOfNumbers: NonFigureRule = {
  name: 'series-of-numbers',
  purpose: '1、2、3号机组 lists numbers of things.',
  examples: [
    ['1、2、3号机组投产', '1、2、3号机组投产'],
    ['产出1、2、3吨', '产出[1 = 1 吨]、[2 = 2 吨]、[3吨 = 3 吨]'],
  ],
  apply(text, start) {
    if (!/[\d零〇一二三四五六七八九十百]/.test(text.charAt(start)) || isDigit(text, start - 1)) return null;
    const end = endAt(series, text, start);
    // A day of a month behind its month is read before.
    return end === null || text.charAt(start - 1) === '月' ? null : end + 1;
  },
};

const house = new RegExp(
  `${numeral}(?:号楼|号院|号|弄|栋|幢|单元|室|门|层|楼)(?:[ -]?${numeral}(?:号楼|号院|号|弄|栋|幢|楼|单元|室|门|层)){0,5}`,
  'y',
);
const streetBefore = /[\u4e00-\u9fff](?:路|街|道|巷|弄|里|胡同|大道|大街|小区|新村|花园|村|园|院|广场|大厦|段|弄堂)$/;

export const houseNumbers: NonFigureRule = {
  name: 'house-numbers',
  purpose: 'Behind a street or an estate 18号 and 3号楼2单元 are an address.',
  examples: [
    ['位于青石路18号。', '位于青石路{18号 = 18 号}。'],
    ['解放路126号院3号楼2单元', '解放路{126号 = 126 号}院3号楼2单元'],
    ['修了公路18条', '修了公路[18条 = 18 条]'],
  ],
  apply(text, start) {
    if (!streetBefore.test(text.slice(Math.max(0, start - 4), start))) return null;
    const end = endAt(house, text, start);
    return end !== null && /^[\d零〇一二三四五六七八九十百]{1,6}[号弄]/.test(text.slice(start, start + 8)) ? end : null;
  },
};

const serial = new RegExp(`${numeral}号(?!召|称|码)`, 'y');
/** What stands before and behind a day of the month that is told without its month. */
const dayBefore = /(?:^|[，。；：、“（(\s于在从自至到截月和前日给,])$/;
const dayBehind =
  /^(?:[，。；：、！？”）)\s,—~～-]|$|上午|下午|晚|早|凌晨|中午|当天|起|前|后|之前|之后|以前|以后|至|到|举行|召开|开幕|开始|发布|出发|抵达|离开|在|将|就|又|的|为|是|宣布|表示|说|电(?![池机梯站脑动子力])|讯)/;

export const serialNumbers: NonFigureRule = {
  name: 'serial-numbers',
  purpose:
    'N号 numbers a ship, a player, a building, a well; a day of the month it is where the sentence makes it one.',
  examples: [
    ['神舟二十号载人飞船升空', '神舟{二十号 = 20 号}载人飞船升空'],
    ['11号队员和一号机', '{11号 = 11 号}队员和{一号 = 1 号}机'],
    ['“雪龙二号”返航', '“雪龙{二号 = 2 号}”返航'],
    ['会议20号上午召开', '会议{20号 = 20 号}上午召开'],
    ['将于20号上午召开', '将于[20号]上午召开'],
  ],
  apply(text, start) {
    const end = endAt(serial, text, start);
    if (end === null || isDigit(text, start - 1)) return null;
    const written = text.slice(start, end - 1);
    const before = text.slice(Math.max(0, start - 1), start);
    const isDay =
      dayBefore.test(before) &&
      dayBehind.test(text.slice(end, end + 2)) &&
      written.length <= 3 &&
      !/[〕\]号]/.test(before);
    const quotedName = /[”’」』]/.test(text.charAt(end)) || /[·•]/.test(before);
    return isDay && !quotedName ? null : end;
  },
};

const ordinalOfList = /\d{1,2}(?:\.\d{1,2}){0,3}(?=[.、．)）]?[\u4e00-\u9fff])/y;

export const listNumbers: NonFigureRule = {
  name: 'numbers-of-a-list',
  purpose: 'At the beginning of a sentence 1. and 3.1 number its paragraphs.',
  examples: [
    ['要求。1.指导思想。', '要求。1.指导思想。'],
    ['方案。3.1目标：新增。', '方案。3.1目标：新增。'],
    ['增长。3.1万人就业', '增长。[3.1万人 = 3.1万 人]就业'],
  ],
  apply(text, start, code) {
    if (!code || !/^$|[。；！？\n）)：]/.test(text.charAt(start - 1))) return null;
    const end = endAt(ordinalOfList, text, start);
    if (end === null) return null;
    const mark = text.charAt(end);
    const number = text.slice(start, end);
    if (mark === '.' || mark === '．') return end + 1;
    if (!number.includes('.') || mark === '、') return null;
    return termAt(text, start, [])?.unit || /[万亿千百十多余几]/.test(mark) ? null : end;
  },
};

const namedByDigits = /(?:[陆伍][零一二三四五六七八九十百千万]{1,2}|万[千百][\u4e00-\u9fff])/y;

export const namesInDigits: NonFigureRule = {
  name: 'names-in-digits',
  purpose: 'The surnames 陆, 伍 and 万 are numerals too; before plain ones they begin a name.',
  examples: [
    ['村民陆九成说', '村民陆九成说'],
    ['教师陆百川和伍万春', '教师陆百川和伍万春'],
    ['作家万千里', '作家万千里'],
    ['金额伍万元整', '金额[伍万元整 = 5万 元]'],
  ],
  apply(text, start, code) {
    if (code || !/[陆伍万]/.test(text.charAt(start))) return null;
    const end = endAt(namedByDigits, text, start);
    if (end === null || /[元圆角块]/.test(text.slice(end, end + 2)) || /[佰仟拾]/.test(text.charAt(end))) return null;
    // The second character of the given name: 陆百川.
    return text.slice(start, end).length === 2 && /[\u4e00-\u9fff]/.test(text.charAt(end)) ? end + 1 : end;
  },
};
