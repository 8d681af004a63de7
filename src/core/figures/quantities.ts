/**
 * Quantities: a numeral with its unit, ranges, lists, what opens their bounds.
 * 30多亿元; 3至5万名; 6.9、8.7和5.3个百分点; 三斤半; 零下七八摄氏度; 元/平方米; $100; 百分之八点零七; 三成五
 */
import type { FigureKind } from '../annotation.ts';
import { approximationBefore, approximationBehind } from './approximation.ts';
import { add, type Decimal, decimal, integer, isZero, multiply, negate } from './decimal.ts';
import type { Reading } from './figure.ts';
import { type Numeral, numeralAt } from './numerals.ts';
import { isWordPart } from './silence.ts';
import { currencySigns, type Unit, unitAt, units } from './units.ts';

const half = decimal('0.5');
const percent = units.get('%') as Unit;

/** The quantity at `start`, or null. A list gives several, which share the unit of the last. */
export function quantitiesAt(text: string, start: number): Reading[] | null {
  return percentAt(text, start) ?? fractionAt(text, start) ?? halfAt(text, start) ?? plainAt(text, start);
}

/** 百分之八点零七, 百分之五到十, 千分之三. */
function percentAt(text: string, start: number): Reading[] | null {
  const head = /^(?:百分之?(?=[零〇一二三四五六七八九十百千\d])|(?:千|万)分之)/.exec(text.slice(start, start + 4))?.[0];
  if (!head) return null;
  const numeral = numeralAt(text, start + head.length);
  if (!numeral) return null;
  const unit = head.startsWith('百')
    ? percent
    : { ...percent, written: head, factor: decimal(head.startsWith('千') ? '0.1' : '0.01') };
  const connector = /^(?:到|至|—+|-|~|～)(?:百分之)?/.exec(text.slice(numeral.end, numeral.end + 6))?.[0];
  const second = connector ? numeralAt(text, numeral.end + connector.length) : null;
  const end = second?.end ?? numeral.end;
  const range = second
    ? { value: null, low: numeral.low, high: second.high }
    : { value: numeral.value, low: numeral.low, high: numeral.high };
  return [bounded(text, { start, end, kind: 'percent', ...range, approx: numeral.approx, unit, minor: false })];
}

/** 三分之二, 1/3, 69/70次. */
function fractionAt(text: string, start: number): Reading[] | null {
  const slash = /^(\d{1,4})[/／](\d{1,4})(?![\d/／])/.exec(text.slice(start, start + 12));
  if (slash && Number(slash[2]) > 0 && Number(slash[1]) < Number(slash[2]) && !/[\d/／]/.test(text.charAt(start - 1))) {
    const end = start + slash[0].length;
    const unit = unitAt(text, end);
    const value = quotient(Number(slash[1]), Number(slash[2]));
    const own = unit?.kind === 'count' ? unit : null;
    return [
      bounded(text, {
        start,
        end: end + (own?.written.length ?? 0),
        kind: 'fraction',
        value,
        low: value,
        high: value,
        approx: null,
        unit: own,
        minor: false,
      }),
    ];
  }
  const below = numeralAt(text, start);
  if (!below?.value || text.slice(below.end, below.end + 2) !== '分之') return null;
  const above = numeralAt(text, below.end + 2);
  if (!above?.value || isZero(below.value)) return null;
  const value = quotient(asNumber(above.value), asNumber(below.value));
  return [
    bounded(text, {
      start,
      end: above.end,
      kind: 'fraction',
      value,
      low: value,
      high: value,
      approx: above.approx,
      unit: null,
      minor: false,
    }),
  ];
}

const asNumber = ({ digits, scale }: Decimal) => Number(digits) / 10 ** scale;

/** To twelve places, which is more than any text means. */
function quotient(above: number, below: number): Decimal {
  return decimal((above / below).toFixed(12).replace(/\.?0+$/, '') || '0');
}

/** 半年, 半个月, 半小时; not 半导体, which `silence.ts` knows. */
function halfAt(text: string, start: number): Reading[] | null {
  if (text.charAt(start) !== '半') return null;
  const unit = unitAt(text, start + 1);
  if (
    !unit ||
    !(
      unit.kind === 'duration' ||
      unit.kind === 'mass' ||
      unit.kind === 'length' ||
      unit.kind === 'area' ||
      unit.kind === 'money'
    )
  )
    return null;
  if (/[上下]$/.test(text.slice(start - 1, start))) return null;
  const value = half;
  return [
    {
      start,
      end: start + 1 + unit.written.length,
      kind: unit.kind,
      value,
      low: value,
      high: value,
      approx: null,
      unit,
      minor: true,
    },
  ];
}

