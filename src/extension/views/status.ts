/** One item in the status bar while a news page is shown: its counts in words, with a menu, or how far a long reading has come. */
import * as vscode from 'vscode';
import type { Annotated } from '../../protocol/protocol.ts';
import type { Core } from '../context.ts';

export function showStatus({ currentPage, connection }: Core): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('zhNews.status', vscode.StatusBarAlignment.Right, 90);
  item.name = vscode.l10n.t('Chinese News');

  function show(): void {
    if (!currentPage.document || currentPage.isBehind) {
      item.hide();
      return;
    }
    const { progress, counts, isCancelled } = currentPage;
    if (isCancelled) {
      item.text = `$(debug-pause) ${vscode.l10n.t('Reading cancelled')}`;
      item.tooltip = vscode.l10n.t('Click to read the page. An edit makes the reading go on, too.');
      item.command = 'zhNews.resumeReading';
    } else if (progress !== null) {
      item.text = `$(loading~spin) ${Math.round(progress * 100)}%`;
      item.tooltip = vscode.l10n.t('Reading the page. Click to cancel.');
      item.command = 'zhNews.cancelReading';
    } else if (counts) {
      item.text = `$(book) ${inWords(counts)}`;
      item.tooltip = vscode.l10n.t('What to do with this page…');
      item.command = 'zhNews.showMenu';
    } else {
      item.text = '$(loading~spin)';
      item.tooltip = vscode.l10n.t('Reading the page…');
      item.command = undefined;
    }
    item.accessibilityInformation = {
      label: [vscode.l10n.t('Chinese News'), item.text.replace(/\$\([^)]*\) ?/, ''), item.tooltip]
        .filter(Boolean)
        .join(', '),
    };
    item.show();
  }

  show();
  return vscode.Disposable.from(
    item,
    currentPage.onDidSwitch(show),
    currentPage.onDidMove(show),
    currentPage.onDidRead(show),
    currentPage.onDidProgress(show),
    connection.onStarted(show),
  );
}

/** 1 article · 12 names · 30 figures */
function inWords({ articles, entities, figures }: Pick<Annotated, 'articles' | 'entities' | 'figures'>): string {
  return [
    articles === 1 ? vscode.l10n.t('1 article') : vscode.l10n.t('{0} articles', articles),
    entities === 1 ? vscode.l10n.t('1 name') : vscode.l10n.t('{0} names', entities),
    figures === 1 ? vscode.l10n.t('1 figure') : vscode.l10n.t('{0} figures', figures),
  ].join(' · ');
}
