/** What the words around a relation's figures say, as traits that a weight is learnt for. */
import type { Figure } from '../../../reading.ts';
import { areDivision } from '../../data/complements.ts';
import { overlapping } from '../../data/overlapping-groups.ts';
import { verbs } from '../../data/verbs-of-change.ts';
import { amountOf, haveOneUnit } from '../amounts.ts';
import { type CheckedPassage, clauseBehind, figuresBetween, labelOf } from '../page.ts';
import { haveOneHead, isOfOneSeries } from '../relations/labels.ts';
import { evidenceOfSlip } from '../relations/slip-chance.ts';
import { sharedPieces } from '../shared-words.ts';
import type { Relation } from './relations.ts';

const behindOf = (passage: CheckedPassage, figure: Figure): string =>
  clauseBehind({ passage, start: 0, end: passage.text.length, index: 0, figures: [] }, figure);

/** Runs of one to three characters at the end of a clause, and of two anywhere in it. */
function runs(role: string, label: string, ahead: number): readonly string[] {
  const text = label.replace(/\d+(?:\.\d+)?/g, '0').slice(-ahead);
  const ends = [1, 2, 3].flatMap((n) => (text.length >= n ? [`${role}$${text.slice(-n)}`] : [`${role}^${text}`]));
  const inside = [...text].slice(1).map((_, i) => `${role}~${text.slice(i, i + 2)}`);
  return [...ends, ...new Set(inside)];
}
const opening = (role: string, clause: string): readonly string[] => [
  `${role}>${clause.slice(0, 1)}`,
  ...(clause.length > 1 ? [`${role}>${clause.slice(0, 2)}`] : []),
];

const up = verbs('compared', 'up');
const down = verbs('compared', 'down');
/** Words that say the same of an amount, whatever they stand beside. */
const classes: readonly (readonly [name: string, words: RegExp])[] = [
  ['total', /共(?!同)|总|合计|累计|加起来|合起来|全部|全[县市省校国区镇村乡部体年]/],
  ['rest', /剩|其余|余下|其他|其它|还[有差要需欠]|尚/],
  ['more', new RegExp(`(?:${up}|新增)[了出]?(?:约|近)?$`)],
  ['less', new RegExp(`(?:${down}|[掉])[了出]?(?:约|近)?$`)],
  ['grow', new RegExp(`${up}`)],
  ['fall', new RegExp(`${down}`)],
  ['amplitude', /幅|增速|增长率/],
  ['turn', new RegExp(`(?:${verbs('to')})[到至为成了]`)],
  ['compare', /比(?![赛例重分率值])|较|相比/],
  ['share', /占|比[例重]|率|完成|进度/],
  ['times', /(?:是|为|相当于|等于|达到?)[^，。]*的?$/],
  ['of', /的$/],
  ['each', /每|均|单/],
  ['one', /一[个位名户亩斤公台辆张人家天年月条支件]/],
  ['from', /[由从自]/],
  [
    'earlier',
    /[去上前]年|上[月周季届次]|前一|同期|年初|原[来先有]|以前|此前|过去|当[年初时]|起初|最初|往年|刚开始|\d{4}年/,
  ],
  ['now', /如今|现在|目前|眼下|今年|本[月周季届]|这次|昨天|已/],
  ['done', /已|了$|完成|收|到位|落实|合格|通过/],
  ['plan', /计划|任务|目标|应|需|拟|原有|报名/],
  ['among', /其中|有|包括/],
  ['both', /两|三|一起|分别|各/],
  ['yearly', /同比|环比|年均|月均/],
  ['most', /最[高多低少大小]|峰/],
  ['pay', /卖|赚|收入|花|付|交|进账|费|价|钱|元/],
];
const classesOf = (role: string, words: string): readonly string[] =>
  classes.flatMap(([name, pattern]) => (pattern.test(words) ? [`${role}#${name}`] : []));

/** The first of these classes that the words belong to. */
const mainOf = (words: string, names: readonly string[]): string =>
  names.find((name) => classes.some(([own, pattern]) => own === name && pattern.test(words))) ?? '-';
const mainOfResult = ['amplitude', 'share', 'times', 'more', 'less', 'grow', 'fall', 'rest', 'each', 'total'];
const mainOfFirst = ['among', 'turn', 'now', 'done', 'total', 'each', 'one'];
const mainOfSecond = ['earlier', 'from', 'compare', 'plan', 'total', 'each', 'one'];

