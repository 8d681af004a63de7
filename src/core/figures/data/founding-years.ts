/**
 * Years that anniversaries of national events count from, by the words that newspapers use for them.
 * Source: dates of public record, as in the calendars of anniversaries that newspapers print.
 */
export const foundingYears: readonly (readonly [words: RegExp, year: number])[] = [
  [/抗(?:日)?战(?:争)?胜利|反法西斯战争胜利/, 1945],
  [/(?:新中国|中华人民共和国)成立|建国|国庆/, 1949],
  [/(?:中国)?共产党成立|建党|建党节/, 1921],
  [/(?:中国人民解放军|人民军队|我军)(?:建军|成立)|建军/, 1927],
  [/改革开放/, 1978],
  [/香港回归/, 1997],
  [/澳门回归/, 1999],
  [/(?:红军)?长征胜利/, 1936],
  [/五四运动/, 1919],
  [/辛亥革命/, 1911],
  [/南昌起义/, 1927],
  [/西藏和平解放/, 1951],
  [/西藏自治区成立/, 1965],
  [/新疆维吾尔自治区成立/, 1955],
  [/内蒙古自治区成立/, 1947],
  [/宁夏回族自治区成立|广西壮族自治区成立/, 1958],
  [/抗美援朝(?:出国作战|战争)/, 1950],
  [/恢复高考/, 1977],
  [/(?:汶川)(?:特大)?地震/, 2008],
  [/唐山(?:大)?地震/, 1976],
  [/南京大屠杀/, 1937],
  [/九一八事变/, 1931],
  [/联合国成立/, 1945],
];
