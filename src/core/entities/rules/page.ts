/** Rules on single names that know how often the page has each name: what is found several times corrects what is found once. */
import type { EntityType, NameSpan } from '../../reading.ts';
import type { Rule } from '../../rule.ts';
import { groupBy } from '../../text/group.ts';
import { commonSurnames } from '../../text/surnames.ts';
import { says } from '../followers.ts';
import { knownType } from '../known-list.ts';
import type { NamedPassage } from '../named-passage.ts';

export interface PageContext {
  readonly text: string;
  /** End of the name before in its passage, or 0. */
  readonly from: number;
  readonly counts: PageCounts;
}

export interface PageCounts {
  /** How often the page has a name as a person. */
  readonly persons: ReadonlyMap<string, number>;
  /** How often it has it as a place or an organization. */
  readonly others: ReadonlyMap<string, number>;
  /** How often it has it as an organization. */
  readonly bodies: ReadonlyMap<string, number>;
  /** Towns and villages that names begin with which were found often enough. */
  readonly begun: ReadonlySet<string>;
  /** Persons of four characters and more without the dot, and last parts of as many, by their last two characters. */
  readonly longByEnd: ReadonlyMap<string, readonly string[]>;
  /** The first and the last parts, of three characters and more, of persons' names with the dot. */
  readonly parts: ReadonlySet<string>;
  /** How often it has a person of two characters before another character, by all three. */
  readonly goingOn: ReadonlyMap<string, number>;
  /** Places and organizations that were found often enough to correct others, by their first characters. */
  readonly sureByFirst: ReadonlyMap<string, readonly string[]>;
}

/** Gives what stands in the place of a name. In the examples ` / ` parts the passages of a page. */
export type PageRule = Rule<(name: NameSpan, context: PageContext) => NameSpan>;

/** How often a name must have been found before others are corrected by it. */
const sureFrom = 2;
/** How far back the start of a name is searched, in characters. */
const farthest = 8;
/** What may be the last character of a name: no word that often follows one. */
const given =
  /[\u4e00-\u9fff](?<![的是在和与说对表同告介认指将已也还曾作出会向从就等先女主总院校教书团队家一这那有到要不把让为称参提任获又])/;
/** Shortest name that another is extended by, in characters. */
const shortest = 3;

/** The town that the name of a body begins with, or has behind its county: 长沙县[春华镇]中心小学. */
const townInName = /^(?:.{1,7}[省市县区州旗])?([\u4e00-\u9fff]{2,3}?[镇乡村])/;

function countsOf(passages: readonly NamedPassage[]): PageCounts {
  const others = new Map<string, number>();
  const bodies = new Map<string, number>();
  const persons = new Map<string, number>();
  const goingOn = new Map<string, number>();
  const parts = new Set<string>();
  for (const { text, names } of passages) {
    for (const { start, end, type } of names) {
      if (type === 'work') continue;
      const name = text.slice(start, end);
      const own = type === 'person' ? persons : others;
      own.set(name, (own.get(name) ?? 0) + 1);
      if (type === 'organization') bodies.set(name, (bodies.get(name) ?? 0) + 1);
      if (type === 'person' && name.includes('·'))
        for (const part of [name.split('·')[0] ?? '', name.split('·').at(-1) ?? ''])
          if (part.length > 2) parts.add(part);
      if (type !== 'person' || name.length !== 2) continue;
      const longer = text.slice(start, end + 1);
      goingOn.set(longer, (goingOn.get(longer) ?? 0) + 1);
    }
  }
  const towns = new Map<string, number>();
  for (const [name, count] of others) {
    const town = townInName.exec(name)?.[1];
    if (town !== undefined && town !== name) towns.set(town, (towns.get(town) ?? 0) + count);
  }
  const begun = new Set([...towns].filter(([, count]) => count >= sureFrom).map(([town]) => town));
  const sure = [...others].filter(([, count]) => count >= sureFrom).map(([name]) => name);
  const long = [...persons.keys(), ...parts].filter((name) => /^[\u4e00-\u9fff]{4,}$/.test(name));
  const longByEnd = groupBy(long, (name) => name.slice(-2));
  return {
    persons,
    others,
    bodies,
    begun,
    longByEnd,
    parts,
    goingOn,
    sureByFirst: groupBy(sure, (name) => name.charAt(0)),
  };
}

