/** Words of the sentence that the recogniser takes for the first or the last part of a name. */
import type { NameSpan } from '../../reading.ts';
import { compoundSurnames } from '../../text/surnames.ts';
import { knownType } from '../known-list.ts';
import { title } from '../titles.ts';
import { wordPlaces } from '../word-places.ts';
import type { MentionRule } from './mention-rule.ts';

const ownOf = (text: string, { start, end }: NameSpan) => text.slice(start, end);

/** Countries by a single character, as news puts them before a place of theirs: 俄库尔斯克州. */
const countries = '中美俄英法德日韩朝印巴以伊乌叙黎土埃沙泰越缅菲加澳意西';
const titled = new RegExp(title, 'y');

/** Words that only sentences have, by their tags, or whatever the segmenter makes of them: prepositions, 了 and 没, how many and which ones. */
const isOfSentence = (word: string, tag: string): boolean =>
  (/^(?:p|u[lvzgj])$/.test(tag) && !'与及对驻'.includes(word)) || sentenceWords.has(word);
const sentenceWords: ReadonlySet<string> = new Set(
  '其 将 把 被 便 没 没有 所谓 部分 如此 或者 甚至 即 他 她 他们 我们 暨 一家 一名 一届 百余家 多家 找 等'.split(' '),
);
const ordinary = /^(?:n|l|vn?|a|b|d|f|m|q|r|u\w)$/;

export const sentenceWordRules: readonly MentionRule[] = [
  {
    name: 'country-before-known-place',
    purpose: 'A country by its single character before a known place is no part of it.',
    examples: [
      ['{L|俄库尔斯克州}官员', '俄{L|库尔斯克州}官员'],
      ['在{L|巴哈尔科夫}公民', '在巴{L|哈尔科夫}公民'],
      ['{L|俄北奥塞梯共和国}官员', '俄{L|北奥塞梯共和国}官员'],
      ['{L|法兰西共和国}总统', '{L|法兰西共和国}总统'],
      ['{L|中北奥塞梯州}官员', '{L|中北奥塞梯州}官员'],
      ['{L|俄亥俄州}官员', '{L|俄亥俄州}官员'],
      ['{L|俄青石州}官员', '{L|俄青石州}官员'],
    ],
    apply(name, { text }) {
      const own = ownOf(text, name);
      if (name.type !== 'place' || !countries.includes(own.charAt(0)) || knownType(own)) return [name];
      const rest = own.slice(1);
      // 中 and 西 before a state are more often the middle and the west of it.
      const bare = /^[中西]/.test(own) ? rest : rest.replace(/(?:共和国|边疆区|自治州|[州邦省])$/, '');
      // 兰西 is a county, and in 法兰西共和国.
      const isKnown = knownType(rest) ?? (bare.length > 2 ? knownType(bare) : null);
      return [isKnown === 'place' ? { ...name, start: name.start + 1 } : name];
    },
  },
  {
    name: 'sentence-before-body',
    purpose:
      'Words that only sentences have, a preposition or what is done, are no beginning of an organization; what is behind them is one where it is known.',
    examples: [
      ['{O|<便:d><找:v><饭馆:n>}', '便找饭馆'],
      ['{O|<创办:v><了:ul><基金会:n>}', '创办了基金会'],
      ['{O|<向:p><社区:n><合作社:l>}转变', '向社区合作社转变'],
      ['{O|<部分:n><咨询:vn><委员会:n>}', '部分咨询委员会'],
      ['{O|<展望:v><教育部:nt>}部长', '展望{O|教育部}部长'],
      ['{O|<责成:v><市:n><公安局:nt>}', '责成{O|市公安局}'],
      ['{O|<向:p><阳:x><公司:n>}', '{O|向阳公司}'],
      ['{O|<执法:v><大队:n>}', '{O|执法大队}'],
      ['{O|<望川:ns><一家:m><机构:n>}', '{L|望川}一家机构'],
      ['{O|<物流:n><与:p><采购:v><联合会:nt>}', '{O|物流与采购联合会}'],
    ],
    apply(name, { text, words }) {
      if (name.type !== 'organization' || knownType(ownOf(text, name))) return [name];
      // Those of a name that does not begin and end with words have parts of its neighbours.
      const own = wordPlaces(words).overlapping(name);
      const last = own.findLastIndex(({ word, tag }, i) => i < own.length - 1 && isOfSentence(word, tag));
      const first = own[0];
      const rest = own.slice(last + 1);
      if (last >= 0 && rest.every(({ tag }) => ordinary.test(tag))) {
        // 南京一家机构 is in a place that is looked up.
        const place = own[0]?.tag === 'ns' ? (own[0]?.word.length as number) : 0;
        return place ? [{ start: name.start, end: name.start + place, type: 'place' }] : [];
      }
      if (last >= 0) return [name];
      if (first?.tag !== 'v' || first.word.length < 2 || own.length < 2 || knownType(first.word)) return [name];
      const start = name.start + first.word.length;
      const behind = text.slice(start, name.end);
      return [knownType(behind) === 'organization' || /^[省市县区].*局/.test(behind) ? { ...name, start } : name];
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
      '作 behind a name is the verb where what is made is a report or a speech, and so are 获 and 记 before what one wins, and 做 before 的.',
    examples: [
      ['演员{P|田大获}终身成就奖', '演员{P|田大}获终身成就奖'],
      ['秘书长{P|石大有作}的关于个别问题的报告', '秘书长{P|石大有}作的关于个别问题的报告'],
      ['秘书长{P|石有作}说', '秘书长{P|石有作}说'],
      ['{P|石有做}的板凳', '{P|石有}做的板凳'],
      ['给{P|石有记}国防科技一等功', '给{P|石有}记国防科技一等功'],
    ],
    apply: (name, { text }) =>
      name.type === 'person' &&
      ((/^.{2,}作$/.test(ownOf(text, name)) &&
        /^(?:的?(?:关于|题为|《)|了|主旨|专题|交流|工作报告|报告|总结)/.test(text.slice(name.end, name.end + 4))) ||
        (/^.{2,}做$/.test(ownOf(text, name)) && /^[的了过]/.test(text.slice(name.end, name.end + 1))) ||
        (/^.{2,}记$/.test(ownOf(text, name)) && /^[^，。]{0,6}[一二三]等功/.test(text.slice(name.end, name.end + 9))) ||
        (/^.{2,}获$/.test(ownOf(text, name)) &&
          /^(?:[^，。]{0,9}(?:奖|冠军|称号|[金银铜]牌|提名)|[悉准释救选])/.test(text.slice(name.end, name.end + 12))))
        ? // What is done explains the last character, so that the others are sure.
          [{ start: name.start, end: name.end - 1, type: name.type }]
        : [name],
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
];
