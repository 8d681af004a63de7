/** Where a person’s name begins and ends. */
import { commonSurnames, compoundSurnames, surnames } from '../../../text/surnames.ts';
import { leadingRoleLength } from '../finders/roles.ts';
import type { MentionRule } from '../mention-rule.ts';
import { turkicParts } from '../turkic-parts.ts';
import { makesWork, ownOf } from './own.ts';

/** The part of a name that follows 长 where 长 ends a title: 副校[长江明远]. */
const titleStem =
  /(?:校|院|局|署|处|科|所|厅|司|州|乡|村|社|馆|台|站|队|团|班|组|行|厂|店|园|董事|秘书|理事|检察|审判|委员|(?<![东西南北中内上下])部|副市|副县|副区|副省|船|机)$/;
/** Who somebody is, before the name. */
const roleBefore = /(?:[员师长手]|(?:画|作|专|收藏|音乐|科学|艺术|书法|摄影|企业)家|村民|居民|农民|牧民|渔民)$/;
const leadingTitle =
  /^(?:村医|校医|嘎查长|苏木达|旗长|盟长|董秘|前妻|前夫|岳母|岳父|婆婆|公公|姐夫|妹夫|嫂子|弟媳|孙女|孙子|儿媳|儿子|女儿|哥哥|姐姐|弟弟|妹妹|丈夫|妻子|父亲|母亲|老伴|外婆|外公|女婿|侄子|侄女|徒弟|副?(?:部长|校长|院长|局长|司长|处长|主任|书记|市长|县长|省长|主席|总理|总统|记者|教授|经理|总裁|董事长|秘书长|署长|厅长|队长))(?=[\u3400-\u9fff]{2})/;
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

/** Verbs of two characters of which the recogniser takes the first for the last of a given name: what players, winners and officers do. */
const deeds: ReadonlySet<string> = new Set(
  '荣获 喜获 问鼎 勇夺 扑出 扑救 扑住 扑进 射进 射门 罚进 罚中 罚失 传出 传中 传球 投进 投中 投出 砍下 砍得 轰下 轰出 打进 打出 踢进 踢出 顶进 头球 跑出 跳出 游出 滑出 掷出 举起 举出 拿下 拿到 摘得 摘下 夺得 夺下 夺冠 赢得 抢下 抢断 抢得 攻入 攻进 破门 挥出 击出 接球 发球 扣杀 扣篮 率队 率团 率先 携手 携带 赴任 赴京 兼任 连任 出任 领跑 领衔 执导 执教 主罚 主演 饰演 扮演'.split(
    ' ',
  ),
);
/** What 人 makes a role of. */
const rolesOfPeople = /传承|主持|负责|发言|经纪|合伙|候选|投资|代理|带头|创始|继承|监护|联系|当事|受害|被告|举报$/;
/** An adverb behind a name of three characters. */
const adverbBehind = /^[边已也将曾又才都就还便却]|^[正刚][^，。、；：的和与]/;
/** What one does at once or by oneself, of which the recogniser takes both characters for a given name. */
const conduct: ReadonlySet<string> = new Set(
  '登门 登台 闻讯 连忙 当场 当庭 上前 出面 亲自 连夜 赶来 赶到 赶回 起身 转身 匆匆 主动 立即 随即 急忙 赶忙 特意 专程 挺身 应邀 因故'.split(
    ' ',
  ),
);
/** Offices that one holds, behind 任. */
const holdsOffice =
  /^任(?:[\u4e00-\u9fff]{0,6}?)(?:导演|编剧|主演|制片人|监制|队长|主教练|教练|[校局院所厅部处科司署会团组站社台馆行]长|书记|主席|主任|总裁|总经理|董事|监事|总监|秘书|大使|委员)/;
