/** Rules that drop ordinary words, their parts, and what marks or figures stand in. */
import type { Word } from '../../../reading.ts';
import { commonSurnames, compoundSurnames, surnames } from '../../../text/surnames.ts';
import { saysWhoActs } from '../../followers.ts';
import { knownType } from '../../known-list.ts';
import { titledSurname } from '../../titles.ts';
import { wordFinder } from '../../word-places.ts';
import { isRoleBefore } from '../finders/roles.ts';
import { beginsJapanese } from '../japanese-names.ts';
import type { MentionRule } from '../mention-rule.ts';
import { drop, ownText } from './drop.ts';

/** Characters that foreign names are transcribed with and set phrases hardly have. */
const transcribed = /[斯尔克夫科基卡特莫姆普森娜丽莎蒂兰伊奥洛萨亚拉欣穆迪]/;

/** The end of what is a place, whatever word the dictionary has it as. */
const kindOfPlace = /[村路街道岸湖堡国县市州城岛山河江港镇桥馆园寺庙泉]$/;

/** Fruit and crops, instruments, cars, from general knowledge: those that begin with a surname, or sound like a foreign name. */
const thingNames: ReadonlySet<string> = new Set(
  '黄金周 黄金档 黄金期 黄金海岸 黄桃 黄瓜 黄豆 黄花菜 黄芪 黄连 白菜 白茶 白术 石榴 金桔 金银花 沙棘 沙葱 胡椒 花椒 胡萝卜 余甘 甘蔗 苏木 龙眼 龙井 毛豆 毛尖 党参 当归 熟地 柴胡 麦冬 文旦 江豚 马铃薯 车厘子 阿克苏苹果 热瓦普 艾捷克 冬不拉 冬布拉 都塔尔 弹布尔 弹拨尔 卡龙 马头琴 库姆孜 火不思 雷克萨斯 凯迪拉克 玛莎拉蒂 兰博基尼 劳斯莱斯 保时捷 宾利 林肯车 桑塔纳 帕萨特 卡宴 普拉多'.split(
    ' ',
  ),
);
/** Adverbs, conjunctions and pronouns that begin with a surname, and letters that are quoted as if they spoke. */
const adverbs: ReadonlySet<string> = new Set(
  '贺词 贺信 贺电 方才 方可 方能 时而 时常 时时 时刻 时下 连同 连忙 连连 从此 从而 从小 从未 从不 成天 全都 全然 全部 常常 常年 经常 单单 单是 向来 向着 应当 应该 何必 何况 何尝 何以 何时 何处 何等 何曾 白白 于是 和着 由此 由于 由来 关于 随后 随即 尤其 许多 万一 万般 强行 能否 更何况 都已 曾经 曾多次 齐扬 齐涨 齐跌 齐升 齐聚 齐声'.split(
    ' ',
  ),
);
/** What no name of a person ends in. */
const things =
  '舟赛 球赛 棋赛 联赛 决赛 大赛 师风 校风 学风 作风 党风 政风 原则 主义 理论 思想 方针 政策 战略 计划 规划 工程 行动 制度 机制 时代 年级 世纪 问题 现象 效应 指数 系统 模式 路线 标准'.split(
    ' ',
  );
const endsInThing = new RegExp(`^.{1,2}(?:${things.join('|')})$`);

/** Weather that begins with a surname or sounds like a name. */
const weather: ReadonlySet<string> = new Set(
  '雷雨 雷电 雷暴 雷阵雨 冰雹 大雾 暴雨 暴雪 大风 强风 高温 寒潮 霜冻 沙尘 雨雪 降雨 冷空气 梅雨 白露 霜降 寒露 谷雨 温差'.split(
    ' ',
  ),
);
/** 一池莲, 两盏灯: what headlines count by one character, before the thing by one. */
const oneOfThings = /^[一两][池塘湾盏壶杯碗锅盘盆缸片条根棵株粒颗朵枝把座叶亩面块台辆艘张封本首曲].$/u;

