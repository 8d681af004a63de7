/** Rules that find persons by the form of their names. */
import type { NameSpan } from '../../../reading.ts';
import { overlapsOf } from '../../../text/spans.ts';
import { commonSurnames, familiarSurnames, surnames } from '../../../text/surnames.ts';
import { wordPlaces } from '../../word-places.ts';
import { mongolianAndYiBeginnings, mongolianAndYiNames } from '../mongolian-and-yi-names.ts';
import { type PassageRule, placeOver } from '../passage-rule.ts';
import { tibetanNames, tibetanParts } from '../tibetan-names.ts';
import { aheadOf, groupsBefore, groupsOf } from './matched-persons.ts';

/** Titles that are said with a surname alone, of which some may stand behind 副. */
const offices = [
  ...[...'校院局处科所站队镇乡村县市厅司部会'].map((body) => `${body}长`),
  '主任',
  '书记',
  '主席',
  '经理',
];
const callings = ['总经理', '董事长', '指导员', '班长', '连长'];
/** Such a title behind a mark or a word that brings a person in. */
const calledByTitle = new RegExp(
  `(?<![^，。、；：！？“”（）\\s对跟向和与请找问听给让把被叫]|^)([${commonSurnames}黎苗葛霍温]` +
    `(?:副?(?:${offices.join('|')})|${callings.join('|')})(?![期远江沙春安城载录柜级]))`,
  'y',
);
const titleAhead = aheadOf([...offices, ...callings]);
/** What a person is called to the face: no word begins with a surname and one of these, but for those with a word of grammar. */
const calls =
  '老师 教授 师傅 警官 医生 大夫 护士长 护士 律师 法官 博士 先生 女士 小姐 大爷 大妈 大娘 大叔 阿姨 奶奶 爷爷 教练 老板 同学'.split(
    ' ',
  );
const callingSurnames = [...surnames]
  .filter((surname) => !'和向与时连从应成支常经当能单全项教关于明高计但'.includes(surname))
  .join('');
const calledPolitely = new RegExp(
  `(?:(?<![^，。、；：！？“”（）\\s的和与对跟向请找问听给让把被叫为替帮陪])|(?<=房东|租客|房客|司机|失主|店主|老板|被害人|受害人|当事人|业主|患者|市民|家长|顾客|消费者|乘客|旅客|车主|居民|游客|读者|邻居|村民|网友|经理|教练|队员))([${callingSurnames}](?:${calls.join('|')}))(?![们会团节])`,
  'y',
);
const callAhead = aheadOf(calls);
/** A surname with 总 behind a conjunction, or as the subject of a clause, as people call who leads a firm. */
const boss = new RegExp(
  `(?<=[长记师生任总员授、，][和与])([${commonSurnames}]总)(?=来|说|也|在|到|一起|一同|都|，|。|$)|(?<=^|[。！？，；：“”])([${familiarSurnames}骆]总)(?=[来说也在把让问笑催答点摆摇站坐](?!理|监|书|编|裁|经|共|统|是))`,
  'g',
);
/** Popes and kings of many who had the name, behind what they are. */
const numbered =
  /(?:教[宗皇]|国王|女王|沙皇|皇帝|君主|王储|大公)([\u4e00-\u9fff·]{1,7}[一二三四五六七八九十]{1,3}世)(?!纪)/g;

/** What courts and offices do to somebody, and how it ends. */
const verdicts =
  '一审 二审 终审 被判 获刑 落马 被查 受审 出庭 认罪 当庭 被捕 被逮捕 被刑拘 被双开 被立案 被公诉 被起诉 涉嫌 案发 归案 自首 主动投案'.split(
    ' ',
  );
const judged = new RegExp(
  `(?<=^|[，。；！？])((?!高管|黄牛|安全|金融|高层|方面|金额|万人|陈年|陈案|黄金)[${commonSurnames}][\\u4e00-\\u9fff]{1,2})(?=(?:${verdicts.join('|')})(?![的罪封扣验处实证清]))`,
  'g',
);

