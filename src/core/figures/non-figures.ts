/**
 * Numerals that are no figures: names, versions, set phrases. Each pattern is tried at a numeral's first character and, where it holds, the
 * reader goes on behind it.
 * 3D 5G 95后 第九人民医院 第十七中学 一线 进一步 产销两旺 二十大 两个确立 两院 统一 12345热线 → no figure
 */

/** Words and phrases with a numeral in them, by the numeral's first character. */
const phrases =
  '一线 一些 一定 一样 一般 一起 一直 一切 一旦 一方面 一面 一边 一致 一体 一再 一时 一共 一向 一味 一律 一贯 一流 一度 一带 一路 一心 一齐 一连 一同 一律 一概 一经 一生 一身 一手 一下 一会儿 一会 一点儿 ' +
  '一点 一系列 一番 一举 一阵 一行 一对一 一帆风顺 一锤定音 一如既往 一目了然 一丝不苟 一视同仁 一言 一把手 一次性 一站式 一体化 一刀切 一窝蜂 一江 一江春水 一方水土 一方 一代人 一代代 一个个 一家人 一家 一道道 ' +
  '一批批 一批又一批 一次次 一年一度 一年四季 一带一路 一国两制 一中一台 一揽子 一成不变 一往无前 一票否决 一票 一席之地 一技之长 一臂之力 一线城市 一类 一级 一等 一流 一期工程 一期 一大批 一大 一辈子 一应 一日 ' +
  '一来 一去 一上一下 一前一后 一左一右 一尘不染 一事无成 一无所有 一无所知 一笑 一望 一跃 一改 一靠 一要 一是 二是 三是 四是 五是 六是 二要 三要 四要 五要 一则 二则 三则 ' +
  '二手 二胡 二次元 二维码 二话 二中全会 三中全会 四中全会 五中全会 六中全会 七中全会 三农 三军 三明 三亚 三峡 三江 三省 三思 三角 三好 三八 三包 三通 三产 三资 三位一体 三令五申 三番五次 三心二意 三三两两 三言两语 三顾 ' +
  '两岸 两会 两院 两旺 两地 两手 两极 两用 两全 两侧 两旁 两端 两边 两边 两者 两学一做 两弹一星 两委 两江 两广 两湖 两制 两面 两袖清风 两便 ' +
  '四川 四处 四面 四季 四周 四平 四肢 四海 四有 四化 四环素 四通八达 四面八方 四大 五四 五一 五金 五官 五谷 五星 五湖四海 五花八门 五光十色 五彩 五讲四美 五指 五台山 五粮液 六一 六合 七一 七夕 七嘴八舌 七上八下 七星 ' +
  '八一 八仙 八卦 八达岭 八方 八国 八路军 九江 九州 九寨沟 九龙 九三学社 九泉 九五 八五 七五 十五大 十四大 十六大 十七大 十八大 十九大 二十大 十堰 十分 十足 十全十美 十字 十一假期 十一黄金周 十一期间 十里长街 十拿九稳 十年树木 ' +
  '百姓 百货 百合 百年 百般 百度 百科 百花 百色 百分 百强 百家 百业 百年大计 百尺竿头 百折不挠 百炼成钢 百团大战 百家争鸣 百花齐放 千方百计 千家万户 千万别 千秋 千古 千军万马 千山万水 千变万化 千丝万缕 千载 千里马 千里迢迢 ' +
  '千头万绪 千钧一发 千篇一律 万一 万岁 万象 万众 万分 万能 万事 万物 万达 万科 万宝 万隆 万元户 万水千山 万无一失 万家灯火 万里长城 万里长征 万紫千红 万古 万民 万千 万国 万州 万宁 万全 万福 万载 万寿 亿万 亿万富翁 亿达 兆头 ' +
  '零售 零件 零部件 零距离 零食 零星 零碎 零工 零和 半天 半边天 半岛 半路 半途 半导体 半决赛 半程 半点 半空 半夜 半径 半壁 半球 几乎 几何 几时 几经 几番 几度 几许 数字 数据 数码 数学 数量 数控 数额 数目 数智 数值 数人 数不 数量级 ' +
  '上千年 上百年 上亿年 三国 四国 五国 六国 七国 八国 三国演义 九一八 七七 一二九 三一五 一一一 双十一 十三陵 十月革命 五月花 七月流火 九段 八段 七段 六段 五段 四段 三段 二段 初段 三个代表 四个意识 两个维护 两个确立 四个自信 ' +
  '四个全面 两个一百年 五位一体 一大二公 一个中国 一个中心 两个基本点 一分为二 合二为一 一分耕耘 一份 一片 二人转 二锅头 二十四节气 二十四史 三字经 千字文 百家姓 千千万万 万万 百万富翁 亿万群众';

