/** Tidy, its preview, and moving headlines. Each is one undo step and keeps the cursor at its character. */
import * as vscode from 'vscode';
import { moveHeadlinesRequest, type WireEdits, type WireRange } from '../../protocol/protocol.ts';
import { cursorAfter, type TextChange } from '../cursor.ts';
import { rangeOf } from '../ranges.ts';
import { slowWork } from '../slow-work.ts';
import { showStatusMessage } from '../status-message.ts';
import type { UnsureLineEnd } from '../tidied-page.ts';
import { askTidy } from '../tidy-edits.ts';
import { stepDone } from '../walkthrough.ts';
import type { Parts } from './parts.ts';
import { newsEditor } from './target.ts';

export async function tidy(parts: Parts): Promise<void> {
  const editor = await newsEditor(parts);
  if (!editor) return;
  const selections = editor.selections.filter((selection) => !selection.isEmpty);
  const ranges: readonly (WireRange | null)[] = selections.length > 0 ? selections.map(wireRange) : [null];
  const nothing =
    selections.length > 0
      ? vscode.l10n.t('No line wrap to tidy in the selection. Without one, the whole page is tidied.')
      : tidyAlready();
  const attempt = async () => {
    const answers = await slowWork(vscode.l10n.t('Tidying the line wraps'), (token) =>
      Promise.all(ranges.map((range) => askTidy(parts, editor.document, range, token))),
    );
    return answers ? apply(parts, editor, answers, nothing) : 'stopped';
  };
  // What was selected is somewhere else, or gone, in a page that has changed.
  if ((await persist(attempt, selections.length > 0 ? 1 : tries)) === 'applied') stepDone('tidied');
}

export async function moveHeadlines(parts: Parts): Promise<void> {
  const editor = await newsEditor(parts);
  if (!editor) return;
  const uri = editor.document.uri.toString();
  await persist(async () => {
    const answers = await slowWork(vscode.l10n.t('Moving the headlines'), async (token) => [
      await parts.connection.request(moveHeadlinesRequest, { uri }, token),
    ]);
    const nothing = vscode.l10n.t('Every headline stands above its article already.');
    return answers ? apply(parts, editor, answers, nothing) : 'stopped';
  });
}

export async function previewTidy(parts: Parts): Promise<void> {
  const editor = await newsEditor(parts);
  if (!editor) return;
  await persist(() => showPreview(parts, editor.document));
}

async function showPreview(parts: Parts, document: vscode.TextDocument): Promise<Outcome> {
  const tidied = await slowWork(vscode.l10n.t('Tidying the line wraps'), (token) =>
    parts.preview.tidied(document, token),
  );
  if (!tidied) return 'stopped';
  if (!tidied.edits) return 'stale';
  if (tidied.edits.edits.length === 0) {
    showStatusMessage(tidyAlready());
    return 'nothing';
  }
  await parts.preview.show(document);
  stepDone('tidied');
  const { unsure } = tidied;
  if (unsure.length > 0) void offerChoice(parts, document, unsure);
  return 'applied';
}

/** What became of a command's edits: `stale` when the page changed before they could be made, `stopped` when its reader stopped it. */
type Outcome = 'applied' | 'nothing' | 'readOnly' | 'stale' | 'stopped';

/** The page is read anew so often for a reader who types on; then the command gives way to the typing, and says so. */
const tries = 5;

async function persist(attempt: () => Promise<Outcome>, most = tries): Promise<Outcome> {
  let outcome = await attempt();
  for (let tried = 1; outcome === 'stale' && tried < most; tried++) outcome = await attempt();
  if (outcome === 'stale') showStatusMessage(vscode.l10n.t('The page changed meanwhile. Try again.'));
  return outcome;
}

async function offerChoice(
  parts: Parts,
  document: vscode.TextDocument,
  unsure: readonly UnsureLineEnd[],
): Promise<void> {
  const show = vscode.l10n.t('Show Them');
  const joined = unsure.filter(({ isJoined }) => isJoined).length;
  const question = vscode.l10n.t(
    'Line ends that may or may not be wraps: {0} joined, {1} kept.',
    joined,
    unsure.length - joined,
  );
  if ((await vscode.window.showInformationMessage(question, show)) !== show || document.isClosed) return;
  // The preview may have been closed meanwhile.
  if (parts.preview.shown !== document) await parts.preview.show(document);
  await chooseLineEnds(parts);
}

