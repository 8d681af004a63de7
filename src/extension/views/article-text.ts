/** Texts for an article in the tree: its details in one line, its tooltip. */
import * as vscode from 'vscode';
import type { StructureArticle } from '../../protocol/protocol.ts';

/** 新华社北京7月6日电 · 李自良 · 1,234 characters · 12 names · 30 figures */
export function articleDetails(article: StructureArticle): string {
  const { dateline, byline, continued, length, entities, figures } = article;
  return [
    continued === 'from'
      ? vscode.l10n.t('continued')
      : continued === 'to'
        ? vscode.l10n.t('continues elsewhere')
        : null,
    dateline?.text,
    byline?.text,
    count(length, vscode.l10n.t('1 character'), vscode.l10n.t('{0} characters', format(length))),
    count(entities, vscode.l10n.t('1 name'), vscode.l10n.t('{0} names', format(entities))),
    count(figures, vscode.l10n.t('1 figure'), vscode.l10n.t('{0} figures', format(figures))),
  ]
    .filter(Boolean)
    .join(' · ');
}

export function articleTooltip(article: StructureArticle): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  tooltip.appendText(article.title);
  if (article.subtitle) tooltip.appendText(`\n${article.subtitle.text}`);
  tooltip.appendMarkdown('\n\n').appendText(articleDetails(article));
  return tooltip;
}

const format = (count: number) => count.toLocaleString(vscode.env.language);
const count = (value: number, one: string, many: string) => (value === 0 ? null : value === 1 ? one : many);
