/**
 * Parts that one clause after the other lists behind their whole: 98个站中，23个…、14个…，其余61个…; 共264条，其中标识类96条，接驳类108条，服务类60条. What is
 * told as the rest makes the list complete, and so do labels that divide a whole; of others the parts may be less than it, and not more.
 */
import { areDivision } from '../../data/complements.ts';
import { overlapping } from '../../data/overlapping-groups.ts';
import { shownAs } from '../amounts.ts';
import { haveOneHead, isOfOneSeries } from '../relations/labels.ts';
import { evidenceOfSlip } from '../relations/slip-chance.ts';
import { isSumWithSlip } from '../slips.ts';
import { make, sumOf, toleranceOf } from '../sums.ts';
import { type BrokenTie, between, figuresOf, type Row, stretchOf, type Term } from './terms.ts';

/** A share, a growth or a bracket between two parts, which says something of the first of them. */
const asides =
  /[（(][^（）()]*[）)]|[，,、](?:约|各)?(?:占[^，,；;。\d]{0,8}|[同环]比[^，,；;。\d]{0,6}|[比较][^，,；;。\d]{1,10}|(?:[增上][长升幅]|下降|增幅)[^，,；;。\d]{0,4})\d[\d.]*(?:%|％|个百分点)/g;
/** One mark, the noun of the part before it and the label of the one behind. */
const joint = /^[^，,、；;：:。！？\d]{0,12}([，,、]|；(?=第|其[余他它]|\d)|[和与及])\s?([^，,、；;：:。！？]{0,20})$/;
/** 其中, 中, a colon: what follows are parts of the amount before. */
const opening =
  /^[^，,。；;：:]{0,16}(?:[，,。（(：:]|——)?(?:其中|计有|[里中内][，,]|[：:]|包括|分为|分别[为是]|[按从][^，,。]{1,8}[分看][，,]|分[^，,。]{1,6}看[，,])[，,：:]?[^，,。；;：:\d]{0,16}$/;
/** 98个站中，超过200毫米的. */
const amongBounds = /^[^，,。；;：:]{0,16}[里中内][，,](?:超过?|[高低多少大小]于|不足)?\d[^，,。；;：:]{0,14}$/;
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
  /** Its labels are bands from the lowest to the highest, or the other way round. */
  readonly isScale?: true;
}

/** 最长的一根 is one of those told. */
const isPart = (one: Term, other: Term): boolean =>
  (one.unit === other.unit || areOfOneSort(one, other) || isRoomFor(other, one)) &&
  one.figure.per === null &&
  (one.figure.tier === 'core' || one.figure.value !== 1);

/** Classifiers that count the same: 现有车辆四十五辆，计有大客车二十八部; 稿子八十六篇，其中消息五十二条. */
const sorts: readonly RegExp[] = [/^count (?:辆|部|台)$/, /^count (?:篇|条|则|首)$/, /^count (?:件|幅|张|帧|尊|个)$/];
const areOfOneSort = (a: Term, b: Term): boolean => sorts.some((sort) => sort.test(a.unit) && sort.test(b.unit));
/** 核定载客110人，其中座位68个，站位42个: a place for each. */
const isRoomFor = (room: Term, part: Term): boolean =>
  room.unit === 'count 人' &&
  ofRoom.test(room.label) &&
  part.figure.kind === 'count' &&
  /[座站铺床席]位?$/.test(part.label.replace(/[共各]?有?$/, ''));
const ofRoom = /[可能][乘就]?[坐乘载住]|容纳|[核限定]载|载[客员]|定员$/;

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
    if (!isPart(next, first)) continue;
    const [, mark = '', label] = joint.exec(plain(between(row, last, next))) ?? [];
    if (label === undefined || label.includes('其中') || (parts.length > 1 && isNoPart(label))) break;
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
  const isRoom = whole.unit === 'count 人' && ofRoom.test(whole.label);
  if ((whole.figure.per !== null && !isRoom) || /^(?:percent|duration)/.test(whole.unit)) return null;
  let next = at + 1;
  while (next < row.terms.length && (row.terms[next] as Term).start - whole.end <= farthestWhole) {
    if (isPart(row.terms[next] as Term, whole)) break;
    next++;
  }
  const first = row.terms[next];
  if (!first || first.start - whole.end > farthestWhole) return null;
  // 1007人遇难、2389人受伤，其中…: the parts are of both.
  const before = row.terms[at - 1];
  if (before?.unit === whole.unit && /^[^，,。]{0,6}、[^，,。]{0,6}$/.test(between(row, before, whole))) return null;
  const lead = plain(between(row, whole, first));
  const isOpened = opening.test(lead) || amongBounds.test(lead) || (plainOpening.test(lead) && isRoomFor(whole, first));
  if (!isOpened && !plainOpening.test(lead)) return null;
  const { parts, labels } = runFrom(row, next);
  return parts.length > 1 ? { whole, parts, labels, isOpened } : null;
}

