/** What happens on a day, by the word for it beside the date: 开幕 of 5月6日在青石开幕, 发生 of 发生在7月3日. */

/** Words for one thing that happens, the first of them its name. */
const synonyms: readonly (readonly string[])[] = [
  ['开幕', '启幕', '揭幕', '拉开帷幕', '拉开序幕', '拉开大幕', '启幕'],
  ['闭幕', '落幕', '落下帷幕', '谢幕'],
  ['开跑', '鸣枪', '起跑', '开赛'],
  ['通车', '开通'],
  ['开工', '动工', '奠基'],
  ['施行', '实施', '生效'],
  ['亮灯', '点亮'],
  ['去世', '逝世', '病逝', '辞世', '离世'],
];
const names: ReadonlyMap<string, string> = new Map(
  synonyms.flatMap((words) => words.map((word) => [word, words[0] as string] as const)),
);
/** What happens to an event once, so that two days of it contradict each other. */
const onceOnly =
  '开业|开馆|开园|开学|开考|开演|开播|开机|开售|首航|首演|首播|竣工|完工|合龙|封顶|贯通|投产|投用|启用|上线|挂牌|揭牌|截止|登陆|开庭|宣判|杀青|上映';
/** What may happen to anything on any day; a headline tells it of its own event. */
const often = '启动|举行|举办|召开|开放|发布|结束';

const once = [...names.keys()].toSorted((a, b) => b.length - a.length).join('|');
/** Behind a date, in its clause: 10月8日在湖滨广场开幕. */
const behind = new RegExp(`^[^，,。；]{0,14}?(${once}|${onceOnly})`);
const behindInHeadline = new RegExp(`^[^，,。；]{0,8}?(${once}|${onceOnly}|${often})`);

const nameOf = (word: string | undefined): string | undefined => word && (names.get(word) ?? word);

/** @param text behind the date. */
export const happensOnce = (text: string): string | undefined => nameOf(behind.exec(text)?.[1]);
export const happens = (text: string): string | undefined => nameOf(behindInHeadline.exec(text)?.[1]);

/** The words that name what a word names: 开幕, 启幕, 揭幕. */
export const wordsFor = (word: string): readonly string[] =>
  synonyms.find((words) => words.some((one) => one.endsWith(word))) ?? [word];
