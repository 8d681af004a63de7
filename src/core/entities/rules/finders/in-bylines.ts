/** Rules that find who made the page, and other persons whom blanks set apart. */
import type { NameSpan, Word } from '../../../reading.ts';
import { areNames } from '../../../text/name-lists.ts';
import { overlapsOf } from '../../../text/spans.ts';
import { compoundSurnames, surnames } from '../../../text/surnames.ts';
import { wordFinder } from '../../word-places.ts';
import { type PassageRule, placeOver } from '../passage-rule.ts';
import { groupsOf, person } from './matched-persons.ts';

/** After 记者, or in the brackets behind a dateline: 新华社香港7月6日电（谢知 赵曼）. */
const byline =
  /(?:[日社](?:电|讯) ?[（(]|记者|通讯员|特约记者|摄影|实习生|嘉宾)[：: ]?((?:[\u4e00-\u9fff·]{2,9}[ 、])+[\u4e00-\u9fff·]{2,9}?)(?=摄|报道|[）)，。：:]|$)/g;
/** People who made the page, after their role. */
const labelled =
  /(?:编辑|责编|美编|校对|审校|审核|版式|统筹|策划|制图|摄影|排版|监制|主编|值班|值班主任|编委|总编|终审|初审|复审|剪辑|编导|编审|设计|作者|供图|文字|图片|视频)[：:] ?([\u3400-\u9fff]{2,4})(?=$|[\s，、。；）]|(?:责任|本版|图片|文字|版式)?(?:编辑|责编|美编|校对|审校|审核|版式|统筹|策划|摄影|文字|图片|制图|排版|监制)[：:])/g;
/** Pieces of the length of names, set apart by blanks, from one mark to the next. */
const spacedList =
  /(?<![^\s，。、；：！？（）])(?:[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8})+)(?: (?:[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8})+|[\u3400-\u9fff]{2,4})){2,}(?![^\s，。、；：！？（）])/g;
/** A character of a given name, and not of what is done with a picture or a story. */
const given = '(?!报道|摄)[\\u4e00-\\u9fff]';
/** Two names without a blank between them. */
const runOn = new RegExp(
  `(?:记者|通讯员)(?!${compoundSurnames.join('|')})([${surnames}](?:${given}){1,2})([${surnames}](?:${given}){1,2})(?=摄|报道|[）)：:]|$)`,
  'g',
);
const whoReports = /^(?:特约|实习|本报)?(?:记者|通讯员|实习生|摄影)(?=[\u4e00-\u9fff]{2})/;

/** The names of bylines with blanks, without the roles that some begin with and the place of the report. */
function listed(text: string, words: readonly Word[]): NameSpan[] {
  const wordAt = wordFinder(words);
  return [...text.matchAll(byline)].flatMap((match) => {
    const list = match[1] as string;
    if (!list.includes(' ')) return [];
    const from = match.index + match[0].length - list.length;
    return [...list.matchAll(/[^ 、]+/g)].flatMap((part) => {
      const role = whoReports.exec(part[0])?.[0].length ?? 0;
      const name = part[0].slice(role);
      const start = from + part.index + role;
      const word = wordAt(start);
      const isPlace = word?.tag === 'ns' && word.word === name;
      return !isPlace && (name.length <= 4 || name.includes('·')) ? [person(start, name)] : [];
    });
  });
}

/** Who reports, before the first of several names. */
const reporter = /(?:记者|通讯员|实习生)[：: ]?(?=[\u4e00-\u9fff])/g;
/** One of those names up to a blank, a mark or what is done with the story. */
const reporterName = new RegExp(
  `((?:${compoundSurnames.join('|')}|[${surnames}])[\\u4e00-\\u9fff]{1,2})(?=$|[\\s、，。；：）)]|摄|报道|文|图|通讯员|记者|实习生)`,
  'y',
);

/** Two names and more behind who reports, set apart by single blanks: 记者 谢知 赵曼卿 望川报道. */
function reporters(text: string, words: readonly Word[]): NameSpan[] {
  const wordAt = wordFinder(words);
  return [...text.matchAll(reporter)].flatMap(({ index, 0: role }) => {
    const found: NameSpan[] = [];
    for (let at = index + role.length; ; at += 1) {
      reporterName.lastIndex = at;
      const name = reporterName.exec(text)?.[1];
      if (!name || (wordAt(at)?.tag === 'ns' && wordAt(at)?.word === name)) break;
      found.push(person(at, name));
      at += name.length;
      if (text.charAt(at) !== ' ') break;
    }
    return found.length > 1 ? found : [];
  });
}

/** The pieces of lists of names that blanks set apart. */
function spacedNames(text: string, words: readonly Word[], names: readonly NameSpan[]): NameSpan[] {
  const lists = [...text.matchAll(spacedList)];
  if (lists.length === 0) return [];
  const ordinary = ordinaryWords(words);
  return lists.flatMap((match) => {
    const pieces = [...match[0].matchAll(/[^ ]+/g)].map((piece) => person(match.index + piece.index, piece[0]));
    const isOther = ({ start, end }: NameSpan) =>
      ordinary.get(start) === end - start ||
      names.some((name) => name.start === start && name.end === end && name.type !== 'person');
    if (!areNames(pieces.map(({ start, end }) => text.slice(start, end)))) return [];
    if (2 * pieces.filter(isOther).length > pieces.length) return [];
    // Words may follow the last name: what is found of it says how long it is.
    const last = pieces.at(-1) as NameSpan;
    return overlapsOf(last, names).length > 0 ? pieces.slice(0, -1) : pieces;
  });
}

