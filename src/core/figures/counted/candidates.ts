/** What a figure may count: the noun phrases before and behind it, the people whom its unit names, what a figure before it counts, or nothing. */

import { takeObjects } from '../data/counting-words.ts';
import { classFlags, classNamed } from './word-class.ts';
import type { NearWord } from './word-index.ts';

export type Side = 'none' | 'unit' | 'before' | 'behind' | 'told';

/** Its words go from `first` to `last` of its side, where 0 is the nearest to the figure; before the figure, `first` is the farther. */
export type SeeCandidate = (side: Side, first: number, last: number) => void;

/** Longest noun phrase. */
const mostCharacters = 14;
const mostWords = 7;

const neverWithin = classFlags('edge, comma, of, each, bracket, mark, particle, pronoun, preposition');
const neverFirst = classFlags(
  'edge, comma, pause, quote, bracket, digits, mark, of, each, and, degree, being, towards, stop, preposition, pronoun, short adverb, particle, frame',
);
const neverLast = classFlags(
  'edge, comma, pause, quote, bracket, digits, mark, of, each, and, degree, being, towards, stop, preposition, pronoun, short adverb, particle, frame, link, side, numeral, time',
);

const pauses = classFlags('pause');
const goesOn = classFlags('noun, verbal noun, attribute, unknown, name');
const shortVerb = classFlags('short verb');
const mayBeWhole = classFlags('noun, name');
/** What bodies, works and places are called by, which a noun before them only tells the kind of: 三家粮食|加工厂. */
const wholes =
  /(?:[库厂站区团队艇馆园院社店船舰]|(?<![首转专本同当现全])场|公司|中心|企业|项目|工程|系统|平台|机构|基地|部门|集群|大户|学校|法官)$/;

const isWhole = ({ word, kind, isFigure }: NearWord): boolean =>
  mayBeWhole[kind] === 1 && !isFigure && wholes.test(word);

/** What tells the kind of the noun behind it and is hardly counted itself: 6起集体|诉讼, 10亿亩高标准|农田. */
const tellsKind = classFlags('verbal noun, attribute');
const plainNoun = classFlags('noun');
/** Words of a compound that may stand between its beginning and its head: 25个商业|航天|项目. */
const mostBetween = 2;

/** 民众|齐聚|广场: what people do stands between them and a place. */
const people = /(?:[人员民众者工生兵手师]|干部)$/;

/** Whether the noun goes on behind the word at `at`: up to what bodies and works are called by, or from its kind to a noun. */
function isCut(words: readonly NearWord[], at: number, end: number): boolean {
  const { kind, word } = words[at] as NearWord;
  const most = people.test(word) ? at + 2 : at + 2 + mostBetween;
  for (let i = at + 1; i < Math.min(end, most); i++) {
    const next = words[i] as NearWord;
    if (goesOn[kind] && isWhole(next)) return true;
    if (i === at + 1 && tellsKind[kind] && plainNoun[next.kind] && !next.isFigure) return true;
    if (!goesOn[next.kind] || next.isFigure) return false;
  }
  return false;
}

const opens = classFlags('quote');
const named = classFlags('noun, name, measured');
const nominal = classFlags('noun, name, unknown, measured, verbal noun, short noun, attribute');
/** Verbs that always have an object behind them, so that what follows up to 的 is a clause: 面向, 通往, 载有, 名为. */
const withObject = /^(?:.{0,2}[有着为往自向于到过给成满做]|叫|名叫|致|全是)$/;
const verbs = classFlags('verb, short verb, act, being, noun');
/** 606起造成死伤的事件: a verb right behind a classifier begins a clause, too. */
const clauses = classFlags('verb, act');
const unknown = classFlags('unknown');
const ends = classFlags('edge, comma');
const longestClause = 9;
const phraseLength = 4;

/**
 * From which word behind the figure its noun may begin: behind a quoted name (百个“脏乱差”村庄), behind a clause that begins with a verb
 * (9所面向老人的学校) and behind a phrase of four characters (一座坚不可摧的桥梁).
 */
function beginningBehind(behind: readonly NearWord[]): number {
  const [first, second] = behind;
  if (!first) return 0;
  const isQuoted = opens[first.kind] === 1;
  const isPhrase = unknown[first.kind] === 1 && first.word.length === phraseLength && second?.word === '的';
  const isClause = (verbs[first.kind] && withObject.test(first.word)) || (clauses[first.kind] && first.word.length > 1);
  if (!isQuoted && !isPhrase && !isClause) return 0;
  for (let i = 1; i < Math.min(longestClause, behind.length - 1); i++) {
    const { kind, isFigure, word } = behind[i] as NearWord;
    if ((isFigure && !isClause) || ends[kind]) return 0;
    if (isQuoted ? !/[”’》]/.test(word) : word !== '的') continue;
    const next = behind[i + 1] as NearWord;
    const goesOn = isQuoted ? named[next.kind] === 1 && next.word.length < phraseLength : nominal[next.kind] === 1;
    return goesOn ? i + 1 : 0;
  }
  return 0;
}

