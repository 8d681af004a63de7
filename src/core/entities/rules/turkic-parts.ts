/** Parts of Uyghur and Kazakh names of two characters and more in the usual transliteration, the longest first; from general knowledge. */
export const turkicParts: readonly string[] = (
  '阿卜杜 阿不都 阿布都 热合曼 热西提 克里木 买买提明 买买提 麦麦提 穆罕默德 艾合买提 艾买提 吐尔逊江 吐尔逊 吐尔洪 图尔荪 图尔迪 图孙 努尔 古丽 古力 祖丽 帕提 热依汗 米娜瓦尔 库尔班 ' +
  '赛买提 艾力 艾尔肯 艾则孜 吾买尔 乌买尔 玉素甫 依明 伊敏 依力哈木 伊力哈木 迪丽 拜尔 阿依 夏木 木尼热 热孜宛 热娜 帕丽达 木拉提 赛力克 别克 波拉提 哈力克 巴哈尔 巴哈提 ' +
  '马合木提 米吉提 莫合塔尔 牙生 亚森 尼亚孜 尼牙孜 凯赛尔 夏依 夏米 西尔 艾沙 如孜 肉孜 萨迪克 塔依尔 托合提 合提 外力 吾守尔 孜尧顿 达吾提 司马义 斯马依 阿里木 铁木尔 包尔汉 ' +
  '沙吾提 阿木提 卡德尔 提力瓦力迪 木合塔尔 雪克来提 扎克尔 努尔兰 阿不力孜 阿布力米提 库万 依布拉音 沙比尔 阿克木 居来提 吾甫尔 卡米力 扎提 汗 江'
)
  .split(' ')
  .sort((a, b) => b.length - a.length);
