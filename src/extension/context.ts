/** What every view and command is given. */
import type { Connection } from './connection.ts';
import type { CurrentPage } from './current-page.ts';
import type { Revealer } from './reveal.ts';

export interface Core {
  readonly connection: Connection;
  readonly currentPage: CurrentPage;
  readonly revealer: Revealer;
}
