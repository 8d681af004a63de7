/** Numerals that number or name a thing: 神舟二十号, 3号楼, 国办发〔2024〕15号, “3·15”, 107国道. */
import { smallNumber } from '../../text/small-number.ts';
import { isDigit, type NonFigureRule } from '../non-figures.ts';
import { numeralAt } from '../numerals.ts';
import { termAt } from '../term.ts';
import { unitAt } from '../units.ts';
import { goesOnFromDay, isDayAt } from './numbered-days.ts';

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
    ['（2031）云劳裁字第417号裁决', '（2031）云劳裁字{第417号 = 417 号}裁决'],
    ['报告（2024）提出', '报告（[2024 = 2,024]）提出'],
  ],
  of: 'digits',
  marks: '〔[（(【',
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
/** 5.1假期, 11.11大促, “6.18”活动: a day with a point before what is held on it. */
const dottedDay =
  /^.?\d{1,2}\.\d{1,2}(?:假期|长假|小长假|黄金周|大促|购物节|促销)|^[“「]\d{1,2}\.\d{1,2}[”」](?:活动|大促|促销|购物|黄金周|假期|长假)/;

/** 9·3大阅兵, 5·20表白日, 12·4国家宪法日: what is held on a day. */
const heldOn = /^(?![万亿千百倍成折个点级])[\u4e00-\u9fff]{1,6}?(?:(?<![本昨今当])日|节|阅兵|事变|惨案|运动|起义)/;

/** 一二·九, 五·一二: a day in Chinese figures. */
const dayInWords = /[一二三四五六七八九十]{1,3}·[一二三四五六七八九十]{1,3}(?![·十百千万])/y;
/** 双十一, 双十二: days with twice the number of their month. */
const dayOfTwins = /^(?:[^成]?|^)双十[一二](?![对名个人倍家只双])/;
const eventBehind =
  /^(?:[”’」』]|晚会|大促|购物|事故|事件|案|特大|国际|世界|消费者|讲话|惨案|事变|纪念|地震|空难|爆炸|洪|行动|专案|火灾|矿难|暴|恐|活动|诗会)/;

