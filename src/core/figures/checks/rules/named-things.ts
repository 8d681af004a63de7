/** What two articles of a page tell of one thing by its name: 1.5万名选手 and 1.2万名选手 of 望川湖国际马拉松. */
import { amountOf, differ, haveOneUnit, isAmount, isApproximate, isSlip, uncertaintyOf, unitOf } from '../amounts.ts';
import { type CheckedPage, type Contradiction, clauseBefore, clauseBehind, placed, stretch } from '../page.ts';
import { areOfTwo, hasOtherTime, type Told } from '../subjects.ts';
import { isChange, isOfPart } from './headlines.ts';

/** So many characters in a row that both say are a name. */
const shortestName = 5;
/** How far from the amount its name may stand, in characters. */
const reach = 40;
/** So many amounts of a page are compared. */
const mostTold = 200;
/** Ends of names of things and events. */
const nameEnd = /[桥路校院馆园场区站库厂楼塔赛节展会湖山湾港村城线道渠坝松]$/;
/** Runs that any article may have. */
const general = /局|委|部门|政府|记者|表示|介绍|经济|发展|社会|建设|[全我]市|今年|去年|同比|工作|活动/;

/** The runs of characters around an amount that may be a name, or its end. */
function namesAround({ sentence, figure }: Told): ReadonlySet<string> {
  const { passage, start, end } = sentence;
  const text = passage.text.slice(Math.max(start, figure.start - reach), Math.min(end, figure.end + reach));
  const names = new Set<string>();
  for (let i = 0; i + shortestName <= text.length; i++) {
    const piece = text.slice(i, i + shortestName);
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

function contradicts(a: Told, b: Told): boolean {
  const tolerance = Math.max(uncertaintyOf(a.figure), uncertaintyOf(b.figure));
  return (
    haveOneUnit(a.figure, b.figure) &&
    nounOf(a) === nounOf(b) &&
    isSlip(a.figure, b.figure) &&
    differ(amountOf(a.figure), amountOf(b.figure), tolerance * 1.01) &&
    hasOtherTime(a) === hasOtherTime(b) &&
    !areOfTwo(a, b)
  );
}

export function namedThings({ sentences }: CheckedPage): Contradiction[] {
  const told = sentences
    .flatMap((sentence) => sentence.figures.map((figure): Told => ({ sentence, figure })))
    .filter(isTold)
    .slice(0, mostTold);
  const groups = new Map<string, Told[]>();
  return told.flatMap((own) => {
    const key = `${unitOf(own.figure)} ${nounOf(own)}`;
    const earlier = groups.get(key) ?? [];
    groups.set(key, [...earlier, own]);
    const { article } = own.sentence.passage;
    const others = earlier.filter((one) => one.sentence.passage.article !== article);
    const names = others.length > 0 ? namesAround(own) : null;
    const ofName = others.filter((one) => [...namesAround(one)].some((name) => names?.has(name)));
    const other = ofName.find((one) => contradicts(one, own));
    // An article that has the same amount, too, tells of several.
    if (!other || ofName.some((one) => amountOf(one.figure) === amountOf(own.figure))) return [];
    const detail = [nounOf(own), other.figure.text, own.figure.text];
    return [{ at: placed(own.sentence, own.figure), other: stretch(other.sentence, other.figure), detail }];
  });
}
