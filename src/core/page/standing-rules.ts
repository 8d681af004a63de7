/**
 * What the lines of a run have in common that stand alone, see `standing-lines.ts`: names with their values, rows of one form, verses.
 * Examples: ⏎ between lines, those in brackets stand alone.
 */
import type { Rule } from '../rule.ts';
import { withoutSpaces } from '../text/spaces.ts';
import { openerClass } from './datelines.ts';

/** What a line shows of whether it stands alone. */
export interface StandingLine {
  /** The line with the blanks within it, as far as it is looked at. */
  readonly text: string;
  /** In em. */
  readonly width: number;
  /** What is left of its column, in em. */
  readonly room: number;
  /** Its last mark, or '' where it ends with none that parts sentences or what is in them. */
  readonly mark: string;
  /** By how much the widest of the lines next to it is wider, in em; 0 where it has no mark. */
  readonly narrower: number;
  /** Whether it is shorter than the line before it, which ends with no mark: it may be the rest of that line. */
  readonly mayBeRest: boolean;
}

/** What lines beside each other have in common that stand alone. */
export interface StandingRun {
  /** So many of them stand one below the other, at least. */
  readonly fewest: number;
  readonly isOne: (line: StandingLine) => boolean;
  /** What all of them share, if they do. */
  readonly form?: (line: StandingLine) => string;
  /** What else must hold for all of them together. */
  readonly holds?: (run: readonly StandingLine[]) => boolean;
  /** Whether their marks show it: some extractors cut every line at a mark. */
  readonly byMarks: boolean;
  /** Whether they are rows: no headlines, and their blanks stay. */
  readonly areRows: boolean;
}

/** Widest line of a list and of a poem, in em. */
const widest = 24;
/** Verses that differ no more from the widest one are full, in em. */
const fullVerse = 0.5;
/** Verses of a line each are no wider than this, which hardly any column is, in em. */
const shortVerse = 9;
/** No line of a column ends with a comma and is narrower by so much than the widest of the lines next to it, so many on either side, in em. */
const leastRoom = 3.5;
export const near = 3;
/** Full lines of a column differ by no more, in em. */
export const asWide = 1;
/** Parts of a line that are compared, and widest line that is, in em. */
const partsOfForm = 9;
const widestForm = 20;

/** Whoever speaks in an interview, in text that is wrapped: 记者：, 何川：. */
const speaker = /^[\u3400-\u9fff·]{1,8}[：:]/;

const widthOfWidest = (run: readonly StandingLine[]) => Math.max(...run.map(({ width }) => width));
/** Whether lines differ in their width, as the full ones of a column do not, begin with the same word, or are built alike around a number. */
const areNoColumn = (run: readonly StandingLine[]) =>
  areOfManyWidths(run) ||
  new Set(run.map(({ text }) => text.slice(0, 2))).size === 1 ||
  (new Set(run.map(formOf)).size === 1 && /0/.test(formOf(run[0] as StandingLine)));
const areOfManyWidths = (run: readonly StandingLine[]) =>
  widthOfWidest(run) - Math.min(...run.map(({ width }) => width)) > asWide;

/** Whether a run ends at different widths, and no more than a share of its lines is as wide as the widest. */
function isUneven(run: readonly StandingLine[], mostFull: number): boolean {
  const limit = widthOfWidest(run);
  return limit <= widest && run.filter(({ width }) => limit - width <= fullVerse).length <= mostFull * run.length;
}

/** How many characters each of one or two parts of a line has, if all have as many: 7 of 一径通天入翠微，, 5 of 离离原上草，一岁一枯荣。; else ''. */
function metre({ text }: StandingLine): string {
  const parts = text.split(/[，。！？；、,!?;]/).filter(Boolean);
  const length = parts[0]?.length ?? 0;
  return parts.length < 3 && parts.every((part) => part.length === length) && length > 3 && length < 9
    ? `${length}`
    : '';
}

/** The same of a couplet, whose lines may have three characters twice and seven: 三分种，七分管，⏎十分收成才保险。 */
function metreOfCouplet(line: StandingLine): string {
  const parts = line.text.split(/[，。！？；、,!?;]/).filter(Boolean);
  return parts.length === 2 && parts.every(({ length }) => length === 3) ? '7' : metre(line);
}

/** 石原煤业 2比2 北港港务（主将胜）. */
const noteBehind = /[（(][^（）()]{1,12}[）)]$/;

