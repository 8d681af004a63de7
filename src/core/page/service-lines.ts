/**
 * What papers print for the day between their stories: weather, draws, water that is cut off, events, advertisements of a line. No story has
 * such lines, and no headline begins in them; their title stands right above.
 *   便民提示 ⏎ ●停水 明日8时至17时，环湖东路沿线 ⏎ 天气 多云 19℃～28℃ → three lines of service
 */
import type { Rule } from '../rule.ts';
import { withoutSpaces } from '../text/spaces.ts';

/** A line that it matches is one of service. */
export type ServiceRule = Rule<RegExp>;

/** Examples: lines → for each `service` or `text`. */
export const serviceRules: readonly ServiceRule[] = [
  {
    name: 'weather',
    purpose: 'The weather of the day with its temperatures is no text.',
    apply:
      /^(?=\D*\d)(?!.*(?:预计|預計|气象|氣象|昨))(?:[●■◆]?\s?(?:[今明本全][天日市省縣县]?|城[区區])?天[气氣](?:[预預][报報])?[\s：:].*\d\s?(?:度|℃|°|[摄攝]氏)|[\u4e00-\u9fff]{0,4}(?:今|明)[天日][\s：:][^。]{0,12}\d\s?℃?\s?[～~—－\-至]{1,2}\s?-?\d{1,2}\s?℃[^。]*$|(?:今|明)[天日][^。]{2,30}最[高低][气氣]?[温溫]度?\s?\d{1,2}\s?(?:度|℃)[^。]*$)/u,
    examples: [
      ['天气 多云 19℃～28℃ 东南风3级', 'service'],
      ['天氣 最高33度 最低25度', 'service'],
      ['城区天气：多云，北风3级，12℃—19℃', 'service'],
      ['今日天气 多云 25—33摄氏度', 'service'],
      ['今天多云到阴，明晨最低温度13℃，白天最高温度21℃', 'service'],
      ['青江今日 阵雨转多云 25℃—32℃ 东南风3～4级', 'service'],
      ['今天最高气温21℃，市民纷纷出游。', 'text'],
      ['全市天气：今夜到明天阴有小雨，气温18℃到24℃', 'service'],
      ['天气：最热的夏天来了', 'text'],
    ],
  },
  {
    name: 'temperatures',
    purpose: 'From how cold to how warm it gets, alone on a line, is no text.',
    apply: /^-?\d{1,2}\s?(?:℃|°C|度)?\s?[~～—－–至到-]{1,2}\s?-?\d{1,2}\s?(?:℃|°C|度)$/u,
    examples: [
      ['-5℃~1℃', 'service'],
      ['12—19℃', 'service'],
      ['12—19', 'text'],
      ['19℃', 'text'],
    ],
  },
  {
    name: 'air',
    purpose: 'How clean the air is today is no text.',
    apply: /^[空大][气氣](?:污染|[质質]量)指[数數][\s：:]{0,2}\d{1,3}(?:[\s（(].{1,6})?$/u,
    examples: [
      ['空气污染指数 54（良好）', 'service'],
      ['空气质量指数54个城市公布', 'text'],
    ],
  },
  {
    name: 'draw',
    purpose: 'The numbers of a draw are no text.',
    apply:
      /(?:体彩|體彩|福彩|双色球|大乐透|排列[三五35]|七乐彩|六合彩|快乐8|(?<![A-Za-z\d])3D|\d{1,2}选\d).{0,24}(?:第\s?\d{3,9}\s?期|\d{1,2}(?:[\s、]+\d{1,2}){3})/u,
    examples: [
      ['体彩11选5 第12060807期 03 05 07 09 11', 'service'],
      ['六合彩 攪珠結果 3 11 19 27 34 42', 'service'],
      ['3D第152期 4 8 1', 'service'],
      ['双色球中出大奖', 'text'],
    ],
  },
  {
    name: 'interruption',
    purpose: 'What is cut off or closed today is no text.',
    apply: /^[●■◆▲★•·]?\s?(?:[今明][天日])?(?:停水|停电|停電|停气|停氣|停暖|限行|封路|改道)(?:[\s：:]\s?\S|尾[号號])/u,
    examples: [
      ['●停水 明日8时至17时，环湖东路沿线', 'service'],
      ['限行：尾号3和8', 'service'],
      ['●今日限行尾号 3和8', 'service'],
      ['停水三天，居民提桶打水', 'text'],
    ],
  },
  {
    name: 'times',
    purpose: 'Several times of the day, as of tides and of ships, are no text.',
    apply: /^[\u3400-\u9fff]{1,6}(?:\s[\u3400-\u9fff]{0,4}\s?\d{1,2}[:：]\d\d){2,}$/u,
    examples: [
      ['潮汐 涨 05:20 退 11:42', 'service'],
      ['开船 9:00 14:30', 'service'],
      ['开船时间改到了 9:00', 'text'],
    ],
  },
  {
    name: 'table-unit',
    purpose: 'In what a table is given, and who gives it, is no text.',
    apply: /^[单單]位[：:]\S{1,12}(?:\s?[（(][^（）()]{2,16}提供[）)])?$/u,
    examples: [
      ['单位：元/斤 （市发改委提供）', 'service'],
      ['单位领导说，大家都要来', 'text'],
    ],
  },
  {
    name: 'inquiry',
    purpose: 'Where to ask or to enrol is no text.',
    apply:
      /^(?:(?:查[询詢]|咨[询詢]|[谘諮][询詢]|[报報]名|[联聯][系絡络]|[订訂]票)(?:[电電][话話]|[热熱][线線])?[：:]|[电電](?:[话話])?)\s?\d{3,4}[\d\sX（）()—－-]*$/u,
    examples: [
      ['查詢：2688 0000', 'service'],
      ['电 415-000-0000', 'service'],
      ['查询：下午三点以前都可以', 'text'],
    ],
  },
  {
    name: 'advertisement',
    purpose: 'An advertisement of one line is no text.',
    apply:
      /^[●■◆▲★•]?\s?(?:[遗遺]失|招聘|招租|[转轉][让讓]|出租|出售|求[购購]|家教|[寻尋]人)[\s：:][^。]{4,}(?:[声聲]明作[废廢]|\d{4}[\dX]{0,4})。?$/u,
    examples: [
      ['遗失 江城五金厂遗失财务章一枚，声明作废', 'service'],
      ['招聘 保洁员两名 电话000-88880000', 'service'],
      ['招聘 别只看学历', 'text'],
      ['遗失的车票', 'text'],
    ],
  },
];

/** 守 塔 人 老 钟 is no row of cells but a headline. */
const letterSpaced = /^\S(?:\s\S)+$/u;
/** What the temperatures of places stand below. */
const forecast = /^[\u3400-\u9fff]{0,4}天[气氣](?:[预預][报報])?$/u;
const temperature = /^[\u3400-\u9fff]{2,6}[\s：:][^。，]*[\d一二三四五六七八九十廿]\s?(?:℃|度|[级級])[^。，]*$/u;

/** The same in words: 今天白天，多云转晴，东南风三级. Two of them stand below a forecast's title at least; one may be wrapped text. */
const sky =
  /^(?:[\u3400-\u9fff\d]{1,8}[：:\s]|[\u3400-\u9fff\d]{0,7}[区區部市县縣镇鎮乡鄉湖山海岛島天日晚夜间間][，,])(?=.*(?:晴|[多少][云雲]|[阴陰]|[雨雪雾霧霾]|[风風]))[^。；！？]{2,40}$/u;
const fewestSkies = 2;

/** A day and what happens on it is a line of service among others of its kind. */
const event = /^\d{1,2}\s?月\s?\d{1,2}\s?日\s(?!.*(?:电|電|讯|訊))[^，。；！？]{2,24}$/u;
/** Longest line of service and longest title above one, in characters. */
const longest = 80;
const longestTitle = 8;
/** What a title stands behind: nothing, or the end of a sentence. */
const ended = /(?:^|[。！？!?…）)][”’」』]*)$/u;
/** What titles say, wherever they stand. */
const titleWord =
  /^(?:[今昨明][日天]|本[周週月]|一[周週]|便民|活[动動]|分[类類]).{0,4}$|(?:提示|[预預][告报報]|天[气氣]|[开開][奖獎]|服[务務]|[资資][讯訊]|[广廣]告|信息|指南|速[递遞])$/u;
