/**
 * Lines that are whole by what they say. They continue no other line, and none continues them, in a headline neither.
 *   编辑同志：　各位代表：　尊敬的王校长：　→ whom a letter or a speech is for
 *   2017年1月10日　二〇一七年一月十日　→ the day below a notice
 *   编后　讣 告　→ what kind of piece stands below
 *   news@example.com　→ an address
 *   特此公告。　此致　→ what closes a notice or a letter
 *   看点一 名茶荟萃　→ a numbered subhead
 *   （作者系望川大学教授）　→ who wrote the piece
 */
import { withoutSpaces } from '../text/spaces.ts';

const number = '[\\d一二三四五六七八九十〇○零]';
const day = new RegExp(`^${number}{4}年${number}{1,3}月${number}{1,3}日$`);
/** 2017年1月10日, 二〇一七年一月十日, blanks aside. */
export const isDay = (line: string): boolean =>
  line.length <= longest && line.includes('日') && day.test(withoutSpaces(line));
const dayOfYear = new RegExp(`^${number}{1,2}月${number}{1,3}日$`);
/** The same without a year, below who signs: 4月9日. */
export const isDayBelow = (line: string): boolean =>
  line.includes('日') && (isDay(line) || dayOfYear.test(withoutSpaces(line.slice(0, longest))));
const salutation =
  /^(?:(?:尊敬的|敬爱的|敬愛的|亲爱的|親愛的)[\u4e00-\u9fff]{1,12}|(?:本[报報刊])?(?:编辑|編輯)(?:部|同志|先生|老师|老師)?|(?:各位)?(?:读者|讀者|同志|朋友|代表|委员|委員|同学|同學)(?:朋友)?[们們]?)[：:]$/;
/** Who asks and who answers, and whom a letter is for, with the text behind. */
const part =
  /^(?:[问問答][：:]\s*[\u3400-\u9fff]|(?:(?:本[报報刊])?(?:编辑|編輯)(?:部|同志|先生|老师|老師)|(?:编|編)(?:后|後|者按))[：:]\s*[“「『\u3400-\u9fff])/u;
/** 他问：你几岁了 is one sentence. */
const asks = /[他她者又追反询詢]$/;
const address = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;
/** What stands above a piece of its kind, alone on its line. */
const rubric =
  /^(?:编后|编者按|编者的话|編後|編者按|编后语|记者手记|采访手记|相关链接|新闻链接|延伸阅读|讣告|訃告|启事|遗失声明|更正|读者来信|公告|通告|[短简簡][讯訊]|(?:要[闻聞])?[简簡][报報]|答疑|[问問]答|(?:招标|采购|拍卖|寻人|寻物|招聘|迁址)?(?:公告|启事)|声明|赛果)$/;
