/** What the text itself says of why two numbers need not agree. A rule tells a contradiction; what is excused is none, whichever rule has found it. */
import type { Figure, Span } from '../../reading.ts';
import { outwards } from '../../text/outwards.ts';
import { amountOf, haveOneUnit } from './amounts.ts';
import { type Excuse, figureOf, figuresOf } from './excuse.ts';
import { ofOtherGroup, ofOtherMeasure, ofOtherTemperatures, ofProducts } from './excuses-of-amounts.ts';
import { bothMade } from './excuses-of-both-made.ts';
import {
  ofDifferences,
  ofEachOfSeveral,
  ofFirstParts,
  ofOtherList,
  ofOtherTotals,
  ofSharedWhole,
} from './excuses-of-fitting-lists.ts';
import { ofFittingPair, ofFittingProduct } from './excuses-of-fitting-pairs.ts';
import { ofOtherNumbered, ofOtherPopulation } from './excuses-of-others.ts';
import { ageOfKin, isDeictic, setAfter } from './excuses-of-time.ts';
import { beyondMultiple, ofEachSide, overZero, withinBound } from './excuses-of-words.ts';
import type { CheckedPassage, FoundCheck } from './page.ts';

import { doneAndRest } from './relations/done-and-rest.ts';
import { inPercent } from './relations/open-shares.ts';

export type { Excuse };

const stops = /[。！？!?]/;
/** The sentences that a stretch stands in. */
function around({ text }: CheckedPassage, place: Span): string {
  const { start, end } = outwards(text, place, stops);
  return text.slice(start, end);
}

/** The sentences of both places. */
function told(passages: readonly CheckedPassage[], found: FoundCheck): string {
  const [own, other] = [passages[found.passage], passages[found.other?.passage ?? -1]];
  return `${own ? around(own, found) : ''} ${other && found.other ? around(other, found.other) : ''}`;
}

/** The first and the last figure of what a contradiction stands against. */
function endsOf(passages: readonly CheckedPassage[], { other }: FoundCheck): readonly [Figure, Figure] | null {
  const figures = other ? (passages[other.passage]?.figures ?? []) : [];
  const first = figures.find(({ start }) => start === other?.start);
  const last = figures.find(({ end }) => end === other?.end);
  return first && last && first !== last ? [first, last] : null;
}

/** Growth at the prices of another year, of what is comparable alone, or in another currency than the amounts. */
export const otherMeasure =
  /不变价|可比|同口径|口径(?:调整|变化|计算)|同店(?!的)|价格因素|物价因素|实际(?:增[长速幅]|上升|下降|减少)|(?:以|按|换算成|折算成?)[美欧日港]元|折合人民币|剔除/;
/** What statistics offices tell the growth of at constant prices, whether they say so or not. */
export const atConstantPrices = /生产总值|增加值|GDP|总产值/;
/** So much the growth of prices parts the one from the other, as a share. */
export const ofPrices = 0.06;

const realGrowth: Excuse = {
  name: 'real-growth',
  of: ['growth'],
  purpose:
    'A growth at constant prices, of what is comparable or in another currency does not follow from the amounts.',
  examples: [
    [
      '实现地区生产总值186.3亿元，比上年的179.2亿元增长5.4%。',
      '实现地区生产总值186.3亿元，比上年的179.2亿元增长5.4%。',
    ],
    [
      '实现地区生产总值186.3亿元，比上年的179.2亿元增长14%。',
      '实现地区生产总值186.3亿元，比上年的179.2亿元增长[14%]。',
    ],
    ['产值由100亿元增加到125亿元，按可比价格计算，增长15%。', '产值由100亿元增加到125亿元，按可比价格计算，增长15%。'],
    ['出口额折合人民币由100亿元增加到125亿元，增长15%。', '出口额折合人民币由100亿元增加到125亿元，增长15%。'],
    ['收入由100亿元增加到125亿元，增长15%。', '收入由100亿元增加到125亿元，增长[15%]。'],
  ],
  apply: (passages, found) => {
    const growth = figureOf(passages, found);
    const [first, last] = endsOf(passages, found) ?? [];
    if (growth?.kind !== 'percent' || !first || !last || !haveOneUnit(first, last)) return false;
    const text = told(passages, found);
    if (otherMeasure.test(text)) return true;
    const [small, large] = [amountOf(first), amountOf(last)].toSorted((a, b) => a - b) as [number, number];
    return atConstantPrices.test(text) && Math.abs(large / small - 1 - amountOf(growth) / 100) <= ofPrices;
  },
};

