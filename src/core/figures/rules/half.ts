/** 半 behind a unit (三年半) and before one (一个半小时). */
import { add, decimal, multiply } from '../decimal.ts';
import type { Term, TermRule } from '../term.ts';
import { type Unit, unitAt } from '../units.ts';

const half = decimal('0.5');

/** The term and a half of its unit; null when it has no one value. */
function andHalf(term: Term, end: number, unit = term.unit): Term | null {
  if (!term.value || term.approx) return null;
  const value = add(term.value, half);
  return { ...term, end, unit, value, low: value, high: value };
}

const halvable = /^(?:duration|length|mass|area|volume|money|multiple|age|percent|temperature)$/;

/** 三瓶半淡水, 六袋半化肥, 两间半草房: of what fills a thing there may be a half; 三箱半旧的书 are three. */
const filled = /^[间瓶碗袋箱车缸桶杯盒罐壶盆锅勺筐篓捆堆盘圈]$/;
const halfDone = /^半[地自职旧新大熟成透干湿导封公敞满空挂]/;

const endsBehindHalf = /^(?:$|[^\u4e00-\u9fff]|[高长宽厚]|左右|上下|的)/;

export const halfBehind: TermRule = {
  name: 'half-behind-the-unit',
  purpose: '半 behind a unit of measure adds a half of it.',
  examples: [
    ['用了三年半时间。', '用了[三年半 = 3.5 年]时间。'],
    ['用时五分半。', '用时[五分半 = 5.5 分钟]。'],
    ['老屋三间半，三层半高', '老屋{三间半 = 3.5 间}，{三层半 = 3.5 层}高'],
    ['剩三瓶半淡水', '剩{三瓶半 = 3.5 瓶}淡水'],
    ['三箱半旧的书', '{三箱 = 3 箱}半旧的书'],
    ['两个半旧的箱子', '{两个 = 2 个}半旧的箱子'],
    ['孩子三岁半。', '孩子[三岁半 = 3.5 岁]。'],
    ['行驶3年半导体仍可用。', '行驶[3年 = 3 年]半导体仍可用。'],
  ],
  apply(text, term) {
    if (text.charAt(term.end) !== '半' || /[导径岛场数球]/.test(text.charAt(term.end + 1))) return null;
    const { unit } = term;
    if (unit?.written === '分' && !/[角元块得以比]/.test(text.charAt(term.start - 1)))
      return andHalf(term, term.end + 1, unitAt('分钟', 0));
    const isMeasure = unit && (halvable.test(unit.kind) || /^[日月点目]$/.test(unit.written.slice(-1)));
    // 三间半 and 四层半高; 三间半旧的屋 are three.
    const isFilled = filled.test(unit?.written ?? '') && !halfDone.test(text.slice(term.end, term.end + 2));
    return isMeasure ||
      isFilled ||
      (unit?.kind === 'count' && endsBehindHalf.test(text.slice(term.end + 1, term.end + 3)))
      ? andHalf(term, term.end + 1)
      : null;
  },
};

/** 小时 as 个小时, 月 as 个月. */
function unitBehindHalf(text: string, start: number): Unit | null {
  if (text.charAt(start) === '月') return unitAt('个月', 0);
  if (/^钟(?![头表楼声点琴塔鼓摆])/.test(text.slice(start, start + 2)))
    return { ...(unitAt('小时', 0) as Unit), written: '钟' };
  const unit = unitAt(text, start);
  return unit?.kind === 'duration' ? unit : null;
}

export const halfBeforeUnit: TermRule = {
  name: 'half-before-the-unit',
  purpose: '个半 before a unit of time: the half belongs to that unit.',
  examples: [
    ['培训一个半小时。', '培训{一个半小时 = 1.5 小时}。'],
    ['讲了四个半天。', '讲了[四个半天 = 2 天]。'],
    ['历时2个半月完工。', '历时[2个半月 = 2.5 个月]完工。'],
    ['来了两个半大孩子。', '来了{两个 = 2 个}半大孩子。'],
  ],
  apply(text, term) {
    if (term.unit?.written !== '个' || text.charAt(term.end) !== '半') return null;
    const unit = unitBehindHalf(text, term.end + 1);
    // 四个半天 are four halves.
    if (unit?.written === '天' && term.value) {
      const value = multiply(term.value, half);
      return { ...term, end: term.end + 2, unit, value, low: value, high: value };
    }
    return unit && andHalf(term, term.end + 1 + unit.written.replace('个', '').length, unit);
  },
};
