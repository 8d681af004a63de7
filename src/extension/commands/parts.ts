/** What a command works with: the shared services and the views. */
import type { Core } from '../context.ts';
import type { PageDates } from '../page-date.ts';
import type { Preview } from '../preview.ts';
import type { AgreementView } from '../review/agreement-view.ts';
import type { Notes } from '../review/notes.ts';
import type { ArticlesTree } from '../views/articles-tree.ts';
import type { EntitiesTree } from '../views/entities-tree.ts';
import type { FiguresView } from '../views/figures-view.ts';

export interface Parts extends Core {
  readonly articles: ArticlesTree;
  readonly entities: EntitiesTree;
  readonly figures: FiguresView;
  readonly preview: Preview;
  readonly notes: Notes;
  readonly agreement: AgreementView;
  readonly dates: PageDates;
}
