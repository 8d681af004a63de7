/**
 * Whether a person whose name is written in Chinese characters is of a country or region where names are not spelled by pinyin: 日本首相石破茂,
 * 香港特首李家超. What the page says directly before the name tells it, or the form of the name itself.
 */
import type { Gazetteer } from '../../core/entities/gazetteer.ts';
import { beginsJapanese } from '../../core/entities/japanese-names.ts';

const regions = /香港|澳门|台湾|台北|台中|台南|高雄|新北|桃园|国民党|民进党|民众党/;
/** The place in what stands directly before a name, in characters: 日本前外务大臣. */
const farthest = 10;

/** @param sentences in which the person is named. */
export function isSpelledOtherwise(name: string, sentences: readonly string[], { countries }: Gazetteer): boolean {
  if (name.length > 3 && beginsJapanese(name)) return true;
  return sentences.some((sentence) => {
    const at = sentence.indexOf(name);
    const before = (
      sentence
        .slice(Math.max(0, at - farthest), Math.max(0, at))
        .split(/[，。；：、“”]/)
        .at(-1) ?? ''
    ).replace(/驻.*/, '');
    if (regions.test(before)) return true;
    for (const country of countries.keys()) if (country !== '中国' && before.includes(country)) return true;
    return false;
  });
}
