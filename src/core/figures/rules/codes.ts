/** Arabic numerals of codes: models, versions, telephones, accounts. */
import type { NonFigureRule } from '../non-figures.ts';
import { leadsToNegative } from '../sign.ts';
import { unitAt } from '../units.ts';

/** The letters of names and models. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const isLatin = (text: string, at: number) => /[A-Za-z]/.test(text.charAt(at));

export const latinBefore: NonFigureRule = {
  name: 'latin-letters-before',
  purpose: 'Digits behind Latin letters, with or without a hyphen, a dot or a blank, are a model or a version.',
  examples: [
    ['搭载G20和PM2.5传感器', '搭载G20和PM2.5传感器'],
    ['车牌望A·12345的货车', '车牌望A·12345的货车'],
    ['支持Wi-Fi 6。', '支持Wi-Fi 6。'],
    ['在K512+300处', '在K512+300处'],
    ['DAX30家公司', 'DAX[30家 = 30 家]公司'],
    ['GDP 500亿元', 'GDP [500亿元 = 500亿 元]'],
  ],
  of: 'digits',
  marks: `${letters}+`,
  apply(text, start, digits) {
    const after = text.slice(start + digits.length, start + digits.length + 2);
    // K512+300 is a place on a road.
    if (text.charAt(start - 1) === '+' && /[A-Z]{1,2}\d{1,4}\+$/.test(text.slice(Math.max(0, start - 7), start)))
      return start + digits.length;
    const joined = /[-—·. ]/.test(text.charAt(start - 1));
    if (!isLatin(text, start - (joined ? 2 : 1))) return null;
    // DAX30家 and GDP 500亿元: an amount of what the letters name.
    const isAmount =
      /[A-Za-z]{3}[ ]?$/.test(text.slice(Math.max(0, start - 4), start)) && /^(?:种|家|[万亿元%])/.test(after);
    if (isAmount || /(?:RMB|CNY|USD|HKD|EUR)$/.test(text.slice(Math.max(0, start - 3), start))) return null;
    if (text.charAt(start - 1) === ' ' && (unitAt(text, start + digits.length) || /^[万亿]/.test(after))) return null;
    return start + digits.length;
  },
};

/** A type's number stands behind a hyphen: no amount, whose unit would follow, and no second end of a range. */
const typeName = /[\u4e00-\u9fff][-－‐‑–]$/;
const amountBehind =
  /^(?:[,，]\d{3}| [~～–]|[\d.．/%％‰℃°∶:：〇零一二两三四五六七八九十百千万亿多余几成倍点至到～~－-])/;

export const typeNumbers: NonFigureRule = {
  name: 'type-numbers',
  purpose: 'Digits behind a name and a hyphen, with no unit, are the number of a type: 米-8, 北溪-2.',
  examples: [
    ['击落一架米-8直升机', '击落{一架 = 1 架}米-8直升机'],
    ['“北溪-2”管道', '“北溪-2”管道'],
    ['发射东风-41导弹', '发射东风-41导弹'],
    ['净利润-1.2亿元', '净利润[-1.2亿元 = -1.2亿 元]'],
    ['装备歼-20，续航远', '装备歼-20，续航远'],
    ['气温-9℃', '气温[-9℃ = -9 ℃]'],
    ['增速为-3', '增速为[-3 = -3]'],
    ['主队得分-3', '主队得分[-3 = -3]'],
    ['甲-500万', '甲-[500万 = 500万]'],
  ],
  of: 'digits',
  marks: '-－‐‑–',
  apply(text, start, digits) {
    if (digits.length > 3 || /\D/.test(digits)) return null;
    if (!typeName.test(text.slice(Math.max(0, start - 2), start))) return null;
    if (leadsToNegative.test(text.slice(Math.max(0, start - 5), start - 1))) return null;
    const end = start + digits.length;
    return amountBehind.test(text.slice(end, end + 4)) || unitAt(text, end) ? null : end;
  },
};