const silent = new Set(phrases.split(' '));
const longestPhrase = 6;
/** Set phrases that the table names for other readers but that hold a figure when a counted thing follows. */
const counted = new Set([
  '百年',
  '一批',
  '一票',
  '一份',
  '一片',
  '百家',
  '一类',
  '一级',
  '一期',
  '一家',
  '一度',
  '一方',
  '一日',
  '一点',
  '上百年',
  '上千年',
  '千千万万',
  '百分',
]);

/** How characters before a numeral make it part of a word: 进一步, 统一, 第一, 唯一, 同一, 之一, 万一. */
const wordBefore = /(?:统|唯|同|单|专|划|逐|进|合|归|如|之|其|惟)$/;
const wholeWords =
  /^(?:统一|唯一|同一|单一|专一|划一|进一步|合一|如一|周一|周二|周三|周四|周五|周六|之一|其一|其二|万一|专一|归一|小三|老三|初一|初二|初三|高一|高二|高三|大一|大二|大三|大四|复数|多数|少数|人数|总数|指数|系数|次数|分数|岁数|个数|倍数|基数|整数|参数|函数|算数|有数|无数|奇数|偶数|约数|负数|常数|户数|天数|对数|招数|劫数|变数|礼数|路数|心中有数|沙特|马上|以上|之上|晚上|早上|身上|路上|网上|线上|海上|地上|会上|社会上|基本上|事实上|加上|赶上|跟上|登上|送上|不上|向上|水上|船上|车上|街上|手上|脸上|床上|桌上|北上|南下|陆上|天上|岸上|世上|世界上|历史上|总体上|实际上|原则上|大体上|一上|至上|往上|奉上|用上|过上|走上|迎上|关上|戴上|穿上|爱上|考上|选上|算上|追上|搭上|献上|当上|附上|交上|坐上|吃上|喝上|住上|看上|遇上|碰上|得上|称得上|谈得上|说得上|大陆|着陆|登陆|内陆|海陆|水陆|商陆|贵阳|叁)/;

/** 百分之八, 一点五: no phrase, whatever the table says. */
const partOfFigure =
  /^(?:[零一二三四五六七八九十百千万亿]+分之|百分[零一二三四五六七八九十]|[零一二三四五六七八九十百千万]+[点點][零〇一二三四五六七八九])/;

/** The end of a stretch that is silent, or −1. */
export function silentEnd(text: string, start: number): number {
  const c = text.charAt(start);
  if (c >= '0' && c <= '9') return silentArabic(text, start);
  if (partOfFigure.test(text.slice(start, start + 12))) return -1;
  // 翻了一番 is a multiple; elsewhere 一番 is none.
  if (
    /^[一两三四五六七八九几]番/.test(text.slice(start, start + 2)) &&
    /翻了?$/.test(text.slice(Math.max(0, start - 2), start))
  )
    return -1;
  for (let length = longestPhrase; length >= 1; length--) {
    const phrase = text.slice(start, start + length);
    if (
      phrase.length === length &&
      silent.has(phrase) &&
      !(counted.has(phrase) && /[余多]/.test(text.charAt(start + length)))
    ) {
      if (/[十百千万亿]/.test(text.charAt(start + length)) && !/^[一二三四五六七八九十两]线/.test(phrase)) continue;
      return start + length;
    }
  }
  for (let back = 3; back >= 1; back--) {
    const word = text.slice(Math.max(0, start - back), start + 4);
    const found = wholeWords.exec(word)?.[0];
    // 有数百家: 数 begins a figure; 人数百万 is no such thing.
    if (found && /^[有约对]数$/.test(found) && /[十百千万亿]/.test(text.charAt(start + 1))) continue;
    if (found && found.length > back) return start - back + found.length;
  }
  if (/[一二三四五六七八九十两]/.test(c)) {
    const slogan = /^[“‘"「『]?[一二三四五六七八九十两]个(?!月|小时|半|多|百分)[\u4e00-\u9fff]{2,5}[”’"」』]/.exec(
      text.slice(start, start + 12),
    );
    if (slogan && /[“‘「『]/.test(text.charAt(start - 1))) return start + slogan[0].length - 1;
    const quoted = /^[一二三四五六七八九十两][\u4e00-\u9fff]{1,3}[”’」』]/.exec(text.slice(start, start + 6));
    if (quoted && /[“‘「『]/.test(text.charAt(start - 1))) return start + quoted[0].length - 1;
    if (
      /^[二三]?十[一二三四五六七八九]?大(?=[^\u4e00-\u9fff型量会小学]|报告|精神|代表|以来|召开|提出|作出|胜利|上|的|后|前|$)/.test(
        text.slice(start, start + 8),
      )
    ) {
      return start + (/^[二三]?十[一二三四五六七八九]?大/.exec(text.slice(start))?.[0].length ?? 1);
    }
    const congress = /^[一二三四五六七八九十]中(?:全会|、|学)/.exec(text.slice(start, start + 5));
    if (congress) return start + 2;
  }
  return -1;
}

