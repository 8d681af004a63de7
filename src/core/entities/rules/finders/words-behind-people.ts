/** Words that begin with a surname and are no names behind people, from what stands there in news: parts of compounds (教师权益), and how something is done (老师时刻). */
const wordsBehindPeople: ReadonlySet<string> = new Set(
  (
    '贺词 贺电 贺卡 简报 纪要 古语 古诗 童谣 文章 游客 权益 项目 关系 单位 金融 文化 方式 计划 关心 石油 毕业 高度 时期 权利 成才 时隔 权力 任期 黄金 纪实 司法 高端 ' +
    '董事 金牌 纪录 时刻 关键 边防 原本 任命 肖像 时间 成绩 温度 马力 程序 武器 纪律 成就 初心 原因 文体 任务 文学 成果 原则 ' +
    '原料 连线 游玩 景象 时代 初创 农资 门诊 路径 文献 原创 时时 常态 高声 季节 游船 田间 高温 成色 游说 武装 文艺 原名 荣辱 ' +
    '成员 高铁 阳性 白衣 高层 农家 单人 白色 童心 文娱 管道 明令 盛情 党课 方能 权限 游园 方针 单日 花费 景点 华侨 方可 屈服 ' +
    '支教 方队 和约 林间 门店 冷门 宫廷 席位 任教 周刊 胡乱 文字 温饱 车票 金色 路途 时限 任性 时兴 游乐 常因 尚需 冷漠 解囊 ' +
    '连片 包袱 庄稼 祝贺 贺信 荣耀 卓越 文明 晋级 荣誉 康复 安危 关怀 云集 宣言 盛赞 严正 辛勤 明白 温馨 荣获 关联 齐声 申报 ' +
    '陈述 张罗 祝福 和睦 钟爱 晋升 凌汛 施政 金刚 张扬 金奖 范文 解梦 周旋 封锁 祝寿 齐力 闻声 宁静 许诺 高悬 闻讯 方才 费心 ' +
    '费力 马路 江边 河边 原地 步行 宣誓 房间 黄昏 秋季 连夜 何时 何处 安心 应声 高空 陆空 路旁 路边 白天 左侧 左边 左手 左臂 左上臂 武警 ' +
    '江水 花园 项链 车门 包裹 易地 解读 齐聚 应约 房屋 车辆 车队 钱包 车子 石头 金额 房子 房门 白发 花样 成人 易学 古城 古树 ' +
    '关门 时装 单车 云端 景色 乐队 乐团 乐曲 宝贝 安全 卫生 应急 管理 宣传'
  ).split(' '),
);

/** Last characters of nouns that name no person: what is measured, counted, built or thought. */
const abstractEnd =
  /[会团部局院厅组处委办众队员群业品量性度费款额率权式化法案面区场所店堂室楼厅期票证机船网价们者家师长边间界学课表节赛奖碑馆园]$/;

export const isNoName = (word: string): boolean =>
  wordsBehindPeople.has(word) || (word.length === 2 && abstractEnd.test(word));
