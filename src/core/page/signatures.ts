/**
 * Who wrote, told by what they are instead of 记者.
 *   读者 郝桂芳 · 將軍澳居民 霍志明 · 黑石公社党委书记 石大勇 → the name
 *   江州机床厂党委 · 本报评论员 → who is printed in place of a name
 */

import { hasSpace, withoutSpaces } from '../text/spaces.ts';
import { compoundSurnames, surnames, traditionalSurnames } from '../text/surnames.ts';

/** Names of a list with where it begins and ends in the text that was given. */
export interface NameList {
  readonly names: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Whether a word says who they are: 记者, 通讯员. */
  readonly hasRole: boolean;
}

/** Longest signature, in characters. */
const longest = 24;

/** The same with where somebody works before the name. */
const longestTitled = 30;

/** What somebody is whose letter or essay a paper prints. */
const people =
  '读者|讀者|居民|市民|村民|网友|網友|农民|農民|社员|社員|职工|職工|工人|战士|戰士|学生|學生|家长|家長|业主|業主|教师|教師|老师|老師|教授|研究员|研究員|书记|書記|主任|厂长|廠長|院长|院長|校长|校長|局长|局長|县长|縣長|市长|市長|镇长|鎮長|乡长|鄉長|委员|委員|代表|医生|醫生|律师|律師|作者|会长|會長|经理|經理|[木电技民矿電礦]工|环卫工|司机|司機|护士|護士|店主|摊主|客商|志愿者|干部|幹部|快递员|民警|医师|醫師|药师|藥師|营养师|營養師|工程师|工程師|设计师|設計師|摄影师|攝影師|博士|院士|女工|法官|警官|[队隊][员員]';
/** How words for other people end: 女工, 队员, 班长, 乘客, 车主. A surname stands behind them. Reporters are bylines. */
const personEnd = '[师師长長生民工友众眾客家兵迷士官户戶]|(?<![记記])者|(?<![讯訊论論])[员員]|[车車业業房店]主';
/** Where somebody works, learns or lives: 海州一中, 热处理车间, 新闻学院2015级, 高二（3）班, 石岭县. */
const places =
  '[省市县縣區区州旗镇鎮乡鄉村街厂廠社队隊校院系所局处處科站段团團连連营營店]|公司|集团|集團|中心|政府|[分支银]行|车间|車間|大学|大學|[一二三四五六七八九十\\d]中|中学|中學|小学|小學|医院|醫院|银行|銀行|协会|協會|研究[院所室]|委员会|委員會|办公室|辦公室|[\\d一二三四五六七八九十]{1,4}[级級届屆班]|[（(][\\d一二三四五六七八九十]{1,2}[）)]班';
const titled = new RegExp(
  `^[（(]?(?:[\\u4e00-\\u9fff]{1,10}[\\s　／/])?[\\u4e00-\\u9fff\\d]{0,20}?(?:(${people})|[\\u4e00-\\u9fff\\d](?:${personEnd}|${places}))[\\s　]+([\\u4e00-\\u9fff](?:[\\u4e00-\\u9fff]{1,3}|(?:[\\s　][\\u4e00-\\u9fff]){1,2}))(?:\\s?等(?:[\\d一二三四五六七八九十]{1,3}[人名位])?)?[）)]?$`,
  'u',
);
/** Who is responsible for an article in place of a person. */
const bodies =
  /^(?!.*[的了是在和])[\u4e00-\u9fff]{2,18}(?:党委|党支部|党总支|党组|革委会|革命委员会|编辑部|評論員|评论员|报道组|通讯组|写作组|写作小组|调查组|课题组|研究室|理论组|宣传部|政治部|办公室|辦公室|指挥部|编写组|工作[组队]|农技站|植保站|文化[站馆]|卫生[院所站]|防疫站|气象[站台局])$/u;
/** What else may sign a notice or a letter, by its last word. */
const bodyEnd =
  /(?:公司|集团|拍[卖賣]行|商行|法院|检察院|委员会|管委会|居委会|村委会|办公室|办事处|管理处|管理局|管理所|服务中心|采购中心|交易中心|中心|[局厅处站所厂社店队]|小学|中学|大学|学院|医院|银行|协会|学会|商会|联合会|工会|政府|研究院|出版社|指挥部|党委|党支部|党总支|革委会|编辑部|写作组|公司|集團|檢察院|委員會|辦公室|辦事處|管理處|學院|醫院|銀行|協會|學會|商會|聯合會|工會|編輯部)$/u;
