/** Ages against years of birth and other ages: 生于1998年，今年35岁 in 2025; 2010年那年他28岁，如今2025年已经53岁. */
import type { Figure } from '../../../reading.ts';
import { type CheckRule, type Contradiction, placed, type Sentence, stretch, textBetween } from '../page.ts';
import { isBirth, yearOf } from '../time/life.ts';
import { mismatchesOf, told } from '../time/line.ts';
import { somebodyElse } from '../time/somebody-else.ts';
import { lives } from './lives.ts';

/** 陈舟和他、林远: more than one. */
const many = /和他|、/;
const tellsOfOthers = (text: string): boolean => somebodyElse.test(text) || many.test(text);

/** What nobody does before being born. */
const deeds =
  /^[\d月日]{0,6}[，,]?(?:他|她)?(?:应征|报名)?(?:参军|入伍|入党|入团|参加|毕业|考入|考上|进入|结婚|上学|开始|加入|退休|去世|逝世|来到|担任|成为|创办|学)/;

/** 1958年生，1955年参军: a deed before the birth. */
function beforeBirth(sentence: Sentence): Contradiction[] {
  const births = sentence.figures.filter((figure) => yearOf(figure) !== null && isBirth(sentence.passage, figure));
  return births.flatMap((birth, i) => {
    if (!/\d{4}/.test(birth.text)) return [];
    // 祖父1930年出生，…；父亲1958年出生: a life ends where the next begins.
    const end = births[i + 1]?.start ?? sentence.end;
    const parts = textBetween(sentence, birth, { start: end, end }).split(/[；;]/);
    if (births.length > 1 && parts.length === 1) return [];
    return deedsBefore(sentence, birth, birth.end + (parts[0] as string).length);
  });
}

function deedsBefore(sentence: Sentence, birth: Figure, end: number): Contradiction[] {
  const born = yearOf(birth) as number;
  return sentence.figures.flatMap((deed) => {
    const year = yearOf(deed);
    if (year === null || year >= born || deed.start < birth.end || deed.start >= end || !/\d{4}/.test(deed.text))
      return [];
    if (
      tellsOfOthers(textBetween(sentence, birth, deed)) ||
      !deeds.test(sentence.passage.text.slice(deed.end, deed.end + 16))
    )
      return [];
    return [{ at: placed(sentence, deed), other: stretch(sentence, birth), detail: [String(born), String(year)] }];
  });
}