interface Term {
  readonly start: number;
  readonly end: number;
  readonly numeral: Numeral;
  readonly value: Decimal | null;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly approx: string | null;
  readonly unit: Unit | null;
}

/** A numeral with its unit and what stands between and behind: 3年半, 7亿多元, 5米多. */
function termAt(text: string, start: number): Term | null {
  const numeral = numeralAt(text, start);
  if (!numeral) return null;
  let end = numeral.end;
  let unit = unitFor(text, numeral);
  let { value, low, high, approx } = numeral;
  if (unit) {
    end += unit.written.length;
    unit = perUnit(text, end, unit);
    end = numeral.end + unit.written.length;
  }
  const letter = !unit && !numeral.chinese ? /^[kKMG](?![A-Za-z])/.exec(text.slice(end, end + 2))?.[0] : undefined;
  if (letter) {
    const factor = integer({ k: 1000, K: 1000, M: 1_000_000, G: 1_000_000_000 }[letter] as number);
    [value, low, high] = [value, low, high].map((one) => one && multiply(one, factor)) as [
      Decimal | null,
      Decimal | null,
      Decimal | null,
    ];
    end++;
  }
  if (
    unit &&
    value &&
    !approx &&
    text.charAt(end) === '半' &&
    /[年月天周日时点斤里米倍元钟分亩岁]/.test(unit.written.slice(-1)) &&
    !/[导径岛场]/.test(text.charAt(end + 1))
  ) {
    value = add(value, half);
    [low, high] = [value, value];
    end++;
  }
  const more = unit && !approx ? /^[多余](?![样种边数元次次年岁位名])/.exec(text.slice(end, end + 2))?.[0] : undefined;
  if (more && value && unit && unit.kind !== 'count') {
    approx = more;
    high = add(value, integer(1));
    end++;
  }
  return { start, end, numeral, value, low, high, approx, unit };
}

