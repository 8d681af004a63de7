/** The heads of the columns: each puts the figures in an order, the value's first from the largest and then from the smallest. */
import { element, textElement } from './dom.ts';
import type { PanelStrings } from './messages.ts';
import type { SortOrder } from './rows.ts';

export interface Head {
  readonly root: HTMLElement;
  show(sort: SortOrder): void;
}

interface Column {
  readonly name: string;
  readonly label: string;
  readonly orders: readonly SortOrder[];
}

export function createHead(strings: PanelStrings, onSort: (sort: SortOrder) => void): Head {
  const columns: readonly Column[] = [
    { name: 'text', label: strings.figure, orders: ['page'] },
    { name: 'reading', label: strings.reading, orders: ['largest', 'smallest'] },
    { name: 'counted', label: strings.counted, orders: ['counted'] },
  ];
  let current: SortOrder = 'page';
  const root = element('div', { role: 'group', 'aria-label': strings.sort });
  root.className = 'head';
  const buttons = columns.map(({ name, label, orders }) => {
    const button = element('button', { type: 'button', 'aria-label': strings.sortBy.replace('{0}', label) });
    button.className = name;
    button.append(textElement('span', 'label', label), textElement('span', 'arrow', ''));
    button.addEventListener('click', () => {
      // The next order of the column; past its last one the page's own.
      onSort(orders[orders.indexOf(current) + 1] ?? 'page');
    });
    return button;
  });
  root.append(...buttons, textElement('span', 'state', strings.checked));
  return {
    root,
    show(sort) {
      current = sort;
      const direction = { largest: strings.largestFirst, smallest: strings.smallestFirst, page: '', counted: '' }[sort];
      columns.forEach(({ label, orders }, i) => {
        const chosen = orders.includes(sort);
        buttons[i]?.setAttribute('aria-pressed', String(chosen));
        const name = [strings.sortBy.replace('{0}', label), chosen ? direction : ''].filter(Boolean).join(', ');
        buttons[i]?.setAttribute('aria-label', name);
        const arrow = buttons[i]?.querySelector('.arrow');
        if (arrow) arrow.textContent = !chosen || sort === 'page' ? '' : sort === 'largest' ? '▾' : '▴';
      });
    },
  };
}
