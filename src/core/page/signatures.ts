/**
 * Who wrote, told by what they are instead of 记者.
 *   读者 郝桂芳 · 將軍澳居民 霍志明 · 黑石公社党委书记 石大勇 → the name
 *   江州机床厂党委 · 本报评论员 → who is printed in place of a name
 */
import { surnames, traditionalSurnames } from '../text/surnames.ts';

/** Names of a list with where it begins and ends in the text that was given. */
export interface NameList {
  readonly names: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Whether a word says who they are: 记者, 通讯员. */
  readonly hasRole: boolean;
}

/** What somebody is whose letter or essay a paper prints. */
const people =
  '读者|讀者|居民|市民|村民|网友|網友|农民|農民|社员|社員|职工|職工|工人|战士|戰士|学生|學生|家长|家長|业主|業主|教师|教師|老师|老師|教授|研究员|研究員|书记|書記|主任|厂长|廠長|院长|院長|校长|校長|局长|局長|县长|縣長|市长|市長|镇长|鎮長|乡长|鄉長|委员|委員|代表|医生|醫生|律师|律師|作者|会长|會長|经理|經理';
const titled = new RegExp(
  `^[（(]?[\\u4e00-\\u9fff]{0,14}(?:${people})[\\s　]+([\\u4e00-\\u9fff](?:[\\u4e00-\\u9fff]{1,2}|[\\s　][\\u4e00-\\u9fff]))(?:\\s?等)?[）)]?$`,
  'u',
);
/** Who is responsible for an article in place of a person. */
const bodies =
  /^(?!.*[的了是在和])[\u4e00-\u9fff]{2,18}(?:党委|党支部|党总支|党组|革委会|革命委员会|编辑部|評論員|评论员|报道组|通讯组|写作组|写作小组|调查组|课题组|研究室|理论组|宣传部|政治部)$/u;
const isSurname: ReadonlySet<string> = new Set(surnames + traditionalSurnames);

/** Longest signature, in characters. */
const longest = 24;

/** What a person is, and the name set apart from it. */
export function titledName(text: string): NameList | null {
  const found = text.length <= longest ? titled.exec(text) : null;
  const own = found?.[1];
  if (!own || !isSurname.has(own.charAt(0))) return null;
  const start = text.lastIndexOf(own);
  return { names: [own.replace(/\s/g, '')], start, end: start + own.length, hasRole: true };
}

/** A committee or an editorial office that stands where a byline does. */
export const bodyName = (text: string): NameList | null =>
  text.length <= longest && bodies.test(text) ? { names: [text], start: 0, end: text.length, hasRole: true } : null;
