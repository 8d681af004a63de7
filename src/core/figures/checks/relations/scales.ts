/** A part told in 亿 of a whole told in 万, 总投资1.65万元，其中省里补助1.2亿元, or in 万 of one told in 亿. */
import type { Figure } from '../../../reading.ts';
import { amountOf, hasScale, haveOneUnit } from '../amounts.ts';
import { clauseBefore, type Sentence, textBetween } from '../page.ts';
import { scaleFactor } from '../slips.ts';
import { isTerm } from './window.ts';

/** A label that names all of something. */
const wholeLabel = /(?:总(?:投资|造价|产值|收入|[额数量])|投资|造价)(?:约|共|达到?|为|是)*$/;
/** What leads from the whole to a part of it. */
const partLead = /^[，,；;：:（(]?其中/;
/** 其余贷款, behind the part: what stands before it is not all. */
const restBehind = /^[，,；;](?:其[余他它]|剩余|余下|不足)/;
/** Who bears a part of the costs, told without 其中. */
const partVerb = /(?:出资|补助|拨款|投资|承担|投入|支持|补贴|捐款)$/;
/** A part is hardly ever smaller than this share of its whole where 万 was written for 亿. */
const leastShare = 0.1;

interface Part {
  readonly whole: Figure;
  readonly part: Figure;
}

/** Whether the part would be one of the whole if both were told in 亿. */
const fitsInTenThousandfold = (part: Figure, whole: Figure): boolean => {
  const share = amountOf(part) / (amountOf(whole) * scaleFactor);
  return /万/.test(whole.text) && /亿/.test(part.text) && share > leastShare && share < 1;
};

/** 存款1260亿元，其中居民存款820万元: who tells a part that is the ten-thousandth of its whole has written 万 for 亿. */
const mayBeTenThousandfold = (part: Figure, whole: Figure): boolean => {
  const share = (amountOf(part) * scaleFactor) / amountOf(whole);
  return /亿/.test(whole.text) && /万/.test(part.text) && !/亿/.test(part.text) && share > leastShare && share < 1;
};
/** A noun for the part right behind 其中, and none of what one of many gets. */
const plainLead = /^[^，,。；;]{0,10}(?:[，,][^，,。；;]{1,14})?[，,。；;：:（(]其中[，,]?[\u4e00-\u9fff]{2,8}$/;
const oneOfMany = /[一每均最单奖罚罪偿赔户人]|某|手续|利息/;

function isPart(sentence: Sentence, part: Figure, whole: Figure): boolean {
  const { passage, end } = sentence;
  const label = clauseBefore(sentence, part);
  const isLed = partLead.test(textBetween(sentence, whole, part));
  return isLed || (partVerb.test(label) && restBehind.test(passage.text.slice(part.end, end)));
}

/** Wholes that are told in 万 with a single part in 亿, where the digits say that both were meant in one of them. */
export function wrongScale(sentence: Sentence): readonly Part[] {
  const terms = sentence.figures.filter(isTerm);
  return terms.flatMap((whole, i) => {
    const [part, next] = terms.slice(i + 1);
    // Several parts are added up.
    if (!part || (next && haveOneUnit(next, whole)) || !haveOneUnit(part, whole)) return [];
    const isWrong =
      wholeLabel.test(clauseBefore(sentence, whole)) &&
      fitsInTenThousandfold(part, whole) &&
      isPart(sentence, part, whole);
    const joint = textBetween(sentence, whole, part);
    const isTooSmall =
      plainLead.test(joint) && !oneOfMany.test(joint.replace(/^.*其中/, '')) && mayBeTenThousandfold(part, whole);
    if (isTooSmall) return [{ whole, part }];
    return isWrong ? [{ whole, part }] : [];
  });
}

export interface ScaledPart {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  /** The one of them that is told in the wrong scale. */
  readonly part: Figure;
}

const mostParts = 6;
/** What is told in decimals adds up to its last digit. */
const ofDecimals = 1e-9;

/** 总投资3.2亿元，其中财政2亿元，捐赠0.7万元，贷款5000万元: parts that make their whole to the last digit once one of them has its scale. */
export function wrongScaleAmongParts(sentence: Sentence): readonly ScaledPart[] {
  const terms = sentence.figures.filter(isTerm);
  return terms.flatMap((whole, i) => {
    if (!hasScale(whole)) return [];
    const others = terms.slice(i + 1).filter((one) => haveOneUnit(one, whole));
    for (let count = 2; count <= Math.min(mostParts, others.length); count++) {
      const parts = others.slice(0, count);
      const missing = parts.reduce((rest, part) => rest - amountOf(part), amountOf(whole));
      const part = parts.find((one) => {
        const factor = /亿/.test(one.text) ? 1 / scaleFactor : scaleFactor;
        const isOff = Math.abs(amountOf(one) * (factor - 1) - missing) <= ofDecimals * amountOf(whole);
        return hasScale(one) && isOff;
      });
      if (part) return [{ whole, parts, part }];
    }
    return [];
  });
}
