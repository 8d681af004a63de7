/**
 * What a clause names as the outcome of the two amounts right before it, whatever they are of: how far they are apart (新馆比老馆多15万册), how many times
 * the one the other is, or what share of it (支持率85%). A word for the relation and the names told again are weighed together with how alone the two
 * stand and a slip of the pen that explains why they do not fit.
 */
import type { Figure } from '../../../reading.ts';
import { areDivision } from '../../data/complements.ts';
import { verbs } from '../../data/verbs-of-change.ts';
import { kinds } from '../../kinds.ts';
import { amountOf, haveOneUnit, isApproximate, uncertaintyOf } from '../amounts.ts';
import { clauseBehind, figuresBetween, labelOf, type Sentence } from '../page.ts';
import { type Claim, evidenceOfSlip } from './slip-chance.ts';

export interface Outcome {
  readonly told: Figure;
  /** In text order. */
  readonly of: readonly [Figure, Figure];
  /** As `amountOf` gives it; of a share in per cent, of a multiple the number. */
  readonly expected: number;
}

/** How far before its outcome an amount may stand, in characters. */
const reach = 90;
/** In powers of ten of likelihood. Chosen so that two corpora of clean news give no false warning. */
const needed = 3;
/** What is off by more, and by no slip, is of something else. */
const farthest = 2.5;
/** The same where the words leave hardly another reading. */
const farthestOfSure = 4;
const sure = 2;

/** The amounts, what stands around each, and the clause that tells the outcome up to it. */
interface Told {
  readonly a: Figure;
  readonly b: Figure;
  readonly labels: readonly [string, string];
  readonly lead: string;
  /** Between the two, and between the second and the outcome. */
  readonly joints: readonly [string, string];
  /** What the places say: no other amount of the unit around, nearness, one sentence. */
  readonly byPlace: number;
}

const isDegree = ({ kind }: Figure): boolean => kind.startsWith('temperature');
const isCompared = (figure: Figure): boolean =>
  (kinds[figure.kind].amount || isDegree(figure) || figure.kind === 'age' || isTimeOfRun(figure)) &&
  figure.kind !== 'percent' &&
  figure.value !== null &&
  !isApproximate(figure);
/** Years and days say when; hours and minutes are told as amounts are. */
const isTimeOfRun = ({ kind, canonicalUnit }: Figure): boolean =>
  kind === 'duration' && /^(?:h|min|s)$/.test(canonicalUnit ?? '');
const areOfOneUnit = (a: Figure, b: Figure): boolean => (isDegree(a) && isDegree(b)) || haveOneUnit(a, b);

/** Another amount of the unit around makes it open which two are meant. */
const alone = 1;
const amongOthers = -1.5;
const nearest = 14;
const far = 36;

/** @param fits whether an amount may be one of the two. */
function toldOf(sentence: Sentence, told: Figure, fits: (one: Figure) => boolean): Told | null {
  const { passage } = sentence;
  const near = figuresBetween(passage, told.start - reach, told.start).filter(isCompared);
  const b = near.findLast(fits);
  const a = b && near.findLast((one) => one.end <= b.start && fits(one) && areOfOneUnit(one, b));
  if (!a || !b || (a.per !== b.per && b.per !== null && a.per !== null)) return null;
  const joints = [passage.text.slice(a.end, b.start), passage.text.slice(b.end, told.start)] as const;
  if (joints.some((joint) => ofOthers.test(joint)) || /[。！？].*[。！？]/s.test(joints.join(' '))) return null;
  const isSmall = [a, b].some(({ tier }) => tier === 'minor');
  const ofUnit = near.filter((one) => areOfOneUnit(one, b) && (isSmall || one.tier === 'core'));
  const gap = joints[1].length;
  const isOneSentence = a.start >= sentence.start;
  return {
    a,
    b,
    labels: [around(sentence, a), around(sentence, b)],
    lead: labelOf(passage, told),
    joints,
    byPlace:
      (ofUnit.length === 2 ? alone : amongOthers) +
      (gap <= nearest ? 0.5 : gap > far ? -1 : 0) +
      (isOneSentence ? 0.5 : -0.5),
  };
}
const ofOthers = /累计|平均|均|同比|环比|另[外有]|此外/;

/** The clause before an amount, and the noun behind it. */
const around = ({ passage }: Sentence, figure: Figure): string =>
  `${labelOf(passage, figure)} ${clauseBehind({ passage, start: 0, end: passage.text.length, index: 0, figures: [] }, figure).slice(0, longestNoun)}`;
const longestNoun = 6;

