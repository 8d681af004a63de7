/** The elements of a row: the title of an article, or a figure with its columns and, when unfolded, its sentence. */
import { panelColumns } from '../../formats/figure-columns.ts';
import type { FigureItem } from '../../protocol/protocol.ts';
import { element, textElement } from './dom.ts';
import type { PanelStrings } from './messages.ts';

export function articleRow(title: string, count: number, folded: boolean): HTMLElement {
  const row = element('div', { role: 'row', 'aria-expanded': String(!folded) });
  row.className = 'row article';
  const cell = element('div', { role: 'gridcell', 'aria-colspan': '5' });
  cell.className = 'title';
  cell.append(twistie(), textElement('span', 'name', title), textElement('span', 'count', String(count)));
  cell.title = title;
  row.append(cell);
  return row;
}

export function figureRow(figure: FigureItem, bar: number | null, open: boolean, strings: PanelStrings): HTMLElement {
  const row = element('div', { role: 'row', 'aria-expanded': String(open) });
  row.className = `row figure ${figure.tier}`;
  const cells = element('div', { role: 'presentation' });
  cells.className = 'cells';
  cells.append(
    ...panelColumns.map(({ name, cell }) => {
      const text = cell(figure);
      if (name === 'text') return figureCell(text, figure, strings);
      return name === 'reading' ? readingCell(text, bar) : textElement('div', name, text, 'gridcell');
    }),
  );
  row.append(cells);
  row.title = strings.kinds[figure.kind];
  if (open) row.append(sentenceElement(figure));
  return row;
}

function figureCell(text: string, figure: FigureItem, strings: PanelStrings): HTMLElement {
  const made = element('div', { role: 'gridcell' });
  made.className = 'text';
  made.append(twistie(), textElement('span', 'name', text));
  if (figure.check) {
    const sign = textElement('span', 'check', '!', 'img');
    sign.setAttribute('aria-label', `${strings.check}: ${figure.check}`);
    sign.title = figure.check;
    made.append(sign);
  }
  return made;
}

function readingCell(text: string, share: number | null): HTMLElement {
  const made = element('div', { role: 'gridcell' });
  made.className = 'reading';
  made.append(textElement('span', 'value', text));
  if (share !== null) {
    const bar = element('span', { 'aria-hidden': 'true' });
    bar.className = 'bar';
    bar.style.setProperty('--share', share.toFixed(4));
    made.append(bar);
  }
  return made;
}

function sentenceElement({ sentence, inSentence: [from, to], check }: FigureItem): HTMLElement {
  const made = element('div', { role: 'gridcell', 'aria-colspan': '5' });
  made.className = 'sentence';
  const mark = document.createElement('mark');
  mark.textContent = sentence.slice(from, to);
  made.append(sentence.slice(0, from), mark, sentence.slice(to));
  if (check) made.append(textElement('p', 'problem', check));
  return made;
}

function twistie(): HTMLElement {
  const made = element('span', { 'aria-hidden': 'true' });
  made.className = 'twistie';
  return made;
}
