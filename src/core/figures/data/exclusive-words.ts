/**
 * Words of which one thing, or one answer, has only one: how old, how often, how content, by what.
 * Source: the scales of questionnaires and the divisions of statistical reports, as newspapers print them.
 */

/** Words for one place on a scale are apart by a stroke, the places by blanks. */
const scales = [
  '孩子|儿童|少儿|未成年|小学生 少年|中学生 青年|年轻人|大学生 中年 老年|老人|退休',
  '每天|天天|每日 经常|常常|每周 有时|时不时 偶尔|很少|极少 从不|从来不|从来没|从未|没有过|不',
  '非常|特别|十分 基本|比较 一般|还行|凑合|说得过去 不|没',
  '支持|赞成|同意|赞同|拥护 反对|不同意|不支持|不赞成 无所谓|中立|说不清|不确定|不好说|不表态|没想好|没主意|弃权|不知道|没有意见',
  '合理|偏低|便宜 正好|适中|差不多 偏高|太高|太贵|过高',
  '充足|够用|足够|富余 缺口|紧张|勉强 不足|不够|短缺',
  '变好|好转|改善|上升|增加|上涨|看涨|乐观 不变|持平|没变|没有变化|老样子|差不多|稳定 变差|下降|减少|恶化|下跌|看跌|悲观',
  '自驾|开车|私家车|小汽车 高铁|火车|铁路|动车 飞机|航空|民航 大巴|长途车|客车|跟团 公交|巴士 地铁|轨道 步行|走路 骑车|自行车|单车|电动车 打车|网约车|出租车 水路|水运|轮船 公路',
  '小学|文盲 初中 高中|中专|中学 大专|专科|高职 本科|学士 硕士|研究生 博士',
  '工业 农业 服务业|商业',
  '东部 中部 西部 东北',
  '现金 银行卡|刷卡|信用卡 手机|扫码|支付宝|微信',
  '财政|国家|中央|上级 自筹|自有|企业|市里 贷款|银行|借款 捐赠|捐款|社会',
  '煤|火电 石油|油 天然气|燃气|气电 水电 核电 风电|风力 光伏|太阳能',
  '本地|本市|内地|当地|国内|省内|市内|本省 港澳|香港|澳门 台湾|台灣 外地|外省|省外|国外|境外|海外|外国|日韩|欧美|东南亚|韩国|日本',
  '学生 职员|上班族|白领|职工|工人 退休|老人 农民|村民',
  '中央|国家 省 市|州 县|区 乡|镇',
  '头胎|一孩 二孩|二胎 三孩|三胎',
] as const;

const places = scales.map((scale) => scale.split(' ').map((place) => new RegExp(place)));

/** Whether each label stands in its own place of one scale; labels for the rest, of which `isRest` tells, have none. */
export function areOnOneScale(labels: readonly string[], isRest: (label: string) => boolean): boolean {
  const own = labels.filter((label) => !isRest(label));
  return (
    own.length > 1 &&
    places.some((scale) => {
      const found = own.map((label) => scale.findLastIndex((place) => place.test(label)));
      return !found.includes(-1) && new Set(found).size === own.length;
    })
  );
}
