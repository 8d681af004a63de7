/** Growth against its numbers: 由120万增加到130万，增长18% is 8.3 %. */
import type { Figure } from '../../../reading.ts';
import { nounsOfChange, verbs } from '../../data/verbs-of-change.ts';
import {
  amountOf,
  differ,
  haveOneUnit,
  inUnitOf,
  isAmount,
  isApproximate,
  shown,
  shownAs,
  uncertaintyOf,
} from '../amounts.ts';
import { type Change, changeOf, nounOfBoth } from '../changes.ts';
import {
  type CheckRule,
  type Contradiction,
  clauseBefore,
  placed,
  type Sentence,
  stretch,
  textBetween,
} from '../page.ts';
import { type Difference, wrongDifference } from '../relations/differences.ts';
import { wrongDirection, wrongSurplus } from '../relations/directions.ts';
import { wrongApart } from '../relations/outcomes.ts';
import { wrongToldChange } from '../relations/told-changes.ts';
import { wrongOnYearBefore } from '../relations/year-before.ts';
import { wrongAgeDifferences } from '../time/age-differences.ts';
import { areOfOnePart, monthsApart } from '../told-times.ts';
import { wrongMargins } from './records.ts';

const [up, down] = (['up', 'down'] as const).map((way) => [...nounsOfChange[way], verbs('compared', way)].join('|'));
const either = nounsOfChange.either.join('|');
/** All that may stand between the second amount and its growth. */
const leadsToGrowth = new RegExp(
  `^(?:相比|回落|回升|下降|上升|增长|增加|减少|下滑|提高|降低)?[，,（(]?(?:(?<yearly>同比)|(?<monthly>环比))?(?<noun>[\\u4e00-\\u9fff]{0,3}[格价量数额率期])?(?:短短|仅|近)?(?:[\\d一二三四五六七八九十两]{1,3}年(?:间|来|内|时间)?)?(?:[今本]年|[这本]次|净|共|已|累计|实际|增速|幅度)?(?<verb>(?:${up})|(?<fall>${down})|(?<either>${either}))(?:了|率为|率达|幅度为|幅度达|为|达到|达)?(?:约|近|超过|超)?$`,
);

const shorter = /[快短缩减少降省]|提前/;

/** Two amounts are hardly ever both off by all that rounding allows. */
const likelyRounding = 0.6;

/** A growth that is off by less than this share of itself has been reckoned from amounts before they were rounded. */
const least = 0.005;

/** How far the growth may be off by rounding, in points: its own last place, and that of both amounts. */
function toleranceOf({ from, to, uncertainty }: Change, growth: Figure): number {
  const ofAmounts =
    (uncertainty.from / Math.abs(from) + uncertainty.to / Math.max(Math.abs(to), 1e-12)) * (to / from) * 100;
  const ofGrowth = uncertaintyOf(growth) * (Number.isInteger(growth.value) && growth.unit !== '成' ? 2 : 1.2);
  const ofExpected = least * Math.abs((100 * (to - from)) / from);
  return (
    ofExpected +
    likelyRounding * Math.abs(ofAmounts) +
    ofGrowth +
    (isApproximate(growth) ? Math.abs(amountOf(growth)) * 0.1 : 0)
  );
}

const aYear = 12;
/** Whether the change is told from the time that 同比, or 环比, measures against: a year before, or the month or quarter before. */
function isOfTime(sentence: Sentence, change: Change, isMonthly: boolean): boolean {
  // 去年4200亿，今年前9个月4700亿: 同比 is against the same months.
  if (!isMonthly && !areOfOnePart(sentence, ...change.figures)) return false;
  const months = monthsApart(sentence, ...change.figures);
  if (months !== null) return isMonthly ? Math.abs(months) < aYear : Math.abs(months) === aYear;
  return isMonthly ? !/[去前上]年|同期/.test(textOf(sentence, change)) : !isOfEarlierYear(sentence, change);
}

/** The change with what stands before it. */
const textOf = (sentence: Sentence, { figures: [a, b] }: Change): string =>
  sentence.passage.text.slice(Math.max(sentence.start, a.start - 16), b.end);

