/** Excuses that other amounts of the article, or other things that it tells of, give. */
import type { Span } from '../../reading.ts';
import type { Excuse } from './excuse.ts';
import { type CheckedPassage, figuresBetween, labelOf } from './page.ts';

/** 2号线, 三号井. */
const numbered = /([\d一二三四五六七八九十]{1,3})号(?:[线楼井机厂馆桥炉岛仓坝院矿堆塔船车门站闸洞]|机组|隧道|车间)/g;
/** How far around an amount what it is of may stand, in characters. */
const around = 40;

/** The number of what an amount is of: right behind it, or else the last one before it. */
function numberBeside(passages: readonly CheckedPassage[], index: number, { start, end }: Span): string | undefined {
  const text = passages[index]?.text ?? '';
  const behind = /^的/.test(text.slice(end)) ? [...text.slice(end, end + 8).matchAll(numbered)].at(0)?.[1] : undefined;
  return behind ?? [...text.slice(Math.max(0, start - around), start).matchAll(numbered)].at(-1)?.[1];
}

export const ofOtherNumbered: Excuse = {
  name: 'other-numbered-thing',
  of: ['same-thing'],
  purpose: 'Things of different numbers, 2号线 and 4号线, have sizes of their own.',
  examples: [
    [
      '4号线北起北苑，全长26.4公里，设22座车站。2009年，31.2公里的1号线通车；2012年，28.4公里的2号线通车。',
      '4号线北起北苑，全长26.4公里，设22座车站。2009年，31.2公里的1号线通车；2012年，28.4公里的2号线通车。',
    ],
    [
      '4号线全长26.4公里，今天通车。2009年，1号线通车；2012年，28.4公里的4号线开工。',
      '4号线全长26.4公里，今天通车。2009年，1号线通车；2012年，[28.4公里]的4号线开工。',
    ],
  ],
  apply(passages, found) {
    const [own, its] = [
      numberBeside(passages, found.passage, found),
      found.other && numberBeside(passages, found.other.passage, found.other),
    ];
    return own !== undefined && its !== undefined && own !== its;
  },
};

const populations =
  /(出生|死亡|新生|常住|户籍|外来|外流|流动|流入|流出|就业|老年|农村|城镇|城市|农业|贫困|[男女]性)人口/;

export const ofOtherPopulation: Excuse = {
  name: 'other-population',
  of: ['growth', 'same-thing'],
  purpose: 'By how much the births have grown, the residents have not.',
  examples: [
    [
      '2022年末，全市常住人口为487.5万人。2023年末，全市常住人口为486.3万人，比上年减少1.2万人。出生人口比上年多了1400人。',
      '2022年末，全市常住人口为487.5万人。2023年末，全市常住人口为486.3万人，比上年减少1.2万人。出生人口比上年多了1400人。',
    ],
    [
      '2022年末，全市常住人口为487.5万人。2023年末，全市常住人口为486.3万人。常住人口减少1400人。',
      '2022年末，全市常住人口为487.5万人。2023年末，全市常住人口为486.3万人。常住人口减少[1400人]。',
    ],
  ],
  apply(passages, found) {
    const nameOf = (index: number, span: Span) => {
      const passage = passages[index];
      const first = passage && figuresBetween(passage, span.start, span.end)[0];
      return first && populations.exec(labelOf(passage, first))?.[1];
    };
    const [own, its] = [nameOf(found.passage, found), found.other && nameOf(found.other.passage, found.other)];
    return own !== undefined && its !== undefined && own !== its;
  },
};
