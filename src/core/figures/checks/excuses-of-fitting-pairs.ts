/** Excuses of a change, a multiple or a mean that two other amounts of its sentence make: which two it is told of, the wording seldom says. */
import type { Figure } from '../../reading.ts';
import { groupBy } from '../../text/group.ts';
import { amountOf, differ, isAmount, isApproximate, uncertaintyOf, unitOf } from './amounts.ts';
import { type Excuse, figureOf, figuresOf, figuresOfSentence, isShown, sentenceAround } from './excuse.ts';
import { type CheckedPassage, type FoundCheck, labelOf } from './page.ts';

/** A sentence with more amounts of a unit is a table, in which any two make something. */
const mostOfUnit = 8;

/** The change that a contradiction is told of: the figure that its message ends with. */
const changeOf = (passages: readonly CheckedPassage[], found: FoundCheck): Figure | undefined =>
  figuresOf(passages, found).find(({ text }) => text === found.detail.at(-1)) ?? figureOf(passages, found);

/** 减少两成, 便宜10%, 下跌4%: of what there was before, which is the larger one. */
const fallen = /[减降跌缩少低落亏][^，,。；]{0,3}$|便宜了?$/;
const leadOfChange = 8;
const isFall = ({ text }: CheckedPassage, { start }: Figure): boolean =>
  fallen.test(text.slice(Math.max(0, start - leadOfChange), start));
/** How far the ratio of two amounts may be off a number of times, as a share of it. */
const slackOfTimes = 0.02;

/** Whether the one of two amounts is so much more than the other, or so many times as much. */
function makes(change: Figure, a: Figure, b: Figure, isLess: boolean): boolean {
  const [x, y] = [amountOf(a), amountOf(b)].toSorted((one, other) => one - other) as [number, number];
  const own = Math.abs(amountOf(change));
  if (x <= 0 || x === y) return false;
  if (change.kind === 'percent' || change.kind === 'fraction') {
    const share = (y - x) / (isLess ? y : x);
    return !differ(change.kind === 'percent' ? 100 * share : share, own, uncertaintyOf(change));
  }
  if (change.kind === 'multiple') {
    const times = change.unit === '番' ? 2 ** own : own;
    return !differ(y / x, times, slackOfTimes * times);
  }
  return unitOf(change) === unitOf(a) && !differ(y - x, own, 0);
}

/** 比去年翻了两番: what the wording names to start from. */
const base = /[比较]([\u4e00-\u9fff]{2,8}?)(?:净|又)?(?:翻|[增涨升提扩减降跌缩多少])[^，,。]{0,3}$/;
const longestBase = 16;

/** Whether one of the amounts that a contradiction is told of is the one that the wording names. */
function isNamedBase(passage: CheckedPassage, change: Figure, found: FoundCheck, amounts: readonly Figure[]): boolean {
  const name = base.exec(passage.text.slice(Math.max(0, change.start - longestBase), change.start))?.[1];
  return name !== undefined && amounts.some((one) => isShown(found, one) && labelOf(passage, one).includes(name));
}

