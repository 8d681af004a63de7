/** Finds Mongolian and Yi names of two parts: 孟和巴图, 娜仁其木格 ; 吉克曲布. */
import type { NameSpan } from '../../reading.ts';
import { beginningsOf } from '../../text/beginnings.ts';

/** Common parts of Mongolian names in the usual transliteration. From general knowledge; parts of the names of banners and leagues are left out. */
const mongolianParts: ReadonlySet<string> = new Set(
  (
    '巴图 孟和 孟克 苏和 朝鲁 朝鲁门 其木格 其其格 高娃 乌仁 乌云 娜仁 萨仁 斯琴 图雅 托娅 格日勒 格日乐 巴特尔 巴雅尔 巴依尔 宝音 那顺 敖特根 ' +
    '阿拉坦 阿拉腾 额尔敦 额尔德尼 额尔登 哈斯 呼格吉勒 吉日嘎拉 吉日格拉 吉木斯 满都拉 毕力格 毕力格图 必力格 恩和 敖日格乐 苏日娜 苏亚拉 苏雅拉 苏雅拉图 ' +
    '塔娜 通拉嘎 特木尔 铁木尔 特格喜 图布新 图门 乌力吉 乌日娜 乌恩 乌日图 宝力德 布和 布仁 朝克图 朝格图 达来 道尔吉 德力格尔 嘎日迪 格根 格西格 ' +
    '呼日乐 胡日查 莫日根 那日苏 娜日莎 牧仁 青格勒 青格乐 斯日古楞 新吉乐 雅茹 伊德尔 扎那 照日格图 达拉 仁钦 朋斯克 旺其格 桑布'
  ).split(' '),
);
const mayBeginMongolian = beginningsOf(mongolianParts);
const longestPart = 4;

/** Names of Yi clans that stand first, and what given names behind them are made of. */
const yiClans =
  '吉克 阿西 沙马 吉木 俄木 曲木 曲比 吉伍 吉狄 海来 吉则 阿苦 尔古 莫色 罗洪 果基 洛古 贾巴 加巴 马海 木帕 苏呷 吉依'.split(
    ' ',
  );
const yi = new RegExp(
  `(?:${yiClans.join('|')})[阿伍尔曲拉日木子史热依色尼打里莫瓦果惹呷布哈体则洛牛毕来作支]{2}(?![·\\u3400-\\u4dbf])`,
  'g',
);

export const mongolianAndYiBeginnings: readonly string[] = [...mongolianParts, ...yiClans];

/** Length of the longest part that begins at an offset, or 0. */
function partAt(text: string, at: number): number {
  if (!mayBeginMongolian(text, at)) return 0;
  for (let length = longestPart; length > 1; length--)
    if (mongolianParts.has(text.slice(at, at + length))) return length;
  return 0;
}

/** In text order within each people. */
export function mongolianAndYiNames(text: string): NameSpan[] {
  const found = [...text.matchAll(yi)].map(
    ({ index, 0: own }): NameSpan => ({ start: index, end: index + own.length, type: 'person' }),
  );
  for (let i = 0; i < text.length; i++) {
    const first = partAt(text, i);
    const second = first > 0 ? partAt(text, i + first) : 0;
    if (second === 0) continue;
    found.push({ start: i, end: i + first + second, type: 'person' });
    i += first + second - 1;
  }
  return found;
}
