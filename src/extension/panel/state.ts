/** What the panel keeps when it is hidden or the window is closed. */
import type { Figures, Filters } from './rows.ts';

export interface State {
  readonly filters: Filters;
  /** Keys of the figures whose sentence is shown. */
  readonly open: readonly string[];
  /** Articles whose figures are folded away. */
  readonly folded: readonly number[];
  readonly offset: number;
}

/** @param kept what an earlier panel, perhaps of an earlier version, kept; or anything else. */
export function readState(kept: unknown, minor: boolean): State {
  const first: State = {
    filters: { search: '', kind: '', article: null, sort: 'page', minor },
    open: [],
    folded: [],
    offset: 0,
  };
  if (typeof kept !== 'object' || kept === null) return first;
  const { filters, open, folded, offset } = kept as Partial<State>;
  return {
    filters: { ...first.filters, ...filters },
    open: Array.isArray(open) ? open : first.open,
    folded: Array.isArray(folded) ? folded : first.folded,
    offset: typeof offset === 'number' ? offset : 0,
  };
}

/** A key for each figure that holds while the text around it changes: its article, what it says, and which one of that it is. */
export function keysOf(figures: Figures): readonly string[] {
  const seen = new Map<string, number>();
  return figures.map(({ article, text }) => {
    const said = `${article} ${text}`;
    const before = seen.get(said) ?? 0;
    seen.set(said, before + 1);
    return `${said} ${before}`;
  });
}
