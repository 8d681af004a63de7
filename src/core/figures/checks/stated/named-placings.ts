/**
 * Who came first against who came second where the amounts stand in other clauses: 望川队以58.3分居首，青石队第二…青石队得59.1分.
 */
import { areWrongWay, names, placeOf } from './placings.ts';
import { type BrokenTie, type Row, stretchOf, type Term } from './terms.ts';

const name = '([\\u4e00-\\u9fff《》·]{2,8}?|[\\u4e00-\\u9fff]?[A-Za-z\\d][\\u4e00-\\u9fff]{1,4})';
const verb = '(?:则|也|暂)*(?:获得?|夺得|摘得|[位屈]?居|排[在名]?|名?列|是|为)?了?';
const places = ['第一[名位]?|冠军|首位?|榜首', '第二[名位]?|亚军|次席', '第三[名位]?|季军'];
/** 青石队第二, 顾长河获得亚军; 第二名是陆小满. */
const patterns = places.map((place) => [
  new RegExp(`(?<=[，,。；;、]|^)${name}${verb}(?:${place})(?=[，,。；;、])`, 'g'),
  new RegExp(`(?:${place})(?:是|为)${name}(?=[，,。；;、])`, 'g'),
]);
/** Another contest than the one that they are placed in, or another amount of theirs. */
const otherContest =
  /决赛|[预复初]赛|[首次两下上]轮|另一|往年|去年|上届|若按|总数|曾|此前|[男女]子?[组单双团]|体重|身高|奖金|票价|[去今前上明]年|\d{4}年|个人/;
/** How far behind the place the amount may be told, in characters. */
const farthest = 120;

interface Named {
  readonly name: string;
  /** From 0, the first. */
  readonly place: number;
  readonly end: number;
}

const namedIn = (text: string): readonly Named[] =>
  patterns.flatMap((own, place) =>
    own.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((found) =>
        found[1] ? [{ name: found[1], place, end: found.index + found[0].length }] : [],
      ),
    ),
  );

/** The text of the sentence up to a term. */
const leadOf = ({ passage: { text } }: Row, { start }: Term): string =>
  /[^。；;！？\n]*$/.exec(text.slice(Math.max(0, start - leadLength), start))?.[0] ?? '';
const leadLength = 40;

/** 最后得, 的成绩是, 最后一跳跳出: an amount of what they are placed by; or the word for it stands where they are. */
const result =
  /^(?:其中)?的?(?:最[后终][一两]?[跳投掷轮枪]?|一?共|全场|决赛|以|则|也)*(?:[获取]?得|得到|拿到|拿下|总?成绩(?:是|为)?|总?得?分(?:是|为)?|[跑跳游投掷滑骑划打举]出|卖出|售出|)了?$/;
function isResult({ passage: { text } }: Row, { label, start }: Term, { name, end }: Named): boolean {
  const told = label.replace(name, '');
  if (result.test(told)) return true;
  const noun = told.replace(/[为是达到约有]+$/, '');
  return /[^。！？\n]*$/.exec(text.slice(Math.max(0, end - farthest), end))?.[0].includes(noun) === true && start > end;
}

/** The amount that is told of a name behind its place: no other of the names stands nearer before it. */
function amountFor(row: Row, own: Named, all: readonly Named[], isLike: (term: Term) => boolean): Term | undefined {
  const isOf = (term: Term) => {
    const lead = leadOf(row, term);
    const at = lead.lastIndexOf(own.name);
    return at >= 0 && all.every((one) => one.name === own.name || lead.lastIndexOf(one.name) < at);
  };
  return row.terms.find(
    (one) =>
      isResult(row, one, own) && one.start >= own.end && one.start - own.end <= farthest && isLike(one) && isOf(one),
  );
}

export function brokenNamedPlacings(row: Row): readonly BrokenTie[] {
  const { text } = row.passage;
  if (!/第[二三]|[亚季]军|次席/.test(text)) return [];
  const named = namedIn(text);
  return named.flatMap((second): readonly BrokenTie[] => {
    const winner = named.find(({ place }) => place === 0);
    const first =
      row.terms.findLast((one) => one.end <= second.end && placeOf(row, one) === 0) ??
      (winner && amountFor(row, winner, named, () => true));
    if (!first) return [];
    const isLike = (one: Term) => one.unit === first.unit;
    const own = amountFor(row, second, named, isLike);
    const way = own && text.slice(Math.min(first.end, second.end), own.start);
    if (!own || way === undefined || otherContest.test(way) || !areWrongWay(first, own)) return [];
    return [
      {
        rule: 'range-reversed',
        at: { index: row.index, figure: own.figure },
        other: stretchOf(row, [first]),
        detail: [first.figure.text, own.figure.text, ...[0, second.place].map((place) => names[place] as string)],
      },
    ];
  });
}
