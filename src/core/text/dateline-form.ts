/**
 * What datelines are made of, as sources of regular expressions.
 * 新华社 云州 二十日 电, 據 雲港日報 報道, 本报 讯
 */

/** A digit or a character of a number, as dates are written. */
const number = '[\\d０-９一二三四五六七八九十廿卅○〇零]';

/** Agencies and papers that need no day to be told from other words. */
export const knownAgency = '新华社|新華社|新华网|中新社|中新网|中央社|人民网|央视|央广网|本报|本報|本刊|本网|本台|本社';

/** Any paper or agency; 红旗公社 looks like one, too. */
export const anyAgency = `${knownAgency}|[\\u4e00-\\u9fff]{2,6}(?:通讯社|通訊社|社|日报|晚报|时报|商报|早报|都市报|日報|晚報|時報)`;

/** Where it was written. */
export const writtenIn = '[\\u4e00-\\u9fff·]{0,10}?';

/** When: groups of year, month and day, of which only the day must be there. 一九六七年十月二十日, 二十日. */
export const writtenOn = `(?:(?:(${number}{2,4})年)?(${number}{1,3})月)?(${number}{1,3})[日号號]`;

/** How it came, at the end: 电, 专电, 急电, 讯, 特讯. */
export const wired = '[专專特急]?[电電讯訊]';
