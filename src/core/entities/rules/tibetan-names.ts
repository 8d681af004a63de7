/** Finds Tibetan names of two parts, 次仁卓玛: each part is a common name of two syllables. */
import type { NameSpan } from '../../reading.ts';
import { beginningsOf } from '../../text/beginnings.ts';

/** From general knowledge, in the usual transliteration. */
/** Each is of two syllables. */
export const tibetanParts: ReadonlySet<string> = new Set(
  (
    '次仁 才让 才仁 卓玛 卓嘎 扎西 顿珠 格桑 尼玛 达瓦 边巴 拉巴 普布 巴桑 米玛 平措 旺堆 旺姆 旺杰 旺久 旺扎 旺青 曲珍 曲宗 曲扎 曲培 央金 央宗 德吉 德庆 白玛 班玛 丹增 旦增 丹巴 索朗 索南 仁青 仁增 多吉 多杰 ' +
    '罗布 罗桑 洛桑 次旺 次旦 次珍 次央 拉姆 拉珍 坚参 坚赞 坚措 群培 群宗 群桑 强巴 晋美 晋巴 久美 加措 嘉措 嘉央 桑吉 桑珠 桑布 贡布 贡嘎 贡桑 更登 根敦 土登 图登 益西 伊西 云丹 阿旺 昂旺 其美 赤列 ' +
    '赤来 热旦 热地 朗杰 南杰 朗卡 达杰 达娃 朗吉 措姆 措吉 尕玛 嘎玛 格列 格勒 江村 江措 泽仁 泽旺 泽郎 卓尕 拥措 拥忠 俄色 俄日 斯郎 彭措 塔杰 维色 维赛 占堆 占斗 欧珠 巴珠 诺布 玉珍 明久 松吉 夏吾 完玛 ' +
    '切羊 切珍 梅朵 白珍 卓央 拉措 扎巴 次多 旺拉 央拉 曲央 德央 措毛 才旦 才旺 多加 项欠 项毛 娘毛 拉毛 卓么 冷智 东主 南加 加羊 昂毛 古桑 尼顿 珠扎 曲桑 旺秀 吉美 华旦 华青 先巴 角巴'
  ).split(' '),
);
const mayBeginPart = beginningsOf(tibetanParts);
const part = 2;

/** In text order. */
export function tibetanNames(text: string): NameSpan[] {
  const found: NameSpan[] = [];
  for (let i = 0; i + 2 * part <= text.length; i++) {
    if (!mayBeginPart(text, i) || !tibetanParts.has(text.slice(i, i + part))) continue;
    if (!tibetanParts.has(text.slice(i + part, i + 2 * part))) continue;
    found.push({ start: i, end: i + 2 * part, type: 'person' });
    i += 2 * part - 1;
  }
  return found;
}
