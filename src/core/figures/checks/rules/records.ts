/** Records of sport that follow from each other: 9金5银4铜共18枚; 24轮15胜4平5负积49分; 15投9中，命中率60%; 102∶95，净胜7分. */
import type { Figure } from '../../../reading.ts';
import { smallNumber } from '../../../text/small-number.ts';
import { amountOf, differ, shown, uncertaintyOf } from '../amounts.ts';
import { type Contradiction, clauseBefore, placed, type Sentence, stretch, textBetween } from '../page.ts';
import { isScore, termsOf } from '../relations/final-scores.ts';

const anyNumber = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const number = `(${anyNumber})`;
const mark = '[、，,和]?';

/** Parts told one after the other, as 9金5银4铜 and 赢了6场平了4场输了5场. */
interface Kind {
  readonly told: RegExp;
  /** What one of each part counts in the sum: points for a win, a draw and a loss; null where all count as one. */
  readonly worth: readonly number[] | null;
  /** Whether a figure may be the sum of the parts, by its unit. */
  readonly unit: RegExp;
  /** Ends right before a sum that is told behind its parts. */
  readonly leads: RegExp;
  /** Stands between a sum and its parts behind it. */
  readonly opens: RegExp;
  /** Behind parts that have a sum of their own. */
  readonly own: RegExp;
}

const games = new RegExp(
  `${number}胜(?=${mark}${anyNumber}[平和负败])${mark}(?:${number}[平和]${mark})?(?:${number}[负败])?|[赢胜]了?${number}[场局盘]${mark}(?:[平和]了?${number}[场局盘]${mark})?[输负败]了?${number}[场局盘]`,
  'g',
);
const medals = new RegExp(`${number}枚?金牌?${mark}${number}枚?银牌?${mark}${number}枚?铜牌?`, 'g');

/** 6枚奖牌，以三届2金3银5铜共10枚: the parts have a sum of their own. */
const ownSum = /^牌?[，,]?(?:一?共|合计|总计)/;
/** 5战全胜积10分，岭南队4胜1负积9分: as many points of its own. */
const ownPoints = /^[，,]?[^，,。；;\d]{0,3}[积得][\d一二两三四五六七八九十]+分/;