export const eventDays: NonFigureRule = {
  name: 'days-that-name-events',
  purpose: '3·15, 11·5 and 618 name what happened or is held on a day.',
  examples: [
    ['“11·5”事故', '“11·5”事故'],
    ['3·15晚会和618大促', '3·15晚会和618大促'],
    ['“一二·九”运动', '“一二·九”运动'],
    ['增产三·五倍', '增产[三·五倍 = 3.5 倍]'],
    ['双11成交活跃', '双11成交活跃'],
    ['12·4国家宪法日，9·3大阅兵', '12·4国家宪法日，9·3大阅兵'],
    ['双十二期间', '双十二期间'],
    ['成双十二对', '成双[十二对 = 12 对]'],
    ['增长2·5%', '增长[2·5% = 2.5 %]'],
    ['5.1假期和11.11大促', '5.1假期和11.11大促'],
    ['“6.18”活动', '“6.18”活动'],
    ['下调“2.5”个点', '下调“[2.5 = 2.5]”个点'],
    ['登记618人', '登记[618人 = 618 人]'],
  ],
  marks: '·.双”’」』大购晚促电报指急出',
  apply(text, start, code) {
    if (!code) {
      if (dayOfTwins.test(text.slice(Math.max(0, start - 2), start + 3))) return start + 2;
      const day = endAt(dayInWords, text, start);
      // 三·五倍 is a decimal.
      return day !== null && (numeralAt(text, start)?.end ?? 0) >= day ? null : day;
    }
    const end = endAt(dayOfEvent, text, start);
    if (end !== null && dottedDay.test(text.slice(start - 1, end + 3))) return end;
    const isPointed = end !== null && text.slice(start, end).includes('·');
    if (isPointed && (eventBehind.test(text.slice(end, end + 3)) || heldOn.test(text.slice(end, end + 9)))) return end;
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
const lineOfRoad = /(?:\d{2,4}|[一二三四五六七八九〇零]{3})线/y;

export const roads: NonFigureRule = {
  name: 'roads',
  purpose: 'A national or provincial road is named by its number.',
  examples: [
    ['沿三一八国道前行', '沿三一八国道前行'],
    ['省道305线塌方', '省道305线塌方'],
    ['里程三一八公里', '里程[三一八公里 = 318 公里]'],
  ],
  marks: '道',
  apply: (text, start) =>
    endAt(road, text, start) ??
    (/[国省县乡]道$/.test(text.slice(Math.max(0, start - 2), start)) ? endAt(lineOfRoad, text, start) : null),
};

const series = new RegExp(`${numeral}(?:[、和至到及—-]${numeral}){1,9}(?=[号#](?!召))`, 'y');

export const seriesOfNumbers: NonFigureRule = {
  name: 'series-of-numbers',
  purpose: '1、2、3号机组 lists numbers of things.',
  examples: [
    ['1、2、3号机组投产', '1、2、3号机组投产'],
    ['产出1、2、3吨', '产出[1 = 1 吨]、[2 = 2 吨]、[3吨 = 3 吨]'],
  ],
  marks: '、和至到及—-',
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
const streetEnds = '路街道巷弄里同区村园院场厦段堂';
const streetBefore = /[\u4e00-\u9fff](?:路|街|道|巷|弄|里|胡同|大道|大街|小区|新村|花园|村|园|院|广场|大厦|段|弄堂)$/;

export const houseNumbers: NonFigureRule = {
  name: 'house-numbers',
  purpose: 'Behind a street or an estate 18号 and 3号楼2单元 are an address.',
  examples: [
    ['位于青石路18号。', '位于青石路{18号 = 18 号}。'],
    ['湖滨路58号院6号楼1单元', '湖滨路{58号 = 58 号}院6号楼1单元'],
    ['修了公路18条', '修了公路[18条 = 18 条]'],
  ],
  marks: '号弄',
  apply(text, start) {
    if (!streetEnds.includes(text.charAt(start - 1)) || !streetBefore.test(text.slice(Math.max(0, start - 4), start)))
      return null;
    const end = endAt(house, text, start);
    return end !== null && /^[\d零〇一二三四五六七八九十百]{1,6}[号弄]/.test(text.slice(start, start + 8)) ? end : null;
  },
};

const partOfHouse = /(?:\d{1,3}(?:栋|幢|座|单元)|[A-Z]?\d{3,4}室)/y;

export const partsOfHouses: NonFigureRule = {
  name: 'parts-of-houses',
  purpose: '7栋2单元501室 is a place in a house.',
  examples: [
    ['住幸福里7栋2单元501室。', '住幸福里7栋2单元501室。'],
    ['A座1203室', 'A座1203室'],
    ['改造危房7栋', '改造危房[7栋 = 7 栋]'],
    ['居民楼46栋，小高层12栋', '居民楼[46栋 = 46 栋]，小高层[12栋 = 12 栋]'],
    ['住8号楼2单元501室。', '住{8号 = 8 号}楼2单元501室。'],
  ],
  of: 'digits',
  marks: '栋幢座单室',
  apply(text, start) {
    const end = endAt(partOfHouse, text, start);
    if (end === null) return null;
    const isWithin = /(?:[栋幢座号]|单元|[号\d][楼层])$/.test(text.slice(Math.max(0, start - 2), start));
    return isWithin || /^[\dA-Z]{1,5}(?:单元|室|号)/.test(text.slice(end, end + 7)) ? end : null;
  },
};

const serial = new RegExp(`${numeral}号(?!召|称|码(?!头)|人(?![物选员才工]))`, 'y');
export const serialNumbers: NonFigureRule = {
  name: 'serial-numbers',
  purpose:
    'N号 numbers a ship, a player, a building, a well; a day of the month it is where the sentence makes it one.',
  examples: [
    ['神舟二十号载人飞船升空', '神舟{二十号 = 20 号}载人飞船升空'],
    ['11号队员和一号机', '{11号 = 11 号}队员和{一号 = 1 号}机'],
    ['“雪龙二号”返航', '“雪龙{二号 = 2 号}”返航'],
    ['会议20号上午召开', '会议[20号]上午召开'],
    ['会议5号召开，6号闭幕。', '会议[5号]召开，[6号]闭幕。'],
    ['考察团12号抵达，13号到15号参观', '考察团[12号]抵达，[13号到15号]参观'],
    ['来了三十号人', '来了[三十号 = 30 号]人'],
    ['停靠二号码头', '停靠{二号 = 2 号}码头'],
    ['3号桌和5号桌的客人', '{3号 = 3 号}桌和{5号 = 5 号}桌的客人'],
    ['5号召开会议，6号楼停电', '[5号]召开会议，{6号 = 6 号}楼停电'],
    ['决赛19号开打', '决赛[19号]开打'],
    ['将于20号上午召开', '将于[20号]上午召开'],
    ['通知发出后，19号才有人来。', '通知发出后，[19号]才有人来。'],
    ['他五号才到，选手5号才上场', '他[五号]才到，选手{5号 = 5 号}才上场'],
    ['直到21号雨也没停', '直到[21号]雨也没停'],
    ['村里25号前要交表，6号前锋突破', '村里[25号]前要交表，{6号 = 6 号}前锋突破'],
    ['建设路23号才是旧址', '建设路{23号 = 23 号}才是旧址'],
    ['他住在6号，才搬来', '他住在{6号 = 6 号}，才搬来'],
    ['信是25号寄的', '信是[25号]寄的'],
    ['后卫4号、5号，前锋9号', '后卫{4号 = 4 号}、{5号 = 5 号}，前锋{9号 = 9 号}'],
    ['活动4号、5号，', '活动{4号 = 4 号}、[5号]，'],
  ],
  marks: '号',
  apply(text, start) {
    const end = endAt(serial, text, start);
    if (end === null || isDigit(text, start - 1)) return null;
    const written = text.slice(start, end - 1);
    const before = text.slice(Math.max(0, start - 1), start);
    const quotedName = /[”’」』]/.test(text.charAt(end)) || /[·•]/.test(before);
    if (quotedName || smallNumber(written) > 31 || smallNumber(written) < 1) return end;
    return isDayAt(text, start, end) || goesOnFromDay(text, start, end) ? null : end;
  },
};

const ordinalOfList = /\d{1,2}(?:\.\d{1,2}){0,3}(?=[.、．)）]?[\u4e00-\u9fff【“《〈「])/y;

export const listNumbers: NonFigureRule = {
  name: 'numbers-of-a-list',
  purpose: 'At the beginning of a sentence 1. and 3.1 number its paragraphs.',
  examples: [
    ['要求。1.指导思想。', '要求。1.指导思想。'],
    ['方案。3.1目标：新增。', '方案。3.1目标：新增。'],
    ['6.【访谈】共话发展', '6.【访谈】共话发展'],
    ['增长。3.1万人就业', '增长。[3.1万人 = 3.1万 人]就业'],
  ],
  of: 'digits',
  apply(text, start) {
    if (!/^$|[。；！？\n）)：]/.test(text.charAt(start - 1))) return null;
    const end = endAt(ordinalOfList, text, start);
    if (end === null) return null;
    const mark = text.charAt(end);
    const number = text.slice(start, end);
    if (mark === '.' || mark === '．') return end + 1;
    if (!number.includes('.') || mark === '、') return null;
    return termAt(text, start, [])?.unit || /[万亿千百十多余几]/.test(mark) ? null : end;
  },
};

/** Titles and callings that a person's name follows. */
const titleBefore =
  /(?:村民|农民|居民|市民|会计|出纳|书记|支书|主任|村长|镇长|乡长|县长|市长|局长|处长|科长|厂长|队长|组长|班长|校长|院长|所长|站长|社长|团长|连长|营长|经理|总裁|董事长|老板|店主|教师|老师|教授|医生|护士|民警|警察|司机|工人|队员|选手|教练|记者|作家|画家|诗人|歌手|演员|导演|学生|战士|渔民|牧民|牧羊人|老人|大爷|大妈|大叔|师傅|代表|委员|专家|工程师|律师|法官|村医)$/;
const surnames =
  '丁王李张赵钱孙周吴郑陈刘杨黄林何高梁宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕任沈姚卢姜崔钟谭汪范石廖贾韦夏付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵钱严武戴莫孔向汤伍陆万';
const givenInDigits = /[一二三四五六七八九十百千万亿]{1,2}/y;

/** The end of a given name in digits, behind a title and a surname that may be a numeral itself: 会计丁百万, 村民万三千. */
function namedBehindTitle(text: string, start: number): number | null {
  const isOwnSurname = /[陆伍万]/.test(text.charAt(start));
  const surname = isOwnSurname ? start : start - 1;
  if (!surnames.includes(text.charAt(surname)) || surname < 2) return null;
  if (!titleBefore.test(text.slice(Math.max(0, surname - 3), surname))) return null;
  const end = endAt(givenInDigits, text, surname + 1);
  const unit = end === null ? null : unitAt(text, end);
  return unit && /^(?:money|count|duration)$/.test(unit.kind) ? null : end;
}

const namedByDigits = /(?:[陆伍][零一二三四五六七八九十百千万兆]{1,2}|万[千百][\u4e00-\u9fff])/y;

export const namesInDigits: NonFigureRule = {
  name: 'names-in-digits',
  purpose:
    'The surnames 陆, 伍 and 万 are numerals too; before plain ones they begin a name. Behind a title any surname does.',
  examples: [
    ['村民陆九成说', '村民陆九成说'],
    ['交通部部长陆兆福', '交通部部长陆兆福'],
    ['教师陆百川和伍万春', '教师陆百川和伍万春'],
    ['作家万千里', '作家万千里'],
    ['村民万三千在家', '村民万三千在家'],
    ['会计丁百万和司机张百亿', '会计丁百万和司机张百亿'],
    ['老师陈三百元买下', '老师陈[三百元 = 300 元]买下'],
    ['金额伍万元整', '金额[伍万元整 = 5万 元]'],
  ],
  of: 'words',
  marks: surnames,
  apply(text, start) {
    const named = namedBehindTitle(text, start);
    if (named !== null) return named;
    if (!/[陆伍万]/.test(text.charAt(start))) return null;
    const end = endAt(namedByDigits, text, start);
    if (end === null || /[元圆角块]/.test(text.slice(end, end + 2)) || /[佰仟拾]/.test(text.charAt(end))) return null;
    // The second character of the given name: 陆百川.
    return text.slice(start, end).length === 2 && /[\u4e00-\u9fff]/.test(text.charAt(end)) ? end + 1 : end;
  },
};
