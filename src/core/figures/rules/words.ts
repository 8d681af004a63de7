/** Words, set phrases and slogans with a Chinese numeral in them. */
import { countedWhereOpen, setPhrases, wordsAround } from '../data/set-phrases.ts';
import { goesOnBehindOne, type NonFigureRule } from '../non-figures.ts';
import { toldUnit } from '../unit-senses.ts';
import { unitAt } from '../units.ts';

/** How long the longest phrase is that begins with a character. */
const longestPhrase = new Map<string, number>();
for (const phrase of setPhrases)
  longestPhrase.set(phrase.charAt(0), Math.max(longestPhrase.get(phrase.charAt(0)) ?? 0, phrase.length));
const inFigure =
  /^(?:[零一二三四五六七八九十百千万亿]{1,8}分之|百分[零一二三四五六七八九十]|[零一二三四五六七八九十百千万]{1,6}点[零〇一二三四五六七八九])/;

export const partsOfFigures: NonFigureRule = {
  name: 'parts-of-figures',
  purpose: 'What stands in a percentage, a fraction or a decimal is no phrase, whatever the table says.',
  examples: [
    ['占百分之八点二', '占[百分之八点二 = 8.2 %]'],
    ['百分百满意', '[百分百 = 100 %]满意'],
  ],
  of: 'words',
  marks: '分点',
  apply: (text, start) => (inFigure.test(text.slice(start, start + 12)) ? start : null),
};

export const halfDays: NonFigureRule = {
  name: 'half-days',
  purpose: '半天 before a word of time, or of what is off for so long, is half a day; elsewhere it is a long while.',
  examples: [
    ['用了半天时间', '用了{半天 = 0.5 天}时间'],
    ['学校放假半天。', '学校放假{半天 = 0.5 天}。'],
    ['等了半天', '等了半天'],
  ],
  starts: '半',
  apply: (text, start) =>
    text.startsWith('半天', start) &&
    (/^(?:时间|以?内|之内|假|左右|以上|的时间|轮休)/.test(text.slice(start + 2, start + 5)) ||
      /(?:放假|请假|停课|停工|停业|停电|停水|休息|轮休|训练|歇业)了?$/.test(text.slice(Math.max(0, start - 3), start)))
      ? start
      : null,
};

export const multiplesOfDoubling: NonFigureRule = {
  name: 'multiples-of-doubling',
  purpose: 'Behind 翻, 一番 is a multiple; elsewhere it is a word.',
  examples: [
    ['产值翻了一番。', '产值翻了[一番 = 1 番]。'],
    ['经过一番努力', '经过一番努力'],
  ],
  of: 'words',
  marks: '番',
  apply: (text, start) =>
    /^[一两三四五六七八九几]番/.test(text.slice(start, start + 2)) &&
    /翻了?$/.test(text.slice(Math.max(0, start - 2), start))
      ? start
      : null,
};

export const phrases: NonFigureRule = {
  name: 'set-phrases',
  purpose: 'A word or set phrase of the table that begins with a numeral counts nothing.',
  examples: [
    ['树苗八五○株', '树苗[八五○株 = 850 株]'],
    ['奋战在一线的医生', '奋战在一线的医生'],
    ['百年大计', '百年大计'],
    ['不足百家酒店', '不足[百家 = < 100 家]酒店'],
    ['近百年来', '近[百年 = < 100 年]来'],
    ['一批一百二十人', '{一批 = 1 批}[一百二十人 = 120 人]'],
  ],
  of: 'words',
  starts: [...longestPhrase.keys()].join(''),
  apply(text, start) {
    for (let length = longestPhrase.get(text.charAt(start)) ?? 0; length >= 1; length--) {
      const phrase = text.slice(start, start + length);
      if (phrase.length < length || !setPhrases.has(phrase)) continue;
      const after = text.charAt(start + length);
      if (
        countedWhereOpen.has(phrase) &&
        (/[余多]/.test(after) || /(?:[近逾超约足]|[不未]到|超过)$/.test(text.slice(Math.max(0, start - 2), start)))
      )
        continue;
      // 三角六分 is money.
      if (
        phrase.endsWith('角') &&
        /^[零〇]?[一二三四五六七八九][分厘](?!米)/.test(text.slice(start + length, start + length + 4))
      )
        continue;
      // 半年报 is a report; 订了半年报纸 tells how long.
      if (phrase === '半年报' && /[纸刊关名社]/.test(after)) continue;
      // 满分十分: points, where nothing follows that is 十分 so.
      if (phrase === '十分' && !/[\u4e00-\u9fff]/.test(after) && toldUnit(text, start, start + 1)) continue;
      // 两侧 but not 一百: the numeral may go on behind the phrase; 八五 of 八五折 and 八五○亩 is one.
      if (/[○〇零十百千万亿折]/.test(after) && !/^[一二三四五六七八九十两]线/.test(phrase)) continue;
      return start + length;
    }
    return null;
  },
};

