/** Rules that find names in lists: what the other members are, each member is. */
import { withListMembers } from '../../lists.ts';
import { listedPersons } from '../../person-lists.ts';
import { type PassageRule, placeOver } from '../passage-rule.ts';

export const listRules: readonly PassageRule[] = [
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
