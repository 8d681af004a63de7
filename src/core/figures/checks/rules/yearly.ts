/** What is held each year: 灯展始办于2009年，每年一届 … 今年的第十九届灯展; 自2016年起，每年…，今年是第12个年头. */
import type { Figure } from '../../../reading.ts';
import {
  type CheckedPage,
  type CheckedPassage,
  type Contradiction,
  clauseBefore,
  placed,
  type Sentence,
  stretch,
} from '../page.ts';
import { sharedPieces } from '../shared-words.ts';
import { foundingsIn } from '../time/foundings.ts';
import { yearOf } from '../time/life.ts';

const everyYear =
  /每年(?:都)?(?:举办|举行|评选|办)?一|一年一[届次度]|年年[都举办]|每年[^，。]{0,8}(?:举办|举行)|每个[\u4e00-\u9fff]{1,3}节/;
const moreThanYearly = /每年(?:举办|举行|评选)?[两二三四]|一年[两二三四][届次]|每[季月周]/;
const interrupted = /停办|因故|(?<!从未|未曾|没有)间断|暂停|疫情|中断(?!过)/;
/** 两年一届, 隔年举办. */
const everyOther = /[两二]年一[届次度]|每[两二]年[^，。]{0,4}一[届次]|隔年(?:举办|举行)/;
/** 今年的第十二届: told of today. */
const now = /今年|本届|昨[日天晚]|今[日天]|近日|日前|\d日/;
/** What stands around a founding and an ordinal alike and names nothing. */
const empty = /举办|举行|创办|今年|已是|每年|以来|开幕|届/g;
const reach = 24;
/** How far behind a year the number of another event may stand. */
const nearBehind = 14;
/** What is farther off is of something else. */
const farthest = 10;

interface Beginning {
  readonly year: number;
  readonly figure: Figure;
  readonly clause: string;
}

/** The only year in which a passage tells that something began. */
function beginningOf(passage: CheckedPassage, own: Figure): Beginning | null {
  const { text, figures } = passage;
  const since = figures.flatMap((figure): Beginning[] => {
    const year = yearOf(figure);
    const isSince =
      year !== null &&
      /[自从]$/.test(text.slice(0, figure.start)) &&
      /^起/.test(text.slice(figure.start + lengthOfYear));
    return isSince ? [{ year, figure, clause: text.slice(figure.end, figure.end + reach) }] : [];
  });
  // 2017年，第十三届运动会首次设立: no beginning of it.
  const isOfOther = ({ figure: { end } }: Beginning): boolean =>
    figures.some(
      (one) =>
        one !== own && one.kind === 'ordinal' && one.unit === '届' && one.start >= end && one.start - end < nearBehind,
    );
  const all = [...foundingsIn(text, figures), ...since].filter((one) => !isOfOther(one));
  return new Set(all.map(({ year }) => year)).size === 1 ? (all[0] as Beginning) : null;
}
/** 1990年入伍的陈望川，今年是从军的第36年: the one year told before. */
function onlyYear(sentence: Sentence, own: Figure): Beginning | null {
  const years = sentence.figures.filter(
    (one) => one.end <= own.start && /^\d{4}年/.test(one.text) && yearOf(one) !== null,
  );
  const [figure] = years;
  const year = figure && yearOf(figure);
  const isNow = /今年(?:已?经?是|[^，。]{0,6}第$)/.test(sentence.passage.text.slice(sentence.start, own.start));
  return figure && year && years.length === 1 && isNow ? { year, figure, clause: '' } : null;
}

const isInSentence = ({ start, end }: Sentence, { figure }: Beginning): boolean =>
  figure.start >= start && figure.end <= end;

/** Whether what is numbered is what began: its name stands beside the year, or it is told in one sentence with it. */
function isOfBeginning(sentence: Sentence, figure: Figure, begin: Beginning): boolean {
  const { passage } = sentence;
  const event = /^[\u4e00-\u9fff]{2,6}/.exec(passage.text.slice(figure.end, figure.end + 6))?.[0];
  const clause = clauseBefore(sentence, figure);
  // 今年已是第九届，: the clause before says what.
  const isBare = event === undefined || /^(?:举办|举行|亮相|开幕|年头)/.test(event);
  const isTold = isInSentence(sentence, begin);
  if (isBare && isTold) return /(?:今年|本届)[^，。]{0,4}$/.test(clause);
  const isOwn = everyYear.test(passage.text) && /(?:今年|本届)的?(?:已?是)?$/.test(clause);
  return isOwn || (!isBare && sharedPieces(begin.clause.replace(empty, ' '), (event ?? '').replace(empty, ' ')) > 0);
}

/** 第12个年头, 从军的第36年. */
const isCountOfYears = ({ passage: { text } }: Sentence, { unit, end }: Figure): boolean =>
  unit === '年' || (unit === '个' && /^年头/.test(text.slice(end, end + 2)));

const lengthOfYear = '2016年'.length;

function checked(sentence: Sentence, figure: Figure): Contradiction[] {
  const { passage } = sentence;
  const { year } = passage.day;
  if (figure.kind !== 'ordinal' || figure.value === null || year === null) return [];
  const isYear = isCountOfYears(sentence, figure);
  if (!(isYear || /^[届次]$/.test(figure.unit ?? '')) || !now.test(passage.text.slice(sentence.start, figure.start)))
    return [];
  // 2011年成立，2014年起每年上山: of which of the two it is counted is not told.
  const years = passage.text.slice(sentence.start, figure.start).match(/\d{4}(?=年)/g) ?? [];
  if (isYear && new Set(years).size > 1) return [];
  const begin = beginningOf(passage, figure) ?? (isYear ? onlyYear(sentence, figure) : null);
  if (!begin || begin.year >= year || moreThanYearly.test(passage.text)) return [];
  if (!(isYear && isInSentence(sentence, begin)) && !isOfBeginning(sentence, figure, begin)) return [];
  // 第三次获奖 is not held each year.
  if (figure.unit === '次' && !/^(?:举办|举行|亮相|开幕|[，。])/.test(passage.text.slice(figure.end, figure.end + 2)))
    return [];
  const isBiennial = !isYear && everyOther.test(passage.text);
  const expected = isBiennial ? Math.floor((year - begin.year) / 2) + 1 : year - begin.year + 1;
  const isExact = (isYear || isBiennial || everyYear.test(passage.text)) && !interrupted.test(passage.text);
  const told = figure.value;
  // A year that has begun may be counted or not.
  const isWrong = isExact && isYear ? Math.abs(told - expected) > 1 : isExact ? told !== expected : told > expected;
  // 今年是他结婚的第二年: a life has many beginnings, and a slip in the tens tells that it is this one.
  const isNamed = isYear && /的第?$/.test(clauseBefore(sentence, figure));
  if (isNamed && ((told - expected) % farthest !== 0 || told < farthest)) return [];
  if (!isWrong || Math.abs(told - expected) > farthest || clauseBefore(sentence, figure).includes('首届')) return [];
  return [
    {
      at: placed(sentence, figure),
      other: stretch(sentence, begin.figure),
      detail: [String(begin.year), figure.text, String(expected)],
    },
  ];
}

export const yearly = ({ sentences }: CheckedPage): Contradiction[] =>
  sentences.flatMap((sentence) => sentence.figures.flatMap((figure) => checked(sentence, figure)));
