/** The rule that parts a person from the place before, which the recogniser reads as one name: 安化县村医石龙泉, 湖南石有山. */
import type { NameSpan } from '../../reading.ts';
import { surnames } from '../../text/surnames.ts';
import { leadingRoleLength } from './finders/roles.ts';
import type { PlaceRule } from './place-rule.ts';

/** Longest name of a division, in characters. */
const longest = 11;
/** A town or a village behind the division. */
const town = /^[\u4e00-\u9fff]{2,3}?[市县区旗镇乡村]/;
const fullName = new RegExp(`^[${surnames}][\\u4e00-\\u9fff]{1,2}$`);

/** Length of the division that a name begins with, with a town of it, or 0. */
function divisionLength(own: string, isDivision: (name: string) => boolean): number {
  for (let length = Math.min(longest, own.length - 2); length > 1; length--) {
    if (!isDivision(own.slice(0, length))) continue;
    const next = own.slice(length);
    const inner = divisionLength(next, isDivision);
    return length + (inner || (town.exec(next)?.[0].length ?? 0));
  }
  return 0;
}

function parted(text: string, name: NameSpan, isDivision: (name: string) => boolean): readonly NameSpan[] {
  const own = text.slice(name.start, name.end);
  if (own.length < 4 || name.type === 'work' || !/^[\u4e00-\u9fff]+$/.test(own)) return [name];
  const place = divisionLength(own, isDivision);
  if (place === 0) return [name];
  const role = leadingRoleLength(own.slice(place));
  const isPerson = role > 0 || (name.type === 'person' && fullName.test(own.slice(place)));
  if (!isPerson || !fullName.test(own.slice(place + role))) return [name];
  const middle = name.start + place;
  return [
    { start: name.start, end: middle, type: 'place' },
    { start: middle + role, end: name.end, type: 'person' },
  ];
}

export const personBehindDivision: PlaceRule = {
  name: 'person-behind-division',
  purpose: 'Behind a division that a name begins with stands the person, with a role between them or without.',
  examples: [
    ['{L|从化区村医石龙泉}出诊', '{L|从化区}村医{P|石龙泉}出诊'],
    ['{O|从化区村医石龙泉}出诊', '{L|从化区}村医{P|石龙泉}出诊'],
    ['{P|吉林长春石有山}说', '{L|吉林长春}{P|石有山}说'],
    ['{P|吉林石}说', '{P|吉林石}说'],
    ['{L|吉林长春石龙湖}边', '{L|吉林长春石龙湖}边'],
    ['{P|望川石有山}说', '{P|望川石有山}说'],
  ],
  apply: (names, { text, gazetteer, isListed }) =>
    names.flatMap((name) =>
      isListed(text.slice(name.start, name.end)) ? [name] : parted(text, name, (own) => gazetteer.divisions.has(own)),
    ),
};
