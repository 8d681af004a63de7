/**
 * Rules that find persons between who they are and what they do, whatever words their names make.
 *   消防员高山把老人背下楼 ; 守门员古今扑出点球 ; 会计万一与出纳核对
 * What stands between a role and a verb is otherwise how something is done (医生成功切除), or a part of what the role names (教师队伍建设).
 */
import type { NameSpan, Word } from '../../../reading.ts';
import { overlapsOf } from '../../../text/spans.ts';
import { compoundSurnames, surnames } from '../../../text/surnames.ts';
import { isFollower, saysWhoActs } from '../../followers.ts';
import { knownType } from '../../known-list.ts';
import { type PassageRule, placeOver } from '../passage-rule.ts';
import { isOneInRole, particleAtEnd } from './roles.ts';
import { isNoName } from './words-behind-people.ts';

/** Surnames but for those that are prepositions, conjunctions or auxiliaries. */
const surnameUnits = new Set([...surnames].filter((surname) => !'和与于从与能单连由对经常支但全'.includes(surname)));
/** Surnames of two characters, words among them. */
const compounds: ReadonlySet<string> = new Set([...compoundSurnames, ...'东方 百里 东野 南门 第五 左丘'.split(' ')]);

/** Tags of words that stand before a verb as its subject, and as an adverb. */
const subjectTag = /^(?:n|nr|nrt|nrfg|nz|ns|x|i|t)$/;
const adverbTag = /^(?:a|an|b|d|m|v|vn|s|l)$/;
const time = /^[周明夏秋]|[天日季年月代朝间]$/;
/** Verbs of which no person alone is the subject, and nouns of what people do together. */
const noDeed =
  /^(?:增|上升|下降|提高|提升|减少|达|超|突破|成为|得到|受到|进行|实现|完成|出现|存在|包括|开展|结束|开幕|举行|启动|改善|恢复|保持|显示|位于|属于|需要|可以|可能|应[当该]|能够|没有|有|是|为|等|来自|集中|分布|涌入|聚集|构成|组成|占|建设|发展|合作|培训|管理|服务|保障|认证|考[核试]|招聘|比赛|竞赛|评选|选拔|教育|工作|违法|犯罪|之|起)/;
const isHan = (text: string) => /^[\u4e00-\u9fff]+$/.test(text);

/** Whether what somebody does begins with the word at an index. */
function isDeed(text: string, at: number, words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (!word || noDeed.test(word.word)) return false;
  if (/^说(?![法明服理话])/.test(text.slice(at, at + 2))) return true;
  if (word.tag === 'v' || word.tag === 'vn' || (word.tag === 'x' && /^[\u4e00-\u9fff]{2}$/.test(word.word)))
    return word.word.length > 1 || /^(?:[了着过出下到起上在完住进回开]|一[个下把声])/.test(text.slice(at + 1, at + 3));
  return (word.tag === 'p' && /^[把给替将]$/.test(word.word)) || isFollower(text, at);
}

/** The length of the name that begins with a word, or 0. */
function lengthOf(text: string, at: number, words: readonly Word[], i: number): number {
  const { word, tag } = words[i] as Word;
  const second = words[i + 1];
  if (!second) return 0;
  const acts = (length: number, next: number) =>
    saysWhoActs(text, at + length) || isDeed(text, at + length, words, i + next);
  if (word.length === 1 || (compounds.has(word) && second.word.length < 3)) {
    // 甄 + 美好, 司徒 + 十三: a surname alone, and a word as the given name.
    const length = word.length + second.word.length;
    if (word.length === 1 && (tag !== 'nr' || length > 3)) return 0;
    return isHan(second.word) && !/^[pcuryfq]/.test(second.tag) && acts(length, 2) ? length : 0;
  }
  if (word.length > 3 || !isHan(word)) return 0;
  // 关山 + 月, 卫国 + 强: a noun and one character more before the verb.
  const isSplit = word.length === 2 && subjectTag.test(tag) && second.word.length === 1;
  if (isSplit && isHan(second.word) && /^(?:n|a|ng|m|nr|x)$/.test(second.tag) && isDeed(text, at + 3, words, i + 2))
    return 3;
  if (isNoName(word)) return 0;
  if (tag === 't' && time.test(word)) return 0;
  if (subjectTag.test(tag)) return acts(word.length, 1) ? word.length : 0;
  // 司机封堵与邻国的边境: a verb goes on with what somebody does it to.
  if (tag === 'v' && /[与同]/.test(text.charAt(at + word.length))) return 0;
  return adverbTag.test(tag) && saysWhoActs(text, at + word.length) ? word.length : 0;
}

function personsBeforeDeeds(text: string, words: readonly Word[]): NameSpan[] {
  const found: NameSpan[] = [];
  let at = 0;
  words.forEach(({ word }, i) => {
    const start = at;
    at += word.length;
    if (i === 0 || !(surnameUnits.has(word.charAt(0)) || compounds.has(word))) return;
    if (!isOneInRole(words[i - 1] as Word, text, start)) return;
    const length = lengthOf(text, start, words, i);
    if (length > 1 && !particleAtEnd.test(text.slice(start, start + length)))
      found.push({ start, end: start + length, type: 'person' });
  });
  return found;
}

export const deedRules: readonly PassageRule[] = [
  {
    name: 'person-before-deed',
    purpose:
      'Between who somebody is and what somebody does stands a person: a noun that begins with a surname before a verb, and any word before what stands behind no adverb.',
    examples: [
      ['<消防员:n><高山:ns>把老人', '消防员{P|高山}把老人'],
      ['<守门员:n><古今:n><扑出:v>点球', '守门员{P|古今}扑出点球'],
      ['<会计:v><万一:m>与出纳', '会计{P|万一}与出纳'],
      ['<裁判员:n><司徒:n><十三:m><吹响:v>', '裁判员{P|司徒十三}吹响'],
      ['<阿婆:n><甄:nr><美好:a><把:p>', '阿婆{P|甄美好}把'],
      ['<船长:n>{P|<卫国:ns>}<强:a><呼救:v>', '船长{P|卫国强}呼救'],
      ['<队员:n><成功:a><登顶:v>', '队员成功登顶'],
      ['<司机:n><封堵:v>与邻国', '司机封堵与邻国'],
      ['<教师:n><权益:n><得到:v>', '教师权益得到'],
      ['<教师:n><时装:n><亮相:v>', '教师时装亮相'],
    ],
    apply(names, { text, words }) {
      const found = personsBeforeDeeds(text, words).filter((own) =>
        overlapsOf(own, names).every(
          (name) =>
            name.start === own.start &&
            ((name.type === 'person' && name.end < own.end) ||
              (name.type === 'place' && name.end <= own.end && knownType(text.slice(name.start, name.end)) === null)),
        ),
      );
      return placeOver(names, found);
    },
  },
];
