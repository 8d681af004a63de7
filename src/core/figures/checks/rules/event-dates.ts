/** The day of an event that an article comes back to: 书市5月6日开幕 … 自5月8日开幕以来; 10月15日开幕 … 在10月16日举行的开幕式上. */
import { groupBy } from '../../../text/group.ts';
import {
  type CheckedPage,
  type Contradiction,
  clauseBefore,
  clauseBehind,
  placed,
  type Sentence,
  stretch,
} from '../page.ts';
import { sharedPieces } from '../shared-words.ts';
import { haveOtherMarks, haveOtherNames, type Told } from '../subjects.ts';
import { happensOnce, wordsFor } from '../time/events.ts';

/** A full day, told with its month: its own text says which it is. */
const isDay = ({ kind, iso, text }: Told['figure']): boolean =>
  kind === 'date' && /^(?:\d{4}|-)-\d{2}-\d{2}$/.test(iso ?? '') && /月.{1,3}[日号]/.test(text);

/** 开幕以来, 通车当天, 事故发生后; 开幕式, 启动仪式: the reader knows of the event. */
const comesBack =
  /^(?:[上下]午|晚上?|凌晨)?(?:[\u4e00-\u9fff]{0,8}?的)?([\u4e00-\u9fff]{0,10}?[\u4e00-\u9fff]{2})(?:以来|至今|当[天日晚]|那[天日]|这[天日]|首日|第一天|之[日后时]|后(?![续来面期])|时$|仪?式)/;
/** 自5月10日出发到今天, 截至6月12日书市落幕. */
const comesBackFrom = /^(?!起)([\u4e00-\u9fff]{0,8}?[\u4e00-\u9fff]{2})(?:[到至]|以来|$)/;
const from = /(?:自从?|从|截至|截止|截止到)$/;
/** Ends of words that name no event. */
const noEvent = /(?:[上下中]午|[早晚]上|凌晨|[一二三四五六日天]|之|以|同|当|[此其]|随|最|[的了在起止])$/;
/** A day that was put off is told with two. */
const putOff = /原定|原计划|推迟|延期|延至|改期|改为|改在|提前(?:[至到]|开|举)|顺延|调整[至到为]|重新/;

/** How far from a day its event may be told, in characters. */
const reach = 14;
const farReach = 30;

/** The words for the event that a day is told of as known: 开幕, 事故发生. */
function knownEvent({ sentence, figure }: Told): string | null {
  const behind = clauseBehind(sentence, figure);
  const known =
    comesBack.exec(behind) ?? (from.test(clauseBefore(sentence, figure)) ? comesBackFrom.exec(behind) : null);
  const words = known?.[1];
  return words && !noEvent.test(words) ? words : null;
}

/** What happens on a day, behind it: 在青石开幕; behind the comma of 6月15日，首届青石茶会在云岭开幕, too. */
function behindDay({ sentence: { passage, end }, figure }: Told): string {
  const behind = passage.text.slice(figure.end, Math.min(end, figure.end + farReach));
  return /^[，,]?[^，,。；：“”（）、]*/.exec(behind)?.[0].slice(0, /^[，,]/.test(behind) ? farReach : reach) ?? '';
}

/** How the word for an event stands beside its day: 事故发生在7月3日, 演唱会定于8月16日; 5月6日在青石开幕. */
function placeBeside(event: string, told: Told): 'before' | 'behind' | null {
  const before = clauseBefore(told.sentence, told.figure).replace(/(?:将|已|定|拟)?(?:于|在|为|是)$/, '');
  const noun = before.replace(/(?:发生|举行|举办)?(?:时间)?$/, '');
  const words = wordsFor(event);
  if (words.some((word) => before.endsWith(word) || noun.endsWith(word))) return 'before';
  const behind = behindDay(told);
  const opening = behind.replace(/^(?:起|正式|[上下]午|凌晨|晚上?)+/, '');
  return words.some((word) => behind.endsWith(word) || opening.startsWith(word)) ? 'behind' : null;
}

