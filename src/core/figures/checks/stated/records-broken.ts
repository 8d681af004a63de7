/** A record that is broken by less than it was: 跑出1小时13分25秒，打破了1小时13分10秒的纪录. */
import { type BrokenTie, between, type Row, stretchOf } from './terms.ts';

const breaks = /^[^。；！？\n]{0,24}(?:打破|刷新|改写|超过|超越)了?[^，。；！？\n\d]{0,20}$/;
/** Nothing was broken, or the one who broke it is told of later. */
const denied = /[未没无]|不|险些|差点|距|离|冲击|曾|此前|原/;
const ofRecord = /^的?[\u4e00-\u9fff]{0,12}[纪记]录/;
/** What is thrown or jumped, and so the better the farther. */
const ofField = /跳[远高]|三级跳|撑杆|标枪|铅球|铁饼|链球|投掷|掷出|投出|跳过|跃过/;
/** What is so many times the other is of something else. */
const mostApart = 1.5;

export const brokenRecords = (row: Row): readonly BrokenTie[] =>
  row.terms.flatMap((record, at): readonly BrokenTie[] => {
    const own = row.terms[at - 1];
    if (!own || own.unit !== record.unit || !ofRecord.test(record.behind)) return [];
    const joint = between(row, own, record);
    if (!breaks.test(joint) || denied.test(joint)) return [];
    const [a, b] = [own.amount, record.amount];
    if (Math.max(a, b) > mostApart * Math.min(a, b)) return [];
    // Times to the second are those of a race.
    const isRace = [own, record].every(({ unit, figure }) => unit === 'duration s' && figure.text.includes('秒'));
    const lead = row.passage.text.slice(Math.max(0, own.start - reach), own.start);
    const isField = own.unit === 'length m' && ofField.test(lead);
    if (!(isRace && a > b) && !(isField && a < b)) return [];
    return [
      {
        rule: 'range-reversed',
        at: { index: row.index, figure: own.figure },
        other: stretchOf(row, [record]),
        detail: [record.figure.text, own.figure.text, '原纪录', '新成绩'],
      },
    ];
  });
/** How far before it the event may be named, in characters. */
const reach = 40;
