/** The words of the cards, in the editor's display language. Names of the page's own are never translated. */
import type { Level } from '../../core/entities/gazetteer.ts';
import type { EntityType } from '../../core/reading.ts';
import type { NameKind } from './known-names.ts';

export interface CardWords {
  readonly chinese: boolean;
  readonly transliterated: string;
  readonly traditional: string;
  readonly simplified: string;
  readonly alsoRead: (character: string, readings: readonly string[]) => string;
  readonly aliases: (names: readonly string[]) => string;
  readonly titles: (titles: readonly string[]) => string;
  readonly inner: (names: readonly string[]) => string;
  readonly level: (level: Level, municipality: boolean) => string;
  readonly feature: Readonly<Record<Exclude<NameKind, 'division' | 'organization' | 'person' | 'name'>, string>>;
  readonly capitalOf: (country: string) => string;
  readonly country: string;
  readonly couldBe: (candidates: readonly string[], rest: number) => string;
  readonly because: { readonly named: (place: string) => string; readonly form: string };
  readonly mentionsIn: (title: string) => string;
  /** An amount as English prints it, for a translation. */
  readonly inEnglish: (amount: string) => string;
  readonly counted: (what: string) => string;
  readonly per: (what: string) => string;
  readonly approximate: (how: string) => string;
  readonly equals: (amount: string) => string;
  readonly yearUnknown: string;
  readonly setDate: string;
  readonly copy: string;
  readonly copyTip: (text: string) => string;
  readonly change: string;
  readonly notName: string;
  readonly notExact: string;
  /** Titles of the quick fixes on a name. */
  readonly markAs: (name: string, type: EntityType) => string;
  readonly markNot: (name: string) => string;
  readonly merge: (name: string) => string;
  readonly addToList: (name: string) => string;
}

const english: CardWords = {
  chinese: false,
  transliterated: 'transliterated name',
  traditional: 'trad.',
  simplified: 'simp.',
  alsoRead: (character, readings) => `${character} is read ${readings.join(' or ')}`,
  aliases: (names) => `Also here: ${names.join(', ')}`,
  titles: (titles) => titles.join(', '),
  inner: (names) => `Holds: ${names.join(', ')}`,
  level: (level, municipality) =>
    municipality
      ? 'municipality'
      : { province: 'province level', prefecture: 'prefecture level', county: 'county level' }[level],
  feature: {
    capital: 'capital',
    city: 'city',
    state: 'state or province',
    place: 'place',
    sea: 'sea',
    mountain: 'mountain',
    lake: 'lake',
    river: 'river',
    island: 'island',
    desert: 'desert',
    plateau: 'plateau',
    basin: 'basin',
    plain: 'plain',
    peninsula: 'peninsula',
  },
  capitalOf: (country) => `capital of ${country}`,
  country: 'country',
  couldBe: (candidates, rest) => `Could be: ${candidates.join(' · ')}${rest > 0 ? ` · ${rest} more` : ''}`,
  because: {
    named: (place) => `likelier the first: the page names ${place}`,
    form: 'likelier the first, by the form of the name',
  },
  mentionsIn: (title) => `${title}: `,
  inEnglish: (amount) => amount,
  counted: (what) => `Counts: ${what}`,
  per: (what) => `per ${what}`,
  approximate: (how) => `approximate: ${how}`,
  equals: (amount) => amount,
  yearUnknown: 'year unknown',
  setDate: 'Set the Page’s Date…',
  copy: 'Copy',
  copyTip: (text) => `Copy ${text}`,
  change: 'Change…',
  notName: 'Not a Name',
  notExact: 'no certain value',
  markAs: (name, type) =>
    `${name} is ${{ person: 'a person', place: 'a place', organization: 'an organization', work: 'a work' }[type]}`,
  markNot: (name) => `${name} is not a name`,
  merge: (name) => `${name} is the same as…`,
  addToList: (name) => `Add ${name} to a word list…`,
};

const chinese: CardWords = {
  chinese: true,
  transliterated: '译名',
  traditional: '繁体',
  simplified: '简体',
  alsoRead: (character, readings) => `“${character}”可读作 ${readings.join(' 或 ')}`,
  aliases: (names) => `本文又称：${names.join('、')}`,
  titles: (titles) => `${titles.join('、')}（本文）`,
  inner: (names) => `含：${names.join('、')}`,
  level: (level, municipality) =>
    municipality ? '直辖市' : { province: '省级行政区', prefecture: '地级行政区', county: '县级行政区' }[level],
  feature: {
    capital: '首都',
    city: '城市',
    state: '州或省',
    place: '地名',
    sea: '海',
    mountain: '山',
    lake: '湖泊',
    river: '江河',
    island: '岛',
    desert: '沙漠',
    plateau: '高原',
    basin: '盆地',
    plain: '平原',
    peninsula: '半岛',
  },
  capitalOf: (country) => `${country}首都`,
  country: '国家',
  couldBe: (candidates, rest) => `可能是：${candidates.join('；')}${rest > 0 ? `；另有 ${rest} 处` : ''}`,
  because: {
    named: (place) => `文中提到${place}，前者可能性较大`,
    form: '据名称形式，前者可能性较大',
  },
  mentionsIn: (title) => `${title}：`,
  inEnglish: (amount) => `译文：${amount}`,
  counted: (what) => `统计对象：${what}`,
  per: (what) => `每${what}`,
  approximate: (how) => `约数：${how}`,
  equals: (amount) => `合 ${amount}`,
  yearUnknown: '年份未知',
  setDate: '设定版面日期…',
  copy: '复制',
  copyTip: (text) => `复制“${text}”`,
  change: '改为…',
  notName: '不是名称',
  notExact: '无确定值',
  markAs: (name, type) => `“${name}”是${{ person: '人物', place: '地点', organization: '机构', work: '作品' }[type]}`,
  markNot: (name) => `“${name}”不是名称`,
  merge: (name) => `“${name}”与……为同一对象`,
  addToList: (name) => `将“${name}”加入词表…`,
};

export const cardWords = (locale: string): CardWords => (/^zh\b/i.test(locale) ? chinese : english);
