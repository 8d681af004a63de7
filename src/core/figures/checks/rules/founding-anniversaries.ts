/** Anniversaries against the one founding that their article tells: 剧团成立于1959年。2024年9月，剧团举办建团75周年晚会. */
import type { Figure } from '../../../reading.ts';
import { groupBy } from '../../../text/group.ts';
import { type CheckedPage, type Contradiction, clauseBefore, placed, type Sentence, textBetween } from '../page.ts';
import { type Founding, foundingsIn, foundingWords, isOfFounding } from '../time/foundings.ts';
import { yearOf } from '../time/life.ts';

interface ToldFounding extends Founding {
  readonly sentence: Sentence;
}

export interface Expected {
  readonly since: number;
  readonly year: number;
  readonly expected: number;
}

export const isAnniversary = ({ kind, unit, value }: Figure): boolean =>
  kind === 'duration' && unit === '周年' && value !== null && Number.isInteger(value);

/** An anniversary that a meeting, a speech or a parade of another year is named by. */
export const namesAnother =
  /^(?:大会|讲话|阅兵|时|庆典上|座谈会上|之际?的讲话|前夕，[^，]{0,6}曾)|^[^，。]{0,6}(?:讲话|阅兵|提出|指出)/;
export const contradiction = (
  sentence: Sentence,
  figure: Figure,
  { since, year, expected }: Expected,
): Contradiction[] => [
  { at: placed(sentence, figure), other: null, detail: [String(since), String(year), String(expected), figure.text] },
];

/** Words of anniversaries that are of no founding. */
const otherEvent =
  /诞辰|逝世|胜利|牺牲|殉难|起义|战役|结婚|金婚|会师|建交|回归|解放|建国|建党|建军|开放|讲话|题词|遇难/;
/** How far from an anniversary the words for it stand, and its year, in characters. */
const reach = 14;
const yearReach = 40;
/** 修缮后将迎来: of a year to come. */
const toCome = /将|后年|明年|[即待]/;
const celebrates =
  /迎来|庆祝|纪念|举办|举行|之际|今年(?:是|正值|已经?|整|(?=[\d一二三四五六七八九十百]+岁))|喜迎|庆典|晚会|典礼|系列活动|重聚|聚首|纪念日/;

const wasBuilt = /开张|开办|投产|开业|建成|始建|^建|落成|通车|开馆|开园|诞生|创刊|投用/;

/** 建团65周年; 学校迎来四十岁生日; 开园二十年了. */
const isMarked = (sentence: Sentence, figure: Figure): boolean =>
  isAnniversary(figure) || (figure.kind === 'age' && isAgeOfThing(sentence, figure)) || isTimeSince(sentence, figure);

/** 学校迎来四十岁生日, 老桥今年90岁了. */
const isAgeOfThing = (sentence: Sentence, figure: Figure): boolean => {
  const behind = sentence.passage.text.slice(figure.end, figure.end + 3);
  const clause = clauseBefore(sentence, figure);
  return (
    figure.value !== null &&
    (/(?:迎来|庆祝|度过)(?:了|自己的|它的)?$/.test(clause)
      ? /^(?:的)?(?:生日|华诞)/.test(behind)
      : /今年(?:已经?|整)?$/.test(clause) && /^(?:$|了|[，。])/.test(behind))
  );
};

const isTimeSince = (sentence: Sentence, figure: Figure): boolean =>
  figure.unit === '年' &&
  figure.value !== null &&
  new RegExp(`(?:${foundingWords})$`).test(clauseBefore(sentence, figure)) &&
  /^(?:了|之际)/.test(sentence.passage.text.slice(figure.end, figure.end + 2));

/** What stands between the year that a thing was built in and its age names nobody else: 建于1935年的青石老桥今年90岁. */
const isOfThing = (between: string): boolean =>
  /^[^，,。]{0,16}[，,]?(?:[\d年月日]*)(?:昨[日天]|今[日天]|如今|今年|将|正|已经?)*(?:迎来|庆祝|度过)?(?:了|自己的|它的)?$/.test(
    between,
  ) && !/[他她]|[校馆园厂院站]长|员|师/.test(between);