/** 8350列、发送货物90.6万标箱: what stands between a figure and the next of a list is told of the next. */
function behindList(behind: readonly NearWord[]): number {
  if (!behind[0] || !pauses[behind[0].kind]) return 0;
  const next = behind.findIndex(({ isFigure }) => isFigure);
  return next < 0 ? behind.length : next;
}

/**
 * Shows each candidate, those of a side one after another, and of these those that begin as near to the figure.
 * @param isOfPeople whether the unit itself may be counted: 3万人.
 * @param isCount whether the figure has a classifier of things or people.
 * @param isTold whether a figure before it, among the words shown, counts something.
 */
export function eachCandidate(
  before: readonly NearWord[],
  behind: readonly NearWord[],
  isOfPeople: boolean,
  isCount: boolean,
  isTold: boolean,
  see: SeeCandidate,
): void {
  see('none', 0, 0);
  if (isOfPeople) see('unit', 0, 0);
  if (isTold) see('told', 0, 0);
  eachPhrase('before', before, 0, see);
  const from = Math.max(behindList(behind), isCount ? beginningBehind(behind) : 0);
  eachPhrase('behind', upToTime(upToDone(behind), from), from, see);
}

const isDone = /^[了着过]$|^[\u4e00-\u9fff]{1,2}了/;
const isVerb = classFlags('verb, short verb, act');
/** 种上了, 盖起了: of a verb and its direction. */
const direction = /^[上下起进出到来去开成回完好]$/;

/**
 * Words behind a figure up to a verb with 了, 着 or 过: [79户]种上了新品种 tells what they have done, and counts none of it. A clause that ends in 的
 * has its noun behind that.
 */
function upToDone(behind: readonly NearWord[]): readonly NearWord[] {
  const done = behind.findIndex(({ word }) => isDone.test(word));
  if (done < 0 || behind.some(({ word }, i) => i > done && word === '的')) return behind;
  const own = (behind[done] as NearWord).word;
  if (own.length > 1) return behind.slice(0, done);
  const before = behind[done - 2];
  const isWithDirection =
    direction.test(behind[done - 1]?.word ?? '') && before && (before.word.length === 1 || isVerb[before.kind]);
  return behind.slice(0, Math.max(0, done - (isWithDirection ? 2 : 1)));
}

const comma = classNamed('comma');
const times = classFlags('time, frame');
const things = classFlags('noun, name, short noun, unknown');
/** 青年 and 学年 are no times of a deed. */
const noTime = /^(?:[青少童中老壮晚成学财]年|[历近古]代|时代|[古近现当]代|[早晚前后初中末]期)$/;

/** Words behind a figure up to a word that tells when or where a predicate holds: [120亩]果园|今年大丰收, [15位]专家|现场指导; 施工现场 ends in one. */
function upToTime(behind: readonly NearWord[], from: number): readonly NearWord[] {
  for (let i = from + 1; i < behind.length - 1; i++) {
    const { word, kind, isFigure } = behind[i] as NearWord;
    if (isFigure || neverWithin[kind]) return behind;
    const [before, next] = [behind[i - 1] as NearWord, behind[i + 1] as NearWord];
    if (!times[kind] || noTime.test(word) || !things[before.kind] || neverWithin[next.kind] || ends[next.kind])
      continue;
    // 一批|代表世界先进水平的|产品: within a clause it is of that.
    return behind.some((own, k) => k > i && own.word === '的') ? behind : behind.slice(0, i);
  }
  return behind;
}

/** 公款 of 挪用公款; 消耗量, 储存能力 and 救济对象 are names with the verb in them. */
const withVerb = /(?:[量率额费期者员]|能力|水平|对象|金额|人数|案件?|案例|设施|设备|时间|情况|方式|成本)$/;
const mayBeObject = classFlags('act');
const isObject = ({ word, kind }: NearWord): boolean =>
  (nominal[kind] === 1 || mayBeObject[kind] === 1) && !withVerb.test(word);

function eachPhrase(side: 'before' | 'behind', words: readonly NearWord[], from: number, see: SeeCandidate): void {
  // The nearest word is the phrase's last one before the figure and its first one behind it.
  const [neverNear, neverFar] = side === 'before' ? [neverLast, neverFirst] : [neverFirst, neverLast];
  let isPast = false;
  for (let near = from; near < words.length; near++) {
    const { isFigure, kind } = words[near] as NearWord;
    // What stands before the figure of another clause is of that one.
    if (isFigure && isPast) return;
    isPast ||= side === 'before' && kind === comma;
    if (neverNear[kind]) continue;
    const end = Math.min(words.length, near + mostWords);
    let length = 0;
    for (let far = near; far < end; far++) {
      const { word, kind, isFigure } = words[far] as NearWord;
      length += word.length;
      if (neverWithin[kind] || isFigure || length > mostCharacters) break;
      if (neverFar[kind]) continue;
      if (side === 'behind' && isCut(words, far, end)) continue;
      if (side === 'before' && far > near && takeObjects.has(word) && isObject(words[near] as NearWord)) continue;
      // 首付仅需15万: a verb of one character names nothing.
      if (far === near && shortVerb[kind]) continue;
      if (side === 'before') see(side, far, near);
      else see(side, near, far);
    }
  }
}
