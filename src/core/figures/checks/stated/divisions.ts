/**
 * Lists that divide a whole told anywhere before them in their article: 进出口36.4亿美元 of headline and lead…出口22.4亿美元，进口13.7亿美元; 抓获嫌疑人31名…男性26名，女性9名. What says
 * that the list is one of that whole, and that it leaves nothing out, is weighed with a slip of the pen; where any amounts around make what is told, nothing is said.
 */

import { groupBy } from '../../../text/group.ts';
import { areDivision } from '../../data/complements.ts';
import { overlapping } from '../../data/overlapping-groups.ts';
import { shownAs } from '../amounts.ts';
import type { CheckedPage } from '../page.ts';
import { haveOneHead, isOfOneSeries } from '../relations/labels.ts';
import { evidenceOfSlip } from '../relations/slip-chance.ts';
import { sharedPieces } from '../shared-words.ts';
import { make, sumOf, toleranceOf } from '../sums.ts';
import { type BrokenTie, figuresOf, type Row, rowOf, stretchOf, type Term } from './terms.ts';

/** In powers of ten of likelihood. Chosen so that corpora of clean news give no false warning. */
const needed = 3;
/** What is off by more is of something else. */
const farthest = 1.45;
/** How far before its parts a whole may stand, in characters; one of the headline or the lead stands anywhere. */
const reach = 400;
const mostParts = 8;
/** So many amounts before a list are looked at, and so many around it. */
const [mostBefore, mostAround] = [16, 24];

/** A share, a growth or a note between two parts. */
const asides =
  /[（(][^（）()]*[）)]|[，,、](?:约|各)?(?:占[^，,；;。\d]{0,8}|[同环]比[^，,；;。\d]{0,6}|(?:[增上][长升幅]|下降|增幅)[^，,；;。\d]{0,4})\d[\d.]*(?:%|％|个百分点)/g;
/** The noun of one part, a mark, and the label of the next. */
const joint = /^[\u4e00-\u9fff“”]{0,10}(?:[，,、；;]|[和与及])([\u4e00-\u9fff“”A-Za-z]{0,18})$/;
const noPart =
  /(?<![例分比])[增减升降涨跌超](?!市)|提高|(?<!对)比(?![亚赛例重分率值])|较|每|均|约|最[高多大低少小]|同期|[去前上]年|计划|预计|目标|原[有定]|累计|[顺逆]差|其[余他]|各$|等/;
const noWhole =
  /[增减升降涨跌]|提高|(?<!对)比(?![亚赛例重分率值])|较|每|均|其中|超|[多少]$|同期|[去前上]年|上届|计划|预计|目标|[男女]/;
/** 四系学员分别为: as many as are told. */
const respectively = /分别[是为有]?$/;
/** 首批落网的嫌疑人中: of a part of the whole. */
const ofSome = /首批|部分|第[一二三四]批/;
const opened = /其中|中[，,]|[里内][，,]|分[\u4e00-\u9fff]{0,4}看[，,]|包括/;

interface Member {
  readonly row: Row;
  readonly term: Term;
  /** From the beginning of the article, in characters. */
  readonly at: number;
  readonly isLead: boolean;
}

interface List {
  readonly row: Row;
  readonly parts: readonly Term[];
  readonly at: number;
  /** From the beginning of its sentence. */
  readonly lead: string;
}

const plain = ({ passage: { text } }: Row, from: number, to: number): string =>
  text.slice(from, to).replace(asides, '');

/** The lists of a passage: amounts of one unit, each with a label, or all of them behind 分别. */
function listsIn(row: Row, offset: number): readonly List[] {
  const lists: List[] = [];
  for (let i = 0; i < row.terms.length; ) {
    const parts = listFrom(row, i);
    i += Math.max(1, parts.length);
    const [first] = parts;
    // Lengths beside each other may be of anything.
    if (
      first &&
      /^length/.test(first.unit) &&
      !opened.test(row.passage.text.slice(Math.max(0, first.start - 16), first.start))
    )
      continue;
    if (!first || parts.some(({ behind }) => /^是/.test(behind)) || parts.length < 2 || parts.length > mostParts)
      continue;
    const { text } = row.passage;
    const start = Math.max(text.lastIndexOf('。', first.start) + 1, first.start - longestLead);
    lists.push({ row, parts, at: offset + first.start, lead: text.slice(start, first.start) });
  }
  return lists;
}
const longestLead = 60;

