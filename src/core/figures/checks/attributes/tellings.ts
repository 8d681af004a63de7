/**
 * How a text tells attributes of things: 大桥全长1280米, and again 1280米长的大桥; 总投资1.6亿元, and again 这项投资1.6亿元的工程.
 * Told for the first time an attribute stands before its amount, behind the name of the thing; told again the thing stands behind its amount.
 */
import type { Figure, FigureKind } from '../../../reading.ts';
import { amountOf, isAmount, isApproximate, unitOf } from '../amounts.ts';
import { clauseBefore, clauseBehind, type Sentence } from '../page.ts';
import type { Told } from '../subjects.ts';
import { yearOf } from '../time/life.ts';
import { lastThing, type Named, nameIn, thingAt } from './sorts.ts';

interface Attribute {
  /** As a message calls it. */
  readonly name: string;
  readonly kinds: readonly FigureKind[];
  /** The noun or verb right before the amount, without the words that link the two. */
  readonly before: RegExp;
  /** Between the amount and 的 with the thing. */
  readonly behind?: RegExp;
  /** A noun before it names a part, unless it is the thing: 墩高 of a bridge, 桥高. */
  readonly isMeasure?: true;
}

const attributes: readonly Attribute[] = [
  { name: '长度', kinds: ['length'], before: /(?<![增延加拉生再])长度?/, behind: /^长/, isMeasure: true },
  { name: '高度', kinds: ['length'], before: /(?<![提升增加抬最])高度?/, behind: /^高/, isMeasure: true },
  { name: '深度', kinds: ['length'], before: /深度?|最深处/, behind: /^深/, isMeasure: true },
  { name: '宽度', kinds: ['length'], before: /(?<![加拓])宽度?/, behind: /^宽/, isMeasure: true },
  { name: '重量', kinds: ['mass'], before: /(?<![加增减])重量?|载重量?/, behind: /^重/ },
  { name: '主跨', kinds: ['length'], before: /主跨(?:长|径)?|跨径/ },
  { name: '占地', kinds: ['area'], before: /占地(?:面积)?/ },
  { name: '建筑面积', kinds: ['area'], before: /建筑(?:总?面积)?/ },
  { name: '面积', kinds: ['area'], before: /(?:营业|经营|使用|展厅?|水面?|水域|湖面|种植|总)?面积/, behind: /^面积/ },
  { name: '注册资本', kinds: ['money'], before: /注册资[本金]/ },
  {
    name: '投资',
    kinds: ['money'],
    before: /总?投资(?:总?额)?|总?造价|[耗斥]资|工程款|总?经费|花费?了?|建[设筑]费用?/,
  },
  {
    name: '容量',
    kinds: ['count'],
    before: /容纳|[能可]坐下?|座[位席]|观众席|载客?量?|病床|床位数?|[车泊]位数?/,
    behind: /^(?:座位|床位|病床|车位)/,
  },
  {
    name: '人数',
    kinds: ['count'],
    before: /(?:职工|员工|工人|学生|师生|居民|村民|会员|教师|社员|住户)(?:人数|总数)?/,
  },
  { name: '库容', kinds: ['volume'], before: /总?库容量?/, behind: /^库容/ },
  { name: '装机容量', kinds: ['power'], before: /总?装机(?:总?容量)?/, behind: /^装机/ },
  {
    name: '产能',
    kinds: ['volume', 'mass', 'energy', 'count'],
    before: /[日年](?:均|可)?(?:供[水气热]|处理(?:污水|垃圾)?|发电|吞吐|产[\u4e00-\u9fff]{0,4}?)(?:能力|量)?/,
  },
  { name: '时长', kinds: ['duration'], before: /片长|时长/ },
  { name: '建成年份', kinds: ['date'], before: /(?:修建|兴建|建造|建成|落成|(?<!创)建)于/ },
  { name: '创办年份', kinds: ['date'], before: /(?:创[办建立]|成立|开[办业]|组建)于?/ },
];
const yearsBehind: readonly (readonly [name: string, verb: RegExp])[] = [
  ['建成年份', /^年?[\u4e00-\u9fff]{0,5}?(?:建成|落成|竣工|建造)/],
  ['创办年份', /^年?[\u4e00-\u9fff]{0,5}?(?:创[办建立]|成立|开[办业]|组建)/],
];

export interface Telling extends Told {
  /** Null where nothing beside the amount tells which it is: 这座850人的礼堂. */
  readonly attribute: string | null;
  readonly unit: string;
  /** As `amountOf` gives it, or the year. */
  readonly amount: number;
  /** What has the attribute, where its clause tells. */
  readonly thing: Named | null;
  /** The thing stands behind the amount, as of what is known. */
  readonly isBack: boolean;
  /** 这项, 该: what was told before. */
  readonly isPointed: boolean;
  /** The words right before the amount name a part of the thing, if they do not name itself. */
  readonly part: string;
}

