/**
 * What a figure counts and per what: behind it (19个援疆省市, 30万吨钛白粉), or before it (注册用户超23万, 总投资3.2亿元); 每亩, 人均.
 * With words, a model chooses between the noun phrases around the figure; without, a run of Han up to a mark or a word that no noun holds is taken.
 */
import type { Figure, Span } from '../reading.ts';
import type { Side } from './counted/candidates.ts';
import { choose } from './counted/choose.ts';
import { doneTo } from './counted/done-to.ts';
import { withInherited } from './counted/inherited.ts';
import { tellsWhere } from './counted/members.ts';
import { subjectBefore } from './counted/subject.ts';
import { hanBefore, hanBehind } from './counted/without-words.ts';
import { type WordIndex, wordAt } from './counted/word-index.ts';
import { currencyAtEnd } from './currency.ts';
import { acts, causes, links, measuredHeads } from './data/counting-words.ts';
import { wordsOfChange } from './data/verbs-of-change.ts';
import { kinds } from './kinds.ts';
import { perBefore, perBehind } from './per.ts';

/**
 * The figures of a text with what they count and per what, each read with what those before it count.
 * @param text folded, which the patterns are written for.
 * @param written the text as it is, of the same length, from which the nouns are taken.
 */
export function withAllCounted(
  text: string,
  written: string,
  figures: readonly Figure[],
  index: WordIndex | null,
): readonly Figure[] {
  let last: Figure | undefined;
  let told: Figure | null = null;
  return figures.map((figure) => {
    const own = withInherited(text, withCounted(text, written, figure, index, told), last);
    if (own.kind !== 'date') last = own;
    // What counts nothing is not passed over: what stands behind 312户 is not told of the income before.
    if (kinds[own.kind].counted !== null) told = own.counted === null ? null : own;
    return own;
  });
}

/**
 * The figure with what it counts and per what. Dates, ordinals, scores and ages count nothing.
 * @param told the figure before it, of those whose kind can count something, if it does.
 */
export function withCounted(
  text: string,
  written: string,
  figure: Figure,
  index: WordIndex | null,
  told: Figure | null,
): Figure {
  // 7胜2平: the unit tells it.
  if (/^[胜平负]$/.test(figure.unit ?? '')) return figure;
  const { counted } = kinds[figure.kind];
  const isSpan = figure.kind === 'duration';
  if (counted === null && !isSpan) return figure;
  const behind = figure.kind === 'money' ? perBehind(text, figure.end) : null;
  const before = isForOne(text, figure) ? perBefore(text, figure.start, index, isSpan) : null;
  const per = figure.per ?? before ?? behind;
  const own = isSpan
    ? spanBefore(text, figure)
    : index
      ? byWords(text, written, figure, index, told)
      : byCharacters(text, figure);
  const bare = own && per ? withoutOne(own, per) : own;
  if (own && behind === null && isPieces(text, figure, own, written.indexOf(own, figure.end)))
    return { ...piecesOf(figure), counted: own, per: figure.per ?? before };
  return { ...figure, counted: figure.kind === 'money' ? withoutCurrency(bare) : bare, per };
}

/** 3块弹片, 几块展板: a thing right behind 块 is counted in pieces, but for what is paid (20块押金) and behind what pays (花30块买, 卖5块). */
const paid = /[钱金费款价税租薪资债券息利票]$|补贴|补助|红包|成本/;
const pays = /[花费付交收赚挣赔亏输赢卖买价降涨便宜贵欠借给掏值罚][了着过到去要出]?$|[每共才只不足]$/;
const farthestPiece = 6;

const isPieces = (
  text: string,
  { start, end, unit, value, text: told }: Figure,
  counted: string,
  at: number,
): boolean =>
  unit === '块' &&
  !paid.test(counted) &&
  at >= end &&
  at - end <= farthestPiece &&
  (value === null || Number.isInteger(value) || told.includes('半')) &&
  !pays.test(text.slice(Math.max(0, start - 3), start));

function piecesOf(figure: Figure): Figure {
  const isFew = figure.value !== null && figure.value < 10 && !/^\d/.test(figure.text);
  return {
    ...figure,
    kind: 'count',
    tier: isFew ? 'minor' : figure.tier,
    canonicalUnit: null,
    canonicalValue: null,
  };
}

