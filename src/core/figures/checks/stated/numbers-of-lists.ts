/** How often something was done, or how many there are, and an amount for each: 先后4次挪用，金额分别为20万元、35万元、48万元、23万元和60万元 lists five. */
import { smallNumber } from '../../../text/small-number.ts';
import { type BrokenTie, between, type Row, stretchOf, type Term } from './terms.ts';

const joint = /^(?:、|[和与及]|以及)$/;
/** 4次挪用公款共计186万元，金额分别为: from the number to the first of the list. */
const toList =
  /(?<![第每\d])(?<number>[两二三四五六七八九十]|\d{1,2})(?<unit>[次笔期批轮趟起座条栋幢艘处])(?<way>[^。；;！？\n]{0,50}?)(?:分别|依次)[\u4e00-\u9fff]{0,5}$/;
/** Another number of them, some of them, or what each is told with. */
const ofOthers = /[最每各另]|其[中余他]|[\d两二三四五六七八九十][次笔期批轮趟起座条栋幢艘处个名位人家]/;
/** 等, and what is added behind the list. */
const goesOn = /^(?:等|不等|[，,、；;](?:另|其[余他它]|还|第|最))/;
const longestLead = 80;
/** So many members are read: from each of a long list the rest of it is looked at. */
const most = 20;
const [fewest, farthest] = [2, 2];

/** The amounts that follow each other with nothing but 、 or 和 between. */
function listFrom(row: Row, at: number): readonly Term[] {
  const isJoined = (i: number) => {
    const [one, next] = [row.terms[i - 1], row.terms[i]];
    return one !== undefined && next?.unit === one.unit && joint.test(between(row, one, next));
  };
  let end = at + 1;
  while (end - at <= most && isJoined(end)) end++;
  return row.terms.slice(at, end);
}

/** The lists of a row that have another number of members than the text tells. */
export const brokenNumbersOfLists = (row: Row): readonly BrokenTie[] =>
  row.terms.flatMap((first, at): readonly BrokenTie[] => {
    const list = listFrom(row, at);
    if (list.length < fewest) return [];
    const { text, figures } = row.passage;
    const from = Math.max(0, first.start - longestLead);
    const lead = toList.exec(text.slice(from, first.start));
    const { number = '', way = '' } = lead?.groups ?? {};
    const off = Math.abs(smallNumber(number) - list.length);
    if (!lead || off === 0 || off > farthest || ofOthers.test(way)) return [];
    if (goesOn.test(text.slice((list.at(-1) as Term).end))) return [];
    const figure = figures.find(({ start }) => start === from + lead.index);
    return figure
      ? [
          {
            rule: 'listed',
            at: { index: row.index, figure },
            other: stretchOf(row, list),
            detail: [figure.text, String(list.length)],
          },
        ]
      : [];
  });
