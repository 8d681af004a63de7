/** Rules that find members of lists by what they have in common with the others: the kind at their ends, or that all of them are counted. */
import type { NameSpan, Span, Word } from '../../../reading.ts';
import { overlapsOf } from '../../../text/spans.ts';
import { type Member, membersOf } from '../../enumerations.ts';
import { listsIn } from '../../listed.ts';
import { wordPlaces } from '../../word-places.ts';
import { type PassageRule, placeOver } from '../passage-rule.ts';

/** Kinds by one character, at the end of a name. */
const kinds = '路街巷桥党院盟署局厂馆寺塔村镇乡县岛湖河湾庄屯沟';
/** What a member without a name of its own begins with. */
const common =
  /^(?:[各本全每该那这两几多一二三四五六七八九十某大小新老旧高低公马道铁水山城]|自然|行政|中心|其他|另外|附近|有关|所有|[东西南北中])/;
/** The last member of a list, and how many places there are in it. */
const lastCounted =
  /^([\u4e00-\u9fff]{2,3}?)([两三四五六七八九])(?:[区县市镇乡村省国城](?![民长委政府领])|地(?![方区位])|个(?:城市|县|区|乡镇|镇|村))/;
const digits = '〇一两三四五六七八九';

/** The members of each list that lie in no name, with the names in the list. */
function listsWith(
  text: string,
  names: readonly NameSpan[],
): { members: readonly Member[]; own: readonly NameSpan[] }[] {
  return listsIn(text).map(({ start, list }) => {
    const { members } = membersOf(text, names, start, list);
    const end = members.at(-1)?.end ?? start;
    return { members, own: overlapsOf({ start, end }, names) };
  });
}

/** Whether nothing that the dictionary knows as an ordinary word is the whole member. */
const isNoWord = (words: readonly Word[], { start, end }: Member): boolean => {
  const own = wordPlaces(words).beginningAt(start);
  return own?.word.length !== end - start || !/^(?:n|vn?|a|d|m|t|l|i)$/.test(own.tag);
};
/** Both ends are certain; the mark that ends the list is one. */
const isWhole = ({ sure, end }: Member, text: string): boolean =>
  sure === 'both' || (sure === 'start' && /^(?:[，。；：！？]|$)/.test(text.charAt(end)));

/** The member, or of the last one its beginning, up to the kind of the others. */
function endsInKind(member: Member, text: string, words: readonly Word[], kind: string): Member | null {
  if (isWhole(member, text) && text.charAt(member.end - 1) === kind) return member;
  if (member.sure !== 'start') return null;
  const { endingAt } = wordPlaces(words);
  const end = [member.start + 3, member.start + 4].find((at) => text.charAt(at - 1) === kind && endingAt(at));
  return end === undefined ? null : { ...member, end };
}

function membersOfKind(text: string, words: readonly Word[], names: readonly NameSpan[]): NameSpan[] {
  return listsWith(text, names).flatMap(({ members, own }) => {
    const alike = own.filter(
      ({ start, end, type }) =>
        (type === 'place' || type === 'organization') &&
        kinds.includes(text.charAt(end - 1)) &&
        members.some((one) => one.end === end && one.start <= start),
    );
    return alike.flatMap(({ end, type }) => {
      const kind = text.charAt(end - 1);
      if (alike.some((other) => text.charAt(other.end - 1) === kind && other.type !== type)) return [];
      return members.flatMap((one): NameSpan[] => {
        const member = endsInKind(one, text, words, kind);
        const name = member ? text.slice(member.start, member.end) : '';
        if (!member || name.length < 3 || name.length > 4 || common.test(name)) return [];
        return isNoWord(words, member) && overlapsOf(member, own).length === 0
          ? [{ start: member.start, end: member.end, type }]
          : [];
      });
    });
  });
}

