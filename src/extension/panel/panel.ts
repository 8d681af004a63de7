/** The script of the figures panel: receives figures, filters and shows them. */
import type { FigureItem } from '../../protocol/protocol.ts';
import { debounce } from '../debounce.ts';
import { barsOf } from './bars.ts';
import { createControls } from './controls.ts';
import { textElement } from './dom.ts';
import { createGrid } from './grid.ts';
import { createHead } from './head.ts';
import type { AboutFigures, FigureDecision, FromPanel, PanelOptions, ToPanel } from './messages.ts';
import { figureRow, groupRow, rowContext } from './row-elements.ts';
import { type Figures, type Filters, type Row, rowsOf, shownFigures } from './rows.ts';
import { keysOf, readState, type State } from './state.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPanel): void;
  getState(): unknown;
  setState(state: State): void;
};

const vscode = acquireVsCodeApi();
const options = JSON.parse(document.body.dataset.options ?? '{}') as PanelOptions;
const { strings } = options;

let state = readState(vscode.getState(), options.showMinor);
let list = 0;
let figures: Figures = [];
let total = 0;
let page: string | null = null;
let decisions: readonly (FigureDecision | null)[] = [];
let keys: readonly string[] = [];
let bars: readonly (number | null)[] = [];
let shown: readonly number[] = [];
let rows: readonly Row[] = [];
/** The figure that the keyboard is to go to once it is handed over, or null. */
let wanted: number | null = null;

const controls = createControls(strings, state.filters, (filters: Filters) => {
  keep({ filters });
  filterSoon();
});
const grid = createGrid(strings.figures, {
  choose: (index) => act(index, true),
  pass: (index) => {
    const row = rows[index];
    if (row?.type === 'figure') tell({ type: 'reveal', index: row.index, focus: false });
  },
  unfold,
  check: (index) => {
    const row = rows[index];
    if (row?.type !== 'figure') return;
    tell({ type: 'check', index: row.index, checked: !decisions[row.index]?.checked });
  },
  contextOf: (index) => {
    const row = rows[index];
    return row?.type === 'figure' ? rowContext(row.index) : '{"preventDefaultContextMenuItems":true}';
  },
  copy: (index) => {
    const row = rows[index];
    if (row?.type === 'figure') tell({ type: 'copy', index: row.index });
  },
  scrolled: (offset) => keep({ offset }),
});
const head = createHead(strings, (sort) => controls.setSort(sort));
head.show(state.filters.sort);
const status = textElement('div', 'status', '', 'status');
const empty = textElement('p', 'empty', '');
const panel = document.getElementById('panel') as HTMLElement;
panel.append(controls.root, status, head.root, grid.root, empty);

addEventListener('message', ({ data }: MessageEvent<ToPanel>) => {
  if (data.type === 'minor') controls.setMinor(data.minor);
  if (data.type === 'decisions') {
    decisions = data.decisions;
    tellProgress();
    grid.refresh();
  }
  if (data.type === 'cursor') {
    const row = rows.findIndex((own) => own.type === 'figure' && own.index === data.index);
    // A cursor in no figure, or in one that is not shown, leaves the row alone that the keyboard is at.
    if (row >= 0 || !document.hasFocus()) grid.activate(row);
  }
  if (data.type === 'focus') {
    wanted = data.index;
    if (document.hasFocus()) focusWanted();
  }
  if (data.type !== 'figures') return;
  const same = page === data.page || page === null;
  if (!same) keep({ filters: { ...state.filters, article: null }, offset: 0, folded: [] });
  page = data.page;
  list = data.list;
  figures = data.figures;
  total = data.total;
  keys = keysOf(figures);
  bars = barsOf(figures);
  controls.offer(figures);
  filter();
  empty.textContent = emptyMessage(data.reading);
  grid.scrollTo(state.offset);
});
// The editor tells of its command before or after it hands the keyboard over.
addEventListener('focus', focusWanted);
addEventListener('keydown', (event) => {
  if (event.key !== 'f' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  controls.focusSearch();
});
vscode.postMessage({ type: 'ready' });

function focusWanted(): void {
  if (wanted === null) return;
  const from = wanted;
  wanted = null;
  const row = rows.findIndex((own) => own.type === 'figure' && own.index >= from);
  grid.focus(Math.max(0, row));
}

function tell(message: AboutFigures): void {
  vscode.postMessage({ ...message, list });
}

function filter(): void {
  shown = shownFigures(figures, state.filters);
  tell({ type: 'shown', indices: shown });
  tellProgress();
  empty.textContent = emptyMessage(false);
  head.show(state.filters.sort);
  layOut();
}

/** How many figures are shown, and how many of those that are listed have been checked. */
function tellProgress(): void {
  const listed = [...figures.keys()].filter((index) => state.filters.minor || figures[index]?.tier === 'core');
  const checked = listed.filter((index) => decisions[index]?.checked).length;
  status.textContent = [
    figures.length ? counts(strings.shownOf, shown.length, listed.length) : [],
    total > figures.length ? counts(strings.onlyFirst, figures.length, total) : [],
    figures.length ? counts(strings.checkedOf, checked, listed.length) : [],
  ]
    .flat()
    .join(' · ');
}

const counts = (words: string, first: number, second: number) =>
  words.replace('{0}', first.toLocaleString(options.locale)).replace('{1}', second.toLocaleString(options.locale));

const filterSoon = debounce(filter, 60);

function layOut(): void {
  const names = { kinds: strings.kinds, nothing: strings.countsNothing };
  rows = rowsOf(figures, shown, state.filters.group, new Set(state.folded), names);
  panel.classList.toggle('nothing', rows.length === 0);
  grid.show({ keys: rows.map(rowKey), isGroup: (index) => rows[index]?.type === 'group', render });
}

function rowKey(row: Row): string {
  return row.type === 'group' ? `group ${row.key}` : (keys[row.index] ?? '');
}

function render(index: number): HTMLElement {
  const row = rows[index] as Row;
  if (row.type === 'group') return groupRow(row.title, row.count, state.folded.includes(row.key));
  const figure = figures[row.index] as FigureItem;
  const facts = {
    index: row.index,
    bar: bars[row.index] ?? null,
    open: state.open.includes(keys[row.index] ?? ''),
    decision: decisions[row.index] ?? null,
    article: state.filters.group === 'article' ? null : figure.articleTitle,
  };
  return figureRow(figure, facts, strings);
}

function act(index: number, focus: boolean): void {
  const row = rows[index];
  if (row?.type === 'group') unfold(index, null);
  else if (row) tell({ type: 'reveal', index: row.index, focus });
}

function unfold(index: number, open: boolean | null): void {
  const row = rows[index];
  if (row?.type === 'group') {
    keep({ folded: toggled(state.folded, row.key, open === null ? null : !open) });
    layOut();
  } else if (row) {
    keep({ open: toggled(state.open, keys[row.index] ?? '', open) });
    grid.refresh();
  }
}

/** The list with or without an item; null toggles it. */
function toggled<T>(list: readonly T[], item: T, wanted: boolean | null): readonly T[] {
  const without = list.filter((other) => other !== item);
  return (wanted ?? without.length === list.length) ? [...without, item] : without;
}

function emptyMessage(reading: boolean): string {
  if (page === null) return strings.noPage;
  if (reading) return strings.readingPage;
  return figures.length === 0 ? strings.noFigures : shown.length === 0 ? strings.nothingMatches : '';
}

function keep(part: Partial<State>): void {
  state = { ...state, ...part };
  save();
}

function save(): void {
  vscode.setState(state);
}
