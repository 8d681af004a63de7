/** Tidy, its preview, and moving headlines. Each is one undo step and keeps the cursor at its character. */
import * as vscode from 'vscode';
import { moveHeadlinesRequest, type WireEdits, type WireRange } from '../../protocol/protocol.ts';
import { cursorAfter, type TextChange } from '../cursor.ts';
import { rangeOf } from '../ranges.ts';
import { showStatusMessage } from '../status-message.ts';
import type { KeptWrap } from '../tidied-page.ts';
import { askTidy } from '../tidy-edits.ts';
import { stepDone } from '../walkthrough.ts';
import type { Parts } from './parts.ts';
import { newsEditor } from './target.ts';

export async function tidy(parts: Parts): Promise<void> {
  const editor = await newsEditor(parts);
  if (!editor) return;
  const selections = editor.selections.filter((selection) => !selection.isEmpty);
  const ranges: readonly (WireRange | null)[] = selections.length > 0 ? selections.map(wireRange) : [null];
  const answers = await Promise.all(ranges.map((range) => askTidy(parts, editor.document, range)));
  const done = await apply(editor, answers, vscode.l10n.t('The line wraps are tidy already.'));
  if (done) stepDone('tidied');
}

export async function moveHeadlines(parts: Parts): Promise<void> {
  const editor = await newsEditor(parts);
  if (!editor) return;
  const uri = editor.document.uri.toString();
  const answer = await parts.connection.request(moveHeadlinesRequest, { uri });
  await apply(editor, [answer], vscode.l10n.t('Every headline stands above its article already.'));
}

export async function previewTidy(parts: Parts): Promise<void> {
  const editor = await newsEditor(parts);
  if (!editor) return;
  const { document } = editor;
  const answer = await askTidy(parts, document, null);
  if (!answer) return;
  if (answer.edits.length === 0) {
    showStatusMessage(vscode.l10n.t('The line wraps are tidy already.'));
    return;
  }
  await parts.preview.show(document);
  stepDone('tidied');
  const kept = await parts.preview.keptIn(document);
  if (kept.length > 0) void offerKept(parts, kept.length);
}

async function offerKept(parts: Parts, count: number): Promise<void> {
  const show = vscode.l10n.t('Show Them');
  const question = vscode.l10n.t('Line ends that may be wraps and are kept: {0}', count);
  if ((await vscode.window.showInformationMessage(question, show)) === show) await chooseKept(parts);
}

interface KeptRow extends vscode.QuickPickItem {
  readonly wrap: KeptWrap;
}

/** Lists the line ends that the preview keeps though they may be wraps. Those that its reader ticks are joined in the page. */
export async function chooseKept({ preview }: Parts): Promise<void> {
  const { shown } = preview;
  const kept = shown ? await preview.keptIn(shown) : [];
  const version = shown?.version;
  if (!shown || kept.length === 0) {
    showStatusMessage(vscode.l10n.t('The preview is sure of every line end.'));
    return;
  }
  const rows = kept.map(
    (wrap): KeptRow => ({
      label: `…${wrap.before} ⏎ ${wrap.after}…`,
      description: vscode.l10n.t('line {0}', wrap.source.start.line + 1),
      wrap,
    }),
  );
  const chosen = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('Which of these line ends are wraps?'),
    placeHolder: vscode.l10n.t('What you tick is joined in the page.'),
    canPickMany: true,
    onDidSelectItem: (row) => preview.reveal((row as KeptRow).wrap),
  });
  if (!chosen || chosen.length === 0) return;
  if (shown.version !== version) {
    showStatusMessage(vscode.l10n.t('The page changed meanwhile. Try again.'));
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  for (const { wrap } of chosen) edit.delete(shown.uri, wrap.source);
  await vscode.workspace.applyEdit(edit);
}

/** Takes over what the preview shows, and goes back to the page. */
export async function applyTidy(parts: Parts): Promise<void> {
  const { shown } = parts.preview;
  await parts.preview.close();
  if (!shown) return;
  const editor = await vscode.window.showTextDocument(shown, { preview: false });
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  await tidy(parts);
}

export const discardTidy = ({ preview }: Parts) => preview.close();

/** Applies the edits in one undo step; false if there were none or they could not be applied. */
async function apply(
  editor: vscode.TextEditor,
  answers: readonly (WireEdits | null)[],
  nothing: string,
): Promise<boolean> {
  const { document } = editor;
  // Edits for another version would be in the wrong places.
  if (answers.some((answer) => !answer || answer.version !== document.version)) {
    showStatusMessage(vscode.l10n.t('The page changed meanwhile. Try again.'));
    return false;
  }
  const edits = answers.flatMap((answer) => answer?.edits ?? []);
  if (edits.length === 0) {
    showStatusMessage(nothing);
    return false;
  }
  const changes: TextChange[] = edits.map(({ range, newText }) => {
    const [start, end] = [document.offsetAt(rangeOf(range).start), document.offsetAt(rangeOf(range).end)];
    return { start, end, newText };
  });
  const text = document.getText();
  const after = editor.selections.map(({ anchor, active }) =>
    [anchor, active].map((position) => cursorAfter(text, changes, document.offsetAt(position))),
  );
  const done = await editor.edit((builder) => {
    for (const { range, newText } of edits) builder.replace(rangeOf(range), newText);
  });
  if (!done) return false;
  editor.selections = after.map(
    ([anchor, active]) => new vscode.Selection(document.positionAt(anchor ?? 0), document.positionAt(active ?? 0)),
  );
  return true;
}

function wireRange({ start, end }: vscode.Range): WireRange {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
