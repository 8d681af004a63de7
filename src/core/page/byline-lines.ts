/**
 * Lines of a page that say who wrote: a reporter's, an author's below the headline, whose letter or notice it is below the text. Beside what
 * they say it counts where they stand.
 */

import { withoutSpaces } from '../text/spaces.ts';
import { isNamesAlone, namesOf } from './bylines.ts';
import type { TextPairs } from './cohesion.ts';
import type { Column } from './columns.ts';
import { beginsSlashed, openerClassAcross } from './datelines.ts';
import { echoesOf, shareRepeated } from './echoes.ts';
import { guessOf } from './furniture-guesses.ts';
import type { Line } from './lines.ts';
import { answersLetter, isAuthorNote, isDay, isDayBelow, isLone, isNotice } from './lone-lines.ts';
import { sentenceEnd } from './sentence-end.ts';
import { agedName, bodyName, endsAsBody, isBody, isGroup, titledName, workedNames } from './signatures.ts';

export interface TextLines {
  readonly texts: readonly string[];
  readonly lines: readonly Line[];
  readonly columns: readonly Column[];
  readonly pairs: TextPairs;
  /** Whether its text has no blanks between its words, so that a name behind one is in no sentence. */
  readonly isBlankFree: boolean;
}

/** So few lines of a text without blanks have one, by what an extractor puts in; fewer lines tell nothing. */
const mostBlank = 0.05;
const fewestSentences = 3;

const blankWithin = /[\u3400-\u9fff]\s+[\u3400-\u9fff]/;

/** See `TextLines`. */
export function isBlankFree(texts: readonly string[]): boolean {
  const sentences = texts.filter((own) => /[，。；]/.test(own));
  const blank = sentences.filter((own) => blankWithin.test(own));
  return sentences.length >= fewestSentences && blank.length <= mostBlank * sentences.length;
}

/** What was found of the lines before. */
interface Marked {
  readonly kind: 'furniture' | 'jumpLine' | 'byline';
}

/** Papers print an ornament before who wrote an essay: □ 林一, ◎ 叶青荷. */
const ornamented = /^[□◎]\s/;
export const textEnds = /[。！？!?…”’」』）);；：:]$/;
export const statementEnds = /。[”’」』）)]*$/;
/** 改革须啃“硬骨头”, 从“门难进”到“事难办”: a headline may end with a quotation that has no sentence in it. */
const endsWithQuotation =
  /^[^“”「」『』。]*(?:[“「『][^“”「」『』。]*[”」』][^“”「」『』。]*)*[“「『][^“”「」『』。！？!?…]*[”」』]$/;

/**
 * A line that says who wrote. It does not fill its column, unlike a line of text that speaks of a reporter; one with names alone stands only
 * where no sentence runs into it: under a headline, at the end of a text.
 */
export function isByline(page: TextLines, i: number, marks: readonly (Marked | null)[]): boolean {
  const own = page.texts[i] as string;
  // No line of text has a blank between its words where no text has.
  const fills = isFull(page, i) && !(page.isBlankFree && blankWithin.test(own));
  // 妇女突击队长 谭秀花 ⏎ 说：“山再高，…
  if (says.test(page.texts[i + 1] ?? '')) return false;
  if (isSignature(page, i)) return true;
  if (guest.test(own) && !runsInto(page, i)) return titledName(own.replace(guest, '')) !== null;
  if (titledName(own)) {
    const isSetApart = page.isBlankFree || spacedName.test(own);
    return !fills && (!runsInto(page, i) || (isSetApart && !/[。；，、：]$/.test(page.texts[i - 1] ?? '')));
  }
  if (agedName(own) || workedNames(own)) return isHeadlineAbove(page, i - 1, true);
  if (commentator.test(own)) return !fills || isSetApart.test(own);
  // 向记者求助。记者和两位; character recognition may see a stop behind the role.
  if (own.length > 60 || /[（()），]|(?<![者员員])。|。$/.test(own)) return false;
  if (reporters.test(own)) {
    if (opensStory(page, i)) return false;
    return (
      (!fills || isSetApart.test(own) || opensStory(page, i + 1)) && namesOf(own)?.hasRole === true && !isCredit(own)
    );
  }
  if (ornamentedName.test(own) && !/[。；，、：]$/.test(page.texts[i - 1] ?? '。'))
    return guessOf(own.replace(/[■□◎◇○◆\s]/g, '')) === null;
  if (own.length > 20 || (fills && !spacedAlone.test(own))) return false;
  if (taskAlone.test(own) && !runsInto(page, i)) return isNamesAlone(own.replace(taskAlone, ''));
  if (task.test(own)) return namesOf(own)?.hasRole === true && !isCredit(own);
  if (!marks[i - 1] && isAuthor(page, i)) return true;
  if (isFirstAuthor(page, i) && marks.slice(0, i).every((mark) => mark?.kind === 'furniture')) return true;
  if (!isNamesAlone(own)) return bodyName(own) !== null && isUnderHeadline(page, i);
  if (marks[i - 1]?.kind === 'byline' || ornamented.test(own)) return true;
  return !runsInto(page, i) && /\S\s+\S{2}/.test(own) && own.length > 4;
}

