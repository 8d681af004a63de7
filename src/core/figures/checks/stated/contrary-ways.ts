/**
 * What parts two amounts, told with a word that goes the other way: 下潜7062米，比此前的6796米浅266米; 总表走了2160度。9月走了1980度，比8月多180度; 由29℃下降2.5℃，达31.5℃. The
 * difference is right to its last digit, so that the two are surely those that it is of.
 */
import type { Figure } from '../../../reading.ts';
import { verbs } from '../../data/verbs-of-change.ts';
import { differ, isApproximate, shownAs, uncertaintyOf } from '../amounts.ts';
import { isBefore, timeOf } from '../levels/times.ts';
import { labelOf } from '../page.ts';
import { type BrokenTie, between, type Row, stretchOf, type Term, termsOf } from './terms.ts';

/** Words of measures beside the verbs of change. */
const more = `${verbs('compared', 'up')}|长|深|重|大|宽|厚|远|热|暖`;
const less = `${verbs('compared', 'down')}|短|浅|轻|小|窄|薄|近|冷|凉`;
/** What comes sooner or goes faster takes less time. */
const [later, sooner] = ['推迟|延迟|延后|延长|迟|晚|慢|多|长', '提前|提早|缩短|早|快|少|短'];
const behind = '(?:出|于)?了?$';
/** 多生产, 少招: what was done stands behind. */
const doing = (word: string): string => `(?<![不至最许很差增减])${word}[\\u4e00-\\u9fff]{1,2}了?$`;
const ways = {
  amount: [new RegExp(`${doing('多')}|(?:${more})${behind}`), new RegExp(`${doing('少')}|(?:${less})${behind}`)],
  duration: [new RegExp(`(?:${later})${behind}`), new RegExp(`(?:${sooner})${behind}`)],
} as const;
type Way = 1 | -1;
/** In which direction the word right before an amount goes: 1 for more, -1 for less. */
function wayOf({ label, figure: { kind } }: Term): Way | null {
  const [isUp, isDown] = ways[kind === 'duration' ? 'duration' : 'amount'].map((word) => word.test(label));
  return isUp === isDown ? null : isUp ? 1 : -1;
}
/** What lies deep or below nought, a rank, and a rate of exchange go both ways; from a loss to a gain there is no way. */
const eitherWay = /零下|排名|位次|名次|汇率|兑|跌幅|降幅|减幅|地下|埋深|负|误差|差距|相差/;

const isLoss = ({ label }: Term): boolean => /亏|赤字|逆差/.test(label);

const kinds =
  /^(?:count|percent|fraction|money|length|area|mass|volume|speed|power|energy|duration|number|temperature|temperature-change)$/;
const isTold = (figure: Figure): boolean => kinds.test(figure.kind) && figure.value !== null && !isApproximate(figure);
/** 度 of heat, of electricity and of angles is told in one word. */
const unitOf = ({ unit, figure }: Term): string => (/^[度℃]$|摄氏度/.test(figure.unit ?? '') ? '度' : unit);
const isShare = ({ figure: { kind } }: Term): boolean => /^(?:percent|fraction)$/.test(kind);

interface Pair {
  readonly from: Term;
  readonly to: Term;
}
/** So many amounts before what parts them are looked at. */
const most = 8;

const comparing = /(?:比(?![重例率值分赛])|较)(?:起|之)?([^，,。；;]*)$/;
/** What is compared with what: the amount behind 比, or the one of its name, 比8月. */
function comparedPairs({ passage }: Row, told: Term, before: readonly Term[]): readonly Pair[] {
  const of = comparing.exec(labelOf(passage, told.figure))?.[1];
  if (of === undefined) return [];
  const start = told.start - of.length;
  const inside = before.filter((one) => one.start >= start);
  const outside = before.filter((one) => one.end <= start);
  const name = /^[^还要则又就仅高低多少快慢长短大小]{2,8}/.exec(of)?.[0].replace(/[的了]$/, '');
  const isNamed = ({ start: at }: Term, i: number) => {
    const lead = passage.text.slice(outside[i - 1]?.end ?? Math.max(0, at - nearName), at);
    return name !== undefined && !aYear.test(name) && lead.includes(name) && !/[比较]/.test(lead);
  };
  const named = outside.filter(isNamed);
  const bases = inside.length > 0 ? inside : named;
  return bases.flatMap((from) => outside.flatMap((to) => (to === from ? [] : [{ from, to }])));
}
const nearName = 24;
/** 今年587环，去年591环。今年入选线为560环，比去年高4环: whatever stands beside it is of the year before. */
const aYear = /[去上前今]年|同期/;

