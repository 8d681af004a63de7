/**
 * Persons who are called by 老, 小 or 阿 and a surname, by how the segmenter parts the words: 叫上了<小:a><陈:nr>, 邻居<老周:t>听见动静.
 * Words that begin so are whole words of the dictionary: 小于, 老马识途.
 */
import type { NameSpan, Word } from '../../../reading.ts';
import { overlapsOf } from '../../../text/spans.ts';
import { familiarSurnames } from '../../../text/surnames.ts';
import { isFollower } from '../../followers.ts';
import { type PassageRule, placeOver } from '../passage-rule.ts';
import { person } from './matched-persons.ts';

const surnames = new Set(familiarSurnames);
/** Tags of words of two characters that the dictionary has as a name, or does not have; 老周 it takes for a time. */
const unknownTag = /^(?:x|nr|nrt|t)$/;
/** What a person does in one character, as the first of a word that the segmenter has made of the surname and it: 小<李刚>毕业. */
const deed = /^[刚说笑哭问答听看学养骑修喊正也又就都才去来走跑站坐蹲把在接送拿递扛领帮付先拉推]/;
const elder = new RegExp(`^老[${familiarSurnames}](?:头|爷子|爹|汉)(?![部儿像盔脑])`);

/** The length of such a name that begins with a word, or 0. */
function lengthOf(text: string, at: number, words: readonly Word[], i: number): number {
  const { word, tag } = words[i] as Word;
  const lead = text.charAt(at);
  const surname = text.charAt(at + 1);
  if (!'老小阿大'.includes(lead) || !surnames.has(surname)) return 0;
  const longer = elder.exec(text.slice(at, at + 5));
  if (longer && word.length < 3 && tag !== 'x') return longer[0].length;
  const isSubject = /^[，。！？；：“”、\s]?$/.test(text.charAt(at - 1));
  if (lead === '大' && !isSubject) return 0;
  if (word.length === 2) return unknownTag.test(tag) && (lead !== '大' || tag === 'x') ? 2 : 0;
  const next = words[i + 1] as Word;
  if (word.length !== 1 || tag === 'x') return 0;
  if (next.word.length === 1) return lead !== '大' || isVerb(words[i + 2]) ? 2 : 0;
  const isRunOn = next.word.length === 2 && next.tag === 'x';
  if (!isRunOn) return 0;
  // 老邹烧了: behind a verb stands what says that it is done.
  if (/^u[lzg]$/.test(words[i + 2]?.tag ?? '')) return 2;
  return isSubject && (deed.test(text.slice(at + 2)) || isFollower(text, at + 2)) ? 2 : 0;
}
const isVerb = (word: Word | undefined) => word?.tag === 'v';

export const nicknameRules: readonly PassageRule[] = [
  {
    name: 'nicknames',
    purpose:
      'The word 老, 小 or 阿 and a surname of its own behind it, or a word that the dictionary lacks, is a person.',
    examples: [
      ['叫上了<小:a><陈:nr>。', '叫上了{P|小陈}。'],
      ['邻居<老周:t>听见动静', '邻居{P|老周}听见动静'],
      ['<小:a><李刚:x>毕业', '{P|小李}刚毕业'],
      ['<小:a>{P|<李刚:x>}毕业', '{P|小李}刚毕业'],
      ['派<小:a><李刚:x>毕业', '派小李刚毕业'],
      ['镇上的<老:a><邹烧:x><了:ul>四十年窑', '镇上的{P|老邹}烧了四十年窑'],
      ['<大:a><刘:zg><开车:v>', '{P|大刘}开车'],
      ['<大:a><刘:zg><车:n>', '大刘车'],
      ['看大刘的车', '看大刘的车'],
      ['<老:a>{P|<杨头:x>}养蜂', '{P|老杨头}养蜂'],
      ['<小于:v>三成', '小于三成'],
      ['{O|<老:a><陈:nr>面馆}开张', '{O|老陈面馆}开张'],
    ],
    needs: ['老', '小', '阿', '大'],
    apply(names, { text, words }) {
      const found: NameSpan[] = [];
      let at = 0;
      words.forEach((_, i) => {
        const length = lengthOf(text, at, words, i);
        if (length > 0) found.push(person(at, text.slice(at, at + length)));
        at += (words[i] as Word).word.length;
      });
      if (found.length === 0) return names;
      const isFree = (own: NameSpan) =>
        overlapsOf(own, names).every(
          ({ start, end, type }) =>
            type === 'person' && (end - start < 4 || end === own.end) && !(start === own.start && end > own.end + 1),
        );
      return placeOver(names, found.filter(isFree));
    },
  },
];