/** How a line is built, a note behind it aside: 0 for numbers and their ranges, X for Chinese and A for other words, the marks between them. 0X：X—X of 3路：北站—南门. */
const formOf = ({ text }: StandingLine): string =>
  (
    text
      .replace(noteBehind, '')
      .replace(/[A-Za-z]?\d+(?:[.,]\d+)*(?:[—～~–-]\d+)?/g, '0')
      .replace(/[\u3400-\u9fff]+/g, 'X')
      .replace(/[A-Za-z]+/g, 'A')
      .replace(/\s+/g, ' ')
      .match(/[0XA]|[^0XA]/g) ?? []
  )
    .slice(0, partsOfForm)
    .join('');

/** Whether a line has neither marks nor numbers, as lines of verse have not. */
export const isPlain = (text: string): boolean =>
  text.length <= widest && !/[，。、；：？！“”《》（）●▲■◆\d]/.test(text);

/** So many lines of two words each are rows at least; words of headlines are set apart, too, but hardly in so many. */
const fewestOfTwo = 4;

/** How many words blanks part a line into; 1 where one of them is a single character, as in names and in text that is letter-spaced. */
function cellsOf(text: string): number {
  const cells = text.split(/\s+/);
  return cells.every(({ length }) => length > 1) ? cells.length : 1;
}

