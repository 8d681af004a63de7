/**
 * Whether a text is a Chinese newspaper page pulled out of a PDF: mostly Han, hard-wrapped at a column's width, or opened by datelines.
 * Cheap, since it runs on every plain text file that is opened: it looks at the text's first characters alone.
 */

/** How much of a text is looked at, in characters. */
const sampleSize = 6000;
/** Narrowest and widest columns of a newspaper, in characters. */
const narrowest = 8;
const widest = 32;

export function isChineseNews(text: string): boolean {
  const sample = text.slice(0, sampleSize);
  const bare = sample.replace(/\s+/g, '');
  if (bare.length < 60) return false;
  const han = bare.match(/[\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff]/g)?.length ?? 0;
  const kana = bare.match(/[\u3041-\u30ff]/g)?.length ?? 0;
  const code = bare.match(/[{}<>=;\\|`$#]/g)?.length ?? 0;
  if (han / bare.length < 0.6 || kana / bare.length > 0.01 || code / bare.length > 0.02) return false;
  const news = marksOfNews(sample);
  return news >= 2 || (news === 1 && isWrapped(sample)) || isWrapped(sample, 0.6);
}

/** Datelines, bylines, turns and credits, each kind counted once. */
function marksOfNews(sample: string): number {
  const bare = sample.replace(/[^\S\n]+/g, '');
  const marks = [
    /(?:新华社|中新社|中新网|本报|本网)[\s\u4e00-\u9fff·]{0,12}[\d一二三四五六七八九十\s]{1,4}[月⽉][\d一二三四五六七八九十\s]{1,4}[日⽇]\s?[电讯]/,
    /本报讯/,
    /[（(]?(?:新华社|本报|中新社)?记者[\s\u4e00-\u9fff、]{2,16}(?:[）)]|报道|摄)/,
    /(?:紧接|上接|下转)第[\s\d一二三四五六七八九十]{1,5}版/,
    /[（(][^（）()\n]{0,16}摄[）)]/,
  ];
  return marks.filter((mark) => mark.test(bare)).length;
}

/** Whether most lines are cut at one width without regard to sentences. @param least the share of full lines asked for. */
function isWrapped(sample: string, least = 0.4): boolean {
  const lines = sample
    .split(/[\r\n]+/)
    .map((line) => line.replace(/\s+/g, ''))
    .filter(Boolean);
  if (lines.length < 12) return false;
  const counts = new Map<number, number>();
  for (const { length } of lines) counts.set(length, (counts.get(length) ?? 0) + 1);
  const width = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  if (width < narrowest || width > widest) return false;
  const full = lines.filter((line) => Math.abs(line.length - width) <= 2);
  const open = full.filter((line) => !/[。！？!?…”』」）)：:；]$/.test(line));
  return full.length / lines.length >= least && open.length / full.length >= 0.55;
}
