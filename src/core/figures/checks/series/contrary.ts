/** Which of the numbers that an article gives the times of a thing contradict each other: 第四次 and 此前三次 are one thing's, 第三次 and 此前三次 are not. */
import { groupBy } from '../../../text/group.ts';
import { type CheckedPage, type Contradiction, clauseBefore, placed, type Sentence } from '../page.ts';
import { sharedPieces } from '../shared-words.ts';
import { type Numbered, numberedIn, ofTimes, type Role } from './numbered.ts';

/** Log odds, about, that two numbers are of one thing. */
const enough = 2;
/** Before anything is known of the two. */
const ofRole: Readonly<Record<Role, number>> = {
  now: -2.5,
  last: -0.5,
  next: -0.5,
  coming: -0.5,
  elected: -0.5,
  listed: -0.5,
  first: -0.5,
  before: -1,
  all: -2.5,
  years: -0.5,
};

/** Whether the number of this time goes with another one. */
function goWith(own: Numbered, other: Numbered): boolean {
  const { role, value, unit, event, isWhole } = other;
  if (isTotalOfEditions(own, other)) return false;
  switch (role) {
    case 'now':
      return value === own.value;
    case 'last':
    case 'before':
      return value === own.value - 1;
    case 'next':
      return value === own.value + 1;
    // 第三次洪峰刚过，第四次将至; 第31届大运会即将开幕 is the one that the article is of.
    case 'coming':
      return value === own.value + 1 || value === own.value;
    // A congress has the number of the body that it elects, or the body before it.
    case 'elected':
      return value === own.value || value === own.value + 1;
    // 前三次 of six are the first three; 前两批 of the second one may be both of them.
    // 前两次分别在1999年和2004年 are all that were before the third one, and the last ones before the sixth.
    case 'first':
      if (isWhole && /^分别/.test(event)) return value === own.value - 1 || value < own.value - 2;
      return value < own.value || (value === own.value && !/[次届回度]/.test(unit));
    // 在第二、第三和第六届上夺冠: any of those before.
    case 'listed':
      return true;
    case 'all':
    case 'years':
      return value === own.value || value === own.value - 1;
  }
}

const ofPrizes = /[次回度个座冠枚块金]/;
const winning = /夺冠|封后|称[王雄]|捧|冠|领奖台|问鼎|折桂|登顶|夺魁|金|奖/;
/** 此前四次参赛两次夺冠: the four are no wins. */
const trying = /^(?:参[赛加]|出[战征]|征战|闯[入进]|[打杀]进|杀入|入围|晋级|冲击)/;
const areOfWins = (a: Numbered, b: Numbered): boolean =>
  ofPrizes.test(a.unit) &&
  ofPrizes.test(b.unit) &&
  [a, b].every(({ about, unit, event }) => winning.test(unit + about) && !trying.test(event));
const areOfTimes = (a: Numbered, b: Numbered): boolean => [a, b].every(({ unit }) => /[次届回度]/.test(unit));

/** A committee of one term stands beside that of the next. */
const body =
  /^(?:[\u4e00-\u9fff]{0,4}(?:委员会|理事会|代表|常委|政府)|[一二三四五六七八九十]+(?:次会议|中全会)|全国|人大|政协)/;
/** 第七届理事会 and 第八届理事会, in whatever words they go on. */
const isOneBody = (a: Numbered, b: Numbered): boolean => a.unit === b.unit && sharedStart(a.event, b.event) > 2;
/** 这也是陈舟个人的第六次; 首次, 去年 and the like tell of another time. */
const ofSomebody = /个人|本人|职业|生涯/;
const otherTime =
  /首次|首届|[去前]年|[历往]届|下一?届|[明后]年|年前|\d{4}年|筹备|招展|将[于在][^，。]{0,12}(?:举行|举办|召开|开幕)|报名/;
/** Ends of names of events. */
const name = /^[\u4e00-\u9fff]*?[节会赛展周坛奖季营月](?![节会赛展周坛奖季营场])/;

function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a.charAt(shared) === b.charAt(shared)) shared++;
  return shared;
}

/** One name behind both: 青石茶文化节 of 青石茶文化节开幕 and 青石茶文化节的摊位, 诗会 of 湖畔诗会. */
function haveOneName(a: Numbered, b: Numbered): boolean {
  const shared = sharedStart(a.event, b.event);
  const [one = '', other = ''] = [a, b].map(({ event }) => name.exec(event)?.[0]);
  return (
    shared > 3 ||
    (shared === 3 && (shared === a.event.length || shared === b.event.length || name.test(a.event.slice(0, shared)))) ||
    (Math.min(one.length, other.length) > 1 && (one.endsWith(other) || other.endsWith(one)))
  );
}

/** 今年是第六届: told of what the article is of. */
const isBare = ({ event, about, isStatement }: Numbered): boolean =>
  isStatement && event === '' && /(?:今年|[本这此][届次]|这)[已也正恰好]*是 /.test(about);

/** A list of things numbers them from one on. */
const leastOfThings = 20;
/** In characters. */
const farApart = 60;
/** 我市第56例 and 全省已有965例. */
const mostApart = 3;

