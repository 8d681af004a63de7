/** One event with two numbers: 第七届 in the text, 第八届 in the headline; 这是…第三次 and 这是…第四次 of one thing. */
import type { Figure } from '../../../reading.ts';
import { type CheckedPage, type CheckRule, type Contradiction, placed, type Sentence, stretch } from '../page.ts';
import { sharedPieces } from '../shared-words.ts';
import { mismatchesOf, told } from '../time/line.ts';
import { earlierTimes } from './earlier-times.ts';
import { ranks } from './ranks.ts';

interface Told {
  readonly sentence: Sentence;
  readonly figure: Figure;
  /** What is numbered: the characters behind the ordinal, up to a mark. */
  readonly event: string;
  readonly inHeadline: boolean;
  /** 这是…第三次走进梅坞. */
  readonly isStatement: boolean;
}

const shortestEvent = 3;
const counted = /^(?:次|届|回|期|批|场|名|位|个|家|座|冠|胜|站|块|只|架|辆|枚|台|例|所|列|艘|条|株)$/;
/** Fewer are first and second ones of a list. */
const leastCounted = 20;

function toldOf(page: CheckedPage): Told[] {
  return page.sentences.flatMap((sentence) =>
    sentence.figures
      .filter(({ kind, unit, value }) => kind === 'ordinal' && value !== null && counted.test(unit ?? ''))
      .map((figure) => {
        const { text, kind } = sentence.passage;
        const isListed = !/[次届回期批]/.test(figure.unit ?? '') && (figure.value as number) < leastCounted;
        const event = isListed ? '' : (/^[\u4e00-\u9fff]{0,8}/.exec(text.slice(figure.end, figure.end + 8))?.[0] ?? '');
        const before = text.slice(sentence.start, figure.start);
        return {
          sentence,
          figure,
          event,
          inHeadline: kind === 'headline' || kind === 'subtitle',
          isStatement: /这(?:已经?)?是[^，。；]{0,14}$/.test(before),
        };
      }),
  );
}

/** Names of events end so: a shorter name that ends with one of these is whole. */
const endOfName = /[节会赛展周坛奖季营]$/;

/** A committee of one term stands beside that of the next. */
const isBody = /^(?:[\u4e00-\u9fff]{0,4}(?:委员会|理事会|代表|常委|政府)|[一二三四五六七八九十]+(?:次会议|中全会))/;

/** 第100万名读者: what is counted has a shorter name than an event. */
const isCount = ({ figure }: Told): boolean => !/[次届回期批]/.test(figure.unit ?? '');

/** Whether two are of one event: what stands behind them begins with one name. */
function isOne(a: Told, b: Told): boolean {
  if (isBody.test(a.event)) return false;
  let shared = 0;
  while (shared < a.event.length && a.event.charAt(shared) === b.event.charAt(shared)) shared++;
  const isName = shared >= shortestEvent && (shared > shortestEvent || endOfName.test(a.event.slice(0, shared)));
  return (
    a.figure.unit === b.figure.unit &&
    (isName || (shared >= shortestEvent && shared === a.event.length) || (isCount(a) && shared >= 2))
  );
}

/** How much of the words around an ordinal is compared, in characters. */
const around = 12;

/**
 * 第十四届茶王赛落幕 over 第十五届斗茶大会暨茶王赛: the one number of the headline, and the one of the text in its words.
 * Ordinals are numbers of one thing where all of one unit in an article are.
 */
function inHeadline(own: Told, told: readonly Told[]): Told | undefined {
  // 政协九届一次会议: the term of a body.
  if (!own.inHeadline || !/^第/.test(own.figure.text)) return undefined;
  const isOfEvent = /^[次届期季站场]$/.test(own.figure.unit ?? '');
  const alike = told.filter(
    ({ figure, sentence }) =>
      figure.unit === own.figure.unit && sentence.passage.article === own.sentence.passage.article,
  );
  // 从第一届算起: how it began.
  const numbers = new Set(alike.map(({ figure }) => figure.value).filter((value) => value !== 1));
  // 他们第一次合作 tells how it began.
  const other = alike.find(
    (one) => !one.inHeadline && one.figure.value !== 1 && (isOfEvent || nounBehind(one) === nounBehind(own)),
  );
  if (numbers.size !== 2 || !other || alike.some((one) => !one.inHeadline && one.figure.value === own.figure.value))
    return undefined;
  const [headline, text] = [own, other].map(({ sentence: { passage }, figure }) =>
    passage.text
      .slice(Math.max(0, figure.start - around), figure.start)
      .concat(' ', passage.text.slice(figure.end, figure.end + around)),
  ) as [string, string];
  return !isBody.test(own.event) &&
    !isBody.test(other.event) &&
    sharedPieces(headline, text) > 0 &&
    !/[上前首]一?届|[去前上明后]年|首次|下一?届|个人|本人|职业|我国/.test(text.slice(0, around)) &&
    !isOfNext(own, other)
    ? other
    : undefined;
}

