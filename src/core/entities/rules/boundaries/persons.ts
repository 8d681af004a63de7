/** Where a person’s name begins and ends. */
import { commonSurnames, compoundSurnames, surnames } from '../../../text/surnames.ts';
import { isJapaneseSurname } from '../../japanese-names.ts';
import { isShortOrganization } from '../../known-list.ts';
import { title } from '../../titles.ts';
import { wordPlaces } from '../../word-places.ts';
import { leadingRoleLength } from '../finders/roles.ts';
import type { MentionRule } from '../mention-rule.ts';
import { ownOf } from './own.ts';

const leadingTitle =
  /^(?:伶|[马羊猪牛]倌|村医|校医|嘎查长|苏木达|旗长|盟长|董秘|前妻|前夫|岳母|岳父|婆婆|公公|姐夫|妹夫|嫂子|弟媳|孙女|孙子|儿媳|儿子|女儿|哥哥|姐姐|弟弟|妹妹|丈夫|妻子|父亲|母亲|老伴|外婆|外公|女婿|侄子|侄女|徒弟|副?(?:部长|校长|院长|局长|司长|处长|主任|书记|市长|县长|省长|主席|总理|总统|记者|教授|经理|总裁|董事长|秘书长|署长|厅长|队长))(?=[\u3400-\u9fff]{2})/;
const compounds: ReadonlySet<string> = new Set(compoundSurnames);

/** Verbs of two characters of which the recogniser takes the first for the last of a given name: what players, winners and officers do, and what is told of a life. */
const deeds: ReadonlySet<string> = new Set(
  '出生 笑称 笑言 荣获 喜获 问鼎 勇夺 扑出 扑救 扑住 扑进 射进 射门 罚进 罚中 罚失 传出 传中 传球 投进 投中 投出 砍下 砍得 轰下 轰出 打进 打出 踢进 踢出 顶进 头球 跑出 跳出 游出 滑出 掷出 举起 举出 拿下 拿到 摘得 摘下 夺得 夺下 夺冠 赢得 抢下 抢断 抢得 攻入 攻进 破门 挥出 击出 接球 发球 扣杀 扣篮 率队 率团 率先 携手 携带 痛别 痛失 痛斥 怒斥 怒批 惜败 惜别 炮轰 含泪 泪洒 哭诉 谢票 赴任 赴京 兼任 连任 出任 领跑 领衔 执导 执教 主罚 主演 饰演 扮演 南下 北上 东渡 西行 远渡'.split(
    ' ',
  ),
);
/** An adverb behind a name of three characters. */
const adverbBehind = /^[边已也将曾又才都就还便却]|^[正刚][^，。、；：的和与]/;
/** What one does at once or by oneself, of which the recogniser takes both characters for a given name. */
const conduct: ReadonlySet<string> = new Set(
  '登门 登台 闻讯 连忙 当场 当庭 上前 出面 亲自 连夜 赶来 赶到 赶回 起身 转身 匆匆 主动 立即 随即 急忙 赶忙 特意 专程 挺身 应邀 因故 清仓 减持 增持 套现 抛售 入股 发文 作词 作曲 填词 谱曲 编曲 编舞'.split(
    ' ',
  ),
);
/** What one does to or for others, or at a place, of which the recogniser takes the verb for the last character of a given name: 教他们, 守在. */
const verbForOthers = /^(?:[教送陪劝](?:[他她它]|我们|孩子|大家|学生|村民)|守[着在]|带[着他她]|[哭笑]了)/;
/** Going to a place or staying there, where the place is a single character. */
const goesTo = /^.{2,3}[留赴抵离返访驻][港澳台京沪华美日俄欧]$/;
/** Offices that one holds, behind 任. */
const holdsOffice =
  /^任(?:[\u4e00-\u9fff]{0,6}?)(?:导演|编剧|主演|制片人|监制|队长|主教练|教练|[校局院所厅部处科司署会团组站社台馆行]长|书记|主席|主任|总裁|总经理|董事|监事|总监|秘书|大使|委员)/;