/** 曾 and what somebody once did, which the recogniser takes for a name. */
const onceDid =
  /^曾(?:效力|任职|就读|留学|参加|参与|获得|赢得|荣获|执教|担任|出任|主演|出演|入选|代表|打进|夺得|供职|旅居|受到|表示|公开|多次|经|在|于|是|任|获)$/;

/** Places that are given names as often, from general knowledge. */
const givenPlaces: ReadonlySet<string> = new Set(
  '长安 海南 西宁 西安 延安 淮安 泰安 永安 吉安 江南 江宁 长春 长江 长城 新华 延平 天宁 建宁 海宁 怀宁 安宁 安康 永康 保康 建德 广德 景德'.split(
    ' ',
  ),
);
/** What a person does behind the name, and no place. */
const personActs = /^(?:连夜赶[回到来往去]|赶[回到来]|因故|告诉|表示|回忆|坦言|说完|登门|起身|转身)/;

/** A surname with 某 and a word of grammar. */
const unnamedWithWord = new RegExp(
  `^(?:.|${compoundSurnames.join('|')})某[因在于以为与和被把将曾系及从到向对则便就也还又并涉经]$`,
);

/** First parts of given names with a hyphen, from general knowledge. */
const firstOfTwo = /(?:让|玛丽|安妮?|汉斯|卡尔|皮埃尔|克劳斯|恩斯特|弗朗茨|格尔德|扬|胡安|路易|玛莉)[-－‐]$/;

