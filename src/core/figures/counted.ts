/**
 * What a figure counts and per what: behind it (19个援疆省市, 30万吨钛白粉), or before it (注册用户超23万, 总投资3.2亿元); 每亩, 人均.
 * With words, a model chooses between the noun phrases around the figure; without, a run of Han up to a mark or a word that no noun holds is taken.
 */
import type { Figure, Span, Word } from '../reading.ts';
import { amongThem } from './counted/among.ts';
import type { Side } from './counted/candidates.ts';
import { choose } from './counted/choose.ts';
import { doneTo } from './counted/done-to.ts';
import { withInherited } from './counted/inherited.ts';
import { tellsWhere } from './counted/members.ts';
import { subjectBefore } from './counted/subject.ts';
import { hanBefore, hanBehind } from './counted/without-words.ts';
import { type WordIndex, wordAt } from './counted/word-index.ts';
import { currencyAtEnd } from './currency.ts';
import { acts, causes, frames, links, measuredHeads } from './data/counting-words.ts';
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

/** 距离广东5000公里 measures a distance, whatever else stands there. */
const distance = /(?:距离|相距|距)[\u4e00-\u9fff]{0,6}$/;
/** 驱车90公里, 车队行驶了300公里: a way that somebody goes counts nothing. */
const moves =
  /(?:驱车|驾车|乘车|行驶|步行|行走|行进|行军|徒步|骑行|跋涉|航行|飞行|绕行|奔波|辗转)了?(?:约|近|逾|超过?)?$/;
const longestMove = 6;
/** 国家财政安排1000亿元: who pays is not what is paid. */
const payers = /(?:安排|拨付|下拨|划拨|拿出|支付|给予|发给|奖励给?)$/;
/** 年产6万吨碳纤维项目: what is made or treated is counted, not the works. */
const ofWorks = /(?:[年月日](?:产|处理|加工|吞吐)|产能)(?:约|达|近|超)?$/;
const works = /(?<=..)(?:生产线|项目|工程|装置|基地|车间|工厂)$/;
/** 5G基站, F-22战机: letters and figures that name the model. */
const model = /(?:[A-Za-z]{1,4}-?\d{1,4}|\d{1,2}G)$/;
/** 苏-30战机: the model's number stands within the name. */
const numberOfModel = /^-\d{1,3}(?:[\u4e00-\u9fff]{0,4}(?:机|弹|舰|艇|车|坦克|火箭|卫星))?/;
const farthest = 9;

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

/** 先导区数量增至11个 counts 先导区数量: a number alone says of nothing. */
const bareNumber = /^(?:数量|数目|总数|个数|总量|总额|金额|人数|规模)$/;
const nominal = /^(?:[nljx]|vn|an)/;
const mostNominal = 3;
const isPlainVerb = (word: string): boolean => !links.has(word) && !causes.has(word) && !wordsOfChange.has(word);

function beginningOfNumber(text: string, { start, end }: Span, { words, starts }: WordIndex): number {
  if (!bareNumber.test(text.slice(start, end))) return start;
  let at = wordAt(starts, start);
  for (let taken = 0; taken < mostNominal && at > 0; taken++, at--) {
    const { word, tag } = words[at - 1] as Word;
    // 预约人数: those who did it are told.
    const isDeed = taken === 0 && tag === 'v' && /^[人户次]数$/.test(text.slice(start, end)) && isPlainVerb(word);
    if (!(isDeed || nominal.test(tag)) || !/^[\u4e00-\u9fff]{2,}$/.test(word)) break;
  }
  return starts[at] as number;
}

const landBehind = /^地(?![块方区段膜瓜毯界])/;
const votes = /^(?:赞成|反对|弃权|支持|同意)/;

/** 21万人口 counts 人口, 3000人才 counts 人才: the unit begins the noun. */
const beginsWithUnit = /^(?:人口|人才(?![能可会有就是在])|军民)/;

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

/** 一般公共预算收入, 最高气温, 净息差: what tells which of several a noun is belongs to it; 现有 and 同期 tell when. */
const whichOne = /^(?:平均|加权|最[高低大小长短]|净|毛|总|新型|一般|普通|公共)$/;
const when = /^(?:现有|同期|本届|单一|首批|原有)$/;
const attribute = /^b/;

/** Where the phrase begins that has its attributes before it. @param from what it may begin at. @param isMeasured whether nouns tell which one it is. */
function beginningOfAttributes(
  begin: number,
  from: number,
  isMeasured: boolean,
  { words, starts, inFigure, dateEnds }: WordIndex,
): number {
  let at = wordAt(starts, begin);
  // 销售收入 may be one word.
  if (starts[at] !== begin) {
    const own = starts[at] as number;
    return isMeasured && own >= from && activity.test((words[at] as Word).word.slice(0, begin - own)) ? own : begin;
  }
  for (; at > 0 && (starts[at - 1] as number) >= from && inFigure[at - 1] === 0 && dateEnds[at - 1] === 0; at--) {
    const { word, tag } = words[at - 1] as Word;
    // 全社会 is whose it is.
    if (word === '社会' && words[at - 2]?.word === '全') break;
    const isAttribute = whichOne.test(word) || (attribute.test(tag) && !when.test(word));
    if (!isAttribute && !(isMeasured && tellsWhich(word, tag))) break;
  }
  return starts[at] as number;
}