export const personFormRules: readonly PassageRule[] = [
  {
    name: 'judged',
    purpose: 'Who is tried, or found out, at the beginning of a clause is a person.',
    examples: [
      ['，金石军一审被判死缓', '，{P|金石军}一审被判死缓'],
      ['。石有落马后', '。{P|石有}落马后'],
      ['，<高管:n>落马后', '，高管落马后'],
      ['，石有涉嫌的罪名、石有被查封', '，石有涉嫌的罪名、石有被查封'],
      ['，{L|石有市}被查', '，{L|石有市}被查'],
    ],
    needs: verdicts,
    apply(names, { text, words }) {
      const { beginningAt } = wordPlaces(words);
      const found = groupsOf(text, judged).filter(
        ({ start, end }) =>
          overlapsOf({ start, end }, names).length === 0 &&
          !(/^[nvad]$/.test(beginningAt(start)?.tag ?? '') && beginningAt(start)?.word.length !== 1),
      );
      return placeOver(names, found);
    },
  },
  {
    name: 'numbered-ruler',
    purpose: 'Behind what a ruler is a name with 世 is a person.',
    examples: [
      ['教宗良十四世讲话', '教宗{P|良十四世}讲话'],
      ['国王在二十一世纪', '国王在二十一世纪'],
    ],
    needs: [...'一二三四五六七八九十'].map((number) => `${number}世`),
    apply: (names, { text }) => placeOver(names, groupsOf(text, numbered)),
  },
  {
    name: 'tibetan-names',
    purpose:
      'Two common Tibetan names of two syllables each, side by side, are one person, unless a longer name holds them.',
    examples: [
      ['牧民次仁卓玛说', '牧民{P|次仁卓玛}说'],
      ['牧民{L|次仁}卓玛说', '牧民{P|次仁卓玛}说'],
      ['在{O|扎西平措合作社}', '在{O|扎西平措合作社}'],
    ],
    needs: [...tibetanParts],
    apply(names, { text }) {
      const holds = (found: NameSpan) => (name: NameSpan) =>
        name.start <= found.start && name.end >= found.end && name.end - name.start > found.end - found.start;
      return placeOver(
        names,
        tibetanNames(text).filter((found) => !overlapsOf(found, names).some(holds(found))),
      );
    },
  },
  {
    name: 'mongolian-and-yi-names',
    purpose:
      'Two common parts of Mongolian names side by side, or a Yi clan with a given name, are one person, unless a longer name holds them.',
    examples: [
      ['查长{P|孟}和{L|巴图}说', '查长{P|孟和巴图}说'],
      ['{P|娜仁}高娃、吉克曲布到场', '{P|娜仁高娃}、{P|吉克曲布}到场'],
      ['在{O|孟和巴图合作社}', '在{O|孟和巴图合作社}'],
      ['巴图来了', '巴图来了'],
    ],
    needs: mongolianAndYiBeginnings,
    apply(names, { text }) {
      const holds = (found: NameSpan) => (name: NameSpan) =>
        name.end - name.start > found.end - found.start &&
        ((name.start <= found.start && name.end >= found.end && name.type !== 'place') ||
          /·/.test(text.slice(name.start, name.end)));
      return placeOver(
        names,
        mongolianAndYiNames(text).filter((found) => !overlapsOf(found, names).some(holds(found))),
      );
    },
  },
  {
    name: 'surname-with-title',
    purpose:
      'A surname with a title that one is called by is a person behind a mark, or behind a word that brings one in.',
    examples: [
      ['今天，钱老师没有来', '今天，{P|钱老师}没有来'],
      ['他对{P|苗经理都}说', '他对{P|苗经理都}说'],
      ['可以跟黎小姐联系', '可以跟{P|黎小姐}联系'],
      ['附中的石同学入选', '附中的{P|石同学}入选'],
      ['石医生在', '{P|石医生}在'],
      ['为石大爷量血压', '为{P|石大爷}量血压'],
      ['被害人孙女士损失', '被害人{P|孙女士}损失'],
      ['书记和何总来了', '书记和{P|何总}来了'],
      ['催货时，何总摆手，何总算账', '催货时，{P|何总}摆手，何总算账'],
      ['从教师傅对教师', '从教师傅对教师'],
      ['，史书记载了此事', '，史书记载了此事'],
      ['，高校长期合作', '，高校长期合作'],
    ],
    needs: [...offices, ...callings, ...calls, '总'],
    apply: (names, { text }) =>
      placeOver(
        [
          // A surname, and 副.
          ...groupsBefore(text, calledByTitle, titleAhead, 2),
          ...groupsBefore(text, calledPolitely, callAhead, 1),
          ...groupsOf(text, boss),
        ],
        names,
      ),
  },
];