/** 工期36个月, 使用寿命为100年: which time of a thing a span is. */
const timeOfThing =
  /(?:总?工期|建设期|(?:质保|保修|保质|有效|合同|租赁|服务|试用|过渡|公示|缓刑|服役|孵化|无霜|生育|生长)期|租期|展期|会期|任期|刑期|周期|期限|年限|时限|(?:使用|设计)?寿命|工龄|党龄|教龄|军龄|学制|(?:空气(?:质量)?)?(?:优良|达标)天数|(?:高温|降[水雨]|晴好|出勤|休假|住院|停[电水产])天数|(?:日照|飞行|服务|学习|训练|运行|利用|驾驶)(?:小?时数|时长)|(?:平均)?(?:睡眠|等[候待]|排队|通勤|办[理事结]|审批|响应|停留|阅读|上网|住院|候[车诊]|续航|待机|营业|开放)时[间长])(?=(?:约|长|达|为|是|共|仅|只有?|超过?|不超过|不少于|不低于|缩短[至到]|延长[至到])*$)/;
const farthestTime = 14;
const spanBefore = (text: string, { start }: Figure): string | null =>
  timeOfThing.exec(text.slice(Math.max(0, start - farthestTime), start))?.[0] ?? null;

/** 月工资 for a month is 工资, 人均收入 for a person 收入, 口床位 for 千人口 床位. */
function withoutOne(counted: string, per: string): string {
  if (per.endsWith('人口') && /^人?口./.test(counted)) return counted.replace(/^人?口/, '');
  if (!counted.startsWith(per)) return counted;
  const rest = counted.slice(counted.charAt(per.length) === '均' ? per.length + 1 : per.length);
  return rest.length > 1 ? rest : counted;
}

/** What a share is for one of, since it changes or pays by the year or the month. */
const byTime = /[增降涨升跌减扩缩]|提高|利率|利息|收益|回报|折旧|费率/;
const longestClause = 20;

/** Whether an amount may be for one of something: 每年此时16℃ and 每年将资金的80% are not. */
function isForOne(text: string, { kind, start }: Figure): boolean {
  if (kind.startsWith('temperature')) return false;
  return kind !== 'percent' || byTime.test(text.slice(Math.max(0, start - longestClause), start));
}

/** 投资新台币五千万元 counts 投资: the currency belongs to the amount. */
function withoutCurrency(counted: string | null): string | null {
  const currency = counted && currencyAtEnd(counted);
  const rest = currency ? counted.slice(0, -currency.length) : counted;
  return rest && (rest === counted || rest.length > 1) ? rest : null;
}

const byCharacters = (text: string, { start, end, kind }: Figure) =>
  kinds[kind].counted === 'behind' ? (hanBehind(text, end) ?? hanBefore(text, start)) : hanBefore(text, start);

/** 全长46公里的大道, 海拔四千米上下的垭口, 首付仅需15万: the name of the measure right before its amount is what is measured. */
const measure =
  /(全长|船长|型宽|型深|吃水|总长|长度|宽度|高度|深度|厚度|直径|半径|口径|海拔|高程|水深|净跨|跨度|身高|体重|体长|周长|间距|射程|航程|容积|库容|容积率|评分|均分|指数|系数|[沪深恒创道纳标]指|深成指|(?:创业|科创)板指|指数|中间价|离岸价|收盘价|股价|首付|月供|[月年底起]薪|月租|租金|[售均单票]价)(?:[早午尾]盘|盘[中初]|午后|[开收][盘市]|全[天日]|一度){0,2}(?:报|约为?|大约|近|超过?|逾|达|为|[仅只]?需|[仅只]|只要|不足|至少|[微大再收高低]?[涨跌升挫开](?:超过?|近|逾|约)?)?$/;
const farthestMeasure = 10;
/** What the measure or the word behind it ends in. */
const measureEnds = new Set(
  '长水度径拔程深跨高重距积容库付供薪租金价率分数指报约为近超过逾达仅足少需只要涨跌升挫开盘中后度日天',
);

/** 被困海拔5200米 counts 海拔: no noun before it belongs to such a measure. */
const standsAlone = /^(?:海拔|身高|体重|水深|全长|总长)$/;