/** Whether a word of two characters at an offset, and the next one, are adjectives. */
function areAdjectives(words: readonly Word[], start: number): boolean {
  const wordAt = wordFinder(words);
  return wordAt(start)?.tag === 'a' && wordAt(start + 2)?.tag === 'a';
}

export const rulesOnOrdinaryWords: readonly MentionRule[] = [
  drop(
    'stray-mark',
    'No name holds the marks that part sentences, or begins or ends with a dot, or has one quotation mark of a pair, or a bracket that opens or closes nothing.',
    [
      ['“山水情{P|·华行}”', '“山水情·华行”'],
      ['{O|望川，青石公司}', '望川，青石公司'],
      ['{O|天宇（望川）文化公司}', '{O|天宇（望川）文化公司}'],
      ['{O|望川）文化公司}', '望川）文化公司'],
    ],
    (own) => /[，。；：？！\n]|^[^“]*”|“[^”]*$|^·|·$/.test(own) || !/^[^（）]*(?:（[^（）]+）[^（）]*)*$/.test(own),
  ),
  drop(
    'counted',
    'What is counted is no name.',
    [
      ['{O|日昌12家大厂}', '日昌12家大厂'],
      ['{O|日昌12厂}', '{O|日昌12厂}'],
      ['{P|一池莲}撑起一个村', '一池莲撑起一个村'],
      ['{P|一力辽}获胜', '{P|一力辽}获胜'],
      ['{P|一条真也}获胜', '{P|一条真也}获胜'],
    ],
    (own, { type }) => /\d[家名个位]/.test(own) || (type === 'person' && oneOfThings.test(own)),
  ),
  drop(
    'spaced-word',
    'A word set with blanks between its characters is nobody’s name where it begins with no surname.',
    [
      ['{P|域 履 盖}', '域 履 盖'],
      ['{P|石 大 有}', '{P|石 大 有}'],
    ],
    (own, { type }) =>
      type === 'person' && /^[\u4e00-\u9fff](?: [\u4e00-\u9fff])+$/.test(own) && !surnames.includes(own.charAt(0)),
  ),
  drop(
    'latin-alone',
    'A word of Latin letters in small type, or in a text without Chinese, is no person.',
    [
      ['{P|ok}', 'ok'],
      ['{P|Hello} World', 'Hello World'],
      ['歌手{P|Adele}来华', '歌手{P|Adele}来华'],
    ],
    (own, { type }, _, text) =>
      type === 'person' && /^[A-Za-z .]+$/.test(own) && (/^[a-z]/.test(own) || !/[\u3400-\u9fff]/.test(text)),
  ),
  drop(
    'inside-long-word',
    'No name begins inside a word of four characters and more, unless it has the dot of foreign names.',
    [
      ['<爱国{L|主义:n>教育基地}', '爱国主义教育基地'],
      ['<青石{P|达吾:n>·买买提}', '青石{P|达吾·买买提}'],
    ],
    (own, { start }, inside) => inside.has(start) && !own.includes('·'),
  ),
  {
    name: 'set-phrase',
    purpose:
      'A word of four characters that begins with a surname of one character is a set phrase, unless its characters transcribe a name.',
    examples: [
      ['{P|<石沉大海:nr>}，{L|<金玉满堂:nr>}', '石沉大海，金玉满堂'],
      ['{P|石沉大海}说', '{P|石沉大海}说'],
      ['首相{P|<安倍晋三:nr>}与{P|<柴可夫斯:nr>}', '首相{P|安倍晋三}与{P|柴可夫斯}'],
      ['{P|<司马相如:nr>}在{L|<王家堡村:nr>}', '{P|司马相如}在{L|王家堡村}'],
    ],
    apply(name, { text, ofFour }) {
      if (name.type === 'organization' || name.end - name.start !== 4) return [name];
      if (!/^(?:n[rz]|[il])$/.test(ofFour.get(name.start) ?? '')) return [name];
      const own = ownText(text, name);
      const isPhrase =
        surnames.includes(own.charAt(0)) &&
        !compoundSurnames.includes(own.slice(0, 2)) &&
        !transcribed.test(own) &&
        !beginsJapanese(own) &&
        !(name.type === 'place' && kindOfPlace.test(own)) &&
        knownType(own) === null;
      return isPhrase ? [] : [name];
    },
  },
  drop(
    'weather-as-place',
    'A kind of storm, and what clouds and snow do, is no place.',
    [
      ['{L|龙卷风}过境', '龙卷风过境'],
      ['{L|乌云压城}，', '乌云压城，'],
      ['{L|风陵渡}', '{L|风陵渡}'],
    ],
    (own) => /^(?:龙卷风|暴风[雨雪]|沙尘暴|寒潮|热浪|厄尔尼诺|拉尼娜|[乌黑浓]云[压蔽]..?|大[雪雾]封..?)$/.test(own),
  ),
  drop(
    'scene-as-person',
    'What covers a whole hill or a whole town is a scene, and nobody.',
    [
      ['{P|满山红叶如霞}，', '满山红叶如霞，'],
      ['{P|满山红}说', '{P|满山红}说'],
    ],
    (own, { type }) => type === 'person' && /^[满漫遍][山城地园街院江天]..+$/.test(own),
  ),
  drop(
    'salute-as-person',
    'A salute that is fired is nobody.',
    [
      ['{P|鸣礼炮}21响', '鸣礼炮21响'],
      ['{P|鸣礼}说', '{P|鸣礼}说'],
    ],
    (own, { type }) => type === 'person' && /^鸣(?:礼炮|枪|笛|锣)/.test(own),
  ),
  drop(
    'plants-as-place',
    'What is counted in trees or flowers right behind it is no place, unless it is a known one.',
    [
      ['{L|香樟}1800株', '香樟1800株'],
      ['{L|香樟}18公里', '{L|香樟}18公里'],
      ['{L|香樟镇}1800株', '{L|香樟镇}1800株'],
      ['{L|哈尔科夫}1800株', '{L|哈尔科夫}1800株'],
    ],
    (own, { type, end }, _, text) =>
      type === 'place' &&
      /^\d[\d.,]*[万亿]?[余多]?[株棵丛朵]/.test(text.slice(end, end + 12)) &&
      !/[省市县区镇乡村州山园]$/.test(own) &&
      knownType(own) === null,
  ),
  drop(
    'speech-of-place',
    'A place before 话 tells how somebody speaks.',
    [
      ['用{L|四川}话说', '用四川话说'],
      ['{L|广东}话剧院', '{L|广东}话剧院'],
    ],
    (_, { type, end }, __, text) => type === 'place' && /^话(?![剧题筒费务])/.test(text.slice(end, end + 2)),
  ),
  drop(
    'wind-as-place',
    'A direction before 风 says where the wind is from.',
    [
      ['{L|东北}风3级', '东北风3级'],
      ['{L|东北}风光', '{L|东北}风光'],
    ],
    (own, { type, end }, _, text) =>
      type === 'place' &&
      /^[东南西北]{1,2}$/.test(own) &&
      /^风(?:[力向]?\d|[一二三四五六七八九]|[，。、转])/.test(text.slice(end, end + 3)),
  ),
  drop(
    'weather-as-person',
    'Weather is no person but behind who somebody is.',
    [
      ['预警生效，{P|雷雨}将至', '预警生效，雷雨将至'],
      ['教师{P|谷雨}获奖', '教师{P|谷雨}获奖'],
      ['{P|雷宇}将至', '{P|雷宇}将至'],
    ],
    (own, { type, start }, _, text) => type === 'person' && weather.has(own) && !isRoleBefore(text, start),
  ),
  drop(
    'with-measure',
    'Two characters before 有度, 有序 or 有方 are half of a set phrase.',
    [
      ['训练{P|张弛}有度', '训练张弛有度'],
      ['{P|张弛}有度假的打算', '{P|张弛}有度假的打算'],
    ],
    (own, { type, end }, _, text) =>
      type === 'person' &&
      own.length === 2 &&
      /^有(?:度(?!假)|序|方(?![案法面向便])|道(?![理题])|致|据|节)/.test(text.slice(end, end + 3)),
  ),
  drop(
    'thing-as-person',
    'A principle, a plan, an age or a race is no person.',
    [
      ['大学生{P|龙舟赛}落幕', '大学生龙舟赛落幕'],
      ['无核{P|三原则}', '无核三原则'],
      ['{P|双年级}学生', '双年级学生'],
      ['{P|石原}说', '{P|石原}说'],
    ],
    (own, { type }) => type === 'person' && endsInThing.test(own),
  ),
  drop(
    'thing-by-its-name',
    'Fruit, instruments and brands of cars that look like names are none.',
    [
      ['我们村的{P|黄桃}', '我们村的黄桃'],
      ['弹起{P|热瓦普}，开{L|雷克萨斯}', '弹起热瓦普，开雷克萨斯'],
      ['我们村的{P|黄涛}', '我们村的{P|黄涛}'],
    ],
    (own, { type }) => type !== 'organization' && type !== 'work' && thingNames.has(own),
  ),
  drop(
    'measured-as-person',
    'What is weighed or counted by pieces is no person.',
    [
      ['买了两斤{P|杨梅}', '买了两斤杨梅'],
      ['认识了{P|杨梅}', '认识了{P|杨梅}'],
    ],
    (own, { type, start }, _, text) =>
      type === 'person' &&
      own.length === 2 &&
      /(?:[\d一二两三四五六七八九十百千万几半多]|\d余)(?:斤|公斤|吨|亩|棵|株|箱|筐|盒|瓶|颗|粒|袋|车|篮|捆|枝|朵)$/.test(
        text.slice(Math.max(0, start - 4), start),
      ),
  ),
  drop(
    'adverb-as-person',
    'An adverb is no person, whatever surname it begins with.',
    [
      ['老师{P|方才}说过', '老师方才说过'],
      ['老师{P|方正}说过', '老师{P|方正}说过'],
    ],
    (own, { type, start, end }, _, text) =>
      type === 'person' &&
      adverbs.has(own) &&
      !(isRoleBefore(text, start) && saysWhoActs(text, end)) &&
      !/[校对审编辑图影文字计]\s?[：:]$/.test(text.slice(Math.max(0, start - 3), start)),
  ),
  {
    name: 'where-of-word',
    purpose: 'An ordinary word with 上 or 里 behind it says where something is.',
    examples: [
      ['在{P|<微博:n>上}说', '在微博上说'],
      ['{P|石上}说', '{P|石上}说'],
      ['{P|<高峰:nr>上}说', '{P|高峰上}说'],
    ],
    apply: (name, { text, ordinaryAt }) =>
      name.type === 'person' && /^..[上里]$/.test(text.slice(name.start, name.end)) && ordinaryAt(name.start) === 2
        ? []
        : [name],
  },
  {
    name: 'end-of-word-and-word',
    purpose:
      'The end of one ordinary word and the whole of the next are nobody’s name: 学[习教育]. The first word may be on the page before.',
    examples: [
      ['<学{P|习:v><教育:vn>}工作', '学习教育工作'],
      ['{P|习<教育:vn>}走深走实', '习教育走深走实'],
      ['<老:a>{P|<石:n><建设:vn>}说', '老{P|石建设}说'],
    ],
    apply: (name, { text, ordinaryAt }) =>
      name.type === 'person' &&
      name.end - name.start === 3 &&
      (ordinaryAt(name.start - 1) === 2 || (name.start === 0 && !commonSurnames.includes(text.charAt(0)))) &&
      ordinaryAt(name.start + 1) === 2 &&
      titledSurname(text.slice(name.start, name.end)) === null
        ? []
        : [name],
  },
  {
    name: 'adjective-as-place',
    purpose: 'An adjective before another one is no place.',
    examples: [
      ['在{L|<肃穆:a>}<庄严:a>的', '在肃穆庄严的'],
      ['在{L|<平安:a>}的', '在{L|平安}的'],
    ],
    apply: (name, { text, words }) =>
      name.type === 'place' &&
      name.end - name.start === 2 &&
      areAdjectives(words, name.start) &&
      knownType(ownText(text, name)) === null
        ? []
        : [name],
  },
];
