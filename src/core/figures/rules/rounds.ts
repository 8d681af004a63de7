/** 四分之一决赛 is a round of a contest, and no share. */
import type { NonFigureRule } from '../non-figures.ts';

const round =
  /(?:(?:[二四八]|十六|三十二|六十四)分之一|1[/／](?:2|4|8|16|32|64))(?=(?:决赛|[\u4e00-\u9fff]{0,2}淘汰赛))/y;

export const roundsOfContests: NonFigureRule = {
  name: 'rounds-of-contests',
  purpose: 'A fraction before 决赛 names a round.',
  examples: [
    ['闯入四分之一决赛和1/8决赛', '闯入四分之一决赛和1/8决赛'],
    ['四分之一选手退赛', '[四分之一 = 0.25]选手退赛'],
  ],
  marks: '分/／',
  apply(text, start) {
    round.lastIndex = start;
    return round.test(text) ? round.lastIndex : null;
  },
};