/** 記者林一／望川報 ⏎ 導　進入三月: a dateline with text behind it. */
const opensStory = ({ texts }: TextLines, i: number): boolean =>
  beginsSlashed.test(withoutSpaces(texts[i] ?? '')) &&
  openerClassAcross(withoutSpaces(texts[i] ?? ''), withoutSpaces(texts[i + 1] ?? '')) === 2;

/** A rest of a line is no longer, against the line, in em. */
const shortRest = 0.6;

/** Whether a line that says who wrote goes on in the next one: 本报记者 阿丽米拉·吐尔逊江 通 ⏎ 讯员 韩冰, 市医院主任医师 贾仲 ⏎ 平. */
export function isCutByline(page: TextLines, i: number): boolean {
  const own = page.texts[i] as string;
  const rest = page.texts[i + 1];
  if (rest === undefined) return false;
  const { width } = page.lines[i] as Line;
  const next = page.lines[i + 1] as Line;
  if (next.width > shortRest * width || !blankWithin.test(own) || /[，。；！？：“”]/.test(own + rest)) return false;
  if (/[，、；：]$/.test(page.texts[i - 1] ?? '')) return false;
  // A name of one character alone is the end of another.
  if (rest.length === 1) return isFull(page, i) && titledName(own + rest) !== null;
  // 市医院内分泌科副主任 ⏎ 医师 林一
  if (titledName(own) === null && blankWithin.test(rest) && titledName(own + rest) !== null) return true;
  if (!reporters.test(own + rest) || namesOf(own + rest)?.hasRole !== true) return false;
  const isCut = [...(own + rest).matchAll(cutRoles)].some(
    ({ index, 0: { length } }) => index < own.length && own.length < index + length,
  );
  return isCut || (isFull(page, i) && namesOf(own) === null);
}
const reporters = /[记記]者|[讯訊][员員]|评论员|[实實][习習]生|特[约約]撰稿/;
const cutRoles = /[记記]者|通[讯訊][员員]|评论员/g;

/** The name above such a line begins a sentence. */
const says = /^[说說称稱道][，：:]/;

/** 本期专家：市医院主任医师 林一, 本期答疑：望川律师事务所 林一: who answers below a headline. */
const guest =
  /^(?:本[期版周]|特邀|受访|答疑)?(?:专家|專家|嘉[宾賓]|主[持讲講]人?|[医醫]生|律[师師]|受访者|答疑|解答|解惑|坐[堂诊診]|[点點][评評])[：:]\s?/u;

/** A letter-spaced name at a line's end, as no text has: 外国语学院 祁 岸. */
const spacedName = /\s[\u3400-\u9fff](?:\s[\u3400-\u9fff]){1,2}$/u;

/** 辛 夷: no column is so narrow, though verses above may make it look so. */
const spacedAlone = /^[\u3400-\u9fff](?:\s[\u3400-\u9fff]){1,2}$/u;

/** ■ 老 炮, ■川下: a pen name below a headline. */
const ornamentedName = /^[■□◎◇○◆]\s?[\u3400-\u9fff](?:\s?[\u3400-\u9fff]){1,2}$/u;

/** What somebody did, before the name: 文/苏拉, 採訪：陳大文, 文・攝影／簡一. */
const task = /^[\u3400-\u9fff]{1,2}(?:[・·、][\u3400-\u9fff]{1,2})?\s?[:：/／]/;

/** The same set apart from the name by a blank: 采写 林一, 制图 何苗. */
const taskAlone = /^(?:[采採][写寫]|撰文|[摄攝]影|[报報][道導]|[制製][图圖]|[图圖]文|文[图圖字]|口述|整理)\s+(?=\S)/u;

/** A body that wrote a piece, 江州机床厂党委, below its headline. */
const isUnderHeadline = (page: TextLines, i: number): boolean =>
  isHeadlineAbove(page, i - 1) && (page.texts[i - 1] as string).length > 4 && (page.texts[i + 1]?.length ?? 0) > 10;

