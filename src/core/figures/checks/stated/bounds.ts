/** A bound and right behind it the amount that it is told of: 首次突破300万，达到297万人; 不足百人，仅有113人. */
import type { Figure } from '../../../reading.ts';
import { haveOneUnit } from '../amounts.ts';
import { type CheckedPage, clauseBefore, placed, type Sentence, stretch, textBetween } from '../page.ts';
import type { BrokenTie } from './terms.ts';

/** 大关，达到: nothing but what says that this is it. */
const joint = /^(?:大关|关口)?[，,](?:实际|一共|共计|总计|合计|最终|[仅只共已])?(?:达到?了?|[为有是至])?$/;
/** 跌破40: the mark is lost. */
const falls = /[跌降]破?$/;
/** 不足百元，为180元的一半多. */
const isOfThat = ({ passage: { text } }: Sentence, { end }: Figure): boolean => text.charAt(end) === '的';
const isBound = ({ low, high }: Figure): boolean => (low === null) !== (high === null);

/** 300万 before 297万人. */
const haveUnits = (bound: Figure, exact: Figure): boolean =>
  haveOneUnit(bound, exact) || (bound.kind === 'number' && exact.kind === 'count');

export const brokenBounds = ({ sentences }: CheckedPage): readonly BrokenTie[] =>
  sentences.flatMap((sentence) =>
    sentence.figures.slice(1).flatMap((exact, i): readonly BrokenTie[] => {
      const bound = sentence.figures[i] as Figure;
      if (
        !isBound(bound) ||
        falls.test(clauseBefore(sentence, bound)) ||
        exact.value === null ||
        !haveUnits(bound, exact)
      )
        return [];
      const mark = (bound.low ?? bound.high) as number;
      const isOff = bound.low === null ? exact.value > mark : exact.value < mark;
      if (!isOff || !joint.test(textBetween(sentence, bound, exact)) || isOfThat(sentence, exact)) return [];
      const detail = ['', `${bound.approx ?? ''}${bound.text}`, exact.text];
      return [{ rule: 'same-thing', at: placed(sentence, exact), other: stretch(sentence, bound), detail }];
    }),
  );
