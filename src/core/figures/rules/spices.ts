/** 八角 is a spice more often than an amount: the change of yuan stands behind 元 or what is paid. */
import type { NonFigureRule } from '../non-figures.ts';

const pays =
  /(?:[价值卖买花付收费钱币要涨降到至为是才仅只约近每斤个张支足给欠省扣赚找罚]了?|每.|[一二三四五六七九]角?[、到至])$/;
const ofMoney = /^(?:钱|整|[一两二三四五六七八九零][分斤个张支只]|人民币)/;

export const spices: NonFigureRule = {
  name: 'spices',
  purpose: '八角 is a spice where no money is told.',
  examples: [
    ['锅里放八角、桂皮', '锅里放八角、桂皮'],
    ['每斤卖八角，找零八角钱', '每斤卖[八角 = 8 角 / 斤]，找零[八角钱 = 8 角钱]'],
  ],
  starts: '八',
  marks: '角',
  apply: (text, start) =>
    text.charAt(start + 1) === '角' &&
    !pays.test(text.slice(Math.max(0, start - 3), start)) &&
    !ofMoney.test(text.slice(start + 2, start + 5))
      ? start + 2
      : null,
};
