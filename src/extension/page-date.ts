/**
 * The day a page was printed: what the page prints, or what the user sets. That is stored for the file, sent to the server and goes along when
 * the file is renamed or saved under another name. The status bar shows the day.
 */
import * as vscode from 'vscode';
import { pageDateNotification } from '../protocol/protocol.ts';
import type { Core } from './context.ts';

export interface PageDates extends vscode.Disposable {
  /** As YYYY-MM-DD, or null. */
  of(document: vscode.TextDocument): string | null;
  /** Asks for the day, unless one is given; an empty answer forgets it. */
  ask(document: vscode.TextDocument, given?: string): Promise<void>;
}

const key = 'zhNews.pageDates';
/** Number of files whose day is stored; the most recent ones are kept. */
const remembered = 2000;

export function createPageDates({ connection, context, currentPage, reviews }: Core): PageDates {
  const item = vscode.window.createStatusBarItem('zhNews.date', vscode.StatusBarAlignment.Right, 88);
  item.name = vscode.l10n.t('Date of the Page');
  item.command = 'zhNews.setPageDate';
  /** The untitled texts of two windows have the same names. */
  const stateOf = (uri: string) => (uri.startsWith('untitled:') ? context.workspaceState : context.globalState);
  const all = (uri: string) => stateOf(uri).get<Readonly<Record<string, string>>>(key, {});
  const of = ({ uri }: vscode.TextDocument) => all(uri.toString())[uri.toString()] ?? null;

  function tell(): void {
    const { document } = currentPage;
    const date = document && of(document);
    if (date) connection.notify(pageDateNotification, { uri: document.uri.toString(), date });
    show();
  }

  function show(): void {
    const { document, counts, isBehind } = currentPage;
    if (!document || isBehind) {
      item.hide();
      return;
    }
    const [set, printed] = [of(document), counts?.printed ?? null];
    item.text = `$(calendar) ${set ?? printed ?? vscode.l10n.t('Date')}`;
    if (set) item.tooltip = vscode.l10n.t('The page is of {0}. Click to change.', set);
    else if (printed) item.tooltip = vscode.l10n.t('The page prints {0}. Click to set another day.', printed);
    else item.tooltip = vscode.l10n.t('Set the day that the page was printed on: dates without a year are read by it.');
    item.accessibilityInformation = { label: `${vscode.l10n.t('Date of the Page')}, ${item.tooltip}` };
    item.show();
  }

  async function store(uri: string, dates: Readonly<Record<string, string>>): Promise<void> {
    await stateOf(uri).update(key, Object.fromEntries(Object.entries(dates).slice(-remembered)));
  }

  async function keep({ uri }: vscode.TextDocument, date: string | null): Promise<void> {
    const own = uri.toString();
    const { [own]: _, ...others } = all(own);
    await store(own, date ? { ...others, [own]: date } : others);
    connection.notify(pageDateNotification, { uri: uri.toString(), date });
    show();
  }

  /** The days of a file, or of all files in a folder, under its new name. */
  async function rename(from: string, to: string): Promise<void> {
    const entries = Object.entries(all(from));
    const isIn = (uri: string) => uri === from || uri.startsWith(`${from}/`);
    if (!entries.some(([uri]) => isIn(uri))) return;
    await store(
      to,
      Object.fromEntries(entries.map(([uri, date]) => [isIn(uri) ? to + uri.slice(from.length) : uri, date])),
    );
    tell();
  }

  const subscriptions = vscode.Disposable.from(
    item,
    currentPage.onDidSwitch(tell),
    currentPage.onDidMove(show),
    currentPage.onDidRead(show),
    connection.onStarted(tell),
    reviews.onDidCopy(({ from, to }) => {
      const date = of(from);
      if (date && of(to) === null) void keep(to, date);
    }),
    vscode.workspace.onDidRenameFiles(async ({ files }) => {
      for (const { oldUri, newUri } of files) await rename(oldUri.toString(), newUri.toString());
    }),
    // The next untitled text has the same name and another day. A change of language closes a document too, and opens it again.
    vscode.workspace.onDidCloseTextDocument((closed) => {
      if (!closed.isUntitled || of(closed) === null) return;
      setTimeout(() => {
        if (closed.isClosed) void keep(closed, null);
      });
    }),
  );
  tell();
  return {
    of,
    async ask(document, given) {
      const answer =
        given ??
        (await vscode.window.showInputBox({
          title: vscode.l10n.t('Date of the Page'),
          prompt: vscode.l10n.t('Year, month and day, such as 2025-07-06; empty to forget it'),
          value: of(document) ?? '',
          validateInput: (text) =>
            dayIn(text) === null ? vscode.l10n.t('Write the day as year-month-day: 2025-07-06.') : null,
        }));
      const day = answer === undefined ? null : dayIn(answer);
      if (day !== null) await keep(document, day || null);
    },
    dispose: () => subscriptions.dispose(),
  };
}

/** 2025-07-06 of 2025-7-6, 2025/7/6 and 2025年7月6日; empty for nothing, null for what is no day of the calendar. */
function dayIn(text: string): string | null {
  if (text.trim() === '') return '';
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.trim()) ?? [];
  const written = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  const time = Date.parse(`${written}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written) ? written : null;
}
