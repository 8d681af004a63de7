/** Keeps a page as it is while it is reviewed: what is typed are decisions. */
import * as vscode from 'vscode';

/** Makes the document of the active editor read-only, until it is disposed of. */
export async function lock(document: vscode.TextDocument): Promise<vscode.Disposable> {
  return document.isUntitled ? swallowTyping(document) : makeReadonly(document);
}

/**
 * Makes the document read-only for this window, so that no key and no input method types into it. The editor's commands for that work on the
 * active editor alone: they wait until the document is in it. One that was read-only before stays so.
 */
async function makeReadonly(document: vscode.TextDocument): Promise<vscode.Disposable> {
  const before = await askWhetherWritable(document);
  const locking = whenActive(document, 'workbench.action.files.setActiveEditorReadonlyInSession');
  return new vscode.Disposable(() => {
    const isLocked = locking.isDone();
    locking.dispose();
    before.dispose();
    if (isLocked && before.isWritable())
      whenActive(document, 'workbench.action.files.resetActiveEditorReadonlyInSession');
  });
}

interface Waiting extends vscode.Disposable {
  isDone(): boolean;
}

/** Runs a command of the active editor in the editor of a document: at once, or as soon as that is the active one. */
function whenActive({ uri }: vscode.TextDocument, command: string): Waiting {
  let isDone = false;
  const run = () => {
    if (isDone || vscode.window.activeTextEditor?.document.uri.toString() !== uri.toString()) return;
    isDone = true;
    waiting.dispose();
    void vscode.commands.executeCommand(command);
  };
  const waiting = vscode.window.onDidChangeActiveTextEditor(run);
  run();
  return { isDone: () => isDone, dispose: () => waiting.dispose() };
}

interface Writability extends vscode.Disposable {
  isWritable(): boolean;
}

/**
 * Asks whether the active editor, of this document, may be written. VS Code tells no extension; but by this command it asks for code actions
 * where they could be applied, and nowhere else. The answer may come a little after the command has run.
 */
async function askWhetherWritable({
  uri: { scheme },
  languageId: language,
}: vscode.TextDocument): Promise<Writability> {
  const kind = vscode.CodeActionKind.Empty.append('zhNews').append('writable');
  let isWritable = false;
  const provider = vscode.languages.registerCodeActionsProvider(
    { scheme, language },
    {
      provideCodeActions(_document, _range, { only }) {
        if (!only || !kind.contains(only)) return [];
        isWritable = true;
        return [new vscode.CodeAction('writable', kind)];
      },
    },
    { providedCodeActionKinds: [kind] },
  );
  await vscode.commands.executeCommand('editor.action.codeAction', { kind: kind.value, apply: 'first' });
  return { isWritable: () => isWritable, dispose: () => provider.dispose() };
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
