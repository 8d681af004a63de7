/**
 * Colours names and figures. The server marks them as semantic tokens, but themes have no colours for our token types, and the defaults for
 * token types cannot differ between light and dark themes. So the visible tokens are decorated with theme colours of our own, which can.
 */
import * as vscode from 'vscode';
import { SemanticTokensRangeRequest } from 'vscode-languageclient';
import { tokenTypes } from '../protocol/protocol.ts';
import type { Core } from './context.ts';
import { languageId } from './language-detection.ts';
import { decodeTokens } from './tokens.ts';

/** Number of lines around the visible ones that are coloured too, for scrolling. */
const margin = 60;
/** Milliseconds to wait after scrolling or an edit. */
const pause = 60;

const colors: Readonly<Record<(typeof tokenTypes)[number], string>> = {
  zhPerson: 'zhNews.personForeground',
  zhPlace: 'zhNews.placeForeground',
  zhOrganization: 'zhNews.organizationForeground',
  zhWork: 'zhNews.workForeground',
  zhFigure: 'zhNews.figureForeground',
};

export function decorateNames({ connection, currentPage }: Core): vscode.Disposable {
  const styles = tokenTypes.map((type) =>
    vscode.window.createTextEditorDecorationType({
      color: new vscode.ThemeColor(colors[type]),
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    }),
  );
  const timers = new Map<vscode.TextEditor, NodeJS.Timeout>();

  function schedule(editor: vscode.TextEditor): void {
    clearTimeout(timers.get(editor));
    if (editor.document.languageId !== languageId) return;
    timers.set(
      editor,
      setTimeout(() => {
        timers.delete(editor);
        void decorate(editor);
      }, pause),
    );
  }

  async function decorate(editor: vscode.TextEditor): Promise<void> {
    const { document, visibleRanges } = editor;
    const wanted = vscode.workspace.getConfiguration('editor', document).get('semanticHighlighting.enabled') !== false;
    const first = Math.max(0, (visibleRanges[0]?.start.line ?? 0) - margin);
    const last = Math.min(document.lineCount - 1, (visibleRanges.at(-1)?.end.line ?? 0) + margin);
    const version = document.version;
    const range = { start: { line: first, character: 0 }, end: document.lineAt(last).range.end };
    const textDocument = { uri: document.uri.toString() };
    const answer = wanted
      ? await connection.request(SemanticTokensRangeRequest.type, { textDocument, range })
      : { data: [] };
    // After an edit the page will be read again; until then the editor moves the decorations with the text.
    if (!answer || document.isClosed || document.version !== version) return;
    const tokens = decodeTokens(answer.data);
    styles.forEach((style, type) => {
      const own = tokens.filter((token) => token.type === type);
      editor.setDecorations(
        style,
        own.map(({ line, start, end }) => new vscode.Range(line, start, line, end)),
      );
    });
  }

  const all = () => vscode.window.visibleTextEditors.forEach(schedule);
  all();
  return vscode.Disposable.from(
    ...styles,
    currentPage.onDidRead(all),
    currentPage.onDidSwitch(all),
    vscode.window.onDidChangeVisibleTextEditors(all),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => schedule(textEditor)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('editor.semanticHighlighting.enabled')) all();
    }),
    { dispose: () => timers.forEach((timer) => void clearTimeout(timer)) },
  );
}