const bareName = /^[\u3400-\u9fff](?:[\u3400-\u9fff]{1,3}|(?:\s[\u3400-\u9fff]){1,2})$/u;
/** Fewest characters of a line that begins a text. */
const fewestInText = 8;
/** The same of a poem below a letter-spaced name. */
const fewestInVerse = 4;
/** Fewest characters of a headline below a pen name. */
const shortestHeadline = 4;
/** Longest pen name, in characters. */
const longestPenName = 3;
/** A headline of so little width, in em, is not continued in the next line. */
const shortHeadline = 7.5;
/** How far a wrapped line falls short of its column at most, in em. */
const mostSlack = 3.6;
/** How far a paragraph's first line falls short of the column at most, in em: an indent that was dropped. */
const firstSlack = 2.6;

/**
 * An author's name between a headline and its text: one with a surname, a letter-spaced one, 辛 夷, or a pen name. The words of a headline's
 * last line occur in its text, a pen name does not.
 */
function isAuthor(page: TextLines, i: number): boolean {
  const before = page.texts[i - 1];
  const own = page.texts[i] as string;
  if (before === undefined || !bareName.test(own) || isLone(own, before)) return false;
  const bare = withoutSpaces(own);
  // A letter-spaced name below a line that is not spaced goes on with no text, however full that line seems beside verses.
  if (!isHeadlineAbove(page, i - 1, own !== bare && !isSpacedOut(before)) && !isBelowFullHeadline(page, i))
    return false;
  const next = page.texts[i + 1] ?? '';
  // 万元 ⏎ 本报记者 林一 is the rest of the headline.
  if (own === bare && reporters.test(next) && namesOf(next)?.hasRole === true) return false;
  if (isNamesAlone(own))
    return (
      next.length > fewestInText ||
      (own !== bare && next.length >= fewestInVerse && !bareName.test(next)) ||
      (bare.length === longestPenName && isLast(page, i)) ||
      opensVerse(page, i + 1)
    );
  if (!opensText(page, i + 1) || bare.length > longestPenName || recurs(page, i)) return false;
  const { width } = page.lines[i - 1] as Line;
  const column = page.columns[i - 1] as Column;
  const isWhole =
    before.includes('，') || width < shortHeadline || width > column.width + 1.5 || /[？！?!”』」]$/.test(before);
  if (own === bare) return isWhole;
  return !isSpacedOut(before) && (isWhole || (penName.test(own) && isLast(page, i)));
}

/** Whether furniture or a blank line stands below a line, and none above it, as below the last of a story. */
const isLast = ({ texts, lines }: TextLines, i: number): boolean =>
  lines[i]?.gap === 0 && ((lines[i + 1]?.gap ?? 0) > 0 || guessOf(texts[i + 1] ?? '')?.sure === true);

/** 把读书作为一种生活方式 ⏎ 翟明远: a whole name that the text does not say, below a headline that fills its column, and above a text. */
function isBelowFullHeadline(page: TextLines, i: number): boolean {
  const before = page.texts[i - 1] as string;
  const own = page.texts[i] as string;
  if (own.length < longestPenName || /[，、；：。]/.test(before) || textEnds.test(before)) return false;
  return !runsInto(page, i - 1) && opensText(page, i + 1) && !recurs(page, i);
}

/** So many verses stand below who wrote them at least. */
const fewestVerses = 4;
const verse = /^[\u3400-\u9fff，、·“”《》？！…—]{3,16}$/u;

/** Whether such lines begin a poem: short ones that end no sentence and are no names. */
const opensVerse = ({ texts }: TextLines, i: number): boolean =>
  texts.slice(i, i + fewestVerses).filter((own) => verse.test(own) && !/[，、]$/.test(own) && !bareName.test(own))
    .length === fewestVerses;

/** So many lines stand behind such an author at least, and the longest headline at the foot of a page, in characters. */
const fewestBehind = 3;
const longestLast = 20;

/** Who wrote the first piece of a page that ends with a headline: all stand behind their texts there. */
function isFirstAuthor(page: TextLines, i: number): boolean {
  const own = page.texts[i] as string;
  const last = page.texts.at(-1) as string;
  if (i + fewestBehind >= page.texts.length) return false;
  if (!bareName.test(own) || !isNamesAlone(own) || !opensText(page, i + 1)) return false;
  return last.length <= longestLast && !/[。；，：]|[！？…）)]$/.test(last);
}

/** 乡 镇 建 站: letter-spaced, as a name below such a line would be anyway. */
const isSpacedOut = (text: string): boolean => /\S\s\S\s\S/.test(text);

