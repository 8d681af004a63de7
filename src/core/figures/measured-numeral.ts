/** A numeral with its unit and what stands between and behind: 3年半, 7亿多元, 5米多, 四个半小时, 3斤5两, 三元五角八分. */
import { add, type Decimal, decimal, integer, multiply } from './decimal.ts';
import { type Numeral, numeralAt } from './numerals.ts';
import { otherWords } from './unit-collisions.ts';
import { type Unit, unitAt } from './units.ts';

const half = decimal('0.5');

export interface Term {
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
export function termAt(text: string, start: number): Term | null {
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
    /[年月天周日时点斤里米倍元钟分亩岁目尺两兩]/.test(unit.written.slice(-1)) &&
    !/[导径岛场]/.test(text.charAt(end + 1))
  ) {
    value = add(value, half);
    [low, high] = [value, value];
    end++;
  }
  // 三成五: the digit behind is the next place.
  const tenths =
    unit?.written === '成' && value && !approx
      ? /^[一二三四五六七八九](?![\u4e00-\u9fff])/.exec(text.slice(end, end + 2))?.[0]
      : null;
  const place = tenths && numeralAt(tenths, 0)?.value;
  if (place && value) {
    value = add(value, multiply(place, decimal('0.1')));
    [low, high] = [value, value];
    end++;
  }
  // 四个半小时: the half stands before the unit.
  const halved =
    unit?.written === '个' && value && !approx && text.charAt(end) === '半' ? halvedUnit(text, end + 1) : null;
  if (halved && value) {
    value = add(value, half);
    [low, high] = [value, value];
    unit = halved;
    end += 1 + halved.written.replace('个', '').length;
  }
  // 七日内, 90日: how long, where `dates.ts` has found no day of the month.
  if (!unit && value && text.charAt(end) === '日' && isSpanOfDays(text, end + 1)) {
    unit = daily;
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

/** The unit in 四个半小时 and 1个半月. */
function halvedUnit(text: string, start: number): Unit | null {
  if (text.charAt(start) === '月') return unitAt('个月', 0);
  const unit = unitAt(text, start);
  return unit?.kind === 'duration' ? unit : null;
}

/** 日内, 日之内, 日以上, or the end. */
const isSpanOfDays = (text: string, at: number) =>
  at >= text.length || /^(?:内|之|以内|以上|后)/.test(text.slice(at, at + 2));

function unitFor(text: string, numeral: Numeral): Unit | null {
  // One blank may stand before a Latin unit: 3 km.
  const blank = !numeral.chinese && /^ [A-Za-z°]/.test(text.slice(numeral.end, numeral.end + 2)) ? 1 : 0;
  const unit = unitAt(text, numeral.end + blank) ?? behindClassifier(text, numeral.end);
  if (!unit || (blank && /^[A-Za-z]/.test(text.charAt(numeral.end + 1 + unit.written.length)))) return null;
  if (blank) return { ...unit, written: ` ${unit.written}` };
  if (/^[度°]$/.test(unit.written)) return degree(text, numeral, unit);
  if (unit.written.length > 1) return unit;
  const rest = text.slice(numeral.end + 1, numeral.end + 4);
  // 1996两年: 两 counts the years.
  if (unit.written === '两' && !numeral.chinese && /^[年国个地省]/.test(rest)) return null;
  if (unit.written === '起') return isCase(text, numeral) ? unit : null;
  if (!(otherWords[unit.written]?.test(rest) ?? false)) return unit;
  // Behind Arabic figures, and long Chinese ones, a classifier is likelier than another word, but for these.
  return /[分开发着面点]/.test(unit.written) || isOneCharacter(text, numeral) ? null : unit;
}

/** 三天才 but not 三十天才: has the numeral one character? */
function isOneCharacter(text: string, { chinese, scaled, approx, end }: Numeral): boolean {
  return chinese && !scaled && approx === null && !/[零〇一二两三四五六七八九十百千万亿点]/.test(text.charAt(end - 2));
}

/** 华氏70度, 摄氏37°: the scale stands before the numeral. */
function degree(text: string, { end }: Numeral, unit: Unit): Unit | null {
  const scale = /([华華摄攝])氏[零负]?[\d.零一二三四五六七八九十百点]*$/.exec(
    text.slice(Math.max(0, end - 10), end),
  )?.[1];
  if (!scale) return otherWords.度?.test(text.slice(end + 1, end + 4)) ? null : unit;
  const read = unitAt(/[华華]/.test(scale) ? '华氏度' : '摄氏度', 0) as Unit;
  return { ...read, written: unit.written };
}

/** 195起 counts cases; 从1995起 does not. */
function isCase(text: string, { end, chinese }: Numeral): boolean {
  if (/^(?:来|到|草|点|步|床|飞|诉|源|义|伏|因|用|码|初|航|降|重|跑)/.test(text.slice(end + 1, end + 3))) return false;
  const before = text.slice(Math.max(0, end - 14), end);
  return chinese ? !/[从自由于日月年][^，。；]{0,8}$/.test(before) : !/[从自由]/.test(before);
}

/** 六个加仑: a classifier before a unit of measure. */
function behindClassifier(text: string, start: number): Unit | null {
  if (!/[个個]/.test(text.charAt(start))) return null;
  const unit = unitAt(text, start + 1);
  return unit && !/^(?:count|duration|age|money|multiple)$/.test(unit.kind)
    ? { ...unit, written: text.charAt(start) + unit.written }
    : null;
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

/** Units that a smaller one may follow, and how many of it they hold: 3斤5两, 1小时30分钟, 2年零3个月. */
const smaller: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  斤: { 两: 10 },
  小时: { 分钟: 60, 分: 60, 秒: 3600 },
  分钟: { 秒: 60 },
  年: { 个月: 12 },
  天: { 小时: 24 },
};

/** The amount with the smaller units behind it, in the smallest of them; money with its change in yuan. */
export function withParts(text: string, term: Term): Term {
  if (/^[元块圆塊]$/.test(term.unit?.written ?? '')) return withChange(text, term);
  const parts = term.unit && smaller[plainForm(term.unit.written)];
  if (!parts || !term.value || term.approx) return term;
  const part = termAt(text, term.end + (/[零〇又]/.test(text.charAt(term.end)) ? 1 : 0));
  const ratio = part?.unit && parts[plainForm(part.unit.written)];
  if (!ratio || !part?.value || !part.unit || part.approx) return term;
  const value = add(multiply(term.value, integer(ratio)), part.value);
  const unit = part.unit.written === '分' ? unitAt('分钟', 0) : part.unit;
  return withParts(text, { ...term, end: part.end, value, low: value, high: value, unit });
}

const plainForm = (written: string) =>
  written
    .replace(/^[个個]小[时時]$/, '小时')
    .replace('個', '个')
    .replace('時', '时')
    .replace('鐘', '钟')
    .replace('兩', '两');

/** 三元五角八分, 十二块五, 人民币十元零一分整: yuan with their parts. */
function withChange(text: string, term: Term): Term {
  if (!term.value) return term;
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
