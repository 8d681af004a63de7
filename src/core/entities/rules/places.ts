/** Rules for adjacent places, which use the gazetteer to decide whether they are one name or several. */
import type { EntityType, NameSpan } from '../../reading.ts';
import type { Gazetteer } from '../gazetteer.ts';
import { isShortOrganization, knownType } from '../known-list.ts';
import { personBehindDivision } from './person-behind-division.ts';
import type { PlaceContext, PlaceRule } from './place-rule.ts';
import { replaceNames } from './replace-names.ts';

/** A rule that gives for each name of these types what stands in its place. */
const forEach =
  (
    types: readonly EntityType[],
    change: (name: NameSpan, own: string, context: PlaceContext, next: number) => readonly NameSpan[],
  ): PlaceRule['apply'] =>
  (names, context) =>
    replaceNames(names, (name, i) => {
      if (!types.includes(name.type)) return null;
      const own = context.text.slice(name.start, name.end);
      const next = names[i + 1]?.start ?? context.text.length;
      return context.isListed(own) ? null : change(name, own, context, next);
    });

type Rank = 'country' | 'province' | 'prefecture' | 'county';

/** The highest rank that a place of this name has, or null when it is not known. */
const rankOf = (name: string, { countries, divisions }: Gazetteer): Rank | null =>
  countries.has(name) ? 'country' : (divisions.get(name)?.[0]?.level ?? null);

/** Divisions of other times behind a place; in a shop or at a fair goods or visitors follow. */
const district = /^((?:公共|法|英|日)租界|专区(?!产品|内|里|展|商品|优惠|活动|购|观众|体验))/;

const facility =
  /^(..+?)[一某多]?[个家座处]?(?:机场|港口|码头|核电站|电站|电厂|炼油厂|工厂|农场|监狱|军事基地|空军基地|海军基地|医院|学校|高校|酒店|超市|村庄|小镇|城市)$/;

