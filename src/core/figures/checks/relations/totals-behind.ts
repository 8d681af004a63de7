/** A total that a word for all of them tells right behind its parts: 小学2所、初中1所、幼儿园4所，共新增学校9所. */
import type { Figure } from '../../../reading.ts';
import { cues } from '../../data/relation-cues.ts';
import { amountOf, differ, haveOneUnit, isAmount, isApproximate } from '../amounts.ts';
import { clauseBefore, clauseBehind, type Sentence, textBetween } from '../page.ts';
import { isPlainAmount, sumOf, toleranceOf } from '../sums.ts';
import type { Members } from './members.ts';
import { noPart } from './part-labels.ts';
import { isMadeByLast, isOfOtherYear } from './whole-at-end.ts';

/** 两天共, and 共, and not 共同 or 共有 as what several own together. */
const totalWord =
  /(?:^|[，,；;])(?:[\u4e00-\u9fff]{2,4}(?=[合总共]计)|[两二三四五六七八九十][\u4e00-\u9fff]{1,2}(?=一?共|合计|总计))?(?:一共|总共|共计|合计|总计|共)(?![同有享和产青用线]|建(?![成设房起]))[\u4e00-\u9fff]{0,8}$/;

/** Nouns for parts of any kind together: 8个村、2个居委会，共10个单位. */
const anyKind = /^(?:单位|机构|部门|项目|网点|村[居社])/;

/** 9个村、3个社区，共14个支部: what the total counts has another noun than all of its parts. */
function isOfOtherNoun(sentence: Sentence, parts: readonly Figure[], total: Figure): boolean {
  const nounOf = (one: Figure) => /^[\u4e00-\u9fff]{1,4}/.exec(clauseBehind(sentence, one))?.[0] ?? '';
  const [own, nouns] = [nounOf(total), parts.map(nounOf)];
  return (
    total.unit === '个' &&
    own !== '' &&
    !anyKind.test(own) &&
    nouns.every((noun) => noun !== '' && ![...noun].some((c) => own.includes(c)))
  );
}

function partsBefore(sentence: Sentence, at: number): readonly Figure[] | null {
  const { figures, passage } = sentence;
  const total = figures[at] as Figure;
  if (!isAmount(total) || total.per !== null) return null;
  // 新收4160件，加上旧存312件，共审结4280件: what was done of both, and not both.
  if (cues.done.test(clauseBefore(sentence, total))) return null;
  const before = passage.text.slice(Math.max(sentence.start, total.start - 14), total.start);
  const led = totalWord.exec(before)?.[0];
  if (led === undefined) return null;
  const parts: Figure[] = [];
  // 两天共120张: the days are none of its parts.
  const last = figures.findLastIndex(({ end }, i) => i < at && end <= total.start - led.length);
  // 5元、10元、20元不等: each of many is one of these.
  if (last >= 0 && /^[\u4e00-\u9fff]{0,4}不等/.test(textBetween(sentence, figures[last] as Figure, total))) return null;
  for (let i = last; i >= 0; i--) {
    const figure = figures[i] as Figure;
    const between = textBetween(sentence, figure, figures[i + 1] as Figure);
    const isJoined = i === last || /^[\u4e00-\u9fff]{0,6}[、，,和及与][\u4e00-\u9fff“”]{0,10}$/.test(between);
    if (!isJoined || !haveOneUnit(figure, total) || !isPlainAmount(figure) || figure.per !== null) break;
    if (noPart.test(clauseBefore(sentence, figure))) return null;
    parts.unshift(figure);
  }
  return parts.length > 1 && !isOfOtherNoun(sentence, parts, total) ? parts : null;
}

const ofEach = /[一每][面枚块名位人件张台头只场座套][\u4e00-\u9fff]{0,4}$/;
const ofOthers = /^[\u4e00-\u9fff]{2,6}(?:合计|总计|一共|共)/;

/** A total that the amounts listed right before it do not make. @param at the place of the total among the figures of the sentence. */
export function wrongTotalBehind(sentence: Sentence, at: number): Members | null {
  const parts = partsBefore(sentence, at);
  const total = sentence.figures[at] as Figure;
  if (parts?.some((part) => isOfOtherYear(sentence, part, total))) return null;
  if (!parts || isApproximate(total) || isMadeByLast(parts, total)) return null;
  // 郭凯26分，王一川19分，替补球员合计14分: a total of others is less than one of those before.
  if (ofOthers.test(clauseBefore(sentence, total)) && parts.some((part) => amountOf(part) > amountOf(total)))
    return null;
  // 金牌一面12万元、银牌6万元，共要发出174万元: what each costs.
  if (ofEach.test(clauseBefore(sentence, parts[0] as Figure))) return null;
  return differ(sumOf(parts), amountOf(total), toleranceOf([total, ...parts]))
    ? { whole: total, members: parts }
    : null;
}
