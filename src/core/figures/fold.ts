/**
 * The form of a text that the figures' patterns are written for, one character to one: half-width, with one sign for minus, and simplified
 * where a numeral, a unit, a date or a word beside them has a traditional form.
 * －９℃ → -9℃ ; 12億元 → 12亿元 ; 兩萬個 → 两万个
 */
import { foldWidth } from '../text/fold.ts';

/** Traditional characters and variants of numerals, units, dates and of the words that decide about them; the Unihan table kTraditionalVariant. */
const pairs =
  '萬万 億亿 兩两 幾几 數数 個个 點点 號号 後后 時时 鐘钟 歲岁 噸吨 畝亩 頃顷 裏里 裡里 圓圆 塊块 幣币 鎊镑 銖铢 馬马 週周 禮礼 這这 貳贰 貮贰 弐贰 參叁 叄叁 叁叁 陸陆 ' +
  '餘余 傷伤 來来 達达 約约 將将 實实 現现 減减 漲涨 億亿 稅税 價价 額额 總总 資资 產产 業业 戶户 間间 條条 種种 項项 輛辆 艘艘 隻只 頭头 張张 棟栋 層层 處处 冊册 屆届 ' +
  '場场 門门 員员 區区 縣县 鄉乡 鎮镇 國国 團团 隊队 組组 對对 雙双 罐罐 壺壶 盤盘 碗碗 盞盏 級级 類类 樣样 輪轮 號号 線线 電电 華华 攝摄 氣气 溫温 熱热 勝胜 負负 ' +
  '敗败 戰战 賽赛 擊击 領领 落落 進进 於于 為为 與与 從从 過过 還还 開开 發发 報报 錢钱 貫贯 錠锭 兆兆 釐厘 微微 納纳 瓩瓩 瓦瓦 馬马 焦焦 赫赫 轉转 達达 連连 歷历 經经 ' +
  '長长 寬宽 嚴严 農农 曆历 曉晓 晝昼 傳传 統统 獨独 單单 機机 樓楼 棟栋 書书 幾几 紀纪 態态 環环 顆颗 粒粒 株株 筆笔 節节 課课 學学 歐欧 韓韩 盧卢 寶宝 並并 佔占 僅仅 ' +
  '滿满 應应 據据 計计 劃划 規规 則则 關关 邊边 聲声 擔担 籃篮 籠笼 顏颜 養养 灣湾 臺台 聯联 結结 給给 訂订 內内 歸归 勞劳 飛飞 麥麦 糧粮 齡龄 評评 驅驱 艦舰 軍军 嶺岭 侖仑 蕭萧 賬账 鈔钞 綫线 鋪铺 盧卢 蘇苏 韋韦 爾尔 羅罗 ' +
  '圖图 說说 讀读 遊游 廣广 東东 緯纬 經经 強强 積积 體体 幹干 億亿 際际 輕轻 優优 創创 廠厂 橋桥 碼码 貨货 運运 遠远 難难 稱称 譯译 測测 響响 財财 債债 購购 銷销 售售 緒绪 慶庆 豐丰 順顺 禎祯 啟启 續续 離离 醫医 買买 賣卖 費费 貸贷 繳缴 補补 獎奖 罰罚 輸输 贏赢 晉晋 奪夺 獲获 風风 陣阵 標标 載载 幀帧 劑剂 針针 槍枪 彈弹 頁页 詞词 爐炉 窯窑 壟垄 貼贴 鍋锅 縷缕 倆俩 齣出 桿杆 捲卷 疊叠 叢丛 頓顿 腳脚 劍剑 維维 畫画 興兴 園园 館馆 廳厅 築筑 庫库 壩坝 劇剧 鐵铁 樹树 牆墙';

const simplified = new Map<string, string>(
  pairs
    .split(' ')
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => [from as string, to as string] as const),
);
simplified.set('−', '-').set('﹣', '-').set('﹪', '%').set('‐', '-').set('‑', '-').set('﹐', ',').set('﹒', '.');

/** By code unit, 1 for what is folded. */
const isFoldable = new Uint8Array(0x10000);
for (const c of simplified.keys()) isFoldable[c.charCodeAt(0)] = 1;
const allFoldable = new RegExp(`[${[...simplified.keys()].join('')}]`, 'g');

/** A letter that a scanner takes for the nought of a year: 2O19年. */
const noughtOfYear = /(?<![A-Za-z\d])[12][\dOo]{3}(?=年)/g;

/** The folded text; it is as long as the text given. */
export function fold(text: string): string {
  const narrow = foldWidth(text);
  const half = /[oO]/.test(narrow) ? narrow.replace(noughtOfYear, (year) => year.replace(/o/gi, '0')) : narrow;
  for (let i = 0; i < half.length; i++)
    if (isFoldable[half.charCodeAt(i)]) return half.replace(allFoldable, (c) => simplified.get(c) as string);
  return half;
}
