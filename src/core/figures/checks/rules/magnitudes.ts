/** 万 for 亿: the same digits with both, or two times of one amount that are told so. */
import type { Figure } from '../../../reading.ts';
import { amountOf, isAmount, unitOf } from '../amounts.ts';
import {
  type CheckedPage,
  type CheckRule,
  type Contradiction,
  clauseBefore,
  placed,
  type Sentence,
  stretch,
} from '../page.ts';
import { mixedUpChanges } from '../relations/scales-of-changes.ts';
import { around, isOfPart, tellTheSame } from './headlines.ts';

/** How much two amounts differ when 万 stands for 亿. */
const factor = 10_000;

/** Digits that are no round number: a round one may well stand with 万 and with 亿. */
const ownDigits = /\d+\.\d+|\d{3,}(?<!00)/;

/** Fewer digits, point included, are the same by chance, if it is not the same that they count: 1.1万多名, 1.1亿名. */
const leastDigits = 4;

/** So many amounts with the same digits are compared. */
const mostEarlier = 8;

/** 这6.8万元, of an amount just told. */
const pointed = /(?:^|[^\u4e00-\u9fff])?[这该此]$|上述$/;

/** 快递业务量4.2亿件 and 4.2万件快递. */
function countTheSame(
  before: { sentence: Sentence; figure: Figure },
  own: { sentence: Sentence; figure: Figure },
): boolean {
  if (before.figure.counted !== null && before.figure.counted === own.figure.counted) return true;
  return before.sentence !== own.sentence && !isOfPart(own) && tellTheSame(around(before), around(own), 1);
}

function mixedUp(page: CheckedPage): Contradiction[] {
  const seen = new Map<string, { readonly sentence: Sentence; readonly figure: Figure }[]>();
  return page.sentences.flatMap((sentence) =>
    sentence.figures.flatMap((figure) => {
      const digits = ownDigits.exec(figure.text)?.[0];
      if (!digits || !isAmount(figure) || !/[万亿]/.test(figure.text)) return [];
      const key = `${digits} ${unitOf(figure)}`;
      const earlier = seen.get(key) ?? [];
      seen.set(key, [...earlier, { sentence, figure }].slice(-mostEarlier));
      const other = earlier.find((before) => {
        const ratio = amountOf(before.figure) / amountOf(figure);
        const isMixedUp = Math.abs(ratio - factor) < 1e-6 * factor || Math.abs(ratio * factor - 1) < 1e-6;
        return (
          isMixedUp &&
          (digits.length >= leastDigits ||
            pointed.test(clauseBefore(sentence, figure)) ||
            countTheSame(before, { sentence, figure }))
        );
      });
      if (!other) return [];
      return [
        {
          at: placed(sentence, figure),
          other: stretch(other.sentence, other.figure),
          detail: [other.figure.text, figure.text],
        },
      ];
    }),
  );
}

/** 去年进出口56亿元，今年前10个月已达52万元. */
const ofChanges = (sentence: Sentence): Contradiction[] =>
  mixedUpChanges(sentence).map(([a, b]) => ({
    at: placed(sentence, b),
    other: stretch(sentence, a),
    detail: [a.text, b.text, 'beside'],
  }));

export const magnitudes: CheckRule = {
  name: 'magnitude',
  purpose:
    'The same digits with 万 in one place and 亿 in another of a page, or two times of one amount that are told so, are mixed up.',
  examples: [
    ['生产总值218.6亿元。／全年生产总值达到218.6万元。', '生产总值218.6亿元。／全年生产总值达到[218.6万元]。'],
    ['快递业务量4.2亿件。他说，4.2亿件快递背后是快递员。', '快递业务量4.2亿件。他说，4.2亿件快递背后是快递员。'],
    ['快递业务量4.2亿件。他说，4.2万件快递背后是快递员。', '快递业务量4.2亿件。他说，[4.2万件]快递背后是快递员。'],
    ['去年进出口56亿元，今年已达52万元。', '去年进出口56亿元，今年已达[52万元]。'],
    ['收入12.8亿元，支出46.3万元。', '收入12.8亿元，支出46.3万元。'],
  ],
  apply: (page) => [...mixedUp(page), ...page.sentences.flatMap(ofChanges)],
};