/** 第六届 in the headline, and 第七届…将于明年举行: the text tells of the next one. */
const toCome = /明年|后年|下一?届|将于|将在[^，。]{0,12}(?:举行|举办|召开|开幕)|筹备|签约|预约|报名|招展|移师/;
const isOfNext = (own: Told, { sentence, figure }: Told): boolean =>
  figure.value === (own.figure.value as number) + 1 &&
  toCome.test(sentence.passage.text.slice(sentence.start, Math.min(sentence.end, figure.end + farBehind)));
const farBehind = 30;

/** 这也是陈舟个人的第六次: another one's count. */
const isOfSomeone = ({ sentence, figure }: Told): boolean =>
  /个人|本人|职业生涯/.test(sentence.passage.text.slice(Math.max(sentence.start, figure.start - around), figure.start));

/** 跨江 of 第三座跨江大桥. */
const nounBehind = ({ sentence, figure }: Told): string =>
  sentence.passage.text.slice(figure.end, figure.end + nounLength);
const nounLength = 3;

/** 这是青石书市第四次举办 under the headline 第三届青石书市开幕: an event is held once for each of its numbers. */
function timesHeld(own: Told, told: readonly Told[]): Told | undefined {
  if (!/^[届]$/.test(own.figure.unit ?? '') || own.event.length < shortestEvent + 1) return undefined;
  const name = own.event.slice(0, shortestEvent + 1);
  return told.find(
    ({ sentence, figure, isStatement, event, inHeadline }) =>
      !inHeadline &&
      isStatement &&
      figure.unit === '次' &&
      figure.value !== own.figure.value &&
      sentence.passage.article === own.sentence.passage.article &&
      /^(?:举办|举行|开办|与[\u4e00-\u9fff]{2,4}见面)(?![\u4e00-\u9fff])/.test(`${event} `) &&
      new RegExp(`是(?:${name}[\\u4e00-\\u9fff]{0,4}|自[^，。]{0,12}以来)$`).test(
        sentence.passage.text.slice(sentence.start, figure.start),
      ),
  );
}

/** 今年恰好是第十三届, of the one event of the article that has a number: the statement names none. */
const bareStatement = /(?:今年|本届|这)(?:已经?|恰好|正好|刚好)?是$/;
function toldBare({ sentence, figure, event }: Told, told: readonly Told[]): Told | undefined {
  if (figure.unit !== '届' || /^[\u4e00-\u9fff]/.test(event)) return undefined;
  if (!bareStatement.test(sentence.passage.text.slice(sentence.start, figure.start))) return undefined;
  const others = told.filter(
    (one) =>
      one.figure.unit === '届' &&
      one.figure !== figure &&
      one.figure.value !== 1 &&
      one.sentence.passage.article === sentence.passage.article,
  );
  return new Set(others.map((one) => one.figure.value)).size === 1 && others[0]?.figure.value !== figure.value
    ? others[0]
    : undefined;
}

