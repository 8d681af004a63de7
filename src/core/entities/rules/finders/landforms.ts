/** The rule that finds what people cross, climb or come to, by what it is: a mountain, a water or a village of which no dictionary knows. */
import type { NameSpan, Word } from '../../../reading.ts';
import { overlapsOf } from '../../../text/spans.ts';
import { wordPlaces } from '../../word-places.ts';
import { type PassageRule, placeOver } from '../passage-rule.ts';

const movements =
  '翻过 翻越 越过 登上 爬上 攀上 渡过 蹚过 走进 来到 抵达 路过 途经 驶过 爬过 车过 船过 穿过 绕过 回到 住在 位于 流经 横跨 赶往 赶到 奔赴 开进 驻守 沿着'.split(
    ' ',
  );
/** Characters that count or describe, or that grammar needs, are no first ones of a name that must be guessed. */
const reached = new RegExp(
  `(?:${movements.join('|')})了?((?![百几数多半这那每各某该本我他她你其同整全自高深小大荒雪旧新古沿前后左右上下邻半对])[\\u4e00-\\u9fff][\\u4e00-\\u9fff]{0,2}?(?:[山岭崖岩江湖沟湾坡坪洼屯寨峪垭峡滩洲桥渡镇乡村庄]|垭口))(?![\\u4e00-\\u9fff](?<=[山岭崖岩江湖沟湾坡坪洼屯寨峪垭峡滩洲桥渡镇乡村庄脉路口里民头区上下级]))`,
  'g',
);
const grammar = /[的了着过得在和与是个座条片处道里家名位所些当外内间被把]/;

/** Whether a word, and no name, is as long as what may be a name. */
const isPlain = (word: Word | undefined, length: number): boolean =>
  word?.word.length === length && !/^(?:n[srtz]|x)/.test(word.tag);

export const landformRules: readonly PassageRule[] = [
  {
    name: 'landform-reached',
    purpose:
      'A mountain, a water or a village that somebody crosses or comes to is a place, unless the dictionary has the word.',
    examples: [
      ['登上<石:x><架:x><山:n>', '登上{L|石架山}'],
      ['翻过{P|石郎岭}给', '翻过{L|石郎岭}给'],
      ['车过<鹰:n><嘴:n><崖:n>，爬过<石风:n><垭口:n>', '车过{L|鹰嘴崖}，爬过{L|石风垭口}'],
      ['登上<荒山:n>', '登上荒山'],
      ['来到<山村:n>', '来到山村'],
      ['位于{L|望川}山村', '位于{L|望川}山村'],
    ],
    needs: movements,
    apply(names, { text, words }) {
      const { beginningAt } = wordPlaces(words);
      const found = [...text.matchAll(reached)].flatMap(({ index, 0: whole, 1: own = '' }): NameSpan[] => {
        const start = index + whole.length - own.length;
        const span: NameSpan = { start, end: start + own.length, type: 'place' };
        const isWord = own.length < 3 || grammar.test(own) || isPlain(beginningAt(start), own.length);
        const isFree = overlapsOf(span, names).every(
          (name) => name.type === 'person' && name.start === start && name.end === span.end,
        );
        return isWord || !isFree ? [] : [span];
      });
      return placeOver(names, found);
    },
  },
];
