/** Whether N号 is a day of the month, by the characters around it: 会议20号上午召开, 他19号才来, 直到21号; and no address, ship or player. */
import { smallNumber } from '../../text/small-number.ts';

/** What stands before and behind a day of the month that is told without its month. */
const dayBefore = /(?:^|[，。；：、“（(\s于在从自至到截月和前日给讯,])$/;
const dayBehind =
  /^(?:[，。；：、！？”）)\s,—~～-]|$|上午|下午|晚|早|凌晨|中午|当天|起|前|后|之前|之后|以前|以后|至|到|举行|召开|开幕|开始|发布|出发|抵达|离开|在|将|就|又|的|为|是|宣布|表示|说|电(?![池机梯站脑动子力])|讯)/;

/** What happens on a day, behind it, whatever stands before it. */
const happensBehind =
  /^(?:上午|下午|晚上|早上|凌晨|中午|当天|召开|闭幕|开幕|开赛|开展|开庭|举行|结束|开始|发布|公布|公示|下起|起|获悉|宣布|通报|报道|表示|透露|发表|宣判|公开|电$|电[，。])/;
/** What opens, runs or falls due on a day that Arabic figures tell; ships, probes and players have their number for a subject of other verbs. */
const eventBehindDay =
  /^(?:开打|开球|开机|开播|开拍|开售|开抢|开票|开考|开学|开课|开馆|开园|开业|开工|上映|首映|首演|公映|放榜|揭晓|出炉|截止|到期|生效|施行|实施|恢复(?!性)|通车|竣工|收官|落幕|揭幕|揭牌|挂牌|签约|出殡|安葬)/;
/** Where people do something on a day: the ships and probes that numbers name move too. */
const movesBehind =
  /^(?:抵达|离开|离京|抵京|出发|启程|到达|来到|前往|赶到|返回|返京|回国|回到|访问|会见|会谈|参观|考察|走访|到|去|回|来|走|休息|休整)/;
const peopleBefore = /(?:[团组队者员人他她们我你众客]|一行|夫妇|总统|总理|主席|部长|外长|先生|女士)$/;

/** A time that leads to a day, which no thing's number stands behind. */
const timeBefore =
  /(?:截止|截至|直到|等到|直至|拖到|推[迟后][到至]|延[期后]?[到至]|提前[到至]|定[在于]|[初原]定|[后再]改|改[到在为]|过了|每个?月|逢|当月|本月|上月|下月)$/;
/** Adverbs that a predicate begins with, behind the day it is told of: 19号才来, 27号将启程; 6号会场 and 8号便利店 are things. */
const adverbBehind =
  /^(?:才(?!是|艺|华|子)|就(?!是|业|诊|读)|又|将(?!军|领|士)|已|还(?!是)|再(?!生)|便(?!利|民|道|携|装)|即将|曾|仍|也(?!是)|都(?!市|会|是)|没(?!药)|未|不(?!锈|同)|可以?(?!可)|能(?!源|级|量)|应(?!急)|须|必须|务必|会(?!议|场|馆|所|客|址|诊)|要(?!塞|道|件)|开始|陆续|正式|全部|终于|刚)/;
const whoDoes = /(?:[他她我你您咱]|[他她我你咱人]们|大家|双方|两人|一行|夫妇|全家)$/;
/** Words for a time around a day, whatever stands before it: 25号前, 15号左右, 12号那天. */
const aroundDay = /^(?:前(?![锋台场往面排方厅门后车轮卫沿])|之前|以前|左右|那[天日晚]|这天|夜里|夜间|清晨|傍晚|深夜)/;
/** 信是25号寄的: the day that 是 … 的 picks out. */
const pickedOut = /^[\u4e00-\u9fff]{1,4}的(?=[，。；、！？]|$)/;
/** Places that a number behind them names: 住在6号, 位于21号. */
const placeBefore =
  /(?:住在?|不在|位于|坐落[于在]|开在|设在|搬到|停在|停靠在?|门牌|编号|排[在名]|[\u4e00-\u9fff](?:路|街|道|巷|弄|胡同|里弄|大道|大街|新村|花园|广场|大厦)(?:的)?)$/;
/** Whether an address leads to the number at `start`. */
export const isAddressBefore = (text: string, start: number): boolean =>
  placeBefore.test(text.slice(Math.max(0, start - 5), start));

/** Who and what is told by numbers in a sentence, as players, rooms and wells are. */
const toldByNumbers =
  /选手|球员|队员|运动员|跑道|泳道|赛车|赛道|门将|房间|摊位|展位|车厢|座位|编号|门牌|病床|机组|号[井机线楼桌窗车船]|抽签|签号|背号|球衣/;