export const pictureSizes: NonFigureRule = {
  name: 'picture-sizes',
  purpose: '2K, 4K and 8K are sizes of pictures, 3D and 5G names of techniques.',
  examples: [
    ['4K超高清和8K直播', '4K超高清和8K直播'],
    ['3D打印与5G-A网络', '3D打印与5G-A网络'],
    ['4/5G用户', '4/5G用户'],
    ['配2.5K屏', '配2.5K屏'],
    ['内存16GB', '内存[16GB = 16 GB]'],
    ['月薪8K以上', '月薪[8K以上 = ≥ 8,000 / 月]'],
    ['组长20K至25K', '组长[20K至25K = 2万–2.5万]'],
  ],
  of: 'digits',
  marks: 'DGK',
  apply(text, start, digits) {
    // A screen of 2.5K.
    if (digits.length === 3 && /^\d\.\d$/.test(digits) && /^K[屏分高超显]/.test(text.slice(start + 3, start + 5)))
      return start + 4;
    if (digits.length > 2) return null;
    const name = /^(?:\d\/)?\d{1,2}(?:[DG](?![A-Za-z]*\d)|[24568]?K)(?![A-Za-z])/.exec(
      text.slice(start, start + 8),
    )?.[0];
    if (!name) return null;
    const end = start + name.length;
    return name.endsWith('K') &&
      (/^[至到~～—-]\d/.test(text.slice(end, end + 2)) ||
        /\dK[至到~～—-]$/.test(text.slice(Math.max(0, start - 3), start)) ||
        /[薪资元价费约达]$/.test(text.slice(Math.max(0, start - 1), start)) ||
        /^(?:工资|月薪|底薪|起薪)/.test(text.slice(end, end + 2)))
      ? null
      : end;
  },
};

/** 验证码482913, 分机3307. */
const codeBefore =
  /(?:[证件请付取收条形密邮区]码|编号|单号|尾号|账号|卡号|学号|工号|车牌号?|分机|总机|代号|[后前末][一二三四五六七八]位(?:数字?)?)(?:为|是|:|：)?$/;
const codeLead = 7;
const longestCode = 24;
const codedBehind = /^(?:号线|站台|路公交|路车|热线|报警|急救|国道|省道|县道|乡道|次列车|次航班|国集团|车厢)/;
/** What is called by a number of three digits or four: 8341部队, 101厂. */
const numberedBody = /^(?:医院|部队|工程(?![量项款师队])|厂(?![家房商区矿址长])|基地|高地|团场)/;
/** 78级学生 entered in that year. */
const ofYearOfPupils =
  /^级(?:学[生员]|[新考]生|校友|同学|毕业|[本专]科|研究生|[硕博]士|[\u4e00-\u9fff]{1,5}(?:系|专业|学院|班))/;
const generation = /^(?:[5-9][05]|00|0[5-9]|1[05])$/;

export const coded: NonFigureRule = {
  name: 'named-by-digits',
  purpose: 'Digits before a line, a road, a hotline, 后 of a generation or Latin letters that are no unit are a name.',
  examples: [
    ['地铁12号线', '地铁12号线'],
    ['沿107国道行驶', '沿107国道行驶'],
    ['8341部队', '8341部队'],
    ['登录12306网站', '登录12306网站'],
    ['开通12355青少年热线', '开通12355青少年热线'],
    ['约谈4260家网站平台', '约谈[4260家 = 4,260 家]网站平台'],
    ['调到101厂工作', '调到101厂工作'],
    ['95后姑娘', '95后姑娘'],
    ['验证码482913已发出', '验证码482913已发出'],
    ['取件码3-2-1042', '取件码3-2-1042'],
    ['分机3307', '分机3307'],
    ['证号后四位1306', '证号后{四位 = 4 位}1306'],
    ['坐在5车厢12A座', '坐在5车厢12A座'],
    ['他是78级学生', '他是78级学生'],
    ['票是18排6座', '票是18排6座'],
    ['坐在8车12F座', '坐在8车12F座'],
    ['1080P画面', '1080P画面'],
    ['一架737-800型客机', '{一架 = 1 架}737-800型客机'],
    ['功率500W', '功率[500W = 500 W]'],
  ],
  of: 'digits',
  apply(text, start, digits) {
    const before = text.slice(Math.max(0, start - codeLead), start);
    const code = codeBefore.test(before)
      ? /^\d{3,}(?:-\d+)*|^\d+(?:-\d+)+/.exec(text.slice(start, start + longestCode))
      : null;
    if (code) return start + code[0].length;
    const end = start + digits.length;
    const after = text.slice(end, end + 4);
    const seat = /^(?:排\d{1,3}[座号]|车厢?\d{1,2}[A-F][座号]?)/.exec(text.slice(end, end + 7))?.[0];
    if (seat) return end + seat.length;
    if (codedBehind.test(after) || (/^\d{3,4}$/.test(digits) && numberedBody.test(after))) return end;
    if (
      digits.length === 5 &&
      !unitAt(text, end) &&
      /^(?:1[0-2]|9[56])/.test(digits) &&
      /^(?:网站|客户端|小程序|[Aa][Pp]{2}|[\u4e00-\u9fff]{0,6}(?:热线|平台))/.test(text.slice(end, end + 8))
    )
      return end;
    if (/^(?:\d\d|20\d\d)$/.test(digits) && ofYearOfPupils.test(text.slice(end, end + 8))) return end + 1;
    if (/^型(?![号\d])/.test(after)) return end + 1;
    if (text.charAt(end) === '后')
      return generation.test(digits) &&
        !/[年月日时点秒]/.test(text.charAt(start - 1)) &&
        !/\d/.test(text.charAt(end + 1))
        ? end
        : null;
    return isLatin(text, end) && !unitAt(text, end) && !/^[kKwWM](?![A-Za-z])/.test(text.slice(end, end + 2))
      ? end
      : null;
  },
};

