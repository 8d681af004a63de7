/** Ages of two people by their names: 侯志勇今年51岁 … 1996年，3岁的小军走失. */
import type { Figure } from '../../../reading.ts';
import { familiarSurnames } from '../../../text/surnames.ts';
import { clauseBefore, type Sentence } from '../page.ts';

const today = /(?:今年|现年|如今|当时|时年|那年|已经?|刚|才|满|只有|年仅|都|[，,])*$/;
/** 3岁的小军, 17岁的学徒工汪海. */
const behindAge = new RegExp(`^的[\\u4e00-\\u9fff]{0,5}?([${familiarSurnames}小阿老][\\u4e00-\\u9fff]{1,2})`);
/** 村医老刘今年58岁. */
const beforeAge = new RegExp(`(?:^|[\\u4e00-\\u9fff])([${familiarSurnames}小阿老][\\u4e00-\\u9fff]{1,2})$`);
/** 老人, 老师 and 小学生 are no names. */
const noName = /^[老小][人师伴头汉板区学朋孩家]|[他她]/;

/** Whose age it is, where the text names them right beside it. */
function nameOf({ passage, start, end, ...sentence }: Sentence, figure: Figure): string | null {
  const behind = behindAge.exec(passage.text.slice(figure.end, figure.end + longest))?.[1];
  const before = beforeAge.exec(clauseBefore({ passage, start, end, ...sentence }, figure).replace(today, ''))?.[1];
  const name = behind ?? before ?? null;
  return name === null || noName.test(name) ? null : name;
}
const longest = 9;

/** 她 and 小将 are of somebody told of before. */
const pointing = /^(?:[他她]|老人|小将)/;

/** 73岁的菜农石大婶: who is told of for the first time, and nothing of whose life was told before. @param before all that the article tells up to the age. */
export function isNewcomer({ passage: { text } }: Sentence, { end }: Figure, before: string): boolean {
  const who = /^的([\u4e00-\u9fff]{2,6})/.exec(text.slice(end, end + longest))?.[1];
  if (who === undefined || pointing.test(who)) return false;
  return Array.from({ length: who.length - 1 }, (_, i) => who.slice(i, i + 2)).every((two) => !before.includes(two));
}

/** 大 of 老大, which 老三 is none of. */
const ownOf = (name: string): string => name.replace(/^[老小阿]/, '');

/** Whether two ages, or an age and a birth, are told with names that have no character in common. */
export function areOfTwoNames(
  a: { readonly sentence: Sentence; readonly figure: Figure },
  b: { readonly sentence: Sentence; readonly figure: Figure },
): boolean {
  const [one, other] = [nameOf(a.sentence, a.figure), nameOf(b.sentence, b.figure)];
  return one !== null && other !== null && ![...ownOf(one)].some((character) => other.includes(character));
}
