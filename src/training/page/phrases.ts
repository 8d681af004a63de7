/** The parts of a page other than headlines and text: names, datelines, bylines, jump lines, furniture. */
import { pick, type Random } from '../random.ts';

const surnames = '王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗高';
const given = '明华建国志强文军平海燕芳伟丽敏静杰涛晓东云飞雪梅';
const places = ['北京', '上海', '云川', '青石', '乌鲁木齐', '香港', '洛杉矶', '德黑兰', '广州', '成都', '石桥', '南岭'];

export function nameOf(random: Random): string {
  const one = () => pick(random, [...given]);
  return pick(random, [...surnames]) + one() + (random() < 0.5 ? one() : '');
}

const upTo = (random: Random, most: number) => 1 + Math.floor(random() * most);
const dayOf = (random: Random) => `${upTo(random, 12)}月${upTo(random, 28)}日`;
const namesOf = (random: Random, most: number, between: string) =>
  Array.from({ length: upTo(random, most) }, () => nameOf(random)).join(between);

export function datelineOf(random: Random): string {
  const where = pick(random, places);
  const reporter = pick(random, [
    '',
    `（记者${nameOf(random)}）`,
    `（记者 ${nameOf(random)}）`,
    `（记者${nameOf(random)}、${nameOf(random)}）`,
    `(记者 ${nameOf(random)})`,
    `记者${nameOf(random)}报道：`,
  ]);
  const day = dayOf(random);
  if (random() < 0.1)
    return pick(random, ['【本报讯】', `〔记者${nameOf(random)}／${where}报导〕`, `【本报${where}讯】`, `【专讯】`]);
  return (
    pick(random, [
      `新华社${where}${day}电`,
      `据新华社${where}${day}电`,
      '本报讯',
      `本报${where}${day}电`,
      `本报${where}${day}讯`,
      `本报${day}讯`,
    ]) + reporter
  );
}

/** A dateline that closes an article. */
export const closingDateline = (random: Random): string => `新华社${pick(random, places)}${dayOf(random)}电`;

/** The lines of a byline under a headline or behind a text. */
export function bylineOf(random: Random): string[] {
  const one = `${pick(random, ['新华社记者 ', '本报记者 ', '记者 ', '■本报记者 ', '□本报记者', '本报通讯员 '])}${namesOf(random, 3, ' ')}`;
  if (random() < 0.15) return [one, nameOf(random)];
  if (random() < 0.1) return [one, `通讯员 ${namesOf(random, 2, ' ')}`];
  return [random() < 0.15 ? `${one} ${pick(random, ['文/图', '摄影报道'])}` : one];
}

/** Names alone, which close an article or stand under its headline. */
export const namesAlone = (random: Random): string =>
  random() < 0.4 ? nameOf(random) : [nameOf(random), namesOf(random, 2, ' ')].join(' ');

const pageOf = (random: Random) => pick(random, ['第1版', '第一版', '第2版', '第二版', '第3版', '第四版', 'A2版']);
const bracketed = (random: Random, text: string) =>
  pick(random, ['（）', '（）', '()', '〈〉', '【】', '〈)', '[）', '(）']).split('').join(text);

export const jumpFrom = (random: Random): string =>
  `${pick(random, ['', '', '▲', '▲▲'])}${bracketed(random, `${pick(random, ['紧接', '上接'])}${pageOf(random)}`)}`;
export const jumpTo = (random: Random): string => bracketed(random, `下转${pageOf(random)}`);

const sections = ['要闻', '综合', '国际', '文化', '体育', '经济', '社会', '教育', '要闻·综合', '民生'];
const roles = ['责编', '美编', '校对', '本版编辑', '版式设计', '电话'];

/** Lines at the head or the foot of a page. */
export function pageFurniture(random: Random): string[] {
  const number = upTo(random, 16);
  const date = `20${10 + upTo(random, 20)}年${dayOf(random)}`;
  const weekday = `星期${pick(random, [...'一二三四五六日'])}`;
  const editors = Array.from({ length: upTo(random, 3) }, (_, i) => `${roles[i]}：${nameOf(random)}`).join(' ');
  const name = `${pick(random, places)}${pick(random, ['日报', '晚报', '农报'])}`;
  const all = [
    pick(random, [`第${number}版`, `${number}`, `0${1 + (number % 9)} ${pick(random, sections)}`]),
    pick(random, [`${date} ${weekday}`, `第${number}版 ${date} ${weekday}`, `${date}　${weekday}`]),
    pick(random, sections),
    editors,
    name,
  ];
  return all.filter(() => random() < 0.6);
}

/** A line of the weather forecast. */
function weatherOf(random: Random): string {
  const from = upTo(random, 25);
  const what = pick(random, ['今日天气', '明天', '市区', '◎山区', '天气', '今天夜间', '沿海：', '◎市区：']);
  const sky = pick(random, ['晴', '多云', '阴有小雨', '多云转晴', '阵雨', '晴间多云，偏南风三级']);
  return `${what}${pick(random, ['　', ' ', '：', ''])}${sky}${pick(random, ['　', '，', ' '])}${from}${pick(random, ['℃～', '至', '～'])}${from + upTo(random, 9)}${pick(random, ['℃', '度'])}`;
}

/** A line in the middle of the page that belongs to no article. */
export const strayFurniture = (random: Random): string =>
  pick(random, [
    `${pick(random, places)}博物馆供图`,
    '新华社发',
    `本报记者 ${nameOf(random)} 摄`,
    `【${pick(random, sections)}】`,
    `${nameOf(random)} 摄`,
    weatherOf(random),
  ]);

/** The text of a picture, of some words of the article's. */
export const captionOf = (random: Random, phrase: string): string =>
  `${pick(random, ['图为', '上图：', '', ''])}${phrase}。${nameOf(random)}摄`;
