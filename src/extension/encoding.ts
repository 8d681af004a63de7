/**
 * Notices a Chinese text in GB18030 or Big5 that was opened as UTF-8, and offers to open it in its own encoding. Such a text is full of
 * replacement characters, and its bytes make Chinese words in one of the two.
 */
import * as vscode from 'vscode';
import { guessEncoding } from './encoding-guess.ts';

/** This share of replacement characters is no accident. */
const leastBroken = 0.02;
/** More bytes than this are not looked at. */
const mostBytes = 64 * 1024;

export async function offerEncoding(document: vscode.TextDocument, firstPart: string): Promise<void> {
  if (document.isUntitled || document.isDirty || !looksBroken(firstPart)) return;
  const bytes = await vscode.workspace.fs.readFile(document.uri).then(
    (read) => read,
    () => null,
  );
  const guess = bytes && guessEncoding(bytes.subarray(0, mostBytes));
  if (!guess) return;
  const reopen = vscode.l10n.t('Reopen as {0}', guess.label);
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('This text is not in UTF-8: it reads as Chinese in {0}.', guess.label),
    reopen,
    vscode.l10n.t('Choose Encoding…'),
  );
  if (answer === reopen) await vscode.workspace.openTextDocument(document.uri, { encoding: guess.id });
  if (answer === undefined || answer === reopen) return;
  // That command works on the editor in front, which may be another by now.
  await vscode.window.showTextDocument(document.uri);
  await vscode.commands.executeCommand('workbench.action.editor.changeEncoding');
}

function looksBroken(text: string): boolean {
  const broken = text.split('\ufffd').length - 1;
  return broken > 10 && broken / text.length >= leastBroken;
}