interface LineEndRow extends vscode.QuickPickItem {
  readonly lineEnd: UnsureLineEnd;
}

/** Lists the line ends of which the preview is not sure; those that it joins are ticked. The preview follows what its reader ticks. */
export async function chooseLineEnds({ preview }: Parts): Promise<void> {
  const { shown } = preview;
  const unsure = shown ? (await preview.tidied(shown)).unsure : [];
  if (!shown || unsure.length === 0) {
    showStatusMessage(vscode.l10n.t('The preview is sure of every line end.'));
    return;
  }
  const rows = unsure.map(
    (lineEnd): LineEndRow => ({
      label: `…${lineEnd.before} ⏎ ${lineEnd.after}…`,
      description: vscode.l10n.t('line {0}', lineEnd.line + 1),
      picked: lineEnd.isJoined,
      lineEnd,
    }),
  );
  const chosen = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('Which of these line ends are wraps?'),
    placeHolder: vscode.l10n.t('What is ticked is joined; elsewhere the line ends.'),
    canPickMany: true,
    onDidSelectItem: (row) => preview.reveal((row as LineEndRow).lineEnd),
  });
  if (!chosen) return;
  preview.choose(shown, new Map(rows.map((row) => [row.lineEnd.key, chosen.includes(row)])));
}

/** Takes over what the preview shows, and goes back to the page. */
export async function applyTidy(parts: Parts): Promise<void> {
  const { shown } = parts.preview;
  if (shown && isReviewed(parts, shown)) return sayReadOnly(parts, shown);
  const tidied = shown && (await parts.preview.tidied(shown));
  await parts.preview.close();
  if (!shown) return;
  const editor = await vscode.window.showTextDocument(shown, { preview: false });
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  await persist(() => apply(parts, editor, [tidied?.edits ?? null], tidyAlready()), 1);
}

export const discardTidy = ({ preview }: Parts) => preview.close();

/** Applies the edits in one undo step, and says why there are none. */
async function apply(
  parts: Parts,
  editor: vscode.TextEditor,
  answers: readonly (WireEdits | null)[],
  nothing: string,
): Promise<Outcome> {
  const { document } = editor;
  // Edits for another version would be in the wrong places.
  if (answers.some((answer) => !answer || answer.version !== document.version)) return 'stale';
  const edits = answers.flatMap((answer) => answer?.edits ?? []);
  if (edits.length === 0) {
    showStatusMessage(nothing);
    return 'nothing';
  }
  const changes: TextChange[] = edits.map(({ range, newText }) => {
    const [start, end] = [document.offsetAt(rangeOf(range).start), document.offsetAt(rangeOf(range).end)];
    return { start, end, newText };
  });
  const { version } = document;
  const text = document.getText();
  const after = editor.selections.map(({ anchor, active }) =>
    [anchor, active].map((position) => cursorAfter(text, changes, document.offsetAt(position))),
  );
  const done = await editor.edit((builder) => {
    for (const { range, newText } of edits) builder.replace(rangeOf(range), newText);
  });
  // The editor takes no edits for a page that has changed while they were on their way.
  if (!done) return 'stale';
  // An editor of a read-only file takes edits and does nothing.
  if (document.version === version) {
    sayReadOnly(parts, document);
    return 'readOnly';
  }
  editor.selections = after.map(
    ([anchor, active]) => new vscode.Selection(document.positionAt(anchor ?? 0), document.positionAt(active ?? 0)),
  );
  return 'applied';
}

/** Whether its review keeps a page from being changed. */
const isReviewed = ({ mode }: Parts, document: vscode.TextDocument) =>
  mode.review?.document === document && !document.isUntitled;

const sayReadOnly = (parts: Parts, document: vscode.TextDocument) =>
  showStatusMessage(
    isReviewed(parts, document)
      ? vscode.l10n.t('The page is read-only while it is reviewed. Esc leaves the review.')
      : vscode.l10n.t('The page is read-only.'),
  );

const tidyAlready = () => vscode.l10n.t('The line wraps are tidy already.');

function wireRange({ start, end }: vscode.Range): WireRange {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