/** Whether a line may begin a text: it has a mark within, an indent, or nearly fills its column. */
function opensText({ texts, lines, columns }: TextLines, i: number): boolean {
  const own = texts[i];
  const line = lines[i];
  if (own === undefined || !line || own.length < fewestInText) return false;
  return /[，。、；：]/.test(own) || line.indent >= 1.5 || (columns[i] as Column).width - line.width <= firstSlack;
}

/**
 * Whether a line may be the last of a headline: it ends without a mark of a sentence, and no line of text runs on into it.
 * @param isShort whether it is known that no text does.
 */
function isHeadlineAbove(page: TextLines, i: number, isShort = false): boolean {
  const own = page.texts[i];
  if (own === undefined || own.length < 2 || /[。；]/.test(own)) return false;
  // A line with a comma may be one of a text, unless that would not have ended there.
  if (/[，、]/.test(own) ? !endsEarly(page, i) : !isShort && runsInto(page, i + 1)) return false;
  return (
    !textEnds.test(own) || endsWithQuotation.test(own) || /[？！?!]$/.test(own) || isNotice(withoutSpaces(own), '')
  );
}

/** Whether a line of text would have gone on in a line, or is wider than the column. */
function endsEarly({ texts, lines, columns }: TextLines, i: number): boolean {
  const room = (columns[i] as Column).width - (lines[i] as Line).width;
  return !/[，、]$/.test(texts[i] as string) && (room > mostSlack || room < -firstSlack);
}

function recurs({ pairs, lines }: TextLines, i: number): boolean {
  const { before, behind } = echoesOf(pairs, lines[i] as Line);
  return before + behind > 0;
}

/** Share of the name of a body that its text says as well. */
const mostlyRepeated = 0.6;

/** The headline of a letter or notice, which has who signs it right above where it stands behind its text. */
const noticeTitle = /(?:一封信|启事|啟事|公告|通告|[声聲]明|倡[议議]|通知|提示|提醒|答[复復])/u;

/** Who wrote for the paper itself, below a leader. */
const commentator = /^[□■]?\s?本[报報刊](?:特[约約])?(?:[评評][论論][员員]|[编編][辑輯]部)$/u;

/**
 * Whose letter or notice it was, behind its last sentence: 清河县农民 柏树林, 棉纺厂宿舍六十二户住户, 槐安市园林管理处. A headline may be
 * a body's name, too: it is one where the text behind speaks of that body.
 */
function isSignature(page: TextLines, i: number): boolean {
  const before = page.texts[i - 1];
  const own = page.texts[i] as string;
  if (contact.test(own)) return isInNotice(page, i);
  // The day of a notice stands below whose it is.
  if (before !== undefined && isDay(own)) return isSignedBody(page, i - 1);
  // 望川县人民医院　2022年8月10日: both on one line.
  const dated = own.endsWith('日') ? datedBody.exec(own) : null;
  if (dated) return statementEnds.test(before ?? '') && endsAsBody(dated[1] as string) && isDay(dated[2] as string);
  if (before !== undefined && isDayBelow(own)) return !isDayBelow(before) && isSignature(page, i - 1);
  // A question or an exclamation alone on its line may be a headline.
  // Above the title of the next notice it need not stand behind a sentence: 龚翠云 借款三万元 ⏎ 望川商业银行 ⏎ 寻人启事.
  if (before && isBody(own) && isNotice(withoutSpaces(page.texts[i + 1] ?? ''), '')) return !runsInto(page, i);
  if (isDayBelow(page.texts[i + 1] ?? '') && isSignedBody(page, i)) return true;
  if (before === undefined || !(statementEnds.test(before) || (sentenceEnd.test(before) && runsInto(page, i - 1))))
    return false;
  if (isGroup(own) || isAuthorNote(own) || titledName(own) || commentator.test(own)) return true;
  // 冬 至 谣 ⏎ ○ 柏舟: what stands above an author is the title.
  if (penName.test(own) && !isNotice(withoutSpaces(own), ''))
    return isHeadlineBelow(page, i + 1) && !ornamentedName.test(page.texts[i + 1] as string);
  return isSignedBody(page, i);
}

const datedBody = /^(\S{4,24})\s+(\S.*日)$/u;

/** Whom to ask about a notice. */
const contact = /^(?:联系人|聯繫人|联系电话|聯絡電話|(?:咨询|报名|监督|举报)电话|(?:联系|报名)(?:地址|地点))[：:\s]/;
/** No notice has more lines above who signs it. */
const longestNotice = 24;

