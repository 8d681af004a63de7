/**
 * Marks of a review in the text: open dotted, accepted solid, rejected struck through, the current one boxed. Shapes tell states apart
 * in every theme; the colours of names come from `decorations.ts`. The overview ruler shows where something is open.
 */
import * as vscode from 'vscode';
import type { Span } from '../../core/reading.ts';
import type { Core } from '../context.ts';
import type { ReviewItem, ReviewState } from './items.ts';
import type { PageReview } from './page-review.ts';

/** Lines beyond the visible ones that are marked too. */
const margin = 60;
/** Milliseconds of rest before the overview ruler is drawn anew: it shows the whole page. */
const rulerPause = 300;
/** Most ranges in the overview ruler: about as many as it has pixels. */
const mostStretches = 1000;

const closed = vscode.DecorationRangeBehavior.ClosedClosed;

export function markReview({ reviews, mode }: Core): vscode.Disposable {
  const underline = (line: string) =>
    `underline ${line} 2px; text-underline-offset: 4px; text-decoration-skip-ink: none`;
  const styles: Readonly<Record<ReviewState, vscode.TextEditorDecorationType>> = {
    open: vscode.window.createTextEditorDecorationType({ textDecoration: underline('dotted'), rangeBehavior: closed }),
    accepted: vscode.window.createTextEditorDecorationType({
      textDecoration: underline('solid'),
      rangeBehavior: closed,
    }),
    rejected: vscode.window.createTextEditorDecorationType({
      textDecoration: 'line-through 2px',
      color: new vscode.ThemeColor('descriptionForeground'),
      rangeBehavior: closed,
    }),
  };
  const current = vscode.window.createTextEditorDecorationType({
    border: '1px solid',
    borderColor: new vscode.ThemeColor('zhNews.reviewedBorder'),
    borderRadius: '2px',
    backgroundColor: new vscode.ThemeColor('zhNews.reviewedBackground'),
    rangeBehavior: closed,
  });
  const ruler = vscode.window.createTextEditorDecorationType({
    overviewRulerColor: new vscode.ThemeColor('zhNews.openRuler'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  });
  /** What the ruler of each editor shows: the version of its text, and lines. */
  const drawnRulers = new WeakMap<vscode.TextEditor, string>();
  const timers = new Map<vscode.TextEditor, ReturnType<typeof setTimeout>>();

  function mark(editor: vscode.TextEditor): void {
    const review = reviews.of(editor.document);
    const isReviewing = review !== undefined && mode.review === review;
    const seen = visibleSpan(editor);
    const items = !review ? [] : isReviewing ? mode.shown(review, seen) : review.near(seen);
    for (const state of Object.keys(styles) as ReviewState[]) {
      const wanted = state !== 'open' || isReviewing;
      editor.setDecorations(styles[state], wanted ? rangesOf(editor, items, state) : []);
    }
    const here = isReviewing ? mode.current(review) : null;
    editor.setDecorations(current, here ? [rangeOf(editor, here)] : []);
    drawRuler(editor, isReviewing ? review : undefined);
  }

  function drawRuler(editor: vscode.TextEditor, review: PageReview | undefined): void {
    clearTimeout(timers.get(editor));
    timers.set(
      editor,
      setTimeout(() => {
        timers.delete(editor);
        const ranges = review ? rulerRanges(editor, mode.shown(review)) : [];
        const drawn = [editor.document.version, ...ranges.map(({ start }) => start.line)].join(' ');
        if (drawnRulers.get(editor) === drawn) return;
        drawnRulers.set(editor, drawn);
        editor.setDecorations(ruler, ranges);
      }, rulerPause),
    );
  }

  const markAll = () => vscode.window.visibleTextEditors.forEach(mark);
  const subscriptions = vscode.Disposable.from(
    ...Object.values(styles),
    current,
    ruler,
    reviews.onDidChange(({ document }) =>
      vscode.window.visibleTextEditors.filter((editor) => editor.document === document).forEach(mark),
    ),
    mode.onDidChange(markAll),
    vscode.window.onDidChangeVisibleTextEditors(markAll),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => mark(textEditor)),
  );
  return {
    dispose() {
      for (const timer of timers.values()) clearTimeout(timer);
      subscriptions.dispose();
    },
  };
}

function visibleSpan({ document, visibleRanges }: vscode.TextEditor): Span {
  return {
    start: document.offsetAt(new vscode.Position(Math.max(0, (visibleRanges[0]?.start.line ?? 0) - margin), 0)),
    end: document.offsetAt(new vscode.Position((visibleRanges.at(-1)?.end.line ?? 0) + margin, 0)),
  };
}

/** The lines where something is open. On a long page they are taken together as the ruler, which is short, would draw them anyway. */
function rulerRanges({ document }: vscode.TextEditor, items: readonly ReviewItem[]): readonly vscode.Range[] {
  const lines = Math.ceil(document.lineCount / mostStretches);
  const ranges: vscode.Range[] = [];
  for (let first = 0, i = 0; first < document.lineCount; first += lines) {
    const last = document.lineAt(Math.min(first + lines, document.lineCount) - 1).range.end;
    const end = document.offsetAt(last);
    let isOpen = false;
    for (; i < items.length && (items[i] as ReviewItem).start <= end; i++)
      isOpen ||= (items[i] as ReviewItem).state === 'open';
    if (isOpen) ranges.push(new vscode.Range(new vscode.Position(first, 0), last));
  }
  return ranges;
}

const rangesOf = (editor: vscode.TextEditor, items: readonly ReviewItem[], state: ReviewState) =>
  items.filter((item) => item.state === state).map((item) => rangeOf(editor, item));

const rangeOf = ({ document }: vscode.TextEditor, { start, end }: ReviewItem) =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));