/** Whether a name stands around the one amount and not around the other: 0, 1, or null. */
function whichIs(name: string, [one, other]: readonly [string, string]): 0 | 1 | null {
  const plain = name.replace(/[的这那该要]/g, '');
  const [ofOne, ofOther] = [one, other].map((label) => shared(plain, label)) as [number, number];
  if (ofOne === ofOther) return null;
  return ofOne > ofOther ? 0 : 1;
}
/** How many characters of a name stand in a row in a label, two at least. */
function shared(name: string, label: string): number {
  for (let length = name.length; length > 1; length--)
    for (let i = 0; i + length <= name.length; i++) if (label.includes(name.slice(i, i + length))) return length;
  return 0;
}

const link = '(?:出|了|约|达到?|[为有是着]|只有?|仅|整整|足足|近)*';
const apart = new RegExp(`(?:相差|差距|落差|[差价]额|[价温]差|(?<![还尚])差)${link}$`);
/** 多招了, 贵, 轻了, 退了, 省下. */
const comparatives = `${verbs('compared')}|[多少][\\u4e00-\\u9fff]|大|小|长|短|重|轻|[早晚深浅宽窄厚薄矮瘦胖暖冷]|退|掉|添|省下?|降去|损失`;
const moreOrLess = new RegExp(`^(.*?)(?:${comparatives})${link}$`);
const comparison = /^(.*?)[比较](?![赛例重分率值])(.{1,10}?)(?:的|要|还|又|整整|足足|每[\u4e00-\u9fff])*$/;
/** 高出乙方45万元. */
const overOther = /^(.*?)[高多]出(?![了约])([\u4e00-\u9fff]{2,6})$/;
const both = /[两俩二]|双方|彼此|内外|上下|前后|昼夜|夫妻|师徒/;
const from = /[由从][^，,。]{0,12}(?: |$)/;
const to = /[到至成为][\u4e00-\u9fff]{0,6}$/;
const earlier =
  /第一|头一?[年月天季场次回]|首[期届年场批日]|上一?[期届年月季场次周回]|原|去年|前[一年天]|改[造建革]前|入[院学]时|昨|起初|最初|刚/;
const later = /第二|[这此本]一?[期届年月季场次周回]|今|后|如今|现在|出院|复|次日|翌/;
const inTurn = ([one, other]: readonly [string, string]): boolean => earlier.test(one) && later.test(other);
/** 主队比客队, 前者比后者: one of the two before. */
const ofTheTwo =
  /^(?:主队|客队|前者|后者|二者|[甲乙]方|男方|女方)[比较](?:主队|客队|前者|后者|对[手方]|[甲乙]方|男方|女方)/;
const baseBefore = /^(?:上一?[期届年月季周次轮回场]|[前头]一?[期届次轮回场]|原[来先]|以前|过去|此前|改[造建]前)$/;
/** What says nothing of what the difference is of. */
const adverbs =
  /一下子|整整|足足|一[夜年天路共]|[半\d一二两三四五六七八九十几]+个?[年月天季]度?[里间内来]?|[又也就都共已再还只仅约近净要往还竟]|每[\u4e00-\u9fff]|总[数量共]|价格|重量|体重|[数重]量|了|下|的/g;

const ratioOf = (a: number, b: number): number => Math.max(a, b) / Math.min(a, b);
const isFar = (expected: number, told: number, byWords: number): boolean =>
  !(expected > 0) || ratioOf(expected, told) > (byWords < sure ? farthest : farthestOfSure);

/** What is enough with what the words, the places and the digits say. */
function isWrong({ byPlace }: Told, byWords: number, claims: readonly Claim[], told: number): boolean {
  const slip = evidenceOfSlip(claims);
  if (slip <= 0 && isFar((claims[0] as Claim).expected, told, byWords)) return false;
  return byWords > 0 && byWords + byPlace + slip > needed;
}

/** Whether two amounts of its unit stand before it: most figures have none, and no word of theirs is looked at. */
const hasTwoBefore = ({ passage }: Sentence, told: Figure): boolean =>
  figuresBetween(passage, told.start - reach, told.start).filter((one) => areOfOneUnit(one, told)).length > 1;