function listFrom(row: Row, from: number): readonly Term[] {
  const first = row.terms[from] as Term;
  if (first.figure.per !== null || /^(?:percent|duration)/.test(first.unit)) return [];
  const areBare = respectively.test(first.label);
  const parts = [first];
  for (const next of row.terms.slice(from + 1, from + 2 * mostParts)) {
    const [, label] = joint.exec(plain(row, (parts.at(-1) as Term).end, next.start)) ?? [];
    if (label === undefined || next.unit !== first.unit || next.figure.per !== null) break;
    if ((label === '') !== areBare || /其中|包括/.test(label) || noPart.test(label.replace(each, ''))) break;
    for (let i = 0; i < timesOf(label); i++) parts.push(next);
  }
  if (noPart.test(first.label.replace(respectively, ''))) return [];
  // 男职工820人，女职工540人，发现高血压的192人: what divides a whole by its labels alone ends there.
  const named = parts.map(({ label, behind }) => `${label} ${behind}`);
  const divided = [2, 3].find((count) => count < parts.length && areDivision(named.slice(0, count)));
  return parts.slice(0, divided);
}

/** 两侧人行道各宽2米, 怀南市和怀北市各出资1500万元: what each of so many has. */
const each = /各(?:宽|长|高|出资|投资|投入|捐款|建|设|有|种)?$/;
const numerals = '一二三四五六七八九';
function timesOf(label: string): number {
  if (!each.test(label)) return 1;
  const told = /^([两三四五六七八九])[侧岸边端地县市区校厂院家户个人]/.exec(label)?.[1];
  if (told) return told === '两' ? 2 : numerals.indexOf(told) + 1;
  return /^[\u4e00-\u9fff]+[和与][\u4e00-\u9fff]+各/.test(label) ? 2 : 1;
}

const wordsOf = ({ label, behind, figure }: Term): string => `${label} ${behind} ${figure.counted ?? ''}`;

/** Whether amounts of the article around the list are what it makes, or some of it make one, or what is left of the whole is told. */
function isExplained({ parts }: List, whole: Term, near: readonly Term[]): boolean {
  const figures = figuresOf(parts);
  const runs =
    new Set(parts).size < parts.length
      ? [figures]
      : parts.flatMap((_, i) =>
          parts
            .slice(i + 1)
            .map((_, length) => figures.slice(i, i + length + 2))
            .filter((run) => run.length > 1),
        );
  const others = near.filter((one) => !parts.includes(one));
  return (
    others.some(({ figure }) => runs.some((run) => make(figure, run))) ||
    others.some((one) => one !== whole && make(whole.figure, [...figures, one.figure])) ||
    others.some((one) => one !== whole && make(one.figure, [whole.figure, ...figures]))
  );
}

function evidenceOf(
  { row, parts, lead }: List,
  { term: whole, row: ofWhole, isLead }: Member,
  isRepeated: boolean,
): number {
  const figures = figuresOf(parts);
  const sum = sumOf(figures);
  const tolerance = toleranceOf([whole.figure, ...figures]);
  const missing = whole.amount - sum;
  const slip = evidenceOfSlip([
    { figure: whole.figure, expected: sum, tolerance },
    ...figures.map((figure, i) => ({ figure, expected: (parts[i] as Term).amount + missing, tolerance })),
  ]);
  const labels = parts.map(({ label }) => label);
  const named = parts.map(({ label, behind }) => `${label} ${behind}`);
  const isDivided = areDivision(named);
  const areBare = respectively.test(labels[0] ?? '');
  const isComplete = isDivided || areBare;
  const text = row.passage.text.slice((parts[0] as Term).start, (parts.at(-1) as Term).end);
  const shared = sharedPieces(wordsOf(whole), `${lead}${text}${(parts.at(-1) as Term).behind}`);
  const isOwn = row === ofWhole && !/[。！？]/.test(row.passage.text.slice(whole.end, (parts[0] as Term).start));
  // Two groups of people, or two things, have no word in common.
  if ((shared === 0 && !isOwn) || ofSome.test(lead)) return 0;
  // What one sentence tells is read there, but for parts that several have each, and opposites that are more than their whole.
  const isEach = new Set(parts).size < parts.length;
  if (isOwn && !isEach && !(isDivided && missing < 0 && !opened.test(lead))) return 0;
  return (
    slip +
    (isComplete ? 2 : haveOneHead(labels) || isOfOneSeries(labels) ? 1 : 0) +
    Math.min(2, shared) / 2 +
    (opened.test(lead) || areBare ? 0.7 : 0) +
    (isLead || isRepeated ? 0.5 : 0) +
    (parts.length > 2 ? 0.5 : 0) -
    (missing > 0 && !isComplete ? 1.5 : 0) +
    // 其中: parts cannot be more than their whole.
    (missing < 0 && isEach && opened.test(lead) ? 1.5 : 0) -
    (!isDivided && named.some((name) => overlapping.test(name)) ? 1.5 : 0) -
    // 涉及噪声的, 要求回复的: what is told by what it does may be counted twice.
    (!isDivided && labels.some((label) => /的$/.test(label)) ? 1.5 : 0)
  );
}

