/** Shows the figures panel, and copies or exports its figures. */
import * as vscode from 'vscode';
import type { FigureRow } from '../../formats/figure-columns.ts';
import { type FigureFormat, figuresAs } from '../../formats/figures-table.ts';
import { exportPlace } from '../export-place.ts';
import { rangeOf } from '../ranges.ts';
import { figureChecks } from '../review/figure-checks.ts';
import { showStatusMessage } from '../status-message.ts';
import type { ShownFigures } from '../views/figures-view.ts';
import { stepDone } from '../walkthrough.ts';
import type { Parts } from './parts.ts';
import { newsDocument } from './target.ts';

const formats: readonly { readonly label: string; readonly format: FigureFormat; readonly extension: string }[] = [
  { label: 'CSV', format: 'csv', extension: 'csv' },
  { label: 'TSV', format: 'tsv', extension: 'tsv' },
  { label: 'Markdown', format: 'markdown', extension: 'md' },
  { label: 'JSON', format: 'json', extension: 'json' },
];

export async function extractFigures(parts: Parts): Promise<void> {
  if (!(await newsDocument(parts))) return;
  await parts.figures.focus();
  stepDone('figuresShown');
}

/** @param format asked for when it is not given. */
export async function copyFigures(parts: Parts, format?: unknown): Promise<void> {
  const shown = await someFigures(parts);
  const chosen = shown && (await chooseFormat(format));
  if (!chosen) return;
  const rows = figureRows(parts, shown);
  await vscode.env.clipboard.writeText(figuresAs(chosen.format, rows).replace(/^\ufeff/, ''));
  showStatusMessage(vscode.l10n.t('Figures copied as {1}: {0}', rows.length, chosen.label));
  warnOfUnlisted(shown);
}

/** @param format asked for when it is not given. @param target file to write, asked for when it is not given. */
export async function exportFigures(parts: Parts, format?: unknown, target?: unknown): Promise<void> {
  const shown = await someFigures(parts);
  const chosen = shown && (await chooseFormat(format));
  const page = parts.currentPage.document?.uri;
  if (!chosen || !page) return;
  const file = target instanceof vscode.Uri ? target : await chooseFile(parts, page, chosen);
  if (!file) return;
  const rows = figureRows(parts, shown);
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(figuresAs(chosen.format, rows)));
    showStatusMessage(vscode.l10n.t('Figures written to {1}: {0}', rows.length, vscode.workspace.asRelativePath(file)));
    warnOfUnlisted(shown);
  } catch (error) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The figures could not be written: {0}', (error as Error).message),
    );
  }
}

async function someFigures(parts: Parts): Promise<ShownFigures | undefined> {
  if (!(await newsDocument(parts))) return undefined;
  const shown = await parts.figures.shown();
  if (shown.figures.length > 0) return shown;
  showStatusMessage(vscode.l10n.t('There is no figure to copy.'));
  return undefined;
}

/** Rows of a table, with lines and offsets instead of ranges. */
function figureRows({ currentPage, reviews }: Parts, { figures }: ShownFigures): FigureRow[] {
  const { document } = currentPage;
  if (!document) return [];
  const decided = reviews.current && figureChecks(reviews.current);
  return figures.map((figure) => {
    const range = rangeOf(figure.range);
    const { checked, note } = decided?.(range) ?? { checked: false, note: null };
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    return { ...figure, start, end, line: range.start.line + 1, checked, note };
  });
}

/** Warns that a table does not have all figures. */
function warnOfUnlisted({ unlisted }: ShownFigures): void {
  if (unlisted === 0) return;
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      'The document has {0} more figures than can be listed here. The command line reads them all: zh-news annotate --format csv FILE',
      unlisted.toLocaleString(vscode.env.language),
    ),
  );
}

async function chooseFormat(given: unknown): Promise<(typeof formats)[number] | undefined> {
  return (
    formats.find(({ format }) => format === given) ??
    (await vscode.window.showQuickPick(formats, { placeHolder: vscode.l10n.t('Format of the figures') }))
  );
}

async function chooseFile(
  parts: Parts,
  page: vscode.Uri,
  { label, extension }: (typeof formats)[number],
): Promise<vscode.Uri | undefined> {
  const name = `${page.path
    .split('/')
    .at(-1)
    ?.replace(/\.[^.]*$/, '')}-figures.${extension}`;
  const defaultUri = exportPlace(parts, page, name);
  return vscode.window.showSaveDialog({
    ...(defaultUri && { defaultUri }),
    filters: { [label]: [extension] },
  });
}
