/** Where a name begins and ends, and what it is, where the recogniser's habits are known. */
import type { NameSpan } from '../../reading.ts';
import { commonSurnames, compoundSurnames } from '../../text/surnames.ts';
import { knownType } from '../known-list.ts';
import type { MentionRule } from './mention-rule.ts';
import { turkicParts } from './turkic-parts.ts';

const ownOf = (text: string, { start, end }: NameSpan) => text.slice(start, end);

/** The part of a name that follows 长 where 长 ends a title: 副校[长江明远]. */
const titleStem =
  /(?:校|院|局|署|处|科|所|厅|司|州|乡|村|社|馆|台|站|队|团|班|组|行|厂|店|园|董事|秘书|理事|检察|审判|委员|(?<![东西南北中内上下])部|副市|副县|副区|副省|船|机)$/;

export const boundaryRules: readonly MentionRule[] = [
  {
    name: 'blank-parts-names',
    purpose: 'A blank that the text keeps between Chinese characters parts two names.',
    examples: [
      ['嘉宾：{P|米娜·艾力 库尔班·赛买提}', '嘉宾：{P|米娜·艾力} {P|库尔班·赛买提}'],
      ['编辑{P|赵航 }校对', '编辑{P|赵航} 校对'],
      ['{O|Open Lake 公司}', '{O|Open Lake 公司}'],
    ],
    apply(name, { text }) {
      const own = ownOf(text, name);
      if (!/[\u3400-\u9fff] (?:[\u3400-\u9fff]|$)|^ /.test(own)) return [name];
      return [...own.matchAll(/[^ ]+/g)].map((part) => ({
        ...name,
        start: name.start + part.index,
        end: name.start + part.index + part[0].length,
      }));
    },
  },
  {
    name: 'half-width-bracket',
    purpose:
      'A half-width bracket that has no partner within a name is none of it, and parts what stands on its sides.',
    examples: [
      ['整治河道。({P|钱海)}', '整治河道。({P|钱海})'],
      ['总裁{P|Chen(陈大卫})称', '总裁{P|Chen}({P|陈大卫})称'],
      ['{O|天宇(望川)文化公司}', '{O|天宇(望川)文化公司}'],
    ],
    apply(name, { text }) {
      const own = ownOf(text, name);
      if (/^[^()]*(?:\([^()]*\)[^()]*)*$/.test(own)) return [name];
      return [...own.matchAll(/[^()]{2,}/g)].map((part) => ({
        ...name,
        start: name.start + part.index,
        end: name.start + part.index + part[0].length,
      }));
    },
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
    name: 'title-before-name',
    purpose: 'In 校长江明远 the 长 ends the title, whatever river or town it seems to begin.',
    examples: [
      ['副校{L|长江}明远、院{L|长春}生', '副校长{P|江明远}、院长{P|春生}'],
      ['财政部代理部{O|长沙贝特}。', '财政部代理部长{P|沙贝特}。'],
      ['部{L|长江}海洋说，东部{L|长江}沿岸', '部长{P|江海洋}说，东部{L|长江}沿岸'],
      ['沿{L|长江}航行', '沿{L|长江}航行'],
    ],
    apply(name, { text }) {
      if (name.type === 'person' || text.charAt(name.start) !== '长') return [name];
      if (!titleStem.test(text.slice(Math.max(0, name.start - 4), name.start))) return [name];
      const start = name.start + 1;
      const rest = /^[\u3400-\u9fff]{2,3}?(?=$|[，。、；：）)\s说在介表和与先等出])|^[\u3400-\u9fff]{3}/.exec(
        text.slice(start, start + 4),
      )?.[0];
      return rest ? [{ start, end: Math.max(name.end, start + rest.length), type: 'person' }] : [name];
    },
  },
  {
    name: 'preposition-before-name',
    purpose: 'A preposition, conjunction or adverb before an organization or a place is no part of it.',
    examples: [
      ['{O|由望川学院队}获得', '由{O|望川学院队}获得'],
      ['{O|<就近:d>云川大学}', '就近{O|云川大学}'],
      ['{O|<联合:d>国教科文组织}', '{O|联合国教科文组织}'],
      ['{L|由县}有湖', '{L|由县}有湖'],
    ],
    apply(name, { text, particles }) {
      if (name.type === 'person' || knownType(ownOf(text, name))) return [name];
      const length = text.charAt(name.start) === '由' ? 1 : (particles.get(name.start) ?? 0);
      return length > 0 && name.start + length + 2 <= name.end ? [{ ...name, start: name.start + length }] : [name];
    },
  },
  {
    name: 'number-before-name',
    purpose: 'The number of an item of a list is no part of the name behind it.',
    examples: [
      ['{O|1.望川市水务局}通报', '1.{O|望川市水务局}通报'],
      ['{O|5G产业联盟}成立', '{O|5G产业联盟}成立'],
    ],
    apply(name, { text }) {
      const number = /^[（(]?\d{1,2}[.．、)）](?=\D)/.exec(ownOf(text, name));
      return number ? [{ ...name, start: name.start + number[0].length }] : [name];
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
    name: 'last-part-of-two',
    purpose: 'Hardly a part of a name with the dot is one character, unless a verb or a conjunction follows.',
    examples: [
      ['{P|巴图尔·苏}和说', '{P|巴图尔·苏和}说'],
      ['{P|阿米尔·汗}和同事', '{P|阿米尔·汗}和同事'],
      ['{P|阿米尔·汗}说', '{P|阿米尔·汗}说'],
    ],
    apply: (name, { text }) =>
      name.type === 'person' &&
      /·[\u4e00-\u9fff]$/.test(ownOf(text, name)) &&
      /^(?:(?![说表在是的等有将对向从也就又为被把称告介指认至到与及同和])[\u4e00-\u9fff]|和(?=[，。、；：）说表在告介指认]))/.test(
        text.slice(name.end, name.end + 2),
      )
        ? [{ ...name, end: name.end + 1 }]
        : [name],
  },
  {
    name: 'turkic-parts-whole',
    purpose: 'The last part of a Uyghur or Kazakh name goes on as far as it is made of the parts of such names.',
    examples: [
      ['{P|热依汗·买买提}明和同事', '{P|热依汗·买买提明}和同事'],
      ['{P|热孜宛·阿布都}外力、', '{P|热孜宛·阿布都外力}、'],
      ['{P|热依汗·买买提}明天到', '{P|热依汗·买买提}明天到'],
    ],
    apply(name, { text }) {
      if (name.type !== 'person') return [name];
      const dot = text.lastIndexOf('·', name.end - 1);
      if (dot <= name.start) return [name];
      const end = turkicEnd(text, dot + 1, name.end);
      const goesOn =
        end > name.end && (end - name.end > 1 || /^$|^[，。、；：）\s说和与受在]/.test(text.slice(end, end + 1)));
      return goesOn ? [{ ...name, end }] : [name];
    },
  },
  {
    name: 'preposition-behind-name',
    purpose: 'A preposition of two characters that begins with a person’s last character is no part of the name.',
    examples: [
      ['{P|叶晶<针}对:p>问题', '{P|叶晶}针对问题'],
      ['{P|叶晶针}说', '{P|叶晶针}说'],
    ],
    apply: (name, { particles }) =>
      name.type === 'person' && name.end - name.start > 2 && particles.has(name.end - 1)
        ? [{ ...name, end: name.end - 1 }]
        : [name],
  },
  {
    name: 'since-behind-name',
    purpose: '自 behind a name of two characters begins the time where a time follows.',
    examples: [
      ['教师{P|柳媛自}去年8月任校长', '教师{P|柳媛}自去年8月任校长'],
      ['{P|柳媛自}说', '{P|柳媛自}说'],
    ],
    apply: (name, { text }) =>
      name.type === 'person' &&
      /^[\u4e00-\u9fff]{2}自$/.test(ownOf(text, name)) &&
      /^(?:[去今前本]年|\d|[一二三四五六七八九十上小])/.test(text.slice(name.end, name.end + 2))
        ? [{ ...name, end: name.end - 1 }]
        : [name],
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
    name: 'title-inside-name',
    purpose: 'A title at the beginning of a person’s name is no part of it.',
    examples: [
      ['{P|部长沙贝特}说', '部长{P|沙贝特}说'],
      ['{P|柳主任}说', '{P|柳主任}说'],
    ],
    apply(name, { text }) {
      const title = name.type === 'person' ? leadingTitle.exec(ownOf(text, name)) : null;
      return [title ? { ...name, start: name.start + title[0].length } : name];
    },
  },
  {
    name: 'conjunction-parts-persons',
    purpose: 'Two names with dots and a conjunction between them are two persons.',
    examples: [
      ['{P|热依汗·买买提明和帕提·艾力}发言', '{P|热依汗·买买提明}和{P|帕提·艾力}发言'],
      ['{P|巴图尔·苏和}说', '{P|巴图尔·苏和}说'],
    ],
    apply(name, { text }) {
      const found = /^([^·]+·[^·和与及]+)[和与及]([^·]+·.+)$/.exec(ownOf(text, name));
      if (name.type !== 'person' || !found) return [name];
      const middle = name.start + (found[1] as string).length;
      return [
        { ...name, end: middle },
        { ...name, start: middle + 1 },
      ];
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
    ],
    apply: (name, { text }) =>
      name.type === 'place' &&
      /..(?:[省市县区州旗]委|人大|政协|政府|大学|学院|中学|小学|[一二三四五六七八九十]中|医院|银行|公司|集团)$|^(?:中国)?国家(?:图书馆|博物馆|档案馆|美术馆|版本馆|大剧院|京剧院|话剧院)$/.test(
        ownOf(text, name),
      )
        ? [{ ...name, type: 'organization' }]
        : [name],
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
    name: 'function-word-in-name',
    purpose: '有 behind a name of two characters is the name’s last one where what follows needs a subject.',
    examples: [
      ['护鸟员{P|石大}有每天巡湖', '护鸟员{P|石大有}每天巡湖'],
      ['{P|石大}有三个孩子', '{P|石大}有三个孩子'],
    ],
    apply: (name, { text }) =>
      (name.type === 'person' ||
        (name.type === 'place' && roleBefore.test(text.slice(Math.max(0, name.start - 3), name.start)))) &&
      name.end - name.start === 2 &&
      /^有(?:每[天年日]|说|笑|表示|告诉|介绍|正|刚|也|又|一大早|一家在|站|坐|走|带着|指着|从|在|把|对|和|与|的)/.test(
        text.slice(name.end, name.end + 4),
      )
        ? [{ ...name, end: name.end + 1, type: 'person' }]
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
      return [name.type === 'place' && end - name.start >= 2 ? { ...name, end } : name];
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
  {
    name: 'name-twice',
    purpose: 'A name that is there twice without anything between, as a newspaper’s in its head, is two names.',
    examples: [
      ['{O|望川日报望川日报}客户端', '{O|望川日报}{O|望川日报}客户端'],
      ['{P|柳青青}', '{P|柳青青}'],
    ],
    apply(name, { text }) {
      const own = ownOf(text, name);
      const middle = name.start + own.length / 2;
      return own.length >= 6 && /^(.+)\1$/.test(own)
        ? [
            { ...name, end: middle },
            { ...name, start: middle },
          ]
        : [name];
    },
  },
  {
    name: 'surname-before-found-name',
    purpose: 'A person found without the compound surname’s first character begins with it.',
    examples: [
      ['上{P|官文清}获奖', '{P|上官文清}获奖'],
      ['会上{P|官文清}说', '会上{P|官文清}说'],
    ],
    apply: (name, { text }) =>
      name.type === 'person' &&
      /^(?:[，。、；：（\s与及]|$)/.test(text.charAt(name.start - 2)) &&
      compounds.has(text.slice(name.start - 1, name.start + 1)) &&
      !commonSurnames.includes(text.charAt(name.start))
        ? [{ ...name, start: name.start - 1 }]
        : [name],
  },
];

/** Who somebody is, before the name. */
const roleBefore = /(?:[员师长手]|村民|居民|农民|牧民|渔民)$/;
const leadingTitle =
  /^(?:副?(?:部长|校长|院长|局长|司长|处长|主任|书记|市长|县长|省长|主席|总理|总统|记者|教授|经理|总裁|董事长|秘书长|署长|厅长|队长))(?=[\u3400-\u9fff]{2})/;

const compounds: ReadonlySet<string> = new Set(compoundSurnames);

/** How far from `start` known parts go on, at least to `least`. */
function turkicEnd(text: string, start: number, least: number): number {
  let end = start;
  for (;;) {
    const next = turkicParts.find((part) => text.startsWith(part, end));
    if (!next) return Math.max(end, least);
    end += next.length;
  }
}