function measuredBefore(text: string, { start, kind, unit }: Figure, side: Side, span: Span | null): Span | null {
  const last = text.charAt(start - 1);
  // 沪指报3493点.
  const isOther = kinds[kind].counted !== 'before' && unit !== null && last !== '报';
  if (isOther || !measureEnds.has(last)) return null;
  const from = Math.max(0, start - farthestMeasure);
  const found = measure.exec(text.slice(from, start));
  if (!found?.[1]) return null;
  const at = from + found.index;
  const end = at + found[1].length;
  return side === 'before' && span?.end === end && !standsAlone.test(found[1]) ? null : { start: at, end };
}

const landBehind = /^地(?![块方区段膜瓜毯界])/;

/** 年产6万吨碳纤维项目: what is made or treated is counted, not the works. */
const ofWorks = /(?:[年月日](?:产|处理|加工|吞吐)|产能)(?:约|达|近|超)?$/;
const works = /(?<=..)(?:生产线|项目|工程|装置|基地|车间|工厂)$/;
/** 5G基站, F-22战机: letters and figures that name the model. */
const model = /(?<![A-Za-z\d/-])(?:[A-Za-z]{1,4}-?\d{1,4}|\d{1,2}G)$/;
const longestModel = 9;

/** 21万人口 counts 人口, 3000人才 counts 人才: the unit begins the noun. */
const beginsWithUnit = /^(?:人口|人才(?![能可会有就是在])|军民)/;
const longestBeginning = 9;

/** 男教师460人 counts 男教师, 可支配收入 more than 支配收入: what the segmenter parts from its noun. */
function withAttribute(text: string, begin: number): number {
  const [before, last] = [text.charAt(begin - 2), text.charAt(begin - 1)];
  const isSex = /[男女]/.test(last) && !/[\u4e00-\u9fff]/.test(before);
  const isWhole = /[跨非]/.test(last) && /^区域|^税收/.test(text.slice(begin, begin + 2));
  // 派发|现金红利, which the segmenter parts as 发现.
  const isCash = last === '现' && /^金(?:红利|股利|分红|收入)/.test(text.slice(begin, begin + 3));
  const isAble = last === '可' && /^(?:支配|再生|回收|降解|利用|燃)/.test(text.slice(begin, begin + 2));
  // 𠮷田: half of a character is no word.
  const isHalf = /[\ud840-\ud8ff]/.test(before) && /[\udc00-\udfff]/.test(last);
  return isHalf ? begin - 2 : isSex || isAble || isWhole || isCash ? begin - 1 : begin;
}

/** 前年|产量, 前三季度|亏损: a date that runs into the phrase is no part of it. */
function behindDates(begin: number, end: number, { starts, dateEnds }: WordIndex): number {
  let behind = begin;
  for (let i = wordAt(starts, begin); i < dateEnds.length && (starts[i] as number) < end; i++)
    behind = Math.max(behind, dateEnds[i] as number);
  return behind;
}

/** 载有旅客 is 旅客. */
const holding = /^(?:[载装藏存设备养种配建留驻聘]有|设置有)(?=..)/;

const ofClass = /^级(?=(?!别)..)/;

/** 云泽县粮食 is 粮食, 全社会用电量 is 用电量: whose it is. */
const placeBefore =
  /^(?:全(?:社会|[国省市县区乡镇村州])|[\u4e00-\u9fff]{2,4}(?:[省县旗]|[州市](?![场民值价政容区面盈])))(?=..)/;

/** 海外业务收入, 国内生产总值: where it is earned parts it from others. */
const whereEarned = /(?:[国境海][内外]|线[上下])$/;

/** 产煤3亿吨, 养猪500头, 建桥5座: the word is a verb and what is made, of one character each; not 产量, 养老 and 建筑. */
const madeBefore = /^[产养购植建栽]([^品量值能老业权地妇假物被殖护分料房销筑材设议成复理正订培])$/;

/** 发出快递2.3万件, 其中表扬信32封: the tagger takes some nouns for verbs; right behind what had, sent or got it, before a classifier and the end of the clause one is its object. */
const endOfClause = /^(?:$|[，。；、！？）\n])/;
const leadsToObject = /^(?:其中|[有存收发寄运送买卖出进][有到出进入来]?)$/;
const mayBeObject = /^(?:v|vn|x)$/;

