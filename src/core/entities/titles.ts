/** Titles beside a person's name: 企业负责人黄浩铭 → 企业负责人; 倪校长 → a person with the surname 倪. */

import { beginningsOf } from '../text/beginnings.ts';
import { compoundSurnames } from '../text/surnames.ts';

/** Endings of titles. */
export const titleEndings =
  '总书记|书记|主席|总理|总统|首相|大臣|议员|部长|司长|署长|局长|厅长|处长|科长|所长|院长|校长|园长|馆长|台长|社长|会长|理事长|秘书长|委员长|行长|市长|省长|县长|区长|' +
  '州长|镇长|乡长|村长|嘎查长|苏木达|旗长|盟长|主任|组长|队长|团长|班长|站长|船长|机长|店长|厂长|场长|董事长|总裁|总经理|经理|总监|总编辑|主编|编辑|教练|裁判|教授|研究员|院士|博士|' +
  '专家|学者|老师|教师|医生|大夫|护士长|护士|律师|法官|检察官|工程师|设计师|建筑师|厨师|技师|记者|通讯员|作家|诗人|画家|导演|演员|歌手|运动员|选手|队员|球员|干部|代表|' +
  '委员|负责人|创始人|发言人|主持人|传承人|继承人|带头人|志愿者|村民|居民|市民|牧民|农民|渔民|种植户|养殖户|大户|商户|女工|工人|职工|员工|技术员|售货员|驾驶员|讲解员|快递员|司机|会计|出纳|保安|门卫|电工|木工|瓦工|焊工|钳工|' +
  '学生|同学|先生|女士|小姐(?!姐)|太太|大使|领事|参赞|将军|司令员|政委|战士|民警|警官|警察|消防员|顾问|助理|秘书|翻译|游客|旅客|乘客|读者|患者|老人|大爷|大妈|奶奶|爷爷|阿姨|师傅';

/** A title after a surname, as a regular expression. */
export const title = `(?:(?:副|总|老)?(?:${titleEndings})|总)(?![\\u4e00-\\u9fff]*·)`;

/** Titles by how they begin and end: most characters do neither, and the expressions try every title. */
const endings = titleEndings.split('|');
const mayBeginEnding = beginningsOf(endings);
const mayEndTitle = beginningsOf(endings.map((ending) => ending.slice(-2)));

/** Whether `title` may match at an offset. */
export const mayBeginTitle = (text: string, at: number): boolean =>
  mayBeginEnding(text, at) || '副总老'.includes(text.charAt(at));

const atEnd = new RegExp(`(?:${titleEndings})$`);
const withSurname = new RegExp(`^(${compoundSurnames.join('|')}|[\\u4e00-\\u9fff])${title}$`);

/** Longest title that is read, in characters. */
const longest = 10;
/** Characters that do not occur in titles and end the search for one. */
const boundary = /^.*[，。、；：！？“”‘’「」『』（）()〔〕［］【】〈〉《》\s的对向由被在与和及给让把跟是为了说]/u;

/**
 * The title that ends where a name begins, or null.
 * @param from end of the name before; a title does not reach into it.
 */
export function titleBefore(text: string, start: number, from: number): string | null {
  if (!mayEndTitle(text, start - 2)) return null;
  const before = text.slice(Math.max(from, start - longest), start).replace(boundary, '');
  return atEnd.test(before) ? before : null;
}

/** The surname in 倪校长 or 欧阳教授, or null. */
export const titledSurname = (name: string): string | null =>
  mayBeginTitle(name, 1) || mayBeginTitle(name, 2) ? (withSurname.exec(name)?.[1] ?? null) : null;

const role = new RegExp(
  `^[，,]?(?:就|也|曾|原)?是(?:一[名位个])?[\\u4e00-\\u9fff]{0,6}?(${titleEndings})(?=$|[，。；、！？])`,
);

/** What the sentence says that a person is: 田家宁是医生 → 医生; or null. */
export const roleBehind = (text: string, end: number): string | null =>
  '，,就也曾原是'.includes(text.charAt(end)) ? (role.exec(text.slice(end, end + 20))?.[1] ?? null) : null;

/** What people of a trade are called to their face. */
const calls: Readonly<Record<string, readonly string[]>> = {
  老师: ['教师', '教授'],
  大夫: ['医生'],
  警官: ['民警', '警察'],
};

/** Whether somebody of this title is called so behind the surname: 镇长 王镇长, 教师 张老师. */
export const isCalledBy = (title: string, call: string): boolean =>
  [call, ...(calls[call] ?? [])].some((form) => title.endsWith(form));