const fourParts = /\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/y;

export const versions: NonFigureRule = {
  name: 'versions',
  purpose: 'A number with a dot before 版 is a version, and one with three dots an address of the net.',
  examples: [
    ['推出2.0版', '推出2.0版'],
    ['登录10.1.12.3即可', '登录10.1.12.3即可'],
    ['一共出8版', '一共出[8版 = 8 版]'],
  ],
  of: 'digits',
  apply(text, start, digits) {
    if (!digits.includes('.')) return null;
    fourParts.lastIndex = start;
    const address = /[\d.]/.test(text.charAt(start - 1)) ? null : fourParts.exec(text);
    const end = start + (address?.[0] ?? digits).length;
    return address || text.charAt(end) === '版' ? end : null;
  },
};

/** Words before a code, with what may stand between. */
const codeWord =
  /(?:电话|热线|邮编|邮政编码|传真|手机|微信|QQ|QQ群|微信群|邮箱|车牌|门牌|代码|编码|密码|拨打|致电|咨询|客服|航班|车次|身份证|护照|驾照|存折|短号|(?:短信|发送|回复)(?:[A-Za-z]{1,4})?(?:发送?)?[到至]|[\u4e00-\u9fff]号码?)(?:是|为|[:：])?(?:[（(]?\d{3,4}[）)]?-?)?$/;

/** Numbers joined to the next one: 拨打5321或5432. */
const codesBefore = /(?:\d[\d-]{2,14}(?:或者?|[与和及、/]))+$/;
const longestLead = 60;

/** Whether a word of codes stands before the digits at `start`. 一号 and 本月8号 before digits are no such words. */
export function isNamedCode(text: string, start: number): boolean {
  const lead = text.slice(Math.max(0, start - longestLead), start);
  const before = lead.replace(codesBefore, '').slice(-14);
  return codeWord.test(before) && !/[一二三四五六七八九十]号码?(?:是|为|[:：])?$/.test(before);
}

export const telephoneNumbers: NonFigureRule = {
  name: 'codes-by-their-word',
  purpose: 'Digits behind 电话, 航班, QQ群 and any noun that ends in 号 are a code.',
  examples: [
    ['工号9527的客服', '工号9527的客服'],
    ['电话：60007421', '电话：60007421'],
    ['加入QQ群123456', '加入QQ群123456'],
    ['警号012345的民警', '警号012345的民警'],
    ['准考证号20240123', '准考证号20240123'],
    ['咨询95530。', '咨询95530。'],
    ['短信发送至90086查询', '短信发送至90086查询'],
    ['拨打5321、5432或5543', '拨打5321、5432或5543'],
    ['拨打5321并缴费300元', '拨打5321并缴费[300元 = 300 元]'],
    ['接到电话300个', '接到电话[300个 = 300 个]'],
  ],
  of: 'digits',
  apply(text, start, digits) {
    if (digits.length < 3 || digits.replace(/\D/g, '').length < 3) return null;
    // 673/674次 is a pair, read as a whole.
    if (
      !(isNamedCode(text, start) || isServiceNumber(text, start, digits)) ||
      text.charAt(start + digits.length) === '/'
    )
      return null;
    // 8765-4321转3: an extension behind the number.
    const unit = unitAt(text, start + digits.length);
    return (unit && unit.written !== '转') || /^[万亿余多]/.test(text.charAt(start + digits.length))
      ? null
      : start + digits.length;
  },
};