const notCast: Excuse = {
  name: 'votes-not-cast',
  of: ['parts-sum'],
  purpose: 'Votes need not make the number of those who are there where some have not cast theirs.',
  examples: [
    [
      '实到代表232名，以227票赞成、2票反对、1票弃权、2人未按表决器通过决议。',
      '实到代表232名，以227票赞成、2票反对、1票弃权、2人未按表决器通过决议。',
    ],
    ['应到代表486人，实到487人。', '应到代表486人，实到[487人]。'],
  ],
  apply: (passages, found) => /未(?:按|参[加与]|投|予?表决)|没有?(?:按|投)|回避/.test(told(passages, found)),
};

const severalAnswers: Excuse = {
  name: 'several-answers',
  of: ['shares', 'parts-sum'],
  purpose: 'Shares and numbers of those who may do or answer several things make more than one whole.',
  examples: [
    [
      '登山队36人中，会滑雪的24人，会攀冰的21人，两样都会的有9人。',
      '登山队36人中，会滑雪的24人，会攀冰的21人，两样都会的有9人。',
    ],
    ['登山队36人中，会滑雪的24人，会攀冰的21人。', '登山队36人中，会滑雪的24人，会攀冰的[21人]。'],
    [
      '57%的人退货，35%的人给差评，12%的人自认倒霉，也有人两样都做。',
      '57%的人退货，35%的人给差评，12%的人自认倒霉，也有人两样都做。',
    ],
    ['57%的人退货，35%的人给差评，12%的人自认倒霉。', '57%的人退货，35%的人给差评，[12%]的人自认倒霉。'],
  ],
  apply: (passages, found) => /[两几三多][样种项者]都|多选|不止一[项个种样]|同时选/.test(told(passages, found)),
};

/** How far from a hundred rounding takes the sum of shares. */
const ofRounding = 0.3;
/** How far from them the other may stand, in characters. */
const nearby = 60;
const completed: Excuse = {
  name: 'completed-by-another',
  of: ['shares'],
  purpose: 'Shares that make a hundred with one more beside them leave nothing out.',
  examples: [
    [
      '甲党得票率36.2%，议席占36.9%；乙党得票率33.4%，丙党15.9%，其他14.5%。',
      '甲党得票率36.2%，议席占36.9%；乙党得票率33.4%，丙党15.9%，其他14.5%。',
    ],
    ['乙党得票率33.4%，丙党15.9%，其他14.5%。', '乙党得票率33.4%，丙党15.9%，其他[14.5%]。'],
    [
      '共出土随葬品212件。随葬陶器34件，占总数的20.3%。种子里粟占八成。',
      '共出土随葬品212件。随葬陶器34件，占总数的[20.3%]。种子里粟占八成。',
    ],
  ],
  apply: (passages, found) => {
    const passage = passages[found.passage];
    if (!passage || found.other?.passage !== found.passage) return false;
    const [from, to] = [Math.min(found.start, found.other.start), Math.max(found.end, found.other.end)];
    const shares = passage.figures.filter(({ kind, value }) => kind === 'percent' && value !== null);
    const inside = shares.filter(({ start, end }) => start >= from && end <= to);
    // A share of two amounts is completed by none.
    if (inside.length < 2) return false;
    const sum = inside.reduce((all, one) => all + amountOf(one), 0);
    return shares.some(
      (one) =>
        !inside.includes(one) &&
        Math.min(Math.abs(one.end - from), Math.abs(one.start - to)) <= nearby &&
        Math.abs(sum + amountOf(one) - 100) <= ofRounding,
    );
  },
};

/** The clause that an offset stands in, up to it. */
const clauseTo = ({ text }: CheckedPassage, offset: number): string =>
  /[^，,；;。！？\n]*$/.exec(text.slice(Math.max(0, offset - 24), offset))?.[0] ?? '';

const ofRest: Excuse = {
  name: 'parts-of-the-rest',
  of: ['parts-sum'],
  purpose: 'What is told of the rest is no sum of all, nor are the parts of the rest those of the whole told before.',
  examples: [
    [
      '得票率方面，甲党15.2%，乙党20.8%，丙党18.1%，丁党9.3%，戊党4.9%，其他小党合计31.7%。',
      '得票率方面，甲党15.2%，乙党20.8%，丙党18.1%，丁党9.3%，戊党4.9%，其他小党合计31.7%。',
    ],
    [
      '甲党获54席。／其余议席中，乙党31席，丙党14席，丁党8席。',
      '甲党获54席。／其余议席中，乙党31席，丙党14席，丁党8席。',
    ],
    ['商铺230家，其中餐饮20家，文创60家，其余50家。', '商铺230家，其中餐饮20家，文创60家，其余[50家]。'],
  ],
  apply: (passages, found) => {
    const passage = passages[found.passage];
    if (!passage) return false;
    const sentence = around(passage, found);
    return (
      (/^其[余他它][^，。]{0,6}[合总共]/.test(clauseTo(passage, found.start)) && !isAmong(passage, found)) ||
      /^\s*其余[^，。]{1,6}中[，,]/.test(sentence)
    );
  },
};