/** @returns the same passages, with the rules applied to each name in turn. */
export const withPageRules = (
  passages: readonly NamedPassage[],
  rules: readonly PageRule[],
): readonly NamedPassage[] => {
  // Every rule corrects one name by another.
  if (passages.reduce((count, { names }) => count + names.length, 0) < 2) return passages;
  const counts = countsOf(passages);
  return passages.map((passage) => {
    const { text, names } = passage;
    const mended = names.map((name, i) => {
      if (name.type === 'work') return name;
      const context = { text, from: names[i - 1]?.end ?? 0, counts };
      return rules.reduce((found, { apply }) => apply(found, context), name);
    });
    return mended.every((name, i) => name === names[i]) ? passage : { ...passage, names: mended };
  });
};

/** How names of places end: 望川, 列宁格勒. */
const placeEnd = /[省市县区州旗国城镇乡村岛山河湖江海港湾川堡]$|格勒$/;

/** What statistics tell of a region and no company has, behind the time that it is of. */
const figuresOfRegion =
  /^(?:去年|今年|上年|全年|[上下]半年|[前头][一二三四五六七八九十\d]{1,2}个?(?:季度|月)|[一二三四]季度|\d{1,2}月份?)?(?:全[省市县区州])?(?:经济|财政|外贸|进出口|工业(?:增加值|经济|产值|投资|用电)|农业|粮食|GDP|(?:地区)?生产总值|固定资产投资|社会消费|居民|城镇|农村|人口|就业|气温|降[水雨])/;
const ranks = '省市县区州旗镇乡';

const ownOf = (text: string, { start, end }: NameSpan) => text.slice(start, end);
const is = (name: NameSpan, type: EntityType) => name.type === type;

