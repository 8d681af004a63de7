/** Rules that find two persons beside each other by what is said of both. */
import type { NameSpan, Word } from '../../../reading.ts';
import { overlapsOf } from '../../../text/spans.ts';
import { surnames } from '../../../text/surnames.ts';
import { knownType } from '../../known-list.ts';
import { type WordPlaces, wordPlaces } from '../../word-places.ts';
import { type PassageRule, placeOver } from '../passage-rule.ts';
import { isOneInRole, isRoleBefore, particleAtEnd } from './roles.ts';

/** Who two are to each other, behind their names; places are brothers too. */
const kin =
  '兄弟|姐妹|姊妹|夫妇|夫妻|父子|父女|母子|母女|兄妹|姐弟|祖孙|爷孙|婆媳|翁婿|师徒|师生二人|情侣|恋人|一家|两口子|小两口|老两口';
/** The same where no other word goes on: 一家园 and 一家企业 are no family. */
const related = kin.replace('一家|', '一家(?=[三四五六七八]口|[人子都也在，。、；]|$)|');
/** Two persons, by how people are counted. */
const counted = '[两二俩](?:人|[名位]|个(?:孩子|年轻人|小伙|姑娘|人))|俩(?![\\u4e00-\\u9fff]*[城市省国])|双双';
const behindPair = new RegExp(
  `(?<=[和与、跟][\\u4e00-\\u9fff]{2,3})(?=(?:这|我们|他们)?(?:${related}|${counted}))`,
  'g',
);
const isKin = new RegExp(`^(?:这|我们|他们)?(?:${related})`);
/** What two do together. */
const deeds = '合伙 搭档 结伴 成亲 结婚 联手 携手 结对 合办 合开 合种 合养'.split(' ');
const together = new RegExp(deeds.join('|'), 'g');

/** Words for people in general, for groups and for pronouns. */
const people =
  /[们员者长师人民众友家生属方爸妈爹娘哥姐弟妹爷奶叔姨姑舅公婆子女孩童兵警医手侠户迷队组]$|^(?:自己|对方|双方|彼此|大家|前者|后者|其中|以及|还有)/;
/** Tags of words that are no partners of anybody: adjectives, verbs, adverbs, words of time, names, and words unknown. */
const noPartner = /^(?:a|an|ad|v|d|t|z|nr\w*|x|i|l)$/;

/** Where the name ends at an offset begins: two characters, or three that begin with a surname, in whole words; or null. */
function nameEndingAt(text: string, end: number, places: WordPlaces): number | null {
  for (const length of [3, 2]) {
    const start = end - length;
    const own = text.slice(Math.max(0, start), end);
    if (start < 0 || !/^[\u4e00-\u9fff]+$/.test(own) || /[的了在是和与、]/.test(own) || people.test(own)) continue;
    const isWhole = places.beginningAt(start) !== undefined && (places.endingAt(end)?.word.length ?? 9) <= length;
    if (isWhole && (length === 2 || surnames.includes(own.charAt(0)))) return start;
  }
  return null;
}

function pairsIn(text: string, words: readonly Word[], names: readonly NameSpan[]): NameSpan[] {
  const places = wordPlaces(words);
  const isPlace = (start: number, end: number) =>
    places.beginningAt(start)?.tag === 'ns' ||
    knownType(text.slice(start, end)) !== null ||
    overlapsOf({ start, end }, names).some(({ type }) => type !== 'person');
  return [...text.matchAll(behindPair)].flatMap(({ index: end }) => {
    const second = nameEndingAt(text, end, places);
    if (second === null || !'和与、跟'.includes(text.charAt(second - 1))) return [];
    const first = nameEndingAt(text, second - 1, places);
    if (first === null) return [];
    const mayBePlaces = isKin.test(text.slice(end, end + 6));
    if (!mayBePlaces && (isPlace(first, second - 1) || isPlace(second, end))) return [];
    return [person(first, second - 1), person(second, end)];
  });
}

function partnersIn(text: string, words: readonly Word[]): NameSpan[] {
  const places = wordPlaces(words);
  return [...text.matchAll(together)].flatMap(({ index: end }) => {
    const second = nameEndingAt(text, end, places);
    if (second === null || !'和与跟'.includes(text.charAt(second - 1))) return [];
    const first = nameEndingAt(text, second - 1, places);
    if (first === null || !isRoleBefore(text, first)) return [];
    return noPartner.test(places.beginningAt(second)?.tag ?? '')
      ? [person(first, second - 1), person(second, end)]
      : [];
  });
}

const joined = /[和与、]$/;

/** Words behind a role where the next role has a person behind it: 会计夏天和电工石大有. */
function besideRoles(text: string, words: readonly Word[], names: readonly NameSpan[]): NameSpan[] {
  const places = wordPlaces(words);
  return names.flatMap(({ start, type }) => {
    if (type !== 'person') return [];
    const role = places.endingAt(start);
    if (!role || !isOneInRole(role, text, start)) return [];
    const end = start - role.word.length - 1;
    if (!joined.test(text.slice(0, end + 1))) return [];
    const own = places.endingAt(end);
    if (own?.word.length !== 2 || !mayBeName.test(own.tag) || people.test(own.word) || particleAtEnd.test(own.word))
      return [];
    const before = places.endingAt(end - 2);
    const isFree = overlapsOf({ start: end - 2, end }, names).length === 0;
    return isFree && before && isOneInRole(before, text, end - 2) ? [person(end - 2, end)] : [];
  });
}