/** Whether the amount is told as one of the parts that are added up. */
const isAmong = ({ text }: CheckedPassage, { start, end, detail }: FoundCheck): boolean =>
  detail[0]?.endsWith(` + ${text.slice(start, end)}`) ?? false;

/** How much rounding moves a share, in points. */
const ofPoint = 0.06;
const otherWhole: Excuse = {
  name: 'share-of-another-whole',
  of: ['shares'],
  purpose: 'A share of what the article has told before is none of the amount right before it.',
  examples: [
    [
      '共记录水鸟84种，全年可见的不到两成，春秋两季为多，大都在湖的北岸。夏候鸟28种，占三分之一；其余14种是旅鸟。',
      '共记录水鸟84种，全年可见的不到两成，春秋两季为多，大都在湖的北岸。夏候鸟28种，占三分之一；其余14种是旅鸟。',
    ],
    [
      '常住人口584.3万人。／普查登记历时半个月，六百名普查员走进千家万户，把表填到了人头上，冒雨、趁夜、赶早，不漏一户，不错一人；有的人家白天没人，普查员就一趟趟晚上去，有的老人听不清，他们就一句一句地问，有的租户刚搬走，他们就找房东、找物业、找邻居打听，直到弄清楚为止，登记之后还要复查，抽中的小区重新敲一遍门，把两次的结果放在一起比，对不上的再去第三趟。各街道的结果先报到区里，再由区里汇总，最后由市里统一公布。公布之前，统计部门又请来几位老专家，把每一张表、每一个口径从头到尾再过了一遍，凡是说不清来路的，一律退回去重报，宁可晚几天，也要让人信得过。／60岁以上人口128.9万人，占22.1%，其中65岁以上人口95.4万人，占16.3%。',
      '常住人口584.3万人。／普查登记历时半个月，六百名普查员走进千家万户，把表填到了人头上，冒雨、趁夜、赶早，不漏一户，不错一人；有的人家白天没人，普查员就一趟趟晚上去，有的老人听不清，他们就一句一句地问，有的租户刚搬走，他们就找房东、找物业、找邻居打听，直到弄清楚为止，登记之后还要复查，抽中的小区重新敲一遍门，把两次的结果放在一起比，对不上的再去第三趟。各街道的结果先报到区里，再由区里汇总，最后由市里统一公布。公布之前，统计部门又请来几位老专家，把每一张表、每一个口径从头到尾再过了一遍，凡是说不清来路的，一律退回去重报，宁可晚几天，也要让人信得过。／60岁以上人口128.9万人，占22.1%，其中65岁以上人口95.4万人，占16.3%。',
    ],
    [
      '常住人口584.3万人。／普查登记历时半个月，六百名普查员走进千家万户，把表填到了人头上，冒雨、趁夜、赶早，不漏一户，不错一人；有的人家白天没人，普查员就一趟趟晚上去，有的老人听不清，他们就一句一句地问，有的租户刚搬走，他们就找房东、找物业、找邻居打听，直到弄清楚为止，登记之后还要复查，抽中的小区重新敲一遍门，把两次的结果放在一起比，对不上的再去第三趟。各街道的结果先报到区里，再由区里汇总，最后由市里统一公布。公布之前，统计部门又请来几位老专家，把每一张表、每一个口径从头到尾再过了一遍，凡是说不清来路的，一律退回去重报，宁可晚几天，也要让人信得过。／60岁以上人口128.9万人，占22.1%，其中65岁以上人口95.4万人，占19.3%。',
      '常住人口584.3万人。／普查登记历时半个月，六百名普查员走进千家万户，把表填到了人头上，冒雨、趁夜、赶早，不漏一户，不错一人；有的人家白天没人，普查员就一趟趟晚上去，有的老人听不清，他们就一句一句地问，有的租户刚搬走，他们就找房东、找物业、找邻居打听，直到弄清楚为止，登记之后还要复查，抽中的小区重新敲一遍门，把两次的结果放在一起比，对不上的再去第三趟。各街道的结果先报到区里，再由区里汇总，最后由市里统一公布。公布之前，统计部门又请来几位老专家，把每一张表、每一个口径从头到尾再过了一遍，凡是说不清来路的，一律退回去重报，宁可晚几天，也要让人信得过。／60岁以上人口128.9万人，占22.1%，其中65岁以上人口95.4万人，占[19.3%]。',
    ],
  ],
  apply: (passages, found) => {
    const [own, share] = [passages[found.passage], figureOf(passages, found)];
    if (!own || (share?.kind !== 'percent' && share?.kind !== 'fraction')) return false;
    const told = figuresOf(passages, found);
    const parts = (endsOf(passages, found) ?? []).filter(({ kind }) => kind !== 'percent' && kind !== 'fraction');
    return passages
      .filter(({ article }) => article === own.article)
      .some(({ figures }) =>
        figures.some((whole) =>
          parts.some(
            (part) =>
              !told.includes(whole) &&
              haveOneUnit(whole, part) &&
              Math.abs((100 * amountOf(part)) / amountOf(whole) - inPercent(share)) <= ofPoint,
          ),
        ),
      );
  },
};

