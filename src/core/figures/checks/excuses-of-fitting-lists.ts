/** Excuses of lists whose amounts agree in another way than the whole and its parts that were taken for them. */
import type { Figure } from '../../reading.ts';
import { amountOf, differ, isAmount, uncertaintyOf, unitOf } from './amounts.ts';
import {
  articleAround,
  type Excuse,
  figureOf,
  figuresOf,
  figuresOfSentence,
  isShown,
  sentenceAround,
} from './excuse.ts';
import { type CheckedPassage, type FoundCheck, figuresBetween, labelOf } from './page.ts';
import { inPercent } from './relations/open-shares.ts';

const isShare = ({ kind, value }: Figure): boolean => (kind === 'percent' || kind === 'fraction') && !!value;
const isPart = (figure: Figure): boolean => isAmount(figure) && !isShare(figure);
/** How far before its share a part may end, in characters. */
const reachOfPart = 10;
/** So much of the whole that two parts make by their shares may differ. */
const rounding = 0.01;

/** What a share and the amount right before it, 夏候鸟28种，占三分之一, make the whole. */
function wholeBy(passage: CheckedPassage, share: Figure): { readonly unit: string; readonly whole: number } | null {
  const part = figuresBetween(passage, share.start - 2 * reachOfPart, share.start).findLast(isPart);
  if (!part || part.end < share.start - reachOfPart || /[。；;]/.test(passage.text.slice(part.end, share.start)))
    return null;
  return { unit: unitOf(part), whole: (100 * amountOf(part)) / inPercent(share) };
}

export const ofSharedWhole: Excuse = {
  name: 'shares-of-one-whole',
  of: ['shares'],
  purpose: 'Shares that make one whole of the amounts before them are of that whole, and none of each other.',
  examples: [
    [
      '定期存款1086万元，占四分之三，活期362万元，占四分之一。',
      '定期存款1086万元，占四分之三，活期362万元，占四分之一。',
    ],
    ['定期存款1086万元，占四分之三，活期362万元，占一半。', '定期存款1086万元，占四分之三，活期362万元，占[一半]。'],
  ],
  apply(passages, found) {
    const passage = passages[found.passage];
    const own = figureOf(passages, found);
    const share = own && isShare(own) ? own : figuresOf(passages, found).filter(isShare).at(-1);
    const told = passage && share && wholeBy(passage, share);
    // Shares that are added up need no amounts.
    if (!passage || !told || !share || found.detail[0]?.includes(share.text)) return false;
    const { start, end } = sentenceAround(passage, found);
    return figuresBetween(passage, start, end)
      .filter((one) => isShare(one) && one !== share)
      .some((one) => {
        const other = wholeBy(passage, one);
        return other?.unit === told.unit && Math.abs(other.whole / told.whole - 1) <= rounding;
      });
  },
};

/** So many amounts at least make a list; so many are added up. */
const [fewest, most] = [3, 9];

/** The amounts that a contradiction is told of, as its message shows them. */
const shownIn = (passages: readonly CheckedPassage[], found: FoundCheck): readonly Figure[] =>
  figuresOf(passages, found).filter((one) => isShown(found, one));

/** Whether a list that begins with an amount and goes on behind the others makes an amount that the article tells elsewhere. */
function isListOfOther(passages: readonly CheckedPassage[], found: FoundCheck): boolean {
  const shown = shownIn(passages, found);
  return [found, ...(found.other ? [found.other] : [])].some((place) => {
    const passage = passages[place.passage] as CheckedPassage;
    const first = shown.find((one) => passage.figures.includes(one) && one.start >= place.start);
    if (!first || isToldAsWhole(passage, first)) return false;
    const { end } = sentenceAround(passage, place);
    const run = figuresBetween(passage, first.start, end)
      .filter((one) => isAmountOf(one, first))
      .slice(0, most);
    const told = articleAround(passages, place.passage).flatMap(({ figures }) =>
      figures.filter((one) => isTotalOf(one, first)),
    );
    let sum = 0;
    return run.some((one, i) => {
      sum += amountOf(one);
      const own = run.slice(0, i + 1);
      const isOther = i + 1 >= fewest && own.some((part) => !shown.includes(part) || part === wholeOf(shown, found));
      const isAll = shown.every((part) => own.includes(part) || !run.includes(part) || part === wholeOf(shown, found));
      return (
        isOther &&
        isAll &&
        told.some((all) => !own.includes(all) && !shown.includes(all) && !differ(amountOf(all), sum, 0))
      );
    });
  });
}
/** 共18人，已有11人返校, 18辆，其中: its parts follow. */
const isToldAsWhole = (passage: CheckedPassage, figure: Figure): boolean =>
  /[共总合]计?$/.test(labelOf(passage, figure)) ||
  /^[^，,。；;]{0,6}[，,](?:其中|包括|已有)/.test(passage.text.slice(figure.end, figure.end + 12));
