/** Rules that find persons by the form of their names. */
import type { NameSpan } from '../../../reading.ts';
import { overlapsOf } from '../../../text/spans.ts';
import { commonSurnames, compoundSurnames, familiarSurnames, surnames } from '../../../text/surnames.ts';
import { followers } from '../../followers.ts';
import { titleEndings } from '../../titles.ts';
import { isJapaneseSurname, japaneseNames } from '../japanese-names.ts';
import { mongolianAndYiBeginnings, mongolianAndYiNames } from '../mongolian-and-yi-names.ts';
import { type PassageRule, placeOver } from '../passage-rule.ts';
import { tibetanNames, tibetanParts } from '../tibetan-names.ts';
import { aheadOf, groupsBefore, groupsOf, person } from './matched-persons.ts';
import { kin } from './roles.ts';

/** A name in Chinese behind who it is. */
const glossed = new RegExp(`(?:${titleEndings}|[人者家员长师手])([\\u3400-\\u9fff·]{2,8})$`);
/** The first look-ahead only spares most characters the look-behind. */
const compound = new RegExp(
  `(?=[${compoundSurnames.map((surname) => surname.charAt(0)).join('')}])(?<![^，。、；：“（\\s和与])((?:${compoundSurnames.join('|')})[\\u4e00-\\u9fff]{1,2}?)(?=$|[、，。；）和与]|说|参赛|获|等|同台|晋级|记[一二三大]|在(?!于)|${followers})`,
  'g',
);
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
/** A surname with 老 or 小 as the subject of a sentence. */
const familiar = new RegExp(
  `(?=[老小阿])(?<=^|[。！？，；：“”\\s]|叫[他她我])([老小阿][${familiarSurnames}])(?=(?<=老.)的|[说道笑问答蹲坐站走跑是在把对和跟拿告也就又还家心]|今年|每天|一家|指着|抬头|摇|点头|叹)`,
  'g',
);
/** The same behind who somebody is, where no word goes on with it: 门卫小顾, 学生小组. */
const familiarInRole = new RegExp(
  `(?=[老小])(?<=${titleEndings}|${kin}|快递小哥|保洁)([老小][${familiarSurnames}方林秦石])(?=[说道笑问答蹲坐站走跑是在把对和跟拿告也就又还捡送赶停递做打抱扶开给帮拦，。、；]|${followers})`,
  'g',
);
/** Two characters that may be a Japanese surname, before what only a politician has or does. */
const japaneseSurname =
  /([\u4e00-\u9fff]{2})(?=(?:的?(?:涉[台华]|错误)?(?:错误)?言论|内阁|政权|首相|撤回|及军事扩张|涉台|就任首相|上台))/g;
/** Somebody whom a court or the police do not name. */
const unnamed = new RegExp(
  `(?<=^|[^\\u4e00-\\u9fff]|原告|被害人|受害人|被告|被告人|嫌疑人|当事人|男子|女子|居民|村民|司机|民警|老板|丈夫|妻子|前[夫妻]|岳[父母]|公公|婆婆|姐夫|妹夫|嫂子|儿媳|女婿|[和与对向由将被的])((?:[${surnames}劳]|东方|${compoundSurnames.join('|')})某(?:某|[甲乙丙丁戊]|[A-Z](?![A-Za-z])|(?![些个种年事地日处样])[\\u4e00-\\u9fff](?=[，、。（]|当庭|涉嫌|因涉嫌|犯|案))?)(?![些个种年事地日处样])`,
  'g',
);

/** The surname 于, which is a preposition as often, behind a title. */
const unnamedYu = new RegExp(`(?<=${titleEndings})(于某某)(?=[当签因被涉说，。、])`, 'g');

/** Persons who are called by a letter: 大S, 阿Q. */
const lettered = /(?<![A-Za-z0-9大小])([大小]S|阿[A-Z])(?![A-Za-z0-9级型码号股])/g;
/** A child or a friend by a pet name, behind who it is and before what people do. */
const petName =
  /(?:儿子|女儿|孙子|孙女|外孙|外孙女|弟弟|妹妹|哥哥|姐姐|丈夫|妻子|男孩|女孩|游客|网友)([小阿](?![时学区心组镇康吃费说姨])[\u4e00-\u9fff])(?=今年|在|说|告诉|也|就|正|刚|和|与|，|。|从|的|被|把|考|上|患|出生|去)/g;
