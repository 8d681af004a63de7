/** The dead, the injured and the missing of a headline against the lead of its text, in whatever words both tell them: 致3死23伤 over 造成4人死亡、23人受伤. */
import type { Figure } from '../../../reading.ts';
import { groupBy } from '../../../text/group.ts';
import { isApproximate } from '../amounts.ts';
import { type CheckedPage, type Contradiction, clauseBefore, type Sentence } from '../page.ts';
import { hasOtherTime, type Told } from '../subjects.ts';
import { toldTwice } from '../told-twice.ts';
import { isOfHeadline } from '../words-of-amounts.ts';

/** How each fate is told, behind its number or right before it; 重伤 and 轻伤 are some of the injured. */
const fates: readonly RegExp[] = [
  /死亡?|遇难|丧生|身亡|罹难|殒命|遇害|溺亡/,
  /受伤|(?<![重轻])伤/,
  /失踪|失联|下落不明/,
];
const behindOf = fates.map(
  ({ source }) => new RegExp(`^[人名位]?(?:(?![未没幸])[\\u4e00-\\u9fff]){0,2}?(?:${source})`),
);
const beforeOf = fates.map(({ source }) => new RegExp(`(?:${source})(?:者|人数)?(?:已|共|有|达|为|至)*$`));
const people = /^[人名位死伤]$/;
/** Who else has died, and for whom no number is told. */
const more = /不治|抢救无效|又有|又[一二两三\d]|随后|升至|增至|离世|去世/;
const longestFate = 7;

const fateOf = ({ sentence: { passage }, figure }: Told): number => {
  const behind = `${/^[死伤]$/.test(figure.unit ?? '') ? figure.unit : ''}${passage.text.slice(figure.end, figure.end + longestFate)}`;
  const own = behindOf.findIndex((fate) => fate.test(behind));
  const before = passage.text.slice(Math.max(0, figure.start - longestFate), figure.start);
  return own >= 0 ? own : beforeOf.findIndex((fate) => fate.test(before));
};

const isToll = (figure: Figure): boolean =>
  /^(?:count|number)$/.test(figure.kind) && figure.value !== null && (figure.unit === null || people.test(figure.unit));

const tollsIn = (sentence: Sentence) =>
  sentence.figures.filter(isToll).flatMap((figure) => {
    const told = { sentence, figure };
    const fate = fateOf(told);
    return fate < 0 ? [] : [{ ...told, fate }];
  });

function ofArticle(sentences: readonly Sentence[]): readonly Contradiction[] {
  const headlines = sentences.filter(isOfHeadline).flatMap(tollsIn);
  if (headlines.length === 0) return [];
  const texts = sentences.filter((one) => !isOfHeadline(one));
  const told = texts.flatMap(tollsIn);
  const first = texts[0]?.index;
  return headlines.flatMap((own) => {
    const ofFate = told.filter(({ fate }) => fate === own.fate);
    const [other, ...others] = ofFate;
    if (!other || other.sentence.index !== first) return [];
    if ([own, other].some(({ figure }) => isApproximate(figure)) || hasOtherTime(other)) return [];
    if (others.some(({ figure }) => figure.value !== other.figure.value) || own.figure.value === other.figure.value)
      return [];
    return more.test(other.sentence.passage.text) || /至少|超|逾|近/.test(clauseBefore(own.sentence, own.figure))
      ? []
      : [toldTwice(own, other)];
  });
}

/** @returns one for each fate. */
export const contraryTolls = ({ sentences }: CheckedPage): readonly Contradiction[] =>
  [...groupBy(sentences, ({ passage }) => passage.article).values()].flatMap(ofArticle);
