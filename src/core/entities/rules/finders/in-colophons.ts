/** The rule on colophons whose ornaments character recognition took for characters: ■主编：石有 ■校对：方圆 is read 鲁主编：石有鲁校对：方圆. */
import type { NameSpan, Span } from '../../../reading.ts';
import { type PassageRule, placeOver } from '../passage-rule.ts';
import { person } from './matched-persons.ts';

const work =
  '(?:本版|本期|见习|责任|执行|值班|图片){0,2}(?:主编|编辑|责编|美编|校对|审校|设计|组版|版式|统筹|制图|摄影)';
/** A field with the Chinese character that stands directly before it, and with what stands before that. */
const field = new RegExp(`(^|.)([\\u4e00-\\u9fff])(?:${work}|主管|主办|出版|邮发代号|发行热线|电话)[：:]`, 'g');
const done = new RegExp(`${work}[：:] ?(?=([\\u3400-\\u9fff]{2,5}))`, 'g');
const label = new RegExp(`${work}(?=[：:])`, 'g');
/** The words of a text that say what somebody did for the page, 本版编辑 in 本版编辑：石有; no name reaches into one. */
export const colophonLabels = (text: string): readonly Span[] =>
  [...text.matchAll(label)].map(({ index, 0: own }) => ({ start: index, end: index + own.length }));

/** Fewest fields with ornaments in a colophon that has them. */
const fewest = 3;

/**
 * The characters that stand for ornaments: each before two fields and more, and at least one of them where a field begins and a name cannot end, at the
 * text's beginning, or behind a blank or a digit.
 */
function ornamentsOf(text: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const proven = new Set<string>();
  for (const [, before = '', own = ''] of text.matchAll(field)) {
    counts.set(own, (counts.get(own) ?? 0) + 1);
    if (!/[\u4e00-\u9fff]/.test(before)) proven.add(own);
  }
  const often = [...counts].filter(([, count]) => count > 1);
  const fields = often.reduce((sum, [, count]) => sum + count, 0);
  return new Set(fields >= fewest && often.some(([own]) => proven.has(own)) ? often.map(([own]) => own) : []);
}

function withoutOrnaments(text: string, names: readonly NameSpan[]): readonly NameSpan[] {
  const ornaments = ornamentsOf(text);
  if (ornaments.size === 0) return names;
  const persons = [...text.matchAll(done)].map(({ index, 0: label, 1: value = '' }) => {
    const length = [...value].findIndex((own, i) => i > 1 && ornaments.has(own));
    return person(index + label.length, length < 0 ? value : value.slice(0, length));
  });
  const holdsOrnament = ({ start, end }: NameSpan) => [...text.slice(start, end)].some((own) => ornaments.has(own));
  return placeOver(
    names.filter((name) => !holdsOrnament(name)),
    persons,
  );
}

export const colophonRules: readonly PassageRule[] = [
  {
    name: 'ornaments-misread',
    purpose: 'In a colophon the same character before several fields stands for an ornament and belongs to no name.',
    examples: [
      [
        '鳞主管：青石市委 {P|鲁主}编：{P|石有鲁}校对：{P|方大圆鲁}设计：方青鳞电话：12',
        '鳞主管：青石市委 鲁主编：{P|石有}鲁校对：{P|方大圆}鲁设计：{P|方青}鳞电话：12',
      ],
      ['{P|和鳞}主管：青石市委 鳞主编：石有 鳞校对：方圆', '和鳞主管：青石市委 鳞主编：{P|石有} 鳞校对：{P|方圆}'],
      ['主编：{P|石青} 设计：{P|方青} 校对：{P|柳青}', '主编：{P|石青} 设计：{P|方青} 校对：{P|柳青}'],
      ['主编：{P|石青}设计：{P|方青}校对：{P|柳青}电话：12', '主编：{P|石青}设计：{P|方青}校对：{P|柳青}电话：12'],
    ],
    needs: ['编：', '编:', '编辑：', '编辑:', '校对：', '校对:'],
    apply: (names, { text }) => withoutOrnaments(text, names),
  },
];
