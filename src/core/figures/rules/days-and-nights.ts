/** Durations in units that no number of the smaller ones makes up: 3天2夜, 3年2个月零5天. */
import { add, integer, less, multiply } from '../decimal.ts';
import { numeralAt } from '../numerals.ts';
import type { TermRule } from '../term.ts';
import { unitAt } from '../units.ts';

const isDays = (written: string | undefined) => /^[天日]$/.test(written ?? '');

export const nightsBehindDays: TermRule = {
  name: 'nights-behind-days',
  purpose: 'The nights of 3天2夜 are told with its days: a journey of three days.',
  examples: [
    ['行程3天2夜。', '行程[3天2夜 = 3 天]。'],
    ['五天四夜的旅行', '[五天四夜 = 5 天]的旅行'],
    ['6天5晚的行程', '[6天5晚 = 6 天]的行程'],
    ['奋战两天两夜', '奋战[两天 = 2 天][两夜 = 2 夜]'],
    ['走了3天，2夜没睡', '走了[3天 = 3 天]，[2夜 = 2 夜]没睡'],
  ],
  apply(text, term) {
    if (!term.value || term.approx || !isDays(term.unit?.written)) return null;
    const nights = numeralAt(text, term.end);
    if (!nights?.value || nights.approx || !/[夜晚]/.test(text.charAt(nights.end))) return null;
    // 两天两夜 says how long twice.
    if (!less(nights.value, term.value)) return null;
    return { ...term, end: nights.end + 1 };
  },
};

const ofSentence = /[判刑期役徒][^。；]{0,12}$/;
const longestSentence = 14;

export const monthsOfSentence: TermRule = {
  name: 'months-of-a-sentence',
  purpose: 'Of a sentence of prison 八月 behind 一年 are eight months; elsewhere it is August.',
  examples: [
    ['判处有期徒刑一年八月，缓刑二年', '判处有期徒刑[一年八月 = 20 个月]，缓刑[二年 = 2 年]'],
    ['判刑5年2个月', '判刑[5年2个月 = 62 个月]'],
    ['合同签了三年8月到期', '合同签了[三年 = 3 年][8月 = --08]到期'],
    ['获刑3年8月份', '获刑[3年 = 3 年][8月份 = --08]'],
    ['获刑3年18月', '获刑[3年 = 3 年]{18 = 18}月'],
  ],
  apply(text, term) {
    if (!term.value || term.approx || term.unit?.written !== '年') return null;
    const months = numeralAt(text, term.end);
    if (!months?.value || months.approx || !/^月(?!份)/.test(text.slice(months.end, months.end + 2))) return null;
    if (
      !less(months.value, integer(12)) ||
      !ofSentence.test(text.slice(Math.max(0, term.start - longestSentence), term.start))
    )
      return null;
    const value = add(multiply(term.value, integer(12)), months.value);
    return { ...term, end: months.end + 1, value, low: value, high: value, unit: unitAt('个月', 0) };
  },
};

export const daysBehindMonths: TermRule = {
  name: 'days-behind-months',
  purpose: 'Days behind months or years leave the amount open up to the next month or year, whose days vary.',
  examples: [
    ['服役3年2个月零5天', '服役[3年2个月零5天 = 38–39 个月]'],
    ['守了两年零8天', '守了[两年零8天 = 2–3 年]'],
    ['用了2个月8天轮休', '用了[2个月8天 = 2–3 个月]轮休'],
    ['一年三百六十五天', '{一年 = 1 年}[三百六十五天 = 365 天]'],
    ['用了2个月，8天轮休', '用了[2个月 = 2 个月]，[8天 = 8 天]轮休'],
  ],
  apply(text, term) {
    if (!term.value || term.approx || !/^(?:年|个月)$/.test(term.unit?.written ?? '')) return null;
    const isJoined = /[零〇又]/.test(text.charAt(term.end));
    // 一年365天 says the same twice.
    if (term.unit?.written === '年' && !isJoined) return null;
    const from = term.end + (isJoined ? 1 : 0);
    const days = numeralAt(text, from);
    if (!days?.value || days.approx || text.charAt(days.end) !== '天') return null;
    return { ...term, end: days.end + 1, value: null, low: term.value, high: add(term.value, integer(1)) };
  },
};
