/** Words of the sentence that the recogniser takes for the first or the last part of a name. */
import type { NameSpan } from '../../reading.ts';
import { commonSurnames, compoundSurnames, familiarSurnames, surnames } from '../../text/surnames.ts';
import { knownType } from '../known-list.ts';
import { title } from '../titles.ts';
import { isRoleBefore } from './finders/roles.ts';
import type { MentionRule } from './mention-rule.ts';

const ownOf = (text: string, { start, end }: NameSpan) => text.slice(start, end);

/** Countries by a single character, as news puts them before a place of theirs: 俄库尔斯克州. */
const countries = '中美俄英法德日韩朝印巴以伊乌叙黎土埃沙泰越缅菲加澳意西';

/** Who somebody is that is called by the surname with 先生 or 女士. */
const politeRoles =
  '房东|租客|房客|司机|车主|失主|店主|业主|游客|观众|听众|球迷|用户|住户|租户|顾客|市民|乘客|旅客|老板|网友|读者|家长|邻居|居民';
const roleAndSurname = new RegExp(`^(?:${politeRoles})[${surnames}]$`);
const familiar = new RegExp(`^[老小阿][${familiarSurnames}]$`);
const elder = new RegExp(`[${surnames}]老(?:先生|太太|师傅|大爷|奶奶|爷子)`);
const titled = new RegExp(title, 'y');
/** Who leads a country or a group, and is one. */
const leader =
  /(?<![多各两三四五国等位些前][国的名位]?)(?:领导人|首领|领袖|总统|总理|首相|外长|防长|财长|国防部长|外交部长|总司令|议长|国王|酋长|发言人)$/;
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
    name: 'deed-behind-person',
    purpose: 'What somebody does or suffers, right behind the name, is no part of it, nor is a conjunction.',
    examples: [
      ['{P|姆巴佩戴帽}，', '{P|姆巴佩}戴帽，'],
      ['{P|本田与}日产合并', '{P|本田}与日产合并'],
      ['{P|高桥等}高官', '{P|高桥}等高官'],
      ['{P|石当选}说', '{P|石当选}说'],
      ['{P|石大有说}', '{P|石大有}说'],
    ],
    apply(name, { text }) {
      const deed =
        name.type === 'person'
          ? /^[^·]{2,}?(?:·.+)?(与|及|等|说|(?:胜|败|当|落|获)选|戴帽|破门|进球|夺冠|折桂|[摘夺][金银]|晋级|出局|退赛|退役|复出|伤退|首发|替补|加盟|转会|辞职|下台|遇[刺袭]|身亡|去世|病逝|被捕|[入出]狱|获释|[访来]华|发声|回应|致[辞电])$/.exec(
              ownOf(text, name),
            )
          : null;
      const end = name.end - (deed?.[1]?.length ?? 0);
      return [end - name.start > 1 && end < name.end ? { ...name, end } : name];
    },
  },
  {
    name: 'relative-is-person',
    purpose: 'Behind the word for a relative stands a person, unless it is a known place.',
    examples: [
      ['其子{L|爱德}奔走', '其子{P|爱德}奔走'],
      ['其子{L|哈尔科夫}', '其子{L|哈尔科夫}'],
      ['瓜子{L|爱德}', '瓜子{L|爱德}'],
    ],
    apply: (name, { text }) =>
      name.type === 'place' &&
      /(?:其[子女妻夫父母兄弟]|妻子|丈夫|儿子|女儿|哥哥|姐姐|弟弟|妹妹|孙女|孙子|儿媳|女婿)$/.test(
        text.slice(Math.max(0, name.start - 2), name.start),
      ) &&
      !/[省市县区镇乡村州]$/.test(ownOf(text, name)) &&
      knownType(ownOf(text, name)) === null
        ? [{ ...name, type: 'person' }]
        : [name],
  },
  {
    name: 'leader-is-person',
    purpose:
      'Behind who leads a country or a group stands a person, whatever the name ends in, unless it is a known place.',
    examples: [
      ['{O|真主党}领导人{L|哈尼亚}在', '{O|真主党}领导人{P|哈尼亚}在'],
      ['多国领导人{L|哈尼亚}会晤', '多国领导人{L|哈尼亚}会晤'],
      ['领导人{L|哈尔科夫}会晤', '领导人{L|哈尔科夫}会晤'],
      ['领导人{L|望川镇}会晤', '领导人{L|望川镇}会晤'],
    ],
    apply: (name, { text }) =>
      name.type === 'place' &&
      leader.test(text.slice(Math.max(0, name.start - 6), name.start)) &&
      !/[省市县区镇乡村州国]$/.test(ownOf(text, name)) &&
      knownType(ownOf(text, name)) === null
        ? [{ ...name, type: 'person' }]
        : [name],
  },
  {
    name: 'government-of-unknown-place',
    purpose: 'What no list knows belongs with the 县, 镇 or 区 behind it, and with its government.',
    examples: [
      ['{L|云岭}县政府说', '{O|云岭县政府}说'],
      ['{L|哈尔科夫}州政府', '{L|哈尔科夫}州政府'],
      ['{L|云岭镇}镇政府', '{L|云岭镇}镇政府'],
    ],
    apply(name, { text }) {
      const own = ownOf(text, name);
      const body = /^[县区镇乡](?:人民)?政府/.exec(text.slice(name.end, name.end + 6))?.[0];
      if (!body || name.type !== 'place' || knownType(own) !== null || /[省市县区镇乡村州]$/.test(own)) return [name];
      return [{ ...name, end: name.end + body.length, type: 'organization' }];
    },
  },
  {
    name: 'met-is-person',
    purpose: 'Who is interviewed or called on is a person by a surname and two characters, whatever the name ends in.',
    examples: [
      ['采访了{L|石南山}。', '采访了{P|石南山}。'],
      ['采访了{L|石南山}村民', '采访了{L|石南山}村民'],
      ['登上{L|石南山}。', '登上{L|石南山}。'],
      ['拜访{L|塔南山}。', '拜访{L|塔南山}。'],
    ],
    apply: (name, { text }) =>
      name.type === 'place' &&
      name.end - name.start === 3 &&
      /(?:采访|专访|对话|拜访|探望|会见|慰问|请教)了?$/.test(text.slice(Math.max(0, name.start - 3), name.start)) &&
      /^(?:$|[，。；、！？和])/.test(text.slice(name.end, name.end + 1)) &&
      commonSurnames.includes(text.charAt(name.start)) &&
      !/[省市县区镇乡村州]$/.test(ownOf(text, name)) &&
      knownType(ownOf(text, name)) === null
        ? [{ ...name, type: 'person' }]
        : [name],
  },
  {
    name: 'street-corner',
    purpose: '街头 is a word: before 头 no place ends in 街.',
    examples: [
      ['在{L|青石街}头', '在{L|青石}街头'],
      ['在{L|青石街}边', '在{L|青石街}边'],
    ],
    apply: (name, { text }) =>
      name.type === 'place' && /^..+街$/.test(ownOf(text, name)) && text.charAt(name.end) === '头'
        ? [{ ...name, end: name.end - 1 }]
        : [name],
  },
  {
    name: 'people-of-place',
    purpose: '人 behind a place says who comes from it.',
    examples: [
      ['{L|望川青石人}说', '{L|望川青石}人说'],
      ['{L|铜人}', '{L|铜人}'],
    ],
    apply: (name, { text }) =>
      name.type === 'place' && /^..+人$/.test(ownOf(text, name)) ? [{ ...name, end: name.end - 1 }] : [name],
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
      ['{P|温护士}长说', '{P|温护士长}说'],
      ['{P|苗经理都}在', '{P|苗经理}都在'],
      ['{P|欧阳}教授说', '{P|欧阳教授}说'],
      ['{P|温文}局长说', '{P|温文}局长说'],
    ],
    apply(name, { text }) {
      const own = ownOf(text, name);
      const isCompound = compoundSurnames.includes(own);
      const isCut = isCompound || /^.(?:[副总]|护士|.{2,}[都也还就又说在和与])$/.test(own);
      if (name.type !== 'person' || !isCut) return [name];
      titled.lastIndex = name.start + (isCompound ? 2 : 1);
      return [
        titled.test(text) && Math.abs(titled.lastIndex - name.end) < 5 ? { ...name, end: titled.lastIndex } : name,
      ];
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
    name: 'verb-behind-familiar',
    purpose: 'A surname with 老 or 小 ends before a verb that is complete with 到, 了 or 起.',
    examples: [
      ['环卫工{P|老崔<捡}:v>到手机', '环卫工{P|老崔}捡到手机'],
      ['辅警小{P|廖拦}下车', '辅警{P|小廖}拦下车'],
      ['{P|小石头}说', '{P|小石头}说'],
      ['会上小{P|廖拦}下车', '会上小{P|廖拦}下车'],
    ],
    apply(name, { text, ordinaryAt }) {
      if (name.type !== 'person' || !/^[到了起着下住过]/.test(text.slice(name.end, name.end + 1))) return [name];
      const own = ownOf(text, name);
      const end = name.end - 1;
      if (/^[老小阿]..$/.test(own) && surnames.includes(own.charAt(1)) && ordinaryAt(end) === 1)
        return [{ ...name, end }];
      const isInRole =
        own.length === 2 &&
        /[老小]/.test(text.charAt(name.start - 1)) &&
        surnames.includes(own.charAt(0)) &&
        isRoleBefore(text, name.start - 1);
      return [isInRole ? { ...name, start: name.start - 1, end } : name];
    },
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
    apply(name, { text, ordinaryAt }) {
      const own = ownOf(text, name);
      if (name.type !== 'person' || !/^[\u4e00-\u9fff]{4,6}$/.test(own)) return [name];
      if (!commonSurnames.includes(own.charAt(0)) || commonSurnames.includes(own.charAt(1))) return [name];
      const lengths = own.length === 4 ? [2] : [3, 2];
      const length = lengths.find((given) => ordinaryAt(name.start + given) === 2);
      return [length ? { ...name, end: name.start + length } : name];
    },
  },
  {
    name: 'role-before-polite-name',
    purpose: 'A role before a surname with 先生 or 女士 is no part of the name, and the title is.',
    examples: [
      ['{P|房东石}先生说', '房东{P|石先生}说'],
      ['{P|房石}先生说', '{P|房石}先生说'],
    ],
    apply(name, { text }) {
      const own = ownOf(text, name);
      const isRole = name.type === 'person' && roleAndSurname.test(own);
      const polite = isRole
        ? /^(?:先生|女士|小姐|阿姨|大爷|大妈|师傅|老师)/.exec(text.slice(name.end, name.end + 2))
        : null;
      return [polite ? { ...name, start: name.end - 1, end: name.end + 2 } : name];
    },
  },
  {
    name: 'elder-behind-surname',
    purpose: 'A surname with 老先生 and the like is one name, whatever stands before it.',
    examples: [
      ['伯{P|父石}老先生去世', '伯父{P|石老先生}去世'],
      ['{P|石老}先生去世', '{P|石老先生}去世'],
      ['{P|石有}老先生去世', '{P|石有}老先生去世'],
    ],
    apply(name, { text }) {
      const from = Math.max(name.start, name.end - 2);
      const found = name.type === 'person' ? elder.exec(text.slice(from, name.end + 3)) : null;
      const start = from + (found?.index ?? 0);
      return [found && start < name.end ? { ...name, start, end: start + found[0].length } : name];
    },
  },
  {
    name: 'shop-behind-place',
    purpose: 'A shop, the part of a place where it is, or what somebody does there is no part of the place.',
    examples: [
      ['{L|望川门店}照常营业', '{L|望川}门店照常营业'],
      ['{L|望川}照常营业', '{L|望川}照常营业'],
      ['在{L|望川县驻村}三年', '在{L|望川县}驻村三年'],
      ['在{O|埃及望川府设厂}', '在{L|埃及望川府}设厂'],
    ],
    apply(name, { text }) {
      const shop =
        name.type === 'organization'
          ? /^.{2,}(设厂|建厂|开业|开工)$/.exec(ownOf(text, name))
          : name.type === 'place'
            ? /^.{2,}?(门店|设厂|建厂|开业|开工|分店|总店|市区|城区|郊区|境内|等地|一带|驻村|驻点|蹲点|挂职|支教)$/.exec(
                ownOf(text, name),
              )
            : null;
      return [shop ? { ...name, end: name.end - (shop[1] as string).length, type: 'place' } : name];
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
];
