/**
 * Lists that tell who has the most, who comes next and who has the least: 甲乡9640只居首，乙乡5300只次之，丙乡6150只居第三; 一季度83起，二季度46起，四季度85起，一季度最多; 1日2.7万人，
 * 2日1.4万人，3日2.8万人。2日是最高峰.
 */
import { type BrokenTie, between, type Row, stretchOf, type Term } from './terms.ts';

interface Member {
  readonly term: Term;
  /** 甲乡, 第一季度, 2日. */
  readonly name: string;
  /** From 0, the first; null where none is told, `last` for the least. */
  readonly place: number | null;
}

const last = 99;
/** What a place is told with, in the clause of its amount. */
const places: readonly (readonly [RegExp, number])[] = [
  [/居首|榜首|首位|领跑|[居列排]第一|第一[名位](?!次)|最[多高大](?=$|[的是为，, ])(?!的一[天次])/, 0],
  [/次之|其次|居次|[居列排位]第?二(?![、至到])|第二[名位]/, 1],
  [/再次|[居列排位]第?三(?![、至到])|第三[名位]/, 2],
  [/最[少低小](?![可能时达不只也要一]|的一[天次])|末位|垫底/, last],
];
/** 分列二、三位, behind the last of them. */
const together = /^[^，,。；;\d]{0,2}分[列居获]第?([一二])、(?:第?二、)?第?[二三][名位]?/;
const nextClause = /^[，,](?:[居位排列名]|在)[^，,。；;\d]{1,8}/;
/** From one member to the next: no other amounts, and nothing that is compared. */
const joint = /^[^，,。；;、\d]{0,10}(?:[，,、；;][^，,。；;、]{0,14}){0,2}$/;
const compared =
  /[比较增减升降涨跌超余牌选杆]|落后|领先|[波振]幅|差|规划|[首单][日月场季]|同期|去年|上年|均|其中|其他|其余|合计|共|总|计划|预计|目标/;
/** A name is what stands before its amount without the verb that leads to it. */
const lead = /(?:分别|接待|入园|发生|达到?|各?有|为|是|约|以|得|获|共|的|了|借出|卖出|售出|产)+$/;
const opening = /^(?:[^，,。；;、：:]*[：:中]|其次|再次|而|是|为|第[一二三][名位]是?|最[多高大少低小]的)+/;

/** The words that lead to an amount: its clause, and the one before where it names nothing, 第二名《北方来信》，3874次. */
function leadOf({ passage: { text } }: Row, from: number, term: Term): string {
  const [clause = '', before = ''] = text
    .slice(Math.max(from, term.start - longestLead), term.start)
    .split(/[，,。；;、！？\n]/)
    .toReversed();
  return clause.replace(lead, '') === '' && before !== '' ? before : clause;
}
const longestLead = 40;

function placeOf({ passage: { text } }: Row, own: string, { end, behind }: Term): number | null {
  const from = end + behind.length;
  const told = `${own} ${behind}${nextClause.exec(text.slice(from, from + longestClause))?.[0] ?? ''}`;
  const found = places.flatMap(([words, place]) => (words.test(told) ? [place] : []));
  return found.length === 1 ? (found[0] as number) : null;
}
const longestClause = 12;

/** ，比第一名少342次 and （占两成）: what is told of a member beside its amount. */
const aside = /[，,（(][^，,；;。（）()]*(?:比|较|占|增|减|高出|[多少])[^，,；;。（）()]*(?=[，,；;）)])/g;

function areOfOneList(row: Row, a: Term, b: Term): boolean {
  const way = between(row, a, b).replace(aside, '');
  return (
    a.unit === b.unit &&
    a.figure.per === b.figure.per &&
    !/^(?:duration|number)/.test(a.unit) &&
    joint.test(way) &&
    !compared.test(way)
  );
}

/** 7人获得第二名 are how many have come there. */
const ofWinners = /^[\u4e00-\u9fff]{0,4}?[得获夺摘]/;

const whole = /^[\u4e00-\u9fff]{0,6}[中里][，,：:]/;

