/**
 * Personal names in letters, after GB/T 28039: surname, then the given name as one word. 黄浩铭 → Huáng Hàomíng ; 欧阳修 → Ōuyáng Xiū.
 * A name that was transliterated into Chinese is one word without division: 哈梅内伊 → Hāméinèiyī.
 */
import type { KnownName } from './known-names.ts';
import { joinSyllables, joinWords, withoutTones } from './spelling.ts';
import { doubleSurnames, surnameReadings, surnames } from './surname-readings.ts';
import type { SyllablesOf } from './syllables.ts';

export interface PersonReading {
  readonly pinyin: string;
  /** As English prints it: a Chinese name's pinyin without tones, another's own form where the dictionary has it, else null. */
  readonly english: string | null;
  readonly transliterated: boolean;
  /** Characters of which families or parents use more than one reading: `单 shàn, chán`. */
  readonly uncertain: readonly { readonly character: string; readonly readings: readonly string[] }[];
}

/** Characters that names of other languages are written with, after the tables of 《世界人名翻译大辞典》. */
const transliterating = new Set(
  '阿埃艾爱代丹连洲安昂奥巴拜班邦保鲍贝本比彼毕边宾波伯勃博布采查昌茨达戴丹当道德登邓迪狄蒂蒂丁东杜顿多厄恩尔法凡范方菲费芬丰冯佛弗夫福富盖甘冈高戈哥格葛根贡古瓜圭果哈海' +
    '汉豪赫黑亨洪侯胡华怀惠霍基吉季加贾简姜杰金津京久喀卡开凯坎康考柯科可克肯孔库夸奎昆拉腊莱赖兰朗劳勒雷蕾黎李里理利莉丽力立丽列林琳龙隆卢鲁路伦罗洛吕马玛麦迈曼芒毛茂' +
    '梅门蒙米密敏明摩莫默姆木穆拿娜纳奈南瑙内嫩能尼涅宁纽农努诺女欧帕派潘庞培佩彭蓬皮匹平坡泼珀蒲普齐奇乔切钦琼丘屈泉让热仁日荣茹儒瑞若撒萨塞赛桑色瑟森莎沙山珊尚绍舍申' +
    '圣什施石史士舒朔斯丝思松苏索所塔泰坦汤唐陶特藤提田铁廷通图土托陀瓦万旺威维伟韦卫温文翁沃乌武伍西希锡喜夏显香肖谢辛欣兴雄休许雪逊雅亚延扬杨耶叶伊衣依易意因英尤于宇约' +
    '云赞泽曾扎詹章珍芝治朱卓兹宗祖佐',
);
/** Those that given names of Chinese hardly ever hold. */
const foreign = new Set('斯尔姆夫兹普勒蒂奥埃特拉塔卡阿巴罗戈耶伊萨弗诺洛帕内迪莱厄恩');

/** Characters that parents read in more than one way. */
const uncertainGiven: Readonly<Record<string, readonly string[]>> = {
  茜: ['qiàn', 'xī'],
  晟: ['shèng', 'chéng'],
  乐: ['lè', 'yuè'],
  长: ['cháng', 'zhǎng'],
  朝: ['cháo', 'zhāo'],
  行: ['xíng', 'háng'],
  重: ['chóng', 'zhòng'],
  隽: ['jùn', 'juàn'],
  莞: ['wǎn', 'guǎn'],
  颉: ['jié', 'xié'],
  炅: ['jiǒng', 'guì'],
  焘: ['tāo', 'dào'],
  劲: ['jìn', 'jìng'],
  冠: ['guàn', 'guān'],
  纶: ['lún', 'guān'],
  莘: ['xīn', 'shēn'],
  阿: ['ā', 'ē'],
  娜: ['nà', 'nuó'],
  柏: ['bǎi', 'bó'],
  传: ['chuán', 'zhuàn'],
  曾: ['zēng', 'céng'],
  少: ['shào', 'shǎo'],
  宁: ['níng', 'nìng'],
  菲: ['fēi', 'fěi'],
  祎: ['yī'],
  翟: ['dí', 'zhái'],
};

