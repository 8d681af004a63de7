/** What an outcome is told of, by the words before it. */
import { verbs } from '../../data/verbs-of-change.ts';
import { sharedPieces } from '../shared-words.ts';

/** What stands before an amount and names nothing. */
const nameless = new RegExp(
  `(?:同|环)?[比较](?![例重])[^，,。；]*|${verbs('to')}|${verbs('compared')}|[半\\d一二两三四五六七八九十几]+个?(?:年|月|天|季度|小时)|[增涨降跌升][幅速]|总共|累计|整整|几乎|正好|只|仅|约|近|共|已|再|又|也|就|都|还|净|达|占|是|为|的|了|到|至|翻`,
  'g',
);
const namedIn = (label: string): string => label.replace(nameless, '');

/** Whether an outcome is told of what its terms are told of: 产值由3亿元增加到4亿元，利润增长80% is of another thing. */
export function subjectOf(label: string, told: string): number {
  const own = namedIn(label);
  if (own.length < 2) return 0;
  return sharedPieces(own, told) > 0 ? 1 : 2;
}

/** 月费由199元降到129元，流量单价下降九成: no character of what has changed stands around the amounts. */
export function isOfOtherThing(lead: string, told: string): boolean {
  const own = namedIn(lead).replace(/[\d.]/g, '');
  return own.length > 1 && ![...own].some((character) => told.includes(character));
}