/** 望江纺织厂迎来60岁生日。这家厂1955年投产: what has a birthday in one sentence and its beginning in the other. */
const thingsName =
  /([校馆园厂院站桥社团场报刊村区店])(?:将|也|昨[日天]|今[日天])?(?:迎来|庆祝|度过)(?:了|自己的|它的)?$/;

/** 剧团成立于1959年。2024年9月，剧团举办建团75周年晚会: the one founding of an article, told anywhere in it. */
export function againstFounding(page: CheckedPage): Contradiction[] {
  if (!page.sentences.some(({ figures }) => figures.some(({ kind }) => kind === 'age' || kind === 'duration')))
    return [];
  const byArticle = groupBy(page.sentences, ({ passage }) => passage.article);
  return [...byArticle.values()].flatMap((sentences) => {
    const marked = sentences.flatMap((sentence) =>
      sentence.figures.filter((figure) => isMarked(sentence, figure)).map((figure) => ({ sentence, figure })),
    );
    if (marked.length === 0) return [];
    const foundings = sentences.flatMap((sentence) =>
      foundingsIn(sentence.passage.text, sentence.figures).map((founding) => ({ ...founding, sentence })),
    );
    const [founding] = foundings;
    if (!founding || new Set(foundings.map(({ year }) => year)).size > 1) return [];
    return marked.flatMap(({ sentence, figure }) => {
      const { text } = sentence.passage;
      const around = text.slice(Math.max(sentence.start, figure.start - reach), figure.end + reach);
      const year = celebratingYear(sentence, figure, founding.year);
      if (
        year === null ||
        toCome.test(text.slice(Math.max(sentence.start, figure.start - reach), figure.start)) ||
        otherEvent.test(around) ||
        namesAnother.test(text.slice(figure.end, figure.end + 10))
      )
        return [];
      const expected = year - founding.year;
      const difference = Math.abs(expected - (figure.value as number));
      // 他1975年创办学校，2025年迎来九十岁生日: who founds has birthdays, too.
      if (figure.kind === 'age' && !isOfBuilt(sentence, figure, founding)) return [];
      if (difference <= 1 || expected <= 0 || !isOfFounding(founding, around)) return [];
      return contradiction(sentence, figure, { since: founding.year, year, expected });
    });
  });
}

function isOfBuilt(sentence: Sentence, figure: Figure, founding: ToldFounding): boolean {
  if (!wasBuilt.test(founding.word)) return false;
  if (founding.sentence === sentence)
    return founding.figure.end < figure.start && isOfThing(textBetween(sentence, founding.figure, figure));
  const kind = thingsName.exec(clauseBefore(sentence, figure))?.[1];
  return kind !== undefined && founding.sentence.passage === sentence.passage && founding.clause.includes(kind);
}

/** The year that an anniversary is told in: that before it in its sentence, or the article's. */
export function celebratingYear(sentence: Sentence, figure: Figure, since: number): number | null {
  const told = sentence.figures.findLast(
    (one) =>
      one.end <= figure.start &&
      figure.start - one.end <= yearReach &&
      /^\d{4}年/.test(one.text) &&
      yearOf(one) !== since,
  );
  if (told) return yearOf(told);
  const { text, day, kind } = sentence.passage;
  const isHeadline = kind === 'headline' || kind === 'subtitle';
  const isNow =
    isHeadline ||
    isTimeSince(sentence, figure) ||
    celebrates.test(text.slice(Math.max(sentence.start, figure.start - reach), figure.end + reach));
  const before = text.slice(sentence.start, figure.start).replace(`${since}年`, '');
  return isNow && !/\d{4}年|[去明前]年/.test(before) ? day.year : null;
}
