/** Where blanks, brackets and numbers part names, and where a name is there twice. */
import type { MentionRule } from '../mention-rule.ts';
import { ownOf } from './own.ts';

const isInsidePair = (text: string, offset: number) =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));

export const markRules: readonly MentionRule[] = [
  {
    name: 'whole-characters',
    purpose: 'A name begins and ends between characters, and in none of two code units.',
    examples: [
      ['\ud842{P|\udfb7田健一}说', '{P|\ud842\udfb7田健一}说'],
      ['{P|石𠅤\ud842}\udfb7说', '{P|石𠅤\ud842\udfb7}说'],
      ['{P|𠮷田}说', '{P|𠮷田}说'],
    ],
    apply(name, { text }) {
      const start = name.start - (isInsidePair(text, name.start) ? 1 : 0);
      const end = name.end + (isInsidePair(text, name.end) ? 1 : 0);
      return [start === name.start && end === name.end ? name : { ...name, start, end }];
    },
  },
  {
    name: 'blank-parts-names',
    purpose: 'A blank that the text keeps between Chinese characters parts two names.',
    examples: [
      ['嘉宾：{P|米娜·艾力 库尔班·赛买提}', '嘉宾：{P|米娜·艾力} {P|库尔班·赛买提}'],
      ['编辑{P|赵航 }校对', '编辑{P|赵航} 校对'],
      ['{O|Open Lake 公司}', '{O|Open Lake 公司}'],
    ],
    apply(name, { text }) {
      const own = ownOf(text, name);
      if (!/[\u3400-\u9fff] (?:[\u3400-\u9fff]|$)|^ /.test(own)) return [name];
      return [...own.matchAll(/[^ ]+/g)].map((part) => ({
        ...name,
        start: name.start + part.index,
        end: name.start + part.index + part[0].length,
      }));
    },
  },
  {
    name: 'letter-spaced-latin',
    purpose: 'Single Latin letters that blanks set apart are a piece of letter-spaced furniture and no name.',
    examples: [
      ['{P|Q I N G} S H I 青石日报', 'Q I N G S H I 青石日报'],
      ['作家{P|J K 罗琳}', '作家{P|J K 罗琳}'],
      ['{O|A B B}公司', '{O|A B B}公司'],
    ],
    apply: (name, { text }) => (name.type === 'person' && /^[A-Z](?: [A-Z])+$/.test(ownOf(text, name)) ? [] : [name]),
  },
  {
    name: 'latin-word-whole',
    purpose: 'A name that ends in Latin letters goes on to the end of their word, whatever accents they have.',
    examples: [
      ['歌手{P|Ros}é登台', '歌手{P|Rosé}登台'],
      ['在{L|Malm}ö见{O|Nestl}é', '在{L|Malmö}见{O|Nestlé}'],
      ['歌手{P|Anna}登台', '歌手{P|Anna}登台'],
      ['{O|NASA}的Ana', '{O|NASA}的Ana'],
    ],
    apply(name, { text }) {
      if (!/[A-Za-z]/.test(text.charAt(name.end - 1))) return [name];
      const rest = /^[a-z]*[\u00e0-\u024f][a-z\u00e0-\u024f]*/.exec(text.slice(name.end, name.end + 20));
      return [rest ? { ...name, end: name.end + rest[0].length } : name];
    },
  },
  {
    name: 'name-twice',
    purpose: 'A name that is there twice without anything between, as a newspaper’s in its head, is two names.',
    examples: [
      ['{O|望川日报望川日报}客户端', '{O|望川日报}{O|望川日报}客户端'],
      ['{P|柳青青}', '{P|柳青青}'],
    ],
    apply(name, { text }) {
      const own = ownOf(text, name);
      const middle = name.start + own.length / 2;
      return own.length >= 6 && /^(.+)\1$/.test(own)
        ? [
            { ...name, end: middle },
            { ...name, start: middle },
          ]
        : [name];
    },
  },
];
