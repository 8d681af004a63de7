/** What an outcome is told of, by the words before it. */
import { verbs } from '../../data/verbs-of-change.ts';
import { sharedPieces } from '../shared-words.ts';

/** What stands before an amount and names nothing. */
const nameless = new RegExp(
  `(?:同|环)?[比较](?![例重])[^，,。；]*|${verbs('to')}|${verbs('compared')}|[半\\d一二两三四五六七八九十几]+个?(?:年|月|天|季度|小时)|[增涨降跌升][幅速]|总共|累计|规模|数量|总[数量]|整整|几乎|正好|只|仅|约|近|共|已|再|又|也|就|都|还|净|达|占|是|为|的|了|到|至|翻`,
  'g',
);
/** Whether an outcome is told of what its terms are told of: 产值由3亿元增加到4亿元，利润增长80% is of another thing. */
export function subjectOf(label: string, told: string): number {
  const own = label.replace(nameless, '');
  if (own.length < 2) return 0;
  return sharedPieces(own, told) > 0 ? 1 : 2;
}

const predicate = new RegExp(`[比较是为达占]|相当于|等于|${verbs('by')}|${verbs('to')}`);
/** So many characters are two words at least, of which one is told again. */
const longName = 4;
const times = /[今去本上前]年|全年|上半年|下半年|[上本]月|\d+月|其中|目前|如今|现在|[而但使让将的]/g;
/** 月费由199元降到129元，流量单价下降九成: no word of what has changed stands around the amounts. @param lead its clause up to the number. */
export function isOfOtherThing(lead: string, told: string): boolean {
  const [subject = ''] = lead.split(predicate);
  const own = subject.replace(nameless, '').replace(times, '').replace(/[\d.]/g, '');
  if (own.length < 2) return false;
  return own.length < longName
    ? ![...own].some((character) => told.includes(character))
    : sharedPieces(own, told) === 0;
}
