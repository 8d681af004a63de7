/**
 * Who wrote: lists of names with what they are and what they did, in every shape that papers print them.
 *   本报记者 林一 沈二 · 新华社记者甲乙、本报记者丙丁报道 · 记者 王 磊 通讯员 李 想 文/图 · 〔記者周二／雲川報導〕
 * A list is read piece by piece, from left to right, so that it takes time in proportion to its length.
 */
import type { Byline, Passage } from '../reading.ts';
import { toSource } from '../text/passage.ts';
import { surnames, traditionalSurnames } from '../text/surnames.ts';
import { guessOf } from './furniture-guesses.ts';
import { agedName, bodyName, type NameList, titledName, workedNames } from './signatures.ts';

const organisation =
  '(?:[\\u4e00-\\u9fff]{2,8}[-—－·])?(?:本报|本報|本刊|本台|本网|本社|本版|新华社|新華社|中新社|中新网|人民网|新华网|央视网?|央广网?|中央(?:人民)?广播(?:电视)?(?:总台|电台)|中央电视台|(?:[早晚晨快商时時][报報]|都市[报報])(?=特约|首席|见习|实习|摄影|全媒体|[记記]者)|[\\u4e00-\\u9fff]{2,6}[报報](?=特[约約派]|首席|[见見][习習]|[实實][习習]|[摄攝]影|[全融]媒体|[驻駐]|[记記]者)|[\\u4e00-\\u9fff]{2,6}(?:日报|晚报|晨报|早报|时报|商报|青年报|人民报|军报|放军报|电视台|广播电台|电台|通讯社|融媒体中心|客户端|新闻))';
const rank =
  '(?:特派|特约|特約|首席|见习|見習|实习|實習|全媒体|融媒体|摄影|攝影|文字|驻[\\u4e00-\\u9fff]{1,6}|駐[\\u4e00-\\u9fff]{1,6})';
const post =
  '(?:记者|記者|通讯员|通訊員|特派员|特派員|评论员|評論員|报道员|撰稿人?|(?<=\\s)(?:摄影|攝影)(?=\\s)|实习生|實習生|观察员)';
/** What they did, before their names: 文/苏拉, 採訪：陳大文　攝影：阿信. */
const task =
  '(?<![\\u4e00-\\u9fff])(?:文[/／、・·]?(?:[图圖]|[摄攝]影?)|文|[图圖]|文字|[报報]道|[报報]導|撰文|撰稿|采写|採寫|采访|採訪|摄影|攝影|整理|口述|编译|編譯|翻译|翻譯|作者)\\s?[:：/／]';
const role = new RegExp(`${organisation}?${rank}{0,3}${post}(?:组|們|们)?[:：]?|${task}`, 'gu');
/** Every role has one of these, most lists of names and most other lines none. */
const neededForRole = /[者员員稿影生:：/／]/;
/** What they did, behind their names. */
const deed =
  /[\s/／]*(?:(?:综合|联合|現場|现场|特稿)?(?:摄影)?(?:报道|報導|報道|采写|撰文|整理)|文[\s/／、]*(?:图|圖|摄|攝)|(?:摄|攝)(?:影)?|图[\s/／]*文|(?<=[\s/／])文|供稿|[/／]\s?[\u4e00-\u9fff]{1,6}(?:报道|報導))[:：]?$/u;
/** The same before them, where a word says who they are: 文/图 本报记者 林一, 摄影报道 记者 林一. */
const deedBefore =
  /^(?:文[/／、·]?[图圖摄攝]|[图圖][/／、·]?文|摄影[报報][道導]|[采採][写寫]|撰文|撰稿|整理)\s{1,3}(?=\S{0,10}(?:[记記]者|[讯訊][员員]|[实實][习習]生))/u;
