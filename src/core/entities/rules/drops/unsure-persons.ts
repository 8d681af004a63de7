/** The rule that drops persons of whom the recogniser is unsure where words of the sentence explain their characters. */
import type { NameSpan, Span, Word } from '../../../reading.ts';
import { familiarSurnames, surnames } from '../../../text/surnames.ts';
import { isFollower, says, saysWhoActs } from '../../followers.ts';
import { isShortOrganization } from '../../known-list.ts';
import { isPlainWord } from '../../plain-words.ts';
import { titledSurname } from '../../titles.ts';
import { wordPlaces } from '../../word-places.ts';
import { isOneInRole, isRoleBefore } from '../finders/roles.ts';
import type { MentionRule } from '../mention-rule.ts';

const called = new RegExp(`^(?:[老小阿][${familiarSurnames}]|[${surnames}]某)$`);
/** Marks that lists of persons and bylines are set with. */
const listed = /[、/／（：:\s和与]$/;
const listedBehind = /^[、和与]/;
/** Words of sentences; names, nr and nz, and what the dictionary does not know, x, are none. */
const isPlain = ({ word, tag }: Word): boolean => word.length > 1 && !/^(?:n[rz]|x|eng)/.test(tag);
const wholeName = new RegExp(`^[${surnames}]..$`);
/** Characters that foreign names are transcribed with and words hardly have. */
const transcribed = /[斯尔克夫科基卡莫姆森娜莎蒂伊奥洛萨拉欣穆迪]/;

/** Prepositions and conjunctions that are nobody’s surname. */
const grammar = /[因为由把被给让在对比按以凭沿]/;

/** Whether a word lies across an end of the name, or is a part of it. */
function holdsWord(words: readonly Word[], { start, end }: NameSpan): boolean {
  let at = 0;
  for (const own of words) {
    const last = at + own.word.length;
    if (last > start && (isPlain(own) || at < start || last > end)) return true;
    at = last;
    if (at >= end) return false;
  }
  return false;
}

/** Whether a span is a verb of one character and a noun: 戴口罩 in a list of what people do. */
function isVerbWithObject(words: readonly Word[], { start, end }: Span): boolean {
  const { beginningAt } = wordPlaces(words);
  const [verb, thing] = [beginningAt(start), beginningAt(start + 1)];
  return verb?.tag === 'v' && verb.word.length === 1 && thing?.tag === 'n' && thing.word.length === end - start - 1;
}

function isSupported(text: string, words: readonly Word[], name: NameSpan): boolean {
  const own = text.slice(name.start, name.end);
  if (saysWhoActs(text, name.end) || isFollower(text, name.end)) return true;
  if (called.test(own) || titledSurname(own) !== null) return true;
  if ((wholeName.test(own) || transcribed.test(own)) && !holdsWord(words, name)) return true;
  const isWord = !surnames.includes(own.charAt(0)) && words.some(({ word }) => word === own);
  const isInList = listed.test(text.charAt(name.start - 1)) || listedBehind.test(text.charAt(name.end));
  return !isWord && (isRoleBefore(text, name.start) || (isInList && !isVerbWithObject(words, name)));
}

/** How or when something is done, by words that begin with a surname and that the segmenter takes for nouns. */
const manners: ReadonlySet<string> = new Set(
  '高声 连声 齐声 和声 单独 任意 白天 成天 成日 全程 连日 连年 连夜 时刻 时时 时常 平日 平时 通宵 终日 终身 终年 常年 经年 沿途 沿街 严格 严密 严厉 严肃 严正 温和 冷静 冷冷'.split(
    ' ',
  ),
);

/** Whether a span is an adverb or a day of the week that says how or when something is done. */
export function isAdverbBeforeVerb(text: string, words: readonly Word[], { start, end }: Span): boolean {
  const { beginningAt } = wordPlaces(words);
  const own = end - start === 2 ? beginningAt(start) : undefined;
  if (own?.word.length !== 2 || saysWhoActs(text, end)) return false;
  const next = beginningAt(end)?.tag ?? '';
  // Verbs with objects are nouns to the segmenter: 挥棒, 卖货.
  if (manners.has(own.word)) return /^[vdnp]/.test(next);
  return (own.tag === 'd' || /^周[末一二三四五六日]$/.test(own.word)) && /^[vd]/.test(next);
}

