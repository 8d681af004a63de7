/** The state that the panel restores after it was hidden or the window was closed. */
import type { Figures, Filters } from './rows.ts';

export interface State {
  readonly filters: Filters;
  /** Keys of the figures whose sentence is shown. */
  readonly open: readonly string[];
  /** Keys of the groups whose figures are hidden. */
  readonly folded: readonly string[];
  readonly offset: number;
}

/** @param kept the state of an earlier panel, perhaps of another version; it may be anything. */
export function readState(kept: unknown, minor: boolean): State {
  const first: State = {
    filters: { search: '', kind: '', article: null, group: 'article', sort: 'page', minor },
    open: [],
    folded: [],
    offset: 0,
  };
  if (typeof kept !== 'object' || kept === null) return first;
  const { filters, open, folded, offset } = kept as Partial<State>;
  return {
    filters: known({ ...first.filters, ...filters }),
    open: Array.isArray(open) ? open : first.open,
    folded: Array.isArray(folded) ? folded : first.folded,
    offset: typeof offset === 'number' ? offset : 0,
  };
}

/** An order that this version does not have is the page's. */
function known(filters: Filters): Filters {
  const sort = ['page', 'largest', 'smallest', 'counted'].includes(filters.sort) ? filters.sort : 'page';
  const group = ['article', 'counted', 'kind'].includes(filters.group) ? filters.group : 'article';
  return { ...filters, sort, group };
}

/** A key for each figure that stays the same when other text changes: its article, its text, and its number among equal ones. */
export function keysOf(figures: Figures): readonly string[] {
  const seen = new Map<string, number>();
  return figures.map(({ article, text }) => {
    const said = `${article} ${text}`;
    const before = seen.get(said) ?? 0;
    seen.set(said, before + 1);
    return `${said} ${before}`;
  });
}
