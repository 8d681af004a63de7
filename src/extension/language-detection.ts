/**
 * Notices Chinese news among the plain text files that are shown, and gives such a page its language. A file that is no news is read
 * once, in its first part, and never touched; one that its reader made plain text again is left so.
 */
import * as vscode from 'vscode';
import { isChineseNews } from '../core/page/detect.ts';

export const languageId = 'zh-news';

/** Enough lines to tell a page by, without copying a long file. */
const linesLookedAt = 400;
/** A change this long is a paste, which may have brought a page. */
const shortestPaste = 200;

/** @param onNews called whenever a page of the language is seen; cheap to call again. */
export function watchForNews(onNews: () => void): vscode.Disposable {
  /** Documents that were looked at, so that a decision is made once. They leave when they close. */
  const decided = new WeakSet<vscode.TextDocument>();
  const treated = new Set<string>();

  async function look(document: vscode.TextDocument): Promise<void> {
    if (document.languageId === languageId) {
      treated.add(document.uri.toString());
      onNews();
    }
    if (document.languageId !== 'plaintext' || decided.has(document) || !isEditable(document.uri)) return;
    decided.add(document);
    const chosen = vscode.workspace.getConfiguration('zhNews', document.uri).get('recognition');
    if (chosen === 'off' || treated.has(document.uri.toString()) || !isChineseNews(firstPart(document))) return;
    if (chosen === 'ask' && !(await ask(document))) return;
    await vscode.languages.setTextDocumentLanguage(document, languageId);
  }

  const lookAtVisible = () => {
    for (const { document } of vscode.window.visibleTextEditors) void look(document);
  };
  lookAtVisible();
  return vscode.Disposable.from(
    vscode.window.onDidChangeVisibleTextEditors(lookAtVisible),
    vscode.workspace.onDidOpenTextDocument((document) => {
      // A change of language closes the document and opens it again: it is decided anew, unless its reader went back to plain text.
      if (document.languageId !== 'plaintext') decided.delete(document);
      if (isVisible(document)) void look(document);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      setTimeout(() => {
        if (document.isClosed) treated.delete(document.uri.toString());
      });
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.languageId !== 'plaintext' || !isVisible(document)) return;
      if (!contentChanges.some(({ text }) => text.length >= shortestPaste)) return;
      decided.delete(document);
      void look(document);
    }),
  );

  async function ask(document: vscode.TextDocument): Promise<boolean> {
    const yes = vscode.l10n.t('Treat as Chinese News');
    const never = vscode.l10n.t("Don't Ask Again");
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t('{0} looks like a page of Chinese news.', vscode.workspace.asRelativePath(document.uri)),
      yes,
      never,
    );
    if (answer === never) {
      const settings = vscode.workspace.getConfiguration('zhNews', document.uri);
      await settings.update('recognition', 'off', vscode.ConfigurationTarget.Global);
    }
    return answer === yes && !document.isClosed;
  }
}

/** Files and drafts, and no output, no history, no other extension's virtual text. */
function isEditable({ scheme }: vscode.Uri): boolean {
  return scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}

function isVisible(document: vscode.TextDocument): boolean {
  return vscode.window.visibleTextEditors.some((editor) => editor.document === document);
}

function firstPart(document: vscode.TextDocument): string {
  return document.getText(new vscode.Range(0, 0, linesLookedAt, 0));
}
