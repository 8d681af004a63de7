/**
 * The rules for furniture. Each removes a piece of a line; a line of which hardly anything remains is furniture.
 * The rules are applied in this order, each to what the previous ones have left; the first that applies gives the kind. The `sure` ones stand
 * first and decide alone; the others only beside another line of furniture or at the edge of the page, since a headline may look the same
 * (健康, 12).
 * Examples: a line → its kind and what is left of it, or `text`.
 */
import type { FurnitureKind } from '../reading.ts';
import type { Rule } from '../rule.ts';

export interface Piece {
  readonly kind: FurnitureKind;
  readonly sure: boolean;
  /** What it takes away, wherever it stands in the line. */
  readonly pattern: RegExp;
  /** Characters of which every such piece has one, so that the pattern is tried on few lines; empty when there are none. */
  readonly needs: string;
}

/** 何苗, 何 苗, 艾力·吐尔逊, 阿Ken. */
const name =
  '(?:[\\u3400-\\u9fff]{0,2}[A-Za-z]{2,10}|[\\u3400-\\u9fff]{2,4}(?:·[\\u3400-\\u9fff]{1,8})?|[\\u3400-\\u9fff] [\\u3400-\\u9fff](?=$| ))';
/** A word before a colon is the next role, no name, and so is what an address stands behind. */
const names = `${name}(?:[ 、]{1,2}(?!(?:电子|電子)?(?:邮箱|信箱|郵箱)|电话|電話|热线|熱線|传真|微信)${name}(?![\\u3400-\\u9fff]{0,4}\\s?[:：/／])){0,4}`;
const weekday = '(?:星期|礼拜|禮拜|周|週)[一二三四五六日天]';
const numeral = '[一二三四五六七八九〇○零Ｏ]';
const small = '(?:\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})';
/** Character recognition takes 日 for 曰. */
const monthAndDay = `${small}\\s?月\\s?${small}\\s?[日曰]`;
/** 2031年4月5日, 二○三一年四月五日, 中華民國一二○年四月五日. */
const date = `(?:\\d{4}|${numeral}{4}|(?:中[华華])?民[国國]\\s?(?:\\d{2,3}|[一二三四五六七八九十百廿卅〇○零]{1,6}))\\s?年\\s?${monthAndDay}`;
const value = '[^\\s，。：:]{1,30}';
/** Who makes the page. */
const editors =
  '(?:本版|本期|版面|值班|执行|責任|责任|首席|图片|美术|文字|见习|一版|二版|总){0,2}(?:总编辑|总编|编委|主编|编辑|編輯|责编|責編|美编|美編|校对|校對|审校|审读|组版|排版|版式(?:设计|制作)?|设计|設計|制图|视觉|美术|美術|统筹|策划|监制|终审|值班(?:主任)?|主持人?|主編|编审|編審|核稿|[审審]稿)';
const publishers =
  '(?:主管|主办|主辦|承办|协办|出版|承印|印刷|发行|發行|督印|社长|社長|总编辑|總編輯|採訪主任|社址|(?:[编編][辑輯]部|本[报報刊]|[报報]社)?(?:地址|社址)|來信請寄|来信请寄|稿件请寄|投稿|網址|网址|广告(?:经营)?许可证|(?:本[报報])?法律[顾顧]问)(?:单位|单位名称|者|人)?';
const contacts =
  '(?:[\\u4e00-\\u9fff]{0,8}(?:电话|電話|订阅|訂閱|热线|熱線|[专專][线線]|传真|傳真|邮箱|郵箱|信箱|电邮|電郵|邮编|郵編|微信|微博|客户端|公众号|网站)|邮政编码|E-?mail|QQ)[\\u4e00-\\u9fff]{0,3}';
/** By which line a number is called: 军线 0000—00000. */
const lines = '(?:(?:[\\u4e00-\\u9fff]{0,2}[线線]|[总總][机機]|分[机機]|市[话話]|程控)\\s?)?';
const paper =
  '(?:日报|晚报|晨报|早报|时报|商报|都市报|快报|周报|导报|农报|工报|青年报|教育报|日報|晚報|時報|週報|周報|周刊|週刊|月刊|画报|畫報|(?<![捷喜战戰预預举舉情汇匯申警播填回])[报報])';

