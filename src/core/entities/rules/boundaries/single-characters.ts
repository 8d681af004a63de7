/** Names that end or begin by one character too many: the first of a verb behind them, or a word of grammar. */
import { isFollower } from '../../followers.ts';
import { knownType } from '../../known-list.ts';
import { wordPlaces } from '../../word-places.ts';
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
    purpose: 'A town directly behind its county or district, and a village behind its town, is one name with it.',
    examples: [
      ['{L|望川县}光复乡柳树湾村昨天通车', '{L|望川县光复乡柳树湾村}昨天通车'],
      ['{L|望川县光复乡}柳湾社区的', '{L|望川县光复乡柳湾社区}的'],
      ['{L|望川县光复乡}美丽乡村、{L|光复镇}柳湾村民', '{L|望川县光复乡}美丽乡村、{L|光复镇}柳湾村民'],
      ['{L|望川县}光复乡受灾', '{L|望川县光复乡}受灾'],
      ['{L|望川县光复乡}<受灾:v>失联村', '{L|望川县光复乡}受灾失联村'],
      ['{L|望川县光复乡}贫困村摘帽', '{L|望川县光复乡}贫困村摘帽'],
      ['{L|望川县}各乡镇', '{L|望川县}各乡镇'],
      ['{L|望川县}，各镇', '{L|望川县}，各镇'],
      ['{L|望川县}下辖乡', '{L|望川县}下辖乡'],
      ['{L|望川县}石桥镇长', '{L|望川县}石桥镇长'],
      ['{L|望川}光复乡', '{L|望川}光复乡'],
    ],
    apply(name, { text, words }) {
      const own = name.type === 'place' ? ownOf(text, name) : '';
      const isCounty = /..[县縣区區市旗]$/.test(own);
      if (!isCounty && !/..[乡鄉镇鎮]$/.test(own)) return [name];
      if (isFollower(text, name.end)) return [name];
      const town = isCounty ? (towns.exec(text.slice(name.end, name.end + 5))?.[0].length ?? 0) : 0;
      if (isCounty && town === 0) return [name];
      const end = name.end + town;
      const isOther = isFollower(text, end) || sentence.test(wordPlaces(words).beginningAt(end)?.tag ?? '');
      const village = isOther ? 0 : (villages.exec(text.slice(end, end + 7))?.[0].length ?? 0);
      return [town + village > 0 ? { ...name, end: end + village } : name];
    },
  },
];
/** Tags of words that villages do not begin with. */
const sentence = /^(?:vn?|ad?|d|p|c|u\w|m|r|f|t)$/;
const villages =
  /^(?!贫困|薄弱|示范|先进|落后|重点|中心|样板|试点|行政|自然|移民|空心)(?:(?![的在和与及是了把被为各所两多有下全这那该某等个乡農农山邻本外城新用给将从对向到部逐])[\u4e00-\u9fff]){2,4}?(?:村(?![民里口子委干头级组庄])|社区(?![里干党工]))/;
const towns =
  /^(?![各所两多有下全这那该某等])(?:(?![的在和与及是了把被为辖属级内外])[\u4e00-\u9fff]){2}(?:[乡鄉镇鎮](?![镇鎮长長民村政党委贤]))/;
