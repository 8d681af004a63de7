/** Multiples against their numbers: from 1.5亿 to 4.5亿 is no 翻一番. */
import type { Figure } from '../../../reading.ts';
import { shown } from '../amounts.ts';
import { changeOf } from '../changes.ts';
import { type CheckRule, type Contradiction, placed, type Sentence, stretch, textBetween } from '../page.ts';

/** By how many the second amount is told to be larger than the first, or null. */
function toldMultiple(figure: Figure, before: string): number | null {
  if (figure.kind !== 'multiple' || figure.value === null) return null;
  if (figure.unit === '番') return /翻了?$/.test(before) ? 2 ** figure.value : null;
  if (/(?:增长|增加|提高|上升|增|扩大|上涨)了?(?:约|近|超)?$/.test(before)) return 1 + figure.value;
  return /(?:是|为|达到?|相当于)[^，,。；]{0,14}的$/.test(before) ? figure.value : null;
}

/** Multiples are told roundly; so far the amounts may be off. */
const tolerance = 0.15;
const farthest = 20;
/** All that may stand between the amounts and the verb of their multiple: another noun there has a multiple of its own, 发货量增长10倍. */
const sameSubject =
  /^(?:[\u4e00-\u9fff]{0,4}[，,])?(?:同比|比[^，,。；]{1,8}|较[^，,。；]{1,8}|\d{4}年|[\d一二两三四五六七八九十]{1,3}年(?:间|来|内|时间)?|整整|几乎|正好|恰好|实现|接近|已|又|也|就|约|近|超|共|是|的|不到)*(?:翻|增长|增加|提高|上升|增|扩大|上涨|$)/;
/** 是2021年9000件的3倍: the second amount stands within the comparison. */
const ofSecond = /^的$/;

function checked(sentence: Sentence, figure: Figure, at: number): Contradiction[] {
  const before = sentence.passage.text.slice(Math.max(sentence.start, figure.start - 16), figure.start);
  const told = toldMultiple(figure, before);
  const change = told === null ? null : changeOf(sentence, at);
  if (told === null || !change || change.from <= 0) return [];
  const between = textBetween(sentence, change.figures[1], figure);
  if (between.length > farthest || !(ofSecond.test(between) || sameSubject.test(between))) return [];
  const ratio = change.to / change.from;
  const isOpen = /[多近约超余]/.test(`${figure.approx ?? ''}${between}`);
  if (Math.abs(ratio / told - 1) <= (isOpen ? 2 * tolerance : tolerance)) return [];
  const words = `${/(?:翻了?|增[长加]了?|的)$/.exec(before)?.[0] ?? ''}${figure.text}`;
  const detail = [...change.shown, shown(Number(ratio.toFixed(2))), words];
  return [{ at: placed(sentence, figure), other: stretch(sentence, ...change.figures), detail }];
}

export const multiples: CheckRule = {
  name: 'multiple',
  purpose: 'What has doubled, or grown by so many times, is told with two amounts that show it.',
  examples: [
    ['产值由1.5亿元增加到4.5亿元，翻了一番。', '产值由1.5亿元增加到4.5亿元，翻了[一番]。'],
    ['快递从500万件增加到2500万件，增长两倍。', '快递从500万件增加到2500万件，增长[两倍]。'],
    ['2021年2.5亿元，2024年增至10亿元，是2021年的5倍。', '2021年2.5亿元，2024年增至10亿元，是2021年的[5倍]。'],
    ['日均3.6万件，是2021年9000件的3倍。', '日均3.6万件，是2021年9000件的[3倍]。'],
    ['2020年产值1.5亿元，2024年达到3.1亿元，翻了一番。', '2020年产值1.5亿元，2024年达到3.1亿元，翻了一番。'],
    ['航线从1条增加到22条，发货量增长了10倍。', '航线从1条增加到22条，发货量增长了10倍。'],
    ['快递从500万件增加到1500万件，增长两倍。', '快递从500万件增加到1500万件，增长两倍。'],
  ],
  apply: ({ sentences }) =>
    sentences.flatMap((sentence) => sentence.figures.flatMap((figure, i) => checked(sentence, figure, i))),
};
