/**
 * Names for the slots of `frames.json`, by the slot: names that are words, or whose surname is a preposition or an adverb, names with blanks, by title,
 * in other languages; shops, schools, courts, offices of numbered branches, ministries abroad, bodies of other times.
 */
import type { EntityType } from '../../core/reading.ts';
import type { Random } from '../random.ts';
import { pick } from '../random.ts';
import { bearableSurnames } from './given-names.ts';
import { chooserOf, type Inventor, type KnownNames, lists, type NameList } from './invent.ts';

export type FrameNames = Readonly<Record<string, FrameKind>>;

interface FrameKind {
  readonly type: Exclude<EntityType, 'work'>;
  readonly invent: () => string;
}

/** @param givenNames of persons in the corpora, of one and two characters. */
export function frameNamesOf(
  known: KnownNames,
  inventor: Inventor,
  random: Random,
  givenNames: readonly string[],
): FrameNames {
  const one = (words: readonly string[]) => pick(random, words);
  const of = (list: NameList) => one(lists[list]);
  const choose = chooserOf(random);
  const given = () => (random() < 0.25 ? of('given') : of('given') + of('given'));
  const chinese = () => (random() < 0.08 ? of('rareSingleSurnames') : of('surnames')) + given();
  const ministry = () => {
    const fields = Array.from({ length: 1 + Math.floor(random() * 3) }, () => of('ministryFields'));
    const last = fields.pop();
    const kind = random() < 0.8 ? '部' : one(['局', '署', '事务局', '委员会']);
    return `${fields.join('、')}${fields.length > 0 ? one(['和', '与', '及']) : ''}${last}${kind}`;
  };
  const anyMinistry = () => (random() < 0.5 ? of('foreignMinistries') : ministry());
  const parts = (list: NameList, most: number) =>
    Array.from({ length: 1 + Math.floor(random() * most) }, () => of(list)).join('');
  const dot = () => (random() < 0.85 ? '·' : one(['•', '・', '‧', '∙', '･']));
  const city = () => one(known.divisions);
  const surname = () => (random() < 0.2 ? of('functionSurnames') : of('surnames'));
  const anySurname = () => (random() < 0.2 ? of('rareSingleSurnames') : surname());
  const dottedUyghur = () => parts('uyghur', 2.2) + dot() + parts('uyghur', 2.2);
  const dottedForeign = () => parts('foreign', 1) + dot() + parts('foreign', 1);
  const wordName = () =>
    choose(
      [30, () => of('dictionaryNames')],
      [8, () => of('wholeWordNames')],
      [14, () => surname() + of('dictionaryWords')],
      [8, () => surname() + of('wordNames')],
      [12, () => surname() + of('given')],
      [14, () => surname() + of('given') + of('given')],
      [5, () => one(known.compoundSurnames) + (random() < 0.4 ? of('dictionaryWords') : given())],
      [4, () => one(known.compoundSurnames) + one(['小', '大', '阿', '子']) + of('given')],
      [6, () => surname() + of('numerals') + of('given')],
      [3, () => surname() + of('given') + of('numerals')],
      [4, () => surname() + of('numerals') + of('numerals')],
    );
  const anyName = () => (random() < 0.35 ? of('rareSingleSurnames') : one(bearableSurnames)) + one(givenNames);
  const agency = () => {
    const fields = Array.from({ length: 1 + Math.floor(random() * 3) }, () => of('agencyFields'));
    const last = fields.pop();
    return `${fields.join('、')}${fields.length > 0 ? one(['与', '与', '和', '及']) : ''}${last}${of('agencyTails')}`;
  };
  const hongKongRoad = () => of('hkRoadHeads') + of('hkRoadTails');
  const coined = () => of('placeHeads') + of('placeHeads');
  const blanks = (name: string) => (name.length < 4 && random() < 0.8 ? [...name].join(' ') : name);
  const scenic = () => of('placeHeads') + of('placeHeads') + of('scenicTails');
  const ordinal = () => one(['一', '二', '三', '四', '五']);
  return {
    person: { type: 'person', invent: inventor.person },
    organization: { type: 'organization', invent: inventor.organization },
    name: { type: 'person', invent: wordName },
    spacedName: { type: 'person', invent: () => blanks(random() < 0.7 ? wordName() : chinese()) },
    wholeName: { type: 'person', invent: () => of('wholeWordNames') },
    nickname: { type: 'person', invent: () => one(['老', '老', '小', '小', '大', '阿']) + of('surnames') },
    household: { type: 'person', invent: () => (random() < 0.7 ? chinese() : wordName()) },
    called: { type: 'person', invent: () => anySurname() + of('callTails') },
    givenOnly: { type: 'person', invent: () => of('given') + of('given') },
    rareName: { type: 'person', invent: () => of('rareSingleSurnames') + given() },
    official: { type: 'person', invent: () => of('surnames') + of('titles') },
    mountain: { type: 'person', invent: () => of('mountains') },
    titledName: { type: 'person', invent: () => anySurname() + of('personTitles') },
    japanese: {
      type: 'person',
      invent: () => of('japaneseSurnames') + of('japaneseGiven'),
    },
    korean: { type: 'person', invent: () => of('koreanSurnames') + of('koreanGiven') + of('koreanGiven') },
    mongolian: { type: 'person', invent: () => (random() < 0.3 ? of('mongolian') + of('mongolian') : of('mongolian')) },
    uyghur: { type: 'person', invent: dottedUyghur },
    uyghurAlone: {
      type: 'person',
      invent: () => of('uyghur') + (random() < 0.5 ? one(['江', '汗', '古丽', '艾力', '洪']) : ''),
    },
    tibetan: { type: 'person', invent: () => of('tibetan') + (random() < 0.85 ? of('tibetan') : '') },
    foreign: { type: 'person', invent: dottedForeign },
    foreignAlone: { type: 'person', invent: () => of('foreign') },
    country: { type: 'place', invent: () => of('countries') },
    place: { type: 'place', invent: () => (random() < 0.5 ? one(known.places) : city()) },
    sight: { type: 'place', invent: scenic },
    village: {
      type: 'place',
      invent: () =>
        (random() < 0.5 ? of('numeralHeads') + of('placeHeads') : of('placeHeads') + of('placeHeads')) +
        one(['镇', '乡', '村', '街', '路', '巷', '里']),
    },
    school: {
      type: 'organization',
      invent: () => (random() < 0.5 ? city() : of('placeHeads') + of('placeHeads')) + of('schools'),
    },
    shop: {
      type: 'organization',
      invent: () =>
        choose(
          [3, () => one(['老', '阿', '小']) + of('surnames')],
          [3, () => `${of('surnames')}记`],
          [6, () => of('placeHeads') + of('placeHeads')],
          [4, () => of('dictionaryWords')],
          [2, () => one(['大', '二', '三', '四', '五', '老']) + one(['妹', '姐', '哥', '叔', '婶', '嫂', '爷', '娘'])],
          [2, () => of('surnames') + one(['家', '氏'])],
        ) + of('neighbourhoodShops'),
    },
    group: {
      type: 'organization',
      invent: () => of('dictionaryWords') + (random() < 0.4 ? of('given') : '') + of('groups'),
    },
    bodyOf: {
      type: 'organization',
      invent: () =>
        choose(
          [3, city],
          [3, () => `${city()}${of('placeHeads')}${of('placeHeads')}${one(['镇', '乡', '村', '街道', '社区'])}`],
          [2, () => `${of('placeHeads')}${of('placeHeads')}${one(['镇', '村', '大学', '医院', '集团'])}`],
        ) + of('partyBodies'),
    },
    unitOf: { type: 'organization', invent: () => of('centralBodies') + of('departments') },
    campus: { type: 'organization', invent: () => `${city()}大学（${city()}）` },
    teamWord: { type: 'organization', invent: () => of('teamWords') },
    broker: {
      type: 'organization',
      invent: () => `${of('placeHeads')}${of('placeHeads')}${one(['证券', '银行', '基金'])}`,
    },
    company: {
      type: 'organization',
      invent: () => `${of('placeHeads')}${of('placeHeads')}${of('businesses')}集团有限公司`,
    },
    ministry: { type: 'organization', invent: anyMinistry },
    foreignMinistry: { type: 'organization', invent: () => of('countries') + anyMinistry() },
    mission: {
      type: 'organization',
      invent: () => `${of('countries')}驻${random() < 0.5 ? of('countries') : one(known.places)}${of('missions')}`,
    },
    club: {
      type: 'organization',
      invent: () =>
        choose([2, () => one(known.places)], [2, city], [1, () => of('foreign')]) +
        one(['队', '队', '联队', '足球俱乐部', '俱乐部', '女排']),
    },
    committee: {
      type: 'organization',
      invent: () =>
        random() < 0.5
          ? (random() < 0.6 ? of('committeeHeads') : city()) + of('committees')
          : of('committeeHeads') + of('subBodies'),
    },
    branch: {
      type: 'organization',
      invent: () => `${random() < 0.5 ? city() : ''}${of('agencies')}第${ordinal()}${of('branches')}`,
    },
    brand: {
      type: 'organization',
      invent: () =>
        choose(
          [6, () => of('knownBrands')],
          [2, () => of('placeHeads') + of('placeHeads') + of('brandTails')],
          [1, () => of('dictionaryWords') + of('brandTails')],
          [1, () => of('brands')],
        ),
    },
    airline: { type: 'organization', invent: () => `${random() < 0.5 ? one(known.places) : of('countries')}航空` },
    oldBody: {
      type: 'organization',
      invent: () =>
        (random() < 0.5 ? city() : of('placeHeads') + of('placeHeads')) +
        (random() < 0.3 ? `第${ordinal()}` : '') +
        of('oldUnits'),
    },
    oldUnit: { type: 'organization', invent: () => of('placeHeads') + of('placeHeads') + of('oldUnits') },
    overseasBody: {
      type: 'organization',
      invent: () => (random() < 0.5 ? one(known.places) : of('placeHeads') + of('placeHeads')) + of('overseasBodies'),
    },
    court: { type: 'organization', invent: () => (random() < 0.5 ? one(known.places) : city()) + of('courts') },
    anyName: { type: 'person', invent: anyName },
    rareTwo: {
      type: 'person',
      invent: () => (random() < 0.5 ? of('rareSingleSurnames') : one(bearableSurnames)) + one(givenNames).slice(-1),
    },
    yi: {
      type: 'person',
      invent: () => of('yi') + of('yi'),
    },
    stock: { type: 'organization', invent: () => one(known.listed) },
    newFirm: {
      type: 'organization',
      invent: () => (random() < 0.5 ? coined() : of('dictionaryWords')) + of('trades'),
    },
    beastClub: { type: 'organization', invent: () => of('teamCities') + of('beasts') },
    euroTeam: { type: 'organization', invent: () => of('europeanTeams') },
    hkRoad: { type: 'place', invent: hongKongRoad },
    hkPlace: { type: 'place', invent: () => of('hkRoadHeads') },
    hkBody: { type: 'organization', invent: () => of('hkBodies') },
    twBody: { type: 'organization', invent: () => of('twBodies') },
    sgPlace: { type: 'place', invent: () => of('sgPlaces') },
    sgBody: { type: 'organization', invent: () => of('sgBodies') },
    oldPlace: {
      type: 'place',
      invent: () => of('oldProvinces') + (random() < 0.7 ? of('oldTails') : ''),
    },
    party: { type: 'organization', invent: () => of('parties') },
    agency: { type: 'organization', invent: agency },
    shortUniversity: { type: 'organization', invent: () => of('shortUniversities') },
    shortCompany: {
      type: 'organization',
      invent: () => of('placeHeads') + of('placeHeads') + one(['港', '路桥', '湖', '股份', '集团']),
    },
  };
}
