/** Shows problems of annotations in the editor's list of problems: lost or changed places, and lines of the file that are no records. */
import * as vscode from 'vscode';
import type { Core } from '../context.ts';
import { inWords } from '../in-words.ts';
import { languageId } from '../language-detection.ts';
import { spanOf } from './notebook.ts';
import type { PageReview } from './page-review.ts';
import { type AstrayNode, astrayOf } from './tree.ts';

const source = 'zh-news';
/** Milliseconds without a change until problems are looked for. */
const pause = 250;
/** How many lost annotations are offered for a selection. */
const mostOffered = 8;

export function showReviewProblems({ reviews }: Core): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('zhNews.review');
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** The files that problems were shown for, by their page. */
  const files = new Map<string, vscode.Uri>();

  function show(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => {
        timers.delete(key);
        const review = reviews.of(document);
        collection.set(document.uri, review ? astrayOf(review).map((node) => placeProblem(review, node)) : []);
        const file = review?.sidecar ?? files.get(key);
        if (!file) return;
        files.set(key, file);
        collection.set(file, review ? fileProblems(review) : []);
      }, pause),
    );
  }

  return vscode.Disposable.from(
    collection,
    reviews.onDidChange(({ document }) => show(document)),
    vscode.languages.registerCodeActionsProvider(
      { language: languageId },
      {
        provideCodeActions: (document, range, { diagnostics }) => {
          const review = reviews.of(document);
          return review ? [...fixes(review, diagnostics), ...placements(review, range)] : [];
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    { dispose: () => timers.forEach((timer) => void clearTimeout(timer)) },
  );
}

function placeProblem(review: PageReview, { version, state }: AstrayNode): vscode.Diagnostic {
  const { annotation } = version;
  const { document } = review;
  const span = spanOf(review.notebook, version);
  const range = span
    ? new vscode.Range(document.positionAt(span.start), document.positionAt(span.end))
    : lineNear(review, annotation.at);
  const message =
    state === 'lost'
      ? vscode.l10n.t(
          'The annotation “{0}” has lost its place: it stood between “{1}” and “{2}”. Select where it belongs and choose Place Here.',
          annotation.quote,
          annotation.before,
          annotation.after,
        )
      : vscode.l10n.t('This was “{0}” when it was annotated. Does the annotation still hold?', annotation.quote);
  const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Warning);
  diagnostic.source = source;
  diagnostic.code = `annotation-${state}:${annotation.id}`;
  return diagnostic;
}

/** The line where a lost annotation stood, counted in characters that are not white space. */
function lineNear({ document, desk: { page } }: PageReview, at: number): vscode.Range {
  const offset = page.offsets[Math.min(at, page.bare.length)] ?? 0;
  return document.lineAt(document.positionAt(offset).line).range;
}

function fileProblems({ file }: PageReview): vscode.Diagnostic[] {
  return file.problems.map(({ line, message }) => {
    const range = new vscode.Range(line - 1, 0, line, 0);
    const diagnostic = new vscode.Diagnostic(range, inWords(message), vscode.DiagnosticSeverity.Error);
    diagnostic.source = source;
    return diagnostic;
  });
}

const idOf = ({ code }: vscode.Diagnostic): string | undefined =>
  /^annotation-(?:lost|changed):(.*)$/.exec(String(code))?.[1];

/** For a problem under the cursor. */
function fixes(review: PageReview, diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
  return diagnostics.flatMap((diagnostic) => {
    const id = idOf(diagnostic);
    const version = id === undefined ? undefined : review.notebook.decisions.get(id);
    if (!version) return [];
    const { quote } = version.annotation;
    const keep = spanOf(review.notebook, version)
      ? [action(vscode.l10n.t('Keep “{0}” with the text as it is now', quote), 'confirmChanged', id, diagnostic)]
      : [];
    return [...keep, action(vscode.l10n.t('Remove the annotation “{0}”', quote), 'remove', id, diagnostic)];
  });
}

/** For a selection: the lost annotations, those with the same text first. */
function placements(review: PageReview, range: vscode.Range): vscode.CodeAction[] {
  if (range.isEmpty) return [];
  const selected = review.document.getText(range).replace(/\s+/g, '');
  const likeness = (quote: string) =>
    [...quote].filter((character) => selected.includes(character)).length / quote.length;
  return astrayOf(review)
    .toSorted((a, b) => likeness(b.version.annotation.quote) - likeness(a.version.annotation.quote))
    .slice(0, mostOffered)
    .map(({ version: { annotation } }) =>
      action(vscode.l10n.t('Place Here: “{0}”', annotation.quote), 'placeHere', annotation.id),
    );
}

function action(title: string, command: string, id?: string, diagnostic?: vscode.Diagnostic): vscode.CodeAction {
  const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  fix.command = { title, command: `zhNews.review.${command}`, arguments: [{ id }] };
  if (diagnostic) fix.diagnostics = [diagnostic];
  return fix;
}
