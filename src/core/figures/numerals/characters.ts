/** The characters that numerals are written with, and what each is worth. */

/** The text has been folded: traditional forms are simplified ones by now. */
export const digitValues: ReadonlyMap<string, number> = new Map(
  '零0 〇0 ○0 ０0 一1 二2 三3 四4 五5 六6 七7 八8 九9 两2 俩2 仨3 幺1 壹1 贰2 弍2 叁3 肆4 伍5 陆6 柒7 捌8 玖9'
    .split(' ')
    .map((pair) => [pair.charAt(0), Number(pair.charAt(1))]),
);
/** Digits of documents on money, which hardly stand in other numerals. */
export const formalDigits = '壹贰弍叁肆伍陆柒捌玖';
/** Factors that a digit stands before. */
export const small = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);
/** Factors that all digits and small factors before them belong to. */
export const large = new Map([
  ['万', 10n ** 4n],
  ['亿', 10n ** 8n],
  ['兆', 10n ** 12n],
]);
/** Tens in one character. */
export const tens = new Map([
  ['廿', 20],
  ['卅', 30],
  ['卌', 40],
]);

export const isArabic = (c: string) => c >= '0' && c <= '9' && c.length === 1;
export const isChineseDigit = (c: string): boolean => digitValues.has(c);

/** To twelve places, as other fractions. */
export const vulgarFractions: ReadonlyMap<string, string> = new Map([
  ['½', '0.5'],
  ['⅓', '0.333333333333'],
  ['⅔', '0.666666666667'],
  ['¼', '0.25'],
  ['¾', '0.75'],
  ['⅕', '0.2'],
  ['⅛', '0.125'],
  ['⅜', '0.375'],
  ['⅝', '0.625'],
  ['⅞', '0.875'],
]);

/** The characters that a numeral may begin with. */
export const numeralStarts: string = [
  '0123456789几数上',
  ...[digitValues, small, large, tens, vulgarFractions].flatMap((values) => [...values.keys()]),
].join('');

/** By code unit, 1 for each of them. */
const starts = new Uint8Array(0x10000);
for (const c of numeralStarts) starts[c.charCodeAt(0)] = 1;

export const isNumeralStart = (c: string): boolean => starts[c.charCodeAt(0)] === 1;

export const isFactor = (c: string) => small.has(c) || large.has(c);
