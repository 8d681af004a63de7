/** Rules that find who made the page, and other persons whom blanks set apart. */
import type { NameSpan, Word } from '../../../reading.ts';
import { areNames } from '../../../text/name-lists.ts';
import { overlapsOf } from '../../../text/spans.ts';
import { commonSurnames, compoundSurnames, surnames } from '../../../text/surnames.ts';
import { type PassageRule, placeOver } from '../passage-rule.ts';
import { person } from './matched-persons.ts';

/** Pieces of the length of names, set apart by blanks, from one mark to the next. */
const spacedList =
  /(?<![^\s，。、；：！？（）])(?:[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8})+)(?: (?:[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8})+|[\u3400-\u9fff]{2,4})){2,}(?![^\s，。、；：！？（）])/g;

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

/** What somebody did, and who: 舞美：岳麓. */
const labelled =
  /(?<![^ ])([\u4e00-\u9fff]{2,6})[：:] ?((?:[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8})+)(?:[ 、](?:[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8})+)(?![\u4e00-\u9fff]*[：:]))*)(?= |$)/g;
/** What is told of a show or of a paper beside who made it. */
const noWork =
  /(?:地址|地点|地區|地区|时间|日期|来源|单位|主办|承办|协办|出品|赞助|支持|出版|发行|印刷|邮编|网址|电话|热线|邮箱|票价|定价|天气|风力|产地|品牌|场馆|城市)$/;

/** The names of a passage with those of who did what, where it is nothing else; what was done is no name. */
function withLabelled(text: string, names: readonly NameSpan[]): readonly NameSpan[] {
  const rows = [...text.matchAll(labelled)];
  const length = rows.reduce((sum, [whole]) => sum + whole.length + 1, 0);
  if (rows.length < 2 || length < text.trim().length || rows.some(([, label = '']) => noWork.test(label))) return names;
  const persons = rows.flatMap(({ index, 0: whole, 2: list = '' }) =>
    [...list.matchAll(/[^ 、]+/g)].map((own) => person(index + whole.length - list.length + own.index, own[0])),
  );
  const isSure = ({ start }: NameSpan) => surnames.includes(text.charAt(start));
  const overlap = (own: NameSpan, type: NameSpan['type']) => overlapsOf(own, names).some((name) => name.type === type);
  const isWork =
    persons.some((own) => overlap(own, 'person')) &&
    !persons.some((own) => overlap(own, 'organization')) &&
    2 * persons.filter(isSure).length >= persons.length;
  return isWork ? persons : names;
}

/** Who wrote or took what. */
const makers = '记者 通讯员 实习生 摄影 撰文'.split(' ');
const madeByTwo = new RegExp(
  `(?<=(?:${makers.join('|')})[：: ]?)[\\u4e00-\\u9fff]{4,6}(?=$|[）)，。：\\s/／|]|通讯员|实习生|摄影|报道|文|摄|图)`,
  'g',
);
const fullName = `(?:${compoundSurnames.join('|')}|[${commonSurnames}])[\\u4e00-\\u9fff]{1,2}`;
const twoNames = new RegExp(`^(${fullName})(${fullName})$`);
const lastOfTwo = new RegExp(`^${fullName}$`);

/** The length of the first of two names without anything between, 李晓红张卫东, or null where one does not see where the second begins. */
function firstOfTwo(own: string): number | null {
  if (own.length < 4 || !twoNames.test(own)) return null;
  // Of two names of two characters and of three each the halves are one of each.
  const lengths = own.length === 5 ? [3, 2] : [own.length / 2];
  const fitting = lengths.filter((length) => lastOfTwo.test(own.slice(0, length)) && lastOfTwo.test(own.slice(length)));
  return fitting.length === 1 ? (fitting[0] as number) : null;
}

export const bylineRules: readonly PassageRule[] = [
  {
    name: 'two-in-byline',
    purpose: 'Two Chinese names behind 记者 without anything between are two persons.',
    examples: [
      ['本报记者{P|石以南周牧之}通讯员', '本报记者{P|石以南}{P|周牧之}通讯员'],
      ['（记者{P|韩冰江帆} 通讯员', '（记者{P|韩冰}{P|江帆} 通讯员'],
      ['（记者韩远任{O|天行} 通讯员', '（记者{P|韩远}{P|任天行} 通讯员'],
      ['记者欧阳远任天行报道', '记者{P|欧阳远}{P|任天行}报道'],
      ['记者{P|欧阳修远}报道', '记者{P|欧阳修远}报道'],
      ['记者{P|石以南周牧之}说', '记者{P|石以南周牧之}说'],
      ['记者{P|古丽米热}报道', '记者{P|古丽米热}报道'],
    ],
    needs: makers,
    apply: (names, { text }) => {
      const two = [...text.matchAll(madeByTwo)].flatMap(({ index, 0: own }) => {
        const first = firstOfTwo(own);
        return first === null ? [] : [person(index, own.slice(0, first)), person(index + first, own.slice(first))];
      });
      return placeOver(names, two);
    },
  },
  {
    name: 'who-did-what',
    purpose: 'Where a line is nothing but what was done and by whom, those are persons, whatever their names mean.',
    examples: [
      ['编导：{P|石有} {P|灯光}：左右', '编导：{P|石有} 灯光：{P|左右}'],
      ['舞美：岳麓 服装：{P|石大有} {P|岳有}', '舞美：{P|岳麓} 服装：{P|石大有} {P|岳有}'],
      ['原料：温水 调料：黄酒、生姜', '原料：温水 调料：黄酒、生姜'],
      ['地点：金山 主讲：石有', '地点：金山 主讲：石有'],
    ],
    needs: ['：', ':'],
    apply: (names, { text }) => withLabelled(text, names),
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
];