export const standingRules: readonly Rule<StandingRun>[] = [
  {
    name: 'names-with-values',
    purpose: 'What something is called and what it is stand on a line of their own.',
    examples: [
      ['时间：十月十二日⏎地点：文化广场', '[时间：十月十二日]⏎[地点：文化广场]'],
      ['时间：十月十二日', '时间：十月十二日'],
      [
        '记者：担心吗？⏎何川：从来不问。可是⏎每次出工前都来看我⏎把手套补了一遍又补',
        '记者：担心吗？⏎何川：从来不问。可是⏎每次出工前都来看我⏎把手套补了一遍又补',
      ],
    ],
    apply: {
      fewest: 2,
      isOne: ({ text, width, room, mark }) =>
        /^[\u4e00-\u9fff]{1,8}[：:]\S/.test(text) &&
        width <= widest &&
        (room > 1 || mark === '') &&
        (room > leastRoom || !/[，。！？；].*[^，。！？；]$/.test(text)),
      byMarks: false,
      areRows: true,
    },
  },
  {
    name: 'one-form',
    purpose:
      'Lines that are built alike, with a number and with a blank, a colon or a dash, are rows: marks, results, routes, pages, hours.',
    examples: [
      ['本科一批 516分⏎本科二批 431分⏎艺术类另行公布。', '[本科一批 516分]⏎[本科二批 431分]⏎艺术类另行公布。'],
      ['云川队3：1胜望川队⏎湖湾队2：2平铁路队', '[云川队3：1胜望川队]⏎[湖湾队2：2平铁路队]'],
      ['望川海鹰2比1云川⏎湖湾矿工0比0铁路联队', '[望川海鹰2比1云川]⏎[湖湾矿工0比0铁路联队]'],
      ['3路：北站—南门街—体育场⏎K20路：大学城—金水桥—东站', '[3路：北站—南门街—体育场]⏎[K20路：大学城—金水桥—东站]'],
      ['第3版：民生⏎第4—5版：财经', '[第3版：民生]⏎[第4—5版：财经]'],
      ['全县有326个村通了电⏎话，还有12个村没有通', '全县有326个村通了电⏎话，还有12个村没有通'],
      ['望川队 3比1 云川队⏎湖湾队 2比2 铁路队（加时）', '[望川队 3比1 云川队]⏎[湖湾队 2比2 铁路队（加时）]'],
      ['有的，4张 已付⏎有的，10张 已付', '有的，4张 已付⏎有的，10张 已付'],
      ['全县有326个村通了电⏎全镇有12个村没有通电', '全县有326个村通了电⏎全镇有12个村没有通电'],
    ],
    apply: {
      fewest: 2,
      isOne: ({ text, width }) => width <= widestForm && !/[，。；！？]/.test(text),
      form: (line) => (/\d.*[\s：:—]|[\s：:—].*\d|\d比\d/.test(line.text) ? formOf(line) : ''),
      byMarks: false,
      areRows: true,
    },
  },
  {
    name: 'rubrics',
    purpose: 'Lines that each begin with what they are about are rows.',
    examples: [
      ['【图书】《渡口》⏎【电影】《雪落山乡》', '[【图书】《渡口》]⏎[【电影】《雪落山乡》]'],
      ['【图书】《渡口》⏎讲了一条河', '【图书】《渡口》⏎讲了一条河'],
    ],
    apply: { fewest: 2, isOne: ({ text }) => /^【[^】]{1,8}】/.test(text), byMarks: false, areRows: true },
  },
  {
    name: 'works',
    purpose: 'Works that each stand with who made them are rows.',
    examples: [
      ['《渡口》 叶长河⏎《雪落山乡》 江岚', '[《渡口》 叶长河]⏎[《雪落山乡》 江岚]'],
      [
        '《渡口》 叶长河著 望川文艺出版社⏎《灯》 江岚著 云川书局',
        '[《渡口》 叶长河著 望川文艺出版社]⏎[《灯》 江岚著 云川书局]',
      ],
      ['《渡口》讲了一条河⏎《雪落山乡》 江岚', '《渡口》讲了一条河⏎《雪落山乡》 江岚'],
    ],
    apply: {
      fewest: 2,
      isOne: ({ text }) => /^《[^》]{1,20}》\s+[^，。；]{2,24}$/.test(text),
      byMarks: false,
      areRows: true,
    },
  },
  {
    name: 'cells',
    purpose:
      'Lines that blanks part into as many words, and that end at different places, are rows: who is where and when.',
    examples: [
      [
        '叶知秋 市三院门诊 周一、周三上午⏎管庆安 一院内科 周二全天⏎宫羽 市中医院针灸科 周四下午',
        '[叶知秋 市三院门诊 周一、周三上午]⏎[管庆安 一院内科 周二全天]⏎[宫羽 市中医院针灸科 周四下午]',
      ],
      [
        '叶知秋 市三院门诊 周一、周三上午⏎管庆安 一院内科 周二全天',
        '叶知秋 市三院门诊 周一、周三上午⏎管庆安 一院内科 周二全天',
      ],
      [
        '城南小学 季小禾⏎实验小学分校 何苗⏎桥头中心学校 江岚⏎一小 祁洪亮',
        '[城南小学 季小禾]⏎[实验小学分校 何苗]⏎[桥头中心学校 江岚]⏎[一小 祁洪亮]',
      ],
      ['城南小学 季小禾⏎实验小学分校 何苗⏎桥头中心学校 江岚', '城南小学 季小禾⏎实验小学分校 何苗⏎桥头中心学校 江岚'],
      [
        '投 入 资 金 的 比 例⏎占 全 部 的 一 半 以 上 还⏎多 一 些 了 大 家 都 说 好⏎是 不 是',
        '投 入 资 金 的 比 例⏎占 全 部 的 一 半 以 上 还⏎多 一 些 了 大 家 都 说 好⏎是 不 是',
      ],
      [
        '县里的 发展和建设⏎离不开 大家的支持⏎也要靠 各方的努力⏎才能走 得更远些吧',
        '县里的 发展和建设⏎离不开 大家的支持⏎也要靠 各方的努力⏎才能走 得更远些吧',
      ],
    ],
    apply: {
      fewest: 3,
      isOne: ({ text, width }) => width <= widestForm && !/[，。；！？：“”]/.test(text) && cellsOf(text) > 1,
      form: ({ text }) => `${cellsOf(text)}`,
      holds: (run) => areOfManyWidths(run) && (run.length >= fewestOfTwo || cellsOf(run[0]?.text ?? '') > 2),
      byMarks: false,
      areRows: true,
    },
  },
  {
    name: 'choices',
    purpose: 'What a question leaves to choose from stands a choice a line.',
    examples: [
      ['A.早上八点以前⏎B.晚上八点以后', '[A.早上八点以前]⏎[B.晚上八点以后]'],
      ['B.晚上八点以后⏎这是多数人的答案', 'B.晚上八点以后⏎这是多数人的答案'],
    ],
    apply: {
      fewest: 2,
      isOne: ({ text }) => /^[A-Da-d][.．、：:]\s?[\u3400-\u9fff]/.test(text),
      byMarks: false,
      areRows: true,
    },
  },
  {
    name: 'notes-behind',
    purpose: 'Lines that each end with a note in brackets, on who spoke or where it is, are rows.',
    examples: [
      [
        '妈妈，我爱您！（三年级 苗小苗）⏎妈妈，您辛苦了！（四年级 何乐）⏎妈妈，歇一会儿！（二年级 高山）',
        '[妈妈，我爱您！（三年级 苗小苗）]⏎[妈妈，您辛苦了！（四年级 何乐）]⏎[妈妈，歇一会儿！（二年级 高山）]',
      ],
      [
        '妈妈，我爱您！（三年级 苗小苗）⏎妈妈，您辛苦了！（四年级 何乐）',
        '妈妈，我爱您！（三年级 苗小苗）⏎妈妈，您辛苦了！（四年级 何乐）',
      ],
    ],
    apply: { fewest: 3, isOne: ({ text }) => /.[（(][^（）()]{2,14}[）)]$/.test(text), byMarks: false, areRows: true },
  },
  {
    name: 'semicolons',
    purpose: 'Lines that each end with a semicolon are items of a list.',
    examples: [
      [
        '新建幼儿园12所；⏎改造城区老旧小区86个；⏎建成公园30处。',
        '[新建幼儿园12所；]⏎[改造城区老旧小区86个；]⏎建成公园30处。',
      ],
      ['新建幼儿园12所；⏎建成公园30处。', '新建幼儿园12所；⏎建成公园30处。'],
      ['聘任林一为调解员；⏎聘任何苗为监督员；', '[聘任林一为调解员；]⏎[聘任何苗为监督员；]'],
      ['2023年，12.6万人；⏎2024年，15.1万人；', '[2023年，12.6万人；]⏎[2024年，15.1万人；]'],
      [
        '一是退养，退出养殖水面1.3万⏎亩；⏎二是截污，新建管网46.8公里；',
        '一是退养，退出养殖水面1.3万⏎亩；⏎二是截污，新建管网46.8公里；',
      ],
      ['一是请回能工巧匠；⏎二是送出年轻工人；', '一是请回能工巧匠；⏎二是送出年轻工人；'],
    ],
    apply: {
      fewest: 2,
      isOne: ({ width, mark, mayBeRest }) => mark === '；' && width <= widest && !mayBeRest,
      holds: areNoColumn,
      byMarks: true,
      areRows: true,
    },
  },
  {
    name: 'metre',
    purpose: 'Lines that end with a mark and whose parts all have as many characters are verses.',
    examples: [
      [
        '松风入夜吹残梦，⏎流水穿林送晚晴。⏎山鸟不知人已老，',
        '[松风入夜吹残梦，]⏎[流水穿林送晚晴。]⏎[山鸟不知人已老，]',
      ],
      [
        '孤灯照晚窗，落叶满秋江。⏎客梦随云远，归心逐雁双。⏎故园何处是，一片水茫茫。',
        '[孤灯照晚窗，落叶满秋江。]⏎[客梦随云远，归心逐雁双。]⏎[故园何处是，一片水茫茫。]',
      ],
      ['松风入夜吹残梦，⏎流水穿林送晚晴。⏎山鸟不知道人老了，', '松风入夜吹残梦，⏎流水穿林送晚晴。⏎山鸟不知道人老了，'],
    ],
    apply: { fewest: 3, isOne: ({ mark }) => mark !== '', form: metre, byMarks: true, areRows: true },
  },
  {
    name: 'couplet',
    purpose:
      'Two lines of one metre are verses, where the first ends within a sentence and leaves room that a column would not.',
    examples: [
      [
        '春种一粒粟，⏎秋收万颗子。⏎这是爷爷常说的一句话，村里人都会⏎背，说起来就停不住，从春天讲到秋',
        '[春种一粒粟，]⏎[秋收万颗子。]⏎这是爷爷常说的一句话，村里人都会⏎背，说起来就停不住，从春天讲到秋',
      ],
      [
        '要想富，先修路；⏎要快富，修高速。⏎墙上的字是二十年前写下的，如今⏎再看，路早已修到了家家户户门口',
        '[要想富，先修路；]⏎[要快富，修高速。]⏎墙上的字是二十年前写下的，如今⏎再看，路早已修到了家家户户门口',
      ],
      [
        '三分种，七分管，⏎十分收成才保险。⏎老农民都明白这一个道理，村里人⏎从小听到大，到老了再说给孩子听',
        '[三分种，七分管，]⏎[十分收成才保险。]⏎老农民都明白这一个道理，村里人⏎从小听到大，到老了再说给孩子听',
      ],
      [
        '路修好了。⏎灯也亮了。⏎墙上的字是二十年前写下的，如今⏎再看，路早已修到了家家户户门口',
        '路修好了。⏎灯也亮了。⏎墙上的字是二十年前写下的，如今⏎再看，路早已修到了家家户户门口',
      ],
      ['春种一粒粟，⏎秋收万颗子。⏎爷爷常说', '春种一粒粟，⏎秋收万颗子。⏎爷爷常说'],
    ],
    apply: {
      fewest: 2,
      isOne: ({ mark }) => mark !== '',
      form: metreOfCouplet,
      holds: ([first]) => first !== undefined && /[，；]/.test(first.mark) && first.narrower >= leastRoom,
      byMarks: true,
      areRows: true,
    },
  },
  {
    name: 'short-verses',
    purpose: 'Four lines that are shorter than a column and end with a mark each are verses.',
    examples: [
      [
        '白菜有白菜的心，⏎萝卜有萝卜的根。⏎我没有别的本事，⏎就会挑水施肥。',
        '[白菜有白菜的心，]⏎[萝卜有萝卜的根。]⏎[我没有别的本事，]⏎[就会挑水施肥。]',
      ],
      ['白菜有白菜的心，⏎萝卜有萝卜的根。⏎就会挑水施肥。', '白菜有白菜的心，⏎萝卜有萝卜的根。⏎就会挑水施肥。'],
      [
        '家家的白菜有白菜的心，⏎家家的萝卜有萝卜的根。⏎我呢没有什么别的本事，⏎就会挑水施肥和晒太阳。',
        '家家的白菜有白菜的心，⏎家家的萝卜有萝卜的根。⏎我呢没有什么别的本事，⏎就会挑水施肥和晒太阳。',
      ],
    ],
    apply: { fewest: 4, isOne: ({ width, mark }) => mark !== '' && width <= shortVerse, byMarks: true, areRows: true },
  },
  {
    name: 'uneven',
    purpose: 'Five lines of different widths that all end with a mark are verses; in a column that happens to no five.',
    examples: [
      [
        '云在城外的天上走了一天。⏎水在河里流了一年。⏎人在。⏎桥上站着一个不肯回家的人。⏎他等着谁呢。',
        '[云在城外的天上走了一天。]⏎[水在河里流了一年。]⏎[人在。]⏎[桥上站着一个不肯回家的人。]⏎[他等着谁呢。]',
      ],
      [
        '云在城外的天上走了一天。⏎水在河里流了一年。⏎人在。⏎桥上站着一个不肯回家的人',
        '云在城外的天上走了一天。⏎水在河里流了一年。⏎人在。⏎桥上站着一个不肯回家的人',
      ],
      [
        '少了九个小时。⏎记者：第一次上塔是什么感觉？⏎何川：腿抖。师傅在下面喊，⏎看远处的山。⏎到顶了。',
        '少了九个小时。⏎记者：第一次上塔是什么感觉？⏎何川：腿抖。师傅在下面喊，⏎看远处的山。⏎到顶了。',
      ],
    ],
    apply: {
      fewest: 5,
      isOne: ({ text, mark }) => mark !== '' && !speaker.test(text),
      holds: (run) => isUneven(run, 0.4),
      byMarks: true,
      areRows: false,
    },
  },
  {
    name: 'plain',
    purpose: 'Six lines of different widths with neither marks nor numbers are verses.',
    examples: [
      [
        '燕子衔着一截旧时光⏎落在去年的屋檐上⏎我把窗子推开⏎让风进来⏎替我翻完那本没读完的书⏎雨落在瓦上',
        '[燕子衔着一截旧时光]⏎[落在去年的屋檐上]⏎[我把窗子推开]⏎[让风进来]⏎[替我翻完那本没读完的书]⏎[雨落在瓦上]',
      ],
      ['燕子衔着一截旧时光⏎落在去年的屋檐上⏎我把窗子推开', '燕子衔着一截旧时光⏎落在去年的屋檐上⏎我把窗子推开'],
    ],
    apply: {
      fewest: 6,
      isOne: ({ text }) => isPlain(text) && !openerClass(withoutSpaces(text)),
      holds: (run) => isUneven(run, 0.5),
      byMarks: true,
      areRows: false,
    },
  },
];
