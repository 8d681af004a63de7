/** How an article numbers the times of a thing: 第六次捧杯, 去年的第五届, 此前三次封后, 前六次, 已举办九届, 2013年、2017年和2022年三次. */
import type { Figure } from '../../../reading.ts';
import { smallNumber } from '../../../text/small-number.ts';
import { clauseBefore, clauseBehind, type Sentence } from '../page.ts';
import { isOfHeadline } from '../words-of-amounts.ts';

/**
 * `now`: the number of this time; `last`, `next`: of the one before or behind it; `first`: how many the first are, 前六次; `before`: how many there were before this one;
 * `all`: how many there have been, this one among them or not; `years`: as many as a list of years tells; `elected`: the body that this one makes room for, which may have its own number; `listed`: of several, 第二、第三和第六届.
 */
export type Role = 'now' | 'last' | 'next' | 'coming' | 'elected' | 'listed' | 'first' | 'before' | 'all' | 'years';

export interface Numbered {
  readonly role: Role;
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
  /** The characters behind it, up to a mark. */
  readonly event: string;
  /** The clause around it. */
  readonly about: string;
  readonly inHeadline: boolean;
  /** 这是…第三次, 今年正好第十届: told of this time. */
  readonly isStatement: boolean;
  /** For numbers of earlier times: a list of years has as many. */
  readonly isWhole: boolean;
  /** 此前五次均, 此前五次中: what is told of them is told of all, or of the last ones. */
  readonly isOfEach: boolean;
  /** Null for what is no figure by itself: 两度. */
  readonly figure: Figure | null;
}

