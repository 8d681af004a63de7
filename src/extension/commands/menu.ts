/** The menu of the status bar: the commands for a page, in the order of the work. */
import * as vscode from 'vscode';
import type { Parts } from './parts.ts';
import { newsDocument } from './target.ts';

interface Entry extends vscode.QuickPickItem {
  readonly command?: string;
}

export async function showMenu(parts: Parts): Promise<void> {
  if (!(await newsDocument(parts))) return;
  const t = vscode.l10n.t;
  const part = (label: string): Entry => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const entries: readonly Entry[] = [
    part(t('Read')),
    { label: `$(book) ${t('Go to an Article…')}`, command: 'workbench.action.gotoSymbol' },
    { label: `$(symbol-numeric) ${t('Figures')}`, command: 'zhNews.extractFigures' },
    { label: `$(person) ${t('Names')}`, command: 'zhNews.entities.focus' },
    { label: `$(calendar) ${t('Set the Page’s Date…')}`, command: 'zhNews.setPageDate' },
    part(t('Edit')),
    { label: `$(diff) ${t('Preview Tidy')}`, command: 'zhNews.previewTidy' },
    { label: `$(word-wrap) ${t('Tidy Line Wraps')}`, command: 'zhNews.tidy' },
    { label: `$(arrow-up) ${t('Move Headlines Above Their Articles')}`, command: 'zhNews.moveHeadlines' },
    part(t('Review')),
    { label: `$(checklist) ${t('Start Review')}`, command: 'zhNews.review.start' },
    part(t('Take away')),
    { label: `$(copy) ${t('Copy Article as Clean Text')}`, command: 'zhNews.copyArticle' },
    { label: `$(markdown) ${t('Export Page as Markdown')}`, command: 'zhNews.exportMarkdown' },
    { label: `$(table) ${t('Export Figures to File…')}`, command: 'zhNews.exportFigures' },
    { label: `$(json) ${t('Export Annotations…')}`, command: 'zhNews.exportAnnotations' },
    part(t('Extension')),
    { label: `$(gear) ${t('Settings')}`, command: 'zhNews.openSettings' },
  ];
  const chosen = await vscode.window.showQuickPick(entries, { placeHolder: t('Chinese News') });
  if (chosen?.command) await vscode.commands.executeCommand(chosen.command);
}

export async function openSettings(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openSettings', '@ext:zh-news.zh-news');
}

/** @param given the day, from a test or another program; asked for when it is not given. @param uri from a card. */
export async function setPageDate(parts: Parts, uri?: unknown, given?: unknown): Promise<void> {
  const document = await newsDocument(parts);
  const named = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri);
  const page = named ?? document;
  if (page) await parts.dates.ask(page, typeof given === 'string' ? given : undefined);
}
