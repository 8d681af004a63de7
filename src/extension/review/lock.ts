/** Keeps a page as it is while it is reviewed: what is typed are decisions. */
import * as vscode from 'vscode';

/** Makes the document of the active editor read-only, until it is disposed of. */
export function lock(document: vscode.TextDocument): vscode.Disposable {
  return document.isUntitled ? swallowTyping(document) : makeReadonly(document);
}

/**
 * Makes the document read-only for this window, so that no key and no input method types into it. The editor's commands for that work
 * on the active editor alone: a document that is not active when the review ends is set free as soon as it is. One that was read-only before
 * stays so.
 */
function makeReadonly(document: vscode.TextDocument): vscode.Disposable {
  const made: vscode.Disposable[] = [];
  let isOver = false;
  void isWritable(document).then((writable) => {
    if (!writable || isOver) return;
    void vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
    made.push(new vscode.Disposable(() => setFree(document)));
  });
  return new vscode.Disposable(() => {
    isOver = true;
    vscode.Disposable.from(...made).dispose();
  });
}

function setFree(document: vscode.TextDocument): void {
  const free = () => vscode.commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
  const isActive = () => vscode.window.activeTextEditor?.document.uri.toString() === document.uri.toString();
  if (isActive()) {
    void free();
    return;
  }
  const waiting = vscode.window.onDidChangeActiveTextEditor(() => {
    if (!isActive()) return;
    waiting.dispose();
    void free();
  });
}

/** Milliseconds in which an editor that may be written asks for its code actions. */
const askingTime = 300;

/**
 * Whether the active editor, of this document, may be written. VS Code tells no extension; but it asks for code actions by this command where
 * they could be applied, and nowhere else.
 */
function isWritable({ uri: { scheme }, languageId: language }: vscode.TextDocument): Promise<boolean> {
  const kind = vscode.CodeActionKind.Empty.append('zhNews').append('writable');
  return new Promise((resolve) => {
    const provider = vscode.languages.registerCodeActionsProvider(
      { scheme, language },
      {
        provideCodeActions(_document, _range, { only }) {
          if (!only || !kind.contains(only)) return [];
          resolve(true);
          return [new vscode.CodeAction('writable', kind)];
        },
      },
      { providedCodeActionKinds: [kind] },
    );
    const end = () => {
      resolve(false);
      provider.dispose();
    };
    void vscode.commands
      .executeCommand('editor.action.codeAction', { kind: kind.value, apply: 'first' })
      .then(() => setTimeout(end, askingTime), end);
  });
}

/** What the editor calls when somebody types, also with an input method. */
const typing = ['type', 'replacePreviousChar', 'compositionType'] as const;

/** A draft cannot be made read-only, so typed text is discarded instead, unless another extension handles typing already. */
function swallowTyping(document: vscode.TextDocument): vscode.Disposable {
  const taken: vscode.Disposable[] = [];
  const isActive = () => vscode.window.activeTextEditor?.document === document;
  try {
    for (const command of typing) {
      const swallow = (args: unknown) =>
        isActive() ? undefined : vscode.commands.executeCommand(`default:${command}`, args);
      taken.push(vscode.commands.registerCommand(command, swallow));
    }
  } catch {
    // Two extensions cannot take over one command.
  }
  return vscode.Disposable.from(...taken);
}