/** 铁路12306, 电信10000或12315: numbers of five digits that banks, railways and offices are called by. */
const ofService = /^(?:100(?:00|01|10|86|99)|12[13]\d\d|9[56]\d{3})$/;
const whoIsCalled =
  /(?:移动|联通|电信|铁路|[银农工建中交招]行|保险|人寿|邮政|航空|通过|拨打?|国网|供电|税务|政务|消费者|监管|城管)$/;

function isServiceNumber(text: string, start: number, digits: string): boolean {
  if (!ofService.test(digits)) return false;
  const lead = text.slice(Math.max(0, start - longestLead), start);
  return whoIsCalled.test(lead.replace(codesBefore, ''));
}

/** What an extension is asked for behind: a number, or a call. */
const toldOn = /\d[ ]?$|(?:电话|热线|总机|拨打|致电|传真)[^，。；\d]{0,4}$/;
const farthestCall = 10;

/** A telephone's area in brackets, and its extension. */
export const partsOfTelephones: NonFigureRule = {
  name: 'parts-of-telephones',
  purpose: 'The area in brackets before a telephone number, and the extension behind it, are parts of it.',
  examples: [
    ['传真（027）8765-4321转3', '传真（027）8765-4321转3'],
    ['咨询电话转8016', '咨询电话转8016'],
    ['由亏转3亿元', '由亏转[3亿元 = 3亿 元]'],
  ],
  of: 'digits',
  marks: '（(转',
  apply(text, start, digits) {
    const end = start + digits.length;
    const [before, after] = [text.charAt(start - 1), text.charAt(end)];
    if (/^0\d{2,3}$/.test(digits) && /[（(]/.test(before) && /[）)]/.test(after)) return end;
    return before === '转' && toldOn.test(text.slice(Math.max(0, start - farthestCall), start - 1)) ? end : null;
  },
};

export const pagesOfPapers: NonFigureRule = {
  name: 'pages-of-papers',
  purpose: '详见5版 and 今日24版 are where to read on, and how long the paper is.',
  examples: [
    ['详见5版', '详见5版'],
    ['今日24版', '[今日]24版'],
    ['本报2版、5版有相关报道', '本报2版、5版有相关报道'],
    ['出版特刊8版', '出版特刊[8版 = 8 版]'],
  ],
  of: 'digits',
  marks: '见转接日天报、和及与',
  apply(text, start, digits) {
    const isPage =
      text.charAt(start + digits.length) === '版' &&
      /(?:[见转接]|今[日天]|本报|版[、和及与])$/.test(text.slice(Math.max(0, start - 2), start));
    return isPage ? start + digits.length + 1 : null;
  },
};

export const longCodes: NonFigureRule = {
  name: 'long-codes',
  purpose: 'Numbers of telephones, and long numbers without a unit, are codes.',
  examples: [
    ['请拨000-60007421。', '请拨000-60007421。'],
    ['联系13800001111。', '联系13800001111。'],
    ['共13800001111元', '共[13800001111元 = 13,800,001,111 元]'],
  ],
  of: 'digits',
  apply(text, start, digits) {
    const end = start + digits.length;
    const bare = digits.replace(/\D/g, '');
    const isTelephone =
      /^(?:\d{2,3}-)?\d{2,4}-\d{7,8}$/.test(digits) ||
      /^[48]00-\d{3,4}-\d{3,4}$/.test(digits) ||
      /^1[3-9]\d{9}$/.test(digits) ||
      (bare.length >= 7 && !digits.includes('.') && bare.startsWith('0'));
    const isLong = bare.length >= 16;
    return (isTelephone || isLong) && !/[吨元米人万亿千公克斤亩个]/.test(text.charAt(end)) ? end : null;
  },
};
