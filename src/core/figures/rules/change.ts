/** Yuan, dollars and ringgit with their change: 三元五角八分, 四块零七, 三毛五, 十元零一分整, 1令吉20仙. */
import { add, type Decimal, decimal, multiply } from '../decimal.ts';
import { numeralAt } from '../numerals.ts';
import type { Term, TermRule } from '../term.ts';
import { type Unit, unitAt } from '../units.ts';

const digit = '[零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖\\d]';
const jiao = new RegExp(`[零〇]?(${digit})[角毛]`, 'y');
const fen = new RegExp(`[零〇]?(${digit})分(?![之钟])`, 'y');
/** 五角三分七厘, 三角五厘: thousandths stand behind hundredths or tenths. */
const li = new RegExp(`[零〇]?(${digit})厘(?!米)`, 'y');
/** A hundred cents make a dollar or a ringgit; 1元35分 is told of a dollar, too. */
const cents = /(\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])仙|(\d\d)分(?![之钟])/y;

/** 五块五毛五: a digit behind 毛 and before a mark. */
const digitAlone = /([一二三四五六七八九])(?![\u4e00-\u9fff])/y;

const amountOf = (written: string) => numeralAt(written, 0)?.value as Decimal;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const isYuan = ({ unit }: Term): boolean =>
  unit?.kind === 'money' && /^(?:元|块|圆|块钱|令吉|林吉特)$/.test(unit.written);
const isJiao = ({ unit }: Term) => unit?.kind === 'money' && /^[角毛]$/.test(unit.written);

const yuan = unitAt('元', 0) as Unit;

/** An amount in 角 or 毛 with smaller change behind it is told in yuan: 五角六分 is 0.56 元. */
const tenthOf = (jiaos: Decimal): Decimal => multiply(jiaos, decimal('0.1'));

export const changeOfYuan: TermRule = {
  name: 'change-of-yuan',
  purpose: '角, 毛, 分 and 仙 behind yuan, dollars and ringgit, and 分 behind 角, are parts of one amount.',
  examples: [
    ['退还三元五角八分。', '退还[三元五角八分 = 3.58 元]。'],
    ['人民币十元零一分整', '人民币[十元零一分整 = 10.01 元]'],
    ['五角五分钱', '[五角五分钱 = 0.55 元]'],
    ['只要三毛五分。', '只要[三毛五分 = 0.35 元]。'],
    ['只要三毛。', '只要[三毛 = 3 毛]。'],
    ['每度五角三分七厘', '每度[五角三分七厘 = 0.537 元 / 度]'],
    ['每度电三角八厘，', '每度电[三角八厘 = 0.308 元 / 度电]，'],
    ['长五角三厘米', '长[五角 = 5 角][三厘米 = 3 厘米]'],
    ['由1令吉20仙涨至一令吉五十仙', '由[1令吉20仙 = 1.2 令吉]涨至[一令吉五十仙 = 1.5 令吉]'],
    ['收市报1元35分，略升', '收市报[1元35分 = 1.35 元]，略升'],
    ['花了2元15分钟就到', '花了[2元 = 2 元][15分钟 = 15 分钟]就到'],
    ['捐了100元5分钟后', '捐了[100元 = 100 元][5分钟 = 5 分钟]后'],
  ],
  apply(text, term) {
    if (!term.value || term.approx || !(isYuan(term) || isJiao(term))) return null;
    let value = isJiao(term) ? tenthOf(term.value) : term.value;
    let end = term.end;
    const tenths = isYuan(term) ? matchAt(jiao, text, end) : null;
    if (tenths) {
      value = add(value, multiply(amountOf(tenths[1] as string), decimal('0.1')));
      end += tenths[0].length;
    }
    const small = tenths ? matchAt(digitAlone, text, end) : isYuan(term) ? matchAt(cents, text, end) : null;
    const hundredths = matchAt(fen, text, end) ?? small;
    if (hundredths) {
      value = add(value, multiply(amountOf((hundredths[1] ?? hundredths[2]) as string), decimal('0.01')));
      end += hundredths[0].length;
    }
    const thousandths = isYuan(term) && end === term.end ? null : matchAt(li, text, end);
    if (thousandths) {
      value = add(value, multiply(amountOf(thousandths[1] as string), decimal('0.001')));
      end += thousandths[0].length;
    }
    // 12亿元整建: 整 begins a word.
    if (/^整(?![\u4e00-\u9fff])/.test(text.slice(end, end + 2))) end++;
    if (end === term.end) return null;
    if (hundredths?.[0].endsWith('分') && text.charAt(end) === '钱') end++;
    return { ...term, value, low: value, high: value, end, unit: isJiao(term) ? yuan : term.unit };
  },
};

const spokenDigits =
  /[零〇]?[一二三四五六七八九]{1,2}(?=[到至]|[^\u4e00-\u9fff]|$)|[零〇]?[一二三四五六七八九](?=[钱的左一])|\d(?![\d.%\u4e00-\u9fff])|\d(?=[钱的左一])/y;

export const changeSpoken: TermRule = {
  name: 'spoken-change',
  purpose: 'Digits behind 块 and 毛 count in the next places, where nothing else follows them.',
  examples: [
    ['只花四块零七。', '只花[四块零七 = 4.07 块]。'],
    ['每斤十二块五，', '每斤[十二块五 = 12.5 块 / 斤]，'],
    ['鸡蛋四块二一斤', '鸡蛋[四块二 = 4.2 块 / 斤][一斤 = 1 斤]'],
    ['只要三毛五。', '只要[三毛五 = 0.35 元]。'],
    ['三块二毛五一斤', '[三块二毛五 = 3.25 块 / 斤][一斤 = 1 斤]'],
    ['涨到2块8毛5。', '涨到[2块8毛5 = 2.85 块]。'],
    ['奶茶三块五一杯', '奶茶[三块五 = 3.5 块 / 杯]{一杯 = 1 杯}'],
    ['分成三块五个区', '分成[三块 = 3 块]{五个 = 5 个}区'],
  ],
  apply(text, term) {
    if (!term.value || term.approx || !/^[块毛]$/.test(term.unit?.written ?? '')) return null;
    const written = matchAt(spokenDigits, text, term.end)?.[0];
    if (!written) return null;
    const behind = text.charAt(term.end + written.length);
    if (behind !== '钱' && unitAt(text, term.end + written.length)) return null;
    if (behind === '一' && !unitAt(text, term.end + written.length + 1)) return null;
    const digits = [...written].map((c) => String(numeralAt(c, 0)?.value?.digits ?? 0)).join('');
    // 三块二毛五: 毛 has told the tenths already.
    const place = isJiao(term) || !/[角毛]/.test(text.charAt(term.end - 1)) ? '0.' : '0.0';
    const told = add(term.value, decimal(`${place}${digits}`));
    const value = isJiao(term) ? tenthOf(told) : told;
    return {
      ...term,
      end: term.end + written.length,
      value,
      low: value,
      high: value,
      unit: isJiao(term) ? yuan : term.unit,
    };
  },
};
