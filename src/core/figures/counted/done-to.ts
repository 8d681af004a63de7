/** What is done and to what in a word of two characters right before a figure: 挖渠二百条, 造船46艘, 卖粮两千斤. The thing is counted. */
import type { Figure, Word } from '../../reading.ts';
import { type WordIndex, wordAt } from './word-index.ts';

/** Verbs of digging, building, growing, making, carrying and trading that stand with a thing of one character. */
const verbs =
  '送挖打修积捕采伐运架铺筑垦挑担开盖建造植种栽养喂收割产出炼存储卖售买购杀宰砍摘播撒拆育孵酿榨织纺铸灌排引砌捐供';
/** Things of one character that are dug, built, grown, made, carried and traded. */
const things =
  '粪渠井桥肥路鱼茶木煤坝堤沟塘窖土石沙砖柴粮米麦稻谷豆棉油铁钢铜铝盐糖纸纱屋房车船舰艇猪牛羊马驴鸡鸭鹅兔蜂蚕蟹虾树苗草花果瓜菜竹田轨管线缆塔墙水灰瓦蛋奶书衣';
const pair = new RegExp(`^[${verbs}]([${things}])$`);
/** 造林5万亩, 开荒七百亩: the land is told by what is done. */
const ofLand = /^(?:[造育营毁]林|[开垦拓]荒|退耕|轮作|休耕|复垦)$/;
/** Words that are no verb with a thing: 出路, 种猪, 积水, 开车. */
const otherWords =
  /^(?:出[路线土水车马房草果油瓜]|种[猪牛羊马鸡鸭鹅兔蛋苗]|积[水木石土]|开[车水路花船]|打[车水油铁铜草管]|收[车水路衣]|产房|运油|采花|养路|引[水路]|存车|排水|种草|修书)$/;
/** How often something was done, and by how many, is no number of things. */
const noThings = /^(?:[万亿]?(?:家|个|次|名|位|人|户|回|趟|起|届))$/;

/** @returns the thing, or undefined where no such word stands right before the figure. */
export function doneTo({ start, kind, unit }: Figure, { words, starts }: WordIndex): string | undefined {
  if (!/^(?:count|mass|length|area|volume)$/.test(kind) || noThings.test(unit ?? '')) return undefined;
  const at = wordAt(starts, start - 1);
  const { word } = words[at] as Word;
  if ((starts[at] as number) + word.length !== start || otherWords.test(word)) return undefined;
  return ofLand.test(word) ? word : pair.exec(word)?.[1];
}