/** A word of its own that is followed by the deed. */
const reported = /\s[\u4e00-\u9fff]{2,4}(?:报道|報導|報道)$/;
/** Extractors write marks in place of the ornaments between names. */
const separator = /[\s、，,；;和与及與/／|·•—－“”"。-]+/u;
/** 林知远, 艾力·吐尔逊, 米娜娃・塔希尔. */
const name = /^(?:[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,8}(?:[·•・][\u3400-\u9fff]{1,8}){1,3})$/u;
const ornament = /^[■●▲◆□○◇★☆◎\s]+/u;
/** No list of names is longer, in characters. */
const longestByline = 90;
/** What stands in brackets at an article's end, too, and is no name. */
const notName =
  /[简短快]讯|新华社|中新社|本报|照片|图片|资料|附图|见图|图为|待续|续完|全文完|删节|有改动|下转|上接|转载|原载|摘自|选自|来源|记者|通讯员|作者|[来來]信|手[记記]|札[记記]|[观觀]察|[视視][点點线線]|[调調]查|走基[层層]|[连連][线線]|追踪|述[评評]/;

/** The names of a text that is nothing but a byline, or null. */
export function namesOf(text: string): NameList | null {
  if (text.length > longestByline) return null;
  const decorated = ornament.exec(text)?.[0].length ?? 0;
  const lead = decorated + (deedBefore.exec(text.slice(decorated))?.[0].length ?? 0);
  const body = text.slice(lead).replace(deed, '');
  const pieces: { text: string; at: number }[] = [];
  let at = 0;
  let hasRole = false;
  for (const found of neededForRole.test(body) ? body.matchAll(role) : []) {
    pieces.push({ text: body.slice(at, found.index), at });
    at = found.index + found[0].length;
    hasRole = true;
  }
  pieces.push({ text: body.slice(at), at });
  const found: FoundName[] = [];
  for (const piece of pieces) {
    const own = namesIn(piece.text, lead + piece.at);
    if (own === null) return null;
    found.push(...own);
  }
  if (!found.length || found.some(({ valid }) => !valid)) return null;
  // 本报记者 林一 东岭报道: where they wrote, before the deed and without a surname.
  const place = found.at(-1) as FoundName;
  const isPlace = hasRole && found.length > 1 && reported.test(text) && !isSurname.has(place.name.charAt(0));
  if (isPlace) found.pop();
  const first = found[0] as FoundName;
  const last = found.at(-1) as FoundName;
  return { names: found.map((one) => one.name), start: first.start, end: last.end, hasRole };
}

interface FoundName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly valid: boolean;
}

/**
 * The chunks of a piece between roles; single characters side by side are one letter-spaced name, three alone, too: 林 一 鸣. Null where a word is
 * none, as most of a sentence are.
 */
function namesIn(piece: string, offset: number): FoundName[] | null {
  const found: FoundName[] = [];
  let at = 0;
  let spaced = 0;
  const chunks = split(piece.replace(/[：:（(）)]/g, ' '));
  const most = chunks.length === 3 && chunks.every(({ length }) => length === 1) ? 2 : 1;
  for (const chunk of chunks) {
    at = piece.indexOf(chunk, at);
    const last = found.at(-1);
    const single = chunk.length === 1;
    if (single && last && spaced >= 1 && spaced <= most) {
      found[found.length - 1] = nameAt(last.name + chunk, last.start, offset + at + 1);
      spaced++;
    } else {
      const own = nameAt(chunk, offset + at, offset + at + chunk.length);
      if (!single && !own.valid) return null;
      found.push(own);
      spaced = single ? 1 : 0;
    }
    at += chunk.length;
  }
  return found;
}

const nameAt = (text: string, start: number, end: number): FoundName => ({
  name: text,
  start,
  end,
  valid: name.test(text) && !notName.test(text),
});

/** The dots within a name part nothing, unlike those between two blanks. */
const split = (text: string): string[] =>
  (/[·•・]/.test(text)
    ? text
        .replace(/(?<=[\u3400-\u9fff])[·•・](?=[\u3400-\u9fff])/gu, '\u0001')
        .split(separator)
        .map((chunk) => chunk.replaceAll('\u0001', '·'))
    : text.split(separator)
  ).filter(Boolean);

