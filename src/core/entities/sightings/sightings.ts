/**
 * Where a string may be a person: what stands before it and behind it, what it is made of, and how nearly the recogniser reads it as one.
 *   法官应有敲下法槌 → 应有: behind who somebody is, before a verb, a verb itself, not read as a person
 * One sighting says little; what the sightings of a string on a page say together decides, see `decide.ts`.
 */
import type { NameSpan, NearSpan, Span, Word } from '../../reading.ts';
import { overlapsOf } from '../../text/spans.ts';
import { commonSurnames, compoundSurnames, surnames } from '../../text/surnames.ts';
import { isFollower, says, saysWhoActs } from '../followers.ts';
import { knownType } from '../known-list.ts';
import { isAdverbBeforeVerb, isDeedAlone, isWordAlone } from '../rules/drops/unsure-persons.ts';
import { colophonLabels } from '../rules/finders/in-colophons.ts';
import { isOneInRole, isRoleBefore } from '../rules/finders/roles.ts';
import { isNoName } from '../rules/finders/words-behind-people.ts';
import { mayBeginTitle, title } from '../titles.ts';
import { wordPlaces } from '../word-places.ts';

export interface Sighting extends Span {
  /** How nearly the recogniser reads it: 0 it does, and a rule dropped it; 1 to 4 the further behind; 5 not at all. */
  readonly distance: number;
  /** Signs of what stands around it. */
  readonly around: readonly string[];
  /** Signs of what it is made of. */
  readonly own: readonly string[];
  /** Whether it is a word that nobody is called by elsewhere, or a verb and its object, and nothing beside it calls anybody by it here. */
  readonly isWordAlone: boolean;
}

/** What a passage shows, and what the recogniser made of it. */
export interface SightedPassage {
  readonly text: string;
  readonly words: readonly Word[];
  /** By the rules. */
  readonly names: readonly NameSpan[];
  /** By the recogniser, before the rules. */
  readonly recognised: readonly NameSpan[];
  readonly nearly: readonly NearSpan[];
}

const common = new Set(commonSurnames);
const single = new Set(surnames);
/** Surnames that hardly anybody has, and that begin many clauses. */
const conjunctions = new Set('但和与从向于');
const compounds: ReadonlySet<string> = new Set(compoundSurnames);
const titled = new RegExp(title, 'y');
const han = /^[\u3400-\u9fff]+$/;
const quote = /[“”‘’「」『』《》]/;
/** How far behind the best reading a person is, in units of 1 / 32, at the ends of the distances 1 to 4. */
const distances = [20, 60, 110, Number.POSITIVE_INFINITY];
export const unread = 5;

