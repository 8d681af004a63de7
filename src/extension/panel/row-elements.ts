/** The elements of a row: the title of a group, or a figure with its columns and, when unfolded, its sentence. */
import type { FigureItem } from '../../protocol/protocol.ts';
import { element, textElement } from './dom.ts';
import type { FigureDecision, PanelStrings } from './messages.ts';

export function groupRow(title: string, count: number, folded: boolean): HTMLElement {
  const row = element('div', { role: 'row', 'aria-level': '1', 'aria-expanded': String(!folded) });
  row.className = 'row group';
  const cell = element('div', { role: 'gridcell', 'aria-colspan': '4' });
  cell.className = 'title';
  cell.append(twistie(), textElement('span', 'name', title), textElement('span', 'count', String(count)));
  cell.title = title;
  row.append(cell);
  return row;
}

/** What a row shows beside the figure itself. */
export interface RowFacts {
  readonly index: number;
  readonly bar: number | null;
  readonly open: boolean;
  readonly decision: FigureDecision | null;
  /** Shown where figures are not grouped by article. */
  readonly article: string | null;
}

export function figureRow(figure: FigureItem, facts: RowFacts, strings: PanelStrings): HTMLElement {
  const row = element('div', { role: 'row', 'aria-level': '2', 'aria-expanded': String(facts.open) });
  row.className = `row figure ${figure.tier}${facts.decision?.checked ? ' checked' : ''}`;
  row.dataset.vscodeContext = rowContext(facts.index);
  const cells = element('div', { role: 'presentation' });
  cells.className = 'cells';
  cells.append(
    figureCell(figure.text),
    readingCell(figure.reading, facts.bar),
    countedCell(figure, facts.article),
    stateCell(figure, facts, strings),
  );
  row.append(cells);
  row.title = strings.kinds[figure.kind];
  if (facts.open) row.append(sentenceElement(figure, facts.decision?.note ?? null));
  return row;
}

/** What the editor's menu of the row is told; the editor's own entries of a text field make no sense here. */
export const rowContext = (index: number) =>
  JSON.stringify({ webviewSection: 'figure', figure: index, preventDefaultContextMenuItems: true });

function figureCell(text: string): HTMLElement {
  const made = element('div', { role: 'gridcell' });
  made.className = 'text';
  made.append(twistie(), textElement('span', 'name', text));
  return made;
}

function readingCell(text: string, share: number | null): HTMLElement {
  const made = element('div', { role: 'gridcell' });
  made.className = 'reading';
  if (text) made.title = text;
  made.append(textElement('span', 'value', text));
  if (share !== null) {
    const bar = element('span', { 'aria-hidden': 'true' });
    bar.className = 'bar';
    bar.style.setProperty('--share', share.toFixed(4));
    made.append(bar);
  }
  return made;
}

function countedCell({ counted, per }: FigureItem, article: string | null): HTMLElement {
  const parts = [counted ?? '', per ? `/ ${per}` : ''].filter(Boolean).join(' ');
  const text = [parts, article].filter(Boolean).join(' · ');
  const made = textElement('div', 'counted', text, 'gridcell');
  if (text) made.title = text;
  return made;
}

function stateCell(figure: FigureItem, { decision }: RowFacts, strings: PanelStrings): HTMLElement {
  const made = element('div', { role: 'gridcell' });
  made.className = 'state';
  if (figure.check)
    made.append(
      sign(
        'warning',
        '!',
        strings.check.replace('{0}', () => figure.check ?? ''),
      ),
    );
  if (decision?.note)
    made.append(
      sign(
        'note',
        '✎',
        strings.note.replace('{0}', () => decision.note ?? ''),
      ),
    );
  const tick = element('span', { role: 'checkbox', 'aria-checked': String(decision?.checked ?? false) });
  tick.className = 'tick';
  tick.setAttribute('aria-label', strings.tick);
  tick.title = strings.tick;
  made.append(tick);
  return made;
}

function sign(name: string, mark: string, label: string): HTMLElement {
  const made = textElement('span', `sign ${name}`, mark, 'img');
  made.setAttribute('aria-label', label);
  made.title = label;
  return made;
}

function sentenceElement({ sentence, inSentence: [from, to], check }: FigureItem, note: string | null): HTMLElement {
  const made = element('div', { role: 'gridcell', 'aria-colspan': '4' });
  made.className = 'sentence';
  const mark = document.createElement('mark');
  mark.textContent = sentence.slice(from, to);
  made.append(sentence.slice(0, from), mark, sentence.slice(to));
  if (check) made.append(textElement('p', 'problem', check));
  if (note) made.append(textElement('p', 'noted', note));
  return made;
}

function twistie(): HTMLElement {
  const made = element('span', { 'aria-hidden': 'true' });
  made.className = 'twistie';
  return made;
}
