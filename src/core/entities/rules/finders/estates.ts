/** Rules that find housing estates and large buildings of Hong Kong, which its papers name behind the district that they are in. */
import type { NameSpan } from '../../../reading.ts';
import { overlapsOf } from '../../../text/spans.ts';
import { type PassageRule, placeOver } from '../passage-rule.ts';

/** The towns and quarters of Hong Kong that addresses begin with. */
const districts =
  '中环 上环 西环 金钟 湾仔 铜锣湾 跑马地 北角 鲗鱼涌 西湾河 筲箕湾 柴湾 小西湾 香港仔 鸭脷洲 薄扶林 赤柱 尖沙咀 佐敦 油麻地 旺角 大角咀 深水埗 长沙湾 荔枝角 美孚 石硖尾 九龙塘 何文田 土瓜湾 红磡 九龙城 启德 新蒲岗 黄大仙 慈云山 钻石山 牛池湾 九龙湾 牛头角 观塘 蓝田 油塘 秀茂坪 将军澳 坑口 宝琳 调景岭 西贡 沙田 大围 火炭 马鞍山 大埔 粉岭 上水 元朗 天水围 屯门 荃湾 葵涌 葵芳 葵兴 青衣 东涌 深井 长洲'.split(
    ' ',
  );
/** Characters of sentences, and of what tells how many buildings or which: 沙田多个商场, 元朗区内屋苑. */
const inName =
  '(?![的了在是有及和与或被把将从向到于多两一三四五各某该这那近附旁内外上下区市屋私公名间座个幢昨今晚晨由往发起生现设建又也再])[\\u4e00-\\u9fff]';
const house = `(?:(?:${inName}){2}[楼樓阁閣苑轩軒座]|社[区區][会會]堂|商[场場]|街市)`;
const behindDistrict = new RegExp(
  `(?:${districts.join('|')})((?:(?:(?:${inName}){2,3}?新?|[上下])邨(?:${house})?|(?:${inName}){2,4}?(?:[花豪][园園]|新城|豪庭|(?:工[业業]|商[业業])?大[厦廈]|[广廣][场場]|[金商]?中心|商[场場]|苑)(?:[一二三四五六七八九十]期)?|(?:第一|${inName}${inName})城(?![市区内中外里门隍乡镇堡楼管]))(?!(?:[区民员]|管理|物业|居民|业主|地铁|巴士|车站|公司)))`,
  'g',
);
/** An estate of public housing, which no other word ends in. */
const estate = new RegExp(`(?:${inName}){2}新?邨(?:${house})?`, 'g');

/** The spans that cut no name, but for a person of its last character: 楼天 in 康石楼天井. */
const withHouses = (names: readonly NameSpan[], found: readonly NameSpan[]): readonly NameSpan[] =>
  placeOver(
    names,
    found.filter((span) =>
      overlapsOf(span, names).every(
        ({ start, end, type }) =>
          (start >= span.start && end <= span.end && type !== 'work') || (type === 'person' && start === span.end - 1),
      ),
    ),
  );

const placesOf = (text: string, expression: RegExp): NameSpan[] =>
  [...text.matchAll(expression)].map(({ index, 0: own }) => ({ start: index, end: index + own.length, type: 'place' }));

const isGardenAt = (text: string, at: number) => /^花[园園]/.test(text.slice(at, at + 2));

export const estateRules: readonly PassageRule[] = [
  {
    name: 'estate-behind-district',
    purpose:
      'An estate, a shopping centre or a large building behind the district of Hong Kong that it is in is one place with it.',
    examples: [
      ['{L|荃湾}乐景新城发生', '{L|荃湾乐景新城}发生'],
      ['{L|将军澳}翠石邨秀石楼一单位', '{L|将军澳翠石邨秀石楼}一单位'],
      ['{L|黄大仙}下邨康石{P|楼天}井', '{L|黄大仙下邨康石楼}天井'],
      ['{L|沙田}第一城一个单位', '{L|沙田第一城}一个单位'],
      ['{L|中环}国际石林中心二期有公司', '{L|中环国际石林中心二期}有公司'],
      ['{L|沙田}多个商场、{L|元朗}区内屋苑', '{L|沙田}多个商场、{L|元朗}区内屋苑'],
      ['{L|沙田}商场、{L|望川}翠石花园', '{L|沙田}商场、{L|望川}翠石花园'],
    ],
    needs: districts,
    apply: (names, { text }) => withHouses(names, placesOf(text, behindDistrict)),
  },
  {
    name: 'estate-of-public-housing',
    purpose: 'What 邨 ends is an estate of Hong Kong.',
    examples: [
      ['住在翠石邨的居民', '住在{L|翠石邨}的居民'],
      ['{P|翠石}邨居民，石泉新邨', '{L|翠石邨}居民，{L|石泉新邨}'],
      ['在{L|翠石邨社区}会堂', '在{L|翠石邨社区会堂}'],
      ['公共屋邨的居民', '公共屋邨的居民'],
    ],
    needs: ['邨'],
    apply: (names, { text }) => withHouses(names, placesOf(text, estate)),
  },
  {
    name: 'garden-cut-in-two',
    purpose: 'A name that ends within 花园 goes on to its end, and is a place.',
    examples: [
      ['{P|康石花}园及太古城', '{L|康石花园}及太古城'],
      ['{P|康石花}園及太古城', '{L|康石花園}及太古城'],
      ['{P|石花}开了园', '{P|石花}开了园'],
    ],
    needs: ['花园', '花園'],
    apply: (names, { text }) =>
      names.some(({ start, end }) => end - start > 2 && isGardenAt(text, end - 1))
        ? names.map((name) =>
            name.end - name.start > 2 && isGardenAt(text, name.end - 1)
              ? { ...name, end: name.end + 1, type: 'place' }
              : name,
          )
        : names,
  },
];
