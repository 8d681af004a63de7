/** Rules that find persons, whatever words their names make, by what is said of nobody else: their age, their nature, their family, and what they do twice. */
import type { NameSpan } from '../../../reading.ts';
import { overlapsOf } from '../../../text/spans.ts';
import { surnames } from '../../../text/surnames.ts';
import { knownType } from '../../known-list.ts';
import { titleEndings } from '../../titles.ts';
import { type PassageRule, placeOver } from '../passage-rule.ts';
import { groupsOf } from './matched-persons.ts';
import { isNoName } from './words-behind-people.ts';

/** Surnames but for those that are prepositions, conjunctions, auxiliaries or measures as often. */
const surname = `[${[...surnames].filter((own) => !'和向于与从应能全单连由对经常当支方时项计成'.includes(own)).join('')}]`;
/** Nothing of what names hardly hold: words of grammar, and what people are called by what they are. */
const given = '(?:(?![的了是和与把被对从向给让请由将为也都又还就这那着过们者])[\\u4e00-\\u9fff])';
const own = `(${surname}${given}{1,2}?)`;
const clause = '(?<=^|[，。！？；：“”、\\s])';
const age = '\\d{1,3}岁|[一二三四五六七八九]?十[一二三四五六七八九]?岁';
const nature = '和[气善]|正直|善良|厚道|低调|谦[和逊]|豪爽|随和|热[情心]|忠厚|老实|耿直|慷慨';

/** Frames in which only a person stands, each with what occurs in every text that it matches in: most texts that have a word of one have none of the others. */
const frames = (
  [
    [/[今时现]年/, `${clause}${own}(?=(?:今年|时年|现年)(?:${age}))`],
    [
      /为人|打抱|人缘|性格|心地|自幼|从小|生前/,
      `${clause}${own}(?=为人(?:${nature})|爱打抱不平|人缘(?:好|极|很|不错)|性格(?:内向|外向|开朗|倔强|${nature})|心地善良|自幼|从小[就在跟喜爱]|生前[是常曾爱])`,
    ],
    [
      /是(?:一?对?[双兄姐姊夫父母师情恋]|[大高初中小]|同学|战友|好友|老乡)/,
      `${clause}${own}[和与]${own}(?=是(?:一?对?(?:双胞胎|兄弟|兄妹|姐弟|姐妹|姊妹|夫妻|夫妇|父子|母子|母女|父女|师徒|情侣|恋人)|(?:大学|高中|初中|小学)?同学|战友|好友|老乡))`,
    ],
    [/[时候]，/, `(?:见到|找到|采访|遇到|遇见|联系上)${own}(?=时，[他她老正]|的时候，[他她])`],
  ] as const
).map(([hint, frame]) => ({ hint, expression: new RegExp(frame, 'g') }));

/** Words for meeting somebody. */
const meetings = '采访 遇到 遇见 见到 找到 拜访 看望 探望 慰问'.split(' ');
/** Who is met, by role and name. */
const metInRole = new RegExp(
  `(?:${meetings.join('|')})[了过]?[\\u4e00-\\u9fff]{0,6}?(?:${titleEndings}|[\\u4e00-\\u9fff]{2}[员师工匠医])${own}(?=[，。；])`,
  'g',
);

/** What only a person does, at the beginning of a clause that the name begins. */
const actsAlone = new RegExp(
  `(?<=^|[。！？；”\\s])${own}(?=来了[。，]|说(?![法明服理话])|笑着|登门|上前|落泪|点[了点]|摇[了摇]|叹了|的(?:妻子|丈夫|父亲|母亲|儿子|女儿|爱人|家人)|今年[一二三四五六七八九十\\d]|回忆|坦言)`,
  'g',
);

/** The same string as the subject of what only a person does, and once more. */
function repeatedSubjects(text: string): NameSpan[] {
  return groupsOf(text, actsAlone).flatMap(({ start, end }) => {
    const name = text.slice(start, end);
    const found: NameSpan[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      // A word of two characters may be meant elsewhere: 马上 in 我马上来.
      if (name.length > 2 || !/[\u4e00-\u9fff]/.test(text.charAt(at - 1)))
        found.push({ start: at, end: at + name.length, type: 'person' });
    }
    return found.length > 1 ? found : [];
  });
}

/** Those that are no common noun, and over which no other name reaches. */
function mayBe(text: string, found: readonly NameSpan[], names: readonly NameSpan[]): NameSpan[] {
  return found.filter((one) => {
    const name = text.slice(one.start, one.end);
    if (isNoName(name) || /[家人师长员生]$/.test(name)) return false;
    return overlapsOf(one, names).every(
      ({ start, end, type }) =>
        start >= one.start && end <= one.end && type !== 'work' && knownType(text.slice(start, end)) === null,
    );
  });
}

export const frameRules: readonly PassageRule[] = [
  {
    name: 'person-by-frame',
    purpose: 'Whose age, nature or family is told, and who is met doing something, is a person.',
    examples: [
      ['蓝天今年十九岁', '{P|蓝天}今年十九岁'],
      ['，施耐心为人和气', '，{P|施耐心}为人和气'],
      ['钱程和钱途是双胞胎', '{P|钱程}和{P|钱途}是双胞胎'],
      ['记者找到柳成荫时，他正', '记者找到{P|柳成荫}时，他正'],
      ['高校今年招生', '高校今年招生'],
      ['找到房源时，房东', '找到房源时，房东'],
    ],
    needs: [
      '今年',
      '时年',
      '现年',
      '为人',
      '打抱',
      '人缘',
      '性格',
      '心地',
      '自幼',
      '从小',
      '生前',
      '是',
      '时，',
      '候，',
    ],
    apply: (names, { text }) =>
      placeOver(
        names,
        mayBe(
          text,
          frames.flatMap(({ hint, expression }) => groupsOf(text, expression, hint)),
          names,
        ),
      ),
  },
  {
    name: 'met-in-role',
    purpose: 'Behind a word for meeting, and a role, stands a name up to the end of the clause.',
    examples: [
      ['采访了农技员高山，', '采访了农技员{P|高山}，'],
      ['慰问了环卫工人代表，', '慰问了环卫工人代表，'],
      ['看望了教师家属。', '看望了教师家属。'],
    ],
    needs: meetings,
    apply: (names, { text }) => placeOver(names, mayBe(text, groupsOf(text, metInRole), names)),
  },
  {
    name: 'repeated-subject',
    purpose: 'What does what only people do, and stands once more in the passage, is a person.',
    examples: [
      ['甄实在来了。大家都说甄实在人好', '{P|甄实在}来了。大家都说{P|甄实在}人好'],
      ['马上登门道歉，马上的妻子也在', '{P|马上}登门道歉，{P|马上}的妻子也在'],
      ['马上登门道歉，我马上来', '马上登门道歉，我马上来'],
    ],
    needs: ['来了', '说', '笑', '登门', '上前', '落泪', '点', '摇', '叹', '的', '今年', '回忆', '坦言'],
    apply: (names, { text }) => placeOver(names, mayBe(text, repeatedSubjects(text), names)),
  },
];
