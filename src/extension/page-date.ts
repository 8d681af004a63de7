/** The day a page was printed, if the user sets it. It is stored for the file, sent to the server and shown in the status bar. */
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

export function createPageDates({ connection, context, currentPage }: Core): PageDates {
  const item = vscode.window.createStatusBarItem('zhNews.date', vscode.StatusBarAlignment.Right, 88);
  item.name = vscode.l10n.t('Date of the Page');
  item.command = 'zhNews.setPageDate';
  const all = () => context.globalState.get<Readonly<Record<string, string>>>(key, {});
  const of = ({ uri }: vscode.TextDocument) => all()[uri.toString()] ?? null;

  function tell(): void {
    const { document } = currentPage;
    if (!document) {
      item.hide();
      return;
    }
    const date = of(document);
    if (date) connection.notify(pageDateNotification, { uri: document.uri.toString(), date });
    show(date);
  }

  function show(date: string | null): void {
    item.text = `$(calendar) ${date ?? vscode.l10n.t('Date')}`;
    item.tooltip = date
      ? vscode.l10n.t('The page is of {0}. Click to change.', date)
      : vscode.l10n.t('Set the day that the page was printed on: dates without a year are read by it.');
    item.accessibilityInformation = { label: `${vscode.l10n.t('Date of the Page')}, ${item.tooltip}` };
    item.show();
  }

  async function keep(document: vscode.TextDocument, date: string | null): Promise<void> {
    const uri = document.uri.toString();
    const others = Object.entries(all()).filter(([other]) => other !== uri);
    const kept = date ? [...others, [uri, date] as const] : others;
    await context.globalState.update(key, Object.fromEntries(kept.slice(-remembered)));
    connection.notify(pageDateNotification, { uri, date });
    if (document === currentPage.document) show(date);
  }

  const subscriptions = vscode.Disposable.from(
    item,
    currentPage.onDidSwitch(tell),
    connection.onStarted(tell),
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
            isDate(text) ? null : vscode.l10n.t('Write the day as year-month-day: 2025-07-06.'),
        }));
      if (answer !== undefined && isDate(answer)) await keep(document, answer.trim() || null);
    },
    dispose: () => subscriptions.dispose(),
  };
}

/** A valid day of the calendar, or null. */
function isDate(text: string): boolean {
  const day = text.trim();
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return day === '' || (!Number.isNaN(time) && new Date(time).toISOString().startsWith(day));
}
