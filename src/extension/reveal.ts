/**
 * Reveals a place of a page in the editor: the cursor goes before it, and it is highlighted until the cursor leaves it. It is not selected: what
 * is typed next would take its place, and a command would work on it alone.
 */
import * as vscode from 'vscode';
import type { WireRange } from '../protocol/protocol.ts';
import { editorOf } from './current-page.ts';
import { rangeOf } from './ranges.ts';

export interface Revealer extends vscode.Disposable {
  /** @param focus whether the keyboard goes to the editor. */
  reveal(document: vscode.TextDocument, range: WireRange, focus: boolean): Promise<void>;
}

export function createRevealer(): Revealer {
  const style = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('zhNews.revealedBackground'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor('zhNews.revealedBorder'),
    borderRadius: '2px',
    overviewRulerColor: new vscode.ThemeColor('zhNews.revealedBorder'),
  });
  let marked: { editor: vscode.TextEditor; cursor: vscode.Selection } | undefined;

  function unmark(): void {
    marked?.editor.setDecorations(style, []);
    marked = undefined;
  }

  const subscriptions = vscode.Disposable.from(
    style,
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (textEditor === marked?.editor && !selections[0]?.isEqual(marked.cursor)) unmark();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === marked?.editor.document) unmark();
    }),
  );
  return {
    async reveal(document, wire, focus) {
      const range = document.validateRange(rangeOf(wire));
      const editor =
        editorOf(document) ?? (await vscode.window.showTextDocument(document, { preserveFocus: true, preview: false }));
      unmark();
      const cursor = new vscode.Selection(range.start, range.start);
      editor.selection = cursor;
      editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      editor.setDecorations(style, [range]);
      marked = { editor, cursor };
      // The keyboard follows the cursor: what is typed at once would go to where the cursor was.
      await vscode.window.showTextDocument(document, {
        preserveFocus: !focus,
        preview: false,
        ...(editor.viewColumn && { viewColumn: editor.viewColumn }),
      });
    },
    dispose: () => subscriptions.dispose(),
  };
}