const twoSides: Excuse = {
  name: 'share-of-each-side',
  of: ['shares'],
  purpose: 'Two shares against each other are of something that both sides have: 控球率56%对44%.',
  examples: [
    [
      '全场19次射门7次射正，对手11次射门5次射正，控球率为56%对44%。',
      '全场19次射门7次射正，对手11次射门5次射正，控球率为56%对44%。',
    ],
    ['对手11次射门5次射正，射正率为44%。', '对手11次射门5次射正，射正率为[44%]。'],
  ],
  apply: (passages, found) => {
    const text = passages[found.passage]?.text ?? '';
    return /[%％][对比]$/.test(text.slice(0, found.start)) || /^[对比]\d/.test(text.slice(found.end));
  },
};

const ofBoth: Excuse = {
  name: 'share-of-both',
  of: ['shares'],
  purpose: 'A share that is told of two or more together is of none of them alone.',
  examples: [
    [
      '档案最早的为1757年，最晚的为1911年。其中道光朝3960件，光绪朝5290件，这两朝占了一半。',
      '档案最早的为1757年，最晚的为1911年。其中道光朝3960件，光绪朝5290件，这两朝占了一半。',
    ],
    ['老人1240人，占常住人口6200人的30%。', '老人1240人，占常住人口6200人的[30%]。'],
  ],
  apply: (passages, found) => {
    const before = passages[found.passage]?.text.slice(0, found.start) ?? '';
    return /(?:这|上述|以上|前)[两二三四][^，,。；]{0,6}[共合]?[占达]了?(?:近|约|全[^，。]{0,4}的)?$/.test(
      before.slice(-longestTold),
    );
  },
};
const longestTold = 20;

const ofDone: Excuse = {
  name: 'share-that-is-done',
  of: ['shares'],
  purpose: 'What remains behind a share that is done is no part of what was done.',
  examples: [
    ['已裱糊古籍918件，完成三分之二，剩下的459件明年完成。', '已裱糊古籍918件，完成三分之二，剩下的459件明年完成。'],
    ['已裱糊古籍918件，完成三分之二，剩下的559件明年完成。', '已裱糊古籍918件，完成[三分之二]，剩下的559件明年完成。'],
  ],
  apply: (passages, found) => {
    const [passage, share] = [passages[found.passage], figureOf(passages, found)];
    if (!passage || !share) return false;
    const all = { passage, figures: passage.figures, start: 0, end: passage.text.length, index: 0 };
    return doneAndRest(all, share, passage.figures.indexOf(share))?.fits === true;
  },
};

/** 上周日均, 节假日平均每天, 目前每天: a mean of a time that the clause names. */
const meanOfTime =
  /(上周|本周|上个?月|本月|当月|[去今]年|周末|双休日|节假?日|假期|工作日|平[日时]|高峰期?|[旺淡]季|目前|现在|如今|眼下|近期|最近|近[一两三几\d]|过去)[^，,。；]{0,8}(?:平均(?=每?个?[天日周月])|[日天周月人户]均|每[天日周月])[^，,。；]{0,10}$/;
