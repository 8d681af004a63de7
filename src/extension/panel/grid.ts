/** A virtual grid: only visible rows are in the DOM. It can be used by keyboard, pointer and screen reader. */
import {
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import { element } from './dom.ts';

export interface GridSource {
  /** A stable key for each row, in order. */
  readonly keys: readonly string[];
  isGroup(index: number): boolean;
  render(index: number): HTMLElement;
}

export interface GridActions {
  /** Enter, or a click. */
  choose(index: number): void;
  /** The active row was changed by keyboard. */
  pass(index: number): void;
  /** Right and left, space, or a click on the twistie; null toggles. */
  unfold(index: number, open: boolean | null): void;
  copy(index: number): void;
  /** Space, or a click on the tick. */
  check(index: number): void;
  /** What the editor's menu is told of a row. */
  contextOf(index: number): string;
  scrolled(offset: number): void;
}

export interface Grid {
  readonly root: HTMLElement;
  show(source: GridSource): void;
  /** Renders the visible rows again, when their content changed. */
  refresh(): void;
  /** Puts the keyboard into the grid, and makes a row active. */
  focus(index: number): void;
  /** Makes a row active and scrolls to it; -1 for none. */
  activate(index: number): void;
  scrollTo(offset: number): void;
}

/** Heights of the rows as the style sheet sets them, in pixels: groups, figures on two lines, and on one from a panel of this width on. */
const groupHeight = 30;
const figureHeight = 46;
const wideFigureHeight = 28;
const wide = 560;

export function createGrid(label: string, actions: GridActions): Grid {
  const root = element('div', { role: 'treegrid', tabindex: '0', 'aria-label': label, 'aria-readonly': 'true' });
  root.className = 'grid';
  const canvas = element('div', { role: 'rowgroup' });
  canvas.className = 'canvas';
  root.append(canvas);

  let source: GridSource = { keys: [], isGroup: () => false, render: () => element('div') };
  let active = -1;
  const made = new Map<string, HTMLElement>();

  const virtualizer = new Virtualizer<HTMLElement, HTMLElement>({
    count: 0,
    getScrollElement: () => root,
    estimateSize: (index) => (source.isGroup(index) ? groupHeight : figureHeightNow()),
    overscan: 10,
    getItemKey: (index) => source.keys[index] ?? index,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    measureElement,
    onChange: () => {
      if (isMeasuring) hasMoved = true;
      else draw();
    },
  });
  // While the rows are measured, the virtualizer tells of every one that moves the rows behind it.
  let isMeasuring = false;
  let hasMoved = false;
  // Another layout has other heights: what was measured holds no longer, and the row on top stays there.
  let wasWide = isWide();
  let top = 0;
  new ResizeObserver(() => {
    if (isWide() === wasWide) return;
    wasWide = isWide();
    const kept = top;
    virtualizer.measure();
    refresh();
    virtualizer.scrollToIndex(kept, { align: 'start' });
  }).observe(root);
  virtualizer._didMount();
  virtualizer._willUpdate();

  function isWide(): boolean {
    return root.clientWidth >= wide;
  }
  function figureHeightNow(): number {
    return isWide() ? wideFigureHeight : figureHeight;
  }

  /** Draws the rows in sight where their heights put them, which are known once they have been drawn. */
  function draw(): void {
    do {
      place();
      isMeasuring = true;
      hasMoved = false;
      for (const row of made.values()) virtualizer.measureElement(row);
      isMeasuring = false;
    } while (hasMoved);
  }

  function place(): void {
    canvas.style.height = `${virtualizer.getTotalSize()}px`;
    const items = virtualizer.getVirtualItems();
    const wanted = new Set(items.map(({ key }) => String(key)));
    for (const [key, row] of made) {
      if (wanted.has(key)) continue;
      row.remove();
      made.delete(key);
    }
    for (const { index, key, start } of items) {
      const row = made.get(String(key)) ?? insert(index, String(key));
      row.dataset.index = String(index);
      row.id = `row-${index}`;
      row.setAttribute('aria-rowindex', String(index + 1));
      row.setAttribute('aria-selected', String(index === active));
      row.classList.toggle('active', index === active);
      row.style.transform = `translateY(${start}px)`;
    }
    // The menu key opens the menu of the active row.
    root.dataset.vscodeContext = active >= 0 ? actions.contextOf(active) : '{"preventDefaultContextMenuItems":true}';
    if (active >= 0 && wanted.has(source.keys[active] ?? ''))
      root.setAttribute('aria-activedescendant', `row-${active}`);
    else root.removeAttribute('aria-activedescendant');
  }

  function insert(index: number, key: string): HTMLElement {
    const row = source.render(index);
    row.dataset.index = String(index);
    made.set(key, row);
    canvas.append(row);
    return row;
  }

  function refresh(): void {
    for (const row of made.values()) row.remove();
    made.clear();
    draw();
  }

  function activate(index: number): void {
    active = index;
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
    draw();
  }

  function indexOf(target: EventTarget | null): number {
    return Number((target as HTMLElement | null)?.closest<HTMLElement>('.row')?.dataset.index ?? -1);
  }

  root.addEventListener('click', (event) => {
    const index = indexOf(event.target);
    if (index < 0) return;
    active = index;
    draw();
    if ((event.target as HTMLElement).closest('.tick')) actions.check(index);
    else if ((event.target as HTMLElement).closest('.twistie')) actions.unfold(index, null);
    else actions.choose(index);
  });
  root.addEventListener(
    'scroll',
    () => {
      top = virtualizer.getVirtualItemForOffset(root.scrollTop)?.index ?? 0;
      actions.scrolled(root.scrollTop);
    },
    { passive: true },
  );
  root.addEventListener('keydown', (event) => {
    const last = source.keys.length - 1;
    const page = Math.max(1, Math.floor(root.clientHeight / figureHeightNow()) - 1);
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: last,
    };
    const move = moves[event.key];
    if (move !== undefined && last >= 0) {
      activate(Math.min(last, Math.max(0, move)));
      actions.pass(active);
    } else if (active < 0) return;
    else if (event.key === 'Enter') actions.choose(active);
    else if (event.key === ' ') actions.check(active);
    else if (event.key === 'ArrowRight') actions.unfold(active, true);
    else if (event.key === 'ArrowLeft') actions.unfold(active, false);
    else if (event.key === 'c' && (event.ctrlKey || event.metaKey) && String(getSelection()) === '')
      actions.copy(active);
    else return;
    event.preventDefault();
  });

  return {
    root,
    show(next) {
      const key = source.keys[active];
      source = next;
      active = key === undefined ? -1 : next.keys.indexOf(key);
      root.setAttribute('aria-rowcount', String(next.keys.length));
      virtualizer.setOptions({ ...virtualizer.options, count: next.keys.length });
      virtualizer._willUpdate();
      virtualizer.measure();
      refresh();
    },
    refresh,
    focus(index) {
      root.focus();
      activate(source.keys.length > 0 ? index : -1);
    },
    activate,
    scrollTo: (offset) => virtualizer.scrollToOffset(offset),
  };
}
