/** Shows two annotators' files of one page in the diff editor. The decisions chosen from either side make the agreed file. */
import * as vscode from 'vscode';
import { agreement, type LabelledSpan } from '../../core/annotations/agreement.ts';
import { type BareText, bareText } from '../../core/annotations/bare-text.ts';
import { parseFile, serialiseFile } from '../../core/annotations/file.ts';
import { isSidecar } from '../../core/annotations/sidecar.ts';
import type { EntityType } from '../../core/reading.ts';
import { agreedFile, type Comparison, compareFiles, openRows, type Side, take } from './comparison.ts';
import { type ComparisonWords, comparisonText, rowOfLine } from './comparison-text.ts';
import { entityTypeName } from './names.ts';
import { type RenameFile, readIfThere, sidecarUri, writeWhole } from './sidecar.ts';

const scheme = 'zh-news-agreement';
/** The name of the annotator in the agreed file. */
const agreedName = 'agreed';

interface Open {
  readonly page: vscode.Uri;
  readonly text: BareText;
  readonly header: readonly string[];
  comparison: Comparison;
}

export interface AgreementView extends vscode.Disposable {
  /** Opens two files of one page side by side. */
  show(document: vscode.TextDocument, left: vscode.Uri, right: vscode.Uri): Promise<void>;
  /** Takes one side at the cursor and goes on to the next difference. @returns false outside of a comparison. */
  take(side: Side): boolean;
  /** Writes the agreed file. @returns its place and how many differences were left out; null outside of a comparison. */
  write(): Promise<{ readonly uri: vscode.Uri; readonly open: number } | null>;
  /** How many differences of the comparison in the active editor are not decided; null outside of one. */
  readonly open: number | null;
}

/** The annotators' files of decisions beside a page, in the order of their names. */
export async function sidecarsOf(page: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const folder = vscode.Uri.joinPath(page, '..');
  const own = nameOf(page);
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const names = entries.map(([name]) => name).filter((name) => name.startsWith(`${own}.`) && isSidecar(name));
  const annotators = names.filter((name) => name !== nameOf(sidecarUri(page, agreedName) ?? page));
  return annotators.sort().map((name) => vscode.Uri.joinPath(folder, name));
}

/** The name of the file's annotator, for people. */
export const annotatorIn = (sidecar: vscode.Uri, page: vscode.Uri): string =>
  nameOf(sidecar)
    .slice(nameOf(page).length + 1)
    .replace(/\.?zhnotes\.jsonl$/, '') || vscode.l10n.t('the page’s own file');

export function createAgreementView(rename: RenameFile): AgreementView {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const comparisons = new Map<string, Open>();

  const uriOf = (page: vscode.Uri, side: Side) =>
    vscode.Uri.from({ scheme, path: page.path, query: page.toString(), fragment: side });
  const openIn = (uri: vscode.Uri | undefined) => (uri?.scheme === scheme ? comparisons.get(uri.query) : undefined);
  const active = () => vscode.window.activeTextEditor;

  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent(uri) {
        const open = openIn(uri);
        return open ? comparisonText(open.text, open.comparison, uri.fragment as Side, open.header, words()) : '';
      },
    }),
  );
  return {
    async show(document, left, right) {
      const page = document.uri;
      const text = bareText(document.getText());
      const [first, second] = await Promise.all(
        [left, right].map(async (uri) => parseFile((await readIfThere(uri)) ?? '')),
      );
      if (!first || !second) return;
      const comparison = compareFiles(text, first, second);
      comparisons.set(page.toString(), { page, text, header: headerOf(comparison, text), comparison });
      for (const side of ['left', 'right'] as const) changed.fire(uriOf(page, side));
      const title = `${nameOf(page)}: ${annotatorIn(left, page)} ↔ ${annotatorIn(right, page)}`;
      await vscode.commands.executeCommand('vscode.diff', uriOf(page, 'left'), uriOf(page, 'right'), title);
    },
    take(side) {
      const editor = active();
      const open = openIn(editor?.document.uri);
      if (!editor || !open) return false;
      const row = rowOfLine(editor.selection.active.line, open.header);
      if (open.comparison.rows[row]) open.comparison = take(open.comparison, row, side);
      for (const each of ['left', 'right'] as const) changed.fire(uriOf(open.page, each));
      const rows = openRows(open.comparison);
      const next = rows.find((index) => index > row) ?? rows[0];
      if (next === undefined) return true;
      const position = new vscode.Position(next + open.header.length, 0);
      editor.selection = new vscode.Selection(position, position);
      editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      return true;
    },
    async write() {
      const open = openIn(active()?.document.uri);
      const uri = open && sidecarUri(open.page, agreedName);
      if (!open || !uri) return null;
      await writeWhole(uri, serialiseFile(agreedFile(open.comparison, nameOf(open.page))), rename);
      return { uri, open: openRows(open.comparison).length };
    },
    get open() {
      const open = openIn(active()?.document.uri);
      return open ? openRows(open.comparison).length : null;
    },
    dispose: () => subscriptions.dispose(),
  };
}

/** The figures of agreement about names, in a few lines above the places. */
function headerOf(comparison: Comparison, text: BareText): readonly string[] {
  const spans = (side: Side): LabelledSpan[] =>
    comparison.rows.flatMap(({ at, [side]: annotation }) =>
      annotation?.layer === 'entity' && annotation.state !== 'rejected'
        ? [{ start: at, end: at + annotation.quote.length, label: annotation.type ?? '' }]
        : [],
    );
  const { all, relaxed, spans: ends, kappa } = agreement(spans('left'), spans('right'), text.bare.length);
  const number = (value: number) => value.toFixed(3);
  return [
    // Each side has half of the editor: longer lines would hide what stands at their end.
    `# ${vscode.l10n.t('F1 of names, type and ends alike: {0}', number(all.f1))}`,
    `# ${vscode.l10n.t('the same type, overlapping: {0}', number(relaxed.f1))}`,
    `# ${vscode.l10n.t('the same ends, of any type: {0}', number(ends.f1))}`,
    `# ${vscode.l10n.t('Cohen’s kappa by character: {0}', kappa === null ? '–' : number(kappa))}`,
    '',
  ];
}

function words(): ComparisonWords {
  return {
    nothing: vscode.l10n.t('nothing'),
    rejected: vscode.l10n.t('Rejected'),
    taken: '✓',
    typeName: ({ layer, type }) =>
      layer === 'entity' && type
        ? entityTypeName(type as EntityType)
        : layer === 'figure'
          ? vscode.l10n.t('figure')
          : vscode.l10n.t('Note'),
  };
}

const nameOf = ({ path }: vscode.Uri): string => path.split('/').at(-1) ?? '';