const atOnce = /一[站网窗门键码端](?:[式通办受购直查享]|到底|服务|解决|联动|配齐)/y;

export const inOneGo: NonFigureRule = {
  name: 'in-one-go',
  purpose: '一站办理 and 一网通办 tell how something is done, and count no stops.',
  examples: [
    ['一站办理、一网通办', '一站办理、一网通办'],
    ['提前一站下车', '提前{一站 = 1 站}下车'],
  ],
  starts: '一',
  marks: '站网窗门键码端',
  apply: (text, start) => (matchAt(atOnce, text, start) ? start + 2 : null),
};

const longestAround = 4;
/** Of a year, a month or a quarter; 大年, 正月 and 三月 have their days. */
const ofTime = /^[^大正腊冬闰一二三四五六七八九十]?[年月季]$/;
/** 最初三年, 年初三百人 and 月初三吨, but 大年初三 and 年初三晚. @param at of 初. @param end behind the numeral. */
const isOfBeginning = (text: string, at: number, end: number): boolean =>
  /[当起最]/.test(text.charAt(at - 1)) ||
  (ofTime.test(text.slice(Math.max(0, at - 2), at)) &&
    (/[十百千万亿]/.test(text.charAt(end)) || !/^(?:duration)?$/.test(unitAt(text, end)?.kind ?? '')));
/** What the words around numerals begin with. */
const beginningsAround = new Set([...wordsAround].map((word) => word.charAt(0)));

export const wordsAroundNumerals: NonFigureRule = {
  name: 'words-around-numerals',
  purpose: 'A word that has its numeral inside or at its end, such as 统一, 多数 or 马上, counts nothing.',
  examples: [
    ['全国统一销售', '全国统一销售'],
    ['大多数百姓', '大多数百姓'],
    ['高一学生身高一米八', '高一学生身高[一米八 = 1.8 米]'],
    ['每周五天营业', '每周[五天 = 5 天 / 周]营业'],
    ['约有数百家企业', '约有[数百家 = 200–1,000 家]企业'],
    ['冲断公路数百米', '冲断公路[数百米 = 200–1,000 米]'],
    ['比去年高一角二分', '比[去年]高[一角二分 = 0.12 元]'],
    ['图像放大三倍', '图像放大[三倍 = 3 倍]'],
    ['大年初三百货大楼开门', '大年初三百货大楼开门'],
    ['最初三年', '最初[三年 = 3 年]'],
    ['年初三晚上', '年初三晚上'],
    ['月初三吨存粮', '[月初][三吨 = 3 吨]存粮'],
    ['比年初三千人多', '比年初[三千人 = 3,000 人]多'],
  ],
  of: 'words',
  marks: [...beginningsAround].join(''),
  apply(text, start) {
    for (let back = 3; back >= 1; back--) {
      if (start < back || !beginningsAround.has(text.charAt(start - back))) continue;
      for (let length = longestAround; length > back; length--) {
        const word = text.slice(start - back, start - back + length);
        if (word.length < length || !wordsAround.has(word)) continue;
        if (back === length - 1 && goesOnBehindOne(text, start)) continue;
        // 每周五天: five days of a week.
        if (
          /^周[一二三四五六]$/.test(word) &&
          text.charAt(start - 2) === '每' &&
          /^[天次节场晚]/.test(text.charAt(start + 1))
        )
          continue;
        // 有数百家: 数 begins a figure; 人数百万 is no such thing.
        if (/^[有约对路招礼变]数$/.test(word) && /[十百千万亿]/.test(text.charAt(start + 1))) continue;
        const end = start - back + length;
        if (/^初[一二三]$/.test(word) && isOfBeginning(text, start - 1, end)) continue;
        // 坝高三十二米, 身高一米八 and 放大三倍: a measure, no 高三 or 大三.
        if (
          /^[高大小][一二三四]$/.test(word) &&
          (/[十百千万]/.test(text.charAt(end)) ||
            /^(?:length|multiple|percent|money)$/.test(unitAt(text, end)?.kind ?? '') ||
            /[放扩增提升]/.test(text.charAt(start - 2)))
        )
          continue;
        return end;
      }
    }
    return null;
  },
};

const opening = '“‘「『';
const opensQuotation = (text: string, at: number) => at >= 0 && opening.includes(text.charAt(at));
const slogan = /[一二三四五六七八九十两]个(?!月|小时|半|多|百分)[\u4e00-\u9fff]{2,5}[”’」』]/y;
const quoted = /[一二三四五六七八九十两][\u4e00-\u9fff]{1,3}[”’」』]/y;