function brokenBy(list: List, all: readonly Member[]): readonly BrokenTie[] {
  const { row, parts, at } = list;
  const figures = figuresOf(parts);
  const sum = sumOf(figures);
  const own = all.filter(({ term }) => term.unit === parts[0]?.unit);
  const place = own.findIndex(({ at: start }) => start >= at);
  const near = own.slice(Math.max(0, place - mostAround), place + mostAround).map(({ term }) => term);
  const [best, ...others] = own
    .slice(0, place)
    .filter(({ isLead, at: start }, i) => isLead || (i >= place - mostBefore && at - start <= reach))
    .filter(({ term }) => {
      const ratio = sum / term.amount;
      return (
        ratio < farthest &&
        ratio > 1 / farthest &&
        term.figure.per === null &&
        !noWhole.test(term.label) &&
        !make(term.figure, figures) &&
        parts.every(({ amount }) => amount < term.amount)
      );
    })
    .filter(({ term }) => !isExplained(list, term, [...new Set([...near, term])]))
    .map((whole) => {
      const isRepeated = own.some(({ term }) => term !== whole.term && term.amount === whole.term.amount);
      return { whole, evidence: evidenceOf(list, whole, isRepeated) };
    })
    .filter(({ evidence }) => evidence >= needed)
    .toSorted((a, b) => b.evidence - a.evidence);
  // Of two wholes the list may be either's.
  if (!best || others.some(({ whole }) => whole.term.amount !== best.whole.term.amount)) return [];
  const { term, row: ofWhole } = best.whole;
  const last = parts.at(-1) as Term;
  const isOwn = ofWhole === row;
  return [
    {
      rule: 'parts-sum',
      at: isOwn ? { index: row.index, figure: last.figure } : { index: ofWhole.index, figure: term.figure },
      other: isOwn ? stretchOf(row, [term, ...parts.slice(0, -1)]) : stretchOf(row, parts),
      detail: [figures.map(({ text }) => text).join(' + '), shownAs(term.figure, sum), term.figure.text],
    },
  ];
}

/** What a text begins with is its headline and lead, in characters. */
const longestOpening = 150;

export const brokenDivisions = ({ passages }: CheckedPage): readonly BrokenTie[] => {
  const rows = passages.map((passage, index) => ({ passage, index }));
  return [...groupBy(rows, ({ passage }) => passage.article).values()].flatMap((own) => {
    const read = own.map(({ passage, index }) => rowOf(passage, index));
    let from = 0;
    const placed = read.map((row) => {
      const offset = from;
      from += row.passage.text.length;
      return { row, offset };
    });
    const all = placed.flatMap(({ row, offset }) => {
      const isHeadline = row.passage.kind === 'headline' || row.passage.kind === 'subtitle';
      return row.terms.map((term): Member => {
        const at = offset + term.start;
        return { row, term, at, isLead: isHeadline || at < longestOpening };
      });
    });
    return placed
      .flatMap(({ row, offset }) => (row.terms.length > 1 ? listsIn(row, offset) : []))
      .slice(0, mostLists)
      .flatMap((list) => brokenBy(list, all));
  });
};
/** So many lists of an article are read. */
const mostLists = 40;
