/** Excuses that the words right beside an amount give: what it is of, and how far it goes. */
import type { Figure } from '../../reading.ts';
import { amountOf, differ, isAmount, uncertaintyOf } from './amounts.ts';
import { type Excuse, figureOf } from './excuse.ts';
import { type CheckedPassage, type FoundCheck, figuresBetween, labelOf } from './page.ts';
import { inPercent, isOpenTo, openness } from './relations/open-shares.ts';

/** The amounts that a contradiction stands against, and their passage. */
function othersOf(passages: readonly CheckedPassage[], { other, start }: FoundCheck): readonly Figure[] {
  const passage = other && passages[other.passage];
  return passage
    ? figuresBetween(passage, other.start, other.end).filter((one) => isAmount(one) && one.start !== start)
    : [];
}

export const overZero: Excuse = {
  name: 'from-loss-to-profit',
  of: ['growth'],
  purpose: 'Between a loss and a profit lies what both make together.',
  examples: [
    [
      '全年实现利润1.1亿元，而去年同期为亏损2.3亿元，相差3.4亿元。',
      '全年实现利润1.1亿元，而去年同期为亏损2.3亿元，相差3.4亿元。',
    ],
    [
      '全年实现利润1.1亿元，而去年同期为2.3亿元，相差3.4亿元。',
      '全年实现利润1.1亿元，而去年同期为2.3亿元，相差[3.4亿元]。',
    ],
  ],
  apply: (passages, found) => {
    const [own, others, passage] = [
      figureOf(passages, found),
      othersOf(passages, found),
      passages[found.other?.passage ?? -1],
    ];
    const [a, b] = [others.at(0), others.at(-1)];
    if (!own || !passage || !a || !b) return false;
    const losses = [a, b].filter((one) => /亏/.test(labelOf(passage, one)));
    return losses.length === 1 && !differ(amountOf(own), amountOf(a) + amountOf(b), uncertaintyOf(own));
  },
};

export const beyondMultiple: Excuse = {
  name: 'more-than-doubled',
  of: ['multiple'],
  purpose: 'What has more than doubled twice has not doubled thrice.',
  examples: [
    ['大棚由三年前的200亩发展到今年的1000亩，翻了两番还多。', '大棚由三年前的200亩发展到今年的1000亩，翻了两番还多。'],
    ['大棚由三年前的200亩发展到今年的1000亩，翻了两番。', '大棚由三年前的200亩发展到今年的1000亩，翻了[两番]。'],
    [
      '大棚由三年前的200亩发展到今年的2000亩，翻了两番还多。',
      '大棚由三年前的200亩发展到今年的2000亩，翻了[两番]还多。',
    ],
  ],
  apply: (passages, found) => {
    const [own, text] = [figureOf(passages, found), passages[found.passage]?.text ?? ''];
    const doubled = 2 ** (own?.value ?? 0);
    const times = Number(found.detail.at(-2));
    return (
      own?.unit === '番' &&
      /^(?:还多|多|有余|以上)/.test(text.slice(own.end)) &&
      times >= doubled &&
      times < 2 * doubled
    );
  },
};

/** 不到4月份6450人次的一半, 超过去年400吨的三分之二: a bound of the share stands before its whole. */
const [under, over] = [/(?:不[到足及]|未到|低于|少于)[^，,。；]{1,20}的$/, /(?:超过|高于|多于|逾)[^，,。；]{1,20}的$/];
/** How far before a share its bound may stand, in characters. */
const leadOfBound = 26;
export const withinBound: Excuse = {
  name: 'share-within-its-bound',
  of: ['growth', 'shares'],
  purpose: 'A share that is told as a bound is right wherever what the amounts make lies within it.',
  examples: [
    ['今年收件540万件，比去年的400万件增长30%以上。', '今年收件540万件，比去年的400万件增长30%以上。'],
    ['今年收件480万件，比去年的400万件增长30%以上。', '今年收件480万件，比去年的400万件增长[30%以上]。'],
    ['献血的有2980人，还不到去年同期6450人的一半。', '献血的有2980人，还不到去年同期6450人的一半。'],
    ['献血的有3980人，还不到去年同期6450人的一半。', '献血的有3980人，还不到去年同期6450人的[一半]。'],
    ['献血的有2180人，还不到去年同期6450人的一半。', '献血的有2180人，还不到去年同期6450人的[一半]。'],
    ['营业额有348万元，超过去年645万元的一半。', '营业额有348万元，超过去年645万元的一半。'],
    ['营业额有598万元，超过去年645万元的一半。', '营业额有598万元，超过去年645万元的[一半]。'],
    ['营业额有298万元，超过去年645万元的一半。', '营业额有298万元，超过去年645万元的[一半]。'],
  ],
  apply: (passages, found) => {
    const made = Number(/^(\d+(?:\.\d+)?)%$/.exec(found.detail.at(-2) ?? '')?.[1]);
    const share = [figureOf(passages, found), ...othersOf(passages, found)].find(
      (one) => one?.text === found.detail.at(-1),
    );
    if (!share || Number.isNaN(made)) return false;
    const text = passages[found.passage]?.text ?? '';
    const before = text.slice(Math.max(0, share.start - leadOfBound), share.start);
    const above = made - inPercent(share);
    return (
      isOpenTo(share, made) ||
      (under.test(before) && above < 0 && above >= -openness) ||
      (over.test(before) && above > 0 && above <= openness)
    );
  },
};

/** 两岸引桥各130米, 一侧栽了101棵. */
const ofSides = /[两双][^，,。；]{0,5}各[^，,。；]{0,3}$|[一单每](?:侧|边|岸)[^，,。；]{0,4}$/;
export const ofEachSide: Excuse = {
  name: 'amount-of-each-side',
  of: ['parts-sum'],
  purpose: 'What is told of each of two sides is there twice.',
  examples: [
    [
      '每隔5米栽一棵桃树，两头都栽，一侧栽了101棵，两侧合计202棵。',
      '每隔5米栽一棵桃树，两头都栽，一侧栽了101棵，两侧合计202棵。',
    ],
    ['全路宽18米，其中车行道宽16米，两侧人行道各宽2米。', '全路宽18米，其中车行道宽16米，两侧人行道各宽[2米]。'],
    ['老桥全长420米。新桥主桥300米，两岸引桥各130米。', '老桥全长420米。新桥主桥300米，两岸引桥各130米。'],
  ],
  apply: (passages, found) =>
    [found, found.other].some((place) => {
      const passage = place && passages[place.passage];
      return (
        passage &&
        figuresBetween(passage, place.start, place.end).some(
          (one) => ofSides.test(labelOf(passage, one)) && !found.detail[0]?.includes(`${one.text} + ${one.text}`),
        )
      );
    }),
};
