/** Men and women of a number told sentences before: 抓获犯罪嫌疑人29名…落网的嫌疑人中，有男性19名、女性8名 are 27. */
import { amountOf, haveOneUnit, shownAs } from '../amounts.ts';
import type { ArticleText, Contradiction } from '../page.ts';
import { isTerm } from '../relations/window.ts';
import { isSumWithSlip } from '../slips.ts';
import { make, sumOf } from '../sums.ts';
import { around, behindPlace, labelOfPlace, type Place } from './places.ts';

/** How far before the two their whole may stand, in characters. */
const reach = 400;
/** What is farther off is another number. */
const farthest = 1.25;
const man = /男[\u4e00-\u9fff]{0,4}$/;
const woman = /女[\u4e00-\u9fff]{0,4}$/;
/** 嫌疑人中，有: the noun of the whole. */
const ofNoun = /([\u4e00-\u9fff]{2})[中里内][，,](?:共?有)?(?:男|女)[\u4e00-\u9fff]{0,4}$/;
const joint = /^[，,、和]/;
const other = /[增减升降比较超每均]|[去前上]年|其中|计划|预计|最|另/;

const wordsOf = (place: Place): string => `${labelOfPlace(place)}${behindPlace(place)}`;

/** The whole of the two that begin at a place; null where several numbers may be it, or one that they make. */
function wholeOf(places: ArticleText, at: number): Place | null {
  const [first, second] = [places[at] as Place, places[at + 1]];
  if (second?.sentence !== first.sentence || !isTerm(first.figure) || !isTerm(second.figure)) return null;
  const labels = [labelOfPlace(first), labelOfPlace(second)] as const;
  const areSides = (man.test(labels[0]) && woman.test(labels[1])) || (woman.test(labels[0]) && man.test(labels[1]));
  const { text } = first.sentence.passage;
  const noun = ofNoun.exec(text.slice(first.sentence.start, first.figure.start))?.[1];
  if (!areSides || !noun || !joint.test(text.slice(first.figure.end))) return null;
  const wholes = around(places, at, reach).filter(
    (one) => one.at < first.at && isTerm(one.figure) && haveOneUnit(one.figure, first.figure),
  );
  const parts = [first.figure, second.figure];
  if (wholes.some(({ figure }) => make(figure, parts))) return null;
  const sum = sumOf(parts);
  const [whole, ...others] = wholes.filter(
    (one) =>
      wordsOf(one).includes(noun) &&
      !other.test(labelOfPlace(one)) &&
      amountOf(one.figure) < sum * farthest &&
      sum < amountOf(one.figure) * farthest,
  );
  const isOne = whole && others.every(({ figure }) => amountOf(figure) === amountOf(whole.figure));
  return isOne && isSumWithSlip(sum, whole.figure, parts) ? whole : null;
}

/** @param places of one article. */
export const wrongFarSides = (places: ArticleText): readonly Contradiction[] =>
  places.flatMap((first, at): readonly Contradiction[] => {
    const whole = wholeOf(places, at);
    if (!whole) return [];
    const second = places[at + 1] as Place;
    const sum = sumOf([first.figure, second.figure]);
    return [
      {
        at: { index: whole.index, figure: whole.figure },
        other: { index: first.index, start: first.figure.start, end: second.figure.end },
        detail: [`${first.figure.text} + ${second.figure.text}`, shownAs(whole.figure, sum), whole.figure.text],
      },
    ];
  });
