/** Votes of a meeting: nobody who is not there casts one. */
import { amountOf, shownAs } from '../amounts.ts';
import type { ArticleText, Contradiction } from '../page.ts';
import { isTerm } from '../relations/window.ts';
import { sumOf } from '../sums.ts';
import { behindPlace, labelOfPlace, type Place, stretchOf } from './places.ts';

/** How far behind the number of those present their votes may stand, in characters. */
const reach = 300;
/** So many times as many votes are those of other people. */
const farthest = 1.5;

const present = /实到|实际(?:到会|出席)|(?:到会|出席)(?:代表|委员)/;
const ballot = /(?:赞成|同意|反对|弃权)(?:票|的)?(?:有|为|共)?$/;
const elected = /^(?:高票|再次)?当选/;

/** 此前的预备会上, in the sentence. */
const isOfOtherTime = ({ sentence: { passage, start }, figure }: Place): boolean =>
  /此前|上[次届]|[去前]年|预备会|当年/.test(passage.text.slice(Math.max(start, figure.start - reach), figure.start));

const isVote = ({ figure }: Place): boolean => figure.unit === '票' && isTerm(figure);

/** The votes of one sentence on one thing, and each by which somebody is elected. */
function ballotsIn(votes: readonly Place[]): readonly (readonly Place[])[] {
  const ofThing = votes.filter((one) => ballot.test(labelOfPlace(one)));
  const labels = new Set(ofThing.map(labelOfPlace));
  const isOne = ofThing.length > 1 && labels.size === ofThing.length && ofThing.length < 4;
  return [...(isOne ? [ofThing] : []), ...votes.filter((one) => elected.test(behindPlace(one))).map((one) => [one])];
}

/** @param places of one article. */
export function wrongVotes(places: ArticleText): readonly Contradiction[] {
  const meetings = places.filter(
    (one) => /^[人名位]$/.test(one.figure.unit ?? '') && isTerm(one.figure) && present.test(labelOfPlace(one)),
  );
  return meetings.flatMap((here, i) => {
    const end = Math.min(here.at + reach, meetings[i + 1]?.at ?? Number.POSITIVE_INFINITY);
    const votes = places.filter((one) => one.at > here.at && one.at < end && isVote(one) && !isOfOtherTime(one));
    const sentences = [...new Set(votes.map(({ sentence }) => sentence))];
    return sentences
      .flatMap((sentence) => ballotsIn(votes.filter((one) => one.sentence === sentence)))
      .flatMap((ballots): Contradiction[] => {
        const figures = ballots.map(({ figure }) => figure);
        const cast = sumOf(figures);
        if (cast <= amountOf(here.figure) || cast > farthest * amountOf(here.figure)) return [];
        const last = ballots.at(-1) as Place;
        return [
          {
            at: { index: last.index, figure: last.figure },
            other: stretchOf(here),
            detail: [figures.map(({ text }) => text).join(' + '), shownAs(last.figure, cast), here.figure.text],
          },
        ];
      });
  });
}
