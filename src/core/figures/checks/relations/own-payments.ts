/** What somebody pays of a price that others pay a share of: 费用7300元，报销80%，自己掏1460元. */
import type { Figure } from '../../../reading.ts';
import { amountOf, haveOneUnit, shownAs, uncertaintyOf } from '../amounts.ts';
import { type Contradiction, clauseBefore, placed, type Sentence, stretch } from '../page.ts';
import { evidenceOfSlip } from './slip-chance.ts';
import { isTerm } from './window.ts';

const price = /费|花|价|款|开销/;
const taken = /报销|给付|减免|补贴|补助|资助/;
const own = /^(?:[一-鿿]{0,4}(?:自己|自[付费掏]|个人|本人|家里|只|仅))[^，,。；]{0,6}$/;
/** A share is told roundly: what is off by no more of the price is right. */
const roundly = 0.006;
/** In powers of ten of likelihood: not all of a price need be one that others share in, so that a slip has to explain it. */
const needed = 0.5;

export function wrongOwnPayment(sentence: Sentence, share: Figure): Contradiction[] {
  if (share.kind !== 'percent' || share.value === null || !taken.test(clauseBefore(sentence, share))) return [];
  const { figures } = sentence;
  const at = figures.indexOf(share);
  const [whole, paid] = [figures[at - 1], figures[at + 1]];
  if (!whole || !paid || !isTerm(whole) || !isTerm(paid) || whole.kind !== 'money' || !haveOneUnit(whole, paid))
    return [];
  if (!price.test(clauseBefore(sentence, whole)) || !own.test(clauseBefore(sentence, paid))) return [];
  const total = amountOf(whole);
  const expected = total * (1 - share.value / 100);
  if (Math.abs(amountOf(paid) - expected) <= roundly * total + uncertaintyOf(paid)) return [];
  if (evidenceOfSlip([{ figure: paid, expected, tolerance: uncertaintyOf(whole) * (1 - share.value / 100) }]) < needed)
    return [];
  return [
    {
      at: placed(sentence, paid),
      other: stretch(sentence, whole, share),
      detail: [whole.text, `× (100% − ${share.text})`, shownAs(paid, expected), paid.text],
    },
  ];
}
