/** Rules that find places by their form: the parts of provinces that have a name, 赣南, and mountains and waters side by side. */
import type { NameSpan, Word } from '../../../reading.ts';
import { overlapsOf } from '../../../text/spans.ts';
import { wordPlaces } from '../../word-places.ts';
import { type PassageRule, placeOver } from '../passage-rule.ts';

/** Provinces by a single character whose parts are called so; the parts of others are words, brands or cities: 京东, 新西兰. */
const provinces = '冀晋蒙辽吉苏浙皖闽赣鲁豫鄂湘粤桂川黔滇藏陕甘';
const region = new RegExp(
  `(?![苏吉]中|蒙[中南北])[${provinces}](?:[东西][南北]|[东西南北中])(?![站门路街道关岸侧向面省市县区镇坡东西南北]|边(?![境陲])|.{2,4}工程)`,
  'g',
);
/** A mountain or a water of two characters that the dictionary knows; 江河 and 湖海 are waters of any name. */
const isFeature = (word: Word | undefined): boolean =>
  word?.tag === 'ns' && /^[^大小山河江湖海川].$/.test(word.word) && /[山河江湖海]$/.test(word.word);

export const regionRules: readonly PassageRule[] = [
  {
    name: 'features-side-by-side',
    purpose: 'Two mountains or waters that a slogan sets side by side are two places.',
    examples: [
      ['<天山:ns><泰山:ns>手牵手', '{L|天山}{L|泰山}手牵手'],
      ['{L|<天山:ns>}<泰山:ns>手牵手', '{L|天山}{L|泰山}手牵手'],
      ['{O|<天山:ns><泰山:ns>公司}', '{O|天山泰山公司}'],
      ['<青山:n><泰山:ns>手牵手', '青山泰山手牵手'],
      ['<大江:ns><大河:ns>的源头', '大江大河的源头'],
      ['以<江河:ns><湖海:ns>为题', '以江河湖海为题'],
    ],
    needs: [...'山河江湖海'],
    apply(names, { text, words }) {
      const { beginningAt, endingAt } = wordPlaces(words);
      const isPair = (at: number) => isFeature(endingAt(at)) && isFeature(beginningAt(at));
      const found = [...text.matchAll(/(?<=[山河江湖海]).[山河江湖海]/g)]
        .filter(({ index }) => isPair(index))
        .flatMap(({ index }): NameSpan[] =>
          [index - 2, index].map((start) => ({ start, end: start + 2, type: 'place' })),
        );
      return placeOver(found, names);
    },
  },
  {
    name: 'regions-of-provinces',
    purpose: 'A province by a single character and a direction is a region with a name.',
    examples: [
      ['赣南脐橙、滇西南边境', '{L|赣南}脐橙、{L|滇西南}边境'],
      ['{L|滇西}南边境', '{L|滇西南}边境'],
      ['{O|晋东南<小米:n>}开镰', '{O|晋东南小米}开镰'],
      ['{P|苏东坡}在<复苏:v>中', '{P|苏东坡}在复苏中'],
      ['去皖北站', '去皖北站'],
      ['滇中引水工程开工', '滇中引水工程开工'],
    ],
    needs: [...provinces],
    apply(names, { text, words }) {
      const places = wordPlaces(words);
      const found = [...text.matchAll(region)]
        .map(({ index, 0: own }): NameSpan => ({ start: index, end: index + own.length, type: 'place' }))
        .filter(
          (own) =>
            places.beginningAt(own.start) &&
            overlapsOf(own, names).every(
              ({ start, end, type }) => type === 'place' && start === own.start && end < own.end,
            ),
        );
      return placeOver(names, found);
    },
  },
];
