/** Years of two Chinese figures before what was made, or began, in them. */
import type { NonFigureRule } from '../non-figures.ts';

/** Two figures in a row that do not follow each other, of the second half of the century or with a nought: 八六版, 零三款. */
const yearOfThing =
  /(?!四五|五六|六七|七八|八九)[四五六七八九零〇][零〇一二三四五六七八九](?=版|回归|[届款]|级[学新毕同校])/y;

export const yearsOfThings: NonFigureRule = {
  name: 'years-of-things',
  purpose: '八六版, 九七回归 and 七七级学生 tell a year, and count nothing.',
  examples: [
    ['八六版戏曲和零三款轿车', '八六版戏曲和零三款轿车'],
    ['九七回归二十年', '九七回归[二十年 = 20 年]'],
    ['七七级学生聚会', '七七级学生聚会'],
    ['看了七八版', '看了{七八版 = 7–8 版}'],
  ],
  of: 'words',
  marks: '版回届款级',
  apply(text, start) {
    yearOfThing.lastIndex = start;
    const isOfLonger = /[零〇一二三四五六七八九十百千万第]/.test(text.charAt(start - 1));
    return !isOfLonger && yearOfThing.test(text) ? yearOfThing.lastIndex : null;
  },
};
