/** A member outside the range of all: 补助1000元到3000元不等，其中最高的3500元; 气温在零下12℃至零下4℃之间，凌晨3时测得零下17℃. */
import type { Figure } from '../../../reading.ts';
import { isApproximate } from '../amounts.ts';
import { type CheckedPage, clauseBehind, placed, type Sentence, stretch } from '../page.ts';
import type { BrokenTie } from './terms.ts';

const kinds = /^(?:money|age|temperature|area|length|mass|volume|count|percent|speed|power)$/;
/** 不等 and 之间 tell that it holds all of them. */
const holdsAll = /^[^，,。；;]{0,2}不等|^之?间/;
const between = /介[乎于][^，,。；;\d]{0,4}$/;
/** Of most of them, of another time, or what should be. */
const ofMost =
  /一般|通常|平[常时均]|正常|多[在数]|大[多部致]|普遍|基本|标准|规定|要求|适宜|[去往]年|以往|过去|曾|原|当年|[月年日]均/;
/** It, the most or the least of them, or what was measured. */
const member = /其中|最[大高多长贵低小少短轻重远宽冷热便年]/;
const measured = /[录测]得|实测/;
const superlative = /最[大高多长贵低小少短轻重远宽冷热便年]/;
const isMost = /^[^，,。；;]{0,6}(?:为|是)?最[大高多长贵低小少短轻重远宽]/;
/** Of another day, place or measure, or one that is told to be no member. */
const ofOther =
  /平均|[月年日]均|曾|另|外|此前|以往|[去明前][年天]|昨|次日|同期|历史|极端|个别|局部|阵|瞬|小时|甚至|也有|超|[增降升]|比|差|共|总|原|过去|今后|可|全[国省市县]|其他|但|却|而|不(?!等)|累计|分别|体感|孩|每/;
/** So far behind the range, in characters, and so many figures; what is farther off in size is of something else. */
const [reach, mostFigures, farthest] = [60, 6, 2];

const isRange = ({ low, high, value, kind }: Figure): boolean =>
  value === null && low !== null && high !== null && low < high && kinds.test(kind);

function holds({ passage: { text }, start }: Sentence, range: Figure): boolean {
  const before = text.slice(Math.max(start, range.start - reach), range.start);
  return (holdsAll.test(text.slice(range.end, range.end + 6)) || between.test(before)) && !ofMost.test(before);
}

/** How a figure behind a range is told to be one of what it holds. */
function isMember(sentence: Sentence, figure: Figure, way: string, isBelow: boolean): boolean {
  const isOfMost = isMost.test(clauseBehind(sentence, figure));
  const isNamed = superlative.test(way) || isOfMost;
  // 1000元到3000元不等，其中财政承担500元: a part of each.
  if (isBelow && !/^(?:temperature|age)$/.test(figure.kind)) return isNamed;
  return isNamed || member.test(way) || (figure.kind === 'temperature' && measured.test(way));
}

function isOutside({ low, high, kind }: Figure, { value }: Figure): boolean {
  const [least, most, own] = [low, high, value] as [number, number, number];
  if (own >= least && own <= most) return false;
  return kind === 'temperature' || (own < most * farthest && own * farthest > least);
}

function against(
  sentence: Sentence,
  range: Figure,
  behind: readonly (readonly [Sentence, Figure])[],
): readonly BrokenTie[] {
  for (const [own, figure] of behind) {
    if (figure.kind !== range.kind || figure.unit !== range.unit) continue;
    const way = sentence.passage.text.slice(range.end, figure.start);
    if (isApproximate(figure) || way.length > reach || ofOther.test(way)) return [];
    if (!isOutside(range, figure) || !isMember(own, figure, way, (figure.value as number) < (range.low as number)))
      continue;
    const detail = [range.text, figure.text, 'member'];
    return [{ rule: 'range-reversed', at: placed(own, figure), other: stretch(sentence, range), detail }];
  }
  return [];
}

/** At the member. */
export const membersOutside = ({ sentences }: CheckedPage): readonly BrokenTie[] =>
  sentences.flatMap((sentence, i) => {
    const next = sentences[i + 1];
    return sentence.figures.flatMap((range, at) => {
      if (!isRange(range) || !holds(sentence, range)) return [];
      const own = sentence.figures.slice(at + 1, at + 1 + mostFigures).map((figure) => [sentence, figure] as const);
      const later =
        next?.passage === sentence.passage
          ? next.figures.slice(0, mostFigures).map((figure) => [next, figure] as const)
          : [];
      return against(sentence, range, [...own, ...later]);
    });
  });
