/** Organizations that are called by a place or by what they belong to, and what is no part of their names: units, teams, channels, courts. */
import type { NameSpan } from '../../reading.ts';
import { surnames } from '../../text/surnames.ts';
import { knownLengthAt, knownType } from '../known-list.ts';
import { leadingRoleLength } from './finders/roles.ts';
import type { MentionRule } from './mention-rule.ts';

const ownOf = (text: string, { start, end }: NameSpan) => text.slice(start, end);

/** An office of a few characters and who belongs to it. */
const officer = new RegExp(`^(.{1,4}[署局委厅院])[${surnames}]..$`);

/** What a firm’s name ends in. */
const firm = /(?:集团|公司|科技|股份|控股|银行|物流|大学|学院|研究院|汽车|电子|药业)$/;
/** A role, a name and at most what a group of people is called. */
const personInBody = new RegExp(
  `^(.+(?:名师|特级教师|教练|院士|专家|医生|教授|队员))([${surnames}][\\u4e00-\\u9fff]{1,2}?)(?:驻站|团队|小组|领衔|带队)?$`,
);

/** What a term elects, by the beginning of its name. */
const congress = /^(?:全国人大|全国人民代表大会|全国委员会|中央(?:委员会|纪律检查委员会|纪委|常务委员会))/;
const beforeCongress =
  /(?:中华人民共和国|中国共产党|中国人民政治协商会议|政协|中国共产主义青年团|共青团|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)?第[一二三四五六七八九十百]{1,4}届$/;