/** 曾 and what somebody once did, which the recogniser takes for a name. */
const onceDid =
  /^曾(?:效力|任职|就读|留学|参加|参与|获得|赢得|荣获|执教|担任|出任|主演|出演|入选|代表|打进|夺得|供职|旅居|受到|表示|公开|多次|经|在|于|是|任|获)$/;

/** Since when something is so, behind 自. */
const sinceWhen = /^(?:[去今前]年|\d{1,4}(?:年|月|岁)|上(?:个月|月|周)|本月|幼|小)/;
/** When something was: no name ends so. */
const timeAtEnd =
  /^(..+?)(?:[前去今明]年|[昨今明][天日]|[近早晚当]年|当[天日时]|近日|日前|目前|如今|随后|后来|此[前后]|曾经|已经|至今|从小|自幼|生前)$/;

/** By what score somebody wins or loses. */
const scoreBehind = /^(?:以|直落)?(?:\d{1,3}|[零一二两三四五六七八九十]{1,3})(?:[比:：∶]|[局盘](?:横扫|完胜))/;

/** With whom, or beside whom, before a surname and a given name of two characters, or before a surname alone. */
const withSomebody = new RegExp(`^[同与和跟比请让陪向随][${commonSurnames}][\\u4e00-\\u9fff]{2}$`);
const withSurname = new RegExp(`^[同与和跟比请让陪向随给把被对][${surnames}]$`);
const titled = new RegExp(title, 'y');

/** Before 也 the first character of a given name, and behind it no verb of somebody who does something, too. */
const ya =
  /^[诚翔拓达和哲慎直信真雅隆克智伸淳裕俊勇优龙凉亮健郁聪贵]也(?![有是在说来去要会能将被曾已没不未对为与和认表])/;

/** The first number of a score, or all of it, behind two characters at least. */
const scoreAtEnd = /(?<=^..+)[零一二两三四五六七八九十](?:比[零一二两三四五六七八九十])?$/;

/** What says that people are given offices. */
const electing = /(?:选举|推选|选出|当选|任命|聘请|聘任|委任|推举)[^。！？\n]*$/;

const monarch = /^[一二三四五六七八九十]{1,3}世(?![纪界家代人])/;

