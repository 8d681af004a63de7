/**
 * Parts that one clause after the other lists behind their whole: 98个站中，23个…、14个…，其余61个…; 共264条，其中标识类96条，接驳类108条，服务类60条. What is
 * told as the rest makes the list complete, and so do labels that divide a whole; of others the parts may be less than it, and not more.
 */
import { areDivision } from '../../data/complements.ts';
import { overlapping } from '../../data/overlapping-groups.ts';
import { shownAs } from '../amounts.ts';
import { haveOneHead, isOfOneSeries } from '../relations/labels.ts';
import { evidenceOfSlip } from '../relations/slip-chance.ts';
import { make, sumOf, toleranceOf } from '../sums.ts';
import { type BrokenTie, between, figuresOf, type Row, stretchOf, type Term } from './terms.ts';

/** A share, a growth or a bracket between two parts, which says something of the first of them. */
const asides =
  /[（(][^（）()]*[）)]|[，,、](?:约|各)?(?:占[^，,；;。\d]{0,8}|[同环]比[^，,；;。\d]{0,6}|[比较][^，,；;。\d]{1,10}|(?:[增上][长升幅]|下降|增幅)[^，,；;。\d]{0,4})\d[\d.]*(?:%|％|个百分点)/g;
/** One mark, the noun of the part before it and the label of the one behind. */
const joint = /^[^，,、；;：:。！？\d]{0,12}([，,、；;]|[和与及])\s?([^，,、；;：:。！？]{0,20})$/;
/** 其中, 中, a colon: what follows are parts of the amount before. */
const opening =
  /^[^，,。；;：:]{0,16}(?:[，,。（(：:]|——)?(?:其中|[里中内][，,]|[：:]|包括|分为|分别[为是]|[按从][^，,。]{1,8}[分看][，,]|分[^，,。]{1,6}看[，,])[，,：:]?[^，,。；;：:\d]{0,16}$/;
const plainOpening = /^[^，,。；;：:]{0,16}[，,：:（(]([^，,。；;：:]{0,16})$/;
const rest = /^(?:而)?其[余他它]|^(?:剩余|余下|剩下)/;
/** 教师153人，医护人员117人，其他后勤人员41人: the others of an amount that no word makes a whole may be of more than it. */
const bareRest = /^其[余它]|^(?:剩余|余下|剩下)/;
const mostParts = 10;
const longestJoint = 44;

const plain = (text: string): string => text.replace(asides, '');

interface List {
  readonly whole: Term;
  readonly parts: readonly Term[];
  readonly labels: readonly string[];
  /** A word for parts stands between the whole and the first of them. */
  readonly isOpened: boolean;
}

/** The terms of one unit behind a term, as long as one clause joins each to the one before. */
function runFrom(row: Row, at: number): { readonly parts: readonly Term[]; readonly labels: readonly string[] } {
  const first = row.terms[at] as Term;
  const parts = [first];
  const labels = [first.label];
  let isClose = false;
  for (let i = at + 1; i < row.terms.length && parts.length < mostParts; i++) {
    const next = row.terms[i] as Term;
    const last = parts.at(-1) as Term;
    if (next.start - last.end > longestJoint) break;
    if (next.unit !== first.unit || next.figure.per !== null) continue;
    const [, mark = '', label] = joint.exec(plain(between(row, last, next))) ?? [];
    if (label === undefined || label.includes('其中')) break;
    // 地下站16座、高架站6座，换乘站5座: behind a list with 、 a comma begins something else.
    if (isClose && /[，,；;]/.test(mark) && !rest.test(label)) break;
    isClose ||= mark === '、';
    parts.push(next);
    labels.push(label);
  }
  return { parts, labels };
}

const farthestWhole = 60;

/** The lists that an amount opens as their whole. */
function listAt(row: Row, at: number): List | null {
  const whole = row.terms[at] as Term;
  const next = row.terms.findIndex((one, i) => i > at && one.unit === whole.unit && one.figure.per === null);
  const first = row.terms[next];
  if (
    !first ||
    whole.figure.per !== null ||
    /^(?:percent|duration)/.test(whole.unit) ||
    first.start - whole.end > farthestWhole
  )
    return null;
  const lead = plain(between(row, whole, first));
  const isOpened = opening.test(lead);
  if (!isOpened && !plainOpening.test(lead)) return null;
  const { parts, labels } = runFrom(row, next);
  return parts.length > 1 ? { whole, parts, labels, isOpened } : null;
}

const noPart =
  /(?<![例分比])[增减升降涨跌超](?!市)|提高|(?<!对)比(?![赛例重分率值亚])|较|每|均|约|最[高多大低少小]|累计|[净顺逆]差?$|同期|计划|预计/;
/** An amount that is itself a difference, or one of many. */
const noWhole = /[增减升降涨跌]|提高|(?<!对)比(?![赛例重分率值亚])|较|每|均|其中|超|[多少]$/;
/** 等, and what goes on behind the last part. */
const goesOn = /^[^，,。；;]{0,6}等|^[^。；;]{0,16}[，,；;](?:另|此外|还|其[余他它]|余下|剩|及)/;
/** Names of one kind, and levels of government, each of which counts and pays apart. */
const ownNames = /实用新型|国家级|[省州市县区乡镇村]级|[省市县区]?配套|海外/g;
const lowest = /\d[^，。]{0,3}(?:以下|以内|及以下)/;
const band = /\d[^，。]{0,4}[至到～~—-]\d/;
const deed = /^[\u4e00-\u9fff]{1,3}[了过上]/;

/** The list up to what is told as the rest, or up to the labels that divide a whole; null where nothing says that it is complete. */
function completed({ whole, parts, labels, isOpened }: List): List | null {
  const at = labels.findIndex((label) => (isOpened ? rest : bareRest).test(label));
  const cut = (length: number): List => ({
    whole,
    parts: parts.slice(0, length),
    labels: labels.slice(0, length),
    isOpened,
  });
  if (at > 0) return cut(at + 1);
  if (at === 0) return null;
  // 35岁以下…，36至50岁…，51岁以上…: bands leave nothing out.
  const top = labels.findIndex((label) => /(?:以上|超过?)/.test(label));
  if (top > 1 && lowest.test(labels[0] as string) && labels.slice(1, top).every((label) => band.test(label)))
    return cut(top + 1);
  const named = labels.map((label, i) => `${label} ${(parts[i] as Term).behind}`);
  const length = [2, 3].find((count) => count <= parts.length && areDivision(named.slice(0, count)));
  return isOpened && length ? cut(length) : null;
}

/** Whether an amount near is what the parts make, or some of the parts make the whole. */
function isExplained(row: Row, { whole, parts, isOpened }: List, isComplete: boolean): boolean {
  const [first, last] = [parts[0], parts.at(-1)] as [Term, Term];
  const near = row.terms.filter(
    (one) =>
      one.unit === whole.unit && !parts.includes(one) && one.end > first.start - reach && one.start < last.end + reach,
  );
  const figures = figuresOf(parts);
  return (
    near.some(({ figure }) => make(figure, figures)) ||
    parts.some((_, i) => i > 1 && make(whole.figure, figures.slice(0, i))) ||
    (!isOpened && parts.some(({ figure }, i) => parts.length - i > 2 && make(figure, figures.slice(i + 1)))) ||
    // What the parts leave of the whole is told beside them.
    (!isComplete &&
      near.some((one) => one !== whole && one.amount >= leastRest && make(whole.figure, [...figures, one.figure])))
  );
}
const reach = 100;
const leastRest = 10;

const [farRatio, nearRatio, leastRatio] = [2, 1.5, 0.7];

/** @returns whether the list breaks what its wording asserts. */
function isBroken(row: Row, list: List, isComplete: boolean): boolean {
  const { whole, parts, labels } = list;
  const figures = figuresOf(parts);
  if (make(whole.figure, figures) || noWhole.test(whole.label)) return false;
  if (labels.some((label) => noPart.test(label.replace(rest, '')))) return false;
  const sum = sumOf(figures);
  const ratio = sum / whole.amount;
  if (ratio > farRatio || ratio < 1 / farRatio || isExplained(row, list, isComplete)) return false;
  const tolerance = toleranceOf([whole.figure, ...figures]);
  const missing = whole.amount - sum;
  const slip = evidenceOfSlip([
    { figure: whole.figure, expected: sum, tolerance },
    ...figures.map((figure, i) => ({ figure, expected: (parts[i] as Term).amount + missing, tolerance })),
  ]);
  if (isComplete) return slip >= 0 || (ratio < nearRatio && ratio > 1 / nearRatio);
  if (parts.filter(({ behind }) => deed.test(behind)).length > 1) return false;
  const areApart = !labels.some((label) => overlapping.test(label.replace(ownNames, '')));
  const isSeries = isOfOneSeries(labels);
  if (!list.isOpened && !(isSeries && wholeWord.test(whole.label) && slip > enough)) return false;
  if (missing < 0) {
    // Parts of which one may be told twice need a slip that explains them, and so do two.
    const least = !areApart ? surely : parts.length > 2 || haveOneHead(labels) ? 0 : enough;
    return slip >= least && ratio < nearRatio;
  }
  const { end } = parts.at(-1) as Term;
  const mayGoOn = goesOn.test(row.passage.text.slice(end, end + longestLead));
  return (parts.length > 2 || isSeries) && slip > surely && ratio > leastRatio && !mayGoOn;
}
const longestLead = 24;
/** 全桥, 共: the amount is one of all. */
const wholeWord = /^(?:全|共|总|合计|现有|[^，。]{0,6}[设有]$)/;
const [enough, surely] = [0.3, 1.3];

/** The lists of a row that do not make their whole. */
export function brokenParts(row: Row): readonly BrokenTie[] {
  const found: BrokenTie[] = [];
  let from = 0;
  row.terms.forEach((_, at) => {
    const list = at < from ? null : listAt(row, at);
    if (!list) return;
    const complete = completed(list);
    const told = complete ?? list;
    if (!isBroken(row, told, complete !== null)) return;
    const last = told.parts.at(-1) as Term;
    from = row.terms.indexOf(last);
    found.push({
      rule: 'parts-sum',
      at: { index: row.index, figure: last.figure },
      other: stretchOf(row, [told.whole, ...told.parts.slice(0, -1)]),
      detail: [
        told.parts.map(({ figure }) => figure.text).join(' + '),
        shownAs(told.whole.figure, sumOf(figuresOf(told.parts))),
        told.whole.figure.text,
      ],
    });
  });
  return found;
}
