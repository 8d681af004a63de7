/** Exporting annotations for other programs, and importing them. */
import * as vscode from 'vscode';
import {
  type ExportFormat,
  exportFormatNames,
  exportFormats,
  type ImportFormat,
  importFormats,
} from '../../formats/format-names.ts';
import { importers } from '../../formats/importers.ts';
import { exportMarksRequest } from '../../protocol/review.ts';
import { exportPlace } from '../export-place.ts';
import { inWords } from '../in-words.ts';
import type { Wanted } from '../review/notebook.ts';
import type { PageReview } from '../review/page-review.ts';
import { placed } from '../review/placed.ts';
import { showStatusMessage } from '../status-message.ts';
import type { Parts } from './parts.ts';
import { newsDocument } from './target.ts';

/** What a key of one's own may give: then nothing is asked. */
export interface ExchangeTarget {
  readonly format?: string;
  readonly uri?: string;
}

export async function exportAnnotations(parts: Parts, given: ExchangeTarget = {}): Promise<void> {
  const document = await newsDocument(parts);
  if (!document) return;
  const format = exportFormats.find((name) => name === given.format) ?? (await pickExportFormat());
  if (!format) return;
  const exported = await parts.connection.request(exportMarksRequest, {
    uri: document.uri.toString(),
    name: document.uri.path.split('/').at(-1) ?? 'page.txt',
    format,
    decidedOnly: false,
    language: vscode.env.language.startsWith('zh') ? 'zh' : 'en',
  });
  if (!exported) return;
  const target = given.uri ? vscode.Uri.parse(given.uri) : await pickTarget(parts, document, exported.extension);
  if (!target) return;
  const encoder = new TextEncoder();
  await vscode.workspace.fs.writeFile(target, encoder.encode(exported.text));
  if (exported.companion) {
    const beside = vscode.Uri.joinPath(target, '..', exported.companion.name);
    await vscode.workspace.fs.writeFile(beside, encoder.encode(exported.companion.text));
  }
  void offerToOpen(target, format, exported.text);
}

async function pickExportFormat(): Promise<ExportFormat | undefined> {
  const rows = exportFormats.map((name) => ({
    label: exportFormatNames[name],
    description: descriptionOf(name),
    name,
  }));
  return (await vscode.window.showQuickPick(rows, { title: vscode.l10n.t('Export the annotations as') }))?.name;
}

function pickTarget(parts: Parts, { uri }: vscode.TextDocument, extension: string) {
  const name = uri.path.split('/').at(-1) ?? '';
  const defaultUri = exportPlace(parts, uri, `${name.replace(/\.txt$/i, '')}${extension}`);
  return vscode.window.showSaveDialog({ saveLabel: vscode.l10n.t('Export'), ...(defaultUri && { defaultUri }) });
}

async function offerToOpen(target: vscode.Uri, format: ExportFormat, text: string): Promise<void> {
  const open = vscode.l10n.t('Open');
  const message = vscode.l10n.t('Exported: {0}', vscode.workspace.asRelativePath(target));
  if ((await vscode.window.showInformationMessage(message, open)) !== open) return;
  if (format !== 'html') {
    await vscode.window.showTextDocument(target);
    return;
  }
  // A browser opens what lies on the machine that it runs on.
  const isHere = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if (isHere && target.scheme === 'file') await vscode.env.openExternal(target);
  else showReport(target.path.split('/').at(-1) ?? '', text);
}

/** A report that a browser would not find, in a tab: it runs nothing and loads nothing. */
function showReport(title: string, text: string): void {
  const column = vscode.ViewColumn.Active;
  const options = { enableFindWidget: true, localResourceRoots: [] };
  vscode.window.createWebviewPanel('zhNews.report', title, column, options).webview.html = text;
}

const descriptionOf = (format: ExportFormat) =>
  format === 'html' ? vscode.l10n.t('a report to look at and to print') : '';

export async function importAnnotations(parts: Parts, given: ExchangeTarget = {}): Promise<void> {
  const document = await newsDocument(parts);
  const review = document && parts.reviews.of(document);
  if (!document || !review) return;
  const format = importFormats.find((name) => name === given.format) ?? (await pickImportFormat());
  const file = format && (given.uri ? vscode.Uri.parse(given.uri) : await pickSource(document.uri));
  if (format && file) await importFile(review, format, file);
}

async function pickImportFormat(): Promise<ImportFormat | undefined> {
  const rows = importFormats.map((name) => ({ label: exportFormatNames[name], name }));
  return (await vscode.window.showQuickPick(rows, { title: vscode.l10n.t('Annotations of which format?') }))?.name;
}

async function pickSource(page: vscode.Uri): Promise<vscode.Uri | undefined> {
  const title = vscode.l10n.t('Annotations for this page');
  const files = await vscode.window.showOpenDialog({ title, defaultUri: vscode.Uri.joinPath(page, '..') });
  return files?.[0];
}

/** One step of decisions; what stands already is left as it is. */
async function importFile(review: PageReview, format: ImportFormat, file: vscode.Uri): Promise<void> {
  const imported = await readAnnotations(review, format, file);
  if (!imported) return;
  const { annotations, problems } = imported;
  const { offsets } = review.desk.page;
  const known = new Set(
    placed(review.notebook).map(({ annotation, span }) => `${annotation.layer} ${span.start} ${span.end}`),
  );
  const ids = new Set(review.notebook.decisions.keys());
  const wanted = annotations.flatMap((annotation): Wanted[] => {
    const start = offsets[annotation.at] as number;
    const span = { start, end: (offsets[annotation.at + annotation.quote.length - 1] as number) + 1 };
    if (known.has(`${annotation.layer} ${span.start} ${span.end}`)) return [];
    const id = unused(annotation.id, ids);
    ids.add(id);
    return [{ id, entry: { annotation: { ...annotation, id }, span } }];
  });
  review.decide(wanted);
  if (problems.length === 0) {
    showStatusMessage(vscode.l10n.t('Annotations taken over: {0}', wanted.length));
    return;
  }
  const show = vscode.l10n.t('Show');
  const message = vscode.l10n.t('Annotations taken over: {0}, not taken over: {1}', wanted.length, problems.length);
  if ((await vscode.window.showWarningMessage(message, show)) !== show) return;
  const content = problems.map(
    ({ line, message }) => `${vscode.workspace.asRelativePath(file)}:${line}: ${inWords(message)}`,
  );
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: content.join('\n') }));
}

/** undefined after the reader was told that the file is of another kind, or cannot be read. */
async function readAnnotations({ document }: PageReview, format: ImportFormat, file: vscode.Uri) {
  try {
    const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    return importers[format](source, document.getText(), null);
  } catch (error) {
    const name = vscode.workspace.asRelativePath(file);
    void vscode.window.showErrorMessage(
      vscode.l10n.t('Nothing was taken over from {0}: {1}', name, inWords((error as Error).message)),
    );
    return undefined;
  }
}

function unused(id: string, taken: ReadonlySet<string>): string {
  let number = 2;
  let own = id;
  while (taken.has(own)) own = `${id}-${number++}`;
  return own;
}