export const personRules: readonly MentionRule[] = [
  {
    name: 'place-as-given-name',
    purpose: 'A place behind a surname is a given name where a person acts.',
    examples: [
      ['{L|程海南}连夜赶回', '{P|程海南}连夜赶回'],
      ['“好。”祝{L|海南}说完', '“好。”{P|祝海南}说完'],
      ['，由于{L|海南}连夜降雨', '，由于{L|海南}连夜降雨'],
      ['，祝{L|海南}人民幸福', '，祝{L|海南}人民幸福'],
      ['大祝{L|海南}表示', '大祝{L|海南}表示'],
    ],
    apply(name, { text }) {
      if (name.type !== 'place' || name.end - name.start > 3) return [name];
      if (!personActs.test(text.slice(name.end, name.end + 4))) return [name];
      const start = name.end - 3;
      const isName =
        start >= 0 &&
        surnames.includes(text.charAt(start)) &&
        !/[于向和从由应经当连时支都全对及到]/.test(text.charAt(start)) &&
        givenPlaces.has(text.slice(start + 1, name.end)) &&
        (/^(?:[，。、；：”\s]|$)/.test(text.charAt(start - 1)) ||
          roleBefore.test(text.slice(Math.max(0, start - 3), start)));
      return [isName ? { start, end: name.end, type: 'person' } : name];
    },
  },
  {
    name: 'particle-behind-person',
    purpose: 'No name of a person ends in 的.',
    examples: [
      ['诗人{P|西川的}手稿', '诗人{P|西川}的手稿'],
      ['{P|刘的}车', '{P|刘的}车'],
    ],
    apply: (name, { text }) => [
      name.type === 'person' && name.end - name.start > 2 && text.charAt(name.end - 1) === '的'
        ? { ...name, end: name.end - 1 }
        : name,
    ],
  },
  {
    name: 'deed-begins-in-name',
    purpose:
      'The first character of what somebody does, of an office that somebody holds, or of the time before it is no part of a name.',
    examples: [
      ['门将{P|石森扑}出点球', '门将{P|石森}扑出点球'],
      ['{P|石俊任}导演，', '{P|石俊}任导演，'],
      ['{P|石大有}{P|曾效力}日昌', '{P|石大有}曾效力日昌'],
      ['{P|石大任}教授说', '{P|石大任}教授说'],
      ['{P|石金林刚}到', '{P|石金林}刚到'],
      ['{P|石金林刚}的', '{P|石金林刚}的'],
      ['{P|石大登门}致谢', '{P|石大}登门致谢'],
      ['{P|曾经理}说', '{P|曾经理}说'],
    ],
    apply(name, { text }) {
      const own = name.type === 'person' ? ownOf(text, name) : '';
      if (onceDid.test(own)) return [];
      if (!/^[\u4e00-\u9fff]{3,4}$/.test(own)) return [name];
      const last = name.end - 1;
      if (own.length === 4 && surnames.includes(own.charAt(0)) && conduct.has(own.slice(2)))
        return [{ ...name, end: name.end - 2 }];
      const isDeed =
        deeds.has(text.slice(last, last + 2)) ||
        holdsOffice.test(text.slice(last, last + 12)) ||
        // A surname of one character has two more at the most: 陈金林刚接到.
        (own.length === 4 &&
          surnames.includes(own.charAt(0)) &&
          !compounds.has(own.slice(0, 2)) &&
          adverbBehind.test(text.slice(last, last + 2)));
      return [isDeed ? { ...name, end: last } : name];
    },
  },
  {
    name: 'title-before-name',
    purpose: 'In 校长江明远 the 长 ends the title, whatever river or town it seems to begin.',
    examples: [
      ['副校{L|长江}明远、院{L|长春}生', '副校长{P|江明远}、院长{P|春生}'],
      ['财政部代理部{O|长沙贝特}。', '财政部代理部长{P|沙贝特}。'],
      ['部{L|长江}海洋说，东部{L|长江}沿岸', '部长{P|江海洋}说，东部{L|长江}沿岸'],
      ['国务委员{P|长石大有}说', '国务委员长{P|石大有}说'],
      ['工人{P|长孙瑞雪}说', '工人{P|长孙瑞雪}说'],
      ['沿{L|长江}航行', '沿{L|长江}航行'],
    ],
    apply(name, { text }) {
      if (text.charAt(name.start) !== '长') return [name];
      if (!titleStem.test(text.slice(Math.max(0, name.start - 4), name.start))) return [name];
      const start = name.start + 1;
      if (name.type === 'person') return [name.end - start > 1 ? { ...name, start } : name];
      const rest = /^[\u3400-\u9fff]{2,3}?(?=$|[，。、；：）)\s说在介表和与先等出])|^[\u3400-\u9fff]{3}/.exec(
        text.slice(start, start + 4),
      )?.[0];
      return rest ? [{ start, end: Math.max(name.end, start + rest.length), type: 'person' }] : [name];
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
    name: 'hyphen-in-given-name',
    purpose: 'A French or German given name of two parts has its first one before a hyphen.',
    examples: [
      ['总统让-{P|吕克·迪布瓦}', '总统{P|让-吕克·迪布瓦}'],
      ['亚洲杯-{P|吕克·迪布瓦}进球', '亚洲杯-{P|吕克·迪布瓦}进球'],
    ],
    apply(name, { text }) {
      if (name.type !== 'person' || !/[-－‐]/.test(text.charAt(name.start - 1)) || !ownOf(text, name).includes('·'))
        return [name];
      const first = firstOfTwo.exec(text.slice(Math.max(0, name.start - 4), name.start));
      return first ? [{ ...name, start: name.start - first[0].length }] : [name];
    },
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
    name: 'end-of-role-in-name',
    purpose: 'The last character of a role is no part of the name behind it, and what stands there is a person.',
    examples: [
      ['看守{O|员石东方}说', '看守员{P|石东方}说'],
      ['传承{P|人玉苏普·托合提}说', '传承人{P|玉苏普·托合提}说'],
      ['青石{O|员村中学}', '青石{O|员村中学}'],
    ],
    apply(name, { text }) {
      const own = ownOf(text, name);
      const before = text.slice(Math.max(0, name.start - 2), name.start);
      const isRole = /^员/.test(own)
        ? /^[\u4e00-\u9fff]{2}$/.test(before)
        : /^人/.test(own) && rolesOfPeople.test(before);
      const isName =
        name.type === 'person' ||
        (name.type === 'organization' &&
          own.length === 4 &&
          surnames.includes(own.charAt(1)) &&
          !/[会部局院校队厂]$/.test(own) &&
          !/^..[村镇]/.test(own));
      return [isRole && isName && own.length > 2 ? { start: name.start + 1, end: name.end, type: 'person' } : name];
    },
  },
  {
    name: 'title-inside-name',
    purpose: 'A title, or the word for a relative, at the beginning of a person’s name is no part of it.',
    examples: [
      ['{P|部长沙贝特}说', '部长{P|沙贝特}说'],
      ['{P|孙女石大}说', '孙女{P|石大}说'],
      ['{P|柳主任}说', '{P|柳主任}说'],
      ['{P|编剧石大有}、{P|门卫小顾}', '编剧{P|石大有}、门卫{P|小顾}'],
      ['{P|顾问天}说', '{P|顾问天}说'],
    ],
    apply(name, { text }) {
      const own = name.type === 'person' ? ownOf(text, name) : '';
      const title = leadingTitle.exec(own)?.[0].length ?? leadingRoleLength(own);
      return [title > 0 ? { ...name, start: name.start + title } : name];
    },
  },
  {
    name: 'agent-before-name',
    purpose: '由 before a surname, or before whoever makes a work, says who does something.',
    examples: [
      ['{P|由牧青}执导', '由{P|牧青}执导'],
      ['{P|由石大}执导', '由{P|石大}执导'],
      ['{P|由大有}说', '{P|由大有}说'],
    ],
    apply: (name, { text }) =>
      name.type === 'person' &&
      text.charAt(name.start) === '由' &&
      name.end - name.start > 2 &&
      (commonSurnames.includes(text.charAt(name.start + 1)) || makesWork(text, name.end))
        ? [{ ...name, start: name.start + 1 }]
        : [name],
  },
  {
    name: 'word-behind-unnamed',
    purpose: 'Behind a surname with 某 a word of grammar is no part of the name.',
    examples: [
      ['{P|石某因}盗窃被捕', '{P|石某}因盗窃被捕'],
      ['{P|石某甲}被捕', '{P|石某甲}被捕'],
      ['{P|令狐某被}捕', '{P|令狐某}被捕'],
    ],
    apply: (name, { text }) =>
      name.type === 'person' && unnamedWithWord.test(ownOf(text, name)) ? [{ ...name, end: name.end - 1 }] : [name],
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
    name: 'function-word-in-name',
    purpose: '有 behind a name of two characters is the name’s last one where what follows needs a subject.',
    examples: [
      ['护鸟员{P|石大}有每天巡湖', '护鸟员{P|石大有}每天巡湖'],
      ['护鸟员{L|石大}有每天巡湖', '护鸟员{P|石大有}每天巡湖'],
      ['在{L|石大}有每天巡湖', '在{L|石大}有每天巡湖'],
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
    name: 'surname-before-found-name',
    purpose: 'A person found without the compound surname’s first character begins with it.',
    examples: [
      ['上{P|官文清}获奖', '{P|上官文清}获奖'],
      ['会上{P|官文清}说', '会上{P|官文清}说'],
      ['画家公{P|孙小山}到场', '画家{P|公孙小山}到场'],
      ['办公{P|孙小山}到场', '办公{P|孙小山}到场'],
    ],
    apply: (name, { text }) =>
      name.type === 'person' &&
      compounds.has(text.slice(name.start - 1, name.start + 1)) &&
      (roleBefore.test(text.slice(Math.max(0, name.start - 4), name.start - 1)) ||
        (/^(?:[，。、；：（\s与及]|$)/.test(text.charAt(name.start - 2)) &&
          !commonSurnames.includes(text.charAt(name.start))))
        ? [{ ...name, start: name.start - 1 }]
        : [name],
  },
];
