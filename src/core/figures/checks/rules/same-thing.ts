import { groupBy } from '../../../text/group.ts';
import { amountOf, isSlip, uncertaintyOf, unitOf } from '../amounts.ts';
import { type CheckedPage, type CheckRule, type Contradiction, placed, stretch, textBetween } from '../page.ts';
import { isRivalAt } from '../shared-names.ts';
import { digitsOf, slipBetween } from '../slips.ts';
import { type Told, toldValues } from '../told-values.ts';
import { buildingYears } from './building-years.ts';
import { eventDates } from './event-dates.ts';
import { headlineDates } from './headline-dates.ts';
import { headlineAgainstText } from './headlines.ts';
import { namedThings } from './named-things.ts';
import { amountsOf, slipsOfThePen } from './slips-of-the-pen.ts';

/** Nouns for what an article is about. */
const general =
  /^(?:工程|项目|大桥|水库|隧道|学校|校园|公园|公路|铁路|高铁|景区|园区|展馆|场馆|医院|电站|大坝|线路|全线|[\u4e00-\u9fff]{0,3}(?:工程|项目))$/;

/** Whether two subjects of one article can be one thing: one is missing, general, or part of the other's name. */
function mayBeOne(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short === '' || a === b || long.endsWith(short) || long.startsWith(short)) return true;
  return general.test(short) && long.includes(short);
}

const shortestName = 4;

/** Whether two subjects of different articles must be one thing: they share a name of some length. */
function isOne(a: string, b: string): boolean {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a.at(-1 - shared) === b.at(-1 - shared)) shared++;
  if (isRivalAt(a.charAt(a.length - 1 - shared), b.charAt(b.length - 1 - shared))) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return shared >= shortestName || (short.length >= shortestName && long.includes(short));
}

const articleOf = ({ sentence }: Told) => sentence.passage.article;

function contradicts(a: Told, b: Told): boolean {
  if (a.attribute !== b.attribute || unitOf(a.figure) !== unitOf(b.figure) || a.time !== b.time) return false;
  const tolerance = Math.max(uncertaintyOf(a.figure), uncertaintyOf(b.figure));
  if (Math.abs(amountOf(a.figure) - amountOf(b.figure)) <= tolerance * 1.01 || !isSlip(a.figure, b.figure))
    return false;
  if (articleOf(a) !== articleOf(b)) return isOne(a.fullSubject, b.fullSubject);
  return mayBeOne(a.subject, b.subject) && !areApart(a, b) && !areOfTwoStories(a, b);
}

/** 开工18个项目，总投资86亿元；竣工项目11个，总投资68亿元: a semicolon parts what is told of two things; 和 does in 全长7.3公里的东渠和全长11.8公里的西渠. */
const areApart = (a: Told, b: Told): boolean =>
  a.sentence === b.sentence && /[；;和与及]/.test(textBetween(a.sentence, a.figure, b.figure));

/** 线路全长299.8公里 and, in another story of a bulletin, 线路全长507.5千米: a general noun far apart is of one thing where a slip of the pen parts the two. */
const areOfTwoStories = (a: Told, b: Told): boolean =>
  general.test(a.subject) &&
  Math.abs(b.sentence.start - a.sentence.end) > longestStory &&
  slipBetween(digitsOf(a.figure), digitsOf(b.figure)) === null;
/** In characters. */
const longestStory = 100;

/** An article that tells an attribute with three values tells it of several things. */
const mostValues = 2;
/** So many tellings of one attribute are compared with each other: a table of more is no story of one thing. */
const mostTold = 60;

/** What is told of one attribute, without articles that tell it of several things, and each telling once. */
function comparable(told: readonly Told[]): readonly Told[] {
  return [...groupBy(told, articleOf).values()].flatMap((own) => {
    if (new Set(own.map(({ figure }) => amountOf(figure))).size > mostValues) return [];
    const tellings = groupBy(own, ({ figure, subject, time }) => `${amountOf(figure)} ${subject} ${time}`);
    return [...tellings.values()].map(([first]) => first as Told);
  });
}