/** Where it is or whose it is, unless it is a limited company or a firm that sells; a headline about a body says what it does, too. */
const bodyStart = /[省市县区州旗镇乡村路街厂院社队校报局國国縣區鎮鄉報]/u;
const verbs =
  /(?<![自未])[来來]|[获建开赴进入访走为把给与到被让使去上下不迎聚打破创办设启成将在的了是于获從从向]|和(?!平)/u;

/** 成都市, 福建省, 谷阳县建设局, 文化和旅游局; but not 走进云川市医院, 建成云川市医院: what holds such a verb in a body's name and says nothing. */
const withinNames =
  /^(?![建开成启创]{2})[^获赴进入访走为把给与到被让使去不迎打破办设将在的了是于獲從从向]{2,4}?[省市县縣区區州旗镇鎮乡鄉]|建[设設筑築]|[住城]建|[开開][发發]|文化和|[发發]展和|[设設][计計]/gu;

/** 槐安市园林管理处, 岷川日报编辑部. */
export const isBody = (text: string): boolean =>
  text.length >= 5 &&
  text.length <= longest &&
  /^[\u4e00-\u9fff]+$/u.test(text) &&
  bodyEnd.test(text) &&
  (bodyStart.test(text) || /(?:(?:有限|责任|責任)公司|[商卖賣银銀]行)$/u.test(text)) &&
  !verbs.test(text.replace(bodyEnd, '').replace(withinNames, ''));

/** Whether a line ends as the name of a body does: 宏信资产公司, whatever else it holds. */
export const endsAsBody = (text: string): boolean =>
  text.length >= 4 && text.length <= longest && /^[\u4e00-\u9fff]+$/u.test(text) && bodyEnd.test(text);

/** 棉纺厂宿舍六十二户住户, 幸福里小区全体业主: several who live or work somewhere. */
const group =
  /^[\u4e00-\u9fff\d]{2,16}\s?(?:一|某|[\d一二三四五六七八九十百两几数]+[位名户戶个]|全体|全體|一群|部分|众)(?:住户|住戶|居民|业主|業主|村民|市民|学生|學生|职工|職工|员工|師生|师生|家长|家長|乘客|商户|商戶|读者|讀者|老人|工人|教师|司机)$/u;
/** 一读者, 一名乘客, 部分住户: one of those, or some, who does not say where. */
const nameless =
  /^(?:一[名位]?|[几数]名|部分|全体)(?:热心)?(?:读者|讀者|市民|居民|村民|农民|社员|住户|住戶|业主|業主|用户|职工|職工|员工|乘客|旅客|顾客|消费者|司机|家长|家長|学生家长|学生|商户|网友)$/u;
export const isGroup = (text: string): boolean => text.length <= longest && (group.test(text) || nameless.test(text));

const isSurname: ReadonlySet<string> = new Set(surnames + traditionalSurnames);

/** No given name has one of these: 临江大学 成立, 县公安局 查获. */
const notGiven = /[立开開建办辦获獲见見赛賽动動报報点點]$/u;

/** How readers sign who do not give their whole name: 林老先生, 陈太太. */
const courtesy = /(?:老?先生|太太|女士|小姐|同[学學]|[师師]傅|大[爷爺妈媽]|阿姨|老人|[伯奶][伯奶])$/u;

/** 林一, 林一鸣, 欧阳一; 林老先生; letter-spaced, 林 一 鸣, any surname will do. @param isSomebody whether a word before it says who that is: 市民. */
function isName(text: string, isSomebody: boolean): boolean {
  const bare = withoutSpaces(text);
  if (bare.length < text.length) return true;
  const [surname] = bare.split(courtesy);
  if (surname && surname !== bare) return isSurname.has(surname.charAt(0)) || compoundSurnames.includes(surname);
  if (compoundSurnames.includes(bare.slice(0, 2))) return bare.length > 2;
  if (bare.length > 3 || notGiven.test(bare)) return false;
  return isSurname.has(bare.charAt(0)) || (isSomebody && bare.length === 3 && !verbs.test(bare));
}

/** A blank sets a name apart from what a person is or did; most lines have none. */
const mayBeSetApart = (text: string): boolean => text.length <= longestTitled && hasSpace(text);
const interview = /^[专專]?[访訪]|^[对對][话話谈談]|^走近|^[记記](?!者)|^[致悼忆憶]/;
/** What a person is or where, and the name set apart from it. */
export function titledName(text: string): NameList | null {
  // 专访检修员 屈小川 is a headline.
  // 州读者 林女士） is the rest of a bracket that the line before opens.
  const isWhole = /^[（(]/.test(text) === /[）)]$/.test(text);
  const found = isWhole && mayBeSetApart(text) && !interview.test(text) ? titled.exec(text) : null;
  const own = found?.[2];
  if (!own || !isName(own, found[1] !== undefined)) return null;
  const start = text.lastIndexOf(own);
  return { names: [withoutSpaces(own)], start, end: start + own.length, hasRole: true };
}

