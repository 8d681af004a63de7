/**
 * Names for the slots of `frames.json`, by the slot: names that are words, or whose surname is a preposition or an adverb, names with blanks, by title,
 * in other languages; shops, schools, courts, offices of numbered branches, ministries abroad, bodies of other times.
 */
import type { EntityType } from '../../core/reading.ts';
import type { Random } from '../random.ts';
import { pick } from '../random.ts';
import { chooserOf, type Inventor, type KnownNames, lists, type NameList } from './invent.ts';

export type FrameNames = Readonly<Record<string, FrameKind>>;

interface FrameKind {
  readonly type: Exclude<EntityType, 'work'>;
  readonly invent: () => string;
}

export function frameNamesOf(known: KnownNames, inventor: Inventor, random: Random): FrameNames {
  const one = (words: readonly string[]) => pick(random, words);
  const of = (list: NameList) => one(lists[list]);
  const choose = chooserOf(random);
  const given = () => (random() < 0.25 ? of('given') : of('given') + of('given'));
  const chinese = () => of('surnames') + given();
  const parts = (list: NameList, most: number) =>
    Array.from({ length: 1 + Math.floor(random() * most) }, () => of(list)).join('');
  const dot = () => (random() < 0.85 ? '·' : one(['•', '・', '‧', '∙', '･']));
  const city = () => one(known.divisions);
  const surname = () => (random() < 0.2 ? of('functionSurnames') : of('surnames'));
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
  const blanks = (name: string) => (name.length < 4 && random() < 0.8 ? [...name].join(' ') : name);
  const scenic = () => of('placeHeads') + of('placeHeads') + of('scenicTails');
  const ordinal = () => one(['一', '二', '三', '四', '五']);
  return {
    person: { type: 'person', invent: inventor.person },
    organization: { type: 'organization', invent: inventor.organization },
    name: { type: 'person', invent: wordName },
    spacedName: { type: 'person', invent: () => blanks(random() < 0.7 ? wordName() : chinese()) },
    titledName: { type: 'person', invent: () => surname() + of('personTitles') },
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
        ) + of('neighbourhoodShops'),
    },
    group: {
      type: 'organization',
      invent: () => of('dictionaryWords') + (random() < 0.4 ? of('given') : '') + of('groups'),
    },
    company: {
      type: 'organization',
      invent: () => `${of('placeHeads')}${of('placeHeads')}${of('businesses')}集团有限公司`,
    },
    ministry: { type: 'organization', invent: () => of('foreignMinistries') },
    foreignMinistry: { type: 'organization', invent: () => of('countries') + of('foreignMinistries') },
    mission: {
      type: 'organization',
      invent: () => `${of('countries')}驻${random() < 0.5 ? of('countries') : one(known.places)}${of('missions')}`,
    },
    club: {
      type: 'organization',
      invent: () => (random() < 0.5 ? one(known.places) : city()) + one(['队', '队', '联队', '足球俱乐部', '女排']),
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
    shortCompany: {
      type: 'organization',
      invent: () => of('placeHeads') + of('placeHeads') + one(['港', '路桥', '湖', '股份', '集团']),
    },
  };
}