/** 镜头二 清晨的码头: a word, its number and what it is about, set apart by a blank. */
const numberedHead = /^[\u4e00-\u9fff]{2}(?:[一二三四五六七八九十]|\d{1,2})\s{1,3}[\u3400-\u9fff“”·]{2,14}$/;
/** What a notice or a letter closes with. */
const closing = /^(?:特此(?:公告|通告|通知|声明|聲明|公示|启事|啟事|函[告达復复])。?|此致|敬[礼禮][！!]?)$/;
/** What the author of a piece is, in brackets of its own. */
const authorNote = /^[（(](?:本文)?作者(?:单位|單位|简介|簡介)?[系为為是：:][^（()）]{2,32}[）)]。?$/;
export const isAuthorNote = (line: string): boolean => line.length <= longest && authorNote.test(withoutSpaces(line));
/** A line that ends so goes on: 定于 ⏎ 2017年1月10日, 邮箱： ⏎ news@example.com. */
const goesOn = /[，、；：（《“,;:(于於在至到从從自为為是以和及与與]$/;

/** Longest line that may be one, in characters. */
const longest = 40;

/** @param line with the blanks within it. @param last the end of the line before it. */
export function isLone(line: string, last: string): boolean {
  if (line.length > longest) return false;
  const bare = withoutSpaces(line);
  return (
    salutation.test(bare) ||
    rubric.test(bare) ||
    numberedHead.test(line) ||
    authorNote.test(bare) ||
    ((day.test(bare) || address.test(bare) || closing.test(bare)) && !goesOn.test(last))
  );
}

/** Whether a line begins a part of a text by what it says, and more stands behind: 问：, 编辑同志：, 编后：. @param last as in `isLone`. */
export const opensPart = (line: string, last: string): boolean => part.test(line) && !asks.test(last);

/** A letter to the paper: it opens an article, wherever it stands. */
const letter = /^(?:本[报報刊])?(?:编辑|編輯)(?:部|同志|先生|老师|老師)[：:]/;
export const opensLetter = (line: string): boolean => letter.test(line);

/** The title of a notice, 公 告, 寻 人 启 事, 招标公告, or of the column of letters and leaders. It opens an article. */
const notice =
  /^(?:[\u3400-\u9fff]{0,4}(?:公告|通告|启事|啟事|(?:遗失|遺失|严正|嚴正|郑重|注销|註銷|作废|作廢)(?:声明|聲明)|讣告|訃告)|(?:致歉|道歉|感谢|感謝|公开|公開|倡议|倡議)(?:信|书|書)|求[购購租]|招[租领領]|更正|(?:读者|讀者|群众|群眾)(?:来[信函]|來[信函]|投[书書]|之[声聲]|[论論][坛壇]|信箱)|[来來]函照登|民意[论論][坛壇]|社[论論评評]|[\u3400-\u9fff]{2,12}[（(](?:外[一二三四五]首|[二三四五六七八九十]首|[组組][诗詩]|散文|小说|小說|小小说|小小說|微型小说|短篇小说|速写|速寫|素描|特写|特寫|随笔|隨筆|杂文|雜文|寓言|童话|童話|故事|报告文学|歌词|歌詞|相声|小品|快板)[）)]|[五七][绝絕律](?:[·・].{1,10})?)$/u;
/** 2026年拟表彰名单公示, 关于调整公交线路的通告, 望川市城南地块拍卖出让公告: what a notice tells of, before its kind. */
const subject = '[\\d\\u3400-\\u9fff“”《》、（）()]';
const longNotice = new RegExp(
  `^(?!.*[了将將发發贴貼])(?:${subject}{2,20}(?:[名][单單]|[结結]果|情况|方案|人[选選]|[对對]象|[信][息])的?公示|(?:关于|關於)${subject}{2,20}的(?:公示|公告|通告|通知|启事)|${subject}{2,16}(?:拍[卖賣]|招[标標]|采[购購]|中[标標]|出[让讓]|[转轉][让讓]|招聘|催收|[减減][资資]|注[销銷]|清算|停水|停[电電]|停[气氣]|征收|[听聽][证證]会?)(?:公告|通告|公示))$`,
  'u',
);
/** It looks ahead over the whole line, and is asked where its last character may be that of a notice alone. */
const endsLongNotice = /[示告知事]$/;
/** Longest title of a notice or a poem, in characters. */
const longestNotice = 28;
/** @param last the end of the line before it, which a title stands behind when that ends a sentence or is no text. */
export const isNotice = (line: string, last: string): boolean =>
  line.length <= longestNotice &&
  (notice.test(line) || (endsLongNotice.test(line) && longNotice.test(line))) &&
  (last === '' || !/[\u3400-\u9fff，、：]$/u.test(last));

/** Who asks: 问：, 記者：. The first question of an interview opens its text. */
const question = /^(?:[问問]|[记記]者)[：:]/;
const answer = /^[答][：:]/;
export const isQuestion = (line: string): boolean => question.test(line);
export const isDialogue = (line: string): boolean => question.test(line) || answer.test(line);

/** 市医院主任医师沈二答：…, 县供电局答复：…: what stands below the letter that it answers. @param line and what the next one adds to it. */
const answerOfSomebody = /^(?:答|[^。，；！？“”]{2,30}[答复復])[：:]/u;
export const answersLetter = (line: string): boolean => answerOfSomebody.test(line);