const noPart =
  /(?<![例分比])[增减升降涨跌超添](?!市)|提高|(?<!对)比(?![赛例重分率值亚])|较|每|均|约|最[高多大低少小]|累计|[净顺逆]差?$|同期|计划|预计|目前|现[有已]|[另共]/;
const isNoPart = (label: string): boolean => noPart.test(label.replace(rest, '').replace(bounds, ''));
/** 第一产业增加值, 超过200毫米的. */
const bounds = /增加值|(?:超过?|[高低多少大小]于|不足)\d/g;
/** An amount that is itself a difference, or one of many. */
const noWhole = /[增减升降涨跌]|提高|(?<!对)比(?![赛例重分率值亚])|较|每|均|其中|超|[多少]$/;
/** 等, and what goes on behind the last part. */
const goesOn = /^[^，,。；;]{0,6}等|^[^。；;]{0,16}[，,；;][^，。；]{0,6}(?:另|此外|还|其[余他它]|余下|剩|及)/;
/** 两类有交叉, 含在文理科内: the text itself says that one is told twice. */
const overlap = /交叉|重[叠复]|含在|包含/;
/** Names of one kind, and levels of government, each of which counts and pays apart. */
const ownNames = /实用新型|国家级|[省州市县区乡镇村]级|[省市县区]?配套|海外/g;
const lowest = /\d[^，。]{0,3}(?:以下|以内|及以下)/;
const highest = /\d[^，。]{0,3}(?:以上|及以上)|(?:超过?|高于|大于)\d/;
const band = /\d[^，。]{0,4}[至到～~—-]\d/;
const ofAll = /[共总全]|合计/;
const deed = /^[\u4e00-\u9fff]{1,3}[了过上]/;

/** 35岁以下…，36至50岁…，51岁以上…: the first and the last of bands that leave nothing out, in either order; 0 and 0 where there are none. */
function scaleOf(labels: readonly string[]): readonly [number, number] {
  for (const [first, last] of [
    [lowest, highest],
    [highest, lowest],
  ] as const) {
    const from = labels.findIndex((label) => first.test(label));
    const to = from < 0 ? -1 : labels.findIndex((label, i) => i > from + 1 && last.test(label));
    if (to > 0 && labels.slice(from + 1, to).every((label) => band.test(label))) return [from, to];
  }
  return [0, 0];
}

/** The list up to what is told as the rest, or up to the labels that divide a whole; null where nothing says that it is complete. */
function completed({ whole, parts, labels, isOpened }: List): List | null {
  const at = labels.findIndex((label) => (isOpened ? rest : bareRest).test(label));
  const cut = (length: number): List => ({
    whole,
    parts: parts.slice(0, length),
    labels: labels.slice(0, length),
    isOpened,
  });
  // 雁鸭类有11.9万只，鸻鹬类4.2万只，剩下2.6万只: the first may be a part of what is told before.
  if (at > 0) return isOpened || ofAll.test(whole.label) ? cut(at + 1) : null;
  if (at === 0) return null;
  const [from, to] = scaleOf(labels);
  if (to > from + 1)
    return { whole, parts: parts.slice(from, to + 1), labels: labels.slice(from, to + 1), isOpened, isScale: true };
  const named = labels.map((label, i) => `${label} ${(parts[i] as Term).behind}`);
  const length = [2, 3].find((count) => count <= parts.length && areDivision(named.slice(0, count)));
  // 第一、第二、第三产业用电 and, behind them, 居民用电: what goes on may be a part as well.
  const isNearly = (sum: number) => sum > nearlyAll * whole.amount && sum <= whole.amount;
  const isLonger =
    length &&
    parts.some((_, i) => {
      const longer = figuresOf(parts.slice(0, i + 1));
      // 中文46万册，外文5万册，古籍9万册 of 62万册: with the third they make nearly all.
      const isNearer = isNearly(sumOf(longer)) && !isNearly(sumOf(longer.slice(0, length)));
      return i >= length && (make(whole.figure, longer) || isNearer);
    });
  return isOpened && length && !isLonger ? cut(length) : null;
}

/** Whether an amount near is what the parts make, or some of the parts make the whole. */
function isExplained(row: Row, at: number, { whole, parts, isOpened }: List, isComplete: boolean): boolean {
  const [first, last] = [parts[0], parts.at(-1)] as [Term, Term];
  const near = row.terms
    .slice(Math.max(0, at - mostNear), at + 2 * mostNear)
    .filter(
      (one) =>
        one.unit === whole.unit &&
        !parts.includes(one) &&
        one.end > first.start - reach &&
        one.start < last.end + reach,
    );
  const figures = figuresOf(parts);
  return (
    near.some(({ figure }) => make(figure, figures)) ||
    // 船上13人，5人自救，6人被救起，其余2人失踪: what was taken for the whole is a part.
    near.some((one) => one.start < whole.start && make(one.figure, [whole.figure, ...figures])) ||
    parts.some((_, i) => i > 1 && make(whole.figure, figures.slice(0, i))) ||
    (!isOpened && parts.some(({ figure }, i) => parts.length - i > 2 && make(figure, figures.slice(i + 1)))) ||
    // 塌树63宗，其中18宗阻塞车路，已清理51宗，余下12宗.
    parts.some((_, i) => i > 0 && parts.length - i > 1 && make(whole.figure, figures.slice(i))) ||
    // What the parts leave of the whole is told beside them.
    (!isComplete &&
      near.some((one) => one !== whole && one.amount >= leastRest && make(whole.figure, [...figures, one.figure])))
  );
}
const reach = 100;
const leastRest = 10;
const mostNear = 12;