/** Characters with which a unit of one character begins another word: 分 in 分别, 年 in 年轻人. */
const otherWords: Readonly<Record<string, RegExp>> = {
  分: /^(?:别|成|为|布|析|管|类|工|公司|支|解|享|配|局|店|离|摊|流|外|之)/,
  点: /^(?:钟|半|整|左右|多|许|燃|击|评|赞|名|以|前|后|\d)/,
  度: /^(?:假|过|日|量)/,
  级: /^(?:联)/,
  开: /^(?:展|始|发|放|幕|工|设|通|馆|业|创|启|车|花|赛|会|大|局|辟|拓|门|庭|支|源|播|机|国|刀)/,
  会: /^(?:议|员|见|谈|计|场|同|晤|长|合|上|后|期|商|师|所|展)/,
  号: /^(?:召|称|码)/,
  面: /^(?:对|临|积|向|前|貌|料|包|世|试|谈)/,
  路: /^(?:上|线|透|径|人|面|程|口|桥|易|途)/,
  头: /^(?:上|脑|条|部|发|号|疼)/,
  方: /^(?:面|便|法|案|式|向|可|才|能|针|位|言)/,
  家: /^(?:庭|长|乡|园|人|里|属|电|具|住|中|门|政|族)/,
  口: /^(?:岸|号|腔|感|头|碑|径|粮|袋|服|述)/,
  支: /^(?:持|援|付|出|撑|教|部|配|线|队|农|书)/,
  部: /^(?:分|门|队|署|长|级|委|落|属)/,
  道: /^(?:路|德|理|歉|谢)/,
  代: /^(?:表|理|价|替|码|办)/,
  步: /^(?:行|入|伐|骤|枪|兵|履)/,
  台: /^(?:湾|风|北|胞|商|海|阶|账|词)/,
  件: /^$/,
  项: /^(?:目(?!标))/,
  节: /^(?:日|目|约|能|省|水|假|奏|点)/,
  手: /^(?:术|机|段|工|续|法|里|中|册|下)/,
  里: /^(?:面|程|斯|约)/,
  条: /^(?:件|例|款|约)/,
  发: /^(?:展|生|现|布|出|表|挥|放|言|电|动|行|起|射|达|明|病|改|送|掘|源)/,
  着: /^./,
  团: /^(?:结|队|员|聚|委|体|组)/,
  队: /^(?:员|伍|长)/,
  师: /^(?:生|范|资|傅|长|德)/,
  班: /^(?:级|主|子|车|长|组)/,
  组: /^(?:织|成|建|长|合|委|团)/,
  校: /^(?:园|长|友|区|企|方)/,
  院: /^(?:士|校|长|落|线)/,
  馆: /^(?:长|内|藏)/,
  店: /^(?:主|员|铺)/,
  厂: /^(?:家|长|房)/,
  国: /^(?:家|际|内|外|民|务|防|有|企|庆|旗|产|会)/,
  省: /^(?:委|政|级|会|长|内|外|份|略|钱|力|时|市)/,
  市: /^(?:场|民|委|政|长|值|区|级|内|面)/,
  县: /^(?:委|城|政|长|级|域|市)/,
  区: /^(?:域|别|委|政|长|级|县)/,
  乡: /^(?:村|亲|土|愁|长)/,
  村: /^(?:民|委|里|庄|支|干|长|落)/,
  社: /^(?:会|区|员|长)/,
  党: /^(?:员|委|建|组|中|支|政|和|的|内|派)/,
  派: /^(?:出|遣|驻|发|别)/,
  军: /^(?:队|人|事|官|区|民|委)/,
  界: /^(?:别|限|面)/,
  站: /^(?:在|立|起|点|长)/,
  次: /^(?:年|日|要|序|月|贷)/,
  年: /^(?:轻|龄|级|底|度(?!的)|关|会|货|味|青|老|末|初|份|薪|均|产|终)/,
  天: /^(?:空|津|安|气|然|下|文|山|真|才|地|性|涯|鹅|使|桥|线|河|池|府)/,
  夜: /^(?:里|间|晚|市|色|校|班|幕|景)/,
  重: /^(?:要|点|大|新|庆|建|视|申|返|量|组|伤|病|型|症)/,
  线: /^(?:上|下|路|索|城)/,
  场: /^(?:地|馆|所|面|景|内|上)/,
  期: /^(?:间|待|望|货|限|盼|末)/,
  段: /^(?:落|位)/,
  轮: /^(?:流|船|胎|椅|回|换|岗|番|子)/,
  集: /^(?:中|团|体|合|镇|市|聚|装|贸|成|资)/,
  起: /^(?:来|到|草|点|步|床|飞|诉|源|义|伏|因|用|码|初|航|降|重|跑|即|执行|施行|实行|实施|在|正式|，|调整)/,
  张: /^(?:开|贴|扬|望|罗|三|力)/,
  本: /^(?:报|着|科|地|次|市|省|人|届|月|周|年|国|来|身|质|土)/,
  位: /^(?:于|居|置|列|次)/,
  户: /^(?:外|口|籍|主|型)/,
  名: /^(?:列|单|称|字|义|誉|牌|优|叫|为|胜|言|特|师|家|额|校|下|气|副其)/,
  人: /^(?:民|大(?:代表|常|会议|附|选|立|工作|[^\u4e00-\u9fff])|类|才|口|员(?!伤)|工|均|物|士|际|生|权|心|事|力|体|格|间|造|行|文|居|们)/,
  个: /^(?:体|人(?!\u5458)|性|别|案|税)/,
  块: /^(?:状)/,
  分钟: /^$/,
};

function unitFor(text: string, numeral: Numeral): Unit | null {
  const unit = unitAt(text, numeral.end);
  if (!unit) return null;
  if (unit.written.length > 1) return unit;
  const rest = text.slice(numeral.end + 1, numeral.end + 4);
  if (!(otherWords[unit.written]?.test(rest) ?? false)) return unit;
  // Behind Arabic figures a classifier is likelier than another word, but for these.
  return /[分开发着起面点]/.test(unit.written) || numeral.chinese ? null : unit;
}

/** 元/平方米, 公里每小时. */
function perUnit(text: string, end: number, unit: Unit): Unit {
  const slash = /^[/／每]/.exec(text.charAt(end))?.[0];
  const below = slash ? (unitAt(text, end + 1) ?? (text.charAt(end + 1) === '日' ? daily : null)) : null;
  if (!below || (slash === '每' && (unit.kind !== 'length' || below.kind !== 'duration'))) return unit;
  const written = `${unit.written}${slash}${below.written}`;
  return {
    ...unit,
    written,
    canonical: unit.canonical && below.canonical ? `${unit.canonical}/${below.canonical}` : unit.canonical,
  };
}

const daily: Unit = { written: '日', kind: 'duration', canonical: 'd', factor: integer(1) };

const connector = /^(?:—{1,2}|―{1,2}|－|-{1,2}|~|～|到|至|―)/;