export const placeRules: readonly PlaceRule[] = [
  personBehindDivision,
  {
    name: 'country-is-place',
    purpose: 'The name of a country or of a province alone is a place, whoever acts for it.',
    examples: [
      ['{O|吉林}援疆医生', '{L|吉林}援疆医生'],
      ['{O|日本}代表团', '{L|日本}代表团'],
      ['{O|日本外务省}', '{O|日本外务省}'],
    ],
    apply: forEach(['organization'], (name, own, { gazetteer }) => {
      const rank = rankOf(own, gazetteer);
      const isPlace = rank === 'country' || rank === 'province';
      return [isPlace ? { ...name, type: 'place' } : name];
    }),
  },
  {
    name: 'people-of-place',
    purpose: 'A known place before those who live there, or cheer for it, is no person.',
    examples: [
      ['{P|长春}球迷唱歌', '{L|长春}球迷唱歌'],
      ['{P|长春}人手一本', '{P|长春}人手一本'],
      ['{P|石有}球迷唱歌', '{P|石有}球迷唱歌'],
    ],
    apply: forEach(['person'], (name, own, { text, gazetteer }) => [
      /^(?:球迷|市民|居民|街头|籍)/.test(text.slice(name.end, name.end + 2)) && rankOf(own, gazetteer)
        ? { ...name, type: 'place' }
        : name,
    ]),
  },
  {
    name: 'facility-of-country',
    purpose:
      'A country has many airports and power stations; of one that has no name of its own the country is looked up.',
    examples: [
      ['四个{L|日本机场}罢工', '四个{L|日本}机场罢工'],
      ['{O|日本一核电站}停机', '{L|日本}一核电站停机'],
      ['{L|长春机场}罢工', '{L|长春机场}罢工'],
    ],
    apply: forEach(['place', 'organization'], (name, own, { gazetteer }) => {
      const country = facility.exec(own)?.[1] ?? '';
      const isCountry = gazetteer.countries.has(country) && !/^(?:新加坡|卢森堡|摩纳哥)$/.test(country);
      return [isCountry ? { ...name, end: name.start + country.length, type: 'place' } : name];
    }),
  },
  {
    name: 'special-district',
    purpose: 'A 专区 or a concession belongs to the place that it is called by.',
    examples: [
      ['{L|吉林省长春}专区的', '{L|吉林省长春专区}的'],
      ['{L|上海}公共租界', '{L|上海公共租界}'],
      ['{L|长春}专区产品', '{L|长春}专区产品'],
    ],
    apply: forEach(['place'], (name, _, { text }) => {
      const kind = district.exec(text.slice(name.end, name.end + 6))?.[1];
      return [kind ? { ...name, end: name.end + kind.length } : name];
    }),
  },
  {
    name: 'national-team',
    purpose: 'A country that plays is a place, as one that sends a delegation is.',
    examples: [
      ['{O|日本队}夺冠', '{L|日本}队夺冠'],
      ['{O|青石村队}夺冠', '{O|青石村队}夺冠'],
    ],
    apply: forEach(['organization'], (name, own, { gazetteer }) => {
      const country = /^(.{2,})(?:[男女]\S{1,2})?队$|^(.{2,})[男女](?:[足篮排乒曲垒手]球?)$/.exec(own);
      const [, first, second] = country ?? [];
      const place = first ?? second ?? '';
      return [gazetteer.countries.has(place) ? { ...name, end: name.start + place.length, type: 'place' } : name];
    }),
  },
  {
    name: 'opponents',
    purpose: 'Those who meet in a match are teams, unless they are called by a country or a division alone.',
    examples: [
      ['{L|望川石鼓}主场迎战{L|云岭风帆}，', '{O|望川石鼓}主场迎战{O|云岭风帆}，'],
      ['{L|石鼓}3比1战胜{L|埃及}', '{O|石鼓}3比1战胜{L|埃及}'],
      ['以两分险胜{L|望川石鼓}', '以两分险胜{O|望川石鼓}'],
      ['{L|石鼓}之战', '{L|石鼓}之战'],
      ['加盟{L|石鼓}后首战告捷', '加盟{O|石鼓}后首战告捷'],
      ['在{L|石鼓体育馆}3比1逆转{O|云岭}，', '在{L|石鼓体育馆}3比1逆转{O|云岭}，'],
    ],
    apply: forEach(['place'], (name, own, { text, gazetteer }) => {
      const isOpponent =
        matchBehind.test(text.slice(name.end, name.end + 12)) ||
        matchBefore.test(text.slice(Math.max(0, name.start - 6), name.start));
      return [isOpponent && !venue.test(own) && !rankOf(own, gazetteer) ? { ...name, type: 'organization' } : name];
    }),
  },
  {
    name: 'division-whole',
    purpose:
      'A division is whole: [喀什]地区. Kinds of one character begin other words too, 北京市民, and are left alone.',
    examples: [
      ['{L|喀什}地区多地', '{L|喀什地区}多地'],
      ['{L|北京}市民', '{L|北京}市民'],
    ],
    apply: forEach(['place'], (name, own, { text, gazetteer }, next) => {
      const whole = gazetteer.divisions
        .get(own)
        ?.find((division) => division.name.length >= own.length + 2 && text.startsWith(division.name, name.start));
      const end = name.start + (whole?.name.length ?? 0);
      return [whole && end <= next ? { ...name, end } : name];
    }),
  },
  {
    name: 'division-behind-province',
    purpose: 'A division of a province directly behind it, which was not found, is one name with it.',
    examples: [
      ['{L|吉林}长春湖边', '{L|吉林长春}湖边'],
      ['{L|吉林}北京烤鸭', '{L|吉林}北京烤鸭'],
      ['{L|吉林}长春大学', '{L|吉林}长春大学'],
    ],
    apply: forEach(['place'], (name, own, { text, gazetteer }, next) => {
      const province = gazetteer.divisions.get(own)?.[0];
      if (province?.level !== 'province') return [name];
      const lengths = [3, 2].filter((length) => name.end + length <= next);
      const length = lengths.find((length) =>
        gazetteer.divisions
          .get(text.slice(name.end, name.end + length))
          ?.some(({ code, level }) => level === 'prefecture' && code.startsWith(province.code.slice(0, 2))),
      );
      const isAlone =
        length &&
        !/^[\u4e00-\u9fff]{0,2}(?:[大中小]学|学院|[路街]|公园|银行|集团|医院|广场)/.test(text.slice(name.end + length));
      return [isAlone ? { ...name, end: name.end + length } : name];
    }),
  },
  {
    name: 'foreign-region-whole',
    purpose: 'A province abroad that is called a region is whole: [哈尔科夫]地区.',
    examples: [
      ['{L|哈尔科夫}地区多地', '{L|哈尔科夫地区}多地'],
      ['{L|加勒比}地区多地', '{L|加勒比}地区多地'],
      ['{L|巴赫穆特}地区多地', '{L|巴赫穆特}地区多地'],
      ['{L|埃及}地区多地', '{L|埃及}地区多地'],
    ],
    apply: forEach(['place'], (name, own, { text, gazetteer }, next) => {
      const isRegion =
        text.startsWith('地区', name.end) &&
        name.end + 2 <= next &&
        knownType(`${own}州`) === 'place' &&
        !gazetteer.countries.has(own);
      return [isRegion ? { ...name, end: name.end + 2 } : name];
    }),
  },
  {
    name: 'count-behind-places',
    purpose: 'How many places there are is no part of the last of them.',
    examples: [
      ['{L|北京上海吉林三地}联动', '{L|北京}{L|上海}{L|吉林}三地联动'],
      ['{L|望川城三国}联动', '{L|望川城}三国联动'],
      ['在{L|青石两城}集结', '在{L|青石}两城集结'],
      ['{L|三地}联动', '{L|三地}联动'],
      ['{L|科罗拉多州}和{L|廊坊北三县}', '{L|科罗拉多州}和{L|廊坊北三县}'],
    ],
    apply: forEach(['place'], (name, own) => {
      const isCounted = /^(?:.{4,}多|.+[^东南西北]两|.{2,}[^东南西北][三四五六七八九十])[地城省市县国区州]$/.test(own);
      return [isCounted ? { ...name, end: name.end - 2 } : name];
    }),
  },
  {
    name: 'places-side-by-side',
    purpose: 'Places of one rank that follow each other are several: 北京上海.',
    examples: [
      ['{L|北京上海吉林}四地', '{L|北京}{L|上海}{L|吉林}四地'],
      ['{L|日本埃及}遭遇风暴', '{L|日本}{L|埃及}遭遇风暴'],
      ['{L|西北东北}等地', '{L|西北}{L|东北}等地'],
      ['{L|吉林喀什}', '{L|吉林喀什}'],
    ],
    apply: forEach(['place'], (name, own, { gazetteer }) => {
      if (own.length < 4 || rankOf(own, gazetteer)) return [name];
      const regions = /^(?:[东西][南北]|[华][东南西北中]){2,}$/.test(own) ? own.match(/../g) : null;
      const parts = regions ?? partsOfOneRank(own, gazetteer);
      let start = name.start;
      return parts
        ? parts.map((part) => {
            start += part.length;
            return { start: start - part.length, end: start, type: name.type };
          })
        : [name];
    }),
  },
  {
    name: 'conjunction-begins-place',
    purpose: '和 before a division that begins with it is no conjunction: 和田地区, 和平县.',
    examples: [
      ['{L|望川}和{L|田市于田县}', '{L|望川}{L|和田市于田县}'],
      ['{L|日本}和{L|喀什地区}', '{L|日本}和{L|喀什地区}'],
    ],
    apply: forEach(['place'], (name, own, { text, gazetteer }) => {
      const before = text.charAt(name.start - 1);
      const begins = (length: number) =>
        gazetteer.divisions.get(before + own.slice(0, length))?.[0]?.name === before + own.slice(0, length);
      const isPart = before === '和' && !rankOf(own, gazetteer) && [2, 3].some(begins);
      return [isPart ? { ...name, start: name.start - 1 } : name];
    }),
  },
  {
    name: 'direction-behind-place',
    purpose: 'A direction behind a known place is no part of it.',
    examples: [
      ['{L|吉林东}有林场', '{L|吉林}东有林场'],
      ['{P|吉林东}有林场', '{L|吉林}东有林场'],
      ['{L|青石东}有林场', '{L|青石东}有林场'],
    ],
    apply: forEach(['place', 'person', 'work'], (name, own, { text, gazetteer }) => {
      const isBehind = /..[东西南北]$/.test(own) && !/[站线路街门城]/.test(text.charAt(name.end));
      const isPlace = isBehind && !rankOf(own, gazetteer);
      return [isPlace && rankOf(own.slice(0, -1), gazetteer) ? { ...name, end: name.end - 1, type: 'place' } : name];
    }),
  },
  {
    name: 'country-before-its-place',
    purpose: 'A country directly before a place or a body, which was not found, is one name with it.',
    examples: [
      ['也门{L|荷台达港}遇袭', '{L|也门荷台达港}遇袭'],
      ['埃及{O|青石公司}停工', '{O|埃及青石公司}停工'],
      ['埃及{L|日本}遇袭', '埃及{L|日本}遇袭'],
      ['埃及{P|石大有}', '埃及{P|石大有}'],
      ['埃及{O|欧盟}商会', '埃及{O|欧盟}商会'],
    ],
    apply: (names, { text, gazetteer }) =>
      replaceNames(names, (name, i) => {
        if (name.type === 'person' || name.type === 'work') return null;
        const room = name.start - (names[i - 1]?.end ?? 0);
        const length = [4, 3, 2].find(
          (n) => n <= room && gazetteer.countries.has(text.slice(name.start - n, name.start)),
        );
        if (length === undefined) return null;
        const own = text.slice(name.start, name.end);
        if (name.type === 'organization' && (knownType(own) || isShortOrganization(own))) return [name];
        const isPlain = !rankOf(own, gazetteer) && !region.test(own);
        return [isPlain ? { ...name, start: name.start - length } : name];
      }),
  },
  {
    name: 'place-before-its-part',
    purpose:
      'A country or a province directly before a place in it, or before its body, is one name with it: 日本神户, 也门胡塞武装.',
    examples: [
      ['{L|日本}{L|青石港}', '{L|日本青石港}'],
      ['{L|埃及}{O|青石公司}', '{O|埃及青石公司}'],
      ['{L|日本}{L|埃及}', '{L|日本}{L|埃及}'],
      ['{L|日本}{L|中东}问题', '{L|日本}{L|中东}问题'],
      ['{L|日本}{P|青石健一}', '{L|日本}{P|青石健一}'],
    ],
    apply(names, { text, gazetteer }) {
      const merged: NameSpan[] = [];
      for (const name of names) {
        const last = merged.at(-1);
        const outer =
          last?.type === 'place' && last.end === name.start
            ? rankOf(text.slice(last.start, last.end), gazetteer)
            : null;
        const isInner = () =>
          name.type === 'organization' ||
          (name.type === 'place' &&
            last &&
            mayHold(text.slice(last.start, last.end), text.slice(name.start, name.end), gazetteer));
        if (last && outer && outer !== 'county' && isInner())
          merged[merged.length - 1] = { ...name, start: last.start };
        else merged.push(name);
      }
      return merged.length < names.length ? merged : names;
    },
  },
];

