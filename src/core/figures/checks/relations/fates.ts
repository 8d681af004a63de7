/** People of an accident by what became of them: 船上14人，6人获救，7人遇难，2人失踪 are 15. */
import type { Figure } from '../../../reading.ts';
import { withoutSpaces } from '../../../text/spaces.ts';
import { amountOf, isApproximate, unitOf } from '../amounts.ts';
import { clauseBefore, clauseBehind, figuresBetween, type Sentence } from '../page.ts';
import { sumOf } from '../sums.ts';
import type { Members } from './members.ts';

const saved = /^[\u4e00-\u9fff]{0,5}?(?:获救|生还|脱险|平安|无恙|救起|救出|上岸|自救|逃生|受伤|轻伤|重伤|未受伤)/;
const lost = /^(?:不幸|已|当场)?(?:遇难|死亡|身亡|失踪|失联|罹难|遇险身亡)/;
/** How far before its sentence the number of all may stand, in characters. */
const reach = 40;
/** The number of all that were there, and not of those who helped. */
const all = /[上内里载共有中]$|乘员|船员|乘客|被困|遇险|伤亡/;

const isPeople = (figure: Figure): boolean =>
  unitOf(figure) === 'count 人' && figure.value !== null && figure.per === null && !isApproximate(figure);

/** The number of all, where those who were saved and those who were lost do not make it. */
export function wrongFates(sentence: Sentence): Members | null {
  const { passage, start } = sentence;
  const told = sentence.figures.filter(isPeople);
  const isMember = (one: Figure) => {
    const behind = clauseBehind(sentence, one);
    return /^(?:其中|另有?|有|还有)?$/.test(clauseBefore(sentence, one)) && (saved.test(behind) || lost.test(behind));
  };
  const members = told.filter(isMember);
  const hasBoth =
    members.some((one) => lost.test(clauseBehind(sentence, one))) &&
    members.some((one) => saved.test(clauseBehind(sentence, one)));
  if (members.length < 2 || !hasBoth) return null;
  if (/其[余他]|另|还有|仍|剩/.test(passage.text.slice((members.at(-1) as Figure).end, sentence.end))) return null;
  const own = told.filter((one) => !members.includes(one));
  const before = own.length > 0 ? own : figuresBetween(passage, start - reach, start).filter(isPeople);
  const [whole] = before;
  if (before.length !== 1 || !whole || whole.start > (members[0] as Figure).start) return null;
  // 已有580人遇袭身亡，4216人受伤: one of those whose fate is told.
  const isFate = /[亡伤]|遇难|失踪|获救/.test(clauseBehind(sentence, whole).replace(/^伤亡/, ''));
  if (isFate || members.some((one) => amountOf(one) > amountOf(whole))) return null;
  const label = passage.text.slice(Math.max(0, whole.start - 8), whole.start);
  if (!all.test(withoutSpaces(label)) || sumOf(members) === whole.value) return null;
  return { whole, members };
}
