/** Numbers of an event rise with its years: 2016年第三届, and 2019年第六届 of what is held each year; 2012年第二次参赛 is followed by no 2016年第二次参赛. */
import type { Figure } from '../../../reading.ts';
import { groupBy } from '../../../text/group.ts';
import { type CheckedPage, type Contradiction, placed, type Sentence } from '../page.ts';
import { eachYear, everyOther } from '../time/statements.ts';

interface Dated {
  readonly sentence: Sentence;
  readonly figure: Figure;
  readonly value: number;
  readonly unit: string;
  readonly year: number;
  /** The characters behind it. */
  readonly event: string;
  /** What stands between the year and the mark before it. */
  readonly subject: string;
}

/** 2018年，第四届; 2010年办第十二届; 去年的第十四届. */
const joint = /^(?:\d{1,2}月)?(?:\d{1,2}日)?[，,]?的?[^，,。；;\d第]{0,4}$/;
const eventLength = 6;

function datedIn(sentence: Sentence): readonly Dated[] {
  const { passage, figures, start } = sentence;
  return figures.flatMap((figure, i): readonly Dated[] => {
    const { kind, value, unit } = figure;
    if (kind !== 'ordinal' || value === null || !/^[届次]$/.test(unit ?? '')) return [];
    const date = figures[i - 1];
    const year = date?.kind === 'date' ? /^\d{4}/.exec(date.iso ?? '')?.[0] : undefined;
    if (!date || year === undefined || !joint.test(passage.text.slice(date.end, figure.start))) return [];
    const event = passage.text.slice(figure.end, figure.end + eventLength);
    const subject = /[^，,。；;：:]*$/.exec(passage.text.slice(start, date.start))?.[0] ?? '';
    return [{ sentence, figure, value, unit: unit as string, year: Number(year), event, subject }];
  });
}

const held = /每年(?:举[办行]|召开)/;
/** What is held each year was not in one, or more than once. */
const irregular = /停办|停赛|暂停|间断|中断|取消|延[期至]|推迟|改[在为期]|疫情|因故|(?<![十第])[两二][次届]|[春秋]季/;
/** Bodies that sit for years, and what is told of a term. */
const ofTerm = /^(?:全国|人[民大]|[省市县]|政协|委员|中央|[^，。]{0,3}(?:代表|理事|董事|会议|议会|国会|内阁|党))/;
/** Nothing that names the event stands behind. */
const bare = /^(?:[，,。；;、的]|吸引|来[了客]|有|共|在|参[加赛]|摆|举|办|成交|接待|增|茶企)/;
const enoughShared = 2;
const phrase = 4;

const shared = (a: Dated, b: Dated): number => [...a.event].findIndex((one, i) => one !== b.event[i]);
const sharedLength = (a: Dated, b: Dated): number => (a.event === b.event ? a.event.length : shared(a, b));

function areOfOne(a: Dated, b: Dated): boolean {
  if (a.unit !== b.unit || ofTerm.test(a.event) || ofTerm.test(b.event)) return false;
  return bare.test(a.event) || bare.test(b.event) || sharedLength(a, b) >= enoughShared;
}

/** Whether the years and the numbers of two do not go together. */
function areWrong(a: Dated, b: Dated, text: string): boolean {
  const [years, numbers] = [b.year - a.year, b.value - a.value];
  const isYearly = eachYear.test(text) || held.test(text);
  if (isYearly && !everyOther.test(text) && !irregular.test(text)) return numbers !== years;
  // 2012年第二次参加…；2016年第二次参加…, of one subject that is told once.
  const isSame = a.sentence === b.sentence && b.subject === '' && sharedLength(a, b) >= phrase;
  return years > 0 && numbers <= 0 && isSame;
}

/** 这是望川队第四次夺冠…两年前，他们第四次捧杯: two wins have two numbers. */
const win = /^(?:夺冠|捧杯|捧得|登顶|问鼎|封后|夺魁|折桂|夺得?冠军|称雄)/;
const ofNow = /这是[^，。；]{0,12}$/;
const before = /(?:[一两二三四五六七八九十\d]年前|[去前]年|上个?赛季|上届)[，,]?(?:[他她]们?|球队|该队)[^。；]{0,24}$/;

function winsOfOneNumber(own: readonly Sentence[]): readonly Contradiction[] {
  const wins = own.flatMap((sentence) =>
    sentence.figures
      .filter(({ kind, end }) => kind === 'ordinal' && win.test(sentence.passage.text.slice(end, end + eventLength)))
      .map((figure) => ({ sentence, figure, lead: sentence.passage.text.slice(sentence.start, figure.start) })),
  );
  const now = wins.find(({ lead }) => ofNow.test(lead));
  const other = now && wins.find(({ lead, figure }) => before.test(lead) && figure.value === now.figure.value);
  if (!now || !other) return [];
  const { start, end } = now.figure;
  const detail = ['', other.figure.text, `这是${now.figure.text}`];
  return [{ at: placed(other.sentence, other.figure), other: { index: now.sentence.index, start, end }, detail }];
}

/** A number is held against the last of so many before it. */
const mostBefore = 30;

export const risingNumbers = ({ sentences }: CheckedPage): readonly Contradiction[] =>
  [...groupBy(sentences, ({ passage }) => passage.article).values()].flatMap((own) => {
    const dated = own.flatMap(datedIn);
    const wins = winsOfOneNumber(own);
    if (dated.length < 2) return wins;
    const text = [...new Set(own.map(({ passage }) => passage.text))].join('\n');
    const falling = dated.flatMap((b, i) => {
      const a = dated.slice(Math.max(0, i - mostBefore), i).findLast((one) => areOfOne(one, b));
      if (!a || !areWrong(a, b, text)) return [];
      const { index } = a.sentence;
      const detail = [b.unit, b.figure.text, `${a.year}年${a.figure.text}`];
      return [{ at: placed(b.sentence, b.figure), other: { index, start: a.figure.start, end: a.figure.end }, detail }];
    });
    return [...falling, ...wins];
  });