/** Where a match is played. */
const venue = /(?:馆|中心|场|球场)$/;
const matchBehind =
  /^(?:队)?(?:(?:主场|客场)(?:以)?(?:\d+[比:：-]\d+)?(?:迎战|对阵|战胜|击败|不敌|战平|挑战|逼平|力克|横扫|取胜)|(?:以)?\d+[比:：]\d+(?:逆转|大胜|险胜|战胜|击败|不敌|战平|负于))/;
const matchBefore =
  /(?:加盟|效力于?|租借至|转会(?:至|到|加盟)?|场迎战|场对阵|场挑战|场逼平|场力克|逼平|\d(?:战胜|击败|大胜|险胜|逆转|不敌|战平|负于|横扫|力克|完胜)|险胜|不敌|负于|战平|力克)$/;

/** Parts of the world that no country holds. */
const region =
  /^(?:[中东西南北][东亚非欧美]|[亚欧非美]洲|拉美|亚太|印太|欧亚|加勒比|海湾|巴尔干|太平洋|大西洋|印度洋|北冰洋|地中海|红海|黑海)(?:地区)?$/;

/** Whether a known place may contain another. A known place must lie within it; for unknown ones it is possible. */
function mayHold(outer: string, inner: string, { countries, divisions }: Gazetteer): boolean {
  if (countries.has(inner) || region.test(inner)) return false;
  const own = divisions.get(inner) ?? [];
  if (own.length === 0) return true;
  if (countries.has(outer)) return outer === '中国';
  return (divisions.get(outer) ?? []).some(({ code, level }) => {
    const head = level === 'province' ? code.slice(0, 2) : code.slice(0, 4);
    return own.some((division) => division.code !== code && division.code.startsWith(head));
  });
}

/** The name cut into known places of one rank, countries or provinces or prefectures; null when it cannot be. */
function partsOfOneRank(name: string, gazetteer: Gazetteer): readonly string[] | null {
  for (const rank of ['country', 'province', 'prefecture'] as const) {
    const parts: string[] = [];
    let at = 0;
    while (at < name.length) {
      const length = [6, 5, 4, 3, 2].find(
        (n) => at + n <= name.length && hasRank(name.slice(at, at + n), rank, gazetteer),
      );
      if (length === undefined) break;
      parts.push(name.slice(at, at + length));
      at += length;
    }
    if (at === name.length && parts.length > 1) return parts;
  }
  return null;
}

/** Whether a place has a rank. Cities that are provinces stand among provinces and among cities. */
function hasRank(name: string, rank: Rank, { countries, divisions }: Gazetteer): boolean {
  if (rank === 'country') return countries.has(name);
  if (divisions.get(name)?.some(({ level }) => level === rank)) return true;
  return rank === 'prefecture' && /^(?:北京|上海|天津|重庆)市?$/.test(name);
}