/**
 * @param known what the dictionary has under the name, or null.
 * @param isSpelledOtherwise for a person whose name English does not print in pinyin.
 * @returns null for a name without Chinese characters.
 */
export function readPerson(
  name: string,
  syllablesOf: SyllablesOf,
  known: KnownName | null = null,
  isSpelledOtherwise = false,
): PersonReading | null {
  if (!/\p{Script=Han}/u.test(name)) return null;
  const fact = known?.facts.find(({ kind }) => kind === 'person') ?? known?.facts.find(({ kind }) => kind === 'name');
  if (known && fact) {
    const pinyin = joinWords(known.syllables);
    return { pinyin, english: fact.english, transliterated: !pinyin.includes(' '), uncertain: [] };
  }
  if (/[·•・‧]/.test(name)) return foreignReading(name, syllablesOf);
  const surname = surnameOf(name);
  if (!surname || isTransliterated(name, surname)) {
    const transliterated = !surname && isTransliterated(name, '');
    const reading = foreignReading(name, syllablesOf);
    return surname || transliterated ? reading : { ...reading, transliterated: false };
  }
  const given = name.slice(surname.length);
  const givenSyllables = given ? readGiven(given, syllablesOf) : [];
  const readings = surnameReadings[surname] ?? [];
  const first =
    doubleSurnames[surname] ??
    (isSpelledOtherwise && surname.length > 1
      ? joinSyllables(syllablesOf(surname))
      : [...surname].map((character) => readSurname(character, syllablesOf)).join('-'));
  const pinyin = [first, ...(given ? [joinSyllables(givenSyllables)] : [])].join(' ');
  return {
    pinyin,
    english: isSpelledOtherwise ? null : withoutTones(pinyin),
    transliterated: false,
    uncertain: [
      ...(readings.length > 1 ? [{ character: surname, readings }] : []),
      ...[...given].flatMap((character) => {
        const possible = uncertainGiven[character] ?? [];
        return possible.length > 1 ? [{ character, readings: possible }] : [];
      }),
    ],
  };
}

function readSurname(character: string, syllablesOf: SyllablesOf): string {
  return joinSyllables([surnameReadings[character]?.[0] ?? syllablesOf(character)[0] ?? '']);
}

/** Each character's own first reading in names, else as the word that the given name may be: 重阳 chóngyáng. */
function readGiven(given: string, syllablesOf: SyllablesOf): readonly string[] {
  const asWord = syllablesOf(given);
  return [...given].map((character, i) => {
    const possible = uncertainGiven[character];
    const read = asWord[i] ?? '';
    return possible && !possible.includes(read) ? (possible[0] as string) : read;
  });
}

function foreignReading(name: string, syllablesOf: SyllablesOf): PersonReading {
  const pinyin = name
    .split(/[·•・‧]/)
    .map((part) => joinSyllables(syllablesOf(part)))
    .join('·');
  return { pinyin, english: null, transliterated: true, uncertain: [] };
}

/** The surname of a name that has the form of a Chinese one, else null. */
function surnameOf(name: string): string | null {
  const double = name.slice(0, 2);
  if (doubleSurnames[double] && name.length >= 3 && name.length <= 4) return double;
  const single = name.charAt(0);
  if ((surnames.has(single) || surnameReadings[single]) && name.length >= 2 && name.length <= 3) return single;
  // A married woman's two surnames, 范徐丽泰.
  return name.length === 4 && surnames.has(single) && surnames.has(name.charAt(1)) && !isTransliterated(name, '')
    ? double
    : null;
}

/** Whether a name without a dot is one of another language: only such characters, and behind a surname mostly those that Chinese names lack. */
function isTransliterated(name: string, surname: string): boolean {
  const characters = [...name];
  if (!characters.every((character) => transliterating.has(character))) return false;
  const rest = characters.slice(surname.length);
  const telling = rest.filter((character) => foreign.has(character)).length;
  return surname ? rest.length > 0 && telling / rest.length >= 0.5 : characters.length >= 2;
}