/** 1996年第6届 is that year's, whatever else is told of it. */
const isOfToldYear = ({ about }: Numbered): boolean => /\d{4}年的?$/.test(about.split(' ')[0] ?? '');
/** 自创办以来的第九届 is of this time, and 自1996年第6届以来 of that year. */
const isOfOtherTime = ({ about }: Numbered): boolean => otherTime.test(about.replace(/自[^，。 ]*以来/, ''));

/** Words behind 前六次 that leave its verb out. */
const noVerb = /^(?:$|[去都均皆全也则是在为有由对与其各没未曾总每他她它胜败的]|分别|依次|先后|一共|球队|获此|[中里])/;
/** 第三次夺冠 and 前三次参赛. */
const haveOtherVerbs = ({ event: a }: Numbered, { event: b }: Numbered): boolean =>
  a !== '' && !noVerb.test(b) && ![...a].some((character) => verbOf(b).includes(character));
/** 参赛 of 参赛两次夺冠. */
const verbOf = (event: string): string => event.split(/[一二两三四五六七八九十]+[次场回届度]/)[0] as string;

/** 第三届青石书市 and 青石书市第四次举办: an event is held once for each of its numbers. */
function heldWorth(a: Numbered, b: Numbered): number {
  const [event, times] = a.unit === '届' ? [a, b] : [b, a];
  // 第十四届锦标赛 and 第三金.
  if (!/[次回度]/.test(times.unit)) return neverHeld;
  const lead = times.about.split(' ')[0] ?? '';
  const isHeld = /^(?:$|举办|举行|开办|召开|与[\u4e00-\u9fff]{2,4}见面)/.test(times.event);
  const isNamed = /自[^，。]*以来$/.test(lead) || (event.event.length > 3 && lead.includes(event.event.slice(0, 4)));
  return isHeld && isNamed ? 4 : isHeld ? 0 : -3;
}

const neverHeld = -8;

/** 江口队此前5次 and 白川队是第二次: each clause opens with its own of a kind. */
const opensWith =
  /^(?:[而但])?([\u4e00-\u9fff]{2,6}?)(队|省|市|县|区|镇|乡|村|国|校|学院|大学|中学|医院|公司|集团|馆|院|厂|社区)(?=[是已也在将此之以]|$)/;
function haveOtherSubjects(a: Numbered, b: Numbered): boolean {
  const [one, other] = [a, b].map(({ sentence, start, end }) => opensWith.exec(clauseBefore(sentence, { start, end })));
  if (!one || !other || one[2] !== other[2]) return false;
  const [name, another] = [one[1], other[1]] as [string, string];
  return !name.endsWith(another) && !another.endsWith(name);
}

const isBefore = (a: Numbered, b: Numbered): boolean =>
  a.sentence.index < b.sentence.index || (a.sentence.index === b.sentence.index && a.start < b.start);

/** 第七次, 此前五次中: one too few is a slip, and still fewer, or ten, are the last ones alone. */
const isOfAll = (own: Numbered, { isWhole, isOfEach, value }: Numbered): boolean =>
  isWhole || (isOfEach && value === own.value - 2 && value % 10 > 0);

/** 第九届昨日落幕，前七届累计接待98万人次: all that were before it are summed up. */
const isTotalOfEditions = (own: Numbered, { role, unit, value, event }: Numbered): boolean =>
  own.unit === '届' &&
  unit === '届' &&
  /first|before/.test(role) &&
  value === own.value - 2 &&
  /^(?:[\u4e00-\u9fff]{2})?(?:累计|一?共|总共|合计)/.test(event);

const isCompared = /^[^ ]*[比较]/;
/** 第四次洪峰通过 over 第五次洪峰抵达，比第三次洪峰高: the first number that the text gives is what its headline is of. */
function isOfLead(own: Numbered, other: Numbered, all: readonly Numbered[]): boolean {
  const inText = all.filter(({ inHeadline, unit }) => !inHeadline && unit === own.unit);
  const isIt =
    inText[0] === other &&
    inText.every(({ value, about }) => value === other.value || (value !== own.value && isCompared.test(about)));
  return isIt && own.inHeadline && (haveOneName(own, other) || sharedStart(own.event, other.event) > 1);
}

