/** Anniversaries against the one founding that their article tells: 剧团成立于1959年。2024年9月，剧团举办建团75周年晚会. */
import type { Figure } from '../../../reading.ts';
import { groupBy } from '../../../text/group.ts';
import { type CheckedPage, type Contradiction, placed, type Sentence } from '../page.ts';
import { foundingsIn, isOfFounding } from '../time/foundings.ts';
import { yearOf } from '../time/life.ts';

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
const celebrates = /迎来|庆祝|纪念|举办|举行|之际|今年(?:是|正值)|喜迎|庆典|晚会|典礼|系列活动/;

const wasBuilt = /建成|始建|^建|落成|通车|开馆|开园|诞生|创刊|投用/;

/** 建团65周年; 学校迎来四十岁生日. */
const isMarked = ({ passage }: Sentence, figure: Figure): boolean =>
  isAnniversary(figure) ||
  (figure.kind === 'age' &&
    figure.value !== null &&
    /(?:迎来|庆祝|度过)(?:了|自己的|它的)?$/.test(passage.text.slice(Math.max(0, figure.start - 6), figure.start)) &&
    /^(?:的)?(?:生日|华诞)/.test(passage.text.slice(figure.end, figure.end + 3)));

/** 剧团成立于1959年。2024年9月，剧团举办建团75周年晚会: the one founding of an article, told anywhere in it. */
export function againstFounding(page: CheckedPage): Contradiction[] {
  if (!page.sentences.some(({ figures }) => figures.some(({ kind, unit }) => kind === 'age' || unit === '周年')))
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
      if (figure.kind === 'age' && !(founding.sentence === sentence && wasBuilt.test(founding.word))) return [];
      if (difference <= 1 || expected <= 0 || !isOfFounding(founding, around)) return [];
      return contradiction(sentence, figure, { since: founding.year, year, expected });
    });
  });
}

/** The year that an anniversary is told in: that before it in its sentence, or the article's. */
function celebratingYear(sentence: Sentence, figure: Figure, since: number): number | null {
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
    isHeadline || celebrates.test(text.slice(Math.max(sentence.start, figure.start - reach), figure.end + reach));
  return isNow && !/\d{4}年|[去明前]年/.test(text.slice(sentence.start, figure.start)) ? day.year : null;
}
