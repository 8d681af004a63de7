/**
 * Members of a list that are told by where they are, or by which part of a whole they are: A村12户、B村9户; 其中地下900个, 一期100万元.
 * That is not what is counted; what is counts goes on from the figure before, or stands before the list: 受灾农户中，A村12户.
 */
import type { Figure } from '../../reading.ts';
import { acts, causes } from '../data/counting-words.ts';

const placeEnds = '(?:村|镇|乡|县|市|[城郊东西南北中地山牧库林]区|州|省|社区|街道|屯|旗|寨)';
const stages =
  '[一二三四五六]期|地[上下]|室[内外]|[城乡]|国[内外]|境[内外]|[本外][地县市省]|农村|乡村|[城郊]区|[前后]期|[上下]游|[两南北东西]岸';
const place = new RegExp(`^(?:[\\u4e00-\\u9fffA-Z]{0,8}${placeEnds}|${stages})$`);
/** Units of people, houses, beasts and the like, which no places are counted in; of those in 个, 座 and 处 places are. */
const notOfPlaces = /^(?:户|人|名|口|位|间|套|头|只|匹|株|棵|艘|辆|台|件|起|例|张|人次|栋|幢)$/;
const parts = /^(?:[一二三四五六]期|地[上下]|室[内外])$/;
const amongThem = /其中$/;

/** Whether the phrase from `begin`, before the figure, tells where or which part, and not what. */
export function tellsWhere(text: string, phrase: string, begin: number, { start, unit }: Figure): boolean {
  if (!place.test(phrase)) return false;
  if (notOfPlaces.test(unit ?? '')) return true;
  if (begin + phrase.length !== start) return false;
  return parts.test(phrase) || amongThem.test(text.slice(Math.max(0, begin - 2), begin));
}

const member = new RegExp(
  `^(?:[、，,；;]|[，,（(；;]?其中[：:]?)(?:[\\u4e00-\\u9fffA-Z]{0,8}${placeEnds}|${stages})(?:共?有|为|共|约)?$`,
);
/** Whether what stands between two figures makes the second a member of the same list or a part of the first. */
export const isMember = (between: string): boolean => member.test(between);

const announced = new RegExp(
  `([\\u4e00-\\u9fff]{2,6})(?:当?中|里)[，,：:]?(?:其中)?(?:[\\u4e00-\\u9fffA-Z]{0,8}${placeEnds}|${stages})(?:共?有|为|共|约)?$`,
);
const longestAnnouncement = 24;

/** What the words before the first member of a list say that is counted: 受灾农户 of 受灾农户中，A村12户; null where they do not. */
export function announcedBefore(text: string, start: number): string | null {
  const told = announced.exec(text.slice(Math.max(0, start - longestAnnouncement), start))?.[1] ?? null;
  const act = told?.slice(0, 2) ?? '';
  return told && told.length > 3 && (acts.has(act) || causes.has(act)) ? told.slice(2) : told;
}