export const pageRules: readonly PageRule[] = [
  {
    name: 'rather-place',
    purpose: 'What the page has as a place or an organization more often than as a person is a place.',
    examples: [
      ['{P|卡罗维亚}说 / {L|卡罗维亚}湖 / 在{L|卡罗维亚}', '{L|卡罗维亚}说 / {L|卡罗维亚}湖 / 在{L|卡罗维亚}'],
      ['{P|卡罗维亚}说 / {L|卡罗维亚}湖', '{P|卡罗维亚}说 / {L|卡罗维亚}湖'],
    ],
    apply(name, { text, counts: { persons, others, bodies } }) {
      const own = ownOf(text, name);
      const other = others.get(own) ?? 0;
      if (!is(name, 'person') || other <= (persons.get(own) ?? 0)) return name;
      return { ...name, type: 2 * (bodies.get(own) ?? 0) > other ? 'organization' : 'place' };
    },
  },
  {
    name: 'short-for-team',
    purpose: 'A person whom the page has with 队 behind as an organization is that team.',
    examples: [
      ['{P|裕川}得分 / {O|裕川队}获胜', '{O|裕川}得分 / {O|裕川队}获胜'],
      ['{P|裕川}得分 / {O|裕川公司}获胜', '{P|裕川}得分 / {O|裕川公司}获胜'],
      ['{P|裕川}说 / {O|裕川队}获胜', '{P|裕川}说 / {O|裕川队}获胜'],
    ],
    apply: (name, { text, counts: { bodies } }) =>
      is(name, 'person') && bodies.has(`${ownOf(text, name)}队`) && !says(text, name.end)
        ? { ...name, type: 'organization' }
        : name,
  },
  {
    name: 'place-of-figures',
    purpose:
      'What figures of a region are told of is a place where the page has it as one, alone or with its rank, and not an organization.',
    examples: [
      ['{O|望川}上半年经济增长 / {L|望川}7月8日讯', '{L|望川}上半年经济增长 / {L|望川}7月8日讯'],
      ['{O|青石}去年财政收入增长 / 在{L|青石县}', '{L|青石}去年财政收入增长 / 在{L|青石县}'],
      ['{O|青石}外贸下降 / {O|青石县统计局}说', '{O|青石}外贸下降 / {O|青石县统计局}说'],
      ['{O|望川}获胜 / {L|望川}7月8日讯', '{O|望川}获胜 / {L|望川}7月8日讯'],
      ['{O|望川}去年投资收益增长 / {L|望川}7月8日讯', '{O|望川}去年投资收益增长 / {L|望川}7月8日讯'],
    ],
    apply(name, { text, counts: { others, bodies } }) {
      if (!is(name, 'organization') || !figuresOfRegion.test(text.slice(name.end, name.end + 12))) return name;
      const own = ownOf(text, name);
      const isPlace = (place: string) => (others.get(place) ?? 0) > (bodies.get(place) ?? 0);
      return [own, ...[...ranks].map((rank) => own + rank)].some(isPlace) ? { ...name, type: 'place' } : name;
    },
  },
  {
    name: 'rather-person',
    purpose: 'What the page has as a person more often than as a place, and no list knows as one, is a person.',
    examples: [
      ['{P|根罗布}说 / {P|根罗布}去 / {L|根罗布}总统', '{P|根罗布}说 / {P|根罗布}去 / {P|根罗布}总统'],
      ['{P|根罗布}说 / {L|根罗布}总统', '{P|根罗布}说 / {L|根罗布}总统'],
      ['{P|华盛顿}说 / {P|华盛顿}去 / 到{L|华盛顿}', '{P|华盛顿}说 / {P|华盛顿}去 / 到{L|华盛顿}'],
      ['{P|青石岛}说 / {P|青石岛}去 / 到{L|青石岛}', '{P|青石岛}说 / {P|青石岛}去 / 到{L|青石岛}'],
      ['{P|青石}说 / {P|青石}去 / 到{L|青石}', '{P|青石}说 / {P|青石}去 / 到{L|青石}'],
    ],
    apply(name, { text, counts: { persons, others } }) {
      const own = ownOf(text, name);
      const isOftener = (persons.get(own) ?? 0) > (others.get(own) ?? 0);
      const isPlain = own.length > 2 && knownType(own) === null && !placeEnd.test(own);
      return is(name, 'place') && isOftener && isPlain ? { ...name, type: 'person' } : name;
    },
  },
  {
    name: 'part-of-dotted-person',
    purpose:
      'The first or the last part of a person’s name with the dot, alone elsewhere on the page, is that person, and no place.',
    examples: [
      ['{P|爱德华多·石}说 / 看{L|爱德华多}', '{P|爱德华多·石}说 / 看{P|爱德华多}'],
      ['{P|乔治·华盛顿}说 / 在{L|华盛顿} / 到{L|华盛顿}', '{P|乔治·华盛顿}说 / 在{L|华盛顿} / 到{L|华盛顿}'],
      ['{P|石大有}说 / 看{L|爱德华多}', '{P|石大有}说 / 看{L|爱德华多}'],
    ],
    apply(name, { text, counts: { parts } }) {
      const own = ownOf(text, name);
      return is(name, 'place') && parts.has(own) && knownType(own) === null ? { ...name, type: 'person' } : name;
    },
  },
  {
    name: 'place-begins-person',
    purpose:
      'A person of three characters that begins with a place of the page, and with no common surname, is that place.',
    examples: [
      ['{P|舟山东}极渔民 / {L|舟山}渔港', '{L|舟山}东极渔民 / {L|舟山}渔港'],
      ['{P|高山东}说 / {L|高山}渔港', '{P|高山东}说 / {L|高山}渔港'],
    ],
    apply: (name, { text, counts: { others } }) =>
      is(name, 'person') &&
      name.end - name.start === 3 &&
      others.has(text.slice(name.start, name.start + 2)) &&
      !commonSurnames.includes(text.charAt(name.start))
        ? { ...name, end: name.start + 2, type: 'place' }
        : name,
  },
  {
    name: 'word-behind-known-person',
    purpose: 'A person of the page goes on with a word of the sentence where a name of one character more is found.',
    examples: [
      ['{P|贝鲁未}通过投票 / 总理{P|贝鲁}说', '{P|贝鲁}未通过投票 / 总理{P|贝鲁}说'],
      ['{P|石有作}说 / {P|石有}说', '{P|石有}作说 / {P|石有}说'],
      ['{P|石大有}说 / {P|石大}说', '{P|石大有}说 / {P|石大}说'],
      ['{P|石大有}伤 / {P|石大}说 / {P|石大}去', '{P|石大}有伤 / {P|石大}说 / {P|石大}去'],
      ['{P|石某犯}贪污罪 / {P|石某}说 / {P|石某}去', '{P|石某}犯贪污罪 / {P|石某}说 / {P|石某}去'],
      ['{P|石大力}说 / {P|石大}说 / {P|石大}去', '{P|石大力}说 / {P|石大}说 / {P|石大}去'],
      ['{P|贝鲁未}通过投票', '{P|贝鲁未}通过投票'],
    ],
    apply(name, { text, counts: { persons, goingOn } }) {
      const own = ownOf(text, name);
      if (!is(name, 'person') || own.length < 3) return name;
      const [shorter, last] = [own.slice(0, -1), own.slice(-1)];
      const isOftener = () => (persons.get(shorter) ?? 0) > (persons.get(own) ?? 0) && !goingOn.has(own);
      const isWord =
        wordsBehind.includes(last) || ((shorter.endsWith('某') || verbsBehind.includes(last)) && isOftener());
      return isWord && persons.has(shorter) ? { ...name, end: name.end - 1 } : name;
    },
  },
  {
    name: 'word-before-known-person',
    purpose: 'A conjunction or preposition before a person of the page is no part of the name.',
    examples: [
      ['总统{P|和普列}会谈 / {P|普列}说', '总统和{P|普列}会谈 / {P|普列}说'],
      ['调研{P|中普列}发现 / {P|普列}说', '调研中{P|普列}发现 / {P|普列}说'],
      ['{P|和大有}说', '{P|和大有}说'],
    ],
    apply(name, { text, counts: { persons } }) {
      const own = ownOf(text, name);
      const isLonger = is(name, 'person') && own.length > 2 && wordsBefore.includes(own.charAt(0));
      return isLonger && persons.has(own.slice(1)) ? { ...name, start: name.start + 1 } : name;
    },
  },
  {
    name: 'character-before-known-place',
    purpose: 'A place or an organization that the page has without the first character begins behind it.',
    examples: [
      ['履{L|盖春华镇}学校 / {L|春华镇}人 / 在{L|春华镇}', '履盖{L|春华镇}学校 / {L|春华镇}人 / 在{L|春华镇}'],
      ['{L|大埃及馆} / {L|埃及馆} / {L|埃及馆}', '{L|大埃及馆} / {L|埃及馆} / {L|埃及馆}'],
      [
        '履{L|盖春华镇}学校 / {O|春华镇小学}人 / 在{O|春华镇小学}',
        '履盖{L|春华镇}学校 / {O|春华镇小学}人 / 在{O|春华镇小学}',
      ],
      ['{L|盖春华镇}人 / {L|春华镇}人', '{L|盖春华镇}人 / {L|春华镇}人'],
    ],
    apply(name, { text, counts: { others, begun } }) {
      const own = ownOf(text, name);
      const isOnce =
        !is(name, 'person') && own.length > 3 && others.get(own) === 1 && !/^[大小新老东西南北中上下前后]/.test(own);
      return isOnce && ((others.get(own.slice(1)) ?? 0) >= sureFrom || begun.has(own.slice(1)))
        ? { ...name, start: name.start + 1 }
        : name;
    },
  },
  {
    name: 'same-character-behind-person',
    purpose:
      'A person of two characters with the same character behind each mention has that character as the last one.',
    examples: [
      ['{P|怀进}觅说 / {P|怀进}觅去 / 由{P|怀进}觅带头', '{P|怀进觅}说 / {P|怀进觅}去 / 由{P|怀进觅}带头'],
      ['{P|怀进}说 / {P|怀进}说 / {P|怀进}说', '{P|怀进}说 / {P|怀进}说 / {P|怀进}说'],
      ['{P|怀进}觅说 / {P|怀进}去 / {P|怀进}觅带头', '{P|怀进}觅说 / {P|怀进}去 / {P|怀进}觅带头'],
    ],
    apply(name, { text, counts: { persons, goingOn } }) {
      const times = persons.get(ownOf(text, name)) ?? 0;
      const longer = text.slice(name.start, name.end + 1);
      const isAlways = is(name, 'person') && times > sureFrom && goingOn.get(longer) === times;
      return isAlways && given.test(longer.slice(-1)) ? { ...name, end: name.end + 1 } : name;
    },
  },
  {
    name: 'longer-person-of-page',
    purpose:
      'A person of two characters goes on with the third where the page has the longer name more often, or the shorter one never without it.',
    examples: [
      ['{P|怀进}觅捐的 / {P|怀进觅}说', '{P|怀进觅}捐的 / {P|怀进觅}说'],
      ['{P|怀进}觅捐的 / {P|怀进觅}说 / {P|怀进}说', '{P|怀进}觅捐的 / {P|怀进觅}说 / {P|怀进}说'],
      ['{P|怀进}觅说 / {P|怀进觅}去 / {P|怀进觅}带头', '{P|怀进觅}说 / {P|怀进觅}去 / {P|怀进觅}带头'],
      ['{P|石大}有说 / {P|石大有}去 / {P|石大}带头', '{P|石大}有说 / {P|石大有}去 / {P|石大}带头'],
    ],
    apply(name, { text, counts: { persons, goingOn } }) {
      const times = persons.get(ownOf(text, name)) ?? 0;
      const longer = text.slice(name.start, name.end + 1);
      const isCut =
        is(name, 'person') &&
        longer.length === 3 &&
        persons.has(longer) &&
        ((persons.get(longer) ?? 0) > times || goingOn.get(longer) === times);
      return isCut ? { ...name, end: name.end + 1 } : name;
    },
  },
  {
    name: 'end-of-person',
    purpose: 'The end of a person’s name of four characters and more, with the rest before it, is that name.',
    examples: [
      ['{P|卡罗维迈尔}访问望川 / 卡罗维{P|迈尔}说', '{P|卡罗维迈尔}访问望川 / {P|卡罗维迈尔}说'],
      ['{P|汉·卡罗维迈尔}访问望川 / 卡罗维{P|迈尔}说', '{P|汉·卡罗维迈尔}访问望川 / {P|卡罗维迈尔}说'],
      ['{P|卡罗维迈尔}访问望川 / 罗维{P|迈尔}说', '{P|卡罗维迈尔}访问望川 / 罗维{P|迈尔}说'],
    ],
    apply(name, { text, from, counts: { longByEnd } }) {
      if (!is(name, 'person')) return name;
      const whole = longByEnd
        .get(text.slice(name.end - 2, name.end))
        ?.find(
          (long) =>
            long.length > name.end - name.start && name.end - long.length >= from && text.endsWith(long, name.end),
        );
      return whole ? { ...name, start: name.end - whole.length } : name;
    },
  },
  {
    name: 'begins-in-known-name',
    purpose:
      'A place or an organization that begins inside a name that the page has several times begins with that name.',
    examples: [
      ['望川{O|市统计局} / {L|望川市}湖 / {L|望川市}河', '{O|望川市统计局} / {L|望川市}湖 / {L|望川市}河'],
      ['望川{O|市统计局} / {L|望川市}湖', '望川{O|市统计局} / {L|望川市}湖'],
    ],
    apply(name, { text, from, counts: { sureByFirst } }) {
      if (is(name, 'person')) return name;
      for (let start = Math.max(from, name.start - farthest); start < name.start; start++) {
        const fits = (known: string) =>
          known.length >= shortest &&
          start + known.length > name.start &&
          start + known.length <= name.end &&
          text.startsWith(known, start);
        if (sureByFirst.get(text.charAt(start))?.some(fits)) return { ...name, start };
      }
      return name;
    },
  },
];

const wordsBehind = '未已曾将拟正作称说在也又还才就均都和与及对等从则却因为妈爸爹娘';
/** Characters that end names, too. */
const verbsBehind = '有为会以用到去来给让叫想要能只没不再更最从于按犯';
const wordsBefore = '和与及由向对同跟让请将把被中';
