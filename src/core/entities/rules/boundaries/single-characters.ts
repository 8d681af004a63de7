/** Names that end or begin by one character too many: the first of a verb behind them, or a word of grammar. */
import { surnames } from '../../../text/surnames.ts';
import { isFollower } from '../../followers.ts';
import { knownType } from '../../known-list.ts';
import { isSubsequence } from '../../short-forms.ts';
import { wordFinder } from '../../word-places.ts';
import type { MentionRule } from '../mention-rule.ts';
import { makesWork, ownOf } from './own.ts';

/** A given name, a character that is hardly in one, and what shows that it is a word. */
const wordsBehind = new RegExp(`^([${surnames}][\\u4e00-\\u9fff]{1,2})([系因笑却])$`);
const shownBy: Readonly<Record<string, RegExp>> = {
  系: /^(?![统列数])[\u4e00-\u9fff]/,
  因: /^[\u4e00-\u9fff]{2}/,
  笑: /^[着道称言]/,
  却: /^[\u4e00-\u9fff]/,
};

export const singleCharacterRules: readonly MentionRule[] = [
  {
    name: 'verb-behind-known-organization',
    purpose: 'A known organization with one character more ends before that character.',
    examples: [
      ['{O|国家卫健委约}谈', '{O|国家卫健委}约谈'],
      ['{O|望川约}谈', '{O|望川约}谈'],
    ],
    apply: (name, { text }) =>
      name.type === 'organization' &&
      knownType(ownOf(text, name)) === null &&
      knownType(text.slice(name.start, name.end - 1)) === 'organization' &&
      /[约称说促拟将已获赴遭宣批致同为]/.test(text.charAt(name.end - 1))
        ? [{ ...name, end: name.end - 1 }]
        : [name],
  },
  {
    name: 'word-behind-person',
    purpose: 'A verb or an adverb of one character behind a name is no part of it, where the sentence goes on with it.',
    examples: [
      ['{P|石大海系}石大山之弟', '{P|石大海}系石大山之弟'],
      ['{P|石岚因}带货失误', '{P|石岚}因带货失误'],
      ['{P|石慧笑}着说', '{P|石慧}笑着说'],
      ['{P|石慧笑}，', '{P|石慧笑}，'],
      ['{P|石大系}统', '{P|石大系}统'],
      ['{P|<侯赛因:nrt>}表示', '{P|侯赛因}表示'],
    ],
    apply(name, { text, words }) {
      const isWord = wordFinder(words)(name.start)?.word.length === name.end - name.start;
      const found = name.type === 'person' && !isWord ? wordsBehind.exec(ownOf(text, name)) : null;
      const [, own = '', last = ''] = found ?? [];
      return [
        found && shownBy[last]?.test(text.slice(name.end, name.end + 2))
          ? { ...name, end: name.start + own.length }
          : name,
      ];
    },
  },
  {
    name: 'short-form-in-brackets',
    purpose: 'A short form of a name in brackets behind it is another name.',
    examples: [
      ['{O|望川桥梁协会（望桥协）}成立', '{O|望川桥梁协会}（{O|望桥协}）成立'],
      ['{O|望川大学（青石）}成立', '{O|望川大学（青石）}成立'],
      ['{P|石大有（大有）}到场', '{P|石大有（大有）}到场'],
    ],
    apply(name, { text }) {
      const [, long = '', short = ''] =
        name.type === 'organization' ? (/^(.{4,})（([\u3400-\u9fff]{2,5})）$/.exec(ownOf(text, name)) ?? []) : [];
      if (short === '' || !isSubsequence(short, long)) return [name];
      return [
        { ...name, end: name.start + long.length },
        { ...name, start: name.end - 1 - short.length, end: name.end - 1 },
      ];
    },
  },
  {
    name: 'trade-behind-country',
    purpose: 'The banks or insurers of a country, as a trade, are called by the country alone.',
    examples: [
      ['{O|埃及银行}业承压', '{L|埃及}银行业承压'],
      ['{O|埃及银行}承压', '{O|埃及银行}承压'],
      ['{O|青石银行}业务', '{O|青石银行}业务'],
    ],
    apply(name, { text }) {
      const own = ownOf(text, name);
      const country = own.slice(0, -2);
      const isTrade =
        name.type === 'organization' &&
        /(?:银行|保险|证券|航空|汽车)$/.test(own) &&
        /^业(?![务主者绩])/.test(text.slice(name.end, name.end + 2));
      return [isTrade && knownType(country) === 'place' ? { ...name, end: name.end - 2, type: 'place' } : name];
    },
  },
  {
    name: 'maker-is-person',
    purpose: 'Who makes a work is a person, unless it is a known place.',
    examples: [
      ['、{L|石泉}主演的', '、{P|石泉}主演的'],
      ['在{L|石泉}主演的', '在{L|石泉}主演的'],
      ['由{L|埃及}设计的', '由{L|埃及}设计的'],
    ],
    apply(name, { text }) {
      const own = ownOf(text, name);
      const isMaker =
        name.type === 'place' &&
        own.length < 4 &&
        /[、由与和]/.test(text.charAt(name.start - 1)) &&
        makesWork(text, name.end) &&
        knownType(own) === null;
      return [isMaker ? { ...name, type: 'person' } : name];
    },
  },
  {
    name: 'town-behind-county',
    purpose: 'A town directly behind its county or district is one name with it.',
    examples: [
      ['{L|望川县}光复乡受灾', '{L|望川县光复乡}受灾'],
      ['{L|望川县}各乡镇', '{L|望川县}各乡镇'],
      ['{L|望川县}，各镇', '{L|望川县}，各镇'],
      ['{L|望川县}下辖乡', '{L|望川县}下辖乡'],
      ['{L|望川县}石桥镇长', '{L|望川县}石桥镇长'],
      ['{L|望川}光复乡', '{L|望川}光复乡'],
    ],
    apply(name, { text }) {
      if (name.type !== 'place' || !/..[县縣区區市旗]$/.test(ownOf(text, name))) return [name];
      const town = towns.exec(text.slice(name.end, name.end + 5))?.[0];
      return [town && !isFollower(text, name.end) ? { ...name, end: name.end + town.length } : name];
    },
  },
];
const towns =
  /^(?![各所两多有下全这那该某等])(?:(?![的在和与及是了把被为辖属级内外])[\u4e00-\u9fff]){2}(?:[乡鄉镇鎮](?![镇鎮长長民村政党委贤]))/;
