/**
 * Names of columns and sections beside a headline: 亲历 ⏎ 我在急诊室当志愿者, 夜校开到厂门口 ⏎ 采访手记. No list has all of them, so weak signs are weighed, by what
 * names of our own teach (`src/training/page/columns.ts`): the characters of the line, how long it is beside the headline, and whether the story says
 * any of its words, as it does those of its headline.
 */
import { plainHanIn } from '../text/plain-han.ts';
import { simplify } from '../text/simplify.ts';
import learnt from './column-names.json' with { type: 'json' };
import { signOf, weightsOf } from './learnt-signs.ts';

/** Longest name, without its marks, in characters. */
export const longestName = 8;
/** In so many characters of a story the words of its headline occur. */
export const echoed = 1500;

/** And in so many the characters of its first words. */
const opened = 300;

/** ·经济时评·, 【茶事】, ■以案说法, “百姓话题”. */
const setOff =
  /^(?:[·•].+[·•]|【[^】]+】|[〔［[][^〕］\]]+[〕］\]]|[■□●○◆◇★☆▍▌▎▶▷◎]\s?\S+|[“「『][^”」』]+[”」』]|[—─]{1,2}\S+[—─]{1,2})$/u;
const marks = /[\p{P}\p{S}]/gu;

/** A line, the line of the headline next to it and the story, all without blanks. */
export interface LineInStory {
  readonly line: string;
  readonly beside: string;
  readonly story: string;
}

/** Whether a line, without blanks, may be a name: a few characters, and no marks but those that set it off. */
export function mayBeName(line: string): boolean {
  // These are no marks, and most lines have more of them.
  if (plainHanIn(line) > longestName) return false;
  const length = line.replace(marks, '').length;
  return (
    length > 1 &&
    length <= longestName &&
    (length === line.length || setOff.test(line) || /^[\u3400-\u9fff]+[·・•][\u3400-\u9fff]+$/u.test(line))
  );
}

const pairsOf = (line: string): string[] => [...line].slice(1).map((second, k) => line.charAt(k) + second);

/** The signs of where a line stands, and of its words. */
export interface NameSigns {
  readonly place: readonly number[];
  readonly words: readonly number[];
}

export function nameSigns({ line, beside, story }: LineInStory): NameSigns {
  const own = line.replace(marks, '');
  const words = simplify(own);
  const pairs = pairsOf(own);
  const opening = story.slice(0, opened);
  const known = Math.floor((4 * [...own].filter((one) => opening.includes(one)).length) / Math.max(1, own.length));
  const echo = Math.ceil((3 * pairs.filter((pair) => story.includes(pair)).length) / Math.max(1, pairs.length));
  const length = Math.min(longestName + 1, words.length);
  const longer = Math.max(-2, Math.min(6, beside.length - own.length));
  return {
    place: [
      setOff.test(line) ? 'set off' : own.length < line.length ? 'marked' : 'plain',
      `length ${length}`,
      `length ${length}, longer ${longer > 3}`,
      `longer ${longer}`,
      `length ${length}, echo ${echo}`,
      `known ${known}, echo ${echo}`,
      `length ${length}, known ${known}`,
      `beside ${pairs.some((pair) => beside.includes(pair))}`,
    ].map(signOf),
    words: [
      `…${words.slice(-1)}`,
      `…${words.slice(-2)}`,
      `${words.slice(0, 1)}…`,
      `${words.slice(0, 2)}…`,
      ...new Set(words),
      ...new Set(pairsOf(words)),
    ].map(signOf),
  };
}

/** Made for the first line. */
let weights: ReadonlyMap<number, number> | null = null;

/** Log odds that a line next to one of a headline is the name of a column. */
export function nameOdds(line: LineInStory): number {
  weights ??= weightsOf(learnt);
  const { place, words } = nameSigns(line);
  let odds = 0;
  for (const sign of [...place, ...words]) odds += weights.get(sign) ?? 0;
  return odds;
}
