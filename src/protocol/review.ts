/** What editor and server say to each other about a reader's decisions. The editor keeps them; the server lays them over its reading. */
import { RequestType } from 'vscode-jsonrpc';
import type { Decision } from '../core/annotations/decision.ts';
import type { Annotation, Layer } from '../core/annotations/record.ts';
import type { ExportFormat } from '../formats/format-names.ts';
import type { DocumentParams, WireRange } from './protocol.ts';

/** Request: takes over decisions; false when the server's text is of another version, and the editor has to ask again. */
export const decisionsRequest = new RequestType<DecisionsParams, boolean, void>('zhNews/decisions');
export interface DecisionsParams extends DocumentParams {
  readonly version: number;
  /** Whether `set` is all there are, so that others are forgotten. */
  readonly reset: boolean;
  readonly set: readonly WireDecision[];
  /** Identifiers of decisions that were taken back or have no place any more. */
  readonly removed: readonly string[];
}
export interface WireDecision {
  readonly range: WireRange;
  readonly annotation: Annotation;
}

/** Request: what the recogniser suggests, in text order, whether it was decided or not; open names follow corrections of the same name. */
export const suggestionsRequest = new RequestType<SuggestionsParams, SuggestionList | null, void>('zhNews/suggestions');
export interface SuggestionsParams extends DocumentParams {
  /** The key of the list that the editor has; null when it has none. */
  readonly known: number | null;
}
export interface SuggestionList {
  readonly version: number;
  /** The same for the same list. */
  readonly key: number;
  readonly articles: readonly string[];
  /** null when they are those that the editor has: most decisions change nothing of them, and a long page has many. */
  readonly suggestions: readonly WireSuggestion[] | null;
}
export interface WireSuggestion {
  readonly range: WireRange;
  readonly layer: Layer;
  readonly type: string;
  /** Index into `articles`, or -1. */
  readonly article: number;
}

/** Request: how many names and figures are suggested in a text that is not open, for the progress of its review. */
export const countOpenRequest = new RequestType<CountOpenParams, number, void>('zhNews/countOpen');
export interface CountOpenParams extends DocumentParams {
  readonly text: string;
  /** Their spans are offsets in `text`. */
  readonly decisions: readonly Decision[];
}

/** Request: the document in a format of another program, with the reader's decisions. */
export const exportMarksRequest = new RequestType<ExportMarksParams, ExportedMarks | null, void>('zhNews/exportMarks');
export interface ExportMarksParams extends DocumentParams {
  /** The page's file name, which formats name. */
  readonly name: string;
  readonly format: ExportFormat;
  /** Leaves out what is a suggestion still. */
  readonly decidedOnly: boolean;
  /** Of words that the export itself says. */
  readonly language: 'en' | 'zh';
}
export interface ExportedMarks {
  readonly text: string;
  /** Of the file's name, behind the page's own. */
  readonly extension: string;
  /** A file that the format needs beside it. */
  readonly companion: { readonly name: string; readonly text: string } | null;
}
