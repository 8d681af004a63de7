/**
 * Replaces variants of a character by one form, so that text can be compared. Each UTF-16 unit is replaced by one unit.
 * Ａ１％ → A1% ; ⻓⽇⼾ → 长日户 (radical code points that PDF fonts emit in place of the character).
 */

/**
 * CJK Radicals Supplement (U+2E80–2EF3) → the unified ideograph, as in Unicode's EquivalentUnifiedIdeograph.txt.
 * Kangxi radicals and compatibility ideographs need no table: NFKC maps them.
 */
const supplement: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇几 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎尢 ⺏尣 ⺐尢 ⺑尣 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ' +
    '⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪疋 ⺫目 ⺬示 ⺭礻 ⺮竹 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳网 ⺴网 ⺵网 ⺶羊 ⺷羊 ⺸羊 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽臼 ⺾艹 ⺿艹 ⻀艹 ' +
    '⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇角 ⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏阝 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕阜 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞食 ⻟飠 ⻠饣 ' +
    '⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟'
  )
    .split(' ')
    .map((pair) => [pair[0], pair[1]]),
);

/** Kangxi radicals whose NFKC form is a traditional character, with the simplified one. */
const simplifiedForms: Readonly<Record<string, string>> = { 戶: '户', 黃: '黄', 靑: '青' };

const radicals = /[\u2e80-\u2fdf\uf900-\ufaff]/;
const allRadicals = /[\u2e80-\u2fdf\uf900-\ufaff]/g;
const wide = /[\uff0b\uff0d-\uff0f\uff05\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/;
const allWide = /[\uff0b\uff0d-\uff0f\uff05\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;

/** Frequent characters that differ between the scripts, in the same order; enough to tell which script a page uses. */
const traditionalOnly =
  '國們這來說學對經個會東電報長門開關於發業產後時爲為與從將進現還過鐵車務館區縣灣島議員場點間無實頭氣問認機運動書見馬風請應當選樓線號廣級職賽隊連達預給讓聯軍紅紀約組師蘇陳張劉趙楊吳';
const simplifiedOnly =
  '国们这来说学对经个会东电报长门开关于发业产后时为与从将进现还过铁车务馆区县湾岛议员场点间无实头气问认机运动书见马风请应当选楼线号广级职赛队连达预给让联军红纪约组师苏陈张刘赵杨吴';
/** For every UTF-16 unit 1 if only simplified text uses it, −1 if only traditional text does, else 0. */
const scripts = new Int8Array(0x10000);
for (const character of simplifiedOnly) scripts[character.charCodeAt(0)] = 1;
for (const character of traditionalOnly) scripts[character.charCodeAt(0)] = -1;
/** How many characters of a text are examined for its script. */
const sampleLength = 20_000;

/** Whether a text is written in simplified characters; true when it does not tell. */
export const isSimplified = (text: string): boolean => scriptBalance(text) >= 0;

/** How many more of the commonest characters of a text are simplified than traditional; 0 when they do not tell. */
export function scriptBalance(text: string): number {
  let balance = 0;
  for (let i = 0; i < Math.min(text.length, sampleLength); i++) balance += scripts[text.charCodeAt(i)] as number;
  return balance;
}

/** The character that a radical or compatibility code point stands for; any other character is returned unchanged. */
export function foldRadical(character: string, simplified: boolean): string {
  if (!radicals.test(character)) return character;
  const folded = supplement[character] ?? character.normalize('NFKC');
  const settled = simplified ? (simplifiedForms[folded] ?? folded) : folded;
  return settled.length === 1 ? settled : character;
}

/** Replaces all radicals and compatibility ideographs of a text by characters; the length stays the same. */
export function foldRadicals(text: string, simplified = isSimplified(text)): string {
  return radicals.test(text) ? text.replace(allRadicals, (character) => foldRadical(character, simplified)) : text;
}

/** Replaces full-width letters, digits and ％．－＋／ by half-width ones; the length stays the same. */
export function foldWidth(text: string): string {
  return wide.test(text) ? text.replace(allWide, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)) : text;
}

/**
 * A text as it is compared with another that may have been mended or set in the other script's shapes: radicals, their simplified and
 * traditional characters alike, and full-width forms made one; the length stays.
 */
export function foldForComparison(text: string): string {
  return foldWidth(foldRadicals(text, true)).replace(allTraditionalShapes, (c) => simplifiedForms[c] as string);
}
const allTraditionalShapes = /[戶黃靑]/g;

/** A half-width mark with what stands before it, where it is one of Chinese text: 夏天,果子熟了. 1,200 and 3.5 have digits on both sides, 一. begins an item. */
const halfMark =
  /(?<=[\u3400-\u9fff”’」』）)》〉】%％])[,;:?!]|(?<=\d)[,;](?=\s*[\u3400-\u9fff“‘「『（《])|(?<=[\u3400-\u9fff”’」』）)》〉】%％])(?<!(?:^|\n)[一二三四五六七八九十]{1,2})\.(?=[”’」』）)"]?\s*(?:$|[\u3400-\u9fff“‘「『（《\d"]))/gu;
const wideMarks: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
};

const fullMark = /[，。；：？！]/g;

/**
 * A text whose marks are half-width for the most part, as some programs for character recognition and some fonts write them, with full-width ones
 * in their place; the length stays the same. A few among full-width ones are left.
 */
export function foldMarks(text: string): string {
  if (!/[,.;:?!]/.test(text)) return text;
  const half = text.match(halfMark)?.length ?? 0;
  const full = text.match(fullMark)?.length ?? 0;
  return half > full ? text.replace(halfMark, (mark) => wideMarks[mark] as string) : text;
}

/** A text as its lines are read: radicals and half-width marks as what they stand for; the length stays the same. */
export const foldForReading = (text: string, simplified: boolean): string => foldMarks(foldRadicals(text, simplified));