/** Heads besides those of `measuredHeads` that are no amount by themselves, but one of something. */
const otherHeads = /(?:价格|增速|[增涨跌降]幅|收益|[贷存]款|投资|消费|需求|缺口|赤字|[顺逆]差|库存|产能|市值)$/;

/** 海外|业务收入, 汽车|销量, 第二产业|增加值: what parts an amount from others of its name; 全市 and 公司 tell whose it is. */
const tellsWhich = (word: string, tag: string): boolean =>
  where.test(word) ||
  (/^(?:n|nz|vn|s|j|l|an)$/.test(tag) &&
    /^[\u4e00-\u9fffA-Za-z]{2,}$/.test(word) &&
    !frames.test(word) &&
    !others.test(word) &&
    !links.has(word) &&
    !causes.has(word) &&
    (!acts.has(word) || activity.test(word)));
/** What is done with things, as a name of a business. */
const activity = /^(?:销售|生产|服务|种植|养殖|建设|加工|开发|发展|保护|治理|出口|进口|采购|检测)$/;
const where = /^(?:[国境省县海][内外]|线[上下]|进口|出口|[内外]贸|[东西中]部|(?:城镇|农村|城乡)(?:居民)?)$/;
/** Owners, and what tells why, when or how. */
const others =
  /^(?:每.*|.*喜人|先生|女士|主管部门|公司|集团|企业|工厂|银行|学校|医院|平台|项目|工程|单位|部门|基地|景区|中心|机构|园区|政府|门店|商家|农户|.+[试验开发示范保税高新]区|.[厂行店院校所局方家]|记者|数据|居民|.{2,4}[局部委办厅]|原因|影响|情况|因素|时间|期间|过程|环节|结果|消息|报告|公告|通报|统计|媒体|计划|目标|任务|预[计测期]|平均|总体|实际|部分|左右|进度)$/;
/** 占总投资的比重: what a share is of stands before it, and is not what is told. */
const shareOf = /占[^，。；]{1,20}(?:比[重例])$/;

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

/** 公司营收 is 营收, 云泽县粮食 is 粮食, 全社会用电量 is 用电量: whose it is. */
const ownerBefore = /^公司(?=..)/;
const placeBefore =
  /^(?:全(?:社会|[国省市县区乡镇村州])|[\u4e00-\u9fff]{2,4}(?:[省县旗]|[州市](?![场民值价政容区面盈])))(?=..)/;

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
  const { start, kind } = figure;
  if (kind === 'length' && distance.test(text.slice(Math.max(0, start - 9), start))) return '距离';
  if (kind === 'length' && moves.test(text.slice(Math.max(0, start - longestMove), start))) return null;
  if (/人口以[上下]$/.test(text.slice(start, figure.end))) return '人口';
  // 二十亩地, 16票反对通过.
  if (/亩|垧|顷/.test(figure.unit ?? '') && landBehind.test(text.slice(figure.end, figure.end + 2))) return '地';
  const vote = figure.unit === '票' ? votes.exec(text.slice(figure.end, figure.end + 2))?.[0] : undefined;
  if (vote) return written.slice(figure.end, figure.end + 2);
  const noun = beginsWithUnit.exec(text.slice(figure.end - 1, figure.end + farthest))?.[0];
  if (noun) return written.slice(figure.end - 1, figure.end - 1 + noun.length);
  const among = amongThem(figure, index);
  if (among) return written.slice(among.start, among.end);
  const done = doneTo(figure, index);
  if (done) return done;
  const { side, span } = choose(figure, index, told);
  const measured = measuredBefore(text, figure, side, span);
  if (measured) return written.slice(measured.start, measured.end);
  if (side === 'told') return told?.counted ?? null;
  const subject = side === 'unit' ? null : subjectBefore(written, figure, index);
  if (!span) return side === 'unit' ? '人' : (objectBefore(text, written, figure, index) ?? subject);
  // 管道 of 管道泄漏15处.
  const isOfSubject = () => side === 'before' && subject?.startsWith(written.slice(span.start, span.end));
  if (subject && (isOfSubject() || (side === 'before' && span.end === start))) return subject;
  if (kind === 'money' && side === 'before' && span.end === start && payers.test(text.slice(span.start, start)))
    return null;
  const from = side === 'behind' ? figure.end : 0;
  const named = model.exec(text.slice(Math.max(from, span.start - farthest), span.start))?.[0] ?? '';
  const number = side === 'behind' ? (numberOfModel.exec(text.slice(span.end, span.end + farthest))?.[0] ?? '') : '';
  const bare = side === 'before' ? beginningOfNumber(text, span, index) : span.start;
  const phraseTold = text.slice(span.start, span.end);
  const isMeasured =
    side === 'before' &&
    (measuredHeads.test(phraseTold) || otherHeads.test(phraseTold)) &&
    !shareOf.test(text.slice(Math.max(0, span.end - longestClause), span.end));
  const whole = beginningOfAttributes(withAttribute(text, bare), from, isMeasured, index);
  const begin = behindDates(withAttribute(text, whole), span.end, index);
  if (begin >= span.end) return null;
  const isRatio = figure.kind === 'ratio' && text.charAt(span.end) === '比';
  const found = text.slice(begin, span.end);
  const owners = (isMeasured && ownerBefore.exec(found)) || (side === 'before' && placeBefore.exec(found));
  const owner = owners ? owners[0].length : 0;
  const phrase = written
    .slice(owner > 0 ? begin + owner : begin - named.length, span.end + (isRatio ? 1 : number.length))
    .replace(/[“”‘’《》]/g, '');
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
