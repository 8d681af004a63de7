/** Rules that drop ordinary words, their parts, and what marks or figures stand in. */
import { knownLengthAt } from '../../known-list.ts';
import { titledSurname } from '../../titles.ts';
import type { MentionRule } from '../mention-rule.ts';
import { drop, sentenceAround } from './drop.ts';

const solarTerms: ReadonlySet<string> = new Set(
  '立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至 小寒 大寒'.split(
    ' ',
  ),
);
const besideTerms = (own: string, sentence: string): boolean =>
  [...solarTerms].some((term) => term !== own && sentence.includes(term));

/** What no name of a person ends in. */
const things =
  '舟赛 球赛 棋赛 联赛 决赛 大赛 师风 校风 学风 作风 党风 政风 原则 主义 理论 思想 方针 政策 战略 计划 规划 工程 行动 制度 机制 时代 年级 世纪 问题 现象 效应 指数 系统 模式 路线 标准 化宫 年宫 剧院 影院 医院 学院 书院 酒店 宾馆 商场 市场 车站 机场 码头 公园 大厦 大楼 银行 公司 马拉松 之约 之旅 之路 之夜 之声 之道 之光'.split(
    ' ',
  );
const endsInThing = new RegExp(`^.{0,2}(?:${things.join('|')})$`);
/** 长四里, 三楼: how long something is, and on which floor. */
const measured = /^[长宽高深厚]?[一二两三四五六七八九十百几数]+[里丈尺米亩楼层]$/;
/** 一池莲, 两盏灯: what headlines count by one character, before the thing by one. */
const oneOfThings = /^[一两][池塘湾盏壶杯碗锅盘盆缸片条根棵株粒颗朵枝把座叶亩面块台辆艘张封本首曲].$/u;

/** How many people, and not which of them: 第二名. */
const howMany = /(?:^|[^第前\d一两二三四五六七八九十百几数多])[\d一两二三四五六七八九十百几数多]+[名位]$/;

/** 山高路远, 水清岸绿. */
const natureTwice =
  /^(?:[山水天地路云风花月日林草海江河岸坡田沟谷][高低远近长短深浅清秀大小美黑白明暗重厚薄阔宽窄绿青蓝红香软暖冷寒轻淡]){2}$/;

/** 三所职业学校, 百间公司, 本市多间中学, 四成公司: how many bodies of a kind, or which share of them. */
const countedBodies =
  /^(?:(?:[本全][市县区省州港镇乡])?[一二两三四五六七八九十几数百千多]+[所家个支座间][^村]|[一二两三四五六七八九]成(?:公司|企业|学校|医院|银行|工厂|商户)$)/;