/** A quantity, a range of two or a list with one unit. */
function plainAt(text: string, start: number): Reading[] | null {
  const sign = signAt(text, start);
  const currency = currencySigns.get(text.charAt(start));
  const from = currency ? start + 1 : start;
  const term = termAt(text, from);
  if (!term) return null;
  const first = currency ? { ...term, unit: signed(currency, text, term) ?? term.unit } : term;
  const list = listAt(text, first);
  if (list) return list;
  const range = rangeAt(text, first);
  const whole = range ?? withChange(text, first);
  if (!accepted(text, start, whole)) return null;
  const unit = speedUnit(text, start, whole.unit);
  const reading: Reading = {
    start: start - sign.length,
    end: whole.end,
    kind: kindOf(text, start, { ...whole, unit }),
    value: whole.value,
    low: whole.low,
    high: whole.high,
    approx: whole.approx,
    unit,
    minor: isMinor(whole),
  };
  return [bounded(text, sign ? negative(reading, sign) : reading)];
}

/** 每小时十公里, 时速120公里: a length per time is a speed. */
function speedUnit(text: string, start: number, unit: Unit | null): Unit | null {
  if (unit?.kind !== 'length') return unit;
  const clause = text.slice(Math.max(0, start - 8), start);
  const time = /(?:每小时|时速)[\u4e00-\u9fff]{0,4}$/.test(clause)
    ? 'h'
    : /(?:每秒|秒速)[\u4e00-\u9fff]{0,3}$/.test(clause)
      ? 's'
      : null;
  return time ? { ...unit, kind: 'speed', canonical: `${unit.canonical}/${time}` } : unit;
}

function signed(currency: string, text: string, term: Term): Unit {
  return { written: text.charAt(term.start - 1), kind: 'money', canonical: currency, factor: integer(1) };
}

/** 零下, 负 and minus signs before a numeral. */
function signAt(text: string, start: number): string {
  if (text.slice(start - 2, start) === '零下') return '零下';
  const before = text.charAt(start - 1);
  if (/[负負]/.test(before) && !/[胜担欺辜]/.test(text.charAt(start - 2))) return before;
  return /[-－]/.test(before) && !/[\dA-Za-z\u4e00-\u9fff）)%]/.test(text.charAt(start - 2)) ? before : '';
}

function negative(reading: Reading, sign: string): Reading {
  const flip = (value: Decimal | null) => value && negate(value);
  const unit = reading.unit;
  const kind: FigureKind = sign === '零下' || unit?.canonical === 'Cel' ? 'temperature' : reading.kind;
  return { ...reading, kind, value: flip(reading.value), low: flip(reading.high), high: flip(reading.low) };
}

/** 三元五角八分, 十二块五, 人民币十元零一分整: yuan with their parts. */
function withChange(text: string, term: Term): Term {
  if (!/^[元块圆塊]$/.test(term.unit?.written ?? '') || !term.value) return term;
  let { value, end } = term;
  for (const [unit, worth] of [
    ['[角毛]', '0.1'],
    ['分', '0.01'],
  ] as const) {
    const part = new RegExp(`^[零〇]?([零〇一二两三四五六七八九壹贰貳叁肆伍陆柒捌玖\\d])${unit}(?![之钟])`).exec(
      text.slice(end, end + 4),
    );
    const amount = part && numeralAt(part[1] as string, 0)?.value;
    if (!amount) continue;
    value = add(value, multiply(amount, decimal(worth)));
    end += (part as RegExpExecArray)[0].length;
  }
  const spoken =
    end === term.end && /^[块塊]$/.test(term.unit?.written ?? '')
      ? /^[一二三四五六七八九](?![\u4e00-\u9fff])/.exec(text.slice(end, end + 2))
      : null;
  const tenths = spoken && numeralAt(spoken[0], 0)?.value;
  if (tenths) {
    value = add(value, multiply(tenths, decimal('0.1')));
    end++;
  }
  if (text.charAt(end) === '整') end++;
  return end === term.end ? term : { ...term, value, low: value, high: value, end };
}

/** 3至5万名, 10%—20%, 1万元到5万元: the first takes the factor and unit it lacks from the second. */
function rangeAt(text: string, first: Term): Term | null {
  const mark = connector.exec(text.slice(first.end, first.end + 3))?.[0];
  if (!mark || !first.low) return null;
  const second = termAt(text, first.end + mark.length);
  if (!second?.high || second.numeral.digitString !== first.numeral.digitString) return null;
  if (first.unit && second.unit && first.unit.kind !== second.unit.kind) return null;
  if (!second.unit && first.unit) return null;
  if (first.unit && first.unit.written !== second.unit?.written && first.unit.canonical !== second.unit?.canonical)
    return null;
  if (mark === '到' && !first.unit && !second.unit) return null;
  const shares =
    !first.unit &&
    second.numeral.scaled &&
    !first.numeral.scaled &&
    first.numeral.value &&
    second.numeral.low &&
    less(first.low, second.numeral.factor);
  const factor = shares ? second.numeral.factor : integer(1);
  return {
    ...second,
    start: first.start,
    value: null,
    low: multiply(first.low, factor),
    high: second.high,
    approx: second.approx ?? first.approx,
    unit: second.unit,
  };
}

