/** The menu of a row of the figures panel. */
import * as vscode from 'vscode';
import { rangeOf } from '../ranges.ts';
import { figureChecks, setFigureChecked, setFigureNote } from '../review/figure-checks.ts';
import { showStatusMessage } from '../status-message.ts';
import { rowText } from '../views/figures-view.ts';
import type { Parts } from './parts.ts';

export async function copyRow(parts: Parts, context?: unknown): Promise<void> {
  const figure = parts.figures.figureOf(context);
  if (figure) await copy(rowText(figure));
}

export async function copySentence(parts: Parts, context?: unknown): Promise<void> {
  const figure = parts.figures.figureOf(context);
  if (figure) await copy(figure.sentence);
}

/** A value that the text does not give is copied as the figure stands. */
export async function copyValue(parts: Parts, context?: unknown): Promise<void> {
  const figure = parts.figures.figureOf(context);
  if (figure) await copy(figure.value === null ? figure.reading || figure.text : String(figure.value));
}

export async function revealFigure(parts: Parts, context?: unknown): Promise<void> {
  const figure = parts.figures.figureOf(context);
  if (figure && parts.currentPage.document) await parts.revealer.reveal(parts.currentPage.document, figure.range, true);
}

export function checkFigure(parts: Parts, context?: unknown): void {
  const figure = parts.figures.figureOf(context);
  const review = parts.reviews.current;
  if (!figure || !review) return;
  const range = rangeOf(figure.range);
  setFigureChecked(review, range, !figureChecks(review)(range).checked);
}

export async function noteFigure(parts: Parts, context?: unknown): Promise<void> {
  const figure = parts.figures.figureOf(context);
  const review = parts.reviews.current;
  if (!figure || !review) return;
  const range = rangeOf(figure.range);
  const note = await vscode.window.showInputBox({
    title: vscode.l10n.t('Note on “{0}”', figure.text),
    prompt: vscode.l10n.t('An empty text takes the note away.'),
    value: figureChecks(review)(range).note ?? '',
  });
  if (note !== undefined) setFigureNote(review, range, note);
}

async function copy(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  showStatusMessage(vscode.l10n.t('Copied: {0}', text.split('\t')[0] ?? ''));
}
