/** The message of each check, one sentence, in the languages of the interface. */
import type { FigureCheck } from '../core/reading.ts';

export type Language = 'en' | 'zh';

type CheckMessages = Readonly<Record<FigureCheck['rule'], (detail: readonly string[]) => string>>;

const messages: Readonly<Record<Language, CheckMessages>> = {
  en: {
    'shares-above-whole': ([sum, ...shares]) => `Shares of one whole add up to ${sum}: ${shares.join(' + ')}.`,
    'range-reversed': (detail) => `The range runs the wrong way: ${detail.join(' – ')}.`,
    'counted-twice': ([counted, ...values]) =>
      `${counted} is given with two values in this article: ${values.join(' / ')}.`,
    weekday: ([date, said, is]) => `${date} is a ${is}, not a ${said}.`,
  },
  zh: {
    'shares-above-whole': ([sum, ...shares]) => `同一整体的各部分合计 ${sum}：${shares.join(' + ')}。`,
    'range-reversed': (detail) => `范围前后颠倒：${detail.join(' – ')}。`,
    'counted-twice': ([counted, ...values]) => `本篇中“${counted}”有两个数值：${values.join(' / ')}。`,
    weekday: ([date, said, is]) => `${date}是${is}，不是${said}。`,
  },
};

export const checkMessage = ({ rule, detail }: FigureCheck, language: Language): string =>
  messages[language][rule](detail);