const links =
  /(?:大?约|达到?|为|是|共?有|共|近|仅|已|只|将|多达|总计|合计|高达|设有?|拥有|现有|可以?|能够?|同时|了|的|也|\s)+$/;
const ends = attributes.map((attribute) => ({ attribute, last: new RegExp(`(?:${attribute.before.source})$`) }));

const pointer = /(?:[这该此]|眼前)(?:一?[座条项个所家幢栋艘棵口片处部间])?/;
/** 这项投资, 一所, 修建这条长. */
const leadOfThing = new RegExp(`(?:${pointer.source}|一[座条项个所家幢栋艘棵口片处部间])[^，,。；]{0,6}$`);
const pointed = new RegExp(`${pointer.source}[^，,。；]{0,6}$`);
/** 邻国也有一座1380米长的大桥: one that was not told before. */
const another = /(?:[有建修开办买]了?|另)一[座条项个所家幢栋艘棵口片处部间]$/;
/** 斥资86亿元兴建大楼. */
const spent = /(?:斥资|投资|耗资|花费?了?|出资)$/;
const building = /^(?:巨资)?[来去]?(?:兴建|修建|建设|建造|新建|打造|建|修)[起了成好的]*(?:[这该][座条项个所家幢栋])?/;
/** 850人的礼堂, 138米高的塔, 120张床位的敬老院. */
const behindAmount = /^(?:[长高深宽厚重]|面积|库容|装机容量|座位|床位|病床|车位)?的/;
const farBehind = 16;

/** How the year of a building or a founding is told, or null. */
function yearTold(sentence: Sentence, figure: Figure, amount: number): Telling | null {
  const clause = clauseBefore(sentence, figure);
  const behind = clauseBehind(sentence, figure);
  const before = ends.find(({ attribute, last }) => attribute.kinds[0] === 'date' && last.test(clause))?.attribute.name;
  const attribute = before ?? yearsBehind.find(([, verb]) => verb.test(behind))?.[0];
  if (attribute === undefined || !/^\d{4}年?$/.test(figure.text)) return null;
  const of = behind.indexOf('的');
  const back = of < 0 ? null : thingAt(behind.slice(of + 1));
  const told = { sentence, figure, attribute, unit: 'year', amount, isPointed: pointed.test(clause), part: '' };
  return { ...told, thing: back ?? lastThing(clause), isBack: back !== null };
}

/** How an amount tells an attribute of a thing, or null. */
export function tellingOf(sentence: Sentence, figure: Figure): Telling | null {
  const year = yearOf(figure);
  if (year !== null) return yearTold(sentence, figure, year);
  if (!(isAmount(figure) || figure.kind === 'duration') || figure.value === null || isApproximate(figure)) return null;
  const clause = clauseBefore(sentence, figure);
  const words = clause.replace(links, '');
  const own = ends.find(({ attribute, last }) => attribute.kinds.includes(figure.kind) && last.test(words));
  const name = own?.attribute.name ?? null;
  const behind = sentence.passage.text.slice(figure.end, Math.min(sentence.end, figure.end + farBehind));
  const noun = own ? words.replace(own.last, '') : '';
  const part = own?.attribute.isMeasure && !/[全总通体]$/.test(noun) ? nameIn(noun).slice(-lengthOfPart) : '';
  const told = {
    sentence,
    figure,
    unit: unitOf(figure),
    amount: amountOf(figure),
    isPointed: pointed.test(clause),
    part,
  };
  const joint = behindAmount.exec(behind)?.[0];
  if (joint !== undefined) {
    const ofJoint = attributes.find((one) => one.kinds.includes(figure.kind) && one.behind?.test(joint))?.name ?? null;
    const thing = thingAt(behind.slice(joint.length));
    if (!thing || another.test(clause)) return null;
    // 管好一所2700人的学校: what an attribute does not stand beside must point to its thing.
    if (!name && !ofJoint && !leadOfThing.test(clause) && figure.kind !== 'area') return null;
    return { ...told, attribute: name ?? ofJoint, thing, isBack: true };
  }
  if (!own) return null;
  const built = spent.test(words) ? building.exec(behind)?.[0] : undefined;
  const back = built === undefined ? null : thingAt(behind.slice(built.length));
  return { ...told, attribute: name, thing: back ?? lastThing(noun), isBack: back !== null };
}
const lengthOfPart = 3;