const medalsWon: Kind = {
  told: medals,
  worth: null,
  unit: /^[枚块]$/,
  leads: /^[，,]?(?:一?共|总计|合计|总共|共计|奖牌(?:总数|数)|总数)[^，。；]{0,6}$/,
  opens: /^(?:奖牌)?[，,：:（(][^，。；\d]{0,6}$/,
  own: ownSum,
};
/** Three points for a game that is won, one for a draw. */
const pointsWon: Kind = {
  told: games,
  worth: [3, 1, 0],
  unit: /^分$/,
  leads: /^[，,]?(?:的战绩)?[^，。；\d]{0,4}(?:积|拿到|拿下|取得|得到)$/,
  opens: /^[，,（(：:][^，。；\d]{0,8}$/,
  own: ownPoints,
};
const gamesPlayed: Kind = {
  told: games,
  worth: null,
  unit: /^[场战轮]$/,
  leads: /^[，,（(：:](?:已|共|总共|一共|至今)*(?:赛|打|踢|进行|出战|战|打满)[了完过]?$/,
  opens:
    /^[战场轮]?(?:比赛|的?联赛)?(?:战罢|打完|踢完|过后|[后中里])?[，,：:（(]?(?:[\u4e00-\u9fff]{2,6}(?=[，,]|$))?[，,]?(?:的?战绩[为是]|取得|获得|其中|[赢胜]?)$/,
  own: ownSum,
};

interface Parts {
  readonly start: number;
  readonly end: number;
  readonly values: readonly (number | null)[];
}

function partsIn({ passage, start, end }: Sentence, told: RegExp): readonly Parts[] {
  const text = passage.text.slice(start, end);
  return [...text.matchAll(told)].map((match) => {
    const groups = match.slice(1).map((group) => (group === undefined ? null : smallNumber(group)));
    const values = groups.length > 3 && groups[0] === null && groups[2] === null ? groups.slice(3) : groups.slice(0, 3);
    return { start: start + match.index, end: start + match.index + match[0].length, values };
  });
}

/** How far the sum stands from its parts, in characters. */
const reach = 30;
/** 还剩5轮, 连胜5场, 赢下这一场: not the games that were played. */
const otherGames = /剩|余|连|领先|落后|[还再又]|[这那此]$/;
/** Where there are no draws, all games that are not won are lost; elsewhere 15胜5负 may leave them out. */
const withoutDraws = /篮|排球|[男女]排|乒|羽毛?球|网球|棒球|垒球/;

const sumOf = (values: readonly (number | null)[], worth: readonly number[] | null): number =>
  values.reduce<number>((sum, value, i) => sum + (value ?? 0) * (worth?.[i] ?? 1), 0);

/** Whether parts are told as those of a sum, right before it or right behind. */
function areOf(sentence: Sentence, { leads, opens, own }: Kind, { start, end }: Parts, sum: Figure): boolean {
  const { text } = sentence.passage;
  if (end <= sum.start) {
    // 五胜三负，胜一场得两分，负一场得一分，积: how it counts may stand between.
    const way = text.slice(end, sum.start).replace(new RegExp(`[，,（(](?:按)?${countedBy.source}[^，,。；]{0,6}`), '');
    return way.length <= reach && leads.test(way);
  }
  if (sum.end > start || start - sum.end > reach || own.test(text.slice(end, sentence.end))) return false;
  return opens.test(text.slice(sum.end, start)) && !otherGames.test(clauseBefore(sentence, sum));
}

function isSum(sentence: Sentence, kind: Kind, { values }: Parts, told: Figure): boolean {
  const worth = kind === pointsWon ? worthTold(sentence.passage.text) : null;
  if (worth) return sumOf(values, worth) === told.value;
  const sum = sumOf(values, kind.worth);
  if (sum === told.value) return true;
  const text = sentence.passage.text.slice(sentence.start, sentence.end);
  const [, drawn, lost] = values;
  const hasDraws = drawn !== null;
  // 10战6胜2平: the others were lost.
  if (kind === gamesPlayed && lost === null) return sum < (told.value as number);
  if (kind === gamesPlayed)
    return !hasDraws && sum < (told.value as number) && (!withoutDraws.test(sentence.passage.text) || /平/.test(text));
  return (
    kind === pointsWon &&
    ((!hasDraws && !areAll(text, values)) || isOtherCount(values, told) || pointsOfAll(text) === told.value)
  );
}

/** 胜一场得2分、平一场得1分、负一场得1分: how the text itself says that it counts. */
const countedBy =
  /[胜赢]一?[场局][得积计]([一二两三\d])分[、，,](?:平一?[场局][得积计]([一二两三\d])分[、，,]?)?(?:[负输]一?[场局][得积计]([一二两三零\d])分)?/;
function worthTold(text: string): readonly number[] | null {
  const told = countedBy.exec(text);
  return told?.slice(1).map((one) => (one === undefined ? 0 : smallNumber(one) || Number(one))) ?? null;
}

/** 三战两胜一负: where every game is told there was no draw. */
const areAll = (text: string, values: Parts['values']): boolean =>
  values[2] !== null &&
  [...text.matchAll(gamesTold)].some(([, all = '']) => smallNumber(all) === sumOf(values, null)) &&
  !withoutDraws.test(text);
const gamesTold = new RegExp(`${number}(?:战|轮(?!次)|场)`, 'g');

/** Two points for a win and one for a draw, as football counted before 1995, or one and a half, as chess counts. */
const isOtherCount = (values: Parts['values'], told: Figure): boolean =>
  [
    [2, 1],
    [1, 0.5],
  ].some((worth) => sumOf(values.slice(0, 2), worth) === told.value) || sumOf(values, twoOrOne) === told.value;
/** Two points for a win and one for a loss, as basketball counts. */
const twoOrOne = [2, 1, 1];

/** 主场6胜3平，客场4胜1平4负，积34分: the points of all games that the sentence tells of. */
const pointsOfAll = (text: string): number =>
  [...text.matchAll(/(\d{1,2})胜(?:(\d{1,2})平)?/g)].reduce(
    (sum, [, won, drawn]) => sum + 3 * Number(won) + Number(drawn ?? 0),
    0,
  );

/** Medals, points and games that are not the sum of their parts. */
export function wrongRecords(sentence: Sentence): Contradiction[] {
  const { passage, start, end, index } = sentence;
  if (!/[胜金赢]/.test(passage.text.slice(start, end))) return [];
  return [medalsWon, pointsWon, gamesPlayed].flatMap((kind) => {
    const all = partsIn(sentence, kind.told);
    const sums =
      all.length === 0
        ? []
        : sentence.figures.filter(
            (one) =>
              kind.unit.test(one.unit ?? passage.text.charAt(one.end)) &&
              Number.isInteger(one.value) &&
              one.approx === null,
          );
    const wrong = sums.flatMap((sum) => {
      const parts = all.find((one) => areOf(sentence, kind, one, sum));
      return parts && !isSum(sentence, kind, parts, sum) ? [{ sum, parts }] : [];
    });
    // 4胜1负积11分，3胜2负积10分: where two sides do not fit, points are counted in another way.
    if (kind === pointsWon && wrong.length > 1) return [];
    return wrong.map(({ sum, parts }) => {
      const terms = parts.values.flatMap((part, i) => {
        const worth = kind.worth?.[i] ?? 1;
        return part === null ? [] : [worth === 1 ? String(part) : `${part} × ${worth}`];
      });
      const detail = [terms.join(' + '), String(sumOf(parts.values, kind.worth)), sum.text];
      return { at: placed(sentence, sum), other: { index, start: parts.start, end: parts.end }, detail };
    });
  });
}

/** 15投9中, 10战8胜: the whole and its part. */
const attempts = new RegExp(`${number}[投罚射踢战次](?:${number})[中进胜]`, 'g');
/** 主场胜率: of some of the games. */
const ofSome = /[主客][场队]|上半|下半|首发|近/;
const ofRate = /(?:胜率|命中率|成功率)(?:约|仅|高?达|为|是)*$/;
const rateReach = 40;
const shots = /三分|[两二]分|罚球/;

/** A rate of games that are won, or of shots that hit. */
export function wrongRates(sentence: Sentence): Contradiction[] {
  return sentence.figures.flatMap((rate) => {
    const isRate = rate.kind === 'percent' && rate.value !== null && rate.approx === null;
    const label = clauseBefore(sentence, rate);
    if (!isRate || !ofRate.test(label) || ofSome.test(label)) return [];
    const isNear = (one: Parts) => one.end <= rate.start && rate.start - one.end <= rateReach;
    const told = [
      ...partsIn(sentence, games).map((one) => ({
        ...one,
        whole: sumOf(one.values, null),
        part: one.values[0] as number,
      })),
      ...partsIn(sentence, attempts).map((one) => ({
        ...one,
        whole: one.values[0] as number,
        part: one.values[1] as number,
      })),
    ]
      .filter(isNear)
      .toSorted((a, b) => a.start - b.start)
      .at(-1);
    if (!told || told.whole === 0 || told.part > told.whole) return [];
    // 三分球21投9中，两分球命中率55%.
    const [own, other] = [rate, told].map((one) => shots.exec(clauseBefore(sentence, one))?.[0]);
    if (own !== undefined && own !== other) return [];
    const expected = (100 * told.part) / told.whole;
    if (!differ(expected, amountOf(rate), 2 * uncertaintyOf(rate))) return [];
    const detail = [`${told.whole}`, `${told.part}`, `${shown(Number(expected.toFixed(1)))}%`, rate.text];
    return [{ at: placed(sentence, rate), other: { index: sentence.index, start: told.start, end: told.end }, detail }];
  });
}

const margin = /(?:净[胜负]|领先|落后|分差|相差|只[赢输]|仅[胜负])(?:对手|对方|优势|多达|高达|[了达到为是有只仅])*$/;
/** A margin of another time of the match, or of several matches. */
const otherTime = /一度|最[多大高]|曾|[半局节盘场轮]|此前|首回合|总|第/;
const longestJoint = 22;

/** By how much a score is won, told right behind it. */
export function wrongMargins(sentence: Sentence): Contradiction[] {
  return sentence.figures.flatMap((told, i) => {
    if (!/^(?:分|球|个)$/.test(told.unit ?? '') || told.value === null || told.approx !== null) return [];
    const score = sentence.figures.slice(0, i).findLast(isScore);
    const joint = score ? textBetween(sentence, score, told) : '';
    if (!score || joint.length > longestJoint || !margin.test(joint) || otherTime.test(joint)) return [];
    const [a, b] = termsOf(score);
    const expected = Math.abs(a - b);
    if (expected === told.value || Number.isNaN(expected)) return [];
    const detail = [`${Math.min(a, b)}`, `${Math.max(a, b)}`, `${expected}${told.unit}`, told.text];
    return [{ at: placed(sentence, told), other: stretch(sentence, score), detail }];
  });
}
