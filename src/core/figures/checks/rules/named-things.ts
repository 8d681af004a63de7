/** What two articles of a page tell of one thing by its name: 1.5万名选手 and 1.2万名选手 of 望川湖国际马拉松. */

import { groupBy } from '../../../text/group.ts';
import { amountOf, differ, haveOneUnit, isAmount, isApproximate, isSlip, uncertaintyOf, unitOf } from '../amounts.ts';
import { type CheckedPage, type Contradiction, clauseBefore, clauseBehind, placed, stretch } from '../page.ts';
import { sharedPieces } from '../shared-words.ts';
import { digitsOf, slipBetween } from '../slips.ts';
import { areOfTwo, hasOtherTime, type Told } from '../subjects.ts';
import { around, isChange, isOfPart } from './headlines.ts';

/** So many characters in a row that both say are a name; fewer where the two amounts are a slip of the pen apart. */
const shortestName = 5;
const shortestOfSlip = 4;
/** How far from the amount its name may stand, in characters. */
const reach = 40;
/** Who tells so many words of two amounts that are a slip of the pen apart tells the same. */
const manyWords = 3;
/** So many amounts of a page are compared. */
const mostTold = 200;
/** Ends of names of things and events. */
const nameEnd = /[桥路校院馆园场区站库厂楼塔赛节展会湖山湾港村城线道渠坝松]$|行动$/;
/** Runs that any article may have. */
const general = /局|委|部门|政府|记者|表示|介绍|经济|发展|社会|建设|[全我]市|今年|去年|同比|工作|活动/;

/** Ends of names that every town has: 人民医院, 高速公路. */
const common = /^(?:人民|中心|中医|高速|国际|湿地|体育|森林|文化|会展|职业|实验|城市|主题|[一二三]期)/;

/** The runs of characters around an amount, and in its article's headline, that may be a name or its end. */
function namesAround({ sentence, figure }: Told, length: number, headline: string): ReadonlySet<string> {
  const { passage, start, end } = sentence;
  const around = passage.text.slice(Math.max(start, figure.start - reach), Math.min(end, figure.end + reach));
  const text = `${around} ${headline}`;
  const names = new Set<string>();
  for (let i = 0; i + length <= text.length; i++) {
    const piece = text.slice(i, i + length);
    if (length < shortestName && common.test(piece)) continue;
    if (/^[\u4e00-\u9fff]+$/.test(piece) && nameEnd.test(piece) && !general.test(piece)) names.add(piece);
  }
  return names;
}

/** The noun that is counted: behind the amount, or where the clause ends with that, before it. */
function nounOf({ sentence, figure }: Told): string {
  const behind = clauseBehind(sentence, figure);
  if (behind !== '') return behind.slice(0, 2);
  return clauseBefore(sentence, figure)
    .replace(/(?:共?有|共|达到?|[为约])$/, '')
    .slice(-2);
}

const isTold = (told: Told): boolean =>
  isAmount(told.figure) &&
  !isApproximate(told.figure) &&
  told.figure.per === null &&
  told.figure.kind !== 'percent' &&
  /^[\u4e00-\u9fff]{2}$/.test(nounOf(told)) &&
  !isChange(told) &&
  !isOfPart(told);

/** Two of the same words, or one where what is measured is told in none: 全长12.6公里 and 全长16.2公里的隧道. */
const tellOne = (a: Told, b: Told): boolean => nounOf(a) === nounOf(b) || sharedPieces(around(a), around(b)) > 0;

function contradicts(a: Told, b: Told): boolean {
  const tolerance = Math.max(uncertaintyOf(a.figure), uncertaintyOf(b.figure));
  return (
    haveOneUnit(a.figure, b.figure) &&
    tellOne(a, b) &&
    isSlip(a.figure, b.figure) &&
    differ(amountOf(a.figure), amountOf(b.figure), tolerance * 1.01) &&
    hasOtherTime(a) === hasOtherTime(b) &&
    !areOfTwo(a, b)
  );
}

export function namedThings({ passages, sentences }: CheckedPage): Contradiction[] {
  if (new Set(passages.map(({ article }) => article)).size < 2) return [];
  const told = sentences
    .flatMap((sentence) => sentence.figures.map((figure): Told => ({ sentence, figure })))
    .filter(isTold)
    .slice(0, mostTold);
  const headlines = new Map(
    passages.filter(({ kind }) => kind === 'headline').map(({ article, text }) => [article, text]),
  );
  const headlineOf = ({ sentence }: Told): string => headlines.get(sentence.passage.article) ?? '';
  const byUnit = groupBy(told, ({ figure }) => unitOf(figure));
  return [...byUnit.values()].flatMap((ofUnit) =>
    ofUnit.flatMap((own, i) => {
      const { article } = own.sentence.passage;
      const others = ofUnit.slice(0, i).filter((one) => one.sentence.passage.article !== article);
      const other = others.find((one) => contradicts(one, own) && shareName(one, own, headlineOf));
      // An article that has the same amount, too, tells of several.
      if (!other || others.some((one) => amountOf(one.figure) === amountOf(own.figure))) return [];
      const noun = [own, other].map(nounOf).find((one) => !one.startsWith('的')) ?? '';
      const detail = [noun, other.figure.text, own.figure.text];
      return [{ at: placed(own.sentence, own.figure), other: stretch(other.sentence, other.figure), detail }];
    }),
  );
}

/** 石板路连通五里街 and 一条石板路和三位老人: a name of three characters is enough where both headlines have it. */
const shareHeadName = (a: string, b: string): boolean =>
  [...a].some((_, i) => {
    const piece = a.slice(i, i + shortestInHeadlines);
    const at = b.indexOf(piece);
    if (at < 0 || !headName.test(piece) || general.test(piece) || common.test(piece)) return false;
    // 青岭隧道 and 白岭隧道 are two; 一条石板路 and 石板路 are not.
    const [before, other] = [a.charAt(i - 1), b.charAt(at - 1)];
    return before === other || [before, other].some((one) => !/[\u4e00-\u9fff]/.test(one));
  });
const shortestInHeadlines = 3;
const headName = /^[\u4e00-\u9fff]{2}[桥路校院馆园场区站库厂楼塔节湖山湾港村城道渠坝]$/;

/** Whether two amounts are told beside one name, or in an article that has it in its headline. */
function shareName(a: Told, b: Told, headlineOf: (told: Told) => string): boolean {
  const [one, other] = [digitsOf(a.figure), digitsOf(b.figure)];
  const isSlipOfPen = one.digits.length > 1 && other.digits.length > 1 && slipBetween(one, other) !== null;
  if (!isSlipOfPen && nounOf(a) !== nounOf(b)) return false;
  if (isSlipOfPen && sharedPieces(around(a), around(b)) >= manyWords) return true;
  if (isSlipOfPen && nounOf(a) === nounOf(b) && shareHeadName(headlineOf(a), headlineOf(b))) return true;
  const length = isSlipOfPen ? shortestOfSlip : shortestName;
  const names = namesAround(b, length, isSlipOfPen ? headlineOf(b) : '');
  return [...namesAround(a, length, isSlipOfPen ? headlineOf(a) : '')].some((name) => names.has(name));
}
