/**
 * Words around a figure that tell what it counts from what was done with it.
 * Source: the verbs that stand most often beside figures in 《人民日报》 of January 1998 and in news of the 2020s, sorted by hand.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Lead from what is counted to its figure: 注册用户 已 突破 23万. */
export const links = words(
  '首次 达 达到 已达 高达 多达 为 是 有 共有 仅有 约有 还有 现有 拥有 共 约 近 超 超过 逾 突破 破 仅 只 占 占到 至 到 了 的 得 出 过 已 已经 将 将近 接近 不足 不到 大约 约为 仅为 均为 分别为 分别 ' +
    '新增 连续 增 增至 增到 增加 增加到 增长 增长到 减少 减至 下降 降至 降低 提高 提高到 上升 升至 上涨 下跌 回升 回落 扩大 缩小 累计 合计 共计 总计 预计 平均 同比 环比 至少 最多 完成 实现 恢复 比 较 由 从 在 也 均 就 才 还 又 ' +
    '达成 超出 位居 稳定 保持 维持 控制 成为 跃升 跃居 攀升 新修 存栏 出栏 跌至 跌破 冲破 逼近 高于 低于 多于 少于 不低于 不少于 不超过 设 设有 计 折合 相当于 人均 年均 日均 户均 以上 净 再 均达 可达 最高 最低 仍 仍有 其中 全部 总共 一共 只有 大概 估计 有望 力争 年 月 日 合 可 约合 另有 另 共设 至近 相比 同比去年 均价',
);

/** What is done with the counted things, which stand between the verb and the figure: 培训 教师 百余人次. */
export const acts = words(
  '培训 培育 培养 接待 建设 建成 投入 发放 救助 转移 服务 吸引 招收 招聘 安置 带动 销售 收购 生产 出口 进口 种植 养殖 新增 增加 查处 检查 救治 运送 发送 参观 覆盖 受理 办理 调解 征集 收集 捐赠 资助 补贴 承接 签约 ' +
    '组织 开展 举办 新建 改造 修建 修复 铺设 开通 引进 引入 落实 争取 筹集 筹措 拨付 安排 下达 支付 缴纳 收缴 追回 挽回 节约 节省 减免 退还 处理 整治 清理 拆除 关闭 淘汰 选派 派出 出动 调集 储备 调运 采购 购买 购置 ' +
    '配备 设立 成立 组建 制定 出台 发布 完成 实现 达成 认定 评选 表彰 奖励 帮扶 扶持 惠及 受益 吸纳 解决 提供 创造 推出 发现 查获 缴获 抓获 破获 起诉 审结 审理 执行 发射 部署 开工 投产 开业 注册 登记 参加 参与 参展 ' +
    '流转 播种 收获 收割 灌溉 造林 治理 保护 恢复 搬迁 改建 扩建 建立 开设 开放 开发 发展 兴办 创办 累计 新开 增设 植树 动员 走访 慰问 接收 收到 收治 接种 检测 排查 化解 调查 录用 聘请 邀请 选拔 输送 ' +
    '赢得 斩获 摘得 ' +
    '栽种 栽植 补种 补植 移栽 种下 放养 饲养 放流 投放 年产 月产 日产 添置 安装 架设 铺装',
);

/** Verbs that the segmenter leaves in one word with their object, as what is written, signed or set up is counted: 签订合同 18份. */
export const withTheirObject = words(
  '签订 签署 缔结 编写 编印 编制 编辑 撰写 翻译 刊登 刊发 发表 印发 设置 布置 寄出 运出 赠送 赠予 清运 搭建 开辟 开凿 开挖 疏浚 选育 繁育 张贴 悬挂 粉刷 打造 绘制 拍摄 摄制 录制 缝制 制作 制造 加工 修缮 修筑 修补 抢修 抢险 更换 替换 收容 收养 收存 领取 领养 发售 售出 卖出 买进 换发 补发 核发 颁发',
);