const isSurname: ReadonlySet<string> = new Set(surnames + traditionalSurnames);

/**
 * □ 丰 年, ◎ 叶青荷: how papers print who wrote an essay; a pen name may have any surname when it is letter-spaced.
 * □ 时 评 is the name of a section.
 */
const penName = /^[□◎○◇]\s*[\u3400-\u9fff]\s[\u3400-\u9fff](?:\s[\u3400-\u9fff])?$/u;

/** Whether a line holds nothing but names with common surnames: 张海 付纯 赵学, 田玉, or an ornament with a letter-spaced name. */
export function isNamesAlone(text: string): boolean {
  if (text.length > 24) return false;
  if (/^[□◎○◇]/.test(text) && guessOf(text.replace(/[□◎○◇\s]/g, '')) !== null) return false;
  if (penName.test(text)) return true;
  const names = namesOf(text);
  return (
    names !== null &&
    !names.hasRole &&
    names.names.length <= 5 &&
    names.names.every(
      (own) =>
        (own.includes('·') && names.names.length > 1) ||
        (own.length <= 3 && isSurname.has(own.charAt(0)) && !endsLikeAPlace.test(own)),
    )
  );
}

/** 田头, 江边: no given name ends with where something is. */
const endsLikeAPlace = /[头边里上下内外间旁]$/;

/** The names of a text that is nothing but a byline by what it says, or null. */
export function signatureOf(text: string): NameList | null {
  const own = namesOf(text);
  if (own?.hasRole) return own;
  return (
    workedNames(text) ?? (own && isNamesAlone(text) ? own : (titledName(text) ?? bodyName(text) ?? agedName(text)))
  );
}

const bracket = /[（(〔【［[]([^（(〔【［[）)〕】］\]]{2,80})[）)〕】］\]]/gu;
const afterDateline = /(?:[电讯電訊]|消息)\s?$/u;
/** …9月3日电 新华社记者许念慈、本报记者方圆圆报道：来到…… */
const running =
  /^.{0,44}?(?:[电讯電訊])[\s　]{0,3}(?=\S{0,20}?(?:记者|記者|通讯员|通訊員))(.{4,60}?(?:报道|報導|報道|(?=从|從)|摄|攝))/u;
/** How far into a passage its byline may begin, and how much of its end is looked at, in characters. */
const reach = 90;

/** The byline of a passage: alone on its line, after a dateline, or in brackets at the article's end. */
export function bylineOf(passage: Passage, isLast: boolean): Byline | null {
  const text = passage.folded;
  const own = signatureOf(text);
  if (own) return bylineAt(passage, own, 0);
  for (const found of text.slice(0, reach).matchAll(bracket)) {
    if (found.index >= 40) break;
    const list = namesOf((found[1] as string).replace(/[／/].{0,10}(?:报道|報導|報道)$/u, ''));
    const early = afterDateline.test(text.slice(0, found.index));
    if (list && (early || list.hasRole)) return bylineAt(passage, list, found.index + 1);
  }
  const within = running.exec(text.slice(0, reach + 40));
  const list = within && namesOf(within[1] as string);
  if (within && list?.hasRole) return bylineAt(passage, list, within[0].length - (within[1] as string).length);
  return isLast ? closingByline(passage) : null;
}

/** （赵志文 文/摄） at the end of the text. */
function closingByline(passage: Passage): Byline | null {
  const text = passage.folded;
  const from = Math.max(0, text.length - reach);
  const last = [...text.slice(from).matchAll(bracket)].at(-1);
  if (!last || from + last.index + last[0].length < text.length) return null;
  const list = namesOf((last[1] as string).replace(/\s?画$/u, ''));
  return list && bylineAt(passage, list, from + last.index + 1);
}

const bylineAt = (passage: Passage, { names, start, end }: NameList, shift: number): Byline => ({
  ...toSource(passage, shift + start, shift + end),
  names,
});
