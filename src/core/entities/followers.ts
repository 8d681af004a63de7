/**
 * What stands right behind the name of a person who is the subject of a sentence, and behind no noun that tells the kind of somebody: 记者常乐常年驻村. Adverbs and times of two characters, and verbs of saying, going, leading and winning. From general knowledge.
 */

import { beginningsOf } from '../text/beginnings.ts';

/** When or how often somebody does something: no adjective stands before it as an adverb. */
const whens = (
  '正在 已经 已到 已在 已赴 已达 尚未 尚在 常年 常常 经常 时常 连夜 连忙 连声 急忙 赶忙 匆忙 立即 立刻 随即 随后 当即 当场 当天 当晚 马上 终于 仍然 依然 ' +
  '依旧 仍在 还在 也在 也来 也去 也说 也是 却说 都在 今天 昨天 昨晚 昨日 今日 近日 日前 今年 去年 前年 每天 每日 每年 每周 每月 天天 从小 自幼 亲自 主动 ' +
  '独自 专程 特意 一起 一同 一直 一边 首先 率先 分别 先后 双双'
).split(' ');

/** What people say and do. */
const deeds = (
  '介绍 表示 告诉 回忆 坦言 透露 强调 指出 解释 认为 觉得 说道 笑道 笑着 笑称 直言 感叹 感慨 补充 回应 发言 致辞 讲述 讲话 称赞 提醒 呼吁 建议 ' +
  '来到 走进 走上 走下 走到 走出 赶到 前往 抵达 返回 回到 赶赴 奔赴 路过 登上 带着 带领 率领 率队 带队 陪同 陪着 领着 抱着 拿着 指着 看着 望着 站在 坐在 ' +
  '蹲在 住在 躺在 参加 出席 获得 荣获 夺得 赢得 摘得 当选 入选 负责 主持 担任 出任 就任 接任 退休 请假 去世 病逝 因病 辞职 上任 到任 调任 毕业 受伤 遇难 ' +
  '牺牲 失踪 失联 被捕 报警 接过 接到 收到 领到 看到 听到 得知 得到 发现 打开 拿出 掏出 拨通 推开 拉开 想起 决定 打算 准备 开始 继续 学会 学习 采访 检查 ' +
  '查房 上前 上台 登台 到场 到会 合影 合作 冲刺 全力 全程 跑出 跳出 投出 踢进 打进 攻入 扑出 射门 罚进 战胜 击败 领先 夺冠 拥有 创办 创作 执导 主演 饰演 ' +
  '出演 演唱 清早 早上 上午 下午 凌晨 深夜 安排 远赴'
).split(' ');

/** Such words, as the source of a regular expression. */
export const followers = [...whens, ...deeds].join('|');

const mayBeginFollower = beginningsOf([...whens, ...deeds]);
const follower = new RegExp(followers, 'y');
/**
 * What says that the word before it is who acts, even where that word is an adverb or an adjective elsewhere: when something happens, what befalls
 * somebody, a conjunction with somebody else, what one says.
 */
const actorBefore = new RegExp(
  '正在|正(?=[给忙和跟与把带领蹲站坐走拿])|已被|已到|已在|已经|当庭|闻讯|[昨前][天晚日]|今[天早晚晨日]|日前|近日|今年|去年|清早|清晨|凌晨|傍晚|连连|连声|从小|自幼|上前|登门|' +
    '四处|也[在是有说来]|又[说来]|却[说不]|再[获度次]|就(?=[^，。]{2,8}(?:提出|作|表示))|与|同(?!比|样|时|步|等)|笑着|告诉|因[故病涉]|为人(?![所类民])|性格|生前',
  'y',
);

function isAt(word: RegExp, text: string, offset: number): boolean {
  word.lastIndex = offset;
  return word.test(text);
}

/** Whether what begins at an offset says that the word before it is who acts. */
export const saysWhoActs = (text: string, offset: number): boolean => isAt(actorBefore, text, offset);

/** 说明 and 称号 are other words. */
const saying = /说(?![法明服理话])|[称道](?![号呼路理歉德])/y;
/** Whether 说, 称 or 道 stands at an offset, what the person before it says behind it. */
export const says = (text: string, offset: number): boolean => isAt(saying, text, offset);

/** Whether a word begins at an offset that says what somebody does, or when. */
export const isFollower = (text: string, offset: number): boolean =>
  mayBeginFollower(text, offset) && isAt(follower, text, offset);