/** 新馆藏书42万册，老馆27万册，新馆比老馆多25万册; 师父72岁，徒弟49岁，相差33岁. */
export function wrongApart(sentence: Sentence, told: Figure): Outcome | null {
  if (!isCompared(told) || sentence.figures.length < 2) return null;
  if (!hasTwoBefore(sentence, told)) return null;
  const lead = labelOf(sentence.passage, told);
  if (!apart.test(lead) && !moreOrLess.test(lead) && !overOther.test(lead)) return null;
  const terms = toldOf(sentence, told, (one) => areOfOneUnit(one, told));
  if (!terms || (told.per !== null && told.per !== terms.a.per)) return null;
  const { a, b, joints } = terms;
  if (joints.some((joint) => joint.includes('其中'))) return null;
  const [x, y, own] = [a, b, told].map((one) => (isDegree(one) ? (one.value as number) : amountOf(one))) as [
    number,
    number,
    number,
  ];
  const expected = Math.abs(x - y);
  const tolerance = uncertaintyOf(a) + uncertaintyOf(b) + uncertaintyOf(told) + 1e-9 * Math.max(x, y);
  // The difference, or the sum, of any two amounts around.
  const all = figuresBetween(sentence.passage, told.start - 2 * reach, told.end + reach)
    .filter((one) => one !== told && isCompared(one) && areOfOneUnit(one, told))
    .map((one) => (isDegree(one) ? (one.value as number) : amountOf(one)));
  const isMade = all.some(
    (one, i) =>
      Math.abs(one - Math.abs(own)) < 1e-9 ||
      all.some((other, k) => k < i && Math.abs(Math.abs(one - other) - Math.abs(own)) <= tolerance),
  );
  if (expected === 0 || isMade) return null;
  const claims = [
    { figure: told, expected, tolerance },
    { figure: a, expected: x > y ? y + own : y - own, tolerance },
    { figure: b, expected: y > x ? x + own : x - own, tolerance },
  ];
  return isWrong(terms, wordsOfDifference(terms), claims, own) ? { told, of: [a, b], expected } : null;
}

function wordsOfDifference({ lead, labels, joints }: Told): number {
  const over = overOther.exec(lead);
  if (over) return whichIs(over[2] as string, labels) === null ? 0 : 2.5;
  if (apart.test(lead)) return both.test(lead) ? 2.5 : 2;
  const before = moreOrLess.exec(lead)?.[1] ?? '';
  const compared = comparison.exec(before);
  if (compared) {
    const than = whichIs(compared[2] as string, labels);
    const subject = compared[1] as string;
    if (than === null && ofTheTwo.test(compared[0])) return 2;
    // 第一期6个班，这一期9个班，比上一期多5个.
    const areInTurn = than === null && baseBefore.test(compared[2] as string) && inTurn(labels);
    return (than === null && !areInTurn) || (than !== null && whichIs(subject, labels) === than) ? 0 : 2.5;
  }
  const noun = before.replace(adverbs, '');
  const isBare = noun === '' || (noun.length > 1 && labels.some((label) => label.includes(noun)));
  if (from.test(labels[0]) && to.test(joints[0])) return isBare ? 2.5 : 0;
  if (inTurn(labels)) return isBare ? 2 : 0;
  return noun.length > 1 && whichIs(noun, labels) !== null ? 1.5 : 0;
}

/** 九月接单120件，十月接单480件，是九月的三倍. */
export function wrongTimes(sentence: Sentence, told: Figure): Outcome | null {
  if (told.kind !== 'multiple' || told.unit !== '倍' || told.value === null || isApproximate(told)) return null;
  const lead = labelOf(sentence.passage, told);
  const grown = ofGrowth.exec(lead);
  const [, subject = '', base = ''] = grown ?? ofBase.exec(lead) ?? [];
  const terms = base === '' ? null : toldOf(sentence, told, (one) => one.kind !== 'age' && !isDegree(one));
  if (!terms) return null;
  const { a, b, labels } = terms;
  const than = whichIs(base, labels) ?? (earlier.test(base) && earlier.test(labels[0]) ? 0 : null);
  const noun = subject.replace(adverbs, '');
  if (than === null || !isToldOf(noun, labels[1 - than] as string)) return null;
  const [x, y] = than === 0 ? [amountOf(b), amountOf(a)] : [amountOf(a), amountOf(b)];
  const expected = grown ? x / y - 1 : x / y;
  const around = figuresBetween(sentence.passage, told.start - 2 * reach, told.end + reach).filter(isCompared);
  const isMade = around.some((one) =>
    around.some(
      (other) =>
        one !== other &&
        areOfOneUnit(one, other) &&
        [0, grown ? 1 : 0].some((by) => isAbout(amountOf(one) / amountOf(other) - by, told.value as number)),
    ),
  );
  if (isMade || x < y) return null;
  const tolerance = ofMultiple * expected;
  const claims = [{ figure: told, expected, tolerance }];
  return isWrong(terms, 3.5, claims, told.value) ? { told, of: [a, b], expected } : null;
}
/** 新馆, 新馆人数 and 面积 of 新馆: no noun of something else, as in 新馆投资. */
const isToldOf = (noun: string, label: string): boolean =>
  measure.test(noun.slice(noun.length > 1 ? shared(noun, label) : 0));
