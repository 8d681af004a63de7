/** One event with two numbers: 第七届 in the text, 第八届 in the headline; 这是…第三次 and 这是…第四次 of one thing. */
import type { Figure } from '../../../reading.ts';
import { type CheckedPage, type CheckRule, type Contradiction, placed, type Sentence, stretch } from '../page.ts';

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
const counted = /^(?:次|届|回|期|批|名|位|个|家|座|只|架|辆|枚|台|例|所|列|艘|条|株)$/;
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
const isBody = /^[\u4e00-\u9fff]{0,4}(?:委员会|理事会|代表|常委|政府)/;

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
      new RegExp(`是${name}[\\u4e00-\\u9fff]{0,4}$`).test(sentence.passage.text.slice(sentence.start, figure.start)),
  );
}

/** 去年的第八届: the one before. */
const lastOne = /(?:去年|上年|上一?届)[^，。；]{0,6}$/;
const anyOtherTime = /年|上一?届|下一?届|[历往首]届/;

/** 第十届 of now beside 去年举办的第八届: what is held each year counts on by one. */
function lastTold(own: Told, told: readonly Told[]): Told | undefined {
  const { text } = own.sentence.passage;
  if (anyOtherTime.test(text.slice(own.sentence.start, own.figure.start)) || own.figure.unit !== '届') return undefined;
  const name = endOfEvent(own.event);
  return told.find(
    ({ sentence, figure, event }) =>
      figure.unit === '届' &&
      figure.value !== (own.figure.value as number) - 1 &&
      sentence.passage.article === own.sentence.passage.article &&
      name.length >= shortestEvent &&
      (event === '' || (name.endsWith(endOfEvent(event)) && endOfEvent(event).length >= shortestEvent)) &&
      lastOne.test(sentence.passage.text.slice(sentence.start, figure.start)),
  );
}

/** 青石茶文化节 of 青石茶文化节昨日开幕. */
const endOfEvent = (event: string): string => /^[\u4e00-\u9fff]*?[节会赛展周坛奖季营]/.exec(event)?.[0] ?? '';

/** So many ordinals of a page are compared with each other. */
const mostTold = 200;

function checked(page: CheckedPage): Contradiction[] {
  const told = toldOf(page).slice(0, mostTold);
  return told.flatMap((own, i) => {
    const others = told.filter(
      (other) => other !== own && isOne(own, other) && other.sentence.passage.article === own.sentence.passage.article,
    );
    if (others.some(({ figure }) => figure.value === own.figure.value)) return [];
    const inText = others.filter(({ inHeadline }) => !inHeadline);
    const against =
      own.inHeadline && new Set(inText.map(({ figure }) => figure.value)).size === 1 ? inText[0] : undefined;
    const statement = own.isStatement
      ? told.slice(0, i).find((other) => other.isStatement && others.includes(other))
      : undefined;
    const other = against ?? statement ?? timesHeld(own, told) ?? lastTold(own, told);
    return other
      ? [
          {
            at: placed(own.sentence, own.figure),
            other: stretch(other.sentence, other.figure),
            detail: [own.event, own.figure.text, other.figure.text],
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
    ['第九届青石茶会开幕。去年的第八届青石茶会有千人。', '第九届青石茶会开幕。去年的第八届青石茶会有千人。'],
    ['# 第三届青石书市开幕／这是青石书市第三次举办。', '# 第三届青石书市开幕／这是青石书市第三次举办。'],
    ['第七届望川马拉松开跑，第六届望川马拉松有千人。', '第七届望川马拉松开跑，第六届望川马拉松有千人。'],
  ],
  apply: checked,
};
