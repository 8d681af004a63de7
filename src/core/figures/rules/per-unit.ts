/** What an amount is for one of, behind it: 8500元/平方米, 45千米每小时, 600公斤/亩, 3500元每月. */

import type { Term, TermRule } from '../term.ts';
import { dayUnit, type Unit, unitAt } from '../units.ts';

/** What no table holds, behind a slash: 股, 平台. */
const otherBelow = /[\u4e00-\u9fff]{1,4}/y;

/** 45千米每小时, 160微克每立方米; 20米每层 is no measure. */
const isPer = (below: string | undefined, unit: string): boolean =>
  below === 'duration' ? /^(?:length|volume)$/.test(unit) : unit === 'mass' && /^(?:volume|area)$/.test(below ?? '');

/** 186毫克/100毫升: so many of the unit below. */
const numberBelow = /\d{1,4}/y;

function someBelow(text: string, at: number): string | null {
  numberBelow.lastIndex = at;
  const number = numberBelow.exec(text)?.[0];
  const below = number ? unitAt(text, at + number.length) : null;
  return number && below && /^(?:volume|mass|length|area)$/.test(below.kind) ? number + below.written : null;
}

function withSome(text: string, term: Term, at: number, below: string): Term {
  const end = at + below.length;
  const unit = { ...(term.unit as Unit), written: text.slice(term.numeral.end, end).trim(), canonical: null };
  return { ...term, end, unit, per: below };
}

export const perUnit: TermRule = {
  name: 'per-unit-behind',
  purpose: 'Behind a slash or 每 stands what the amount is for; a length for a time is a speed.',
  examples: [
    ['房价8500元/平方米。', '房价[8500元/平方米 = 8,500 元/平方米]。'],
    ['车速降至45千米每小时。', '车速降至[45千米每小时 = 45 千米每小时]。'],
    ['运价0.35元/吨公里', '运价[0.35元/吨公里 = 0.35 元/吨公里]'],
    ['浓度160微克每立方米', '浓度[160微克每立方米 = 160 微克每立方米]'],
    ['含量186mg/100ml。', '含量[186mg/100ml = 186 mg/100ml]。'],
    ['高20米每层', '高[20米 = 20 米]每层'],
  ],
  apply(text, term) {
    const { unit, end } = term;
    if (!unit || term.per) return null;
    const mark = text.charAt(end);
    if (mark !== '/' && mark !== '每' && mark !== '／') return null;
    const at = end + 1;
    const some = someBelow(text, at);
    if (some && mark !== '每') return withSome(text, term, at, some);
    const known = unitAt(text, at) ?? (text.charAt(at) === '日' ? dayUnit : null);
    otherBelow.lastIndex = at;
    const below = known?.written ?? otherBelow.exec(text)?.[0];
    if (!below) return null;
    if (mark === '每' && !isPer(known?.kind, unit.kind)) return null;
    if (unit.kind === 'length' && known?.kind === 'duration') {
      const written = `${unit.written}${mark}${below}`;
      const canonical = unit.canonical && known.canonical ? `${unit.canonical}/${known.canonical}` : null;
      return { ...term, end: at + below.length, unit: { ...unit, kind: 'speed', written, canonical } };
    }
    const written = `${unit.written}${mark}${below}`;
    const canonical = unit.canonical && known?.canonical ? `${unit.canonical}/${known.canonical}` : unit.canonical;
    return { ...term, end: at + below.length, unit: { ...unit, written, canonical }, per: below };
  },
};
