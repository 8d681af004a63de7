/** Pinyin with tone marks. 单雪 → Shàn Xuě ; 埃隆·马斯克 → Āilóng·Mǎsīkè ; 喀什地区 → Kāshí dìqū */
import { pinyin } from 'pinyin-pro';
import type { EntityType } from '../core/reading.ts';

/** Surnames of two characters that are common enough to be read as one. */
const doubleSurnames =
  /^(?:欧阳|司马|上官|诸葛|东方|夏侯|皇甫|尉迟|公孙|慕容|令狐|司徒|长孙|宇文|南宫|端木|独孤|百里|呼延|闻人)/;

/** Empty for a name without Chinese characters. */
export function pinyinOf(name: string, type: EntityType): string {
  if (!/\p{Script=Han}/u.test(name)) return '';
  if (type !== 'person') return capital(syllables(name).join(' '));
  if (/[·•]/.test(name))
    return name
      .split(/[·•]/)
      .map((part) => capital(syllables(part).join('')))
      .join('·');
  const read = pinyin(name, { surname: 'head', type: 'array' });
  const surname = doubleSurnames.test(name) && name.length > 2 ? 2 : 1;
  if (name.length > 4 || read.length !== name.length) return capital(read.join(''));
  return [read.slice(0, surname), read.slice(surname)]
    .filter(({ length }) => length > 0)
    .map((part) => capital(part.join('')))
    .join(' ');
}

const syllables = (text: string): string[] => pinyin(text, { type: 'array', nonZh: 'consecutive' });
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
