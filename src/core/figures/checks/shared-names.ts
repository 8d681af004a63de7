/** Names that two texts share: 青石国际马拉松, 青云高速, 青沙湖; without a list, by how names of things and events end. */

const nameEnd =
  /[桥路校院馆园场区站库厂楼塔赛节展会湖山湾港村城线道渠坝松镇乡寺窑江河岛矿剧队券行社司团店]|高速|铁路|高铁|行动|工程/g;
/** Runs that any article may have. */
const general =
  /局|委|部门|政府|记者|表示|介绍|经济|发展|社会|建设|[全我]市|今年|去年|同比|工作|活动|新闻|发布|会议|项目工程|[一二三四五六七八九十\d]$/;
/** Ends of names that every town has: 人民医院, 高速公路, 会展中心. */
const common =
  /^(?:人民|中心|中医|高速|国际|湿地|体育|森林|文化|会展|职业|实验|城市|主题|[一二三]期|招聘|博览|运动|居民|老旧|生态|工业|产业|商业|步行|开发|风景|旅游|现代|[春夏秋冬][季天]|首届|专场|大型|迎春|新春|全民|全国|国家|第[一二三])/;
/** What stands before a name and is none of it. */
const noName =
  /[^\u4e00-\u9fff]|[的在是于对从和与了这该到为至年月日座条个由向位将把给过家上下里中内外有至、，及即指对以]/;
/** How much of a text is read for its names, in characters. */
const longestText = 3000;
const longestName = 12;

/** 体育场馆, 城市书房: so short they are of every town. */
const longestOfCommon = 6;

/** The characters before each run that may be a name, by the run. */
export type Names = ReadonlyMap<string, ReadonlySet<string>>;

/** @param shortest in characters. */
export function namesOf(text: string, shortest: number): Names {
  const read = text.slice(0, longestText);
  const names = new Map<string, Set<string>>();
  for (const { index, 0: ending } of read.matchAll(nameEnd)) {
    const end = index + ending.length;
    for (let length = shortest; length <= longestName && length <= end; length++) {
      const run = read.slice(end - length, end);
      if (!/^[\u4e00-\u9fff]+$/.test(run)) break;
      if (general.test(run)) continue;
      const before = names.get(run) ?? new Set();
      before.add(read.charAt(end - length - 1));
      names.set(run, before);
    }
  }
  return names;
}

const isEdge = (character: string): boolean => character === '' || noName.test(character);

/** Whether a run is whole in one of the texts at least; where both go on alike, the longer run tells. */
const isWhole = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((a) => [...other].some((b) => (a === b ? isEdge(a) : isEdge(a) || isEdge(b))));

/** Whether one name stands in both texts. */
export const shareName = (one: Names, other: Names): boolean =>
  [...one].some(([run, before]) => {
    const also = other.get(run);
    const isOfEveryTown = common.test(run) && run.length < longestOfCommon;
    return also !== undefined && !isOfEveryTown && isWhole(before, also);
  });

/** 柳河县春季招聘会 and 云岭县春季招聘会: a run that both texts have is in each the end of another name. */
export function haveRivals(one: Names, other: Names): boolean {
  const shared = [...one].flatMap(([run, before]) => {
    const also = other.get(run);
    return also === undefined ? [] : [[before, also] as const];
  });
  return shared.length > 0 && !shared.some(([before, also]) => isWhole(before, also));
}

/** Names of places, works and firms, from the edge of what is none of them to how they end; in the order of the text. */
function wholeNames(text: string): readonly string[] {
  const names: string[] = [];
  for (const { index, 0: ending } of text.matchAll(nameEnd)) {
    const end = index + ending.length;
    for (let length = shortestWhole; length <= longestWhole && length <= end; length++) {
      const run = text.slice(end - length, end);
      if (!/^[\u4e00-\u9fff]+$/.test(run)) break;
      if (isEdge(text.charAt(end - length - 1))) names.push(run);
    }
  }
  return names;
}
const shortestWhole = 3;
const longestWhole = 8;

const areACharacterApart = (a: string, b: string): boolean =>
  a.length === b.length && a.at(-1) === b.at(-1) && [...a].filter((character, i) => character !== b[i]).length === 1;

/** 东溪大桥 and 西溪大桥: a name has no slip of the pen, so that one of another character is of another thing. */
export function nameNeighbours(a: string, b: string): boolean {
  const [one, other] = [nearestNames(a), nearestNames(b)];
  return (
    !one.some((name) => other.includes(name)) &&
    one.some((name) => other.some((also) => areACharacterApart(name, also)))
  );
}

/** Those of the last sentence, where it has any. */
function nearestNames(text: string): readonly string[] {
  const names = wholeNames(text.slice(text.lastIndexOf('。') + 1));
  return names.length > 0 ? names : wholeNames(text);
}
