/** What is counted where no segmenter tells the words: a run of Han up to a mark or a word that no noun holds. */
/** Longest phrase, in characters. */
const longest = 12;

const between =
  /(?:[去上前]年(?:同期)?|总额|总量|总数|总计|合计|共计|累计|预计|已经|已达|达到|高达|突破|超过|增加|增长|增至|增到|减少|减至|下降|提高|降至|上升|升至|完成|实现|仅有|仅为|约为|共有|约有|大约|接近|将近|不足|不到|至少|最多|平均|分别|占比|同比|环比|其中|为|是|有|达|共|约|近|超|逾|仅|只|占|至|到|了|的|出|过|已|比|在|带动|吸纳|接入|实施|推动|提供|达成)+$/;
const stopBehind =
  /^(?:[^\u4e00-\u9fff·A-Za-z“”]|[的了和与及或在将已被把从向对为是有也都就并而但则却又再才还很更最该此这那其等至到用时后前内]|以上|以下|左右|参加|进行|提供|开展|达到|组成|建成|通过|受益|来自|分别|获得|完成|实现|成为|增长|下降|不等|出席|以来|以后)/;
const notHan = /[^\u4e00-\u9fffA-Za-z]/;
const longestClause = 18;

export function hanBehind(text: string, end: number): string | null {
  let to = end;
  while (to < text.length && to - end < longest && !stopBehind.test(text.slice(to, to + 2))) to++;
  return to - end >= 2 ? text.slice(end, to) : null;
}

export function hanBefore(text: string, start: number): string | null {
  let from = start;
  while (from > 0 && start - from < longestClause && !notHan.test(text.charAt(from - 1))) from--;
  const bare = text.slice(from, start).replace(between, '').replace(between, '');
  const phrase =
    bare
      .replace(/.*每[\u4e00-\u9fff]|.*均/, '')
      .split(/[的在将了把从向对被由以于和与]/)
      .at(-1) ?? '';
  return phrase.length >= 2 && phrase.length <= longest ? phrase : null;
}