/** The same the other way round: 焊工石大有和钳工方便都在. */
function behindBesideRoles(text: string, words: readonly Word[], names: readonly NameSpan[]): NameSpan[] {
  const places = wordPlaces(words);
  return names.flatMap(({ start, end: at, type }) => {
    const before = type === 'person' && /[和与、]/.test(text.charAt(at)) ? places.endingAt(start) : undefined;
    const role = before && isOneInRole(before, text, start) ? places.beginningAt(at + 1) : undefined;
    const from = at + 1 + (role?.word.length ?? 0);
    if (!role || !isOneInRole(role, text, from)) return [];
    const own = places.beginningAt(from);
    const isName = own?.word.length === 2 && mayBeName.test(own.tag) && !people.test(own.word);
    const isFree = overlapsOf({ start: from, end: from + 2 }, names).length === 0;
    return isName && isFree && bothBehind.test(text.slice(from + 2, from + 5)) ? [person(from, from + 2)] : [];
  });
}
/** What is said of both. */
const bothBehind = /^(?:都[是在有说没不]|均[为是在]|也[都在]|[两二]人|一起|一同|一道|轮流|同时|先后|分别)/;
const mayBeName = /^(?:n|nr\w*|nz|ns|t|s|a|z|i|x)$/;

const person = (start: number, end: number): NameSpan => ({ start, end, type: 'person' });

/** By what score one wins or loses, and against whom, between two players. */
const against =
  /^(?:(?:以|直落)?(?:\d{1,3}|[零一二两三四五六七八九十]{1,3})[比:：∶](?:\d{1,3}|[零一二两三四五六七八九十]{1,3}))?(?:负于|不敌|战胜|击败|淘汰|力克|险胜|轻取|横扫|胜|负)$/;

/** What the recogniser took for a place or a body where a person has won or lost against it. */
const rivalsIn = (text: string, names: readonly NameSpan[]): NameSpan[] =>
  names.flatMap(({ start, end, type }, i) => {
    const last = names[i - 1];
    const own = text.slice(start, end);
    const isPerson =
      (type === 'place' || type === 'organization') &&
      last?.type === 'person' &&
      /^[\u4e00-\u9fff]{2,3}$/.test(own) &&
      surnames.includes(own.charAt(0)) &&
      !/[队省市县区州国城]$/.test(own) &&
      knownType(own) === null &&
      against.test(text.slice(last.end, start));
    return isPerson ? [person(start, end)] : [];
  });

export const pairRules: readonly PassageRule[] = [
  {
    name: 'rivals',
    purpose: 'Whom somebody has won or lost against is a person, if the name may be one.',
    examples: [
      ['{P|石大有}一比二负于{O|乔岭}。', '{P|石大有}一比二负于{P|乔岭}。'],
      ['{P|石大有}击败{O|乔岭队}。', '{P|石大有}击败{O|乔岭队}。'],
      ['{O|青石队}负于{O|乔岭}。', '{O|青石队}负于{O|乔岭}。'],
      ['{P|石大有}击败{L|日本}。', '{P|石大有}击败{L|日本}。'],
    ],
    apply: (names, { text }) => placeOver(names, rivalsIn(text, names)),
  },
  {
    name: 'beside-roles',
    purpose: 'A word behind who somebody is, joined to somebody else with a role and a name, is a person.',
    examples: [
      ['<医生:n><夏天:t>和<电工:n>{P|石大有}', '医生{P|夏天}和电工{P|石大有}'],
      ['<医生:n><团队:n>和<电工:n>{P|石大有}', '医生团队和电工{P|石大有}'],
      ['<焊工:n>{P|石大有}和<钳工:n><方便:a>都是', '焊工{P|石大有}和钳工{P|方便}都是'],
      ['<焊工:n>{P|石大有}和<钳工:n><方便:a>工作', '焊工{P|石大有}和钳工方便工作'],
      ['<今年:t><夏天:t>和<电工:n>{P|石大有}', '今年夏天和电工{P|石大有}'],
      ['<医生:n><夏天:t>和<石头:n>{P|石大有}', '医生夏天和石头{P|石大有}'],
    ],
    needs: ['和', '与', '、'],
    apply: (names, { text, words }) =>
      placeOver(names, [...besideRoles(text, words, names), ...behindBesideRoles(text, words, names)]),
  },
  {
    name: 'two-of-a-kind',
    purpose: 'Two before what they are to each other, or before the count of two people, are persons.',
    examples: [
      ['矿工{L|<黄河:ns>}、{L|<泰山:ns>}兄弟俩', '矿工{P|黄河}、{P|泰山}兄弟俩'],
      ['叫来<春雨:n>和{P|小满}两位同学', '叫来{P|春雨}和{P|小满}两位同学'],
      ['{L|<望川:ns>}和{L|<青石:ns>}两位选手', '{L|望川}和{L|青石}两位选手'],
      ['<爸爸:n>和<妈妈:n>两人', '爸爸和妈妈两人'],
      ['同饮<江水:n>、<同建:v>一家园', '同饮江水、同建一家园'],
      ['<高山:n>和<平原:n>两种地形', '高山和平原两种地形'],
    ],
    needs: [
      ...kin.split('|'),
      ...[...'两二俩'].flatMap((two) => [`${two}人`, `${two}名`, `${two}位`]),
      '两个',
      '俩',
      '双双',
    ],
    apply: (names, { text, words }) => placeOver(names, pairsIn(text, words, names)),
  },
  {
    name: 'partners',
    purpose: 'Behind a role two words are persons whom only persons can do something with.',
    examples: [
      ['村民<高兴:a>和<方便:a>合伙养鸭', '村民{P|高兴}和{P|方便}合伙养鸭'],
      ['村民<自愿:v>和<企业:n>合伙', '村民自愿和企业合伙'],
      ['我们<高兴:a>和<方便:a>合伙养鸭', '我们高兴和方便合伙养鸭'],
    ],
    needs: deeds,
    apply: (names, { text, words }) => placeOver(names, partnersIn(text, words)),
  },
];