export const ages: CheckRule = {
  name: 'age',
  purpose: 'Who was born in a year is as old as the year of the article makes them, or a year off.',
  examples: [
    ['赵航生于1998年，今年35岁。', '赵航生于1998年，今年[35岁]。'],
    ['校长1970年出生，今年55岁。', '校长1970年出生，今年55岁。'],
    [
      '周德厚生于1983年，早年采石。10年前矿山关停。今年62岁的他当了护林员。',
      '周德厚生于1983年，早年采石。10年前矿山关停。今年[62岁]的他当了护林员。',
    ],
    ['诗人生于1931年，2024年12月因病去世，享年83岁。', '诗人生于1931年，2024年12月因病去世，享年[83岁]。'],
    ['诗人生于1931年，2024年12月因病去世，享年93岁。', '诗人生于1931年，2024年12月因病去世，享年93岁。'],
    ['今年48岁的陈望山，1967年3月出生，在库里工作。', '今年[48岁]的陈望山，1967年3月出生，在库里工作。'],
    ['今年72岁的老船工罗水生，1963年出生。', '今年[72岁]的老船工罗水生，1963年出生。'],
    ['1987年，20岁的杨秀芝开始任教。如今68岁的她退休了。', '1987年，20岁的杨秀芝开始任教。如今[68岁]的她退休了。'],
    ['1987年，20岁的杨秀芝开始任教。如今58岁的她退休了。', '1987年，20岁的杨秀芝开始任教。如今58岁的她退休了。'],
    ['2010年辞职开店，那年他28岁，如今2025年，他已经53岁。', '2010年辞职开店，那年他28岁，如今2025年，他已经[53岁]。'],
    ['2010年辞职开店，那年他28岁，如今2025年，他已经43岁。', '2010年辞职开店，那年他28岁，如今2025年，他已经43岁。'],
    ['1998年，28岁的康泰来教书。2024年，64岁的他还在。', '1998年，28岁的康泰来教书。2024年，[64岁]的他还在。'],
    ['1998年，28岁的康泰来教书。2024年，31岁的李敏来了。', '1998年，28岁的康泰来教书。2024年，31岁的李敏来了。'],
    ['1956年出生的老木匠1971年学手艺，那年他25岁。', '1956年出生的老木匠1971年学手艺，那年他[25岁]。'],
    ['出生于1935年的老战士在2025年度过了百岁生日。', '出生于1935年的老战士在2025年度过了[百岁]生日。'],
    [
      '2003年他35岁，带人修路。2023年路通了，他已是65岁的老人。',
      '2003年他35岁，带人修路。2023年路通了，他已是[65岁]的老人。',
    ],
    [
      '2003年他35岁，带人修路。2023年路通了，他已是55岁的老人。',
      '2003年他35岁，带人修路。2023年路通了，他已是55岁的老人。',
    ],
    ['患者王某，男，56岁，1960年5月出生。', '患者王某，男，[56岁]，1960年5月出生。'],
    ['6月老人迎来110岁生日。老人生于1925年。', '6月老人迎来[110岁]生日。老人生于1925年。'],
    ['1986年出生的种粮大户简明川，2025年已经49岁。', '1986年出生的种粮大户简明川，2025年已经[49岁]。'],
    ['1986年出生的种粮大户简明川，2025年已经39岁。', '1986年出生的种粮大户简明川，2025年已经39岁。'],
    ['他1958年生于青石镇，1955年参军入伍。', '他1958年生于青石镇，[1955年]参军入伍。'],
    ['他1958年生于青石镇，父亲1945年参军。', '他1958年生于青石镇，父亲1945年参军。'],
    [
      '1949年5月出生的老石头，2025年5月这天正好86岁，坐在第二排。',
      '1949年5月出生的老石头，2025年5月这天正好[86岁]，坐在第二排。',
    ],
    ['1959年出生的他2026年整57岁。', '1959年出生的他2026年整[57岁]。'],
    ['1959年出生的他2026年整67岁。', '1959年出生的他2026年整67岁。'],
    ['1959年出生的他2026年收养了12岁的女孩。', '1959年出生的他2026年收养了12岁的女孩。'],
    ['2011年出生、2025年17岁的小将夺冠。', '2011年出生、2025年[17岁]的小将夺冠。'],
    ['61岁的老站长罗水生在修船。他1946年出生在渔村。', '[61岁]的老站长罗水生在修船。他1946年出生在渔村。'],
    ['61岁的老站长罗水生在修船。他儿子1990年出生。', '61岁的老站长罗水生在修船。他儿子1990年出生。'],
    ['画家林远舟（1915—1998），享年93岁。', '画家林远舟（1915—1998），享年[93岁]。'],
    ['林远舟牺牲时年仅38岁。他1915年出生，1943年牺牲。', '林远舟牺牲时年仅[38岁]。他1915年出生，1943年牺牲。'],
    ['23岁的陈舟是消防员。今年32岁的陈舟说。', '23岁的陈舟是消防员。今年[32岁]的陈舟说。'],
    ['23岁的陈舟是消防员。今年32岁的陈帆说。', '23岁的陈舟是消防员。今年32岁的陈帆说。'],
    ['老人终年96岁。“他走的时候91岁。”', '老人终年96岁。“他走的时候[91岁]。”'],
    ['祖父1930年出生，1926年参军；父亲1958年出生。', '祖父1930年出生，[1926年]参军；父亲1958年出生。'],
    ['周德厚生于1963年。他的儿子今年35岁。', '周德厚生于1963年。他的儿子今年35岁。'],
    ['他1970年出生，20岁时参军。', '他1970年出生，20岁时参军。'],
  ],
  apply: (page) => [
    ...lives(page),
    ...page.sentences.flatMap(beforeBirth),
    ...mismatchesOf(page, ['age'])
      .filter(({ from }) => from.source !== 'told')
      .map((found) => told(found, 'years')),
  ],
};