function matchAt(pattern: RegExp, text: string, start: number): string | null {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0] ?? null;
}

export const slogans: NonFigureRule = {
  name: 'slogans',
  purpose: 'A quoted phrase of a digit, 个 and a noun is the name of a policy.',
  examples: [
    ['坚持“三个更加注重”。', '坚持“三个更加注重”。'],
    ['他说：“三个月后见。”', '他说：“[三个月 = 3 个月]后见。”'],
  ],
  of: 'words',
  marks: opening,
  apply(text, start) {
    const phrase = opensQuotation(text, start - 1) ? matchAt(slogan, text, start) : null;
    return phrase ? start + phrase.length - 1 : null;
  },
};

export const quotedWords: NonFigureRule = {
  name: 'quoted-words',
  purpose: 'A quoted word that begins with a digit is a name: “四风”, “九三”.',
  examples: [
    ['“九三”活动', '“九三”活动'],
    ['他答：“三天。”', '他答：“[三天 = 3 天]。”'],
  ],
  of: 'words',
  marks: opening,
  apply(text, start) {
    const phrase = opensQuotation(text, start - 1) ? matchAt(quoted, text, start) : null;
    return phrase ? start + phrase.length - 1 : null;
  },
};

const congress =
  /[二三]?十[一二三四五六七八九]?大(?=[^\u4e00-\u9fff型量会小学]|报告|精神|代表|以来|召开|提出|作出|胜利|上|的|后|前|$)/y;

export const congresses: NonFigureRule = {
  name: 'congresses',
  purpose: '十八大 and the like are congresses of the party.',
  examples: [
    ['二十二大召开', '二十二大召开'],
    ['十大类商品', '[十大类 = 10 大类]商品'],
  ],
  of: 'words',
  marks: '大',
  apply(text, start) {
    const phrase = matchAt(congress, text, start);
    return phrase ? start + phrase.length : null;
  },
};

const repeated = /一(?:([\u4e00-\u9fff])\1|([\u4e00-\u9fff])(?:又|接|连)?一\2)/y;

export const repeatedUnits: NonFigureRule = {
  name: 'repeated-units',
  purpose: '一座座 and 一户一户 are one after the other, and no amount.',
  examples: [
    ['一座座厂房', '一座座厂房'],
    ['一户一户走访', '一户一户走访'],
    ['一座厂房', '{一座 = 1 座}厂房'],
  ],
  starts: '一',
  apply(text, start) {
    const written = matchAt(repeated, text, start);
    return written && unitAt(text, start + 1) ? start + written.length : null;
  },
};

const run = /(?:\d{1,2}|[一二三四五六七八九十]{1,3})连(?:[胜败冠平跌涨阳阴霸贯庄板降增升号鞭鸽击跳亏]|(?:体|环)画)/y;

export const runsOfResults: NonFigureRule = {
  name: 'runs-of-results',
  purpose: '五连胜 and 六连跌 are words of a run of results.',
  examples: [
    ['主队豪取五连胜', '主队豪取五连胜'],
    ['股价6连跌', '股价6连跌'],
    ['五连官兵', '{五连 = 5 连}官兵'],
  ],
  marks: '连',
  apply(text, start) {
    const written = matchAt(run, text, start);
    return written ? start + written.length : null;
  },
};

export const goals: NonFigureRule = {
  name: 'goals',
  purpose: '独中两元 tells of goals, and not of money.',
  examples: [
    ['前锋独中两元', '前锋独中两元'],
    ['奖金中两元', '奖金中[两元 = 2 元]'],
  ],
  of: 'words',
  marks: '中',
  apply: (text, start) =>
    /^[一两三四五]元/.test(text.slice(start, start + 2)) &&
    /[独连狂再各]中$/.test(text.slice(Math.max(0, start - 2), start))
      ? start + 2
      : null,
};

const together =
  /一道(?=[，、。]|[\u4e00-\u9fff])(?!防|菜|题|门|墙|光|亮|风|工|关|手|难|坎|河|沟|坡|梁|彩|疤|伤|闪|程|命|圣|算|数)/y;

export const adverbs: NonFigureRule = {
  name: 'together',
  purpose: 'Behind 同, 与 or 和 with somebody, 一道 is together.',
  examples: [
    ['愿同各方一道努力', '愿同各方一道努力'],
    ['筑起一道防线', '筑起{一道 = 1 道}防线'],
  ],
  starts: '一',
  marks: '道',
  apply: (text, start) =>
    matchAt(together, text, start) && /[同与和跟][^，。；]{1,14}$/.test(text.slice(Math.max(0, start - 15), start))
      ? start + 2
      : null,
};