/** Three amounts of one unit or more, each with its name. */
function listsIn(row: Row): readonly (readonly Member[])[] {
  const lists: Member[][] = [];
  let own: Member[] = [];
  let before: Term | undefined;
  for (const term of row.terms) {
    const words = leadOf(row, before?.end ?? 0, term);
    // 68座墓葬中，战国墓23座，西汉墓31座: the whole is none of its parts.
    if (whole.test(row.passage.text.slice(term.end, term.end + longestClause))) {
      before = undefined;
      continue;
    }
    // 损失最大的是一名退休校长, 伤人最多的一宗: which it is, and not how much.
    const isWho = term.amount === 1 && /[是的]$/.test(term.label);
    if (isWho || compared.test(words) || ofWinners.test(term.behind)) continue;
    if (!before || !areOfOneList(row, before, term)) {
      own = [];
      lists.push(own);
    }
    own.push({ term, name: words.replace(opening, '').replace(lead, ''), place: placeOf(row, words, term) });
    before = term;
  }
  const isList = ({ length }: readonly Member[]) => length >= fewest && length <= most;
  return lists.filter((list) => isList(list) && list.every(({ name }) => name !== ''));
}
/** Every two members are compared; a longer list is a table. */
const [fewest, most] = [3, 40];

/** How far behind a list what is told of all its members may stand, in characters. */
const reach = 40;
/** 最大承载量为6万人次 is told of something else. */
const alone = '(?![^，,。；;、]*[\\d一二三四五六七八九十百千万])';
const ofMost = `(?:最[多高大](?!的一)|最?高峰|居首)${alone}`;
const ofLeast = `(?:最[少低小](?!的一)|最?低谷|垫底)${alone}`;

/** What is told behind a list of the member that it names: 以六日的人数最多, 2日是最高峰. */
function withToldBehind({ passage: { text } }: Row, list: readonly Member[]): readonly Member[] {
  const { end } = (list.at(-1) as Member).term;
  const tail = /^[^。！？\n]*(?:[。！？][^。！？\n]*)?/.exec(text.slice(end, end + reach))?.[0] ?? '';
  const isTold = ({ name }: Member, words: string) =>
    name.length > 1 &&
    new RegExp(
      `[，,。；;以](?:其中|而)?${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:的)?[^，,。；;、\\d]{0,6}${words}`,
    ).test(tail);
  return list.map((member) =>
    isTold(member, ofMost) ? { ...member, place: 0 } : isTold(member, ofLeast) ? { ...member, place: last } : member,
  );
}

/** 96.1%、98.5%分列二、三位. */
function withTogether({ passage: { text } }: Row, list: readonly Member[]): readonly Member[] {
  const at = list.findIndex(({ term }) => together.test(text.slice(term.end)));
  const first = at > 0 ? together.exec(text.slice(list[at]?.term.end))?.[1] : undefined;
  if (first === undefined) return list;
  const place = first === '一' ? 0 : 1;
  return list.map((member, i) =>
    i === at ? { ...member, place: place + 1 } : i === at - 1 ? { ...member, place } : member,
  );
}

/** Two members of which the one that comes first has less. */
function turned(list: readonly Member[]): readonly [Member, Member] | null {
  for (const a of list)
    for (const b of list) {
      if (a === b || a.place === null) continue;
      const isWrong =
        a.place === last
          ? a.term.amount > b.term.amount && b.place !== last
          : (a.place === 0 || (b.place !== null && b.place > a.place)) &&
            b.place !== a.place &&
            a.term.amount < b.term.amount;
      if (isWrong) return a.place === last ? [b, a] : [a, b];
    }
  return null;
}

const nextTo = /次于[^，,。；;\d]{1,10}$/;
/** 送出5.2万件，排名第二，仅次于小孟的5.4万件. */
function turnedNextTo({ terms, passage: { text } }: Row): readonly (readonly [Member, Member])[] {
  return terms.flatMap((first, i) => {
    if (!nextTo.test(first.label)) return [];
    const second = terms
      .slice(0, i)
      .findLast(({ unit, figure }) => unit === first.unit && figure.per === first.figure.per);
    if (!second || /[。！？\n]/.test(text.slice(second.end, first.start)) || second.amount <= first.amount) return [];
    return [
      [
        { term: first, name: '第一', place: 0 },
        { term: second, name: '第二', place: 1 },
      ] as const,
    ];
  });
}

/** Lists whose members are told in another order than their amounts have. */
export function brokenRankedLists(row: Row): readonly BrokenTie[] {
  if (!/最|[居排列位]|第[一二三]|次[之于]|垫底|末位/.test(row.passage.text)) return [];
  const lists = listsIn(row).flatMap((list) => {
    const wrong = turned(withTogether(row, withToldBehind(row, list)));
    return wrong ? [wrong] : [];
  });
  return [...lists, ...turnedNextTo(row)].map(([first, second]): BrokenTie => {
    const [at, other] = first.term.start < second.term.start ? [second, first] : [first, second];
    return {
      rule: 'range-reversed',
      at: { index: row.index, figure: at.term.figure },
      other: stretchOf(row, [other.term]),
      detail: [first.term.figure.text, second.term.figure.text, first.name, second.name],
    };
  });
}
