/**
 * Contradictions that an article shows by itself. Silence is better than a false alarm: each rule fires only where the wording leaves
 * no other reading.
 */
import type { Figure, FigureCheck, Span } from '../reading.ts';

export interface CheckedPassage {
  readonly text: string;
  readonly figures: readonly Figure[];
}

/** A contradiction at a figure of one passage; spans count from the passages' texts. */
export interface FoundCheck extends Span {
  readonly rule: FigureCheck['rule'];
  readonly passage: number;
  readonly other: (Span & { readonly passage: number }) | null;
  readonly detail: readonly string[];
}

interface Placed {
  readonly passage: number;
  readonly text: string;
  readonly figure: Figure;
}

/** @param passages those of one article. */
export function checkFigures(passages: readonly CheckedPassage[]): readonly FoundCheck[] {
  const placed = passages.flatMap(({ text, figures }, passage) => figures.map((figure) => ({ passage, text, figure })));
  return [...weekdays(placed), ...reversed(placed), ...shares(passages), ...countedTwice(placed)];
}

const found = (rule: FigureCheck['rule'], at: Placed, other: Placed | null, detail: readonly string[]): FoundCheck => ({
  rule,
  start: at.figure.start,
  end: at.figure.end,
  passage: at.passage,
  other: other && { passage: other.passage, start: other.figure.start, end: other.figure.end },
  detail,
});

const days = '日一二三四五六';

/** 2025年7月6日（星期六）, when that day is a Sunday. */
function weekdays(placed: readonly Placed[]): FoundCheck[] {
  return placed.flatMap((at) => {
    const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(at.figure.iso ?? '');
    const said = /^[（(]?(?:星期|周)([日天一二三四五六])/.exec(at.text.slice(at.figure.end, at.figure.end + 4))?.[1];
    if (!date || !said) return [];
    const is = days.charAt(new Date(Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3]))).getUTCDay());
    return said.replace('天', '日') === is ? [] : [found('weekday', at, null, [date[0], `星期${said}`, `星期${is}`])];
  });
}

/** 从…到 may fall; 80%至50% alone is a range the wrong way round. */
function reversed(placed: readonly Placed[]): FoundCheck[] {
  return placed.flatMap((at, i) => {
    const next = placed[i + 1];
    if (!next || next.passage !== at.passage || next.figure.kind !== at.figure.kind) return [];
    const { value } = at.figure;
    const upper = next.figure.value;
    if (value === null || upper === null || value <= upper || at.figure.unit !== next.figure.unit) return [];
    if (/^(?:date|score|ratio|ordinal)$/.test(at.figure.kind)) return [];
    const between = at.text.slice(at.figure.end, next.figure.start);
    const before = at.text.slice(Math.max(0, at.figure.start - 12), at.figure.start);
    const falls = /[从由自降减跌缩落]/.test(before);
    return /^(?:至|—{1,2}|-|~|～)$/.test(between) && !falls
      ? [found('range-reversed', at, next, [at.figure.text, next.figure.text])]
      : [];
  });
}

/** 分别占60%、30%和20%: shares of one whole above 100 per cent. */
function shares(passages: readonly CheckedPassage[]): FoundCheck[] {
  return passages.flatMap(({ text, figures }, passage) => {
    const lists = [...text.matchAll(/分别(?:占|为)[^。；！？]*/g)];
    return lists.flatMap((list) => {
      if (!/占/.test(list[0])) return [];
      const inside = figures.filter(
        ({ kind, start, value }) =>
          kind === 'percent' && value !== null && start >= list.index && start < list.index + list[0].length,
      );
      const sum = inside.reduce((total, { value }) => total + (value as number), 0);
      const joined = inside.every(({ end }, i) => {
        const next = inside[i + 1];
        return !next || /^(?:[、，和及与以]|以及)$/.test(text.slice(end, next.start));
      });
      const last = inside.at(-1);
      if (!last || inside.length < 2 || !joined || sum <= 100.5) return [];
      const detail = [`${Number(sum.toFixed(6))}%`, ...inside.map((figure) => figure.text)];
      return [found('shares-above-whole', { passage, text, figure: last }, null, detail)];
    });
  });
}

/** Characters before a figure that must be alike for two to speak of one thing. */
const SAME_WORDING = 6;

/** 展区总面积达1200平方米 … 展区总面积达1500平方米. */
function countedTwice(placed: readonly Placed[]): FoundCheck[] {
  const first = new Map<string, Placed>();
  return placed.flatMap((at) => {
    const { figure, text } = at;
    if (figure.value === null || figure.low !== figure.high || figure.tier === 'minor' || figure.kind === 'date')
      return [];
    const wording = text.slice(Math.max(0, figure.start - SAME_WORDING), figure.start);
    if (!/^[\u4e00-\u9fff]{6}$/.test(wording) || /[年月日]/.test(wording)) return [];
    const key = `${wording} ${figure.kind} ${figure.canonicalUnit ?? figure.unit}`;
    const earlier = first.get(key);
    if (!earlier) first.set(key, at);
    const differ = earlier && amount(earlier.figure) !== amount(figure);
    return differ ? [found('counted-twice', at, earlier, [wording, earlier.figure.text, figure.text])] : [];
  });
}

const amount = ({ canonicalValue, value }: Figure) => canonicalValue ?? value;
