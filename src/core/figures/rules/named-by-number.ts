/** Things that a numeral names: addresses of the net, codes of shares, bus lines, ring roads, the second of a row, stages and grades, troops. */
import type { NonFigureRule } from '../non-figures.ts';

const ofToken = /[\w.%+\-@:/?=&#~]/;
const netName = /@|:\/\/|www\.|\.(?:com|cn|net|org|gov|edu|tv|cc|io)(?![a-z])/i;
/** What is looked at of an address before and behind a numeral, in characters. */
const longestToken = 60;

export const netAddresses: NonFigureRule = {
  name: 'addresses-of-the-net',
  purpose: 'Digits within an e-mail or a web address are a part of it.',
  examples: [
    ['投稿：xwrx@163.com，', '投稿：xwrx@163.com，'],
    ['登录www.12306.cn购票', '登录www.12306.cn购票'],
    ['价格163元', '价格[163元 = 163 元]'],
  ],
  of: 'digits',
  apply(text, start, digits) {
    const after = text.charAt(start + digits.length);
    if (!/[@./\w-]/.test(text.charAt(start - 1)) && !/[@./A-Za-z_-]/.test(after)) return null;
    let [from, to] = [start, start + digits.length];
    while (from > 0 && start - from < longestToken && ofToken.test(text.charAt(from - 1))) from--;
    while (to - start < longestToken && ofToken.test(text.charAt(to))) to++;
    return netName.test(text.slice(from, to)) ? to : null;
  },
};

const exchange = /^\.(?:HK|S[HZS]|BJ|US|N|O)(?![A-Za-z])/;

export const shareCodes: NonFigureRule = {
  name: 'codes-of-shares',
  purpose:
    'Five or six digits alone in brackets behind a name, or before the letters of an exchange, are the code of a share.',
  examples: [
    ['云岭药业（688999）涨停', '云岭药业（688999）涨停'],
    ['云岭控股（00700.HK）', '云岭控股（00700.HK）'],
    ['云岭股份600519.SH', '云岭股份600519.SH'],
    ['总额（含税）688999元', '总额（含税）[688999元 = 688,999 元]'],
  ],
  of: 'digits',
  marks: '.（(',
  apply(text, start, digits) {
    if (!/^\d{4,6}$/.test(digits)) return null;
    const end = start + digits.length;
    const letters = exchange.exec(text.slice(end, end + 4))?.[0];
    if (letters) return end + letters.length;
    const isAlone =
      /[\u4e00-\u9fffA-Z][（(]$/.test(text.slice(Math.max(0, start - 2), start)) && /[）)]/.test(text.charAt(end));
    return isAlone && digits.length > 4 ? end : null;
  },
};

/** What tells that buses are spoken of, in the words around a line's number. */
const buses =
  /公交|公共汽车|巴士|[乘坐]车|乘坐?|换乘|转乘|车站|站[台点牌下]|线路|路车|班车|专线|环线|快线|末班|首班|改走|绕行/;
const busesAround = 30;
/** 两路 and 18路记者 are groups. */
const groupBehind = /^路(?:[人马大军纵队记兵诸信视音高声电]|分[头别])/;

export const busLines: NonFigureRule = {
  name: 'bus-lines',
  purpose: 'N路 where buses are spoken of is the name of a line.',
  examples: [
    ['乘1路、19路公交可达', '乘1路、19路公交可达'],
    ['公交改道，13路走环城路', '公交改道，13路走环城路'],
    ['派出18路记者', '派出[18路 = 18 路]记者'],
    ['接入视频12路', '接入视频[12路 = 12 路]'],
  ],
  of: 'digits',
  marks: '路',
  apply(text, start, digits) {
    if (!/^\d{1,3}$/.test(digits)) return null;
    const end = start + digits.length;
    if (text.charAt(end) !== '路' || groupBehind.test(text.slice(end, end + 3))) return null;
    return buses.test(text.slice(Math.max(0, start - busesAround), end + busesAround)) ? end + 1 : null;
  },
};

const ring = /[二三四五六七]环(?![节境保球氧烷扣数])/y;
const marksmen = /[打射命]中?[出了]?$|[靶枪箭]/;

export const ringRoads: NonFigureRule = {
  name: 'ring-roads',
  purpose: '二环 to 七环 are roads around a city, but where marksmen shoot.',
  examples: [
    ['家住四环边', '家住四环边'],
    ['东三环路拥堵', '东三环路拥堵'],
    ['首枪打出五环', '首枪打出{五环 = 5 环}'],
  ],
  of: 'words',
  marks: '环',
  apply(text, start) {
    ring.lastIndex = start;
    return ring.test(text) && !marksmen.test(text.slice(Math.max(0, start - 8), start)) ? start + 2 : null;
  },
};

/** Two things are 两厂; 二厂 is the second of several. */
const numbered = '本级期环厂院局班连营团排队组版楼层中校馆所站部处社村矿库审等类档代套路线师军旅';
const notSecond = /[零〇一二三四五六七八九十百千万亿两几第初]/;

export const secondOfRow: NonFigureRule = {
  name: 'second-of-a-row',
  purpose: '二 before what is numbered names the second of it, since two would be 两.',
  examples: [
    ['省纺织二厂的姑娘', '省纺织二厂的姑娘'],
    ['二级市场回暖', '二级市场回暖'],
    ['收了二元', '收了[二元 = 2 元]'],
    ['关闭两厂', '关闭{两厂 = 2 厂}'],
  ],
  of: 'words',
  starts: '二',
  apply(text, start) {
    if (!numbered.includes(text.charAt(start + 1) || '　')) return null;
    return notSecond.test(text.charAt(start - 1)) ? null : start + 2;
  },
};

const stage =
  /[一二三四五六](?:期(?=工程|项目|临床|建设|试验|扩建|技改|基金|厂房)|级(?=[甲乙]等|医院|医疗|响应|市场|文物|保护|伤残|残疾|士官|公路|教师|运动员|裁判|联动|网络|资质|航道|警[报长督监司]|军士|建造师|消防))/y;
const clinical = /[一二三四]期/y;
/** Classes of towns, makes and players: 三四线城市. */
const tier = /(?:[一二三四五]|一二|二三|三四|四五)线(?=城市|市场|品牌|演员|明星|楼市|队员|厂商)/y;
/** 一本 to 三本 are classes of colleges, which somebody is admitted to. */
const collegeClass = /[一三]本(?=线|院校|大学|高校|批|上线|录取|率)/y;
const admitted = /(?:考[上取入]|录取)了?$/;
const alone = /[一三]本(?![\u4e00-\u9fff])/y;

export const stagesAndGrades: NonFigureRule = {
  name: 'stages-and-grades',
  purpose: '三期工程, 三级甲等 and 临床三期 tell which stage or grade something is of.',
  examples: [
    ['三期工程开工', '三期工程开工'],
    ['三级甲等医院', '三级甲等医院'],
    ['进入临床三期', '进入临床三期'],
    ['考上一本，过了一本线', '考上一本，过了一本线'],
    ['写了一本', '写了{一本 = 1 本}'],
    ['三四线城市和一二线品牌', '三四线城市和一二线品牌'],
    ['通了三四线', '通了{三四线 = 3–4 线}'],
    ['分三期付款', '分{三期 = 3 期}付款'],
  ],
  of: 'words',
  marks: '期级本线',
  apply(text, start) {
    stage.lastIndex = start;
    if (stage.test(text)) return start + 2;
    tier.lastIndex = start;
    if (tier.test(text)) return tier.lastIndex;
    collegeClass.lastIndex = start;
    if (collegeClass.test(text)) return start + 2;
    alone.lastIndex = start;
    if (alone.test(text) && admitted.test(text.slice(Math.max(0, start - 3), start))) return start + 2;
    clinical.lastIndex = start;
    return clinical.test(text) && /临床$/.test(text.slice(Math.max(0, start - 2), start)) ? start + 2 : null;
  },
};

const institution = /[一三四五六七八九]十?(?:厂|院|中|局|小|校|建|幼|矿)(?![央国心间部内外年学时组])/y;
/** 中铁十二局, 中交三航局 */
const builders = /[一二三四五六七八九十]{1,3}局(?![部面势长])/y;
const builder = /(?:中[铁建交水电核冶]|铁道部)$/;
const owner =
  /(?:(?<!节)省|[市县区州京沪津渝穗]|纺织|棉纺|毛纺|丝绸|化工|化肥|机械|汽车|钢铁|炼油|轧钢|造纸|制药|机床|水泥|建材|铁路|农机|无线电)$/;

export const numberedInstitutions: NonFigureRule = {
  name: 'numbered-institutions',
  purpose: 'Behind a place or a trade 三院, 一中 and 四厂 are short names.',
  examples: [
    ['市三院的医生', '市三院的医生'],
    ['轧钢四厂投产', '轧钢四厂投产'],
    ['中铁十二局中标', '中铁十二局中标'],
    ['关闭三厂', '关闭{三厂 = 3 厂}'],
  ],
  of: 'words',
  marks: '厂院中局小校建幼矿',
  apply(text, start) {
    builders.lastIndex = start;
    if (builder.test(text.slice(Math.max(0, start - 3), start)) && builders.test(text)) return builders.lastIndex;
    institution.lastIndex = start;
    return institution.test(text) && owner.test(text.slice(Math.max(0, start - 3), start))
      ? institution.lastIndex
      : null;
  },
};

const troops =
  /(?:(?:\d{1,4}|[一二三四五六七八九〇]{1,4}|[一二三四五六七八九]?十[一二三四五六七八九]?)(?:师|旅|军)(?![生资民人范傅行团工费备供情用事官校区]|长(?!征))|\d{3,4}团(?![员购队聚结伙体])|[一二四]方面军)/y;

export const numberedTroops: NonFigureRule = {
  name: 'numbered-troops',
  purpose: 'Without 个 a numeral before 师, 旅 or 军 names it, as three digits before 团 do.',
  examples: [
    ['第38军112师335团', '第38军112师335团'],
    ['三五九旅和红四方面军', '三五九旅和红四方面军'],
    ['红二十五军长征', '红二十五军长征'],
    ['调来三个师', '调来{三个 = 3 个}师'],
    ['组成120团', '组成120团'],
    ['全国3军民共建点', '全国{3 = 3}军民共建点'],
  ],
  marks: '师旅军团',
  apply(text, start) {
    troops.lastIndex = start;
    return troops.test(text) ? troops.lastIndex : null;
  },
};

const bed = /\d{1,3}床(?![位铺垫单上下边头被褥前])/y;
const ward = /(?:病区|病房|重症|[\d一二三四五六七八九十]楼|\d室|隔壁|[住躺睡]在?)$/;
/** 7床家属 names who is in it. */
const ofPatient =
  /^(?:的?(?:病人|患者|家属|病友|产妇|老人|大爷|大妈|护工)|(?:已经?|还[没未]|今[天晨]|昨[天晚日])?(?:出院|转[院科]|按铃))/;

export const bedsOfWards: NonFigureRule = {
  name: 'beds-of-wards',
  purpose: 'In a ward 28床 is the bed of a patient, or the patient in it.',
  examples: [
    ['安排在六病区28床，', '安排在六病区28床，'],
    ['由7床家属照看', '由7床家属照看'],
    ['新增病床28床', '新增病床[28床 = 28 床]'],
  ],
  of: 'digits',
  marks: '床',
  apply(text, start) {
    bed.lastIndex = start;
    if (!bed.test(text)) return null;
    const end = bed.lastIndex;
    const isNamed = ward.test(text.slice(Math.max(0, start - 3), start)) || ofPatient.test(text.slice(end, end + 6));
    return isNamed ? end : null;
  },
};

const throwOfGame = /[123一二三]分[球线](?![员队场迷])/y;

export const throwsOfGame: NonFigureRule = {
  name: 'throws-of-a-game',
  purpose: '三分球 is a kind of throw.',
  examples: [
    ['投中三分球', '投中三分球'],
    ['从3分线外出手', '从3分线外出手'],
    ['得到3分，', '得到[3分 = 3 分]，'],
  ],
  marks: '球线',
  apply(text, start) {
    throwOfGame.lastIndex = start;
    return throwOfGame.test(text) ? start + 2 : null;
  },
};
