/**
 * Whether a text is a Chinese newspaper page pulled out of a PDF: mostly Han, with the marks of news, or hard-wrapped at a column's width and
 * full of the words of news. Cheap, since it runs on every plain text file that is opened: it looks at the text's first characters alone.
 */

import { withoutSpaces } from '../text/spaces.ts';
import { guessOf } from './furniture-guesses.ts';

/** Number of characters that are examined. */
const sampleSize = 6000;
/** Fewest characters that tell. */
const fewest = 60;
/** Narrowest and widest columns of a newspaper, in characters. */
const narrowest = 8;
const widest = 32;

export function isChineseNews(text: string): boolean {
  const sample = text.slice(0, sampleSize);
  const bare = withoutSpaces(sample);
  if (bare.length < fewest) return false;
  const han = bare.match(/[\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff]/g)?.length ?? 0;
  const kana = bare.match(/[\u3041-\u30ff]/g)?.length ?? 0;
  const code = bare.match(/[{}<>=;\\|`$#]/g)?.length ?? 0;
  if (han / bare.length < 0.6 || kana / bare.length > 0.01 || code / bare.length > 0.02) return false;
  const lines = sample
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean);
  if (isTimed(lines)) return false;
  // Where an extractor broke the text into lines of a character or two, no line shows anything.
  const isBroken = lines.length > 40 && lines.filter((line) => line.length < 3).length > 0.6 * lines.length;
  const marks = marksOfNews(isBroken ? bare : sample) + (isBroken ? 0 : marksOfPage(lines));
  const words = newsWords(bare);
  if (marks >= 2) return words >= fewWords;
  if (isStatute(lines)) return false;
  return words >= (marks ? someWords : manyWords) && (isBroken || isWrapped(lines, marks));
}

/** Subtitles, songs with times, logs: many lines have a time of day or of a recording. */
const isTimed = (lines: readonly string[]): boolean =>
  lines.filter((line) => /\d{1,2}:\d\d(?::\d\d|[.,]\d|\])/.test(line)).length > 0.15 * lines.length;

/** Datelines, bylines, jump lines and credits, each kind counted once. */
function marksOfNews(sample: string): number {
  const bare = sample.replace(/[^\S\n]+/g, '');
  const marks = [
    /(?:新华社|新華社|中新社|中新网|中央社|本报|本報|本网)[\s\u4e00-\u9fff·]{0,12}[\d一二三四五六七八九十\s]{1,4}[月⽉][\d一二三四五六七八九十\s]{1,4}[日⽇]\s?[电讯電訊]/,
    /本[报報][讯訊]|[【〔［][^】〕］\n]{0,20}(?:[专專][讯訊]|[报報][道導])[】〕］]/,
    /[（(]?(?:新华社|新華社|本报|本報|中新社)?[记記]者[\s\u4e00-\u9fff、]{2,16}(?:[）)]|[报報][道導]|[摄攝])/,
    /(?:^|\n)(?:本报|本報|新华社|新華社|中新社)(?:特约|驻\S{2,4}|首席)?[记記]者[\u4e00-\u9fff]{2,9}(?=\n|$)/,
    /(?:[紧緊]接|上接|下[转轉])第?[\s\d一二三四五六七八九十A-Z]{1,5}版/,
    /[（(][^（）()\n]{0,16}[摄攝][）)]/,
  ];
  return marks.filter((mark) => mark.test(bare)).length;
}

/** Furniture that only a page has: its folio, its masthead, who made it. Counted once. */
const marksOfPage = (lines: readonly string[]): number => {
  const ends = [...lines.slice(0, 12), ...lines.slice(-6)];
  return ends.some((line) => line.length < 80 && guessOf(line)?.sure === true) ? 1 : 0;
};

/**
 * Words that news is full of and stories, essays and verse are not, so many in a thousand characters. In 81 pages of known structure the median
 * is 25; a page of memoirs has the fewest, 2, and is known by its bylines. The stories of the tests have fewer than 8.
 */
const words =
  /记者|記者|据悉|日前|近日|目前|今年|去年|全[省市县国]|[省市县區区](?=[\u4e00-\u9fff]{0,6}[局委办府院厅])|部门|政府|委员会|書記|书记|主任|局长|会议|會議|发展|發展|建设|建設|推进|工作|项目|工程|企业|产业|服务|群众|改革|经济|經濟|社会|国际|同比|增长|增長|下降|达到|超过|投资|万元|亿元|[万亿](?=[人户吨亩公千米平个次名件])|[%％]|介绍|表示|指出|强调|强調|获悉|[月⽉]\d{1,2}[日⽇]/g;
const newsWords = (bare: string): number => (1000 * (bare.match(words)?.length ?? 0)) / bare.length;
const fewWords = 1;
const someWords = 2;
const manyWords = 8;

/** Laws and rules: 第一条 …, 第二条 …. Papers print them, too, but with a dateline or a byline. */
const isStatute = (lines: readonly string[]): boolean =>
  lines.filter((line) => /^第[一二三四五六七八九十百零\d]{1,4}[条條][\s\u3400-\u9fff]/.test(line)).length >=
  fewestClauses;
const fewestClauses = 3;

/** Fewest lines of a text without a mark of news, and with one. */
const fewestLines = 12;
const fewestMarked = 5;

/** Whether most lines have one width and do not end with sentences; a mark of news makes fewer lines enough. */
function isWrapped(all: readonly string[], marks: number): boolean {
  const lines = all.map(withoutSpaces).filter((line) => line.length > 2);
  if (lines.length < (marks ? fewestMarked : fewestLines)) return false;
  const least = marks ? 0.4 : 0.55;
  const counts = new Map<number, number>();
  // Headlines and bylines of a short text may be as wide as each other.
  const isShort = lines.length < fewestLines;
  for (const { length } of lines)
    if (!isShort || length >= narrowest) counts.set(length, (counts.get(length) ?? 0) + 1);
  const width = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
  if (width < narrowest || width > widest) return false;
  const full = lines.filter((line) => Math.abs(line.length - width) <= 2);
  const open = full.filter((line) => !/[。！？!?…”』」）)：:；]$/.test(line));
  return full.length / lines.length >= least && open.length / full.length >= 0.55;
}
