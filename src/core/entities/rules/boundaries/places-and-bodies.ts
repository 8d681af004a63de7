/** Where the name of a place or an organization begins and ends, and which of the two it is. */
import { knownType } from '../../known-list.ts';
import type { MentionRule } from '../mention-rule.ts';
import { ownOf } from './own.ts';

/** What is called by the place before it, and is a place too. */
const zones =
  '自由贸易(?:试验区|港|园区) 自贸(?:试验区|港|区) 综合保税区 大坝 火车站 高铁站 国家(?:森林|湿地|地质)?公园 (?:国家级)?自然保护区 特大桥 断裂带 盆地 难民营 (?:国际)?(?:商贸城|小商品城|会展中心|会议中心|博览中心|机场|陆港|邮轮港) \\d{3}大[楼厦] [东西南北]?客运站 水利枢纽 抽水蓄能电站 水电站 核电站 风电场 高架(?:路|桥)?(?!桥) 立交桥 灌区 经济带(?![来动给领入回到头])';
const zoneBehind = new RegExp(`^(?:${zones.split(' ').join('|')})`);

/** Mountains and waters that give their name to where people go to see them. */
const scenicBehind = /^(?:风景名胜区|风景旅游区|旅游度假区|旅游区|风景区|景区)/;
/** An office of more than its kind. */
const office = '[\\u4e00-\\u9fff]{2,16}?(?:监委|纪委|[委局厅院部署])';
/** Two offices and what one does to, or with, the other. Names go on with 对外, 同济 and 和平. */
const twoOffices = new RegExp(
  `^(${office})(?:约谈|对(?![外口])|向(?!阳)|[与與]|和(?![平谐])|同(?![济仁德]))(${office}|[\\u4e00-\\u9fff]{2,12}(?:集团|公司|大学))$`,
);

const road = '[\\u4e00-\\u9fff\\d]{1,8}?(?:大道|大街|[路街道巷])';
const twoRoads = new RegExp(`^(${road})[与和](${road})(?:路口|交叉口|交[会汇]处)?$`);

