/**
 * N号 as the day on which its subject does something: 女排26号对阵东道主, 法院8号宣判. By the words around it, which the rules of numerals do not have:
 * a plain noun or the name of a body or place before it, a verb, an adverb or a preposition behind it. Ships and probes have other names before
 * their number (雪龙2号返航), and players do other things (主队5号射门).
 */
import type { Figure } from '../reading.ts';
import { isVerb } from './counted/word-class.ts';
import { type WordIndex, wordAt } from './counted/word-index.ts';
import { isAddressBefore, isNumberedThing } from './rules/numbered-days.ts';

const written = /^(?:[1-9]|[12]\d|3[01])号$/;
const subject = /^(?:n|nt|ns|nis|j|l|s|f)$/;
const whoDoes = /^(?:[他她我你]们?|大家|双方|两人|一行)$/;
const leadsOn = /^(?:d|ad|p|t)$/;
const ofPlayers =
  /^(?:拦网|扣球|扣杀|发球|传球|射门|接球|头球|罚球|投篮|带球|突破|破门|得分|上篮|登场|替补|替换|出场|抢断|助攻|跑位|受伤|防守|接应)/;
/** Nouns that a number names one of: 机组3号; ships, probes and rockets that the dictionary has as plain nouns. Source: the missions of the world's space agencies. */
const numberedNoun =
  /(?:[机船舰艇箭星车炉井泵楼门组线桥塔]|队员|球员|选手|货轮|客轮|台风|洪水|长征|嫦娥|天问|神舟|天舟|雪龙|蛟龙|北斗|羲和|夸父|祝融|玉兔|鹊桥|风云|海洋|高分|资源|实践|遥感|东方红|快舟|力箭|朱雀|引力|希望|月球|火星|金星|探路者|旅行者|先驱者|阿波罗|联盟|进步|双子座|水手|勇气|机遇)$/;

/** The figures, those ordinals as days that the words around them make one. */
export function withDaysOfSubjects(text: string, figures: readonly Figure[], index: WordIndex): readonly Figure[] {
  let day: Figure | null = null;
  return figures.map((figure) => {
    if (!written.test(figure.text)) return figure;
    if (figure.kind === 'ordinal' && !isDay(text, figure, index) && !(day && goesOn(text, day, figure))) return figure;
    day = { ...figure, kind: 'date', tier: 'core', value: null, low: null, high: null, unit: null };
    return figure.kind === 'date' ? figure : day;
  });
}

/** 老张12号住院，20号出院: a later day behind a mark of the sentence. */
const betweenDays = /^[^。！？；\n]{1,30}[，、]$/;
const goesOn = (text: string, day: Figure, { start, end, text: written }: Figure): boolean =>
  Number.parseInt(day.text, 10) < Number.parseInt(written, 10) &&
  betweenDays.test(text.slice(day.end, start)) &&
  !isNumberedThing(text, end) &&
  !ofPlayers.test(text.slice(end, end + 2));

function isDay(text: string, { start, end }: Figure, { words, starts }: WordIndex): boolean {
  const before = words[wordAt(starts, start - 1)];
  const at = wordAt(starts, end);
  const behind = words[at];
  if (!before || !behind || start === 0 || starts[at] !== end) return false;
  if (
    (!subject.test(before.tag) && !whoDoes.test(before.word) && !/[委局办部院会府厅行队协联]$/.test(before.word)) ||
    numberedNoun.test(before.word)
  )
    return false;
  return (
    (leadsOn.test(behind.tag) || isVerb(behind.word, behind.tag)) &&
    !ofPlayers.test(behind.word) &&
    !isNumberedThing(text, end) &&
    !isAddressBefore(text, start)
  );
}