/** What stands before an amount and names nothing. */
const nameless = new RegExp(
  `(?:同|环)?[比较](?![例重])[^，,。；]*|${verbs('to')}|${up}|${down}|[半\\d一二两三四五六七八九十几]+个?(?:年|月|天|季度|小时)|[增涨降跌升][幅速]|总共|累计|整整|几乎|正好|只|仅|约|近|共|已|再|又|也|就|都|还|净|达|占|是|为|的|了|到|至|翻`,
  'g',
);
/** Whether what the result is told of is what its terms are told of: 产值由3亿元增加到4亿元，利润增长80% is of another thing. */
function subjectOf(label: string, told: string): string {
  const own = label.replace(nameless, '');
  return own.length < 2 ? 'none' : sharedPieces(own, told) > 0 ? 'same' : 'other';
}
/** Words between the figures, or beside them, that bring in something else. */
const asides = [
  '另',
  '加上',
  '免',
  '扣',
  '又',
  '再',
  '一半',
  '预计',
  '去年',
  '其余',
  '平均',
  '各',
  '分别',
  '其中',
  '坏',
  '不含',
  '超',
  '约',
  '以上',
];

const bucket = (n: number, bounds: readonly number[]): number => bounds.filter((bound) => n >= bound).length;

/** What two figures count: the same, another thing, or one of them does not say. */
function nounsOf(passage: CheckedPassage, a: Figure, b: Figure): string {
  const [one, other] = [a, b].map((figure) =>
    (figure.counted ?? behindOf(passage, figure).slice(0, 3)).replace(/^的/, ''),
  ) as [string, string];
  if (!one || !other) return 'none';
  return [...one].some((character) => other.includes(character)) ? 'same' : 'other';
}

export function traitsOf(
  passage: CheckedPassage,
  { operation, result, terms }: Relation,
  { figures: sure }: Sure,
): readonly string[] {
  const all: readonly Figure[] = [result, ...terms];
  const [from, to] = [Math.min(...all.map(({ start }) => start)), Math.max(...all.map(({ end }) => end))];
  const inside = figuresBetween(passage, from, to).filter((one) => !all.includes(one));
  const sameInside = inside.filter((one) => haveOneUnit(one, terms.at(-1) as Figure)).length;
  const label = labelOf(passage, result);
  const labels = terms.map((one) => labelOf(passage, one));
  const nouns = terms.map((one) => behindOf(passage, one));
  const text = passage.text.slice(from, to);
  const near = passage.text.slice(Math.max(0, from - 6), to + 16);
  const traits: string[] = [
    '*',
    `sure${all.filter((one) => sure.has(one)).length}`,
    `result${sure.has(result)}`,
    `nouns:${nounsOf(passage, result, terms[0] as Figure)}`,
    `others:${nounsOf(passage, terms[0] as Figure, terms.at(-1) as Figure)}`,
    `stops${bucket((text.match(/[。！？]/g) ?? []).length, [1, 2])}`,
    `span${bucket(to - from, [20, 35, 50, 70, 100, 140])}`,
    `others${bucket(inside.filter(({ kind }) => kind !== 'date' && kind !== 'ordinal').length, [1, 2, 3, 5])}`,
    `same${bucket(sameInside, [1, 2, 3])}`,
    `per${result.per === null ? 0 : 1}`,
    `kind:${result.kind}`,
    ...(operation === 'sum' || operation === 'difference'
      ? [`units${new Set(all.map(({ unit }) => unit)).size > 1}`]
      : []),
    `approx${all.filter(({ approx }) => approx !== null).length}`,
    `subject:${subjectOf(label, labels.map((one, i) => `${one} ${nouns[i]}`).join(' '))}`,
    ...asides.filter((word) => near.includes(word)).map((word) => `aside:${word}`),
    `rival${figuresBetween(passage, from - 20, to + 30).some((one) => !all.includes(one) && terms[0] && haveOneUnit(one, terms[0]))}`,
    ...runs('r', label, 10),
    ...classesOf('r', label),
    ...classesOf('R', behindOf(passage, result).slice(0, 6)),
    ...opening('r', behindOf(passage, result)),
  ];
  if (operation === 'sum') {
    traits.push(
      result.start < (terms[0] as Figure).start ? 'ahead' : 'behind',
      `n${Math.min(terms.length, 5)}`,
      ...(areDivision(labels.map((one, i) => `${one} ${nouns[i]}`)) ? ['division'] : []),
      ...(haveOneHead(labels) ? ['head'] : []),
      ...(isOfOneSeries(labels) ? ['series'] : []),
      ...(labels.some((one, i) => overlapping.test(`${one} ${nouns[i]}`)) ? ['overlap'] : []),
      ...classesOf('f', labels[0] ?? ''),
      ...classesOf('l', labels.at(-1) ?? ''),
      ...runs('f', labels[0] ?? '', 8),
      ...runs('l', labels.at(-1) ?? '', 8),
      ...opening('l', nouns.at(-1) ?? ''),
      ...labels.slice(1, -1).flatMap((one) => runs('m', one, 5).slice(0, 2)),
      `share${Math.min(2, sharedPieces(label, labels.join(' ')))}`,
      ...(figuresBetween(passage, to, to + 30).some((one) => haveOneUnit(one, result)) ? ['more'] : []),
      ...(figuresBetween(passage, from - 30, from).some((one) => haveOneUnit(one, result)) ? ['earlier'] : []),
    );
    return traits.map((one) => `${operation} ${one}`);
  }
  const [a, b] = terms as [Figure, Figure];
  const order = [...all]
    .sort((one, other) => one.start - other.start)
    .map((one) => all.indexOf(one))
    .join('');
  traits.push(
    `order${order}`,
    `main ${mainOf(label, mainOfResult)} ${mainOf(labels[0] ?? '', mainOfFirst)} ${mainOf(labels[1] ?? '', mainOfSecond)}`,
    `main ${mainOf(label, mainOfResult)} ${order}`,
    `main ${order} ${mainOf(labels[0] ?? '', mainOfFirst)} ${mainOf(labels[1] ?? '', mainOfSecond)}`,
    ...(operation === 'difference' || operation === 'points' ? [`larger${amountOf(a) > amountOf(b)}`] : []),
    ...classesOf('a', labels[0] ?? ''),
    ...classesOf('b', labels[1] ?? ''),
    ...classesOf('A', (nouns[0] ?? '').slice(0, 6)),
    ...classesOf('B', (nouns[1] ?? '').slice(0, 6)),
    ...runs('a', labels[0] ?? '', 8),
    ...runs('b', labels[1] ?? '', 8),
    ...opening('a', nouns[0] ?? ''),
    ...opening('b', nouns[1] ?? ''),
    `ab${Math.min(2, sharedPieces(labels[0] ?? '', `${labels[1]} ${nouns[1]}`))}`,
    `ra${Math.min(2, sharedPieces(label, `${labels[0]} ${nouns[0]}`))}`,
    `rb${Math.min(2, sharedPieces(label, `${labels[1]} ${nouns[1]}`))}`,
    `aper${a.per === null ? 0 : 1}`,
    `bper${b.per === null ? 0 : 1}`,
    `counted${a.counted !== null && a.counted === b.counted}`,
  );
  if (operation === 'product') {
    const word = a.unit ?? '';
    traits.push(
      `each${word !== '' && new RegExp(`[每一单](?:个)?${word.slice(-1)}|${word.slice(-1)}均`).test(label)}`,
      `word${word !== '' && label.includes(word.slice(-1))}`,
      `nkind:${a.kind}`,
      `rate${/[每均]/.test(label)}`,
    );
  }
  return traits.map((one) => `${operation} ${one}`);
}

