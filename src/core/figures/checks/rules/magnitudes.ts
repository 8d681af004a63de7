/** 万 for 亿: the same digits with both, or two times of one amount that are told so. */
import { amountOf, hasScale, isAmount, isApproximate, unitOf } from '../amounts.ts';
import {
  type CheckedPage,
  type CheckRule,
  type Contradiction,
  clauseBefore,
  clauseBehind,
  placed,
  type Sentence,
  stretch,
} from '../page.ts';
import { isMixedUp, mixedUpChanges } from '../relations/scales-of-changes.ts';
import type { Told } from '../subjects.ts';
import { around, isOfPart, tellTheSame } from '../words-of-amounts.ts';

/** How much two amounts differ when 万 stands for 亿. */
const factor = 10_000;

/** Digits that are no round number: a round one may well stand with 万 and with 亿. */
const ownDigits = /\d+\.\d+|\d{3,}(?<!00)/;
/** Two digits are enough where the amount is known from what stands before. */
const twoDigits = /\d*[1-9]\d*[1-9]/;

/** Fewer digits, point included, are the same by chance, if it is not the same that they count: 1.1万多名, 1.1亿名. */
const leastDigits = 4;

/** So many amounts with the same digits are compared. */
const mostEarlier = 8;

/** 这6.8万元, of an amount just told. */
const pointed = /(?:^|[^\u4e00-\u9fff])?[这该此]$|上述$/;

/** 快递业务量4.2亿件 and 4.2万件快递. */
function countTheSame(before: Told, own: Told): boolean {
  if (before.figure.counted !== null && before.figure.counted === own.figure.counted) return true;
  return before.sentence !== own.sentence && !isOfPart(own) && tellTheSame(around(before), around(own), 1);
}

/** 拿着7.4万元的资金, 18万元看似不多: an amount that the reader knows opens its clause. */
const handled = /^(?:而|但|可|就是|凭|用|拿着|有了|靠着?|把|将|为了)?(?:[这该此]|区区|仅仅|一?笔)?$/;
/** How far back it is known from, in characters. */
const justTold = 80;

/** 2.6万元一台, 18万元的车: a price, and of another thing. */
const known = /^(?!一|每|的(?!.{0,3}[资款金费钱债额]))[\u4e00-\u9fff]{2}/;

const isKnown = (before: Told, { sentence, figure }: Told): boolean =>
  before.sentence.passage === sentence.passage &&
  before.sentence !== sentence &&
  figure.start - before.figure.end <= justTold &&
  handled.test(clauseBefore(sentence, figure)) &&
  known.test(clauseBehind(sentence, figure));

/** 总价63亿元，一共63万元; 总资产3.2万元，3.2亿元的家底; 收入8.6万元，8.6亿元里: a sum of money that is told again as known, or as all there is. */
const isMoneyBeside = (before: Told, own: Told): boolean =>
  (again.test(clauseBehind(own.sentence, own.figure)) ||
    [before, own].every(({ sentence, figure }) => /总|共/.test(clauseBefore(sentence, figure)))) &&
  before.sentence.passage === own.sentence.passage &&
  [before, own].every(({ figure }) => figure.kind === 'money' && figure.per === null && !isApproximate(figure)) &&
  own.figure.start - before.figure.end <= justTold;

const again = /^(?:[里中]|的(?:家底|家业|资产|产值|盘子|总量|账))/;

const isOfHeadline = (before: Told, own: Told): boolean =>
  before.sentence.passage.kind === 'headline' && before.sentence.passage.article === own.sentence.passage.article;

function areMixedUp(before: Told, own: Told, digits: string): boolean {
  const ratio = amountOf(before.figure) / amountOf(own.figure);
  if (Math.abs(ratio - factor) > 1e-6 * factor && Math.abs(ratio * factor - 1) > 1e-6) return false;
  if (clauseBehind(own.sentence, own.figure).startsWith('一')) return false;
  if (isKnown(before, own) || isOfHeadline(before, own) || isMoneyBeside(before, own)) return true;
  return (
    ownDigits.test(digits) &&
    (digits.length >= leastDigits || pointed.test(clauseBefore(own.sentence, own.figure)) || countTheSame(before, own))
  );
}

function mixedUp(page: CheckedPage): Contradiction[] {
  const seen = new Map<string, Told[]>();
  return page.sentences.flatMap((sentence) =>
    sentence.figures.flatMap((figure) => {
      const digits = /\d+(?:\.\d+)?/.exec(figure.text)?.[0];
      if (!digits || !(ownDigits.test(digits) || twoDigits.test(digits))) return [];
      if (!isAmount(figure) || !hasScale(figure)) return [];
      const key = `${digits} ${unitOf(figure)}`;
      const earlier = seen.get(key) ?? [];
      const own = { sentence, figure };
      seen.set(key, [...earlier, own].slice(-mostEarlier));
      const other = earlier.find((before) => areMixedUp(before, own, digits));
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

/** 总股本1.2亿股 … 总股本将增至1.44万股: what has grown has its name before. */
const grown = /([\u4e00-\u9fff]{2,4}?)(?:将|已|可|也|就)?[增升扩][加大]?[到至]$/;

function grownByScale({ sentences }: CheckedPage): Contradiction[] {
  const seen = new Map<string, Told[]>();
  return sentences.flatMap((sentence) =>
    sentence.figures.flatMap((figure) => {
      if (!isAmount(figure) || !hasScale(figure) || figure.per !== null || figure.kind === 'percent') return [];
      const key = `${sentence.passage.article} ${unitOf(figure)}`;
      const own = { sentence, figure };
      const earlier = seen.get(key) ?? [];
      seen.set(key, [...earlier, own].slice(-mostEarlier));
      const noun = grown.exec(clauseBefore(sentence, figure))?.[1];
      if (!noun) return [];
      const before = earlier.findLast((one) => clauseBefore(one.sentence, one.figure).includes(noun.slice(-3)));
      if (!before || !isMixedUp(before.figure, figure)) return [];
      const detail = [before.figure.text, figure.text, 'beside'];
      return [{ at: placed(sentence, figure), other: stretch(before.sentence, before.figure), detail }];
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
  apply: (page) => [...mixedUp(page), ...page.sentences.flatMap(ofChanges), ...grownByScale(page)],
};