/** Whether the change is told from another year than the one before, which 同比 measures against. */
function isOfEarlierYear(sentence: Sentence, change: Change): boolean {
  const text = textOf(sentence, change);
  // 去年1.2亿元，今年前三季度1.1亿元: 同比 is against the same months.
  const isOfPart =
    /去年(?!同)/.test(text) && /前[一二两三四五六七八九十\d]{1,2}个?[季月]|上半年|[一二三四]季度/.test(text);
  return isOfPart || /\d{4}年|前年|年初|月末|[“"]?十[一二三四]五/.test(text);
}

/** 人数增长35%: whether the amounts are of what the growth is said to be of, told before them or by their unit. */
function isOfNoun(sentence: Sentence, { figures: [a, b] }: Change, noun: string): boolean {
  const first = a.start < b.start ? a : b;
  return (
    sentence.passage.text.slice(sentence.start, first.start).includes(noun) ||
    (noun.includes('价') && a.kind === 'money')
  );
}

const adding = /(?:加开|增开|新开|新增|增设|增派|加派|增加(?!值))[^到至为]{0,6}$/;

/**
 * What the growth may be told of. 加开列车36列，较平日120列增加30% adds the first amount to the second; 新增120家，较去年的100家增长20% compares what
 * was added.
 */
function readingsOf(sentence: Sentence, change: Change): readonly Change[] {
  const [added, base] = change.figures;
  if (!adding.test(clauseBefore(sentence, added))) return [change];
  const sum = { from: amountOf(base), to: amountOf(base) + amountOf(added) };
  return [{ ...change, ...sum, shown: [base.text, `${base.text} + ${added.text}`] }, change];
}

/** The text that leads to the growth: from the amount it follows, which is the first where the other is told behind it. */
const leadTo = (sentence: Sentence, { figures: [a, b], isSecond }: Change, growth: Figure, at: number): string => {
  const last = b.start < growth.start ? b : a;
  const behind = { start: last.start, end: last.end + nounOfBoth(sentence, a, b) };
  return textBetween(
    sentence,
    isSecond ? (sentence.figures.slice(0, at).findLast(({ kind }) => kind !== 'date') ?? last) : behind,
    growth,
  );
};

function checked(sentence: Sentence, growth: Figure, at: number): Contradiction[] {
  const turned = wrongDirection(sentence, growth, at) ?? wrongSurplus(sentence, growth);
  if (turned) {
    const { from, to, verb } = turned;
    const expected = withSign(inUnitOf(to, amountOf(to) - amountOf(from)), 1, 6);
    const detail = [from.text, to.text, `${expected.replace(/^\+/, '')}${to.unit ?? ''}`, `“${verb}”`];
    return [
      { at: placed(sentence, growth), other: stretch(sentence, ...[from, to].filter((one) => one !== growth)), detail },
    ];
  }
  const isReckoned = isRate(growth) || isAmount(growth) || growth.kind === 'duration' || isDegree(growth);
  if (growth.value === null || !isReckoned) return [];
  const difference = wrongDifference(sentence, growth);
  if (difference) return [ofDifference(sentence, growth, difference)];
  const change = changeOf(sentence, at);
  if (!change || change.from <= 0) return [];
  const { groups: words } = leadsToGrowth.exec(leadTo(sentence, change, growth, at)) ?? {};
  if (!words || ((words.yearly || words.monthly) && !isOfTime(sentence, change, words.monthly !== undefined)))
    return [];
  if (words.noun && !isOfNoun(sentence, change, words.noun)) return [];
  const readings = readingsOf(sentence, change);
  // A run that takes less time is faster.
  const isFallOfEither = words.either !== undefined && change.to < change.from;
  const isFall =
    growth.kind === 'duration' ? shorter.test(words.verb ?? '') : words.fall !== undefined || isFallOfEither;
  const expected = readings.map((reading) => expectedOf(reading, growth, isFall));
  const [first] = expected;
  if (!first || expected.includes(null) || isOfOthers(sentence, growth, change, isFall)) return [];
  return [
    {
      at: placed(sentence, growth),
      other: stretch(sentence, ...change.figures),
      detail: [...(readings[0] as Change).shown, first, growth.text],
    },
  ];
}

/** 今年50吨，去年40吨，前年32吨，两年增长56%: the growth of another two of the amounts told before it. */
function isOfOthers(sentence: Sentence, growth: Figure, { figures }: Change, isFall: boolean): boolean {
  if (growth.kind !== 'percent' && growth.kind !== 'fraction') return false;
  const [own, slack] =
    growth.kind === 'percent' ? [amountOf(growth), uncertaintyOf(growth) * 1.2] : [100 * (growth.value as number), 1];
  const told = sentence.figures.filter(
    (one) => one.end <= growth.start && haveOneUnit(one, figures[0]) && one.value !== null && amountOf(one) > 0,
  );
  const growths = told.flatMap((a) => told.map((b) => (a === b ? 0 : 100 * (amountOf(b) / amountOf(a) - 1))));
  return growths.some((one) => one !== 0 && Math.abs(one * (isFall ? -1 : 1) - own) < slack);
}

const ofDifference = (sentence: Sentence, told: Figure, { of, expected }: Difference): Contradiction => ({
  at: placed(sentence, told),
  other: stretch(sentence, ...of),
  detail: [...of.map(({ text }) => text), shownAs(told, expected), told.text],
});

function ofToldChange(sentence: Sentence, figure: Figure): Contradiction[] {
  const told = wrongToldChange(sentence, figure) ?? wrongOnYearBefore(sentence, figure);
  if (!told) return [];
  const { from, to, expected, sign } = told;
  const detail = detailOfChange(figure, from, to, expected, sign);
  return [{ at: placed(sentence, figure), other: stretch(sentence, from, to), detail }];
}

function detailOfChange(figure: Figure, from: Figure, to: Figure, expected: number, sign: 1 | -1): readonly string[] {
  const amount = isRate(figure)
    ? withSign(sign * expected, sign, 2)
    : withSign(sign * inUnitOf(figure, expected), sign, 6);
  return [from.text, to.text, `${amount}${figure.unit ?? ''}`, figure.text];
}

/** How far two amounts right before it are apart. */
function ofApart(sentence: Sentence, figure: Figure): Contradiction[] {
  const wrong = wrongApart(sentence, figure);
  if (!wrong) return [];
  const { of, expected } = wrong;
  const detail = [
    ...of.map(({ text }) => text),
    `${shown(isDegree(figure) ? expected : inUnitOf(figure, expected))}${figure.unit ?? ''}`,
    figure.text,
  ];
  return [{ at: placed(sentence, figure), other: stretch(sentence, ...of), detail }];
}

const isRate = ({ kind }: Figure) => kind === 'percent' || kind === 'percentage-point' || kind === 'fraction';
/** 缩短三分之二 and 减少一半 are told roundly, in points. */
const fractionSlack = 5;
/** 一半多 may be three fifths. */
const slackOf = (fraction: Figure): number => fractionSlack * (isApproximate(fraction) ? 3 : 1);

/** The growth as it should be, or null where it is told right. */
function expectedOf(change: Change, growth: Figure, isFall: boolean): string | null {
  if (growth.kind === 'percentage-point') return points(change, growth, isFall);
  return growth.kind === 'percent' || growth.kind === 'fraction'
    ? share(change, growth, isFall)
    : absolute(change, growth, isFall);
}

/** A difference as a message shows it: with its sign where what is told goes the other way, since it may be the same amount. */
function withSign(expected: number, told: number, digits: number): string {
  const amount = shown(Number(Math.abs(expected).toFixed(digits)));
  if (expected < 0 === told < 0) return amount;
  return `${expected < 0 ? '−' : '+'}${amount}`;
}

/** The difference of two percentages as it should be, or null: 由21.4%提高到26.2%，提高4.8个百分点. */
function points(change: Change, growth: Figure, isFall: boolean): string | null {
  if (change.figures.some(({ kind }) => kind !== 'percent') || /[−+]/.test(change.shown[0])) return null;
  const expected = change.to - change.from;
  // A hundred 基点 are a point.
  const told = amountOf(growth) * (isFall ? -1 : 1);
  const tolerance =
    change.uncertainty.from + change.uncertainty.to + uncertaintyOf(growth) + (isApproximate(growth) ? 1 : 0);
  return differ(expected, told, tolerance) ? `${withSign(expected, told, 2)}个百分点` : null;
}

/** The growth in per cent as it should be, or null where it is told right. */
function share(change: Change, growth: Figure, isFall: boolean): string | null {
  if (change.figures[0].kind === 'percent') return null;
  const expected = ((change.to - change.from) / change.from) * 100;
  const isFraction = growth.kind === 'fraction';
  const told = (isFraction ? 100 * (growth.value as number) : amountOf(growth)) * (isFall ? -1 : 1);
  if (Math.abs(expected - told) <= (isFraction ? slackOf(growth) : toleranceOf(change, growth))) return null;
  return `${withSign(expected, told, 1)}%`;
}

/** 从12℃降到3℃，降了9℃: a temperature, and a change of it. */
const isDegree = ({ kind }: Figure): boolean => /^temperature/.test(kind);

/** The growth in the unit of the amounts as it should be, or null: 126万吨，比去年同期的105万吨多21万吨. */
function absolute(change: Change, growth: Figure, isFall: boolean): string | null {
  const [amount] = change.figures;
  const isOfOneUnit = haveOneUnit(amount, growth) || (isDegree(amount) && isDegree(growth));
  // 每立方米水价由2.8元升到3.5元，每立方米上调0.7元.
  const isOfOne = growth.per === null || change.figures.some(({ per }) => per === growth.per);
  const isDifference = amount !== growth && isOfOneUnit && isOfOne;
  if (!isDifference || isApproximate(growth) || /[−+]/.test(change.shown[0])) return null;
  const expected = change.to - change.from;
  const told = amountOf(growth) * (isFall ? -1 : 1);
  const tolerance = change.uncertainty.from + change.uncertainty.to + uncertaintyOf(growth);
  return differ(expected, told, tolerance)
    ? `${withSign(inUnitOf(amount, expected), told, 6)}${amount.unit ?? ''}`
    : null;
}

export const growth: CheckRule = {
  name: 'growth',
  needs: { figures: 2 },
  purpose: 'A growth follows from the two amounts that it is told of.',
  examples: [
    ['已订拷贝126个，其中小号的40个，比上一部的72个多54个。', '已订拷贝126个，其中小号的40个，比上一部的72个多54个。'],
    ['已订拷贝126个，比上一部的72个多64个。', '已订拷贝126个，比上一部的72个多[64个]。'],
    ['游客由去年的120万人次增加到130万人次，增长18%。', '游客由去年的120万人次增加到130万人次，增长[18%]。'],
    ['进出口总额56亿元，比去年同期的50亿元增长22%。', '进出口总额56亿元，比去年同期的50亿元增长[22%]。'],
    ['存款900亿元，比上年末增加70亿元，增长18.4%。', '存款900亿元，比上年末增加70亿元，增长[18.4%]。'],
    ['存款900亿元，比上年末增加70亿元，增长8.4%。', '存款900亿元，比上年末增加70亿元，增长8.4%。'],
    ['由120万人次增加到130万人次，增长8.3%。', '由120万人次增加到130万人次，增长8.3%。'],
    ['由2019年的120万人次增加到130万人次，同比增长5%。', '由2019年的120万人次增加到130万人次，同比增长5%。'],
    ['收入3.6亿元，同比增长30%，上年同期为2亿元。', '收入3.6亿元，同比增长[30%]，上年同期为2亿元。'],
    ['吞吐量5200万吨，去年同期为4800万吨，同比增长12.5%。', '吞吐量5200万吨，去年同期为4800万吨，同比增长[12.5%]。'],
    ['由2023年的3.2亿元增加到2024年的4.8亿元，增长60%。', '由2023年的3.2亿元增加到2024年的4.8亿元，增长[60%]。'],
    ['2023年存栏1.1万头；2024年增加到1.32万头，增长40%。', '2023年存栏1.1万头；2024年增加到1.32万头，增长[40%]。'],
    ['覆盖率由21.4%提高到26.2%，提高5.8个百分点。', '覆盖率由21.4%提高到26.2%，提高[5.8个百分点]。'],
    ['覆盖率由21.4%提高到26.2%，提高4.8个百分点。', '覆盖率由21.4%提高到26.2%，提高4.8个百分点。'],
    ['利率从4.35%下调到3.95%，下降40个基点。', '利率从4.35%下调到3.95%，下降40个基点。'],
    ['价格由21元调整为24元，上调3元，涨幅24.3%。', '价格由21元调整为24元，上调3元，涨幅[24.3%]。'],
    ['价格由21元调整为24元，上调3元，涨幅14.3%。', '价格由21元调整为24元，上调3元，涨幅14.3%。'],
    ['月费由144元调为168元，调幅14.3%。', '月费由144元调为168元，调幅[14.3%]。'],
    ['月费由144元调为120元，调幅16.7%。', '月费由144元调为120元，调幅16.7%。'],
    ['价格由21元调整为24吨，上调3元，涨幅24.3%。', '价格由21元调整为24吨，上调3元，涨幅24.3%。'],
    ['车程由40分钟缩短到8分钟，缩短34分钟。', '车程由40分钟缩短到8分钟，缩短[34分钟]。'],
    ['水价由每立方米2.4元调整为2.7元，上调15%。', '水价由每立方米2.4元调整为2.7元，上调[15%]。'],
    ['水价由每立方米2.4元调整为2.7元，上调12.5%。', '水价由每立方米2.4元调整为2.7元，上调12.5%。'],
    ['警情由上月的8起降为2起，下降65%。', '警情由上月的8起降为2起，下降[65%]。'],
    ['猪肉26元，与去年的32.5元相比下降40%。', '猪肉26元，与去年的32.5元相比下降[40%]。'],
    ['铜牌27枚，总奖牌比上届的72枚增加14枚。', '铜牌27枚，总奖牌比上届的72枚增加14枚。'],
    ['收购126万吨，比去年同期的125万吨多21万吨。', '收购126万吨，比去年同期的125万吨多[21万吨]。'],
    ['收购126万吨，比去年同期的105万吨多21万吨。', '收购126万吨，比去年同期的105万吨多21万吨。'],
    ['存款由100亿元增加到130亿元，增长三成。', '存款由100亿元增加到130亿元，增长三成。'],
    ['存款由100亿元增加到133亿元，增长三成三。', '存款由100亿元增加到133亿元，增长三成三。'],
    ['存款由100亿元增加到160亿元，增长三成。', '存款由100亿元增加到160亿元，增长[三成]。'],
    ['绣娘从2019年的5名发展到32名，6年增加了37名。', '绣娘从2019年的5名发展到32名，6年增加了[37名]。'],
    ['达186万千瓦，比去年最高的170万千瓦高出26万千瓦。', '达186万千瓦，比去年最高的170万千瓦高出[26万千瓦]。'],
    ['跑出13小时20分，比去年的14小时05分快了45分钟。', '跑出13小时20分，比去年的14小时05分快了45分钟。'],
    ['加开列车36列，较平日120列增加30%。', '加开列车36列，较平日120列增加30%。'],
    ['加开列车36列，较平日120列增加40%。', '加开列车36列，较平日120列增加[40%]。'],
    ['新增企业120家，比去年的100家增长20%。', '新增企业120家，比去年的100家增长20%。'],
    ['跑出13小时20分，比去年的14小时05分快了55分钟。', '跑出13小时20分，比去年的14小时05分快了[55分钟]。'],
    ['车程由3小时缩短到2小时，缩短三分之二。', '车程由3小时缩短到2小时，缩短[三分之二]。'],
    ['车程由3小时缩短到1小时，缩短三分之二。', '车程由3小时缩短到1小时，缩短三分之二。'],
    ['委办局由84个减至53个，人员减少15%。', '委办局由84个减至53个，人员减少15%。'],
    ['产值由100万元增加到125万元，人数增长35%。', '产值由100万元增加到125万元，人数增长35%。'],
    ['读者人数由100万增加到125万，人数增长35%。', '读者人数由100万增加到125万，人数增长[35%]。'],
    ['流量由每秒600立方米增至450立方米。', '流量由每秒600立方米增至[450立方米]。'],
    ['流量由每秒600立方米减至450立方米。', '流量由每秒600立方米减至450立方米。'],
    ['猪肉由20元涨到24元，价格上涨30%。', '猪肉由20元涨到24元，价格上涨[30%]。'],
  ],
  apply: (page) => [
    ...page.sentences.flatMap((sentence) => [
      ...sentence.figures.flatMap((figure, i) => {
        const found = checked(sentence, figure, i);
        if (found.length > 0 || figure.kind === 'multiple') return found;
        const changed = ofToldChange(sentence, figure);
        return changed.length > 0 ? changed : ofApart(sentence, figure);
      }),
      ...wrongMargins(sentence),
    ]),
    ...wrongAgeDifferences(page),
  ],
};
