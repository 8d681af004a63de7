/** Rules that find names in lists: what the other members are, each member is. */
import { withListTypes } from '../../enumerations.ts';
import { withListMembers, withoutListedWords } from '../../lists.ts';
import { listedPersons } from '../../person-lists.ts';
import { type PassageRule, placeOver } from '../passage-rule.ts';

export const listRules: readonly PassageRule[] = [
  {
    name: 'list-types',
    purpose: 'The members of a list are of the type that most of its names have, or that the noun behind it says.',
    examples: [
      ['{L|丰临}、{O|望川科技}等快递企业', '{O|丰临}、{O|望川科技}等快递企业'],
      ['<苹果:n>、{P|谷歌}、{O|望川科技}市值', '{O|苹果}、{O|谷歌}、{O|望川科技}市值'],
      ['{O|望川科技}、{P|苹果}降价', '{O|望川科技}、{O|苹果}降价'],
      ['{O|望川科技}、{O|日昌科技}和{L|<望川:ns>}', '{O|望川科技}、{O|日昌科技}和{L|望川}'],
      ['馆长{P|石大有}、{L|望川}代表等国家代表', '馆长{P|石大有}、{L|望川}代表等国家代表'],
      ['苹果、香蕉、葡萄上市', '苹果、香蕉、葡萄上市'],
    ],
    needs: ['、'],
    apply: (names, { text, words }) => withListTypes(text, names, words),
  },
  {
    name: 'list-members',
    purpose:
      'A member of a list between two names of a type is of it too, and so is one beside an organization that has the form of one.',
    examples: [
      ['{L|望川湖}、古塔、{L|青石桥}。', '{L|望川湖}、{L|古塔}、{L|青石桥}。'],
      ['{O|日昌}、望川科技、体操队等', '{O|日昌}、{O|望川科技}、{O|体操队}等'],
      ['{O|青石县委}、周密部署，', '{O|青石县委}、周密部署，'],
    ],
    needs: ['、'],
    apply: (names, { text }) => withListMembers(text, names),
  },
  {
    name: 'words-in-list',
    purpose: 'A place of two characters in a list of ordinary words is one of them, unless the list has another name.',
    examples: [
      ['<共享:v>、<远程:n>、{L|广域}、<高效:a>成为亮点', '共享、远程、广域、高效成为亮点'],
      ['<共享:v>、{L|望川}、{L|青石}、<高效:a>成为亮点', '共享、{L|望川}、{L|青石}、高效成为亮点'],
      ['去<学校:n>、{L|广域}、<工厂:n>看看', '去学校、{L|广域}、工厂看看'],
    ],
    needs: ['、'],
    apply: (names, { text, words }) => withoutListedWords(text, words, names),
  },
];

/** Behind the rules that find persons by their roles, which this one counts. */
export const personListRules: readonly PassageRule[] = [
  {
    name: 'list-of-persons',
    purpose:
      'In a list of persons, by the roles before its members, by what is said of all, or by most of its names, a member that looks like a place is one too.',
    examples: [
      ['教师{P|石有}、农民{L|<白河:ns>}', '教师{P|石有}、农民{P|白河}'],
      ['诗人{P|石有}、{L|顾城}，', '诗人{P|石有}、{P|顾城}，'],
      ['{P|石有}、{P|石大有}、{L|其格}到场', '{P|石有}、{P|石大有}、{P|其格}到场'],
      ['{P|石有}、{L|<东西:ns>}两位作家', '{P|石有}、{P|东西}两位作家'],
      ['村民{P|石有}、{P|石大有}、教师<代表:n>', '村民{P|石有}、{P|石大有}、教师代表'],
      ['{P|石有}、{L|<白河:ns>}、{L|<青川:ns>}', '{P|石有}、{L|白河}、{L|青川}'],
    ],
    needs: ['、'],
    apply: (names, { text, words }) => placeOver(names, listedPersons(text, names, words)),
  },
];
