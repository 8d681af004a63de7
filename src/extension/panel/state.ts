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
  if (!isObject(kept)) return first;
  const { filters, open, folded, offset } = kept as Partial<State>;
  return {
    filters: known({ ...first.filters, ...(isObject(filters) ? filters : {}) }, first.filters),
    open: textsIn(open),
    folded: textsIn(folded),
    offset: Number.isFinite(offset) ? (offset as number) : 0,
  };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];

/** What this version does not have is as at first. */
function known(filters: Filters, first: Filters): Filters {
  const { search, kind, article, minor } = filters;
  return {
    search: typeof search === 'string' ? search : first.search,
    kind: typeof kind === 'string' ? kind : first.kind,
    article: Number.isInteger(article) ? article : first.article,
    sort: ['page', 'largest', 'smallest', 'counted'].includes(filters.sort) ? filters.sort : first.sort,
    group: ['article', 'counted', 'kind'].includes(filters.group) ? filters.group : first.group,
    minor: typeof minor === 'boolean' ? minor : first.minor,
  };
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