const rule = (
  name: string,
  purpose: string,
  kind: FurnitureKind,
  sure: boolean,
  needs: string,
  pattern: RegExp,
  examples: Rule<Piece>['examples'],
): Rule<Piece> => ({ name, purpose, examples, apply: { kind, sure, needs, pattern } });

export const furnitureRules: readonly Rule<Piece>[] = [
  rule(
    'editors',
    'A role at the paper with its names is part of the colophon.',
    'colophon',
    true,
    ':：/／ ',
    new RegExp(`${editors}[:：/／]\\s?${names}|${editors} ${names}(?=$| )`, 'gu'),
    [
      ['本版编辑：田野 校对：罗文', 'colophon'],
      ['责编：赵航　美编：孙晓宇', 'colophon'],
      ['責任編輯：陳志成　美術：黃家欣', 'colophon'],
      ['责任编辑：何苗　版式：赵航　检校：江岚', 'colophon'],
      ['主讲：何苗　检校：江岚', 'text'],
      ['责编 何 苗', 'colophon'],
      ['责编：何 苗 插图：江 岚', 'colophon'],
      ['核稿／何苗　編輯／赵航', 'colophon'],
      ['本版责任编辑 何小川', 'colophon'],
      ['值班 老何', 'colophon'],
      ['编辑部主任吴甲：新闻要跑出来', 'text'],
    ],
  ),
  rule(
    'publishers',
    'Who publishes and prints the paper, and where, is part of the colophon.',
    'colophon',
    true,
    ':：社团團电電',
    new RegExp(
      `${publishers}[:：]\\s?${value}|^社址\\s${value}|^[\\u4e00-\\u9fff]{2,10}(?:[报報]社|集[团團])(?:编辑|編輯)?(?:出版|印刷|承印)(?=$|\\s)|(?<=\\s)(?:电话|電話)[:：]?\\s?(?:\\d{3,4}|[一二三四五六七八九〇○零]{3,7})(?=$|\\s)`,
      'gu',
    ),
    [
      ['主管：云川市教育局', 'colophon'],
      ['發行人：周立群　社址：雲川市中山路8號', 'colophon'],
      ['督印人：周立群　採訪主任：陳志成', 'colophon'],
      ['来信请寄：云川市人民路8号', 'colophon'],
      ['社址 望川路八号', 'colophon'],
      ['编辑部地址：望川县人民路 电话：二一四', 'colophon'],
      ['本報地址：望川市中正路八號', 'colophon'],
      ['云川早报社出版 邮编000000', 'colophon'],
      ['广告许可证：000号', 'colophon'],
      ['本报法律顾问：云川律师事务所', 'colophon'],
      ['出版单位共有三家', 'text'],
      ['望川报社出版周刊', 'text'],
    ],
  ),
  rule(
    'contacts',
    'Numbers to call and addresses to write to are part of the colophon.',
    'colophon',
    true,
    ':：@/／线線编編话話真',
    new RegExp(
      `(?:${contacts}[:：/／]\\s?|[\\u4e00-\\u9fff]{2,4}部[:：]\\s?(?=\\d[\\d-]{6})|(?:邮编|郵編)\\s?(?=\\d{6})|(?<![\\u4e00-\\u9fff])[\\u4e00-\\u9fff]{0,6}(?:热线|熱線)\\s(?=\\d[\\d-]{4})|(?:电话|電話|传真|傳真)\\s(?=\\d[\\d-]{5})|(?:电子|電子)?(?:邮箱|信箱|郵箱|电邮|電郵|E-?mail)\\s(?=[\\w.+-]+@))(?:${lines}[（(]?\\d[\\dX×*＊（）()—\\-－一 转]{4,24}|[\\w.@/:\\-]{4,60})`,
      'giu',
    ),
    [
      ['新闻热线：000-00000000', 'colophon'],
      ['客服專線：00-00001111', 'colophon'],
      ['採訪部電話：0000 6688　傳真：0000 6699', 'colophon'],
      ['E-mail:abc@example.net', 'colophon'],
      ['执行编辑 柯苗 邮箱 abc@example.net', 'colophon'],
      ['歡迎訂閱：0000 0000', 'colophon'],
      ['新闻热线 00000', 'colophon'],
      ['健康咨询热线 000-0000000', 'colophon'],
      ['她拨通了服务热线 00000 求助', 'text'],
      ['责任编辑／何　苗　电话：军线 0000—00000', 'colophon'],
      ['编辑部电话：总机000000转000', 'colophon'],
      ['读者热线：0000-0000　　望川茶农喜获丰收喜开镰', 'text'],
      ['热线：00000　　望川茶农喜获丰收', 'text'],
      ['联系人：鲍林 电话：000-00000000', 'text'],
      ['读者热线：0000-0000　　望川报业', 'colophon'],
      ['责编 柯苗 电话 0000000', 'colophon'],
      ['编辑部电话：0000000 广告部：0000000', 'colophon'],
      ['本版责任编辑 柯苗 电话 000-0000XXXX', 'colophon'],
      ['责编/项征 版式/明月 电话/000-00000000', 'colophon'],
      ['主持人 宁朵朵 电子信箱 abc@example.net', 'colophon'],
      ['新聞熱線：2873××××　電郵：abc@example.net', 'colophon'],
      ['刊登热线：5281××66　地址：人民路8号报业大厦302室', 'colophon'],
      ['电话打进来的时候，他正在田里', 'text'],
    ],
  ),
  rule(
    'web-address',
    'An address on the web, alone or with whose it is, is part of the colophon.',
    'colophon',
    true,
    'w:',
    /(?:[\u4e00-\u9fff]{2,8}[网網站])?\s?(?:https?:\/\/|www\.)[\w./-]{4,60}/gu,
    [
      ['望川新闻网 www.wangchuan.example', 'colophon'],
      ['www.wangchuan.example', 'colophon'],
      ['他打开 www.wangchuan.example 看了看', 'text'],
    ],
  ),
  rule(
    'code-to-scan',
    'What a reader is told to scan, and for what, belongs to the masthead.',
    'masthead',
    true,
    '扫掃',
    /^\s*(?:扫码|扫一扫|掃碼|掃一掃|扫描二维码)[\u4e00-\u9fff]{0,12}(?:客户端|客戶端|公众号|公眾號|视频号?|微信|小程序|二维码|数字报|电子版|更多|详情|直播)\s*$/gu,
    [
      ['扫码看望川新闻客户端', 'masthead'],
      ['扫一扫 看更多', 'text'],
      ['扫码借伞三个月只剩两把', 'text'],
    ],
  ),
  rule(
    'registration',
    'The numbers by which a paper is registered and ordered stand in its masthead.',
    'masthead',
    true,
    '统邮C题代零每',
    /(?:国内)?统一(?:连续出版物|刊)[号號]\s?[:：]?\s?(?:CN)?[\dA-Z一—\-－\s]{4,12}|(?:邮发代号|邮发代號)\s?[:：]?\s?\d{1,3}[一—\-－]\d{1,4}|(?<![A-Z])CN\d\d[-—－一]\d{4}|报头题字\s?[:：]\s?\S{2,4}|(?:国外)?(?:代号|零售价?(?:每份)?|每份)\s?[:：]?\s?(?:[A-Z]?[\d.]{1,6}元?|(?:[一二三四五六七八九][元角分]){1,3})/gu,
    [
      ['国内统一连续出版物号 CN 11-0035', 'masthead'],
      ['邮发代号：1—10', 'masthead'],
      ['零售每份五分', 'masthead'],
      ['代号1号的行动开始了', 'text'],
    ],
  ),
  rule(
    'issue',
    'The number of the issue and of its pages stand in the masthead.',
    'masthead',
    true,
    '期号號版',
    /(?:[试試]刊|增刊)第?\s?\d{1,3}\s?[期号號]|(?:总|總)?第\s?(?:\d{2,6}|[一二三四五六七八九〇○零]{3,6})\s?[期号號]|(?:今[日天]|本期|今)\s?(?:共)?\s?[\d一二三四五六七八九十]{1,3}\s?[个個]?版/gu,
    [
      ['第20417号 今日四版', 'masthead'],
      ['第一三六二号', 'masthead'],
      ['望川周报 试刊第5期', 'masthead'],
      ['第3号台风今日登陆', 'text'],
    ],
  ),
  rule(
    'lunar-date',
    'The day of the lunar calendar stands in the masthead, and gives no Gregorian day.',
    'masthead',
    true,
    '月初十廿卅',
    /(?:农历|農曆|夏历|阴历)\s?(?:[\u4e00-\u9fff]{2}年)?[闰閏]?[\u4e00-\u9fff]{1,2}月[\u4e00-\u9fff]{2,3}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳已午未申酉戌亥]年[闰閏]?[正一二三四五六七八九十冬腊臘]{1,2}月(?:初|十|廿|二十|三十|卅)[\u4e00-\u9fff]{0,2}|[闰閏]?[正二三四五六七八九十冬腊臘]{1,2}月(?:初|十|廿|卅)[一二三四五六七八九十](?!日)|(?<=[初十廿卅][一二三四五六七八九十]\s{1,2})(?:立[春夏秋冬]|雨水|惊蛰|驚蟄|[春秋]分|清明|[谷穀]雨|小[满滿]|芒[种種]|[夏冬]至|[小大][暑寒雪]|[处處]暑|白露|寒露|霜降)/gu,
    [
      ['农历乙巳年七月廿二', 'masthead'],
      ['农历己亥年十月廿六 小雪', 'masthead'],
      ['农历的日子里有学问', 'text'],
    ],
  ),
  rule(
    'date-and-weekday',
    'A date with its weekday is the folio of a page.',
    'folio',
    true,
    '期拜周週',
    new RegExp(
      `(?:${date}|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}|(?<![\\d年一二三四五六七八九十])${monthAndDay})[\\s“”"'（(]{0,3}${weekday}[）)]?`,
      'gu',
    ),
    [
      ['2031年4月5日 星期六', 'folio'],
      ['二○三一年四月五日 星期六', 'folio'],
      ['中華民國一二○年四月五日 星期六', 'folio'],
      ['4月5日 星期六', 'folio'],
      ['2031.4.5 星期六', 'folio'],
      ['2031年4月5日星期六下午，望川湖开湖', 'text'],
    ],
  ),
  rule(
    'date-and-page',
    'A date with nothing but the number of the page is its folio.',
    'folio',
    true,
    '年',
    new RegExp(`^\\s*(?:${date}\\s{1,4}[A-D]?\\d{1,2}|[A-D]?\\d{1,2}\\s{1,4}${date})\\s*$`, 'gu'),
    [
      ['2031年4月5日 3', 'folio'],
      ['A08 2031年4月5日', 'folio'],
      ['2031年4月5日 300人', 'text'],
      ['2031年4月5日', 'text'],
    ],
  ),
  rule(
    'english-date',
    'A date with its weekday in English is the folio of a page.',
    'folio',
    true,
    'y',
    /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s{1,2}(?:\d{1,2}\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s\d{1,2}(?:st|nd|rd|th)?)?,?\s\d{4}/gu,
    [
      ['Saturday, April 5, 2031', 'folio'],
      ['Saturday 5 April 2031', 'folio'],
      ['Saturday Night', 'text'],
    ],
  ),
  rule(
    'index',
    'A reference to a page inside the paper belongs to its index.',
    'index',
    true,
    '版页頁读讀目点點览',
    /[（(]?(?:详见|詳見|详情见|見|见|刊)\s?(?:今[日天]|本报)?\s?第?\s?[A-Z]?[\d一二三四五六七八九十]{1,3}(?:[—\-、][A-Z]?[\d一二三四五六七八九十]{1,3})?\s?[版页頁][）)]?|^[\s●■▲◆★【[]{0,3}(?:今日|本期|本报今日|新闻|内页|內頁|要闻)?(?:导读|導讀|要目|看点|看點|导览)(?=$|[\s】\]])|^\s*[→➜➔►▶>》＞]{1,3}\s?第?\s?[A-D]?\d{1,3}\s?[版页頁]\s*$/gu,
    [
      ['详见第二版', 'index'],
      ['今日导读', 'index'],
      ['→2版', 'index'],
      ['>> A4版', 'index'],
      ['内页导读', 'index'],
      ['山城夜校开课 >>>3版', 'index'],
      ['● 山城夜校开课 详见3版', 'index'],
      ['三代同堂的裁缝店 第11页', 'index'],
      ['他说，看见三版的照片就认出了老桥', 'text'],
    ],
  ),
  rule(
    'page-number',
    'The number of a page is its folio.',
    'folio',
    true,
    '版页頁—―─-·•ABCD',
    /^\s*第\s?[\d一二三四五六七八九十]{1,3}\s?[页頁]\s*$|第\s?[\d一二三四五六七八九十]{1,3}\s?[张張]\s?第\s?[\d一二三四五六七八九十]{1,3}\s?[版页頁]\s*$|^\s*第?\s?(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,2})\s?版(?:面)?(?:\s?[：:]|(?=$|[\s·•|]))|第\s?[\d一二三四五六七八九十]{1,3}\s?版\s*$|^\s*[—―─\-·•]{1,2}\s?\d{1,3}\s?[—―─\-·•]{1,2}\s*$|第?\s?[A-D]\s?\d{1,2}\s?版?\s*$/gu,
    [
      ['第2版', 'folio'],
      ['三版 要闻', 'folio'],
      ['第A08版：教育', 'folio'],
      ['— 4 —', 'folio'],
      ['第6页', 'folio'],
      ['第三張第一頁', 'folio'],
      ['翻到第2版的读者都笑了', 'text'],
    ],
  ),
  rule(
    'credit-of-the-page',
    'Whose the pictures of the whole page are is a credit.',
    'credit',
    true,
    '本',
    /^\s*本版(?:图片|照片|图文|配图|摄影|圖片|照片|攝影)[^。，]{2,24}[。]?\s*$/gu,
    [
      ['本版图片除署名外均为资料图片', 'credit'],
      ['本版照片由本报记者拍摄', 'credit'],
      ['本版图片展开幕，二百名读者到场', 'text'],
    ],
  ),
  rule(
    'disclaimer',
    'What holds for all of a page, and whose its rights are, is part of the colophon.',
    'colophon',
    true,
    '本权權',
    /^\s*本[版刊栏欄](?:内容|內容|文章|信息|資訊|稿件|观点|觀點|作品)(?:[^。]{0,16}(?:仅供参考|僅供參考|仅代表|僅代表|不构成|不構成|请遵|請遵|由.{2,12}提供))[^。]{0,20}\s*$|^.{0,20}版[权權]所有(?:[\s，,][^。]{0,20})?\s*$/gu,
    [
      ['本版内容仅供参考，具体诊疗请遵医嘱', 'colophon'],
      ['本版文章不构成投资建议', 'colophon'],
      ['望川报业集团版權所有 不得轉載', 'colophon'],
      ['本版内容让读者叫好', 'text'],
    ],
  ),
  rule(
    'credit',
    'Whose picture it is, without brackets, is a credit; in brackets it closes the text that it stands in.',
    'credit',
    true,
    '图圖发發片摄攝源漫',
    new RegExp(
      `^\\s*(?:(?:图片由|照片由|图由|图|照片)?[\\u4e00-\\u9fff·]{2,14}(?:供图|供圖|图片社供图)|新华社发(?:[（(]${names}\\s?摄[）)])?|新華社發|资料图片|資料圖片|(?:图|照)片由[\\u4e00-\\u9fff]{2,16}提供|(?:图片|图|资料|数据|圖片|資料|數據)?[来來]源[:：]\\s?\\S{2,16}|(?:摄影|攝影)[:：/]\\s?${names}|(?:本报|新华社|本社|本報|新華社)?(?:特约|见习|实习)?(?:记者|通讯员|摄影师|記者)?\\s?${names}\\s?(?:摄|攝)(?:影)?|漫[画畫]\\s?(?:《[^》]{1,20}》\\s?)?[\\u4e00-\\u9fff]{1,4}\\s?(?:作|绘|繪))\\s*$`,
      'gu',
    ),
    [
      ['西水县博物馆供图', 'credit'],
      ['本报记者 周以宁 摄', 'credit'],
      ['资料来源：公司公告', 'credit'],
      ['来源：膳食指南', 'credit'],
      ['漫画 《再等一会儿》 阿木 作', 'credit'],
      ['影展今日开幕，百名作者供图', 'text'],
    ],
  ),
  rule(
    'date',
    'A date alone may be a folio.',
    'folio',
    false,
    '年期拜周週日./-',
    new RegExp(
      `^\\s*(?:${date}|(?:\\d{4}|${numeral}{4})\\s?年(?:\\s?${small}\\s?月)?(?:第[一二三四五六七八九十\\d]{1,3}[周週期])?|\\d{1,2}\\s?日)\\s*$|^\\s*[（(]?${weekday}[）)]?\\s*$|${date}(?=\\s)|(?<=^|\\s)\\d{4}(?:\\.\\d{1,2}\\.|/\\d{1,2}/|-\\d{1,2}-)\\d{1,2}(?=$|\\s)`,
      'gu',
    ),
    [
      ['3 综合\n2031年4月5日\n责编：赵航', 'section folio colophon'],
      ['A10 產業．財經 2031-04-05\n责编：赵航', 'folio colophon'],
      ['2031年4月5日', 'text'],
      ['2031年4月第二期\n责编：赵航', 'folio colophon'],
      ['2031年第6期\n责编：赵航', 'folio colophon'],
      ['二○三一年六月\n责编：赵航', 'folio colophon'],
      ['中華民國卅五年十月十日\n责编：赵航', 'folio colophon'],
      ['2031年4月\n5\n星期六\n责编：赵航', 'folio folio folio colophon'],
    ],
  ),
  rule(
    'section',
    'The name of a section stands at the head of its page.',
    'section',
    false,
    '',
    /(?<![\u4e00-\u9fff])(?:[\u4e00-\u9fff]{2,4}(?=(?:新闻|新聞|要闻|要聞)(?![\u4e00-\u9fff])))?(?:(?:时政|時政|本市|本省|国内|国际|國際|要闻|要聞|综合|綜合|经济|經濟|财经|財經|社会|社會|娛樂|文娛|民生|文化|体育|體育|科技|教育|健康|副刊|评论|評論|时评|理论|专版|特刊|周刊|广告|公益广告|法治|生活|娱乐|旅游|旅遊|时事|新闻|新聞|观点|观察|热点|焦点|焦點|深度|聚焦|视点|城事|地方|专题|关注|人物|读者|讀者|基层|两岸|兩岸|港澳|港聞|天下|世界|中国|军事|文艺|文娱|读书|农业|三农|产业|產業|区域|导刊|综述|影像|图片|視點|地產|地产|房产|房產|楼市|樓市|社区|社區|股市|理财|理財|汽车|汽車|美食|校园|校園|阅读|閱讀|艺术|藝術|人文|历史|歷史|来信|來信|书评|書評)(?:新闻|新聞|要闻|综合|周刊|专刊|专版|专栏|專欄|版)?){1,2}(?![\u4e00-\u9fff])/gu,
    [
      ['要闻·综合\n第2版', 'section folio'],
      ['雲港要聞\n第2版', 'section folio'],
      ['望川州新闻 B3\n第2版', 'folio folio'],
      ['健康', 'text'],
      ['06 街坊\n责编：赵航', 'folio colophon'],
      ['06 街坊', 'text'],
      ['街坊四邻 12\n责编：赵航', 'folio colophon'],
      ['街坊四邻 12', 'text'],
    ],
  ),
  rule(
    'number',
    'A number alone may be the number of a page.',
    'folio',
    false,
    '0123456789',
    /^\s*[A-D]?\d{1,2}(?=$|\s)|(?<=\s)[A-D]?\d{1,2}\s*$/gu,
    [
      ['04\n责编：赵航', 'folio colophon'],
      ['A05 澳聞\n责编：赵航', 'folio colophon'],
      ['12', 'text'],
    ],
  ),
  rule(
    'made-by',
    'Who makes a small paper, and for whom, stands in its masthead.',
    'masthead',
    false,
    '编編印刊版阅閱存号號内',
    /^\s*(?:[\u4e00-\u9fff]{2,16}(?:[部站会會室团團组組委馆館]|编辑部|編輯部)(?:编印?|編印?|出版)|[\u4e00-\u9fff]{2,8}机关刊|[\u4e00-\u9fff]{2,10}编印|逢?[每周週一二三四五六七八九十日旬月\d、]{1,6}出版(?:一次)?|今日出版[一二三四两\d]大?[张張]|(?:[\u4e00-\u9fff]{2,10}(?:主办|主辦)\s?)?(?:免费赠阅|免費贈閱|内部(?:刊物|资料|发行)(?:\s?注意保存)?)|[\u4e00-\u9fff\d]{2,8}(?:特刊|专号|專號|增刊|号外|號外))\s*$/gu,
    [
      ['校报编辑部出版\n第2版', 'masthead folio'],
      ['红星公社政治部编\n第2版', 'masthead folio'],
      ['逢周日出版\n第2版', 'masthead folio'],
      ['内部刊物 注意保存\n第2版', 'masthead folio'],
      ['国庆特刊\n第2版', 'masthead folio'],
      ['望川县志出版\n第2版', 'text folio'],
      ['一九八八年春节专号\n第2版', 'masthead folio'],
      ['国庆特刊', 'text'],
    ],
  ),
  rule(
    'price-in-words',
    'What a copy costs stands in the masthead, in any money.',
    'masthead',
    false,
    '每零定',
    /定[价價]\s?[:：]?\s?(?:[\d.]{1,6}元?|(?:[一二三四五六七八九][元角分]){1,3})(?=$|\s)|(?:本[报報刊])?(?:每|零)[份售]?(?:售|零售|定价|價)?\s?(?:大洋|国币|國幣|法[币幣]|人民[币幣])?\s?[\d一二三四五六七八九十百]{1,4}[元角分圆圓](?:正)?(?=$|\s)/gu,
    [
      ['本報每份售大洋三分\n第2版', 'masthead folio'],
      ['本報每份售大洋三分', 'text'],
      ['定价：2.00元\n第2版', 'masthead folio'],
      ['定价：36.00元', 'text'],
    ],
  ),
  rule(
    'paper',
    'The name of a paper is its masthead.',
    'masthead',
    false,
    '报報刊办辦管',
    new RegExp(
      `(?<![\\u4e00-\\u9fff])(?:(?:[\\u4e00-\\u9fff]{2,6}?${paper}){1,2}|[\\u4e00-\\u9fff]{4,14}(?:机关报|機關報|主管|[主合联聯协協][办辦]))(?![\\u4e00-\\u9fff])`,
      'gu',
    ),
    [
      ['云川农报\n第2版', 'masthead folio'],
      ['中共望川地方委员会机关报\n第2版', 'masthead folio'],
      ['望川市融媒体中心主办\n第2版', 'masthead folio'],
      ['望川市宣教中心与本报合办\n第2版', 'masthead folio'],
      ['云川农报', 'text'],
      ['茶农迎捷报\n第2版', 'text folio'],
    ],
  ),
  rule(
    'latin-name',
    'A paper prints its name in Latin letters, too.',
    'masthead',
    false,
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    /(?:^|(?<=[\s\d]))[A-Z][A-Z\d]{2,}(?:\s[A-Z\d]{1,12}){0,8}(?=$|\s|[\u4e00-\u9fff])/gu,
    [
      ['YUNCHUAN DAILY\n第2版', 'masthead folio'],
      ['GDP', 'text'],
    ],
  ),
  rule(
    'code-label',
    'What is printed beside a code to scan belongs to the masthead.',
    'masthead',
    false,
    '客微众码频抖数P',
    /(?:扫码|扫一扫|掃碼)?(?:官方)?(?:客户端|微信号?|公众号|二维码|视频号|抖音号?|数字报|APP)(?:关注)?/gu,
    [
      ['客户端 微信号\n第2版', 'masthead folio'],
      ['客户端上线', 'text'],
    ],
  ),
];
