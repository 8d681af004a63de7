/** Messages between the figures panel and the extension. */
import type { FigureItem } from '../../protocol/protocol.ts';

export type ToPanel =
  | {
      readonly type: 'figures';
      /** Number of this list; answers name the list that their indices are of. */
      readonly list: number;
      /** URI of the page; null when there is none. */
      readonly page: string | null;
      readonly figures: readonly FigureItem[];
      /** Number of figures on the page; `figures` may have only the first of them. */
      readonly total: number;
      /** True until the page has been read for the first time. */
      readonly reading: boolean;
    }
  /** What the reader decided about the figures, one for each; null where nothing was. */
  | { readonly type: 'decisions'; readonly decisions: readonly (FigureDecision | null)[] }
  /** Whether minor figures are shown, after the setting changed. */
  | { readonly type: 'minor'; readonly minor: boolean }
  /** The cursor is in this figure, or in none. */
  | { readonly type: 'cursor'; readonly index: number }
  /** The keyboard goes into the list, to this figure or the next one that is shown. */
  | { readonly type: 'focus'; readonly index: number };

export type FromPanel = { readonly type: 'ready' } | (AboutFigures & { readonly list: number });

/** Indices are of the list that the panel shows, which may be older than the newest that was sent. */
export type AboutFigures =
  | { readonly type: 'reveal'; readonly index: number; readonly focus: boolean }
  /** Indices of the figures that pass the filters, in the order shown. */
  | { readonly type: 'shown'; readonly indices: readonly number[] }
  | { readonly type: 'copy'; readonly index: number }
  | { readonly type: 'check'; readonly index: number; readonly checked: boolean };

export interface FigureDecision {
  readonly checked: boolean;
  readonly note: string | null;
}

/** Texts in the display language, and settings. They are part of the panel's HTML. */
export interface PanelOptions {
  readonly locale: string;
  readonly showMinor: boolean;
  readonly strings: PanelStrings;
}

export interface PanelStrings {
  readonly kinds: Readonly<Record<FigureItem['kind'], string>>;
  readonly search: string;
  readonly kind: string;
  readonly allKinds: string;
  readonly article: string;
  readonly allArticles: string;
  readonly minor: string;
  readonly figures: string;
  readonly figure: string;
  readonly reading: string;
  readonly counted: string;
  readonly noPage: string;
  readonly readingPage: string;
  readonly noFigures: string;
  readonly nothingMatches: string;
  /** {0} of {1} */
  readonly shownOf: string;
  /** {0} of {1} */
  readonly onlyFirst: string;
  /** Of {0}, a sentence. */
  readonly check: string;
  readonly group: string;
  readonly byArticle: string;
  readonly byCounted: string;
  readonly byKind: string;
  readonly countsNothing: string;
  readonly pageOrder: string;
  readonly sort: string;
  readonly sortBy: string;
  readonly largestFirst: string;
  readonly smallestFirst: string;
  readonly checked: string;
  /** Name of a row's tick, whether it is set or not. */
  readonly tick: string;
  /** With the text {0}. */
  readonly note: string;
  /** {0} of {1} */
  readonly checkedOf: string;
}