const isAmountOf = (one: Figure, other: Figure): boolean => one.value !== null && unitOf(one) === unitOf(other);
/** 150个议席, and 72席 of them: what is counted alike may be told with another word where it is many. */
const isTotalOf = (all: Figure, one: Figure): boolean =>
  isAmountOf(all, one) || (all.kind === 'count' && one.kind === 'count' && (all.value ?? 0) >= many);
const many = 20;
/** The message ends with the whole. */
const wholeOf = (shown: readonly Figure[], { detail }: FoundCheck): Figure | undefined =>
  shown.find(({ text }) => text === detail.at(-1));

export const ofOtherList: Excuse = {
  name: 'list-of-another-whole',
  of: ['parts-sum'],
  purpose: 'An amount that makes with those behind it what is told elsewhere is one of them, and not their whole.',
  examples: [
    [
      '在150个议席中，联盟党得71席，工人党得48席，绿党得19席，其余12席由小党分得。',
      '在150个议席中，联盟党得71席，工人党得48席，绿党得19席，其余12席由小党分得。',
    ],
    ['甲校48人，乙校19人，丙校12人，三校共71人。', '甲校48人，乙校19人，丙校12人，三校共[71人]。'],
  ],
  apply: isListOfOther,
};

/** A clause without an amount of its own. */
const clauseBetween = /[，,；;][^，,；;]*[，,；;]/;
export const ofFirstParts: Excuse = {
  name: 'first-parts-make-it',
  of: ['parts-sum'],
  purpose:
    'A whole that the first of its parts make is told in full: the most of something behind them, and what a clause parts from them, are of something else.',
  examples: [
    [
      '墓全长31米，其中墓道长18.6米，墓室长12.4米，最宽处7.3米。',
      '墓全长31米，其中墓道长18.6米，墓室长12.4米，最宽处7.3米。',
    ],
    [
      '车上有41人，包括乘客39人、司机2人，没有超员，其余18人未受伤。',
      '车上有41人，包括乘客39人、司机2人，没有超员，其余18人未受伤。',
    ],
    [
      '墓全长31米，其中墓道长18.6米，前室长8.4米，后室长7米。',
      '墓全长31米，其中墓道长18.6米，前室长8.4米，后室长[7米]。',
    ],
  ],
  apply(passages, found) {
    const passage = passages[found.passage];
    const texts = found.detail[0]?.split(' + ') ?? [];
    const told = figuresOfSentence(passages, found);
    const whole = told.find(({ text }) => text === found.detail.at(-1));
    const parts = told.filter((one) => one !== whole && texts.includes(one.text));
    if (!passage || !whole || parts.length !== texts.length) return false;
    let sum = 0;
    return parts.slice(0, -1).some((one, i) => {
      sum += amountOf(one);
      const next = parts[i + 1] as Figure;
      const isOther = /最/.test(labelOf(passage, next)) || clauseBetween.test(passage.text.slice(one.end, next.start));
      return i > 0 && isOther && !differ(amountOf(whole), sum, 0);
    });
  },
};

/** 尚差10席, 多了15席, 相差3票: how far apart two amounts are. */
const apart = /(?:差|[多少]了)$/;
export const ofDifferences: Excuse = {
  name: 'difference-among-parts',
  of: ['parts-sum'],
  purpose: 'What somebody lacks, or has more than before, is no part of a total.',
  examples: [
    [
      '绿党由14席增为29席，多了15席，若与联盟合作，两党共121席。',
      '绿党由14席增为29席，多了15席，若与联盟合作，两党共121席。',
    ],
    ['绿党29席，联盟82席，两党共121席。', '绿党29席，联盟82席，两党共[121席]。'],
  ],
  apply(passages, found) {
    const shown = shownIn(passages, found);
    return (
      wholeOf(shown, found) === figureOf(passages, found) &&
      places(found).some(({ passage }) => {
        const own = passages[passage] as CheckedPassage;
        return shown.some((one) => own.figures.includes(one) && apart.test(labelOf(own, one)));
      })
    );
  },
};
const places = (found: FoundCheck) => [found, ...(found.other ? [found.other] : [])];