/** Verbs that begin no noun, whatever the tagger takes them for: what stands between one and its figure is counted, 挪用 公款 120万元. */
export const takeObjects = words(
  '挪用 侵吞 骗取 窃取 盗取 套取 冒领 贪污 挥霍 截留 克扣 拖欠 偿还 归还 上缴 补缴 减免 浪费 损失 投递 散发 寄送 救济 收养 领养 提拔 任命 开除 吊销 查扣 截获 缉获 俘虏 歼灭 出土 打捞 驯养 服用 喷洒 施用 耗用 消耗 储存 储备 化验 打破 刷新 加开 增开 停开 加派 调派 抽调 装卸 搬运 捣毁 烧毁 冲毁 撞毁 炸毁 报废',
);

/** How somebody is or what has become of them, as a part of what they are called: 留守 老人, 困难 职工. */
export const states = words(
  '受访 留守 空巢 独居 困难 残疾 流动 贫困 低保 失独 失业 待业 下岗 退休 离休 在职 在岗 在校 在册 在籍 务工 参保 参赛 参训 受灾 被困 获救 受伤 遇难 失踪 涉案 常住 外来 返乡 毕业 注册 签约 脱贫 重点 普通 一线 基层',
);

/** Verbs that bring an amount about, and are no part of its name: 带动 产值, 实现 收入. */
export const causes = words(
  '带动 实现 完成 新增 增加 达成 创造 提供 获得 取得 拉动 形成 贡献 发放 拨付 投入 筹集 筹措 节约 挽回 追回 减少 降低 提高 拿出 划拨 下拨 捐出 募集 筹得',
);

/** Heads of what is measured, which take a verb before them into their phrase: 参保 人数, 种植 面积. */
export const measuredHeads =
  /(?:人数|户数|数量|面积|金额|总额|总量|总值|产值|规模|收入|支出|余额|率|率达|比例|比重|额|量|值|价|费|款|资金|利润|成本|里程|人口|客流|水平|温度|能力|指数|营收|净利|毛利|续航)$/;

/** Nouns to the tagger that begin a predicate behind what is counted: 22个 乡镇 结对子. */
export const predicates = words(
  '高居榜首 位居榜首 位列榜首 独占鳌头 名列前茅 遥遥领先 一马当先 ' +
    '结对子 落户 获奖 受益 脱贫 参展 参赛 到场 在场 出席 通车 投产 开工 竣工 入驻 签约 落地 受灾 遇难 受伤 死亡 上市 挂牌 达标 就业 创业 返乡 入学 毕业 过年 ' +
    '开学 放学 复学 停课 复课 开业 复工 停工 停产 复产 减产 增产 停业 歇业 停电 断电 停水 通电 通水 通航 停航 停运 起飞 降落 返航 返港 出港 开航 开馆 闭馆 开园 闭园 开班 ' +
    '开市 休市 开盘 收盘 跌停 涨停 参军 入伍 退伍 退休 下岗 上岗 复岗 离职 入职 落水 溺水 获救 获释 被困 脱险 脱困 失踪 失联 住院 出院 确诊 康复 骨折 ' +
    '下水 下线 出海 靠港 受困 受奖 得奖 夺冠 出线 晋级 参会 与会 缺席 报名 应聘 上榜 入选 当选 投票 弃权 签到 受训 结业 开建 完工 封顶 贯通 关闭 倒塌 沉没 搁浅 追尾 相撞 起火 自燃 脱轨 侧翻',
);

/** Owners and frames, which are no part of what is counted: 全市, 我国. */
export const frames =
  /^(?:[全本我该各]?[市县省国区州村镇乡校厂州院]|全球|世界|国内|境内|当地|本地|目前|去年|今年|其中|沿线|园区|现场|期间|时期|全[港台澳]|全年|全线|全社会|同期|上年|上期|去年同期|上年同期|局地|部分地区|其余|月份|手[中里])$/;