/** Whether a line is the body that signs what stands above it. */
function isSignedBody(page: TextLines, i: number): boolean {
  const before = page.texts[i - 1];
  const own = page.texts[i] as string;
  const isDated = isDayBelow(page.texts[i + 1] ?? '');
  // 谷阳农商行 ⏎ 宏信资产公司 ⏎ 2019年2月27日: two sign together.
  if (before === undefined || !(isBody(own) || (isDated && endsAsBody(own)))) return false;
  if (!statementEnds.test(before)) return isDated && signsAbove(page, i - 1);
  // 望川市水务公司 ⏎ 关于停水的通知: whose the next notice is.
  if (/^(?:关于|關於)/.test(page.texts[i + 1] ?? '')) return false;
  if (isDated || noticeTitle.test(page.texts[i + 1] ?? '') || isInNotice(page, i)) return true;
  const next = page.lines[i + 1];
  const nextEchoes = next ? echoesOf(page.pairs, next) : { before: 0, behind: 0 };
  if (nextEchoes.before > nextEchoes.behind) return false;
  if (shareRepeated(page.pairs, page.lines[i] as Line) >= mostlyRepeated) return true;
  const echoes = echoesOf(page.pairs, page.lines[i] as Line);
  return echoes.behind <= echoes.before && !isText(page, i + 1);
}

/** Whether a body, behind the end of a text, is above another one and the day below both. */
const signsAbove = ({ texts }: TextLines, i: number): boolean =>
  endsAsBody(texts[i] as string) && statementEnds.test(texts[i - 1] ?? '');

/** Whether the title of a notice stands above, with one text below it. */
function isInNotice({ texts }: TextLines, i: number): boolean {
  for (let k = i - 1; k > 0 && i - k <= longestNotice; k--) {
    if (isNotice(withoutSpaces(texts[k] as string), '')) return true;
  }
  return false;
}

/**
 * A pen name below an essay, letter-spaced: 晓 钟, 万 有 田. Names of columns, 杂 谈, 副 刊, are printed so, too, above what they head: they end
 * with one of these characters.
 */
const penName =
  /^[\u3400-\u9fff]\s{1,3}[\u3400-\u9fff](?:\s{1,3}[\u3400-\u9fff])?(?<![谈談笔筆文告知评評论論坛壇苑园園窗角台话話语語录錄闻聞事刊讯訊影画畫诗詩选選乐樂育活史林圈家言报報信声聲明思春夏秋冬夜雨雪风風月天日年题題])$/u;

/** Whether a line may head a text: it is longer than a name, and ends without a mark. */
function isHeadlineBelow({ texts }: TextLines, i: number): boolean {
  const own = texts[i];
  return own !== undefined && own.length >= shortestHeadline && !/[。；：，]/.test(own) && !spacedName.test(own);
}

/** Whether the article ends with a signature: it is a notice, or what stands behind may be a headline, and is no remark of the editors, 编后：, nor the answer to a letter. */
export const closesArticle = (page: TextLines, i: number): boolean =>
  isSignature(page, i) &&
  (isInNotice(page, i) || !isText(page, i + 1)) &&
  !answersLetter(withoutSpaces(`${page.texts[i + 1] ?? ''}${page.texts[i + 2] ?? ''}`));

/** Whether a line is surely none of a headline. */
function isText({ texts, lines, columns }: TextLines, i: number): boolean {
  const own = texts[i];
  const line = lines[i];
  if (own === undefined || !line) return false;
  return (
    /[。；：]/.test(own) ||
    (/，/.test(own) && !/[！？]$/.test(own) && (columns[i] as Column).width - line.width <= firstSlack)
  );
}

/** Whether a sentence of the line before goes on in a line. */
export function runsInto(page: TextLines, i: number): boolean {
  const before = page.texts[i - 1];
  return before !== undefined && !textEnds.test(before) && (isFull(page, i - 1) || /[，。、；]/.test(before));
}

/** 本报记者 林一 沈二, □本报记者林一 摄影报道: blanks between names, an ornament before them, or
 * two papers' reporters, as no sentence has. */
const isSetApart = /^[■●▲◆□○◇]|[员員者]\s+\S{1,4}(?:\s|$)|记者.{2,12}记者/;

/** Whether a line ends at its column's edge, where there is such an edge. One that was set from top to bottom is in no column. */
function isFull({ lines, columns }: TextLines, i: number): boolean {
  const { width, regularity } = columns[i] as Column;
  const line = lines[i] as Line;
  return !line.vertical && regularity > 0.45 && Math.abs(width - line.width) <= 1.5;
}

/** 本报记者 周以宁 摄 is whose picture it is; 摄影报道 and 文/图 are who wrote. */
const isCredit = (text: string) => /[摄攝](?:影)?$/.test(text) && !/文[\s/／]*[摄攝]影?$/.test(text);
