import type { MentionRule } from '../mention-rule.ts';
import { drop } from './drop.ts';

/** 一池莲, 两盏灯: what headlines count by one character, before the thing by one. */
const oneOfThings = /^[一两][池塘湾盏壶杯碗锅盘盆缸片条根棵株粒颗朵枝把座叶亩面块台辆艘张封本首曲].$/u;

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
    'side-of-water',
    'A side of a river or of a mountain, 河南岸 and 江西侧, is no province with a word behind it.',
    [
      ['往{L|河南岸}去', '往河南岸去'],
      ['守{L|江西}侧', '守江西侧'],
      ['{L|江西}岸边', '江西岸边'],
      ['在{L|河南}南部', '在{L|河南}南部'],
    ],
    (own, { type, end }, __, text) =>
      type === 'place' &&
      /^[河江湖山海][东西南北][岸侧麓坡头边脚]$/.test(own.length === 2 ? own + text.charAt(end) : own),
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
];
