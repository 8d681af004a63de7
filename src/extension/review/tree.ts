/** The rows of the Review view: lost and changed places first, then article → state → annotation. */
import type { BareText } from '../../core/annotations/bare-text.ts';
import { nameIn } from './decide.ts';
import { countDone, type ReviewItem, type ReviewState } from './items.ts';
import { type PlaceState, placeState, spanOf, type Version } from './notebook.ts';
import type { PageReview } from './page-review.ts';

export type ReviewNode =
  | AstrayGroup
  | AstrayNode
  | ArticleNode
  | StateNode
  | ItemNode
  | NotesGroup
  | NoteNode
  | RestNode;
interface AstrayGroup {
  readonly kind: 'astray-group';
  readonly children: readonly AstrayNode[];
}
/** A decision whose place is not certain any more. */
export interface AstrayNode {
  readonly kind: 'astray';
  readonly state: Exclude<PlaceState, 'placed'>;
  readonly version: Version;
}
interface NotesGroup {
  readonly kind: 'notes';
  readonly children: readonly NoteNode[];
}
export interface NoteNode {
  readonly kind: 'note';
  readonly version: Version;
}
interface ArticleNode {
  readonly kind: 'article';
  readonly index: number;
  /** Null for what stands outside of all articles. */
  readonly title: string | null;
  readonly done: number;
  readonly all: number;
  readonly children: readonly StateNode[];
}
interface StateNode {
  readonly kind: 'state';
  readonly article: number;
  readonly state: ReviewState;
  readonly children: readonly (ItemNode | RestNode)[];
  readonly count: number;
}
export interface ItemNode {
  readonly kind: 'item';
  readonly item: ReviewItem;
  readonly name: string;
}
interface RestNode {
  readonly kind: 'rest';
  readonly count: number;
}

const states: readonly ReviewState[] = ['open', 'accepted', 'rejected'];

/** Most items shown in one group; a filter finds the others. */
const shownPerGroup = 500;

/** @param items those that match the filter, in text order. */
export function reviewTree(review: PageReview, items: readonly ReviewItem[]): readonly ReviewNode[] {
  const { page } = review.desk;
  const astray = astrayOf(review);
  const notes = [...review.notebook.decisions.values()]
    .filter(({ annotation }) => annotation.layer === 'note')
    .map((version): NoteNode => ({ kind: 'note', version }));
  const byArticle = new Map<number, ReviewItem[]>();
  for (const item of items) {
    const own = byArticle.get(item.article);
    if (own) own.push(item);
    else byArticle.set(item.article, [item]);
  }
  const place = (article: number) => (article < 0 ? Number.POSITIVE_INFINITY : article);
  const articles = [...byArticle].sort(([a], [b]) => (a === b ? 0 : place(a) - place(b)));
  return [
    ...(astray.length > 0 ? [{ kind: 'astray-group', children: astray } as const] : []),
    ...articles.map(([index, own]): ArticleNode => {
      const children = once(() => states.flatMap((state) => stateNode(index, state, own, page)));
      return {
        kind: 'article',
        index,
        title: review.articles[index] ?? null,
        ...countDone(own),
        get children() {
          return children();
        },
      };
    }),
    ...(notes.length > 0 ? [{ kind: 'notes', children: notes } as const] : []),
  ];
}

function stateNode(article: number, state: ReviewState, items: readonly ReviewItem[], page: BareText): StateNode[] {
  const own = items.filter((item) => item.state === state);
  if (own.length === 0) return [];
  const children = once(() => {
    const shown = own
      .slice(0, shownPerGroup)
      .map((item): ItemNode => ({ kind: 'item', item, name: nameIn(page, item) }));
    const rest = own.length - shown.length;
    return rest > 0 ? [...shown, { kind: 'rest', count: rest } as const] : shown;
  });
  return [
    {
      kind: 'state',
      article,
      state,
      count: own.length,
      get children() {
        return children();
      },
    },
  ];
}

/** The value that a function makes when it is first asked for: of a long page few rows are ever unfolded. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Decisions whose place is lost, or whose text has changed. */
export function astrayOf({ notebook }: PageReview): readonly AstrayNode[] {
  return [...notebook.decisions.values()].flatMap((version): AstrayNode[] => {
    const state = placeState(notebook, version);
    return state === 'placed' ? [] : [{ kind: 'astray', state, version }];
  });
}

export const placeOfVersion = ({ notebook }: PageReview, version: Version) => spanOf(notebook, version);
