/** The panel's search field, filters and sort order. */
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-checkbox/index.js';
import type { FigureItem } from '../../protocol/protocol.ts';
import { element } from './dom.ts';
import type { PanelStrings } from './messages.ts';
import type { Figures, Filters, Grouping, SortOrder } from './rows.ts';

export interface Controls {
  readonly root: HTMLElement;
  /** Offers the kinds and articles of these figures as filters, with their counts. */
  offer(figures: Figures): void;
  focusSearch(): void;
  /** Whether minor figures are shown, as the setting now says. */
  setMinor(shown: boolean): void;
  /** The order in which the heads of the columns put the figures. */
  setSort(sort: SortOrder): void;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

type Select = HTMLElement & { value: string };

export function createControls(strings: PanelStrings, first: Filters, onChange: (filters: Filters) => void): Controls {
  let filters = first;
  const change = (part: Partial<Filters>) => {
    filters = { ...filters, ...part };
    onChange(filters);
  };

  const search = element('vscode-textfield', {
    type: 'search',
    placeholder: strings.search,
    'aria-label': strings.search,
  }) as Select;
  search.className = 'search';
  search.value = first.search;
  search.addEventListener('input', () => change({ search: search.value }));
  search.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || search.value === '') return;
    search.value = '';
    change({ search: '' });
  });

  const kind = select(strings.kind, (value) => change({ kind: value as Filters['kind'] }));
  const article = select(strings.article, (value) => change({ article: value === '' ? null : Number(value) }));
  const group = select(strings.group, (value) => change({ group: value as Grouping }));
  fill(group, first.group, [
    { value: 'article', label: strings.byArticle },
    { value: 'counted', label: strings.byCounted },
    { value: 'kind', label: strings.byKind },
  ]);
  const minor = element('vscode-checkbox', { label: strings.minor }) as HTMLElement & { checked: boolean };
  minor.className = 'minor';
  minor.checked = first.minor;
  minor.addEventListener('change', () => change({ minor: minor.checked }));

  const root = element('div', { role: 'search' });
  root.className = 'controls';
  root.append(search, kind, article, group, minor);
  return {
    root,
    offer(figures) {
      const kinds = count(figures, ({ kind }) => kind);
      const known = filters.kind && !kinds.has(filters.kind) ? [...kinds, [filters.kind, 0] as const] : [...kinds];
      fill(kind, filters.kind, [
        { value: '', label: strings.allKinds },
        ...known.map(([value, n]) => ({ value, label: `${strings.kinds[value as FigureItem['kind']]} (${n})` })),
      ]);
      const titles = new Map(figures.map((figure) => [figure.article, figure.articleTitle]));
      fill(article, filters.article === null ? '' : String(filters.article), [
        { value: '', label: strings.allArticles },
        ...[...titles].map(([value, label]) => ({ value: String(value), label })),
      ]);
    },
    focusSearch: () => search.focus(),
    setMinor(shown) {
      minor.checked = shown;
      change({ minor: shown });
    },
    setSort: (sort) => change({ sort }),
  };
}

function select(label: string, onChange: (value: string) => void): Select {
  const made = element('vscode-single-select', { 'aria-label': label, label, title: label }) as Select;
  made.addEventListener('change', () => onChange(made.value));
  return made;
}

function fill(target: Select, value: string, choices: readonly Choice[]): void {
  target.replaceChildren(
    ...choices.map((choice) => {
      const option = element('vscode-option', { value: choice.value });
      option.textContent = choice.label;
      if (choice.value === value) option.setAttribute('selected', '');
      return option;
    }),
  );
  target.value = value;
}

/** Counts the core figures for each key, most frequent first. */
function count<K>(figures: Figures, keyOf: (figure: FigureItem) => K): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const figure of figures) {
    if (figure.tier === 'core') counts.set(keyOf(figure), (counts.get(keyOf(figure)) ?? 0) + 1);
  }
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}
