/** 年 that begins a word of its own behind 前, 后, 本, 明 and the like: 达产后|年产值, 日本|年均, 相当|年轻. */

/** What 年 makes a word with: an amount for each year, an age, a paper, a feast. */
const behindYear =
  /^年度?(?:[产均薪租息费增减收营利税销供用耗节轻龄级报货味糕检审会限份景华化仅少满夜复年久逾需毛流盈储植可]|(?:亏损|净利|净亏|净增|纯)额?|发[电送]|处[理置]|消[化纳耗]|加工|吞吐|接待|运[输力送行营量]|客[流运]|货运|排[放碳污]|回收|交[易付]|成交|出[口栏]|进口|创[收汇造税利]|纳税|上缴|开采|培[训养]|研发|投资|支出|成本|维护|总|新增|完成|设计|灌溉|屠宰|存栏|授权|约|近|超|达)/;
/** Words that end in these characters, which no year can stand behind. */
const alwaysBefore = /[之以此其随今]后年|[之以此目当日眼月天]前年/;
/** And those that end so before a word that 年 begins. */
const wordsBefore =
  /[如现当迄]今年|(?<![超好不高多少])(?:过|失|离)去年|[说证表声发文聪光透]明年|[成资日样基文版课书剧]本年|[以马网线晚]上年|[相适]当年|[不相共]同年/;
/** When something is to be: here 前年 and 后年 are years, whatever stands behind. */
const planned = /^$|[^\u4e00-\u9fff]|[于在到至从自由将和与及是定拟划计望备算]$/;
/** 3次年检, 第2次年会: 次 belongs to the numeral. */
const timesBefore = /[一两三四五六七八九十几数第每多首历上这\d]$/;

/** Whether 年 of a word such as 后年 that stands at `start` begins another word. */
export function beginsWord(text: string, start: number, word: string): boolean {
  const before = text.charAt(start - 1);
  if (word === '次年') return timesBefore.test(before);
  if (alwaysBefore.test(before + word)) return true;
  if (!behindYear.test(text.slice(start + 1, start + 5))) return false;
  if (/^[前后]年$/.test(word)) return !planned.test(before);
  return (
    wordsBefore.test(text.slice(Math.max(0, start - 2), start) + word) ||
    /^年[轻龄级报货味]/.test(text.slice(start + 1, start + 3))
  );
}
