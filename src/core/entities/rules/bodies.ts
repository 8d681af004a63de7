/** Organizations that are called by a place or by what they belong to, and what is no part of their names: units, teams, channels, courts. */
import type { NameSpan } from '../../reading.ts';
import { surnames } from '../../text/surnames.ts';
import { knownLengthAt, knownType } from '../known-list.ts';
import type { MentionRule } from './mention-rule.ts';

const ownOf = (text: string, { start, end }: NameSpan) => text.slice(start, end);

/** What a firm’s name ends in. */
const firm = /(?:集团|公司|科技|股份|控股|银行|物流|大学|学院|研究院|汽车|电子|药业)$/;

/** A department of a ministry, before who works there. */
const departmentBehind =
  /^(?:(?![的和在对向部委局署])[\u4e00-\u9fff]){2,11}?(?<![公上])司(?=副?司长|督察专员|[一二]级巡视员|副?处长|(?:有关|相关)?负责人|有关负责同志)/;

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
      ['{O|望川水利部}水旱灾害司司长', '{O|望川水利部水旱灾害司}司长'],
      ['{O|望川商务部}邀请公司负责人', '{O|望川商务部}邀请公司负责人'],
      ['{O|望川环境部}核与辐射司司长', '{O|望川环境部核与辐射司}司长'],
      ['{O|望川商务部}与财政部会计司司长', '{O|望川商务部}与财政部会计司司长'],
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
      const department = /[部委局署院会]$/.test(own)
        ? departmentBehind.exec(text.slice(name.end, name.end + 14))
        : null;
      if (department) return [{ ...name, end: name.end + department[0].length }];
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
      ['{O|望川电视台}各外语频道、{O|望川电视台}记者报道', '{O|望川电视台}各外语频道、{O|望川电视台}记者报道'],
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
      return [channel && !/[的和与在各]/.test(channel[0]) ? { ...name, end: name.end + channel[0].length } : name];
    },
  },
  {
    name: 'team-as-person',
    purpose: 'Nobody is called 队.',
    examples: [
      ['东道主{P|青石队}苦战', '东道主{O|青石队}苦战'],
      ['东道主{P|石大有}苦战', '东道主{P|石大有}苦战'],
    ],
    apply: (name, { text }) => [
      name.type === 'person' && /^[\u4e00-\u9fff]{2,}队$/.test(text.slice(name.start, name.end))
        ? { ...name, type: 'organization' }
        : name,
    ],
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
