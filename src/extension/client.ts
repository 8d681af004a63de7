/** The second bundle: everything that reads news, put together when the first page is seen or the first command is run. */
import type * as vscode from 'vscode';
import { commands } from './commands/table.ts';
import { type Connection, createConnection } from './connection.ts';
import { createNews, type News } from './current-page.ts';
import { paintNames } from './decorations.ts';
import { createPreview } from './preview.ts';
import { createRevealer, type Revealer } from './reveal.ts';
import { createArticlesTree } from './views/articles-tree.ts';
import { createEntitiesTree } from './views/entities-tree.ts';
import { createFiguresView } from './views/figures-view.ts';
import { showStatus } from './views/status.ts';
import type { Stage } from './views/view-placeholders.ts';
import { watchWordListFile } from './word-list-file.ts';

/** What every part stands on. */
export interface Core {
  readonly connection: Connection;
  readonly news: News;
  readonly revealer: Revealer;
}

export interface Features {
  /** Runs a command of the table. */
  run(id: string, args: readonly unknown[]): unknown;
  showFigures(view: vscode.WebviewView): void;
  stop(): Promise<void>;
}

export function openFeatures(context: vscode.ExtensionContext, stage: Stage): Features {
  const connection = createConnection(context);
  const news = createNews(connection);
  const revealer = createRevealer();
  const core: Core = { connection, news, revealer };
  const articles = createArticlesTree(core, stage.articles);
  const entities = createEntitiesTree(core, stage.entities);
  const figures = createFiguresView(core, context);
  const preview = createPreview(core);
  context.subscriptions.push(
    articles,
    entities,
    figures,
    preview,
    paintNames(core),
    showStatus(core),
    watchWordListFile(core),
    revealer,
    news,
    connection,
  );
  const parts = { ...core, articles, entities, figures, preview };
  return {
    run: (id, args) => commands[id]?.(parts, ...args),
    showFigures: figures.show,
    stop: connection.stop,
  };
}

/** What commands work with. */
export interface Parts extends Core {
  readonly articles: ReturnType<typeof createArticlesTree>;
  readonly entities: ReturnType<typeof createEntitiesTree>;
  readonly figures: ReturnType<typeof createFiguresView>;
  readonly preview: ReturnType<typeof createPreview>;
}
