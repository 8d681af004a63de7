/**
 * What one thing goes through, in its order: nobody leaves a school before entering it. The stages of a course stand behind each other, the words for
 * one stage beside each other. Source: our own list, of what newspapers tell with two dates.
 */
export const courses: readonly (readonly string[])[] = [
  ['考上 考入 考取 入学 就读 升入', '毕业 结业 肄业'],
  ['入伍 参军 应征入伍', '退伍 转业 复员'],
  [
    '立项 获批 批复',
    '开工 动工 奠基 破土',
    '封顶 合龙 贯通',
    '竣工 完工 建成 落成',
    '通车 投用 投产 启用 试运行 投入使用 投入运营',
  ],
  [
    '案发 报案 报警',
    '立案',
    '抓获 刑拘 逮捕 落网',
    '提起公诉 移送起诉 移送审查起诉',
    '开庭',
    '宣判 一审 判决',
    '二审 终审',
  ],
  ['发病 患病', '入院 住院 住进', '出院'],
  ['上任 就任 到任 履新', '卸任 离任'],
  ['启程 出发 起飞 离港 起航 启航 开拔', '抵达 到达 降落 靠岸 到站 抵港', '返回 返航 归来'],
  ['下水 下潜', '上浮 出水'],
  ['起火 着火', '接警 报警', '扑灭 灭火 熄灭'],
  ['接警 接到报警', '赶到现场 到达现场', '救出 获救 脱困 脱险'],
  ['动笔 开笔', '脱稿 完稿 定稿', '出版 问世 付梓'],
  ['开机', '杀青', '首映 上映 开播'],
  ['播种 插秧 移栽 下种', '收割 开镰 采收'],
  ['进场 进驻', '撤离 撤场'],
  ['停水 停电 停产 停航 停运 闭馆 封闭', '恢复供水 恢复供电 复产 复航 恢复运行 重新开放 重新开馆'],
  ['失踪 走失 失联', '找到 寻获'],
  ['结婚 成婚', '离婚 离异'],
  ['注册成立 成立 创立 创办', '上市', '退市 注销'],
];

/** The same for what comes but once, in whatever order it is told. */
export const events: readonly (readonly string[])[] = [
  ['开始报名 报名开始 启动报名 开始招生', '报名截止 截止报名 停止报名 报名'],
  ['开始报名 报名开始 启动报名', '初赛 预赛 海选', '复赛', '半决赛', '总决赛 决赛', '颁奖'],
  ['揭幕 开幕 启幕 拉开帷幕', '闭幕 落幕 落下帷幕'],
];