export const personRules: readonly MentionRule[] = [
  {
    name: 'number-of-monarch',
    purpose: 'Which one of the monarchs of a name it is belongs to the name.',
    examples: [
      ['国王{P|费利}六世说', '国王{P|费利六世}说'],
      ['{P|石大有}一世界冠军', '{P|石大有}一世界冠军'],
    ],
    apply(name, { text }) {
      const number = name.type === 'person' ? monarch.exec(text.slice(name.end, name.end + 5)) : null;
      return [number ? { ...name, end: name.end + number[0].length } : name];
    },
  },
  {
    name: 'time-behind-name',
    purpose: 'A word that says when is no end of a name.',
    examples: [
      ['青年{P|米拉·艾山前年}辞职', '青年{P|米拉·艾山}前年辞职'],
      ['{P|石大有近日}说', '{P|石大有}近日说'],
      ['{P|石大有}近日说', '{P|石大有}近日说'],
      ['{P|石今天}说', '{P|石今天}说'],
      ['{P|石大自}去年8月', '{P|石大}自去年8月'],
      ['{P|石大自}去了', '{P|石大自}去了'],
    ],
    apply(name, { text }) {
      const isSince =
        name.type === 'person' &&
        /^..+自$/.test(ownOf(text, name)) &&
        sinceWhen.test(text.slice(name.end, name.end + 5));
      if (isSince) return [{ ...name, end: name.end - 1 }];
      const rest = name.type === 'person' ? timeAtEnd.exec(ownOf(text, name))?.[1] : undefined;
      return [rest === undefined ? name : { ...name, end: name.start + rest.length }];
    },
  },
  {
    name: 'last-is-conjunction',
    purpose:
      '同 or 和 behind a name, before a verb and its object or before a score, with nobody behind it to go along, is the end of the name.',
    examples: [
      ['{P|石大}同<争夺:v>门票，', '{P|石大同}争夺门票，'],
      ['{P|石大}同<访华:v>的王后，', '{P|石大}同访华的王后，'],
      ['{P|石大}同{P|石有}会谈，', '{P|石大}同{P|石有}会谈，'],
      ['{P|石大}同<争夺:v>门票的对手', '{P|石大}同争夺门票的对手'],
      ['{P|石本智}和四比三险胜', '{P|石本智和}四比三险胜'],
      ['{P|石本智}和四名队友', '{P|石本智}和四名队友'],
    ],
    apply(name, { text, words }) {
      const conjunction = name.type === 'person' ? text.charAt(name.end) : '';
      if (conjunction === '和')
        return [scoreBehind.test(text.slice(name.end + 1, name.end + 8)) ? { ...name, end: name.end + 1 } : name];
      if (conjunction !== '同' || name.end - name.start !== 2 || !surnames.includes(text.charAt(name.start)))
        return [name];
      const behind = wordPlaces(words).beginningAt(name.end + 1);
      const isVerb = behind?.tag === 'v' && behind.word.length === 2 && !/^[来到访出参与]|[华访]$/.test(behind.word);
      const clause = /^[^，。、；！？]*/.exec(text.slice(name.end, name.end + 24))?.[0] ?? '';
      return [isVerb && !/[的会谈话]/.test(clause) ? { ...name, end: name.end + 1 } : name];
    },
  },
  {
    name: 'as-well-as-behind-name',
    purpose: 'The first character of 以及 is no end of a name.',
    examples: [
      ['{P|石大以}及代表', '{P|石大}以及代表'],
      ['{P|石以}及代表', '{P|石以}及代表'],
      ['{P|石大以}说', '{P|石大以}说'],
    ],
    apply: (name, { text }) => [
      name.type === 'person' && name.end - name.start > 2 && text.startsWith('以及', name.end - 1)
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
      ['{P|石大痛}别恩师', '{P|石大}痛别恩师'],
      ['{P|石金林刚}到', '{P|石金林}刚到'],
      ['{P|石金林刚}的', '{P|石金林刚}的'],
      ['歌手{P|岩石教}他们', '歌手{P|岩石}教他们'],
      ['{P|石大教}学生、{P|石小守}在', '{P|石大}教学生、{P|石小}守在'],
      ['{P|石大美留港}主持', '{P|石大美}留港主持'],
      ['{P|石大登门}致谢', '{P|石大}登门致谢'],
      ['歌曲由{P|石大作词}、', '歌曲由{P|石大}作词、'],
      ['经理{P|石大东南}下招商', '经理{P|石大东}南下招商'],
      ['{P|曾经理}说', '{P|曾经理}说'],
    ],
    apply(name, { text }) {
      const own = name.type === 'person' ? ownOf(text, name) : '';
      if (onceDid.test(own)) return [];
      if (goesTo.test(own)) return [{ ...name, end: name.end - 2 }];
      if (!/^[\u4e00-\u9fff]{3,4}$/.test(own)) return [name];
      const last = name.end - 1;
      if (own.length === 4 && surnames.includes(own.charAt(0)) && conduct.has(own.slice(2)))
        return [{ ...name, end: name.end - 2 }];
      const isDeed =
        verbForOthers.test(text.slice(last, last + 3)) ||
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
    name: 'preposition-before-person',
    purpose: 'What brings in whom something is done to, or for whom, is no part of the name.',
    examples: [
      ['教练{P|把石大}换下', '教练把{P|石大}换下'],
      ['一靠，{P|对秀莲}说', '一靠，对{P|秀莲}说'],
      ['{P|给石大有}送去', '给{P|石大有}送去'],
      ['{P|跟班}说', '{P|跟班}说'],
      ['社员{P|同石大有}一起挑水', '社员同{P|石大有}一起挑水'],
      ['石队长{P|比石}局长大两岁', '石队长比{P|石局长}大两岁'],
      ['{P|比石}说', '{P|比石}说'],
    ],
    apply(name, { text }) {
      const own = name.type === 'person' ? ownOf(text, name) : '';
      if (/^[把被对给跟替][\u4e00-\u9fff]{2,3}$/.test(own) || withSomebody.test(own))
        return [{ ...name, start: name.start + 1 }];
      if (!withSurname.test(own)) return [name];
      titled.lastIndex = name.end;
      return [titled.test(text) ? { ...name, start: name.start + 1, end: titled.lastIndex } : name];
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
      ['{P|马倌石日图}说', '马倌{P|石日图}说'],
      ['名{P|伶石剑笙}、', '名伶{P|石剑笙}、'],
      ['{P|顾问天}说', '{P|顾问天}说'],
    ],
    apply(name, { text }) {
      const own = name.type === 'person' ? ownOf(text, name) : '';
      const title = leadingTitle.exec(own)?.[0].length ?? leadingRoleLength(own);
      return [title > 0 ? { ...name, start: name.start + title } : name];
    },
  },
  {
    name: 'prize-of-several',
    purpose: 'Behind the last of several 同获, 分获, 均获 and 齐获 say what they won, and 都 that all of them did.',
    examples: [
      ['{P|石有}、{P|淳于意同}获金奖', '{P|石有}、{P|淳于意}同获金奖'],
      ['{P|石大均}获金奖', '{P|石大均}获金奖'],
      ['局长{P|石有}与校长{P|石玉同}为同乡', '局长{P|石有}与校长{P|石玉}同为同乡'],
      ['{P|石有}与{P|石同}为同乡', '{P|石有}与{P|石同}为同乡'],
      ['{P|石有}与{P|石小同}为同乡', '{P|石有}与{P|石小}同为同乡'],
      ['{P|石有}和{P|石小都}下调，{P|石小都}下调', '{P|石有}和{P|石小}都下调，{P|石小都}下调'],
      ['{P|石有}、{P|大同}获金奖', '{P|石有}、{P|大同}获金奖'],
    ],
    apply(name, { text }) {
      const own = name.type === 'person' ? ownOf(text, name) : '';
      if (own.length < 3) return [name];
      const before = text.slice(Math.max(0, name.start - 9), name.start);
      const behind = text.charAt(name.end);
      const isLast =
        (/[、和与]$/.test(before) && (/^..都$/.test(own) || (/[同分均齐]$/.test(own) && behind === '获'))) ||
        // 局长石有与校长石同为同乡.
        (/[、和与][^，。；！？\n]*$/.test(before) && /[同均皆]$/.test(own) && /[为系属]/.test(behind));
      if (!isLast) return [name];
      const end = name.end - 1;
      return [{ ...name, end, type: isShortOrganization(text.slice(name.start, end)) ? 'organization' : 'person' }];
    },
  },
  {
    name: 'class-before-name',
    purpose: 'The class that a pupil is in ends before the name.',
    examples: [
      ['高一（2）{P|班田野}，', '高一（2）班{P|田野}，'],
      ['三年{P|班小满}说', '三年{P|班小满}说'],
    ],
    apply: (name, { text }) =>
      name.type === 'person' &&
      /^班..+$/.test(ownOf(text, name)) &&
      /[）)\d]$|级[一二三四五六七八九十]$/.test(text.slice(Math.max(0, name.start - 2), name.start))
        ? [{ ...name, start: name.start + 1 }]
        : [name],
  },
  {
    name: 'score-in-name',
    purpose: 'A score, or its first number, is no part of who wins by it.',
    examples: [
      ['{P|石大二}比零胜{P|李小满}', '{P|石大}二比零胜{P|李小满}'],
      ['{P|石大四比二}击败{P|李小满}', '{P|石大}四比二击败{P|李小满}'],
      ['{P|石大二}比他高', '{P|石大二}比他高'],
    ],
    apply(name, { text }) {
      const score = name.type === 'person' ? scoreAtEnd.exec(ownOf(text, name)) : null;
      if (!score) return [name];
      const whole = text.slice(name.start + score.index, name.end + 2);
      return [/^.比[零〇一二两三四五六七八九十\d]/.test(whole) ? { ...name, end: name.start + score.index } : name];
    },
  },
  {
    name: 'elected-as',
    purpose: 'Where people are elected or appointed, 为 before an office is no part of a name.',
    examples: [
      ['选举{P|石大有}为会长，{O|石青为}秘书长', '选举{P|石大有}为会长，{P|石青}为秘书长'],
      ['选举{P|石大有}为会长，{P|石青为}秘书长', '选举{P|石大有}为会长，{P|石青}为秘书长'],
      ['{P|石有为}书记说', '{P|石有为}书记说'],
      ['任命{P|石有为}先生', '任命{P|石有为}先生'],
    ],
    apply(name, { text }) {
      if (name.type === 'place' || name.type === 'work' || !/^..{1,2}为$/.test(ownOf(text, name))) return [name];
      titled.lastIndex = name.end;
      const isElected =
        surnames.includes(text.charAt(name.start)) &&
        electing.test(text.slice(Math.max(0, name.start - 40), name.start)) &&
        titled.test(text) &&
        !/(?:先生|女士|小姐)$/.test(text.slice(name.end, titled.lastIndex)) &&
        /^(?:[，。；、]|$)/.test(text.charAt(titled.lastIndex));
      return [isElected ? { ...name, end: name.end - 1, type: 'person' } : name];
    },
  },
  {
    name: 'verb-behind-two',
    purpose:
      'A surname of one character has two more at the most, so that a verb that makes it three is none of the name.',
    examples: [
      ['经理{P|<石:nr><大:a><补仓:v>}科技股', '经理{P|石大}补仓科技股'],
      ['歌手{P|<石田:nr><大有:nr>}说', '歌手{P|石田大有}说'],
      ['歌手{P|<欧阳:nr><清唱:v>}一曲', '歌手{P|欧阳清唱}一曲'],
    ],
    apply(name, { text, words }) {
      const own = name.type === 'person' ? ownOf(text, name) : '';
      if (own.length !== 4 || !surnames.includes(own.charAt(0)) || compounds.has(own.slice(0, 2))) return [name];
      const last = wordPlaces(words).beginningAt(name.start + 2);
      return [last?.tag === 'v' && last.word.length === 2 ? { ...name, end: name.end - 2 } : name];
    },
  },
  {
    name: 'courtesy-name',
    purpose: '字 and 号, behind the name that somebody was given at birth, bring in what else one was called.',
    examples: [
      ['原名{P|石家有}，{P|字行之}，', '原名{P|石家有}，字{P|行之}，'],
      ['{P|石家有}，{P|字行之}，', '{P|石家有}，{P|字行之}，'],
    ],
    apply: (name, { text }) =>
      name.type === 'person' &&
      /^[字号]..?$/.test(ownOf(text, name)) &&
      /(?:原名|本名|名)[\u4e00-\u9fff]{1,4}，$/.test(text.slice(Math.max(0, name.start - 8), name.start))
        ? [{ ...name, start: name.start + 1 }]
        : [name],
  },
  {
    name: 'japanese-name-in-ya',
    purpose: '也 is the last character of many given names of Japan: 诚也.',
    examples: [
      ['{P|铃木诚}也两安打', '{P|铃木诚也}两安打'],
      ['{P|铃木诚}也说', '{P|铃木诚}也说'],
      ['{P|石大诚}也两安打', '{P|石大诚}也两安打'],
      ['{P|铃木诚也}两安打', '{P|铃木诚也}两安打'],
    ],
    apply: (name, { text }) =>
      name.type === 'person' &&
      name.end - name.start === 3 &&
      ya.test(text.slice(name.end - 1, name.end + 2)) &&
      isJapaneseSurname(text.slice(name.start, name.start + 2))
        ? [{ ...name, end: name.end + 1 }]
        : [name],
  },
  {
    name: 'verb-behind-somebody',
    purpose:
      'Behind a surname with 某 a preposition or a verb that courts use is no part of the name, but 某甲 and 某强 are.',
    examples: [
      ['盛某与{P|鲁某系}同居关系', '盛某与{P|鲁某}系同居关系'],
      ['{P|石某强}驾车', '{P|石某强}驾车'],
      ['{P|石某甲}驾车', '{P|石某甲}驾车'],
    ],
    apply: (name, { text }) =>
      name.type === 'person' && /^.{1,2}某[系因驾将在于持向对与和从被把经至称供]$/.test(ownOf(text, name))
        ? [{ ...name, end: name.end - 1 }]
        : [name],
  },
];