const units = '[次届场回度个座冠枚块家列期批站胜金艘架辆例只台所条株多份]';
const ofUnits = new RegExp(`^${units}$`);
/** Units of what happens; a list numbers its things from one on. */
export const ofTimes = /[次届回度期批场]/;
const number = '([一二两三四五六七八九十百]{1,3}|\\d{1,4})';
const counted = new RegExp(`(?<![第\\d.一二三四五六七八九十百零])${number}(${units})(?![\\d月年])`, 'g');
const ofLast =
  /(?:(?:去年|上年)(?:\d{1,2}月)?[，,（(]?(?!是)|上一?([届次回期场批站])[，,（(]?(?:也)?(?:就是|即|是|在)?)[^，。；这本今以起]{0,6}$/;
const ofNext = /(?:明年|下一?([届次回期场批站]))(?:\d{1,2}月)?[，,]?(?:也)?(?:就是|即|是|在)?[^，。；]{0,6}$/;
/** 迎战第四次洪峰, 第四次洪峰将至. */
const ofComing = /(?:迎战|备战|迎接|防御|严防)[^，。；]{0,6}$/;
const coming = /^[\u4e00-\u9fff]{0,8}(?:将至|将临|将到|在即|逼近|即将|来临)/;
const ofSeveral = /第[\d一二三四五六七八九十]{1,3}[届次]?[、和及与]$/;
const isPhase = /^[期批]$/;
const ofElected = /(?:产生|选举?出)了?$/;
const isEarlier = /(?:此前|之前|以前)[^。；]{0,40}$/;
const isAll = /(?:已经?|累计|一共|总共|先后|至今|至此)[^，。；]{0,8}$/;
/** 至此全市已有五座: this one is the fifth. */
const withThis = /至此[^，。；]{0,8}$/;
const years = /\d{4}年?(?:[、和与及]\d{4}年?){1,7}/;
const afterYears = new RegExp(`继(${years.source})(?:之后|以后|后)`);
/** 2011年、2014年、2022年的三座奖杯. */
const wonInYears = new RegExp(
  `(?<!继)(${years.source})(?!之?后|以后)[^，。；]{0,10}?(?:奖|冠|夺|捧|获|登顶|领奖台|拿下|[两三四五]度)`,
);
const listOfYears = new RegExp(`(${years.source})[^，。；\\d]{0,4}$`);
const statement = /(?:这|今年|本届|本次|此次|今回)(?:也|已经?|恰好|正好|刚好|又)?是?[^，。；]{0,14}$/;
const reach = 14;
const ofEach = /^[均皆全都]/;
const within = /^之?中/;

/** 此前的八枚金牌有五枚来自跳水: the first number behind the word is what was before. */
const isFirstBehind = (cue: RegExp, lead: string): boolean => {
  const between = cue.exec(lead)?.[0];
  return between !== undefined && between.search(counted) < 0;
};

/** Which time an ordinal is of. */
export function roleOf(
  { passage, start }: Sentence,
  { start: end, end: behind, unit }: Figure,
): 'now' | 'last' | 'next' | 'coming' | 'elected' | 'listed' {
  const before = passage.text.slice(start, end);
  if (unit === '届' && ofElected.test(before)) return 'elected';
  if (ofSeveral.test(before)) return 'listed';
  // 去年启动的第七期 is the one that goes on.
  const isOfUnit = (found: RegExpExecArray | null) =>
    found !== null && (found[1] === undefined ? !isPhase.test(unit ?? '') : found[1] === unit);
  const isComing = ofComing.test(before) || coming.test(passage.text.slice(behind, behind + 12));
  if (isOfUnit(ofLast.exec(before))) return 'last';
  return isOfUnit(ofNext.exec(before)) ? 'next' : isComing ? 'coming' : 'now';
}

/** The numbers that a sentence gives, in its order. */
export function numberedIn(sentence: Sentence): readonly Numbered[] {
  const { passage, start, end } = sentence;
  const text = passage.text.slice(start, end);
  const inHeadline = isOfHeadline(sentence);
  const at = (span: { readonly start: number; readonly end: number }) => ({
    sentence,
    start: span.start,
    end: span.end,
    inHeadline,
    isStatement: statement.test(text.slice(0, span.start - start)),
    event: /^(?!之?后|以后)[\u4e00-\u9fff]{0,10}/.exec(passage.text.slice(span.end, span.end + 10))?.[0] ?? '',
    about: `${clauseBefore(sentence, span).slice(-reach)} ${clauseBehind(sentence, span).slice(0, reach)}`,
    isOfEach: false,
  });
  const ordinals = sentence.figures.flatMap((figure): readonly Numbered[] => {
    const { kind, unit, value } = figure;
    if (kind !== 'ordinal' || value === null || !ofUnits.test(unit ?? '')) return [];
    const role = roleOf(sentence, figure);
    return [{ ...at(figure), role, value, unit: unit as string, isWhole: true, figure }];
  });
  const counts = [...text.matchAll(counted)].flatMap((match): readonly Numbered[] => {
    const [words, digits = '', unit = ''] = match;
    const value = smallNumber(digits) || Number(digits);
    const lead = text.slice(0, match.index);
    const role: Role | null = /(?<![此之以目年])前$/.test(lead)
      ? 'first'
      : isFirstBehind(isEarlier, lead)
        ? 'before'
        : withThis.test(lead)
          ? 'now'
          : isAll.test(lead) || /^一[届次场回]?[没未不]/.test(text.slice(match.index + words.length))
            ? 'all'
            : null;
    if (!role || !(value > 1)) return [];
    const list =
      listOfYears.exec(lead)?.[1]?.match(/\d{4}/g) ?? text.slice(match.index + words.length).match(/\d{4}年/g);
    const days = sentence.figures.filter((one) => one.kind === 'date' && one.start >= start + match.index);
    const isWhole =
      (list ?? days).length === value ||
      (role === 'before' &&
        (/(?:此|之|以)前的$/.test(lead) || (!ofTimes.test(unit) && /已|共|过$/.test(lead.slice(-8)))));
    const span = { start: start + match.index, end: start + match.index + words.length };
    const figure = sentence.figures.find((one) => one.start <= span.start && one.end >= span.end) ?? null;
    // 二十届中央委员会.
    if (figure?.kind === 'ordinal') return [];
    const behind = text.slice(match.index + words.length);
    // 此前5次均获铜牌，1次无缘奖牌: some of them, and others.
    const isOfEach = /此前$/.test(lead) && (within.test(behind) || (ofEach.test(behind) && behind.search(counted) < 0));
    return [{ ...at(span), role, value, unit, isWhole, isOfEach, figure }];
  });
  const list = afterYears.exec(text);
  const listed: readonly Numbered[] = list
    ? [
        {
          ...at({ start: start + list.index, end: start + list.index + list[0].length }),
          role: 'before',
          value: list[1]?.match(/\d{4}/g)?.length ?? 0,
          unit: '次',
          isWhole: true,
          figure: null,
        },
      ]
    : [];
  const won = list ? null : wonInYears.exec(text);
  const ofYears: readonly Numbered[] = won
    ? [
        {
          ...at({ start: start + won.index, end: start + won.index + (won[1] as string).length }),
          role: 'years',
          value: won[1]?.match(/\d{4}/g)?.length ?? 0,
          unit: '次',
          isWhole: true,
          figure: null,
        },
      ]
    : [];
  return [...ordinals, ...counts, ...listed, ...ofYears].toSorted((a, b) => a.start - b.start);
}