/** @param usages how characters are used in names, see `src/training/entities/character-usage.ts`. @returns in no order; they may overlap. */
export function sightingsIn(
  { text, words, names, recognised, nearly }: SightedPassage,
  usages: Uint16Array,
): Sighting[] {
  const found = new Map<number, Sighting>();
  const { beginningAt, endingAt } = wordPlaces(words);
  const labels = colophonLabels(text);
  const add = (start: number, end: number, distance: number, before = leftOf(start)) => {
    const key = 8 * start + (end - start);
    const own = text.slice(start, end);
    if (found.has(key) || own.length < 2 || own.length > 4 || !han.test(own) || isNoName(own)) return;
    if (isPartOfTitle(start, end) || (side.test(own) && sides.test(text))) return;
    if (quote.test(text.charAt(start - 1)) || quote.test(text.charAt(end))) return;
    if (conjunctions.has(own.charAt(0)) && before !== 'role') return;
    if (isAdverbBeforeVerb(text, words, { start, end })) return;
    const over = overlapsOf({ start, end }, names);
    if (labels.length > 0 && overlapsOf({ start, end }, labels).length > 0) return;
    if (!over.every((name) => mayBePerson(name, start, end))) return;
    const around = signsAround(before, rightOf(end), distance, formOf(start, end), over.length > 0);
    around.push(
      `${signBefore}${text.charAt(start - 1)}`,
      `${signBehind}${text.charAt(end)}`,
      `tag before ${endingAt(start)?.tag ?? ''}`,
      `tag behind ${beginningAt(end)?.tag ?? ''}`,
    );
    found.set(key, {
      start,
      end,
      distance,
      around,
      own: signsOf(own, usages),
      isWordAlone: isWordAlone(text, words, { start, end }) || isDeedAlone(text, words, { start, end }),
    });
  };
  /** 江总 in 江总书记. */
  const isPartOfTitle = (start: number, end: number): boolean => {
    titled.lastIndex = start + 1;
    return mayBeginTitle(text, start + 1) && titled.test(text) && titled.lastIndex > end;
  };
  /** An unknown place of the same characters: 柳青山. */
  const mayBePerson = (name: NameSpan, start: number, end: number): boolean =>
    name.type === 'place' && name.start === start && name.end === end && knownType(text.slice(start, end)) === null;
  const leftOf = (start: number): string => {
    const before = text.charAt(start - 1);
    if (before === '、') return 'list';
    if (!han.test(before)) return 'clause';
    if ('和与及'.includes(before)) return 'and';
    if ('的之'.includes(before)) return 'of';
    if (prepositions.has(before)) return 'preposition';
    const word = endingAt(start);
    if (word ? isOneInRole(word, text, start) : isRoleBefore(text, start)) return 'role';
    if (word && word.word.length > 1 && people.has(before) && /^[nvxj]/.test(word.tag)) return 'people';
    return word?.tag.startsWith('v') ? 'verb' : 'other';
  };
  const rightOf = (end: number): string => {
    const next = text.charAt(end);
    if (next === '、') return 'list';
    if (!han.test(next)) return 'mark';
    if (says(text, end) || saysWhoActs(text, end) || isFollower(text, end)) return 'deed';
    if ('和与及'.includes(next)) return 'and';
    if (next === '的') return 'of';
    titled.lastIndex = end;
    if (mayBeginTitle(text, end) && titled.test(text)) return 'title';
    const tag = beginningAt(end)?.tag.charAt(0) ?? '';
    return tag === 'v' ? 'verb' : tag === 'd' ? 'adverb' : tag === 'n' ? 'noun' : 'other';
  };
  const formOf = (start: number, end: number): string => {
    const word = beginningAt(start);
    if (!word || !endingAt(end)) return 'part';
    if (word.word.length !== end - start) return 'several';
    const { tag } = word;
    if (tag === 'x') return 'unknown';
    if (tag.startsWith('nr')) return 'name';
    if (tag.startsWith('ns')) return 'place';
    if (tag.startsWith('n')) return 'noun';
    return tag.startsWith('v') ? 'verb' : /^[amtlizb]/.test(tag) ? 'quality' : 'grammar';
  };
  for (const { start, end, type } of recognised) if (type === 'person') add(start, end, 0);
  for (const { start, end, behind } of nearly) add(start, end, 1 + distances.findIndex((most) => behind <= most));
  for (let at = 0; at < text.length - 1; at++) {
    if (!single.has(text.charAt(at))) continue;
    // A word of grammar is no name, and what begins within a word is one only where the recogniser sees it.
    const word = beginningAt(at);
    if (!word || /^[pcuryf]/.test(word.tag)) continue;
    const before = leftOf(at);
    if (before === 'other' || before === 'verb') continue;
    const shortest = compounds.has(text.slice(at, at + 2)) ? 3 : 2;
    for (const length of [shortest, shortest + 1]) {
      const form = formOf(at, at + length);
      if (form === 'grammar' || form === 'part') continue;
      const behind = before === 'role' ? '' : rightOf(at + length);
      if (behind !== 'other' && behind !== 'noun') add(at, at + length, unread, before);
    }
  }
  for (const { start, end, type } of names)
    if (type === 'place' && single.has(text.charAt(start))) add(start, end, unread);
  // What may be a person in one place is looked at in the others.
  for (const own of new Set([...found.values()].map(({ start, end }) => text.slice(start, end))))
    for (let at = text.indexOf(own); at >= 0; at = text.indexOf(own, at + 1)) add(at, at + own.length, unread);
  return [...found.values()];
}
/** Nouns that say what people are, by their last characters. */
const people = new Set('员师工匠医警兵嫂手生人者家长士民户官将帅徒友贩犯角童妇');
/** One of several countries that deal with each other: 孟方 beside 中方. */
const side = /^.方$/;
const sides = /[中双各]方/;
const prepositions = new Set('对被由把据向给让请叫跟为替从在将同');

/** What the signs of single characters beside a sighting begin with. */
export const [signBefore, signBehind] = ['before ', 'behind '];

function signsAround(left: string, right: string, distance: number, form: string, isPlace: boolean): string[] {
  const side = left === 'role' || left === 'clause' || left === 'list' ? left : 'else';
  const near = distance < 3 ? 'near' : distance < unread ? 'far' : 'unread';
  const kind = form === 'name' || form === 'several' ? 'parts' : /unknown|part|grammar/.test(form) ? form : 'word';
  return [
    `left ${left}`,
    `right ${right}`,
    `distance ${distance}`,
    `form ${form}`,
    `${side}…${right}`,
    `${near} ${kind}`,
    ...(isPlace ? ['place', `place…${left}`, `place…${right}`] : []),
  ];
}

/** A surname with what one is called by. */
const called = /^.(?:[工总队处导局科董]|委员|督察|探员|警长|指导|博士|老师)$/;

/** Places of two bits in a character's usages. */
const [usedAsSurname, usedAsFirst, usedAsLast] = [2, 4, 6];

function signsOf(name: string, usages: Uint16Array): readonly string[] {
  const usage = (at: number, place: number) => ((usages[name.charCodeAt(at)] as number) >> place) & 3;
  const isCommon = common.has(name.charAt(0)) || compounds.has(name.slice(0, 2));
  return [
    isCommon ? 'common surname' : single.has(name.charAt(0)) ? 'surname' : 'no surname',
    `surname ${usage(0, usedAsSurname)}`,
    `last ${usage(name.length - 1, usedAsLast)}`,
    `length ${name.length}`,
    ...(called.test(name) ? ['called by title'] : []),
    ...(name.length > 2 ? [`first ${usage(name.length - 2, usedAsFirst)}`] : []),
  ];
}
