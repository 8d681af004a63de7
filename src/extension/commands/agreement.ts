/** Comparing two annotators of a page, and writing what they agree on. */
import * as vscode from 'vscode';
import { annotatorIn, sidecarsOf } from '../review/agreement-view.ts';
import type { Side } from '../review/comparison.ts';
import { showStatusMessage } from '../status-message.ts';
import type { Parts } from './parts.ts';
import { newsDocument } from './target.ts';

export async function compareAnnotators(parts: Parts): Promise<void> {
  const document = await newsDocument(parts);
  if (!document) return;
  await parts.reviews.of(document)?.save();
  const files = document.isUntitled ? [] : await sidecarsOf(document.uri);
  if (files.length < 2) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'There are not two files of decisions beside this page. A second annotator sets zhNews.annotator to a name and reviews the page.',
      ),
    );
    return;
  }
  const [left, right] = files.length === 2 ? files : await pickTwo(files, document.uri);
  if (left && right) await parts.agreement.show(document, left, right);
}

async function pickTwo(files: readonly vscode.Uri[], page: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const rows = files.map((uri) => ({ label: annotatorIn(uri, page), uri }));
  const left = await vscode.window.showQuickPick(rows, { title: vscode.l10n.t('Compare whom?') });
  const others = rows.filter((row) => row !== left);
  const right = left && (await vscode.window.showQuickPick(others, { title: vscode.l10n.t('With whom?') }));
  return left && right ? [left.uri, right.uri] : [];
}

export const takeSide =
  (side: Side) =>
  ({ agreement }: Parts) => {
    if (!agreement.take(side)) tellWhere();
    else if (agreement.open === 0) showStatusMessage(vscode.l10n.t('Every difference is decided.'));
  };

export async function writeAgreed({ agreement }: Parts): Promise<void> {
  const { open } = agreement;
  if (open === null) {
    tellWhere();
    return;
  }
  const anyway = vscode.l10n.t('Write Without Them');
  const question = vscode.l10n.t('Differences that are not decided: {0}. The agreed file would leave them out.', open);
  if (open > 0 && (await vscode.window.showWarningMessage(question, { modal: true }, anyway)) !== anyway) return;
  const written = await agreement.write();
  if (written) showStatusMessage(vscode.l10n.t('Written: {0}', vscode.workspace.asRelativePath(written.uri)));
}

const tellWhere = () =>
  showStatusMessage(vscode.l10n.t('Compare two annotators first, and put the cursor on a difference.'));