const less = (a: Decimal, b: Decimal) => a.digits * 10n ** BigInt(b.scale) < b.digits * 10n ** BigInt(a.scale);

/** 6.9、8.7和5.3个百分点: each a figure, the unit written once. */
function listAt(text: string, first: Term): Reading[] | null {
  if (first.unit || first.numeral.chinese || !/[、和与]/.test(text.charAt(first.end))) return null;
  const terms = [first];
  while (/[、和与]/.test(text.charAt((terms.at(-1) as Term).end)) && terms.length < 20) {
    const next = termAt(text, (terms.at(-1) as Term).end + 1);
    if (!next || next.numeral.chinese) break;
    terms.push(next);
    if (next.unit) break;
  }
  const unit = terms.at(-1)?.unit;
  if (!unit || terms.length < 2) return null;
  return terms.map((term) =>
    bounded(text, { ...term, kind: kindOf(text, term.start, { ...term, unit }), unit, minor: false }),
  );
}

/** Chinese numerals of one character are words more often than figures; bare ones are figures only where nothing else stands. */
function accepted(text: string, start: number, term: Term): boolean {
  const { numeral, unit } = term;
  if (!numeral.chinese) return true;
  const length = numeral.end - start;
  if (unit) {
    if (isWordPart(text, start) && length === 1) return false;
    if (/^[百千万亿]$/.test(text.slice(start, numeral.end)))
      return !/[成亿十几数]/.test(text.charAt(start - 1)) && !/[点分度面会开方]/.test(unit.written);
    return !(length === 1 && /[点分面会开着起发度路线声头国省市]/.test(unit.written) && unit.written.length === 1);
  }
  if (numeral.approx) return length > 1;
  const alone =
    !/[\u4e00-\u9fffA-Za-z]/.test(text.charAt(start - 1 - signAt(text, start).length)) &&
    !/[\u4e00-\u9fff]/.test(text.charAt(term.end));
  return alone || (length >= 3 && !numeral.digitString) || (numeral.scaled && length >= 2);
}

function isMinor({ numeral, unit, value, low }: Term): boolean {
  const size = value ?? low;
  const amount = size ? Number(size.digits) / 10 ** size.scale : 0;
  if (!unit)
    return numeral.chinese
      ? !numeral.scaled && amount < 1000
      : !numeral.scaled && !numeral.approx && amount < 1000 && Number.isInteger(amount);
  if (!numeral.chinese) return false;
  if (unit.kind === 'count') return amount < 10;
  return unit.kind === 'duration' ? amount < 2 : unit.kind !== 'money' && unit.kind !== 'percent' && amount < 1;
}

function kindOf(text: string, start: number, { unit, value }: Term): FigureKind {
  if (!unit) return 'number';
  if (unit.written === '番') return 'multiple';
  if (unit.written === '分' && /[以比得]$/.test(text.slice(start - 1, start))) return 'count';
  if (unit.kind === 'temperature')
    return /(?:上升|下降|升高|降低|下降了|升温|降温|回升|高|低)$/.test(text.slice(Math.max(0, start - 3), start))
      ? 'temperature-change'
      : 'temperature';
  if (unit.written === '成' && value && value.digits > 10n) return 'number';
  return unit.kind;
}

/** The bounds that words before and behind open: 近万人, 5平方公里左右, 不足三成, 4000万元以上. */
function bounded(text: string, reading: Reading): Reading {
  const behind = approximationBehind(text, reading.end);
  const before = approximationBefore(text, reading.start);
  const approximation = behind ?? before;
  if (!approximation) return reading;
  const end = behind ? reading.end + behind.word.length : reading.end;
  const approx = reading.approx ?? approximation.word;
  const { direction } = approximation;
  if (reading.value === null) return { ...reading, end, approx };
  if (direction === 'about') return { ...reading, end, approx, low: null, high: null };
  return direction === 'atMost'
    ? { ...reading, end, approx, low: null }
    : { ...reading, end, approx, low: reading.low, high: null };
}