/** Marks that part a name from what it is beside in bylines, lists of winners and captions. */
const partsName = /[：:／/（(\s]/;

/** What only people do, and how many of one family or in one list they are. */
const ofPeople =
  /^(?:[二两三四]人|兄弟|姐妹|姊妹|夫妇|夫妻|父子|母女|母子|父女|等人|点头|摇头|微笑|列席|一[记脚](?:远射|劲射|推射|抽射|凌空|头球|直塞|传中)|[未不](?:予|置可否)|任[^，。；]{0,6}(?:长|书记|主席|主任|经理|秘书))/;
const nextInList = /[、和与]/;
/** So many members of a list are gone through to its beginning, and to its end. */
const mostMembers = 4;

/** Whether what stands beside a word, or beside the list that it is in, says that somebody is called by it. */
function isCalledSo(text: string, words: readonly Word[], { start, end }: Span): boolean {
  const { beginningAt, endingAt } = wordPlaces(words);
  const isToldBefore = (at: number): boolean => {
    const role = endingAt(at);
    return (
      isRoleBefore(text, at) ||
      partsName.test(text.charAt(at - 1)) ||
      /(?:叫|[）)\d]班)$/.test(text.slice(Math.max(0, at - 2), at)) ||
      (role !== undefined &&
        (isOneInRole(role, text, at) || /..[者长生]$/.test(role.word) || isShortOrganization(role.word)))
    );
  };
  const isToldBehind = (at: number): boolean =>
    says(text, at) ||
    saysWhoActs(text, at) ||
    isFollower(text, at) ||
    partsName.test(text.charAt(at)) ||
    ofPeople.test(text.slice(at, at + 12));
  if (isToldBefore(start) || isToldBehind(end)) return true;
  const isName = ({ word, tag }: Word) => /^(?:nr|x)/.test(tag) && /^[\u4e00-\u9fff]/.test(word) && !isPlainWord(word);
  let at = start;
  for (let i = 0; i < mostMembers && nextInList.test(text.charAt(at - 1)); i++) {
    const member = endingAt(at - 1);
    if (!member || isName(member)) return member !== undefined;
    at -= 1 + member.word.length;
    if (isToldBefore(at)) return true;
  }
  at = end;
  for (let i = 0; i < mostMembers && nextInList.test(text.charAt(at)); i++) {
    const member = beginningAt(at + 1);
    if (!member || isName(member)) return member !== undefined;
    at += 1 + member.word.length;
    if (isToldBehind(at)) return true;
  }
  return false;
}

/** Whether a span is a word that nobody is called by elsewhere, and nothing beside it says that somebody is called so here. */
export const isWordAlone = (text: string, words: readonly Word[], name: Span): boolean => {
  const own = text.slice(name.start, name.end);
  return isPlainWord(own) && wordPlaces(words).beginningAt(name.start)?.word === own && !isCalledSo(text, words, name);
};

/** Whether a span is a verb and its object, and nothing beside it says that somebody is called so. */
export const isDeedAlone = (text: string, words: readonly Word[], name: Span): boolean =>
  isVerbWithObject(words, name) && !isCalledSo(text, words, name);

