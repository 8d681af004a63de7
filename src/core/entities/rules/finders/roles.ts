/** Words for one person by what somebody is or does. */
import type { Word } from '../../../reading.ts';
import { familiarSurnames, surnames } from '../../../text/surnames.ts';
import { titleEndings } from '../../titles.ts';

/** Who somebody is to somebody else, or for a living. */
export const kin =
  '妻子|丈夫|儿子|女儿|父亲|母亲|哥哥|姐姐|弟弟|妹妹|孙子|孙女|侄子|侄女|外甥|老伴|爱人|恋人|搭档|好友|网友|队友|同伴|同事|邻居|户主|店主|失主|老板|老板娘|骑手|博主|主播|网红|前锋|后卫|门将|中场|辅警';
const others =
  '译者|作者|大副|二副|领队|导师|研究生|冠军|亚军|季军|得主|阿婆|外婆|奶奶|新娘|新郎|队医|军医|产妇|孕妇|原告|被告|证人|嫌疑人|当事人|辩护人|投资人|经纪人|主理人|合伙人|制片人|候选人|支书|编剧|评委|烈士|博士后|判头|老翁|老妇|男童|女童|死者|伤者|事主|疑犯|逃犯';
const all = `${titleEndings}|${kin}|${others}`;
const known = new RegExp(`(?:${all})$`);
/** The last characters of those words: most characters are none of them, and the expression tries every word. */
const lastOfKnown = new Set(all.split('|').map((role) => role.slice(-1)));
/** Ends of the dictionary's words for people by what they do. */
const people = /..*[员师工匠医警兵嫂手]$|^(?:列车|乘务|护士|舰|艇|机械|炊事|班组|工段|楼|桥|哨|连|营|旅|军)长$/;
const noPeople =
  /(?:[双左右两]手|加工|施工|分工|动手|出师|会师|出手|入手|携手|联手|拍手|就医|中医|人员|官员|成员|复工|开工|停工|义工|全员|动员|国医)$/;

/** Words of grammar that the segmenter takes for the last part of a word that it does not know. */
export const particleAtEnd = /[为在和与对从将已也都被把向给由于说称是了又就]$/;

/** Whether a word for one person ends at an offset. */
export const isRoleBefore = (text: string, at: number): boolean =>
  lastOfKnown.has(text.charAt(at - 1)) && known.test(text.slice(Math.max(0, at - 4), at));

/** Whether the word before an offset says who one person is. */
export const isOneInRole = (before: Word, text: string, at: number): boolean =>
  (before.tag === 'n' && people.test(before.word) && !noPeople.test(before.word)) ||
  (before.word.length > 1 && isRoleBefore(text, at));

/** Any role before a surname and a given name, or before 小 or 老 and a surname: what follows shows where the name begins. */
const leadingRole = new RegExp(
  `^(?:${titleEndings}|${kin}|[村校军队]医|董座|编剧|剪辑|编舞|制片人)(?=(?:[老小阿][${familiarSurnames}方林高石]|[${surnames}][\\u4e00-\\u9fff]{1,4})$)`,
);

/** Length of the role that a person's name as found begins with, 编剧石大有, or 0. */
export const leadingRoleLength = (own: string): number => leadingRole.exec(own)?.[0].length ?? 0;
