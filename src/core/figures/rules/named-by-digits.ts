/** Works, schools and troops that have a number read digit by digit for a name: 二〇七所, 四〇四厂, 一四一团. What is counted so is 三所中学. */
import type { NonFigureRule } from '../non-figures.ts';

const numbered =
  /[〇零一二三四五六七八九]{3,4}(?:[厂矿团库]|医院|部队|高地|[大中]队|[中小]学|工程|所(?![\u4e00-\u9fff]{0,3}(?:学|校|院|园|房|站|室|寺|馆)))/y;

export const namedByDigits: NonFigureRule = {
  name: 'institutions-by-digits',
  purpose: 'Digits without 十, 百 and 千 before what an institution is called are its name.',
  examples: [
    ['二〇七所和四〇四厂', '二〇七所和四〇四厂'],
    ['一四一团的老兵', '一四一团的老兵'],
    ['全省共有二〇七所中学', '全省共有[二〇七所 = 207 所]中学'],
    ['建成二百零七所。', '建成[二百零七所 = 207 所]。'],
  ],
  of: 'words',
  marks: '所厂矿团库医部高大中小工',
  apply(text, start) {
    numbered.lastIndex = start;
    return numbered.test(text) ? numbered.lastIndex : null;
  },
};
