/** The extension's part of the figures panel: sends it figures and the cursor's position, and reveals what is chosen in it. */
import * as vscode from 'vscode';
import { type FigureItem, type FigureList, figuresRequest } from '../../protocol/protocol.ts';
import type { Core } from '../context.ts';
import { debounce } from '../debounce.ts';
import { createPageQuery } from '../page-query.ts';
import type { FigureDecision, FromPanel, ToPanel } from '../panel/messages.ts';
import { contains, rangeOf } from '../ranges.ts';
import { type FigureCheck, figureChecks, setFigureChecked } from '../review/figure-checks.ts';
import type { Change } from '../review/notebook.ts';
import { panelPage, panelStrings } from './panel-page.ts';

export interface ShownFigures {
  readonly figures: readonly FigureItem[];
  /** Number of figures of the document that are not listed, because there are too many. */
  readonly unlisted: number;
}

export interface FiguresView extends vscode.Disposable {
  /** Fills the panel when the editor creates it. */
  show(view: vscode.WebviewView): void;
  /** Opens the panel, and puts the keyboard into its list at the cursor's place in the page. */
  focus(): Promise<void>;
  /** The figures that the panel shows, in its order; all core figures if there is no panel. */
  shown(): Promise<ShownFigures>;
  /** The figure of a row, whose menu hands over its number; undefined when the page has changed since. */
  figureOf(context: unknown): FigureItem | undefined;
}

/** A list of figures as the panel was sent it, by a number. */
interface SentList {
  readonly number: number;
  readonly document: vscode.TextDocument | null;
  readonly answer: FigureList | null;
}

/** Milliseconds that the cursor must rest before it is followed. */
const restTime = 100;

export function createFiguresView(core: Core): FiguresView {
  const { context, currentPage, revealer } = core;
  let view: vscode.WebviewView | undefined;
  /** The list that the panel was sent last, the one before, of which it may still speak, and which figures of the last it shows. */
  let [list, earlier]: readonly SentList[] = [];
  let indices: readonly number[] | undefined;
  /** Whether the panel's script listens, and whether the keyboard is to go to its list once there are figures. */
  let isReady = false;
  let wantsFocus = false;
  const query = createPageQuery(core, figuresRequest, () => view?.visible === true);

  const post = (message: ToPanel) => void view?.webview.postMessage(message);

  function send(): void {
    indices = undefined;
    [list, earlier] = [{ number: (list?.number ?? 0) + 1, document: currentPage.document, answer: query.value }, list];
    const page = currentPage.document?.uri.toString() ?? null;
    const { figures, total } = query.value ?? { figures: [], total: 0 };
    post({ type: 'figures', list: list.number, page, figures, total, reading: page !== null && query.value === null });
    sendDecisions();
    followCursor();
    sendFocus();
  }

  function sendFocus(): void {
    if (!wantsFocus || !isReady || !query.isFresh()) return;
    wantsFocus = false;
    const editor = vscode.window.activeTextEditor;
    const cursor = editor?.document === currentPage.document ? editor?.selection.active : undefined;
    const figures = query.value?.figures ?? [];
    const next = cursor ? figures.findIndex(({ range }) => rangeOf(range).end.isAfterOrEqual(cursor)) : 0;
    post({ type: 'focus', index: next < 0 ? figures.length - 1 : next });
  }

  function sendDecisions(): void {
    if (!view?.visible) return;
    const checkAt = core.reviews.current && figureChecks(core.reviews.current);
    const figures = query.value?.figures ?? [];
    const decisions = figures.map(({ range }) => (checkAt ? decisionOf(checkAt(rangeOf(range))) : null));
    post({ type: 'decisions', decisions });
  }

  const followCursor = debounce(() => {
    const editor = vscode.window.activeTextEditor;
    const wanted = vscode.workspace.getConfiguration('zhNews').get('articles.followCursor');
    if (!wanted || !editor || editor.document !== currentPage.document || !query.isFresh()) return;
    const cursor = editor.selection.active;
    post({ type: 'cursor', index: query.value?.figures.findIndex(({ range }) => contains(range, cursor)) ?? -1 });
  }, restTime);

  async function receive(message: FromPanel): Promise<void> {
    if (message.type === 'ready') {
      isReady = true;
      return send();
    }
    if (message.type === 'shown') {
      if (message.list === list?.number) indices = message.indices;
      return;
    }
    const sent = [list, earlier].find((one) => one?.number === message.list);
    const figure = sent?.answer?.figures[message.index];
    if (!sent || !figure) return;
    if (message.type === 'copy') {
      await vscode.env.clipboard.writeText(rowText(figure));
      return;
    }
    // After an edit the places are out of date until the page has been read again.
    const { document } = currentPage;
    if (!document || document !== sent.document || document.version !== sent.answer?.version) return;
    if (message.type === 'check') check(figure, message.checked);
    else await revealer.reveal(document, figure.range, message.focus);
  }

  function check(figure: FigureItem, checked: boolean): void {
    const review = core.reviews.current;
    if (review) setFigureChecked(review, rangeOf(figure.range), checked);
  }

  const subscriptions = vscode.Disposable.from(
    query,
    query.onDidChange(send),
    core.reviews.onDidChange(({ document, changes }) => {
      if (document === currentPage.document && (!changes || changes.some(isAboutFigure))) sendDecisions();
    }),
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
      made.onDidChangeVisibility(() => {
        query.refresh();
        sendDecisions();
      });
      made.onDidDispose(() => {
        view = undefined;
        isReady = false;
        indices = undefined;
      });
      webview.html = panelPage(webview, context.extensionUri, {
        locale: vscode.env.language,
        showMinor: showsMinor(),
        strings: panelStrings(),
      });
      query.refresh();
    },
    async focus() {
      wantsFocus = true;
      await vscode.commands.executeCommand('zhNews.figures.focus');
      sendFocus();
    },
    figureOf(context) {
      const { figure } = (context ?? {}) as { figure?: unknown };
      return typeof figure === 'number' && query.isFresh() ? query.value?.figures[figure] : undefined;
    },
    async shown() {
      if (!query.isFresh()) await query.ask();
      const { value } = query;
      if (!value || !query.isFresh()) return { figures: [], unlisted: 0 };
      const unlisted = value.total - value.figures.length;
      // Until the panel has said what its filters leave, as when it is not open, these are the figures that it shows at first.
      const figures = indices
        ? indices.flatMap((index) => value.figures[index] ?? [])
        : value.figures.filter(({ tier }) => tier === 'core');
      return { figures, unlisted };
    },
    dispose() {
      followCursor.dispose();
      subscriptions.dispose();
    },
  };
}

/** Notes too: one may be on a figure. */
const isAboutFigure = ({ before, after }: Change) =>
  [before, after].some((version) => version && version.annotation.layer !== 'entity');

const showsMinor = () => vscode.workspace.getConfiguration('zhNews').get('figures.showMinor', false);

const decisionOf = ({ checked, note }: FigureCheck): FigureDecision | null =>
  checked || note ? { checked, note } : null;

/** A row as cells parted by tabs, which a spreadsheet puts into columns. */
export function rowText({ text, reading, counted, per, articleTitle, range, sentence }: FigureItem): string {
  const cells = [text, reading, counted ?? '', per ?? '', articleTitle, String(range.start.line + 1), sentence];
  return cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t');
}
