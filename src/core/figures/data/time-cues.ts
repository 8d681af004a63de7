/**
 * Words that tie a duration to the times around it.
 * Source: reports of openings, works, rescues, exhibitions and lives in newspapers, with synonyms from 《现代汉语词典》.
 */

/** Behind the first time: what begins so ends with a word of `endingWords`. Behind the second: what lasts begins there. */
export const beginningWords =
  '开始 开幕 启动 开工 动工 开建 奠基 开赛 启幕 开展 开播 出发 启程 开拍 举行 举办 召开 前往 赴 起飞 首播 推出 亮相 发车 开车 开会 开讲 开考 开机 集合 登机 起航 启航 出海 离港 出征 发射 升空 进场 进驻 开挖 起火 停电 停水 停航 停运 停车 中断 入院 被困 失联 登陆';

/** Behind the second time. */
export const endingWords =
  '结束 闭幕 落幕 收官 竣工 完工 完成 建成 建好 通车 贯通 合龙 封顶 落成 投产 投用 交付 止 截止 撤离 抵达 到达 返回 驶入 退休 扑灭 收尾 杀青 卸任 关门 停止 离开 救出 脱险 获评 当选 通过 审定 开通 满 停产 停烧 停办 停运 撤场 退场 收工 关闭 倒闭 拆除 投入 正式 降落 落地 靠岸 散场 告一段落 恢复 返航 靠港 着陆 出院 康复 结案 审结 宣判 获救';

/** Behind the years between which somebody is in the army, at a school or with a firm. */
export const enteringWords =
  '入伍 参军 当兵 下放 插队 入学 考入 考上 就读 任教 入职 进厂 调到 调入 调任 来到 加入 入狱 被捕';
export const leavingWords = '转业 复员 退伍 退役 回城 返城 毕业 退休 离休 调离 调走 离开 离职 辞职 出狱 获释';

/** The time told before is no end of what lasts, or more than the one stretch between the two is told. */
export const otherCourse =
  /实际|延长|延期|推迟|顺延|提前|缩短|压缩|停工|中断|暂停|停摆|原定|原计划|扣除|除去|净|每[周月年次]|平均|累计|先后|分[两二三四五]|不到|超过|以上|近[十百\d]|间断|断续|剩|还有|(?<!相)距|前期|后期|筹备|准备|加上|连同|算上|不含|包括|不算|[党工军教驾球戏艺]龄|时差|午饭|午餐|晚饭|午休|休息|单程|首[班发趟][^。]*全程/;

/** What is yet to be, before an amount. */
export const yetToBe = /[明后]年|计划|预计|目标|争取|力争|有望|[要将]把/;

export const wordsOf = (words: string): string => words.split(' ').join('|');