export const placeAndBodyRules: readonly MentionRule[] = [
  {
    name: 'score-behind-club',
    purpose: 'The score of a match is no part of the club before it.',
    examples: [
      ['{O|望川青石二比}一胜', '{O|望川青石}二比一胜'],
      ['{O|望川青石}二比一胜', '{O|望川青石}二比一胜'],
    ],
    apply: (name, { text }) =>
      name.type === 'organization' &&
      name.end - name.start > 3 &&
      text.charAt(name.end - 1) === '比' &&
      '零一二三四五六七八九'.includes(text.charAt(name.end - 2)) &&
      '零一二三四五六七八九'.includes(text.charAt(name.end))
        ? [{ ...name, end: name.end - 2 }]
        : [name],
  },
  {
    name: 'expressway',
    purpose: 'A road that is called by two places goes on to 高速.',
    examples: [
      ['{L|青海}高速望川段', '{L|青海高速}望川段'],
      ['{L|青海}高速增长', '{L|青海}高速增长'],
      ['{L|望川市}高速公路', '{L|望川市}高速公路'],
    ],
    apply: (name, { text }) =>
      name.type === 'place' &&
      name.end - name.start === 2 &&
      /^高速(?:(?!公路|铁路|列车|增长|发展|推进|运)[\u4e00-\u9fff]{1,4}段|[，。、；]|全线|收费站|出口|入口|通车|拥堵|匝道)/.test(
        text.slice(name.end, name.end + 8),
      )
        ? [{ ...name, end: name.end + 2 }]
        : [name],
  },
  {
    name: 'division-is-place',
    purpose: 'No person’s name of three characters ends in 市 or 县.',
    examples: [
      ['{P|望川市}有湖', '{L|望川市}有湖'],
      ['{P|柳市}说', '{P|柳市}说'],
    ],
    apply: (name, { text }) =>
      name.type === 'person' && /^..+[市县]$/.test(ownOf(text, name)) ? [{ ...name, type: 'place' }] : [name],
  },
  {
    name: 'preposition-before-name',
    purpose: 'A preposition, conjunction or adverb before an organization or a place is no part of it.',
    examples: [
      ['{O|由望川学院队}获得', '由{O|望川学院队}获得'],
      ['{O|<就近:d>云川大学}', '就近{O|云川大学}'],
      ['{O|<联合:d>国教科文组织}', '{O|联合国教科文组织}'],
      ['{L|由望川镇}派出', '由{L|望川镇}派出'],
      ['{L|由县}有湖', '{L|由县}有湖'],
      ['{O|应真主党}邀请', '应{O|真主党}邀请'],
      ['{O|应日昌}邀请', '{O|应日昌}邀请'],
    ],
    apply(name, { text, particles }) {
      if (name.type === 'person' || knownType(ownOf(text, name))) return [name];
      const isBefore =
        text.charAt(name.start) === '由' ||
        ('应与和对向将被据经从在'.includes(text.charAt(name.start)) &&
          knownType(text.slice(name.start + 1, name.end)) !== null);
      const length = isBefore ? 1 : (particles.get(name.start) ?? 0);
      return length > 0 && name.start + length + 2 <= name.end ? [{ ...name, start: name.start + length }] : [name];
    },
  },
  {
    name: 'minister-is-no-ministry',
    purpose: 'Before 长 a ministry is the title of its head, and what stands before it is the country.',
    examples: [
      ['{O|卡罗维国防部}长宣布', '{L|卡罗维}国防部长宣布'],
      ['{O|财政部}长说', '财政部长说'],
      ['{O|埃及民航}部长说', '{L|埃及}民航部长说'],
      ['{O|财政部}长期监测', '{O|财政部}长期监测'],
    ],
    apply(name, { text }) {
      if (name.type !== 'organization') return [name];
      const ministry = /^(..+?)(?:民航|铁道|水利|内政|国防|外交|财政|能源|卫生|教育|司法|商务|农业|旅游|交通)$/.exec(
        ownOf(text, name),
      );
      if (ministry && /^(?:部长|大臣)/.test(text.slice(name.end, name.end + 2)))
        return [{ start: name.start, end: name.start + (ministry[1] as string).length, type: 'place' }];
      if (!/部$/.test(ownOf(text, name))) return [name];
      if (!/^长(?![期远江沙春安城年])/.test(text.slice(name.end, name.end + 2))) return [name];
      const country =
        /^(..+?)(?:外交|国防|内政|财政|内务|能源|交通|卫生|教育|司法|经济|贸易|商务|农业|劳工|环境|文化|石油|电力|新闻|旅游|科技).*部$/.exec(
          ownOf(text, name),
        );
      return country ? [{ start: name.start, end: name.start + (country[1] as string).length, type: 'place' }] : [];
    },
  },
  {
    name: 'countries-behind-kind',
    purpose: '国 before 家 is the beginning of 国家, what kind of countries is said, and no part of a name.',
    examples: [
      ['{O|伊斯兰国}家峰会', '伊斯兰国家峰会'],
      ['{L|伊斯兰国}家峰会', '伊斯兰国家峰会'],
      ['{O|真主党国}家', '{O|真主党}国家'],
      ['{L|埃及国}家庭', '{L|埃及国}家庭'],
    ],
    apply(name, { text }) {
      const own = ownOf(text, name);
      if (
        name.type === 'person' ||
        !/..国$/.test(own) ||
        !/^家(?![庭长具电居用人园])/.test(text.slice(name.end, name.end + 2))
      )
        return [name];
      const type = knownType(own.slice(0, -1));
      return type ? [{ ...name, end: name.end - 1, type }] : [];
    },
  },
  {
    name: 'section-of-road',
    purpose: 'A section by its number belongs to the road.',
    examples: [
      ['{L|望川路}二段发生', '{L|望川路二段}发生'],
      ['{L|望川路}一段时间', '{L|望川路}一段时间'],
      ['{L|望川}二段发生', '{L|望川}二段发生'],
    ],
    apply: (name, { text }) =>
      name.type === 'place' &&
      /(?:路|街|大道)$/.test(ownOf(text, name)) &&
      /^[一二三四五六七]段(?!时间|时期|[話话]|距离|路|旅)/.test(text.slice(name.end, name.end + 4))
        ? [{ ...name, end: name.end + 2 }]
        : [name],
  },
  {
    name: 'zone-of-place',
    purpose: 'A zone, a dam, a park or a station that is called by the place before it is one name with it.',
    examples: [
      ['{L|望川}自由贸易港建设', '{L|望川自由贸易港}建设'],
      ['{L|青石}大坝', '{L|青石大坝}'],
      ['{L|青石}国际商贸城，{L|青石}101大楼', '{L|青石国际商贸城}，{L|青石101大楼}'],
      ['{L|望川}火车站', '{L|望川火车站}'],
      ['{L|青石山}景区', '{L|青石山景区}'],
      ['{L|望川}景区', '{L|望川}景区'],
      ['{L|望川}自由贸易协定', '{L|望川}自由贸易协定'],
    ],
    apply(name, { text }) {
      if (name.type !== 'place') return [name];
      const behind = text.slice(name.end, name.end + 10);
      const isScenic = /.[山湖峡谷沟岭洞泉岛]$/.test(ownOf(text, name));
      const zone = zoneBehind.exec(behind) ?? (isScenic ? scenicBehind.exec(behind) : null);
      return [zone ? { ...name, end: name.end + zone[0].length } : name];
    },
  },
  {
    name: 'office-beside-office',
    purpose: 'An office ends before 对, 向, 与 or 约谈 and another office, which is a name of its own.',
    examples: [
      ['{O|青石市纪委监委对市水务局}原局长立案', '{O|青石市纪委监委}对{O|市水务局}原局长立案'],
      ['{O|青石区卫健委和望川区人社局}招聘', '{O|青石区卫健委}和{O|望川区人社局}招聘'],
      ['{O|商务部对外贸易局}发文', '{O|商务部对外贸易局}发文'],
      ['{O|卫生和计划生育委员会}', '{O|卫生和计划生育委员会}'],
    ],
    apply(name, { text }) {
      const found = name.type === 'organization' ? twoOffices.exec(ownOf(text, name)) : null;
      if (!found) return [name];
      return [
        { ...name, end: name.start + (found[1] as string).length },
        { ...name, start: name.end - (found[2] as string).length },
      ];
    },
  },
  {
    name: 'villagers-of-place',
    purpose: 'Before 民 the last character of a village belongs to the word for who lives there.',
    examples: [
      ['{L|石鼓镇柳庄村}民说', '{L|石鼓镇柳庄}村民说'],
      ['{L|石鼓镇柳庄村}民宿', '{L|石鼓镇柳庄村}民宿'],
      ['{L|柳村}民说', '{L|柳村}民说'],
    ],
    apply: (name, { text }) =>
      name.type === 'place' &&
      /..村$/.test(ownOf(text, name)) &&
      /^民(?![宿族办兵警政俗歌乐居生间营])/.test(text.slice(name.end, name.end + 2))
        ? [{ ...name, end: name.end - 1 }]
        : [name],
  },
  {
    name: 'member-and-department',
    purpose: 'A member of a standing committee who leads a department has two offices: the first is of the committee.',
    examples: [
      ['{O|望川市委常委宣传部}部长', '{O|望川市委}常委宣传部部长'],
      ['{O|望川市委宣传部}部长', '{O|望川市委宣传部}部长'],
    ],
    apply(name, { text }) {
      const committee = /^(.{2,}委)常委(?:宣传部|组织部|统战部|政法委|办公室)$/.exec(ownOf(text, name))?.[1];
      return [committee && name.type === 'organization' ? { ...name, end: name.start + committee.length } : name];
    },
  },
  {
    name: 'crossing-of-roads',
    purpose: 'Where two roads meet is no part of the second one’s name, and they are two names.',
    examples: [
      ['{L|滨江大道与石鼓路交叉口}', '{L|滨江大道}与{L|石鼓路}交叉口'],
      ['{L|平和路}口', '{L|平和路}口'],
      ['{L|滨江大道}和{L|石鼓路交叉口}', '{L|滨江大道}和{L|石鼓路}交叉口'],
      ['在{L|石鼓路口}', '在{L|石鼓路口}'],
    ],
    apply(name, { text }) {
      if (name.type !== 'place') return [name];
      const [, first = '', second = ''] = twoRoads.exec(ownOf(text, name)) ?? [];
      if (second !== '') {
        const start = name.start + first.length + 1;
        return [
          { ...name, end: name.start + first.length },
          { ...name, start, end: start + second.length },
        ];
      }
      if (!/[与和]/.test(text.charAt(name.start - 1))) return [name];
      const crossing = /[路街道巷](路口|交叉口|交[会汇]处)$/.exec(ownOf(text, name))?.[1];
      return [crossing ? { ...name, end: name.end - crossing.length } : name];
    },
  },
  {
    name: 'weather-behind-land',
    purpose: 'A plain or a basin ends with that word, before what happens there.',
    examples: [
      ['{L|青石平原普降甘霖}', '{L|青石平原}普降甘霖'],
      ['{L|青石平原县}', '{L|青石平原县}'],
    ],
    apply(name, { text }) {
      const found =
        name.type === 'place'
          ? /^(..+?(?:平原|高原|盆地|半岛|沙漠|流域|三角洲|海峡))(?:普降|迎来|遭遇|出现|持续|多地|大部|再次|今年|开始|进入)/.exec(
              text.slice(name.start, name.end + 2),
            )
          : null;
      const end = name.start + (found?.[1]?.length ?? 0);
      return [found && end < name.end ? { ...name, end } : name];
    },
  },
  {
    name: 'airport-whole',
    purpose:
      'An airport of which only the kind was found begins with the two characters before it, behind a preposition.',
    examples: [
      ['在青石{L|机场}降落', '在{L|青石机场}降落'],
      ['离开{L|机场}', '离开{L|机场}'],
      ['在当地{L|机场}降落', '在当地{L|机场}降落'],
    ],
    apply(name, { text }) {
      const isAlone = name.type === 'place' && /^(?:国际)?机场$/.test(ownOf(text, name));
      const before = isAlone
        ? /[在从到抵往赴由]((?!当地|附近|首都|军用|民用|国内|支线|这个|那个|一个|一座|各大|主要|上述|新建)[\u4e00-\u9fff]{2})$/.exec(
            text.slice(Math.max(0, name.start - 3), name.start),
          )
        : null;
      return [before ? { ...name, start: name.start - 2 } : name];
    },
  },
  {
    name: 'turn-is-no-organization',
    purpose: 'The people whom a place sends in a numbered turn are no organization: the place is the name.',
    examples: [
      ['{O|望川市第十一批}干部', '{L|望川市}第十一批干部'],
      ['{O|望川市第二医院}', '{O|望川市第二医院}'],
    ],
    apply(name, { text }) {
      const turn = /^(.+[省市县区州])第[一二三四五六七八九十百\d]+[批届轮期]$/.exec(ownOf(text, name));
      return name.type === 'organization' && turn
        ? [{ start: name.start, end: name.start + (turn[1] as string).length, type: 'place' }]
        : [name];
    },
  },
  {
    name: 'body-is-organization',
    purpose: 'What ends like a committee, a school, a hospital, a bank or a company is an organization, and no place.',
    examples: [
      ['{L|望川青石区委}开会', '{O|望川青石区委}开会'],
      ['{L|青石人民医院}', '{O|青石人民医院}'],
      ['{L|青石博物馆}', '{L|青石博物馆}'],
      ['{L|国家图书馆}', '{O|国家图书馆}'],
      ['{L|望川八中}', '{O|望川八中}'],
      ['{L|望川军区}某团', '{O|望川军区}某团'],
    ],
    apply: (name, { text }) =>
      name.type === 'place' &&
      /..(?:[省市县区州旗]委|人大|政协|政府|大学|学院|中学|小学|[一二三四五六七八九十]中|医院|银行|公司|集团|(?:军|战|警备|军分)区|(?:武警|消防|救援).{0,4}总队)$|^(?:中国)?国家(?:图书馆|博物馆|档案馆|美术馆|版本馆|大剧院|京剧院|话剧院)$/.test(
        ownOf(text, name),
      )
        ? [{ ...name, type: 'organization' }]
        : [name],
  },
  {
    name: 'shop-is-organization',
    purpose:
      'A shop that sells something, with a name of its own before that, is a business and no place; one of which only the kind is said has none.',
    examples: [
      ['{L|石记烧腊店}后厨', '{O|石记烧腊店}后厨'],
      ['{P|阿婆凉粉店}关门', '{O|阿婆凉粉店}关门'],
      ['{L|青石店}通车', '{L|青石店}通车'],
      ['{L|三十里铺}通车', '{L|三十里铺}通车'],
      ['{L|北京周口店}出土', '{L|北京周口店}出土'],
      ['{L|青石市望川区一饭店}起火', '{L|青石市望川区}一饭店起火'],
    ],
    apply(name, { text }) {
      const own = ownOf(text, name);
      const isShop = name.type !== 'organization' && /^[\u4e00-\u9fff]{4,}[店铺]$/.test(own) && !/[十里]铺$/.test(own);
      if (!isShop || name.type === 'work' || knownType(own.slice(-3)) === 'place') return [name];
      const place = /^(.{2,}?)[一某](?:家|间)?[\u4e00-\u9fff]{1,3}$/.exec(own)?.[1];
      return [place ? { ...name, end: name.start + place.length, type: 'place' } : { ...name, type: 'organization' }];
    },
  },
  {
    name: 'first-character-of-list',
    purpose:
      'A single character between a mark and an organization or a place belongs to it, unless it is a word of grammar.',
    examples: [
      ['、望{O|川大药房}和', '、{O|望川大药房}和'],
      ['，在{O|川大药房}', '，在{O|川大药房}'],
    ],
    apply: (name, { text }) =>
      name.type === 'organization' &&
      /[，。、；：（“]/.test(text.charAt(name.start - 2)) &&
      /[\u3400-\u9fff]/.test(text.charAt(name.start - 1)) &&
      !'在由和与及对向从为是被把据经让请到以等该各某本原前新另如即因当而但至自给将使叫有说称受赴同跟用按'.includes(
        text.charAt(name.start - 1),
      )
        ? [{ ...name, start: name.start - 1 }]
        : [name],
  },
  {
    name: 'hospital-by-number',
    purpose: 'A place with a number and 院 behind it is a hospital, called for short.',
    examples: [
      ['在{L|望川}二院工作', '在{O|望川二院}工作'],
      ['在{L|望川}两院工作', '在{L|望川}两院工作'],
    ],
    apply: (name, { text }) =>
      name.type === 'place' && /^[一二三四五六七八九十]院(?![子落校长士])/.test(text.slice(name.end, name.end + 3))
        ? [{ ...name, end: name.end + 2, type: 'organization' }]
        : [name],
  },
  {
    name: 'two-features',
    purpose: 'Two mountains, or two waters, of two characters each are two names.',
    examples: [
      ['{L|青河白海}心连心', '{L|青河}{L|白海}心连心'],
      ['{L|青山白山}手牵手', '{L|青山}{L|白山}手牵手'],
      ['{L|青山白湖}', '{L|青山白湖}'],
    ],
    apply: (name, { text }) =>
      name.type === 'place' &&
      /^[\u3400-\u9fff](?:山[\u3400-\u9fff]山|[河江湖海][\u3400-\u9fff][河江湖海])$/.test(ownOf(text, name))
        ? [
            { ...name, end: name.start + 2 },
            { ...name, start: name.start + 2 },
          ]
        : [name],
  },
  {
    name: 'festival-behind-place',
    purpose: 'A festival or a fair that a place holds is no part of the place.',
    examples: [
      ['{L|青石美食节}开幕', '{L|青石}美食节开幕'],
      ['{L|青石}开幕', '{L|青石}开幕'],
    ],
    apply(name, { text }) {
      const festival = /(?:美食节|文化节|旅游节|艺术节|音乐节|电影节|灯会|庙会|博览会|交易会|展销会)$/.exec(
        ownOf(text, name),
      );
      const end = name.end - (festival?.[0].length ?? 0);
      return [festival && name.type === 'place' && end - name.start >= 2 ? { ...name, end } : name];
    },
  },
  {
    name: 'one-of-many',
    purpose: 'An airport or a port before 群 is one of a group, which is called by the region.',
    examples: [
      ['{L|青石湾区机场}群客流', '{L|青石湾区}机场群客流'],
      ['{L|青石机场}客流', '{L|青石机场}客流'],
    ],
    apply(name, { text }) {
      const tail = text.charAt(name.end) === '群' ? /(?:机场|港口|码头)$/.exec(ownOf(text, name)) : null;
      return [tail && name.end - name.start > 4 ? { ...name, end: name.end - tail[0].length } : name];
    },
  },
  {
    name: 'towards-behind-place',
    purpose: 'What is done towards a place of a single character is no part of the place before it.',
    examples: [
      ['{L|望川援疆}医生', '{L|望川}援疆医生'],
      ['{O|望川援疆}医生', '{L|望川}援疆医生'],
      ['{L|新疆}医生', '{L|新疆}医生'],
    ],
    apply: (name, { text }) =>
      name.type !== 'person' && /^.{2,}[援驻赴抵离][疆藏青京津沪渝港澳台]$/.test(ownOf(text, name))
        ? [{ ...name, end: name.end - 2, type: 'place' }]
        : [name],
  },
  {
    name: 'team-behind-place',
    purpose: 'Where a place sends people to another one, their headquarters or team is the organization.',
    examples: [
      ['{L|望川市援疆青石}指挥部促成', '{O|望川市援疆青石指挥部}促成'],
      ['{L|望川市}指挥部促成', '{L|望川市}指挥部促成'],
    ],
    apply(name, { text }) {
      if (name.type !== 'place' || !/援[疆藏青]/.test(ownOf(text, name))) return [name];
      const team = /^(?:前方)?(?:总?指挥部|工作队|医疗队|工作组|服务队)/.exec(text.slice(name.end, name.end + 6));
      return [team ? { ...name, end: name.end + team[0].length, type: 'organization' } : name];
    },
  },
];
