/** Points of a player by what was shot: 独得32分，其中两分球14投8中，三分球9投4中，罚球5投4中 is 2 × 8 + 3 × 4 + 4. */

import type { Figure } from '../../../reading.ts';
import { smallNumber } from '../../../text/small-number.ts';
import { figuresBetween } from '../page.ts';
import type { BrokenTie, Row } from './terms.ts';

const number = '(\\d{1,2}|[一二两三四五六七八九十]{1,3})';
const shots = [
  { name: /[两二2]分球/g, worth: 2 },
  { name: /三分球|三分线外|3分球/g, worth: 3 },
  { name: /罚球/g, worth: 1 },
] as const;
/** 14投8中, 投中9个, 六投全中, 四罚三中, 罚中5个 */
const made = new RegExp(
  `^[^，,。；;、]{0,4}?(?:${number}[投罚](?:${number}中|(全)中)|[投罚命]?[中进]了?${number}[个球记次])`,
);
const scored = /(?:得|砍下|拿下|贡献|轰下|揽下|攻下)(?:了|到)?(?:全[队场]最高的|[^，,。；\d]{0,4})$/;
/** Of somebody else, of all, or of a part of the match. */
const ofOthers = /半场|单节|[一二三四]节|全队|两队|队友|另一|场均|平均|加时|对[手方]|[主客]队/;

interface Shots {
  readonly sum: number;
  readonly told: string;
  readonly start: number;
  readonly end: number;
  readonly areAll: boolean;
}

/** The shots that a stretch tells, each kind once at most; null where none or one of two players. */
function shotsIn(text: string): Shots | null {
  const all = shots.map(({ name, worth }) => {
    const found = [...text.matchAll(name)].flatMap(({ 0: word, index }) => {
      const match = made.exec(text.slice(index + word.length));
      const told = match && (match[3] ? match[1] : (match[2] ?? match[4]));
      return told ? [{ word, start: index, end: index + word.length + match[0].length, count: smallNumber(told) }] : [];
    });
    return { worth, found };
  });
  const told = all.flatMap(({ found, worth }) => found.map((one) => ({ ...one, worth })));
  if (told.length < 2 || all.some(({ found }) => found.length > 1)) return null;
  return {
    sum: told.reduce((sum, { count, worth }) => sum + count * worth, 0),
    told: told.map(({ word, count }) => `${word}${count}`).join(' + '),
    start: Math.min(...told.map(({ start }) => start)),
    end: Math.max(...told.map(({ end }) => end)),
    areAll: told.length === shots.length,
  };
}

const isPoints = ({ kind, unit, value, per, approx }: Figure): boolean =>
  kind === 'count' && unit === '分' && value !== null && per === null && approx === null;

/** How far on either side of the points the shots are told, in characters. */
const reach = 120;

/** The points of a row that its shots do not make. */
export function brokenShotPoints({ passage, index }: Row): readonly BrokenTie[] {
  const { text, figures } = passage;
  if (!/分球|罚球/.test(text)) return [];
  return figures.filter(isPoints).flatMap((points): readonly BrokenTie[] => {
    if (!scored.test(text.slice(Math.max(0, points.start - 10), points.start))) return [];
    const lead = /[^。；]*$/.exec(text.slice(Math.max(0, points.start - reach), points.start))?.[0] ?? '';
    const from = points.start - lead.length;
    const behind = /^[^。；]*/.exec(text.slice(points.end, points.end + reach))?.[0] ?? '';
    const sentence = `${lead}${points.text}${behind}`;
    const own = figuresBetween(passage, from, points.end + behind.length).filter(isPoints);
    const told = own.length === 1 && !ofOthers.test(sentence) ? shotsIn(sentence) : null;
    const value = points.value as number;
    // Who has shot no free throw is told without them, and what is not told may come on top.
    if (!told || told.sum === value || (!told.areAll && told.sum < value)) return [];
    return [
      {
        rule: 'parts-sum',
        at: { index, figure: points },
        other: { index, start: from + told.start, end: from + told.end },
        detail: [told.told, `${told.sum}分`, points.text],
      },
    ];
  });
}