function checked(page: CheckedPage): Contradiction[] {
  const byAttribute = groupBy(toldValues(page), ({ attribute, figure }) => `${attribute} ${unitOf(figure)}`);
  return [...byAttribute.values()].flatMap((all) => {
    const told = comparable(all).slice(0, mostTold);
    return told.flatMap((own, i) => {
      const other = told.slice(0, i).find((earlier) => contradicts(earlier, own));
      if (!other) return [];
      const detail = [own.attribute, other.figure.text, own.figure.text];
      return [{ at: placed(own.sentence, own.figure), other: stretch(other.sentence, other.figure), detail }];
    });
  });
}

export const sameThing: CheckRule = {
  name: 'same-thing',
  purpose:
    'What a thing has one value of is told with one value, in text, headline and the other articles of the page.',
  examples: [
    [
      '白鹭江大桥全长1280米。／这座全长1380米的大桥昨日合龙。',
      '白鹭江大桥全长1280米。／这座全长[1380米]的大桥昨日合龙。',
    ],
    ['# 霞岭隧道全长6.3公里／隧道全长3.6公里。', '# 霞岭隧道全长6.3公里／隧道全长[3.6公里]。'],
    [
      '# 南湖水库完工／水库总库容3200万立方米。／# 南湖水库惠及八村／南湖水库总库容2300万立方米。',
      '# 南湖水库完工／水库总库容3200万立方米。／# 南湖水库惠及八村／南湖水库总库容[2300万立方米]。',
    ],
    ['古运河全长24公里。如今，全长42公里的古运河游人如织。', '古运河全长24公里。如今，全长[42公里]的古运河游人如织。'],
    ['# 开发区引进32个项目／开发区共引进项目23个。', '# 开发区引进32个项目／开发区共引进项目[23个]。'],
    [
      '# 森林覆盖率升至61.2%／森林覆盖率由55.8%提高到62.1%。',
      '# 森林覆盖率升至61.2%／森林覆盖率由55.8%提高到[62.1%]。',
    ],
    [
      '# 开发区引进32个项目／镇里引进项目12个，全区共引进项目32个。',
      '# 开发区引进32个项目／镇里引进项目12个，全区共引进项目32个。',
    ],
    ['古街全长860米。／如今，这条680米长的老街开了店。', '古街全长860米。／如今，这条[680米]长的老街开了店。'],
    ['当场查扣冻品840吨。／该案共查扣冻品480吨。', '当场查扣冻品840吨。／该案共查扣冻品[480吨]。'],
    ['现有社区食堂68家。“86家食堂已接入系统。”他说。', '现有社区食堂68家。“[86家]食堂已接入系统。”他说。'],
    [
      '村里有老屋142栋，每栋年租8000元，124栋全部租出后可建馆。',
      '村里有老屋142栋，每栋年租8000元，[124栋]全部租出后可建馆。',
    ],
    ['全程运行58分钟。“48分钟跑完全程。”他说。', '全程运行58分钟。“[48分钟]跑完全程。”他说。'],
    ['清溪河全长92公里。记者沿着这条29公里长的小河走。', '清溪河全长92公里。记者沿着这条[29公里]长的小河走。'],
    ['石桥宽5.3米，长42米。3.5米宽的桥面只能走一辆车。', '石桥宽5.3米，长42米。[3.5米]宽的桥面只能走一辆车。'],
    ['古塔高63米。登上36米高的古塔，全城尽收眼底。', '古塔高63米。登上[36米]高的古塔，全城尽收眼底。'],
    ['雨量达539毫米。镇长说，953毫米的雨量是最大的。', '雨量达539毫米。镇长说，[953毫米]的雨量是最大的。'],
    ['21个车站设了漂流站。“12个车站的书，两天换了一遍。”', '21个车站设了漂流站。“[12个]车站的书，两天换了一遍。”'],
    ['12个站点换了新站牌，21个站点加了座椅。', '12个站点换了新站牌，21个站点加了座椅。'],
    ['剧场有座位168个，昨晚186个座位全部坐满。', '剧场有座位168个，昨晚[186个]座位全部坐满。'],
    ['山高1240米，1420米长的缆车直通山顶。', '山高1240米，1420米长的缆车直通山顶。'],
    ['标准展位1250个，特装展位1150个。1150个展位已售罄。', '标准展位1250个，特装展位1150个。1150个展位已售罄。'],
    ['# 新馆首月迎客15万／新馆接待读者51万人次。', '# 新馆首月迎客15万／新馆接待读者[51万人次]。'],
    [
      '# 新馆首月迎客15万／新馆接待读者15万人次，借书51万册。',
      '# 新馆首月迎客15万／新馆接待读者15万人次，借书51万册。',
    ],
    ['# 湖鲜节10月18日开幕／湖鲜节将于10月8日开幕。', '# 湖鲜节10月18日开幕／湖鲜节将于[10月8日]开幕。'],
    ['书市5月6日开幕。书市自5月8日开幕以来有万人。', '书市5月6日开幕。书市自[5月8日]开幕以来有万人。'],
    ['书市5月6日开幕。书市自5月6日开幕以来有万人。', '书市5月6日开幕。书市自5月6日开幕以来有万人。'],
    ['戏院始建于1937年。1973年建院时的木椅还在。', '戏院始建于1937年。[1973年]建院时的木椅还在。'],
    ['戏院始建于1937年。1973年重建，1973年建成时有三间房。', '戏院始建于1937年。1973年重建，1973年建成时有三间房。'],
    ['书市5月6日开幕。车展自5月8日开幕以来有万人。', '书市5月6日开幕。车展自5月8日开幕以来有万人。'],
    ['事故发生在7月3日。7月2日事故发生后，他赶到。', '事故发生在7月3日。[7月2日]事故发生后，他赶到。'],
    [
      '# 开跑／青石国际马拉松有1.5万名选手参赛。／# 奔跑／1.2万名选手跑过青石国际马拉松赛道。',
      '# 开跑／青石国际马拉松有1.5万名选手参赛。／# 奔跑／[1.2万名]选手跑过青石国际马拉松赛道。',
    ],
    [
      '# 开跑／青石国际马拉松有1.5万名选手参赛。／# 往年／2019年青石国际马拉松有1.2万名选手。',
      '# 开跑／青石国际马拉松有1.5万名选手参赛。／# 往年／2019年青石国际马拉松有1.2万名选手。',
    ],
    [
      '# 青岭隧道贯通／隧道全长12.6公里。／# 车过青岭／记者穿过全长16.2公里的青岭隧道。',
      '# 青岭隧道贯通／隧道全长12.6公里。／# 车过青岭／记者穿过全长[16.2公里]的青岭隧道。',
    ],
    [
      '# 青岭隧道贯通／隧道全长12.6公里。／# 白岭隧道开工／该隧道全长16.2公里。',
      '# 青岭隧道贯通／隧道全长12.6公里。／# 白岭隧道开工／该隧道全长16.2公里。',
    ],
    ['白鹭江大桥全长1280米。／青石隧道全长1380米。', '白鹭江大桥全长1280米。／青石隧道全长1380米。'],
    ['东桥全长1280米，西桥全长1820米。', '东桥全长1280米，西桥全长1820米。'],
    ['白鹭江大桥一期总投资2亿元。／白鹭江大桥总投资3亿元。', '白鹭江大桥一期总投资2亿元。／白鹭江大桥总投资3亿元。'],
  ],
  apply: (page) => {
    const amounts = amountsOf(page);
    return [
      ...checked(page),
      ...headlineAgainstText(page),
      ...headlineDates(page),
      ...eventDates(page),
      ...buildingYears(page),
      ...slipsOfThePen(amounts),
      ...namedThings(page, amounts),
    ];
  },
};
