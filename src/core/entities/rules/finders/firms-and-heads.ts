/** Rules that find a firm before the name or the title of its head, as headlines put them. */
import type { NameSpan, Word } from '../../../reading.ts';
import { commonSurnames, surnames } from '../../../text/surnames.ts';
import { isJapaneseSurname } from '../../japanese-names.ts';
import { brands, knownLengthAt, knownType, longestBrand, mayBeginBrand } from '../../known-list.ts';
import { wordFinder } from '../../word-places.ts';
import { type PassageRule, placeOver } from '../passage-rule.ts';

/** Brands that are persons, or what persons are called. */
const notFirms: ReadonlySet<string> = new Set(['农夫', '曹操', '大众', '福特', '李宁', '王老吉', '李锦记', '阿里']);
/** 阿里 is a part of many names of other peoples; before these surnames it is the firm. */
const firmOfTwo = '阿里';

/** Length of the firm's name that begins at an offset, or 0. */
function firmAt(text: string, start: number): number {
  const known = knownLengthAt(text, start);
  if (known > 0 && knownType(text.slice(start, start + known)) === 'organization') return known;
  if (!mayBeginBrand(text, start)) return 0;
  const isFirm = (name: string) => brands.has(name) && !notFirms.has(name) && !isJapaneseSurname(name);
  for (let length = longestBrand; length > 1; length--) if (isFirm(text.slice(start, start + length))) return length;
  return 0;
}

/** How far before a person the firm may begin, in characters. */
const farthest = 4;

function firmsBefore(text: string, words: readonly Word[], names: readonly NameSpan[]): NameSpan[] {
  const found: NameSpan[] = [];
  const wordAt = wordFinder(words);
  names.forEach((name, i) => {
    if (name.type !== 'person') return;
    const from = Math.max(names[i - 1]?.end ?? 0, name.start - farthest);
    for (let start = from; start < name.end - 2; start++) {
      const isAli = text.startsWith(firmOfTwo, start) && commonSurnames.includes(text.charAt(start + 2));
      const end = start + (isAli && start === name.start ? 2 : firmAt(text, start));
      const rest = name.end - end;
      if (end === start || end < name.start || rest < 2) continue;
      // 小[米雷军]: what the recogniser took of the firm goes back to it where a whole name is left.
      if (end > name.start && (rest > 3 || !surnames.includes(text.charAt(end)))) continue;
      if (!wordAt(start)) continue;
      found.push({ start, end, type: 'organization' }, { start: end, end: name.end, type: 'person' });
      return;
    }
  });
  return found;
}

export const firmRules: readonly PassageRule[] = [
  {
    name: 'firm-before-head',
    purpose: 'A firm that the word lists know, directly before a person, is named by itself.',
    examples: [
      ['小{P|米石大有}发文', '{O|小米}{P|石大有}发文'],
      ['理想{P|石大有}发文', '{O|理想}{P|石大有}发文'],
      ['{P|京东石大有}发文', '{O|京东}{P|石大有}发文'],
      ['{P|阿里石大有}发文', '{O|阿里}{P|石大有}发文'],
      ['{P|阿里木江}发文', '{P|阿里木江}发文'],
      ['{P|丰田章男}发文', '{P|丰田章男}发文'],
      ['农夫{P|石大有}发文', '农夫{P|石大有}发文'],
      ['{P|默克尔}发文', '{P|默克尔}发文'],
    ],
    apply: (names, { text, words }) => placeOver(names, firmsBefore(text, words, names)),
  },
];