const doneByPlayers = /^[^，。；]{0,8}(?:冲线|撞线|领跑|犯规|射门|上篮|扣篮|上场|登场|得分|完成[一首]圈|破门)/;

/** How far back words of the sentence are looked for, in characters. */
const sentenceReach = 40;

/** Whether the sentence tells those who do something by their numbers. */
function isOfNumbered(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - sentenceReach), start);
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1);
  return toldByNumbers.test(sentence) || doneByPlayers.test(text.slice(end, end + sentenceReach));
}

const numbersBefore = /(?<!\d)(\d{1,2}号)(?:[、和与]\d{1,2}号){0,4}[、和与]$/;
/** 后卫4号、5号: what goes on a list of numbered things, as its first is no day. */
function isListedThing(text: string, start: number): boolean {
  if (!/[、和与]/.test(text.charAt(start - 1))) return false;
  const from = Math.max(0, start - sentenceReach);
  const found = numbersBefore.exec(text.slice(from, start));
  if (!found) return false;
  const first = from + found.index;
  return (
    toldByNumbers.test(text.slice(Math.max(0, first - 4), first)) ||
    numberedBefore.test(text.slice(Math.max(0, first - 2), first))
  );
}
const numberedBefore = /[卫锋腰场将翼]$/;

/** Whether N号 from `start` to `end` is a day of the month by what stands around it. */
export function isDayAt(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 5), start);
  const behind = text.slice(end, end + 5);
  if (/[〕\]号]$/.test(before) || end - start > 4 || placeBefore.test(before)) return false;
  if (isToldAsTime(text, start, end, before, behind)) return true;
  if (isListedThing(text, start)) return false;
  if (dayBefore.test(before.slice(-1)) && dayBehind.test(behind.slice(0, 2)) && !/^[前后][锋卫台场面排方]/.test(behind))
    return !/^[就又将的为是在]/.test(behind) || !isOfNumbered(text, start, end);
  if (happensBehind.test(behind))
    return !/^[零〇一二三四五六七八九十百]/.test(text.charAt(start)) || !/^起/.test(behind);
  if (!/\d/.test(text.charAt(start))) return false;
  return eventBehindDay.test(behind) || (movesBehind.test(behind) && peopleBefore.test(before));
}

function isToldAsTime(text: string, start: number, end: number, before: string, behind: string): boolean {
  if (isNumberedThing(text, end)) return false;
  const isArabic = /\d/.test(text.charAt(start));
  if (timeBefore.test(before) || (/[从自]$/.test(before) && /^[算开起]/.test(behind)))
    return !isOfNumbered(text, start, end);
  if (isArabic && (aroundDay.test(behind) || (before.endsWith('是') && pickedOut.test(behind))))
    return !isOfNumbered(text, start, end);
  const isLed = whoDoes.test(before) || (isArabic && dayBefore.test(before.slice(-1)));
  return isLed && adverbBehind.test(behind) && !isOfNumbered(text, start, end);
}

const daysBefore = /(?<![\d第])(\d{1,2}|[一二三四五六七八九十]{1,3})([日号])(?=[^日号。！？；\n]*$)/;
/** What a number names, behind it. */
const numberedThing =
  /^(?:楼|桌|院|机|线|车|井|馆|厅|门|船|舱|位|球|选手|队|店|厂|站|矿|库|口|泵|炉|坑|墓|窟|棚|仓|区|地|台|桥|隧|标|样|病|床|房|包|展|文|决|公|令|议案|提案|工|产|产品|教|宿|食|航|码|泊|公路|高速|种|染|油|气|探|卫|火|飞|客|载|歼|坦|潜|舰|艇|的|字|路|柜|窗|电|灯|段|塔|田|园|沟|坝|山|湖|潭|洞|牌|箱|组|班|村|社|单元)/;

/** Whether a thing stands at `end` that the number before it names. */
export const isNumberedThing = (text: string, end: number): boolean => numberedThing.test(text.slice(end, end + 2));

/** 会议5号召开，6号闭幕: a day later in the sentence, behind a mark and before no thing that a number names. */
export function goesOnFromDay(text: string, start: number, end: number): boolean {
  if (!/[，、；,和至到]/.test(text.charAt(start - 1)) || isNumberedThing(text, end)) return false;
  if (isAddressBefore(text, start) || isOfNumbered(text, start, end)) return false;
  const from = Math.max(0, start - sentenceReach);
  const match = daysBefore.exec(text.slice(from, start));
  if (!match || smallNumber(match[1] as string) >= smallNumber(text.slice(start, end - 1))) return false;
  const at = from + match.index;
  return match[2] === '日' || isDayAt(text, at, at + match[0].length) || goesOnFromDay(text, at, at + match[0].length);
}
