/** The rule that drops persons of whom the recogniser is unsure where nothing around them speaks for a person. */
import type { NameSpan, Word } from '../../../reading.ts';
import { compoundSurnames, familiarSurnames, surnames } from '../../../text/surnames.ts';
import { isFollower, saysWhoActs } from '../../followers.ts';
import { title, titledSurname } from '../../titles.ts';
import { wordFinder } from '../../word-places.ts';
import { isRoleBefore } from '../finders/roles.ts';
import type { MentionRule } from '../mention-rule.ts';

/** What is done with persons, who they are to others, and the marks that lists of persons and bylines are set with. */
const bringsIn =
  /(?:[、/／（：:\s和与]|任命|免去|选举|推选|提名|委托|采访|看望|慰问|会见|缅怀|悼念|名叫|致电|祝贺|[党队会]首|领袖|领导人|执行官|罪犯|夫人|[的队]|[老大]?[爸妈爷奶叔伯姑姨舅嫂哥姐弟妹])$/;
/** The same behind a name, and what people do. */
const goesOn = new RegExp(
  `^(?:[、/／（：:\\s·]|[说称任获夺]|和|与|等[人\\d]|同志|夫妇|一家|家[里门中]|的[父母妻丈儿女]|[既更]?是|[又还](?![有是])|今年|\\d+岁|在(?!于)|被|把|向|对|以|最(?!近)|王子|公主|${title})`,
);
const called = new RegExp(`^(?:[老小阿][${familiarSurnames}]|[${surnames}]某)$`);
const compounds: ReadonlySet<string> = new Set(compoundSurnames);
const wholeName = new RegExp(`^[${surnames}]..$`);
/** Characters that foreign names are transcribed with and words hardly have. */
const transcribed = /[斯尔克夫科基卡莫姆森娜莎蒂伊奥洛萨拉欣穆迪]/;

const mark = /^[、，。；]?$/;

/** Whether the dictionary has the name as that of somebody: its tag nr has many ordinary words, these two few. */
function isInDictionary(words: readonly Word[], { start, end }: NameSpan): boolean {
  const own = wordFinder(words)(start);
  return own?.word.length === end - start && /^nr(?:fg|t)$/.test(own.tag);
}

/** Whether the name is an ordinary word that begins with no surname. */
function isOrdinaryWord(words: readonly Word[], { start, end }: NameSpan): boolean {
  const own = wordFinder(words)(start);
  return (
    own?.word.length === end - start && /^(?:n|v|vn|a|d|b)$/.test(own.tag) && !surnames.includes(own.word.charAt(0))
  );
}

function isSupported(text: string, words: readonly Word[], name: NameSpan): boolean {
  const { start, end } = name;
  const own = text.slice(start, end);
  const acts = saysWhoActs(text, end) || isFollower(text, end);
  // A role is held, and its rights are no one: 总统职权.
  if (isOrdinaryWord(words, name) && !called.test(own)) return acts;
  // Four characters between marks are a slogan among slogans.
  const isAlone = mark.test(text.charAt(start - 1)) && mark.test(text.charAt(end));
  if (own.length === 4 && isAlone && !compounds.has(own.slice(0, 2))) return transcribed.test(own);
  return (
    isRoleBefore(text, start) ||
    bringsIn.test(text.slice(Math.max(0, start - 4), start)) ||
    acts ||
    goesOn.test(text.slice(end, end + 8)) ||
    called.test(own) ||
    titledSurname(own) !== null ||
    transcribed.test(own) ||
    (wholeName.test(own) && text.indexOf(own) !== text.lastIndexOf(own)) ||
    isInDictionary(words, name)
  );
}

export const rulesOnUnsurePersons: readonly MentionRule[] = [
  {
    name: 'unsure-person',
    purpose:
      'A person of whom the recogniser is unsure is none unless a role, what people do, a list or a byline stands beside, or the name is a known one.',
    examples: [
      ['以{P?|严督实}导推动解决', '以严督实导推动解决'],
      ['以{P|严督实}导推动解决', '以{P|严督实}导推动解决'],
      ['司机{P?|严督实}推动', '司机{P|严督实}推动'],
      ['任命{P?|严督实}推动', '任命{P|严督实}推动'],
      ['{P?|严督实}告诉大家', '{P|严督实}告诉大家'],
      ['{P?|严督实}既是父亲', '{P|严督实}既是父亲'],
      ['编辑：{P?|严督实}', '编辑：{P|严督实}'],
      ['总统{P?|<职权:n>}的', '总统职权的'],
      ['队员{P?|<丰收:v>}告诉', '队员{P|丰收}告诉'],
      ['中心、{P?|严督实干}、建言', '中心、严督实干、建言'],
      ['中心、{P?|欧阳实干}、建言', '中心、{P|欧阳实干}、建言'],
      ['找{P?|小王}推动', '找{P|小王}推动'],
      ['找{P?|王老师}推动', '找{P|王老师}推动'],
      ['找{P?|卡里}推动', '找{P|卡里}推动'],
      ['找{P?|<严督实:nrfg>}推动', '找{P|严督实}推动'],
      ['找{P?|严督实}推动，找{P?|严督实}推动', '找{P|严督实}推动，找{P|严督实}推动'],
    ],
    apply: (name, { text, words }) =>
      name.isUnsure && name.type === 'person' && !isSupported(text, words, name) ? [] : [name],
  },
];