const reached = /^[\u4e00-\u9fff]{0,4}[，,]?[\u4e00-\u9fff]{0,3}[到至达为]了?$/;
/** 由29℃下降2.5℃，达31.5℃. */
function aroundPairs(row: Row, told: Term, from: Term | undefined, to: Term | undefined): readonly Pair[] {
  if (!from || !to || from.end + told.label.length < told.start) return [];
  return reached.test(between(row, told, to)) ? [{ from, to }] : [];
}

const [first, last] = [/[始初前原]|出[发厂院生]|入[院学厂]|^昨/, /[终末后底剩今现]|到达|只[有剩]|^到|[增减升降]/];
/** The two right before, in the order of their times: 出发时74公斤，到达时61公斤. */
function pairsInTime({ passage }: Row, told: Term, before: readonly Term[]): readonly Pair[] {
  const [a, b] = before.slice(-2);
  if (!a || !b || /比|较/.test(labelOf(passage, told.figure))) return [];
  if (/[。！？\n]/.test(passage.text.slice(a.end, told.start))) return [];
  const [one, other] = [timeOf(passage, a.figure), timeOf(passage, b.figure)];
  const isTimed = one.isNamed && other.isNamed;
  if (isTimed && isBefore(one, other)) return [{ from: a, to: b }];
  if (isTimed && isBefore(other, one)) return [{ from: b, to: a }];
  const isInOrder = first.test(a.label) && last.test(b.label);
  return isInOrder ? [{ from: a, to: b }] : [];
}

/** 1 where the later one is more by as much as is told, -1 where it is less by as much, 0 for another difference. */
function wayBetween({ from, to }: Pair, told: Term): Way | 0 {
  if (from.unit !== to.unit || isLoss(from) !== isLoss(to)) return 0;
  const by = to.amount - from.amount;
  const isIt = isShare(told)
    ? !differ(Math.abs(by) / from.amount, told.amount / scaleOf(told), slackOf(told))
    : !differ(Math.abs(by), told.amount, 0);
  return isIt ? (by > 0 ? 1 : -1) : 0;
}
const scaleOf = ({ figure: { kind } }: Term): number => (kind === 'percent' ? 100 : 1);
/** A fraction is told roundly. */
const slackOf = ({ figure }: Term): number => (figure.kind === 'percent' ? uncertaintyOf(figure) / 100 : ofFraction);
const ofFraction = 0.02;

export function brokenWays(row: Row): readonly BrokenTie[] {
  const terms = termsOf(row.passage, isTold);
  return terms.flatMap((told, at): readonly BrokenTie[] => {
    const way = at > 0 ? wayOf(told) : null;
    if (way === null || told.amount === 0) return [];
    const isOfUnit = (one: Term) => (isShare(told) ? !isShare(one) : unitOf(one) === unitOf(told));
    const before = terms.slice(Math.max(0, at - most), at).filter(isOfUnit);
    const compared = comparedPairs(row, told, before);
    const around = aroundPairs(row, told, before.at(-1), terms[at + 1]);
    const pairs = [...compared, ...around, ...pairsInTime(row, told, before)];
    const ways = pairs.map((pair) => wayBetween(pair, told));
    const pair = pairs[ways.lastIndexOf(-way as Way)];
    if (!pair || ways.includes(way)) return [];
    const { from, to } = pair;
    const parts = [from, to, told].toSorted((a, b) => a.start - b.start);
    if (eitherWay.test(row.passage.text.slice(Math.max(0, (parts[0] as Term).start - nearName), told.start))) return [];
    const by = /^\d/.test(told.figure.text) ? told.figure.text : shownAs(told.figure, told.amount);
    return [
      {
        rule: 'growth',
        at: { index: row.index, figure: told.figure },
        other: stretchOf(row, [from, to]),
        detail: [from.figure.text, to.figure.text, `${way > 0 ? '−' : '+'}${by}`, told.figure.text],
      },
    ];
  });
}
