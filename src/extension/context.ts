/** The services that all views and commands use. */
import type * as vscode from 'vscode';
import type { Connection } from './connection.ts';
import type { CurrentPage } from './current-page.ts';
import type { Revealer } from './reveal.ts';
import type { ReviewMode } from './review/mode.ts';
import type { Reviews } from './review/reviews.ts';

export interface Core {
  readonly context: vscode.ExtensionContext;
  readonly connection: Connection;
  readonly currentPage: CurrentPage;
  readonly revealer: Revealer;
  /** The decisions for all open pages. */
  readonly reviews: Reviews;
  readonly mode: ReviewMode;
}
