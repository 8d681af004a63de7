/** The figures panel's HTML: a frame without content; scripts and styles from the extension alone, nothing from anywhere else. */
import * as vscode from 'vscode';
import { kindNames } from '../../core/figures/kinds.ts';
import type { PanelOptions, PanelStrings } from '../panel/messages.ts';

export function panelPage(webview: vscode.Webview, root: vscode.Uri, options: PanelOptions): string {
  const nonce = crypto.randomUUID();
  const uri = (...path: string[]) => webview.asWebviewUri(vscode.Uri.joinPath(root, ...path)).toString();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource} 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${attribute(options.locale)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${attribute(uri('media', 'panel.css'))}">
<title>${text(options.strings.figures)}</title>
</head>
<body data-options="${attribute(JSON.stringify(options))}">
<main id="panel"></main>
<script nonce="${nonce}" src="${attribute(uri('dist', 'panel.js'))}"></script>
</body>
</html>`;
}

const text = (value: string) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const attribute = (value: string) => text(value).replace(/"/g, '&quot;');

export function panelStrings(): PanelStrings {
  const { t } = vscode.l10n;
  return {
    kinds: kindNames(/^zh\b/i.test(vscode.env.language) ? 'zh' : 'en'),
    search: t('Search figures'),
    kind: t('Kind'),
    allKinds: t('All kinds'),
    article: t('Article'),
    allArticles: t('All articles'),
    minor: t('Minor figures'),
    figures: t('Figures'),
    figure: t('Figure'),
    reading: t('Value'),
    counted: t('Counted'),
    noPage: t('Open a Chinese news page to see its figures.'),
    readingPage: t('Reading the page…'),
    noFigures: t('No figure was found on this page.'),
    nothingMatches: t('No figure matches the filters.'),
    shownOf: t('{0} of {1} figures', '{0}', '{1}'),
    onlyFirst: t('only the first {0} of {1} are listed', '{0}', '{1}'),
    check: t('Contradiction: {0}', '{0}'),
    group: t('Group'),
    byArticle: t('By article'),
    byCounted: t('By what is counted'),
    byKind: t('By kind'),
    countsNothing: t('Counts nothing named'),
    pageOrder: t('Page order'),
    sortBy: t('Sort by {0}', '{0}'),
    sort: t('Sort'),
    largestFirst: t('largest first'),
    smallestFirst: t('smallest first'),
    checked: t('Checked'),
    tick: t('Check off'),
    note: t('Note: {0}', '{0}'),
    checkedOf: t('{0} of {1} checked', '{0}', '{1}'),
  };
}
