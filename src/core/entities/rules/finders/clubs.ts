/** The rule that finds clubs that are called by a city and a coined word, by what only clubs do: 扬州肯帝客场不敌汕头巨浪. */
import type { NameSpan, Word } from '../../../reading.ts';
import { overlapsOf } from '../../../text/spans.ts';
import { wordPlaces } from '../../word-places.ts';
import { type PassageRule, placeOver } from '../passage-rule.ts';

const results = [
  '不敌',
  '险胜',
  '大胜',
  '完胜',
  '战胜',
  '击败',
  '力克',
  '逼平',
  '战平',
  '负于',
  '横扫',
  '逆转',
  '输给',
  '小负',
  '惜败',
];
const meetings = ['迎战', '对阵', '主场', '客场'];
/** What only teams do, or have. */
const ofTeams =
  '俱乐部 主教练 主帅 前锋 中场 后卫 门将 外援 转会 加盟 效力 连胜 连败 补时 绝杀 无缘 晋级 夺冠 保级 降级 踢得 打得 客队 球迷'.split(
    ' ',
  );
/** What is said of a club behind its name. */
const behindClub = new RegExp(
  `^(?:[男女][足篮排]|队)?(?:${[...results, '迎战', '对阵', ...ofTeams].join('|')}|[主客]场|坐镇|升至第|跌出|[一二两三四五六七八九十][连球]|\\d+[比:：]\\d+|亚冠|欧冠)`,
);
/** What brings in a club before its name. */
const beforeClub = new RegExp(
  `(?:${[...results, '迎战', '对阵'].join('|')}|做客|转会到|转投|加盟|效力|效力于|租借到|租借自|签约)$`,
);
const mark = /^(?:$|[，。；、！？）]|的(?:前锋|中场|后卫|门将|外援|主))/;
/** What a coined word may be to the segmenter; and words of the game, and of sentences, that stand there too. */
const coinedTag = /^(?:x|n|nz|nr|nrt|ns|v)$/;
const noCoined =
  /[的了在与和]|^[上本下首次末前后][轮场季]|[联赛区站强轮盘]$|^(?:[主客][场队]|球[队员迷]|选手|队[员友]|战队|同行|德比|[男女][足篮排子]|[老小名新]将|姑娘|小伙|苦战|鏖战|力战|惨败|代表|方面|军[队方]|国家|青年|全场|夺冠|晋级|出线|获胜|取胜|登顶|卫冕)/;
/** Countries and parts of the world, whose teams are called by them alone. */
const noCity =
  /国$|洲$|^(?:日本|朝鲜|巴西|阿根廷|意大利|西班牙|葡萄牙|荷兰|比利时|瑞士|瑞典|丹麦|挪威|波兰|俄罗斯|乌克兰|土耳其|克罗地亚|塞尔维亚|墨西哥|加拿大|智利|伊朗|沙特|阿联酋|卡塔尔|越南|印尼|印度|新西兰|港澳|台湾)$/;

/** Length of the word behind a city that makes a club's name of it, or 0. */
function coinedLength(text: string, { endingAt, beginningAt }: ReturnType<typeof wordPlaces>, start: number): number {
  const word = beginningAt(start);
  if (!word || !coinedTag.test(word.tag) || noCoined.test(text.slice(start, start + 2))) return 0;
  const isLonger = word.tag === 'x' && word.word.length === 3;
  const length = isLonger ? 3 : 2;
  const isWhole = word.word.length <= length && endingAt(start + length) !== undefined;
  return isWhole && /^[\u4e00-\u9fff]+$/.test(text.slice(start, start + length)) ? length : 0;
}

function clubsIn(text: string, words: readonly Word[], names: readonly NameSpan[]): NameSpan[] {
  const places = wordPlaces(words);
  const clubs = names.flatMap(({ start, end, type }): NameSpan[] => {
    const isCity = type === 'place' && end - start < 5 && !noCity.test(text.slice(start, end));
    const length = isCity ? coinedLength(text, places, end) : 0;
    if (length === 0) return [];
    const behind = text.slice(end + length, end + length + 8);
    const isClub =
      behindClub.test(behind) || (mark.test(behind) && beforeClub.test(text.slice(Math.max(0, start - 4), start)));
    return isClub ? [{ start, end: end + length, type: 'organization' }] : [];
  });
  if (clubs.length === 0) return clubs;
  // What is a club once is one everywhere in the passage.
  const forms = new Set(clubs.map(({ start, end }) => text.slice(start, end)));
  const all = [...forms].flatMap((form) =>
    [...text.matchAll(new RegExp(form, 'g'))].map(
      ({ index }): NameSpan => ({ start: index, end: index + form.length, type: 'organization' }),
    ),
  );
  return all.filter((club) =>
    overlapsOf(club, names).every(({ start, end }) => start >= club.start && end <= club.end),
  );
}

export const clubRules: readonly PassageRule[] = [
  {
    name: 'clubs-of-cities',
    purpose:
      'A city and a word behind it are a club where what clubs do stands behind them, or who met or joined it before.',
    examples: [
      ['{L|扬州}<肯帝:x>客场不敌{L|汕头}<巨浪:n>，', '{O|扬州肯帝}客场不敌{O|汕头巨浪}，'],
      ['{L|扬州}<肯帝:x>主教练说{L|扬州}<肯帝:x>赢了', '{O|扬州肯帝}主教练说{O|扬州肯帝}赢了'],
      ['{L|扬州}<轻松:ad>战胜{L|汕头}', '{L|扬州}轻松战胜{L|汕头}'],
      ['{L|扬州}<球迷:n>加盟，{L|日本}<巨浪:n>夺冠', '{L|扬州}球迷加盟，{L|日本}巨浪夺冠'],
      ['{L|扬州}<巨浪:n>滔天', '{L|扬州}巨浪滔天'],
    ],
    needs: [...results, ...meetings, ...ofTeams],
    apply: (names, { text, words }) => placeOver(names, clubsIn(text, words, names)),
  },
];