export const rulesOnUnsurePersons: readonly MentionRule[] = [
  {
    name: 'plain-word',
    purpose:
      'A word that begins with a surname and that nobody is called by elsewhere is a person only where what stands beside it says so.',
    examples: [
      ['{P|<程序:n>}要公开', '程序要公开'],
      ['{P|<叶子:nr>}也绿了', '叶子也绿了'],
      ['{P|<程:nr><序:n>}要公开', '{P|程序}要公开'],
      ['{P|<程晓:nr>}要公开', '{P|程晓}要公开'],
      ['会计{P|<程序:n>}要公开', '会计{P|程序}要公开'],
      ['{P|<程序:n>}说', '{P|程序}说'],
      ['<获奖者:n>{P|<程序:n>}的老师叫{P|<叶子:n>}', '获奖者{P|程序}的老师叫{P|叶子}'],
      ['（<记者:n> {P|<程序:n>}）', '（记者 {P|程序}）'],
      ['高一（2）班{P|<程序:n>}，', '高一（2）班{P|程序}，'],
      ['{P|<程序:n>}一记远射，{P|<叶子:nr>}一片', '{P|程序}一记远射，叶子一片'],
      ['<小米:nz>{P|<程序:n>}将出任', '小米{P|程序}将出任'],
      ['{P|<程序:n>}、<石满:nr>到场', '{P|程序}、石满到场'],
      ['<村民:n><方便:a>和{P|<程序:n>}合伙', '村民方便和{P|程序}合伙'],
      ['{P|<程序:n>}、<方便:a>兄弟俩、{P|<叶子:n>}点头', '{P|程序}、方便兄弟俩、{P|叶子}点头'],
      ['<童帽:x>、{P|<程序:n>}到场', '童帽、{P|程序}到场'],
      ['<方法:n>、{P|<程序:n>}要公开', '方法、程序要公开'],
    ],
    apply: (name, { text, words }) => (name.type === 'person' && isWordAlone(text, words, name) ? [] : [name]),
  },
  {
    name: 'unsure-person',
    purpose:
      'A person of whom the recogniser is unsure is none where a word of the sentence holds its characters, unless a role, a list or what people do stands beside.',
    examples: [
      ['以{P?|严<督实:v>}导推动解决', '以严督实导推动解决'],
      ['以{P|严<督实:v>}导推动解决', '以{P|严督实}导推动解决'],
      ['以{P?|<严:x><督:x><实:x>}导推动解决', '以{P|严督实}导推动解决'],
      ['司机{P?|严<督实:v>}推动', '司机{P|严督实}推动'],
      ['{P?|严<督实:v>}告诉大家', '{P|严督实}告诉大家'],
      ['编辑：{P?|严<督实:v>}', '编辑：{P|严督实}'],
      ['总统{P?|<职权:n>}的', '总统职权的'],
      ['学生{P?|<苗圃:n>}在', '学生{P|苗圃}在'],
      ['喇嘛{P?|严<督实:v>}和', '喇嘛{P|严督实}和'],
      ['队员{P?|<丰收:v>}告诉', '队员{P|丰收}告诉'],
      ['{P?|<戴:v><口罩:n>}、勤洗手', '戴口罩、勤洗手'],
      ['{P?|<戴:nr><口罩:n>}、石大有', '{P|戴口罩}、石大有'],
      ['找{P?|<小王:n>}推动', '找{P|小王}推动'],
      ['找{P?|王<老师:n>}推动', '找{P|王老师}推动'],
    ],
    apply: (name, { text, words }) =>
      name.isUnsure && name.type === 'person' && !isSupported(text, words, name) ? [] : [name],
  },
  {
    name: 'grammar-before-word',
    purpose: 'A preposition or conjunction, no surname, with a word behind it is no person.',
    examples: [
      ['经理{P|<因:p><管理:vn>}失职', '经理因管理失职'],
      ['司机{P|<从:p><前进:v>}分工', '司机{P|从前进}分工'],
      ['经理{P|<因:x><管理:x>}失职', '经理{P|因管理}失职'],
      ['经理{P|<因:p><管:v><理:n>}失职', '经理{P|因管理}失职'],
    ],
    apply(name, { text, words }) {
      if (name.type !== 'person' || !grammar.test(text.charAt(name.start))) return [name];
      const { beginningAt } = wordPlaces(words);
      const [first, next] = [beginningAt(name.start), beginningAt(name.start + 1)];
      const isGrammar = first?.word.length === 1 && /^[pc]$/.test(first.tag);
      const isWord =
        next?.word.length === name.end - name.start - 1 && next.word.length > 1 && /^[vn]n?$/.test(next.tag);
      return isGrammar && isWord ? [] : [name];
    },
  },
  {
    name: 'adverb-before-verb',
    purpose:
      'An adverb, or a day of the week, between who somebody is and a verb says how or when, though it begins with a surname.',
    examples: [
      ['主任{P|<马上:d>}<叫停:v>', '主任马上叫停'],
      ['学生{P|<周末:t>}<常来:d>', '学生周末常来'],
      ['队长{P|<高声:n>}<喊道:v>', '队长高声喊道'],
      ['队长{P|<高明:a>}<喊道:v>', '队长{P|高明}喊道'],
      ['主任{P|<马上:d>}的妻子', '主任{P|马上}的妻子'],
      ['主任{P|<马上:d>}<登门:v>', '主任{P|马上}登门'],
    ],
    apply: (name, { text, words }) => (name.type === 'person' && isAdverbBeforeVerb(text, words, name) ? [] : [name]),
  },
  {
    name: 'sheet-of-paper',
    purpose: 'Behind 了 or 着 a noun with 张 before it is one that lies flat.',
    examples: [
      ['放了{P|张<字条:n>}就走', '放了张字条就走'],
      ['见了{P|张<字:x><条:x>}就走', '见了{P|张字条}就走'],
      ['见{P|张<字条:n>}就走', '见{P|张字条}就走'],
    ],
    apply(name, { text, words }) {
      if (name.type !== 'person' || text.charAt(name.start) !== '张' || !/[了着过]/.test(text.charAt(name.start - 1)))
        return [name];
      const thing = wordPlaces(words).beginningAt(name.start + 1);
      return thing?.tag === 'n' && thing.word.length === 2 && name.end === name.start + 3 ? [] : [name];
    },
  },
];
