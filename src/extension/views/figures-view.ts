/** The extension's part of the figures panel: sends it figures and the cursor's position, and reveals what is chosen in it. */
import * as vscode from 'vscode';
import { type FigureItem, type FigureList, figuresRequest } from '../../protocol/protocol.ts';
import type { Core } from '../context.ts';
import { debounce } from '../debounce.ts';
import { createPageQuery } from '../page-query.ts';
import type { FigureDecision, FromPanel, ToPanel } from '../panel/messages.ts';
import { contains, rangeOf } from '../ranges.ts';
import { figureCheckAt, setFigureChecked } from '../review/figure-checks.ts';
import type { PageReview } from '../review/page-review.ts';
import { panelPage, panelStrings } from './panel-page.ts';

export interface ShownFigures {
  readonly figures: readonly FigureItem[];
  /** Number of figures of the document that are not listed, because there are too many. */
  readonly unlisted: number;
}

export interface FiguresView extends vscode.Disposable {
  /** Fills the panel when the editor creates it. */
  show(view: vscode.WebviewView): void;
  /** The figures that the panel shows, in its order; all core figures if there is no panel. */
  shown(): Promise<ShownFigures>;
  /** The figure of a row, whose menu hands over its number; undefined when the page has changed since. */
  figureOf(context: unknown): FigureItem | undefined;
}

/** Milliseconds that the cursor must rest before it is followed. */
const restTime = 100;

export function createFiguresView(core: Core): FiguresView {
  const { connection, context, currentPage, revealer } = core;
  let view: vscode.WebviewView | undefined;
  let indices: readonly number[] | undefined;
  const query = createPageQuery(core, figuresRequest, () => view?.visible === true);

  const post = (message: ToPanel) => void view?.webview.postMessage(message);

  function send(): void {
    indices = undefined;
    const page = currentPage.document?.uri.toString() ?? null;
    const { figures, total } = query.value ?? { figures: [], total: 0 };
    post({ type: 'figures', page, figures, total, reading: page !== null && query.value === null });
    sendDecisions();
    followCursor();
  }

  function sendDecisions(): void {
    const review = core.reviews.current;
    const figures = query.value?.figures ?? [];
    post({ type: 'decisions', decisions: figures.map((figure) => decisionOf(review, figure)) });
  }

  const followCursor = debounce(() => {
    const editor = vscode.window.activeTextEditor;
    const wanted = vscode.workspace.getConfiguration('zhNews').get('articles.followCursor');
    if (!wanted || !editor || editor.document !== currentPage.document || !query.isFresh()) return;
    const cursor = editor.selection.active;
    post({ type: 'cursor', index: query.value?.figures.findIndex(({ range }) => contains(range, cursor)) ?? -1 });
  }, restTime);

  async function receive(message: FromPanel): Promise<void> {
    if (message.type === 'ready') send();
    if (message.type === 'shown') indices = message.indices;
    if (message.type === 'ready' || message.type === 'shown') return;
    const figure = query.value?.figures[message.index];
    if (figure && message.type === 'copy') await vscode.env.clipboard.writeText(rowText(figure));
    if (figure && message.type === 'check') check(figure, message.checked);
    if (message.type !== 'reveal') return;
    // After an edit the places are out of date until the page has been read again.
    if (figure && currentPage.document && query.isFresh())
      await revealer.reveal(currentPage.document, figure.range, message.focus);
  }

  function check(figure: FigureItem, checked: boolean): void {
    const review = core.reviews.current;
    if (review && query.isFresh()) setFigureChecked(review, rangeOf(figure.range), checked);
  }

  const subscriptions = vscode.Disposable.from(
    query,
    query.onDidChange(send),
    core.reviews.onDidChange(sendDecisions),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('zhNews.figures.showMinor')) post({ type: 'minor', minor: showsMinor() });
    }),
    vscode.window.onDidChangeTextEditorSelection(followCursor),
  );
  return {
    show(made) {
      view = made;
      const { webview } = made;
      const folders = ['dist', 'media'].map((folder) => vscode.Uri.joinPath(context.extensionUri, folder));
      webview.options = { enableScripts: true, localResourceRoots: folders };
      webview.onDidReceiveMessage(receive);
      made.onDidChangeVisibility(() => query.refresh());
      made.onDidDispose(() => {
        view = undefined;
        indices = undefined;
      });
      webview.html = panelPage(webview, context.extensionUri, {
        locale: vscode.env.language,
        showMinor: showsMinor(),
        strings: panelStrings(),
      });
      query.refresh();
    },
    figureOf(context) {
      const { figure } = (context ?? {}) as { figure?: unknown };
      return typeof figure === 'number' && query.isFresh() ? query.value?.figures[figure] : undefined;
    },
    async shown() {
      const document = currentPage.document;
      if (!document) return { figures: [], unlisted: 0 };
      const unlisted = ({ total, figures }: FigureList) => total - figures.length;
      const { value } = query;
      if (value && query.isFresh() && indices)
        return { figures: indices.flatMap((index) => value.figures[index] ?? []), unlisted: unlisted(value) };
      const list = await connection.request(figuresRequest, { uri: document.uri.toString() });
      if (!list) return { figures: [], unlisted: 0 };
      return { figures: list.figures.filter(({ tier }) => tier === 'core'), unlisted: unlisted(list) };
    },
    dispose() {
      followCursor.dispose();
      subscriptions.dispose();
    },
  };
}

const showsMinor = () => vscode.workspace.getConfiguration('zhNews').get('figures.showMinor', false);

function decisionOf(review: PageReview | undefined, { range }: FigureItem): FigureDecision | null {
  const { checked, note } = review ? figureCheckAt(review, rangeOf(range)) : { checked: false, note: null };
  return checked || note ? { checked, note } : null;
}

/** A row as cells parted by tabs, which a spreadsheet puts into columns. */
export function rowText({ text, reading, counted, per, articleTitle, range, sentence }: FigureItem): string {
  const cells = [text, reading, counted ?? '', per ?? '', articleTitle, String(range.start.line + 1), sentence];
  return cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t');
}