/** 总共比去年的66000亩扩大: what is compared with. */
const comparedWith = /[比较][^，,。；;]{0,10}的$/;
/** 增至45架, 总数达80列: what there will be then. */
const reached = /(?:[增升扩加][^，,。]{0,2}[至到为]|达到?)$/;
export const ofOtherTotals: Excuse = {
  name: 'total-of-another-time',
  of: ['parts-sum'],
  purpose: 'What a total is compared with is not what its parts make, and what it grows to is none of its parts.',
  examples: [
    [
      '公司有列车64列，其中新列车24列，今年再引进16列，总数增至80列。',
      '公司有列车64列，其中新列车24列，今年再引进16列，总数增至80列。',
    ],
    [
      '受益面积86000亩，其中城北31000亩，河湾28000亩，石桥27000亩，总共比去年的66000亩扩大20000亩。',
      '受益面积86000亩，其中城北31000亩，河湾28000亩，石桥27000亩，总共比去年的66000亩扩大20000亩。',
    ],
    ['公司有列车64列，其中新列车24列，旧列车50列。', '公司有列车64列，其中新列车24列，旧列车[50列]。'],
  ],
  apply(passages, found) {
    const passage = passages[found.passage];
    const own = figureOf(passages, found);
    if (!passage || !own) return false;
    const shown = shownIn(passages, found);
    const whole = wholeOf(shown, found);
    const label = labelOf(passage, own);
    if (whole === own) return comparedWith.test(label);
    return whole !== undefined && amountOf(own) > amountOf(whole) && reached.test(label);
  },
};

/** 准决赛和决赛各一场, 六队各打十五场: of each of several. */
const ofEach = /各[\u4e00-\u9fff]{0,3}$/;
const mostTimes = 12;
/** How many things a clause names before 各: 季军战与决赛, 餐车、行李车. */
const namesIn = (clause: string): number => 1 + (clause.match(/[、和与及]/g)?.length ?? 0);

export const ofEachOfSeveral: Excuse = {
  name: 'part-of-each',
  of: ['parts-sum'],
  purpose: 'A part that each of several has counts so many times.',
  examples: [
    [
      '列车编组18辆，其中硬卧车10辆，软卧车2辆，硬座车4辆，餐车、行李车各1辆。',
      '列车编组18辆，其中硬卧车10辆，软卧车2辆，硬座车4辆，餐车、行李车各1辆。',
    ],
    [
      '分成两组，每组六队，小组单循环各打十五场，加上名次赛八场，总共三十八场。',
      '分成两组，每组六队，小组单循环各打十五场，加上名次赛八场，总共三十八场。',
    ],
    [
      '分成两组，每组六队，小组单循环各打十五场，加上名次赛八场，总共四十八场。',
      '分成两组，每组六队，小组单循环各打十五场，加上名次赛八场，总共[四十八场]。',
    ],
  ],
  apply(passages, found) {
    const passage = passages[found.passage];
    const shown = shownIn(passages, found);
    const whole = wholeOf(shown, found);
    if (!passage || !whole) return false;
    const { start, end } = sentenceAround(passage, found);
    const figures = figuresBetween(passage, start, end);
    const missing = amountOf(whole) - shown.reduce((sum, one) => (one === whole ? sum : sum + amountOf(one)), 0);
    return figures.some((each) => {
      if (each === whole || each.value === null || unitOf(each) !== unitOf(whole)) return false;
      if (!ofEach.test(labelOf(passage, each))) return false;
      const clause = /[^，,。；;]*$/.exec(passage.text.slice(start, each.start))?.[0] ?? '';
      const counted = figures.flatMap(({ value, end: at, kind }) =>
        kind === 'count' && value !== null && value > 1 && value <= mostTimes && at < each.start ? [value] : [],
      );
      const times = [namesIn(clause), ...counted].map((n) => (shown.includes(each) ? n - 1 : n));
      return times.some((n) => n > 0 && !differ(missing, n * amountOf(each), uncertaintyOf(whole)));
    });
  },
};