const measure = /^(?:的?(?:数量?|总数|总?量|规模|[人户件]数|金额|价格?|面积|长度|[宽高深厚]度)|[\u4e00-\u9fff])?$/;
/** 比十一月增长一倍. */
const ofGrowth =
  /^(.*?)[比较](?![赛例重分率值])([^，,。；]{1,10}?)(?:增[长加多]|多|提高|上[升涨]|[涨增])了?(?:近|约|整整)?$/;
const ofBase = /^(.*?)(?:是|为|相当于|达到?|等于)([^，,。；]{2,12})的(?:整整|足足|近)?$/;
const ofMultiple = 0.18;
const isAbout = (ratio: number, told: number): boolean => Math.abs(ratio / told - 1) <= ofMultiple;

/** 收回问卷600份，支持的有510份，支持率75%. */
export function wrongPercent(sentence: Sentence, told: Figure): Outcome | null {
  if (told.kind !== 'percent' || told.value === null || isApproximate(told) || told.unit === '成') return null;
  const name = ofRate.exec(labelOf(sentence.passage, told))?.[1];
  if (name === undefined || noShare.test(name)) return null;
  const terms = toldOf(sentence, told, ({ kind, per }) => kind !== 'age' && !kind.startsWith('temp') && per === null);
  if (!terms) return null;
  const { a, b, labels } = terms;
  const [whole, part] = [amountOf(a), amountOf(b)];
  // 内贸箱 and 外贸箱 are beside each other.
  if (whole <= part || ofTwo.test(labels.join(' ')) || areDivision(labels)) return null;
  const [expected, own] = [(100 * part) / whole, amountOf(told)];
  const tolerance =
    1.2 * uncertaintyOf(told) + expected * (uncertaintyOf(a) / whole + uncertaintyOf(b) / part) + 1e-6 * expected;
  const amounts = figuresBetween(sentence.passage, told.start - 2 * reach, told.end + reach).filter(isCompared);
  const isMade = amounts.some((one) =>
    amounts.some((other) => {
      const share = (100 * amountOf(one)) / amountOf(other);
      const ofBoth = (100 * amountOf(one)) / (amountOf(one) + amountOf(other));
      return [share, 100 - share, share - 100, ofBoth].some((made) => Math.abs(made - own) <= tolerance);
    }),
  );
  if (isMade) return null;
  const claims = [
    { figure: told, expected, tolerance },
    { figure: b, expected: (own * whole) / 100, tolerance: (tolerance * whole) / 100 },
    { figure: a, expected: (100 * part) / own, tolerance: (100 * part * tolerance) / own / own },
  ];
  return isWrong(terms, isNamed(name, labels, terms.joints[0]) ? 2.5 : 0, claims, own)
    ? { told, of: [a, b], expected }
    : null;
}
/** 支持率 of 支持的510份, 到场率 of 实到72人; 阳性比例 of those in whom something is found. */
function isNamed(name: string, [whole, part]: readonly [string, string], between: string): boolean {
  const told = name.replace(/(?:率|比例|比重|占比|面)$/, '');
  // 65个，占比55%.
  if (told === '') return /其中|[中里][，,有]/.test(between);
  const [owner, core] = [told.slice(0, -2), told.slice(-2)];
  // 冰箱合格率 of all appliances is of the refrigerators.
  if (owner !== '' && ![...owner].every((one) => whole.includes(one) || part.includes(one))) return false;
  return core.length > 1 && ([...core].some((one) => part.includes(one)) || (finding.test(core) && found.test(part)));
}
const finding = /阳性|检出|感染|查出/;
const found = /检出|查[见出]|发现|呈|异常|阳/;
const ofRate = /^([\u4e00-\u9fff]{0,8}?(?:率|比例|比重|占比|面))(?:约|高?达到?|[为是有近到仅]|只有|也|就)*$/;
const noShare =
  /[增降升跌涨减提加]|利率|税率|汇率|费率|频率|概率|速率|失业|负债|毛利|收益|回报|普及|覆盖率|城[镇市]化|森林|出生|死亡率|自给|贡献|收视|市场|方面|全面|地面|平面/;
const ofTwo = /[增减比较均每率]|同期|[去上前明来后]年/;
