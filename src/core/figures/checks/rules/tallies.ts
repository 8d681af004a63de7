/** Tallies of sport that follow from their parts: 9金5银4铜共18枚奖牌; 4胜1平1负积13分. */
import { type Contradiction, clauseBefore, placed, type Sentence } from '../page.ts';

interface Tally {
  /** Ends right before the sum. */
  readonly words: RegExp;
  /** The same told behind the sum: 获得18枚奖牌，包括9金5银4铜. */
  readonly behind: RegExp;
  /** What leads to such a sum. */
  readonly lead: RegExp;
  readonly unit: RegExp;
  readonly worth: readonly number[];
}

const tallies: readonly Tally[] = [
  {
    words:
      /(\d{1,3})枚?金牌?[、，,]?(\d{1,3})枚?银牌?[、，,]?(\d{1,3})枚?铜牌?[，,]?(?:共|总计|合计|总共|共计|奖牌(?:总数|数)|总数)[^，。；]{0,6}$/,
    behind: /^(?:奖牌)?[，,：:（(][^，。；\d]{0,6}(\d{1,3})枚?金牌?[、，,]?(\d{1,3})枚?银牌?[和、，,]?(\d{1,3})枚?铜/,
    lead: /[获得夺取收共揽有]/,
    unit: /^[枚块]$/,
    worth: [1, 1, 1],
  },
  // Three points for a game that is won, one for a draw.
  {
    words: /(\d{1,2})胜(\d{1,2})平(\d{1,2})负[，,]?(?:的战绩)?[^，。；\d]{0,4}(?:积|拿到|拿下|取得|得到)$/,
    behind: /^[，,（(：:][^，。；\d]{0,8}(\d{1,2})胜(\d{1,2})平(\d{1,2})负/,
    lead: /[积拿取得]/,
    unit: /^分$/,
    worth: [3, 1, 0],
  },
];
/** 6枚奖牌，以三届2金3银5铜共10枚: the parts have a sum of their own. */
const ownSum = /^牌?[，,]?(?:一?共|合计|总计)/;
/** How far before the sum its parts begin, in characters. */
const reach = 30;

export function wrongTallies(sentence: Sentence): Contradiction[] {
  return sentence.figures.flatMap((figure) => {
    if (figure.value === null || figure.approx !== null || !tallies.some(({ unit }) => unit.test(figure.unit ?? '')))
      return [];
    const { text } = sentence.passage;
    const before = text.slice(Math.max(sentence.start, figure.start - reach), figure.start);
    const after = text.slice(figure.end, Math.min(sentence.end, figure.end + reach));
    for (const { words, behind, lead, unit, worth } of tallies) {
      if (!unit.test(figure.unit ?? '')) continue;
      const told = words.exec(before);
      const match = told ?? (lead.test(clauseBefore(sentence, figure)) ? behind.exec(after) : null);
      if (!match || (!told && ownSum.test(after.slice(match[0].length)))) continue;
      const parts = match.slice(1).map(Number);
      const sum = parts.reduce((total, part, i) => total + part * (worth[i] as number), 0);
      if (sum === figure.value || (unit.test('分') && pointsOfAll(sentence) === figure.value)) continue;
      const terms = parts.map((part, i) => (worth[i] === 1 ? String(part) : `${part} × ${worth[i]}`));
      const start = told ? figure.start - before.length + match.index : figure.end;
      const end = told ? figure.start : figure.end + match[0].length;
      return [
        {
          at: placed(sentence, figure),
          other: { index: sentence.index, start, end },
          detail: [terms.join(' + '), String(sum), figure.text],
        },
      ];
    }
    return [];
  });
}

const ofGames = /(\d{1,2})胜(?:(\d{1,2})平)?/g;

/** 主场6胜3平，客场4胜1平4负，积34分: the points of all games that the sentence tells of. */
const pointsOfAll = ({ passage, start, end }: Sentence): number =>
  [...passage.text.slice(start, end).matchAll(ofGames)].reduce(
    (sum, [, won, drawn]) => sum + 3 * Number(won) + Number(drawn ?? 0),
    0,
  );

/** 出战11场，8胜4负: games that are won, drawn and lost are all that were played. */
const played =
  /(?:(?:出战|打了?|参加|进行|踢了?|比赛|战罢)(?=\d{1,3}场)|前(?=\d{1,3}轮)|(?<!\d)(?=\d{1,3}(?:战|轮(?:战罢|过后|比赛))))(\d{1,3})[场战轮](?:比赛)?(?:战罢|过后)?[，,：:（(]?(?:[\u4e00-\u9fff]{2,6}队)?(?:的?战绩[为是]|取得|获得|其中)?(\d{1,3})胜(?:(\d{1,3})平)?(\d{1,3})负/g;

export function wrongGames(sentence: Sentence): Contradiction[] {
  const { index, passage, start, end } = sentence;
  const text = passage.text.slice(start, end);
  if (!text.includes('胜')) return [];
  return [...text.matchAll(played)].flatMap((match) => {
    const [, games = '', ...results] = match;
    const told = results.filter((result) => result !== undefined).map(Number);
    const sum = told.reduce((total, one) => total + one, 0);
    const from = start + match.index;
    const figure = sentence.figures.find((one) => one.start >= from && one.value === Number(games));
    if (!figure || sum === Number(games)) return [];
    const other = { index, start: figure.end, end: from + match[0].length };
    return [{ at: placed(sentence, figure), other, detail: [told.join(' + '), String(sum), figure.text] }];
  });
}
