/**
 * Comparisons that tell both amounts and what parts them: 由55分钟缩短为10分钟，节省45分钟; 四年级为41.3%，八年级68.5%，相差27.2个百分点; 2024年收入108.6亿元，增长12.4%，2023年为
 * 96.6亿元; 比亚军领先1分06秒，亚军成绩为….
 */
import type { Figure } from '../../../reading.ts';
import { verbs } from '../../data/verbs-of-change.ts';
import { differ, jointUncertainties, shown, shownAs, uncertaintyOf } from '../amounts.ts';
import { evidenceOfSlip } from '../relations/slip-chance.ts';
import { memberAt } from './members.ts';
import { placeOf } from './placings.ts';
import { type BrokenTie, between, type Compared, type Row, stretchOf, type Term } from './terms.ts';

const change = `${verbs('compared')}|节省|节约|多出|少用|下浮|上浮|上抬|加密`;
const extent = '(?:净|共|仅|又|再|总共|整整|足足|可|大约|同比|环比|比上年|较上年|比去年|较去年|同期)*';
const link = '(?:了|约|达|近|幅度?|率|[为是])*';
/** 增至, 缩短为, 降到: the text from an amount to the one that it became. */
const towards = new RegExp(
  `^[^，,。；;\\d]{0,6}[，,]?[^，,。；;]{0,10}(?:(?:${verbs('to')})[了]?(?:到|至|为|成)|(?<=[\\u4e00-\\u9fff])[至到])了?[^，,。；;\\d]{0,8}(?:\\d{4}年的?)?$`,
);
const from = /[由从自][^，,。；;]{0,16}$/;
/** ，节省, 个，净增: to the difference. */
const toChange = new RegExp(`^[^，,。；;\\d]{0,8}[，,]${extent}(?:${change})${link}$`);
const toChangeInClause = new RegExp(`^[^，,。；;\\d]{0,8}(?:净)?(?:${change})了?$`);
const comparedTo = /^[^，,。；;\d]{0,8}[，,]?同?(?:比(?![例重率值赛])|较)[^，,。；;]{1,14}$/;
const reached = /^[^，,。；;\d]{0,8}[，,](?:总[数量]?)?(?:达到?|增至|升至|降至|减至|[为至])(?:了|约)?$/;
/** ，与2010年第六次人口普查的, 比上年末的: to the amount that the one before is compared with. */
const besides = /^[^，,。；;\d]{0,8}[，,]?(?:与|同|和|比|较)[^，,。；;]{1,18}的?$/;
/** 相比，十年增加: from there to the difference, or to the growth. */
const onTop = new RegExp(`^[^，,。；;\\d]{0,4}(?:相比)?[，,]?[^，,。；;]{0,8}(?:${verbs('compared')})${link}$`);
/** ，2023年为: to the amount of the year before. */
const earlier = /^[，,（(；;](?:而)?(?:(?:19|20)\d{2}年|[去上前]年)(?:同期|全年|度)?(?:则?[为是]|仅为|只有)?$/;
const ofGap = /^(?:两者|二者)?(?:之?间)?(?:相差|差距|差额|落差)(?:达|为|约|了)?$/;
const added = /(?:再|又|另)?(?:加开|增开|新开|增设|新增|增加|新建)(?!了?[到至为])[\u4e00-\u9fff]{0,6}$/;
const total = /^(?:使?[\u4e00-\u9fff]{0,6}总[数量]?)?(?:达到?|增至|增加到|升至|扩至|扩大到)(?:了)?$/;
/** 比亚军领先, 超警戒水位: what the amount before is compared with by its name. */
const named =
  /(?:比(?![例重率值赛])|较|超[出过]?|高[出于]|低于|领先于?|落后于?)([\u4e00-\u9fff]{2,6}?)(?:的|领先|落后|快|慢|多|少|高|低|长|短|早|晚|增加|减少|提高|下降)*出?了?$/;

/** 提高30%, 下降了四分之一. */
const isShare = ({ figure }: Term): boolean => figure.kind === 'percent' || figure.kind === 'fraction';
/** In per cent. */
const pointsOf = ({ figure, amount }: Term): number => (figure.kind === 'fraction' ? 100 * amount : amount);
/** A fraction is told roundly: so many points it may be off. */
const ofFraction = 3;
const isPoints = ({ figure }: Term): boolean => figure.kind === 'percentage-point';
const longestTie = 40;
const isNear = (a: Term, b: Term): boolean => b.start - a.end <= longestTie;

/** What the told figure should be, in its own unit, and how far rounding may move it; null where it tells neither a difference nor a growth. */
function expectedOf({ from, to, told }: Compared): { readonly expected: number; readonly tolerance: number } | null {
  if (isPoints(told) !== (isShare(from) && isShare(to) && !isShare(told))) return null;
  const difference = Math.abs(to.amount - from.amount);
  const [a, b] = jointUncertainties(from.figure, to.figure);
  const own = uncertaintyOf(told.figure);
  if (isShare(told)) {
    if (isShare(from) || from.amount === 0) return null;
    const expected = (100 * difference) / from.amount;
    const ratio = to.amount / from.amount;
    const slack = told.figure.kind === 'fraction' ? ofFraction : 1.2 * own + 0.02;
    return { expected, tolerance: slack + 100 * ratio * (a / from.amount + b / to.amount) };
  }
  if (!isPoints(told) && told.unit !== from.unit) return null;
  if (told.unit.startsWith('duration')) return { expected: difference, tolerance: durationSlack(told) };
  return { expected: difference, tolerance: a + b + own };
}

/** A duration is told to the unit that it ends with. */
function durationSlack({ figure, amount }: Term): number {
  const places = /\.(\d+)/.exec(figure.text)?.[1]?.length;
  return places === undefined ? amount * 1e-9 : (amount / (figure.value ?? 1)) * 10 ** -places;
}

const slipFor = (figure: Figure, expected: number, tolerance: number) => ({ figure, expected, tolerance });
const [farRatio, enough] = [3, 0.3];

/** How far before a difference another amount may stand that it is of, in characters. */
const farthestOther = 80;

/** 共126个，其中小号40个，比上一部的72个多54个: the difference of another amount from one of the two. */
const isOfOthers = ({ terms }: Row, { from, to, told }: Compared): boolean =>
  terms.some(
    (one) =>
      one !== from &&
      one !== to &&
      one.unit === told.unit &&
      one.end <= told.start &&
      told.start - one.end < farthestOther &&
      [from, to].some(({ amount }) => Math.abs(one.amount - amount) === told.amount),
  );

function broken(row: Row, tie: Compared): readonly BrokenTie[] {
  const { from, to, told } = tie;
  if (from.unit !== to.unit || told === from || told === to || (!tie.isAdded && from.figure.per !== to.figure.per))
    return [];
  const reckoned = expectedOf(tie);
  if (!reckoned || reckoned.expected === 0) return [];
  const { expected, tolerance } = reckoned;
  const own = isShare(told) ? pointsOf(told) : told.amount;
  if (!differ(expected, own, tolerance)) return [];
  const ratio = expected / own;
  const isTime = told.unit.startsWith('duration');
  const slip = isTime
    ? 0
    : evidenceOfSlip([
        slipFor(told.figure, expected, tolerance),
        ...(isShare(told)
          ? []
          : [
              slipFor(to.figure, from.amount + Math.sign(to.amount - from.amount) * told.amount, tolerance),
              slipFor(from.figure, to.amount - Math.sign(to.amount - from.amount) * told.amount, tolerance),
            ]),
      ]);
  if (slip < enough && (ratio > farRatio || ratio < 1 / farRatio)) return [];
  if (isOfOthers(row, tie)) return [];
  const last = [from, to, told].reduce((a, b) => (b.end > a.end ? b : a));
  const others = [from, to, told].filter((one) => one !== last);
  return [
    {
      rule: 'growth',
      at: { index: row.index, figure: last.figure },
      other: stretchOf(row, others),
      detail: [from.figure.text, to.figure.text, shownOf(told, expected), told.figure.text],
    },
  ];
}

function shownOf({ figure, amount }: Term, expected: number): string {
  if (figure.kind === 'percent' || figure.kind === 'fraction') return `${shown(Number(expected.toFixed(1)))}%`;
  if (figure.kind === 'percentage-point') return `${shown(Number(expected.toFixed(2)))}个百分点`;
  if (figure.kind !== 'duration') return shownAs(figure, expected);
  return figure.value && /^[\d.]+[^\d]+$/.test(figure.text)
    ? `${shown((expected / amount) * figure.value)}${figure.unit ?? ''}`
    : inSeconds(expected);
}

/** 66 → 1分6秒 */
function inSeconds(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return [hours && `${hours}小时`, minutes && `${minutes}分`, (rest || seconds === 0) && `${rest}秒`]
    .filter(Boolean)
    .join('');
}

/** The comparisons whose first term stands at a place. */
function comparisonsAt(row: Row, at: number): readonly Compared[] {
  const [a, b, c] = row.terms.slice(at, at + 3);
  if (!a || !b || !c || !isNear(a, b) || !isNear(b, c)) return [];
  const [first, second] = [between(row, a, b), between(row, b, c)];
  const leadOfA = row.passage.text.slice(Math.max(0, a.start - 20), a.start);
  const found: Compared[] = [];
  // 由2020年的100万元增加到125万元，同比增长35%: of two other years.
  const isOfOther = /同比|环比/.test(second) && /\d年|年初|[月季]初/.test(leadOfA);
  if (from.test(leadOfA) && towards.test(first) && toChange.test(second) && !isOfOther)
    found.push({ from: a, to: b, told: c });
  // 加开36列，较平日120列增加30%: the first is what comes on top.
  if (comparedTo.test(first) && toChangeInClause.test(second) && !/加开|新?增|[多少]/.test(a.label))
    found.push({ from: b, to: a, told: c });
  if (/[比较]/.test(a.label) && toChangeInClause.test(first) && reached.test(second))
    found.push({ from: a, to: c, told: b });
  if (isShare(b) && toChange.test(first) && earlier.test(second)) found.push({ from: c, to: a, told: b });
  if (isShare(a) && /^[，,](?:由|从)[^，,。；;]{0,12}$/.test(first) && towards.test(second) && isGrown(a))
    found.push({ from: b, to: c, told: a });
  if (added.test(b.label) && total.test(c.label) && /^[^，,。；;]{0,6}[，,]/.test(second) && !isShare(b))
    found.push({ from: a, to: c, told: b, isAdded: true });
  // 计划5万亩，实际6万亩，超额20%.
  if (
    planned.test(a.label) &&
    !planned.test(b.label) &&
    isShare(c) &&
    overPlan.test(c.label) &&
    isPlainJoint(first + second)
  )
    found.push({ from: a, to: b, told: c });
  if (ofGap.test(c.label) && a.unit === b.unit && areTheTwo(row, at)) found.push({ from: a, to: b, told: c });
  return found;
}
const planned = /计划|任务|指标|定额|原定|应[完交收]/;
const overPlan = /^(?:超额|超产|超收|超[过出]?(?:计划|任务|指标|定额)?)(?:完成)?(?:计划|任务)?(?:了|达)?$/;
const isPlainJoint = (text: string): boolean => !/[。；;]|其中|[比较]/.test(text);
const growth = new RegExp(`(?:${verbs('by')})了?$`);
const isGrown = ({ label }: Term): boolean => growth.test(label);

/** 62万人，与2010年的58万人相比，十年增加4万人，增长6.9%: both what it is more by and by how much. */
function besidesAt(row: Row, at: number): readonly Compared[] {
  const [a, b] = row.terms.slice(at, at + 2);
  if (!a || !b || a.unit !== b.unit || !isNear(a, b) || !besides.test(between(row, a, b))) return [];
  const [c, d] = row.terms.slice(at + 2, at + 5).filter(({ unit }) => !unit.startsWith('duration'));
  if (!c || !isNear(b, c) || c.unit !== a.unit || !onTop.test(between(row, b, c))) return [];
  const way = d && isShare(d) ? between(row, c, d) : '';
  // 比年初增加6亿元，同比增长18%: since another time.
  const grown = d && toChange.test(way) && !/[比较]/.test(way) ? [{ from: b, to: a, told: d }] : [];
  return [{ from: b, to: a, told: c }, ...grown];
}

/** Whether the two amounts before what parts them are the only ones of their unit in the sentence. */
function areTheTwo({ terms, passage: { text } }: Row, at: number): boolean {
  const [before, a, c] = [terms[at - 1], terms[at] as Term, terms[at + 2] as Term];
  const isOther = before?.unit === a.unit && !/[。！？\n]/.test(text.slice(before.end, a.start));
  return !isOther && !/[。！？\n]/.test(text.slice(a.end, c.start));
}

const subjectOf = /^([\u4e00-\u9fff]{2,6}?)[比较]/;
/** How many terms on either side of a comparison by name are looked at. */
const reach = 3;
const noName =
  /^(?:[年月季][初末底中]|上[年月季]|之?前|以前|同期|去年|上年|前年|上一?[届次期轮]|计划|预期|此前|原来|平均)/;

/** 比亚军领先1分06秒，亚军成绩为2小时12分30秒: the amount before, and the one of the name. */
function byName(row: Row, at: number): readonly Compared[] {
  const told = row.terms[at] as Term;
  const name = named.exec(told.label)?.[1];
  if (!name || noName.test(name)) return [];
  const { text } = row.passage;
  const isOneSentence = (one: Term) =>
    !/[。！？\n]/.test(one.start < told.start ? text.slice(one.end, told.start) : text.slice(told.end, one.start));
  const isComparable = (one: Term) => one !== told && one.unit === told.unit && isOneSentence(one);
  const near = row.terms.slice(Math.max(0, at - reach), at + reach + 1).filter(isComparable);
  // 与铁岩队同积41分: what somebody else had at that time.
  const bases = near.filter(({ label }) => label.includes(name) && !label.includes(`与${name}`));
  const before = near.filter((one) => one.start < told.start && !bases.includes(one) && !named.test(one.label));
  const subject = subjectOf.exec(told.label)?.[1];
  // 甲队得96分，乙队得94分，丙队得90分，甲队比丙队高出6分: the one that it names, and not the last.
  const own = before.findLast(({ label }) => subject !== undefined && label.startsWith(subject)) ?? before.at(-1);
  return bases.length === 1 && own ? [{ from: bases[0] as Term, to: own, told }] : [];
}
const behindFirst = /^(?:仅|只|比分)?(?:落后|慢)了?$/;

/** 以52分10秒夺冠，林知远52分48秒获得亚军，慢了38秒: the amount right before, and the winner's. */
function byPlace(row: Row, at: number): readonly Compared[] {
  const [own, told] = row.terms.slice(at - 1, at + 1);
  if (!own || !told || own.unit !== told.unit || !behindFirst.test(told.label) || !(placeOf(row, own) ?? 0)) return [];
  const first = row.terms
    .slice(Math.max(0, at - 1 - reach), at - 1)
    .findLast((one) => one.unit === told.unit && placeOf(row, one) === 0);
  return first ? [{ from: first, to: own, told }] : [];
}

/** The comparisons of a row that do not come out. */
export const brokenComparisons = (row: Row): readonly BrokenTie[] =>
  row.terms.flatMap((_, at) =>
    (memberAt(row, at) ?? [...comparisonsAt(row, at), ...besidesAt(row, at), ...byName(row, at), ...byPlace(row, at)])
      .flatMap((tie) => broken(row, tie))
      .slice(0, 1),
  );
