/** Lines at which somebody begins to speak in an interview: 记者：…, 陈大勇：…, 问：…. Each begins a paragraph, whatever stands before it. */

import { sentenceEnd } from './sentence-end.ts';

/** Who speaks, up to the colon. */
const speaker = /^(问|答|問|[Qq]|[Aa]|[\u4e00-\u9fff·]{2,8})[：:](?=.)/;
/** 市民贺女士问：, 市住房公积金中心答：: whoever they are, they ask and answer. */
const asking = /^[\u4e00-\u9fff]{2,12}([问問答])[：:](?=.)/;
/** 他说：, 内容如下：: words that lead to a quotation or to a list. */
const leadsOn = /(?:[说說道称稱是為为喊]|如下|表示|指出|[写寫][着著])$/;
/** A sentence does not end before a line that follows such a mark. */
const goesOn = /[，、；：,;:（(“‘「『《]$/;
/** So many lines of a page with one speaker at their beginning are an interview. */
const fewestTurns = 2;

/** @param lines of the page, without blanks. @returns for each whether somebody begins to speak there. */
export function speakerLines(lines: readonly string[]): boolean[] {
  const speakers = lines.map((line, i) => {
    // All three expressions ask for one.
    if (!line.includes('：') && !line.includes(':')) return null;
    const who = (asking.exec(line) ?? speaker.exec(line))?.[1];
    // 市医院主任医师林 ⏎ 一二答：: what stands before the colon may be the rest of a name.
    if (/^(?:[^：:]+[问問]|[^：:]*答)[：:]/.test(line) && i > 0 && !sentenceEnd.test(lines[i - 1] as string))
      return null;
    return who === undefined || goesOn.test(lines[i - 1] ?? '') || leadsOn.test(who) ? null : who;
  });
  const turns = new Map<string, number>();
  for (const who of speakers) if (who !== null) turns.set(who, (turns.get(who) ?? 0) + 1);
  // One speaks alone in no interview.
  const several = [...turns.values()].filter((count) => count >= fewestTurns).length > 1;
  return speakers.map((who) => who !== null && several && (turns.get(who) as number) >= fewestTurns);
}