const held = /[摸抚拍指捧端举握扶敲擦]着[^，。！？；]{1,4}[上下里前头边后旁]的$/;

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
    'What is counted or measured is no name.',
    [
      ['河堤{L|长四里}，设在{L|三楼}，开了{L|三家店}', '河堤长四里，设在三楼，开了三家店'],
      ['三家医院、{O|三所职业学校}', '三家医院、三所职业学校'],
      ['在{L|十里铺}和{L|三里屯}', '在{L|十里铺}和{L|三里屯}'],
      ['逾{O|百间公司}参展，{O|四成公司}裁员，{O|本市多间中学}获邀', '逾百间公司参展，四成公司裁员，本市多间中学获邀'],
      ['{O|百成公司}参展', '{O|百成公司}参展'],
      ['{O|日昌12家大厂}', '日昌12家大厂'],
      ['{O|日昌12厂}', '{O|日昌12厂}'],
      ['{P|一池莲}撑起一个村', '一池莲撑起一个村'],
      ['{P|一力辽}获胜', '{P|一力辽}获胜'],
      ['{P|一条真也}获胜', '{P|一条真也}获胜'],
    ],
    (own, { type, start }, _, text) =>
      /\d[家名个位]/.test(own) ||
      (type === 'organization' && countedBodies.test(own)) ||
      (type === 'person' && oneOfThings.test(own)) ||
      (type === 'place' &&
        (measured.test(own) || (/^[两三四五六七八九十]家店$/.test(own) && text.charAt(start - 1) === '了'))),
  ),
  drop(
    'one-of-a-kind',
    'Behind a verb and 了 a measure word and a kind of house say that it is one of them.',
    [
      ['开了{O|家甜茶馆}', '开了家甜茶馆'],
      ['看了{O|家乐福超市}', '看了{O|家乐福超市}'],
      ['{O|家甜茶馆}', '{O|家甜茶馆}'],
      ['查了{O|家家乐超市}', '查了{O|家家乐超市}'],
    ],
    (own, { start, type }, _, text) =>
      type === 'organization' &&
      /^家(?!家)/.test(own) &&
      /[了过]/.test(text.charAt(start - 1)) &&
      knownLengthAt(text, start) === 0,
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
    'strength-of-storm',
    'How strong a storm is, is no place.',
    [
      ['{L|中度}台风过境', '中度台风过境'],
      ['{L|望川}台风过境', '{L|望川}台风过境'],
    ],
    (own, { type, end }, __, text) =>
      type === 'place' && /^(?:[轻中强]度|强烈|超强)$/.test(own) && text.startsWith('台风', end),
  ),
  drop(
    'work-on-waters',
    'What is done for waters, woods and sands, and a team that does it, is no name; 管 is a surname, too.',
    [
      ['{L|治湖}的法子', '治湖的法子'],
      ['{P|守沙}的人走了', '守沙的人走了'],
      ['{P|护河队}出发', '护河队出发'],
      ['{L|管水}的人', '管水的人'],
      ['{L|洪湖}的水', '{L|洪湖}的水'],
      ['{P|管江}说', '{P|管江}说'],
    ],
    (own, { type }) =>
      /^[治管护巡守填][湖河江海水沙林]队?$/.test(own) &&
      (type === 'place' || (type === 'person' && !own.startsWith('管'))),
  ),
  drop(
    'sky-as-place',
    'Whether it is dark, or fine, is no place.',
    [
      ['{L|天黑}前运进仓', '天黑前运进仓'],
      ['{L|天山}前运进仓', '{L|天山}前运进仓'],
    ],
    (own, { type }) => type === 'place' && /^天[黑亮明冷热晴阴寒凉暗]$/.test(own),
  ),
  drop(
    'nature-twice',
    'Two things of nature, each with what it is like, are a set phrase: 山高路远.',
    [
      ['{L|山高路远}，全靠人背', '山高路远，全靠人背'],
      ['{P|水清岸绿}', '水清岸绿'],
      ['在{L|山清水秀村}和{L|云阳山远}', '在{L|山清水秀村}和{L|云阳山远}'],
    ],
    (own, { type }) => (type === 'place' || type === 'person') && natureTwice.test(own),
  ),
  drop(
    'affairs-of-state',
    'What delegates talk over is 国是, which no name cuts in two.',
    [
      ['代表委员{P|议国}是', '代表委员议国是'],
      ['委员{P|安国}是', '委员{P|安国}是'],
    ],
    (own, { type, end }, __, text) => type === 'person' && /^[议论]国$/.test(own) && text.charAt(end) === '是',
  ),
  drop(
    'shares-of-trade',
    'The shares of a trade, 白酒股, are no company.',
    [
      ['{O|白酒股}领跌', '白酒股领跌'],
      ['{O|青石控股}领跌', '{O|青石控股}领跌'],
    ],
    (own, { type }) => type === 'organization' && /^..[^控参入配]?股$/.test(own) && !/[控参入配]股$/.test(own),
  ),
  drop(
    'waters-of-any-name',
    'Two words for mountains and waters, 江河 and 山川, are all of them and none.',
    [
      ['以{L|江河}{L|湖海}为题', '以江河湖海为题'],
      ['走遍{L|山川}', '走遍山川'],
      ['在{L|江山}和{L|海河}', '在{L|江山}和{L|海河}'],
      ['{P|江河}说', '{P|江河}说'],
    ],
    (own, { type }) => type === 'place' && /^(?:江[河湖海]|河[湖海川]|湖[海泊]|山[河川])$/.test(own),
  ),
  drop(
    'side-of-water',
    'A side of a river or of a mountain, 河南岸 and 江西侧, is no province with a word behind it, and the land along a water, 湖滨带, no place.',
    [
      ['往{L|河南岸}去', '往河南岸去'],
      ['守{L|江西}侧', '守江西侧'],
      ['{L|江西}岸边', '江西岸边'],
      ['在{L|河南}南部', '在{L|河南}南部'],
      ['修复{L|湖滨}带', '修复湖滨带'],
      ['住在{L|湖滨}路', '住在{L|湖滨}路'],
    ],
    (own, { type, end }, __, text) =>
      type === 'place' &&
      /^[河江湖山海](?:[东西南北][岸侧麓坡头边脚]|[滨岸][带线])$/.test(own.length === 2 ? own + text.charAt(end) : own),
  ),
  drop(
    'one-of-people',
    'Behind how many there are of them, people are told by what they are.',
    [
      ['一名{P|高中生}蹲在门口', '一名高中生蹲在门口'],
      ['三位{P|石老师}赶来', '三位{P|石老师}赶来'],
      ['一名叫{P|石大有}的人', '一名叫{P|石大有}的人'],
      ['一位{P|石某}赶来', '一位{P|石某}赶来'],
      ['第一名{P|石大有}、前三名{P|石小满}', '第一名{P|石大有}、前三名{P|石小满}'],
    ],
    (own, { type, start }, __, text) =>
      type === 'person' &&
      howMany.test(text.slice(Math.max(0, start - 6), start)) &&
      titledSurname(own) === null &&
      !/^.某/.test(own),
  ),
  drop(
    'age-at-death',
    'The word before the age that somebody has reached is nobody.',
    [
      ['辞世，{P|享寿}八十九岁', '辞世，享寿八十九岁'],
      ['{P|享寿}说', '{P|享寿}说'],
    ],
    (own, { type, end }, __, text) =>
      type === 'person' && /^[享终][年寿]$/.test(own) && /[\d一二三四五六七八九十百]/.test(text.charAt(end)),
  ),
  drop(
    'position-of-player',
    'Who plays in the centre of the defence is called as a town is: 中卫.',
    [
      ['{L|中卫}{P|石大有}射门', '中卫{P|石大有}射门'],
      ['在{L|中卫}开会', '在{L|中卫}开会'],
    ],
    (own, { type, start, end }, __, text) =>
      type === 'place' && own === '中卫' && /[球射门传攻]|[后前]卫|前锋/.test(sentenceAround(text, start, end)),
  ),
  drop(
    'held-thing',
    'What is at a place that somebody has a hand on is a thing.',
    [
      ['摸着船头的{P|龙角}说', '摸着船头的龙角说'],
      ['船头的{P|龙角}说', '船头的{P|龙角}说'],
      ['指着墙上的{P|石大有}说', '指着墙上的{P|石大有}说'],
    ],
    (own, { type, start }, __, text) =>
      type === 'person' && own.length === 2 && held.test(text.slice(Math.max(0, start - 8), start)),
  ),
  drop(
    'solar-term',
    'A solar term beside another one, or before what says that it is a time, is nobody and no place.',
    [
      ['立冬与{P|立春}、{L|立夏}合称', '立冬与立春、立夏合称'],
      ['{P|谷雨}时节', '谷雨时节'],
      ['{P|谷雨}说立刻走', '{P|谷雨}说立刻走'],
    ],
    (own, { type, start, end }, __, text) =>
      (type === 'person' || type === 'place') &&
      solarTerms.has(own) &&
      (/^(?:时节|节气|前后|过后|将至|已过|刚过|以来|当[天日])/.test(text.slice(end, end + 2)) ||
        besideTerms(own, sentenceAround(text, start, end))),
  ),
  drop(
    'disease',
    'What people fall ill with is no person, whatever it is called.',
    [
      ['{P|埃博拉}疫情蔓延', '埃博拉疫情蔓延'],
      ['{P|基孔肯雅热}病例', '基孔肯雅热病例'],
      ['{P|猴痘}和甲流', '猴痘和甲流'],
      ['{P|石大有}病了', '{P|石大有}病了'],
      ['{P|古丽米热}病愈', '{P|古丽米热}病愈'],
    ],
    (own, { type, end }, __, text) =>
      type === 'person' &&
      (/^.{1,4}[痘瘟疟疫]$/.test(own) ||
        /^(?:出血|登革)?热?(?:疫情|病例|病毒|病患者|感染|综合征)/.test(text.slice(end, end + 6))),
  ),
  drop(
    'ripe-fruit',
    'What is ripe or in flower is a plant.',
    [
      ['青石县的{L|西梅}熟了', '青石县的西梅熟了'],
      ['{P|热瓦}挂果', '热瓦挂果'],
      ['{P|石大有}熟悉地形', '{P|石大有}熟悉地形'],
    ],
    (_, { type, end }, __, text) =>
      type !== 'organization' &&
      type !== 'work' &&
      /^(?:熟了|熟透|挂果|抽穗|开花了|坐果)/.test(text.slice(end, end + 3)),
  ),
  drop(
    'played-instrument',
    'What is plucked or blown is an instrument.',
    [
      ['听他弹{P|热瓦普}', '听他弹热瓦普'],
      ['“好弹”{P|石大有}说', '“好弹”{P|石大有}说'],
    ],
    (_, { type, start }, __, text) =>
      type === 'person' && /(?:弹[奏起着]?|吹[奏起])$/.test(text.slice(Math.max(0, start - 2), start)),
  ),
  drop(
    'part-of-country',
    'The middle and the east of a country, 中东部, are not the Middle East.',
    [
      ['我国{L|中东}部降温', '我国中东部降温'],
      ['在{L|中东}部署', '在{L|中东}部署'],
    ],
    (own, { type, end }, __, text) =>
      type === 'place' && own === '中东' && /^部(?![署队落门长族份])/.test(text.slice(end, end + 2)),
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
    'thing-as-person',
    'A principle, a plan, an age or a race is no person, nor what is somebody’s.',
    [
      ['大学生{P|龙舟赛}落幕', '大学生龙舟赛落幕'],
      ['无核{P|三原则}', '无核三原则'],
      ['共赴{P|冰雪之约}', '共赴冰雪之约'],
      ['对着{P|石的脸}', '对着石的脸'],
      ['{P|双年级}学生', '双年级学生'],
      ['滨湖{P|马拉松}开跑', '滨湖马拉松开跑'],
      ['工人{P|文化宫}、少年宫', '工人文化宫、少年宫'],
      ['{P|石原}说', '{P|石原}说'],
    ],
    (own, { type }) =>
      type === 'person' && (endsInThing.test(own) || /^[\u4e00-\u9fff]{1,3}的[\u4e00-\u9fff]$/.test(own)),
  ),
];
