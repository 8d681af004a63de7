/** Creates all views and commands, when the first news page is shown or the first command is run. */
import type * as vscode from 'vscode';
import { commands } from './commands/table.ts';
import { type ClientFactory, createConnection } from './connection.ts';
import type { Core } from './context.ts';
import { createCurrentPage } from './current-page.ts';
import { decorateNames } from './decorations.ts';
import { showViewsOnce } from './first-page.ts';
import { createPageDates } from './page-date.ts';
import { createPreview } from './preview.ts';
import { createRevealer } from './reveal.ts';
import { createAgreementView } from './review/agreement-view.ts';
import { draftsIn } from './review/drafts.ts';
import { showReviewHover } from './review/hover.ts';
import { markReview } from './review/marks.ts';
import { createReviewMode } from './review/mode.ts';
import { showNotes } from './review/notes.ts';
import { showReviewProblems } from './review/problems.ts';
import { showProgress } from './review/progress.ts';
import { renameWithPage } from './review/rename.ts';
import { createReviews } from './review/reviews.ts';
import type { RenameFile } from './review/sidecar.ts';
import { createArticlesTree } from './views/articles-tree.ts';
import { createEntitiesTree } from './views/entities-tree.ts';
import { createFiguresView } from './views/figures-view.ts';
import { createReviewView } from './views/review-view.ts';
import { showStatus } from './views/status.ts';
import type { ViewPlaceholders } from './views/view-placeholders.ts';
import { watchWordListFile } from './word-list-file.ts';

export interface Features {
  /** Runs a command of `commands/table.ts`. */
  run(id: string, args: readonly unknown[]): unknown;
  showFigures(view: vscode.WebviewView): void;
  stop(): Promise<void>;
}

export function openFeatures(
  context: vscode.ExtensionContext,
  placeholders: ViewPlaceholders,
  createClient: ClientFactory,
  renameFile: RenameFile,
): Features {
  const connection = createConnection(context, createClient);
  const currentPage = createCurrentPage(connection);
  const revealer = createRevealer();
  const reviews = createReviews(connection, currentPage, renameFile, draftsIn(context.workspaceState));
  const mode = createReviewMode(reviews);
  const core: Core = { context, connection, currentPage, revealer, reviews, mode };
  const articles = createArticlesTree(core, placeholders.articles);
  const entities = createEntitiesTree(core, placeholders.entities);
  const review = createReviewView(core, placeholders.review);
  const figures = createFiguresView(core);
  const preview = createPreview(core);
  const notes = showNotes(core);
  const agreement = createAgreementView(renameFile);
  const dates = createPageDates(core);
  context.subscriptions.push(
    articles,
    entities,
    figures,
    preview,
    decorateNames(core),
    review,
    notes,
    agreement,
    markReview(core),
    showReviewHover(core),
    showReviewProblems(core),
    showProgress(core),
    renameWithPage(reviews),
    mode,
    reviews,
    showStatus(core),
    showViewsOnce(core, articles),
    dates,
    watchWordListFile(core),
    revealer,
    currentPage,
    connection,
  );
  const parts = { ...core, articles, entities, review, figures, preview, notes, agreement, dates };
  return {
    run: (id, args) => commands[id]?.(parts, ...args),
    showFigures: figures.show,
    async stop() {
      await reviews.saveAll();
      await connection.stop();
    },
  };
}