/** What the figures themselves say, in powers of ten; below 0 where no slip of the pen explains them. A figure that another relation confirms is no slip. */
export const slipOf = ({ claims }: Relation, { figures }: Sure): number =>
  evidenceOfSlip(claims.filter(({ figure }) => !figures.has(figure)));

/** The relations of a passage that hold by more than chance, and their figures. */
export interface Sure {
  readonly relations: readonly (readonly Figure[])[];
  readonly figures: ReadonlySet<Figure>;
}

export function sureOf(relations: readonly Relation[]): Sure {
  const sure = relations.filter(({ holds, exactness }) => holds && exactness > surely).map(figuresOf);
  return { relations: sure, figures: new Set(sure.flat()) };
}
const surely = 1;

export const figuresOf = ({ result, terms }: Relation): readonly Figure[] => [result, ...terms];

/** Another part behind the last that is told, or not all of it: 还有20户正在签约，其余暂缓. */
const goesOn = /^[^，,。；]{0,8}(?:[，,；;](?:另|此外|还|其[余他])|一半)/;
const differing = new RegExp(`${up}|${down}|[剩余差缺净省亏赚贴欠掉比较]|还|新|幅|进|出`);
/** Whether a word says that the figures belong to something else: parts that go on, and a rate of some among them. */
export function isOfOthers(passage: CheckedPassage, relation: Relation): boolean {
  const { operation, result } = relation;
  // Parts are told without a word for a difference: their relation is that of the sum.
  if (operation === 'difference' && !differing.test(labelOf(passage, result))) return true;
  if (operation === 'sum' || operation === 'difference')
    return goesOn.test(passage.text.slice(Math.max(...figuresOf(relation).map(({ end }) => end))));
  return operation === 'share' && labelOf(passage, result).includes('其中');
}

/** 886人 of whom 437人 are women are not added to each other; and what others confirm is told right. */
export function isMadeOfSure(relation: Relation, { relations, figures }: Sure): boolean {
  const all = figuresOf(relation);
  if (all.every((one) => figures.has(one))) return true;
  const isOfTerms = relation.operation === 'sum' || relation.operation === 'difference';
  return isOfTerms && relations.some((own) => all.filter((one) => own.includes(one)).length > 1);
}