const textOf = ({ sentence: { passage, start, end } }: Told): string => passage.text.slice(start, end);
/** 3月8日这天: the day of what the sentence before tells, in its words. */
const thisDay = /^(?:这一?天|那一?天|当天)[，,]/;
const isThisDay = (first: Told, back: Told): boolean =>
  first.sentence.passage === back.sentence.passage &&
  first.figure.start === first.sentence.start &&
  back.sentence.start - first.sentence.end <= 1 &&
  first.figure.iso?.slice(0, -2) === back.figure.iso?.slice(0, -2) &&
  sharedPieces(textOf(first).slice(first.figure.text.length), textOf(back)) > 0;

const yearOf = ({ figure }: Told): string => figure.iso?.slice(0, -6) ?? '';

/** Whether what is told beside the day that comes back names nothing that the first telling does not name. */
function isOfSame(first: Told, back: Told, known: string): boolean {
  const place = placeBeside(known.slice(-lengthOfEvent), first);
  if (place === null) return false;
  // 市民可在9月25日丰收节当天游园: the event itself is a name.
  const before = place === 'before' ? '' : clauseBefore(back.sentence, back.figure);
  const named = `${before} ${known.slice(0, -lengthOfEvent)}`.replace(empty, ' ');
  return !/[\u4e00-\u9fff]{2}/.test(named) || sharedPieces(named, textOf(first)) > 0;
}
const empty = /自从?|从|截[至止]到?|正式|举行|举办|的|在|上|[于将]/g;
/** 开幕, 事故: the last characters of the words for it. */
const lengthOfEvent = 2;

/** 云岭书市5月6日开幕 and 云岭书市将于5月8日开幕: one name of so many characters before both. */
const shortestName = 4;
function haveOneName(a: Told, b: Told): boolean {
  const [one, other] = [a, b].map(
    ({ sentence, figure }) =>
      /([\u4e00-\u9fff]{4,}?)(?:[将已]|定于|于|在|从)*$/.exec(clauseBefore(sentence, figure))?.[1] ?? '',
  ) as [string, string];
  return one.length >= shortestName && (one.endsWith(other) || other.endsWith(one)) && other.length >= shortestName;
}

function ofArticle(days: readonly Told[]): Contradiction[] {
  return days.flatMap((own, i) => {
    const known = knownEvent(own);
    const event = known?.slice(-lengthOfEvent);
    const verb = happensOnce(clauseBehind(own.sentence, own.figure));
    const earlier = days.slice(0, i).filter((day) => yearOf(day) === yearOf(own) && !isBack(day));
    const isBackToDay = thisDay.test(own.sentence.passage.text.slice(own.figure.end, own.figure.end + 4));
    const first = isBackToDay
      ? onlyDay(earlier.slice(-1).filter((day) => isThisDay(day, own)))
      : known
        ? onlyDay(earlier.filter((day) => isOfSame(day, own, known)))
        : onlyDay(
            earlier.filter((day) => verb !== undefined && placeBeside(verb, day) !== null && haveOneName(day, own)),
          );
    if (!first || first.figure.iso === own.figure.iso || haveOtherMarks(first, own) || haveOtherNames(first, own))
      return [];
    if (putOff.test(textOf(first)) || putOff.test(textOf(own))) return [];
    // The article has the day elsewhere, too: there are two of them.
    const again = days.some((day) => day !== own && day.figure.iso === own.figure.iso);
    return again
      ? []
      : [
          {
            at: placed(own.sentence, own.figure),
            other: stretch(first.sentence, first.figure),
            detail: [event ?? verb ?? '', first.figure.text, own.figure.text],
          },
        ];
  });
}

const isBack = (day: Told): boolean => knownEvent(day) !== null;

/** @returns null where an event has two days, or none. */
const onlyDay = (days: readonly Told[]): Told | null =>
  new Set(days.map(({ figure }) => figure.iso)).size === 1 ? (days[0] as Told) : null;

/** So many days of an article are compared: more are a calendar of events. */
const mostDays = 30;

export function eventDates({ sentences }: CheckedPage): Contradiction[] {
  const daysIn = (sentence: Sentence): readonly Told[] =>
    sentence.figures.filter(isDay).map((figure) => ({ sentence, figure }));
  const byArticle = groupBy(sentences.flatMap(daysIn), ({ sentence }) => sentence.passage.article);
  return [...byArticle.values()].flatMap((days) => (days.length > mostDays ? [] : ofArticle(days)));
}