function worthOf(own: Numbered, other: Numbered, all: readonly Numbered[]): number {
  const { sentence } = own;
  const gap =
    other.sentence === sentence
      ? 0
      : other.sentence.passage === sentence.passage
        ? Math.abs(other.start - own.start)
        : Number.POSITIVE_INFINITY;
  const isNow = other.role === 'now';
  const isElection = other.role === 'elected';
  const numbers = new Set(
    all.filter(({ role, unit, value }) => role === 'now' && unit === own.unit && value > 1).map(({ value }) => value),
  );
  const ratio = Math.max(own.value, other.value) / Math.min(own.value, other.value);
  const areTexts = !own.inHeadline && !other.inHeadline;
  const statements = [own, other].filter(({ isStatement }) => isStatement).length;
  const facts: readonly (readonly [boolean | number, number])[] = [
    [1, ofRole[other.role]],
    [own.unit === other.unit, 1.5],
    [own.unit !== other.unit && areOfTimes(own, other), 0.5],
    [areOfWins(own, other), 1.5],
    [Math.min(2, sharedPieces(own.about, other.about)), 1.25],
    [haveOneName(own, other), 3],
    [isElection ? !isOneBody(own, other) : body.test(own.event) || body.test(other.event), -8],
    [[own, other].some(({ about }) => ofSomebody.test(about)), -8],
    [haveOtherSubjects(own, other), -8],
    ...(isNow
      ? ([
          [own.inHeadline !== other.inHeadline, 1.5],
          [own.inHeadline && !other.inHeadline && isBare(other), 1.5],
          [own.inHeadline !== other.inHeadline && numbers.size === 2, 0.75],
          [(numbers.size > 2 && !isOfLead(own, other, all)) || Math.min(own.value, other.value) === 1, -5],
          [areTexts && statements < (own.unit === other.unit && /[次回]/.test(own.unit) ? 2 : 1), -4],
          [own.unit !== other.unit, heldWorth(own, other)],
          [!ofTimes.test(own.unit) && Math.min(own.value, other.value) < leastOfThings, -3],
          [isOfOtherTime(own) !== isOfOtherTime(other), -4],
          [isOfToldYear(own) !== isOfToldYear(other), -8],
        ] as const)
      : ([
          [gap === 0, 1],
          [other.role === 'years' && !areOfWins(own, other), -4],
          // 备战第四十七届锦标赛和第十三届运动会: two events are to come.
          [other.role === 'coming' && !haveOneName(own, other) && sharedStart(own.event, other.event) < 2, -8],
          [/last|next|coming|elected/.test(other.role) && own.unit !== other.unit, -3],
          [ratio > mostApart, -4],
          [gap > farApart && other.role !== 'last' && other.role !== 'years', -1],
          [other.role === 'first' && gap > 0 && isBefore(other, own), -2],
          [numbers.size === 1, 1],
          [other.event === '', 0.5],
          [other.isWhole, 0.5],
          [other.role === 'all' && other.unit === '届', 1],
          // 第四家 is of its day, 目前已有10家 of today.
          [other.role === 'all' && other.value > own.value && gap > 0, -1.5],
          [own.isStatement && gap === 0, 0.5],
          [!isOfAll(own, other) && other.unit !== '届' && other.value < own.value - 1, -2.5],
          [isTotalOfEditions(own, other), 4],
          // 这是第五次进山，前五次都在南岭: one of the two counts this one, too.
          [
            other.role === 'first' &&
              own.isStatement &&
              gap === 0 &&
              other.value === own.value &&
              !haveOtherVerbs(own, other),
            3,
          ],
          [/first|before/.test(other.role) && haveOtherVerbs(own, other) && !areOfWins(own, other), -2.5],
        ] as const)),
  ];
  return facts.reduce((sum, [fact, worth]) => sum + Number(fact) * worth, 0);
}

/** So many numbers of an article are compared: more are a table, or a list. */
const mostTold = 60;

function ofArticle(told: readonly Numbered[]): readonly Contradiction[] {
  const ordinals = told.filter(({ role, value }) => role === 'now' && value > 1);
  return ordinals.flatMap((own) => {
    const others = told.filter((other) => {
      if (other === own || goWith(own, other)) return false;
      if (other.role === 'now') return own.inHeadline === other.inHeadline ? isBefore(other, own) : own.inHeadline;
      return !ordinals.some((one) => one !== own && !one.inHeadline && one.unit === own.unit && goWith(one, other));
    });
    const [best] = others
      .filter(
        (other) =>
          !told.some((one) => one !== own && one.role === other.role && one.unit === other.unit && goWith(own, one)),
      )
      .map((other) => ({ other, worth: worthOf(own, other, told) }))
      .toSorted((a, b) => b.worth - a.worth);
    if (!best || best.worth < enough || !own.figure) return [];
    const { sentence, start, end } = best.other;
    const words = sentence.passage.text.slice(start, end);
    const earlier = /前[^前]*$/.exec(sentence.passage.text.slice(Math.max(0, start - 12), start))?.[0] ?? '';
    const isNumber = /now|last|next|coming|elected/.test(best.other.role);
    return [
      {
        at: placed(own.sentence, own.figure),
        other: { index: sentence.index, start, end },
        detail: [isNumber ? own.event || own.unit : '', own.figure.text, isNumber ? words : `${earlier}${words}`],
      },
    ];
  });
}

const tellsOrdinal = ({ figures }: Sentence): boolean => figures.some(({ kind }) => kind === 'ordinal');

/** Each contradicts an ordinal, and few articles tell one. */
export const contraryNumbers = ({ sentences }: CheckedPage): readonly Contradiction[] =>
  [...groupBy(sentences, ({ passage }) => passage.article).values()].flatMap((own) =>
    own.some(tellsOrdinal) ? ofArticle(own.flatMap(numberedIn).slice(0, mostTold)) : [],
  );
