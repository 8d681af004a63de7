/** Words of the sentence that the recogniser takes for the first or the last part of a name. */
import type { NameSpan } from '../../reading.ts';
import { commonSurnames, surnames } from '../../text/surnames.ts';
import { knownLengthAt, knownType } from '../known-list.ts';
import { title } from '../titles.ts';
import type { MentionRule } from './mention-rule.ts';

const ownOf = (text: string, { start, end }: NameSpan) => text.slice(start, end);

/** Countries by a single character, as news puts them before a place of theirs: 俄库尔斯克州. */
const countries = '中美俄英法德日韩朝印巴以伊乌叙黎土埃沙泰越缅菲加澳意西';

const familiar =
  /^[老小阿][王李张刘陈杨赵吴周徐孙马朱胡郭何罗郑梁谢宋唐许韩邓冯曹彭曾肖董潘袁蔡蒋余于杜程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖贾夏邹熊孟秦邱侯薛闫段雷黎贺顾龚邵钱]$/;
const titled = new RegExp(title, 'y');
/** Set phrases that follow a player or an actor. */
const phrase = /^(?:梅开二度|力挽狂澜|高歌猛进|连中三元|连下两城|喜极而泣|再添一球|双双晋级|独中两元)/;

export const sentenceWordRules: readonly MentionRule[] = [
  {
    name: 'country-before-known-place',
    purpose: 'A country by its single character before a known place is no part of it.',
    examples: [
      ['{L|俄库尔斯克州}官员', '俄{L|库尔斯克州}官员'],
      ['在{L|巴哈尔科夫}公民', '在巴{L|哈尔科夫}公民'],
      ['{L|俄亥俄州}官员', '{L|俄亥俄州}官员'],
      ['{L|俄青石州}官员', '{L|俄青石州}官员'],
    ],
    apply(name, { text }) {
      const own = ownOf(text, name);
      if (name.type !== 'place' || !countries.includes(own.charAt(0)) || knownType(own)) return [name];
      return [knownType(own.slice(1)) === 'place' ? { ...name, start: name.start + 1 } : name];
    },
  },
  {
    name: 'direction-before-known-place',
    purpose: 'Two directions before a known place say on which side of it something is.',
    examples: [
      ['{L|西北哈尔科夫}方向', '西北{L|哈尔科夫}方向'],
      ['{L|西北青石}方向', '{L|西北青石}方向'],
    ],
    apply(name, { text }) {
      const own = ownOf(text, name);
      const isBefore = name.type === 'place' && /^[东西][南北]/.test(own) && !knownType(own);
      return [isBefore && knownType(own.slice(2)) === 'place' ? { ...name, start: name.start + 2 } : name];
    },
  },
  {
    name: 'report-behind-name',
    purpose:
      '作 behind a name is the verb where what is made is a report or a speech, and so is 获 before what one wins.',
    examples: [
      ['演员{P|田大获}终身成就奖', '演员{P|田大}获终身成就奖'],
      ['秘书长{P|石大有作}的关于个别问题的报告', '秘书长{P|石大有}作的关于个别问题的报告'],
      ['秘书长{P|石有作}说', '秘书长{P|石有作}说'],
    ],
    apply: (name, { text }) =>
      name.type === 'person' &&
      ((/^.{2,}作$/.test(ownOf(text, name)) &&
        /^(?:的?(?:关于|题为|《)|了|主旨|专题|交流|工作报告|报告|总结)/.test(text.slice(name.end, name.end + 4))) ||
        (/^.{2,}获$/.test(ownOf(text, name)) &&
          /^(?:[^，。]{0,9}(?:奖|冠军|称号|[金银铜]牌|提名)|[悉准释救选])/.test(text.slice(name.end, name.end + 12))))
        ? [{ ...name, end: name.end - 1 }]
        : [name],
  },
  {
    name: 'conjunction-inside-person',
    purpose: 'A long name in transliteration with 和 or 与 in its middle is two names, one with 在 ends before it.',
    examples: [
      ['{P|姆巴赫和维尼休斯}各入一球', '{P|姆巴赫}和{P|维尼休斯}各入一球'],
      ['{P|斯塔默在哈尔科夫}会谈', '{P|斯塔默}在{L|哈尔科夫}会谈'],
      ['{P|石大有}和{P|石小有}', '{P|石大有}和{P|石小有}'],
      ['{P|石和有}说', '{P|石和有}说'],
    ],
    apply(name, { text }) {
      const found = name.type === 'person' ? /^([^·]{2,})([和与在])([^·]{2,})$/.exec(ownOf(text, name)) : null;
      const [, first = '', word = '', second = ''] = found ?? [];
      if (!found || first.length + second.length < 5) return [name];
      const middle = name.start + first.length;
      const behind = { ...name, start: middle + 1, type: word === '在' ? ('place' as const) : name.type };
      return [{ ...name, end: middle }, behind];
    },
  },
  {
    name: 'issue-behind-country',
    purpose: '核 behind a known place is the issue that is spoken of.',
    examples: [
      ['{L|哈尔科夫核}问题', '{L|哈尔科夫}核问题'],
      ['{L|青石核}问题', '{L|青石核}问题'],
    ],
    apply(name, { text }) {
      const own = ownOf(text, name);
      const isIssue = name.type === 'place' && /..核$/.test(own) && knownType(own.slice(0, -1)) === 'place';
      return [isIssue ? { ...name, end: name.end - 1 } : name];
    },
  },
  {
    name: 'title-behind-surname',
    purpose: 'A surname with a title goes on to the end of the title, and no further.',
    examples: [
      ['{P|温副}局长说', '{P|温副局长}说'],
      ['{P|温总}经理说', '{P|温总经理}说'],
      ['{P|苗经理都}在', '{P|苗经理}都在'],
      ['{P|温文}局长说', '{P|温文}局长说'],
    ],
    apply(name, { text }) {
      const own = ownOf(text, name);
      if (name.type !== 'person' || !/^.(?:[副总]|.{2,}[都也还就又说在和与])$/.test(own)) return [name];
      titled.lastIndex = name.start + 1;
      return [
        titled.test(text) && Math.abs(titled.lastIndex - name.end) < 5 ? { ...name, end: titled.lastIndex } : name,
      ];
    },
  },
  {
    name: 'known-organization-and',
    purpose:
      'A known organization, a conjunction and another are two organizations; a team that works is called by who leads it.',
    examples: [
      ['{O|华为与青石制药}合作', '{O|华为}与{O|青石制药}合作'],
      ['{O|京东方石大有团队}研制', '{O|京东方}{P|石大有}团队研制'],
      ['{O|石大有团队}研制', '{P|石大有}团队研制'],
      ['{O|望川团队}研制', '{O|望川团队}研制'],
      ['{O|望川与青石制药}合作', '{O|望川与青石制药}合作'],
    ],
    apply(name, { text }) {
      const own = ownOf(text, name);
      const found = name.type === 'organization' ? /^(.{2,}?)[与和及](.{2,})$/.exec(own) : null;
      const [, first = '', second = ''] = found ?? [];
      if (found && knownType(first) === 'organization') {
        const middle = name.start + first.length;
        return [
          { ...name, end: middle },
          { ...name, start: middle + 1, end: middle + 1 + second.length },
        ];
      }
      if (name.type !== 'organization' || !/团队$/.test(own)) return [name];
      const length = knownLengthAt(text, name.start);
      const leader = own.length - length - 2;
      const middle = name.start + length;
      if (leader < 2 || leader > 3 || !surnames.includes(text.charAt(middle))) return [name];
      const person: NameSpan = { start: middle, end: middle + leader, type: 'person' };
      return length === 0 ? [person] : [{ ...name, end: middle }, person];
    },
  },
  {
    name: 'body-of-place',
    purpose:
      'A country’s own body, or the government, school or station of a town, directly behind it, is one organization with it.',
    examples: [
      ['{L|埃及}国家反腐败局搜查', '{O|埃及国家反腐败局}搜查'],
      ['{L|望川县}政府与{L|青石镇}公所', '{O|望川县政府}与{O|青石镇公所}'],
      ['{L|青石镇}中心小学开学', '{O|青石镇中心小学}开学'],
      ['{L|埃及}国家队', '{L|埃及}国家队'],
      ['{L|埃及}国家的银行', '{L|埃及}国家的银行'],
    ],
    apply(name, { text }) {
      if (name.type !== 'place') return [name];
      const behind = text.slice(name.end, name.end + 12);
      const body =
        /^国家[^的和与及一、，。]{2,6}?(?:局|署|委员会|银行|通讯社|电视台)/.exec(behind) ??
        (/..[省市县区州镇乡旗]$/.test(ownOf(text, name)) ? /^(?:人民政府|政府(?!部门)|公所)/.exec(behind) : null) ??
        (/..(?:[镇乡村]|街道|社区)$/.test(ownOf(text, name))
          ? /^(?:中心)?(?:小学|中学|幼儿园|卫生院|敬老院|派出所|司法所|福利院|村委会|居委会|党委|党支部)/.exec(behind)
          : null);
      return [body ? { ...name, end: name.end + body[0].length, type: 'organization' } : name];
    },
  },
  {
    name: 'deed-of-body',
    purpose: 'What a body organizes, and the country of a vice-president, is no part of its name.',
    examples: [
      ['{O|望川海警组织舰艇编队}巡查', '{O|望川海警}组织舰艇编队巡查'],
      ['{O|望川领导小组组织}编写', '{O|望川领导小组}组织编写'],
      ['{O|埃及国家}副主席', '{L|埃及}国家副主席'],
      ['{O|望川国际组织}', '{O|望川国际组织}'],
    ],
    apply(name, { text }) {
      if (name.type !== 'organization') return [name];
      const own = ownOf(text, name);
      const body = /^(.{2,}?(?:小组|海警|委员会|局|部|厅|院|协会|中心))组织(?:.{0,6})$/.exec(own)?.[1];
      if (body) return [{ ...name, end: name.start + body.length }];
      const country = /^(.{2,})国家$/.exec(own)?.[1];
      return [country ? { ...name, end: name.start + country.length, type: 'place' } : name];
    },
  },
  {
    name: 'origin-behind-place',
    purpose:
      'Where somebody comes from is told by a place with 裔 or 籍, which are no part of it, and a space station is none.',
    examples: [
      ['{L|埃及裔英籍}公民', '{L|埃及}裔英籍公民'],
      ['{L|埃及空间站}启用', '{L|埃及}空间站启用'],
      ['{L|埃及}公民', '{L|埃及}公民'],
    ],
    apply(name, { text }) {
      const tail = name.type === 'place' ? /^.{2,}?((?:[裔籍].{0,2}|空间站))$/.exec(ownOf(text, name))?.[1] : undefined;
      return [tail ? { ...name, end: name.end - tail.length } : name];
    },
  },
  {
    name: 'familiar-surname',
    purpose: 'A surname with 老, 小 or 阿 before it is a person.',
    examples: [
      ['{L|老马}是本地人', '{P|老马}是本地人'],
      ['{L|小河}边', '{L|小河}边'],
    ],
    apply: (name, { text }) =>
      name.type === 'place' && familiar.test(ownOf(text, name)) ? [{ ...name, type: 'person' }] : [name],
  },
  {
    name: 'word-behind-given-name',
    purpose: 'A name of four characters and more that begins with a surname ends before the word that it holds.',
    examples: [
      ['医生{P|高远<随船:v>}去', '医生{P|高远}随船去'],
      ['{P|杨如意<包揽:v>金}、银牌', '{P|杨如意}包揽金、银牌'],
      ['议员{P|高刘<淑仪:n>}说', '议员{P|高刘淑仪}说'],
      ['医生{P|高远随船}去', '医生{P|高远随船}去'],
    ],
    apply(name, { text, ordinary }) {
      const own = ownOf(text, name);
      if (name.type !== 'person' || !/^[\u4e00-\u9fff]{4,6}$/.test(own)) return [name];
      if (!commonSurnames.includes(own.charAt(0)) || commonSurnames.includes(own.charAt(1))) return [name];
      const lengths = own.length === 4 ? [2] : [3, 2];
      const length = lengths.find((given) => ordinary.get(name.start + given) === 2);
      return [length ? { ...name, end: name.start + length } : name];
    },
  },
  {
    name: 'unit-of-office',
    purpose: 'A unit directly behind the office that it belongs to is one organization with it.',
    examples: [
      ['{O|望川市市场监管局}执法支队检查', '{O|望川市市场监管局执法支队}检查'],
      ['{O|望川市纪委}监委通报', '{O|望川市纪委监委}通报'],
      ['{O|东部战区}海军巡航', '{O|东部战区海军}巡航'],
      ['{O|望川市纪委}通报', '{O|望川市纪委}通报'],
    ],
    apply(name, { text }) {
      if (name.type !== 'organization' || !/(?:[局委厅署]|总队|支队|战区)$/.test(ownOf(text, name))) return [name];
      const unit =
        /^(?:监委|(?:[陆海空]|火箭)军|(?:交警|交通警察|执法|综合执法|刑侦|刑警|治安|特警|巡警|巡特警|禁毒|消防救援|稽查|网安|经侦|水上|铁警)?(?:总队|支队|大队))/.exec(
          text.slice(name.end, name.end + 8),
        );
      return [unit ? { ...name, end: name.end + unit[0].length } : name];
    },
  },
  {
    name: 'channel-of-media',
    purpose: 'A channel or a programme’s centre behind the station that it belongs to is one organization with it.',
    examples: [
      ['{O|望川广播电视总台}望川之声报道', '{O|望川广播电视总台望川之声}报道'],
      ['{O|央视}新闻报道', '{O|央视新闻}报道'],
      ['{O|望川电视台}记者报道', '{O|望川电视台}记者报道'],
    ],
    apply(name, { text }) {
      if (
        name.type !== 'organization' ||
        !/(?:总台|电视台|广播电台|卫视|央视|人民日报|新华社)$/.test(ownOf(text, name))
      )
        return [name];
      const channel =
        /^(?:[\u4e00-\u9fff]{2,6}?(?:频道|频率|节目中心)|[\u4e00-\u9fff]{2}之声|新闻(?=记者|报道|消息|客户端|获悉|联播))/.exec(
          text.slice(name.end, name.end + 10),
        );
      return [channel && !/[的和与在]/.test(channel[0]) ? { ...name, end: name.end + channel[0].length } : name];
    },
  },
  {
    name: 'lettered-team-of-place',
    purpose: 'A team may be called by a place and letters, where it plays.',
    examples: [
      ['{L|望川}AG夺冠', '{O|望川AG}夺冠'],
      ['{L|望川}GDP增长', '{L|望川}GDP增长'],
    ],
    apply(name, { text }) {
      const letters =
        name.type === 'place'
          ? /^[A-Z][A-Za-z]{1,9}(?=夺冠|战胜|击败|不敌|战平|对阵|迎战|战队|俱乐部|选手|晋级|队)/.exec(
              text.slice(name.end, name.end + 14),
            )
          : null;
      return [letters ? { ...name, end: name.end + letters[0].length, type: 'organization' } : name];
    },
  },
  {
    name: 'shop-behind-place',
    purpose: 'A shop, or the part of a place where it is, is no part of the place that it is called by.',
    examples: [
      ['{L|望川门店}照常营业', '{L|望川}门店照常营业'],
      ['{L|望川}照常营业', '{L|望川}照常营业'],
    ],
    apply(name, { text }) {
      const shop =
        name.type === 'place' ? /^.{2,}?(门店|分店|总店|市区|城区|郊区|境内|等地|一带)$/.exec(ownOf(text, name)) : null;
      return [shop ? { ...name, end: name.end - (shop[1] as string).length } : name];
    },
  },
  {
    name: 'idiom-behind-name',
    purpose: 'A set phrase of four characters that begins with a person’s last ones is no part of the name.',
    examples: [
      ['{P|石辉梅}开二度', '{P|石辉}梅开二度'],
      ['{P|石辉梅}开门', '{P|石辉梅}开门'],
    ],
    apply: (name, { text }) =>
      name.type === 'person' && name.end - name.start === 3 && phrase.test(text.slice(name.end - 1, name.end + 3))
        ? [{ ...name, end: name.end - 1 }]
        : [name],
  },
  {
    name: 'court-of-place',
    purpose: 'A court for one kind of matters behind a place is called by that place.',
    examples: [
      ['{L|望川}互联网法院审理', '{O|望川互联网法院}审理'],
      ['{L|望川}法院审理', '{L|望川}法院审理'],
    ],
    apply(name, { text }) {
      const court =
        name.type === 'place'
          ? /^(?:互联网|知识产权|金融|海事|铁路运输|高级人民|中级人民|人民|铁路运输中级)(?:法院|检察院)/.exec(
              text.slice(name.end, name.end + 11),
            )
          : null;
      return [court ? { ...name, end: name.end + court[0].length, type: 'organization' } : name];
    },
  },
  {
    name: 'team-of-place',
    purpose: 'A place with its team behind it is the team; 队 alone begins other words too, 队伍 and 队长.',
    examples: [
      ['{L|青石村}队赢了', '{O|青石村队}赢了'],
      ['{L|望川}女排横扫{L|云川}女排', '{O|望川女排}横扫{O|云川女排}'],
      ['{L|望川}队伍', '{L|望川}队伍'],
      ['{L|望川}男女老少', '{L|望川}男女老少'],
    ],
    apply(name, { text }) {
      const team =
        name.type === 'place'
          ? /^(?:[男女](?:[足篮排垒曲手水]球?|子?[足篮排]球队)队?|队(?![伍员长列形友医部友旗徽服歌]))/.exec(
              text.slice(name.end, name.end + 5),
            )
          : null;
      return [team ? { ...name, end: name.end + team[0].length, type: 'organization' } : name];
    },
  },
];