const [farRatio, nearRatio, leastRatio] = [2, 1.5, 0.7];
const nearlyAll = 0.85;
/** 主持和记者各1人 are two, 重复利用水 is told elsewhere in the list, and 等 leaves some out. */
const noneOfAll = /各|重[叠复]|等/;
/** So much more than their whole parts of one list may be, if no slip of the pen explains it. */
const mostBeyond = 1.17;

/** @returns whether the list breaks what its wording asserts. */
function isBroken(row: Row, at: number, list: List, isComplete: boolean): boolean {
  const { whole, parts, labels } = list;
  const figures = figuresOf(parts);
  const isRoom = isRoomFor(whole, parts[0] as Term);
  if (make(whole.figure, figures) || noWhole.test(isRoom ? whole.label.replace(/每/, '') : whole.label)) return false;
  if (labels.some(isNoPart)) return false;
  const sum = sumOf(figures);
  const ratio = sum / whole.amount;
  if (ratio > farRatio || ratio < 1 / farRatio || isExplained(row, at, list, isComplete)) return false;
  const tolerance = toleranceOf([whole.figure, ...figures]);
  const missing = whole.amount - sum;
  const slip = evidenceOfSlip([
    { figure: whole.figure, expected: sum, tolerance },
    ...figures.map((figure, i) => ({ figure, expected: (parts[i] as Term).amount + missing, tolerance })),
  ]);
  // 藏书62万册，其中中文46万册，外文5万册，古籍9万册: nearly all of it, and one digit makes it all.
  const isNearlyAll =
    ratio > nearlyAll && !labels.some((label) => noneOfAll.test(label)) && isSumWithSlip(sum, whole.figure, figures);
  const { end } = parts.at(-1) as Term;
  const behind = row.passage.text.slice(end, end + longestLead);
  if (overlap.test(behind)) return false;
  const isRest = rest.test(labels.at(-1) as string);
  // Of what only its labels divide, more may be told behind.
  if (isComplete && !isRest && !list.isScale && missing > 0)
    return slip > surely || ((slip > enough || isNearlyAll) && !goesOn.test(behind));
  if (isComplete) return slip >= 0 || (ratio < nearRatio && ratio > 1 / nearRatio);
  if (parts.filter(({ behind }) => deed.test(behind)).length > 1) return false;
  const areApart = !labels.some((label) => overlapping.test(label.replace(ownNames, '')));
  const isSeries = isOfOneSeries(labels);
  if (!list.isOpened && !(isSeries && wholeWord.test(whole.label) && slip > enough)) return false;
  if (missing < 0) {
    if ((ofParty.test(whole.label) && areApart) || isRoom) return true;
    // Parts of which one may be told twice need a slip that explains them, and so do two.
    const least = !areApart ? surely : parts.length > 2 || haveOneHead(labels) ? 0 : enough;
    return slip >= least && ratio < (slip < enough ? mostBeyond : nearRatio);
  }
  const isShort = (parts.length > 2 || isSeries) && slip > surely && ratio > leastRatio;
  return (isShort || (list.isOpened && parts.length > 2 && isNearlyAll)) && !goesOn.test(behind);
}
const longestLead = 24;
/** 一行16人：司机2人，医生6人，护士9人: nobody is in a party twice. */
const ofParty = /一行$/;
/** 全桥, 共: the amount is one of all. */
const wholeWord = /^(?:全|共|总|合计|现有|[^，。]{0,6}[设有]$)/;
const [enough, surely] = [0.3, 1.3];

/** 两人育有4个子女，其中女儿3人，儿子1人: the parts make an amount between that is counted by another word. */
const isMadeBetween = ({ terms }: Row, { whole, parts: [first, ...others] }: List): boolean =>
  first !== undefined &&
  terms
    .slice(terms.indexOf(whole) + 1, terms.indexOf(first))
    .some(
      ({ figure, amount }) =>
        figure.kind === 'count' && amount === others.reduce((sum, one) => sum + one.amount, first.amount),
    );

/** The lists of a row that do not make their whole. */
export function brokenParts(row: Row): readonly BrokenTie[] {
  const found: BrokenTie[] = [];
  let from = 0;
  row.terms.forEach((_, at) => {
    const list = at < from ? null : listAt(row, at);
    if (!list) return;
    const complete = completed(list);
    const told = complete ?? list;
    if (isMadeBetween(row, told) || !isBroken(row, at, told, complete !== null)) return;
    const last = told.parts.at(-1) as Term;
    from = row.terms.indexOf(last, at);
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
