/** Rules that drop what is said of a surname and not of somebody who has it, and clauses that only begin with one. */
import { surnames } from '../../../text/surnames.ts';
import { says } from '../../followers.ts';
import { wordPlaces } from '../../word-places.ts';
import { isRoleBefore } from '../finders/roles.ts';
import type { MentionRule } from '../mention-rule.ts';
import { drop, ownText, sentenceAround } from './drop.ts';

/** 王二 in 张、王二人. */
const severalOfSurname = new RegExp(`^[${surnames}][二两三四五六]人?$`);
const surnameInList = new RegExp(`[${surnames}]、$`);
const family = /^(?:宗祠|祠堂|家族|族人|家谱|族谱|宗亲|后人|子孙|先祖|祖先|祖宅|大院|老宅|故居)/;
/** 高二（3）班, 初三学生. */
const form =
  /^(?:[（(]\s?[\d一二三四五六七八九十]|年级|[\d一二三四五六七八九十]{0,2}班|学生|毕业班|同学|上学期|下学期)/;
const counts = /[\d一二两三四五六七八九十百千万亿第]/;

/** The other clauses of a sentence, if the span is a whole clause of it. */
function clausesBeside(text: string, start: number, end: number): readonly string[] {
  if (!/^[，。；！？\n]?$/.test(text.charAt(start - 1)) || !/[，。；！？]/.test(text.charAt(end))) return [];
  return sentenceAround(text, start, end).split('，');
}

/** What is done by speaking, by words that begin with a surname. */
const speeches: ReadonlySet<string> = new Set(
  '陈词 陈述 陈情 申辩 申诉 申明 宣称 宣告 宣誓 解释 解说 应答 应允 安慰 祝贺 祝酒 谢恩 赖账 单独 严词'.split(' '),
);
/** So many clauses of words beside it. */
const fewestAlike = 2;
/** Whether a clause is no name itself: 桃子甜, beside 李子涩. */
const isOfWords = (clause: string): boolean =>
  /^[\u4e00-\u9fff]+$/.test(clause) && !surnames.includes(clause.charAt(0)) && !counts.test(clause);

export const rulesOnSurnames: readonly MentionRule[] = [
  drop(
    'several-of-a-surname',
    'Behind surnames in a list a number tells how many people or houses they are.',
    [
      ['张、{P|王二人}到案', '张、王二人到案'],
      ['柯、{P|马两}家隔墙而居', '柯、马两家隔墙而居'],
      ['青石、{P|王二}到案', '青石、{P|王二}到案'],
      ['张、{P|王二}到案', '张、{P|王二}到案'],
    ],
    (own, { type, start, end }, _, text) =>
      type === 'person' &&
      severalOfSurname.test(own) &&
      (own.endsWith('人') || /[人家姓户位名族]/.test(text.charAt(end))) &&
      surnameInList.test(text.slice(Math.max(0, start - 2), start)),
  ),
  drop(
    'surname-itself',
    'A surname before 姓, or with what belongs to all who have it, is no person, nor is who is told by surname and sex alone.',
    [
      ['{P|倪姓}、{P|薛姓}是大姓', '倪姓、薛姓是大姓'],
      ['{P|蔡氏}宗祠修葺一新', '蔡氏宗祠修葺一新'],
      ['{P|蔡氏}辩称', '{P|蔡氏}辩称'],
      ['姓{P|冯女}住客', '姓冯女住客'],
      ['村民{P|冯女}说', '村民{P|冯女}说'],
    ],
    (own, { type, start, end }, _, text) =>
      type === 'person' &&
      (/^.{1,2}姓$/.test(own) ||
        (/^.{1,2}氏$/.test(own) && family.test(text.slice(end, end + 2))) ||
        (/^.[男女]$/.test(own) && text.charAt(start - 1) === '姓')),
  ),
  drop(
    'form-of-school',
    'The form that a pupil is in is no person, though 高 is a surname.',
    [
      ['{P|高二}（5）班、{P|高三}学生', '高二（5）班、高三学生'],
      ['{P|高二}说', '{P|高二}说'],
    ],
    (own, { type, end }, _, text) =>
      type === 'person' && /^[高初][一二三]$/.test(own) && form.test(text.slice(end, end + 3)),
  ),
  drop(
    'sound-of-something',
    'A character said twice before 地 and a verb tells how something sounds or goes on.',
    [
      ['{P|彭彭}地响', '彭彭地响'],
      ['{P|彭彭}地处偏远', '{P|彭彭}地处偏远'],
      ['{P|彭彭}说', '{P|彭彭}说'],
    ],
    (own, { type, end }, _, text) =>
      type === 'person' && /^(.)\1$/.test(own) && /^地(?![处面方区带点势形])/.test(text.slice(end, end + 2)),
  ),
  {
    name: 'adjective-before-noun',
    purpose: 'An adjective with 的 says what somebody or something is like.',
    examples: [
      ['{P|<乐观:a>}的人', '乐观的人'],
      ['村民{P|<乐观:a>}的妻子', '村民{P|乐观}的妻子'],
      ['{P|<乐观:a>}说', '{P|乐观}说'],
      ['{P|<乐观:nr>}的人', '{P|乐观}的人'],
    ],
    apply(name, { text, words }) {
      if (name.type !== 'person' || text.charAt(name.end) !== '的') return [name];
      const { beginningAt, endingAt } = wordPlaces(words);
      const own = beginningAt(name.start);
      const isAdjective = own?.word === ownText(text, name) && /^[az]$/.test(own.tag) && own.word.length === 2;
      return isAdjective &&
        !/^n/.test(endingAt(name.start)?.tag ?? '') &&
        /[，。；！？：“”\s]/.test(text.charAt(name.start - 1) || '，')
        ? []
        : [name];
    },
  },
  {
    name: 'clauses-alike',
    purpose: 'Of clauses as long as each other and without another name none is a name.',
    examples: [
      ['{P|杨梅酸}，桃子甜，{P|李子涩}，杏子软。', '杨梅酸，桃子甜，李子涩，杏子软。'],
      ['今年我家{P|麦先黄}，谷子还得等。', '今年我家{P|麦先黄}，谷子还得等。'],
      ['冠军，{P|石大有}，望川人。', '冠军，{P|石大有}，望川人。'],
      ['{P|石大有}，{P|李小满}，到。', '{P|石大有}，{P|李小满}，到。'],
      ['第一名，{P|石大有}，三分钟。', '第一名，{P|石大有}，三分钟。'],
    ],
    apply(name, { text }) {
      if (name.type !== 'person' || name.end - name.start !== 3) return [name];
      const alike = clausesBeside(text, name.start, name.end).filter(({ length }) => length === 3);
      return alike.filter(isOfWords).length >= fewestAlike ? [] : [name];
    },
  },
  {
    name: 'word-of-grammar',
    purpose: 'A conjunction, or a word for how many or together, that begins with no surname is nobody.',
    examples: [
      ['同社员{P|<一起:m>}挑水', '同社员一起挑水'],
      ['与{P|<另外:c>}两人', '与另外两人'],
      ['社员{P|<万一:c>}说', '社员{P|万一}说'],
    ],
    apply(name, { text, words }) {
      if (name.type !== 'person' || surnames.includes(text.charAt(name.start))) return [name];
      const own = wordPlaces(words).beginningAt(name.start);
      return own?.word === ownText(text, name) && /^[mc]$/.test(own.tag) ? [] : [name];
    },
  },
  drop(
    'speech-before-saying',
    'Between who speaks and 说 or 称 stands how it is said: 陈词, 申辩 and 解释 are nobody there.',
    [
      ['主控官{P|陈词}称', '主控官陈词称'],
      ['主控官{P|陈晓}称', '主控官{P|陈晓}称'],
      ['主控官{P|陈词}的', '主控官{P|陈词}的'],
    ],
    (own, { type, end }, _, text) => type === 'person' && speeches.has(own) && says(text, end),
  ),
  drop(
    'side-that-says',
    '方 before 称 or 指 is the side of whom the word before it names.',
    [
      ['业主{P|方称}已付款', '业主方称已付款'],
      ['{P|方称}说', '{P|方称}说'],
    ],
    (own, { type, start }, _, text) =>
      type === 'person' && /^方[称指]$/.test(own) && /[主司厂院校市区县家店队府局]/.test(text.charAt(start - 1)),
  ),
  drop(
    'still-so',
    '尚 with a verb says that something is so still.',
    [
      ['{P|尚余}百余单位未售', '尚余百余单位未售'],
      ['村民{P|尚余}说', '村民{P|尚余}说'],
      ['{P|尚余生}说', '{P|尚余生}说'],
    ],
    (own, { type, start, end }, _, text) =>
      type === 'person' &&
      /^尚[余未需待有无可能须在属缺欠存]$/.test(own) &&
      !isRoleBefore(text, start) &&
      !says(text, end),
  ),
];