function membersCounted(text: string, names: readonly NameSpan[]): NameSpan[] {
  return listsWith(text, names).flatMap(({ members, own }): NameSpan[] => {
    const last = members.at(-1);
    const [, name = '', count = ''] = (last && lastCounted.exec(text.slice(last.start, last.start + 9))) ?? [];
    if (!last || digits.indexOf(count) !== members.length || own.some(({ type }) => type !== 'place')) return [];
    const whole = members.map((member) => (member === last ? { ...member, end: member.start + name.length } : member));
    return own.length === 0
      ? []
      : whole
          .filter(
            (member) => member.sure !== 'end' && member.end - member.start < 4 && overlapsOf(member, own).length === 0,
          )
          .map(({ start, end }) => ({ start, end, type: 'place' }));
  });
}

const isNoun = (words: readonly Word[], { start, end }: Span): boolean => {
  const own = wordPlaces(words).beginningAt(start);
  return own?.tag === 'n' && own.word.length === end - start;
};

const isNounAsBody = (words: readonly Word[], name: NameSpan): boolean =>
  name.type === 'organization' && isNoun(words, name);

/** The organizations that are nouns of the dictionary in lists in which others are, and no other name. */
const thingsIn = (text: string, words: readonly Word[], names: readonly NameSpan[]): readonly NameSpan[] =>
  listsWith(text, names).flatMap(({ members, own }) => {
    const [only] = own;
    if (own.length !== 1 || !only || !isNounAsBody(words, only)) return [];
    return members.some((one) => one.sure === 'both' && one.start !== only.start && isNoun(words, one)) ? [only] : [];
  });

export const alikeRules: readonly PassageRule[] = [
  {
    name: 'things-of-a-list',
    purpose: 'In a list with other nouns of the dictionary, and no other name, a noun is no organization.',
    examples: [
      ['教授说，{O|<莲藕:n>}、<莲子:n>、荷叶茶一起算', '教授说，莲藕、莲子、荷叶茶一起算'],
      ['{O|<猛虎:n>}、{O|<雄狮:n>}、<飞马:n>、海鹰依次', '{O|猛虎}、{O|雄狮}、飞马、海鹰依次'],
      ['{O|<猛虎:n>}、兰棉、海鹰依次', '{O|猛虎}、兰棉、海鹰依次'],
    ],
    needs: ['、'],
    apply: (names, { text, words }) => {
      // Few passages have one, and lists are read again for it.
      if (!names.some((name) => isNounAsBody(words, name))) return names;
      const things = new Set(thingsIn(text, words, names));
      return names.filter((name) => !things.has(name));
    },
  },
  {
    name: 'members-of-a-kind',
    purpose:
      'A member of a list that ends in the same kind as a name in it is a name too, unless the dictionary has it as a word.',
    examples: [
      ['途经{L|青石路}、建设路、团结路，', '途经{L|青石路}、{L|建设路}、{L|团结路}，'],
      ['{O|望川党}、<前进:v><党:n><竞争:v>', '{O|望川党}、{O|前进党}竞争'],
      ['{L|望川湖}、小湖、<咸水湖:n>、天湖', '{L|望川湖}、小湖、咸水湖、天湖'],
      ['{L|望川县}、各县、<自治县:n>、青石乡，', '{L|望川县}、各县、自治县、青石乡，'],
      ['{L|望川路}、{L|青石路}、石板，', '{L|望川路}、{L|青石路}、石板，'],
    ],
    needs: ['、'],
    apply: (names, { text, words }) => placeOver(membersOfKind(text, words, names), names),
  },
  {
    name: 'members-counted',
    purpose: 'Where a list is counted as places, and one of it is a place, all are.',
    examples: [
      ['{L|青石}、{L|望川}、三民三区停水', '{L|青石}、{L|望川}、{L|三民}三区停水'],
      ['{L|青石}、{L|望川}、三民两区停水', '{L|青石}、{L|望川}、三民两区停水'],
      ['白米、三民两区停水', '白米、三民两区停水'],
    ],
    needs: ['、'],
    apply: (names, { text }) => placeOver(names, membersCounted(text, names)),
  },
];
