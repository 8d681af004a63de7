/** Two shares that their labels alone make a whole: 合格率96%，不合格率6%; 其中男性58%、女性45%. */
import type { Figure } from '../../../reading.ts';
import { amountOf } from '../amounts.ts';
import { clauseBefore, clauseBehind, type Sentence, textBefore, textBetween } from '../page.ts';

/** Changes of shares, and shares that do not belong to one whole. */
const noComplement = /[增降升跌涨减高低回]|同比|环比|超|完成/;
const labelEnd = /(?:的?人?占比?|的?比例|的)?(?:为|约|达|是|有)?$/;
/** The negation of a label: 不合格率, 未接种. */
const negation = /没有|[不未非]/;

/** @param tolerance how far the two may be above a whole. @returns the two, or null. */
export function wrongContraries(
  sentence: Sentence,
  share: Figure,
  at: number,
  toleranceOf: (shares: readonly Figure[]) => number,
): readonly [Figure, Figure] | null {
  const before = sentence.figures[at - 1];
  if (!before || ![before, share].every((one) => one.kind === 'percent' && one.value !== null && one.approx === null))
    return null;
  const sum = amountOf(before) + amountOf(share);
  if (
    sum <= 100 + toleranceOf([before, share]) ||
    !/^[，、；][一-鿿]{1,12}$/.test(textBetween(sentence, before, share))
  )
    return null;
  const told = [before, share].map((one) => clauseBefore(sentence, one));
  const [one, other] = told.map((label) => label.replace(labelEnd, '')) as [string, string];
  // Shares with 占 are told apart in runs.
  if (told.every((label) => /占/.test(label)) && !negation.test(one + other)) return null;
  const isWhole = isContrary(one, other) || isContrary(other, one) || areSexes(sentence, before, share, one, other);
  if (!isWhole || noComplement.test(one + other)) return null;
  return [before, share];
}

/** 不合格率 is the contrary of 合格率 and of 产品合格率; a word of one character, as 足 of 不足, is none. */
function isContrary(label: string, other: string): boolean {
  const positive = other.replace(negation, '');
  return positive !== other && positive.length > 1 && label.endsWith(positive) && !negation.test(label);
}

const men = /男(?:性|生|孩|童|士|子|学生|教师|职工|员工|选手|会员|游客|读者|患者|代表)?$/;

/** 会员中男性58%、女性45%, and not 近视率60%，其中男性58%、女性65%: rates of the two are no shares. */
function areSexes(sentence: Sentence, before: Figure, share: Figure, one: string, other: string): boolean {
  const written = men.exec(one)?.[0];
  const lead = textBefore(sentence, before);
  return (
    written !== undefined &&
    other === written.replace('男', '女') &&
    /[中里][，,：:]?$/.test(lead.slice(0, lead.lastIndexOf(written))) &&
    !/[率%％]|比例/.test(lead) &&
    clauseBehind(sentence, before) === '' &&
    clauseBehind(sentence, share) === ''
  );
}
