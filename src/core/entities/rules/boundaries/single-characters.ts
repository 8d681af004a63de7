/** Names that end or begin by one character too many: the first of a verb behind them, or a word of grammar. */
import { isFollower } from '../../followers.ts';
import { knownType } from '../../known-list.ts';
import type { MentionRule } from '../mention-rule.ts';
import { ownOf } from './own.ts';

export const singleCharacterRules: readonly MentionRule[] = [
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
