/** Sorts of things that an article tells of, by the last words of their names: 云溪大桥, 这座大桥 and 桥 are of one sort, and another name of it is of another thing. */

/** What any thing may be called: it is of whatever was told last. */
const ofAnything = /工程|项目|建筑|设施/;
/** Each of one sort. Longer words come first. */
const sorts: readonly RegExp[] = [
  ofAnything,
  /桥/,
  /隧道|隧洞/,
  /塔/,
  /大厦|楼/,
  /学校|学院|中学|小学|大学|校/,
  /医院/,
  /敬老院|福利院|养老院/,
  /礼堂|剧[场院]|影院|影剧院|会堂|音乐厅|戏院/,
  /体育[场馆]|球场/,
  /(?<![旅茶酒])馆/,
  /公司|企业|集团|厂/,
  /书店|商场|超市|商店|市场/,
  /园区?|开发区|基地/,
  /小区|社区/,
  /水库|坝/,
  /电站|电场|电厂/,
  /公路|大道|高速|马路|路/,
  /铁路|高铁|捷运线|专线|线路|地铁|轻轨/,
  /渠|运河/,
  /管廊|管道|管线/,
  /湖/,
  /河|江/,
  /井/,
  /洞/,
  /(?<!大)树|槐|银杏|柏|樟/,
  /船|轮|舰/,
  /影片|电影|片/,
  /话剧|歌剧|舞剧|剧/,
  /长卷|画卷|画/,
  /雕像|塑像|佛|像/,
  /城墙|墙/,
  /港|码头/,
  /机场/,
  /车站|站/,
  /广场/,
  /中心/,
  /寺|庙/,
  /村/,
  /镇|乡/,
];

export const anySort = new RegExp(sorts.map(({ source }) => source).join('|'));

/** What a thing is called where an amount is told with it. */
export interface Named {
  readonly sort: RegExp;
  /** Before the word for the sort: 老 of 老馆; nothing of 桥. */
  readonly mark: string;
}

/** Characters that stand in no name: pointers, prepositions, particles. */
const noName = '的在是于对从和与了这该那此座条项个所家幢栋艘棵口片处到为至将把给过上里有由向等们也又都就着一全整说';
const outside = new RegExp(`^.*[${noName}]`);
const longestMark = 6;
const inName = `(?![${noName}])[\\u4e00-\\u9fff]`;
const patterns = sorts.map((sort) => {
  const { source } = sort;
  return {
    sort,
    first: new RegExp(`^((?:${inName}){0,${longestMark}}?)(?:${source})`),
    last: new RegExp(`((?:${inName}){0,${longestMark}}?)(?:${source})(?!.*(?:${source}))`),
  };
});

/** The thing that a run of words begins with: 大桥 of 大桥，就到了. The one whose word stands first, and of these the longest. */
export function thingAt(words: string): Named | null {
  let best: (Named & { readonly end: number; readonly from: number }) | null = null;
  for (const { sort, first } of patterns) {
    const match = first.exec(words);
    if (!match) continue;
    const [all, mark = ''] = match;
    const one = { sort, mark, from: mark.length, end: all.length };
    if (!best || one.from < best.from || (one.from === best.from && one.end > best.end)) best = one;
  }
  return best;
}

/** The thing that a run of words tells of last: 新馆 of 新馆的建设. */
export function lastThing(words: string): Named | null {
  let best: (Named & { readonly end: number }) | null = null;
  for (const { sort, last } of patterns) {
    const match = last.exec(words);
    const end = match ? match.index + match[0].length : -1;
    if (match && end > (best?.end ?? -1)) best = { sort, mark: match[1] ?? '', end };
  }
  return best;
}

export const isOfAnything = ({ sort }: Named): boolean => sort === ofAnything;

/** Words before a thing that tell what it is like, and not which it is, or what is done with it. */
const noMark =
  /^(?:[大小长高古]|巨大|特大|宏伟|雄伟|现代化|标志性|跨[江海河]|[打贯]通|[建修]成|[修兴新]建|建设|建造|穿[过越]|[走驶]过|走[进上]|登上|来到|守[护着]|全国?)$/;
/** What of the words before a thing may be of its name: 青藤 of 登上了青藤. */
export const nameIn = (words: string): string => words.replace(outside, '');

/** Whether words before a thing part it from one that was told before. @param known the text up to there. */
export function isNewMark(words: string, sort: RegExp, known: string): boolean {
  const mark = nameIn(words);
  return mark !== '' && !noMark.test(mark) && !new RegExp(`${mark.slice(-3)}(?:${sort.source})`).test(known);
}
