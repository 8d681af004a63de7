/** What is left of a whole: those who are absent, and what remains of a plan. */
import type { Figure } from '../../../reading.ts';
import { amountOf, haveOneUnit, shownAs } from '../amounts.ts';
import { type Contradiction, clauseBefore, clauseBehind, placed, type Sentence, stretch } from '../page.ts';
import { wrongBalance, wrongRest } from '../relations/differences.ts';
import { wrongLedger } from '../relations/ledgers.ts';
import { contradiction, isPlainAmount, sumOf } from '../sums.ts';

const roles = {
  due: /应到|应出勤|应到岗|应出席|应参会|应考|报名/,
  present: /(?<!应)出席|实到|实考|到会|参会|实际参[加考]|实际出勤|实际到岗|(?<!应)到岗/,
  absent: /缺席|请假|缺考|弃考/,
} as const;

/** 应到代表486人，实到487人. */
const isMoreThanDue = (here: Figure, due: Figure): boolean =>
  isPlainAmount(here) && isPlainAmount(due) && haveOneUnit(here, due) && amountOf(here) > amountOf(due);

/** 应到代表320人，出席298人，缺席12人: those present and those absent are all that were due. */
function wrongAttendance(sentence: Sentence): Contradiction[] {
  const text = sentence.passage.text.slice(sentence.start, sentence.end);
  if (!/应|报名/.test(text) || !roles.due.test(text)) return [];
  const of = (role: RegExp) => sentence.figures.filter((figure) => role.test(clauseBefore(sentence, figure)));
  const [due, present] = [of(roles.due), of(roles.present)];
  const absent = sentence.figures.filter((figure) =>
    roles.absent.test(clauseBefore(sentence, figure) + clauseBehind(sentence, figure)),
  );
  const all = [...due, ...present, ...absent];
  const [total] = due;
  const [here] = present;
  if (total && here && !/报名/.test(text) && isMoreThanDue(here, total))
    return [contradiction(sentence, total, [here], here)];
  if (!total || [due, present, absent].some(({ length }) => length !== 1)) return [];
  if (!all.every((figure) => isPlainAmount(figure) && figure.kind === 'count' && haveOneUnit(figure, total))) return [];
  // 1人请假，1人出差: some of the absent are told by another word.
  if (sentence.figures.filter((figure) => haveOneUnit(figure, total)).length > all.length) return [];
  const parts = [...present, ...absent];
  return sumOf(parts) === amountOf(total) ? [] : [contradiction(sentence, total, parts, total)];
}

/** 计划改造240座，目前已完成192座，剩余58座: what there was, what is done and what is left. */
const wrongRests = (sentence: Sentence): Contradiction[] =>
  sentence.figures.flatMap((left) => {
    const rest = wrongRest(sentence, left) ?? wrongBalance(sentence, left);
    return rest ? [contradiction(sentence, rest.of[0], [rest.of[1], left], left)] : ofLedger(sentence, left);
  });

function ofLedger(sentence: Sentence, left: Figure): Contradiction[] {
  const wrong = wrongLedger(sentence, left);
  if (!wrong) return [];
  const { stock, moved, expected } = wrong;
  const figures = moved.map(({ figure }) => figure);
  if (moved.every(({ sign }) => sign < 0)) return [contradiction(sentence, stock, [...figures, left], left)];
  const terms = moved.map(({ figure, sign }) => ` ${sign < 0 ? '−' : '+'} ${figure.text}`);
  const detail = [`${stock.text}${terms.join('')}`, shownAs(left, expected), left.text];
  return [{ at: placed(sentence, left), other: stretch(sentence, stock, ...figures), detail }];
}

export const wrongRemainders = (sentence: Sentence): Contradiction[] => [
  ...wrongAttendance(sentence),
  ...wrongRests(sentence),
];
