/** What every view and command is given. */
import type * as vscode from 'vscode';
import type { Connection } from './connection.ts';
import type { CurrentPage } from './current-page.ts';
import type { Revealer } from './reveal.ts';

export interface Core {
  readonly context: vscode.ExtensionContext;
  readonly connection: Connection;
  readonly currentPage: CurrentPage;
  readonly revealer: Revealer;
}