/** 去年的第八届: the one before. */
const lastOne = /(?:去年|上年|上一?届)(?:\d{1,2}月)?[，,（(]?[^，。；]{0,6}$/;
/** 上一届也就是第七届: whatever stands behind it. */
const lastNamed = /上一?届[，,（(]?(?:也)?(?:就是|即|是)[^，。；]{0,4}$/;
const anyOtherTime = /[去前明]年|上年|年前|上一?届|下一?届|[历往首]届/;

/** 第十届 of now beside 去年举办的第八届: what is held each year counts on by one. */
function lastTold(own: Told, told: readonly Told[]): Told | undefined {
  const { text, day } = own.sentence.passage;
  const before = text.slice(own.sentence.start, own.figure.start);
  const years = before.match(/\d{4}(?=年)/g) ?? [];
  if (
    anyOtherTime.test(before) ||
    years.some((year) => Number(year) !== day.year) ||
    own.figure.unit !== '届' ||
    isBody.test(own.event)
  )
    return undefined;
  const name = endOfEvent(own.event);
  return told.find(
    ({ sentence, figure, event }) =>
      figure.unit === '届' &&
      figure.value !== (own.figure.value as number) - 1 &&
      sentence.passage.article === own.sentence.passage.article &&
      ((sentence.passage === own.sentence.passage &&
        figure.start > own.figure.end &&
        lastNamed.test(sentence.passage.text.slice(sentence.start, figure.start))) ||
        (name.length >= shortestEvent &&
          (noEvent.test(event) || (name.endsWith(endOfEvent(event)) && endOfEvent(event).length >= shortestTail)) &&
          lastOne.test(sentence.passage.text.slice(sentence.start, figure.start)))),
  );
}

/** 继去年第十七届之后. */
const noEvent = /^(?:$|之?后|以后)/;
/** 诗会 of 湖畔诗会: the second telling is shorter. */
const shortestTail = 2;

/** 青石茶文化节 of 青石茶文化节昨日开幕. */
const endOfEvent = (event: string): string =>
  /^[\u4e00-\u9fff]*?[节会赛展周坛奖季营](?![节会赛展周坛奖季营场])/.exec(event)?.[0] ?? '';

/** So many ordinals of a page are compared with each other. */
const mostTold = 200;

function checked(page: CheckedPage): Contradiction[] {
  const told = toldOf(page).slice(0, mostTold);
  return told.flatMap((own, i) => {
    const others = told.filter(
      (other) => other !== own && isOne(own, other) && other.sentence.passage.article === own.sentence.passage.article,
    );
    const earlier = earlierTimes(own.sentence, own.figure);
    if (earlier.length > 0) return earlier;
    if (others.some(({ figure }) => figure.value === own.figure.value)) return [];
    const inText = others.filter((other) => !other.inHeadline && !isOfSomeone(other) && !isOfNext(own, other));
    const against =
      own.inHeadline && new Set(inText.map(({ figure }) => figure.value)).size === 1 ? inText[0] : undefined;
    const statement = own.isStatement
      ? told.slice(0, i).find((other) => other.isStatement && others.includes(other))
      : undefined;
    const other =
      against ??
      inHeadline(own, told) ??
      statement ??
      timesHeld(own, told) ??
      toldBare(own, told) ??
      lastTold(own, told);
    return other
      ? [
          {
            at: placed(own.sentence, own.figure),
            other: stretch(other.sentence, other.figure),
            detail: [own.event || nounBehind(own), own.figure.text, other.figure.text],
          },
        ]
      : [];
  });
}

export const ordinals: CheckRule = {
  name: 'ordinal',
  purpose: 'An event has one number in an article, in its headline as in its text.',
  examples: [
    ['# 第八届望川马拉松开跑／昨日，第七届望川马拉松开跑。', '# [第八届]望川马拉松开跑／昨日，第七届望川马拉松开跑。'],
    [
      '# 第八届梨花节吸引游客30万／昨日，第七届梨花节在青坪举行。',
      '# [第八届]梨花节吸引游客30万／昨日，第七届梨花节在青坪举行。',
    ],
    [
      '这是音乐会第四次走进梅坞。他说，这是音乐会第三次走进梅坞。',
      '这是音乐会第四次走进梅坞。他说，这是音乐会[第三次]走进梅坞。',
    ],
    ['# 第三届青石书市开幕／这是青石书市第四次举办。', '# [第三届]青石书市开幕／这是青石书市第四次举办。'],
    ['第三届青石书市开幕。这是青石书市第四次与市民见面。', '[第三届]青石书市开幕。这是青石书市第四次与市民见面。'],
    ['第十届青石茶会开幕。去年的第八届青石茶会有千人。', '[第十届]青石茶会开幕。去年的第八届青石茶会有千人。'],
    [
      '# 第十四届茶王赛落幕／昨天，第十五届斗茶大会暨茶王赛落幕。',
      '# [第十四届]茶王赛落幕／昨天，第十五届斗茶大会暨茶王赛落幕。',
    ],
    ['# 第8次进藏送医／这是他们第九次进藏义诊。', '# [第8次]进藏送医／这是他们第九次进藏义诊。'],
    ['# 第8次进藏送医／他们第七次进藏是去年，这是第八次。', '# 第8次进藏送医／他们第七次进藏是去年，这是第八次。'],
    ['# 政协九届一次会议召开／比政协八届一次会议时多百人。', '# 政协九届一次会议召开／比政协八届一次会议时多百人。'],
    ['第九届青石诗会开幕。去年，第七届诗会有千人。', '[第九届]青石诗会开幕。去年，第七届诗会有千人。'],
    ['第九届青石茶会开幕。去年的第八届青石茶会有千人。', '第九届青石茶会开幕。去年的第八届青石茶会有千人。'],
    ['# 第三届青石书市开幕／这是青石书市第三次举办。', '# 第三届青石书市开幕／这是青石书市第三次举办。'],
    ['# 第二座跨江大桥合龙／望川湾第三座跨江大桥昨日合龙。', '# [第二座]跨江大桥合龙／望川湾第三座跨江大桥昨日合龙。'],
    ['# 第二座跨江大桥合龙／望川湾第三座水上机场昨日开工。', '# 第二座跨江大桥合龙／望川湾第三座水上机场昨日开工。'],
    [
      '此前她们在2009年、2015年和2021年三次封后，这是第五座冠军奖杯。',
      '此前她们在2009年、2015年和2021年三次封后，这是[第五座]冠军奖杯。',
    ],
    [
      '此前她们在2009年、2015年和2021年三次封后，这是第四座冠军奖杯。',
      '此前她们在2009年、2015年和2021年三次封后，这是第四座冠军奖杯。',
    ],
    ['林远舟继2022年、2023年之后第四次夺冠。', '林远舟继2022年、2023年之后[第四次]夺冠。'],
    ['此前他曾三次受伤，这是他第三次夺冠。', '此前他曾三次受伤，这是他第三次夺冠。'],
    ['第二批项目已下达，前两批项目共八千个。', '第二批项目已下达，前两批项目共八千个。'],
    ['这是湖城队第六次捧杯，前六次都在客场。', '这是湖城队[第六次]捧杯，前六次都在客场。'],
    ['这是湖城队第六次捧杯，前三次都在客场。', '这是湖城队第六次捧杯，前三次都在客场。'],
    ['这是本赛季第八场胜利，此前她们已经赢了八场。', '这是本赛季[第八场]胜利，此前她们已经赢了八场。'],
    ['第九届湖畔雅集开幕，上一届也就是第六届，办在三年前。', '[第九届]湖畔雅集开幕，上一届也就是第六届，办在三年前。'],
    ['第九届湖畔雅集开幕，上一届也就是第八届，办在三年前。', '第九届湖畔雅集开幕，上一届也就是第八届，办在三年前。'],
    ['灯展始办于2009年，每年一届。今年的第十九届灯展开幕。', '灯展始办于2009年，每年一届。今年的[第十九届]灯展开幕。'],
    ['灯展始办于2009年，每年一届。今年的第十七届灯展开幕。', '灯展始办于2009年，每年一届。今年的第十七届灯展开幕。'],
    ['在全省31个县中，我县排名第36位。', '在全省31个县中，我县排名[第36位]。'],
    ['在全省31个县中，我县排名第6位。', '在全省31个县中，我县排名第6位。'],
    ['# 就业率居全省第二／在全省28所院校中排第七名。', '# 就业率居全省第二／在全省28所院校中排[第七名]。'],
    ['# 第六届茶会落幕／茶会落幕，第七届茶会将于明年举行。', '# 第六届茶会落幕／茶会落幕，第七届茶会将于明年举行。'],
    ['第七届望川马拉松开跑，第六届望川马拉松有千人。', '第七届望川马拉松开跑，第六届望川马拉松有千人。'],
  ],
  apply: (page) => [
    ...checked(page),
    ...ranks(page),
    ...mismatchesOf(page, ['nth', 'nth-year', 'nth-day']).map((found) => told(found, 'number')),
  ],
};