/** What may stand beside a line of service: cells, an item of a list, 阴有小雪. */
const beside =
  /^[●■◆▲★•·]|^[^\s，。；！？：]+(?:\s[^\s，。；！？：]+){2,}$|^(?=.*[晴阴陰雨雪雾霧霾云雲])[晴阴陰多少云雲小中大暴阵陣雷雨雪雾霧霾转轉间間有到时時]{2,8}$/u;

/** Every rule needs one of these, and most lines of text have none. */
const needed = /[\d\s：:尾]/;

/** For each line of a page whether it is one of service. @param isOther for each whether it is known to be furniture. */
export function serviceLines(
  lines: readonly string[],
  isOther: readonly boolean[],
  rules: readonly ServiceRule[] = serviceRules,
): boolean[] {
  const known = lines.map(
    (line) => line.length <= longest && needed.test(line) && rules.some(({ apply }) => apply.test(line)),
  );
  const isForecast = lines.map((line) => /天\s*[气氣]/.test(line) && forecast.test(withoutSpaces(line)));
  lines.forEach((line, i) => {
    const isBelow = known[i - 1] === true || isForecast[i - 1] === true;
    if (line.length <= longest && isBelow && temperature.test(line)) known[i] = true;
    if (!isForecast[i]) return;
    let end = i + 1;
    while (end < lines.length && sky.test(lines[end] as string)) end++;
    if (end - i > fewestSkies) known.fill(true, i + 1, end);
  });
  const isEvent = (i: number) => event.test(lines[i] ?? '');
  const found = lines.map((line, i) => {
    if (known[i] || (isEvent(i) && (isEvent(i - 1) || isEvent(i + 1)))) return true;
    return (
      (known[i - 1] === true || known[i + 1] === true) &&
      line.length <= longest &&
      beside.test(line) &&
      !letterSpaced.test(line)
    );
  });
  return found.map((own, i) => own || (found[i + 1] === true && isTitle(lines, isOther, i)));
}

/** 今天 多云 23℃～29℃ says of itself what it is: what stands above it heads the story before, unless a title's word is in it. */
const isOwnTitle = (line: string): boolean => /^.{0,3}天[气氣][\s：:]|^(?:今|明)[天日].*\d\s?℃/u.test(line);

function isTitle(lines: readonly string[], isOther: readonly boolean[], i: number): boolean {
  const own = (lines[i] as string).replace(/[\s●■◆▲★]/g, '');
  return (
    own.length <= longestTitle &&
    /^[\u3400-\u9fff]+$/u.test(own) &&
    (titleWord.test(own) ||
      (!isOwnTitle(lines[i + 1] as string) && (isOther[i - 1] === true || ended.test(lines[i - 1] ?? ''))))
  );
}
