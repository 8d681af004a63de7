/** Who came first is faster, or has more, than who came second: 以2小时29分17秒夺冠，第二名跑出2小时28分05秒. */
import { type BrokenTie, between, type Row, stretchOf, type Term } from './terms.ts';

/** What tells the place in a clause; 第一产业, 第一天 and 第一个 of several are none. */
const places: readonly RegExp[] = [
  /冠军|夺冠|折桂|摘金|夺得?金牌|第一(?=[名位]|$)|第一个(?:[冲撞到抵完游划跑])|[居列]首位?|领跑|榜首/,
  /亚军|摘银|夺得?银牌|第二(?=[名位]|$)|次席|屈居次?/,
  /季军|摘铜|夺得?铜牌|第三(?=[名位]|$)/,
];

interface Placing {
  readonly term: Term;
  /** From 0, the first. */
  readonly place: number;
}

/** 得412分，获得第一名. */
const nextClause = /^[，,](?:[获夺居位排列拿名]|捧|摘)[^，,。；;]{1,10}/;

/** The place that the words around an amount tell, where it is one alone; the first is 0. */
export function placeOf({ passage: { text } }: Row, term: Term): number | null {
  const end = term.end + term.behind.length;
  const behind = term.behind + (nextClause.exec(text.slice(end, end + longestClause))?.[0] ?? '');
  const told = places.flatMap((place, i) => (place.test(`${term.label} ${behind}`) ? [i] : []));
  return told.length === 1 ? (told[0] as number) : null;
}

/** In characters. */
const longestClause = 12;

/** 比亚军领先1分06秒, 以3分的优势: what lies between two of them. */
const isGap = ({ label, behind }: Term): boolean =>
  /领先|落后|相差|[快慢多少高低超差]出?了?$|提[高前]/.test(label) || /^之?(?:的优势|[之微]差)/.test(behind);

const placingsIn = (row: Row): readonly Placing[] =>
  row.terms.flatMap((term) => {
    const place = isGap(term) || isOfWinners(term) ? null : placeOf(row, term);
    return place === null ? [] : [{ term, place }];
  });

/** 有2种产品得第一名, 6人得冠军: how many have come there, and not what with. */
const isOfWinners = ({ label, behind, figure }: Term): boolean =>
  figure.kind === 'count' &&
  !/[以得获拿夺分票]$/.test(label) &&
  !/[分票环目]$/.test(figure.text) &&
  /^[\u4e00-\u9fff]{0,4}?[得获夺摘居列]/.test(behind);

/** Times to the second are those of a race. */
const isOfRace = ({ unit, figure }: Term): boolean => unit === 'duration s' && figure.text.includes('秒');
/** What the one who has most of it wins with, or is ranked by. */
const isCounted = ({ unit, figure }: Term): boolean =>
  /^(?:count|mass|length|money|area)/.test(unit) && !/[杆次个個项項枚岁歲]$/.test(figure.text);
/** Another race, another year, or what is told of those who are placed. */
const ofOthers = /[男女]|组|[级项届年轮局跳]|[米赛](?=[^，。；]*[，。；])|体重|身高|票价|奖金|[。！？\n]/;
const farthest = 60;

/** What is so many times the other is not of one race. */
const mostApart = 1.5;

/** Whether the one that came first should have the less. */
export function areWrongWay(first: Term, second: Term): boolean {
  if (Math.max(first.amount, second.amount) > mostApart * Math.min(first.amount, second.amount)) return false;
  if (isOfRace(first) && isOfRace(second)) return first.amount > second.amount;
  return isCounted(first) && isCounted(second) && first.amount < second.amount;
}

/** 金牌26枚、银牌18枚、铜牌21枚位居奖牌榜第一: a table of medals goes by the golden ones. */
const ofTable = /^(?:、[银铜]牌\d+枚)+[^，,。；]{0,10}(第一|首位|榜首|第二)/;
const medalsIn = (row: Row): readonly Placing[] =>
  row.terms.flatMap((term) => {
    const place = /金牌$/.test(term.label)
      ? ofTable.exec(row.passage.text.slice(term.end, term.end + farthest))?.[1]
      : undefined;
    return place === undefined ? [] : [{ term, place: place === '第二' ? 1 : 0 }];
  });

/** The placings of a row that stand right behind each other and are told the wrong way round. */
export function brokenPlacings(row: Row): readonly BrokenTie[] {
  const medals = medalsIn(row);
  const all = medals.length > 0 ? medals : placingsIn(row);
  return all.flatMap(({ term: second, place }, i): readonly BrokenTie[] => {
    const before = all[i - 1];
    if (!before || before.place + 1 !== place || before.term.unit !== second.unit) return [];
    const first = before.term;
    const way = between(row, first, second);
    const isPlain = way.length <= farthest && !ofOthers.test(way) && !ofOthers.test(first.label);
    const isWrong = medals.length > 0 ? first.amount < second.amount : areWrongWay(first, second);
    if (!isPlain || first.figure.per !== second.figure.per || !isWrong) return [];
    return [
      {
        rule: 'range-reversed',
        at: { index: row.index, figure: second.figure },
        other: stretchOf(row, [first]),
        detail: [first.figure.text, second.figure.text, names[before.place] as string, names[place] as string],
      },
    ];
  });
}
export const names = ['第一', '第二', '第三'];
