/**
 * Shows the tidied page beside the page in the editor's diff. The tidied text is a virtual document. The line ends of which tidying is not
 * sure are marked in it.
 */
import * as vscode from 'vscode';
import type { WireTidyPreview } from '../protocol/protocol.ts';
import type { Core } from './context.ts';
import { languageId } from './language-detection.ts';
import { previewScheme } from './preview-scheme.ts';
import { type LineEndChoices, type TidiedPage, tidiedPage, type UnsureLineEnd } from './tidied-page.ts';
import { askTidyPreview } from './tidy-edits.ts';

export interface Preview extends vscode.Disposable {
  show(document: vscode.TextDocument): Promise<void>;
  /** The page whose preview is in front, or null. */
  readonly shown: vscode.TextDocument | null;
  /** A page as it is now, tidied as the reader of its preview chose. What the server said of a version is asked once. */
  tidied(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<TidiedPage>;
  /** Joins line ends of a page or keeps them, until its preview is closed. */
  choose(document: vscode.TextDocument, choices: LineEndChoices): void;
  /** Marks one of them in the preview in front. */
  reveal(lineEnd: UnsureLineEnd): void;
  /** Closes the preview that is in front. */
  close(): Promise<void>;
}

export function createPreview(core: Core): Preview {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  /** By the addresses of the pages whose previews are open. VS Code keeps the text of a closed preview for minutes, and asks for it anew. */
  const choicesOf = new Map<string, LineEndChoices>();
  const marks = vscode.languages.createDiagnosticCollection('zhNews.preview');

  /** The latest answer of the server, or what is awaited. */
  let latest: { document: vscode.TextDocument; version: number; answer: Promise<WireTidyPreview | null> } | null = null;

  async function tidied(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<TidiedPage> {
    const { version } = document;
    if (latest?.document !== document || latest.version !== version)
      latest = { document, version, answer: askTidyPreview(core, document, token) };
    const asked = latest;
    const answer = await asked.answer;
    if (!answer && latest === asked) latest = null;
    return tidiedPage(document, answer, choicesOf.get(document.uri.toString()) ?? new Map());
  }

  async function contentOf(preview: vscode.Uri): Promise<string> {
    const document = sourceOf(preview);
    if (!document || !choicesOf.has(preview.query)) return document?.getText() ?? '';
    const { text, unsure } = await tidied(document);
    if (choicesOf.has(preview.query)) marks.set(preview, unsure.map(markOf));
    return text;
  }

  const subscriptions = vscode.Disposable.from(
    changed,
    marks,
    vscode.workspace.registerTextDocumentContentProvider(previewScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: contentOf,
    }),
    // A document is closed also when its language changes: only its tab tells.
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      for (const { input } of closed) {
        if (!(input instanceof vscode.TabInputTextDiff) || input.modified.scheme !== previewScheme) continue;
        marks.delete(input.modified);
        latest = null;
        choicesOf.delete(input.modified.query);
      }
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('zhNews.tidy')) latest = null;
    }),
    core.currentPage.onDidRead(() => {
      const { document } = core.currentPage;
      if (document && choicesOf.has(document.uri.toString())) changed.fire(previewOf(document.uri));
    }),
  );
  return {
    async show(document) {
      const preview = previewOf(document.uri);
      if (!choicesOf.has(preview.query)) choicesOf.set(preview.query, new Map());
      changed.fire(preview);
      // As a page it wraps its long lines, and has the colours of its names.
      await vscode.languages.setTextDocumentLanguage(await vscode.workspace.openTextDocument(preview), languageId);
      const name = document.uri.path.split('/').at(-1);
      await vscode.commands.executeCommand(
        'vscode.diff',
        document.uri,
        preview,
        vscode.l10n.t('{0}: tidied', name ?? ''),
      );
    },
    get shown() {
      const input = previewTab()?.input;
      return (input instanceof vscode.TabInputTextDiff && sourceOf(input.modified)) || null;
    },
    // What the preview shows may be about an earlier text: it follows an edit a moment later.
    tidied,
    choose(document, choices) {
      const page = document.uri.toString();
      choicesOf.set(page, new Map([...(choicesOf.get(page) ?? []), ...choices]));
      changed.fire(previewOf(document.uri));
    },
    reveal({ range }) {
      const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === previewScheme);
      if (!editor) return;
      editor.selection = new vscode.Selection(range.start, range.end);
      editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
    },
    async close() {
      const tab = previewTab();
      if (tab) await vscode.window.tabGroups.close(tab);
    },
    dispose: () => subscriptions.dispose(),
  };
}

function previewTab(): vscode.Tab | undefined {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  return tab?.input instanceof vscode.TabInputTextDiff && tab.input.modified.scheme === previewScheme ? tab : undefined;
}

function previewOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({ scheme: previewScheme, path: uri.path, query: uri.toString() });
}

function sourceOf(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.query);
}

function markOf({ range, isJoined }: UnsureLineEnd): vscode.Diagnostic {
  const message = isJoined
    ? vscode.l10n.t('A paragraph may end here. The lines are joined.')
    : vscode.l10n.t('This line end may be a wrap. It is kept.');
  const mark = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Information);
  mark.source = 'zh-news';
  return mark;
}
