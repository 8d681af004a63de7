/** The day of an event in the headline and in the text: 湖鲜节10月18日开幕 over 将于10月8日开幕. */
import { type CheckedPage, type Contradiction, clauseBehind, placed, type Sentence, stretch } from '../page.ts';
import type { Told } from '../subjects.ts';
import { isHeadline, isOfHeadline } from './headlines.ts';

const happens =
  /^[^，,。]{0,8}?(开幕|闭幕|开通|启动|举行|举办|召开|开赛|开跑|开业|开放|通车|启用|上线|实施|施行|开考|开学|开馆|开工|发布|结束|截止|启幕|开园|首航|首演)/;
/** How far behind the date its verb may stand, in characters. */
const reach = 14;

const verbOf = ({ sentence, figure }: Told): string | undefined =>
  happens.exec(clauseBehind(sentence, figure).slice(0, reach))?.[1];

/** 10月18日, and 本月18日 on a page without a date. */
const isDay = ({ figure }: Told): boolean =>
  figure.kind === 'date' &&
  ((/^(?:\d{4}|-)-\d{2}-\d{2}$/.test(figure.iso ?? '') && /月/.test(figure.text)) ||
    /^[本下]月\d{1,2}日$/.test(figure.text));
const dayOf = ({ figure }: Told): string => figure.iso ?? figure.text;

export function headlineDates({ sentences }: CheckedPage): Contradiction[] {
  const daysIn = (sentence: Sentence): readonly Told[] =>
    sentence.figures.map((figure) => ({ sentence, figure })).filter(isDay);
  const inHeadlines = sentences.filter(isOfHeadline).flatMap(daysIn);
  if (inHeadlines.length === 0) return [];
  const days = sentences.flatMap(daysIn);
  return inHeadlines.flatMap((own) => {
    const verb = verbOf(own);
    const { article } = own.sentence.passage;
    const inText = days.filter((day) => !isHeadline(day) && day.sentence.passage.article === article);
    if (!verb || inText.some((day) => dayOf(day) === dayOf(own))) return [];
    // 本月18日 may be 10月18日, as far as the page tells.
    const isLikeOwn = (day: Told) => (day.figure.iso === null) === (own.figure.iso === null);
    const others = inText.filter((day) => verbOf(day) === verb && isLikeOwn(day));
    const [other] = others;
    if (!other || new Set(others.map(dayOf)).size !== 1) return [];
    return [
      {
        at: placed(other.sentence, other.figure),
        other: stretch(own.sentence, own.figure),
        detail: [verb, own.figure.text, other.figure.text],
      },
    ];
  });
}
