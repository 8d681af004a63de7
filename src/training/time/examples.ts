/** What the trainer sees of an article: its statements of time with all that each may speak of. */
import { checkedPage } from '../../core/figures/checks/page.ts';
import { type Fit, fitOf, slipOf } from '../../core/figures/checks/time/fit.ts';
import type { Measure, Statement } from '../../core/figures/checks/time/statements.ts';
import { type Reading, readingsOf, type Telling } from '../../core/figures/checks/time/tellings.ts';
import { fold } from '../../core/figures/fold.ts';
import { readFigures } from '../../core/figures/read.ts';
import { resolveDates } from '../../core/figures/resolve-dates.ts';
import type { Article } from './articles.ts';

/** A number of a statement, with how the points fit it. */
export interface ToldNumber {
  readonly value: number;
  readonly fits: readonly { readonly fit: Fit; readonly slip: number }[];
}

export interface Example {
  readonly measure: Measure;
  readonly isNews: boolean;
  /** The number is planted, or counted from or to what is. */
  readonly isWrong: boolean;
  readonly none: readonly string[];
  readonly tellings: readonly (readonly string[])[];
  readonly told: ToldNumber;
  /** The same statement with a slip of the pen, where it is right. */
  readonly slipped: ToldNumber | null;
}

export function examplesOf({ parts, day, isNews, planted }: Article): readonly Example[] {
  let article = -1;
  const passages = parts.map(fold).map((text) => {
    const isHeadline = /^##? /.test(text);
    if (isHeadline) article++;
    const figures = resolveDates(text, readFigures(text), day);
    return { text, figures, kind: isHeadline ? 'headline' : 'paragraph', article: Math.max(article, 0), day } as const;
  });
  const readings = readingsOf(checkedPage(passages));
  return readings.flatMap((reading, i): readonly Example[] => {
    const { statement, tellings, none } = reading;
    const told = fitted(statement, tellings);
    const isWrong = planted.length > 0 && touches(reading, told, planted);
    // The other statements of a planted article are those of its clean twin.
    if (planted.length > 0 && !isWrong) return [];
    const slipped = planted.length > 0 || !told.fits.some(({ fit }) => fit === 'exact') ? null : slip(reading, i);
    return [
      {
        measure: statement.measure,
        isNews,
        isWrong,
        none,
        tellings: tellings.map(({ signs }) => signs),
        told,
        slipped,
      },
    ];
  });
}

const fitted = (statement: Statement, tellings: readonly Telling[]): ToldNumber => ({
  value: Math.round((statement.low + statement.high) / 2),
  fits: tellings.map((telling) => ({ fit: fitOf(statement, telling.distances), slip: slipOf(statement, telling) })),
});

function touches({ statement, tellings }: Reading, told: ToldNumber, planted: Article['planted']): boolean {
  return tellings.some(({ from, to }, i) => {
    const { fit, slip: worth } = told.fits[i] as ToldNumber['fits'][number];
    if (fit !== 'off' || worth === 0) return false;
    return [statement, from, to].some(({ sentence, figure }) =>
      planted.some(
        ({ part, start, end }) => sentence?.index === part && figure && figure.start <= end && figure.end >= start,
      ),
    );
  });
}

/** What slips of the pen add, in the order in which they are taken. */
const slips = [10, -10, 3, -3, 20, -20];
const slipsOfMinutes = [60, -60, 120, -120, 600, 30];

function slip({ statement, tellings }: Reading, at: number): ToldNumber | null {
  if (statement.low !== statement.high) return null;
  const all = statement.measure === 'hours' ? slipsOfMinutes : slips;
  const low = statement.low + (all[at % all.length] as number);
  if (low < 2) return null;
  const other = fitted({ ...statement, low, high: low }, tellings);
  return other.fits.some(({ fit, slip: worth }) => fit === 'off' && worth > 0) ? other : null;
}
