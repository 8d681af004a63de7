/** Stages of one course with their times the wrong way round: 2019年考上大学，2016年毕业; 初赛2月25日举行，决赛定于2月20日. */
import { courses, events } from '../../data/courses.ts';
import { type Contradiction, placed, type Sentence, stretch } from '../page.ts';
import { completedDates } from '../time/completed-dates.ts';
import { type Instant, instantsOf } from '../time/instants.ts';

interface Stage {
  readonly course: number;
  /** Counts the stages of the course. */
  readonly at: number;
  readonly word: string;
}

const stages: readonly Stage[] = [...courses, ...events].flatMap((own, course) =>
  own.flatMap((words, at) => words.split(' ').map((word) => ({ course, at, word }))),
);
const isOnce = ({ course }: Stage): boolean => course >= courses.length;
/** 毕业前 and 通车的 say when something else was. */
const stageWord = new RegExp(
  `(${[...new Set(stages.map(({ word }) => word))].toSorted((a, b) => b.length - a.length).join('|')})(?!以?之?前|以来|[那时的典证生仪一二三四五六七八九十\\d])`,
);

/** A time with the stage that it is told of; one word may be of several courses. */
interface Timed {
  readonly instant: Instant;
  readonly stages: readonly Stage[];
  /** Whether the words around it bring in nothing that the sentence has not told before. */
  readonly goesOn: boolean;
}

const clause = /[^，,。；;：:（）()“”、！？!?\s]*/;
const clauseEnd = /[^，,。；;：:（）()“”、！？!?\s]*$/;
/** 决赛定于2月20日, 开工时间为: what stands between a stage and its time. */
const leadsToTime = /^(?:[时日]间|日期)?(?:[举进]行|安排|确定|定|将|拟|改)*[于在为是]?$/;
/** 并于, 又在, 到: the one who did the first does the second. */
const links =
  /并|[又再才将拟却则也就即已便于在自从]|随后|后来|此后|然后|直[到至]|经过|终于|最终|[到至是为]|预?计划?|[上下中]午|凌晨|傍晚|[早晚]上?|夜间?|[许前后]|左右|全线|全面|正式|顺利|如期|提前|成功|安全|准时|[他她它被日年月]/g;
/** 从省农大毕业, 在上海首演. */
const places = /[从在自由于到向][\u4e00-\u9fff]{2,8}$/;
/** 两度参军: what comes again has times of its own. */
const again = /[再两三多几]次|[再两三几]度|再次|重新/;
/** So far from a time its stage may stand, in characters. */
const reach = 16;

function timedIn(sentence: Sentence): readonly Timed[] {
  const { passage, start, end } = sentence;
  const instants = instantsOf(completedDates(sentence.figures));
  return instants.flatMap((instant, i) => {
    const { figure } = instant;
    const previous = instants.slice(0, i).findLast((one) => one.figure.end <= figure.start)?.figure.end ?? start;
    const next = instants.slice(i + 1).find((one) => one.figure.start >= figure.end)?.figure.start ?? end;
    const lead = clauseEnd.exec(passage.text.slice(previous, figure.start))?.[0] ?? '';
    const before = stageWord.exec(lead);
    if (before && leadsToTime.test(lead.slice(before.index + before[0].length)))
      return [{ instant, stages: stagesOf(before), goesOn: lead.slice(0, before.index).replace(links, '') === '' }];
    const rest = clause.exec(passage.text.slice(figure.end, Math.min(next, figure.end + reach)))?.[0] ?? '';
    const behind = stageWord.exec(rest);
    if (!behind) return [];
    const between = rest.slice(0, behind.index);
    if (again.test(between)) return [];
    const goesOn = lead.replace(links, '') === '' && between.replace(places, '').replace(links, '') === '';
    return [{ instant, stages: stagesOf(behind), goesOn }];
  });
}

const stagesOf = ([, word]: RegExpExecArray): readonly Stage[] => stages.filter((stage) => stage.word === word);

/** Two days that are told without their years may lie in two; by a slip they lie no farther apart than so many days. */
const farthest = 62;
const anHour = 60;
const noon = 12 * anHour;
const hasYear = ({ figure: { text } }: Instant): boolean => /年/.test(text);

/** Whether one time is surely before another. */
function isBefore(one: Instant, other: Instant): boolean {
  if (one.axis !== other.axis || one.hasYear !== other.hasYear || one.high >= other.low) return false;
  if (one.axis === 'age') return false;
  // 起飞 at 8时50分 and 抵达 at 8时35分; 11时 and 3时 are the morning's and the afternoon's.
  if (one.axis === 'clock')
    return (one.low > noon || other.low - one.low < anHour) && !/[次翌]|第二/.test(one.figure.text);
  return one.axis === 'moment' || (hasYear(one) && hasYear(other)) || other.low - one.high <= farthest;
}

/** Two stages of one course of which the later one is told of the earlier time, as the text tells them. */
function reversed(first: Timed, second: Timed): readonly [Stage, Stage] | null {
  if (!second.goesOn) return null;
  for (const a of first.stages)
    for (const b of second.stages) {
      if (a.course !== b.course || a.at === b.at || (a.at > b.at && !isOnce(a))) continue;
      const [earlier, later] = a.at < b.at ? [first, second] : [second, first];
      if (isBefore(later.instant, earlier.instant)) return [a, b];
    }
  return null;
}

export function reversedStages(sentence: Sentence): Contradiction[] {
  if (sentence.figures.length < 2) return [];
  const timed = timedIn(sentence);
  return timed.flatMap((second, i) => {
    const first = timed[i - 1];
    const words = first ? reversed(first, second) : null;
    if (!first || !words) return [];
    const [a, b] = [first.instant.figure, second.instant.figure];
    const at = sentence.figures.find(({ start }) => start === b.start) ?? b;
    return [
      {
        at: placed(sentence, at),
        other: stretch(sentence, a),
        detail: [a.text, b.text, ...words.map(({ word }) => word)],
      },
    ];
  });
}