/** How far before the first of its amounts the time of a total may stand, in characters. */
const reachBefore = 24;
const ofOtherTime: Excuse = {
  name: 'mean-of-another-time',
  of: ['product'],
  purpose: 'A mean of a time that the total is not told of need not make that total.',
  examples: [
    ['开业两个月来，食堂供餐8.6万份，上周平均每天1800份。', '开业两个月来，食堂供餐8.6万份，上周平均每天1800份。'],
    [
      '通车30天来，客流量达到90万人次，节日期间日均4.2万人次。',
      '通车30天来，客流量达到90万人次，节日期间日均4.2万人次。',
    ],
    [
      '自开馆以来已接待观众25.3万人次，近一周平均每天接待2.22万人次。',
      '自开馆以来已接待观众25.3万人次，近一周平均每天接待2.22万人次。',
    ],
    ['开业两个月来，食堂供餐8.6万份，平均每天1800份。', '开业两个月来，食堂供餐8.6万份，平均每天[1800份]。'],
    ['种了310亩，今年平均亩产420公斤，共收130.2万公斤。', '种了310亩，今年平均亩产420公斤，共收[130.2万公斤]。'],
    ['假期8天接待游客42万人次，假期日均6.2万人次。', '假期8天接待游客42万人次，假期日均[6.2万人次]。'],
  ],
  apply: (passages, found) => {
    const { passage, other } = found;
    const [own, to] = [passages[passage], other?.passage === passage ? other : null];
    if (!own) return false;
    const [from, until] = [Math.min(found.start, to?.start ?? found.start), Math.max(found.end, to?.end ?? found.end)];
    return own.figures.some(({ start, end }) => {
      const clause = start >= from && end <= until ? clauseTo(own, start) : '';
      const time = meanOfTime.exec(clause)?.[1];
      return (
        time !== undefined && !own.text.slice(Math.max(0, from - reachBefore), start - clause.length).includes(time)
      );
    });
  },
};

/** 有人说全市小学只剩180所？也不对: what is only said, and asked or denied right behind. */
const rumour = /传言|谣传|谣言|误传|讹传|据传|网传|风传|有人说|听说|坊间/;
const denied =
  /^[^。！？]{0,16}[：:]?[^。！？]{0,4}(?:不属实|不实|不对|不是事实|并非|不是真的|没有的事|否认|辟谣|纯属|假的|谣言)/;
const ofRumour: Excuse = {
  name: 'rumour',
  of: ['parts-sum', 'shares', 'growth', 'multiple', 'product', 'same-thing', 'magnitude'],
  purpose: 'What is rumoured and denied need not agree with what is so.',
  examples: [
    [
      '全市有小学218所。有人说要撤并30所，只剩180所？负责人说不对。',
      '全市有小学218所。有人说要撤并30所，只剩180所？负责人说不对。',
    ],
    [
      '全市有小学218所。／有人说要撤并30所，只剩180所？／负责人：不属实。',
      '全市有小学218所。／有人说要撤并30所，只剩180所？／负责人：不属实。',
    ],
    ['全市有小学218所。有人说要撤并30所，只剩180所。', '全市有小学218所。有人说要撤并30所，只剩[180所]。'],
    [
      '全市有小学218所。今年撤并30所，只剩180所。负责人说不对外招标。',
      '全市有小学218所。今年撤并30所，只剩[180所]。负责人说不对外招标。',
    ],
  ],
  apply: (passages, found) =>
    [found, ...(found.other ? [found.other] : [])].some((place) => {
      const passage = passages[place.passage];
      if (!passage) return false;
      const { start, end } = outwards(passage.text, place, stops);
      const behind = `${passage.text.slice(end).replace(/^[。！？!?”]+/, '')}${passages[place.passage + 1]?.text ?? ''}`;
      return rumour.test(passage.text.slice(start, end)) && denied.test(behind);
    }),
};

export const excuses: readonly Excuse[] = [
  ofRumour,
  ofProducts,
  ofOtherMeasure,
  ofOtherGroup,
  ofOtherTemperatures,
  realGrowth,
  notCast,
  severalAnswers,
  completed,
  ofRest,
  otherWhole,
  twoSides,
  ofBoth,
  ofDone,
  ofOtherTime,
  overZero,
  beyondMultiple,
  ofEachSide,
  withinBound,
  ageOfKin,
  isDeictic,
  setAfter,
  ofOtherNumbered,
  ofOtherPopulation,
  ofFittingPair,
  ofFittingProduct,
  ofSharedWhole,
  ofOtherList,
  ofDifferences,
  ofFirstParts,
  ofOtherTotals,
  ofEachOfSeveral,
  bothMade,
];

/** Whether the text says itself why a contradiction is none. */
export const isExcused = (
  passages: readonly CheckedPassage[],
  found: FoundCheck,
  known: readonly Excuse[] = excuses,
): boolean => known.some(({ of, apply }) => of.includes(found.rule) && apply(passages, found));
