/** Which contradictions a reader wants to see: rules that are switched off, and single ones that are silenced. */
import type { CheckName, FigureCheck } from '../../reading.ts';

export interface CheckChoice {
  readonly off: ReadonlySet<CheckName>;
  /** Keys of `keyOfCheck`. */
  readonly silenced: ReadonlySet<string>;
}

/** What a check is known by as long as the page says the same: its rule and the figures that contradict each other. */
export const keyOfCheck = ({ rule, detail }: Pick<FigureCheck, 'rule' | 'detail'>): string =>
  [rule, ...detail].join(' · ');

export const isShown = (check: Pick<FigureCheck, 'rule' | 'detail'>, { off, silenced }: CheckChoice): boolean =>
  !off.has(check.rule) && !silenced.has(keyOfCheck(check));