export const bodyRules: readonly MentionRule[] = [
  {
    name: 'known-organization-and',
    purpose:
      'A known organization, a conjunction and another are two organizations; a team that works is called by who leads it.',
    examples: [
      ['{O|华为与青石制药}合作', '{O|华为}与{O|青石制药}合作'],
      ['{O|青石集团与华为}合作', '{O|青石集团}与{O|华为}合作'],
      ['{O|京东方石大有团队}研制', '{O|京东方}{P|石大有}团队研制'],
      ['{O|石大有团队}研制', '{P|石大有}团队研制'],
      ['{O|望川团队}研制', '{O|望川团队}研制'],
      ['{O|望川与青石制药}合作', '{O|望川与青石制药}合作'],
    ],
    apply(name, { text }) {
      const own = ownOf(text, name);
      const found = name.type === 'organization' ? /^(.{2,}?)[与和及](.{2,})$/.exec(own) : null;
      const [, first = '', second = ''] = found ?? [];
      if (
        found &&
        (knownType(first) === 'organization' || (knownType(second) === 'organization' && firm.test(first)))
      ) {
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
    name: 'party-before-legislator',
    purpose:
      'A party before the words for a member of a legislature is the organization; the legislature is part of the title.',
    examples: [
      ['{O|民建联立法会}议员', '{O|民建联}立法会议员'],
      ['{O|望川立法会}议员', '{O|望川立法会}议员'],
      ['{O|民建联立法会}党团', '{O|民建联立法会}党团'],
    ],
    apply(name, { text }) {
      const party = /^(.{2,})(?:立法会|立法院|国会)$/.exec(ownOf(text, name))?.[1];
      const isOne = party && (knownType(party) === 'organization' || /[党盟]$/.test(party));
      return [
        isOne && /议员|委员/.test(text.slice(name.end, name.end + 2))
          ? { ...name, end: name.start + party.length }
          : name,
      ];
    },
  },
  {
    name: 'laboratory-of-person',
    purpose: 'A laboratory or a team of an institute that is called by who leads it is the institute and the person.',
    examples: [
      ['{O|望川大学石大有实验室}研制', '{O|望川大学}{P|石大有}实验室研制'],
      ['{O|望川大学重点实验室}研制', '{O|望川大学重点实验室}研制'],
    ],
    apply(name, { text, ordinaryAt }) {
      const found =
        name.type === 'organization'
          ? /^(.{2,}(?:大学|学院|研究[院所]|医院|公司|中心))(.{2,3})(?:实验室|团队|课题组|研究组|小组)$/.exec(
              ownOf(text, name),
            )
          : null;
      const [, body = '', leader = ''] = found ?? [];
      const start = name.start + body.length;
      if (!found || !surnames.includes(leader.charAt(0)) || ordinaryAt(start) !== undefined) return [name];
      return [
        { ...name, end: start },
        { start, end: start + leader.length, type: 'person' },
      ];
    },
  },
  {
    name: 'role-inside-body',
    purpose: 'What stands behind a role within an organization is who has it.',
    examples: [
      ['由{O|望川省数学名师石大有驻站}指导', '由望川省数学名师{P|石大有}驻站指导'],
      ['{O|望川省石大有名师工作室}成立', '{O|望川省石大有名师工作室}成立'],
    ],
    apply(name, { text }) {
      const found = name.type === 'organization' ? personInBody.exec(ownOf(text, name)) : null;
      const [, before = '', person = ''] = found ?? [];
      const start = name.start + before.length;
      return [found ? { start, end: start + person.length, type: 'person' } : name];
    },
  },
  {
    name: 'body-before-person',
    purpose: 'A known organization directly before who belongs to it is no part of the person’s name.',
    examples: [
      ['{P|甲骨文石大有}说', '{O|甲骨文}{P|石大有}说'],
      ['{P|疾管署石大有}说', '{O|疾管署}{P|石大有}说'],
      ['{P|甲骨文董座石大有}说', '{O|甲骨文}董座{P|石大有}说'],
      ['{P|望川石大有}说', '{P|望川石大有}说'],
    ],
    apply(name, { text }) {
      if (name.type !== 'person' || name.end - name.start < 5) return [name];
      const own = ownOf(text, name);
      const known = knownLengthAt(text, name.start);
      const office = officer.exec(own)?.[1]?.length ?? 0;
      const isBody = knownType(own.slice(0, known)) === 'organization';
      const length = isBody ? known : office;
      const middle = name.start + length;
      if (length === 0 || name.end - middle < 2) return [name];
      return [
        { start: name.start, end: middle, type: 'organization' },
        { ...name, start: middle + leadingRoleLength(own.slice(length)) },
      ];
    },
  },
  {
    name: 'gets-from-body',
    purpose: '获 within an organization is the verb: one body gets something from another.',
    examples: [
      ['{O|青石重工获真主党}订单', '{O|青石重工}获{O|真主党}订单'],
      ['{O|获嘉县委}开会', '{O|获嘉县委}开会'],
    ],
    apply(name, { text }) {
      const found = name.type === 'organization' ? /^(.{3,})获(?!嘉)(.{2,})$/.exec(ownOf(text, name)) : null;
      if (!found) return [name];
      const middle = name.start + (found[1] as string).length;
      return [
        { ...name, end: middle },
        { ...name, start: middle + 1 },
      ];
    },
  },
  {
    name: 'deed-of-body',
    purpose: 'What a body organizes, who works for it, and the country of a vice-president, is no part of its name.',
    examples: [
      ['{O|望川海警组织舰艇编队}巡查', '{O|望川海警}组织舰艇编队巡查'],
      ['{O|望川领导小组组织}编写', '{O|望川领导小组}组织编写'],
      ['{O|埃及国家}副主席', '{L|埃及}国家副主席'],
      ['{O|青石新闻记者}获悉', '{O|青石新闻}记者获悉'],
      ['{O|望川国际组织}', '{O|望川国际组织}'],
    ],
    apply(name, { text }) {
      if (name.type !== 'organization') return [name];
      const own = ownOf(text, name);
      const body = /^(.{2,}?(?:小组|海警|委员会|局|部|厅|院|协会|中心))组织(?:.{0,6})$/.exec(own)?.[1];
      if (body) return [{ ...name, end: name.start + body.length }];
      const media = /^(.{2,}(?:新闻|报|[社台网]|卫视))(?:记者|编辑|主持人|评论员)$/.exec(own)?.[1];
      if (media) return [{ ...name, end: name.start + media.length }];
      const country = /^(.{2,})国家$/.exec(own)?.[1];
      return [country ? { ...name, end: name.start + country.length, type: 'place' } : name];
    },
  },
  {
    name: 'term-before-body',
    purpose: 'The term of a congress, and the state or party whose it is, begin its name.',
    examples: [
      ['{L|中华人民共和国}第十四届{O|全国人大常委会}开会', '{O|中华人民共和国第十四届全国人大常委会}开会'],
      ['{O|中国共产党}第二十届{O|中央委员会}', '{O|中国共产党第二十届中央委员会}'],
      ['第二届{O|望川大学}', '第二届{O|望川大学}'],
      ['第二届{O|中央政治局}委员', '第二届{O|中央政治局}委员'],
    ],
    apply(name, { text }) {
      if (name.type !== 'organization' || !congress.test(ownOf(text, name))) return [name];
      const term = beforeCongress.exec(text.slice(Math.max(0, name.start - 24), name.start));
      return [term ? { ...name, start: name.start - term[0].length } : name];
    },
  },
  {
    name: 'captain-of-team',
    purpose: 'Before 长 the last character of a team belongs to its captain’s title.',
    examples: [
      ['{O|望川石鼓队}长受伤', '{O|望川石鼓}队长受伤'],
      ['{O|望川石鼓队}受伤', '{O|望川石鼓队}受伤'],
    ],
    apply: (name, { text }) =>
      name.type === 'organization' && /..队$/.test(ownOf(text, name)) && text.charAt(name.end) === '长'
        ? [{ ...name, end: name.end - 1 }]
        : [name],
  },
  {
    name: 'unit-of-office',
    purpose: 'A unit directly behind the office that it belongs to is one organization with it.',
    examples: [
      ['{O|望川市市场监管局}执法支队检查', '{O|望川市市场监管局执法支队}检查'],
      ['{O|望川市纪委}监委通报', '{O|望川市纪委监委}通报'],
      ['{O|东部战区}海军巡航', '{O|东部战区海军}巡航'],
      ['{O|望川大学}二附中和{O|望川大学}附属医院', '{O|望川大学二附中}和{O|望川大学附属医院}'],
      ['{O|望川师大}附近', '{O|望川师大}附近'],
      ['{O|望川法院}第二巡回法庭', '{O|望川法院第二巡回法庭}'],
      ['{O|望川银行}女排获胜', '{O|望川银行女排}获胜'],
      ['{O|望川地震局}预报中心主任', '{O|望川地震局预报中心}主任'],
      ['{O|望川市纪委}通报', '{O|望川市纪委}通报'],
    ],
    apply(name, { text }) {
      if (name.type !== 'organization') return [name];
      const own = ownOf(text, name);
      const attached = /(?:[师医]大|大学|学院)$/.test(own)
        ? /^第?[一二三四五六]?附(?:中|小|院|属(?:[\u4e00-\u9fff]{0,6}?(?:医院|中学|小学|学校)))/.exec(
            text.slice(name.end, name.end + 14),
          )
        : null;
      if (attached) return [{ ...name, end: name.end + attached[0].length }];
      const team = /^[男女](?:[足篮排]|子[足篮排]球队)(?![球])/.exec(text.slice(name.end, name.end + 6));
      if (team) return [{ ...name, end: name.end + team[0].length }];
      const tribunal = /法院$/.test(own)
        ? /^(?:第[一二三四五六七八九十]巡回|知识产权|[\u4e00-\u9fff]{2,4}人民)法庭/.exec(
            text.slice(name.end, name.end + 9),
          )
        : null;
      if (tribunal) return [{ ...name, end: name.end + tribunal[0].length }];
      const centre = /..[局台院所]$/.test(own)
        ? /^[\u4e00-\u9fff]{2,4}?(?:中心|观测站|观测台)(?=副?主任|副?站长|负责人|工程师|研究员|专家|首席)/.exec(
            text.slice(name.end, name.end + 10),
          )
        : null;
      if (centre) return [{ ...name, end: name.end + centre[0].length }];
      if (!/(?:[局委厅署]|总队|支队|战区)$/.test(own)) return [name];
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
      ['{O|央视}八套播出', '{O|央视八套}播出'],
      ['{O|望川电视台}记者报道', '{O|望川电视台}记者报道'],
    ],
    apply(name, { text }) {
      if (
        name.type !== 'organization' ||
        !/(?:总台|电视台|广播电台|卫视|央视|人民日报|新华社)$/.test(ownOf(text, name))
      )
        return [name];
      const channel =
        /^(?:[一二三四五六七八九十]{1,2}套|[\u4e00-\u9fff]{2,6}?(?:频道|频率|节目中心)|[\u4e00-\u9fff]{2}之声|新闻(?=记者|报道|消息|客户端|获悉|联播))/.exec(
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
