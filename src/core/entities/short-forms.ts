/** Which short forms a name can have, and keys by which candidates are found without comparing all names. */
import type { EntityType } from '../reading.ts';
import { type Gazetteer, shortForm } from './gazetteer.ts';
import { titledSurname } from './titles.ts';

/** Whether `short`, a name of the same page and type, can be a short form of `long`. */
export function standsFor(type: EntityType, short: string, long: string, gazetteer: Gazetteer): boolean {
  if (type === 'person') {
    const surname = titledSurname(short);
    return isShortPerson(short, long) || (surname !== null && long.startsWith(surname));
  }
  if (type === 'organization') return isShortOrganization(short, long);
  return type === 'place' && isShortPlace(short, long, gazetteer);
}

/** A short form and its long forms share a key of `keysOfShort` and `keysOfLong`. */
export function keysOfLong(type: EntityType, long: string): string[] {
  if (type === 'person') {
    const parts = long.split(/[·•]/);
    const tails = parts.map((_, i) => parts.slice(i).join('·'));
    return [surnameKey(long.charAt(0)), surnameKey(long.slice(0, 2)), long.slice(0, 2), ...tails, parts[0] as string];
  }
  if (type === 'organization') {
    const ends = [...long.slice(-4)].flatMap((end) => headsOf(long).map((head) => endsKey(head.charAt(0), end)));
    const companies = companyBodies(long).flatMap((body) =>
      leadLengths.map((at) => endsKey(body.charAt(at), body.at(-1) as string)),
    );
    return [...ends, ...companies, ...tailsOf(long, 4), ...tailsOf(withoutKind(long), 3), ...bodiesOf(long)];
  }
  return type === 'place' ? [shortForm(long), ...tailsOf(long, 2), ...tailsOf(shortForm(long), 2)] : [];
}

export function keysOfShort(type: EntityType, short: string): string[] {
  if (type === 'organization') return [short, endsKey(short.charAt(0), short.at(-1) ?? '')];
  const surname = type === 'person' ? titledSurname(short) : null;
  return surname ? [short, surnameKey(surname)] : [short];
}

const surnameKey = (surname: string) => `${surname}…`;
const endsKey = (first: string, last: string) => `${first}…${last}`;
function tailsOf(name: string, shortest: number): string[] {
  const tails: string[] = [];
  for (let i = 0; i + shortest <= name.length; i++) tails.push(name.slice(i));
  return tails;
}

/** 马斯克, 埃隆 ⊂ 埃隆·马斯克: a part of a name with ·; 小平 ⊂ 邓小平 is left alone: too many given names are alike. */
function isShortPerson(short: string, long: string): boolean {
  if (short.length < 2 || short.length >= long.length) return false;
  const parts = long.split(/[·•]/);
  // 高桥 for 高桥健一: a surname of two characters before a given name.
  if (parts.length < 2) return short.length === 2 && long.length >= 4 && long.startsWith(short);
  return parts.at(-1) === short || parts[0] === short || (short.includes('·') && long.endsWith(`·${short}`));
}

/** Words that an abbreviation drops or makes shorter: its characters must come from all the others. */
const kinds = ['有限责任公司', '股份有限公司', '有限公司', '集团公司', '公司', '集团'] as const;

const withoutKind = (name: string): string => {
  const kind = kinds.find((suffix) => name.endsWith(suffix));
  return kind ? name.slice(0, -kind.length) : name;
};

/**
 * 喀什二院 ⊂ 喀什第二人民医院, 北大 ⊂ 北京大学, 新华社 ⊂ 新华通讯社, 远航科技 ⊂ 远航科技有限公司: the short form's characters stand in the
 * name in their order, beginning with the first; its last character is the name's, or the name only goes on with its kind.
 */
export function isShortOrganization(short: string, long: string): boolean {
  if (short.length < 2 || short.length >= long.length) return false;
  const body = withoutKind(long);
  if (body !== long && body.endsWith(short)) return short.length > 2;
  if (bodiesOf(long).includes(short) || isShortCompany(short, long)) return true;
  return headsOf(long).some((head) => {
    if (short.charAt(0) !== head.charAt(0)) return head.endsWith(short) && short.length >= 4;
    if (!isSubsequence(short, head)) return false;
    return short.at(-1) === head.at(-1) || endsLikeKind(short, head);
  });
}

/** Lengths of the place that a company's name begins with. */
const leadLengths = [2, 3] as const;
/** Words that say little of a company, and go first. */
const plainTrade = /(?:科技|技术|实业|发展|控股|股份|投资)$/;

/** What is left of a company's name without its kind and its bracket, and without the plain word of trade before them. */
function companyBodies(long: string): readonly string[] {
  const bare = long.replace(/（[^（）]*）/, '');
  const body = withoutKind(bare);
  if (body === bare || body.length < 6) return [];
  return plainTrade.test(body) ? [body, body.replace(plainTrade, '')] : [body];
}

/** 鹿鸣科技, 鹿鸣机器人 ⊂ 潮安鹿鸣机器人科技股份有限公司: behind the place its own name, with the end or the whole of what follows. */
function isShortCompany(short: string, long: string): boolean {
  if (short.length < 4) return false;
  const [own, end] = [short.slice(0, 2), short.slice(2)];
  return companyBodies(long).some((body) =>
    leadLengths.some((at) => body.startsWith(own, at) && body.length >= at + short.length && body.endsWith(end)),
  );
}

/** The name, and what is left of it without the word that says that it is the whole country's, or Hong Kong's, Macao's or Taiwan's. */
const headsOf = (name: string): readonly string[] => {
  const head = /^(?:国家|中国|中华|全国|香港|澳门|台湾)(?=.{4})/.exec(name)?.[0];
  return head ? [name, name.slice(head.length)] : [name];
};

/** What is left of a company's name as the words that say what it is go one after the other: 远航集团, 远航. */
function bodiesOf(name: string): readonly string[] {
  const bodies: string[] = [];
  for (let body = withoutKind(name); body !== (bodies.at(-1) ?? name) && body.length > 1; body = withoutKind(body)) {
    bodies.push(body);
  }
  return bodies;
}

/** 北大 for 北京大学: the last character begins the word that says what the organisation is. */
function endsLikeKind(short: string, long: string): boolean {
  return (
    /(?:大学|学院|医院|银行|中心|协会|学会|联合会|总会|联盟|委员会)$/.test(long) &&
    long.slice(-4).includes(short.at(-1) as string)
  );
}

export function isSubsequence(short: string, long: string): boolean {
  let at = -1;
  for (const character of short) {
    at = long.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** 新疆 ⊂ 新疆维吾尔自治区, 苏州市, 苏州 ⊂ 江苏省苏州市; 喀什市 is no short form of 喀什地区. */
function isShortPlace(short: string, long: string, gazetteer: Gazetteer): boolean {
  if (short.length >= long.length) return false;
  if (shortForm(long) === short) return true;
  const inner = innerPlace(long, gazetteer);
  return inner !== null && (inner === short || shortForm(inner) === short);
}

/** Longest name that is taken apart, in characters. */
const longestPath = 40;

/** The last of the places that a name consists of, 苏州市 in 江苏省苏州市; null when it is one place. */
function innerPlace(name: string, gazetteer: Gazetteer): string | null {
  if (name.length > longestPath) return null;
  for (let cut = name.length - 2; cut >= 2; cut--) {
    const outer = name.slice(0, cut);
    if (gazetteer.divisions.has(outer) || gazetteer.countries.has(outer) || /^..+[省市州区县盟旗]$/.test(outer)) {
      return name.slice(cut);
    }
  }
  return null;
}