/** 校长叫和平, 女儿取名林晓: what somebody is called. */
const called = new RegExp(
  `(?<=(?:(?:${titleEndings}|孩子|男孩|女孩|女儿|儿子|孙子|孙女|老人|姑娘|小伙|同学|店主|老板|[员师长手])(?:名字|名)?叫(?:做|作)?|(?:女儿|儿子|孙子|孙女|孩子|自己)[取起]名(?:为|叫)?))([${surnames}][\\u4e00-\\u9fff]{1,2})(?=[，。；]|$)`,
  'g',
);
/** Popes and kings of many who had the name, behind what they are. */
const numbered =
  /(?:教[宗皇]|国王|女王|沙皇|皇帝|君主|王储|大公)([\u4e00-\u9fff·]{1,7}[一二三四五六七八九十]{1,3}世)(?!纪)/g;

export const personFormRules: readonly PassageRule[] = [
  {
    name: 'called-by-letter',
    purpose: 'A person may be called by 大, 小 or 阿 and a letter.',
    examples: [
      ['大S与阿Q', '{P|大S}与{P|阿Q}'],
      ['大S级轿车', '大S级轿车'],
    ],
    needs: ['大S', '小S', ...[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `阿${letter}`)],
    apply: (names, { text }) => placeOver(groupsOf(text, lettered), names),
  },
  {
    name: 'pet-name',
    purpose: 'Behind the word for a relative stands a pet name with 小 or 阿.',
    examples: [
      ['儿子小宝今年上学', '儿子{P|小宝}今年上学'],
      ['儿子小学在读', '儿子小学在读'],
    ],
    needs: ['小', '阿'],
    apply: (names, { text }) => placeOver(names, groupsOf(text, petName)),
  },
  {
    name: 'is-called',
    purpose: 'What somebody is called is a person, whatever word it makes.',
    examples: [
      ['校长叫和平，女儿取名高兴。', '校长叫{P|和平}，女儿取名{P|高兴}。'],
      ['村民叫好，大家叫他和平。', '村民叫好，大家叫他和平。'],
    ],
    needs: ['叫', '取名', '起名'],
    apply: (names, { text }) => placeOver(names, groupsOf(text, called)),
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
    name: 'japanese-names',
    purpose:
      'A Japanese surname with characters of given names is a person where the passage is about Japan, a title stands before, or a part was found.',
    examples: [
      ['首相<高桥:nr><早苗:n>表示', '首相{P|高桥早苗}表示'],
      ['{L|日本}<高桥:nr><晋三:x>表示', '{L|日本}{P|高桥晋三}表示'],
      ['导演高{P|桥裕和}的片', '导演{P|高桥裕和}的片'],
      ['首相高桥{L|早苗及}官员', '首相{P|高桥早苗}及官员'],
      ['导演<是:v>{P|枝裕和}的新片', '导演{P|是枝裕和}的新片'],
      ['失主<高桥:nr><美咲对:x>民警', '失主{P|高桥美咲}对民警'],
      ['{L|日本}<松本:nr><公司:n>宣布', '{L|日本}松本公司宣布'],
      ['看<高桥:nr><早苗:n>长势', '看高桥早苗长势'],
    ],
    apply: (names, { text, words }) => placeOver(names, japaneseNames(text, words, names)),
  },
  {
    name: 'japanese-surname-alone',
    purpose: 'A Japanese surname alone is a person before what only a politician has or does.',
    examples: [
      ['人士表示高桥错误言论违背原则', '人士表示{P|高桥}错误言论违背原则'],
      ['批评高桥内阁', '批评{P|高桥}内阁'],
      ['看高桥长势', '看高桥长势'],
    ],
    needs: ['言论', '内阁', '政权', '首相', '撤回', '及军', '涉台', '上台'],
    apply: (names, { text }) =>
      placeOver(
        groupsOf(text, japaneseSurname).filter(({ start, end }) => isJapaneseSurname(text.slice(start, end))),
        names,
      ),
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
  {
    name: 'familiar-subject',
    purpose: 'A surname with 老 or 小 that begins a clause, or behind a role, before what people do, is a person.',
    examples: [
      ['老周蹲在沟边', '{P|老周}蹲在沟边'],
      ['小江里的鱼', '小江里的鱼'],
      ['老周的馆子', '{P|老周}的馆子'],
      ['门卫老顾把门打开', '门卫{P|老顾}把门打开'],
      ['学生小钱包', '学生小钱包'],
    ],
    needs: ['老', '小', '阿'].flatMap((before) =>
      [...`${familiarSurnames}方林秦石`].map((surname) => before + surname),
    ),
    apply: (names, { text }) => placeOver(names, [...groupsOf(text, familiar), ...groupsOf(text, familiarInRole)]),
  },
  {
    name: 'unnamed-by-court',
    purpose:
      'A surname with 某 stands for somebody whom the paper does not name, and so does what tells several of them apart.',
    examples: [
      ['原告张某与被告{P|李某}甲系邻居', '原告{P|张某}与被告{P|李某甲}系邻居'],
      ['嫌疑人王某某到案', '嫌疑人{P|王某某}到案'],
      ['、东方某、令狐某被抓', '、{P|东方某}、{P|令狐某}被抓'],
      ['与{P|李某}B到案', '与{P|李某B}到案'],
      ['判决前夫郑某支付', '判决前夫{P|郑某}支付'],
      ['董事长于某某签字', '董事长{P|于某某}签字'],
      ['，欧某枝当庭表示', '，{P|欧某枝}当庭表示'],
      ['{P|吴某凡}被捕', '{P|吴某凡}被捕'],
      ['关于某事，金某些', '关于某事，金某些'],
      ['有金某些。', '有金某些。'],
    ],
    needs: ['某'],
    apply: (names, { text }) => {
      const found = [...groupsOf(text, unnamed), ...groupsOf(text, unnamedYu)];
      const isHeld = (own: NameSpan) =>
        overlapsOf(own, names).some((name) => name.start <= own.start && name.end >= own.end);
      return placeOver(
        names,
        found.filter((own) => !isHeld(own)),
      );
    },
  },
  {
    name: 'compound-surnames',
    purpose: 'A compound surname with a given name between marks, or before what people do, is a person.',
    examples: [
      ['公孙瑞雪和令狐明参加决赛', '{P|公孙瑞雪}和{P|令狐明}参加决赛'],
      ['{L|南宫}问天参赛', '{P|南宫问天}参赛'],
      ['，西门吹雪请假', '，{P|西门吹雪}请假'],
      ['看夏侯家的老屋', '看夏侯家的老屋'],
    ],
    needs: compoundSurnames,
    apply(names, { text }) {
      const found = groupsOf(text, compound);
      // What the recogniser has found of it, the surname alone or all but its first character, is a part of this one.
      const isLonger = (own: NameSpan) =>
        overlapsOf(own, names).every(({ start, end }) => start >= own.start && end <= own.end);
      return placeOver(placeOver(found, names), found.filter(isLonger));
    },
  },
  {
    name: 'latin-gloss',
    purpose:
      'A person’s name in Latin letters in brackets glosses the Chinese name before it, which is the one to mark.',
    examples: [
      ['撰稿人罗曼诺娃（Larisa {P|Romanova}）称', '撰稿人{P|罗曼诺娃}（Larisa Romanova）称'],
      ['{P|罗曼诺娃}（Larisa {P|Romanova}）称', '{P|罗曼诺娃}（Larisa Romanova）称'],
      ['歌手（{P|Larisa}）称', '歌手（{P|Larisa}）称'],
    ],
    needs: ['（'],
    apply: (names, { text }) =>
      names.flatMap((name) => {
        if (name.type !== 'person' || !/^[A-Za-z. ]+$/.test(text.slice(name.start, name.end))) return [name];
        const bracket = /（[A-Za-z. ]*$/.exec(text.slice(Math.max(0, name.start - 40), name.start));
        if (!bracket || !/^[A-Za-z. ]*）/.test(text.slice(name.end, name.end + 40))) return [name];
        const end = name.start - bracket[0].length;
        if (names.some((other) => other.end === end)) return [];
        const own = glossed.exec(text.slice(Math.max(0, end - 12), end))?.[1];
        return own ? [person(end - own.length, own)] : [name];
      }),
  },
];
