/**
 * Detects Chinese news in plain text files that are shown, and sets their language. Of other files only the first part is read, once. A file
 * that the user set back to plain text stays plain text. VS Code guesses the language of an untitled text from its content and knows no
 * Chinese: what it takes for Markdown or code there may be a page as well. An untitled text that began in another language, such as an
 * exported page, was given it on purpose.
 */
import * as vscode from 'vscode';
import { offerEncoding } from './encoding.ts';

export const languageId = 'zh-news';

/** Number of lines that are examined, so that a long file is not copied. */
const linesLookedAt = 400;
/** Changes of this length are pastes, after which the text is examined again. Typing, also with an input method, makes shorter changes. */
const shortestPaste = 40;
/**
 * Milliseconds in which VS Code's guess of an untitled text's language may still come after ours, and in its place: 1.5 to 3.5 seconds on a busy
 * machine where its model is loaded first. It guesses no more once a language was set.
 */
const longestGuess = 10_000;

/** @param onNews called whenever a page of the language is shown. */
export function watchForNews(onNews: () => void): vscode.Disposable {
  // What is known of a document is known of the object: it stays the same when its language changes, while a new untitled text takes the name
  // of one that was closed.
  /** Documents that have been examined, so that each is examined once. */
  const decided = new WeakSet<vscode.TextDocument>();
  const treated = new WeakSet<vscode.TextDocument>();
  /** When we set the language of a text, in milliseconds. */
  const setAt = new WeakMap<vscode.TextDocument, number>();
  /** Untitled texts that began as plain text: what they are now may be a guess. */
  const begunPlain = new WeakSet<vscode.TextDocument>();

  const noteBeginning = (document: vscode.TextDocument) => {
    if (document.isUntitled && document.languageId === 'plaintext') begunPlain.add(document);
  };

  function mayBecomeNews(document: vscode.TextDocument): boolean {
    const { languageId: language, isUntitled } = document;
    if (language === 'plaintext') return true;
    return isUntitled && language !== languageId && begunPlain.has(document);
  }

  /** A guess that began before we set the language has come after. */
  function isOvertaken(document: vscode.TextDocument): boolean {
    const isGuess = document.isUntitled && document.languageId !== 'plaintext';
    return isGuess && Date.now() - (setAt.get(document) ?? Number.NEGATIVE_INFINITY) < longestGuess;
  }

  async function look(document: vscode.TextDocument): Promise<void> {
    if (document.languageId === languageId) {
      treated.add(document);
      onNews();
    }
    if (!mayBecomeNews(document) || decided.has(document) || !isEditable(document.uri)) return;
    decided.add(document);
    void offerEncoding(document, firstPart(document));
    if (isOvertaken(document)) {
      // Once: what follows is the user's choice.
      setAt.delete(document);
      await vscode.languages.setTextDocumentLanguage(document, languageId);
      return;
    }
    const chosen = vscode.workspace.getConfiguration('zhNews', document.uri).get('recognition');
    if (chosen === 'off' || treated.has(document) || !(await isNews(firstPart(document)))) return;
    if (chosen === 'ask' && !(await ask(document))) return;
    setAt.set(document, Date.now());
    await vscode.languages.setTextDocumentLanguage(document, languageId);
  }

  const lookAtVisible = () => {
    for (const { document } of vscode.window.visibleTextEditors) void look(document);
  };
  const lookAgain = (document: vscode.TextDocument) => {
    decided.delete(document);
    if (isVisible(document)) void look(document);
  };
  vscode.workspace.textDocuments.forEach(noteBeginning);
  lookAtVisible();
  return vscode.Disposable.from(
    vscode.window.onDidChangeVisibleTextEditors(lookAtVisible),
    vscode.workspace.onDidOpenTextDocument((document) => {
      noteBeginning(document);
      // A change of language closes and reopens the document. It is then examined again, unless the user chose plain text.
      if (document.languageId !== 'plaintext') lookAgain(document);
      else if (isVisible(document)) void look(document);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (mayBecomeNews(document) && contentChanges.some(({ text }) => text.length >= shortestPaste))
        lookAgain(document);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('zhNews.recognition')) return;
      for (const { document } of vscode.window.visibleTextEditors) lookAgain(document);
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

/** Only files and untitled documents: no output, no history, no virtual documents of other extensions. */
function isEditable({ scheme }: vscode.Uri): boolean {
  return scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}

function isVisible(document: vscode.TextDocument): boolean {
  return vscode.window.visibleTextEditors.some((editor) => editor.document === document);
}

const han = /[\u3400-\u9fff]/;

/** What tells news from other texts is loaded with the first text that has a Chinese character. */
async function isNews(text: string): Promise<boolean> {
  if (!han.test(text)) return false;
  const { isChineseNews } = await import('../core/page/detect.ts');
  return isChineseNews(text);
}

function firstPart(document: vscode.TextDocument): string {
  return document.getText(new vscode.Range(0, 0, linesLookedAt, 0));
}