/** How many kinds of lines `authorClass` tells, and that of a name behind what somebody is or where. */
export const authors = 4;
export const titledAuthor = 3;
/** Longest such line, in characters. */
const longestAuthor = 22;
const titledWhole = new RegExp(
  `^[\\u4e00-\\u9fff\\d]{0,18}(?:${people}|[\\u4e00-\\u9fff](?:${personEnd}|${places}))([\\u4e00-\\u9fff]{2,3})$`,
  'u',
);
const fewestTogether = 4;
const mostTogether = 9;

/**
 * Whether a line could be who wrote, by its form alone: 0 no; 1 one name; 2 several, one behind the other; 3 a name behind what somebody is or where.
 * Other short lines look like one, too: what stands around it must tell.
 * @param line without blanks, in simplified characters.
 */
export function authorClass(line: string): number {
  if (line.length < 2 || line.length > longestAuthor || !/^[\u3400-\u9fff]+$/u.test(line)) return 0;
  if (line.length < fewestTogether) return isName(line, false) ? 1 : 0;
  const own = titledWhole.exec(line)?.[1];
  if (own && isName(own, false)) return titledAuthor;
  return line.length <= mostTogether && areNames(line) ? 2 : 0;
}

/** Whether a text is nothing but names of two or three characters: 杨一柯张起. */
function areNames(text: string): boolean {
  if (!text) return true;
  if (!isSurname.has(text.charAt(0))) return false;
  return [3, 2].some((length) => text.length >= length && areNames(text.slice(length)));
}

/** A committee or an editorial office that stands where a byline does. */
export const bodyName = (text: string): NameList | null =>
  text.length <= longest && bodies.test(text) ? { names: [text], start: 0, end: text.length, hasRole: true } : null;

const aged = new RegExp(
  `^([\\u3400-\\u9fff]{2,4})\\s?[（(](?:\\d{1,3}[岁歲]|[\\u4e00-\\u9fff]{2,16}(?:${people}|${personEnd}))[）)]$`,
  'u',
);
/** 方小桂（67岁）, 林一（望川大学教授）: who wrote, with the age or what they are. */
export function agedName(text: string): NameList | null {
  const name = text.length <= longestTitled && /[）)]$/.test(text) ? aged.exec(text)?.[1] : undefined;
  return name === undefined || !(/\d/.test(text) || isName(name, true))
    ? null
    : { names: [name], start: 0, end: name.length, hasRole: false };
}

/** What somebody did for a piece, a word of its own behind the name. */
const work = '(?:编?著|[撰作]?文|编?[译譯]|口述|整理|记录|執筆|执笔|[绘繪图圖摄攝]|[主选]编)';
const worker = `[\\u3400-\\u9fff]{1,8}(?:[·•・][\\u3400-\\u9fff]{1,8}){1,3}|[\\u3400-\\u9fff]{2,4}|[\\u3400-\\u9fff](?:\\s[\\u3400-\\u9fff]){1,2}`;
const nation = '[（(〔［[][\\u4e00-\\u9fff]{1,3}[）)〕］\\]]\\s?';
const worked = new RegExp(`(${nation})?(${worker})[\\s　]+${work}`, 'gu');
const allWorked = new RegExp(`^(?:(?:${nation})?(?:${worker})[\\s　]+${work}(?:[\\s　、]+|$)){1,3}$`, 'u');

/** 江岚 著, （美）约翰·史密斯 著 叶长河 译, 祁洪亮 口述 江岚 整理: who wrote a piece, with what they did for it. */
export function workedNames(text: string): NameList | null {
  if (!mayBeSetApart(text) || !allWorked.test(text)) return null;
  const found = [...text.matchAll(worked)].map(([, nation = '', name = ''], i, all) => ({
    name,
    at: (all[i]?.index ?? 0) + nation.length,
  }));
  if (!found.every(({ name }) => /[·•・]/.test(name) || isName(name, false))) return null;
  const last = found.at(-1);
  return {
    names: found.map(({ name }) => withoutSpaces(name)),
    start: found[0]?.at ?? 0,
    end: last ? last.at + last.name.length : 0,
    hasRole: true,
  };
}
