/** Where blanks, brackets and numbers part names, and where a name is there twice. */
import type { MentionRule } from '../mention-rule.ts';
import { ownOf } from './own.ts';

/** Pictures and marks of other than text that stand beside a name, and never in one. */
const sign =
  '[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\p{Regional_Indicator}\\u200d\\ufe0e\\ufe0f_"*#@~|\\[\\]【】]';
const signsBefore = new RegExp(`^${sign}+`, 'u');
const signsBehind = new RegExp(`${sign}+$`, 'u');
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
    name: 'signs-beside-name',
    purpose: 'Pictures and marks of layout beside a name are no part of it.',
    examples: [
      ['{P|😀𠮷田健一}说', '😀{P|𠮷田健一}说'],
      ['{P|石大有👍🏼}说', '{P|石大有}👍🏼说'],
      ['{P|👍}', '👍'],
      ['{P|石大有}👍', '{P|石大有}👍'],
    ],
    apply(name, { text }) {
      const own = ownOf(text, name);
      const before = signsBefore.exec(own)?.[0].length ?? 0;
      const behind = signsBehind.exec(own)?.[0].length ?? 0;
      if (before + behind === 0) return [name];
      return before + behind < own.length ? [{ ...name, start: name.start + before, end: name.end - behind }] : [];
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
    name: 'half-width-bracket',
    purpose:
      'A half-width bracket that has no partner within a name is none of it, and parts what stands on its sides.',
    examples: [
      ['整治河道。({P|钱海)}', '整治河道。({P|钱海})'],
      ['总裁{P|Chen(陈大卫})称', '总裁{P|Chen}({P|陈大卫})称'],
      ['{O|天宇(望川)文化公司}', '{O|天宇(望川)文化公司}'],
    ],
    apply(name, { text }) {
      const own = ownOf(text, name);
      if (/^[^()]*(?:\([^()]*\)[^()]*)*$/.test(own)) return [name];
      return [...own.matchAll(/[^()]{2,}/g)].map((part) => ({
        ...name,
        start: name.start + part.index,
        end: name.start + part.index + part[0].length,
      }));
    },
  },
  {
    name: 'half-quotation',
    purpose: 'A name ends before a quotation that it has no end of, and begins behind one that it has no beginning of.',
    examples: [
      ['{L|望川青石“村}超”', '{L|望川青石}“村超”'],
      ['“{O|村超”望川青石}队', '“村超”{O|望川青石}队'],
      ['{O|望川“石鼓”队}', '{O|望川“石鼓”队}'],
      ['男双{P|「石白}配」', '男双「{P|石白}配」'],
    ],
    apply(name, { text }) {
      const own = ownOf(text, name);
      if (!/[“”‘’「」『』]/.test(own)) return [name];
      if (/^[“‘「『][^”’」』]{2,}$/.test(own)) return [{ ...name, start: name.start + 1 }];
      const [before = ''] = /^[^“‘「『]*(?=[“‘「『][^”’」』]*$)/.exec(own) ?? [];
      if (before.length > 1) return [{ ...name, end: name.start + before.length }];
      const [head = ''] = /^[^“‘「『]*[”’」』](?=[^“”‘’「」『』]{2,}$)/.exec(own) ?? [];
      return [head === '' ? name : { ...name, start: name.start + head.length }];
    },
  },
  {
    name: 'number-before-name',
    purpose: 'The number of an item of a list is no part of the name behind it.',
    examples: [
      ['{O|1.望川市水务局}通报', '1.{O|望川市水务局}通报'],
      ['{O|5G产业联盟}成立', '{O|5G产业联盟}成立'],
    ],
    apply(name, { text }) {
      const number = /^[（(]?\d{1,2}[.．、)）](?=\D)/.exec(ownOf(text, name));
      return number ? [{ ...name, start: name.start + number[0].length }] : [name];
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
