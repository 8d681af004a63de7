/**
 * Lists whose number of members is told, so that none is left out: 设5个展厅：青铜厅320件，陶瓷厅680件…; 六个年级，一年级72人…. What they make should stand in the article
 * where one prominent amount of it, of the headline or of the lead, is a slip of the pen away.
 */
import type { Figure } from '../../../reading.ts';
import { amountOf, haveOneUnit, shownAs } from '../amounts.ts';
import { type CheckedPage, type CheckedPassage, type Contradiction, labelOf, type Placed } from '../page.ts';
import { isTerm } from '../relations/window.ts';
import { isSumWithSlip } from '../slips.ts';
import { isTakenOff, make, sumOf } from '../sums.ts';
import { otherTold } from '../words-of-amounts.ts';

interface CountedList {
  readonly index: number;
  readonly parts: readonly Figure[];
}

const [fewest, most] = [3, 12];
/** The members are among so many figures behind their number. */
const reach = 3 * most;
/** Leads from the number of the members to the first of them: 个展厅：青铜厅, 个年级，一年级, 支队伍中，甲队. */
const toFirst = /^[\u4e00-\u9fff]{0,8}(?:[：:，,]|分别[是为]：?|依次[是为]：?)[^，,。；;：:\d]{1,12}$/;
/** 三座转炉。一九八六年，一号转炉: over a full stop the members are called by what the number counts. */
const overStop = /^([\u4e00-\u9fff]{1,6})。(?:[^，,。；;：:]{1,12}[，,])?([^，,。；;：:]{1,12})$/;

function leadsOn(between: string): boolean {
  const [, noun, label] = overStop.exec(between) ?? [];
  return toFirst.test(between) || (noun !== undefined && (label?.includes(noun) ?? false));
}

/** From one member to the next. */
const toNext =
  /^[\u4e00-\u9fff]{0,4}[，,、；;]?[和与及]?(?:第?[\u4e00-\u9fff]+|[A-Z][\u4e00-\u9fff])[\u4e00-\u9fff“”]{0,11}$/;
/** What goes on behind the last one. */
const goesOn = /^[\u4e00-\u9fff]{0,4}(?:[，,；;、](?:另|此外|还|其[余他它])|等)/;
const noMember = /[增减升降比较超每均率]|其中|共|合计|总/;

/** The lists of a passage that tell how many members they have. */
function listsIn(passage: CheckedPassage, index: number): readonly CountedList[] {
  const { text, figures } = passage;
  return figures.flatMap((number, at): readonly CountedList[] => {
    const count = number.value ?? 0;
    if (number.kind !== 'count' || number.approx !== null || count < fewest || count > most) return [];
    const terms = figures.slice(at + 1, at + 1 + reach).filter(isTerm);
    const [first] = terms.filter(({ tier }) => tier === 'core');
    const parts = terms.filter((one) => first && haveOneUnit(one, first)).slice(0, count);
    const last = parts.at(-1);
    if (!first || !last || parts.length !== count) return [];
    const isList =
      leadsOn(text.slice(number.end, first.start)) &&
      parts.slice(1).every((one, i) => toNext.test(text.slice((parts[i] as Figure).end, one.start))) &&
      !parts.some((one) => noMember.test(labelOf(passage, one)) || isTakenOff(labelOf(passage, one))) &&
      !goesOn.test(text.slice(last.end));
    return isList ? [{ index, parts }] : [];
  });
}

/** 展出1850件 of last year, and 今年的3个展厅. */
const ofYearBefore = /[去前上]年[^。！？]*$/;
const thisTime = /今年|本届|这[次届]|此次|如今|目前/;
const isHeadline = ({ kind }: CheckedPassage): boolean => kind === 'headline' || kind === 'subtitle';
/** What is farther off is of something else. */
const farthest = 1.35;

/** 380名学生搬进 and 410名学生走进. */
const haveOneNoun = ({ counted: a }: Figure, { counted: b }: Figure): boolean =>
  a !== null && b !== null && a.slice(0, shortestNoun) === b.slice(0, shortestNoun);
const shortestNoun = 2;

/** So many lists of a page are looked at, and so many amounts of an article for each. */
const [mostLists, mostWholes] = [40, 200];

/** The amounts of an article that the members of a list might make. */
function wholesOf(page: CheckedPage, { index, parts }: CountedList): readonly Placed[] {
  const own = page.passages[index] as CheckedPassage;
  return page.passages
    .flatMap((passage, at) =>
      passage.article !== own.article
        ? []
        : passage.figures
            .filter((one) => isTerm(one) && haveOneUnit(one, parts[0] as Figure) && !parts.includes(one))
            .map((figure) => ({ index: at, figure })),
    )
    .slice(0, mostWholes);
}

function contradictionsOf(page: CheckedPage, list: CountedList): readonly Contradiction[] {
  const { index, parts } = list;
  const passageOf = ({ index: at }: Pick<Placed, 'index'>) => page.passages[at] as CheckedPassage;
  const wholes = wholesOf(page, list);
  const made = wholes.filter(({ figure }) => make(figure, parts));
  // A headline may tell what the members make, and the lead something else.
  if (made.some((one) => !isHeadline(passageOf(one)))) return [];
  const sum = sumOf(parts);
  const lead = wholes.find((one) => !isHeadline(passageOf(one)))?.index;
  const isOfNow = thisTime.test(passageOf({ index }).text.slice(0, (parts[0] as Figure).start));
  const isOfOtherYear = (one: Placed) =>
    ofYearBefore.test(passageOf(one).text.slice(0, one.figure.start)) && (isOfNow || one.index !== lead);
  const isProminent = (one: Placed) =>
    one.index === lead || wholes.some((other) => other !== one && amountOf(other.figure) === amountOf(one.figure));
  const [whole, ...others] = wholes.filter(
    (one) =>
      !isHeadline(passageOf(one)) &&
      isProminent(one) &&
      one.index <= index &&
      !isOfOtherYear(one) &&
      !otherTold.test(labelOf(passageOf(one), one.figure)) &&
      amountOf(one.figure) < sum * farthest &&
      sum < amountOf(one.figure) * farthest,
  );
  if (!whole || others.some(({ figure }) => amountOf(figure) !== amountOf(whole.figure))) return [];
  const isSame = made.some(({ figure }) => haveOneNoun(figure, whole.figure));
  if (!isSame && !(made.length === 0 && isSumWithSlip(sum, whole.figure, parts))) return [];
  const [first, last] = [parts[0], parts.at(-1)] as [Figure, Figure];
  return [
    {
      at: whole,
      other: { index, start: first.start, end: last.end },
      detail: [parts.map(({ text }) => text).join(' + '), shownAs(whole.figure, sum), whole.figure.text],
    },
  ];
}

/** Lists told in full that make none of the amounts of their article. */
export const wrongCountedLists = (page: CheckedPage): readonly Contradiction[] =>
  page.passages
    .flatMap(listsIn)
    .slice(0, mostLists)
    .flatMap((list) => contradictionsOf(page, list));