function objectBefore(
  text: string,
  written: string,
  { kind, unit, start, end }: Figure,
  { words, starts }: WordIndex,
): string | null {
  if (kind !== 'count' || unit === null || !endOfClause.test(text.slice(end, end + 1))) return null;
  const at = wordAt(starts, start - 1);
  const [verb, object] = [words[at - 1], words[at]];
  if (!verb || !object || at < 1 || (starts[at] as number) + object.word.length !== start) return null;
  if (
    !mayBeObject.test(object.tag) ||
    !/^[\u4e00-\u9fff]{1,3}(?![近约逾超达到至有为])[\u4e00-\u9fff]$/.test(object.word)
  )
    return null;
  if (links.has(object.word) || acts.has(object.word) || causes.has(object.word) || wordsOfChange.has(object.word))
    return null;
  const isFirst = object.tag === 'vn' && endOfClause.test(verb.word);
  const isUnknown = object.tag === 'x' && /^vn?$/.test(verb.tag);
  return isFirst || isUnknown || leadsToObject.test(verb.word) ? written.slice(starts[at] as number, start) : null;
}

function byWords(text: string, written: string, figure: Figure, index: WordIndex, told: Figure | null): string | null {
  const { start } = figure;
  // 二十亩地.
  if (/亩|垧|顷/.test(figure.unit ?? '') && landBehind.test(text.slice(figure.end, figure.end + 2))) return '地';
  const noun = beginsWithUnit.exec(text.slice(figure.end - 1, figure.end + longestBeginning))?.[0];
  if (noun) return written.slice(figure.end - 1, figure.end - 1 + noun.length);
  const done = doneTo(figure, index);
  if (done) return done;
  const { side, span } = choose(figure, index, told);
  const measured = measuredBefore(text, figure, side, span);
  if (measured) return written.slice(measured.start, measured.end);
  if (side === 'told') return told?.counted ?? null;
  const subject = side === 'unit' ? null : subjectBefore(written, figure, index);
  // 云岭县320人: without a noun the unit tells it.
  if (!span)
    return side === 'unit' || figure.unit === '人' ? '人' : (objectBefore(text, written, figure, index) ?? subject);
  // 管道 of 管道泄漏15处.
  const isOfSubject = () => side === 'before' && subject?.startsWith(written.slice(span.start, span.end));
  if (subject && (isOfSubject() || (side === 'before' && span.end === start))) return subject;
  const isEarned = side === 'before' && measuredHeads.test(text.slice(span.start, span.end));
  const where = isEarned ? (whereEarned.exec(text.slice(Math.max(0, span.start - 2), span.start))?.[0] ?? '') : '';
  const begin = behindDates(withAttribute(text, span.start - where.length), span.end, index);
  if (begin >= span.end) return null;
  const from = side === 'behind' ? figure.end : 0;
  const named = model.exec(text.slice(Math.max(from, begin - longestModel - 1), begin))?.[0] ?? '';
  const owner = side === 'before' ? (placeBefore.exec(text.slice(begin, span.end))?.[0] ?? '') : '';
  const first = owner === '' ? begin - named.length : begin + owner.length;
  const phrase = written.slice(first, span.end).replace(/[“”‘’《》]/g, '');
  if (side === 'before' && tellsWhere(text, phrase, begin, figure)) return figure.unit === '人' ? '人' : null;
  const made = figure.kind !== 'money' && side === 'before' ? madeBefore.exec(phrase)?.[1] : undefined;
  if (made) return made;
  // 3000吨级船舶.
  const held =
    side === 'before' ? phrase.replace(holding, '') : begin === figure.end ? phrase.replace(ofClass, '') : phrase;
  if (held !== phrase) return held;
  // 两人生还: the segmenter takes 人生 for a word.
  if (figure.unit === '人' && phrase === '生') return '人';
  // 五个人才能合抱.
  if (phrase === '人才' && /^[能可会够把将被赶抬凑挤拉完吃]/.test(text.charAt(span.end))) return '人';
  return side === 'behind' && ofWorks.test(text.slice(Math.max(0, start - 5), start))
    ? phrase.replace(works, '')
    : phrase;
}