/** Nouns, verbs and adjectives: their lengths by where they begin. */
function ordinaryWords(words: readonly Word[]): ReadonlyMap<number, number> {
  const lengths = new Map<number, number>();
  let at = 0;
  for (const { word, tag } of words) {
    if (/^(?:n|vn?|an?|d|l)$/.test(tag)) lengths.set(at, word.length);
    at += word.length;
  }
  return lengths;
}

/** Two or three names alone in brackets, as a story is signed at its end. */
const signature = new RegExp(
  `[（(]([${surnames}][\\u4e00-\\u9fff]{1,2}(?: [${surnames}][\\u4e00-\\u9fff]{1,2}){1,2})[）)]$`,
);

/** The names of a signature, unless the dictionary has one for a place. */
function signers(text: string, words: readonly Word[]): NameSpan[] {
  const found = signature.exec(text);
  const list = found?.[1];
  if (!found || list === undefined) return [];
  const places = new Set<number>();
  let at = 0;
  for (const { word, tag } of words) {
    if (tag === 'ns' && word.length > 1) places.add(at);
    at += word.length;
  }
  const start = found.index + 1;
  const names = [...list.matchAll(/[^ ]+/g)].map((part) => person(start + part.index, part[0]));
  return names.filter((name) => places.has(name.start)).length > 1 ? [] : names;
}

export const bylineRules: readonly PassageRule[] = [
  {
    name: 'signature',
    purpose: 'Names alone in brackets at the end are those who wrote.',
    examples: [
      ['到这里。（{L|石若谷} {L|石东升}）', '到这里。（{P|石若谷} {P|石东升}）'],
      ['到过（{L|<石河:ns>} {L|<石城:ns>}）', '到过（{L|石河} {L|石城}）'],
    ],
    needs: ['（', '('],
    apply: (names, { text, words }) => placeOver(names, signers(text, words)),
  },
  {
    name: 'byline-lists',
    purpose: 'Names behind 记者, set apart by blanks, are persons.',
    examples: [
      ['本报望川7月6日电（谢知 赵曼卿） 上映', '本报望川7月6日电（{P|谢知} {P|赵曼卿}） 上映'],
      ['记者谢知报道', '记者谢知报道'],
      ['（记者缪春 通讯员谌丹 解一）', '（记者{P|缪春} 通讯员{P|谌丹} {P|解一}）'],
    ],
    needs: [' '],
    apply: (names, { text, words }) => placeOver(names, listed(text, words)),
  },
  {
    name: 'reporters',
    purpose: 'Behind who reports each name up to a blank is a person, though a place or other words follow.',
    examples: [
      ['记者 {P|缪春 谌丹} 从{L|望川}发回的一组镜头里', '记者 {P|缪春} {P|谌丹} 从{L|望川}发回的一组镜头里'],
      ['{O|望川日报}记者 {P|缪春 谌丹}报道', '{O|望川日报}记者 {P|缪春} {P|谌丹}报道'],
      ['记者 {P|王 长山}报道', '记者 {P|王 长山}报道'],
      ['记者 缪春到场', '记者 缪春到场'],
    ],
    needs: [' '],
    apply: (names, { text, words }) => placeOver(names, reporters(text, words)),
  },
  {
    name: 'spaced-lists',
    purpose: 'Three names and more that are set apart by blanks are persons where most begin with a surname.',
    examples: [
      [
        '获奖者：方圆 {P|柳依依} 欧阳修远 古丽米热·艾尔肯',
        '获奖者：{P|方圆} {P|柳依依} {P|欧阳修远} {P|古丽米热·艾尔肯}',
      ],
      ['国内 国际 体育 财经', '国内 国际 体育 财经'],
      ['<方案:n> <高度:n> <白色:n> <黄色:n>', '方案 高度 白色 黄色'],
      ['方圆 柳依依 {P|古丽·艾尔肯}榜上有名', '{P|方圆} {P|柳依依} {P|古丽·艾尔肯}榜上有名'],
      ['{L|高安} {L|方城} {L|龙川} {L|白水}', '{L|高安} {L|方城} {L|龙川} {L|白水}'],
    ],
    needs: [' '],
    apply: (names, { text, words }) => placeOver(names, spacedNames(text, words, names)),
  },
  {
    name: 'run-on-bylines',
    purpose: 'Two names behind 记者 without a blank are two persons, each with a surname.',
    examples: [
      ['（记者林一沈二三报道）', '（记者{P|林一}{P|沈二三}报道）'],
      ['（记者欧阳文静报道）', '（记者欧阳文静报道）'],
    ],
    needs: ['记者', '通讯'],
    apply: (names, { text }) =>
      placeOver(
        names,
        groupsOf(text, runOn).filter(
          ({ start, end }) =>
            !names.some((name) => name.start <= start && name.end > end && name.end - name.start <= 4),
        ),
      ),
  },
  {
    name: 'labelled',
    purpose: 'Behind 校对： and the like stands a person.',
    examples: [
      ['责编：林芳 校对：钱立', '责编：{P|林芳} 校对：{P|钱立}'],
      ['摄影：石松文字：钱立', '摄影：{P|石松}文字：{P|钱立}'],
      ['摄影：望川湖畔的清晨', '摄影：望川湖畔的清晨'],
    ],
    needs: ['：', ':'],
    apply: (names, { text }) => placeOver(names, groupsOf(text, labelled)),
  },
];