const latin = /[A-Za-z]/;

/** 3D, 5G, 95后, G20, MP3, C919, 12345热线, 2.0版, long numbers of telephones and accounts. */
function silentArabic(text: string, start: number): number {
  const digits = /^\d+(?:[.-]\d+)*/.exec(text.slice(start, start + 40))?.[0] ?? '';
  const end = start + digits.length;
  const after = text.slice(end, end + 4);
  // DAX30种: a count of what the letters name.
  if (/[A-Za-z]{3}$/.test(text.slice(Math.max(0, start - 3), start)) && /^(?:种|家)/.test(after)) return -1;
  if (latin.test(text.charAt(start - 1)) || (/[-—]/.test(text.charAt(start - 1)) && latin.test(text.charAt(start - 2))))
    return end;
  if (/^(?:D|G(?!B|W|Hz)|K(?!m|g|W|V|B|Pa)|号线|路公交|路车|后(?=[、”’\u4e00-\u9fff])|热线|报警|急救)/.test(after)) {
    if (
      /^后/.test(after) &&
      (!/^[5-9]0$|^[5-9]5$|^00$|^0[5-9]$|^1[05]$/.test(digits) || /[年月日时点秒]/.test(text.charAt(start - 1)))
    )
      return -1;
    if (/^K/.test(after) && /^\d/.test(digits)) return latin.test(text.charAt(end + 1)) ? end : -1;
    return end + (/^[DGK]/.test(after) ? 1 : 0);
  }
  if (
    /^[A-Za-z]/.test(after) &&
    !/^(?:km|kg|k?W|MW|GW|kV|KV|KW|KM|cm|mm|nm|ms(?![a-z])|dB|k?Pa|MPa|m(?![a-z])|g(?![a-z])|L(?![a-z])|mL|ml|mg|V|Hz|MHz|GHz|GB|TB|MB|k|K|M|G|t(?![a-z]))/.test(
      after,
    )
  )
    return end;
  if (/^版/.test(after) && /\./.test(digits)) return end;
  const bare = digits.replace(/\D/g, '');
  if (
    bare.length >= 5 &&
    /(?:电话|热线|账号|帐号|邮编|传真|手机|微信|QQ|电子邮箱|文号|证号|编号|车牌)[:：]?(?:\(?\d{3,4}\)?-?)?$/.test(
      text.slice(Math.max(0, start - 14), start),
    )
  )
    return end;
  if (/^\d{3,4}-\d{7,8}$/.test(digits) || (bare.length >= 7 && !digits.includes('.') && /^0/.test(bare))) return end;
  if (/^1[3-9]\d{9}$/.test(digits) || (bare.length >= 16 && !/^[吨元米人万亿千公克斤亩个]/.test(after))) return end;
  return -1;
}

/** Whether the characters before a Chinese numeral make one word with it. */
export const isWordPart = (text: string, start: number): boolean =>
  text.charAt(start) === '一' && wordBefore.test(text.slice(Math.max(0, start - 3), start));