export const ofFittingPair: Excuse = {
  name: 'fits-two-others',
  of: ['growth', 'multiple'],
  purpose: 'A change that two other amounts of its sentence make is told of those two.',
  examples: [
    [
      '会员由建会那年的5200人增至6500人、8600人，今年可达10400人，比建会那年翻了一番。',
      '会员由建会那年的5200人增至6500人、8600人，今年可达10400人，比建会那年翻了一番。',
    ],
    [
      '客流28.6万人次，其中上午12.9万人次，下午15.7万人次，较上周五的24.2万人次增加18%。',
      '客流28.6万人次，其中上午12.9万人次，下午15.7万人次，较上周五的24.2万人次增加18%。',
    ],
    [
      '当天发电2160万千瓦时，是全县用电量720万千瓦时的三倍，比此前的纪录1800万千瓦时高出两成。',
      '当天发电2160万千瓦时，是全县用电量720万千瓦时的三倍，比此前的纪录1800万千瓦时高出两成。',
    ],
    [
      '客流28.6万人次，其中上午12.9万人次，下午15.7万人次，较上周五的24.2万人次增加38%。',
      '客流28.6万人次，其中上午12.9万人次，下午15.7万人次，较上周五的24.2万人次增加[38%]。',
    ],
  ],
  apply(passages, found) {
    const passage = passages[found.passage];
    const change = changeOf(passages, found);
    if (!passage || !change || change.value === null) return false;
    const amounts = figuresOfSentence(passages, found).filter(
      (one) =>
        one !== change &&
        (isAmount(one) || one.kind === change.kind) &&
        one.value !== null &&
        !isApproximate(one) &&
        !/[；;]/.test(passage.text.slice(change.end, one.start)),
    );
    if (isNamedBase(passage, change, found, amounts)) return false;
    // 各线一律调高5%: of each of them.
    const { start, end } = sentenceAround(passage, found);
    if (change.start < start || change.end > end) return false;
    const isLess = isFall(passage, change);
    return [...groupBy(amounts, unitOf).values()].some(
      (alike) =>
        alike.length <= mostOfUnit &&
        alike.some((a, i) =>
          alike.some((b, k) => k > i && !(isShown(found, a) && isShown(found, b)) && makes(change, a, b, isLess)),
        ),
    );
  },
};

/** So much a product stands nowhere else by chance. */
const leastProduct = 20;

export const ofFittingProduct: Excuse = {
  name: 'fits-another-product',
  of: ['product'],
  purpose:
    'A total that the difference of two prices makes by the number, or that is told right for both, is no product of others.',
  examples: [
    [
      '每部成本由80元降到72元，降低一成，1800部共节约14400元。',
      '每部成本由80元降到72元，降低一成，1800部共节约14400元。',
    ],
    [
      '去年出班300天，投递81000件，只错了9件，平均每9000件错一件。',
      '去年出班300天，投递81000件，只错了9件，平均每9000件错一件。',
    ],
    ['每部成本80元，1800部共计14400元。', '每部成本80元，1800部共计[14400元]。'],
  ],
  apply(passages, found) {
    const passage = passages[found.passage];
    const at = figureOf(passages, found);
    if (!passage || !at) return false;
    // 平均每9000件错一件: of how many, and no mean.
    if (/每$/.test(labelOf(passage, at))) return true;
    const total = figuresOf(passages, found).find(({ text }) => text === found.detail.at(-1));
    const others = figuresOfSentence(passages, found)
      .filter((one) => one !== total && one.value !== null && one.value > 0 && !isApproximate(one))
      .slice(0, mostOfSentence);
    const shown = others.filter((one) => isShown(found, one));
    return (
      isToldFor(shown, others) ||
      (total !== undefined &&
        shown.some((number) => unitOf(number) !== unitOf(total) && isOfStep(passage, total, number, others)))
    );
  },
};
const mostOfSentence = 12;

/** 分4批，每批25人，共100个名额, and 210人 elsewhere: what the two make is told beside them. */
function isToldFor([a, b, ...more]: readonly Figure[], others: readonly Figure[]): boolean {
  if (!a || !b || more.length > 0) return false;
  const made = amountOf(a) * amountOf(b);
  return made >= leastProduct && others.some((one) => one !== a && one !== b && !differ(amountOf(one), made, 0));
}

/** 由80元降到72元: so much a total may be made of. */
const isOfStep = (passage: CheckedPassage, total: Figure, number: Figure, others: readonly Figure[]): boolean => {
  const alike = others.filter((one) => unitOf(one) === unitOf(total));
  return alike.some((from, i) => {
    const to = alike[i + 1];
    if (!to || !step.test(passage.text.slice(from.end, to.start))) return false;
    const made = Math.abs(amountOf(from) - amountOf(to)) * amountOf(number);
    return !differ(made, amountOf(total), uncertaintyOf(total));
  });
};
const step = /^[^，,。；;]{1,10}[至到为成]$/;
